import ArgumentParser
import Export
import Indexation

/// `tariffs index series`: the figures of the series.
struct IndexSeriesCommand: ChartCommand {
  static let configuration = CommandConfiguration(
    commandName: "series",
    abstract: "Show the index series, or all figures of one with status, source and confidence.",
    discussion: """
      A year can have a provisional and a definitive figure, and figures that contradict each other; all are shown. \
      What is known not to be known stands there too, without a figure.

      EXAMPLES
        tariffs index series
        tariffs index series ova
        tariffs index series ppc --format csv
        tariffs index series cpi --chart cpi.svg
      """)

  @Argument(help: ArgumentHelp("A series, such as ova; without it, all series.", valueName: "series"))
  var series: String?

  @OptionGroup(title: "Tables") var datasets: DatasetOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var chart: ChartOptions

  func validate() throws {
    guard series != nil || chart.path == nil else {
      throw ValidationError(
        "Of which series is the chart? Name one: tariffs index series cpi --chart cpi.svg.")
    }
  }

  func run() throws {
    let book = try datasets.loadIndexBook()
    let known = try series.map { try book.series($0) }
    var report = Report.series(known, in: book, language: output.lang)
    if let known {
      report.charts = try chart.draw(beside: output) { try .series(known, in: book, language: output.lang) }
    }
    try output.write(report)
  }
}
