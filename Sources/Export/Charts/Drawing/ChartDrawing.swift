/// A chart with the place of everything in it: title, picture, notes and source, from top to bottom.
struct ChartDrawing: Sendable {
  /// How wide a chart is where nothing else is asked for: letters of 14 on this width can be read on paper.
  static let width = 600.0
  /// What stays free at the edges.
  static let margin = 14.0

  let width: Double
  let height: Double
  /// What is drawn, the ground first.
  let marks: [ChartMark]

  /// Draws a chart so wide that its letters keep their size where it is shown.
  init(_ chart: Chart, wording: Wording, width: Double = ChartDrawing.width) {
    self.width = width
    var page = Page(wording: wording, width: width)
    page.write(chart.title, .title)
    page.write(chart.subtitle, .subtitle)
    page.y += 8
    switch chart.kind {
    case .bars(let bars): bars.draw(on: &page)
    case .lines(let lines): LineDrawing(lines, on: &page).draw(on: &page)
    case .waterfall(let waterfall): waterfall.draw(on: &page)
    }
    page.y += 12
    for note in chart.notes + page.ownNotes {
      page.write(note, .note)
      page.y += 3
    }
    page.write(chart.sourceLine, .note)
    height = (page.y + ChartDrawing.margin).rounded(.up)
    let ground = ChartMark.Box(x: 0, y: 0, width: width, height: height)
    marks = [.rectangle(ground, .plain(ChartStyle.paper))] + page.marks
  }
}

/// What was drawn so far, and where there is room below it.
struct Page {
  /// The words of the reader.
  let wording: Wording
  /// How wide it is.
  let width: Double
  /// Where the room begins.
  var y = ChartDrawing.margin
  /// What was drawn.
  var marks: [ChartMark] = []
  /// What the drawing itself has to say, such as that an axis does not begin at zero.
  var ownNotes: [String] = []

  /// Where the inside ends.
  var edge: Double { width - ChartDrawing.margin }
  /// How wide the inside is.
  var inside: Double { width - 2 * ChartDrawing.margin }
  /// Whether it is for a telephone: there names take more lines.
  var isNarrow: Bool { width < 450 }
  /// A length as a part of the usual width.
  func share(_ length: Double) -> Double { length * width / ChartDrawing.width }

  /// Writes running text across the whole width.
  mutating func write(_ text: String, _ letters: Letters) {
    guard !text.isEmpty else { return }
    // Long lines of small letters need most room to spare where the font is a wide one.
    let room = letters.isBold ? inside : inside * 0.94
    write(letters.wrap(text, width: room).lines, letters)
  }

  /// Writes lines below each other.
  mutating func write(_ lines: [String], x: Double = ChartDrawing.margin, _ letters: Letters) {
    marks += ChartMark.lines(lines, x: x, top: y, letters)
    y += Double(lines.count) * letters.lineHeight
  }

  /// Explains what ways of drawing mean: samples with words, in a row that goes on below where it is full.
  ///
  /// - Parameter entries: how a sample is drawn around a point, and what it means.
  mutating func legend(_ entries: [(sample: (ChartMark.Point) -> ChartMark, meaning: String)]) {
    guard !entries.isEmpty else { return }
    let letters = Letters.note
    let line = letters.lineHeight + 3
    var x = ChartDrawing.margin
    for entry in entries {
      let lines = letters.wrap(entry.meaning, width: inside - 26).lines
      let width = 26 + letters.width(ofWidest: lines)
      if x > ChartDrawing.margin, x + width > edge {
        x = ChartDrawing.margin
        y += line
      }
      marks.append(entry.sample(ChartMark.Point(x: x + 10, y: y + 0.6 * letters.size)))
      marks += ChartMark.lines(lines, x: x + 26, top: y, letters)
      y += Double(lines.count - 1) * letters.lineHeight
      x += width + 20
    }
    y += line + 4
  }
}
