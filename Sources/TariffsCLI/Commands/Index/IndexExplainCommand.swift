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
        + "veel. Prijzen in hele euro's of vijf cent worden herkend als de lijst het laat zien, en genoemd. Met meer "
        + "dan twee lijsten, of met --clause: welke index sinds de eerste lijst is gevolgd, waar die is losgelaten, en "
        + "wat een aanbieder sindsdien won of verloor.",
      en: "For each product the index that its two prices imply, with the bounds that their rounding "
        + "leaves. Every known clause and series is tried, with rounding every year and at the end. How "
        + "many of them lie within the bounds says how much a fit proves: a price per minute fits many. "
        + "Prices in whole euros or five cents are recognised when the list shows it, and said. With more than two "
        + "lists, or with --clause: which index was followed since the first list, where it was left, and what a provider "
        + "gained or lost since then."),
    examples: [
      "tariffs index explain 2023 2025",
      "tariffs index explain nijmegen-2023 nijmegen-2025-ambulant --law wmo",
      "tariffs index explain own-2025 own-2026 --datasets my-folder --rounded-to 1",
      "tariffs index explain own-2023 own-2024 own-2025 own-2026 --datasets my-folder --clause vng",
      "tariffs index explain 2023 2025 --format csv",
    ])

  static var reportsForSchema: [String] { ["index explain 2023 2025"] }

  @OptionGroup var sides: SideArguments

  @Argument(
    help: .init(
      nl: "Nog latere lijsten, in de volgorde van de tijd.", en: "Still later lists, in the order of time.",
      value: "later"), completion: .known(KnownWords.selectors), transform: Selector.typed)
  var others: [Selector] = []

  @Option(
    help: .init(
      nl: "Meet alle prijzen aan deze clausule of reeks, ook waar zij een andere volgden.",
      en: "Measure all prices by this clause or series, also where they followed another one.",
      value: "clause",
      known: KnownWords.clauses()),
    completion: .known(KnownWords.clauses))
  var clause: String?

  @OptionGroup var rounding: RoundingOption

  @OptionGroup(title: "Filters") var filters: FilterOptions
  @OptionGroup(title: said(nl: "Tabellen", en: "Tables")) var datasets: DatasetOptions
  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var output: OutputOptions

  var needs: Set<DatasetFile> { [.crosswalk, .billingTerms, .relations] }

  func answer(from dataset: Dataset) throws -> Answer {
    let book = try datasets.loadIndexBook(of: dataset)
    if try !others.isEmpty || clause != nil || isWithinOneYear(dataset) {
      return Answer(
        .track(try track(in: dataset, book), in: book, language: output.lang)
          .noting(book.readingNotes, language: output.lang))
    }
    let comparison = try dataset.compare(
      dataset.select(sides.from), with: dataset.select(sides.to), filter: filters.filter(in: dataset))
    try rounding.check(comparison)
    let years = try comparison.years()
    let explanation = book.explain(
      comparison, from: years.from, to: years.to, in: dataset, rounding: rounding.roundedTo)
    return Answer(
      .explanation(explanation, of: comparison, language: output.lang)
        .noting(book.readingNotes, language: output.lang))
  }

  /// Whether both sides are days of one year, between which no yearly index leads.
  private func isWithinOneYear(_ dataset: Dataset) throws -> Bool {
    let (old, new) = (try dataset.select(sides.from), try dataset.select(sides.to))
    return old.day != nil && new.day != nil && Set(old.tables.map(\.year)) == Set(new.tables.map(\.year))
  }

  /// The index that all lists followed, one after another.
  private func track(in dataset: Dataset, _ book: IndexBook) throws -> IndexTrack {
    let selections = try ([sides.from, sides.to] + others).map { try dataset.select($0) }
    for pair in zip(selections, selections.dropFirst()) {
      try rounding.check(dataset.compare(pair.0, with: pair.1, filter: filters.filter(in: dataset)))
    }
    do {
      return try book.track(
        selections, in: dataset, filter: filters.filter(in: dataset), against: clause,
        rounding: rounding.roundedTo)
    } catch let problem as IndexTrack.Problem {
      throw problem.refusal
    }
  }
}

extension IndexTrack.Problem {
  /// What to write instead.
  fileprivate var refusal: ValidationError {
    switch self {
    case .severalYears(let selector):
      usage(
        nl:
          "\(selector) heeft prijzen van verschillende jaren. Noem lijsten van één jaar, in de volgorde van de tijd.",
        en: "\(selector) has prices of several years. Name lists of one year each, in the order of time.")
    case .olderThanBefore(let first, let second):
      usage(
        nl: "\(second) is ouder dan \(first). Noem de lijsten in de volgorde van de tijd, de oudste eerst.",
        en: "\(second) is older than \(first). Name the lists in the order of time, the oldest first.")
    case .sameList(let first, _):
      usage(
        nl: "\(first) staat er twee keer na elkaar. Laat een ervan weg.",
        en: "\(first) stands there twice in a row. Leave out one of them.")
    }
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
