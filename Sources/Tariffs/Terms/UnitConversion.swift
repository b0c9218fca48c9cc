/// Changes a price from one unit to another, where that is exact, and says why not elsewhere.
///
/// What converts says ``BillingUnit/length``: an hour is 60 minutes, a year 12 months; a dagdeel converts only where the
/// document says how long it is. Etmaal, traject, stuks and the rest do not convert.
public enum UnitConversion {
  /// Why a price cannot be put on another unit.
  public enum Refusal: Error, Hashable, Sendable {
    /// The document does not say how many hours a dagdeel has.
    case dagdeelWithoutHours
    /// The prices are for groups that are billed in different ways.
    case differentGroupRegimes
    /// The units measure different things.
    case differentThings(BillingUnit, BillingUnit)
  }

  /// How many of the unit `from` make one of the unit `to`.
  ///
  /// - Parameters:
  ///   - from: the unit of the price.
  ///   - to: the unit that is wanted.
  ///   - hoursPerDagdeel: the hours of a dagdeel, where the document states them.
  /// - Returns: the factor by which a price per `from` becomes a price per `to`.
  /// - Throws: ``Refusal``.
  public static func factor(
    from: BillingUnit, to: BillingUnit, hoursPerDagdeel: Rational? = nil
  ) throws(Refusal) -> Rational {
    if from == to { return Rational(1) }
    let stated = hoursPerDagdeel.flatMap { $0 > Rational(0) ? $0 : nil }
    let (old, new) = (from.inSmallest(stated: stated), to.inSmallest(stated: stated))
    guard old.unit == new.unit else { throw .differentThings(from, to) }
    guard let oldCount = old.count, let newCount = new.count else { throw .dagdeelWithoutHours }
    return newCount / oldCount
  }
}

/// The one unit on which two prices of another unit stand side by side: the larger of the two, so that the price of the
/// smaller one is multiplied and no cent is lost.
public final class CommonUnit: Sendable {
  /// The unit.
  public let unit: BillingUnit
  /// By how much the old price is multiplied.
  public let from: Rational
  /// By how much the new price is multiplied.
  public let to: Rational

  /// The unit of two prices.
  init(_ old: Tariff, _ new: Tariff, hoursPerDagdeel: (Tariff) -> Rational?) throws(UnitConversion.Refusal) {
    let hours = hoursPerDagdeel(old.unit == .dagdeel ? old : new)
    let factor = try UnitConversion.factor(from: old.unit, to: new.unit, hoursPerDagdeel: hours)
    let isLarger = factor >= Rational(1)
    unit = isLarger ? new.unit : old.unit
    from = isLarger ? factor : Rational(1)
    to = isLarger ? Rational(1) : Rational(1) / factor
  }
}

// Few rows have one, so they point to it: a row of a long list has no room for three values that it lacks.
extension CommonUnit: Hashable {
  /// Whether unit and factors are the same.
  public static func == (left: CommonUnit, right: CommonUnit) -> Bool {
    (left.unit, left.from, left.to) == (right.unit, right.from, right.to)
  }

  /// Feeds the unit.
  public func hash(into hasher: inout Hasher) { hasher.combine(unit) }
}
