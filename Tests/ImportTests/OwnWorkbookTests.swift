import Spreadsheets
import Tariffs
import Testing

@testable import Import

/// Workbooks whose sheets are data files, or that hold a saved list: all that stands in them is read or told.
@Suite struct OwnWorkbookTests {
  private let tables = sheet(
    """
    table|title|publisher|region|region_name|year|valid_from|valid_to|published_on|price_level|publication|\
    document_version|source_file|source_sha256|note
    own-2025|Lijst|Gemeente|own|Eigen|=2025|@2025-01-01|@2025-12-31
    own-2026|Lijst|Gemeente|own|Eigen|=2026|@2026-01-01|@2026-12-31
    """, name: "tables")
  private let tariffs = sheet(
    """
    table|product|law|code|printed_code|name|unit|form|amount|line|note
    own-2025|hulp|wmo|02A03|02A03|Hulp|minuut|zin|=1.2:1,20|=1
    own-2026|hulp|wmo|02A03|02A03|Hulp|minuut|zin|=1.25|=1
    """, name: "Tariffs")

  private func crosswalk(_ name: String = "crosswalk", comparable: String = "comparable") -> Sheet {
    sheet(
      """
      table_from|product_from|table_to|product_to|relation|\(comparable)|lines_from|lines_to|reason
      own-2025|hulp|own-2026|hulp|same|yes|=1|=1|Hetzelfde.
      """, name: name)
  }

  private func own(_ sheets: Sheet...) throws -> OwnWorkbook {
    try #require(OwnWorkbook(sheets, path: "w.xlsx", vocabulary: .init(columns: [:], words: [:])))
  }

  /// The lists of the sheets that are named as files.
  private func dataset(_ own: OwnWorkbook) throws -> Dataset {
    guard case .files(let files) = own.content else { throw OwnWorkbookTests.NoFiles() }
    return try Dataset.files(files, folder: "w.xlsx", base: nil)
  }

  private struct NoFiles: Error {}

  @Test func `sheets that are named as files are read, and a hidden one is told`() throws {
    var hidden = tariffs
    hidden.isHidden = true
    let own = try own(tables, hidden, crosswalk("Crosswalk.csv"))
    #expect(own.hidden == ["Tariffs"])
    #expect(own.unread.isEmpty && own.problems.isEmpty)
    let dataset = try dataset(own)
    #expect(dataset.tariffs(in: "own-2025").map(\.amount) == [Money(cents: 120)])
    #expect(dataset.continuations.map(\.reason) == ["Hetzelfde."])
  }

  @Test func `a sheet whose name is almost that of a file is refused, and so is a second one`() throws {
    let own = try own(tables, tariffs, crosswalk("crosswalks"), crosswalk(), crosswalk("Crosswalk"))
    #expect(own.problems.map(\.file) == ["w.xlsx/crosswalks", "w.xlsx/Crosswalk"])
    #expect(own.problems.first?.text(in: .english).contains("Did you mean crosswalk?") == true)
  }

  @Test func `a heading that is misspelt is refused as in a file, and so is a value without one`() throws {
    #expect(throws: DatasetError.self) {
      try dataset(own(tables, tariffs, crosswalk(comparable: "comparabel")))
    }
    do {
      _ = try dataset(own(tables, tariffs, crosswalk(comparable: "comparabel")))
    } catch let error as DatasetError {
      let text = error.text(in: .english)
      #expect(
        text.contains("w.xlsx/crosswalk.csv:1:") && text.contains("Did you mean comparable?"), "\(text)")
    }
    var aside = tariffs
    aside.cells[Sheet.Place(row: 1, column: 12)] = Sheet.Cell(shown: "los")
    #expect(throws: DatasetError.self) { try dataset(own(tables, aside)) }
    #expect(throws: DatasetError.self) {
      try dataset(own(tables, tariffs, Sheet(name: "crosswalk")))
    }
  }

  @Test func `other sheets with something in them are told`() throws {
    let own = try own(
      tables, tariffs, sheet("series|name", name: "index-series"), sheet("Let op", name: "Toelichting"),
      Sheet(name: "Blad4"))
    #expect(own.unread.map(\.sheet) == ["index-series", "Toelichting"])
    #expect(own.problems.isEmpty)
    #expect(try dataset(own).tables.count == 2)
  }

  @Test func `of a saved list a sheet that lacks one column is told`() throws {
    let list = sheet(
      "table|product|unit|form|amount|name\nown-2025|hulp|minuut|zin|=1.2:1,20|Hulp", name: "Alle rijen")
    let other = sheet(
      "table|product|unit|form|bedrag|name\nown-2026|hulp|minuut|zin|=1.25|Hulp", name: "Meer rijen")
    var hidden = list
    (hidden.name, hidden.isHidden) = ("Oud", true)
    let own = try own(list, other, hidden, sheet("Toelichting", name: "Toelichting"), crosswalk())
    guard case .list(let source) = own.content else {
      Issue.record("no list")
      return
    }
    // Two lists of one row, below one header.
    #expect(source.bytes.count { $0 == UInt8(ascii: "\n") } == 3)
    #expect(own.hidden == ["Oud"])
    #expect(own.unread.map(\.sheet) == ["Meer rijen", "crosswalk"])
    #expect(own.unread.map(\.missing) == ["amount", ""])
  }
}
