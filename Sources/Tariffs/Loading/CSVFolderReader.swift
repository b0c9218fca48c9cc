/// Reads the files of a folder and collects what is wrong with all of them.
package protocol CSVFolderReader {
  /// What is wrong, file by file.
  var problems: [DatasetProblem] { get set }
}

extension CSVFolderReader {
  /// The text of a file; nothing when it is not there, or when it cannot be read, which is reported.
  package mutating func open(_ text: () throws(DatasetProblem) -> SourceText?) -> SourceText? {
    do throws(DatasetProblem) {
      return try text()
    } catch {
      problems.append(error)
      return nil
    }
  }

  /// The rows of a file, with its problems collected.
  ///
  /// - Parameters:
  ///   - source: the text of the file.
  ///   - optional: a column that it may have besides those of its format.
  ///   - value: makes a value of a row, or reports why not.
  /// - Returns: the values; incomplete when there are problems.
  package mutating func rows<Column, Value>(
    of source: SourceText, optional: String? = nil, _ value: (inout Self, inout CSVRow<Column>) -> Value?
  ) -> [Value] {
    var table = CSVTable<Column>(source, optional: optional)
    let values = table.rows { row in value(&self, &row) }
    problems += table.problems
    return values
  }

  /// Adds problems that show only when all rows of a file are known, in the order of their places.
  ///
  /// - Parameters:
  ///   - found: the problems.
  ///   - source: the file.
  package mutating func add(_ found: [DatasetProblem], of source: SourceText) {
    guard !found.isEmpty else { return }
    let start = problems.firstIndex { $0.file == source.name } ?? problems.count
    problems += found
    problems[start...].sort {
      $0.file == $1.file && ($0.line, $0.column) < ($1.line, $1.column)
    }
  }
}
