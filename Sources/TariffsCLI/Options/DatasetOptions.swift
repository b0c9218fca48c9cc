import ArgumentParser
import Export
import Tariffs

/// Where the tables come from.
struct DatasetOptions: ParsableArguments {
  @Option(
    name: .customLong("datasets"),
    help: ArgumentHelp(
      "Add the tables of a folder in the format of datasets/; a table of the same id replaces the built-in one.",
      discussion: "Repeatable. TARIFFS_DATASETS names one more folder, which is read first.",
      valueName: "dir"),
    completion: .directory)
  var folders: [String] = []

  /// The built-in tables with those of the folders.
  ///
  /// - Parameter withReadings: whether the readings of the built-in tables are wanted too.
  /// - Returns: the tables, and which of them a folder replaced.
  /// - Throws: the problems of a folder.
  func load(withReadings: Bool = false) throws -> (dataset: Dataset, replaced: [ReplacedTable]) {
    var dataset = try Dataset.builtIn(withReadings: withReadings)
    var replaced: [ReplacedTable] = []
    for folder in (Console.environment("TARIFFS_DATASETS").map { [$0] } ?? []) + folders {
      let tables = dataset.add(try Dataset.folder(folder))
      replaced += tables.map { ReplacedTable(table: $0, folder: folder) }
    }
    return (dataset, replaced)
  }
}
