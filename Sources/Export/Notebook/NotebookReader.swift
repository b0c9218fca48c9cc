/// Finds the commands of a notebook and where their outputs stand.
struct NotebookReader {
  let lines: [String]
  private let ownWord: (String) -> String
  private(set) var commands: [Notebook.Command] = []
  private(set) var problems: [(line: Int, kind: NotebookProblem.Kind)] = []

  init(lines: [String], ownWord: @escaping (String) -> String) {
    (self.lines, self.ownWord) = (lines, ownWord)
  }

  /// Reads all lines.
  mutating func read() {
    if let line = lines.firstIndex(where: { $0.withoutCR.utf8.contains(UInt8(ascii: "\r")) }) {
      problems.append((line + 1, .loneCarriageReturn))
    }
    var next = 0
    while next < lines.count {
      let start = next
      next += 1
      guard let fence = NotebookFence(opening: line(start)) else {
        if NotebookReader.looksLikeConsole(line(start)) { problems.append((start + 1, .hiddenBlock)) }
        continue
      }
      let end = lines.indices[next...].first { fence.isClosed(by: line($0)) }
      if fence.isConsole { readBlock(next..<(end ?? lines.count), fence) }
      if end == nil { problems.append((start + 1, .unclosedBlock)) }
      next = (end ?? lines.count) + 1
    }
  }

  /// Reads the lines between two fences.
  private mutating func readBlock(_ block: Range<Int>, _ fence: NotebookFence) {
    let starts = block.filter { fence.content(of: line($0)).hasPrefix("$") }
    problems += (block.lowerBound..<(starts.first ?? block.upperBound)).map { ($0 + 1, .textBeforeCommand) }
    for (start, end) in zip(starts, starts.dropFirst() + [block.upperBound]) {
      do throws(NotebookProblem.Kind) {
        let content = fence.content(of: line(start))
        guard content.hasPrefix("$ ") else { throw .noBlankBehindPrompt(content) }
        let text = String(content.dropFirst(2))
        commands.append(
          Notebook.Command(
            line: start + 1, text: text, words: try CommandWords.words(of: text, ownWord: ownWord),
            output: start + 1..<end, fence: fence, lineEnd: line(start) == lines[start] ? "" : "\r"))
      } catch {
        problems.append((start + 1, error))
      }
    }
  }

  /// A line without its end, and the first without a byte order mark.
  private func line(_ index: Int) -> String {
    // Only before a LF is a CR the end of a line.
    let line = index == lines.count - 1 ? lines[index] : lines[index].withoutCR
    return index == 0 && line.unicodeScalars.first == "\u{FEFF}"
      ? String(line.unicodeScalars.dropFirst()) : line
  }

  /// Whether a line would be a block of commands if it stood at the margin; as it stands it would never be checked.
  private static func looksLikeConsole(_ line: String) -> Bool {
    let rest = line.drop { " \t>-*+.)0123456789".contains($0) }
    return rest.count < line.count && NotebookFence(opening: String(rest))?.isConsole == true
  }
}
