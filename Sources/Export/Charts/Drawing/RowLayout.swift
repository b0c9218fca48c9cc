import Tariffs

/// Rows with a label on the left and room for a bar on the right, along one horizontal axis.
struct RowLayout {
  struct Row {
    let top: Double
    let height: Double
    /// The middle of its bar.
    let middle: Double

    /// A bar between two places on the axis.
    func bar(from: Double, to: Double, _ paint: ChartMark.Paint) -> ChartMark {
      .rectangle(
        ChartMark.Box(
          x: min(from, to), y: middle - RowLayout.barHeight / 2, width: abs(to - from),
          height: RowLayout.barHeight), paint)
    }
  }

  /// How high a bar is.
  static let barHeight = 15.0
  private static let widestLabel = 218.0
  private static let gap = 10.0
  /// Beyond this many rows the ticks are written below the bars too.
  private static let manyRows = 14
  /// Beyond this many rows long labels are shortened sooner.
  private static let veryManyRows = 40

  /// The rows, from top to bottom.
  let rows: [Row]
  /// Where the first row begins.
  let top: Double
  /// The height of all rows.
  let height: Double
  /// Where the axis begins.
  let left: Double
  /// Where it ends.
  private let right: Double
  /// Where the picture ends.
  let edge: Double
  private let scale: AxisScale
  /// Whether there is anything but zero, so that other ticks say something.
  private let hasLength: Bool
  private let lowest: Rational
  private let highest: Rational
  private let measure: ChartMeasure
  /// Whether labels stand above their bars, where there is no room beside them.
  let isStacked: Bool

  /// Draws the title of the axis, the ticks and the labels, each with a suffix that is never left out.
  ///
  /// The axis covers the values and zero. `before` and `behind` are the room that is needed left and right of it, and
  /// it is shortened until `words`, the widest in the place of a bar, fit beside zero.
  init(
    on page: inout Page, title: String, labels: [(text: String, suffix: String)], values: [Rational],
    measure: ChartMeasure, before: Double, behind: Double, words: Double = 0
  ) {
    self.measure = measure
    let letters = Letters.label
    let limit = labels.count > RowLayout.veryManyRows ? 2 : 3
    (edge, isStacked) = (page.edge, page.isNarrow)
    let wrapped = labels.map {
      letters.wrap(
        $0.text, width: page.isNarrow ? page.inside : page.share(RowLayout.widestLabel), suffix: $0.suffix,
        limit: limit)
    }
    let units = values.map { $0.drawn / measure.perUnit } + [Rational(0)]
    scale = AxisScale(covering: units, includesZero: true, intervals: 7)
    // Bars carry their values, so the axis ends where the longest one does.
    lowest = units.min() ?? Rational(0)
    let most = units.max() ?? Rational(0)
    hasLength = lowest != most
    highest = hasLength ? most : scale.upper
    let widest = isStacked ? 0 : letters.width(ofWidest: wrapped.flatMap(\.lines)) + RowLayout.gap
    left = ChartDrawing.margin + widest + before
    // With a share s of the axis right of zero and b behind it, the room right of zero is (whole - b) · s + b.
    let whole = edge - left
    let share = highest.approximate / (highest - lowest).approximate
    let fits = (whole - behind) * share + behind >= words || (whole - behind) * (1 - share) >= words
    right =
      edge
      - (fits || share == 1 ? behind : min((words - whole * share) / (1 - share), whole * 0.6))

    page.write(Letters.axis.wrap(title, width: whole).lines, x: left, .axis)
    // The height of the ticks, which are drawn when all places are known.
    let ticksTop = page.y + 2
    top = ticksTop + Letters.note.lineHeight + 4
    var next = top
    rows = wrapped.map { [isStacked] label in
      let words = Double(label.lines.count) * letters.lineHeight
      let height = isStacked ? words + RowLayout.barHeight + 16 : max(words, RowLayout.barHeight) + 9
      defer { next += height }
      let middle = isStacked ? words + 5 + RowLayout.barHeight / 2 : height / 2
      return Row(top: next, height: height, middle: next + middle)
    }
    height = next - top
    page.y = ticksTop
    drawTicks(on: &page)
    for tick in ticks {
      let x = x(tick * measure.perUnit)
      page.marks.append(.vertical(x, from: top - 2, to: top + height, .grid(isZero: tick == Rational(0))))
    }
    for (row, (label, wrapped)) in zip(rows, zip(labels, wrapped)) {
      let height = Double(wrapped.lines.count) * letters.lineHeight
      let lines = ChartMark.lines(
        wrapped.lines, x: ChartDrawing.margin, top: isStacked ? row.top + 1 : row.middle - height / 2, letters
      )
      page.marks.append(
        .group(
          title: wrapped.isShortened ? label.text + label.suffix : "",
          isStacked ? lines.flatMap(\.onPaper) : lines))
    }
    page.y = next
    if rows.count > RowLayout.manyRows {
      page.y += 4
      drawTicks(on: &page)
    }
  }

  /// A line across the bars; where labels stand above them, beside each bar only.
  func across(_ x: Double, _ stroke: ChartMark.Stroke) -> [ChartMark] {
    guard isStacked else { return [.vertical(x, from: top - 2, to: top + height, stroke)] }
    let half = RowLayout.barHeight / 2 + 4
    return rows.map { .vertical(x, from: $0.middle - half, to: $0.middle + half, stroke) }
  }

  /// Where a value of the measure lies.
  func x(_ value: Rational) -> Double {
    left + ((value / measure.perUnit).drawn - lowest).approximate / (highest - lowest).approximate
      * (right - left)
  }

  /// The ticks that lie on the axis.
  private var ticks: [Rational] {
    scale.ticks.filter { $0 >= lowest && $0 <= highest && (hasLength || $0 == Rational(0)) }
  }

  /// Writes the ticks; where there is no room for all, every second one, or third one, counted from zero.
  private func drawTicks(on page: inout Page) {
    let texts = ticks.map { tick in
      ChartMark.Text(
        content: measure.tick(tick, step: scale.step, page.wording), x: x(tick * measure.perUnit),
        baseline: page.y + 0.95 * Letters.note.size, letters: .note, anchor: .middle)
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
    page.y += Letters.note.lineHeight
  }
}
