/// How an exact amount becomes a whole number of units, such as cents.
///
/// ```swift
/// Rounding.halfAwayFromZero.divide(101, by: 3)   // 34: € 1,01 / 3 is € 0,34
/// ```
///
/// Source of the default: the minute price of an hourly contract is the hour price divided by 60, rounded
/// half up (iWmo and iJw messages carry whole cents).
public enum Rounding: Sendable, Hashable {
  /// To the nearest whole; a half goes away from zero. The default everywhere.
  case halfAwayFromZero
  /// To the largest whole that is not above: for the lower end of an interval, so that it holds the truth.
  case down
  /// To the smallest whole that is not below: for the upper end of an interval.
  case up
  /// What is behind the last digit is dropped.
  case towardZero

  /// The quotient as a whole number, rounded by this rule; the divisor is not zero.
  public func divide(_ dividend: WholeNumber, by divisor: WholeNumber) -> WholeNumber {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    guard !remainder.isZero else { return quotient }
    let isNegative = dividend.isNegative != divisor.isNegative
    let goesAway =
      switch self {
      case .halfAwayFromZero: (remainder + remainder).magnitude >= divisor.magnitude
      case .down: isNegative
      case .up: !isNegative
      case .towardZero: false
      }
    return goesAway ? quotient + (isNegative ? -1 : 1) : quotient
  }
}
