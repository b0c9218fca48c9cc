import ArgumentParser
import Export
import Indexation
import Tariffs

/// The command `tariffs`.
@main
struct TariffsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tariffs",
    abstract:
      "Compare and check Dutch care tariffs (Jeugdwet and Wmo), each figure with its source and line.",
    discussion: """
      The published tariff lists of Rijk van Nijmegen (2023, 2025), Lekstroom (2024) and Ridderkerk (2025) stand \
      inside the program. Add your own with --datasets.

      EXAMPLES
        tariffs diff 2023 2025                 what changed between two years
        tariffs diff 2023 2025 --law wmo --changed-only -o diff.md
        tariffs list ridderkerk-2025 --product logeren-zwaar
        tariffs show 44A09                     all that is known of a product
        tariffs group begeleiding              what groups cost and earn
        tariffs compare logeren                what regions pay for the same
        tariffs check                          ratios between tariffs
        tariffs index explain 2023 2025        does the new list follow an index
        tariffs rebuild --product logeren-zwaar
        tariffs memo --from 2023 --to 2025 --clause vng -o memo.md
        tariffs tables                         which lists there are
        tariffs notebook run memo.md           bring a Markdown file up to date

      EXIT CODES
        0 fine; 1 something was found (diff, check: --exit-code); 2 it could not be done; 64 wrong usage.
      """,
    version: "0.1.0",
    subcommands: [
      TablesCommand.self, ListCommand.self, ShowCommand.self, DiffCommand.self, GroupCommand.self,
      CompareCommand.self, CheckCommand.self, IndexCommand.self, RebuildCommand.self,
      MemoCommand.self, SchemaCommand.self, NotebookCommand.self,
    ])

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    var showsAllProblems = false
    do {
      var command = try parsed(arguments)
      if let command = command as? any TableCommand {
        showsAllProblems = command.datasets.allProblems
        try command.requireFilesOfTheirOwn()
      }
      try command.run()
    } catch let error as DatasetError where showsAllProblems {
      fail(error.allProblems)
    } catch let error as IndexError where error.isWrongUsage {
      exit(withError: ValidationError(error.description))
    } catch let error as Refusal {
      fail(error.description)
    } catch {
      refuse(error)
    }
  }

  /// Says what is wrong with the words of a command; an option that is far from the unknown one is no hint.
  private static func refuse(_ error: any Error) -> Never {
    let message = Self.message(for: error)
    let quoted = message.split(separator: "'", omittingEmptySubsequences: false)
    guard message.hasPrefix("Unknown option '"), quoted.count == 5,
      nearestWord(to: String(quoted[1]), among: [String(quoted[3])]) == nil
    else { exit(withError: error) }
    let whole = fullMessage(for: error).split(separator: " Did you mean '\(quoted[3])'?", maxSplits: 1)
    Console.note(whole.joined())
    exit(withError: ExitCode(exitCode(for: error).rawValue))
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
        let suggestion = nearestWord(to: word, among: names).map { "Did you mean '\($0)'? " } ?? ""
        throw ValidationError(
          "There is no command '\(path)\(word)'. \(suggestion)Commands are \(names.joined(separator: ", ")); "
            + "'tariffs help COMMAND' explains one.")
      }
      path += word + " "
      command = next
    }
    return (command, [])
  }

  /// Says why it could not be done, and ends with exit code 2.
  private static func fail(_ reason: String) -> Never {
    Console.note("Error: \(reason)")
    exit(withError: ExitCode(2))
  }
}

/// An error that means: the question is clear, but it cannot be done.
protocol Refusal: Error, CustomStringConvertible {}

extension SelectionError: Refusal {}
extension DatasetError: Refusal {}
extension OutputFile.Failure: Refusal {}
extension IndexError: Refusal {}
extension RebuildError: Refusal {}
extension TemplateError: Refusal {}
extension TemplateFileError: Refusal {}
extension TemplateRepeatsTooOften: Refusal {}
