/// A percentage with two decimals, as it is printed in a memo.
///
/// ```swift
/// Percentage(hundredths: 1_151)   // 11,51%
/// ```
public struct Percentage: Hashable, Sendable {
  /// Hundredths of a percent: 1 151 is 11,51%.
  public let hundredths: Int64

  /// A percentage of whole hundredths.
  public init(hundredths: Int64) { self.hundredths = hundredths }

  /// A share, in hundredths of a percent: 1/3 is 33,33%; nothing comes of more than 64 bits hold.
  public init?(share: Rational, _ rounding: Rounding = .halfAwayFromZero) {
    guard let hundredths = (share * Rational(10_000)).rounded(rounding).int64 else { return nil }
    self.init(hundredths: hundredths)
  }
}

extension Percentage: Comparable {
  /// Whether the left percentage is the smaller one.
  public static func < (left: Percentage, right: Percentage) -> Bool { left.hundredths < right.hundredths }
}

extension Percentage: CustomStringConvertible {
  /// The percentage for machines: a point, two decimals and no sign of percent, as in `11.51`.
  public var description: String { decimalText(WholeNumber(hundredths), decimals: 2) }
}
