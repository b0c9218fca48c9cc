import ArgumentParser
import Tariffs

/// `tariffs declarations`: what is declared, held against the lists.
struct DeclarationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "declarations", nl: "Houd declaraties tegen de lijsten.", en: "Hold declarations against the lists.",
    examples: [
      .init(
        "tariffs declarations check examples/volumes/declaraties.csv", nl: "welke regels falen, en waarom",
        en: "which lines fail, and why")
    ],
    subcommands: [DeclarationsCheckCommand.self])
}
