/// A chart with the place of everything in it: title, picture, notes and source, from top to bottom.
struct ChartDrawing: Sendable {
  /// How wide every chart is: letters of 14 on this width can be read on a telephone and on paper.
  static let width = 600.0
  /// What stays free at the edges.
  static let margin = 14.0

  /// How wide the inside is.
  static let inside = width - 2 * margin

  /// How high the chart is.
  let height: Double
  /// What is drawn, the ground first.
  let marks: [ChartMark]

  /// Draws a chart.
  ///
  /// - Parameters:
  ///   - chart: the chart.
  ///   - wording: the words of the reader.
  init(_ chart: Chart, wording: Wording) {
    var page = Page(y: ChartDrawing.margin)
    page.write(chart.title, size: ChartStyle.Size.title, isBold: true)
    page.write(chart.subtitle, size: ChartStyle.Size.subtitle, colour: ChartStyle.muted)
    page.y += 8
    switch chart.kind {
    case .bars(let bars): BarDrawing(chart: bars, wording: wording).draw(on: &page)
    case .lines(let lines): LineDrawing(chart: lines, wording: wording).draw(on: &page)
    case .waterfall(let waterfall): WaterfallDrawing(chart: waterfall, wording: wording).draw(on: &page)
    }
    page.y += 12
    for note in chart.notes + page.ownNotes {
      page.write(note, size: ChartStyle.Size.note, colour: ChartStyle.muted)
      page.y += 3
    }
    page.write(chart.sourceLine, size: ChartStyle.Size.note, colour: ChartStyle.muted)
    height = (page.y + ChartDrawing.margin).rounded(.up)
    let ground = ChartMark.Box(x: 0, y: 0, width: ChartDrawing.width, height: height)
    marks = [.rectangle(ground, .filled(ChartStyle.paper))] + page.marks
  }
}

/// What was drawn so far, and where there is room below it.
struct Page {
  /// Where the room begins.
  var y: Double
  /// What was drawn.
  var marks: [ChartMark] = []
  /// What the drawing itself has to say, such as that an axis does not begin at zero.
  var ownNotes: [String] = []

  /// Starts at a height.
  init(y: Double) {
    self.y = y
  }

  /// Writes running text across the whole width.
  mutating func write(
    _ text: String, size: Double, isBold: Bool = false, colour: String = ChartStyle.ink
  ) {
    guard !text.isEmpty else { return }
    // Long lines of small letters need most room to spare where the font is a wide one.
    let room = isBold ? ChartDrawing.inside : ChartDrawing.inside * 0.94
    let lines = TextMetrics.wrap(text, width: room, size: size, isBold: isBold).lines
    marks += Page.lines(lines, x: ChartDrawing.margin, top: y, size: size, isBold: isBold, colour: colour)
    y += Double(lines.count) * ChartStyle.lineHeight(size)
  }

  /// Lines of text below each other.
  static func lines(
    _ lines: [String], x: Double, top: Double, size: Double, anchor: ChartMark.Text.Anchor = .start,
    isBold: Bool = false, colour: String = ChartStyle.ink
  ) -> [ChartMark] {
    lines.enumerated().map { index, line in
      let baseline = top + Double(index) * ChartStyle.lineHeight(size) + 0.95 * size
      return .text(
        ChartMark.Text(
          content: line, x: x, baseline: baseline, size: size, anchor: anchor, isBold: isBold,
          colour: colour))
    }
  }

  /// Explains what ways of drawing mean: samples with words, in a row that goes on below where it is full.
  ///
  /// - Parameter entries: how a sample is drawn around a point, and what it means.
  mutating func legend(_ entries: [(sample: (ChartMark.ChartPoint) -> ChartMark, meaning: String)]) {
    guard !entries.isEmpty else { return }
    let size = ChartStyle.Size.note
    let line = ChartStyle.lineHeight(size) + 3
    var x = ChartDrawing.margin
    for entry in entries {
      let room = ChartDrawing.inside - 26
      let lines = TextMetrics.wrap(entry.meaning, width: room, size: size).lines
      let width = 26 + (lines.map { TextMetrics.width($0, size: size) }.max() ?? 0)
      if x > ChartDrawing.margin, x + width > ChartDrawing.width - ChartDrawing.margin {
        x = ChartDrawing.margin
        y += line
      }
      marks.append(entry.sample(ChartMark.ChartPoint(x: x + 10, y: y + 0.6 * size)))
      marks += Page.lines(lines, x: x + 26, top: y, size: size, colour: ChartStyle.muted)
      if lines.count > 1 { y += Double(lines.count - 1) * ChartStyle.lineHeight(size) }
      x += width + 20
    }
    y += line + 4
  }
}
