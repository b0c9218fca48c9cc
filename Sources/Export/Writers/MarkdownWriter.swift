/// Writes the parts for people as GitHub Flavored Markdown, with numbers aligned right.
struct MarkdownWriter {
  let wording: any Wording

  func write(_ report: Report) -> String {
    var blocks = ["**\(MarkdownWriter.escaped(report.title))**"]
    for section in report.sections where section.audience.includesReaders {
      if !section.heading.isEmpty { blocks.append("**\(MarkdownWriter.escaped(section.heading))**") }
      blocks += section.paragraphs.map(MarkdownWriter.escapedLine)
      if !section.facts.isEmpty {
        blocks.append(
          section.facts.map {
            "- \(MarkdownWriter.escapedLine($0.label)): \(MarkdownWriter.escaped($0.value))"
          }
          .joined(separator: "\n"))
      }
      if !section.rows.isEmpty { blocks.append(table(section)) }
    }
    if !report.notes.isEmpty {
      blocks.append(report.notes.map { "- " + MarkdownWriter.escapedLine($0) }.joined(separator: "\n"))
    }
    if !report.sources.isEmpty {
      let sources = report.sources.enumerated().map {
        "- \(Report.letter(ofSource: $0.offset)): \(MarkdownWriter.escaped($0.element))"
      }
      blocks.append("\(wording.sources):\n\n" + sources.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func table(_ section: Report.Section) -> String {
    let places = section.readerColumns
    let columns = places.map { section.columns[$0] }
    let head = columns.map { MarkdownWriter.escaped($0.heading) }
    let body = section.rows.map { row in
      places.map { MarkdownWriter.escaped(row.cells[$0].readerText(wording)) }
    }
    let widths = columns.indices.map { column in
      max(3, head[column].count, body.map { $0[column].count }.max() ?? 0)
    }
    func line(_ cells: [String]) -> String {
      let padded = zip(cells, zip(columns, widths)).map { cell, place in
        let space = String(repeating: " ", count: place.1 - cell.count)
        return place.0.isNumeric ? space + cell : cell + space
      }
      return "| " + padded.joined(separator: " | ") + " |"
    }
    let rule = zip(columns, widths).map { column, width in
      String(repeating: "-", count: column.isNumeric ? width + 1 : width + 2) + (column.isNumeric ? ":" : "")
    }
    return ([line(head), "|" + rule.joined(separator: "|") + "|"] + body.map(line)).joined(separator: "\n")
  }

  /// Text that Markdown shows as it stands, within a line.
  ///
  /// It goes by scalars, as readers of Markdown do: a `|` with a combining mark is one character in Swift, and still
  /// a border of a cell there.
  static func escaped(_ text: String) -> String {
    var result = ""
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      switch scalar {
      // Besides those of GitHub: `$` and `^` mean something to pandoc.
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "~", "$", "^":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "&" where scalars[scalars.index(after: index)...].first.map(startsEntity) ?? false:
        result += "&amp;"
      default:
        scalar.appendVisible(to: &result)
      }
    }
    return result
  }

  /// Text at the start of a line, which must not be taken for a list, a rule or an underline.
  static func escapedLine(_ text: String) -> String {
    let line = escaped(String(text.drop(while: \.isWhitespace)))
    if let first = line.first, "-+=".contains(first) { return "\\" + line }
    let digits = line.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, let mark = line.dropFirst(digits.count).first, ".)".contains(mark) else {
      return line
    }
    return digits + "\\" + line.dropFirst(digits.count)
  }

  private static func startsEntity(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar == "#"
  }
}
