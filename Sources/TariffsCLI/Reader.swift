import ArgumentParser
import Tariffs

/// The one of two texts that the reader understands.
func said(nl: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
  Console.language.text(nl: nl(), en: en())
}

/// Wrong usage of the command, which ends with exit code 64: what is wrong and what to write.
func usage(nl: @autoclosure () -> String, en: @autoclosure () -> String) -> ValidationError {
  ValidationError(said(nl: nl(), en: en()))
}

/// What a word of the command line stands for; a word that stands for nothing is wrong usage.
func typed<Value>(_ reading: () throws -> Value) throws -> Value {
  do { return try reading() } catch let error as any Explained {
    throw ValidationError(error.text(in: Console.language))
  }
}

extension ArgumentHelp {
  /// What an option does, in the language of the reader.
  init(
    nl: @autoclosure () -> String, en: @autoclosure () -> String, value: String? = nil, more: String? = nil,
    known: @autoclosure () -> [String] = []
  ) {
    // What the data have is read only for somebody who reads help.
    let known = Console.showsHelp ? known() : []
    let list =
      known.isEmpty ? "" : said(nl: " Bekend: ", en: " Known: ") + known.joined(separator: ", ") + "."
    self.init("\(said(nl: nl(), en: en()))\(list)", discussion: more, valueName: value)
  }
}

/// A command to try, with what it shows.
struct Example: ExpressibleByStringLiteral {
  let line: String

  init(stringLiteral command: String) {
    line = "  " + command
  }

  init(_ command: String, nl: String, en: String) {
    let blanks = command.count < 39 ? 39 - command.count : 2
    line = "  " + command + String(repeating: " ", count: blanks) + said(nl: nl, en: en)
  }
}

extension CommandConfiguration {
  /// A command with its help in the language of the reader.
  init(
    _ name: String, nl: String, en: String, more: String = "", examples: [Example] = [],
    exitCodes: String? = nil,
    version: String = "", subcommands: [any ParsableCommand.Type] = []
  ) {
    let heading = said(nl: "VOORBEELDEN", en: "EXAMPLES")
    let parts = [
      more, examples.isEmpty ? "" : ([heading] + examples.map(\.line)).joined(separator: "\n"),
      exitCodes.map { said(nl: "EXITCODES", en: "EXIT CODES") + "\n  " + $0 } ?? "",
    ]
    self.init(
      commandName: name, abstract: said(nl: nl, en: en),
      discussion: parts.filter { !$0.isEmpty }.joined(separator: "\n\n"), version: version,
      subcommands: subcommands)
  }
}
