import Export
import Tariffs

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file of the user as bytes, also standard input and a pipe such as `<(…)`.
enum InputFile {
  /// Why a file cannot be read.
  struct Failure: Explained, Hashable {
    let path: String
    let reason: Reason

    enum Reason: Hashable {
      /// There is none.
      case missing
      /// It is a folder.
      case folder
      /// It is another thing than a file.
      case refused(DatasetProblem.Kind)
      /// It has more bytes than are read.
      case tooLarge
      /// What the system says.
      case system(String)
    }

    func text(in language: Language) -> String {
      switch reason {
      case .missing:
        language.text(nl: "Er is geen bestand '\(path)'.", en: "There is no file '\(path)'.")
          + language.suggestion(path: Dataset.nearestPath(to: path))
      case .folder:
        language.text(
          nl: "'\(path)' is een map. Noem het bestand daarin.",
          en: "'\(path)' is a folder. Name the file in it.")
      case .refused(let kind):
        language.text(nl: "'\(path)' kan niet worden gelezen: ", en: "'\(path)' cannot be read: ")
          + kind.explanation(in: language).problem + ". " + kind.explanation(in: language).remedy
      case .tooLarge:
        language.text(
          nl:
            "'\(path)' is groter dan \(ReadingLimit.fileBytes >> 20) MB. Sla alleen het blad met de lijst op.",
          en:
            "'\(path)' is larger than \(ReadingLimit.fileBytes >> 20) MB. Save only the sheet with the list.")
      case .system(let reason):
        language.text(
          nl: "'\(path)' kan niet worden gelezen: \(reason).", en: "'\(path)' cannot be read: \(reason).")
      }
    }
  }

  /// All bytes of a file.
  ///
  /// - Parameter path: the file; `-` for standard input.
  /// - Returns: the bytes.
  /// - Throws: why it cannot be read.
  static func bytes(of path: String) throws(Failure) -> [UInt8] {
    let descriptor = try opened(path)
    defer { if path != "-" { close(descriptor) } }
    var bytes: [UInt8] = []
    while true {
      let chunk = try next(1 << 18, from: descriptor, of: path)
      if chunk.isEmpty { break }
      bytes += chunk
      guard bytes.count <= ReadingLimit.fileBytes else { throw Failure(path: path, reason: .tooLarge) }
    }
    Trail.current?.didRead(path, bytes)
    return bytes
  }

  /// A file opened for reading, or standard input.
  ///
  /// - Parameter path: the file; `-` for standard input.
  /// - Returns: its descriptor.
  /// - Throws: why it cannot be opened.
  static func opened(_ path: String) throws(Failure) -> Int32 {
    // Nobody may ever write to a pipe that has a name, and a device may have no end.
    if let kind = Dataset.kindOfFile(at: path) {
      throw Failure(path: path, reason: OutputFile.isFolder(path) ? .folder : .refused(.notAFile(what: kind)))
    }
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY)
    guard descriptor >= 0 else {
      throw Failure(
        path: path,
        reason: [ENOENT, ENOTDIR].contains(errno) ? .missing : .system(String(cString: strerror(errno))))
    }
    return descriptor
  }

  /// Reads into a buffer; what was read before a failure is not the file.
  ///
  /// - Parameters:
  ///   - buffer: takes the bytes.
  ///   - descriptor: the open file.
  ///   - path: its path.
  /// - Returns: how many bytes there are; 0 at the end.
  /// - Throws: why it cannot be read.
  static func fill(
    _ buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32, of path: String
  ) throws(Failure) -> Int {
    while true {
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      // A signal, such as that of a window that changes its size, breaks into a read.
      guard errno == EINTR else {
        throw Failure(
          path: path, reason: errno == EISDIR ? .folder : .system(String(cString: strerror(errno))))
      }
    }
  }

  /// The next bytes of an open file, at most so many; none at the end.
  ///
  /// - Throws: why it cannot be read.
  static func next(_ most: Int, from descriptor: Int32, of path: String) throws(Failure) -> [UInt8] {
    var failure: Failure?
    let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      do throws(Failure) {
        count = try fill(UnsafeMutableRawBufferPointer(buffer), from: descriptor, of: path)
      } catch {
        (failure, count) = (error, 0)
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// The first bytes of an ordinary file; none of a stream, which can be read only once, or of a file that cannot
  /// be read.
  static func start(of path: String) -> [UInt8] {
    guard path != "-", let descriptor = try? opened(path) else { return [] }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return [] }
    return [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
    }
  }
}
