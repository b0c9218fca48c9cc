import Tariffs

/// The figure that a step takes, and where it comes from.
public struct CostInput: Hashable, Sendable {
  /// Where a figure comes from.
  public enum Origin: Hashable, Sendable {
    /// The document prints it.
    case printed(CostFigure)
    /// It follows from figures that the document prints.
    case derived([CostFigure])
    /// It follows from the unit of the tariff: an hour has one hour.
    case unit(BillingUnit)
    /// The user gave it.
    case given
    /// It was solved for: the published tariff implies it.
    case implied
  }

  /// Percent, euro or a number, by its component.
  public let value: Rational
  /// Where it comes from.
  public let origin: Origin
}

/// The figures of a calculation, by their component.
public typealias CostInputs = [CostComponent: CostInput]

extension CostInput {
  /// The lines of the source document on which the figure stands.
  public var lines: [Int] {
    switch origin {
    case .printed(let figure): [figure.line]
    case .derived(let figures): figures.map(\.line).firstOccurrences
    default: []
    }
  }
}
