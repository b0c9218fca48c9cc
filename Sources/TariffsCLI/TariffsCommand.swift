import ArgumentParser
import Export
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
      nl: "De gepubliceerde tarieflijsten van Rijk van Nijmegen (2023, 2025), Lekstroom (2024) en "
        + "Ridderkerk (2025) zitten in het programma. Voeg eigen lijsten toe met --datasets.",
      en: "The published tariff lists of Rijk van Nijmegen (2023, 2025), Lekstroom (2024) and Ridderkerk "
        + "(2025) stand inside the program. Add your own with --datasets."),
    examples: [
      .init(
        "tariffs diff 2023 2025", nl: "wat veranderde tussen twee jaren", en: "what changed between two years"
      ),
      "tariffs diff 2023 2025 --law wmo --changed-only -o diff.md",
      "tariffs list ridderkerk-2025 --product logeren-zwaar",
      .init(
        "tariffs show 44A09", nl: "alles wat van een product bekend is", en: "all that is known of a product"),
      .init(
        "tariffs group begeleiding", nl: "wat groepen kosten en opbrengen", en: "what groups cost and earn"),
      .init(
        "tariffs compare logeren", nl: "wat regio's voor hetzelfde betalen",
        en: "what regions pay for the same"),
      .init("tariffs check", nl: "verhoudingen tussen tarieven", en: "ratios between tariffs"),
      .init(
        "tariffs index explain 2023 2025", nl: "volgt de nieuwe lijst een index",
        en: "does the new list follow an index"),
      "tariffs rebuild --product logeren-zwaar", "tariffs memo --from 2023 --to 2025 --clause vng -o memo.md",
      .init("tariffs tables", nl: "welke lijsten er zijn", en: "which lists there are"),
      .init(
        "tariffs notebook run memo.md", nl: "werk een Markdownbestand bij",
        en: "bring a Markdown file up to date"),
    ],
    exitCodes: said(
      nl: "0 goed; 1 er is iets gevonden (diff, check: --exit-code); 2 het kon niet; 64 verkeerd gebruik.",
      en: "0 fine; 1 something was found (diff, check: --exit-code); 2 it could not be done; 64 wrong usage."),
    version: "0.1.0",
    subcommands: [
      TablesCommand.self, ListCommand.self, ShowCommand.self, DiffCommand.self, GroupCommand.self,
      CompareCommand.self, CheckCommand.self, IndexCommand.self, RebuildCommand.self,
      MemoCommand.self, SchemaCommand.self, NotebookCommand.self,
    ])

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    var showsAllProblems = false
    var parsedType: any ParsableCommand.Type = Self.self
    do {
      var command = try parsed(arguments)
      parsedType = type(of: command)
      if let command = command as? any TableCommand {
        showsAllProblems = command.datasets.allProblems
        try command.requireFilesOfTheirOwn()
      }
      try command.run()
    } catch let error as DatasetError where showsAllProblems {
      fail(error.allProblems(in: Console.language))
    } catch let error as IndexError where error.isWrongUsage {
      refuse(ValidationError(error.text(in: Console.language)), of: parsedType)
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
    let text = ParserWords.inReadersLanguage(withoutFarHint(fullMessage(for: error), message(for: error)))
    guard !text.isEmpty else { exit(withError: error) }
    if code == .success { try? Console.write(text + "\n") } else { Console.note(text) }
    exit(withError: ExitCode(code.rawValue))
  }

  /// Says what is wrong with a word that only the data tell, with the usage of its command.
  private static func refuse(_ error: ValidationError, of command: any ParsableCommand.Type) -> Never {
    let names = CommandLine.arguments.dropFirst().prefix { !$0.hasPrefix("-") }
    let depth = names.firstIndex { $0 == command.configuration.commandName } ?? 1
    let name = (["tariffs"] + CommandLine.arguments[1...depth]).joined(separator: " ")
    let values = usageString(for: command).drop { $0 != "[" && $0 != "<" }
    Console.note(
      ParserWords.inReadersLanguage(
        "Error: \(error.description)\nUsage: \(name) \(values)\n  See '\(name) --help' for more information.")
    )
    exit(withError: ExitCode(exitCode(for: error).rawValue))
  }

  /// The text without the hint to an option that is far from the unknown one, which is no hint.
  private static func withoutFarHint(_ text: String, _ message: String) -> String {
    let quoted = message.split(separator: "'", omittingEmptySubsequences: false)
    guard message.hasPrefix("Unknown option '"), quoted.count == 5,
      nearestWord(to: String(quoted[1]), among: [String(quoted[3])]) == nil
    else { return text }
    return text.split(separator: " Did you mean '\(quoted[3])'?", maxSplits: 1).joined()
  }

  /// The command that the words name, with its options.
  ///
  /// swift-argument-parser looks at the options of every command on the way to the one that is meant, which takes
  /// longer than the answer. So the command is found by its name, and only its own options are looked at. Help and
  /// wrong usage go the long way, because their texts name the whole path.
  private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    let (named, options) = try namedCommand(arguments)
    guard named.configuration.subcommands.isEmpty, let command = try? named.parseAsRoot(Array(options)),
      type(of: command) == named
    else { return try parseAsRoot(arguments) }
    return command
  }

  /// The command that the first words name, and the words behind its name; of a mistyped one the nearest is offered.
  private static func namedCommand(
    _ arguments: [String]
  ) throws -> (command: any ParsableCommand.Type, options: ArraySlice<String>) {
    var command: any ParsableCommand.Type = Self.self
    var path = ""
    for (place, word) in arguments.enumerated() {
      let commands = command.configuration.subcommands
      let names = commands.compactMap { $0.configuration.commandName }
      if commands.isEmpty || word.hasPrefix("-") || (path.isEmpty && word == "help") {
        return (command, arguments[place...])
      }
      guard let next = commands.first(where: { $0.configuration.commandName == word }) else {
        let hint = Console.language.suggestion(nearestWord(to: word, among: names))
        let all = names.joined(separator: ", ")
        throw usage(
          nl: "Er is geen opdracht '\(path)\(word)'.\(hint) Opdrachten zijn \(all); 'tariffs help OPDRACHT' "
            + "legt er een uit.",
          en: "There is no command '\(path)\(word)'.\(hint) Commands are \(all); 'tariffs help COMMAND' "
            + "explains one."
        )
      }
      path += word + " "
      command = next
    }
    return (command, [])
  }

  /// Says why it could not be done, and ends with exit code 2.
  private static func fail(_ reason: String) -> Never {
    Console.note(said(nl: "Fout: ", en: "Error: ") + reason)
    exit(withError: ExitCode(2))
  }
}
