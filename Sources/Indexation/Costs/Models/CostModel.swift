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
    public static let noun = Phrase(nl: "regel voor een ontbrekend cijfer", en: "rule for a missing figure")
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
  public internal(set) var steps: [Step] = []

  /// Whether a step takes the figure of a component.
  public func takes(_ component: CostComponent) -> Bool { steps.contains { $0.component == component } }

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
  package func taken<Number: Arithmetic, Failure: Error>(
    from wage: Number, figure: (Step) throws(Failure) -> Number?,
    standing: (Step, Number) -> Number = { $1 }
  ) throws(Failure) -> [Taken<Number>] {
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

extension CostModel {
  /// The rows of `cost-models.csv`.
  package static let schema = Schema<CostModel>(
    "cost-models", title: Phrase(nl: "Kostprijsmodellen", en: "Cost models"),
    "Ways to build up a tariff from a wage.",
    key: .init("model")
  ) { f in
    CostModel(
      id: f.identifier("model", "Id of the model."),
      name: f.filledText("name", "The name for readers."),
      isDefault: f.answer("is_default", "Whether it is used when no model is asked for."),
      source: f.filledText("source", "Where the model is used."),
      note: f.text("note", "What sets it apart."))
  }
}

extension CostModel {
  /// A step, and the model that it belongs to.
  package struct StepOfModel: Sendable {
    let model: String
    let step: Step
  }
}

extension CostModel.StepOfModel {
  /// The rows of `cost-model-steps.csv`.
  package static let schema = Schema<CostModel.StepOfModel>(
    "cost-model-steps", title: Phrase(nl: "Stappen van de modellen", en: "Steps of cost models"),
    "The steps of each model, in their order. The gross wage per hour, called loon, is the start.",
    key: .init("model", "step"),
    references: [.init("model", in: .models)]
  ) { f in
    CostModel.StepOfModel(
      model: f.identifier("model", "Id of the model, as in cost-models.csv."),
      step: CostModel.Step(
        name: f.identifier("step", "Name of the step, by which later steps can call its outcome."),
        kind: f.word("kind", "\(CostModel.Kind.told(\.meaning))."),
        component: f.word("component", "The figure that the step takes."),
        basis: f.optionalIdentifier(
          "basis", "What a percentage is taken of: loon, or an earlier step. Empty for the amount so far."),
        missing: f.word(
          "missing", "require: nothing can be calculated without it; skip: the step is left out, and said."),
        reason: f.filledText("reason", "Why the step stands there.")))
  } rules: { row, fields in
    let (kind, component, basis) = (row.step.kind, row.step.component, row.step.basis)
    let takesPercentage = kind.figure == .percentage
    let fits = kind.figure == component.figure
    func kinds(_ and: String, _ figure: CostModel.Figure) -> String {
      CostModel.Kind.allCases.filter { $0.figure == figure }.words.joined(separator: and)
    }
    if component == .bezetting || component == .groepsfactor {
      fields.report(
        at: "component", nl: "\(component.rawValue) is geen stap van een kostprijs",
        "Laat de stap weg; het cijfer wordt alleen bewaard om te lezen.",
        en: "\(component.rawValue) is no step of a cost price",
        "Leave the step out; the figure is kept for reading only.")
    } else if !fits {
      fields.report(
        at: "kind", nl: "een stap van de soort \(kind.rawValue) kan geen \(component.rawValue) nemen",
        "\(kinds(" en ", .percentage)) nemen een percentage, \(kinds(" en ", .amount)) een bedrag, "
          + "de andere een getal.",
        en: "a step of the kind \(kind.rawValue) cannot take \(component.rawValue)",
        "\(kinds(" and ", .percentage)) take a percentage, \(kinds(" and ", .amount)) an amount, "
          + "the others a number.")
    }
    if !takesPercentage, !basis.isEmpty {
      fields.report(
        at: "basis", nl: "een stap van de soort \(kind.rawValue) heeft geen basis",
        "Laat basis leeg; alleen een percentage heeft er een.",
        en: "a step of the kind \(kind.rawValue) has no basis",
        "Leave the basis empty; only a percentage has one.")
    }
  }

  /// Reports steps whose basis is no earlier step of their model.
  static func reportOrder(_ rows: inout Rows<Self>) {
    for (row, (model, step)) in rows.records.map({ ($0.model, $0.step) }).enumerated() {
      guard !step.basis.isEmpty, step.basis != CostModel.wageBasis,
        rows.line(of: [model, step.basis]) ?? .max >= rows.line(of: row)
      else { continue }
      rows.report(
        at: "basis", of: row, nl: "de basis '\(step.basis)' is geen eerdere stap van \(model)",
        "Schrijf \(CostModel.wageBasis), de naam van een stap erboven, of niets voor het bedrag tot dan toe.",
        en: "the basis '\(step.basis)' is no earlier step of \(model)",
        "Write \(CostModel.wageBasis), the name of a step above, or nothing for the amount so far.")
    }
  }
}
