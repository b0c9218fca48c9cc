import Tariffs

/// Writes a drawing as SVG 1.1.
struct SVGWriter {
  private let id: String
  private let language: Language
  /// Whether the drawing says itself that it shrinks with the page; a page may forbid that, and say it instead.
  private let hasStyle: Bool

  /// A writer of ids that begin with a text, from which is left out what cannot stand in an id.
  init(id: String, language: Language, hasStyle: Bool = true) {
    let allowed = String(id.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
    self.id = allowed.first?.isLetter ?? false ? allowed : "chart" + allowed
    (self.language, self.hasStyle) = (language, hasStyle)
  }

  /// One element `svg`, with a title and a description for those who cannot see the drawing.
  func write(_ drawing: ChartDrawing, title: String, description: String) -> String {
    let (width, height) = (number(drawing.width), number(drawing.height))
    let stripes = drawing.marks.flatMap(stripeColours).firstOccurrences
    let lines =
      [
        "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"\(width)\" height=\"\(height)\" "
          + "viewBox=\"0 0 \(width) \(height)\" \(hasStyle ? "style=\"max-width:100%;height:auto\" " : "")role=\"img\" "
          + "aria-labelledby=\"\(id)-title \(id)-desc\" xml:lang=\"\(language.rawValue)\" "
          + "font-family=\"Helvetica, Arial, 'Liberation Sans', Arimo, Roboto, sans-serif\">",
        "<title id=\"\(id)-title\">\(SVGWriter.escaped(title))</title>",
        "<desc id=\"\(id)-desc\">\(SVGWriter.escaped(description))</desc>",
      ] + (stripes.isEmpty ? [] : ["<defs>" + stripes.map(pattern).joined() + "</defs>"])
      + drawing.marks.map(element) + ["</svg>"]
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: Text

  /// Text as it may stand in XML, in an element or an attribute.
  ///
  /// White space that breaks lines becomes a space; marks that turn the direction of text are left out, so that
  /// a name cannot turn round the figures behind it; what XML does not allow becomes U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: result.append(contentsOf: "&amp;".unicodeScalars)
      case 0x3C: result.append(contentsOf: "&lt;".unicodeScalars)
      case 0x3E: result.append(contentsOf: "&gt;".unicodeScalars)
      case 0x22: result.append(contentsOf: "&quot;".unicodeScalars)
      case 0x27: result.append(contentsOf: "&#39;".unicodeScalars)
      case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: result.append(" ")
      case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: break
      case 0x00..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  // MARK: Elements

  private func element(_ mark: ChartMark) -> String {
    switch mark {
    case .rectangle(let box, let paint):
      let places = numbers(["x": box.x, "y": box.y, "width": box.width, "height": box.height])
      return "<rect\(places)\(attributes(paint))/>"
    case .path(let points, let stroke):
      let dash = stroke.dash.isEmpty ? "" : " stroke-dasharray=\"\(stroke.dash)\""
      return "<polyline points=\"\(places(points))\" fill=\"none\" stroke=\"\(stroke.colour)\""
        + "\(numbers(["stroke-width": stroke.width]))\(dash)/>"
    case .polygon(let points, let paint): return "<polygon points=\"\(places(points))\"\(attributes(paint))/>"
    case .circle(let point, let radius, let paint):
      return "<circle\(numbers(["cx": point.x, "cy": point.y, "r": radius]))\(attributes(paint))/>"
    case .text(let text):
      let letters = text.letters
      let anchor = text.anchor == .start ? "" : " text-anchor=\"\(text.anchor.rawValue)\""
      let weight = letters.isBold ? " font-weight=\"bold\"" : ""
      return
        "<text\(numbers(["x": text.x, "y": text.baseline, "font-size": letters.size]))\(anchor)\(weight) "
        + "fill=\"\(letters.colour)\">\(SVGWriter.escaped(text.content))</text>"
    case .group(let title, let marks):
      let content = marks.map(element).joined()
      return title.isEmpty ? content : "<g><title>\(SVGWriter.escaped(title))</title>\(content)</g>"
    }
  }

  private func attributes(_ paint: ChartMark.Paint) -> String {
    let (inside, edge): (String, String?) =
      switch paint {
      case .plain(let colour): (colour, nil)
      case .edged(.solid, let colour): (colour, colour)
      case .edged(.striped, let colour): ("url(#\(patternID(colour)))", colour)
      case .edged(.outlined, let colour): (ChartStyle.paper, colour)
      }
    let stroke = edge.map { " stroke=\"\($0)\"\(numbers(["stroke-width": paint.edgeWidth]))" } ?? ""
    return " fill=\"\(inside)\"\(stroke)"
  }

  private func numbers(_ attributes: KeyValuePairs<String, Double>) -> String {
    attributes.map { " \($0.key)=\"\(number($0.value))\"" }.joined()
  }

  private func places(_ points: [ChartMark.Point]) -> String {
    points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
  }

  private func stripeColours(_ mark: ChartMark) -> [String] {
    switch mark {
    case .rectangle(_, .edged(.striped, let colour)), .polygon(_, .edged(.striped, let colour)),
      .circle(_, _, .edged(.striped, let colour)):
      [colour]
    case .group(_, let marks): marks.flatMap(stripeColours)
    case .rectangle, .polygon, .circle, .path, .text: []
    }
  }

  private func patternID(_ colour: String) -> String {
    "\(id)-stripes-\(colour.dropFirst())"
  }

  private func pattern(_ colour: String) -> String {
    "<pattern id=\"\(patternID(colour))\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
      + "<rect width=\"6\" height=\"6\" fill=\"\(ChartStyle.paper)\"/>"
      + "<path d=\"M-1,1 L1,-1 M0,6 L6,0 M5,7 L7,5\" stroke=\"\(colour)\" stroke-width=\"2\"/></pattern>"
  }

  /// A coordinate with one decimal, without the help of a locale.
  private func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let (whole, part) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + "\(whole)" + (part == 0 ? "" : ".\(part)")
  }
}
