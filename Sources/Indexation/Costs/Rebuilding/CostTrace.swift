import Tariffs

/// What the steps of a model make of a wage, while at most one figure is unknown.
struct CostTrace {
  /// One step that was taken.
  struct Step {
    let step: CostModel.Step
    let input: CostInput
    let basis: LinearAmount
    let before: LinearAmount
    let after: LinearAmount
  }

  /// The steps that were taken.
  var steps: [Step] = []
  /// The steps that were left out, because there is no figure.
  var skipped: [CostModel.Step] = []
}

extension CostModel {
  /// The steps with what they make of a wage; at most one figure is unknown.
  func trace(
    wage: LinearAmount, inputs: CostInputs, unknown: CostComponent?
  ) throws(RebuildError) -> CostTrace {
    let missing = steps.filter {
      $0.missing == .require && inputs[$0.component] == nil && $0.component != unknown
    }
    guard missing.isEmpty else { throw .missing(missing.map(\.component).firstOccurrences) }
    var outcomes = [CostModel.wageBasis: wage]
    var running = wage
    var trace = CostTrace()
    for step in steps {
      let basis = step.basis.isEmpty ? running : outcomes[step.basis] ?? running
      let before = running
      if step.component == unknown {
        guard running.isKnown, basis.isKnown else { throw .notLinear(step.component, model: id) }
        running = step.applied(to: running, basis: basis)
        let input = CostInput(value: Rational(0), origin: .implied)
        trace.steps.append(
          CostTrace.Step(step: step, input: input, basis: basis, before: before, after: running))
      } else if let input = inputs[step.component] {
        if let problem = step.problem(with: input.value) { throw problem }
        running = step.applied(input.value, to: running, basis: basis)
        trace.steps.append(
          CostTrace.Step(step: step, input: input, basis: basis, before: before, after: running))
      } else {
        trace.skipped.append(step)
      }
      outcomes[step.name] = running
    }
    return trace
  }
}

extension CostModel.Step {
  /// The amount after this step with a known figure.
  fileprivate func applied(
    _ value: Rational, to running: LinearAmount, basis: LinearAmount
  ) -> LinearAmount {
    let part = value / Rational(100)
    return switch kind {
    case .surcharge: running + basis * part
    case .share: running + basis * (part / (Rational(1) - part))
    case .multiplication: running * value
    case .division: running * (Rational(1) / value)
    case .addition: running + LinearAmount(value * Rational(100))
    }
  }

  /// The amount after this step, linear in what ``value(of:in:)`` turns back into its figure.
  fileprivate func applied(to running: LinearAmount, basis: LinearAmount) -> LinearAmount {
    switch kind {
    case .surcharge: LinearAmount(running.constant, slope: basis.constant)
    case .share: LinearAmount(running.constant - basis.constant, slope: basis.constant)
    case .multiplication, .division: LinearAmount(Rational(0), slope: running.constant)
    case .addition: LinearAmount(running.constant, slope: Rational(1))
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
