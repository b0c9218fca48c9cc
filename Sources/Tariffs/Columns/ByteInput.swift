/// The bytes of a file or a pipe, taken piece by piece.
package struct ByteInput: Sendable {
  /// The path, as the user knows it.
  package let name: String
  /// How many bytes there are; nothing where that is not known.
  package let size: Int?
  /// Puts the next bytes into a buffer and says how many; 0 at the end.
  let next: @Sendable (UnsafeMutableRawBufferPointer) throws -> Int

  /// An input.
  ///
  /// - Parameters:
  ///   - name: the path, as the user knows it.
  ///   - size: how many bytes there are, if that is known.
  ///   - next: puts the next bytes into a buffer and says how many; 0 at the end. It is never called twice at a time.
  package init(
    name: String, size: Int?, next: @escaping @Sendable (UnsafeMutableRawBufferPointer) throws -> Int
  ) {
    (self.name, self.size, self.next) = (name, size, next)
  }
}
