import Tariffs

/// What is not known and is solved for.
public enum RebuildUnknown: Hashable, Sendable {
  /// The gross wage per hour.
  case wage
  /// The figure of a component.
  case component(CostComponent)
}

/// What a published tariff implies for one unknown.
public struct ImpliedFigure: Hashable, Sendable {
  /// What was solved for.
  public let unknown: RebuildUnknown
  /// The value that gives the published tariff: cents per hour for a wage, otherwise percent, euro or a number.
  public let value: Rational
  /// Between which values it lies, because the published tariff is rounded to cents.
  public let lower: Rational
  /// The other end of it.
  public let upper: Rational
  /// The kind of the step that takes it; nothing for the wage.
  public let kind: CostModel.Kind?
  /// What of the tariff does not depend on it, in cents.
  public let constant: Rational
  /// What belongs to it in the rest, in cents: its factor, or what is divided by it (of a share, by 1 minus it).
  public let slope: Rational
}

/// The answer to the question which value gives a published tariff.
public enum Solution: Hashable, Sendable {
  /// One value does.
  case value(ImpliedFigure)
  /// Any value does: the tariff does not depend on it.
  case any
  /// No value does that a figure of this kind can have: what it would have to be, if there is such a number.
  case none(wouldBe: Rational?)
}

extension CostModel {
  /// Finds the value of one unknown that gives a published tariff.
  ///
  /// - Parameters:
  ///   - unknown: what is solved for.
  ///   - published: the published tariff.
  ///   - wage: the gross wage per hour in cents; not used when the wage is the unknown.
  ///   - inputs: the other figures.
  /// - Returns: the one value, or that any or none will do.
  /// - Throws: ``RebuildError/missing(_:)``, ``RebuildError/notInModel(_:model:others:)`` or
  ///   ``RebuildError/notLinear(_:model:)``.
  public func solve(
    for unknown: RebuildUnknown, published: Money, wage: Rational, inputs: CostInputs
  ) throws(RebuildError) -> Solution {
    let start: LinearAmount
    var step: Step?
    switch unknown {
    case .wage: start = LinearAmount(Rational(0), slope: Rational(1))
    case .component(let component):
      start = LinearAmount(wage)
      step = steps.first { $0.component == component }
      guard step != nil else { throw .notInModel(component, model: id, others: []) }
    }
    let trace = try trace(wage: start, inputs: inputs, unknown: step?.component)
    let total = trace.steps.last?.after ?? start
    guard !total.isKnown else {
      return Money(rounding: total.constant) == published ? .any : .none(wouldBe: nil)
    }
    let bounds = RoundingBounds(of: published)
    func coefficient(_ cents: Rational) -> Rational { (cents - total.constant) / total.slope }
    guard var value = Step.value(of: coefficient(Rational(published)), in: step) else {
      return .none(wouldBe: nil)
    }
    let ends = [bounds.lower, bounds.upper].map { Step.end(of: coefficient($0), in: step, around: value) }
    let (lower, upper) = (min(ends[0], ends[1]), max(ends[0], ends[1]))
    if value < Rational(0), upper > Rational(0), Step.isAdmissible(Rational(0), in: step) {
      // A figure of 0 gives the published tariff to the cent, though not the very amount.
      value = Rational(0)
    }
    guard Step.isAdmissible(value, in: step) else { return .none(wouldBe: value) }
    return .value(
      ImpliedFigure(
        unknown: unknown, value: value, lower: max(lower, Rational(0)), upper: upper, kind: step?.kind,
        constant: total.constant, slope: total.slope))
  }
}

extension CostModel.Step {
  /// The figure that belongs to what a tariff is linear in: 1/(1−x) for a share, 1/x for a division.
  fileprivate static func value(of coefficient: Rational, in step: CostModel.Step?) -> Rational? {
    switch step?.kind {
    case nil, .multiplication: coefficient
    case .surcharge: coefficient * Rational(100)
    case .addition: coefficient / Rational(100)
    case .division: coefficient == Rational(0) ? nil : Rational(1) / coefficient
    // A share makes an amount larger, never zero or less.
    case .share: coefficient > Rational(0) ? (Rational(1) - Rational(1) / coefficient) * Rational(100) : nil
    }
  }

  /// An end of the bounds of a figure.
  ///
  /// No share makes an amount zero, and no group does: there a share goes down to 0, and a group has no largest size,
  /// so that its own value stands for it.
  fileprivate static func end(
    of coefficient: Rational, in step: CostModel.Step?, around value: Rational
  ) -> Rational {
    guard coefficient <= Rational(0) else { return self.value(of: coefficient, in: step) ?? value }
    return step?.kind == .division ? value : Rational(0)
  }

  /// Whether a figure of this kind can have a value; the wage when there is no step.
  fileprivate static func isAdmissible(_ value: Rational, in step: CostModel.Step?) -> Bool {
    switch step?.kind {
    case nil, .multiplication, .division: value > Rational(0)
    case .surcharge, .addition: value >= Rational(0)
    case .share: value >= Rational(0) && value < Rational(100)
    }
  }
}
