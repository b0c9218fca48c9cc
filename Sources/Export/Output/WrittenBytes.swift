import Tariffs

/// What went into an output: its hash, and the text of a short answer.
struct WrittenBytes {
  private var digest = SHA256()
  private var start: [UInt8] = []

  /// Takes what was written.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    digest.update(bytes)
    if digest.count <= Trail.longestText { start += bytes }
  }

  /// The output under its name; of what went to a stream the text is kept, because it stands nowhere else.
  func file(_ name: String) -> Trail.File {
    let isKept = name == Trail.stream && digest.count == start.count
    return Trail.File(
      path: name, count: digest.count, sha256: digest.hexadecimal,
      text: isKept ? String(validating: start, as: UTF8.self) : nil)
  }
}
