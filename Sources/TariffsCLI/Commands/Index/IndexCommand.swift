import ArgumentParser

/// `tariffs index`: series, applying them, and whether a list follows from one.
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Show index series, index amounts and lists by a clause, and explain a list by an index.",
    discussion: """
      EXAMPLES
        tariffs index series                   which series there are
        tariffs index series ova               all figures of one
        tariffs index apply 41,95 --from 2023 --to 2025 --clause vng
        tariffs index explain 2023 2025        does the new list follow an index
      """,
    subcommands: [IndexSeriesCommand.self, IndexApplyCommand.self, IndexExplainCommand.self])
}
