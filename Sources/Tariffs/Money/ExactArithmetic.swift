/// A result that has more digits than are kept exactly.
package struct ExactnessLost: Error {}

/// Arithmetic that says so when it cannot stay exact, for chains whose length a user decides.
///
/// As long as numerators and denominators stay below ten to the eighteenth, no single operation overflows 128 bits.
extension Rational {
  private static let limit: UInt128 = 1_000_000_000_000_000_000

  /// The fraction itself, if further operations on it stay exact.
  package func kept() throws(ExactnessLost) -> Rational {
    guard numerator.magnitude < Rational.limit, denominator.magnitude < Rational.limit else {
      throw ExactnessLost()
    }
    return self
  }

  /// The sum.
  package func plus(_ other: Rational) throws(ExactnessLost) -> Rational {
    try (kept() + other.kept()).kept()
  }

  /// The difference.
  package func minus(_ other: Rational) throws(ExactnessLost) -> Rational {
    try (kept() - other.kept()).kept()
  }

  /// The product.
  package func times(_ other: Rational) throws(ExactnessLost) -> Rational {
    try (kept() * other.kept()).kept()
  }

  /// The quotient; `other` is not zero.
  package func over(_ other: Rational) throws(ExactnessLost) -> Rational {
    try (kept() / other.kept()).kept()
  }
}
