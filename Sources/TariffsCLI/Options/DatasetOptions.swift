import ArgumentParser
import Export
import Indexation
import Tariffs

/// Where the tables come from.
struct DatasetOptions: ParsableArguments {
  @Option(
    name: .customLong("datasets"),
    help: ArgumentHelp(
      "Add the tables of a folder in the format of datasets/, or a saved list; the same id replaces a built-in table.",
      discussion: "Repeatable. TARIFFS_DATASETS names one more folder, which is read first.",
      valueName: "dir"),
    completion: .directory)
  var folders: [String] = []

  /// The folders and saved lists, in the order in which they are read.
  private var paths: [String] {
    (Console.environment("TARIFFS_DATASETS").map { [$0] } ?? []) + folders
  }

  /// The built-in tables with those of the folders and saved lists.
  ///
  /// - Parameter files: what is wanted of the built-in tables besides their rows.
  /// - Returns: the tables, and which of them a folder replaced.
  /// - Throws: the problems of a folder.
  func load(_ files: Set<DatasetFile> = []) throws -> (dataset: Dataset, replaced: [ReplacedTable]) {
    // The files of a folder may speak of anything that is built in, so all of it must be there to check them.
    var dataset = try Dataset.builtIn(paths.isEmpty ? files : Set(DatasetFile.allCases))
    var replaced: [ReplacedTable] = []
    for path in paths {
      // A folder may hold only series and clauses, or only costs.
      if !Dataset.hasFiles(inFolder: path),
        IndexBook.hasFiles(inFolder: path) || CostBook.hasFiles(inFolder: path)
      {
        continue
      }
      let added =
        path.hasSuffix(".csv")
        ? try Dataset.list(path, base: dataset) : try Dataset.folder(path, base: dataset)
      replaced += dataset.add(added).map { ReplacedTable(table: $0, folder: path) }
    }
    return (dataset, replaced)
  }

  /// The built-in series and clauses with those of the folders.
  ///
  /// - Returns: the series and clauses.
  /// - Throws: the problems of a folder.
  func loadIndexBook() throws -> IndexBook {
    var book = try IndexBook.builtIn()
    for path in paths where !path.hasSuffix(".csv") { try book.add(folder: path) }
    return book
  }

  /// The built-in mixes, components, wages and models with those of the folders.
  ///
  /// - Parameters:
  ///   - dataset: the tables whose products they may speak of.
  ///   - agreement: an agreement whose wages are wanted besides those of the default one.
  ///   - scales: scales that are wanted besides those that pay the levels.
  /// - Returns: the mixes, components, wages and models.
  /// - Throws: the problems of a folder.
  func loadCostBook(of dataset: Dataset, wagesOf agreement: String? = nil, scales: [String] = []) throws
    -> CostBook
  {
    var costs = try CostBook.builtIn(wagesOf: [])
    for path in paths where !path.hasSuffix(".csv") { try costs.add(folder: path, of: dataset) }
    try costs.addBuiltInWages(
      of: [costs.agreement().id] + (agreement.map { [$0.lowercased()] } ?? []), scales: scales)
    return costs
  }
}
