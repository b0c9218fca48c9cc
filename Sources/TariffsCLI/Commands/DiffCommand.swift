import ArgumentParser
import Export
import Indexation
import Tariffs

/// `tariffs diff`: what changed between two lists.
struct DiffCommand: ReportCommand, ChartCommand {
  static let configuration = CommandConfiguration(
    "diff",
    nl: "Vergelijk twee jaren of lijsten, product voor product, met de verandering in euro en procent.",
    en: "Compare two years or lists, product by product, with the change in euro and percent.",
    more: said(
      nl: "Twee jaren vergelijken de regio's met lijsten van beide. Producten worden binnen een regio "
        + "gekoppeld op wet, code, eenheid en vorm. Waar bekend is hoe een product verdergaat, zegt "
        + "'comparable' of de twee prijzen naast elkaar kunnen staan, en waarom. Percentages hebben twee "
        + "decimalen, afgerond van nul af. Met --clause, --series of --percent wordt ook de oude prijs "
        + "geïndexeerd; wat dan van de verandering overblijft, is de reële.",
      en: "Two years compare the regions that have lists of both. Products are matched within a region by "
        + "law, code, unit and form. Where it is known how a product continues, 'comparable' says whether "
        + "the two prices can be set side by side, and why. Percentages have two decimals, rounded half "
        + "away from zero. With --clause, --series or --percent the old price is indexed too, and what is "
        + "left of the change is the real one."),
    examples: [
      "tariffs diff 2023 2025", "tariffs diff 2023 2025 --why 02A03",
      "tariffs diff 2023 2025 --law wmo --changed-only -o diff.md",
      "tariffs diff nijmegen-2023 nijmegen-2025-ambulant --sort percent",
      "tariffs diff nijmegen@2023-06-01 nijmegen@2025-06-01",
      "tariffs diff 2023 2025 --as-known-on 2025-06-01",
      "tariffs diff 2023 2025 --product 44A09 --format json",
      "tariffs diff 2023 2025 --equal-terms --participants 4",
      "tariffs diff 2023 2025 --precision --product 02A03",
      "tariffs diff 2023 2025 --clause vng --sort percent",
      "tariffs diff 2023 2025 --sort percent --chart changes.svg",
      "tariffs diff own-2025 own-2026 --datasets my-folder --exit-code",
    ])

  static var reportsForSchema: [String] {
    [
      "diff 2023 2025",
      "diff 2023 2025 --equal-terms --precision --clause vng",
    ]
  }

  @OptionGroup var sides: SideArguments
  @OptionGroup var knowledge: KnowledgeOption

  @Flag(
    help: .init(
      nl: "Laat rijen weg waarvan de prijs niet veranderde.", en: "Leave out rows whose price did not change."
    ))
  var changedOnly = false

  @Option(
    help: .init(
      nl:
        "Leg van een product uit waarom zijn prijzen wel of niet vergelijkbaar zijn, met regels en grenzen.",
      en: "Explain of a product why its prices can be compared or not, with lines and bounds.",
      value: "product"))
  var why: String?

  @Option(
    help: .init(
      nl: "De volgorde: \(ComparisonOrder.list).", en: "The order: \(ComparisonOrder.list).", value: "order",
      more: said(
        nl: "document: per wet als in de oude lijst, wat nieuw is erachter. change, percent: grootste "
          + "stijging eerst; bij percent wat vergelijkbaar is voorop.",
        en: "document: per law as in the old list, what is new behind it. change, percent: largest rise "
          + "first; with percent what is comparable in front.")
    ),
    completion: .words(of: ComparisonOrder.self), transform: vocabularyWord)
  var sort: ComparisonOrder = .document

  @Flag(
    help: .init(
      nl: "Voeg vergelijkbare bedragen toe waar de documenten dat toelaten.",
      en: "Add comparable figures where the documents allow them."))
  var equalTerms = false

  @Option(
    help: .init(
      nl: "Met --equal-terms: de grootte van een groep.", en: "With --equal-terms: the size of a group.",
      value: "number"))
  var participants: Int?

  @Option(
    help: .init(
      nl: "Met --equal-terms: het aantal professionals.",
      en: "With --equal-terms: the number of professionals.",
      value: "number"))
  var staff: Int?

  @Flag(
    help: .init(
      nl: "Voeg bij elke verandering de grenzen toe die afronding op centen laat.",
      en: "Add the bounds that rounding to cents leaves on every change."))
  var precision = false

  @Option(
    help: .init(
      nl: "Hetzelfde als --clause of --series, welke van de twee de naam heeft.",
      en: "The same as --clause or --series, whichever has the name.", value: "name"))
  var real: String?

  @Flag(
    help: .init(
      nl: "Eindig met exitcode 1 als iets verschilt.", en: "End with exit code 1 when anything differs."))
  var exitCode = false

  @OptionGroup var findings: FindingsOption

  @OptionGroup(title: "Index") var index: IndexOptionsWith<DiffStatus>
  @OptionGroup(title: "Filters") var filters: FilterOptions
  @OptionGroup(title: said(nl: "Tabellen", en: "Tables")) var datasets: DatasetOptions
  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var output: OutputOptions
  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var chart: ChartOptions

  func validate() throws {
    guard equalTerms || (participants == nil && staff == nil) else {
      throw usage(
        nl: "--participants en --staff kiezen de groep van --equal-terms; voeg die toe.",
        en: "--participants and --staff choose the group of --equal-terms; add it.")
    }
    guard real == nil || !index.isGiven else {
      throw usage(
        nl: "--real noemt een clausule of een reeks; laat het weg naast --clause, --series of --percent.",
        en: "--real names a clause or a series; leave it out beside --clause, --series or --percent.")
    }
    _ = try session()
  }

  /// The group of the figures on equal terms: four participants, from which on rule 44.2 favours a group.
  private func session() throws -> GroupSession {
    try typed { try GroupSession(participants: participants ?? 4, staff: staff ?? 1) }
  }

  /// The index between the two years that are compared.
  private func realTerms(_ comparison: Comparison, in dataset: Dataset) throws -> RealTerms? {
    guard isReal else { return nil }
    let years = try comparison.periods()
    let book = try datasets.loadIndexBook(of: dataset)
    let paths =
      if let real {
        try book.paths(named: real, from: years.from, to: years.to)
      } else {
        try index.paths(in: book, from: years.from, to: years.to)
      }
    return try RealTerms(
      paths, tables: comparison.from.tables, in: dataset, book: book, on: comparison.from.day)
  }

  private var isReal: Bool { real != nil || index.isGiven }

  var needs: Set<DatasetFile> {
    guard !findings.audits(for: output) else { return Set(DatasetFile.allCases) }
    var files: Set<DatasetFile> = [.crosswalk]
    if isReal || equalTerms { files.insert(.billingTerms) }
    if isReal { files.insert(.relations) }
    if output.chosenFormat.isData || why != nil { files.insert(.places) }
    return files
  }

  func answer(from dataset: Dataset) throws -> Answer {
    var filter = try filters.filter(in: dataset)
    if let why { filter.products.append(ProductQuery(why)) }
    let comparison = try dataset.compare(
      dataset.select(sides.from, asKnownOn: knowledge.day),
      with: dataset.select(sides.to, asKnownOn: knowledge.day), filter: filter, cores: .all)
    var shown = changedOnly ? comparison.changedOnly() : comparison
    let statuses = Set(index.statuses.flatMap(\.rows))
    if !statuses.isEmpty { shown = shown.only(statuses) }
    shown = shown.sorted(by: sort)
    let details = DiffDetails(
      withPrecision: precision || why != nil,
      equalTerms: equalTerms ? EqualTerms(dataset: dataset, session: try session()) : nil,
      real: try realTerms(comparison, in: dataset),
      places: output.chosenFormat.isData || why != nil ? dataset : nil,
      showsOneSided: !statuses.isEmpty, columns: output.columns?.firstOccurrences ?? [], limit: output.limit)
    let report: Report =
      why == nil
      ? .diff(shown, of: comparison, details: details, language: output.lang)
      : .reasons(shown, of: comparison, details: details, language: output.lang)
    return Answer(
      try report.noting(
        findings, in: (comparison.from.tables + comparison.to.tables).firstOccurrences,
        products: comparison.rows.flatMap { $0.from + $0.to }, dataset, datasets, output
      ).noting(details.real?.book.readingNotes ?? [], language: output.lang),
      isFinding: comparison.hasDifferences
    ) {
      try .changes(shown, of: comparison, details: details, language: output.lang)
    }
  }
}

/// A word of `--status`: of rows, or with `--series` of figures; no word is both.
struct DiffStatus: FigureStatusWord {
  var rows: [ComparisonRow.Status] = []
  var figure: IndexValue.Status?

  static var known: [String] { ComparisonRow.Status.words + IndexValue.Status.words }

  static var help: ArgumentHelp {
    .init(
      nl:
        "Alleen rijen met een status: \(ComparisonRow.Status.allCases.map(\.name.dutch).joined(separator: ", ")); "
        + "meer met komma's. Met --series ook hoe definitief de cijfers moeten zijn: \(IndexValue.Status.list).",
      en:
        "Only rows with a status: \(ComparisonRow.Status.list); more with commas. With --series also how final "
        + "the figures must be: \(IndexValue.Status.list).", value: "status")
  }

  static func typed(_ word: String) throws -> DiffStatus {
    if let figure = IndexValue.Status(rawValue: word.lowercased()) { return DiffStatus(figure: figure) }
    let words = word.lowercased().split(separator: ",").map { $0.filter { $0 != " " } }
    guard !words.isEmpty else { return DiffStatus(rows: [try vocabularyWord(word)]) }
    return try DiffStatus(
      rows: words.map { word in
        try ComparisonRow.Status.allCases.first { $0.name.dutch.filter { $0 != " " } == word }
          ?? vocabularyWord(word)
      })
  }
}
