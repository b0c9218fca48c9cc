import ArgumentParser
import Export
import Synchronization
import Tariffs

/// A command that writes a report without reading tables.
protocol ReportWithoutTables: ParsableCommand {
  /// A report with every part and every column that it can have.
  static func declaredReport(language: Language) -> Report
}

/// The commands that write JSON, each with words whose reports together have every part and every column that it can
/// have.
var commandsWithJSON: [(command: String, reports: [String])] {
  func below(_ commands: [any ParsableCommand.Type], _ path: [String]) -> [(
    command: String, reports: [String]
  )] {
    commands.flatMap { command in
      let path = path + [command.configuration.commandName ?? ""]
      let words = path.joined(separator: " ")
      if command is any ReportWithoutTables.Type { return [(words, [words])] }
      guard let command = command as? any TableCommand.Type else {
        return below(command.configuration.subcommands, path)
      }
      return [(words, command.reportsForSchema.map { $0.isEmpty ? words : $0 })]
    }
  }
  return below(TariffsCommand.configuration.subcommands, [])
}

/// The JSON Schema of what a command writes with `--format json`, whatever its options.
///
/// - Parameters:
///   - name: the command, such as `diff` or `index apply`.
///   - language: the language of the headings that say what each key is.
/// - Returns: the schema as text.
/// - Throws: when no command of that name writes JSON.
func jsonSchema(ofCommand name: String, language: Language = .english) throws -> String {
  guard let (command, reports) = commandsWithJSON.first(where: { $0.command == name }) else {
    let names = commandsWithJSON.map(\.command)
    let nearest = nearestWord(to: name, among: names)
    throw usage(
      nl:
        "Geen opdracht '\(name)' schrijft JSON. \(nearest.map { "Is '\($0)' bedoeld? " } ?? "")Deze doen dat: "
        + "\(names.joined(separator: ", ")).",
      en:
        "No command '\(name)' writes JSON. \(nearest.map { "Did you mean '\($0)'? " } ?? "")Those that do are "
        + "\(names.joined(separator: ", ")).")
  }
  return Report.jsonSchema(
    title: "tariffs \(command)", of: try reports.map { try declaredParts(of: $0, language) })
}

/// What the report of a command declares for programs.
private func declaredParts(of words: String, _ language: Language) throws -> [Report.DeclaredPart] {
  let declared = Mutex<[Report.DeclaredPart]>([])
  let withoutTables = TariffsCommand.configuration.subcommands.first { $0.configuration.commandName == words }
  if let command = withoutTables as? any ReportWithoutTables.Type {
    return command.declaredReport(language: language).declaredParts
  }
  let arguments = words.split(separator: " ").map(String.init) + ["--lang", language.rawValue]
  guard var command = try TariffsCommand.parseAsRoot(arguments) as? any TableCommand else { return [] }
  command.output.format = OutputFormat("declarations", endings: [], isData: true) { report, _, _, _ in
    declared.withLock { $0 = report.declaredParts }
  }
  try command.run()
  return declared.withLock(\.self)
}
