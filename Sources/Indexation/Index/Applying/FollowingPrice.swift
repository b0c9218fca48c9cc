import Tariffs

/// A price that follows another one: a group price the individual price, a PGB price that in kind.
public struct FollowingPrice: Hashable, Sendable {
  /// The price that it follows.
  public let base: Money
  /// What it is divided by that.
  public let ratio: Rational
  /// The relation that the document states; nothing for a group price by rule 44.2.
  public let relation: PriceRelation?
  /// The prices between the one that was indexed and this one, each of which follows the one before: a price per minute that
  /// follows the one per hour, where a group price follows the minute. None as a rule.
  public internal(set) var before: [FollowingPrice] = []

  init(base: Money, ratio: Rational) { (self.base, self.ratio, relation) = (base, ratio, nil) }

  init(base: Money, _ relation: PriceRelation) {
    (self.base, ratio, self.relation) = (base, relation.ratio, relation)
  }

  /// By what the individual price is divided, where it is a group price.
  public var denominator: WholeNumber? { relation == nil ? ratio.denominator : nil }

  /// To what it is rounded.
  package var rounding: PriceRounding { relation?.rounding ?? .cent }

  /// The price, rounded half away from zero.
  public var amount: Money { rounding.rounded(Rational(base) * ratio).money }

  /// What follows from a figure of the price that was indexed, rounded at each price on the way.
  package func figure(of indexed: PriceFigure) -> PriceFigure {
    let base = before.reduce(indexed) { $1.figure(of: $0) }
    return (base * ratio).rounded(to: rounding)
  }

  /// The same as a formula, in euro.
  package func formula(of indexed: Formula) -> Formula {
    let base = before.reduce(indexed) { $1.formula(of: $0) }
    return rounding.rounded(denominator.map { base / .number(Rational($0)) } ?? base * .number(ratio))
  }
}
