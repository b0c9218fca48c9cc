import Testing

@testable import Export
@testable import Tariffs

/// What the CSV for spreadsheets puts round a text, reading takes off again.
@Suite struct SpreadsheetTextTests {
  /// A text as it is written and read back.
  private func back(_ value: String) -> String {
    let written = text { CSVDialect.excelNL.append(.text(value), to: &$0) }
    var source = SourceText(name: "l.csv", bytes: Array((written + ";x\r\n").utf8))
    source.dialect = .dutch
    var reader = CSVReader(source)
    var fields: [CSVReader.Field] = []
    return reader.next(into: &fields) ? reader.text(fields[0]) : ""
  }

  @Test(arguments: [
    "'90 dagen", "''90", "'=A1", "'", "' 5", "'s nachts", "=\"44E28\"", "44E28", "02103", "1/3", "-", "'-",
    "=1;2", "'\"=x",
    "\u{FF1D}1", "'\u{FF1D}1", "\n=1", "'\n=1", "\u{A0}=1", "a\"b", "'1\"2;3", "waar",
  ]) func `a text comes back as it was`(text: String) { #expect(back(text) == text) }

  @Test func `every short text of difficult characters comes back as it was`() {
    let characters = ["'", "=", "\"", "5", "E", " ", ";", "\n", "-", "\u{A0}", "\u{FF0B}", ",", "a"]
    var texts = [""]
    for _ in 1...4 {
      texts = texts.flatMap { text in characters.map { text + $0 } }
      #expect(texts.filter { back($0) != $0 } == [])
    }
  }
}
