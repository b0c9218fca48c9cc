import ArgumentParser
import Export
import Indexation
import Tariffs

/// `tariffs history`: a product through all lists.
struct HistoryCommand: ReportCommand, ChartCommand {
  static let configuration = CommandConfiguration(
    "history",
    nl: "Volg een product door alle lijsten: elk tarief, wat het voortzet, en of dat vergelijkbaar is.",
    en: "Follow a product through all lists: each tariff, what it continues, and whether that compares.",
    more: said(
      nl:
        "Wat wat voortzet, zegt crosswalk.csv. Waar die over twee lijsten zwijgt, telt dezelfde wet en code, en staat "
        + "er geen oordeel bij. Een product dat gesplitst of samengevoegd is, staat er met al zijn takken.",
      en:
        "What continues what is said by crosswalk.csv. Where it says nothing of two lists, the same law and code "
        + "count, without a verdict. A product that was split or merged is there with all its branches."),
    examples: [
      "tariffs history 44A09", "tariffs history 41A03",
      .init(
        "tariffs history 44A09 --real vng --chart h.svg", nl: "ook reëel, met een grafiek",
        en: "also real, with a chart"),
      "tariffs history 02A05 --as-known-on 2024-01-01",
    ])

  static var reportsForSchema: [String] { ["history 44A09 --real vng", "history 44A09"] }

  @Argument(
    help: .init(
      nl: "Een korte naam, code of (deel van een) naam.", en: "A slug, code or (part of a) name.",
      value: "product"), completion: .known(KnownWords.products))
  var product: String

  @Option(
    help: .init(
      nl: "Ook de verandering boven een clausule of een reeks, zoals vng of cpi.",
      en: "Also the change beyond a clause or a series, such as vng or cpi.", value: "name"))
  var real: String?

  @Option(help: .init(nl: "Alleen lijsten vanaf een jaar.", en: "Only lists from a year on.", value: "year"))
  var from: Int?

  @OptionGroup var knowledge: KnowledgeOption
  @OptionGroup var region: RegionOption
  @OptionGroup(title: said(nl: "Tabellen", en: "Tables")) var datasets: DatasetOptions
  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var output: OutputOptions
  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var chart: ChartOptions

  var needs: Set<DatasetFile> {
    // Group prices are indexed by their relations too.
    real == nil
      ? [.crosswalk, .unpriced, .billingTerms] : [.crosswalk, .unpriced, .billingTerms, .relations]
  }

  func validate() throws {
    if let from { try requireYear(from) }
  }

  func answer(from dataset: Dataset) throws -> Answer {
    let history = try dataset.history(
      of: ProductQuery(product), regions: region.regions.map { try dataset.knownRegion($0) }, from: from,
      asKnownOn: knowledge.day)
    let book = try real.map { _ in try datasets.loadIndexBook(of: dataset) }
    let beyond = try real.flatMap { name in
      try book.map { try RealHistory(history, named: name, in: dataset, book: $0) }
    }
    return Answer(
      .history(history, of: product, real: beyond, book: book, language: output.lang)
        .noting(book?.readingNotes ?? [], language: output.lang)
    ) {
      try .history(history, of: product, real: beyond, language: output.lang)
    }
  }
}
