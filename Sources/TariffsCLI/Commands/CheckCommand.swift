import ArgumentParser
import Export
import Tariffs

/// `tariffs check`: whether prices keep the ratios that a document states or implies.
struct CheckCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the fixed ratios between tariffs: group and individual, PGB and ZIN, minute and hour.",
    discussion: """
      Every price is rounded to cents, so each ratio has bounds. A ratio is kept to the cent, within rounding, or \
      not.

      EXAMPLES
        tariffs check
        tariffs check nijmegen-2023
        tariffs check ridderkerk-2025 --deviating
      """)

  @Argument(
    help: ArgumentHelp(
      "A year, a table, or region@YYYY-MM-DD; without any, all tables.", valueName: "selector"),
    transform: Selector.typed)
  var selectors: [Selector] = []

  @Flag(help: "Only what no rounding explains.")
  var deviating = false

  @Flag(help: "End with exit code 1 when anything deviates.")
  var exitCode = false

  @OptionGroup(title: "Tables") var datasets: DatasetOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let (dataset, replaced) = try datasets.load([.relations])
    let tables = try dataset.tables(selectedBy: selectors)
    let checks = dataset.relationChecks(in: tables)
    let shown = deviating ? checks.filter { $0.verdict == .deviates } : checks
    try output.write(
      .checks(shown, of: checks, in: tables, language: output.lang).noting(replaced, language: output.lang))
    if exitCode, checks.contains(where: { $0.verdict == .deviates }) { throw ExitCode(1) }
  }
}
