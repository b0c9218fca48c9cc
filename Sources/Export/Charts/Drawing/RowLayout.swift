import Tariffs

/// Rows with a label on the left and room for a bar on the right, along one horizontal axis.
struct RowLayout {
  /// One row.
  struct Row {
    /// What it is about, whole.
    let label: String
    /// The lines of it that are shown.
    let lines: [String]
    /// Whether something of it is not shown.
    let isShortened: Bool
    /// How far below the top of the first row it begins.
    let top: Double
    /// How high it is.
    let height: Double

    var middle: Double { top + height / 2 }
  }

  /// How high a bar is.
  static let barHeight = 15.0
  private static let widestLabel = 218.0
  private static let gap = 10.0
  /// Beyond this many rows the ticks are written below the bars too.
  private static let manyRows = 14
  /// Beyond this many rows long labels are shortened sooner.
  private static let veryManyRows = 40

  let rows: [Row]
  let scale: AxisScale
  /// Where the axis begins.
  let left: Double
  /// Where it ends.
  let right: Double
  /// Whether there is anything but zero, so that other ticks say something.
  private let hasLength: Bool
  private let lowest: Rational
  private var highest: Rational
  private let measure: ChartMeasure
  private let wording: Wording

  /// The height of all rows.
  var height: Double { rows.last.map { $0.top + $0.height } ?? 0 }

  /// Rows for some labels and values.
  ///
  /// - Parameters:
  ///   - labels: the labels, from top to bottom, each with what is never left out of it.
  ///   - values: what the axis must cover, in the values of the measure; zero is added.
  ///   - measure: what the values are.
  ///   - before: how much room is needed left of the axis.
  ///   - behind: how much room is needed right of the axis.
  ///   - words: how wide words in the place of a bar are; the axis is shortened until they fit beside zero.
  ///   - wording: the words of the reader.
  init(
    labels: [(text: String, suffix: String)], values: [Rational], measure: ChartMeasure, before: Double,
    behind: Double, words: Double = 0, wording: Wording
  ) {
    let size = ChartStyle.Size.label
    let wrapped = labels.map {
      TextMetrics.wrap(
        $0.text, width: RowLayout.widestLabel, size: size, suffix: $0.suffix,
        limit: labels.count > RowLayout.veryManyRows ? 2 : 3)
    }
    let widths = wrapped.flatMap(\.lines).map { TextMetrics.width($0, size: size) }
    var top = 0.0
    var rows: [Row] = []
    for (label, wrapped) in zip(labels, wrapped) {
      let height = max(Double(wrapped.lines.count) * ChartStyle.lineHeight(size), RowLayout.barHeight) + 9
      rows.append(
        Row(
          label: label.text + label.suffix, lines: wrapped.lines, isShortened: wrapped.isShortened, top: top,
          height: height))
      top += height
    }
    self.rows = rows
    let units = values.map { $0.drawn / measure.perUnit } + [Rational(0)]
    scale = AxisScale(covering: units, includesZero: true, intervals: 7)
    // Bars carry their values, so the axis ends where the longest one does.
    (lowest, highest) = (units.min() ?? Rational(0), units.max() ?? Rational(0))
    hasLength = lowest != highest
    if !hasLength { highest = scale.upper }
    left = ChartDrawing.margin + (widths.max() ?? 0) + RowLayout.gap + before
    let edge = ChartDrawing.width - ChartDrawing.margin
    // With a share s of the axis right of zero and b behind it, the room right of zero is (whole - b) · s + b.
    let whole = edge - left
    let share = highest.approximate / (highest - lowest).approximate
    let fits = (whole - behind) * share + behind >= words || (whole - behind) * (1 - share) >= words
    right = edge - (fits || share == 1 ? behind : min((words - whole * share) / (1 - share), whole * 0.6))
    self.measure = measure
    self.wording = wording
  }

  /// Where a value of the measure lies.
  func x(_ value: Rational) -> Double {
    left + ((value / measure.perUnit).drawn - lowest).approximate / (highest - lowest).approximate
      * (right - left)
  }

  /// Draws the title of the axis, the ticks and the labels.
  ///
  /// - Parameters:
  ///   - page: where it is drawn.
  ///   - title: the title of the axis.
  ///   - below: how much room is kept between the ticks and the rows.
  /// - Returns: where the first row begins.
  func drawAxis(on page: inout Page, title: String, below: Double = 0) -> Double {
    let size = ChartStyle.Size.note
    let room = ChartDrawing.width - ChartDrawing.margin - left
    let lines = TextMetrics.wrap(title, width: room, size: size, isBold: true).lines
    page.marks += Page.lines(lines, x: left, top: page.y, size: size, isBold: true)
    page.y += Double(lines.count) * ChartStyle.lineHeight(size) + 2
    drawTicks(on: &page)
    page.y += below + 4
    let top = page.y
    for tick in ticks {
      let isZero = tick == Rational(0)
      page.marks.append(
        vertical(
          x(tick * measure.perUnit), from: top - 2, to: top + height,
          ChartMark.Stroke(colour: isZero ? ChartStyle.ink : ChartStyle.grid, width: isZero ? 1.5 : 1)))
    }
    for row in rows { page.marks.append(label(row, top: top)) }
    page.y += height
    if rows.count > RowLayout.manyRows {
      page.y += 4
      drawTicks(on: &page)
    }
    return top
  }

  /// A line from top to bottom.
  func vertical(_ x: Double, from: Double, to: Double, _ stroke: ChartMark.Stroke) -> ChartMark {
    .path([ChartMark.ChartPoint(x: x, y: from), ChartMark.ChartPoint(x: x, y: to)], stroke)
  }

  /// The ticks that lie on the axis.
  private var ticks: [Rational] {
    scale.ticks.filter { $0 >= lowest && $0 <= highest && (hasLength || $0 == Rational(0)) }
  }

  /// Writes the ticks; where there is no room for all, every second one, or third one, counted from zero.
  private func drawTicks(on page: inout Page) {
    let size = ChartStyle.Size.note
    let texts = ticks.map { tick in
      ChartMark.Text(
        content: measure.tick(tick, step: scale.step, wording), x: x(tick * measure.perUnit),
        baseline: page.y + 0.95 * size, size: size, anchor: .middle, colour: ChartStyle.muted)
    }
    let zero = ticks.firstIndex(of: Rational(0)) ?? 0
    func isRoomy(_ texts: [ChartMark.Text]) -> Bool {
      zip(texts, texts.dropFirst()).allSatisfy { $0.box.right + 8 <= $1.box.x }
    }
    var pace = 1
    var written = texts
    while !isRoomy(written) {
      pace += 1
      written = texts.indices.filter { ($0 - zero) % pace == 0 }.map { texts[$0] }
    }
    page.marks += written.map { .text($0) }
    page.y += ChartStyle.lineHeight(size)
  }

  private func label(_ row: Row, top: Double) -> ChartMark {
    let size = ChartStyle.Size.label
    let height = Double(row.lines.count) * ChartStyle.lineHeight(size)
    let lines = Page.lines(
      row.lines, x: ChartDrawing.margin, top: top + row.middle - height / 2, size: size)
    return .group(title: row.isShortened ? row.label : "", lines)
  }
}
