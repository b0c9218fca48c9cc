import ArgumentParser
import Export
import Indexation
import Tariffs

/// `tariffs index explain`: whether a list follows from another one by an index.
struct IndexExplainCommand: ReportCommand {
  static let configuration = CommandConfiguration(
    "explain", nl: "Zeg bij welke bekende indexen de nieuwe prijzen op de cent passen, en wat dat bewijst.",
    en: "Say which known indices the new prices fit to the cent, and how much that proves.",
    more: said(
      nl: "Van elk product de index die zijn twee prijzen inhouden, met de grenzen die hun afronding laat. "
        + "Elke bekende clausule en reeks wordt geprobeerd, met afronding elk jaar en aan het eind. Hoeveel "
        + "ervan binnen de grenzen liggen, zegt wat een treffer bewijst: bij een prijs per minuut passen er "
        + "veel. Prijzen in hele euro's of vijf cent worden herkend als de lijst het laat zien, en genoemd.",
      en: "For each product the index that its two prices imply, with the bounds that their rounding "
        + "leaves. Every known clause and series is tried, with rounding every year and at the end. How "
        + "many of them lie within the bounds says how much a fit proves: a price per minute fits many. "
        + "Prices in whole euros or five cents are recognised when the list shows it, and said."),
    examples: [
      "tariffs index explain 2023 2025",
      "tariffs index explain nijmegen-2023 nijmegen-2025-ambulant --law wmo",
      "tariffs index explain own-2025 own-2026 --datasets my-folder --rounded-to 1",
      "tariffs index explain 2023 2025 --format csv",
    ])

  static var reportsForSchema: [String] { ["index explain 2023 2025"] }

  @OptionGroup var sides: SideArguments
  @OptionGroup var rounding: RoundingOption

  @OptionGroup(title: "Filters") var filters: FilterOptions
  @OptionGroup(title: said(nl: "Tabellen", en: "Tables")) var datasets: DatasetOptions
  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var output: OutputOptions

  var needs: Set<DatasetFile> { [.crosswalk, .billingTerms, .relations] }

  func answer(from dataset: Dataset) throws -> Answer {
    let book = try datasets.loadIndexBook()
    let comparison = try dataset.compare(
      dataset.select(sides.from), with: dataset.select(sides.to), filter: filters.filter(in: dataset))
    try rounding.check(comparison)
    let years = try comparison.years()
    let explanation = book.explain(
      comparison, from: years.from, to: years.to, in: dataset, rounding: rounding.roundedTo)
    return Answer(.explanation(explanation, of: comparison, language: output.lang))
  }
}

extension Comparison {
  /// The years of its two sides.
  func years() throws -> (from: Int, to: Int) {
    let (from, to) = (Set(self.from.tables.map(\.year)), Set(self.to.tables.map(\.year)))
    guard let old = from.first, let new = to.first, from.count == 1, to.count == 1 else {
      throw usage(
        nl: "Elke kant moet van één jaar zijn, om van het ene naar het andere te indexeren.",
        en: "Each side must be of one year, to be indexed from one to the other.")
    }
    guard old != new else { throw IndexError.sameYear(.year(old)) }
    return (old, new)
  }

  /// Of when its two sides are: months where both are of a day, and else years.
  func periods() throws -> (from: IndexPeriod, to: IndexPeriod) {
    if let old = from.day, let new = to.day {
      let (from, to) = (IndexPeriod.month(of: old), IndexPeriod.month(of: new))
      if Set(self.from.tables.map(\.year)) == Set(self.to.tables.map(\.year)) { return (from, to) }
    }
    let years = try years()
    return (.year(years.from), .year(years.to))
  }
}
