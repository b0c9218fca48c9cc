/// The change from an old price to a new one.
///
/// ```swift
/// let change = PriceChange(from: Money(cents: 4_195), to: Money(cents: 4_678))
/// change.difference   // 4.83
/// change.percentage   // 11.51
/// ```
public struct PriceChange: Hashable, Sendable {
  /// The old figure, exact.
  public let old: PriceFigure
  /// The new figure, exact.
  public let new: PriceFigure

  /// The change between two figures of the same thing.
  public init(from old: PriceFigure, to new: PriceFigure) {
    self.old = old
    self.new = new
  }

  /// The change between two prices of the same thing.
  public init(from: Money, to: Money) { self.init(from: PriceFigure(from), to: PriceFigure(to)) }

  /// The old price, rounded to cents.
  public var from: Money { old.amount }
  /// The new price, rounded to cents.
  public var to: Money { new.amount }

  /// Whether the new price is the higher one.
  public var isRise: Bool { new.cents > old.cents }
  /// Whether the new price is the lower one.
  public var isFall: Bool { new.cents < old.cents }

  /// New minus old, rounded to cents.
  public var difference: Money { isInCents ? to - from : (new.cents - old.cents).money }

  /// The difference as a share of the old price, rounded half away from zero to hundredths of a percent;
  /// nothing when the old price is zero, or when that is more than 64 bits hold.
  public var percentage: Percentage? {
    guard old.cents > Rational(0) else { return nil }
    guard isInCents else { return Percentage(share: new.cents / old.cents - Rational(1)) }
    let difference = WholeNumber(to.cents) - WholeNumber(from.cents)
    return Rounding.halfAwayFromZero.divide(difference * 10_000, by: WholeNumber(from.cents))
      .int64.map(Percentage.init(hundredths:))
  }

  /// Whether both figures are whole cents, as printed prices are.
  private var isInCents: Bool { old.cents.isWhole && new.cents.isWhole }
}
