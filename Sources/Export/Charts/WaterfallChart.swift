import Tariffs

/// How an amount is built up: a start, what is added and taken off, and a total.
///
/// ```swift
/// WaterfallChart(
///   axisTitle: "Euro per etmaal",
///   steps: [
///     .init("Loon", cents: Rational(44_449), kind: .start),
///     .init("Werkgeverslasten", cents: Rational(14_668), kind: .increase),
///     .init("Tarief", cents: Rational(59_117), kind: .total),
///   ],
///   reference: .init("Gepubliceerd", cents: Rational(59_000)))
/// ```
public struct WaterfallChart: Hashable, Sendable {
  /// What a step does.
  public enum Kind: Hashable, Sendable {
    /// The amount that the steps start from; drawn from zero.
    case start
    /// The amount is added.
    case increase
    /// The amount is taken off.
    case decrease
    /// The amount that was reached; drawn from zero, as given.
    case total
  }

  /// One step.
  public struct Step: Hashable, Sendable {
    /// What it is.
    public let label: String
    /// How much, in cents; for a decrease what is taken off, so as a rule above zero.
    public let cents: Rational
    /// What it does.
    public let kind: Kind

    /// One step.
    ///
    /// - Parameters:
    ///   - label: what it is.
    ///   - cents: how much, in cents.
    ///   - kind: what it does.
    public init(_ label: String, cents: Rational, kind: Kind) {
      self.label = label
      self.cents = cents
      self.kind = kind
    }
  }

  /// An amount to which the total is held, such as the published tariff.
  public struct Reference: Hashable, Sendable {
    /// What it is.
    public let label: String
    /// The amount in cents.
    public let cents: Rational

    /// An amount to which the total is held.
    ///
    /// - Parameters:
    ///   - label: what it is.
    ///   - cents: the amount in cents.
    public init(_ label: String, cents: Rational) {
      self.label = label
      self.cents = cents
    }
  }

  /// The title of the axis, with the unit.
  public var axisTitle: String
  /// The steps, from top to bottom.
  public var steps: [Step]
  /// An amount to which the total is held.
  public var reference: Reference?

  /// How an amount is built up.
  ///
  /// - Parameters:
  ///   - axisTitle: the title of the axis, with the unit.
  ///   - steps: the steps, from top to bottom.
  ///   - reference: an amount to which the total is held.
  public init(axisTitle: String, steps: [Step], reference: Reference? = nil) {
    self.axisTitle = axisTitle
    self.steps = steps
    self.reference = reference
  }

  /// From which amount to which each step is drawn, in cents rounded to hundredths.
  var spans: [(from: Rational, to: Rational)] {
    var reached = Rational(0)
    return steps.map { step in
      let cents = step.cents.drawn
      let from = step.isTotal ? Rational(0) : reached
      reached =
        switch step.kind {
        case .start, .total: cents
        case .increase: reached + cents
        case .decrease: reached - cents
        }
      return (from, reached)
    }
  }

  /// The figures as text: each step, and the reference.
  func figures(_ wording: Wording) -> [String] {
    let rows = steps.map { "\($0.label): \($0.amount(wording))" }
    let reference = reference.map { "\($0.label): \(ChartMeasure.cents.label($0.cents, wording))" }
    return [axisTitle + ": " + rows.joined(separator: "; ")] + [reference].compactMap(\.self)
  }
}

extension WaterfallChart.Step {
  /// Whether the amount stands by itself, from zero.
  var isTotal: Bool { kind == .start || kind == .total }

  /// The amount as people read it: with its sign where something is added or taken off.
  func amount(_ wording: Wording) -> String {
    switch kind {
    case .start, .total: ChartMeasure.cents.label(cents, wording)
    case .increase: ChartMeasure.centsChange.label(cents, wording)
    case .decrease: ChartMeasure.centsChange.label(Rational(0) - cents, wording)
    }
  }
}
