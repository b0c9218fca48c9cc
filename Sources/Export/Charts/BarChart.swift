import Tariffs

/// Horizontal bars from a zero line, one for each product.
struct BarChart: Hashable, Sendable {
  /// How a bar is filled, besides its colour, so that it can be told apart in grey.
  enum Fill: CaseIterable, Hashable, Sendable {
    /// Full.
    case solid
    /// With stripes.
    case striped
    /// Empty inside its edge.
    case outlined
  }

  struct Bar: Hashable, Sendable {
    /// What it is about; wrapped or shortened where it is too long, with the whole in a title.
    let label: String
    /// What stands behind the label and is never left out, such as the unit.
    var suffix = ""
    /// How large it is; nothing where no bar can be drawn.
    var value: Rational?
    /// What stands in the place of a bar that cannot be drawn.
    var instead = ""
    var fill = Fill.solid

    /// The label with the figure, or with why there is none.
    func text(_ measure: ChartMeasure, _ wording: Wording) -> String {
      "\(label)\(suffix): \(value.map { measure.label($0, wording) } ?? instead)"
    }
  }

  /// What a way of filling means.
  struct LegendEntry: Hashable, Sendable {
    let fill: Fill
    let meaning: String
  }

  /// A line across the bars, against which they can be held.
  struct Line: Hashable, Sendable {
    let value: Rational
    let meaning: String
  }

  /// The title of the axis, with the unit.
  let axisTitle: String
  /// What the values are.
  let measure: ChartMeasure
  /// The bars, from top to bottom.
  let bars: [Bar]
  /// What the ways of filling mean; empty where all bars are filled alike.
  var legend: [LegendEntry] = []
  /// A line to hold the bars against; nothing for none.
  var line: Line?

  /// The figures as text: each bar with its value, and what its filling means.
  func figures(_ wording: Wording) -> [String] {
    let rows = bars.map { bar in
      let meaning = bar.value == nil ? nil : legend.first { $0.fill == bar.fill }?.meaning
      return bar.text(measure, wording) + (meaning.map { " (\($0))" } ?? "")
    }
    return [axisTitle + ": " + rows.joined(separator: "; ")] + (line.map { [$0.meaning] } ?? [])
  }
}
