import Indexation
import Testing

@testable import Export
@testable import Tariffs

/// What is said of an index that prices followed, and of a series of which only estimates are known.
@Suite struct IndexReportTests {
  private let dataset: Dataset
  private let book: IndexBook

  init() throws {
    dataset = try Dataset.builtIn(Set(DatasetFile.allCases))
    book = try IndexBook.builtIn()
  }

  private func sentences(_ products: [String], _ language: Language = .dutch) throws -> [String] {
    let track = try book.track(
      ["2023", "2025"].map { try dataset.select(Selector($0)) }, in: dataset,
      filter: TariffFilter(products: products.map { ProductQuery($0) }), against: "vng")
    return try #require(Report.track(track, in: book, language: language).answer).sentences
  }

  @Test func `the percentages that give the prices are named, with their version`() throws {
    // 41,95 × 1,0630 × 1,0491 = 46,78 and 218,83 × 1,0630 × 1,0491 = 244,04; with 4,96% they would be 46,80 and 244,15.
    let all = try sentences(["07A03", "04A04"])
    #expect(
      all.first
        == "Van de 2 prijzen in alle lijsten volgden er 2 vanaf 2023 op de cent vng@2024 en vng@2025-juli "
        + "(2024: 6,30% en 2025: 4,91%).")
    #expect(
      try sentences(["07A03", "04A04"], .english).first
        == "Of the 2 prices in all lists 2 followed vng@2024 and vng@2025-juli (2024: 6.30% and 2025: 4.91%) to the "
        + "cent from 2023 on.")
  }

  @Test func `one price is told as one`() throws {
    // 12,33 × 1,0630 × 1,0491 = 13,7503; 5,13 / 13,75 = 37,3090…%
    let all = try sentences(["03A03", "07A03", "08A03"])
    #expect(
      all.contains(
        "Voor de andere, gemeten vanaf 2023, is dat 37,31% meer dan vng geeft: € 37.309,09 op elke € 100.000. Het gaat "
          + "om 08A03 Vervoer: € 18,88 per etmaal in plaats van € 13,75 (+37,31%)."), "\(all)")
    #expect(all.contains("1 van de eerste lijst is niet in alle lijsten vergelijkbaar te volgen."), "\(all)")
    let english = try sentences(["03A03", "07A03", "08A03"], .english)
    #expect(
      english.contains {
        $0.hasPrefix("For the other one, measured from 2023 on, it is 37.31% more than vng gives")
      }, "\(english)")
    #expect(
      try sentences(["07A03"]).first?.hasPrefix(
        "De ene prijs in alle lijsten volgde vanaf 2023 op de cent vng@2024 ")
        == true)
  }

  @Test func `of one price it is said that it can follow an index by chance`() throws {
    let dutch = try sentences([])
    #expect(
      dutch.contains { $0.hasPrefix("Van 1 prijs kan toeval zijn dat hij een index volgt") }, "\(dutch)")
    let english = try sentences([], .english)
    #expect(
      english.contains { $0.hasPrefix("Of 1 price it can be chance that it follows an index") }, "\(english)")
  }

  /// The bands of the rows of a table; none where it has no such column.
  private func bands(_ table: Report.Table) -> Set<Report.Cell> {
    guard let place = table.fields.firstIndex(where: { $0.key == "band" }) else { return [] }
    return Set((0..<table.count).flatMap { table.cells($0, in: [place]) })
  }

  @Test func `prices that a band divides are told apart`() throws {
    let dataset = try Dataset.madeUp([
      "a-2024,hulp,02A01,uur,60.00,,1-2 uur,", "a-2024,hulp,02A01,uur,55.00,,2-4 uur,",
      "a-2025,hulp,02A01,uur,61.00,,1-2 uur,", "a-2025,hulp,02A01,uur,56.00,,2-4 uur,",
    ])
    let list = try #require(dataset.table("a-2024"))
    let path = try book.paths(clause: "vng", from: 2024, to: 2025)[0]
    let comparison = try dataset.compare(
      dataset.select(.table("a-2024")), with: dataset.select(.table("a-2025")))
    let scenario = try book.scenario(
      of: [list], in: dataset, named: ["cpi"], to: 2026,
      assuming: [Assumption(series: "cpi", percent: Rational(2))])
    let applied = Report.indexed(
      try book.indexed(list, in: dataset, along: path), others: [], in: book, rounding: .final,
      language: .dutch)
    let explained = Report.explanation(
      book.explain(comparison, from: 2024, to: 2025, in: dataset), of: comparison, language: .dutch)
    let assumed = Report.scenario(scenario, in: book, rounding: .final, language: .dutch)
    let both: Set<Report.Cell> = [.text("1-2 uur"), .text("2-4 uur")]
    for (report, key) in [(applied, "changes"), (explained, "explanation"), (assumed, "products")] {
      let section = try #require(report.sections.first { $0.key == key })
      #expect(bands(section.table) == both, "\(key)")
    }
    for report in [applied, explained] {
      let table = try #require(report.answer?.tables.first?.table)
      #expect(bands(table) == both)
    }
    #expect(explained.notes.contains { $0.contains("02A01 (1-2 uur) per uur") }, "\(explained.notes)")
    // A list without bands has no such column.
    let plain = try Dataset.madeUp(["a-2024,hulp,02A01,uur,60.00,,,", "a-2025,hulp,02A01,uur,61.00,,,"])
    let other = try plain.compare(
      plain.select(.table("a-2024")), with: plain.select(.table("a-2025")))
    let report = Report.explanation(
      book.explain(other, from: 2024, to: 2025, in: plain), of: other, language: .dutch)
    #expect(!report.columnKeys.contains("band"))
  }

  @Test func `of prices from nothing it is said that no index leads from there`() throws {
    let dataset = try Dataset.madeUp([
      "a-2024,gratis,02A01,uur,0.00,,,", "a-2025,gratis,02A01,uur,10.00,,,", "a-2024,nul,02A09,uur,0.00,,,",
      "a-2025,nul,02A09,uur,0.00,,,", "a-2024,gewoon,02A02,uur,50.00,,,", "a-2025,gewoon,02A02,uur,64.00,,,",
    ])
    let track = try book.track(
      ["a-2024", "a-2025"].map { try dataset.select(Selector($0)) }, in: dataset, against: "vng")
    func sentences(_ language: Language) throws -> [String] {
      try #require(Report.track(track, in: book, language: language).answer).sentences
    }
    let dutch = try sentences(.dutch)
    #expect(dutch.contains("Bij 2 is de oude prijs € 0,00, waarvandaan geen index leidt."), "\(dutch)")
    #expect(!dutch.contains { $0.contains("toeval") }, "\(dutch)")
    #expect(
      try sentences(.english).contains("For 2 the old price is € 0.00, from which no index leads."))
  }

  @Test func `of a series with estimates only it is said that these are all`() throws {
    func known(_ language: Language) throws -> [String] {
      Report.series(try book.series("nea-raming"), in: book, language: language).notes
    }
    #expect(try known(.english).contains("Only estimates of nea-raming are known, until 2024 (estimate)."))
    #expect(
      try known(.dutch).contains("Van nea-raming zijn alleen ramingen bekend, tot en met 2024 (raming)."))
  }
}
