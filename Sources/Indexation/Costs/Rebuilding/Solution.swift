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
    var kind: Kind?
    var component: CostComponent?
    if case .component(let asked) = unknown {
      let taking = steps.filter { $0.component == asked }
      guard let step = taking.first else { throw .notInModel(asked, model: id, others: []) }
      try checkFigures(inputs, unknown: asked)
      // Two steps with the unknown would multiply it by itself.
      guard taking.count == 1 else { throw .notLinear(asked, model: id) }
      (kind, component) = (step.kind, asked)
    } else {
      try checkFigures(inputs)
    }
    let start = component == nil ? LinearFraction.unknown : .number(wage)
    let taken = try taken(from: start) { step throws(RebuildError) in
      step.component == component ? .unknown : try step.figure(in: inputs).map { .number($0) }
    }
    let total = taken.last?.after ?? start
    guard total.slope != Rational(0) else {
      return Money(rounding: total.constant) == published ? .any : .none(wouldBe: nil)
    }
    let scale = kind?.figure.scale ?? Rational(1)
    func figure(giving amount: Rational) -> Rational? { total.unknown(giving: amount).map { $0 / scale } }
    // A wage is a multiple of what the steps make of one cent.
    func isAdmissible(_ value: Rational) -> Bool { (kind ?? .multiplication).canImply(value) }
    guard var value = figure(giving: Rational(published)) else { return .none(wouldBe: nil) }
    // An end that no figure reaches is 0; where the tariff falls as the figure rises (no group is the largest), the
    // value itself stands for it.
    let bounds = RoundingBounds(of: published)
    let ends = [bounds.lower, bounds.upper].map { amount in
      (total.coefficient(of: amount) > Rational(0) ? figure(giving: amount) : nil)
        ?? (total.falls ? value : Rational(0))
    }
    let (lower, upper) = (min(ends[0], ends[1]), max(ends[0], ends[1]))
    if value < Rational(0), upper > Rational(0), isAdmissible(Rational(0)) {
      // A figure of 0 gives the published tariff to the cent, though not the very amount.
      value = Rational(0)
    }
    // Above zero and still impossible is a share of everything or more, which says nothing.
    guard isAdmissible(value) else { return .none(wouldBe: value > Rational(0) ? nil : value) }
    return .value(
      ImpliedFigure(
        unknown: unknown, value: value, lower: max(lower, Rational(0)), upper: upper, kind: kind,
        constant: total.constant, slope: total.slope))
  }
}

extension ImpliedFigure {
  /// Whether ``slope`` is a bare number, because the figure is an amount itself.
  package var isFactor: Bool { kind.map { $0.figure == .amount } ?? true }

  /// How the tariff depends on the figure, as people write it: `37,99 + 2,50 × hours`.
  package func formula(
    _ number: (Rational) -> String, factor: (Rational) -> String, name: String
  ) -> String {
    let (slope, name) = (Formula.reference((isFactor ? factor : number)(slope)), Formula.reference(name))
    let rest =
      if case .divides(let divisor) = kind?.action(name, of: slope, isOfAll: true) {
        slope / divisor
      } else {
        slope * name
      }
    return (constant == Rational(0) ? rest : .reference(number(constant)) + rest).text(.readers)
  }
}
