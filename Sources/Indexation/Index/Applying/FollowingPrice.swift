import Tariffs

/// A price that follows another one: a group price the individual price, a PGB price that in kind.
public struct FollowingPrice: Hashable, Sendable {
  /// The price that it follows.
  public let base: Money
  /// What it is divided by that.
  public let ratio: Rational
  /// The relation that the document states; nothing for a group price by rule 44.2.
  public let relation: PriceRelation?

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
}
