import Tariffs

/// An amount in cents that depends on one unknown: `constant + slope × unknown`.
///
/// A cost model is linear in each of its figures when the others are known, so what a published tariff implies
/// follows without trial and error.
struct LinearAmount {
  let constant: Rational
  let slope: Rational

  init(_ constant: Rational, slope: Rational = Rational(0)) {
    self.constant = constant
    self.slope = slope
  }

  var isKnown: Bool { slope == Rational(0) }

  static func + (left: LinearAmount, right: LinearAmount) -> LinearAmount {
    LinearAmount(left.constant + right.constant, slope: left.slope + right.slope)
  }

  static func - (left: LinearAmount, right: LinearAmount) -> LinearAmount {
    LinearAmount(left.constant - right.constant, slope: left.slope - right.slope)
  }

  static func * (amount: LinearAmount, factor: Rational) -> LinearAmount {
    LinearAmount(amount.constant * factor, slope: amount.slope * factor)
  }
}
