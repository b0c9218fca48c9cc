import ArgumentParser

/// `tariffs notebook`: Markdown with commands and what they print.
struct NotebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "notebook",
    nl: "Voer de opdrachten in Markdownbestanden opnieuw uit, en werk hun uitvoer bij of controleer die.",
    en: "Run the commands in Markdown files again, and bring their outputs up to date or check them.",
    examples: [
      .init("tariffs notebook run memo.md", nl: "werk de uitvoer bij", en: "bring the outputs up to date"),
      "tariffs notebook run --check notebooks-md/*.md",
    ],
    subcommands: [NotebookRunCommand.self])
}
