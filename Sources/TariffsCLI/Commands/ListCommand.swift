import ArgumentParser
import Export
import Tariffs

/// `tariffs list`: the rows of some lists.
struct ListCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List tariffs: all of them, or those of a year, a table or a region on a day.",
    discussion: """
      With --format csv the columns are those of datasets/tariffs.csv, in the same order, and behind them where a \
      reader of the document finds the price.

      EXAMPLES
        tariffs list                           all tariffs
        tariffs list 2025 --law jw             of a year, under a law
        tariffs list ridderkerk-2025 --product logeren-zwaar --format json
        tariffs list nijmegen@2025-03-01       what held in a region on a day
        tariffs list --form pgb-formeel -o pgb.csv
        tariffs list own-2026 --datasets examples/own-region
      """)

  @Argument(
    help: ArgumentHelp(
      "A year, a table, or region@YYYY-MM-DD; without any, all tables.", valueName: "selector"),
    transform: Selector.typed)
  var selectors: [Selector] = []

  @OptionGroup(title: "Filters") var filters: FilterOptions
  @OptionGroup(title: "Tables") var datasets: DatasetOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let (dataset, replaced) = try datasets.load(
      output.chosenFormat.isData ? [.places, .productCodes, .unpriced] : [.unpriced])
    let tables = try dataset.tables(selectedBy: selectors)
    let filter = try filters.filter(in: dataset)
    let tariffs = try dataset.tariffs(in: tables, filter: filter)
    try output.write(
      .list(tariffs, from: tables, in: dataset, filter: filter, language: output.lang).noting(
        replaced, language: output.lang))
  }
}
