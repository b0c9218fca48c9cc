import EmbeddedDatasets

extension Dataset {
  /// The tables that stand inside the program: the published lists of `datasets/`.
  ///
  /// - Parameter files: what is wanted besides the tables and their rows; the less, the quicker.
  /// - Returns: the tables with their rows.
  /// - Throws: the problems of a file; a build whose tests pass has none.
  public static func builtIn(
    _ files: Set<DatasetFile> = Set(DatasetFile.allCases)
  ) throws(DatasetError) -> Dataset {
    try DatasetReader.read(folder: "datasets", hasReadings: files.contains(.readings)) {
      file throws(DatasetProblem) in
      guard file.isRequired || files.contains(file), !file.holdsTerms else { return nil }
      return file.builtIn
    }
  }

  /// The names of the files inside the program.
  package static let embeddedFileNames = (0..<embedded_dataset_file_count()).map { index in
    String(cString: embedded_dataset_file(index).name)
  }

  /// The bytes of a file inside the program.
  package static func embeddedFile(_ name: String) -> [UInt8]? {
    guard let index = embeddedFileNames.firstIndex(of: name) else { return nil }
    let file = embedded_dataset_file(index)
    let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
    Trail.current?.didRead("datasets/" + name, isBuiltIn: true, bytes)
    return [UInt8](bytes)
  }

  /// The header of a file inside the program, and those of its rows that begin with some fields.
  ///
  /// The other rows are passed over, so that they cost next to nothing.
  ///
  /// - Parameters:
  ///   - name: the file; no field of it may hold a line end.
  ///   - beginnings: the first field of a row, or its first fields with commas between them.
  /// - Returns: the bytes; nothing when there is no such file.
  package static func embeddedFile(_ name: String, rowsBeginningWith beginnings: [String]) -> [UInt8]? {
    guard let index = embeddedFileNames.firstIndex(of: name) else { return nil }
    let file = embedded_dataset_file(index)
    let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
    // Which rows there are depends on all of them.
    Trail.current?.didRead("datasets/" + name, isBuiltIn: true, bytes)
    let wanted = beginnings.map { Array(($0 + ",").utf8) }
    var rows: [UInt8] = []
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      let row = bytes[start..<min(end + 1, bytes.count)]
      if start == 0 || wanted.contains(where: { row.starts(with: $0) }) { rows += row }
      start = end + 1
    }
    return rows
  }
}
