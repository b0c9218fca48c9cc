/// To what amount the prices of a list are rounded: cents, five cents, whole euros.
///
/// ```swift
/// PriceRounding(recognisedIn: [Money(cents: 500_700), Money(cents: 532_600)])   // whole euros
/// ```
public struct PriceRounding: Hashable, Sendable {
  /// Rounded to cents, as nearly all lists are.
  public static let cent = PriceRounding(cents: 1)

  /// The amount that prices are multiples of, in cents.
  public let cents: Int64

  /// A rounding to an amount above zero.
  public init?(to unit: Money) {
    guard unit.cents > 0 else { return nil }
    cents = unit.cents
  }

  private init(cents: Int64) { self.cents = cents }

  /// The amounts that lists are rounded to, the largest first, with how many different prices show it.
  ///
  /// Prices in cents are all multiples of such an amount by chance less than once in a thousand times: two are both
  /// whole euros once in 10 000, five are all multiples of five cents once in 3 125.
  private static let usual: [(cents: Int64, prices: Int)] = [(100, 2), (5, 5)]

  /// The rounding that prices show; cents where they show no other.
  ///
  /// Round prices show nothing, because people choose them: multiples of ten euros for whole euros, and of half a euro
  /// for five cents.
  ///
  /// - Parameter amounts: prices that are rounded in the same way.
  public init(recognisedIn amounts: some Sequence<Money>) {
    let different = Set(amounts)
    let found = PriceRounding.usual.first { cents, prices in
      different.allSatisfy { $0.cents.isMultiple(of: cents) }
        && different.count { !$0.cents.isMultiple(of: 10 * cents) } >= prices
    }
    cents = found?.cents ?? 1
  }

  /// The amount itself.
  public var unit: Money { Money(cents: cents) }

  /// An amount in cents, rounded half away from zero to a multiple of the unit.
  public func rounded(_ amount: Rational) -> Rational {
    Rational((amount / Rational(cents)).rounded()) * Rational(cents)
  }

  /// What a price can have been before it was rounded, in cents; nothing below zero.
  public func bounds(of price: Money) -> RoundingBounds {
    let half = Rational(cents) / Rational(2)
    let lower = Rational(price) - half
    return RoundingBounds(lower: max(lower, Rational(0)), upper: Rational(price) + half)
  }
}
