import ArgumentParser
import Export
import Indexation

/// `tariffs index series`: the figures of the series.
struct IndexSeriesCommand: ChartCommand {
  static let configuration = CommandConfiguration(
    "series", nl: "Toon de indexreeksen, of alle cijfers van een ervan met status, bron en zekerheid.",
    en: "Show the index series, or all figures of one with status, source and confidence.",
    more: said(
      nl: "Een jaar kan een voorlopig en een definitief cijfer hebben, en cijfers die elkaar tegenspreken; "
        + "alle worden getoond. Wat bekend onbekend is, staat er ook, zonder cijfer.",
      en: "A year can have a provisional and a definitive figure, and figures that contradict each other; "
        + "all are shown. What is known not to be known stands there too, without a figure."),
    examples: [
      "tariffs index series", "tariffs index series ova", "tariffs index series ppc --format csv",
      "tariffs index series cpi --chart cpi.svg",
    ])

  static var reportsForSchema: [String] { ["index series", "index series ova"] }

  @Argument(
    help: .init(
      nl: "Een reeks, zoals ova; zonder alle reeksen.", en: "A series, such as ova; without it, all series.",
      value: "series", known: KnownWords.series()), completion: .known(KnownWords.series))
  var series: String?

  @OptionGroup(title: said(nl: "Tabellen", en: "Tables")) var datasets: DatasetOptions
  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var output: OutputOptions
  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var chart: ChartOptions

  func validate() throws {
    guard series != nil || chart.path == nil else {
      throw usage(
        nl: "Van welke reeks is de grafiek? Noem er een: tariffs index series cpi --chart cpi.svg.",
        en: "Of which series is the chart? Name one: tariffs index series cpi --chart cpi.svg.")
    }
  }

  func run() throws {
    let book = try datasets.loadIndexBook()
    let known = try series.map { try book.series($0) }
    var report = Report.series(known, in: book, language: output.lang)
    if let known { report.charts = try charts { try .series(known, in: book, language: output.lang) } }
    try output.write(report)
  }
}
