import Foundation
import Tariffs
import TestSupport
import Testing

@testable import Export

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Texts made to do harm, drawn from a seed, with what a reader may see of them.
struct HostileText {
  let text: String
  /// What Markdown and HTML show of it.
  let visible: String

  private static let parts: [(String, String)] = [
    ("a", "a"), ("é", "é"), (" ", " "), ("1,5", "1,5"), ("|", "|"), ("\\", "\\"), ("`", "`"), ("*", "*"),
    ("_", "_"), ("<script>alert(1)</script>", "<script>alert(1)</script>"), ("\"", "\""), ("'", "'"),
    ("&", "&"), ("&lt;", "&lt;"), ("&#60;", "&#60;"), ("\n", " "), ("\r\n", "  "), ("\t", " "),
    ("\u{2028}", " "), ("\u{202E}", "‹U+202E›"), ("\u{2066}", "‹U+2066›"), ("\u{200F}", "‹U+200F›"),
    ("\u{61C}", "‹U+061C›"), ("\u{1B}[31m", "‹U+001B›[31m"), ("\u{0}", "‹U+0000›"), ("\u{9B}", "‹U+009B›"),
    ("|\u{301}", "|\u{301}"), ("<\u{338}b>", "<\u{338}b>"), ("\"\u{301}", "\"\u{301}"), ("]]>", "]]>"),
    ("<!--", "<!--"), ("[x](javascript:1)", "[x](javascript:1)"), ("$x$", "$x$"), ("=1+1", "=1+1"),
    ("-1", "-1"), (";", ";"), (",", ","), ("🏠", "🏠"), ("~", "~"), ("#", "#"),
  ]

  init(using generator: inout SeededGenerator) {
    var (text, visible) = ("", "")
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      let part = HostileText.parts[Int.random(in: 0..<HostileText.parts.count, using: &generator)]
      text += part.0
      visible += part.1
    }
    (self.text, self.visible) = (text, visible)
  }
}

@Suite struct HostileTextTests {
  private typealias Row = (texts: [String], change: Int64)

  private static var columns: [Report.Column<Row>] {
    [
      .text("a", "A") { $0.texts[0] }, .text("b", "B") { $0.texts[1] }.flexible,
      .change("amount", "€") { Money(cents: $0.change) },
    ]
  }

  /// Tables of hostile texts with an amount on each row.
  private static func tables(seed: UInt64) -> [(texts: [[HostileText]], report: Report)] {
    var generator = SeededGenerator(seed: seed)
    return (0..<60).map { _ in
      let texts = (0..<4).map { _ in (0..<2).map { _ in HostileText(using: &generator) } }
      let rows = texts.enumerated().map { index, texts in
        (texts: texts.map(\.text), change: Int64(index) - 2)
      }
      return (
        texts,
        Report(title: texts[0][0].text, sections: [Report.Section(key: "x", columns: columns, rows: rows)])
      )
    }
  }

  @Test(arguments: CSVDialect.allCases)
  func `CSV keeps every cell, and no text starts a formula in the Dutch dialect`(dialect: CSVDialect) {
    let amounts =
      dialect == .excelNL ? ["-0,02", "-0,01", "0,00", "0,01"] : ["-0.02", "-0.01", "0.00", "0.01"]
    for (texts, report) in HostileTextTests.tables(seed: 4_180) {
      let written = report.written(as: .csv, language: .dutch, details: FormatDetails(dialect: dialect))
      let rows = HostileTextTests.records(written, separator: dialect == .excelNL ? ";" : ",")
      #expect(rows.count == 5)
      for (row, (texts, amount)) in zip(rows.dropFirst(), zip(texts, amounts)) {
        #expect(row.count == 3)
        #expect(row[2].utf8.elementsEqual(amount.utf8))
        for (cell, text) in zip(row, texts.map(\.text)) {
          let isSame = cell.utf8.elementsEqual(text.utf8)
          let isNeutralised = dialect == .excelNL && cell.utf8.elementsEqual(("'" + text).utf8)
          // What a spreadsheet would turn into a number or a day is a formula that holds just that text, and nothing
          // that could end its quotes.
          let isQuoted =
            dialect == .excelNL && cell.utf8.elementsEqual("=\"\(text)\"".utf8)
            && !text.unicodeScalars.contains("\"")
          #expect(
            isSame || isNeutralised || isQuoted, "\(cell.debugDescription) is not \(text.debugDescription)")
          if dialect == .excelNL, !isQuoted {
            let first = cell.unicodeScalars.first {
              !$0.properties.isWhitespace && $0.properties.generalCategory != .control
            }
            #expect(first.map { !"=+-@".unicodeScalars.contains($0) } ?? true, "\(cell.debugDescription)")
          }
        }
      }
    }
  }

  @Test func `JSON keeps every cell`() throws {
    for (texts, report) in HostileTextTests.tables(seed: 8_259) {
      let written = report.written(as: .json, language: .dutch)
      let json = try #require(try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String: Any])
      let rows = try #require((json["parts"] as? [String: [[String: Any]]])?["x"])
      #expect(rows.count == texts.count)
      for (row, texts) in zip(rows, texts) {
        // Empty text is no value.
        let cells = [row["a"], row["b"]].map { $0 is NSNull ? [] : Array(($0 as? String ?? "nothing").utf8) }
        #expect(cells == texts.map { Array($0.text.utf8) })
      }
    }
  }

  @Test func `Markdown keeps every cell on its row and shows it as it stands`() {
    for (texts, report) in HostileTextTests.tables(seed: 57) {
      let written = report.written(as: .markdown, language: .dutch)
      let lines = written.split(separator: "\n", omittingEmptySubsequences: false)
      // Title, blank, heading, rule and four rows, and the end.
      #expect(lines.count == 9)
      for (line, texts) in zip(lines.dropFirst(4), texts) {
        let cells = HostileTextTests.markdownCells(String(line))
        #expect(cells.count == 3)
        for (cell, text) in zip(cells, texts) {
          #expect(cell.utf8.elementsEqual(text.visible.trimmingCharacters(in: .whitespaces).utf8))
        }
      }
    }
  }

  @Test func `HTML keeps every cell as text, in well-formed markup`() throws {
    for (texts, report) in HostileTextTests.tables(seed: 5) {
      let fragment = report.written(
        as: .html, language: .dutch, details: FormatDetails(isFragment: true))
      let cells = try HTMLCells.read(fragment)
      let expected = texts.enumerated().flatMap { index, texts in
        texts.map(\.visible) + [["-0,02", "-0,01", "0,00", "+0,01"][index]]
      }
      #expect(cells.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
    }
  }

  @Test func `text shows what would steer a terminal or turn digits round`() {
    for (texts, report) in HostileTextTests.tables(seed: 202) {
      let written = report.written(as: .text, language: .dutch)
      #expect(
        written.unicodeScalars.allSatisfy {
          $0 == "\n" || !$0.properties.isBidiControl && $0.properties.generalCategory != .control
        })
      for shown in texts.flatMap({ $0 }).map(\.visible) {
        // By bytes, for to Swift a mark above a letter makes another character of it.
        #expect(Array(written.utf8).contains(Array(shown.trimmingCharacters(in: .whitespaces).utf8)))
      }
    }
  }

  @Test func `text keeps every word`() {
    let words = ["Begeleiding", "44A09", "plus", "etmaal"]
    let report = Report(
      title: "x",
      sections: [
        Report.Section(
          key: "x", columns: HostileTextTests.columns,
          rows: words.map { (texts: [$0, $0], change: 7) })
      ])
    for width in [20, 80] {
      let text = report.written(
        as: .text, language: .dutch,
        details: FormatDetails(terminal: Terminal(width: width, hasColours: false)))
      // A table that is broken into parts has its first column in front of each.
      let parts = text.split(separator: "\n").count { $0.allSatisfy { "- ".contains($0) } }
      for word in words {
        #expect(text.split { $0 == " " || $0 == "\n" }.count { $0 == word } == 1 + parts, "\(text)")
      }
      #expect(text.split { $0 == " " || $0 == "\n" }.count { $0 == "+0,07" } == 4)
    }
  }

  /// The records of CSV, read by the letter of RFC 4180 and apart from the program's own reader.
  private static func records(_ text: String, separator: Unicode.Scalar) -> [[String]] {
    var (records, record, field): ([[String]], [String], String) = ([], [], "")
    var isQuoted = false
    var scalars = Array(text.unicodeScalars.drop { $0 == "\u{FEFF}" })[...]
    func append(_ scalar: Unicode.Scalar) { field.unicodeScalars.append(scalar) }
    while let scalar = scalars.popFirst() {
      switch (scalar, isQuoted) {
      case ("\"", true) where scalars.first == "\"": append(scalars.removeFirst())
      case ("\"", _): isQuoted.toggle()
      case (separator, false):
        record.append(field)
        field = ""
      case ("\r", false) where scalars.first == "\n": break
      case ("\n", false):
        records.append(record + [field])
        (record, field) = ([], "")
      default: append(scalar)
      }
    }
    return records
  }

  /// The cells of a row of a GFM table, without escapes and without the blanks around them.
  private static func markdownCells(_ line: String) -> [String] {
    var (cells, cell): ([String], String) = ([], "")
    var scalars = Array(line.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      if scalar == "\\", let next = scalars.first, next.isASCII, next.properties.isAlphabetic == false {
        cell.unicodeScalars.append(scalars.removeFirst())
      } else if scalar == "|" {
        cells.append(cell.trimmingCharacters(in: .whitespaces))
        cell = ""
      } else {
        cell.unicodeScalars.append(scalar)
      }
    }
    return cells.dropFirst().map { $0.replacingOccurrences(of: "&amp;", with: "&", options: .literal) }
  }
}

/// Reads the cells of a fragment as XML, which forgives nothing.
final class HTMLCells: NSObject, XMLParserDelegate {
  private var cells: [String] = []
  private var isInCell = false

  static func read(_ fragment: String) throws -> [String] {
    let (parser, reader) = (XMLParser(data: Data(fragment.utf8)), HTMLCells())
    parser.delegate = reader
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.coderInvalidValue) }
    return reader.cells
  }

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
    qualifiedName qName: String?, attributes attributeDict: [String: String] = [:]
  ) {
    isInCell = elementName == "td"
    if isInCell { cells.append("") }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if isInCell { cells[cells.count - 1] += string }
  }

  func parser(
    _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
    qualifiedName qName: String?
  ) {
    isInCell = false
  }
}
