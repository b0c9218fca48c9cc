import ArgumentParser
import Export
import Indexation
import Tariffs

/// `tariffs index scenario`: what a list becomes under several clauses, in years that are partly assumed.
struct IndexScenarioCommand: ReportCommand, ChartCommand {
  static let configuration = CommandConfiguration(
    "scenario",
    nl:
      "Reken een lijst door naar latere jaren met verschillende clausules: eerst wat bekend is, dan aannames.",
    en: "Carry a list on to later years by several clauses: first what is known, then assumptions.",
    more: said(
      nl:
        "Bekende cijfers gaan voor; waar een cijfer ontbreekt, telt de aanname van die reeks, en alles waar een "
        + "aanname in zit heet AANNAME. Een clausule die voor eerdere jaren is geschreven, loopt zo door. --set vervangt "
        + "ook een bekend cijfer, van één jaar. Het omslagpunt zegt bij welke aanname twee clausules hetzelfde geven. "
        + "Met --volumes staat erbij wat die volumes in elk jaar kosten. Een werkmap (-o .xlsx) rekent verder met andere "
        + "aannames.",
      en:
        "Known figures come first; where a figure is missing, the assumption of that series counts, and all that has "
        + "one in it is called ASSUMPTION. A clause that was written for earlier years goes on like that. --set also "
        + "takes the place of a known figure, of one year. The break-even says at which assumption two clauses give the "
        + "same. With --volumes it says what these volumes cost in each year. A workbook (-o .xlsx) goes on calculating "
        + "with other assumptions."),
    examples: [
      "tariffs index scenario nijmegen-2025-ambulant --to 2028 --clause cpi --assume cpi=2,4",
      "tariffs index scenario nijmegen-2025-ambulant --to 2030 --clause vng --clause cpi --assume-file aannames.csv",
      .init(
        "tariffs index scenario nijmegen-2023 --to 2026 --clause vng --clause cpi --assume cpi=2,4 "
          + "--volumes examples/volumes/nijmegen.csv",
        nl: "wat de volumes van 2023 in elk jaar kosten", en: "what the volumes of 2023 cost in each year"),
      "tariffs index scenario nijmegen-2023 --to 2026 --clause vng --clause cpi --assume cpi=2,4 --chart paden.svg",
    ])

  static var reportsForSchema: [String] {
    ["index scenario nijmegen-2023 --to 2025 --clause vng --clause cpi --assume cpi=2"]
  }

  @Argument(
    help: .init(
      nl: "De lijst: een tabel, regio@JJJJ of regio@JJJJ-MM-DD.",
      en: "The list: a table, region@YYYY or region@YYYY-MM-DD.", value: "list", known: KnownWords.tables()),
    completion: .known(KnownWords.selectors), transform: Selector.typed)
  var list: Selector

  @Option(
    help: .init(
      nl: "Het laatste jaar.", en: "The last year.", value: "year"))
  var to: Int

  @Option(
    name: .customLong("clause"),
    help: .init(
      nl: "Een clausule of reeks, zoals vng of cpi; herhaalbaar.",
      en: "A clause or a series, such as vng or cpi; repeatable.", value: "clause",
      known: KnownWords.clauses()),
    completion: .known(KnownWords.clauses))
  var clauses: [String] = []

  @Option(
    name: .customLong("assume"),
    help: .init(
      nl:
        "Een aanname voor elk jaar dat niet bekend is (ova=3,5), of voor één jaar (ova@2027=3,1); herhaalbaar.",
      en:
        "An assumption for each year that is not known (ova=3,5), or for one year (ova@2027=3,1); repeatable.",
      value: "assumption"), transform: { try typedAssumption($0, isForced: false) })
  var assumed: [Assumption] = []

  @Option(
    name: .customLong("assume-file"),
    help: .init(
      nl:
        "Aannames uit een CSV-bestand met de kolommen series, year en percent; zonder jaar voor elk jaar dat niet "
        + "bekend is.",
      en:
        "Assumptions of a CSV file with the columns series, year and percent; without a year for each year that is not "
        + "known.",
      value: "file"), completion: .file(extensions: ["csv"]))
  var file: String?

  @Option(
    name: .customLong("set"),
    help: .init(
      nl: "Een aanname voor één jaar die ook een bekend cijfer vervangt: ova@2026=4.",
      en: "An assumption for one year that also takes the place of a known figure: ova@2026=4.",
      value: "assumption"),
    transform: { try typedAssumption($0, isForced: true) })
  var changed: [Assumption] = []

  @Option(help: .volumes, completion: .file())
  var volumes: String?

  @Option(
    help: .init(
      nl: "Waar bedragen op centen worden afgerond: \(IndexRounding.list).",
      en: "Where amounts are rounded to cents: \(IndexRounding.list).", value: "rounding"),
    completion: .words(of: IndexRounding.self), transform: vocabularyWord)
  var round: IndexRounding = .final

  @OptionGroup(title: said(nl: "Tabellen", en: "Tables")) var datasets: DatasetOptions
  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var output: OutputOptions
  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var chart: ChartOptions

  var inputs: [(option: String, path: String)] {
    (file.map { [(option: "--assume-file", path: $0)] } ?? []) + VolumeOptions.files(of: volumes)
  }

  var needs: Set<DatasetFile> { [.crosswalk, .billingTerms, .relations, .outsideRelations] }

  func validate() throws {
    try requireYear(to)
    guard !clauses.isEmpty else {
      throw usage(
        nl: "Met welke clausules? Voeg er een of meer toe, zoals --clause vng --clause cpi.",
        en: "By which clauses? Add one or more, such as --clause vng --clause cpi.")
    }
    if let twice = clauses.first(where: { name in clauses.count { $0.lowercased() == name.lowercased() } > 1 }
    ) {
      throw usage(
        nl: "--clause \(twice) staat er twee keer. Laat een ervan weg.",
        en: "--clause \(twice) is given twice. Leave out one of them.")
    }
    for (place, one) in assumed.enumerated()
    where assumed[..<place].contains(where: { $0.series == one.series && $0.year == one.year }) {
      let name = one.series + (one.year.map { "@\($0)" } ?? "")
      throw usage(
        nl: "--assume \(name) staat er twee keer. Laat een ervan weg.",
        en: "--assume \(name) is given twice. Leave out one of them.")
    }
  }

  func answer(from dataset: Dataset) throws -> Answer {
    let book = try datasets.loadIndexBook(of: dataset)
    let tables = try dataset.select(list).tables
    guard let year = tables.first?.year, Set(tables.map(\.year)).count == 1 else {
      throw usage(
        nl: "Een scenario begint bij prijzen van één jaar. Noem een lijst, of regio@JJJJ.",
        en: "A scenario starts from prices of one year. Name a list, or region@YYYY.")
    }
    guard to > year else {
      throw usage(
        nl: "--to \(to) ligt niet na \(year), het jaar van \(list). Noem een later jaar.",
        en: "--to \(to) does not come after \(year), the year of \(list). Name a later year.")
    }
    let assumptions = (try file.map(AssumptionFile.read) ?? []) + assumed + changed
    let scenario: IndexScenario
    do {
      scenario = try book.scenario(
        of: tables, in: dataset, named: clauses, to: to, assuming: assumptions, rounding: round)
    } catch let missing as IndexScenario.Missing {
      throw MissingAssumptions(missing: missing)
    }
    let costs = try volumes.map { path in
      try book.costs(
        of: VolumeFile(path).lines(terms: dataset.terms), under: scenario, in: dataset, rounding: round)
    }
    let report = Report.scenario(
      scenario, in: book, costs: costs, rounding: round, language: output.lang)
    return Answer(report.noting(book.readingNotes, language: output.lang)) {
      .scenario(scenario, language: output.lang)
    }
  }
}

/// Figures that are neither known nor assumed.
private struct MissingAssumptions: Explained {
  let missing: IndexScenario.Missing

  func text(in language: Language) -> String {
    let needs = missing.series.map { series in
      let years =
        series.years.count > 2
        ? "\(series.years[0])–\(series.years[series.years.count - 1])"
        : language.all(series.years.map(String.init))
      return language.text(
        nl: "\(series.name) voor \(years) (\(series.clauses.joined(separator: ", ")))",
        en: "\(series.name) for \(years) (\(series.clauses.joined(separator: ", ")))")
    }
    let options = missing.series.map { "--assume \($0.name)=…" }.joined(separator: " ")
    return language.text(
      nl:
        "Niet bekend en niet aangenomen: \(needs.joined(separator: "; ")). Voeg toe wat u aanneemt: \(options).",
      en: "Neither known nor assumed: \(needs.joined(separator: "; ")). Add what you assume: \(options).")
  }
}
