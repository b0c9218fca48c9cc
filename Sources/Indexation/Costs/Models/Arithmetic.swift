import Tariffs

/// What a cost price is worked out in: exact numbers, amounts in which one figure is unknown, or formulas.
///
/// A step of a cost price is defined once over this, in ``CostModel/Kind``, so that what is evaluated, solved, written
/// out and put into a workbook is the same.
package protocol Arithmetic {
  /// A number that stands in a definition itself.
  static func number(_ value: Rational) -> Self
  static func + (left: Self, right: Self) -> Self
  static func - (left: Self, right: Self) -> Self
  static func * (left: Self, right: Self) -> Self
  static func / (left: Self, right: Self) -> Self
}

extension Rational: Arithmetic {
  /// The number itself.
  package static func number(_ value: Rational) -> Rational { value }
}
