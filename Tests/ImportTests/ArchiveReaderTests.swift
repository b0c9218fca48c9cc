import Foundation
import OfficeFiles
import TestSupport
import Testing

@testable import Spreadsheets

/// An archive with two parts.
private func archive(_ second: String = "inhoud") -> [UInt8] {
  var archive = ArchiveWriter()
  archive.add("een.xml", text: "<een/>")
  archive.add("map/twee.xml", text: second)
  return archive.finished()
}

extension [UInt8] {
  /// Where the entry of the last part begins in the directory.
  fileprivate var lastEntry: Int {
    indices.last { self[$0...].starts(with: [0x50, 0x4B, 1, 2]) } ?? 0
  }

  /// The bytes with a number written over them, low byte first.
  fileprivate func writing(_ value: Int, _ count: Int, at place: Int) -> [UInt8] {
    var bytes = self
    for offset in 0..<count { bytes[place + offset] = UInt8(truncatingIfNeeded: value >> (8 * offset)) }
    return bytes
  }
}

/// Unpacks the second part.
private func second(_ bytes: [UInt8]) throws -> String? {
  var reader = try ArchiveReader(bytes)
  return try reader.part("map/twee.xml").map { String(decoding: $0, as: UTF8.self) }
}

@Suite struct ArchiveReaderTests {
  @Test func `parts are unpacked as they were packed`() throws {
    #expect(try second(archive()) == "inhoud")
    let long = String(repeating: "Begeleiding;per uur;62,14\n", count: 20_000)
    #expect(try second(archive(long)) == long)
    #expect(try ArchiveReader(archive()).contains("drie") == false)
  }

  @Test(arguments: [1, 22, 60])
  func `an archive without its end is named so`(missing: Int) {
    #expect(throws: SpreadsheetError.damagedArchive(.truncated, part: "")) {
      _ = try ArchiveReader(Array(archive().dropLast(missing)))
    }
  }

  @Test func `a comment behind the directory may stand there`() throws {
    let bytes = archive()
    #expect(try second(bytes.writing(5, 2, at: bytes.count - 2) + Array("tekst".utf8)) == "inhoud")
  }

  @Test func `parts that share bytes are refused`() {
    let bytes = archive()
    #expect(throws: SpreadsheetError.self) {
      _ = try ArchiveReader(bytes.writing(0, 4, at: bytes.lastEntry + 42))
    }
  }

  @Test func `places outside of the archive are refused`() {
    let bytes = archive()
    let damage = SpreadsheetError.damagedArchive(.directory, part: "")
    #expect(throws: damage) { _ = try ArchiveReader(bytes.writing(0x7FFF_FFFF, 4, at: bytes.lastEntry + 42)) }
    #expect(throws: damage) { _ = try ArchiveReader(bytes.writing(0x7FFF_FFFF, 4, at: bytes.lastEntry + 20)) }
    #expect(throws: damage) { _ = try ArchiveReader(bytes.writing(0x7FFF_FFFF, 4, at: bytes.count - 6)) }
  }

  @Test func `a wrong checksum, wrong sizes and unknown packing are named`() {
    let bytes = archive()
    let entry = bytes.lastEntry
    func damage(_ damage: SpreadsheetError.ArchiveDamage) -> SpreadsheetError {
      .damagedArchive(damage, part: "map/twee.xml")
    }
    #expect(throws: damage(.checksum)) { _ = try second(bytes.writing(1, 4, at: entry + 16)) }
    #expect(throws: damage(.compression)) { _ = try second(bytes.writing(5, 4, at: entry + 24)) }
    #expect(throws: damage(.compression)) { _ = try second(bytes.writing(50, 4, at: entry + 24)) }
    #expect(throws: damage(.unknownCompression)) { _ = try second(bytes.writing(12, 2, at: entry + 10)) }
  }

  @Test func `what unpacks to far more than a list is refused before it does`() {
    let bytes = archive()
    #expect(throws: SpreadsheetError.tooLarge(.ratio, part: "map/twee.xml")) {
      _ = try second(bytes.writing(100 << 20, 4, at: bytes.lastEntry + 24))
    }
    #expect(throws: SpreadsheetError.tooLarge(.unpackedBytes, part: "map/twee.xml")) {
      _ = try second(bytes.writing(0xFFFF_FFFE, 4, at: bytes.lastEntry + 24))
    }
    #expect(throws: SpreadsheetError.tooLarge(.ratio, part: "map/twee.xml")) {
      _ = try second(archive(String(repeating: " ", count: 5 << 20)))
    }
  }

  @Test func `a part with a password makes the file one with a password`() {
    let bytes = archive()
    #expect(throws: SpreadsheetError.notASpreadsheet(.encrypted)) {
      _ = try Spreadsheet.read(bytes: bytes.writing(1, 2, at: bytes.lastEntry + 8))
    }
  }

  @Test func `the same name twice is refused, too many names are`() {
    var twice = ArchiveWriter()
    for text in ["<a/>", "<b/>"] { twice.add("een.xml", text: text) }
    #expect(throws: SpreadsheetError.damagedArchive(.sameName, part: "een.xml")) {
      _ = try ArchiveReader(twice.finished())
    }
    var many = ArchiveWriter()
    for number in 0...10_000 { many.add("\(number)", []) }
    #expect(throws: SpreadsheetError.tooLarge(.parts, part: "")) { _ = try ArchiveReader(many.finished()) }
  }

  @Test(
    arguments: [
      (["word/document.xml"], .document), (["ppt/a.xml"], .presentation), (["Index/Document.iwa"], .numbers),
      (["xl/workbook.bin", "_rels/.rels"], .binaryExcel), (["lijst.csv"], .archive), ([], .archive),
    ] as [([String], FileKind)])
  func `an archive that is no spreadsheet is named`(names: [String], kind: FileKind) {
    var archive = ArchiveWriter()
    for name in names { archive.add(name, text: "x") }
    #expect(throws: SpreadsheetError.notASpreadsheet(kind)) {
      _ = try Spreadsheet.read(bytes: archive.finished())
    }
  }

  @Test func `no damage makes the reader fail in another way than by saying so`() throws {
    var random = SeededGenerator(seed: 14)
    let files = try ["openpyxl.xlsx", "libreoffice.xlsx", "libreoffice.ods"].map(fixture)
    for _ in 0..<400 {
      var bytes = try #require(files.randomElement(using: &random))
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 9))
        case 2: bytes.insert(contentsOf: [0xFF, 0xFF, 0xFF, 0xFF], at: place)
        default: bytes.removeLast(min(bytes.count - 1, place / 50))
        }
      }
      _ = try? Spreadsheet.read(bytes: bytes)
    }
  }

  @Test func `no damage within a part does either`() throws {
    var random = SeededGenerator(seed: 15)
    let words = [
      "<", ">", "&", "\"", "-1", "99999999999999999999", "1e400", "A1:A0", "", "[<1", "ZZZZ1", "</", "\u{0}",
    ]
    let sheet = """
      <row r="1"><c r="A1" s="1"><v>62.14</v></c><c r="B1" t="s"><v>0</v></c><c r="C1"><f>A1*2</f><v>3</v></c></row>
      <row r="2" hidden="1"><c r="A2" t="b"><v>1</v></c><c r="B2" s="2"><v>45292</v></c></row>
      """
    let rest = "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"
    let table = """
      <table:table-column table:number-columns-repeated="3"/><table:table-row table:number-rows-repeated="2">
      <table:table-cell table:number-columns-spanned="2" office:value-type="float" office:value="5">
      <text:p>5<text:s text:c="3"/></text:p></table:table-cell></table:table-row>
      """
    func damaged(_ text: String, _ random: inout SeededGenerator) -> String {
      var text = Array(text)
      let place = Int.random(in: text.indices, using: &random)
      let count = Int.random(in: 0...min(6, text.count - place), using: &random)
      text.replaceSubrange(place..<(place + count), with: words.randomElement(using: &random) ?? "")
      return String(text)
    }
    for _ in 0..<400 {
      let bytes =
        Bool.random(using: &random)
        ? workbook(
          damaged(sheet, &random), rest: damaged(rest, &random),
          formats: [damaged("#,##0.00;[Red]-0", &random), "d-m-yyyy"],
          texts: "<si><t>x</t></si>") : openDocument(damaged(table, &random))
      _ = try? Spreadsheet.read(bytes: bytes)
    }
  }
}
