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
    var text = text
    text.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return }
      let end = start + bytes.count
      guard ByteScan.firstMark(from: start, to: end, separator: separator) < end else {
        return sink.append(bytes)
      }
      // By bytes: a quote that is followed by a combining mark is another character, but still a quote.
      let quote = UInt8(ascii: "\"")
      sink.append(quote)
      for byte in bytes {
        if byte == quote { sink.append(quote) }
        sink.append(byte)
      }
      sink.append(quote)
    }
  }

  /// Text as a spreadsheet takes it for text.
  ///
  /// What starts a formula, which can run, has an apostrophe in front, and so has what would lose its own on the way back. What would be read as a number, a day or yes or no
  /// would silently change: the code `50E03` becomes 50000, `1/3` the first of March and `02103` loses its zero. As
  /// `="50E03"` it is a cell with just that text, so that looking it up finds it.
  ///
  /// - Parameter text: the text of a cell that is no number.
  /// - Returns: the text, in the form that it needs.
  static func neutralised(_ text: String) -> String {
    SpreadsheetText.startsFormula(text) || SpreadsheetText.isProtected(text)
      ? "'" + text : wouldBeConverted(text) ? "=\"\(text)\"" : text
  }

  /// Whether text reads as a number that would change, as a day, a time or a fraction, or as yes or no.
  private static func wouldBeConverted(_ text: String) -> Bool {
    let word = text.lowercased()
    guard !truths.contains(word) else { return true }
    // An amount with its sign: € 1,72.
    if word.contains("€") {
      let number = word.filter { !"€ \u{A0}\u{202F}".contains($0) }
      return !number.isEmpty && number.allSatisfy { $0.isNumber || ".,".contains($0) }
    }
    let bytes = Array(word.utf8)
    func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    // A day has the name of its month and one or two numbers: 1 mrt, januari 2025, 1-mei-25.
    let parts = word.split { " -/.".contains($0) }
    let numbers = parts.count { $0.utf8.count <= 4 && $0.utf8.allSatisfy(isDigit) }
    if (1...2).contains(numbers), parts.count == numbers + 1, parts.contains(where: isMonth) { return true }
    guard let first = bytes.first, isDigit(first) else { return false }
    let others = bytes.filter { !isDigit($0) }
    if others.isEmpty { return (first == UInt8(ascii: "0") && bytes.count > 1) || bytes.count > 15 }
    // An exponent or a percentage, perhaps with decimals: 50e03, 1,5e+3, 80%.
    if others.contains(UInt8(ascii: "e")) || others.last == UInt8(ascii: "%") {
      return others.allSatisfy("e%+-.,".utf8.contains) && others.count <= 3
    }
    guard others.count <= 2, others.allSatisfy("-/.,:".utf8.contains) else { return false }
    // Lines such as 104-107 are no day: one of its parts has at most two digits.
    let digits = bytes.split(omittingEmptySubsequences: false) { !isDigit($0) }
    return digits.contains { (1...2).contains($0.count) }
  }

  private static let truths: Set<String> = ["waar", "onwaar", "true", "false"]

  /// Whether a word names a month in Dutch or English, whole or short.
  private static func isMonth(_ word: Substring) -> Bool { months.contains(String(word)) }

  private static let months: Set<String> = {
    let names = Language.allCases.flatMap { wording($0).monthNames.map { $0.lowercased() } }
    return Set(names + names.map { String($0.prefix(3)) } + ["mrt", "sept"])
  }()
}
