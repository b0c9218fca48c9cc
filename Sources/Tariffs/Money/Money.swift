/// An amount in euro, exact to the cent.
///
/// ```swift
/// let dagbesteding = Money(cents: 4_195)   // € 41,95
/// ```
public struct Money: Hashable, Sendable {
  /// The amount in whole cents; negative for a fall in price.
  public let cents: Int64

  /// The largest amount that a price can be: nine digits before the comma.
  ///
  /// Indexed a thousandfold and multiplied by the largest factor of a group, its cents still fit in 64 bits.
  public static let largestPrice = Money(cents: 99_999_999_999)

  /// An amount of whole cents.
  public init(cents: Int64) { self.cents = cents }

  /// A number of cents as a whole one, unless it has more than 64 bits.
  public init?(rounding cents: Rational, _ rounding: Rounding = .halfAwayFromZero) {
    guard let cents = cents.rounded(rounding).int64 else { return nil }
    self.init(cents: cents)
  }
}

extension Money: Comparable {
  /// Whether the left amount is the smaller one.
  public static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }

  /// The difference of two amounts, each at most a thousand times the ``largestPrice``.
  public static func - (left: Money, right: Money) -> Money { Money(cents: left.cents - right.cents) }

  /// The same amount with the other sign.
  public static prefix func - (amount: Money) -> Money { Money(cents: -amount.cents) }
}

extension Money: CustomStringConvertible {
  /// The amount for machines: a point and two decimals, as in `41.95`.
  public var description: String { decimalText(WholeNumber(cents), decimals: 2) }
}

/// A whole number of hundredths, or of other decimals, as a number with a point.
package func decimalText(_ units: WholeNumber, decimals: Int) -> String {
  let digits = "\(units.magnitude)"
  let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
  return (units.isNegative ? "-" : "") + padded.dropLast(decimals)
    + (decimals > 0 ? "." + padded.suffix(decimals) : "")
}
