import Tariffs

/// Where a writer puts its bytes: memory, or what is filled and emptied again and again.
///
/// What is written is never asked back, so a large output needs no more room than the buffer.
public struct ByteSink {
  /// The bytes that were not handed on yet; all of them when nothing takes them.
  package private(set) var bytes: [UInt8] = []
  /// What takes the bytes when there are enough of them.
  private let drain: ((UnsafeRawBufferPointer) -> Void)?

  /// How many bytes are gathered before they are handed on.
  private static let portion = 1 << 16

  /// A sink.
  ///
  /// - Parameter drain: what takes the bytes, a portion at a time; without it they stay in memory.
  public init(drain: ((UnsafeRawBufferPointer) -> Void)? = nil) {
    self.drain = drain
    if drain != nil { bytes.reserveCapacity(ByteSink.portion + 4096) }
  }

  /// A sink that keeps its bytes.
  ///
  /// - Parameter capacity: for how many there is to be room at once.
  init(capacity: Int) {
    drain = nil
    bytes.reserveCapacity(capacity)
  }

  /// Adds bytes, of which many are handed on as they are where something takes them.
  mutating func append(many more: [UInt8]) {
    guard let drain, more.count >= ByteSink.portion else {
      bytes.append(contentsOf: more)
      return drainIfFull()
    }
    finish()
    more.withUnsafeBytes(drain)
  }

  /// Adds bytes.
  public mutating func append(_ more: some Sequence<UInt8>) {
    bytes.append(contentsOf: more)
    drainIfFull()
  }

  /// Adds a byte.
  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Adds text in UTF-8.
  public mutating func append(_ text: String) {
    if text.utf8.withContiguousStorageIfAvailable({ bytes.append(contentsOf: $0) }) == nil {
      bytes.append(contentsOf: text.utf8)
    }
    drainIfFull()
  }

  /// Adds a whole number.
  mutating func append(_ number: Int) { append(digitsOf: number.magnitude, isNegative: number < 0) }

  /// Adds hundredths as a number with two decimals, as ``Money`` describes itself.
  mutating func append(hundredths: Int64, point: UInt8 = UInt8(ascii: ".")) {
    append(digitsOf: UInt(hundredths.magnitude), isNegative: hundredths < 0, point: point)
  }

  /// Adds digits; with a point, two of them stand behind it.
  private mutating func append(digitsOf magnitude: UInt, isNegative: Bool, point: UInt8? = nil) {
    let longest = 22
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest) { digits in
      var (rest, start, count) = (magnitude, longest, 0)
      func put(_ byte: UInt8) {
        start -= 1
        digits[start] = byte
      }
      repeat {
        if count == 2, let point { put(point) }
        put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
        count += 1
      } while rest > 0 || (point != nil && count < 3)
      if isNegative { put(UInt8(ascii: "-")) }
      bytes.append(contentsOf: digits[start...])
    }
  }

  /// Hands on what is left.
  mutating func finish() {
    guard let drain, !bytes.isEmpty else { return }
    bytes.withUnsafeBytes(drain)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func drainIfFull() {
    if bytes.count >= ByteSink.portion { finish() }
  }
}
