/// One shape of a drawing, in the coordinates of its view box.
indirect enum ChartMark: Sendable {
  case rectangle(Box, Paint)
  /// Straight lines from point to point, not filled.
  case path([Point], Stroke)
  /// A closed shape.
  case polygon([Point], Paint)
  case circle(Point, radius: Double, Paint)
  case text(Text)
  /// Marks that belong together, with a title that browsers show where the pointer is; none where it is empty.
  case group(title: String, [ChartMark])

  struct Point: Hashable, Sendable {
    let x: Double
    let y: Double
  }

  /// A rectangle along the axes.
  struct Box: Hashable, Sendable {
    let x: Double
    let y: Double
    let width: Double
    let height: Double

    var right: Double { x + width }
    var bottom: Double { y + height }

    /// Whether two rectangles have room in common; edges that touch do not count.
    func overlaps(_ other: Box) -> Bool {
      x < other.right && other.x < right && y < other.bottom && other.y < bottom
    }
  }

  /// How a shape is filled and edged, in a colour.
  enum Paint: Hashable, Sendable {
    /// Full, without an edge.
    case plain(String)
    /// Filled in one of the ways that can be told apart in grey, within an edge.
    case edged(BarChart.Fill, String)

    var edgeWidth: Double { if case .edged = self { 1.5 } else { 0 } }
  }

  /// How a line is drawn.
  struct Stroke: Hashable, Sendable {
    let colour: String
    var width = 1.0
    var dash = ""

    /// A line across the picture at a tick; that of zero stands out.
    static func grid(isZero: Bool) -> Stroke {
      isZero ? Stroke(colour: ChartStyle.ink, width: 1.5) : Stroke(colour: ChartStyle.grid)
    }
  }

  /// A line of text.
  struct Text: Hashable, Sendable {
    /// Which part of the text stands at its place.
    enum Anchor: String, Sendable {
      case start, middle, end
    }

    let content: String
    let x: Double
    /// The line on which the letters stand.
    let baseline: Double
    let letters: Letters
    var anchor = Anchor.start

    /// The room that the text takes, estimated on the safe side.
    var box: Box {
      let width = letters.width(of: content)
      let left =
        switch anchor {
        case .start: x
        case .middle: x - width / 2
        case .end: x - width
        }
      return Box(x: left, y: baseline - 0.8 * letters.size, width: width, height: letters.size)
    }

    /// The text on paper of its own, so that no line of the grid runs through it.
    var onPaper: [ChartMark] { [.rectangle(box, .plain(ChartStyle.paper)), .text(self)] }
  }

  /// A text on paper of its own; any other mark as it is.
  var onPaper: [ChartMark] { if case .text(let text) = self { text.onPaper } else { [self] } }

  static func vertical(_ x: Double, from top: Double, to bottom: Double, _ stroke: Stroke) -> ChartMark {
    .path([Point(x: x, y: top), Point(x: x, y: bottom)], stroke)
  }

  static func horizontal(_ y: Double, from left: Double, to right: Double, _ stroke: Stroke) -> ChartMark {
    .path([Point(x: left, y: y), Point(x: right, y: y)], stroke)
  }

  static func text(
    _ content: String, x: Double, baseline: Double, _ letters: Letters, anchor: Text.Anchor = .start
  ) -> ChartMark {
    .text(Text(content: content, x: x, baseline: baseline, letters: letters, anchor: anchor))
  }

  /// Lines of text below each other.
  static func lines(_ lines: [String], x: Double, top: Double, _ letters: Letters) -> [ChartMark] {
    lines.enumerated().map { index, line in
      let baseline = top + Double(index) * letters.lineHeight + 0.95 * letters.size
      return .text(line, x: x, baseline: baseline, letters)
    }
  }
}
