extension OutputFormat {
  /// Aligned text for a terminal.
  public static let text = OutputFormat("text", endings: ["txt"]) { report, language, details, sink in
    let writer = TextWriter(wording: wording(language), terminal: details.terminal)
    let answer = details.isWhole ? nil : report.answer
    sink.append(answer.map(writer.write) ?? writer.write(report))
  }
}

/// Writes the parts for people as aligned text that fits the terminal.
///
/// ``TextLayout`` says how a table fits; a note names the columns that it leaves out.
struct TextWriter {
  let wording: Wording
  let terminal: Terminal

  /// The answer alone: sentences, what matters, and what was left out.
  ///
  /// Without a number of rows it has as many as fit a screen of 100 × 40, and more lines of one that is narrower.
  func write(_ answer: Report.Answer) -> String {
    var rows = answer.rows ?? 25
    var text = write(answer, rows: rows)
    guard answer.rows == nil else { return text }
    rows = min(rows, answer.tables.map(\.table.count).max() ?? 0)
    let screen = terminal.width.map { max(40, 40 * 100 / $0) } ?? 40
    while rows > 3, text.utf8.count(where: { $0 == UInt8(ascii: "\n") }) > screen {
      rows -= 1
      text = write(answer, rows: rows)
    }
    return text
  }

  private func write(_ answer: Report.Answer, rows: Int) -> String {
    var blocks = [answer.sentences.map { wrapped($0) }.joined(separator: "\n")]
    var leftOut = [answer.leftOut]
    for section in answer.tables where section.table.count > 0 {
      let (text, dropped) = text(of: section.table.prefix(rows))
      let all = section.table.count
      blocks.append((section.heading.isEmpty ? "" : bold(section.heading.visible) + "\n") + text)
      if all > rows { leftOut.append(wording.moreRows(all - rows, of: all)) }
      if !dropped.isEmpty { leftOut.append(wording.droppedColumns(dropped)) }
    }
    leftOut.removeAll { $0.isEmpty }
    if !leftOut.isEmpty { blocks.append(wrapped(leftOut.joined(separator: " "))) }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// The whole report.
  func write(_ report: Report) -> String {
    // A document has headings that stand out without colours too.
    func heading(_ text: String, underline: String) -> String {
      guard report.isDocument else { return bold(text) }
      return bold(text) + "\n"
        + String(repeating: underline, count: min(text.displayWidth, terminal.width ?? .max))
    }
    var blocks = [
      report.isDocument ? heading(report.title.visible, underline: "=") : bold(wrapped(report.title))
    ]
    var droppedHeadings: [String] = []
    for section in report.sections where section.audience.includesReaders {
      if !section.heading.isEmpty { blocks.append(heading(section.heading.visible, underline: "-")) }
      blocks += section.paragraphs.map { wrapped($0) }
      if !section.facts.isEmpty {
        // The labels of a document can be long; beside them the text would have no room.
        blocks.append(
          report.isDocument
            ? section.facts.map { wrapped("\($0.label): \($0.value)", behind: "- ") }.joined(
              separator: "\n")
            : facts(section.facts))
      }
      if section.table.count > 0 {
        let (text, dropped) = text(of: section.table)
        blocks.append(text)
        droppedHeadings += dropped.filter { !droppedHeadings.contains($0) }
      }
    }
    let notes = report.notes + (droppedHeadings.isEmpty ? [] : [wording.droppedColumns(droppedHeadings)])
    if !notes.isEmpty {
      blocks.append(notes.map { wrapped($0, behind: "- ") }.joined(separator: "\n"))
    }
    if !report.sources.isEmpty {
      let sources = report.sources.enumerated().map {
        wrapped($0.element, behind: "  \(report.mark(ofSource: $0.offset))  ")
      }
      let head = report.isDocument ? heading(wording.sources, underline: "-") : "\(wording.sources):"
      blocks.append(head + "\n" + sources.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func facts(_ facts: [Report.Fact]) -> String {
    let width = facts.map(\.label.displayWidth).max() ?? 0
    return facts.map { fact in
      var label = fact.label + ":"
      label.append(spaces: width + 2 - label.displayWidth)
      return wrapped(fact.value, behind: label)
    }.joined(separator: "\n")
  }

  private func text(of table: Report.Table) -> (text: String, dropped: [String]) {
    let places = table.readerColumns
    let columns = places.map { table.fields[$0] }
    let texts = table.texts(in: places, wording).map { $0.map(\.visible) }
    let layout = TextLayout(columns, texts: texts, width: terminal.width)
    let parts = layout.parts.map { part -> String in
      let (columns, widths) = (part.map { columns[$0] }, part.map { layout.widths[$0] })
      var lines = wrappedLines(columns.map(\.heading), columns: columns, widths: widths).map(bold)
      lines.append(widths.map { String(repeating: "-", count: $0) }.joined(separator: TextLayout.gap))
      for (row, texts) in texts.enumerated() {
        lines += wrappedLines(part.map { texts[$0] }, columns: columns, widths: widths)
          .map { coloured($0, table.tone(row)) }
      }
      return lines.joined(separator: "\n")
    }
    return (parts.joined(separator: "\n\n"), layout.dropped.map { columns[$0].heading })
  }

  /// The lines of a row; more than one where a cell does not fit its column.
  private func wrappedLines(_ cells: [String], columns: [Report.Field], widths: [Int]) -> [String] {
    if zip(cells, widths).allSatisfy({ $0.displayWidth <= $1 }) {
      return [line(cells, columns: columns, widths: widths)]
    }
    let wrapped = zip(cells, widths).map { $0.lines(width: $1) }
    return (0..<(wrapped.map(\.count).max() ?? 0)).map { index in
      line(wrapped.map { index < $0.count ? $0[index] : "" }, columns: columns, widths: widths)
    }
  }

  private func line(_ cells: [String], columns: [Report.Field], widths: [Int]) -> String {
    var text = ""
    var pendingSpaces = 0
    for index in cells.indices {
      let spaces = max(0, widths[index] - cells[index].displayWidth)
      if columns[index].isNumeric { pendingSpaces += spaces }
      // Spaces are written only before something, so that no line ends in them.
      if !cells[index].isEmpty {
        text.append(spaces: pendingSpaces)
        text += cells[index]
        pendingSpaces = 0
      }
      if !columns[index].isNumeric { pendingSpaces += spaces }
      pendingSpaces += TextLayout.gap.utf8.count
    }
    while text.utf8.last == UInt8(ascii: " ") { text.removeLast() }
    return text
  }

  /// A paragraph, wrapped to the terminal, with later lines below its first word.
  private func wrapped(_ text: String, behind start: String = "") -> String {
    let text = text.visibleLines
    guard let width = terminal.width else { return start + text }
    let room = max(TextLayout.narrowestText, width - start.displayWidth)
    var indent = "\n"
    indent.append(spaces: start.displayWidth)
    return start + text.lines(width: room).joined(separator: indent)
  }

  private func bold(_ text: String) -> String {
    terminal.hasColours ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }

  private func coloured(_ text: String, _ tone: Report.Tone) -> String {
    guard terminal.hasColours else { return text }
    return switch tone {
    case .plain: text
    case .added: "\u{1B}[32m\(text)\u{1B}[0m"
    case .removed: "\u{1B}[35m\(text)\u{1B}[0m"
    }
  }
}

extension String {
  /// Adds spaces.
  fileprivate mutating func append(spaces: Int) {
    if spaces > 0 { self += String(repeating: " ", count: spaces) }
  }
}
