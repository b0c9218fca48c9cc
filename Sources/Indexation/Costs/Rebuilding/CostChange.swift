import Tariffs

/// A change of one figure: to a value, or by a percentage of what it is.
public struct CostChange: Hashable, Sendable {
  /// What is changed.
  public enum Subject: Hashable, Sendable {
    /// The gross wage per hour.
    case wages
    /// The figure of a component.
    case component(CostComponent)
  }

  /// To what, or by how much.
  public enum Change: Hashable, Sendable {
    /// To a value: euro per hour for wages, otherwise percent, euro or a number.
    case to(Rational)
    /// By a percentage of what it is.
    case by(Rational)
  }

  /// What is changed.
  public let subject: Subject
  /// To what, or by how much.
  public let change: Change

  /// A change.
  ///
  /// - Parameters:
  ///   - subject: what is changed.
  ///   - change: to what, or by how much.
  public init(_ subject: Subject, _ change: Change) {
    self.subject = subject
    self.change = change
  }
}

extension CostChange.Change {
  /// The changed value of a figure.
  func applied(to value: Rational) -> Rational {
    switch self {
    case .to(let new): new
    case .by(let percent): value * percent.factor
    }
  }
}

extension Sequence<CostChange> {
  /// The figures after all changes of components.
  ///
  /// - Throws: ``RebuildError/nothingToChange(_:product:)`` for a relative change of a figure that is not known.
  func applied(to inputs: CostInputs, of product: String) throws(RebuildError) -> CostInputs {
    var changed = inputs
    for case let change in self {
      guard case .component(let component) = change.subject else { continue }
      switch (change.change, changed[component]) {
      case (.by, nil): throw .nothingToChange(component, product: product)
      case (.to(let value), nil): changed[component] = CostInput(value: value, origin: .given)
      case (let change, let input?):
        changed[component] = CostInput(value: change.applied(to: input.value), origin: .given)
      }
    }
    return changed
  }

  /// The wage after all changes of wages, in cents per hour.
  func applied(toWage cents: Rational) -> Rational {
    reduce(cents) { wage, change in
      switch (change.subject, change.change) {
      case (.wages, .to(let euros)): euros * Rational(100)
      case (.wages, let relative): relative.applied(to: wage)
      case (.component, _): wage
      }
    }
  }
}
