import Tariffs
import TemporaryFiles

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Writes whole outputs: to a file, which is either complete or untouched, or to an open stream.
public enum OutputFile {
  /// Why something could not be written.
  public struct Failure: Explained, Hashable {
    /// What stands in the way.
    public enum Reason: Hashable, Sendable {
      /// A file without permission to write to it.
      case isReadOnly
      /// A folder in the place of the file.
      case isFolder
      /// There is no such folder; the nearest that there is.
      case noFolder(nearest: String?)
      /// The words of the operating system.
      case system(String)
    }

    /// Where it was to go.
    public let path: String
    /// What stands in the way.
    public let reason: Reason

    /// What went wrong and what to do.
    public func text(in language: Language) -> String {
      let why =
        switch reason {
        case .isReadOnly:
          language.text(
            nl:
              "het is tegen schrijven beveiligd en blijft zoals het is. Kies een ander bestand, of maak het "
              + "schrijfbaar: chmod u+w \(path).",
            en:
              "it is write-protected and is left as it is. Choose another file, or make it writable: chmod u+w "
              + "\(path).")
        case .isFolder:
          language.text(
            nl: "dit is een map. Noem een bestand erin, zoals \(Dataset.folderName(path))/uitvoer.md.",
            en: "this is a folder. Name a file in it, such as \(Dataset.folderName(path))/output.md.")
        case .noFolder(let nearest):
          language.text(nl: "die map is er niet.", en: "there is no such folder.")
            + language.suggestion(path: nearest)
            + language.text(
              nl: " Maak de map, of kies een andere.", en: " Make the folder, or choose another.")
        case .system(let words):
          language.text(
            nl:
              "\(words). Maak ruimte of kies een andere plaats met -o; een bestand dat er stond, is onveranderd.",
            en: "\(words). Make room or choose another place with -o; a file that was there is as it was.")
        }
      return language.text(nl: "Kan \(path) niet schrijven: ", en: "Cannot write \(path): ") + why
    }
  }

  /// What one output is: where it goes, and what writes its whole content.
  public typealias Output = (path: String, content: (inout ByteSink) -> Void)

  /// A file that was written beside its place, and takes it when all is whole that belongs together.
  private struct Prepared {
    let path: String
    let target: String
    let temporary: String

    func takePlace() throws(Failure) {
      guard temporary_move(temporary, target) == 0 else { throw failure(path) }
    }
  }

  /// Writes files in one step: first beside them, and in their places when the last is whole.
  ///
  /// A link is followed; the permissions of an existing file are kept, and one that may not be written to is left alone,
  /// though its folder would let it be replaced. What is no ordinary file, such as `/dev/stdout`, is written to directly.
  ///
  /// - Parameters:
  ///   - outputs: the files; each is made or replaced.
  ///   - last: what must succeed as well before a file takes its place.
  /// - Throws: ``Failure``, or what `last` throws; then the files are as they were.
  public static func write(_ outputs: [Output], then last: () throws -> Void = {}) throws {
    var prepared: [Prepared] = []
    do {
      for output in outputs {
        if let file = try prepare(output.path, output.content) { prepared.append(file) }
      }
      try last()
      while let file = prepared.first {
        try file.takePlace()
        prepared.removeFirst()
      }
    } catch {
      for file in prepared { temporary_remove(file.temporary) }
      throw error
    }
  }

  /// Writes a file in one step: first beside it, then in its place.
  ///
  /// - Parameters:
  ///   - path: the file; it is made or replaced.
  ///   - content: writes the whole content.
  /// - Throws: ``Failure``; then the file is as it was.
  public static func write(to path: String, _ content: (inout ByteSink) -> Void) throws(Failure) {
    try write(to: path, as: nil, content)
  }

  private static func write(
    to path: String, as name: String?, _ content: (inout ByteSink) -> Void
  ) throws(Failure) {
    guard let file = try prepare(path, as: name, content) else { return }
    do throws(Failure) {
      try file.takePlace()
    } catch {
      temporary_remove(file.temporary)
      throw error
    }
  }

  /// Writes a file beside its place; nothing where it was written to directly.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - name: the path by which a receipt knows it, where it is first written elsewhere.
  ///   - content: writes the whole content.
  /// - Returns: the file beside its place.
  /// - Throws: ``Failure``; then nothing is left beside it.
  private static func prepare(
    _ path: String, as name: String? = nil, _ content: (inout ByteSink) -> Void
  ) throws(Failure) -> Prepared? {
    let name = name ?? path
    if let place = Trail.current?.nextPlace {
      try rehearse(at: place, name: name, content)
      return nil
    }
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      guard !isFolder(status) else { throw Failure(path: path, reason: .isFolder) }
      let descriptor = open(path, O_WRONLY)
      guard descriptor >= 0 else { throw failure(path) }
      defer { close(descriptor) }
      try write(descriptor: descriptor, path: path, name: name, content)
      return nil
    }
    guard !exists || access(path, W_OK) == 0 else { throw failure(path) }
    let target = exists ? resolved(path) : path
    TemporaryName.clearLeft(of: target)
    var pattern = TemporaryName.pattern(of: target)
    let descriptor = temporary_file_make(&pattern)
    guard descriptor >= 0 else { throw failure(path) }
    let temporary = TemporaryName.path(of: pattern)
    do throws(Failure) {
      try write(descriptor: descriptor, path: path, name: name, content)
      let permissions = exists ? status.st_mode & 0o7777 : 0o666 & ~currentMask()
      guard fchmod(descriptor, permissions) == 0, fsync(descriptor) == 0 else { throw failure(path) }
    } catch {
      close(descriptor)
      temporary_remove(temporary)
      throw error
    }
    guard close(descriptor) == 0 else {
      let failure = failure(path)
      temporary_remove(temporary)
      throw failure
    }
    return Prepared(path: path, target: target, temporary: temporary)
  }

  /// Writes a whole text to a file in one step.
  ///
  /// - Parameters:
  ///   - text: the whole content.
  ///   - path: the file; it is made or replaced.
  /// - Throws: ``Failure``; then the file is as it was.
  public static func write(_ text: String, to path: String) throws(Failure) {
    try write(to: path) { $0.append(text) }
  }

  /// Writes a whole text to a file that takes another place when all is whole that belongs together.
  ///
  /// - Parameters:
  ///   - text: the whole content.
  ///   - path: the file; it is made or replaced.
  ///   - name: the path that it will have.
  /// - Throws: ``Failure``; then the file is as it was.
  package static func write(_ text: String, to path: String, as name: String) throws(Failure) {
    try write(to: path, as: name) { $0.append(text) }
  }

  /// Writes to an open stream, such as standard output, all of it or with an error.
  ///
  /// - Parameters:
  ///   - descriptor: the number of the open stream.
  ///   - path: the name of the stream, for the message.
  ///   - content: writes the whole content.
  /// - Throws: ``Failure``, as when the disk behind it is full.
  public static func write(
    descriptor: Int32, path: String, _ content: (inout ByteSink) -> Void
  ) throws(Failure) {
    // What goes to the error stream is said to whoever is there, and is no output.
    let name = descriptor == STDERR_FILENO ? nil : descriptor == STDOUT_FILENO ? Trail.stream : path
    if let name, let place = Trail.current?.nextPlace {
      try rehearse(at: place, name: name, content)
    } else {
      try write(descriptor: descriptor, path: path, name: name, content)
    }
  }

  /// Writes an output of a command that is only rehearsed.
  private static func rehearse(
    at place: String, name: String, _ content: (inout ByteSink) -> Void
  ) throws(Failure) {
    let descriptor = open(place, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0 else { throw failure(place) }
    defer { close(descriptor) }
    try write(descriptor: descriptor, path: place, name: name, content)
  }

  /// Writes to an open stream, and leaves the trail of what was written where there is one.
  private static func write(
    descriptor: Int32, path: String, name: String?, _ content: (inout ByteSink) -> Void
  ) throws(Failure) {
    var error: Int32 = 0
    let trail = name == nil ? nil : Trail.current
    var written = trail.map { _ in WrittenBytes() }
    var sink = ByteSink { bytes in
      written?.add(bytes)
      var rest = bytes
      // After an error nothing more is written, so that no output has a hole in it.
      while !rest.isEmpty, error == 0 {
        let count = platformWrite(descriptor, rest)
        if count >= 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        } else if errno != EINTR {
          error = errno
        }
      }
    }
    content(&sink)
    sink.finish()
    guard error == 0 else { throw Failure(path: path, reason: .system(String(cString: strerror(error)))) }
    if let name, let written { trail?.didWrite(written.file(name)) }
  }

  private static func platformWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Darwin)
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func currentMask() -> mode_t {
    let mask = umask(0)
    umask(mask)
    return mask
  }

  /// Whether a folder stands in a place.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && isFolder(status)
  }

  private static func isFolder(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFDIR }

  private static func failure(_ path: String) -> Failure {
    let error = errno
    var status = stat()
    let isFile = stat(path, &status) == 0 && !isFolder(status)
    let reason: Failure.Reason =
      switch error {
      case EACCES where isFile && access(path, W_OK) != 0, EROFS where isFile: .isReadOnly
      case ENOENT, ENOTDIR: .noFolder(nearest: nearestFolder(of: path))
      default: .system(String(cString: strerror(error)))
      }
    return Failure(path: path, reason: reason)
  }

  /// The nearest folder to that of a file.
  private static func nearestFolder(of path: String) -> String? {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
      separator: "/")
    return folder.isEmpty ? nil : Dataset.nearestPath(to: folder)
  }
}
