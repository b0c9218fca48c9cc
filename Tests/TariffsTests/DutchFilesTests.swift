import Testing

@testable import Tariffs

/// Files as a spreadsheet set to Dutch saves them, and what it leaves at their ends.
@Suite struct DutchFilesTests {
  private func read(_ tariffs: [UInt8], tables: [UInt8]? = nil) throws(DatasetError) -> Dataset {
    try Fixture.dataset([
      "tables.csv": tables ?? Array((Fixture.tableHeader + Fixture.table).utf8), "tariffs.csv": tariffs,
    ])
  }

  private func read(_ tariffs: String) throws(DatasetError) -> Dataset { try read(Array(tariffs.utf8)) }

  private static let head = Fixture.tariffHeader.replacing(",", with: ";").replacing("\n", with: "\r\n")

  private func row(amount: String = "1,23", code: String = "02A03", name: String = "Begeleiding") -> String {
    "own-2026;begeleiding;wmo;\(code);\(code);\(name);minuut;zin;\(amount);5;\r\n"
  }

  private func tariff(_ row: String) throws -> Tariff {
    try #require(read("\u{FEFF}" + Self.head + row).tariffs(in: "own-2026").first)
  }

  @Test(arguments: [
    ("1,23", 123), ("1,2", 120), ("1", 100), ("1200,00", 120_000), ("1.200,00", 120_000),
    ("1.234.567,8", 123_456_780),
    ("1.234.567", 123_456_700), ("0,05", 5), ("12.50", 1_250),
  ])
  func `an amount has a decimal comma, and points that group`(amount: String, cents: Int64) throws {
    #expect(try tariff(row(amount: amount)).amount == Money(cents: cents))
  }

  @Test(arguments: [
    "1.200", "12.345", "1.20,00", "12.0000,00", "1,234", "1,2,3", "1.2000", "€ 1,20", "1 200,00", "-1,00",
    ",50", "1,",
    ".200,00", "1e3",
  ])
  func `what can be read in two ways, or in none, is refused`(amount: String) {
    #expect(throws: DatasetError.self) { try tariff(row(amount: amount)) }
  }

  @Test func `twelve hundred or one and two tenths is told with both readings`() throws {
    let error = try #require(throws: DatasetError.self) { try tariff(row(amount: "1.200")) }
    #expect(error.description.contains("1200.00") && error.description.contains("1.20"))
  }

  @Test(arguments: ["\"=\"\"44E28\"\"\"", "=\"44E28\"", "'44E28", "44E28", "\"44E28\""])
  func `what kept a spreadsheet from making a number of a code is taken off`(code: String) throws {
    let tariff = try tariff(row(code: code))
    #expect(tariff.code == "44E28" && tariff.printedCode == "44E28")
  }

  @Test(arguments: [
    ("'1-2 uur", "1-2 uur"), ("'=A1", "=A1"), ("'s avonds", "'s avonds"), ("'t Huis", "'t Huis"), ("'-", "-"),
    ("\"a;\"\"b\"\"\"", "a;\"b\""),
  ])
  func `an apostrophe is taken off where the export puts one, and stays elsewhere`(name: String, read: String)
    throws
  {
    #expect(try tariff(row(name: name)).name == read)
  }

  @Test func `days are read as a Dutch spreadsheet shows them`() throws {
    let tables = (Fixture.tableHeader + Fixture.table).replacing(",", with: ";").replacing(
      "2026-01-01", with: "1-1-2026")
    let dataset = try read(Array((Self.head + row()).utf8), tables: Array(tables.utf8))
    #expect(dataset.tables.first?.validFrom == CalendarDate("2026-01-01"))
    let wrong = tables.replacing("1-1-2026", with: "31-2-2026")
    #expect(throws: DatasetError.self) {
      try read(Array((Self.head + row()).utf8), tables: Array(wrong.utf8))
    }
  }

  @Test func `Windows-1252 is read, and said`() throws {
    let text = (Self.head + row(name: "Cli#nt – # 1")).replacing("–", with: "-")
    let bytes = Array(text.utf8).map { $0 == UInt8(ascii: "#") ? 0xEB : $0 }
    let dataset = try read(bytes)
    #expect(dataset.tariffs(in: "own-2026").first?.name == "Cliënt - ë 1")
    #expect(dataset.readingNotes == [ReadingNote(file: "own/tariffs.csv", kind: .windows1252)])
    let euro = Array(text.utf8).map { $0 == UInt8(ascii: "#") ? 0x80 : $0 }
    #expect(try read(euro).tariffs(in: "own-2026").first?.name == "Cli€nt - € 1")
  }

  @Test func `rows and columns at the end that hold nothing are passed over, and said`() throws {
    let good = Fixture.tariffHeader + Fixture.row
    for end in ["\n", "\n\n\n", ",,,,,,,,,,\n,,,,,,,,,,\n", ",,,\n\n"] {
      let dataset = try read(good + end)
      #expect(dataset.tariffs(in: "own-2026").count == 1)
      #expect(dataset.readingNotes.count == 1, "\(end)")
    }
    let wide = good.split(separator: "\n").map { $0 + ",,,\n" }.joined()
    let dataset = try read(wide)
    #expect(
      dataset.readingNotes == [ReadingNote(file: "own/tariffs.csv", kind: .emptyEnd(rows: 0, columns: 3))])
    #expect(throws: DatasetError.self) { try read(wide.replacing("5,,,,", with: "5,,,x,")) }
    #expect(try read(good).readingNotes.isEmpty)
  }

  @Test func `empty rows before a row are one problem`() {
    for blank in ["\n", "\n\n\n", ",,,,,,,,,,\n\n"] {
      let rows = Fixture.row + blank + Fixture.row.replacing("begeleiding", with: "ander")
      let error = #expect(throws: DatasetError.self) { try read(Fixture.tariffHeader + rows) }
      #expect(error?.problems.map(\.kind) == [.blankLine])
    }
  }

  @Test func `a decimal comma in a file with commas is refused as before`() {
    #expect(throws: DatasetError.self) {
      try read(Fixture.tariffHeader + Fixture.row.replacing("1.23", with: "\"1,23\""))
    }
  }

  @Test func `a list that was saved as it is takes the place of its table`() throws {
    let base = try Fixture.dataset([
      "tables.csv": Array((Fixture.tableHeader + Fixture.table).utf8),
      "tariffs.csv": Array((Fixture.tariffHeader + Fixture.row).utf8),
      "product-codes.csv": Array(
        "table,product,scheme,code,line,note\nown-2026,begeleiding,cak,403,7,\n".utf8),
    ])
    let saved = Self.head + row(amount: "1,50")
    let list = try DatasetReader.readList(SourceText(name: "i.csv", bytes: Array(saved.utf8)), base: base)
    var dataset = base
    #expect(dataset.add(list) == ["own-2026"])
    #expect(dataset.tariffs(in: "own-2026").map(\.amount.cents) == [150])
    #expect(dataset.table("own-2026")?.title == "Lijst")
    #expect(dataset.productCodes(in: "own-2026").map(\.code) == ["403"])
  }
}
