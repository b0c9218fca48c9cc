import EmbeddedDatasets

extension Dataset {
  /// The tables that stand inside the program: the five published lists of `datasets/`.
  ///
  /// - Parameter withReadings: whether readings and mentions are wanted too; a comparison does without, and is
  ///   quicker for it.
  /// - Returns: the tables with their rows.
  /// - Throws: the problems of a file; a build whose tests pass has none.
  public static func builtIn(withReadings: Bool = true) throws(DatasetError) -> Dataset {
    try DatasetReader.read(folder: "datasets") { name throws(DatasetProblem) in
      guard withReadings || name == "tables.csv" || name == "tariffs.csv" else { return nil }
      return embeddedFile(name).map { SourceText(name: "datasets/" + name, bytes: $0) }
    }
  }

  /// The names of the files inside the program.
  static let embeddedFileNames = (0..<embedded_dataset_file_count()).map { index in
    String(cString: embedded_dataset_file(index).name)
  }

  /// The bytes of a file inside the program.
  static func embeddedFile(_ name: String) -> [UInt8]? {
    guard let index = embeddedFileNames.firstIndex(of: name) else { return nil }
    let file = embedded_dataset_file(index)
    return [UInt8](UnsafeBufferPointer(start: file.bytes, count: file.count))
  }
}
