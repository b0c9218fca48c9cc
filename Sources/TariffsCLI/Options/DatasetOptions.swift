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
  /// - Parameter files: what is wanted of the built-in tables besides their rows.
  /// - Returns: the tables, and which of them a folder replaced.
  /// - Throws: the problems of a folder.
  func load(_ files: Set<DatasetFile> = []) throws -> (dataset: Dataset, replaced: [ReplacedTable]) {
    let folders = (Console.environment("TARIFFS_DATASETS").map { [$0] } ?? []) + self.folders
    // The files of a folder may speak of anything that is built in, so all of it must be there to check them.
    var dataset = try Dataset.builtIn(folders.isEmpty ? files : Set(DatasetFile.allCases))
    var replaced: [ReplacedTable] = []
    for folder in folders {
      let tables = dataset.add(try Dataset.folder(folder, base: dataset))
      replaced += tables.map { ReplacedTable(table: $0, folder: folder) }
    }
    return (dataset, replaced)
  }
}
