import Export

/// A file for the lines of another one that cannot be read.
enum RejectFile {
  /// Does work that rejects lines, and writes these to a file, which is whole or untouched.
  ///
  /// - Parameters:
  ///   - path: the file; nothing where the lines are not kept.
  ///   - work: what is done; it is given what writes a text to the file.
  /// - Returns: what the work returns.
  /// - Throws: that the file cannot be written, or what the work throws.
  static func write<Value>(
    to path: String?, _ work: (_ reject: @escaping (String) -> Void) throws -> Value
  ) throws -> Value {
    guard let path else { return try work { _ in } }
    var result: Result<Value, any Error>?
    try withoutActuallyEscaping(work) { work in
      let content = { (sink: inout ByteSink) in
        func write(_ text: String) { sink.append(text) }
        result = withoutActuallyEscaping(write) { write in Result { try work(write) } }
      }
      try OutputFile.write([(path, content)]) {
        if case .failure(let error) = result { throw error }
      }
    }
    guard let result else { return try work { _ in } }
    return try result.get()
  }
}
