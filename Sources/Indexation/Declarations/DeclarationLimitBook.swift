import Tariffs

/// The files for declarations in a folder of tables; each may be missing.
public enum DeclarationFile: String, DataFile {
  /// Limits that documents state.
  case limits

  /// What stands in it.
  package var schema: FileSchema {
    switch self {
    case .limits: DeclarationLimit.schema.file
    }
  }
}

/// The limits that are known, of the program and of folders.
package struct DeclarationLimitBook: Sendable {
  /// The limits, in the order of their files.
  package private(set) var limits: [DeclarationLimit] = []
  /// What was read of folders although it is not as the format says.
  package private(set) var readingNotes: [ReadingNote] = []

  package init() {}

  /// What stands inside the program.
  package static func builtIn() throws(DatasetError) -> DeclarationLimitBook {
    var book = DeclarationLimitBook()
    try book.add { $0.builtIn }
    return book
  }

  /// Adds what a folder has; its limits take the place of those of the same lists.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - tables: the tables that its file may speak of; nothing where that is not checked.
  /// - Throws: all problems of its file.
  package mutating func add(folder path: String, of tables: [TariffTable]? = nil) throws(DatasetError) {
    try add(of: tables) { file throws(DatasetProblem) in try file.text(inFolder: path) }
  }

  /// Adds the file that somebody has.
  package mutating func add(
    of tables: [TariffTable]? = nil, _ text: (DeclarationFile) throws(DatasetProblem) -> SourceText?
  ) throws(DatasetError) {
    var problems = FolderProblems()
    var checks: [Target: Target.Check] = [:]
    checks[.tables] = tables.map { Target.check(.table, in: "tables.csv", among: Set($0.map(\.id))) }
    let source = problems.open { () throws(DatasetProblem) in try text(.limits) }
    let rows = source.map { DeclarationLimit.schema.rows(of: $0, checks) } ?? Rows()
    limits = limits.replaced(by: problems.records(rows), \.table)
    try problems.throwIfAny()
    readingNotes += problems.notes
  }
}
