import Tariffs

/// Draws lines with markers, and the name of each at its end.
struct LineDrawing {
  typealias Point = ChartMark.ChartPoint

  let chart: LineChart
  let wording: Wording

  private static let widestName = 186.0
  private static let lowestHeight = 290.0
  private static let sample = 42.0

  /// How a line is told apart: by its dashes and markers, and by its colour.
  private struct Look {
    let colour: String
    let dash: String
    let marker: ChartStyle.Marker
  }

  func draw(on page: inout Page) {
    drawLegend(on: &page)
    let size = ChartStyle.Size.note
    let line = ChartStyle.lineHeight(size)
    let names = chart.series.map(nameLines)
    let heights = names.map { Double($0.count) * line + 6 }
    let scale = AxisScale(
      covering: chart.series.flatMap(\.points).compactMap(\.value).map { $0.drawn / chart.measure.perUnit },
      includesZero: chart.startsAtZero)
    let ticks = scale.ticks.map { chart.measure.tick($0, step: scale.step, wording) }
    let nameWidth = (names.joined().map { TextMetrics.width($0, size: size) }.max() ?? 0) + LineDrawing.sample
    let title = TextMetrics.wrap(chart.yTitle, width: ChartDrawing.inside, size: size, isBold: true).lines
    page.marks += Page.lines(title, x: ChartDrawing.margin, top: page.y, size: size, isBold: true)
    let top = page.y + Double(title.count) * line + 12
    let places = chart.series.flatMap(\.points).map(\.x)
    let plot = Plot(
      left: ChartDrawing.margin + (ticks.map { TextMetrics.width($0, size: size) }.max() ?? 0) + 8,
      right: ChartDrawing.width - ChartDrawing.margin - nameWidth - 22, top: top,
      bottom: top + max(LineDrawing.lowestHeight, heights.reduce(0, +)), scale: scale,
      first: places.min() ?? 0, last: places.max() ?? 0, perUnit: chart.measure.perUnit)
    drawVerticalAxis(on: &page, plot, ticks: ticks)
    drawHorizontalAxis(on: &page, plot)
    drawLines(on: &page, plot, names: names, heights: heights)
    if !chart.startsAtZero, scale.lower > Rational(0) || scale.upper < Rational(0) {
      page.ownNotes.append(wording.axisNotFromZero)
    }
  }

  private func drawVerticalAxis(on page: inout Page, _ plot: Plot, ticks: [String]) {
    let size = ChartStyle.Size.note
    for (tick, words) in zip(plot.scale.ticks, ticks) {
      let y = plot.y(tick * chart.measure.perUnit)
      let isZero = tick == Rational(0)
      page.marks.append(
        .path(
          [Point(x: plot.left, y: y), Point(x: plot.right, y: y)],
          ChartMark.Stroke(colour: isZero ? ChartStyle.ink : ChartStyle.grid, width: isZero ? 1.5 : 1)))
      page.marks.append(
        .text(
          ChartMark.Text(
            content: words, x: plot.left - 6, baseline: y + 0.35 * size, size: size, anchor: .end,
            colour: ChartStyle.muted)))
    }
  }

  /// Explains the families and the open markers.
  private func drawLegend(on page: inout Page) {
    var entries = families.enumerated().map { index, name in
      let look = look(family: index, dash: 0)
      return (
        sample: { marker(look.marker, at: $0, colour: look.colour, isOpen: false) }, meaning: name
      )
    }
    if chart.series.contains(where: { $0.points.contains(where: \.isOpen) }) {
      entries.append(
        (
          sample: { marker(.circle, at: $0, colour: ChartStyle.ink, isOpen: true) },
          meaning: chart.openMeaning
        ))
    }
    page.legend(entries)
  }

  /// The families, in the order of their lines.
  private var families: [String] {
    chart.series.compactMap(\.family).firstOccurrences
  }

  /// Where the lines are drawn.
  private struct Plot {
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double
    let scale: AxisScale
    /// The first of the whole numbers.
    let first: Int
    /// The last of them.
    let last: Int
    let perUnit: Rational

    /// How far whole numbers lie apart.
    var pace: Double { first == last ? 0 : (right - left - 24) / Double(last - first) }

    /// On which of the whole numbers lines have markers: on all, unless these would touch.
    var markerPace: Int { pace == 0 ? 1 : max(1, Int((11 / pace).rounded(.up))) }

    func x(_ place: Int) -> Double {
      first == last ? (left + right) / 2 : left + 12 + Double(place - first) * pace
    }

    func y(_ value: Rational) -> Double {
      bottom - scale.place(value / perUnit) * (bottom - top)
    }
  }

  private func drawHorizontalAxis(on page: inout Page, _ plot: Plot) {
    let size = ChartStyle.Size.note
    let widest = [plot.first, plot.last].map { TextMetrics.width("\($0)", size: size) }.max() ?? 0
    var step = 1
    // Steps of 1, 2, 5, 10, 20, 50 …
    while plot.pace * Double(step) < widest + 8, plot.first != plot.last {
      step = "\(step)".hasPrefix("2") ? step / 2 * 5 : step * 2
    }
    for number in plot.first...plot.last where number == plot.first || number % step == 0 {
      // The first number is written where the next round one leaves room for it.
      if number == plot.first, number % step != 0,
        plot.pace * Double(step - (number % step + step) % step) < widest + 8
      {
        continue
      }
      let x = plot.x(number)
      page.marks.append(
        .path(
          [Point(x: x, y: plot.bottom), Point(x: x, y: plot.bottom + 5)],
          ChartMark.Stroke(colour: ChartStyle.muted)))
      page.marks.append(
        .text(
          ChartMark.Text(
            content: "\(number)", x: x, baseline: plot.bottom + 7 + 0.95 * size, size: size, anchor: .middle,
            colour: ChartStyle.muted)))
    }
    page.y = plot.bottom + 9 + ChartStyle.lineHeight(size)
    page.marks.append(
      .text(
        ChartMark.Text(
          content: chart.xTitle, x: (plot.left + plot.right) / 2, baseline: page.y + 0.95 * size, size: size,
          anchor: .middle, isBold: true)))
    page.y += ChartStyle.lineHeight(size)
  }

  private func drawLines(on page: inout Page, _ plot: Plot, names: [[String]], heights: [Double]) {
    let looks = chart.series.indices.map(look)
    for (line, look) in zip(chart.series, looks) {
      for run in runs(of: line) {
        page.marks.append(
          .path(
            run.map { Point(x: plot.x($0.x), y: plot.y($0.value ?? Rational(0))) },
            ChartMark.Stroke(colour: look.colour, width: 2.2, dash: look.dash)))
      }
    }
    // The first lines lie on top, so that the main one is seen where several meet.
    for (line, look) in zip(chart.series, looks).reversed() {
      let alone = Set(line.points.map(\.x)).subtracting(runs(of: line).joined().map(\.x))
      for point in line.points where alone.contains(point.x) || (point.x - plot.first) % plot.markerPace == 0
      {
        guard let value = point.value else { continue }
        let place = Point(x: plot.x(point.x), y: plot.y(value))
        let open = point.isOpen ? ", \(chart.openMeaning)" : ""
        page.marks.append(
          .group(
            title: "\(line.fullName), \(point.x): \(chart.measure.label(value, wording))\(open)",
            [marker(look.marker, at: place, colour: look.colour, isOpen: point.isOpen)]))
      }
    }
    drawNames(on: &page, plot, names: names, heights: heights, looks: looks)
  }

  private func drawNames(
    on page: inout Page, _ plot: Plot, names: [[String]], heights: [Double], looks: [Look]
  ) {
    let ends = chart.series.map { $0.points.last { $0.value != nil } }
    let wanted = ends.map { $0.map { plot.y($0.value ?? Rational(0)) } ?? plot.bottom }
    let middles = LabelPlacement.middles(
      wanted: wanted, heights: heights, top: plot.top - 8, bottom: plot.bottom + 8)
    let size = ChartStyle.Size.note
    let left = plot.right + 22
    for (index, line) in chart.series.enumerated() {
      let middle = middles[index]
      let look = looks[index]
      let end = ends[index].map { Point(x: plot.x($0.x), y: wanted[index]) }
      if let end, ends[index]?.x == plot.last {
        page.marks.append(
          .path(
            [Point(x: end.x + 7, y: end.y), Point(x: left - 2, y: middle)],
            ChartMark.Stroke(colour: look.colour, width: 0.8)))
      }
      let middleOfSample = Point(x: left + 18, y: middle)
      let height = Double(names[index].count) * ChartStyle.lineHeight(size)
      // Points by themselves have no line to show.
      let sample =
        runs(of: line).isEmpty
        ? []
        : [
          ChartMark.path(
            [Point(x: left, y: middle), Point(x: left + 36, y: middle)],
            ChartMark.Stroke(colour: look.colour, width: 2.2, dash: look.dash))
        ]
      page.marks.append(
        .group(
          title: line.fullName,
          sample + [marker(look.marker, at: middleOfSample, colour: look.colour, isOpen: false)]
            + Page.lines(names[index], x: left + LineDrawing.sample, top: middle - height / 2, size: size)))
    }
  }

  /// The points that are joined: each one further than the one before, and all known.
  private func runs(of line: LineChart.Series) -> [[LineChart.Point]] {
    var runs: [[LineChart.Point]] = []
    for point in line.points where point.value != nil {
      if let last = runs.last?.last, last.x + 1 == point.x {
        runs[runs.count - 1].append(point)
      } else {
        runs.append([point])
      }
    }
    return runs.filter { $0.count > 1 }
  }

  /// The name of a line with the value at its end; a long name is shortened, the value never.
  private func nameLines(_ line: LineChart.Series) -> [String] {
    let size = ChartStyle.Size.note
    let room = LineDrawing.widestName - LineDrawing.sample
    guard let end = line.points.last(where: { $0.value != nil }), let value = end.value else {
      return TextMetrics.wrap(line.name, width: room, size: size, limit: 3).lines
    }
    let last = chart.series.flatMap(\.points).map(\.x).max()
    let figure = chart.measure.label(value, wording) + (end.x == last ? "" : " (\(end.x))")
    let whole = TextMetrics.wrap("\(line.name): \(figure)", width: room, size: size)
    guard whole.lines.count > 3 else { return whole.lines }
    return TextMetrics.wrap(line.name, width: room, size: size, limit: 2).lines + [figure]
  }

  private func look(_ index: Int) -> Look {
    guard let name = chart.series[index].family, let family = families.firstIndex(of: name) else {
      return look(family: families.count + index, dash: index)
    }
    return look(family: family, dash: chart.series[..<index].count { $0.family == name })
  }

  private func look(family: Int, dash: Int) -> Look {
    Look(
      colour: ChartStyle.colours[family % ChartStyle.colours.count],
      dash: ChartStyle.dashes[dash % ChartStyle.dashes.count],
      marker: ChartStyle.Marker.allCases[family % ChartStyle.Marker.allCases.count])
  }

  private func marker(
    _ shape: ChartStyle.Marker, at place: Point, colour: String, isOpen: Bool
  ) -> ChartMark {
    let paint = ChartMark.Paint(
      inside: .colour(isOpen ? ChartStyle.paper : colour), edge: colour, edgeWidth: 1.5)
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
