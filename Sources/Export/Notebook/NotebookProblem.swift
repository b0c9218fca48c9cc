import Tariffs

/// One thing that is wrong with a notebook: what, where and what to do.
public struct NotebookProblem: Error, Hashable, Sendable {
  /// The rules of notebooks.
  public enum Kind: Error, Hashable, Sendable {
    /// The file is not there.
    case missingFile
    /// The file is too large, or none that can be read.
    case refused(DatasetProblem.Kind)
    /// The file is not UTF-8.
    case invalidUTF8
    /// A code block has no end.
    case unclosedBlock
    /// A block of commands stands where it would never be found.
    case hiddenBlock
    /// A block of commands starts with something else.
    case textBeforeCommand
    /// A `$` has no blank behind it.
    case noBlankBehindPrompt(String)
    /// A `$` has nothing behind it.
    case noCommand
    /// A command is not `tariffs`.
    case otherProgram(String)
    /// A quote has no end.
    case unclosedQuote(Unicode.Scalar)
    /// A character means something to a shell.
    case shellCharacter(Unicode.Scalar)
    /// A command writes a file.
    case writesFile(String)
    /// A command runs a notebook.
    case nestedNotebook
    /// An output has a line that would be taken for a command.
    case outputLooksLikeCommand(String)
    /// An output has a line that would end its block.
    case outputEndsBlock(String)
  }

  /// The file, as the user knows it.
  public let path: String
  /// The line in the file, from 1.
  public let line: Int
  /// What is wrong.
  public let kind: Kind

  /// One thing that is wrong with a notebook.
  ///
  /// - Parameters:
  ///   - path: the file, as the user knows it.
  ///   - line: the line in the file, from 1.
  ///   - kind: what is wrong.
  public init(path: String, line: Int = 1, kind: Kind) {
    self.path = path
    self.line = line
    self.kind = kind
  }
}

extension NotebookProblem: CustomStringConvertible {
  /// The problem as a message: place, what is wrong, and what to do.
  public var description: String {
    "\(path):\(line): \(kind.message)\n    \(kind.remedy)"
  }
}

extension NotebookProblem.Kind {
  /// What is wrong.
  var message: String {
    switch self {
    case .missingFile: "there is no such file"
    case .refused(let kind): kind.message
    case .invalidUTF8: "the file holds bytes that are not UTF-8"
    case .unclosedBlock: "the code block that starts here has no end"
    case .hiddenBlock:
      "a block of commands stands in a list or a quotation, or more than three blanks to the right"
    case .textBeforeCommand: "text stands in a block of commands before the first command"
    case .noBlankBehindPrompt(let line): "'\(line.visible)' has no blank behind the $"
    case .noCommand: "there is no command behind the $"
    case .otherProgram(let word): "'\(word.visible)' is not tariffs"
    case .unclosedQuote(let quote): "the quote \(quote) has no end on this line"
    case .shellCharacter(let scalar): "'\(String(scalar).visible)' stands outside single quotes"
    case .writesFile(let word): "'\(word.visible)' writes a file"
    case .nestedNotebook: "the command runs a notebook"
    case .outputLooksLikeCommand(let line): "the output has a line that starts with $: \(line.visible)"
    case .outputEndsBlock(let line): "the output has a line that ends the block: \(line.visible)"
    }
  }

  /// What to do.
  var remedy: String {
    switch self {
    case .missingFile: "Check the name; files are looked for from the folder that you are in."
    case .refused(let kind): kind.remedy
    case .invalidUTF8: "Save the file as UTF-8."
    case .unclosedBlock: "End it with a line that has the same marks, such as ```."
    case .hiddenBlock:
      "Move it to the margin, so that it is run and checked. To show how a notebook is written, put it in a longer "
        + "fence, such as ````md."
    case .textBeforeCommand: "Start the block with a line such as: $ tariffs tables"
    case .noBlankBehindPrompt, .noCommand: "Write a command as: $ tariffs tables"
    case .otherProgram:
      "A notebook runs only tariffs. Put other commands in a block with another tag, such as sh; they are not run."
    case .unclosedQuote:
      "Close it. A word that holds ' stands between \"…\", a word that holds \" between '…'."
    case .shellCharacter:
      "A notebook runs tariffs without a shell: no pipes, redirections, variables or second command. If the "
        + "character belongs to a word, put the word in single quotes."
    case .writesFile: "A notebook writes no files. Leave it out: the output is shown in the block."
    case .nestedNotebook: "Give all notebooks to one command instead: tariffs notebook run FILE FILE."
    case .outputLooksLikeCommand:
      "It would be taken for a command next time. Choose another command or --format."
    case .outputEndsBlock: "Start and end the block with more marks, such as ````console and ````."
    }
  }
}

/// Why notebooks were refused: all problems; nothing was run or nothing was written.
public struct NotebookError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The problems, in the order of the files and their lines.
  public let problems: [NotebookProblem]

  /// Why notebooks were refused.
  ///
  /// - Parameter problems: the problems, in the order of the files and their lines.
  public init(problems: [NotebookProblem]) {
    self.problems = problems
  }

  /// All problems, as a message for the user.
  public var description: String {
    let count = problems.count == 1 ? "1 problem" : "\(problems.count) problems"
    return problems.map(\.description).joined(separator: "\n") + "\n\(count); no notebook was changed."
  }
}
