import Tariffs

/// A calculation that is written down instead of carried out: for readers, or for a cell of a workbook.
package indirect enum Formula: Hashable, Sendable, Arithmetic {
  /// A number of the formula itself.
  case number(Rational)
  /// A cell such as `B4`, or a figure as readers see it.
  case reference(String)
  case sum(Formula, Formula)
  case difference(Formula, Formula)
  case product(Formula, Formula)
  case quotient(Formula, Formula)
  /// Rounded half away from zero.
  case rounded(Formula, decimals: Int)

  package static func + (left: Formula, right: Formula) -> Formula { .sum(left, right) }
  package static func - (left: Formula, right: Formula) -> Formula { .difference(left, right) }
  package static func * (left: Formula, right: Formula) -> Formula { .product(left, right) }
  package static func / (left: Formula, right: Formula) -> Formula { .quotient(left, right) }

  /// The signs of the four operations, and whether rounding is written.
  package struct Notation: Sendable {
    let (sum, difference, product, quotient): (String, String, String, String)
    let rounds: Bool

    /// As people write it: `100 ÷ (1 − 35%)`.
    package static let readers = Notation(
      sum: " + ", difference: " − ", product: " × ", quotient: " ÷ ", rounds: false)
    /// As a workbook takes it: `B2/(1-B3)`.
    package static let workbook = Notation(
      sum: "+", difference: "-", product: "*", quotient: "/", rounds: true)
  }

  /// How many more decimals the first rounding of a workbook keeps.
  ///
  /// A workbook calculates in binary, where 1.15 × 30.5 is a little less than 35.075, and a single `ROUND` can make 35.07 of it.
  /// The first rounding, to 9 decimals for cents, takes that little error away: amounts up to a million keep 15 digits,
  /// as many as binary numbers hold, and the error of a chain of steps stays below half of its last digit. The second
  /// one then sees the half as it is meant.
  private static let guardDigits = 7

  /// The formula as text, with brackets only where they are needed.
  ///
  /// A number without an end as a decimal is written as a division, so that a workbook has all of it. Readers see what is
  /// rounded without the rounding, as the outcome that stands beside it shows that.
  package func text(_ notation: Notation) -> String {
    let strength = strength(notation)
    func text(_ left: Formula, _ sign: String, _ right: Formula, isClosed: Bool = false) -> String {
      let first = left.strength(notation) < strength ? "(\(left.text(notation)))" : left.text(notation)
      // What follows a minus or a division stays together.
      let isApart = right.strength(notation) < strength || (isClosed && right.strength(notation) == strength)
      return first + sign + (isApart ? "(\(right.text(notation)))" : right.text(notation))
    }
    return switch self {
    case .number(let value) where value.isDecimal: "\(value)"
    case .number(let value): "\(value.numerator)\(notation.quotient)\(value.denominator)"
    case .reference(let name): name
    case .sum(let left, let right): text(left, notation.sum, right)
    case .difference(let left, let right): text(left, notation.difference, right, isClosed: true)
    case .product(let left, let right): text(left, notation.product, right)
    case .quotient(let left, let right): text(left, notation.quotient, right, isClosed: true)
    case .rounded(let formula, let decimals):
      notation.rounds
        ? "ROUND(ROUND(\(formula.text(notation)),\(decimals + Formula.guardDigits)),\(decimals))"
        : formula.text(notation)
    }
  }

  /// How strongly the parts hold together.
  private func strength(_ notation: Notation) -> Int {
    switch self {
    case .sum, .difference: 0
    case .number(let value) where value < Rational(0): 0
    case .product, .quotient: 1
    case .number(let value) where !value.isDecimal: 1
    case .number, .reference: 2
    case .rounded(let formula, _): notation.rounds ? 2 : formula.strength(notation)
    }
  }

  /// The formula with other names, such as the cells in which its figures stand.
  package func renamed(_ name: (String) -> String) -> Formula {
    func both(_ left: Formula, _ right: Formula, _ operation: (Formula, Formula) -> Formula) -> Formula {
      operation(left.renamed(name), right.renamed(name))
    }
    return switch self {
    case .number: self
    case .reference(let old): .reference(name(old))
    case .sum(let left, let right): both(left, right, +)
    case .difference(let left, let right): both(left, right, -)
    case .product(let left, let right): both(left, right, *)
    case .quotient(let left, let right): both(left, right, /)
    case .rounded(let formula, let decimals): .rounded(formula.renamed(name), decimals: decimals)
    }
  }

  /// What the formula gives, exact; nothing where a reference has no number, or where something is divided by zero.
  package func value(_ cell: (String) -> Rational?) -> Rational? {
    func both(_ left: Formula, _ right: Formula, _ operation: (Rational, Rational) -> Rational?) -> Rational?
    {
      left.value(cell).flatMap { left in right.value(cell).flatMap { operation(left, $0) } }
    }
    return switch self {
    case .number(let value): value
    case .reference(let name): cell(name)
    case .sum(let left, let right): both(left, right, +)
    case .difference(let left, let right): both(left, right, -)
    case .product(let left, let right): both(left, right, *)
    case .quotient(let left, let right): both(left, right) { $1 == Rational(0) ? nil : $0 / $1 }
    case .rounded(let formula, let decimals): formula.value(cell).map { $0.rounded(decimals: decimals) }
    }
  }

  fileprivate var isSingle: Bool { strength(.readers) == 2 }
}

extension CostAction<Formula> {
  /// What a step does, as people write it behind the amount so far: `÷ (1 − 35%)`, or `33% × 22,44` for what is added.
  package var text: String {
    func operand(_ formula: Formula) -> String {
      formula.isSingle ? formula.text(.readers) : "(\(formula.text(.readers)))"
    }
    return switch self {
    case .adds(let part): part.isSingle ? "+ \(operand(part))" : part.text(.readers)
    case .multiplies(let factor): "× \(operand(factor))"
    case .divides(let divisor): "÷ \(operand(divisor))"
    }
  }
}

extension Rational {
  /// Whether it has an end as a decimal number.
  fileprivate var isDecimal: Bool { !description.contains("/") }
}
