import Tariffs

/// How CSV is written: for programs, or for a spreadsheet that expects Dutch numbers.
public enum CSVDialect: String, Vocabulary {
  /// RFC 4180: comma, point, LF, no byte order mark.
  case rfc4180
  /// For Excel set to Dutch: semicolon, decimal comma, CRLF, a byte order mark and no line `sep=`.
  case excelNL = "excel-nl"

  /// What the word is a kind of.
  public static let noun = Phrase(nl: "CSV-dialect", en: "CSV dialect")

  /// The program that opens it.
  public static let otherSpellings = ["excel": "excel-nl", "excelnl": "excel-nl", "rfc-4180": "rfc4180"]

  /// What stands between two values.
  var separator: String {
    self == .excelNL ? ";" : ","
  }

  /// What ends a line.
  var lineEnd: String {
    self == .excelNL ? "\r\n" : "\n"
  }

  /// What stands in front of everything: Excel takes UTF-8 without this mark for another encoding.
  var start: String {
    self == .excelNL ? "\u{FEFF}" : ""
  }

  /// A value as it stands between two separators.
  ///
  /// - Parameter cell: the value.
  /// - Returns: its text, in quotes where it needs them.
  func field(_ cell: Report.Cell) -> String {
    guard self == .excelNL else { return quotedIfNeeded(cell.dataText) }
    switch cell {
    case .money, .change, .percentage: return withDecimalComma(cell.dataText)
    case .decimal(let digits, _) where CSVDialect.isDecimal(digits): return withDecimalComma(digits)
    case .number, .date, .empty: return cell.dataText
    // An exact fraction such as 1/3 has no decimals that a spreadsheet could hold, so it stays text.
    case .text, .term, .decimal: return quotedIfNeeded(CSVDialect.neutralised(cell.dataText))
    }
  }

  /// A value in quotes when it holds a separator, a quote or a line break.
  ///
  /// - Parameter value: the value.
  /// - Returns: the value, in quotes where it needs them.
  func quotedIfNeeded(_ value: String) -> String {
    let separatorByte = self == .excelNL ? UInt8(ascii: ";") : UInt8(ascii: ",")
    let needsQuotes = value.utf8.contains { byte in
      byte == separatorByte || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    guard needsQuotes else { return value }
    // By scalars: a quote that is followed by a combining mark is another character, but still a quote.
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in value.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    return String(quoted) + "\""
  }

  /// Text with an apostrophe in front when a spreadsheet would make something else of it.
  ///
  /// That is a formula, which can run, or a number or a day, which silently changes what is shown: the code
  /// `50E03` becomes 50000, `1/3` the first of March and `02103` loses its zero.
  ///
  /// - Parameter text: the text of a cell that is no number.
  /// - Returns: the text, with an apostrophe where it needs one.
  static func neutralised(_ text: String) -> String {
    startsFormula(text) || wouldBeConverted(text) ? "'" + text : text
  }

  /// Whether text starts a formula, also behind blanks, tabs or line breaks, and in the wide forms of East Asia.
  private static func startsFormula(_ text: String) -> Bool {
    let start = text.unicodeScalars.first { scalar in
      !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
        && scalar.properties.generalCategory != .control
    }
    guard let start else { return false }
    return "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(start)
  }

  /// Whether text reads as a number that would change, or as a day, a time or a fraction.
  private static func wouldBeConverted(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    guard let first = bytes.first, isDigit(first) else { return false }
    let others = bytes.filter { !isDigit($0) }
    if others.isEmpty { return (first == UInt8(ascii: "0") && bytes.count > 1) || bytes.count > 15 }
    if others == [UInt8(ascii: "E")] || others == [UInt8(ascii: "e")] { return true }
    guard others.count <= 2, others.allSatisfy("-/.,:".utf8.contains) else { return false }
    // Lines such as 104-107 are no day: one of its parts has at most two digits.
    let parts = bytes.split(omittingEmptySubsequences: false) { !isDigit($0) }
    return parts.contains { (1...2).contains($0.count) }
  }

  /// Whether digits are a plain decimal, with a minus or without.
  private static func isDecimal(_ digits: String) -> Bool {
    let parts = digits.utf8.drop { $0 == UInt8(ascii: "-") }.split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy("0123456789".utf8.contains) }
      && digits.utf8.count { $0 == UInt8(ascii: "-") } <= 1
  }

  private func withDecimalComma(_ digits: String) -> String {
    String(digits.map { $0 == "." ? "," : $0 })
  }
}
