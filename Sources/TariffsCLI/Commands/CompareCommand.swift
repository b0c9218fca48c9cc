import ArgumentParser
import Export
import Indexation
import Tariffs

/// `tariffs compare`: what regions pay for the same thing.
struct CompareCommand: ReportCommand {
  static let configuration = CommandConfiguration(
    "compare", nl: "Vergelijk wat regio's betalen voor hetzelfde, langs een vast concept.",
    en: "Compare what regions pay for the same thing, through a stated concept.",
    more: said(
      nl: "Een productcode is per regio afgesproken, dus regio's worden vergeleken langs een concept, zoals "
        + "logeren-jeugd. Minuten en uren zijn precies om te rekenen, dagdelen alleen waar het document zegt hoe lang ze "
        + "zijn; de rest is niet om te rekenen.",
      en: "A product code is agreed per region, so regions are compared through a concept, such as "
        + "logeren-jeugd. Minutes and hours convert exactly, dagdelen only where the document says how "
        + "long they are; nothing else converts."),
    examples: [
      "tariffs compare --list", "tariffs compare logeren", "tariffs compare \"begeleiding basis\" --form zin",
      "tariffs compare vaktherapie --year 2025 --format csv",
      "tariffs compare logeren --index-to 2025 --clause vng",
    ])

  static var reportsForSchema: [String] {
    [
      "compare logeren",
      "compare logeren --index-to 2025 --clause vng",
      "compare --list",
    ]
  }

  @Argument(
    help: .init(
      nl: "Een concept, met zijn id of (een deel van) zijn naam.",
      en: "A concept, by id or (part of) its name.",
      value: "concept", known: KnownWords.concepts()), completion: .known(KnownWords.concepts))
  var concept: String?

  @Flag(help: .init(nl: "Toon de concepten.", en: "Show the concepts."))
  var list = false

  @Option(help: .init(nl: "Alleen tabellen van een jaar.", en: "Only tables of a year.", value: "year"))
  var year: Int?

  @OptionGroup var form: FormOption
  @OptionGroup var region: RegionOption

  @Option(
    help: .init(
      nl:
        "Indexeer de prijzen naar het niveau van een jaar of een maand; het jaar van een tabel telt als haar niveau, en "
        + "bij een maand haar eerste maand.",
      en:
        "Index the prices to the level of a year or a month; the year of a table counts as its level, and beside a "
        + "month its first month.", value: "period"), transform: typedPeriod)
  var indexTo: IndexPeriod?

  @OptionGroup var findings: FindingsOption

  @OptionGroup(title: "Index") var index: IndexOptions
  @OptionGroup(title: said(nl: "Tabellen", en: "Tables")) var datasets: DatasetOptions
  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var output: OutputOptions

  var needs: Set<DatasetFile> {
    findings.audits(for: output) && !list
      ? Set(DatasetFile.allCases) : [.concepts, .conceptMembers, .billingTerms, .relations]
  }

  func validate() throws {
    if indexTo != nil { try index.requireIndex() }
    guard indexTo != nil || !index.isGiven else {
      throw usage(
        nl: "Naar welk jaar? Voeg --index-to toe, zoals --index-to 2025.",
        en: "To which year? Add --index-to, such as --index-to 2025.")
    }
    guard !list, concept == nil else { return }
    throw usage(
      nl: "Noem een concept, of toon ze met --list: tariffs compare --list",
      en: "Name a concept, or show them with --list: tariffs compare --list")
  }

  func answer(from dataset: Dataset) throws -> Answer {
    guard let concept, !list else { return Answer(.concepts(of: dataset, language: output.lang)) }
    let ofYear = try year.map { year throws(SelectionError) in try dataset.select(.year(year)).tables }
    let tables = try dataset.tables(ofRegions: region.regions).filter { ofYear?.contains($0) ?? true }
    let comparisons = try dataset.concepts(named: concept).map {
      try dataset.compare($0, in: tables, filter: TariffFilter(forms: form.forms(in: dataset)))
    }
    let level = try level(of: comparisons, in: dataset)
    let report = Report.compare(comparisons, level: level, language: output.lang)
      .noting(
        besides: comparisons.flatMap(\.others).firstOccurrences, in: tables, language: output.lang)
    return Answer(
      try report.noting(
        findings, in: comparisons.flatMap(\.rows).map(\.table).firstOccurrences,
        products: comparisons.flatMap(\.rows).map(\.tariff), dataset, datasets, output
      ).noting(level?.book.readingNotes ?? [], language: output.lang))
  }

  /// The level to which the prices are indexed, where one was asked for.
  private func level(of comparisons: [ConceptComparison], in dataset: Dataset) throws -> PriceLevel? {
    guard let indexTo else { return nil }
    let book = try datasets.loadIndexBook(of: dataset)
    let tables = comparisons.flatMap(\.rows).map(\.table).firstOccurrences
    var paths: [IndexPeriod: [IndexPath]] = [:]
    if indexTo.isYear { try index.check(from: tables.map(\.year), to: indexTo.year) }
    for period in tables.map({ $0.priceLevel(beside: indexTo) }).firstOccurrences where period != indexTo {
      paths[period] = try index.paths(in: book, from: period, to: indexTo, isOneOfSeveral: true)
    }
    return try PriceLevel(indexTo, tables: tables, in: dataset, book: book, paths: paths)
  }
}
