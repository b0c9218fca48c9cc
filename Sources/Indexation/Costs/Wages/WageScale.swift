import Tariffs

/// The steps of one scale on one date, from low to high.
public struct WageScale: Hashable, Sendable {
  /// The id of the agreement.
  public let agreement: String
  /// The scale.
  public let scale: String
  /// The day from which the wages are paid.
  public let validFrom: CalendarDate
  /// The steps, those beyond the end last.
  public let wages: [Wage]

  /// The first step of the scale; nothing when it is not known.
  ///
  /// Steps before the beginning of a scale (aanloop, zij-instroom) are not the first step of it.
  public var lowest: Wage? {
    wages.first { $0.step == .lowest || $0.step == .start } ?? wages.first { $0.step == .number(0) }
  }

  /// The last step of the scale, before those beyond its end; nothing when it is not known.
  public var highest: Wage? {
    if let end = wages.first(where: { $0.step == .highest }) { return end }
    let numbers = wages.compactMap { wage -> Int? in
      if case .number(let number) = wage.step { number } else { nil }
    }
    let hasStepsBeyond = wages.contains { if case .beyond = $0.step { true } else { false } }
    // Steps beyond the end follow the last one; without them, numbers from 0 without a gap are a whole scale.
    guard let last = numbers.last, hasStepsBeyond || (numbers.count > 2 && numbers == Array(0...last)) else {
      return nil
    }
    return wages.first { $0.step == .number(last) }
  }

  /// Whether both ends of the scale are known; if not, the outer steps that are known stand for them, which must be said.
  public var hasKnownEnds: Bool { lowest != nil && highest != nil }

  /// The steps between which everything is paid: the ends of the scale, or the outer steps that are known of it.
  var ends: (low: Wage, high: Wage)? {
    guard !hasKnownEnds else { return lowest.flatMap { low in highest.map { (low, $0) } } }
    // Where one end is missing, the other may lie beyond what is known, so both are taken from what is known.
    return wages.first.flatMap { low in wages.last.map { (low, $0) } }
  }

  /// The wage in cents per hour at a place from 0, the first step, to 1, the last; exact, and nothing for a scale
  /// without steps.
  public func wage(at share: Rational) -> Rational? {
    guard let (low, high) = ends else { return nil }
    return Rational(low.hourly) + (Rational(high.hourly) - Rational(low.hourly)) * share
  }

  /// The steps between which a wage in cents per hour lies: the last known one that is not above it, and the first
  /// that is.
  package func steps(around cents: Rational) -> (below: Wage?, above: Wage?) {
    (wages.last { Rational($0.hourly) <= cents }, wages.first { Rational($0.hourly) > cents })
  }
}
