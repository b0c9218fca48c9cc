import ArgumentParser

/// `tariffs notebook`: Markdown with commands and what they print.
struct NotebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notebook",
    abstract: "Run the commands in Markdown files again, and bring their outputs up to date or check them.",
    discussion: """
      EXAMPLES
        tariffs notebook run memo.md           bring the outputs up to date
        tariffs notebook run --check notebooks-md/*.md
      """,
    subcommands: [NotebookRunCommand.self])
}
