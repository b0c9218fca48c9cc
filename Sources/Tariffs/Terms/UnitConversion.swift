/// Changes a price from one unit to another, where that is exact, and says why not elsewhere.
///
/// Minute and hour convert by 60, a year and its months by 12. A dagdeel converts to hours only where the document
/// says how long it is. Etmaal, traject, stuks and the rest do not convert.
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
    switch (from, to) {
    case (.maand, .jaar): return Rational(12)
    case (.jaar, .maand): return Rational(1, 12)
    default: break
    }
    let time: Set<BillingUnit> = [.minuut, .uur, .dagdeel]
    guard time.contains(from), time.contains(to) else { throw .differentThings(from, to) }
    return try hours(of: to, hoursPerDagdeel) / hours(of: from, hoursPerDagdeel)
  }

  /// How many hours one unit of time has.
  private static func hours(of unit: BillingUnit, _ hoursPerDagdeel: Rational?) throws(Refusal) -> Rational {
    switch unit {
    case .minuut: return Rational(1, 60)
    case .dagdeel:
      guard let hoursPerDagdeel, hoursPerDagdeel > Rational(0) else { throw .dagdeelWithoutHours }
      return hoursPerDagdeel
    default: return Rational(1)
    }
  }
}

/// The one unit on which two prices of another unit stand side by side: the larger of the two, so that the price of the
/// smaller one is multiplied and no cent is lost.
public struct CommonUnit: Hashable, Sendable {
  /// The unit.
  public let unit: BillingUnit
  /// By how much the old price is multiplied.
  public let from: Rational
  /// By how much the new price is multiplied.
  public let to: Rational

  /// The unit of two prices.
  ///
  /// - Parameters:
  ///   - old: the old price.
  ///   - new: the new price.
  ///   - hoursPerDagdeel: the hours of a dagdeel, where the document of a price states them.
  /// - Throws: ``UnitConversion/Refusal`` where the units do not convert exactly.
  init(_ old: Tariff, _ new: Tariff, hoursPerDagdeel: (Tariff) -> Rational?) throws(UnitConversion.Refusal) {
    let hours = hoursPerDagdeel(old.unit == .dagdeel ? old : new)
    let factor = try UnitConversion.factor(from: old.unit, to: new.unit, hoursPerDagdeel: hours)
    let isLarger = factor >= Rational(1)
    unit = isLarger ? new.unit : old.unit
    from = isLarger ? factor : Rational(1)
    to = isLarger ? Rational(1) : Rational(1) / factor
  }
}
