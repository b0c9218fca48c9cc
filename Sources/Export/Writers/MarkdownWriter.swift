/// Writes the parts for people as GitHub Flavored Markdown, with numbers aligned right.
struct MarkdownWriter {
  let wording: any Wording

  func write(_ report: Report) -> String {
    var blocks = ["**\(MarkdownWriter.escaped(report.title))**"]
    for section in report.sections where section.audience.includesReaders {
      if !section.heading.isEmpty { blocks.append("**\(MarkdownWriter.escaped(section.heading))**") }
      blocks += section.paragraphs.map(MarkdownWriter.escaped)
      if !section.facts.isEmpty {
        blocks.append(
          section.facts.map { "- \(MarkdownWriter.escaped($0.label)): \(MarkdownWriter.escaped($0.value))" }
            .joined(separator: "\n"))
      }
      if !section.rows.isEmpty { blocks.append(table(section)) }
    }
    if !report.notes.isEmpty {
      blocks.append(report.notes.map { "- " + MarkdownWriter.escaped($0) }.joined(separator: "\n"))
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

  /// Text that Markdown shows as it stands.
  static func escaped(_ text: String) -> String {
    var result = ""
    for index in text.indices {
      let character = text[index]
      switch character {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "~":
        result += "\\" + String(character)
      case "&" where text[text.index(after: index)...].first.map { $0.isLetter || $0 == "#" } ?? false:
        result += "&amp;"
      case _ where character.isNewline:
        result += " "
      default:
        result.append(character)
      }
    }
    return result
  }
}
