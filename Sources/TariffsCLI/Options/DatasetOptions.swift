import ArgumentParser
import Export
import Indexation
import Tariffs

/// Where the tables come from.
struct DatasetOptions: ParsableArguments {
  @Option(
    name: .customLong("datasets"),
    help: .init(
      nl:
        "Voeg de tabellen van een map in de vorm van datasets/ toe, of een lijst; hetzelfde id vervangt een "
        + "ingebouwde tabel.",
      en: "Add the tables of a folder in the format of datasets/, or a list; the same id replaces a built-in "
        + "table.",
      value: "dir",
      more: said(
        nl:
          "Een lijst is een bewaarde lijst (.csv, .xlsx), of een bestand zoals de regio het heeft (.xlsx, .ods, .csv) "
          + "met ernaast NAAM.mapping.csv: de mapping.csv die 'tariffs import' maakt. Herhaalbaar. TARIFFS_DATASETS noemt "
          + "nog een map, die eerst gelezen wordt.",
        en:
          "A list is a saved one (.csv, .xlsx), or a file as the region has it (.xlsx, .ods, .csv) with NAME.mapping.csv "
          + "beside it: the mapping.csv that 'tariffs import' makes. Repeatable. TARIFFS_DATASETS names one more folder, "
          + "which is read first.")),
    completion: .directory)
  var folders: [String] = []

  @Flag(
    help: .init(
      nl: "Waar een map geweigerd wordt: toon elk probleem, ook wat op veel regels hetzelfde is.",
      en: "Where a folder is refused: show every problem, also those that are the same on many lines."))
  var allProblems = false

  /// The folders and saved lists that the words of a command line name.
  static func folders(in words: [String]) -> [String] {
    zip(words, words.dropFirst() + [""]).compactMap { word, next in
      word == "--datasets" ? next : word.hasPrefix("--datasets=") ? String(word.dropFirst(11)) : nil
    }
  }

  /// The folders and saved lists, in the order in which they are read.
  var paths: [String] {
    (Console.datasetsFolder.map { [$0] } ?? []) + folders
  }

  /// The built-in tables with those of the folders and saved lists.
  func load(_ files: Set<DatasetFile> = []) throws -> (dataset: Dataset, notes: [LoadingNote]) {
    // The files of a folder may speak of anything that is built in, so all of it must be there to check them.
    var dataset = try Dataset.builtIn(paths.isEmpty ? files : Set(DatasetFile.allCases))
    var notes: [LoadingNote] = []
    for path in paths {
      let added: Dataset
      try Dataset.require(.tables, at: path)
      if Dataset.isList(path) {
        if let read = try ListFile(path)?.dataset(dataset) {
          (added, notes) = (read.dataset, notes + read.notes)
        } else {
          added = try Dataset.list(path, base: dataset)
        }
      } else {
        try checkNames(in: path)
        // A folder may hold only series and clauses, only costs, or only what the audit reads.
        guard
          Dataset.hasFiles(inFolder: path)
            || !(IndexFile.isAny(inFolder: path) || CostFile.isAny(inFolder: path)
              || AuditFile.isAny(inFolder: path) || DeclarationFile.isAny(inFolder: path))
        else { continue }
        added = try Dataset.folder(path, base: dataset, cores: .all)
      }
      let name = path == "-" ? said(nl: "standaardinvoer", en: "standard input") : path
      notes += dataset.add(added).map { .replaced(table: $0, folder: name) }
    }
    return (dataset, notes + dataset.readingNotes.firstOccurrences.map(LoadingNote.read))
  }

  /// Refuses files whose names are almost right: they would be left out without a word.
  private func checkNames(in path: String) throws(DatasetError) {
    let misnamed = DataFolder(path).misnamedFiles
    guard misnamed.isEmpty else { throw DatasetError(joining: [misnamed]) }
  }

  /// The built-in tables with those of the folders, of which every file is checked, also those that the tables do
  /// not need.
  func loadChecked() throws -> (dataset: Dataset, notes: [LoadingNote], unread: [String]) {
    let folders = paths.filter { !Dataset.isList($0) }.map { DataFolder($0) }
    var problems = folders.map(\.misnamedFiles)
    var loaded: (dataset: Dataset, notes: [LoadingNote])?
    var read: [ReadingNote] = []
    do { loaded = try load() } catch let error as DatasetError { problems.append(error.problems) }
    if folders.contains(where: { IndexFile.isAny(inFolder: $0.path) }) {
      do { read += try loadIndexBook(of: loaded?.dataset).readingNotes } catch let error as DatasetError {
        problems.append(error.problems)
      }
    }
    if folders.contains(where: { CostFile.isAny(inFolder: $0.path) }) {
      // Without the tables nothing can be said of the products that costs speak of.
      do {
        read += try loadCostBook(of: loaded?.dataset).readingNotes
      } catch let error as DatasetError { problems.append(error.problems) }
    }
    if folders.contains(where: { AuditFile.isAny(inFolder: $0.path) }) {
      do { read += try loadAuditBook(of: loaded?.dataset).readingNotes } catch let error as DatasetError {
        problems.append(error.problems)
      }
    }
    if folders.contains(where: { DeclarationFile.isAny(inFolder: $0.path) }) {
      do { read += try loadLimits(of: loaded?.dataset).readingNotes } catch let error as DatasetError {
        problems.append(error.problems)
      }
    }
    guard let loaded, problems.allSatisfy(\.isEmpty) else { throw DatasetError(joining: problems) }
    return (loaded.dataset, loaded.notes + read.map(LoadingNote.read), folders.flatMap(\.unreadFiles))
  }

  /// The files that are read, with the mapping beside a list.
  var files: [String] {
    paths.flatMap { path in
      Dataset.isList(path)
        ? [path, ListFile.mappingPath(of: path)].compactMap(\.self) : DataFolder(path).files
    }
  }

  /// Refuses an output that would replace one of the files that are read.
  ///
  /// - Parameters:
  ///   - output: its path.
  ///   - option: the option that names it.
  /// - Throws: a refusal that names the file.
  func requireNotRead(_ output: String, option: String = "-o") throws {
    guard let file = FileIdentity(output), let read = files.first(where: { FileIdentity($0) == file }) else {
      return
    }
    throw usage(
      nl: "\(option) noemt \(output), en --datasets leest dat als \(read). Geef \(option) een ander bestand.",
      en: "\(option) names \(output), and --datasets reads it as \(read). Give \(option) another file.")
  }

  /// The built-in series and clauses with those of the folders. Products are checked where the tables are given.
  func loadIndexBook(of dataset: Dataset? = nil) throws -> IndexBook {
    var book = try IndexBook.builtIn()
    for path in paths where !Dataset.isList(path) {
      try Dataset.require(.tables, at: path)
      try checkNames(in: path)
      try book.add(folder: path, of: dataset)
    }
    return book
  }

  /// The built-in mixes, components, wages and models with those of the folders: the wages of the default agreement and of
  /// one more, of the scales that pay the levels and of others. Products are checked where the tables are given.
  func loadCostBook(of dataset: Dataset?, wagesOf agreement: String? = nil, scales: [String] = []) throws
    -> CostBook
  {
    var costs = try loadCosts(of: dataset)
    try costs.addBuiltInWages(
      of: [costs.agreement().id] + (agreement.map { [$0.lowercased()] } ?? []), scales: scales)
    return costs
  }

  /// Finds the wages of which prices of some tables are stated as a share; read only where there are any.
  func wages(in tables: [TariffTable], of dataset: Dataset) throws -> RelationCheck.Wages {
    let steps = tables.flatMap { dataset.relations(in: $0.id) }.compactMap { relation in
      if case .wage(let step) = relation.base { step } else { nil }
    }
    guard !steps.isEmpty else { return { _, _ in nil } }
    var costs = try loadCosts(of: dataset)
    for step in steps.firstOccurrences {
      try costs.addBuiltInWages(of: [step.agreement], scales: [step.scale])
    }
    return { [costs] step, day in costs.statedWage(step, on: day) }
  }

  /// The mixes, components and models, and the wages of the folders only.
  func loadCosts(of dataset: Dataset?) throws -> CostBook {
    var costs = try CostBook.builtIn(wagesOf: [])
    for path in paths where !Dataset.isList(path) { try costs.add(folder: path, of: dataset) }
    return costs
  }
}
