import Tariffs

/// Draws lines with markers, and the name of each at its end.
struct LineDrawing {
  typealias Point = ChartMark.Point

  private static let widestName = 186.0
  private static let lowestHeight = 290.0
  /// How wide a sample of a line is, with the gap behind it.
  private let sample: Double

  /// How a line is told apart: by its dashes and markers, and by its colour.
  private struct Look {
    let colour: String
    let dash: String
    let marker: ChartStyle.Marker

    init(family: Int, dash: Int) {
      colour = ChartStyle.colours[family % ChartStyle.colours.count]
      self.dash = ChartStyle.dashes[dash % ChartStyle.dashes.count]
      marker = ChartStyle.Marker.allCases[family % ChartStyle.Marker.allCases.count]
    }

    var stroke: ChartMark.Stroke { ChartMark.Stroke(colour: colour, width: 2.2, dash: dash) }
  }

  /// A line with how it is drawn.
  private struct Line {
    let series: LineChart.Series
    let look: Look
    /// The name, with the value at the end.
    let name: [String]

    var height: Double { Double(name.count) * Letters.name.lineHeight + 6 }
  }

  private let chart: LineChart
  private let lines: [Line]
  private let scale: AxisScale
  private let left: Double
  private let right: Double
  private let top: Double
  private let bottom: Double
  /// The first of the whole numbers.
  private let first: Int
  /// The last of them.
  private let last: Int

  /// Draws the legend and the title of the vertical axis, below which the lines have their places.
  init(_ chart: LineChart, on page: inout Page) {
    self.chart = chart
    let wording = page.wording
    sample = page.isNarrow ? 24 : 42
    let room = max(page.share(LineDrawing.widestName), 118) - sample
    let families = chart.series.compactMap(\.family).firstOccurrences
    let places = chart.series.flatMap(\.points).map(\.x)
    (first, last) = (places.min() ?? 0, places.max() ?? 0)
    var legend = families.enumerated().map { index, name in
      let look = Look(family: index, dash: 0)
      return (sample: { LineDrawing.marker(look, at: $0) }, meaning: name)
    }
    if chart.series.contains(where: { $0.points.contains(where: \.isOpen) }) {
      let circle = { LineDrawing.marker(.circle, at: $0, .edged(.outlined, ChartStyle.ink)) }
      legend.append((sample: circle, meaning: chart.openMeaning))
    }
    page.legend(legend)
    lines = chart.series.enumerated().map { [last] index, series in
      let family = series.family.flatMap { families.firstIndex(of: $0) }
      return Line(
        series: series,
        look: Look(
          family: family ?? families.count + index,
          dash: family == nil ? index : chart.series[..<index].count { $0.family == series.family }),
        name: LineDrawing.name(series, last: last, chart.measure, room: room, wording))
    }
    scale = AxisScale(
      covering: chart.series.flatMap(\.known).map { $0.value.drawn / chart.measure.perUnit },
      includesZero: chart.startsAtZero)
    let ticks = scale.ticks.map { [scale] in chart.measure.tick($0, step: scale.step, wording) }
    page.write(Letters.axis.wrap(chart.yTitle, width: page.inside).lines, .axis)
    top = page.y + 12
    bottom = top + max(LineDrawing.lowestHeight, lines.map(\.height).reduce(0, +))
    left = ChartDrawing.margin + Letters.note.width(ofWidest: ticks) + 8
    right =
      page.edge - (Letters.name.width(ofWidest: lines.flatMap(\.name)) + sample) - 22
    for (tick, words) in zip(scale.ticks, ticks) {
      let y = y(tick * chart.measure.perUnit)
      page.marks.append(.horizontal(y, from: left, to: right, .grid(isZero: tick == Rational(0))))
      page.marks.append(
        .text(words, x: left - 6, baseline: y + 0.35 * Letters.note.size, .note, anchor: .end))
    }
  }

  /// How far whole numbers lie apart.
  private var pace: Double { first == last ? 0 : (right - left - 24) / Double(last - first) }

  private func x(_ place: Int) -> Double {
    first == last ? (left + right) / 2 : left + 12 + Double(place - first) * pace
  }

  private func y(_ value: Rational) -> Double {
    bottom - scale.place(value / chart.measure.perUnit) * (bottom - top)
  }

  private func place(_ point: LineChart.KnownPoint) -> Point {
    Point(x: x(point.x), y: y(point.value))
  }

  /// Draws the lines and the horizontal axis.
  func draw(on page: inout Page) {
    drawHorizontalAxis(on: &page)
    drawLines(on: &page)
    drawNames(on: &page)
    if !chart.startsAtZero, scale.lower > Rational(0) || scale.upper < Rational(0) {
      page.ownNotes.append(page.wording.axisNotFromZero)
    }
  }

  private func drawHorizontalAxis(on page: inout Page) {
    let letters = Letters.note
    let widest = letters.width(ofWidest: ["\(first)", "\(last)"])
    var step = 1
    // Steps of 1, 2, 5, 10, 20, 50 …
    while pace * Double(step) < widest + 8, first != last {
      step = "\(step)".hasPrefix("2") ? step / 2 * 5 : step * 2
    }
    let toRound = (step - (first % step + step) % step) % step
    // The first number is written where the next round one leaves room for it.
    let writesFirst = toRound == 0 || pace * Double(toRound) >= widest + 8
    for number in first...last where number == first ? writesFirst : number % step == 0 {
      let x = x(number)
      page.marks.append(
        .vertical(x, from: bottom, to: bottom + 5, ChartMark.Stroke(colour: ChartStyle.muted)))
      page.marks.append(
        .text("\(number)", x: x, baseline: bottom + 7 + 0.95 * letters.size, letters, anchor: .middle))
    }
    page.y = bottom + 9 + letters.lineHeight
    page.marks.append(
      .text(
        chart.xTitle, x: (left + right) / 2, baseline: page.y + 0.95 * letters.size, .axis, anchor: .middle))
    page.y += letters.lineHeight
  }

  private func drawLines(on page: inout Page) {
    for line in lines {
      for run in line.series.runs { page.marks.append(.path(run.map(place), line.look.stroke)) }
    }
    // Lines have markers on all whole numbers, unless these would touch.
    let markerPace = pace == 0 ? 1 : max(1, Int((11 / pace).rounded(.up)))
    // The first lines lie on top, so that the main one is seen where several meet.
    for line in lines.reversed() {
      let joined = Set(line.series.runs.joined().map(\.x))
      for point in line.series.known
      where !joined.contains(point.x) || (point.x - first) % markerPace == 0 {
        let open = point.isOpen ? ", \(chart.openMeaning)" : ""
        let figure = chart.measure.label(point.value, page.wording)
        page.marks.append(
          .group(
            title: "\(line.series.fullName), \(point.x): \(figure)\(open)",
            [LineDrawing.marker(line.look, at: place(point), isOpen: point.isOpen)]))
      }
    }
  }

  private func drawNames(on page: inout Page) {
    let ends = lines.map(\.series.known.last)
    let middles = LabelPlacement.middles(
      wanted: ends.map { $0.map { y($0.value) } ?? bottom }, heights: lines.map(\.height), top: top - 8,
      bottom: bottom + 8)
    let left = right + 22
    for (line, (end, middle)) in zip(lines, zip(ends, middles)) {
      if let end, end.x == last {
        let place = place(end)
        page.marks.append(
          .path(
            [Point(x: place.x + 7, y: place.y), Point(x: left - 2, y: middle)],
            ChartMark.Stroke(colour: line.look.colour, width: 0.8)))
      }
      // Points by themselves have no line to show.
      let shown: [ChartMark] =
        line.series.runs.isEmpty
        ? [] : [.horizontal(middle, from: left, to: left + sample - 6, line.look.stroke)]
      let top = middle - Double(line.name.count) * Letters.name.lineHeight / 2
      page.marks.append(
        .group(
          title: line.series.fullName,
          shown + [LineDrawing.marker(line.look, at: Point(x: left + (sample - 6) / 2, y: middle))]
            + ChartMark.lines(line.name, x: left + sample, top: top, .name)))
    }
  }

  /// The name of a line with the value at its end; a long name is shortened, the value never.
  private static func name(
    _ line: LineChart.Series, last: Int, _ measure: ChartMeasure, room: Double, _ wording: Wording
  ) -> [String] {
    guard let end = line.known.last else { return Letters.name.wrap(line.name, width: room, limit: 3).lines }
    let figure = measure.label(end.value, wording) + (end.x == last ? "" : " (\(end.x))")
    let whole = Letters.name.wrap("\(line.name): \(figure)", width: room).lines
    guard whole.count > 3 else { return whole }
    return Letters.name.wrap(line.name, width: room, limit: 2).lines + [figure]
  }

  private static func marker(_ look: Look, at place: Point, isOpen: Bool = false) -> ChartMark {
    marker(look.marker, at: place, .edged(isOpen ? .outlined : .solid, look.colour))
  }

  private static func marker(
    _ shape: ChartStyle.Marker, at place: Point, _ paint: ChartMark.Paint
  ) -> ChartMark {
    func polygon(_ offsets: [(Double, Double)]) -> ChartMark {
      .polygon(offsets.map { Point(x: place.x + $0.0, y: place.y + $0.1) }, paint)
    }
    return switch shape {
    case .circle: .circle(place, radius: 4, paint)
    case .square: polygon([(-3.8, -3.8), (3.8, -3.8), (3.8, 3.8), (-3.8, 3.8)])
    case .triangle: polygon([(0, -5), (4.7, 3.6), (-4.7, 3.6)])
    case .diamond: polygon([(0, -5.4), (5.4, 0), (0, 5.4), (-5.4, 0)])
    case .triangleDown: polygon([(0, 5), (4.7, -3.6), (-4.7, -3.6)])
    case .tall: polygon([(-2, -5.4), (2, -5.4), (2, 5.4), (-2, 5.4)])
    case .wide: polygon([(-5.4, -2), (5.4, -2), (5.4, 2), (-5.4, 2)])
    case .small: .circle(place, radius: 2.2, paint)
    }
  }
}
