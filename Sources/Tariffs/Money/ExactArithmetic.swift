/// A result that is too large, or has more digits, than is kept exactly.
package struct ExactnessLost: Error {}

/// Arithmetic that says so when it cannot stay exact, for chains whose length and figures a user decides.
///
/// Nothing here overflows: fractions are reduced before they are multiplied, and each product is checked.
extension Rational {
  /// Numerators and denominators stay below this, so that a result can still be scaled by a hundred in 128 bits.
  private static let digits: UInt128 = 100_000_000_000_000_000_000_000_000_000_000_000
  /// Results stay below this: more cents than any price of a file has, and hundredths of them fit in 64 bits.
  private static let largest: UInt128 = 100_000_000_000_000

  /// The fraction itself, if it can be rounded, shown and calculated with.
  package func kept() throws(ExactnessLost) -> Rational {
    guard numerator.magnitude < Rational.digits, denominator.magnitude < Rational.digits,
      numerator.magnitude / denominator.magnitude < Rational.largest
    else { throw ExactnessLost() }
    return self
  }

  /// The sum.
  package func plus(_ other: Rational) throws(ExactnessLost) -> Rational {
    let shared = Int128(Rational.greatestCommonDivisor(denominator.magnitude, other.denominator.magnitude))
    let (left, right) = (denominator / shared, other.denominator / shared)
    let sum = try Rational.product(numerator, right).addingReportingOverflow(
      Rational.product(other.numerator, left))
    guard !sum.overflow else { throw ExactnessLost() }
    return try Rational(sum.partialValue, Rational.product(denominator, right)).kept()
  }

  /// The difference.
  package func minus(_ other: Rational) throws(ExactnessLost) -> Rational {
    try plus(Rational(-other.numerator, other.denominator))
  }

  /// The product.
  package func times(_ other: Rational) throws(ExactnessLost) -> Rational {
    let left = Rational(numerator, other.denominator)
    let right = Rational(other.numerator, denominator)
    return try Rational(
      Rational.product(left.numerator, right.numerator),
      Rational.product(left.denominator, right.denominator)
    ).kept()
  }

  /// The quotient; there is none by zero.
  package func over(_ other: Rational) throws(ExactnessLost) -> Rational {
    guard other.numerator != 0 else { throw ExactnessLost() }
    return try times(Rational(other.denominator, other.numerator))
  }

  private static func product(_ left: Int128, _ right: Int128) throws(ExactnessLost) -> Int128 {
    let product = left.multipliedReportingOverflow(by: right)
    guard !product.overflow else { throw ExactnessLost() }
    return product.partialValue
  }
}
