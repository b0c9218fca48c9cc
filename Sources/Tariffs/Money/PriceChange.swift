/// The change from an old price to a new one.
///
/// ```swift
/// let change = PriceChange(from: Money(cents: 4_195), to: Money(cents: 4_678))
/// change.difference   // 4.83
/// change.percentage   // 11.51
/// ```
public struct PriceChange: Hashable, Sendable {
  /// The old price.
  public let from: Money
  /// The new price.
  public let to: Money

  /// The change between two prices of the same thing.
  ///
  /// - Parameters:
  ///   - from: the old price.
  ///   - to: the new price.
  public init(from: Money, to: Money) {
    self.from = from
    self.to = to
  }

  /// New minus old, exact.
  public var difference: Money {
    to - from
  }

  /// The difference as a share of the old price, rounded half away from zero to hundredths of a percent;
  /// nothing when the old price is zero, or when that is more than 64 bits hold.
  public var percentage: Percentage? {
    guard from.cents != 0 else { return nil }
    let difference = WholeNumber(to.cents) - WholeNumber(from.cents)
    return Rounding.halfAwayFromZero.divide(difference * 10_000, by: WholeNumber(from.cents))
      .int64.map(Percentage.init(hundredths:))
  }
}
