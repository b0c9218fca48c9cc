import ArgumentParser
import Export
import Indexation
import Tariffs

/// `tariffs schema`: which data files there are, and what their columns are.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Show the data files, or the columns of one: kind, whether required, what is allowed, meaning.",
    discussion: """
      For people who write a folder for --datasets, and for programs that read one: JSON is a Table Schema (Data \
      Package v2), and without a file the resources of the whole package.

      EXAMPLES
        tariffs schema
        tariffs schema tariffs.csv --lang en
        tariffs schema index-values.csv --format json
      """)

  @Argument(
    help: ArgumentHelp("The file, such as tariffs.csv; without it all files.", valueName: "file"),
    completion: .list(DataFolder.fileNames))
  var file: String?

  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let files = DataFolder.schemas
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
    let nearest = nearestWord(to: word, among: files.map(\.name)).map { "Did you mean \($0).csv? " } ?? ""
    throw ValidationError(
      "There is no data file '\(name)'. \(nearest)'tariffs schema' shows them all.")
  }
}
