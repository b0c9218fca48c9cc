import Tariffs
import TestSupport

@testable import Export

/// Charts of every kind: at the edges of what can be, and at random.
enum ChartFixture {
  static let longName =
    "Vervoer naar Dagbesteding, Kortdurend Verblijf Volwassenen, Reguliere begeleiding Groep en Specialistische "
    + "begeleiding Groep, ook voor Meervoudigcomplexegehandicaptenzorgcoördinatoren"

  /// A chart with words around it.
  static func chart(_ kind: Chart.Kind) -> Chart {
    Chart(
      title: "Een titel die zo lang is dat hij op een telefoon niet op één regel past",
      subtitle: "Wat er is gemeten", kind: kind, notes: ["Een opmerking.", longName],
      sourceLine: "Bron: bijlage 2")
  }

  static func bars(_ values: [Int], name: String = "Begeleiding", instead: Bool = false) -> Chart {
    let bars = values.enumerated().map { index, value in
      BarChart.Bar(
        label: "\(index) \(name)", suffix: " (uur)", value: Rational(value) / Rational(100),
        fill: [.solid, .striped, .outlined][index % 3])
    }
    return chart(
      .bars(
        BarChart(
          axisTitle: "Verschil (%)", measure: .percentChange,
          bars: bars + (instead ? [BarChart.Bar(label: name, instead: "niet vergelijkbaar (+332,35%)")] : []),
          legend: [
            .init(fill: .solid, meaning: "vergelijkbaar"), .init(fill: .striped, meaning: name),
            .init(fill: .outlined, meaning: "onbekend"),
          ])))
  }

  static func lines(_ lines: [[(Int, Int?)]], name: String = "Lijn", startsAtZero: Bool = false) -> Chart {
    chart(
      .lines(
        LineChart(
          xTitle: "Jaar", yTitle: "Tarief (€)", measure: .cents,
          series: lines.enumerated().map { index, points in
            LineChart.Series(
              "\(name) \(index)",
              points: points.map {
                LineChart.Point(x: $0.0, value: $0.1.map { Rational($0) }, isOpen: ($0.0 + index) % 3 == 0)
              }, family: index % 2 == 0 ? nil : "Familie \(index % 4)")
          }, openMeaning: "buiten de grenzen", startsAtZero: startsAtZero)))
  }

  static func waterfall(
    _ steps: [(cents: Int, isTotal: Bool)], reference: Int? = nil, name: String = "Stap"
  ) -> Chart {
    chart(
      .waterfall(
        WaterfallChart(
          axisTitle: "Euro per etmaal",
          steps: steps.enumerated().map {
            .init(label: "\($0) \(name)", cents: Rational($1.cents), isTotal: $1.isTotal)
          },
          reference: reference.map {
            .init(label: "Gepubliceerd tarief", cents: Rational($0), isTotal: true)
          })))
  }

  /// What is rare, and must look right all the same.
  static let extremes: [(name: String, chart: Chart)] = [
    ("one-bar", bars([2_178])), ("no-bar", bars([], instead: true)), ("zeros", bars([0, 0, 0])),
    ("all-negative", bars([-335, -1_200, -5_000, -12], instead: true)),
    ("all-equal", bars([500, 500, 500, 500])), ("mixed", bars([5_312, -4_988, 1, -1, 0], instead: true)),
    ("sixty-bars", bars((0..<60).map { ($0 * 37) % 91 * 100 - 3_000 }, name: longName, instead: true)),
    ("huge", bars([99_999_999_900, -5, 33_235], name: longName)),
    ("tiny", bars([1, 2, 3])),
    ("one-point", lines([[(2_023, 4_195)]])), ("one-unknown-point", lines([[(2_023, nil)], [(2_024, 100)]])),
    ("flat", lines([[(2_023, 4_195), (2_024, 4_195), (2_025, 4_195)]])),
    ("all-zero", lines([[(1, 0), (2, 0)]], startsAtZero: true)),
    ("gaps", lines([[(2_018, 100), (2_019, 120), (2_020, nil), (2_021, 90), (2_023, 80), (2_024, 110)]])),
    ("eight-equal-lines", lines(Array(repeating: [(1, 500), (2, 400), (3, 300)], count: 8), name: longName)),
    ("negative-lines", lines([[(2_018, -100), (2_019, 250)], [(2_018, -80), (2_019, -300)]])),
    ("long-axis", lines([(1...400).map { ($0, $0 * $0) }, (1...400).map { ($0, 90_000 - $0) }])),
    (
      "waterfall",
      waterfall(
        [
          (44_449, true), (9_258, false), (17_723, false), (27_780, false), (2_976, false),
          (-1_200, false), (-66_044, false), (36_276, true),
        ], reference: 40_075, name: "Niet-productieve uren en overhead")
    ),
    (
      "waterfall-below-zero",
      waterfall([(1_000, true), (-3_000, false), (500, false), (-1_500, true)], reference: -1_400)
    ),
    ("waterfall-one-step", waterfall([(1_000, true)])),
    ("waterfall-reference-at-edge", waterfall([(10, true), (10, true)], reference: 10, name: longName)),
    (
      "waterfall-long",
      waterfall((0..<24).map { (($0 * 53) % 17 * 100, false) }, reference: 1, name: longName)
    ),
  ]

  /// A chart of a random kind with random figures and names.
  static func random(using generator: inout SeededGenerator) -> Chart {
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    let name = ["A", "Begeleiding groep", longName, "日本語のサービス", "שירות", "🏠🏠🏠"][number(0...5)]
    let size = [10, 1_000, 50_000, 9_000_000][number(0...3)]
    switch number(0...2) {
    case 0:
      return bars(
        (0..<number(1...50)).map { _ in number(-size...size) }, name: name, instead: number(0...1) == 0)
    case 1:
      let first = number(-3...2_020)
      return lines(
        (0..<number(1...8)).map { _ in
          (0..<number(1...14)).map { (first + $0, number(0...4) == 0 ? nil : number(-size...size)) }
        }, name: name, startsAtZero: number(0...1) == 0)
    default:
      return waterfall(
        (0..<number(1...14)).map { _ in
          let (cents, kind) = (number(-size...size), number(0...3))
          return (kind == 2 ? -cents : cents, kind == 0 || kind == 3)
        },
        reference: number(0...1) == 0 ? number(-size...size) : nil, name: name)
    }
  }
}

extension ChartMark.Box {
  /// The box without a rim.
  func inset(by rim: Double) -> Self {
    Self(x: x + rim, y: y + rim, width: max(0, width - 2 * rim), height: max(0, height - 2 * rim))
  }
}

extension ChartMark {
  /// The marks inside groups too, without the groups.
  var single: [ChartMark] {
    if case .group(_, let marks) = self { marks.flatMap(\.single) } else { [self] }
  }

  /// The room that a mark takes; for text it is estimated on the safe side.
  var bounds: Box {
    func around(_ points: [Point], _ edge: Double) -> Box {
      let (xs, ys) = (points.map(\.x), points.map(\.y))
      let (left, top) = ((xs.min() ?? 0) - edge, (ys.min() ?? 0) - edge)
      return Box(x: left, y: top, width: (xs.max() ?? 0) + edge - left, height: (ys.max() ?? 0) + edge - top)
    }
    switch self {
    case .rectangle(let box, let paint):
      return around([Point(x: box.x, y: box.y), Point(x: box.right, y: box.bottom)], paint.edgeWidth / 2)
    case .path(let points, let stroke): return around(points, stroke.width / 2)
    case .polygon(let points, let paint): return around(points, paint.edgeWidth / 2)
    case .circle(let point, let radius, let paint): return around([point], radius + paint.edgeWidth / 2)
    case .text(let text): return text.box
    case .group(_, let marks):
      let boxes = marks.map(\.bounds)
      return around(
        boxes.flatMap { [Point(x: $0.x, y: $0.y), Point(x: $0.right, y: $0.bottom)] }, 0)
    }
  }

  var text: Text? {
    if case .text(let text) = self { text } else { nil }
  }
}

extension ChartDrawing {
  init(_ chart: Chart) {
    self.init(chart, wording: Wording(language: .dutch))
  }

  var singleMarks: [ChartMark] { marks.flatMap(\.single) }
  var texts: [ChartMark.Text] { singleMarks.compactMap(\.text) }
}
