import Tariffs

/// How an amount is built up: a start, what is added and taken off, and a total.
///
/// ```swift
/// WaterfallChart(
///   axisTitle: "Euro per etmaal",
///   steps: [
///     .init(label: "Loon", cents: Rational(44_449), isTotal: true),
///     .init(label: "Werkgeverslasten", cents: Rational(14_668)),
///     .init(label: "Tarief", cents: Rational(59_117), isTotal: true),
///   ],
///   reference: .init(label: "Gepubliceerd", cents: Rational(59_000), isTotal: true))
/// ```
struct WaterfallChart: Hashable, Sendable {
  struct Step: Hashable, Sendable {
    let label: String
    /// How much, in cents; below zero for what is taken off.
    let cents: Rational
    /// Whether it is an amount that was reached, or that the steps start from: drawn from zero, as given.
    var isTotal = false

    /// The amount as people read it: with its sign where something is added or taken off.
    func amount(_ wording: Wording) -> String {
      (isTotal ? ChartMeasure.cents : .centsChange).label(cents, wording)
    }

    func text(_ wording: Wording) -> String { "\(label): \(amount(wording))" }
  }

  /// The title of the axis, with the unit.
  let axisTitle: String
  /// The steps, from top to bottom.
  let steps: [Step]
  /// An amount to which the total is held, such as the published tariff.
  var reference: Step?

  /// From which amount to which each step is drawn, in cents rounded to hundredths.
  var spans: [(from: Rational, to: Rational)] {
    var reached = Rational(0)
    return steps.map { step in
      let from = step.isTotal ? Rational(0) : reached
      reached = from + step.cents.drawn
      return (from, reached)
    }
  }

  /// The figures as text: each step, and the reference.
  func figures(_ wording: Wording) -> [String] {
    let rows = steps.map { $0.text(wording) }.joined(separator: "; ")
    return [axisTitle + ": " + rows] + [reference?.text(wording)].compactMap(\.self)
  }
}
