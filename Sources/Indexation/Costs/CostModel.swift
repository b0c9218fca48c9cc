import Tariffs

/// A way to build up a tariff from a gross wage per hour: named steps in their order.
///
/// The steps are data, because the order and the kind of each differ between regions and advisers.
public struct CostModel: Hashable, Sendable {
  /// What a step does with the amount so far.
  public enum Kind: String, Vocabulary {
    /// Adds a percentage of the basis.
    case surcharge
    /// Makes the basis a share of the outcome: divides it by 1 minus the percentage.
    case share
    /// Multiplies by a number.
    case multiplication
    /// Divides by a number.
    case division
    /// Adds an amount in euro.
    case addition

    /// What the word is a kind of.
    public static let noun = Phrase(nl: "soort stap", en: "kind of step")
  }

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
