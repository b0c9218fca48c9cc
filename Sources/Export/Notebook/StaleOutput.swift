import Tariffs

/// An output in a notebook that is not what its command prints now.
public struct StaleOutput: Hashable, Sendable {
  /// The file, as the user knows it.
  public let path: String
  /// The line of the command, from 1.
  public let line: Int
  /// The command.
  public let command: String
  /// The output as the notebook has it.
  public let old: [String]
  /// The output as the command prints it.
  public let new: [String]
}

extension Notebook {
  /// The outputs that are not what their commands print now.
  ///
  /// - Parameter results: what each command gave, in their order.
  /// - Returns: the stale ones, in their order; also those that differ only in their line ends.
  public func staleOutputs(_ results: [CommandResult]) -> [StaleOutput] {
    zip(commands, results).compactMap { command, result in
      let new = result.lines.map { Line(text: command.fence.indented($0), end: command.lineEnd) }
      guard Array(lines[command.output]) != new else { return nil }
      return StaleOutput(
        path: path, line: command.line, command: command.text, old: output(of: command), new: result.lines)
    }
  }
}

extension StaleOutput {
  /// How many unchanged lines are shown around a change.
  private static let context = 2

  /// The difference, in the way of `diff -u`, with the place of each part in the file.
  ///
  /// - Parameter language: the language of the reader.
  /// - Returns: the lines.
  public func text(in language: Language) -> String {
    let title = language.text(
      nl: "de uitvoer is niet wat de opdracht nu geeft", en: "the output is not what the command prints now")
    var text = ["\(path):\(line): \(title)", "$ \(command.visible)"]
    guard old != new else {
      let difference = language.text(
        nl: "(alleen regeleinden of spaties vooraan verschillen)",
        en: "(only the line ends or the blanks in front differ)")
      return (text + [difference]).joined(separator: "\n")
    }
    text += language.text(
      nl: ["--- in het notebook", "+++ nu gegeven"], en: ["--- in the notebook", "+++ printed now"])
    let lines = markedLines
    let changes = lines.indices.filter { lines[$0].mark != " " }
    var last: Int?
    for index in lines.indices
    where changes.contains(where: { abs($0 - index) <= StaleOutput.context }) {
      if last != index - 1 { text.append("@@ \(path):\(lines[index].line) @@") }
      text.append(lines[index].mark + lines[index].text.visible)
      last = index
    }
    return text.joined(separator: "\n")
  }

  /// All lines with a mark: `-` for what only the notebook has, `+` for what only the command prints.
  private var markedLines: [(mark: String, text: String, line: Int)] {
    var (removed, inserted): (Set<Int>, Set<Int>) = ([], [])
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var marked: [(mark: String, text: String, line: Int)] = []
    var (oldIndex, newIndex) = (0, 0)
    while oldIndex < old.count || newIndex < new.count {
      let place = line + 1 + oldIndex
      if removed.contains(oldIndex) {
        marked.append(("-", old[oldIndex], place))
        oldIndex += 1
      } else if inserted.contains(newIndex) {
        marked.append(("+", new[newIndex], place))
        newIndex += 1
      } else {
        marked.append((" ", old[oldIndex], place))
        (oldIndex, newIndex) = (oldIndex + 1, newIndex + 1)
      }
    }
    return marked
  }
}
