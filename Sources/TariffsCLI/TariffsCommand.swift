import ArgumentParser
import Export
import Import
import Indexation
import Tariffs

/// The command `tariffs`.
@main
struct TariffsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "tariffs",
    nl: "Vergelijk en controleer Nederlandse zorgtarieven (Jeugdwet en Wmo), elk cijfer met bron en regel.",
    en: "Compare and check Dutch care tariffs (Jeugdwet and Wmo), each figure with its source and line.",
    more: said(
      nl: "De tarieflijsten van Rijk van Nijmegen (2023, 2025), Lekstroom (2024) en Ridderkerk (2025) zitten "
        + "in het programma. Eigen lijsten: --datasets.",
      en: "The published tariff lists of Rijk van Nijmegen (2023, 2025), Lekstroom (2024) and Ridderkerk "
        + "(2025) stand inside the program. Add your own with --datasets.") + "\n\n" + Overview.tasks,
    exitCodes: said(
      nl: "0 goed; 1 iets gevonden (--exit-code); 2 het kon niet; 64 verkeerd gebruik.",
      en: "0 fine; 1 found something (--exit-code); 2 could not do it; 64 wrong usage."),
    version: "0.1.0", subcommands: commands)

  /// The commands. They stand apart from the texts of the help, which only help makes.
  private static let commands: [any ParsableCommand.Type] = [
    TablesCommand.self,
    ListCommand.self,
    ShowCommand.self,
    HistoryCommand.self,
    DiffCommand.self,
    GroupCommand.self,
    CompareCommand.self,
    CheckCommand.self,
    IndexCommand.self,
    RebuildCommand.self,
    BudgetCommand.self,
    DeclarationsCommand.self,
    MemoCommand.self,
    PageCommand.self,
    ExportCommand.self,
    ImportCommand.self,
    CrosswalkCommand.self,
    SchemaCommand.self,
    NotebookCommand.self,
    VerifyCommand.self,
  ]

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    Trail.$current.withValue(Receipts.trail(for: arguments)) { carryOut(arguments) }
  }

  /// Carries out the command of some words, and writes its receipt where one was asked for.
  private static func carryOut(_ arguments: [String]) {
    var showsAllProblems = false
    var parsedType: any ParsableCommand.Type = Self.self
    do {
      var command = try parsed(arguments, &parsedType)
      parsedType = type(of: command)
      if let command = command as? any TableCommand {
        showsAllProblems = command.datasets.allProblems
        try command.requireFilesOfTheirOwn()
      } else if let command = command as? PageCommand {
        showsAllProblems = command.datasets.allProblems
      } else if let command = command as? ExportCommand {
        showsAllProblems = command.datasets.allProblems
      }
      try Receipts.check(arguments)
      let receipt = (command as? any ReceiptCommand)?.receipt
      do { try command.run() } catch let code as ExitCode where code.rawValue == 1 {
        try Receipts.write(to: receipt, of: arguments, exitCode: 1)
        throw code
      }
      try Receipts.write(to: receipt, of: arguments, exitCode: 0)
    } catch let error as DatasetError where showsAllProblems {
      fail(error.allProblems(in: Console.language))
    } catch let error as VolumeSheetError where showsAllProblems {
      fail(error.allProblems(in: Console.language))
    } catch let error as IndexError where error.isWrongUsage {
      refuse(ValidationError(error.text(in: Console.language)), of: parsedType)
    } catch let error as IndexError {
      fail(error.text(in: Console.language, takesPercent: options(of: parsedType)["--percent"] != nil))
    } catch let error as SelectionError {
      fail(
        Guessing(words: arguments).advice(on: error, in: parsedType) ?? error.text(in: Console.language))
    } catch let error as any Explained {
      fail(error.text(in: Console.language))
    } catch let error as ValidationError where parsedType != Self.self {
      refuse(error, of: parsedType)
    } catch {
      refuse(error)
    }
  }

  /// Says what is wrong with the words of a command, or shows its help.
  private static func refuse(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    let text = ParserWords.inReadersLanguage(
      Overview.withoutSubcommands(withNearHint(withoutList(fullMessage(for: error)), message(for: error))))
    guard !text.isEmpty else { exit(withError: error) }
    if code == .success { try? Console.write(text + "\n") } else { Console.note(text) }
    exit(withError: ExitCode(code.rawValue))
  }

  /// Says what is wrong with a word that only the data tell, with the usage of its command.
  private static func refuse(_ error: ValidationError, of command: any ParsableCommand.Type) -> Never {
    let values = usageString(for: command).drop { $0 != "[" && $0 != "<" }
    let name = path(to: command, below: Self.self, named: "tariffs") ?? "tariffs"
    Console.note(
      ParserWords.inReadersLanguage(
        "Error: \(error.description)\nUsage: \(name) \(values)\n  See '\(name) --help' for more information.")
    )
    exit(withError: ExitCode(exitCode(for: error).rawValue))
  }

  /// The names of the commands that lead to one.
  private static func path(
    to command: any ParsableCommand.Type, below parent: any ParsableCommand.Type, named name: String
  ) -> String? {
    if parent == command { return name }
    return parent.configuration.subcommands.lazy.compactMap {
      path(to: command, below: $0, named: name + " " + ($0.configuration.commandName ?? ""))
    }.first
  }

  /// The text without the whole value that a refusal names first, where that is a list of which one word is wrong.
  private static func withoutList(_ text: String) -> String {
    let quoted = text.split(separator: "'", maxSplits: 4, omittingEmptySubsequences: false)
    guard quoted.count == 5, quoted[0] == "Error: The value ", quoted[1].contains(","),
      quoted[2] == " is invalid for ", quoted[3].hasPrefix("--status"), quoted[4].hasPrefix(": ")
    else { return text }
    return "Error: " + quoted[4].dropFirst(2)
  }

  /// The text with a hint to an option only where one is near the unknown one, also by a Dutch word for it.
  private static func withNearHint(_ text: String, _ message: String) -> String {
    let quoted = message.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
    guard message.hasPrefix("Unknown option '"), quoted.count >= 3 else { return text }
    let offered = quoted.count == 5 ? quoted[3] : ""
    guard nearestWord(to: quoted[1], among: [offered]) == nil else { return text }
    let without = text.split(separator: " Did you mean '\(offered)'?", maxSplits: 1).joined()
    let own =
      (try? namedCommand(Array(CommandLine.arguments.dropFirst()))).map { options(of: $0.command) } ?? [:]
    let others = OtherWords.pairs.filter { own[$0.value] != nil }.keys.sorted()
    guard let near = nearestWord(to: quoted[1], among: others), let option = OtherWords.pairs[near] else {
      return without
    }
    let unknown = "Unknown option '\(quoted[1])'"
    return without.replacing(unknown + ".", with: unknown).replacing(
      unknown, with: unknown + ". Did you mean '\(near)' (\(option))?")
  }

  /// The options that a command has, as its help lists them, and whether each takes a value.
  private static func options(of command: any ParsableCommand.Type) -> [String: Bool] {
    let lines = command.helpMessage().split(separator: "\n").map { $0.drop { $0 == " " } }
    let options = lines.filter { $0.hasPrefix("-") }.flatMap { line in
      let words = line.split { " ,=".contains($0) }
      let names = words.prefix { $0.hasPrefix("-") }
      return names.map { (String($0), words.dropFirst(names.count).first?.hasPrefix("<") ?? false) }
    }
    return Dictionary(options) { $0 || $1 }
  }

  /// The words of a command line with the options in front of the command, or of a word of the data, behind the others.
  private static func withOptionsBehind(_ arguments: [String]) -> [String] {
    guard let first = arguments.first, first.hasPrefix("--") || first == "-o",
      first != "--", !first.hasPrefix("---"),
      !arguments.contains("--")
    else { return arguments }
    func all(_ command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
      [command] + command.configuration.subcommands.flatMap(all)
    }
    var place = 0
    var known: [String: Bool]?
    while place < arguments.count, arguments[place].hasPrefix("-") {
      let word = arguments[place].prefix { $0 != "=" }
      let name = OtherWords.pairs[word.lowercased()] ?? String(word)
      if ["--help", "--version"].contains(name) { return arguments }
      let options = known ?? all(Self.self).reduce(into: [:]) { $0.merge(Self.options(of: $1)) { $0 || $1 } }
      known = options
      guard let takesValue = options[name] else { return arguments }
      place += takesValue && word.count == arguments[place].count ? 2 : 1
    }
    return place < arguments.count ? Array(arguments[place...] + arguments[..<place]) : arguments
  }

  /// The command that the words name, with its options.
  ///
  /// swift-argument-parser looks at the options of every command on the way to the one that is meant, which takes
  /// longer than the answer. So the command is found by its name, and only its own options are looked at. Help and
  /// wrong usage go the long way, because their texts name the whole path.
  /// The type becomes the command too, for what is refused before it is read.
  private static func parsed(
    _ arguments: [String], _ type: inout any ParsableCommand.Type
  ) throws -> any ParsableCommand {
    let (named, path, rest) = try namedCommand(arguments)
    lazy var own = Self.options(of: named)
    // Every command has these two, though its help by itself does not list them.
    let options = OtherWords.translated(rest) { own[$0] != nil || ["--help", "--version"].contains($0) }
    let outputs = options.prefix { $0 != "--" }.count {
      ["-o", "--output"].contains($0.prefix { $0 != "=" })
    }
    if outputs > 1, named.configuration.subcommands.isEmpty {
      type = named
      throw usage(
        nl: "-o staat er \(outputs) keer. Een antwoord gaat naar één bestand: laat er een staan.",
        en: "-o is given \(outputs) times. An answer goes to one file: keep one of them.")
    }
    guard named.configuration.subcommands.isEmpty, let command = try? named.parseAsRoot(options),
      Swift.type(of: command) == named
    else { return try parseAsRoot(path + options) }
    // A word of the data asks for one thing; more of them would be taken together without a word.
    if var list = command as? ListCommand, rest.startIndex == 0, !rest.isEmpty,
      list.tables.selectors.count > 1
    {
      let words = list.tables.selectors.map(\.description)
      guard let selector = Guessing(words: arguments).selector(for: list.tables.selectors) else {
        type = named
        let line = "tariffs list " + words.joined(separator: " ")
        throw usage(
          nl: "Achter '\(words[0])' hoort hier geen '\(words[1])'. Alle samen toont '\(line)'.",
          en: "No '\(words[1])' belongs behind '\(words[0])' here. '\(line)' shows all of them together.")
      }
      list.tables.selectors = [selector]
      return list
    }
    return command
  }

  /// The command that the first words name, the names on the way to it, and the words behind them.
  ///
  /// Another word for a command counts as its name, and a word of the data as the command that shows it; of a mistyped one
  /// the nearest is offered.
  private static func namedCommand(
    _ arguments: [String]
  ) throws -> (command: any ParsableCommand.Type, path: [String], rest: ArraySlice<String>) {
    let arguments = withOptionsBehind(arguments)
    var command: any ParsableCommand.Type = Self.self
    var path: [String] = []
    for (place, word) in arguments.enumerated() {
      let commands = path.isEmpty ? Self.commands : command.configuration.subcommands
      func named(_ name: String) -> (any ParsableCommand.Type)? {
        commands.first { $0.configuration.commandName == name }
      }
      if commands.isEmpty || word.hasPrefix("-") { return (command, path, arguments[place...]) }
      let name = named(word) == nil ? OtherWords.pairs[word.lowercased()] ?? word : word
      if path.isEmpty, name == "help" {
        let topics = arguments[(place + 1)...].map { OtherWords.pairs[$0.lowercased()] ?? $0 }
        guard !["words", "woorden"].contains(topics.first) else { throw CleanExit.message(OtherWords.list) }
        return (command, ["help"] + topics, [])
      }
      guard let next = named(name) else {
        let names = commands.compactMap { $0.configuration.commandName }
        let nearest = nearestWord(to: word, among: names)
        let data = path.isEmpty ? Guessing(words: arguments) : nil
        if let law = data?.law(named: word) {
          return (ListCommand.self, ["list"], (["--law", law] + arguments.dropFirst())[...])
        }
        if let shown = data?.command(for: word, isNearCommand: nearest != nil) {
          return (shown, [shown.configuration.commandName ?? ""], arguments[place...])
        }
        let others = path.isEmpty ? OtherWords.commands : []
        let hint =
          nearest.map { Console.language.suggestion($0) } ?? data?.hint(to: word)
          ?? Console.language.suggestion(nearestWord(to: word, among: others))
        let all = names.joined(separator: ", ")
        let typed = (path + [word]).joined(separator: " ")
        throw usage(
          nl: "Er is geen opdracht '\(typed)'.\(hint) Opdrachten zijn \(all); 'tariffs help OPDRACHT' "
            + "legt er een uit.",
          en: "There is no command '\(typed)'.\(hint) Commands are \(all); 'tariffs help COMMAND' "
            + "explains one."
        )
      }
      path.append(name)
      command = next
    }
    return (command, path, [])
  }

  /// Says why it could not be done, and ends with exit code 2.
  private static func fail(_ reason: String) -> Never {
    Console.note(said(nl: "Fout: ", en: "Error: ") + reason)
    exit(withError: ExitCode(2))
  }
}
