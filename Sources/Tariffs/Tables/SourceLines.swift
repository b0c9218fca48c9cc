/// Lines of a source document that say something: `1769`, or `23-34 1723`.
public struct SourceLines: Hashable, Sendable {
  /// The runs of lines, in the order in which they are named.
  public let ranges: [ClosedRange<Int>]

  /// No lines.
  package static let none = SourceLines()

  private init() { ranges = [] }

  /// One run of lines.
  package init(_ lines: ClosedRange<Int>) { ranges = [lines] }

  /// Lines as they are written in a data file.
  ///
  /// - Parameter text: line numbers from 1 and ranges such as `23-34`, with single spaces between them; empty for
  ///   no lines.
  public init?(_ text: String) { self.init(bytes: text.utf8) }

  /// Lines as they are written in a data file, from the bytes of a field.
  init?(bytes: some Collection<UInt8>) {
    var ranges: [ClosedRange<Int>] = []
    /// The number before a hyphen, and the one that is being read; 0 where there is none.
    var (first, number) = (0, 0)
    func range() -> ClosedRange<Int>? {
      if first == 0 { return number > 0 ? number...number : nil }
      return first < number ? first...number : nil
    }
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9") where number < 100_000_000:
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
        guard number > 0 else { return nil }
      case UInt8(ascii: "-") where first == 0 && number > 0:
        (first, number) = (number, 0)
      case UInt8(ascii: " "):
        guard let range = range() else { return nil }
        ranges.append(range)
        (first, number) = (0, 0)
      default: return nil
      }
    }
    if !bytes.isEmpty {
      guard let range = range() else { return nil }
      ranges.append(range)
    }
    self.ranges = ranges
  }
}

extension SourceLines: CustomStringConvertible {
  /// The lines as they are written in a data file.
  public var description: String {
    ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }.joined(
      separator: " ")
  }
}
