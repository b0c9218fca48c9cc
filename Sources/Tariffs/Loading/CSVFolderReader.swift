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
  package mutating func rows<Column, Value>(
    of source: SourceText, _ value: (inout Self, inout CSVRow<Column>) -> Value?
  ) -> [Value] {
    var table = CSVTable<Column>(source)
    let values = table.rows { row in value(&self, &row) }
    problems += table.problems
    return values
  }
}
