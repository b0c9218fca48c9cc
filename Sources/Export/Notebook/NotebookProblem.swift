import Tariffs

/// One thing that is wrong with a notebook: what, where and what to do.
public struct NotebookProblem: Explained, Hashable {
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
    /// A command reads outside the folder in which the notebook runs.
    case leavesFolder(String)
    /// A line ends in CR alone.
    case loneCarriageReturn
    /// A command runs a notebook.
    case nestedNotebook
    /// A command carries out what a receipt says.
    case checksReceipt
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

extension NotebookProblem {
  /// The problem as a message: place, what is wrong, and what to do.
  public func text(in language: Language) -> String {
    let (problem, remedy) = kind.explanation(in: language)
    return "\(path):\(line): \(problem)\n    \(remedy)"
  }
}

extension NotebookProblem.Kind {
  /// What is wrong, and what to do.
  func explanation(in language: Language) -> (problem: String, remedy: String) {
    let commandForm = language.text(
      nl: "Schrijf een opdracht als: $ tariffs tables", en: "Write a command as: $ tariffs tables")
    return switch self {
    case .missingFile:
      language.explanation(
        nl: "dit bestand bestaat niet", "Controleer de naam; bestanden worden gezocht vanuit de huidige map.",
        en: "there is no such file", "Check the name; files are looked for from the folder that you are in.")
    case .refused(let kind): kind.explanation(in: language)
    case .invalidUTF8:
      language.explanation(
        nl: "het bestand heeft bytes die geen UTF-8 zijn", "Sla het bestand op als UTF-8.",
        en: "the file holds bytes that are not UTF-8", "Save the file as UTF-8.")
    case .unclosedBlock:
      language.explanation(
        nl: "het codeblok dat hier begint, heeft geen einde",
        "Eindig het met een regel met dezelfde tekens, zoals ```.",
        en: "the code block that starts here has no end",
        "End it with a line that has the same marks, such as ```.")
    case .hiddenBlock:
      language.explanation(
        nl: "een blok met opdrachten staat in een lijst of een citaat, of meer dan drie spaties naar rechts",
        "Zet het tegen de kantlijn, zodat het wordt uitgevoerd en gecontroleerd. Zet wat laat zien hoe een notebook "
          + "geschreven wordt, in een langer hek, zoals ````md.",
        en: "a block of commands stands in a list or a quotation, or more than three blanks to the right",
        "Move it to the margin, so that it is run and checked. To show how a notebook is written, put it in a longer "
          + "fence, such as ````md.")
    case .textBeforeCommand:
      language.explanation(
        nl: "in een blok met opdrachten staat tekst voor de eerste opdracht",
        "Begin het blok met een regel zoals: $ tariffs tables",
        en: "text stands in a block of commands before the first command",
        "Start the block with a line such as: $ tariffs tables")
    case .noBlankBehindPrompt(let line):
      language.explanation(
        nl: "'\(line.visible)' heeft geen spatie achter de $", commandForm,
        en: "'\(line.visible)' has no blank behind the $", commandForm)
    case .noCommand:
      language.explanation(
        nl: "er staat geen opdracht achter de $", commandForm, en: "there is no command behind the $",
        commandForm)
    case .otherProgram(let word):
      language.explanation(
        nl: "'\(word.visible)' is niet tariffs",
        "Een notebook voert alleen tariffs uit. Zet andere opdrachten in een blok met een ander label, zoals sh; die worden "
          + "niet uitgevoerd.", en: "'\(word.visible)' is not tariffs",
        "A notebook runs only tariffs. Put other commands in a block with another tag, such as sh; they are not run."
      )
    case .unclosedQuote(let quote):
      language.explanation(
        nl: "het aanhalingsteken \(quote) heeft geen einde op deze regel",
        "Sluit het. Een woord met ' staat tussen \"…\", een woord met \" tussen '…'.",
        en: "the quote \(quote) has no end on this line",
        "Close it. A word that holds ' stands between \"…\", a word that holds \" between '…'.")
    case .shellCharacter(let scalar):
      language.explanation(
        nl: "'\(String(scalar).visible)' staat buiten enkele aanhalingstekens",
        "Een notebook voert tariffs uit zonder shell: geen pijpen, omleidingen, variabelen of tweede opdracht. Zet een "
          + "woord waar het teken bij hoort, tussen enkele aanhalingstekens.",
        en: "'\(String(scalar).visible)' stands outside single quotes",
        "A notebook runs tariffs without a shell: no pipes, redirections, variables or second command. If the "
          + "character belongs to a word, put the word in single quotes.")
    case .writesFile(let word):
      language.explanation(
        nl: "'\(word.visible)' schrijft een bestand",
        "Een notebook schrijft geen bestanden. Laat het weg: de uitvoer komt in het blok.",
        en: "'\(word.visible)' writes a file",
        "A notebook writes no files. Leave it out: the output is shown in the block.")
    case .leavesFolder(let word):
      language.explanation(
        nl: "'\(word.visible)' ligt buiten de huidige map",
        "Een notebook leest alleen wat in of onder de map staat waarin het wordt uitgevoerd. Zet het bestand daar, of voer het "
          + "notebook uit in een map erboven.",
        en: "'\(word.visible)' lies outside the folder that you are in",
        "A notebook reads only what stands in or below the folder in which it is run. Put the file there, or run the "
          + "notebook in a folder above.")
    case .loneCarriageReturn:
      language.explanation(
        nl: "regels eindigen met CR zonder LF, zodat geen opdracht wordt gevonden",
        "Sla het bestand op met regeleinden van Unix (LF) of Windows (CRLF).",
        en: "lines end in CR without LF, so that no command is found",
        "Save the file with the line ends of Unix (LF) or Windows (CRLF).")
    case .nestedNotebook:
      language.explanation(
        nl: "de opdracht voert een notebook uit",
        "Geef alle notebooks aan één opdracht: tariffs notebook run BESTAND BESTAND.",
        en: "the command runs a notebook",
        "Give all notebooks to one command instead: tariffs notebook run FILE FILE.")
    case .checksReceipt:
      language.explanation(
        nl: "de opdracht rekent een bewijs na",
        "Wat een bewijs uitvoert en leest, staat niet in het notebook. Reken het daarbuiten na: tariffs verify BESTAND.",
        en: "the command checks a receipt",
        "What a receipt carries out and reads does not stand in the notebook. Check it outside: tariffs verify FILE."
      )
    case .outputLooksLikeCommand(let line):
      language.explanation(
        nl: "de uitvoer heeft een regel die met $ begint: \(line.visible)",
        "Die zou de volgende keer voor een opdracht worden gehouden. Kies een andere opdracht of --format.",
        en: "the output has a line that starts with $: \(line.visible)",
        "It would be taken for a command next time. Choose another command or --format.")
    case .outputEndsBlock(let line):
      language.explanation(
        nl: "de uitvoer heeft een regel die het blok beëindigt: \(line.visible)",
        "Begin en eindig het blok met meer tekens, zoals ````console en ````.",
        en: "the output has a line that ends the block: \(line.visible)",
        "Start and end the block with more marks, such as ````console and ````.")
    }
  }
}

/// Why notebooks were refused: all problems; nothing was run or nothing was written.
public struct NotebookError: Explained, Hashable {
  /// The problems, in the order of the files and their lines.
  public let problems: [NotebookProblem]

  /// Why notebooks were refused.
  ///
  /// - Parameter problems: the problems, in the order of the files and their lines.
  public init(problems: [NotebookProblem]) {
    self.problems = problems
  }

  /// All problems, as a message for the user.
  public func text(in language: Language) -> String {
    let end = language.text(nl: "; geen notebook is veranderd.", en: "; no notebook was changed.")
    return (problems.map { $0.text(in: language) } + [language.problems(problems.count) + end])
      .joined(separator: "\n")
  }
}
