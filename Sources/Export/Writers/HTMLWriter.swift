import Tariffs

extension OutputFormat {
  /// A page that needs nothing from elsewhere.
  public static let html = OutputFormat("html", endings: ["html", "htm"], hasPictures: true) {
    report, language, details, sink in
    let writer = HTMLWriter(
      wording: wording(language), language: language, isFragment: details.isFragment)
    sink.append(writer.write(report))
  }
}

/// Writes the parts for people as an HTML page that needs nothing from elsewhere, or as a part of another page.
struct HTMLWriter {
  let wording: Wording
  let language: Language
  /// Whether only the part for another page is written: no head and no style, and headings one level lower.
  let isFragment: Bool
  /// Whether the other page has a style for pictures, and allows no other.
  var isStyled = false
  /// From how many columns on a table is printed on paper on its side.
  private static let columnsOnUprightPaper = 6

  func write(_ report: Report) -> String {
    isFragment ? fragment(report) : page(report)
  }

  private func page(_ report: Report) -> String {
    let widest =
      report.sections.filter(\.audience.includesReaders).map(\.table.readerColumns.count).max() ?? 0
    // The tables of a document have short headings.
    let most = HTMLWriter.columnsOnUprightPaper + (report.isDocument ? 1 : 0)
    let style = HTMLStyle(
      isLandscape: widest > most, isDocument: report.isDocument,
      hasPictures: !report.charts.isEmpty)
    // The policy lets no script and nothing from elsewhere run, even if a text ever got past the escaping.
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(HTMLWriter.escaped(report.title))</title>
      <style>
      \(style.text)
      </style>
      </head>
      <body>
      \(fragment(report))</body>
      </html>

      """
  }

  private func fragment(_ report: Report) -> String {
    var lines = [
      "<\(container) class=\"tariffs\" lang=\"\(language.rawValue)\">", heading(report.title, level: 1),
    ]
    lines += report.answer?.sentences.map { "<p>\(HTMLWriter.escaped($0))</p>" } ?? []
    // Each picture has its own ids, so that several can stand on a page.
    let figures = report.charts.enumerated().map { place, chart in figure(chart, id: "figure-\(place + 1)") }
    let blocks = report.sections.filter(\.audience.includesReaders).map { block($0, title: report.title) }
    // A document begins with a page that is read alone; the pictures come below it.
    let page = Array(blocks.prefix(report.partsOfPage).joined())
    lines += page.isEmpty ? [] : ["<div class=\"page\">"] + page + ["</div>"]
    lines += figures + blocks.dropFirst(report.partsOfPage).joined()
    if !report.notes.isEmpty {
      lines.append("<ul class=\"notes\">")
      lines += report.notes.map { "<li>\(HTMLWriter.escaped($0))</li>" }
      lines.append("</ul>")
    }
    if !report.sources.isEmpty {
      // Markers of type A run A, B … Z, AA, as the letters do by which rows name a source.
      let type = report.isDocument ? "1" : "A"
      lines += [heading(wording.sources, level: 2), "<ol class=\"sources\" type=\"\(type)\">"]
      lines += report.sources.map { "<li>\(HTMLWriter.escaped($0))</li>" }
      lines.append("</ol>")
    }
    return (lines + ["</\(container)>"]).joined(separator: "\n") + "\n"
  }

  /// A picture, on a page of our own drawn for each width of a screen, so that its letters keep their size.
  private func figure(_ chart: Chart, id: String) -> String {
    let drawings = HTMLStyle.pictureWidths.filter { !isFragment || $0 == ChartDrawing.width }.map { width in
      let isUsual = width == ChartDrawing.width
      let drawing = chart.svg(
        language: language, id: isUsual ? id : "\(id)-\(Int(width))", width: width, hasStyle: !isStyled)
      return isFragment ? drawing : "<div class=\"wide-\(Int(width))\">\n\(drawing)</div>"
    }
    return "<figure>\n\(drawings.joined(separator: "\n"))\n</figure>"
  }

  /// A page has one main part; what is put into another page is a part of that.
  private var container: String { isFragment ? "section" : "main" }

  private func heading(_ text: String, level: Int) -> String {
    let name = "h\(isFragment ? level + 1 : level)"
    return "<\(name)>\(HTMLWriter.escaped(text))</\(name)>"
  }

  private func block(_ section: Report.Section, title: String) -> [String] {
    var lines: [String] = []
    if !section.heading.isEmpty { lines.append(heading(section.heading, level: 2)) }
    lines += section.paragraphs.map { "<p>\(HTMLWriter.escaped($0))</p>" }
    if !section.facts.isEmpty {
      lines.append("<dl>")
      lines += section.facts.map {
        "<div><dt>\(HTMLWriter.escaped($0.label))</dt><dd>\(HTMLWriter.escaped($0.value))</dd></div>"
      }
      lines.append("</dl>")
    }
    if section.table.count > 0 {
      lines += table(section.table, caption: section.heading.isEmpty ? title : section.heading)
    }
    return lines
  }

  /// A table in a frame that scrolls sideways on a narrow screen, also by the keyboard.
  ///
  /// The caption repeats the heading above it for those who go from table to table by a screen reader.
  private func table(_ table: Report.Table, caption: String) -> [String] {
    let places = table.readerColumns
    let columns = places.map { table.fields[$0] }
    let name = HTMLWriter.escaped(caption)
    func kind(_ column: Report.Field) -> String {
      column.isNumeric ? " class=\"number\"" : column.isFlexible ? " class=\"words\"" : ""
    }
    // A heading without words would be announced as nothing; a plain cell is passed over.
    let head = columns.map {
      $0.heading.isEmpty
        ? "<td\(kind($0))></td>" : "<th scope=\"col\"\(kind($0))>\(HTMLWriter.escaped($0.heading))</th>"
    }.joined()
    let rows = table.texts(in: places, wording).enumerated().map { row, texts in
      let cells = zip(texts, columns).map { "<td\(kind($1))>\(HTMLWriter.escaped($0))</td>" }
      return "<tr\(tone(table.tone(row)))>" + cells.joined() + "</tr>"
    }
    return [
      "<div class=\"table\" role=\"region\" aria-label=\"\(name)\" tabindex=\"0\">",
      "<table>", "<caption>\(name)</caption>", "<thead>", "<tr>\(head)</tr>", "</thead>", "<tbody>",
    ] + rows + ["</tbody>", "</table>", "</div>"]
  }

  private func tone(_ tone: Report.Tone) -> String {
    switch tone {
    case .plain: ""
    case .added: " class=\"added\""
    case .removed: " class=\"removed\""
    }
  }

  /// Text that HTML shows as it stands, between tags and in an attribute.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: scalar.appendVisible(to: &result)
      }
    }
    return result
  }
}
