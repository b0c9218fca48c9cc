import ArgumentParser
import Export
import Indexation
import Tariffs

/// `tariffs compare`: what regions pay for the same thing.
struct CompareCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare what regions pay for the same thing, through a stated concept.",
    discussion: """
      A product code is agreed per region, so regions are compared through a concept, such as logeren-jeugd. \
      Minutes and hours convert exactly, dagdelen only where the document says how long they are; nothing else \
      converts.

      EXAMPLES
        tariffs compare --list
        tariffs compare logeren
        tariffs compare "begeleiding basis" --form zin
        tariffs compare vaktherapie --year 2025 --format csv
        tariffs compare logeren --index-to 2025 --clause vng
      """)

  @Argument(help: ArgumentHelp("A concept, by id or (part of) its name.", valueName: "concept"))
  var concept: String?

  @Flag(help: "Show the concepts.")
  var list = false

  @Option(help: ArgumentHelp("Only tables of a year.", valueName: "year"))
  var year: Int?

  @Option(
    name: .customLong("form"),
    help: ArgumentHelp(
      "Only tariffs in a form: \(PaymentForm.words.joined(separator: ", ")). Repeatable.", valueName: "form"),
    completion: .words(of: PaymentForm.self), transform: vocabularyWord)
  var forms: [PaymentForm] = []

  @Option(
    name: .customLong("region"),
    help: ArgumentHelp("Only a region, such as nijmegen. Repeatable.", valueName: "region"))
  var regions: [String] = []

  @Option(
    help: ArgumentHelp(
      "Index the prices to the level of a year; the year of a table counts as its level.", valueName: "year"))
  var indexTo: Int?

  @OptionGroup(title: "Index") var index: IndexOptions
  @OptionGroup(title: "Tables") var datasets: DatasetOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    if let indexTo {
      try index.requireIndex()
      try requireYear(indexTo)
    }
    guard indexTo != nil || !index.isGiven else {
      throw ValidationError("To which year? Add --index-to, such as --index-to 2025.")
    }
    guard !list, concept == nil else { return }
    throw ValidationError("Name a concept, or show them with --list: tariffs compare --list")
  }

  func run() throws {
    let (dataset, replaced) = try datasets.load([.concepts, .conceptMembers, .billingTerms, .relations])
    guard let concept, !list else {
      try output.write(.concepts(of: dataset, language: output.lang).noting(replaced, language: output.lang))
      return
    }
    let ofYear = try year.map { year throws(SelectionError) in try dataset.select(.year(year)).tables }
    let tables = try dataset.tables(ofRegions: regions).filter { ofYear?.contains($0) ?? true }
    let comparisons = try dataset.concepts(named: concept).map {
      dataset.compare($0, in: tables, filter: TariffFilter(forms: forms))
    }
    try output.write(
      .compare(comparisons, level: try level(of: comparisons, in: dataset), language: output.lang).noting(
        replaced, language: output.lang))
  }

  /// The level to which the prices are indexed, where one was asked for.
  private func level(of comparisons: [ConceptComparison], in dataset: Dataset) throws -> PriceLevel? {
    guard let indexTo else { return nil }
    let book = try datasets.loadIndexBook()
    let tables = comparisons.flatMap(\.rows).map(\.table).firstOccurrences
    var paths: [Int: [IndexPath]] = [:]
    try index.check(from: tables.map(\.year), to: indexTo)
    for year in tables.map(\.year).firstOccurrences where year != indexTo {
      paths[year] = try index.paths(in: book, from: year, to: indexTo, isOneOfSeveral: true)
    }
    return try PriceLevel(indexTo, tables: tables, in: dataset, book: book, paths: paths)
  }
}
