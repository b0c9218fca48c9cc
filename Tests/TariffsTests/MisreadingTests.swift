import Testing

@testable import Tariffs

/// Rows that can be read, but not as they were meant.
@Suite struct MisreadingTests {
  private func kinds(
    tables: String = Fixture.table, tariffs: String = Fixture.row, _ files: [String: String] = [:],
    base: Dataset? = nil
  ) -> [DatasetProblem.Kind] {
    var all = files
    all["tables.csv"] = Fixture.tableHeader + tables
    all["tariffs.csv"] = Fixture.tariffHeader + tariffs
    do throws(DatasetError) {
      _ = try DatasetReader.read(folder: "own", base: base) { file throws(DatasetProblem) in
        all[file.name].map { SourceText(name: "own/" + file.name, bytes: Array($0.utf8)) }
      }
      return []
    } catch {
      return error.problems.map(\.kind)
    }
  }

  private func row(_ product: String, _ rest: String) -> String {
    "own-2026,\(product),wmo,,,Product,uur,zin,\(rest)\n"
  }

  @Test func `a decimal comma that moves the line into the note is refused`() {
    #expect(kinds(tariffs: Fixture.row + row("a", "15,50,4")) == [.noteIsNumber("4")])
    #expect(kinds(tariffs: Fixture.row + row("a", "15.50,4,4 personen")).isEmpty)
  }

  @Test func `a decimal comma without a line behind it is refused where amounts are in cents`() {
    #expect(
      kinds(tariffs: Fixture.row + row("a", "15,50,"))
        == [.amountOrDecimals(amount: "15", line: "50")])
    #expect(
      kinds(tariffs: Fixture.row + row("a", "15,5,")) == [.amountOrDecimals(amount: "15", line: "5")])
    // What is clear stays allowed: a line of three digits, an amount in cents, a file in whole euros or in tenths.
    #expect(kinds(tariffs: Fixture.row + row("a", "15,150,")).isEmpty)
    #expect(kinds(tariffs: Fixture.row + row("a", "15.00,50,")).isEmpty)
    #expect(kinds(tariffs: row("a", "15,50,") + row("b", "16,51,")).isEmpty)
    #expect(kinds(tariffs: Fixture.row + row("a", "15,50,") + row("b", "12.5,51,")).isEmpty)
  }

  @Test func `a list in which every price lost its decimals is refused`() {
    #expect(
      kinds(tariffs: row("a", "15,50,") + row("b", "16,10,"))
        == [.amountOrDecimals(amount: "15", line: "50"), .amountOrDecimals(amount: "16", line: "10")])
    #expect(kinds(tariffs: row("a", "15,50,") + row("b", "16,50,")).count == 2)
    // Lines of one or three digits are no cents, and one row alone says nothing.
    #expect(kinds(tariffs: row("a", "15,50,") + row("b", "16,9,")).isEmpty)
    #expect(kinds(tariffs: row("a", "15,150,") + row("b", "16,50,")).isEmpty)
    #expect(kinds(tariffs: row("a", "15,50,")).isEmpty)
  }

  @Test func `a first line without a column, and a text in UTF-16, are one problem`() {
    let columns = ["table", "product", "unit", "form", "amount", "line"]
    #expect(
      kinds(["mentions.csv": "own-2026,begeleiding,minuut,zin,1.23,9\n"]) == [.noHeader(expected: columns)])
    let wide = "table,product".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(SourceText(name: "a.csv", bytes: wide).isUTF16)
    #expect(SourceText(name: "a.csv", bytes: [0xFF, 0xFE] + wide).isUTF16)
    #expect(!SourceText(name: "a.csv", bytes: Array("table,product\n".utf8)).isUTF16)
  }

  @Test func `what was given as a folder says what it is`() {
    func found(_ path: String) -> Phrase?? {
      do throws(WrongPath) { try Dataset.require(.tables, at: path) } catch { return error.found }
      return .none
    }
    #expect(found("/dev/null") == Phrase(nl: "een apparaat", en: "a device"))
    #expect(found("/no/such/folder") == .some(nil))
    #expect(found(#filePath) == Phrase(nl: "een bestand", en: "a file"))
    #expect(found("/") == .none)
  }

  @Test func `the same holds for mentions`() {
    let mention = "table,product,unit,form,amount,line\nown-2026,begeleiding,minuut,zin,"
    #expect(
      kinds(["mentions.csv": mention + "1.23,9\nown-2026,begeleiding,minuut,zin,1,23\n"])
        == [.amountOrDecimals(amount: "1", line: "23")])
    #expect(kinds(["mentions.csv": mention + "1.23,9\n"]).isEmpty)
  }

  @Test func `a code that is not the printed one needs a reading that says why`() throws {
    let row = "own-2026,vervoer,wmo,8A03,08A03,Vervoer,etmaal,zin,15.00,4,\n"
    let unread = row.replacing("8A03,08A03", with: ",O8A03")
    let reading =
      "table,product,unit,form,field,line,printed,read,reason\n"
      + "own-2026,vervoer,etmaal,zin,FIELD,4,08A03,8A03,Zo in de overzichtstabel\n"
    #expect(kinds(tariffs: row) == [.codeWithoutReading(code: "8A03", printed: "08A03")])
    #expect(kinds(tariffs: unread) == [.codeWithoutReading(code: "", printed: "O8A03")])
    let readings = ["readings.csv": reading.replacing("FIELD", with: "code")]
    #expect(kinds(tariffs: row, readings).isEmpty)
    #expect(kinds(tariffs: unread, readings).isEmpty)
    #expect(
      kinds(tariffs: row, ["readings.csv": reading.replacing("FIELD", with: "name")])
        == [.codeWithoutReading(code: "8A03", printed: "08A03")])
    // No code is printed: it is known from elsewhere.
    #expect(kinds(tariffs: row.replacing("8A03,08A03", with: "08A03,")).isEmpty)
    // A known list that is taken into a folder of its own has its readings already.
    let base = try Fixture.dataset(
      ["tables.csv": Fixture.tableHeader + Fixture.table, "tariffs.csv": Fixture.tariffHeader + row]
        .merging(readings) { $1 }.mapValues { Array($0.utf8) })
    #expect(kinds(tariffs: row, base: base).isEmpty)
  }

  @Test(arguments: [
    ("2026,2026-01-01,", "2025,2026-01-01,", true), ("2026,2026-01-01,", "2026,2025-07-01,2026-06-30", false),
    ("2026,2026-01-01,", "2027,2025-07-01,2026-06-30", true), ("2026,2026-01-01,", "2030,2026-01-01,", false),
  ])
  func `the year of a list lies in its validity`(good: String, bad: String, isRefused: Bool) {
    let table = Fixture.table.replacing(good + ",", with: bad + ",")
    let found = kinds(tables: table)
    #expect(found.count == (isRefused ? 1 : 0), "\(found)")
  }

  @Test(arguments: [("2062-01-01", true), ("1926-01-01", true), ("2024-06-12", false), ("2027-12-29", false)])
  func `a publication far from the validity is a slip of the pen`(day: String, isRefused: Bool) {
    let found = kinds(tables: Fixture.table.replacing("2026-01-01,,,", with: "2026-01-01,,\(day),"))
    #expect(found.count == (isRefused ? 1 : 0), "\(found)")
  }
}

/// Where a saved list comes from, as its rows say it.
@Suite struct TableOriginTests {
  private let base: Dataset

  init() throws {
    base = try Fixture.dataset(
      tables: Fixture.table("own-2025", region: "eigen", year: 2025)
        + Fixture.table("own-2025-index-2026", region: "eigen", year: 2026),
      tariffs: Fixture.row("own-2025", "a", "", "1.00") + Fixture.row("own-2025-index-2026", "a", "", "1.02"))
  }

  private func list(_ rows: String, hasOrigin: Bool = true) throws(DatasetError) -> Dataset {
    let header =
      hasOrigin ? Fixture.tariffHeader.replacing("note", with: "note,origin") : Fixture.tariffHeader
    return try DatasetReader.readList(
      SourceText(name: "list.csv", bytes: Array((header + rows).utf8)), base: base)
  }

  private func row(_ table: String, _ origin: String, product: String = "a") -> String {
    Fixture.row(table, product, "", "1.10").replacing(",\n", with: ",,\(origin)\n")
  }

  private func kinds(_ rows: String, hasOrigin: Bool = true) -> [DatasetProblem.Kind] {
    do throws(DatasetError) {
      _ = try list(rows, hasOrigin: hasOrigin)
      return []
    } catch {
      return error.problems.map(\.kind)
    }
  }

  @Test func `the origin decides, whatever the id is`() throws {
    let table = try #require(try list(row("voorstel", "own-2025 index-2027")).table("voorstel"))
    #expect(table.year == 2027)
    #expect(table.title == "Lijst 2025, geïndexeerd naar 2027")
    #expect(table.validTo?.description == "2027-12-31")
    #expect(table.origin?.description == "own-2025 index-2027")
    // An id that looks like an indexed list is that of a what-if here.
    let other = try #require(
      try list(row("own-2025-index-2030", "own-2025 what-if")).table("own-2025-index-2030"))
    #expect(other.year == 2025)
    #expect(other.origin?.calculations == [.whatIf])
    // A published list whose id looks like an indexed one is the origin of lists, and comes from none.
    #expect(base.table("own-2025-index-2026")?.origin == nil)
    let next = try #require(try list(row("x", "own-2025-index-2026 index-2027")).table("x"))
    #expect(next.title == "Lijst 2026, geïndexeerd naar 2027")
  }

  @Test func `a list that was calculated several times says so step by step`() throws {
    let twice = try #require(try list(row("x", "own-2025 what-if index-2027")).table("x"))
    #expect(twice.title == "Lijst 2025, met gewijzigde kostencomponenten, geïndexeerd naar 2027")
    #expect(twice.note == "Berekend uit own-2025-what-if; geen publicatie.")
    let (id, origin) = twice.calculated(.indexed(to: YearAndMonth(year: 2028)))
    #expect(id == "x-index-2028")
    #expect(origin.description == "own-2025 what-if index-2027 index-2028")
  }

  @Test(arguments: [
    "", "own-2025", "own-2025 index-26", "own-2025 index-2025 ", "own-2025  what-if", "own-2025 indexed",
    "own-2025 index-2501", "own-2025" + String(repeating: " what-if", count: 20),
  ])
  func `an origin that is none is refused`(origin: String) {
    #expect(kinds(row("x", origin)) == [.badOrigin(origin)])
  }

  @Test func `an unknown table and two origins of one list are refused`() {
    #expect(
      kinds(row("x", "own-2052 what-if"))
        == [.unknownReference(.table, value: "own-2052", file: "tables.csv", nearest: "own-2025")])
    #expect(
      kinds(row("x", "own-2025 what-if") + row("x", "own-2025 index-2027", product: "b"))
        == [.otherOrigin(table: "x", origin: "own-2025 index-2027", firstLine: 2)])
  }

  @Test func `lists that were saved without the column are told by their id`() throws {
    let old = Fixture.row("own-2025-index-2027-what-if", "a", "", "1.10")
    let table = try #require(try list(old, hasOrigin: false).table("own-2025-index-2027-what-if"))
    #expect(table.origin?.description == "own-2025 index-2027 what-if")
    // The longest known table is where it begins.
    let later = Fixture.row("own-2025-index-2026-index-2027", "a", "", "1.10")
    #expect(
      try list(later, hasOrigin: false).table("own-2025-index-2026-index-2027")?.origin?.table
        == "own-2025-index-2026")
    #expect(kinds(Fixture.row("nowhere-index-2027", "a", "", "1.10"), hasOrigin: false).count == 1)
    let endless = "own-2025" + String(repeating: "-what-if", count: 1_000)
    #expect(
      kinds(Fixture.row(endless, "a", "", "1.10"), hasOrigin: false)
        == [.identifierTooLong(column: "table")])
  }
}
