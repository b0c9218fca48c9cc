import ArgumentParser
import Export
import Indexation

/// `tariffs index clauses`: the clauses, each in one sentence made of its data.
struct IndexClausesCommand: TableCommand {
  static let configuration = CommandConfiguration(
    "clauses", nl: "Toon de indexclausules, elk in één zin die uit haar gegevens is gemaakt.",
    en: "Show the index clauses, each in one sentence that is made of its data.",
    more: said(
      nl:
        "Een eigen clausule staat in index-clauses.csv, met haar reeksen in index-clause-parts.csv. Zo is te "
        + "lezen of de gegevens zeggen wat het contract zegt.",
      en:
        "A clause of your own stands in index-clauses.csv, with its series in index-clause-parts.csv. So it can "
        + "be read whether the data say what the contract says."),
    examples: [
      "tariffs index clauses", "tariffs index clauses vng",
      "tariffs index clauses own-groups --datasets examples/own-index",
    ])

  static var reportsForSchema: [String] { ["index clauses"] }

  @Argument(
    help: .init(
      nl: "Een clausule, zoals vng; zonder alle clausules.",
      en: "A clause, such as vng; without it, all clauses.",
      value: "clause", known: KnownWords.clauses()), completion: .known(KnownWords.clauses))
  var clause: String?

  @OptionGroup(title: said(nl: "Tabellen", en: "Tables")) var datasets: DatasetOptions
  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var output: OutputOptions

  func run() throws {
    let book = try datasets.loadIndexBook()
    let clauses = try clause.map { try book.versions(of: $0) } ?? book.clauses
    try output.write(
      .clauses(clauses, in: book, language: output.lang).noting(book.readingNotes, language: output.lang))
  }
}
