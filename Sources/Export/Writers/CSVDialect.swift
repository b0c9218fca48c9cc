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
  public var otherSpellings: [String] {
    self == .excelNL ? ["excel", "excelnl"] : ["rfc-4180"]
  }

  /// What stands between two values.
  var separator: UInt8 { self == .excelNL ? UInt8(ascii: ";") : UInt8(ascii: ",") }

  /// What ends a line.
  var lineEnd: String { self == .excelNL ? "\r\n" : "\n" }

  /// What stands in front of everything: Excel takes UTF-8 without this mark for another encoding.
  var start: String { self == .excelNL ? "\u{FEFF}" : "" }

  /// What stands before the decimals.
  private var point: UInt8 { self == .excelNL ? UInt8(ascii: ",") : UInt8(ascii: ".") }

  /// Adds a value as it stands between two separators: plain decimals, days as YYYY-MM-DD, nothing for no value.
  func append(_ cell: Report.Cell, to sink: inout ByteSink) {
    switch cell {
    case .empty: break
    case .money(let amount), .change(let amount): sink.append(hundredths: amount.cents, point: point)
    case .percentage(let percentage): sink.append(hundredths: percentage.hundredths, point: point)
    case .number(let number): sink.append(number)
    case .boolean(let isSo, _): sink.append(isSo ? "yes" : "no")
    case .date(let date): sink.append(date.description)
    case .decimal(let digits, _) where self == .excelNL && digits.isDecimal:
      sink.append(digits.utf8.map { $0 == UInt8(ascii: ".") ? point : $0 })
    // An exact fraction such as 1/3 has no decimals that a spreadsheet could hold, so it stays text.
    case .text(let text), .term(let text, _), .decimal(let text, _):
      append(quotedIfNeeded: self == .excelNL ? CSVDialect.neutralised(text) : text, to: &sink)
    }
  }

  /// Adds a text, in quotes when it holds a separator, a quote or a line break.
  func append(quotedIfNeeded text: String, to sink: inout ByteSink) {
    let (separator, quote) = (separator, UInt8(ascii: "\""))
    let needsQuotes = text.utf8.contains { byte in
      byte == separator || byte == quote || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
    guard needsQuotes else { return sink.append(text) }
    // By bytes: a quote that is followed by a combining mark is another character, but still a quote.
    sink.append(quote)
    for byte in text.utf8 {
      if byte == quote { sink.append(quote) }
      sink.append(byte)
    }
    sink.append(quote)
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
}
