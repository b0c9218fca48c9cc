import Tariffs

/// Lines over whole numbers, such as years or numbers of participants.
///
/// Only points that are one apart are joined. Where a value is unknown the line has a gap; nothing is ever drawn
/// between.
public struct LineChart: Hashable, Sendable {
  /// One value of a line.
  public struct Point: Hashable, Sendable {
    /// The place on the horizontal axis.
    public let x: Int
    /// The value; nothing where it is unknown.
    public let value: Rational?
    /// Whether its marker is open, which the chart explains.
    public let isOpen: Bool

    /// One value of a line.
    ///
    /// - Parameters:
    ///   - x: the place on the horizontal axis.
    ///   - value: the value; nothing where it is unknown.
    ///   - isOpen: whether its marker is open.
    public init(x: Int, value: Rational?, isOpen: Bool = false) {
      self.x = x
      self.value = value
      self.isOpen = isOpen
    }
  }

  /// One line.
  public struct Series: Hashable, Sendable {
    /// The name, which stands at the end of the line.
    public let name: String
    /// The whole name, where the one at the end is short.
    public let fullName: String
    /// The points; each x once.
    public let points: [Point]
    /// The family of the line: lines of one family share colour and marker, and differ in their dashes; nothing
    /// gives the line its own.
    public let family: String?

    /// One line.
    ///
    /// - Parameters:
    ///   - name: the name, which stands at the end of the line.
    ///   - fullName: the whole name; nothing when that is the name.
    ///   - points: the points, in any order.
    ///   - family: the family, as the legend names it.
    public init(_ name: String, fullName: String? = nil, points: [Point], family: String? = nil) {
      self.name = name
      self.fullName = fullName ?? name
      self.points = points.sorted { $0.x < $1.x }
      self.family = family
    }
  }

  /// The title of the horizontal axis.
  public var xTitle: String
  /// The title of the vertical axis, with the unit.
  public var yTitle: String
  /// What the values are.
  public var measure: ChartMeasure
  /// The lines; more than eight are hard to tell apart.
  public var series: [Series]
  /// What an open marker means; empty when there is none.
  public var openMeaning: String
  /// Whether the vertical axis must begin at zero.
  public var startsAtZero: Bool

  /// Lines over whole numbers.
  ///
  /// - Parameters:
  ///   - xTitle: the title of the horizontal axis.
  ///   - yTitle: the title of the vertical axis, with the unit.
  ///   - measure: what the values are.
  ///   - series: the lines.
  ///   - openMeaning: what an open marker means.
  ///   - startsAtZero: whether the vertical axis must begin at zero; where it does not, the chart says so.
  public init(
    xTitle: String, yTitle: String, measure: ChartMeasure, series: [Series], openMeaning: String = "",
    startsAtZero: Bool = false
  ) {
    self.xTitle = xTitle
    self.yTitle = yTitle
    self.measure = measure
    self.series = series
    self.openMeaning = openMeaning
    self.startsAtZero = startsAtZero
  }

  /// The figures as text: each line with its points.
  func figures(_ wording: Wording) -> [String] {
    let lines = series.map { line in
      let points = line.points.map { point in
        "\(point.x) " + (point.value.map { measure.label($0, wording) } ?? wording.unknown)
          + (point.isOpen && point.value != nil ? " (\(openMeaning))" : "")
      }
      let family = line.family.map { " (\($0))" } ?? ""
      return "\(line.fullName)\(family): \(points.joined(separator: "; "))"
    }
    return ["\(yTitle), \(xTitle.lowercased())"] + lines
  }
}
