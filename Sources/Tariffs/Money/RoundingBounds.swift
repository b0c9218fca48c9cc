/// What a figure that was rounded can have been: from `lower` (included) to `upper` (not included).
///
/// ```swift
/// RoundingBounds(of: Money(cents: 101))   // from 1.005 to 1.015 euro
/// ```
///
/// A published price is rounded to cents: on a minute price that is half a percent.
public struct RoundingBounds: Hashable, Sendable {
  /// The smallest value that rounds to the figure, in cents.
  public let lower: Rational
  /// The smallest value above it that rounds to a larger figure, in cents.
  public let upper: Rational

  /// What a price in whole cents can have been before it was rounded.
  public init(of amount: Money) {
    let half = Rational(1, 2)
    lower = amount.cents == 0 ? Rational(0) : Rational(amount) - half
    upper = Rational(amount) + half
  }

  /// Whether none of the values, once rounded, lies within a range.
  package func isOutside(_ range: ClosedRange<Rational>) -> Bool {
    upper <= range.lowerBound || lower > range.upperBound
  }

  /// An interval from `lower` (included) to `upper` (not included).
  public init(lower: Rational, upper: Rational) {
    self.lower = lower
    self.upper = upper
  }

  /// The interval, each value multiplied by a factor above zero.
  public static func * (bounds: RoundingBounds, factor: Rational) -> RoundingBounds {
    RoundingBounds(lower: bounds.lower * factor, upper: bounds.upper * factor)
  }

  /// The smallest interval that holds this one and a value.
  public func holding(_ value: Rational) -> RoundingBounds {
    RoundingBounds(lower: min(lower, value), upper: max(upper, value))
  }

  /// Whether two intervals have a value in common.
  public func overlaps(_ other: RoundingBounds) -> Bool { lower < other.upper && other.lower < upper }

  /// What a quotient of two rounded figures can have been; nothing when the divisor can be zero.
  public func divided(by divisor: RoundingBounds) -> RoundingBounds? {
    guard divisor.lower > Rational(0) else { return nil }
    return RoundingBounds(lower: lower / divisor.upper, upper: upper / divisor.lower)
  }

  /// The bounds of a factor as those of a change in percent, rounded outward to hundredths: whatever factor lies
  /// between the bounds, its percentage lies between these. Nothing when they are more than 64 bits hold.
  public var changes: (lower: Percentage, upper: Percentage)? {
    guard let lower = Percentage(share: lower - Rational(1), .down),
      let upper = Percentage(share: upper - Rational(1), .up)
    else { return nil }
    return (lower, upper)
  }
}

extension PriceChange {
  /// Between which percentages the change lies, given that the printed prices are rounded to cents.
  ///
  /// 1,01 → 1,23 is between +20,68% and +22,89%. Nothing when the old price can be zero.
  public var percentageBounds: (lower: Percentage, upper: Percentage)? {
    new.bounds.divided(by: old.bounds)?.changes
  }
}
