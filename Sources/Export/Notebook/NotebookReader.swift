/// Finds the commands of a notebook and where their outputs stand.
struct NotebookReader {
  let lines: [Notebook.Line]
  private(set) var commands: [Notebook.Command] = []
  private(set) var problems: [(line: Int, kind: NotebookProblem.Kind)] = []

  /// A command whose output is not yet complete.
  private var current: (index: Int, text: String, words: [String])?

  init(lines: [Notebook.Line]) {
    self.lines = lines
  }

  /// Reads all lines.
  mutating func read() {
    var open: (fence: NotebookFence, index: Int)?
    for index in lines.indices {
      let text = index == 0 ? NotebookReader.withoutByteOrderMark(lines[index].text) : lines[index].text
      if let (fence, _) = open {
        if fence.isClosed(by: text) {
          finish(before: index, fence)
          open = nil
        } else if fence.isConsole {
          readContent(fence.content(of: text), index, fence)
        }
      } else if let fence = NotebookFence(opening: text) {
        open = (fence, index)
      } else if NotebookReader.looksLikeConsole(text) {
        problems.append((index + 1, .hiddenBlock))
      }
    }
    if let open { problems.append((open.index + 1, .unclosedBlock)) }
  }

  private mutating func readContent(_ content: String, _ index: Int, _ fence: NotebookFence) {
    guard content.hasPrefix("$") else {
      // A line below a command that was refused belongs to that command.
      if current == nil, !hasRefusedCommand { problems.append((index + 1, .textBeforeCommand)) }
      return
    }
    finish(before: index, fence)
    do throws(NotebookProblem.Kind) {
      guard content.hasPrefix("$ ") else { throw .noBlankBehindPrompt(content) }
      let text = String(content.dropFirst(2))
      current = (index, text, try CommandWords.words(of: text))
    } catch {
      problems.append((index + 1, error))
      hasRefusedCommand = true
    }
  }

  private var hasRefusedCommand = false

  private mutating func finish(before index: Int, _ fence: NotebookFence) {
    hasRefusedCommand = false
    guard let command = current else { return }
    commands.append(
      Notebook.Command(
        line: command.index + 1, text: command.text, words: command.words, output: command.index + 1..<index,
        fence: fence, lineEnd: lines[command.index].end))
    current = nil
  }

  /// Whether a line would be a block of commands if it stood at the margin; as it stands it would never be checked.
  private static func looksLikeConsole(_ line: String) -> Bool {
    let rest = line.drop { " \t>-*+.)0123456789".contains($0) }
    return rest.count < line.count && NotebookFence(opening: String(rest))?.isConsole == true
  }

  private static func withoutByteOrderMark(_ line: String) -> String {
    line.unicodeScalars.first == "\u{FEFF}" ? String(line.unicodeScalars.dropFirst()) : line
  }
}
