import Tariffs

/// Lines over whole numbers, such as years or numbers of participants.
///
/// Only points that are one apart are joined. Where a value is unknown the line has a gap; nothing is ever drawn
/// between.
struct LineChart: Hashable, Sendable {
  struct Point: Hashable, Sendable {
    /// The place on the horizontal axis.
    let x: Int
    /// The value; nothing where it is unknown.
    let value: Rational?
    /// Whether its marker is open, which the chart explains.
    var isOpen = false
  }

  typealias KnownPoint = (x: Int, value: Rational, isOpen: Bool)

  struct Series: Hashable, Sendable {
    /// The name, which stands at the end of the line.
    let name: String
    /// The whole name, where the one at the end is short.
    let fullName: String
    /// The points, from left to right; each x once.
    let points: [Point]
    /// The family of the line, as the legend names it: lines of one family share colour and marker, and differ in
    /// their dashes; nothing gives the line its own.
    let family: String?

    /// A line of points in any order.
    init(_ name: String, fullName: String? = nil, points: [Point], family: String? = nil) {
      self.name = name
      self.fullName = fullName ?? name
      self.points = points.sorted { $0.x < $1.x }
      self.family = family
    }

    var known: [KnownPoint] {
      points.compactMap { point in point.value.map { (point.x, $0, point.isOpen) } }
    }

    /// The points that are joined: each one further than the one before, and all known.
    var runs: [[KnownPoint]] {
      var runs: [[KnownPoint]] = []
      for point in known {
        if let last = runs.last?.last, last.x + 1 == point.x {
          runs[runs.count - 1].append(point)
        } else {
          runs.append([point])
        }
      }
      return runs.filter { $0.count > 1 }
    }
  }

  /// The title of the horizontal axis.
  let xTitle: String
  /// The title of the vertical axis, with the unit.
  let yTitle: String
  /// What the values are.
  let measure: ChartMeasure
  /// The lines; more than eight are hard to tell apart.
  let series: [Series]
  /// What an open marker means; empty when there is none.
  var openMeaning = ""
  /// Whether the vertical axis must begin at zero; where it does not, the chart says so.
  var startsAtZero = false

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
