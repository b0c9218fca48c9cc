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
  ///   - dataset: the lists that its file may speak of; nothing where that is not checked.
  /// - Throws: all problems of its file.
  package mutating func add(folder path: String, of dataset: Dataset? = nil) throws(DatasetError) {
    try add(of: dataset) { file throws(DatasetProblem) in try file.text(inFolder: path) }
  }

  /// Adds the file that somebody has.
  package mutating func add(
    of dataset: Dataset? = nil, _ text: (DeclarationFile) throws(DatasetProblem) -> SourceText?
  ) throws(DatasetError) {
    var problems = FolderProblems()
    var checks: [Target: Target.Check] = [:]
    checks[.tables] = dataset.map { dataset in
      Target.check(.table, in: DatasetFile.tables.name, among: Set(dataset.tables.map(\.id)))
    }
    let source = problems.open { () throws(DatasetProblem) in try text(.limits) }
    let rows = source.map { DeclarationLimit.schema.rows(of: $0, checks) } ?? Rows()
    let own = problems.records(rows) { rows in
      if let dataset { DeclarationLimit.reportProducts(&rows, in: dataset) }
    }
    limits = limits.replaced(by: own, \.table)
    try problems.throwIfAny()
    readingNotes += problems.notes
  }
}

extension DeclarationLimit {
  /// Reports words of products that the list of a limit does not have: no line would ever be held against it.
  fileprivate static func reportProducts(_ rows: inout Rows<DeclarationLimit>, in dataset: Dataset) {
    var hints = Hints()
    for (row, limit) in rows.records.enumerated() {
      let tariffs = dataset.amounts(in: limit.table)
      for (column, choice) in [("products", limit.products), ("others", limit.others)] {
        for word in choice.unknown(among: tariffs) {
          let nearest = hints.nearest(to: word, among: Set(tariffs.map(\.product)))
          rows.report(
            .unknownReference(
              .product, value: word, file: DatasetFile.tariffs.name, under: limit.table, nearest: nearest),
            at: column, of: row)
        }
      }
    }
  }
}
