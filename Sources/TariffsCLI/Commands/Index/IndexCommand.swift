import ArgumentParser

/// `tariffs index`: series, applying them, and whether a list follows from one.
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "index",
    nl: "Toon indexreeksen, indexeer bedragen en lijsten met een clausule, en verklaar een lijst met een "
      + "index.",
    en: "Show index series, index amounts and lists by a clause, and explain a list by an index.",
    examples: [
      .init("tariffs index series", nl: "welke reeksen er zijn", en: "which series there are"),
      .init("tariffs index clauses", nl: "wat elke clausule zegt", en: "what each clause says"),
      .init("tariffs index series ova", nl: "alle cijfers van een reeks", en: "all figures of one"),
      "tariffs index apply 41,95 --from 2023 --to 2025 --clause vng",
      .init(
        "tariffs index explain 2023 2025", nl: "volgt de nieuwe lijst een index",
        en: "does the new list follow an index"),
    ],
    subcommands: [
      IndexSeriesCommand.self, IndexClausesCommand.self, IndexApplyCommand.self, IndexExplainCommand.self,
      IndexScenarioCommand.self,
    ])
}
