extension OutputFormat {
  /// GitHub Flavored Markdown for a memo.
  public static let markdown = OutputFormat("md", endings: ["md", "markdown"]) { report, language, _, sink in
    sink.append(MarkdownWriter(wording: wording(language)).write(report))
  }
}

/// Writes the parts for people as GitHub Flavored Markdown, with numbers aligned right.
struct MarkdownWriter {
  let wording: Wording

  func write(_ report: Report) -> String {
    let escaped = report.isDocument ? MarkdownWriter.escapedForDocument : MarkdownWriter.escaped
    func heading(_ text: String, level: Int) -> String {
      let text = escaped(text)
      return report.isDocument ? String(repeating: "#", count: level) + " " + text : "**\(text)**"
    }
    var blocks = [heading(report.title, level: 1)]
    blocks += report.answer?.sentences.map { MarkdownWriter.line(escaped($0)) } ?? []
    for (place, section) in report.sections.enumerated() where section.audience.includesReaders {
      if place == report.partsOfPage, let path = report.picturePath {
        blocks.append(
          "![\(escaped(report.charts.first?.title ?? report.title))](\(path.contains { " ()".contains($0) } ? "<\(path)>" : path))"
        )
      }
      if !section.heading.isEmpty { blocks.append(heading(section.heading, level: 2)) }
      blocks += section.paragraphs.map { MarkdownWriter.line(escaped($0)) }
      if !section.facts.isEmpty {
        blocks.append(
          section.facts.map { fact in
            let label = escaped(fact.label)
            return
              "- \(report.isDocument ? "**\(label)**" : MarkdownWriter.line(label)): \(escaped(fact.value))"
          }.joined(separator: "\n"))
      }
      if section.table.count > 0 { blocks.append(text(of: section.table, isDocument: report.isDocument)) }
    }
    if !report.notes.isEmpty {
      blocks.append(
        report.notes.map { "- " + MarkdownWriter.line(escaped($0)) }.joined(separator: "\n"))
    }
    if !report.sources.isEmpty {
      let sources = report.sources.enumerated().map {
        "- \(report.mark(ofSource: $0.offset)): \(escaped($0.element))"
      }
      let head = report.isDocument ? heading(wording.sources, level: 2) : "\(wording.sources):"
      blocks.append(head + "\n\n" + sources.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// How wide the rule below a text that may be wrapped is at most.
  private static let widestFlexibleRule = 24
  /// How many characters stand beside each other on an upright page.
  private static let charactersOnPage = 71

  private func text(of table: Report.Table, isDocument: Bool) -> String {
    let escaped = isDocument ? MarkdownWriter.escapedForDocument : MarkdownWriter.escaped
    let places = table.readerColumns
    let columns = places.map { table.fields[$0] }
    let head = columns.map { escaped($0.heading) }
    let body = table.texts(in: places, wording).map { $0.map(escaped) }
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
    // Programs that lay out pages divide the width by the rules. A column gets what its longest word needs, so that
    // long names leave numbers their room.
    var rules = columns.indices.map { column in
      let words = ([head[column]] + body.map { $0[column] }).flatMap { text in
        columns[column].isNumeric && text != head[column]
          ? [text.count] : text.split(separator: " ").map(\.count)
      }
      // Pages have some space beside each cell; narrow columns would feel it first.
      let needed = max(3, words.max() ?? 0) + 4
      return columns[column].isFlexible
        ? max(needed, min(widths[column], MarkdownWriter.widestFlexibleRule)) : needed
    }
    if !isDocument { squeeze(&rules, columns, body) }
    let rule = zip(columns, rules).map { column, width in
      String(repeating: "-", count: column.isNumeric ? width + 1 : width + 2) + (column.isNumeric ? ":" : "")
    }
    return ([line(head), "|" + rule.joined(separator: "|") + "|"] + body.map(line)).joined(separator: "\n")
  }

  /// Makes rules fit a page: figures and codes keep what they need on one line, and words share what is left.
  private func squeeze(_ rules: inout [Int], _ columns: [Report.Field], _ body: [[String]]) {
    guard rules.reduce(0, +) > MarkdownWriter.charactersOnPage else { return }
    let tight = rules.map { $0 - 2 }
    if tight.reduce(0, +) <= MarkdownWriter.charactersOnPage {
      rules = tight
      return
    }
    let isFigure = columns.indices.map { column in
      columns[column].isNumeric
        || (!columns[column].isFlexible && body.contains { $0[column].contains(where: \.isNumber) }
          && !body.contains { $0[column].contains(" ") })
    }
    for column in rules.indices {
      // Headings may be broken here.
      let words = body.flatMap { isFigure[column] ? [$0[column][...]] : $0[column].split(separator: " ") }
      rules[column] = max(3, words.map(\.count).max() ?? 0) + 2
    }
    func sum(where isMeant: (Bool) -> Bool) -> Int {
      rules.indices.filter { isMeant(isFigure[$0]) }.reduce(0) { $0 + rules[$1] }
    }
    let (left, words) = (max(0, MarkdownWriter.charactersOnPage - sum { $0 }), sum { !$0 })
    for column in rules.indices where !isFigure[column] {
      rules[column] = max(4, rules[column] * left / words)
    }
  }

  /// Text that also programs show as it stands that know more than GitHub does, such as Pandoc: there two hyphens
  /// are a dash, and at signs have a meaning.
  static func escapedForDocument(_ text: String) -> String {
    var result = ""
    var last: Character?
    for character in escaped(text) {
      switch character {
      case "@": result += "\\"
      case "-" where last == "-": result += "\\"
      default: break
      }
      result.append(character)
      last = character
    }
    return result
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
    line(escaped(text))
  }

  /// Escaped text at the start of a line.
  private static func line(_ escaped: String) -> String {
    let line = String(escaped.drop(while: \.isWhitespace))
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
