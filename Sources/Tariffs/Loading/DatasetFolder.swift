#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Dataset {
  /// The tables of a folder in the format of `datasets/`.
  ///
  /// ```swift
  /// let own = try Dataset.folder("examples/own-region")
  /// ```
  ///
  /// - Parameters:
  ///   - path: the folder; it holds `tables.csv` and `tariffs.csv`, and may hold the other files of
  ///     ``DatasetFile``.
  ///   - base: what was loaded before; a crosswalk or a concept may speak of its products.
  /// - Returns: the tables with their rows.
  /// - Throws: all problems of all files; then nothing is loaded.
  public static func folder(_ path: String, base: Dataset? = nil) throws(DatasetError) -> Dataset {
    let folder = folderName(path)
    return try DatasetReader.read(folder: folder, base: base) { file throws(DatasetProblem) in
      try readFile(folder + "/" + file.name)
    }
  }

  /// The tables of a saved list, such as one of `tariffs index apply … -o list.csv`.
  ///
  /// - Parameters:
  ///   - path: the file; its columns are those of `tariffs.csv`, its tables follow from known ones.
  ///   - base: what was loaded before.
  /// - Returns: the tables with their rows.
  /// - Throws: all problems of the file; then nothing is loaded.
  public static func list(_ path: String, base: Dataset) throws(DatasetError) -> Dataset {
    let source: SourceText?
    do throws(DatasetProblem) {
      source = try readFile(path)
    } catch {
      throw DatasetError(problems: [error])
    }
    guard let source else { throw DatasetError(problems: [DatasetProblem(.missingFile, inFile: path)]) }
    return try DatasetReader.readList(source, base: base)
  }

  /// A folder as messages name it: without a slash at the end.
  package static func folderName(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// Whether a file exists.
  ///
  /// - Parameter path: its path.
  /// - Returns: whether it is there.
  package static func fileExists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  /// Whether a folder holds any of the files of tables; one with only index series does not.
  ///
  /// - Parameter path: the folder.
  /// - Returns: whether at least one is there.
  public static func hasFiles(inFolder path: String) -> Bool {
    DatasetFile.allCases.contains { fileExists(path + "/" + $0.name) }
  }

  /// The bytes of a file; nothing when it does not exist.
  package static func readFile(_ path: String) throws(DatasetProblem) -> SourceText? {
    guard let file = fopen(path, "rb") else {
      if errno == ENOENT { return nil }
      throw unreadable(path)
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var isAtEnd = false
    while !isAtEnd {
      let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
        count = fread(buffer.baseAddress, 1, buffer.count, file)
      }
      guard ferror(file) == 0 else { throw unreadable(path) }
      isAtEnd = chunk.isEmpty
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    }
    return SourceText(name: path, bytes: bytes)
  }

  private static func unreadable(_ path: String) -> DatasetProblem {
    DatasetProblem(.unreadable(reason: String(cString: strerror(errno))), inFile: path)
  }
}
