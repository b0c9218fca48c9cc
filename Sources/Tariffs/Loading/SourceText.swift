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
  /// How its values are written.
  var dialect = TextDialect.plain

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The place of a byte: line and column from 1, the column in characters (Unicode scalars).
  func position(of offset: Int, from anchor: Anchor) -> (line: Int, column: Int) {
    (
      anchor.line + lineFeeds(in: anchor.offset..<offset),
      scalarCount(in: startOfLine(at: offset)..<offset) + 1
    )
  }

  /// What stands around a range of bytes on its line. Of a long line it is only a window, so that many problems on
  /// one line cost no more than as many on lines of their own.
  func excerpt(around range: Range<Int>) -> DatasetProblem.Excerpt {
    var start = range.lowerBound
    let lineStart = max(firstByte, start - 4 * Window.before)
    var before = 0
    while start > lineStart, before < Window.before, bytes[start - 1] != UInt8(ascii: "\n") {
      start -= 1
      if isStartOfScalar(start) { before += 1 }
    }
    let markEnd = end(of: range.lowerBound, scalars: Window.mark, before: range.upperBound)
    let end = end(of: markEnd, scalars: Window.after, before: bytes.count)
    return DatasetProblem.Excerpt(
      String(decoding: bytes[start..<end], as: UTF8.self),
      markStart: before, markLength: scalarCount(in: range.lowerBound..<markEnd),
      isCutBefore: start > firstByte && bytes[start - 1] != UInt8(ascii: "\n"),
      isCutBehind: end < bytes.count && !isLineEnd(end))
  }

  /// How many characters an excerpt shows before, of and behind what is wrong.
  private enum Window {
    static let before = 60
    static let mark = 160
    static let after = 30
  }

  /// Where some characters end that begin at a byte, at most at the end of the line.
  private func end(of start: Int, scalars: Int, before limit: Int) -> Int {
    var (end, count) = (start, 0)
    let limit = min(limit, start + 4 * scalars)
    while end < limit, !isLineEnd(end) {
      if isStartOfScalar(end) {
        if count == scalars { break }
        count += 1
      }
      end += 1
    }
    return end
  }

  private func isLineEnd(_ offset: Int) -> Bool {
    bytes[offset] == UInt8(ascii: "\n")
      || (bytes[offset] == UInt8(ascii: "\r") && offset + 1 < bytes.count
        && bytes[offset + 1] == UInt8(ascii: "\n"))
  }

  private func isStartOfScalar(_ offset: Int) -> Bool { bytes[offset] & 0b1100_0000 != 0b1000_0000 }

  /// The text of a range; bytes that are no UTF-8 show as a replacement character.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func startOfLine(at offset: Int) -> Int {
    bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? min(firstByte, offset)
  }

  private func scalarCount(in range: Range<Int>) -> Int {
    bytes[range].count { $0 & 0b1100_0000 != 0b1000_0000 }
  }

  /// The byte order mark that Excel puts in front of UTF-8.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The first byte behind the byte order mark.
  var firstByte: Int { bytes.starts(with: SourceText.byteOrderMark) ? SourceText.byteOrderMark.count : 0 }

  /// Whether the text is one of UTF-16: by its mark, or by the zeros between its letters.
  var isUTF16: Bool {
    // Half of the bytes of plain letters; a file of zeros is no text at all.
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || (9...40).contains(bytes.prefix(64).count { $0 == 0 })
  }

  /// A problem for the first bytes of each line that are not UTF-8.
  func encodingProblems() -> [DatasetProblem] {
    var problems: [DatasetProblem] = []
    var chunk = Anchor()
    while chunk.offset < bytes.count, problems.count < ReadingLimit.problems {
      // Chunks end with a line: a line feed is never a part of another character.
      let most = min(bytes.count, chunk.offset + 1 << 16)
      let end = bytes[most...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      // Most chunks are ASCII, and need no text to be made of them.
      if !isASCII(chunk.offset..<end),
        String(validating: bytes[chunk.offset..<end], as: UTF8.self) == nil
      {
        problems += encodingProblems(in: chunk.offset..<end, line: chunk.line)
      }
      chunk.line += lineFeeds(in: chunk.offset..<end)
      chunk.offset = end
    }
    return problems
  }

  private func isASCII(_ range: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer { ByteScan.isASCII(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private func lineFeeds(in range: Range<Int>) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { ByteScan.count(ByteScan.lineFeed, in: $0 + range.lowerBound, range.count) } ?? 0
    }
  }

  private func encodingProblems(in range: Range<Int>, line: Int) -> [DatasetProblem] {
    var problems: [DatasetProblem] = []
    var anchor = Anchor(line: line, offset: range.lowerBound)
    while anchor.offset < range.upperBound {
      let end =
        bytes[anchor.offset..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
        ?? range.upperBound
      var parser = Unicode.UTF8.ForwardParser()
      var iterator = bytes[anchor.offset..<end].makeIterator()
      var offset = anchor.offset
      line: while true {
        switch parser.parseScalar(from: &iterator) {
        case .valid(let scalar): offset += scalar.count
        case .error(let length):
          problems.append(
            DatasetProblem(.invalidUTF8, in: self, at: offset..<offset + length, from: anchor))
          break line
        case .emptyInput: break line
        }
      }
      anchor = Anchor(line: anchor.line + 1, offset: end)
    }
    return problems
  }
}
