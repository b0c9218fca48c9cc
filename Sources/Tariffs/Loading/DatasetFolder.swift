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
    let folder = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    return try DatasetReader.read(folder: folder, base: base) { file throws(DatasetProblem) in
      try readFile(folder + "/" + file.name)
    }
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
