import Indexation
import Testing

@testable import Export
@testable import OfficeFiles
@testable import Tariffs

@Suite struct WorkbookTests {
  /// The part of a file that holds a sheet.
  private func part(_ sheet: Worksheet) -> String {
    var text = ""
    sheet.write(to: { text += $0 }, footer: "", isFirst: true)
    return text
  }

  @Test func `sheets have names that spreadsheets allow, each once`() {
    let names = Workbook.names([
      "Antwoord", "antwoord", "A/b [x]: 'y'?", "", "History", String(repeating: "é", count: 40),
      String(repeating: "é", count: 40),
    ])
    #expect(
      names == [
        "Antwoord", "antwoord (2)", "A b  x    y", "-", "History (2)", String(repeating: "é", count: 31),
        String(repeating: "é", count: 27) + " (2)",
      ])
  }

  @Test(arguments: [(0, "A1"), (25, "Z1"), (26, "AA1"), (51, "AZ1"), (701, "ZZ1"), (16_383, "XFD1")])
  func `columns have letters`(column: Int, address: String) {
    #expect(CellPlace(row: 0, column: column).address == address)
  }

  @Test func `a formula names a cell of another sheet with its quotes doubled`() {
    #expect(CellPlace(row: 3, column: 1).address(on: "Index '25") == "'Index ''25'!$B$4")
  }

  @Test(arguments: ["=1+1", "+31 6", "@x", "-5%", "44E28", "02103", "1/3", "WAAR"])
  func `text is text, whatever it looks like`(text: String) {
    let sheet = part(Worksheet(name: "x", widths: [10], rows: [WorksheetRow([.text(text)])]))
    #expect(sheet.contains("t=\"inlineStr\"><is><t xml:space=\"preserve\">\(text)</t></is></c>"))
    #expect(!sheet.contains("<f>"))
    #expect(sheet.contains("numberStoredAsText=\"1\""))
  }

  @Test func `what XML and cells would read in another way is written around`() {
    let cells: [WorksheetCell] = [.text("<a> & \"b\""), .text("_x0041_"), .text("\u{1}")]
    let sheet = part(Worksheet(name: "x", widths: [10], rows: [WorksheetRow(cells)]))
    #expect(sheet.contains(">&lt;a&gt; &amp; &quot;b&quot;<"))
    #expect(sheet.contains(">_x005F_x0041_<"))
    #expect(sheet.contains(">‹U+0001›<"))
  }

  @Test func `text that is too long for a cell ends in dots`() {
    let long = String(repeating: "😀", count: 20_000)
    let sheet = part(Worksheet(name: "x", widths: [10], rows: [WorksheetRow([.text(long)])]))
    // A face counts for two; 16,383 of them and the dots are 32,767.
    #expect(sheet.contains(">" + String(repeating: "😀", count: 16_383) + "…<"))
  }

  @Test(arguments: [(1900, 3, 1, 61), (2024, 2, 29, 45_351), (2025, 12, 31, 46_022)])
  func `a day is a number of days`(year: Int, month: Int, day: Int, serial: Int) {
    let cell = WorksheetCell(.date(year: year, month: month, day: day), .date)
    #expect(
      part(Worksheet(name: "x", widths: [10], rows: [WorksheetRow([cell])])).contains("<v>\(serial)</v>"))
  }

  @Test func `cells of a report are typed`() throws {
    let workbook = WorkbookWriter(wording: wording(.dutch)).workbook(Fixture.report)
    #expect(workbook.sheets.map(\.name) == ["Antwoord", "Alle rijen", "Toelichting", "Bronnen"])
    let sheet = workbook.sheets[1]
    #expect(sheet.count == 3)
    #expect(
      sheet.row(0).cells.map(\.value)
        == ["Code", "Product", "Getoond", "Tarief (€)", "Verschil (€)", "%", "Regel", "Geheim"].map {
          .text($0)
        })
    #expect(
      sheet.row(1).cells == [
        .text("02A03"), .text("Begeleiding, \"plus\"", .wrapped), .text("y"), .number("1234.56", .money),
        .number("0.22", .change), .number("0.2178", .signedPercent), .number("107", .number),
        .text("x"),
      ])
    #expect(sheet.row(2).cells[0].value == .empty)
    #expect(sheet.row(2).cells[2].value == .text("ZIN"))
    #expect(sheet.row(2).cells[5].value == .number("-0.0335"))
  }

  @Test func `figures that people read as text are numbers`() {
    let shown = ["€ 1.451,04", "8,33%", "-1.088,28", "+0,5%", "12", "0,33 – 0,34", "n.v.t."]
    let column = Report.Column<String>.text("figure", "Cijfer") { $0 }.alignedRight
    let report = Report(
      title: "x", sections: [Report.Section(key: "x", columns: [column], rows: shown)])
    let sheet = WorkbookWriter(wording: wording(.dutch)).workbook(report).sheets[1]
    #expect(
      (1...7).map { sheet.row($0).cells[0].value } == [
        .number("1451.04"), .number("0.0833"), .number("-1088.28"), .number("0.005"), .number("12"),
        .text("0,33 – 0,34"), .text("n.v.t."),
      ])
  }

  @Test func `rows beyond those of a sheet go on the next one`() {
    let rows = Array(0..<(Worksheet.mostRows + 5))
    let report = Report(
      title: "x", sections: [Report.Section(key: "x", columns: [.number("n", "N") { $0 }], rows: rows)])
    let sheets = WorkbookWriter(wording: wording(.dutch)).workbook(report).sheets
    #expect(sheets.map(\.name) == ["Antwoord", "Alle rijen", "Alle rijen (2)", "Toelichting"])
    #expect(sheets[1].count == Worksheet.mostRows)
    #expect(sheets[2].row(1).cells[0].value == .number("\(Worksheet.mostRows - 1)"))
  }

  @Test func `a formula that would not give the stored value is left out`() {
    let columns: [Report.Column<Int>] = [
      .number("a", "A") { $0 },
      .number("twice", "Twee") { $0 * 2 }.calculated { _ in Formula.reference("a") * .number(Rational(2)) },
      .number("thrice", "Drie") { $0 * 3 }.calculated { _ in Formula.reference("a") * .number(Rational(2)) },
      .number("lost", "Weg") { $0 }.calculated { _ in .reference("elsewhere") },
    ]
    let report = Report(title: "x", sections: [Report.Section(key: "x", columns: columns, rows: [5])])
    let sheet = WorkbookWriter(wording: wording(.dutch)).workbook(report).sheets[1]
    #expect(sheet.row(1).cells.prefix(4).map(\.formula) == ["", "A2*2", "", ""])
  }
}

@Suite struct WorkbookFormulaTests {
  private let dataset: Dataset
  private let book: IndexBook

  init() throws { (dataset, book) = (try Dataset.builtIn(), try IndexBook.builtIn()) }

  /// The sheet with all rows of a comparison of the Nijmegen lists.
  private func sheet(
    from: String, to: String, participants: Int, staff: Int
  ) throws -> (sheet: Worksheet, rows: [ComparisonRow]) {
    let comparison = try dataset.compare(
      dataset.select(Selector(from)), with: dataset.select(Selector(to)),
      filter: TariffFilter(regions: ["nijmegen"]))
    let years = try (#require(Int(from)), #require(Int(to)))
    let details = DiffDetails(
      equalTerms: EqualTerms(
        dataset: dataset, session: try GroupSession(participants: participants, staff: staff)),
      real: try RealTerms(
        book.paths(named: "vng", from: years.0, to: years.1), tables: comparison.from.tables, in: dataset,
        book: book))
    let report = Report.diff(comparison, of: comparison, details: details, language: .dutch)
    let workbook = WorkbookWriter(wording: wording(.dutch)).workbook(report)
    #expect(workbook.sheets.map(\.name) == ["Antwoord", "Index", "Alle rijen", "Toelichting", "Bronnen"])
    return (workbook.sheets[2], comparison.rows)
  }

  @Test(arguments: [("2023", "2025", 4, 1), ("2023", "2025", 7, 2), ("2025", "2023", 3, 1)])
  func `every calculated figure of a comparison is a formula`(
    from: String, to: String, participants: Int, staff: Int
  ) throws {
    let (sheet, rows) = try sheet(from: from, to: to, participants: participants, staff: staff)
    let heads = sheet.row(0).cells.map(\.value)
    let calculated = try [
      "Verschil (€)", "Verschil (%)", "\(from) gelijk (€)", "\(to) gelijk (€)", "Verschil gelijk (%)",
      "Geïndexeerd (€)", "Reëel verschil (€)", "Reëel (%)",
    ].map { try #require(heads.firstIndex(of: .text($0)), "\($0)") }
    let check = try #require(heads.firstIndex(of: .text("Werkblad min tariffs (€)")))
    var counts = [0, 0]
    for (index, row) in rows.enumerated() {
      let cells = sheet.row(index + 1).cells
      for place in calculated {
        #expect(cells[place].formula.isEmpty == (cells[place].value == .empty), "\(row.names)")
        counts[0] += cells[place].formula.isEmpty ? 0 : 1
      }
      #expect(cells[check].value == (row.change == nil ? .empty : .number("0")))
      counts[1] += row.change == nil ? 0 : 1
    }
    // 18 prices stand in both lists; each has a change and its percentage.
    #expect(counts[1] == 18)
    #expect(counts[0] > 18 * 2)
  }
}
