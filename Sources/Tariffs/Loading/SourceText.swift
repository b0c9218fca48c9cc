/// The bytes of a file under the name by which messages speak of it.
///
/// Positions are computed only when a message needs one, so that reading costs nothing for them.
package struct SourceText: Sendable {
  /// The start of a line, from which a place behind it is counted.
  struct Anchor: Sendable {
    var line = 1
    var offset = 0
  }

  /// The path, as the user knows it.
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The place of a byte: line and column from 1, the column in characters (Unicode scalars).
  ///
  /// - Parameters:
  ///   - offset: the byte.
  ///   - anchor: a line start at or before it.
  /// - Returns: line and column, from 1.
  func position(of offset: Int, from anchor: Anchor) -> (line: Int, column: Int) {
    let lineFeeds = bytes[anchor.offset..<offset].count { $0 == UInt8(ascii: "\n") }
    return (anchor.line + lineFeeds, scalarCount(in: startOfLine(at: offset)..<offset) + 1)
  }

  /// The line around a range of bytes, with the part of the range that lies on it.
  func excerpt(around range: Range<Int>) -> DatasetProblem.Excerpt {
    let start = startOfLine(at: range.lowerBound)
    var end = bytes[range.lowerBound...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    let markedEnd = max(range.lowerBound, min(range.upperBound, end))
    return DatasetProblem.Excerpt(
      line: text(start..<end),
      markStart: scalarCount(in: start..<range.lowerBound),
      markLength: max(1, scalarCount(in: range.lowerBound..<markedEnd)))
  }

  /// The text of a range; bytes that are no UTF-8 show as a replacement character.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func startOfLine(at offset: Int) -> Int {
    let start = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return start == 0 && offset >= 3 && bytes.starts(with: SourceText.byteOrderMark) ? 3 : start
  }

  private func scalarCount(in range: Range<Int>) -> Int {
    bytes[range].count { $0 & 0b1100_0000 != 0b1000_0000 }
  }

  /// The byte order mark that Excel puts in front of UTF-8.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// A problem for each run of bytes that is not UTF-8.
  func encodingProblems() -> [DatasetProblem] {
    if String(validating: bytes, as: UTF8.self) != nil { return [] }
    var problems: [DatasetProblem] = []
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    var anchor = Anchor()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar):
        offset += scalar.count
        if bytes[offset - 1] == UInt8(ascii: "\n") { anchor = Anchor(line: anchor.line + 1, offset: offset) }
      case .error(let length):
        problems.append(DatasetProblem(.invalidUTF8, in: self, at: offset..<offset + length, from: anchor))
        offset += length
      case .emptyInput:
        return problems
      }
    }
  }
}
