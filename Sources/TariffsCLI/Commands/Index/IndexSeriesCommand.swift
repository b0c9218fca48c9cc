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
      "tariffs index series cpi --chart cpi.svg", "tariffs index series cpi --levels",
    ])

  static var reportsForSchema: [String] { ["index series", "index series ova", "index series cpi --levels"] }

  @Argument(
    help: .init(
      nl: "Een reeks, zoals ova; zonder alle reeksen.", en: "A series, such as ova; without it, all series.",
      value: "series", known: KnownWords.series()), completion: .known(KnownWords.series))
  var series: String?

  @Flag(
    help: .init(
      nl: "Toon de standen, met de verandering die zij geven naast de gepubliceerde.",
      en: "Show the levels, with the change that they give beside the published one."))
  var levels = false

  @OptionGroup(title: said(nl: "Tabellen", en: "Tables")) var datasets: DatasetOptions
  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var output: OutputOptions
  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var chart: ChartOptions

  func validate() throws {
    guard series != nil || chart.path == nil else {
      throw usage(
        nl: "Van welke reeks is de grafiek? Noem er een: tariffs index series cpi --chart cpi.svg.",
        en: "Of which series is the chart? Name one: tariffs index series cpi --chart cpi.svg.")
    }
    guard series != nil || !levels else {
      throw usage(
        nl: "Van welke reeks zijn de standen? Noem er een: tariffs index series cpi --levels.",
        en: "Of which series are the levels? Name one: tariffs index series cpi --levels.")
    }
    guard !levels || chart.path == nil else {
      throw usage(
        nl: "De grafiek toont veranderingen over een jaar. Laat --levels of --chart weg.",
        en: "The chart shows changes over a year. Leave out --levels or --chart.")
    }
  }

  func run() throws {
    let book = try datasets.loadIndexBook()
    let known = try series.map { try book.series($0) }
    // A series that has levels only shows those.
    if let known, levels || book.values(of: known.id).isEmpty && !book.levels(of: known.id).isEmpty {
      try output.write(
        .levels(of: known, in: book, language: output.lang).noting(book.readingNotes, language: output.lang))
      return
    }
    var report = Report.series(known, in: book, language: output.lang)
    if let known { report.charts = try charts { try .series(known, in: book, language: output.lang) } }
    try output.write(report.noting(book.readingNotes, language: output.lang))
  }
}
