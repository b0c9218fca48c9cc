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

  func plus(_ other: LinearAmount) throws(ExactnessLost) -> LinearAmount {
    try LinearAmount(constant.plus(other.constant), slope: slope.plus(other.slope))
  }

  func minus(_ other: LinearAmount) throws(ExactnessLost) -> LinearAmount {
    try LinearAmount(constant.minus(other.constant), slope: slope.minus(other.slope))
  }

  func times(_ factor: Rational) throws(ExactnessLost) -> LinearAmount {
    try LinearAmount(constant.times(factor), slope: slope.times(factor))
  }
}
