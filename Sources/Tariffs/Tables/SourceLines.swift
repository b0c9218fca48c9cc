/// Lines of a source document that say something: `1769`, or `23-34 1723`.
public struct SourceLines: Hashable, Sendable {
  /// The runs of lines, in the order in which they are named.
  public let ranges: [ClosedRange<Int>]

  /// Lines as they are written in a data file.
  ///
  /// - Parameter text: line numbers from 1 and ranges such as `23-34`, with single spaces between them; empty for
  ///   no lines.
  public init?(_ text: String) {
    guard !text.isEmpty else {
      ranges = []
      return
    }
    var ranges: [ClosedRange<Int>] = []
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let ends = word.split(separator: "-", omittingEmptySubsequences: false)
      guard (1...2).contains(ends.count), ends.allSatisfy({ $0.utf8.allSatisfy(SourceLines.isDigit) }),
        let first = Int(ends[0]), let last = Int(ends[ends.count - 1]), first >= 1, first <= last,
        ends.count == 1 || first < last
      else { return nil }
      ranges.append(first...last)
    }
    self.ranges = ranges
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10
  }
}

extension SourceLines: CustomStringConvertible {
  /// The lines as they are written in a data file.
  public var description: String {
    ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }.joined(
      separator: " ")
  }
}
