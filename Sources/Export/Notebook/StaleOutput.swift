import Tariffs

/// An output in a notebook that is not what its command prints now.
package struct StaleOutput: Sendable {
  /// The file, as the user knows it.
  let path: String
  /// The line of the command, from 1.
  let line: Int
  let command: String
  /// The lines of the output as the notebook has it.
  let old: [String]
  /// The lines of the output as the command prints it.
  let new: [String]
}

extension Notebook {
  /// The outputs that are not what each command gave, in their order; also those that differ only in their line ends.
  package func staleOutputs(_ results: [CommandResult]) -> [StaleOutput] {
    zip(commands, results).compactMap { command, result in
      guard Array(lines[command.output]) != command.block(result) else { return nil }
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
      let isRemoved = removed.contains(oldIndex)
      let isInserted = !isRemoved && inserted.contains(newIndex)
      marked.append(
        (
          isRemoved ? "-" : isInserted ? "+" : " ", isInserted ? new[newIndex] : old[oldIndex],
          line + 1 + oldIndex
        ))
      if !isInserted { oldIndex += 1 }
      if !isRemoved { newIndex += 1 }
    }
    return marked
  }
}
