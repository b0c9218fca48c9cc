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
/// When a table is too wide, headings are wrapped first, then long text; then columns are left out in the order
/// that they declare, and a note names them.
struct TextWriter {
  let wording: Wording
  let terminal: Terminal

  private static let gap = "  "
  /// To how few characters a flexible column may be wrapped.
  private static let narrowestText = 14
  /// To how many characters a flexible column is wrapped where the terminal sets no limit.
  private static let widestText = 60

  /// The answer alone: sentences, what matters, and what was left out.
  func write(_ answer: Report.Answer) -> String {
    var blocks = [answer.sentences.map { wrapped($0, indent: "") }.joined(separator: "\n")]
    for section in answer.tables where section.table.count > 0 {
      blocks.append(
        (section.heading.isEmpty ? "" : bold(section.heading) + "\n") + text(of: section.table).text)
    }
    if !answer.leftOut.isEmpty { blocks.append(wrapped(answer.leftOut, indent: "")) }
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
      report.isDocument ? heading(report.title, underline: "=") : wrapped(bold(report.title), indent: "")
    ]
    var droppedHeadings: [String] = []
    for section in report.sections where section.audience.includesReaders {
      if !section.heading.isEmpty { blocks.append(heading(section.heading, underline: "-")) }
      blocks += section.paragraphs.map { wrapped($0, indent: "") }
      if !section.facts.isEmpty {
        // The labels of a document can be long; beside them the text would have no room.
        blocks.append(
          report.isDocument
            ? section.facts.map { wrapped("- \($0.label): \($0.value)", indent: "  ") }.joined(
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
      blocks.append(notes.map { wrapped("- " + $0, indent: "  ") }.joined(separator: "\n"))
    }
    if !report.sources.isEmpty {
      let sources = report.sources.enumerated().map {
        wrapped("  \(report.mark(ofSource: $0.offset))  \($0.element)", indent: "     ")
      }
      let head = report.isDocument ? heading(wording.sources, underline: "-") : "\(wording.sources):"
      blocks.append(head + "\n" + sources.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func facts(_ facts: [Report.Fact]) -> String {
    let width = facts.map(\.label.displayWidth).max() ?? 0
    let indent = String(repeating: " ", count: width + 2)
    return facts.map { fact in
      var label = fact.label + ":"
      label.append(spaces: width + 2 - label.displayWidth)
      return wrapped(label + fact.value, indent: indent)
    }.joined(separator: "\n")
  }

  private func text(of table: Report.Table) -> (text: String, dropped: [String]) {
    let places = table.readerColumns
    let columns = places.map { table.fields[$0] }
    let texts = table.texts(in: places, wording)
    let cellWidths = columns.indices.map { column in
      texts.reduce(0) { max($0, $1[column].displayWidth) }
    }
    let (kept, widths) = layout(columns, cellWidths: cellWidths)
    let blocks = blocks(kept.map { columns[$0] }, widths: widths).map { block -> String in
      let places = block.map { kept[$0] }
      let widths = block.map { widths[$0] }
      let columns = places.map { columns[$0] }
      var lines = wrappedLines(columns.map(\.heading), columns: columns, widths: widths).map(bold)
      lines.append(widths.map { String(repeating: "-", count: $0) }.joined(separator: TextWriter.gap))
      for (row, texts) in texts.enumerated() {
        lines += wrappedLines(places.map { texts[$0] }, columns: columns, widths: widths)
          .map { coloured($0, table.tone(row)) }
      }
      return lines.joined(separator: "\n")
    }
    let dropped = columns.indices.filter { !kept.contains($0) }.map { columns[$0].heading }
    return (blocks.joined(separator: "\n\n"), dropped)
  }

  /// The columns in parts that fit the terminal, each with the repeated columns in front; as a rule one part.
  private func blocks(_ columns: [Report.Field], widths: [Int]) -> [[Int]] {
    let repeated = columns.indices.filter { columns[$0].isRepeated }
    guard let available = terminal.width, !repeated.isEmpty else { return [Array(columns.indices)] }
    let start = repeated.reduce(0) { $0 + widths[$1] + TextWriter.gap.utf8.count }
    var blocks: [[Int]] = []
    var (block, width) = (repeated, start)
    for column in columns.indices where !columns[column].isRepeated {
      if width + widths[column] > available, block.count > repeated.count {
        blocks.append(block)
        (block, width) = (repeated, start)
      }
      block.append(column)
      width += widths[column] + TextWriter.gap.utf8.count
    }
    return blocks + [block]
  }

  /// Which columns stay, and how wide they are.
  private func layout(_ columns: [Report.Field], cellWidths: [Int]) -> (kept: [Int], widths: [Int]) {
    var kept = Array(columns.indices)
    let natural = columns.indices.map { max(cellWidths[$0], columns[$0].heading.displayWidth) }
    guard let available = terminal.width else {
      return (
        kept, kept.map { columns[$0].isFlexible ? min(natural[$0], TextWriter.widestText) : natural[$0] }
      )
    }
    let withWrappedHeadings = columns.indices.map { column in
      max(
        cellWidths[column],
        columns[column].heading.split(separator: " ").map { String($0).displayWidth }.max() ?? 0)
    }
    func excess(_ widths: [Int]) -> Int {
      widths.reduce(0, +) + TextWriter.gap.utf8.count * (widths.count - 1) - available
    }
    if excess(natural) <= 0 { return (kept, natural) }
    while true {
      var widths = kept.map { withWrappedHeadings[$0] }
      while excess(widths) > 0 {
        let widest = kept.indices.filter {
          columns[kept[$0]].isFlexible && widths[$0] > TextWriter.narrowestText
        }
        .max { widths[$0] < widths[$1] }
        guard let widest else { break }
        widths[widest] -= 1
      }
      let droppable = kept.filter { columns[$0].dropOrder != nil }
        .min { columns[$0].dropOrder ?? 0 < columns[$1].dropOrder ?? 0 }
      guard excess(widths) > 0, let droppable else { return (kept, widths) }
      kept.removeAll { $0 == droppable }
    }
  }

  /// The lines of a row; more than one where a cell does not fit its column.
  private func wrappedLines(_ cells: [String], columns: [Report.Field], widths: [Int]) -> [String] {
    if zip(cells, widths).allSatisfy({ $0.displayWidth <= $1 }) {
      return [line(cells, columns: columns, widths: widths)]
    }
    let wrapped = zip(cells, widths).map { wordWrap($0, width: $1) }
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
      pendingSpaces += TextWriter.gap.utf8.count
    }
    while text.utf8.last == UInt8(ascii: " ") { text.removeLast() }
    return text
  }

  /// A paragraph, wrapped to the terminal, with later lines indented.
  private func wrapped(_ text: String, indent: String) -> String {
    guard let width = terminal.width, width > indent.count + TextWriter.narrowestText else { return text }
    let leading = text.prefix { $0 == " " }
    let lines = wordWrap(String(text.dropFirst(leading.count)), width: width - indent.count)
    return leading + lines.joined(separator: "\n" + indent)
  }

  /// The lines of a text, broken at spaces; a word that is too long is broken anywhere.
  private func wordWrap(_ text: String, width: Int) -> [String] {
    guard text.displayWidth > width else { return [text] }
    var lines: [String] = []
    var current = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      var word = word
      if !current.isEmpty, current.count + 1 + word.count > width {
        lines.append(current)
        current = ""
      }
      while word.count > width {
        lines.append(String(word.prefix(width)))
        word = word.dropFirst(width)
      }
      current = current.isEmpty ? String(word) : current + " " + word
    }
    return lines + [current]
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
  /// How many places of a terminal the text takes; quick for plain ASCII.
  var displayWidth: Int {
    var text = self
    return text.withUTF8 { bytes in bytes.allSatisfy { $0 < 0x80 } ? bytes.count : nil } ?? count
  }

  /// Adds spaces.
  fileprivate mutating func append(spaces: Int) {
    if spaces > 0 { self += String(repeating: " ", count: spaces) }
  }
}
