/// A Markdown file whose blocks tagged `console` hold commands, each with what it printed.
///
/// ```swift
/// let notebook = try Notebook("```console\n$ tariffs tables\n```\n", path: "lists.md")
/// notebook.commands[0].words  // ["tariffs", "tables"]
/// ```
///
/// Only the outputs can change; every other byte of the file stays as it is.
public struct Notebook: Hashable, Sendable {
  /// A command with the place of its output.
  public struct Command: Hashable, Sendable {
    /// The line of the file, from 1.
    public let line: Int
    /// The command as it stands behind `$ `.
    public let text: String
    /// Its words, without quotes; the first is `tariffs`.
    public let words: [String]
    /// The lines of its output, counted from 0.
    let output: Range<Int>
    /// The fence of the block that it stands in.
    let fence: NotebookFence
    /// What ends a line of the block.
    let lineEnd: String
  }

  /// A line with what ends it: LF, CRLF, or nothing at the end of the file.
  struct Line: Hashable, Sendable {
    let text: String
    let end: String
  }

  /// The file, as the user knows it.
  public let path: String
  /// The whole text.
  public let text: String
  /// The commands, from top to bottom.
  public let commands: [Command]
  /// The lines of the text.
  let lines: [Line]

  /// Reads a notebook.
  ///
  /// - Parameters:
  ///   - text: the whole file.
  ///   - path: the file, for messages.
  /// - Throws: all problems, such as a block that does not end or a command that would need a shell.
  public init(_ text: String, path: String) throws(NotebookError) {
    self.path = path
    self.text = text
    lines = Notebook.lines(of: text)
    var reader = NotebookReader(lines: lines)
    reader.read()
    guard reader.problems.isEmpty else {
      throw NotebookError(
        problems: reader.problems.map { NotebookProblem(path: path, line: $0.line, kind: $0.kind) })
    }
    commands = reader.commands
  }

  /// The output of a command as the file has it.
  ///
  /// - Parameter command: one of ``commands``.
  /// - Returns: its lines.
  public func output(of command: Command) -> [String] {
    lines[command.output].map { command.fence.content(of: $0.text) }
  }

  /// The file with other outputs.
  ///
  /// - Parameter results: what each command gave, in their order.
  /// - Returns: the whole text.
  /// - Throws: when an output could not be read back, because one of its lines looks like a command or ends the block.
  public func rewritten(with results: [CommandResult]) throws(NotebookError) -> String {
    let problems = zip(commands, results).flatMap(problems)
    guard problems.isEmpty else { throw NotebookError(problems: problems) }
    var text = ""
    var next = 0
    for (command, result) in zip(commands, results) {
      for line in lines[next..<command.output.lowerBound] { text += line.text + line.end }
      for line in result.lines { text += command.fence.indented(line) + command.lineEnd }
      next = command.output.upperBound
    }
    for line in lines[next...] { text += line.text + line.end }
    return text
  }

  /// Why an output cannot stand in its block.
  private func problems(_ command: Command, _ result: CommandResult) -> [NotebookProblem] {
    let kinds = result.lines.compactMap { line -> NotebookProblem.Kind? in
      if line.hasPrefix("$") { return .outputLooksLikeCommand(line) }
      return command.fence.isClosed(by: line) ? .outputEndsBlock(line) : nil
    }
    return kinds.prefix(1).map { NotebookProblem(path: path, line: command.line, kind: $0) }
  }

  /// The lines of a text, whose ends are kept.
  private static func lines(of text: String) -> [Line] {
    // By bytes: for Swift CR and LF together are one character.
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { bytes in
      let end = bytes.endIndex == text.utf8.endIndex ? "" : "\n"
      guard !end.isEmpty, bytes.last == UInt8(ascii: "\r") else {
        return Line(text: String(Substring(bytes)), end: end)
      }
      return Line(text: String(Substring(bytes.dropLast())), end: "\r\n")
    }
  }
}

/// What a command wrote, and how it ended.
public struct CommandResult: Hashable, Sendable {
  /// What it wrote to standard output.
  public let output: String
  /// What it wrote to standard error.
  public let error: String
  /// Its exit code.
  public let exitCode: Int32

  /// What a command wrote, and how it ended.
  ///
  /// - Parameters:
  ///   - output: what it wrote to standard output.
  ///   - error: what it wrote to standard error.
  ///   - exitCode: its exit code.
  public init(output: String, error: String, exitCode: Int32) {
    self.output = output
    self.error = error
    self.exitCode = exitCode
  }

  /// The line by which a notebook says that a command failed; nothing when it did not.
  public var endLine: String? {
    exitCode == 0 ? nil : "[exit code \(exitCode)]"
  }

  /// What stands below the command: standard output, then standard error, then the end line.
  public var lines: [String] {
    CommandResult.lines(of: output) + CommandResult.lines(of: error) + [endLine].compactMap(\.self)
  }

  /// The lines of a stream; a missing last line end makes no difference.
  private static func lines(of stream: String) -> [String] {
    var lines = stream.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { String(Substring($0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0)) }
  }
}
