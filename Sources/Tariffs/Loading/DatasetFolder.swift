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
    try folder(path, base: base, cores: .one)
  }

  /// The tables of a folder, of which several cores read a large list.
  package static func folder(_ path: String, base: Dataset?, cores: Cores) throws(DatasetError) -> Dataset {
    let folder = folderName(path)
    return try DatasetReader.read(folder: folder, base: base, cores: cores) { file throws(DatasetProblem) in
      try readFile(folder + "/" + file.name)
    }
  }

  /// Whether a path names a list and not a folder: a file that ends in `.csv`, a workbook, or a stream.
  ///
  /// - Parameter path: a path of `--datasets`.
  /// - Returns: whether it does.
  public static func isList(_ path: String) -> Bool {
    path.hasSuffix(".csv") || isWorkbook(path) || isStream(path)
  }

  /// Whether a path names a workbook that can be read, by its ending.
  package static func isWorkbook(_ path: String) -> Bool {
    [".xlsx", ".ods"].contains { path.lowercased().hasSuffix($0) }
  }

  /// Whether a path names what another program writes: `-` or `/dev/stdin` for standard input, or `/dev/fd/63` or
  /// `/proc/self/fd/63`, as shells write `<(…)`.
  static func isStream(_ path: String) -> Bool {
    ["-", "/dev/stdin"].contains(path) || ["/dev/fd/", "/proc/self/fd/"].contains(where: path.hasPrefix)
  }

  /// The tables of a saved list, such as one of `tariffs index apply … -o list.csv`.
  ///
  /// - Parameters:
  ///   - path: the file, or a stream; its columns are those of `tariffs.csv`, its tables follow from known ones.
  ///   - base: what was loaded before.
  /// - Returns: the tables with their rows.
  /// - Throws: all problems of the file; then nothing is loaded.
  public static func list(_ path: String, base: Dataset) throws(DatasetError) -> Dataset {
    let source: SourceText?
    do throws(DatasetProblem) {
      source = try readFile(path, takesStream: true)
    } catch {
      throw DatasetError(problems: [error])
    }
    guard let source else { throw DatasetError(problems: [DatasetProblem(.missingFile, inFile: path)]) }
    return try DatasetReader.readList(source, base: base)
  }

  /// The tables of a saved list that another program has read.
  package static func list(_ source: SourceText, base: Dataset) throws(DatasetError) -> Dataset {
    try DatasetReader.readList(source, base: base)
  }

  /// The tables of a folder whose files are in memory.
  ///
  /// - Parameters:
  ///   - files: the texts of the files by their names.
  ///   - folder: the folder, as messages name it.
  ///   - base: what was loaded before.
  /// - Returns: the tables with their rows.
  /// - Throws: all problems of all files; then nothing is loaded.
  package static func files(
    _ files: [String: SourceText], folder: String, base: Dataset?
  ) throws(DatasetError) -> Dataset {
    try DatasetReader.read(folder: folder, base: base) { file throws(DatasetProblem) in files[file.name] }
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
  ///
  /// - Parameters:
  ///   - path: the file; what is no ordinary file, which may never end, is refused.
  ///   - most: the most bytes that it may have.
  ///   - takesStream: whether what another program writes is read too.
  /// - Returns: the bytes under the name of the file.
  /// - Throws: why it cannot be read.
  package static func readFile(
    _ path: String, most: Int = ReadingLimit.fileBytes, takesStream: Bool = false
  ) throws(DatasetProblem) -> SourceText? {
    let isStream = takesStream && isStream(path)
    let isInput = isStream && path == "-"
    var status = stat()
    guard isInput ? fstat(STDIN_FILENO, &status) == 0 : stat(path, &status) == 0 else {
      if errno == ENOENT { return nil }
      throw unreadable(path)
    }
    if !isStream, let what = kindOfFile(status.st_mode) {
      throw DatasetProblem(.notAFile(what: what), inFile: path)
    }
    guard status.st_size <= most else { throw DatasetProblem(.fileTooLarge(most: most), inFile: path) }
    guard let file = isInput ? fdopen(dup(STDIN_FILENO), "rb") : fopen(path, "rb") else {
      throw unreadable(path)
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size))
    var isAtEnd = false
    while !isAtEnd {
      let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
        count = fread(buffer.baseAddress, 1, buffer.count, file)
      }
      guard ferror(file) == 0 else { throw unreadable(path) }
      isAtEnd = chunk.isEmpty
      bytes += chunk
      // Some files tell no size, or grow while they are read.
      guard bytes.count <= most else { throw DatasetProblem(.fileTooLarge(most: most), inFile: path) }
    }
    Trail.current?.didRead(isInput ? Trail.stream : path, bytes)
    return SourceText(name: path, bytes: bytes)
  }

  /// What stands in the place of a file, in a word; nothing for an ordinary file, for a stream, and where nothing stands.
  package static func kindOfFile(at path: String) -> Phrase? {
    var status = stat()
    return isStream(path) || stat(path, &status) != 0 ? nil : kindOfFile(status.st_mode)
  }

  /// What is no ordinary file, in a word.
  static func kindOfFile(_ mode: mode_t) -> Phrase? {
    switch mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: Phrase(nl: "een map", en: "a folder")
    case S_IFIFO: Phrase(nl: "een pijp", en: "a pipe")
    case S_IFSOCK: Phrase(nl: "een socket", en: "a socket")
    default: Phrase(nl: "een apparaat", en: "a device")
    }
  }

  /// The names of what stands in a folder; none when it cannot be read.
  package static func fileNames(inFolder path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { name in
          name.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
        })
    }
    return names.sorted()
  }

  private static func unreadable(_ path: String) -> DatasetProblem {
    DatasetProblem(.unreadable(reason: Phrase(String(cString: strerror(errno)))), inFile: path)
  }
}
