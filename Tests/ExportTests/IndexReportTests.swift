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

  @Test func `of a series with estimates only it is said that these are all`() throws {
    func known(_ language: Language) throws -> [String] {
      Report.series(try book.series("nea-raming"), in: book, language: language).notes
    }
    #expect(try known(.english).contains("Only estimates of nea-raming are known, until 2024 (estimate)."))
    #expect(
      try known(.dutch).contains("Van nea-raming zijn alleen ramingen bekend, tot en met 2024 (raming)."))
  }
}
