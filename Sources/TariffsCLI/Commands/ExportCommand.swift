import ArgumentParser
import Export
import Tariffs

/// `tariffs export`: lists as a script for a database.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "export",
    nl: "Schrijf lijsten als SQL voor een database, met één prijs per sleutel en dag.",
    en: "Write lists as SQL for a database, with one price for each key and day.",
    more: said(
      nl:
        "Het script maakt getypeerde tabellen met sleutels, grenzen en de betekenis van elke kolom, en vult ze. De "
        + "tabel prices is om regels aan te koppelen: op regio, product, eenheid, vorm en dag vindt een regel ten hoogste "
        + "een prijs, ook waar twee lijsten hetzelfde product noemen of een lijst een andere vervangt. PostgreSQL bewaakt "
        + "dat; in elke database toont price_overlaps wat ertegen zondigt, en dat is niets. docs/scale.md zegt hoe het op "
        + "een cluster gaat.",
      en:
        "The script makes typed tables with keys, limits and the meaning of each column, and fills them. The table "
        + "prices is for joins: by region, product, unit, form and day a line finds at most one price, also where two "
        + "lists print the same product or one list replaces another. PostgreSQL guards that; in every database "
        + "price_overlaps shows what breaks it, which is nothing. docs/scale.md says how it goes on a cluster."
    ),
    examples: [
      "tariffs export --sql duckdb -o tarieven.sql", "tariffs export nijmegen --sql postgresql",
      "tariffs export 2025 --sql spark --datasets my-folder -o tarieven.sql",
    ])

  @OptionGroup var tables: TableArguments

  @Option(
    help: .init(
      nl: "De database: \(SQLDialect.list).", en: "The database: \(SQLDialect.list).", value: "engine"),
    completion: .words(of: SQLDialect.self), transform: vocabularyWord)
  var sql: SQLDialect

  @Option(
    name: .shortAndLong,
    help: .init(
      nl: "Het bestand; het is volledig of onaangeroerd. Zonder, of met -, het scherm.",
      en: "The file; it is complete or untouched. Without, or with -, the screen.", value: "file"),
    completion: .file(extensions: ["sql"]))
  var output: String?

  @OptionGroup(title: said(nl: "Tabellen", en: "Tables")) var datasets: DatasetOptions

  @Option(
    help: .init(
      nl: "De taal van opmerkingen en weigeringen: nl of en.",
      en: "The language of notes and refusals: nl or en.", value: "lang"),
    completion: .words(of: Language.self), transform: vocabularyWord)
  var lang: Language = .dutch

  func validate() throws {
    guard let output, output != "-" else { return }
    try datasets.requireNotRead(output)
  }

  func run() throws {
    let (dataset, loading) = try datasets.load(Set(DatasetFile.allCases))
    let script = SQLExport(try dataset.tables(selectedBy: tables.selectors), in: dataset)
    if let output, output != "-" {
      try OutputFile.write(to: output) { script.write(sql, to: &$0) }
    } else {
      try Console.write { script.write(sql, to: &$0) }
    }
    for note in Report(title: "", sections: []).noting(loading, language: lang).notes + script.notes(in: lang)
    {
      Console.note(note)
    }
  }
}
