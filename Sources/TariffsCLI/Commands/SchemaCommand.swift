import ArgumentParser
import Export
import Import
import Indexation
import Tariffs

/// `tariffs schema`: which data files there are, and what their columns are.
struct SchemaCommand: ReceiptCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: said(
      nl:
        "Toon de gegevensbestanden, of de kolommen van een bestand: soort, verplicht, toegestaan, betekenis.",
      en: "Show the data files, or the columns of one: kind, whether required, what is allowed, meaning."),
    discussion: said(
      nl: """
        Voor wie een map voor --datasets schrijft, en voor programma's die er een lezen: JSON is een Table Schema \
        (Data Package v2), en zonder bestand de resources van het hele pakket. --json geeft het JSON Schema van wat \
        een opdracht met --format json schrijft.

        VOORBEELDEN
          tariffs schema
          tariffs schema tariffs.csv --lang nl
          tariffs schema index-values.csv --format json
          tariffs schema --json diff
        """,
      en: """
        For people who write a folder for --datasets, and for programs that read one: JSON is a Table Schema (Data \
        Package v2), and without a file the resources of the whole package. --json gives the JSON Schema of what a \
        command writes with --format json.

        EXAMPLES
          tariffs schema
          tariffs schema tariffs.csv --lang en
          tariffs schema index-values.csv --format json
          tariffs schema --json diff
        """))

  @Argument(
    help: .init(
      nl: "Het bestand, zoals tariffs.csv; zonder bestand alle.",
      en: "The file, such as tariffs.csv; without it all files.", value: "file"),
    completion: .list(DataFolder.fileNames + ["cells.csv", "mapping.csv", "volumes.csv", "shares.csv"]))
  var file: String?

  @Option(
    help: .init(
      nl: "Het JSON Schema van wat een opdracht met --format json schrijft, zoals diff of 'index apply'.",
      en: "The JSON Schema of what a command writes with --format json, such as diff or 'index apply'.",
      value: "command"))
  var json: String?

  @OptionGroup(title: "Output") var output: OutputOptions

  var receipt: String? { output.receipt }

  func validate() throws {
    // A command of two words needs no quotes.
    guard file == nil || json == nil || commandsWithJSON.contains(where: { $0.command == jsonCommand }) else {
      throw usage(
        nl: "Een bestand en --json gaan over twee dingen. Laat een van de twee weg.",
        en: "A file and --json are about two things. Leave out one of them.")
    }
  }

  private var jsonCommand: String? {
    json.map { json in file.map { "\(json) \($0)" } ?? json }
  }

  func run() throws {
    if let jsonCommand {
      try output.write(text: jsonSchema(ofCommand: jsonCommand, language: output.lang))
      return
    }
    let files =
      DataFolder.schemas + ImportedFolder.schemas + [VolumeRow.schema.file, StatedShare.schema.file]
    let chosen = try file.map { try SchemaCommand.schema($0, among: files) }
    if output.chosenFormat == .json {
      try output.write(text: chosen?.tableSchema ?? FileSchema.resources(files))
    } else {
      try output.write(
        chosen.map { .schema(of: $0, language: output.lang) }
          ?? .schemas(of: files, language: output.lang))
    }
  }

  /// The file of a name, with or without its ending.
  private static func schema(_ name: String, among files: [FileSchema]) throws -> FileSchema {
    let word = name.lowercased().hasSuffix(".csv") ? String(name.dropLast(4)) : name
    if let file = files.first(where: { $0.name == word.lowercased() }) { return file }
    let nearest = nearestWord(to: word, among: files.map(\.name))
    throw usage(
      nl:
        "Er is geen gegevensbestand '\(name)'. \(nearest.map { "Is \($0).csv bedoeld? " } ?? "")'tariffs schema' "
        + "toont ze alle.",
      en:
        "There is no data file '\(name)'. \(nearest.map { "Did you mean \($0).csv? " } ?? "")'tariffs schema' "
        + "shows them all.")
  }
}
