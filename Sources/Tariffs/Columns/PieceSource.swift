/// A buffer that a piece of a file is read into, with bytes behind it that may be read.
final class PieceBuffer {
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private(set) var capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    bytes = .allocate(capacity: capacity + ByteScan.padding)
    bytes.initialize(repeating: 0, count: capacity + ByteScan.padding)
  }

  deinit { bytes.deallocate() }

  /// Makes room, and keeps the first bytes.
  func grow(keeping count: Int) {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: 2 * capacity + ByteScan.padding)
    larger.initialize(repeating: 0, count: 2 * capacity + ByteScan.padding)
    larger.update(from: bytes, count: count)
    bytes.deallocate()
    (bytes, capacity) = (larger, 2 * capacity)
  }
}

/// A run of whole lines of a file.
struct Piece {
  /// Its place among the pieces, from 0.
  let number: Int
  /// How many bytes of the buffer it takes.
  let count: Int
  /// The line of the file on which it begins, from 1.
  let firstLine: Int
  /// The line feeds in it.
  let lineFeeds: Int
  /// Whether it is part of a line that is longer than any buffer.
  let isPartOfLine: Bool
}

/// Takes whole lines from an input, piece by piece.
struct PieceSource: ~Copyable {
  private let input: ByteInput
  private let dialect: TextDialect
  private let size: Int
  /// What was read and belongs to the next piece.
  private var left: [UInt8]
  private var nextLine: Int
  private var pieces = 0
  private var isAtEnd = false
  private var isInLongLine = false
  private(set) var bytesRead: Int

  /// Pieces behind the header.
  ///
  /// - Parameters:
  ///   - input: where bytes come from.
  ///   - left: what was read of it behind the header.
  ///   - line: the line on which that begins.
  ///   - bytesRead: how many bytes were read of the input.
  ///   - dialect: how the file is written.
  ///   - size: how large a piece is; one longer line makes it larger.
  init(
    _ input: ByteInput, left: [UInt8], line: Int, bytesRead: Int, dialect: TextDialect, size: Int
  ) {
    (self.input, self.left, nextLine, self.bytesRead) = (input, left, line, bytesRead)
    (self.dialect, self.size) = (dialect, size)
  }

  /// The longest line that is read as one; of a longer one each part is a bad line.
  static let longestLine = 16 << 20

  /// Reads the next piece into a buffer; nothing at the end.
  mutating func next(into buffer: PieceBuffer) throws -> Piece? {
    while left.count >= buffer.capacity { buffer.grow(keeping: 0) }
    left.withUnsafeBufferPointer {
      if let start = $0.baseAddress { buffer.bytes.update(from: start, count: $0.count) }
    }
    var count = left.count
    left.removeAll(keepingCapacity: true)
    var wanted = max(size, count)
    while true {
      while !isAtEnd, count < min(wanted, buffer.capacity) {
        let room = UnsafeMutableRawBufferPointer(
          start: buffer.bytes + count, count: min(wanted, buffer.capacity) - count)
        let read = try input.next(room)
        if read <= 0 { isAtEnd = true } else { (count, bytesRead) = (count + read, bytesRead + read) }
      }
      guard count > 0 else { return nil }
      if isAtEnd, buffer.bytes[count - 1] != ByteScan.lineFeed {
        if count == buffer.capacity { buffer.grow(keeping: count) }
        buffer.bytes[count] = ByteScan.lineFeed
        return piece(buffer, cut: count + 1, of: count + 1)
      }
      let cut =
        isInLongLine
        ? endOfLongLine(buffer, count)
        : RecordEnd.last(in: UnsafePointer(buffer.bytes), count, isLast: isAtEnd, dialect)
      if cut > 0 { return piece(buffer, cut: cut, of: count) }
      if count >= PieceSource.longestLine {
        isInLongLine = true
        return piece(buffer, cut: count, of: count, isPartOfLine: true)
      }
      if count == buffer.capacity { buffer.grow(keeping: count) }
      wanted = 2 * count
    }
  }

  private mutating func piece(
    _ buffer: PieceBuffer, cut: Int, of count: Int, isPartOfLine: Bool = false
  ) -> Piece {
    left.append(contentsOf: UnsafeBufferPointer(start: buffer.bytes + cut, count: count - cut))
    let lineFeeds = ByteScan.count(ByteScan.lineFeed, in: buffer.bytes, cut)
    defer { (nextLine, pieces) = (nextLine + lineFeeds, pieces + 1) }
    let isPart = isPartOfLine || isInLongLine
    if !isPartOfLine { isInLongLine = false }
    return Piece(
      number: pieces, count: cut, firstLine: nextLine, lineFeeds: lineFeeds, isPartOfLine: isPart)
  }

  private func endOfLongLine(_ buffer: PieceBuffer, _ count: Int) -> Int {
    let end = UnsafePointer(buffer.bytes + count)
    let found = ByteScan.first(ByteScan.lineFeed, from: UnsafePointer(buffer.bytes), to: end)
    return found == end ? 0 : found - UnsafePointer(buffer.bytes) + 1
  }
}
