/// How an exact amount becomes a whole number of units, such as cents.
///
/// ```swift
/// Rounding.halfAwayFromZero.divide(101, by: 3)   // 34: € 1,01 / 3 is € 0,34
/// Rounding.halfAwayFromZero.divide(-5, by: 2)    // -3
/// ```
///
/// Source of the default: the minute price of an hourly contract is the hour price divided by 60, rounded
/// half up (iWmo and iJw messages carry whole cents).
public enum Rounding: Sendable, Hashable {
  /// To the nearest whole; a half goes away from zero. The default everywhere.
  case halfAwayFromZero

  /// The quotient as a whole number, rounded by this rule.
  ///
  /// - Parameters:
  ///   - dividend: the exact numerator.
  ///   - divisor: the exact denominator; not zero.
  /// - Returns: `dividend / divisor`, rounded.
  public func divide(_ dividend: Int64, by divisor: Int64) -> Int64 {
    precondition(divisor != 0, "a divisor of zero has no quotient")
    switch self {
    case .halfAwayFromZero:
      let (quotient, remainder) = Int128(dividend).quotientAndRemainder(dividingBy: Int128(divisor))
      guard 2 * remainder.magnitude >= Int128(divisor).magnitude else { return Int64(quotient) }
      let awayFromZero: Int128 = (dividend < 0) == (divisor < 0) ? 1 : -1
      return Int64(quotient + awayFromZero)
    }
  }
}
