import ArgumentParser
import Export

/// `tariffs tables`: which lists there are.
struct TablesCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tables",
    abstract: "Show the tariff lists with region, year, validity, publication and number of tariffs.",
    discussion: """
      Every file of a folder of --datasets is checked, also those that only other commands need.

      EXAMPLES
        tariffs tables
        tariffs tables --format json           with version, price level, SHA-256
        tariffs tables --datasets examples/own-region
      """)

  @OptionGroup(title: "Tables") var datasets: DatasetOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let (dataset, replaced, unread) = try datasets.loadChecked()
    try output.write(
      .tables(of: dataset, unreadFiles: unread, language: output.lang).noting(replaced, language: output.lang)
    )
  }
}
