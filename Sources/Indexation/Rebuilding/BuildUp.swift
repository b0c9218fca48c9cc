import Tariffs

/// A tariff that was built up from a gross wage per hour, with each step.
public struct BuildUp: Hashable, Sendable {
  /// One step that was taken.
  public struct Step: Hashable, Sendable {
    /// The step of the model.
    public let step: CostModel.Step
    /// The figure that it took.
    public let input: CostInput
    /// What a percentage was taken of, in cents.
    public let basis: Rational
    /// The amount before, in cents.
    public let before: Rational
    /// The amount after, in cents.
    public let after: Rational
    /// After minus before, in cents.
    public let change: Rational
  }

  /// The gross wage per hour, in cents.
  public let wage: Rational
  /// The steps that were taken.
  public let steps: [Step]
  /// The steps that were left out, because the document prints no figure.
  public let skipped: [CostModel.Step]

  /// The tariff before rounding, in cents.
  public var exact: Rational {
    steps.last?.after ?? wage
  }

  /// The tariff, rounded half away from zero to cents.
  public var amount: Money {
    exact.money
  }

  /// What one euro of gross wage becomes before the hours of a unit come in: the product of the percentages; nothing
  /// when something else comes in between, or when it has too many digits.
  public var wageFactor: Rational? {
    guard wage != Rational(0), let last = steps.last(where: { $0.step.component.isPercentage }) else {
      return nil
    }
    let isPure = steps.prefix { $0.step.name != last.step.name }.allSatisfy { $0.step.component.isPercentage }
    return isPure ? try? last.after.over(wage) : nil
  }
}

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
  /// Builds up a tariff.
  ///
  /// - Parameters:
  ///   - wage: the gross wage per hour, in cents.
  ///   - inputs: the figures.
  /// - Returns: the tariff with its steps.
  /// - Throws: ``RebuildError/missing(_:)`` when a required figure is not there, or
  ///   ``RebuildError/tooManyDecimals``.
  public func buildUp(wage: Rational, inputs: CostInputs) throws(RebuildError) -> BuildUp {
    let trace = try trace(
      wage: LinearAmount(exactly { () throws(ExactnessLost) in try wage.kept() }), inputs: inputs,
      unknown: nil)
    var steps: [BuildUp.Step] = []
    for step in trace.steps {
      let change = try exactly { () throws(ExactnessLost) in try step.after.minus(step.before) }
      steps.append(
        BuildUp.Step(
          step: step.step, input: step.input, basis: step.basis.constant, before: step.before.constant,
          after: step.after.constant, change: change.constant))
    }
    return BuildUp(wage: wage, steps: steps, skipped: trace.skipped)
  }

  /// Finds the value of one unknown that gives a published tariff.
  ///
  /// - Parameters:
  ///   - unknown: what is solved for.
  ///   - published: the published tariff.
  ///   - wage: the gross wage per hour in cents; not used when the wage is the unknown.
  ///   - inputs: the other figures.
  /// - Returns: the one value, or that any or none will do.
  /// - Throws: ``RebuildError/missing(_:)``, ``RebuildError/notInModel(_:model:)``,
  ///   ``RebuildError/notLinear(_:model:)`` or ``RebuildError/tooManyDecimals``.
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
      guard step != nil else { throw .notInModel(component, model: id) }
    }
    let trace = try trace(wage: start, inputs: inputs, unknown: step?.component)
    let total = trace.steps.last?.after ?? start
    guard !total.isKnown else { return total.constant.money == published ? .any : .none(wouldBe: nil) }
    return try exactly { () throws(ExactnessLost) in
      let bounds = RoundingBounds(of: published)
      func coefficient(_ cents: Rational) throws(ExactnessLost) -> Rational {
        try cents.minus(total.constant).over(total.slope)
      }
      let nominal = try coefficient(Rational(published))
      guard var value = try Step.value(of: nominal, in: step) else { return .none(wouldBe: nil) }
      let ends = try [bounds.lower, bounds.upper].map { end throws(ExactnessLost) in
        try Step.end(of: coefficient(end), in: step, around: value)
      }
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

  /// The steps with what they make of a wage; at most one figure is unknown.
  private func trace(
    wage: LinearAmount, inputs: CostInputs, unknown: CostComponent?
  ) throws(RebuildError) -> (
    steps: [(step: Step, input: CostInput, basis: LinearAmount, before: LinearAmount, after: LinearAmount)],
    skipped: [Step]
  ) {
    let missing = steps.filter {
      $0.missing == .require && inputs[$0.component] == nil && $0.component != unknown
    }
    guard missing.isEmpty else { throw .missing(missing.map(\.component).firstOccurrences) }
    var outcomes = [CostModel.wageBasis: wage]
    var running = wage
    var taken:
      [(step: Step, input: CostInput, basis: LinearAmount, before: LinearAmount, after: LinearAmount)] = []
    var skipped: [Step] = []
    for step in steps {
      let basis = step.basis.isEmpty ? running : outcomes[step.basis] ?? running
      let before = running
      if step.component == unknown {
        guard running.isKnown, basis.isKnown else { throw .notLinear(step.component, model: id) }
        running = try exactly { () throws(ExactnessLost) in try step.applied(to: running, basis: basis) }
        taken.append((step, CostInput(value: Rational(0), origin: .implied), basis, before, running))
      } else if let input = inputs[step.component] {
        if let problem = step.problem(with: input.value) { throw problem }
        running = try exactly { () throws(ExactnessLost) in
          try step.applied(input.value, to: running, basis: basis)
        }
        taken.append((step, input, basis, before, running))
      } else {
        skipped.append(step)
      }
      outcomes[step.name] = running
    }
    return (taken, skipped)
  }
}

extension CostModel.Step {
  /// The amount after this step with a known figure.
  fileprivate func applied(
    _ value: Rational, to running: LinearAmount, basis: LinearAmount
  ) throws(ExactnessLost) -> LinearAmount {
    switch kind {
    case .surcharge: return try running.plus(basis.times(value.over(Rational(100))))
    case .share:
      let part = try value.over(Rational(100))
      let rest = try Rational(1).minus(part)
      return try running.plus(basis.times(part.over(rest)))
    case .multiplication: return try running.times(value)
    case .division: return try running.times(Rational(1).over(value))
    case .addition: return try running.plus(LinearAmount(value.times(Rational(100))))
    }
  }

  /// The amount after this step, linear in what ``value(of:in:)`` turns back into its figure.
  fileprivate func applied(
    to running: LinearAmount, basis: LinearAmount
  ) throws(ExactnessLost) -> LinearAmount {
    switch kind {
    case .surcharge: LinearAmount(running.constant, slope: basis.constant)
    case .share: try LinearAmount(running.constant.minus(basis.constant), slope: basis.constant)
    case .multiplication, .division: LinearAmount(Rational(0), slope: running.constant)
    case .addition: LinearAmount(running.constant, slope: Rational(1))
    }
  }

  /// The figure that belongs to what a tariff is linear in: 1/(1−x) for a share, 1/x for a division.
  fileprivate static func value(
    of coefficient: Rational, in step: CostModel.Step?
  ) throws(ExactnessLost) -> Rational? {
    switch step?.kind {
    case nil, .multiplication: return coefficient
    case .surcharge: return try coefficient.times(Rational(100))
    case .addition: return try coefficient.over(Rational(100))
    case .division: return coefficient == Rational(0) ? nil : try Rational(1).over(coefficient)
    case .share:
      // A share makes an amount larger, never zero or less.
      guard coefficient > Rational(0) else { return nil }
      return try Rational(1).minus(Rational(1).over(coefficient)).times(Rational(100))
    }
  }

  /// An end of the bounds of a figure.
  ///
  /// No share makes an amount zero, and no group does: there a share goes down to 0, and a group has no largest size,
  /// so that its own value stands for it.
  fileprivate static func end(
    of coefficient: Rational, in step: CostModel.Step?, around value: Rational
  ) throws(ExactnessLost) -> Rational {
    guard coefficient <= Rational(0) else { return try self.value(of: coefficient, in: step) ?? value }
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

  /// Why a known figure cannot be used in this step.
  fileprivate func problem(with value: Rational) -> RebuildError? {
    switch kind {
    case .share where value >= Rational(100): .impossible(component, value)
    case .division where value <= Rational(0): .impossible(component, value)
    default: value < Rational(0) ? .impossible(component, value) : nil
    }
  }
}
