import ArgumentParser
import Export
import Tariffs

/// `tariffs notebook run`: runs the commands of notebooks again.
struct NotebookRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "run",
    nl: "Voer de opdrachten van notebooks opnieuw uit, en zet hun uitvoer op haar plaats of controleer die.",
    en: "Run the commands of notebooks again, and put their outputs in place or check them.",
    more: said(
      nl: "Een notebook is een Markdownbestand. Een codeblok met het label console heeft regels '$ tariffs "
        + "…', elk gevolgd door de uitvoer; een blok kan er meer hebben. De uitvoer is wat de opdracht naar "
        + "de standaarduitvoer schrijft, dan wat zij als fouten schrijft, en '[exit code 2]' als zij "
        + "mislukt. Alleen de uitvoer verandert: elke andere byte blijft.\n\nAlleen tariffs wordt "
        + "uitgevoerd, zonder shell. Woorden met spaties staan tussen '…' of \"…\". Pijpen, omleidingen en "
        + "opties die bestanden schrijven worden geweigerd. Opdrachten draaien in de huidige map, zonder "
        + "COLUMNS, TARIFFS_DATASETS en taal, zodat ze voor iedereen hetzelfde geven.",
      en: "A notebook is a Markdown file. A code block with the tag console holds lines '$ tariffs …', "
        + "each followed by its output; a block may hold several. The output is what the command writes to "
        + "standard output, then what it writes to standard error, and '[exit code 2]' when it fails. Only "
        + "the outputs change: every other byte stays.\n\nOnly tariffs commands run, without a shell. "
        + "Words with blanks stand between '…' or \"…\". Pipes, redirections and options that write files "
        + "are refused. Commands run in the folder that you are in, without COLUMNS and TARIFFS_DATASETS, "
        + "so that they print the same for everybody."),
    examples: [
      .init("tariffs notebook run memo.md", nl: "werk de uitvoer bij", en: "bring the outputs up to date"),
      .init(
        "tariffs notebook run --check memo.md", nl: "mislukt als een uitvoer verouderd is",
        en: "fail when an output is stale"),
      "tariffs notebook run --check notebooks-md/*.md",
    ],
    exitCodes: said(
      nl: "0 goed; 1 --check vond verouderde uitvoer; 2 een notebook is geweigerd, en geen is veranderd; 64 "
        + "verkeerd gebruik.",
      en: "0 fine; 1 --check found a stale output; 2 a notebook was refused, and none was changed; 64 wrong "
        + "usage."
    ))

  @Argument(
    help: .init(
      nl: "Een Markdownbestand. Er kunnen er meer zijn.", en: "A Markdown file. Several can be given.",
      value: "file"), completion: .file())
  var files: [String]

  @Flag(
    help: .init(
      nl: "Schrijf niets; eindig met exitcode 1 en toon het verschil als een uitvoer verouderd is.",
      en: "Write nothing; end with exit code 1 and show the difference when an output is stale."))
  var check = false

  func run() throws {
    let notebooks = try self.notebooks()
    let program = TariffsProgram.running
    // All of them run before the first is written, so that a refused output changes none.
    var runs: [(notebook: Notebook, results: [CommandResult], text: String)] = []
    for notebook in notebooks {
      let results = try notebook.commands.map { try program.run($0.words) }
      runs.append((notebook, results, try notebook.rewritten(with: results)))
    }
    var hasStale = false
    for (notebook, results, text) in runs {
      let stale = notebook.staleOutputs(results)
      hasStale = hasStale || !stale.isEmpty
      if check {
        for output in stale { try Console.write(output.text(in: Console.language) + "\n\n") }
      } else {
        noteFailures(notebook, results)
        if text != notebook.text { try OutputFile.write(text, to: notebook.path) }
      }
      try Console.write(summary(notebook, stale: stale.count))
    }
    if check, hasStale {
      Console.note(
        said(
          nl: "Om ze bij te werken: tariffs notebook run BESTAND. Bekijk eerst de verschillen.",
          en: "To bring them up to date: tariffs notebook run FILE. Look at the differences first."))
      throw ExitCode(1)
    }
  }

  /// The notebooks, or all problems of all of them.
  private func notebooks() throws(NotebookError) -> [Notebook] {
    var notebooks: [Notebook] = []
    var problems: [NotebookProblem] = []
    for file in files {
      do throws(NotebookError) {
        notebooks.append(
          try Notebook(try read(file), path: file) { OtherWords.pairs[$0.lowercased()] ?? $0 })
      } catch {
        problems += error.problems
      }
    }
    guard problems.isEmpty else { throw NotebookError(problems: problems) }
    return notebooks
  }

  private func read(_ path: String) throws(NotebookError) -> String {
    func refused(_ kind: NotebookProblem.Kind) -> NotebookError {
      NotebookError(problems: [NotebookProblem(path: path, kind: kind)])
    }
    let source: SourceText?
    do throws(DatasetProblem) {
      source = try Dataset.readFile(path, most: ReadingLimit.textBytes)
    } catch {
      throw refused(.refused(error.kind))
    }
    guard let source else { throw refused(.missingFile) }
    guard let text = String(validating: source.bytes, as: UTF8.self) else { throw refused(.invalidUTF8) }
    return text
  }

  /// Says which commands fail that did not fail before, so that an error does not slip into a notebook.
  private func noteFailures(_ notebook: Notebook, _ results: [CommandResult]) {
    for (command, result) in zip(notebook.commands, results) {
      guard let endLine = result.endLine, notebook.output(of: command).last != endLine else { continue }
      Console.note(
        said(nl: "Let op: ", en: "Note: ") + "\(notebook.path):\(command.line): "
          + said(nl: "de opdracht mislukt nu, \(endLine)", en: "the command now fails, \(endLine)"))
    }
  }

  private func summary(_ notebook: Notebook, stale: Int) -> String {
    let language = Console.language
    let number = notebook.commands.count
    let commands =
      number == 0
      ? said(nl: "geen opdrachten", en: "no commands")
      : language.count(number, nl: ("opdracht", "opdrachten"), en: ("command", "commands"))
    let state =
      stale == 0
      ? said(nl: "alle uitvoer als voorheen", en: "all outputs as before")
      : "\(stale) "
        + (check ? said(nl: "verouderd", en: "stale") : said(nl: "herschreven", en: "rewritten"))
    return "\(notebook.path): \(commands)\(number == 0 ? "" : ", " + state)\n"
  }
}
