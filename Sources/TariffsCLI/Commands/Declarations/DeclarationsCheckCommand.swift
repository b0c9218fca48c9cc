import ArgumentParser
import Export
import Indexation
import Tariffs

/// `tariffs declarations check`: each line against the list that held on its day, and against what documents limit.
struct DeclarationsCheckCommand: ReportCommand {
  static let configuration = CommandConfiguration(
    "check",
    nl: "Houd elke regel tegen de lijst die op haar dag gold, en tegen de grenzen van de documenten.",
    en: "Hold each line against the list that held on its day, and against the limits of the documents.",
    more: said(
      nl:
        "Het bestand is CSV met de kolommen product, unit, from, volume en amount; line_id, provider, "
        + "client, region, "
        + "list, form, to, price, debit_credit, allocation, participants, staff, subcontractor en absence "
        + "mogen erbij. "
        + "product is een code of een woord uit tariffs.csv, unit een woord of de code uit de berichten "
        + "(01, 04, 14, 16, "
        + "82, 83, 84). Ook een bericht WMO323 of JW323 (XML) wordt gelezen. Wie de cliënt is wordt niet "
        + "bewaard en nergens "
        + "geschreven. Een uurtarief in minuten is uurtarief × minuten / 60, eenmaal afgerond. Een regel "
        + "is fout als de lijst "
        + "of het document dat zegt; te beoordelen is wat de regels alleen niet beslissen: een richtlijn, "
        + "een uitzondering "
        + "die kan zijn toegestaan, een debet in een ander bestand.",
      en:
        "The file is CSV with the columns product, unit, from, volume and amount; line_id, provider, "
        + "client, region, list, "
        + "form, to, price, debit_credit, allocation, participants, staff, subcontractor and absence may "
        + "be there. product is "
        + "a code or a word of tariffs.csv, unit a word or the code of the messages (01, 04, 14, 16, 82, "
        + "83, 84). A message "
        + "WMO323 or JW323 (XML) is read too. Who the client is is not kept and written nowhere. A price "
        + "per hour in minutes "
        + "is hour price × minutes / 60, rounded once. A line is wrong where the list or the document "
        + "says so; to be judged "
        + "is what the lines alone do not decide: a guideline, an exception that may have been allowed, a "
        + "debit in another "
        + "file."),
    examples: [
      "tariffs declarations check examples/volumes/declaraties.csv",
      .init(
        "tariffs declarations check d.csv --format csv", nl: "een rij per regel die faalt",
        en: "a row per failing line"),
      "tariffs declarations check bericht.xml --region nijmegen --exit-code",
      "tariffs declarations check d.csv --heading Productcode=product",
      "tariffs declarations check d.csv --correct correctie.csv",
    ])

  @Argument(
    help: .init(
      nl: "Het bestand met regels: CSV of XML; - is de standaardinvoer (CSV).",
      en: "The file of lines: CSV or XML; - is standard input (CSV).", value: "file"),
    completion: .file(extensions: ["csv", "xml"]))
  var file: String?

  @Option(
    help: .init(
      nl: "De regio van regels die er geen noemen, en van een bericht.",
      en: "The region of lines that name none, and of a message.", value: "region",
      known: KnownWords.regions()),
    completion: .known(KnownWords.regions))
  var region: String?

  @Option(
    name: .customLong("heading"),
    help: .init(
      nl: "Een kop van het bestand en de kolom die hij is, zoals Productcode=product. Herhaalbaar.",
      en: "A heading of the file and the column that it is, such as Productcode=product. Repeatable.",
      value: "heading=column"))
  var headings: [String] = []

  @OptionGroup var knowledge: KnowledgeOption

  @Flag(
    help: .init(
      nl: "Houd ook bij meer dan 100 MB de regels van een cliënt tegen elkaar; dat vraagt geheugen.",
      en: "Hold the lines of a client against each other also in more than 100 MB, which takes memory."))
  var history = false

  @Option(
    help: .init(
      nl: "Schrijf de regels die niet te lezen zijn naar een bestand, elk met zijn plaats en reden.",
      en: "Write the lines that cannot be read to a file, each with its place and reason.", value: "file"),
    completion: .file())
  var rejects: String?

  @Option(
    help: .init(
      nl: "Schrijf de credit- en debetregels die een tarief van een vervangen lijst rechtzetten.",
      en: "Write the credit and debit lines that put right a tariff of a list that was replaced.",
      value: "file"), completion: .file())
  var correct: String?

  @Flag(
    help: .init(
      nl: "Eindig met exitcode 1 als iets fout is.", en: "End with exit code 1 if something is wrong."))
  var exitCode = false

  @OptionGroup(title: said(nl: "Tabellen", en: "Tables")) var datasets: DatasetOptions
  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var output: OutputOptions

  var needs: Set<DatasetFile> { [.billingTerms] }

  var inputs: [(option: String, path: String)] {
    file.map { [(option: said(nl: "de opdracht", en: "the command"), path: $0)] } ?? []
  }

  var outputs: [(option: String, path: String)] {
    [("--rejects", rejects), ("--correct", correct)].compactMap { option, path in path.map { (option, $0) } }
  }

  func validate() throws {
    if let correct, OutputFormat(path: correct).map({ $0 != .csv }) ?? false {
      throw usage(
        nl: "De regels van een correctie zijn CSV. Laat '\(correct)' eindigen op .csv.",
        en: "The lines of a correction are CSV. End '\(correct)' in .csv.")
    }
    _ = try columnOfHeading()
  }

  func answer(from dataset: Dataset) throws -> Answer {
    guard let file else {
      // A format that is none of the program's asks only which parts and columns there are.
      guard output.format.map({ !OutputFormat.allCases.contains($0) }) ?? false else {
        throw usage(
          nl: "Welk bestand? Noem CSV met declaraties of een bericht, of - voor de standaardinvoer.",
          en: "Which file? Name CSV with declarations or a message, or - for standard input.")
      }
      let nothing = DeclarationResult(tally: DeclarationTally(), failing: [], lines: [], state: .held)
      return Answer(.declarations(nothing, language: output.lang))
    }
    let region = try region.map { try dataset.knownRegion($0) } ?? ""
    let limits = try datasets.loadLimits(of: dataset)
    let prices = DeclarationPrices(dataset, limits: limits.limits, knownOn: knowledge.day)
    let reading = DeclarationReading(
      path: file, prices: prices, region: region, headings: try columnOfHeading(), keepsHistory: history)
    let result = try reading.read(rejects: rejects)
    let correction = correct.map { _ in DeclarationCorrection(of: result.failing.lines) }
    if let correct, let correction {
      let lines = Report.correction(correction, language: output.lang)
      try OutputFile.write(to: correct) { sink in
        lines.write(as: .csv, language: output.lang, details: FormatDetails(), to: &sink)
      }
    }
    for sample in reading.samples { Console.note(sample) }
    return Answer(
      .declarations(result, correction: correction, language: output.lang)
        .noting(limits.readingNotes, language: output.lang), isFinding: result.isWrong)
  }

  /// For each heading of the file, the column that it stands for.
  private func columnOfHeading() throws -> [String: String] {
    let columns = DeclarationColumns.columns.map(\.name)
    var pairs: [String: String] = [:]
    for heading in headings {
      let parts = heading.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      let column = parts.last ?? ""
      guard parts.count >= 2, columns.contains(column) else {
        let hint = Console.language.suggestion(nearestWord(to: column, among: columns))
        throw usage(
          nl:
            "--heading '\(heading)' is geen kop=kolom.\(hint) Kolommen zijn \(columns.joined(separator: ", ")).",
          en:
            "--heading '\(heading)' is no heading=column.\(hint) Columns are \(columns.joined(separator: ", "))."
        )
      }
      pairs[parts.dropLast().joined(separator: "=")] = column
    }
    return pairs
  }
}

extension DatasetOptions {
  /// The limits of documents, with those of the folders.
  func loadLimits(of dataset: Dataset? = nil) throws -> DeclarationLimitBook {
    var book = try DeclarationLimitBook.builtIn()
    for path in paths where !Dataset.isList(path) { try book.add(folder: path, of: dataset) }
    return book
  }
}
