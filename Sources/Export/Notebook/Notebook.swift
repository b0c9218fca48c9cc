/// A Markdown file whose blocks tagged `console` hold commands, each with what it printed.
///
/// ```swift
/// let notebook = try Notebook("```console\n$ tariffs tables\n```\n", path: "lists.md")
/// notebook.commands[0].words  // ["tariffs", "tables"]
/// ```
///
/// Only the outputs can change; every other byte of the file stays as it is.
package struct Notebook: Sendable {
  /// A command with the place of its output.
  package struct Command: Sendable {
    /// The line of the file, from 1.
    package let line: Int
    /// The command as it stands behind `$ `.
    let text: String
    /// Its words, without quotes; the first is `tariffs`.
    package let words: [String]
    /// The lines of its output, counted from 0.
    let output: Range<Int>
    /// The fence of the block that it stands in.
    let fence: NotebookFence
    /// What stands before the LF of a line of the block: CR, or nothing.
    let lineEnd: String

    /// The lines of a result as they stand in the block.
    func block(_ result: CommandResult) -> [String] {
      result.lines.map { fence.indented($0) + lineEnd }
    }
  }

  /// The file, as the user knows it.
  package let path: String
  /// The whole text.
  package let text: String
  /// The commands, from top to bottom.
  package let commands: [Command]
  /// What stands between the LFs of the text, with its CRs.
  let lines: [String]

  /// Reads a notebook.
  ///
  /// - Parameters:
  ///   - text: the whole text.
  ///   - path: the file, as the user knows it.
  ///   - ownWord: the program's own word for another one for a command or an option.
  /// - Throws: all problems, such as a block that does not end or a command that would need a shell.
  package init(
    _ text: String, path: String, ownWord: @escaping (String) -> String = { $0 }
  ) throws(NotebookError) {
    self.path = path
    self.text = text
    lines = text.lines
    var reader = NotebookReader(lines: lines, ownWord: ownWord)
    reader.read()
    guard reader.problems.isEmpty else {
      throw NotebookError(
        problems: reader.problems.map { NotebookProblem(path: path, line: $0.line, kind: $0.kind) })
    }
    commands = reader.commands
  }

  /// The lines of the output of a command as the file has it.
  package func output(of command: Command) -> [String] {
    lines[command.output].map { command.fence.content(of: $0.withoutCR) }
  }

  /// The file with what each command gave, in their order.
  ///
  /// - Throws: when an output could not be read back, because one of its lines looks like a command or ends the block.
  package func rewritten(with results: [CommandResult]) throws(NotebookError) -> String {
    let problems = zip(commands, results).compactMap { command, result in
      result.lines.lazy.compactMap { line -> NotebookProblem.Kind? in
        if line.hasPrefix("$") { return .outputLooksLikeCommand(line) }
        return command.fence.isClosed(by: line) ? .outputEndsBlock(line) : nil
      }.first.map { NotebookProblem(path: path, line: command.line, kind: $0) }
    }
    guard problems.isEmpty else { throw NotebookError(problems: problems) }
    var rewritten: [String] = []
    var next = 0
    for (command, result) in zip(commands, results) {
      rewritten += lines[next..<command.output.lowerBound] + command.block(result)
      next = command.output.upperBound
    }
    return (rewritten + lines[next...]).joined(separator: "\n")
  }
}

/// What a command wrote, and how it ended.
package struct CommandResult: Sendable {
  /// What it wrote to standard output.
  let output: String
  /// What it wrote to standard error.
  package let error: String
  /// How it ended.
  package let exitCode: Int32

  package init(output: String, error: String, exitCode: Int32) {
    (self.output, self.error, self.exitCode) = (output, error, exitCode)
  }

  /// The line by which a notebook says that a command failed; nothing when it did not.
  package var endLine: String? {
    exitCode == 0 ? nil : "[exit code \(exitCode)]"
  }

  /// What stands below the command: standard output, then standard error, then the end line.
  var lines: [String] {
    // A missing last line end makes no difference.
    let lines = [output, error].map(\.lines).flatMap { $0.last == "" ? $0.dropLast() : $0[...] }
    return lines.map(\.withoutCR) + [endLine].compactMap(\.self)
  }
}

extension String {
  /// What stands between the LFs: by bytes, for to Swift CR and LF together are one character.
  fileprivate var lines: [String] {
    utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { String(Substring($0)) }
  }

  /// A line without the CR before its LF.
  var withoutCR: String {
    utf8.last == UInt8(ascii: "\r") ? String(Substring(utf8.dropLast())) : self
  }
}
