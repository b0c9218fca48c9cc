import ArgumentParser
import Export

/// `tariffs tables`: which lists there are.
struct TablesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tables",
    abstract: "Show the tariff lists with region, year, validity, publication and number of tariffs.",
    discussion: """
      EXAMPLES
        tariffs tables
        tariffs tables --format json           with version, price level, SHA-256
        tariffs tables --datasets examples/own-region
      """)

  @OptionGroup(title: "Tables") var datasets: DatasetOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let (dataset, replaced) = try datasets.load()
    try output.write(.tables(of: dataset, language: output.lang).noting(replaced, language: output.lang))
  }
}
