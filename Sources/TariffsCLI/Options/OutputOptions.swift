import ArgumentParser
import Export
import Tariffs

/// In which format and language, and to where.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The format: \(OutputFormat.words.joined(separator: ", ")).",
      discussion: "Without it, the ending of -o decides; without -o it is text.", valueName: "format"),
    completion: .words(of: OutputFormat.self), transform: { try OutputFormat(word: $0) ?? vocabularyWord($0) }
  )
  var format: OutputFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to a file instead of the screen; it is complete or untouched (- is the screen).",
      valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp("The language of titles, headings, notes and numbers: nl or en.", valueName: "lang"),
    completion: .words(of: Language.self), transform: vocabularyWord)
  var lang: Language = .dutch

  func validate() throws {
    guard let output, output != "-", format == nil, OutputFormat(path: output) == nil else { return }
    let endings = OutputFormat.allCases.flatMap(\.fileEndings).map { "." + $0 }.joined(separator: ", ")
    throw ValidationError("The ending of '\(output)' names no format. End it in \(endings), or add --format.")
  }

  /// The format that was asked for, or that the file stands for.
  var chosenFormat: OutputFormat {
    format ?? output.flatMap(OutputFormat.init(path:)) ?? .text
  }

  /// Writes a whole text where it was asked for.
  func write(text: String) throws(OutputFile.Failure) {
    if let output, output != "-" {
      try OutputFile.write(text, to: output)
    } else {
      try Console.write(text)
    }
  }

  /// Writes a report where and how it was asked for; beside data formats its notes go to standard error.
  func write(_ report: Report) throws(OutputFile.Failure) {
    let format = chosenFormat
    if let output, output != "-" {
      try OutputFile.write(report.written(as: format, language: lang), to: output)
    } else {
      try Console.write(report.written(as: format, language: lang, terminal: Console.terminal))
    }
    guard format.isData else { return }
    for note in report.notes + report.notesAbout(format, language: lang) { Console.note(note) }
  }
}
