import ArgumentParser
import Export
import Synchronization
import Tariffs

/// The commands that write JSON, each with words whose reports together have every part and every column that it can
/// have, and also the fewest. Words of another command stand in where a report needs a file of the user.
let commandsWithJSON: [(command: String, reports: [String])] = [
  ("tables", ["tables"]),
  ("list", ["list", "index apply nijmegen-2023 --to 2025 --clause vng"]),
  ("show", ["show logeren-zwaar"]),
  (
    "diff",
    [
      "diff 2023 2025",
      "diff 2023 2025 --equal-terms --precision --clause vng",
    ]
  ),
  ("group", ["group"]),
  ("compare", ["compare logeren", "compare logeren --index-to 2025 --clause vng", "compare --list"]),
  ("check", ["check"]),
  ("index series", ["index series", "index series ova"]),
  (
    "index apply",
    [
      "index apply 41,95 --from 2023 --to 2025 --clause vng",
      "index apply nijmegen-2023 --to 2025 --clause vng",
    ]
  ),
  ("index explain", ["index explain 2023 2025"]),
  (
    "rebuild",
    [
      "rebuild --product logeren-zwaar", "rebuild --product medicatiebegeleiding --solve wage",
      "rebuild --product medicatiebegeleiding --sensitivity", "rebuild --table ridderkerk-2025",
      "rebuild --table ridderkerk-2025 --set wages=+1%", "rebuild --table ridderkerk-2025 --infer",
    ]
  ),
  ("memo", ["memo --from 2023 --to 2025 --clause vng"]),
]

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
  let arguments = words.split(separator: " ").map(String.init) + ["--lang", language.rawValue]
  guard var command = try TariffsCommand.parseAsRoot(arguments) as? any TableCommand else { return [] }
  command.output.format = OutputFormat("declarations", endings: [], isData: true) { report, _, _, _ in
    declared.withLock { $0 = report.declaredParts }
  }
  try command.run()
  return declared.withLock(\.self)
}
