import Spreadsheets
import Testing

/// The records of a text, field by field.
private func records(_ sheet: Sheet) -> [[String]] {
  let rows = (sheet.cells.keys.map(\.row).max() ?? -1) + 1
  let columns = (sheet.cells.keys.map(\.column).max() ?? -1) + 1
  return (0..<rows).map { row in
    (0..<columns).map { sheet.cells[Sheet.Place(row: row, column: $0)]?.shown ?? "" }
  }
}

private func read(_ text: String) throws -> Spreadsheet { try Spreadsheet.read(bytes: Array(text.utf8)) }

@Suite struct TextTests {
  @Test(
    arguments: [
      ("a;b\n1,5;2\n", ";", [["a", "b"], ["1,5", "2"]]),
      ("a,b\n\"1,5\",2\n", ",", [["a", "b"], ["1,5", "2"]]),
      ("a\tb\n1,5\t2\n", "\t", [["a", "b"], ["1,5", "2"]]),
      ("a|b\n1,5|2\n", "|", [["a", "b"], ["1,5", "2"]]),
      (
        "Lijst, 2024\na;b;c\nx;1,50\ny;2,50\nz;3,50\nu;v;4,50\n", ";",
        [
          ["Lijst, 2024", "", ""], ["a", "b", "c"], ["x", "1,50", ""], ["y", "2,50", ""], ["z", "3,50", ""],
          ["u", "v", "4,50"],
        ]
      ),
      ("sep=|\r\na|b;c\r\n", "|", [["a", "b;c"]]),
      ("a;\"b;\"\"c\"\"\n d\"\r\n", ";", [["a", "b;\"c\"\n d"]]),
      ("a;b\r1;2\r", ";", [["a", "b"], ["1", "2"]]),
      ("a;b\n\n;\n1;2", ";", [["a", "b"], ["", ""], ["", ""], ["1", "2"]]),
      ("a;b\n3\" buis;2\n", ";", [["a", "b"], ["3\" buis", "2"]]),
    ] as [(String, Character, [[String]])])
  func `the delimiter is the one that gives equal records`(
    text: String, delimiter: Character, expected: [[String]]
  ) throws {
    let spreadsheet = try read(text)
    #expect(spreadsheet.kind == .text(encoding: .utf8, delimiter: delimiter))
    #expect(records(spreadsheet.sheets[0]) == expected)
  }

  @Test func `a text without a delimiter has one column`() throws {
    let spreadsheet = try read("alleen\neen kolom\n")
    #expect(spreadsheet.kind == .text(encoding: .utf8, delimiter: nil))
    #expect(records(spreadsheet.sheets[0]) == [["alleen"], ["een kolom"]])
  }

  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0xC3, 0xAB, 0x3B, 0xE2, 0x82, 0xAC], .utf8),
      ([0xC3, 0xAB, 0x3B, 0xE2, 0x82, 0xAC], .utf8), ([0xEB, 0x3B, 0x80], .windows1252),
      ([0xFF, 0xFE, 0xEB, 0, 0x3B, 0, 0xAC, 0x20], .utf16LittleEndian),
      ([0xFE, 0xFF, 0, 0xEB, 0, 0x3B, 0x20, 0xAC], .utf16BigEndian),
      ([0xEB, 0, 0x3B, 0, 0xAC, 0x20], .utf16LittleEndian),
      ([0, 0xEB, 0, 0x3B, 0x20, 0xAC], .utf16BigEndian),
    ] as [([UInt8], TextEncoding)])
  func `the encoding is seen in the bytes`(bytes: [UInt8], encoding: TextEncoding) throws {
    let spreadsheet = try Spreadsheet.read(bytes: bytes)
    #expect(spreadsheet.kind == .text(encoding: encoding, delimiter: ";"))
    #expect(records(spreadsheet.sheets[0]) == [["ë", "€"]])
  }

  @Test func `bytes that are no character are told`() throws {
    let spreadsheet = try Spreadsheet.read(bytes: [0xEB, 0x3B, 0x81])
    #expect(spreadsheet.remarks == [.unknownCharacters(1)])
    #expect(records(spreadsheet.sheets[0]) == [["ë", "�"]])
  }

  @Test func `one wrong byte in UTF-8 is named, and nothing is guessed`() {
    #expect(throws: SpreadsheetError.damagedText(line: 2)) {
      _ = try Spreadsheet.read(bytes: Array("é;ë\nï;".utf8) + [0xE9])
    }
  }

  @Test func `text behind a quotation mark is kept and told`() throws {
    let spreadsheet = try read("a;b\n\"c\"x;d\n\"e\" ;f\n")
    #expect(records(spreadsheet.sheets[0]) == [["a", "b"], ["cx", "d"], ["e", "f"]])
    #expect(spreadsheet.remarks == [.textBehindQuotes(records: [1])])
  }

  @Test func `a quotation mark that stays open is refused with its record`() {
    #expect(throws: SpreadsheetError.unclosedQuote(record: 2)) { _ = try read("a;b\n\n\"c;d\ne;f\n") }
  }

  @Test func `a field without end is refused`() {
    #expect(throws: SpreadsheetError.tooLarge(.cellBytes, part: "")) {
      _ = try read("a;" + String(repeating: "x", count: 200_000))
    }
  }

  @Test(
    arguments: [
      (Array("%PDF-1.7".utf8), .pdf), (Array("\n<!DOCTYPE html><table>".utf8), .webPage),
      (Array("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">".utf8), .webPage),
      (Array("<?xml version=\"1.0\"?><Workbook>".utf8), .flatXML), ([0x89, 0x50, 0x4E, 0x47, 1], .picture),
      ([0xFF, 0xD8, 0xFF, 0xE0], .picture), ([0x1F, 0x8B, 8], .archive), (Array("a;b\0\0;c".utf8), .binary),
      ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], .binary),
      (Array("{\\rtf1".utf8), .document), (compound("EncryptedPackage"), .encrypted),
      (compound("Workbook"), .oldExcel),
      (compound("Book"), .oldExcel), (compound("WordDocument"), .document), (compound("?"), .binary),
    ] as [([UInt8], FileKind)])
  func `what is no spreadsheet is named`(bytes: [UInt8], kind: FileKind) {
    #expect(throws: SpreadsheetError.notASpreadsheet(kind)) { _ = try Spreadsheet.read(bytes: bytes) }
  }

  @Test func `nothing is named too`() {
    #expect(throws: SpreadsheetError.empty) { _ = try Spreadsheet.read(bytes: []) }
  }

  /// The head of a compound file, and the name of a stream in it.
  private static func compound(_ stream: String) -> [UInt8] {
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 500)
      + stream.utf8.flatMap { [$0, 0] }
  }
}
