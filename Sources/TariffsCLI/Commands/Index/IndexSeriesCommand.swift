import ArgumentParser
import Export
import Indexation

/// `tariffs index series`: the figures of the series.
struct IndexSeriesCommand: ParsableCommand {
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
      """)

  @Argument(help: ArgumentHelp("A series, such as ova; without it, all series.", valueName: "series"))
  var series: String?

  @OptionGroup(title: "Tables") var datasets: DatasetOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let book = try datasets.loadIndexBook()
    try output.write(.series(try series.map { try book.series($0) }, in: book, language: output.lang))
  }
}
