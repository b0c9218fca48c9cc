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
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY)
    guard descriptor >= 0 else {
      throw Failure(
        path: path,
        reason: [ENOENT, ENOTDIR].contains(errno) ? .missing : .system(String(cString: strerror(errno))))
    }
    defer { if path != "-" { close(descriptor) } }
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    let kind = isKnown ? status.st_mode & S_IFMT : 0
    guard kind != S_IFDIR else { throw Failure(path: path, reason: .folder) }
    return try work(
      ByteInput(name: path, size: kind == S_IFREG ? Int(status.st_size) : nil) { buffer in
        while true {
          let count = read(descriptor, buffer.baseAddress, buffer.count)
          if count >= 0 { return count }
          // A signal, such as that of a window that changes its size, breaks into a read.
          guard errno == EINTR else {
            throw Failure(path: path, reason: .system(String(cString: strerror(errno))))
          }
        }
      })
  }
}
