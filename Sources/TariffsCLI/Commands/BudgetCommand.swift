import ArgumentParser
import Export
import Indexation
import Tariffs

/// `tariffs budget`: what volumes cost by two lists.
struct BudgetCommand: ReportCommand, ChartCommand {
  static let configuration = CommandConfiguration(
    "budget",
    nl: "Reken uit wat volumes kosten onder twee lijsten, en wat prijs, volume en mix daarvan zijn.",
    en: "Work out what volumes cost under two lists, and what price, volume and mix are of that.",
    more: said(
      nl:
        "Volumes van een jaar worden met beide lijsten geprijsd; bij volumes van beide jaren is het verschil prijs, "
        + "volume en mix, tot op de cent. Producten gaan over zoals crosswalk.csv zegt; wat geen tegenhanger heeft, "
        + "staat er met zijn euro's. Groepen en splitsingen gaan alleen over met --group en --share, als aanname. Met "
        + "--clause, --series of --percent is de nieuwe kant de geïndexeerde oude lijst, met --set een herbouwde.",
      en:
        "Volumes of one year are priced by both lists; with volumes of both years the change is price, volume and "
        + "mix, to the cent. Products go over as crosswalk.csv says; what has no counterpart is named with its euros. "
        + "Groups and splits go over only with --group and --share, as an assumption. With --clause, --series or "
        + "--percent the new side is the old list, indexed, and with --set a rebuilt one."),
    examples: [
      "tariffs budget nijmegen-2023 2025 --volumes examples/volumes/nijmegen.csv",
      .init(
        "tariffs budget nijmegen-2023 2025 --volumes examples/volumes/nijmegen.csv --year 2023 --by law,month",
        nl: "de volumes van 2023, per wet en maand", en: "the volumes of 2023, by law and month"),
      "tariffs budget nijmegen-2023 2025 --volumes examples/volumes/nijmegen.csv --group participants=4,staff=1",
      .init(
        "tariffs budget nijmegen-2023 2025 --volumes examples/volumes/nijmegen.csv --year 2023 --clause vng",
        nl: "wat de index van de VNG kost", en: "what the index of the VNG costs"),
      "tariffs budget ridderkerk-2025 --set marge=2 --volumes volumes.csv",
      .init(
        "tariffs budget nijmegen-2023 2025 --volumes examples/volumes/nijmegen.csv --sql duckdb",
        nl: "dezelfde vraag voor een database", en: "the same question for a database"),
      "tariffs budget nijmegen-2023 2025 --volumes examples/volumes/nijmegen.csv --chart effect.svg -o kosten.xlsx",
    ])

  static var reportsForSchema: [String] { ["budget nijmegen-2023 2025"] }

  @Argument(
    help: .oldSide(value: "from"), completion: .known(KnownWords.selectors), transform: Selector.typed)
  var from: Selector

  @Argument(
    help: .init(
      nl: "De nieuwe kant; met een index het jaar waarnaar, met --set weg te laten.",
      en: "The new side; with an index the year to which, with --set it may be left out.", value: "to"),
    completion: .known(KnownWords.selectors), transform: Selector.typed)
  var to: Selector?

  @OptionGroup(title: "Volumes") var volumes: VolumeOptions

  @Option(
    help: .init(
      nl: "Rijen per \(Budget.Grouping.list); meer met komma's.",
      en: "Rows by \(Budget.Grouping.list); several with commas.", value: "by"),
    completion: .words(of: Budget.Grouping.self), transform: groupings)
  var by: [Budget.Grouping]?

  @Option(
    name: .customLong("year"),
    help: .init(
      nl: "Alleen volumes van een jaar. Herhaalbaar.", en: "Only volumes of a year. Repeatable.",
      value: "year"))
  var years: [Int] = []

  @Option(
    help: .init(
      nl: "Waar kosten op centen worden afgerond: line (elke regel, zoals gedeclareerd) of sum (de som).",
      en: "Where costs are rounded to cents: line (each line, as declared) or sum (the sum).",
      value: "rounding"),
    completion: .words(of: BudgetRounding.self), transform: vocabularyWord)
  var round: BudgetRounding = .line

  @Option(
    name: .customLong("set"),
    help: .init(
      nl: "Wat als een kostencijfer anders was: marge=2, wages=+3,5%. Herhaalbaar.",
      en: "What if a cost figure were another: marge=2, wages=+3,5%. Repeatable.", value: "component=value"),
    completion: .known(KnownWords.changes))
  var changed: [String] = []

  @Option(
    help: .init(
      nl: "Schrijf de vraag als SQL voor een database, die de volumes zelf leest: \(SQLDialect.list).",
      en: "Write the question as SQL for a database, which reads the volumes itself: \(SQLDialect.list).",
      value: "engine"),
    completion: .words(of: SQLDialect.self), transform: vocabularyWord)
  var sql: SQLDialect?

  @OptionGroup var knowledge: KnowledgeOption
  @OptionGroup(title: "Index") var index: IndexOptions
  @OptionGroup(title: "Filters") var filters: FilterOptions
  @OptionGroup(title: said(nl: "Tabellen", en: "Tables")) var datasets: DatasetOptions
  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var output: OutputOptions
  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var chart: ChartOptions

  var inputs: [(option: String, path: String)] { volumes.files }
  var outputs: [(option: String, path: String)] { volumes.outputs }

  var needs: Set<DatasetFile> { [.crosswalk, .billingTerms, .relations, .outsideRelations] }

  /// What rows are made by.
  var rowsBy: [Budget.Grouping] { by ?? [.product] }

  /// Whether only the columns are asked for, for which no volumes are needed.
  private var isForColumns: Bool { output.chosenFormat.rawValue == "declarations" }

  func validate() throws {
    for year in years { try requireYear(year) }
    guard changed.isEmpty || !index.isGiven else {
      throw usage(
        nl: "--set herbouwt een lijst en een index verandert haar prijzen: kies een van de twee.",
        en: "--set rebuilds a list and an index changes its prices: choose one of the two.")
    }
    guard to != nil || !changed.isEmpty else {
      throw usage(
        nl:
          "Een begroting vergelijkt twee kanten: tariffs budget nijmegen-2023 2025 --volumes volumes.csv. Alleen met "
          + "--set kan de tweede weg.",
        en:
          "A budget compares two sides: tariffs budget nijmegen-2023 2025 --volumes volumes.csv. Only with --set may "
          + "the second be left out.")
    }
  }

  func run() throws {
    guard let sql else { return try writeReport() }
    try writeSQL(sql)
  }

  func answer(from dataset: Dataset) throws -> Answer {
    guard volumes.volumes != nil || isForColumns else {
      throw usage(
        nl:
          "Welke volumes? Voeg --volumes met een bestand toe; 'tariffs schema volumes.csv' toont de kolommen.",
        en: "Which volumes? Add --volumes with a file; 'tariffs schema volumes.csv' shows the columns.")
    }
    let (budget, read) = try budget(in: dataset)
    try requireOneYear(budget)
    let report = Report.budget(budget, by: rowsBy, language: output.lang)
    return Answer(report.noting(read, language: output.lang)) {
      try .budget(budget, language: output.lang)
    }
  }

  /// Refuses volumes of two years where only those of one can all have a price: an index and other figures know the
  /// products of the old list alone.
  private func requireOneYear(_ budget: Budget) throws {
    guard index.isGiven || !changed.isEmpty, case .twoYears(let old, let new) = budget.basis,
      !budget.withoutPrice.isEmpty
    else { return }
    let years = (old + new).firstOccurrences.map(String.init).joined(separator: ", ")
    throw usage(
      nl:
        "De volumes zijn van \(years), en niet alle producten daarvan staan in de lijst waarmee gerekend wordt. Kies "
        + "met --year de volumes waar het om gaat, zoals --year \(old.first ?? new[0]).",
      en:
        "The volumes are of \(years), and not all of their products stand in the list that is reckoned with. Choose "
        + "the volumes that matter with --year, such as --year \(old.first ?? new[0]).")
  }

  /// The budget, and what was read beside the tables although it is not as the format says.
  private func budget(in dataset: Dataset) throws -> (budget: Budget, read: [ReadingNote]) {
    let filter = try filters.filter(in: dataset)
    let (sides, comparison) = try compared(in: dataset, regions: filter.regions)
    let budget = try volumes.budget(
      comparison, in: sides.dataset, filter: filter, years: years, rounding: round, by: rowsBy,
      assumptions: sides.assumptions)
    return (budget, sides.readingNotes)
  }
}

extension BudgetCommand {
  /// The two sides, and how their prices go over into each other.
  func compared(
    in dataset: Dataset, regions: [String]
  ) throws -> (sides: BudgetSide.Sides, comparison: Comparison) {
    let side = BudgetSide(
      index: index, changed: changed, datasets: datasets, day: knowledge.day, regions: regions)
    let sides = try side.sides(from, to, in: dataset)
    return (
      sides, try sides.dataset.compare(sides.from, with: sides.to, filter: TariffFilter(regions: regions))
    )
  }
}

/// Reads what rows are made by: `product`, or several with commas.
private func groupings(_ word: String) throws -> [Budget.Grouping] {
  let words = word.split(separator: ",", omittingEmptySubsequences: false).map {
    String($0.filter { $0 != " " })
  }
  return try words.map { try vocabularyWord($0) as Budget.Grouping }.firstOccurrences
}
