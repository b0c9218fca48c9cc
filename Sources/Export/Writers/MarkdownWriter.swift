/// Writes the parts for people as GitHub Flavored Markdown, with numbers aligned right.
struct MarkdownWriter {
  let wording: any Wording

  func write(_ report: Report) -> String {
    func heading(_ text: String, level: Int) -> String {
      let text = MarkdownWriter.escaped(text)
      return report.isDocument ? String(repeating: "#", count: level) + " " + text : "**\(text)**"
    }
    var blocks = [heading(report.title, level: 1)]
    for section in report.sections where section.audience.includesReaders {
      if !section.heading.isEmpty { blocks.append(heading(section.heading, level: 2)) }
      blocks += section.paragraphs.map(MarkdownWriter.escaped)
      if !section.facts.isEmpty {
        blocks.append(
          section.facts.map { fact in
            let label = MarkdownWriter.escaped(fact.label)
            return "- \(report.isDocument ? "**\(label)**" : label): \(MarkdownWriter.escaped(fact.value))"
          }.joined(separator: "\n"))
      }
      if !section.rows.isEmpty { blocks.append(table(section, isDocument: report.isDocument)) }
    }
    if !report.notes.isEmpty {
      blocks.append(report.notes.map { "- " + MarkdownWriter.escaped($0) }.joined(separator: "\n"))
    }
    if !report.sources.isEmpty {
      let sources = report.sources.enumerated().map {
        "- \(Report.letter(ofSource: $0.offset)): \(MarkdownWriter.escaped($0.element))"
      }
      let head = report.isDocument ? heading(wording.sources, level: 2) : "\(wording.sources):"
      blocks.append(head + "\n\n" + sources.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// How wide the rule below a heading of text is at most in a document. Programs that lay out pages divide the
  /// width by the rules; long names would leave the numbers no room.
  private static let widestTextRule = 26

  private func table(_ section: Report.Section, isDocument: Bool) -> String {
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
      let width = isDocument && !column.isNumeric ? min(width, MarkdownWriter.widestTextRule) : width
      return String(repeating: "-", count: column.isNumeric ? width + 1 : width + 2) + (column.isNumeric ? ":" : "")
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
