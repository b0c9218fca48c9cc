/// The words of a command of a notebook.
///
/// A notebook runs no shell. So that a reader who copies a line into one gets the same, everything that a shell would
/// read in another way is refused outside quotes.
enum CommandWords {
  /// The words of a command, without their quotes.
  ///
  /// - Parameters:
  ///   - text: the command.
  ///   - ownWord: the program's own word for a command or an option: it is by that word that a command is judged.
  /// - Returns: the words as they stand there.
  /// - Throws: why the command is not run.
  static func words(
    of text: String, ownWord: (String) -> String
  ) throws(NotebookProblem.Kind) -> [String] {
    let words = try split(text)
    guard let program = words.first else { throw .noCommand }
    guard program == "tariffs" else { throw .otherProgram(program) }
    for word in words.dropFirst() where writesFile(word, ownWord) { throw .writesFile(word) }
    for word in words.dropFirst() where leavesFolder(word) { throw .leavesFolder(word) }
    // Options may stand in front of a command, so any word may be its name; behind 'help' none is carried out.
    let own = words.dropFirst().map(ownWord)
    guard own.first != "help" else { return words }
    if own.contains("notebook") { throw .nestedNotebook }
    if own.contains("verify") { throw .checksReceipt }
    return words
  }

  /// The options that write a file, by their long names.
  private static let writing: Set<String> = ["--output", "--chart", "--receipt", "--correct", "--rejects"]

  /// Whether a word is an option that writes a file: `-o memo.md`, `-omemo.md`, `--output=memo.md`.
  ///
  /// Short options can stand together behind one hyphen, so any with an `o` may be the one.
  private static func writesFile(_ word: String, _ ownWord: (String) -> String) -> Bool {
    let name = String(word.prefix { $0 != "=" })
    if name.hasPrefix("--") { return writing.contains(ownWord(name)) }
    return name.hasPrefix("-") && name.contains("o")
  }

  /// Whether a word names something outside the folder in which the notebook runs: what it shows would come to stand
  /// in a page that somebody else wrote, and that is passed on.
  private static func leavesFolder(_ word: String) -> Bool {
    let path = word.hasPrefix("-") ? word.drop { $0 != "=" }.dropFirst() : word[...]
    return path.hasPrefix("/") || path.split(separator: "/").contains("..")
  }

  /// The words between blanks, where quotes hold blanks.
  private static func split(_ text: String) throws(NotebookProblem.Kind) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch (scalar, quote) {
      case (_, scalar): quote = nil
      case ("'", nil), ("\"", nil):
        quote = scalar
        word = word ?? ""
      case (" ", nil), ("\t", nil):
        if let word { words.append(word) }
        word = nil
      default:
        if isForShell(scalar, in: quote) { throw .shellCharacter(scalar) }
        var longer = word ?? ""
        longer.unicodeScalars.append(scalar)
        word = longer
      }
    }
    if let quote { throw .unclosedQuote(quote) }
    return words + [word].compactMap(\.self)
  }

  /// Whether a character means something to a shell where it stands.
  private static func isForShell(_ scalar: Unicode.Scalar, in quote: Unicode.Scalar?) -> Bool {
    if scalar.properties.generalCategory == .control { return true }
    return switch quote {
    case "'": false
    case "\"": "$`\\".unicodeScalars.contains(scalar)
    default: "|&;<>()$`\\*?[]{}~#!".unicodeScalars.contains(scalar)
    }
  }
}
