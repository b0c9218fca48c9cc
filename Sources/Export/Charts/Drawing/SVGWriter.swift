import Tariffs

/// Writes a drawing as SVG 1.1.
struct SVGWriter {
  private let id: String
  private let language: Language

  /// A writer.
  ///
  /// - Parameters:
  ///   - id: what ids begin with; what cannot stand in an id is left out.
  ///   - language: the language of the text.
  init(id: String, language: Language) {
    let allowed = String(id.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
    self.id = allowed.first?.isLetter ?? false ? allowed : "chart" + allowed
    self.language = language
  }

  /// The whole text.
  ///
  /// - Parameters:
  ///   - drawing: what is drawn.
  ///   - title: the title for those who cannot see it.
  ///   - description: what the picture says.
  /// - Returns: one element `svg`.
  func write(_ drawing: ChartDrawing, title: String, description: String) -> String {
    let size = "\(number(ChartDrawing.width)) \(number(drawing.height))"
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"\(number(ChartDrawing.width))\" "
        + "height=\"\(number(drawing.height))\" viewBox=\"0 0 \(size)\" style=\"max-width:100%;height:auto\" "
        + "role=\"img\" aria-labelledby=\"\(id)-title \(id)-desc\" xml:lang=\"\(language.rawValue)\" "
        + "font-family=\"Helvetica, Arial, 'Liberation Sans', Arimo, Roboto, sans-serif\">",
      "<title id=\"\(id)-title\">\(SVGWriter.escaped(title))</title>",
      "<desc id=\"\(id)-desc\">\(SVGWriter.escaped(description))</desc>",
    ]
    let stripes = stripeColours(drawing.marks)
    if !stripes.isEmpty { lines.append("<defs>" + stripes.map(pattern).joined() + "</defs>") }
    lines += drawing.marks.map(element)
    return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  // MARK: Text

  /// Text as it may stand in XML, in an element or an attribute.
  ///
  /// White space that breaks lines becomes a space; marks that turn the direction of text are left out, so that
  /// a name cannot turn round the figures behind it; what XML does not allow becomes U+FFFD.
  ///
  /// - Parameter text: any text.
  /// - Returns: the text without anything that would be read as markup.
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
      return "<rect x=\"\(number(box.x))\" y=\"\(number(box.y))\" width=\"\(number(box.width))\" "
        + "height=\"\(number(box.height))\"\(attributes(paint))/>"
    case .path(let points, let stroke):
      let dash = stroke.dash.isEmpty ? "" : " stroke-dasharray=\"\(stroke.dash)\""
      return "<polyline points=\"\(places(points))\" fill=\"none\" stroke=\"\(stroke.colour)\" "
        + "stroke-width=\"\(number(stroke.width))\"\(dash)/>"
    case .polygon(let points, let paint): return "<polygon points=\"\(places(points))\"\(attributes(paint))/>"
    case .circle(let point, let radius, let paint):
      return "<circle cx=\"\(number(point.x))\" cy=\"\(number(point.y))\" r=\"\(number(radius))\""
        + "\(attributes(paint))/>"
    case .text(let text):
      let anchor = text.anchor == .start ? "" : " text-anchor=\"\(text.anchor.rawValue)\""
      let weight = text.isBold ? " font-weight=\"bold\"" : ""
      return "<text x=\"\(number(text.x))\" y=\"\(number(text.baseline))\" font-size=\"\(number(text.size))\""
        + "\(anchor)\(weight) fill=\"\(text.colour)\">\(SVGWriter.escaped(text.content))</text>"
    case .group(let title, let marks):
      let content = marks.map(element).joined()
      return title.isEmpty ? content : "<g><title>\(SVGWriter.escaped(title))</title>\(content)</g>"
    }
  }

  private func attributes(_ paint: ChartMark.Paint) -> String {
    let inside =
      switch paint.inside {
      case .colour(let colour): colour
      case .stripes(let colour): "url(#\(patternID(colour)))"
      }
    let edge = paint.edge.map { " stroke=\"\($0)\" stroke-width=\"\(number(paint.edgeWidth))\"" } ?? ""
    return " fill=\"\(inside)\"\(edge)"
  }

  private func places(_ points: [ChartMark.ChartPoint]) -> String {
    points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
  }

  private func stripeColours(_ marks: [ChartMark]) -> [String] {
    var colours: [String] = []
    for mark in marks {
      switch mark {
      case .rectangle(_, let paint), .polygon(_, let paint), .circle(_, _, let paint):
        if case .stripes(let colour) = paint.inside { colours.append(colour) }
      case .group(_, let marks): colours += stripeColours(marks)
      case .path, .text: break
      }
    }
    return colours.firstOccurrences
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
