import Tariffs

/// Horizontal bars from a zero line, one for each product.
public struct BarChart: Hashable, Sendable {
  /// How a bar is filled, besides its colour, so that it can be told apart in grey.
  public enum Fill: Hashable, Sendable {
    /// Full.
    case solid
    /// With stripes.
    case striped
    /// Empty inside its edge.
    case outlined
  }

  /// One bar.
  public struct Bar: Hashable, Sendable {
    /// What it is about; wrapped or shortened where it is too long, with the whole in a title.
    public let label: String
    /// What stands behind the label and is never left out, such as the unit.
    public let suffix: String
    /// How large it is; nothing where no bar can be drawn.
    public let value: Rational?
    /// What stands in the place of a bar that cannot be drawn.
    public let instead: String
    /// How it is filled.
    public let fill: Fill

    /// A bar.
    ///
    /// - Parameters:
    ///   - label: what it is about.
    ///   - suffix: what stands behind the label, such as ` (uur)`.
    ///   - value: how large it is.
    ///   - fill: how it is filled.
    public init(_ label: String, suffix: String = "", value: Rational, fill: Fill = .solid) {
      self.label = label
      self.suffix = suffix
      self.value = value
      self.instead = ""
      self.fill = fill
    }

    /// A row without a bar.
    ///
    /// - Parameters:
    ///   - label: what it is about.
    ///   - suffix: what stands behind the label, such as ` (uur)`.
    ///   - instead: why there is no bar.
    public init(_ label: String, suffix: String = "", instead: String) {
      self.label = label
      self.suffix = suffix
      self.value = nil
      self.instead = instead
      self.fill = .solid
    }
  }

  /// What a way of filling means.
  public struct LegendEntry: Hashable, Sendable {
    /// The way of filling.
    public let fill: Fill
    /// What it means.
    public let meaning: String

    /// What a way of filling means.
    ///
    /// - Parameters:
    ///   - fill: the way of filling.
    ///   - meaning: what it means.
    public init(_ fill: Fill, _ meaning: String) {
      self.fill = fill
      self.meaning = meaning
    }
  }

  /// The title of the axis, with the unit.
  public var axisTitle: String
  /// What the values are.
  public var measure: ChartMeasure
  /// The bars, from top to bottom.
  public var bars: [Bar]
  /// What the ways of filling mean; empty where all bars are filled alike.
  public var legend: [LegendEntry]

  /// Horizontal bars.
  ///
  /// - Parameters:
  ///   - axisTitle: the title of the axis, with the unit.
  ///   - measure: what the values are.
  ///   - bars: the bars, from top to bottom.
  ///   - legend: what the ways of filling mean.
  public init(axisTitle: String, measure: ChartMeasure, bars: [Bar], legend: [LegendEntry] = []) {
    self.axisTitle = axisTitle
    self.measure = measure
    self.bars = bars
    self.legend = legend
  }

  /// The figures as text: each bar with its value, and what its filling means.
  func figures(_ wording: Wording) -> [String] {
    let rows = bars.map { bar in
      guard let value = bar.value else { return "\(bar.label)\(bar.suffix): \(bar.instead)" }
      let meaning = legend.first { $0.fill == bar.fill }.map { " (\($0.meaning))" } ?? ""
      return "\(bar.label)\(bar.suffix): \(measure.label(value, wording))\(meaning)"
    }
    return [axisTitle + ": " + rows.joined(separator: "; ")]
  }
}
