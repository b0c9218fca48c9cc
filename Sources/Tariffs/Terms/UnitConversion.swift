/// Changes a price from one unit to another, where that is exact, and says why not elsewhere.
///
/// Minute and hour convert by 60. A dagdeel converts to hours only where the document says how long it is.
/// Etmaal, traject, stuks and the rest do not convert.
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
