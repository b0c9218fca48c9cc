/// A figure that follows from a printed price, exact, with what the rounding of that price leaves open.
///
/// ```swift
/// PriceFigure(Money(cents: 120)) * Rational(60)   // 72.00 per hour, from 71.70 up to 72.30
/// ```
public struct PriceFigure: Hashable, Sendable {
  private enum Origin: Hashable {
    case printed(Money)
    indirect case calculated(Rational, RoundingBounds)
  }

  private let origin: Origin

  /// A printed price.
  public init(_ printed: Money) { origin = .printed(printed) }

  /// A figure that was calculated, in cents, with what it can be.
  public init(cents: Rational, bounds: RoundingBounds) { origin = .calculated(cents, bounds) }

  /// The price, where the figure is a printed one.
  var printed: Money? {
    if case .printed(let amount) = origin { amount } else { nil }
  }

  /// The figure in cents.
  public var cents: Rational {
    switch origin {
    case .printed(let amount): Rational(amount)
    case .calculated(let cents, _): cents
    }
  }

  /// What the figure can be, in cents.
  public var bounds: RoundingBounds {
    switch origin {
    case .printed(let amount): RoundingBounds(of: amount)
    case .calculated(_, let bounds): bounds
    }
  }

  /// The figure, rounded to cents.
  public var amount: Money { printed ?? cents.money }

  /// The figure, multiplied by an exact factor above zero.
  public static func * (figure: PriceFigure, factor: Rational) -> PriceFigure {
    factor == Rational(1)
      ? figure : PriceFigure(cents: figure.cents * factor, bounds: figure.bounds * factor)
  }

  /// The figure, rounded as a step of a calculation.
  ///
  /// The bounds hold what the true value can be before this step and behind it, so that the rounded figure lies
  /// within them too.
  ///
  /// - Parameter rounding: to what amount.
  /// - Returns: the rounded figure.
  public func rounded(to rounding: PriceRounding = .cent) -> PriceFigure {
    PriceFigure(
      cents: rounding.rounded(cents),
      bounds: bounds.holding(rounding.rounded(bounds.lower)).holding(rounding.rounded(bounds.upper)))
  }
}
