/// An amount in euro, exact to the cent.
///
/// ```swift
/// let dagbesteding = Money(cents: 4_195)   // € 41,95
/// ```
public struct Money: Hashable, Sendable {
  /// The amount in whole cents; negative for a fall in price.
  public let cents: Int64

  /// An amount of whole cents.
  ///
  /// - Parameter cents: the amount in cents.
  public init(cents: Int64) {
    self.cents = cents
  }
}

extension Money: Comparable {
  /// Whether the left amount is the smaller one.
  public static func < (left: Money, right: Money) -> Bool {
    left.cents < right.cents
  }

  /// The difference of two amounts.
  public static func - (left: Money, right: Money) -> Money {
    Money(cents: left.cents - right.cents)
  }

  /// The same amount with the other sign.
  public static prefix func - (amount: Money) -> Money {
    Money(cents: -amount.cents)
  }
}

extension Money: CustomStringConvertible {
  /// The amount for machines: a point and two decimals, as in `41.95`.
  public var description: String {
    decimalText(hundredths: cents)
  }
}

/// Whole hundredths as a decimal number with a point and two decimals.
func decimalText(hundredths: Int64) -> String {
  let (whole, part) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
  return (hundredths < 0 ? "-" : "") + "\(whole)." + (part < 10 ? "0\(part)" : "\(part)")
}
