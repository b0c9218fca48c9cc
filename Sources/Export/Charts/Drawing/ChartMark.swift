/// One shape of a drawing, in the coordinates of its view box.
indirect enum ChartMark: Sendable {
  /// A rectangle.
  case rectangle(Box, Paint)
  /// Straight lines from point to point, not filled.
  case path([ChartPoint], Stroke)
  /// A closed shape.
  case polygon([ChartPoint], Paint)
  /// A circle.
  case circle(ChartPoint, radius: Double, Paint)
  /// A line of text.
  case text(Text)
  /// Marks that belong together, with a title that browsers show where the pointer is.
  case group(title: String, [ChartMark])

  /// A place.
  struct ChartPoint: Hashable, Sendable {
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

  /// How a shape is filled and edged.
  struct Paint: Hashable, Sendable {
    /// What is inside.
    enum Inside: Hashable, Sendable {
      case colour(String)
      /// Stripes in a colour on paper.
      case stripes(String)
    }

    let inside: Inside
    var edge: String?
    var edgeWidth = 1.5
  }

  /// How a line is drawn.
  struct Stroke: Hashable, Sendable {
    let colour: String
    var width = 1.0
    var dash = ""
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
    let size: Double
    var anchor = Anchor.start
    var isBold = false
    var colour = ChartStyle.ink

    /// The room that the text takes, estimated on the safe side.
    var box: Box {
      let width = TextMetrics.width(content, size: size, isBold: isBold)
      let left =
        switch anchor {
        case .start: x
        case .middle: x - width / 2
        case .end: x - width
        }
      return Box(x: left, y: baseline - 0.8 * size, width: width, height: size)
    }
  }
}

extension ChartMark.Paint {
  /// A shape of one colour without an edge.
  static func filled(_ colour: String) -> ChartMark.Paint {
    ChartMark.Paint(inside: .colour(colour))
  }
}
