import Tariffs

/// An amount in which one figure `x` is unknown: `(a + b·x) ÷ (c + d·x)`.
///
/// What the steps of a cost model make of a wage is of this form in each figure when the others are known, so what a
/// published tariff implies follows without trial and error.
struct LinearFraction: Arithmetic {
  /// `constant + slope·x`.
  private struct Line: Hashable {
    var constant: Rational
    var slope: Rational

    static func + (left: Line, right: Line) -> Line {
      Line(constant: left.constant + right.constant, slope: left.slope + right.slope)
    }

    static func * (line: Line, factor: Rational) -> Line {
      Line(constant: line.constant * factor, slope: line.slope * factor)
    }

    /// Of two factors at most one holds the unknown.
    static func * (left: Line, right: Line) -> Line {
      precondition(left.slope == Rational(0) || right.slope == Rational(0), "an unknown enters once")
      return Line(
        constant: left.constant * right.constant,
        slope: left.constant * right.slope + left.slope * right.constant)
    }
  }

  private let above: Line
  private let below: Line

  /// The divisor is kept as 1, x or 1 + d·x, so that equal ones are seen to be equal.
  private init(_ above: Line, _ below: Line) {
    let unit = Rational(1) / (below.constant == Rational(0) ? below.slope : below.constant)
    self.above = above * unit
    self.below = below * unit
  }

  private init(_ constant: Rational, _ slope: Rational) {
    above = Line(constant: constant, slope: slope)
    below = Line(constant: Rational(1), slope: Rational(0))
  }

  /// The figure that is unknown.
  static let unknown = LinearFraction(Rational(0), Rational(1))
  static func number(_ value: Rational) -> LinearFraction { LinearFraction(value, Rational(0)) }

  static func + (left: LinearFraction, right: LinearFraction) -> LinearFraction {
    left.below == right.below
      ? LinearFraction(left.above + right.above, left.below)
      : LinearFraction(left.above * right.below + right.above * left.below, left.below * right.below)
  }

  static func - (left: LinearFraction, right: LinearFraction) -> LinearFraction {
    left + right * number(Rational(-1))
  }

  static func * (left: LinearFraction, right: LinearFraction) -> LinearFraction {
    LinearFraction(left.above * right.above, left.below * right.below)
  }

  static func / (left: LinearFraction, right: LinearFraction) -> LinearFraction {
    LinearFraction(left.above * right.below, left.below * right.above)
  }

  private var isDivided: Bool { below.slope != Rational(0) }

  /// What does not depend on the unknown.
  var constant: Rational { isDivided ? above.slope / below.slope : above.constant }
  /// What the rest is: this times x, or this divided by x, or by 1 + d·x.
  var slope: Rational { isDivided ? above.constant - constant * below.constant : above.slope }
  /// Whether the amount falls where the unknown rises.
  var falls: Bool { (isDivided ? slope * below.slope * Rational(-1) : slope) < Rational(0) }

  /// By what ``slope`` is multiplied to give an amount: x itself, or 1 divided by what x makes.
  func coefficient(of amount: Rational) -> Rational { (amount - constant) / slope }

  /// The unknown that gives an amount; nothing where none does. ``slope`` is not 0.
  func unknown(giving amount: Rational) -> Rational? {
    let coefficient = coefficient(of: amount)
    guard isDivided else { return coefficient }
    return coefficient == Rational(0) ? nil : (Rational(1) / coefficient - below.constant) / below.slope
  }
}
