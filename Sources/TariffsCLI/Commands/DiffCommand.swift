import ArgumentParser
import Export
import Indexation
import Tariffs

/// `tariffs diff`: what changed between two lists.
struct DiffCommand: ChartCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two years or lists, product by product, with the change in euro and percent.",
    discussion: """
      Two years compare the regions that have lists of both. Products are matched within a region by law, code, \
      unit and form. Where it is known how a product continues, 'comparable' says whether the two prices can be set \
      side by side, and why. Percentages have two decimals, rounded half away from zero. With --clause, --series or \
      --percent the old price is indexed too, and what is left of the change is the real one.

      EXAMPLES
        tariffs diff 2023 2025
        tariffs diff 2023 2025 --law wmo --changed-only -o diff.md
        tariffs diff nijmegen-2023 nijmegen-2025-ambulant --sort percent
        tariffs diff nijmegen@2023-06-01 nijmegen@2025-06-01
        tariffs diff 2023 2025 --as-known-on 2025-06-01
        tariffs diff 2023 2025 --product 44A09 --format json
        tariffs diff 2023 2025 --equal-terms --participants 4
        tariffs diff 2023 2025 --precision --product 02A03
        tariffs diff 2023 2025 --clause vng --sort percent
        tariffs diff 2023 2025 --sort percent --chart changes.svg
        tariffs diff own-2025 own-2026 --datasets my-folder --exit-code
      """)

  @OptionGroup var sides: SideArguments

  @Option(
    help: ArgumentHelp("Leave out what was not yet published on a day (YYYY-MM-DD).", valueName: "date"),
    transform: day)
  var asKnownOn: CalendarDate?

  @Flag(help: "Leave out rows whose price did not change.")
  var changedOnly = false

  @Option(
    help: ArgumentHelp(
      "The order: \(ComparisonOrder.words.joined(separator: ", ")).",
      discussion:
        "document: per law as in the old list, what is new behind it. change, percent: largest rise first.",
      valueName: "order"),
    completion: .words(of: ComparisonOrder.self), transform: vocabularyWord)
  var sort: ComparisonOrder = .document

  @Flag(help: "Add comparable figures where the documents allow them.")
  var equalTerms = false

  @Option(help: ArgumentHelp("With --equal-terms: the size of a group.", valueName: "number"))
  var participants: Int?

  @Option(help: ArgumentHelp("With --equal-terms: the number of professionals.", valueName: "number"))
  var staff: Int?

  @Flag(help: "Add the bounds that rounding to cents leaves on every change.")
  var precision = false

  @Option(
    help: ArgumentHelp("The same as --clause or --series, whichever has the name.", valueName: "name"))
  var real: String?

  @Flag(help: "End with exit code 1 when anything differs.")
  var exitCode = false

  @OptionGroup(title: "Index") var index: IndexOptions
  @OptionGroup(title: "Filters") var filters: FilterOptions
  @OptionGroup(title: "Tables") var datasets: DatasetOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var chart: ChartOptions

  func validate() throws {
    guard equalTerms || (participants == nil && staff == nil) else {
      throw ValidationError("--participants and --staff choose the group of --equal-terms; add it.")
    }
    guard real == nil || !index.isGiven else {
      throw ValidationError(
        "--real names a clause or a series; leave it out beside --clause, --series or --percent.")
    }
    _ = try session()
  }

  /// The group of the figures on equal terms: four participants, from which on rule 44.2 favours a group.
  private func session() throws -> GroupSession {
    do throws(GroupSession.Invalid) {
      return try GroupSession(participants: participants ?? 4, staff: staff ?? 1)
    } catch {
      throw ValidationError(error.description)
    }
  }

  /// The index between the two years that are compared.
  private func realTerms(_ comparison: Comparison, in dataset: Dataset) throws -> RealTerms? {
    guard isReal else { return nil }
    let years = try comparison.years()
    let book = try datasets.loadIndexBook()
    let paths =
      if let real {
        try book.paths(named: real, from: years.from, to: years.to)
      } else {
        try index.paths(in: book, from: years.from, to: years.to)
      }
    return try RealTerms(paths, tables: comparison.from.tables, in: dataset, book: book)
  }

  private var isReal: Bool { real != nil || index.isGiven }

  func run() throws {
    let isData = output.chosenFormat.isData
    var files: Set<DatasetFile> = [.crosswalk]
    if isReal || equalTerms { files.insert(.billingTerms) }
    if isReal { files.insert(.relations) }
    if isData { files.insert(.places) }
    let (dataset, replaced) = try datasets.load(files)
    let comparison = try dataset.compare(
      dataset.select(sides.from, asKnownOn: asKnownOn), with: dataset.select(sides.to, asKnownOn: asKnownOn),
      filter: filters.filter(in: dataset))
    let shown = (changedOnly ? comparison.changedOnly() : comparison).sorted(by: sort)
    let details = DiffDetails(
      withPrecision: precision,
      equalTerms: equalTerms ? EqualTerms(dataset: dataset, session: try session()) : nil,
      real: try realTerms(comparison, in: dataset), places: isData ? dataset : nil)
    var report = Report.diff(shown, of: comparison, details: details, language: output.lang)
    report.charts = try chart.draw(beside: output) {
      try .changes(shown, of: comparison, details: details, language: output.lang)
    }
    try output.write(report.noting(replaced, language: output.lang))
    if exitCode, comparison.hasDifferences { throw ExitCode(1) }
  }
}
