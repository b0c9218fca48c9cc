import Tariffs

/// A way to build up a tariff from a gross wage per hour: named steps in their order.
///
/// The steps are data, because the order and the kind of each differ between regions and advisers.
public struct CostModel: Hashable, Sendable {
  /// What happens when a figure is not known.
  public enum Missing: String, Vocabulary {
    /// Nothing can be calculated.
    case require
    /// The step is left out, and the outcome says so.
    case skip

    /// What the word is a kind of.
    public static let noun = "rule for a missing figure"
  }

  /// One step.
  public struct Step: Hashable, Sendable {
    /// The name, by which later steps can call its outcome.
    public let name: String
    /// What it does.
    public let kind: Kind
    /// The figure that it takes.
    public let component: CostComponent
    /// What a percentage is taken of: ``wageBasis`` or an earlier step; empty for the amount so far.
    public let basis: String
    /// What happens when the figure is not known.
    public let missing: Missing
    /// Why the step stands there.
    public let reason: String
  }

  /// The name of the start of every model: the gross wage per hour.
  public static let wageBasis = "loon"

  /// The id.
  public let id: String
  /// The name for readers.
  public let name: String
  /// Whether it is used when no model is asked for.
  public let isDefault: Bool
  /// Where it is used.
  public let source: String
  /// What sets it apart.
  public let note: String
  /// The steps, in their order.
  public let steps: [Step]

  /// Whether a step takes the figure of a component.
  public func takes(_ component: CostComponent) -> Bool {
    steps.contains { $0.component == component }
  }

  /// Whether nothing can be calculated without the figure of a component.
  public func requires(_ component: CostComponent) -> Bool {
    steps.contains { $0.component == component && $0.missing == .require }
  }
}

extension CostModel {
  /// What one step makes of an amount, whatever is worked out in.
  package struct Taken<Number: Arithmetic> {
    /// The step.
    package let step: Step
    /// What a percentage was taken of.
    package let basis: Number
    /// The amount before.
    package let before: Number
    /// The amount after.
    package let after: Number
  }

  /// The steps with what they make of a wage.
  ///
  /// A step without a figure is left out. In those after it something else can stand for the outcome of a step, such as
  /// the cell that holds it.
  package func taken<Number: Arithmetic>(
    from wage: Number, figure: (Step) throws(RebuildError) -> Number?,
    standing: (Step, Number) -> Number = { $1 }
  ) throws(RebuildError) -> [Taken<Number>] {
    var outcomes = [CostModel.wageBasis: wage]
    var running = wage
    var taken: [Taken<Number>] = []
    for step in steps {
      let before = running
      if let figure = try figure(step) {
        let basis = step.basis.isEmpty ? running : outcomes[step.basis] ?? running
        let after = step.kind.action(figure, of: basis, isOfAll: step.basis.isEmpty).applied(to: running)
        taken.append(Taken(step: step, basis: basis, before: before, after: after))
        running = standing(step, after)
      }
      outcomes[step.name] = running
    }
    return taken
  }

  /// The figures of the steps, as they are worked out with.
  ///
  /// - Throws: ``RebuildError/missing(_:)`` when one is not there without which nothing can be calculated.
  func checkFigures(_ inputs: CostInputs, unknown: CostComponent? = nil) throws(RebuildError) {
    let missing = steps.filter {
      $0.missing == .require && inputs[$0.component] == nil && $0.component != unknown
    }
    guard missing.isEmpty else { throw .missing(missing.map(\.component).firstOccurrences) }
  }
}

extension CostModel.Step {
  /// The known figure, as it is worked out with in cents; nothing where it is not known.
  ///
  /// - Throws: ``RebuildError/impossible(_:_:)`` for a figure that leaves no amount.
  func figure(in inputs: CostInputs) throws(RebuildError) -> Rational? {
    guard let value = inputs[component]?.value else { return nil }
    guard kind.canTake(value) else { throw .impossible(component, value) }
    return value * kind.figure.scale
  }
}
