import ArgumentParser
import Export
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
        + "toont zij de lijsten.",
      en:
        "The page has all that the lists say: tariffs with their place in the document, what changed per region "
        + "and why that is comparable or not, what regions pay for the same, and the build-up. What a reader sees "
        + "stands in the address, can be copied and saved as CSV, and prints well. Without its script it shows the "
        + "lists."),
    examples: [
      "tariffs page -o tarieven.html", "tariffs page -o tarieven.html --datasets my-folder",
      "tariffs page -o tariffs.html --lang en",
    ])

  @Option(
    name: .shortAndLong,
    help: .init(
      nl: "Het bestand, dat op .html eindigt; het is volledig of onaangeroerd (- is het scherm).",
      en: "The file, which ends in .html; it is complete or untouched (- is the screen).", value: "file"),
    completion: .file(extensions: ["html"]))
  var output: String

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
    try datasets.requireNotRead(output)
  }

  func run() throws {
    let (dataset, loading) = try datasets.load(Set(DatasetFile.allCases))
    let audit = try datasets.audit(dataset.tables, in: dataset)
    let page = TariffPage(
      of: dataset, costs: try datasets.loadCostBook(of: dataset), index: try datasets.loadIndexBook(),
      audit: audit, language: lang)
    if output == "-" { try Console.write(page.write) } else { try OutputFile.write(to: output, page.write) }
    let report = Report(title: "", sections: []).noting(loading, language: lang)
    for note in report.noting(audit.readingNotes, language: lang).notes { Console.note(note) }
  }
}
