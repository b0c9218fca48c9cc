import ArgumentParser
import Export
import Indexation
import Tariffs

/// `tariffs page`: all that is known, as one file for a browser.
struct PageCommand: ReceiptCommand {
  static let configuration = CommandConfiguration(
    "page",
    nl: "Maak één HTML-bestand om in te zoeken, te vergelijken en te rekenen, zonder netwerk.",
    en: "Make one HTML file to search, compare and calculate in, without a network.",
    more: said(
      nl:
        "De pagina heeft alles wat de lijsten zeggen: tarieven met hun plaats in het document, wat er per regio "
        + "veranderde en waarom dat vergelijkbaar is of niet, wat regio's voor hetzelfde betalen, en de opbouw. Wat "
        + "een lezer ziet, staat in het adres, is te kopiëren en te bewaren als CSV, en print goed. Zonder script "
        + "toont zij de lijsten. Met twee kanten en --volumes zegt zij ook wat het kost.",
      en:
        "The page has all that the lists say: tariffs with their place in the document, what changed per region "
        + "and why that is comparable or not, what regions pay for the same, and the build-up. What a reader sees "
        + "stands in the address, can be copied and saved as CSV, and prints well. Without its script it shows the "
        + "lists. With two sides and --volumes it also says what that costs."),
    examples: [
      "tariffs page -o tarieven.html", "tariffs page -o tarieven.html --datasets my-folder",
      "tariffs page -o tariffs.html --lang en",
      "tariffs page nijmegen-2023 2025 --volumes examples/volumes/nijmegen.csv -o kosten.html",
    ])

  @Argument(
    help: .init(
      nl: "Met --volumes: de oude kant, zoals in 'tariffs budget'.",
      en: "With --volumes: the old side, as in 'tariffs budget'.", value: "from"),
    completion: .known(KnownWords.selectors), transform: Selector.typed)
  var from: Selector?

  @Argument(
    help: .init(
      nl: "Met --volumes: de nieuwe kant.", en: "With --volumes: the new side.", value: "to"),
    completion: .known(KnownWords.selectors), transform: Selector.typed)
  var to: Selector?

  @Option(
    name: .shortAndLong,
    help: .init(
      nl: "Het bestand, dat op .html eindigt; het is volledig of onaangeroerd (- is het scherm).",
      en: "The file, which ends in .html; it is complete or untouched (- is the screen).", value: "file"),
    completion: .file(extensions: ["html"]))
  var output: String

  @OptionGroup(title: "Volumes") var volumes: VolumeOptions
  @OptionGroup(title: said(nl: "Tabellen", en: "Tables")) var datasets: DatasetOptions

  @Option(name: .customLong("receipt"), help: Receipts.help, completion: .file(extensions: ["json"]))
  var receipt: String?

  @Option(
    help: .init(
      nl: "De taal van de pagina: nl of en.", en: "The language of the page: nl or en.", value: "lang"),
    completion: .words(of: Language.self), transform: vocabularyWord)
  var lang: Language = .dutch

  func validate() throws {
    guard output == "-" || [".html", ".htm"].contains(where: output.lowercased().hasSuffix) else {
      throw usage(
        nl: "Een pagina is een HTML-bestand. Laat '\(output)' eindigen op .html, zoals -o tarieven.html.",
        en: "A page is an HTML file. End '\(output)' in .html, such as -o tariffs.html.")
    }
    guard (volumes.volumes != nil) == (from != nil), (from != nil) == (to != nil) else {
      throw usage(
        nl:
          "Wat het kost, vraagt twee kanten en volumes: tariffs page nijmegen-2023 2025 --volumes volumes.csv -o "
          + "kosten.html.",
        en:
          "What it costs takes two sides and volumes: tariffs page nijmegen-2023 2025 --volumes volumes.csv -o "
          + "costs.html.")
    }
    try volumes.requireVolumes()
    try datasets.requireNotRead(output)
    if let rejects = volumes.rejects { try datasets.requireNotRead(rejects, option: "--rejects") }
    try requireFileForEach(
      [("--rejects", volumes.rejects), ("-o", output == "-" ? nil : output)],
      beside: volumes.files.map(\.path))
  }

  func run() throws {
    let (dataset, loading) = try datasets.load(Set(DatasetFile.allCases))
    let audit = try datasets.audit(dataset.tables, in: dataset)
    let page = TariffPage(
      of: dataset, costs: try datasets.loadCostBook(of: dataset),
      index: try datasets.loadIndexBook(of: dataset),
      audit: audit, budget: try budget(in: dataset), language: lang)
    if output == "-" { try Console.write(page.write) } else { try OutputFile.write(to: output, page.write) }
    let report = Report(title: "", sections: []).noting(loading, language: lang)
    for note in report.noting(audit.readingNotes, language: lang).notes { Console.note(note) }
  }

  /// What the volumes cost, where any were given.
  private func budget(in dataset: Dataset) throws -> Budget? {
    guard let from, let to else { return nil }
    return try volumes.budget(dataset.compare(dataset.select(from), with: dataset.select(to)), in: dataset)
  }
}
