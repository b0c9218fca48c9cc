import Synchronization
import Tariffs

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension InputFile {
  /// A file of any size, or standard input, that is read piece by piece.
  ///
  /// - Parameters:
  ///   - path: the file; `-` for standard input.
  ///   - work: what is done with it, while it is open.
  /// - Returns: what the work returns.
  /// - Throws: a ``Failure`` when it cannot be opened or read, or what the work throws.
  static func stream<Result>(_ path: String, _ work: (ByteInput) throws -> Result) throws -> Result {
    let descriptor = try opened(path)
    defer { if path != "-" { close(descriptor) } }
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    let kind = isKnown ? status.st_mode & S_IFMT : 0
    guard kind != S_IFDIR else { throw Failure(path: path, reason: .folder) }
    let hash = Trail.current.map { _ in HashOnTheWay() }
    let result = try work(
      ByteInput(name: path, size: kind == S_IFREG ? Int(status.st_size) : nil) { buffer in
        let count = try fill(buffer, from: descriptor, of: path)
        hash?.add(UnsafeRawBufferPointer(rebasing: buffer.prefix(count)))
        return count
      })
    if let file = hash?.file(path) { Trail.current?.didRead(file) }
    return result
  }
}

/// The hash of a file, made while it is read, as a receipt names it.
private final class HashOnTheWay: Sendable {
  private let state = Mutex((hash: SHA256(), isWhole: false))

  /// Takes the next bytes; none at the end.
  func add(_ bytes: UnsafeRawBufferPointer) {
    nonisolated(unsafe) let bytes = bytes
    state.withLock {
      $0.hash.update(bytes)
      $0.isWhole = bytes.isEmpty
    }
  }

  /// What a receipt says of the file; nothing where it was not read to its end.
  func file(_ path: String) -> Trail.File? {
    let (hash, isWhole) = state.withLock(\.self)
    return isWhole ? Trail.File(path: path, count: hash.count, sha256: hash.hexadecimal) : nil
  }
}
