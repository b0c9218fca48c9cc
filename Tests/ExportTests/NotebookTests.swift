import TestSupport
import Testing

@testable import Export

@Suite struct NotebookTests {
  private static func kinds(
    _ text: String, ownWord: @escaping (String) -> String = { $0 }
  ) -> [String] {
    do throws(NotebookError) {
      _ = try Notebook(text, path: "n.md", ownWord: ownWord)
      return []
    } catch {
      return error.problems.map { "\($0.line) \($0.kind)" }
    }
  }

  @Test func `commands, their words and their outputs are found`() throws {
    let notebook = try Notebook(
      """
      # Titel
      ```console
      $ tariffs tables
      een

      twee
      $ tariffs show 'a b' "c d" --x='e f'
      ```
      ```sh
      $ rm -rf .
      ```
      ~~~~ Console extra
      $ tariffs list
      ```
      ~~~~
      """, path: "n.md")
    #expect(notebook.commands.map(\.line) == [3, 7, 13])
    #expect(notebook.commands[1].words == ["tariffs", "show", "a b", "c d", "--x=e f"])
    #expect(notebook.commands.map(notebook.output) == [["een", "", "twee"], [], ["```"]])
  }

  @Test func `only outputs change, every other byte stays`() throws {
    let text =
      "\u{FEFF}a\r\n```console\r\n$ tariffs tables\r\noud\r\n```\r\nb\n\n   ~~~ console\n   $ tariffs list\n   ~~~"
    let notebook = try Notebook(text, path: "n.md")
    let results = [
      CommandResult(output: "é\r\n\nx", error: "fout\n", exitCode: 2),
      CommandResult(output: "y\n\n", error: "", exitCode: 0),
    ]
    let rewritten = try notebook.rewritten(with: results)
    let expected =
      "\u{FEFF}a\r\n```console\r\n$ tariffs tables\r\né\r\n\r\nx\r\nfout\r\n[exit code 2]\r\n```\r\nb\n\n"
      + "   ~~~ console\n   $ tariffs list\n   y\n\n   ~~~"
    #expect(Array(rewritten.utf8) == Array(expected.utf8))
    #expect(notebook.staleOutputs(results).map(\.line) == [3, 9])
    let again = try Notebook(rewritten, path: "n.md")
    #expect(again.staleOutputs(results).isEmpty)
    #expect(try again.rewritten(with: results) == rewritten)
  }

  @Test func `any text is read back as it was, and rewriting twice changes nothing`() throws {
    var generator = SeededGenerator(seed: 2_025)
    let parts = [
      "```console\n$ tariffs a\nx\n```\n", "~~~\n```console\n~~~\n", "tekst\n", "tekst\r\n", "\n", "`code`",
      "  ```console\n  $ tariffs b 'c d'\n  ```\n", "```md\n$ x\n```\n", "é\u{301}\n", "\r", "> citaat\n",
    ]
    let outputs = ["", "een\n", "een\ntwee", "\n\n", "é\r\n", "~~~\n", "  x\n"]
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        parts[Int.random(in: 0..<parts.count, using: &generator)]
      }.joined(separator: "")
      // A piece without a line end may swallow the fence behind it; such texts are refused with reason.
      guard let notebook = try? Notebook(text, path: "n.md") else { continue }
      #expect(notebook.lines.joined(separator: "\n").utf8.elementsEqual(text.utf8))
      let results = notebook.commands.map { _ in
        CommandResult(
          output: outputs[Int.random(in: 0..<outputs.count, using: &generator)], error: "",
          exitCode: Int32.random(in: 0...2, using: &generator))
      }
      let once = try notebook.rewritten(with: results)
      let second = try Notebook(once, path: "n.md")
      #expect(second.commands.map(\.words) == notebook.commands.map(\.words))
      #expect(try second.rewritten(with: results).utf8.elementsEqual(once.utf8))
      #expect(second.staleOutputs(results).isEmpty)
    }
  }

  @Test func `lines that end in CR alone are refused, for no command would be found in them`() {
    #expect(NotebookTests.kinds("```console\r$ tariffs tables\r```\r") == ["1 loneCarriageReturn"])
    #expect(NotebookTests.kinds("a\nb\rc\n") == ["2 loneCarriageReturn"])
  }

  @Test(arguments: [
    ("tariffs list | sh", "shellCharacter(\"|\")"), ("tariffs list > f", "shellCharacter(\">\")"),
    ("tariffs list; rm x", "shellCharacter(\";\")"), ("tariffs list & rm x", "shellCharacter(\"&\")"),
    ("tariffs $(rm x)", "shellCharacter(\"$\")"), ("tariffs \"$(rm x)\"", "shellCharacter(\"$\")"),
    ("tariffs `rm x`", "shellCharacter(\"`\")"), ("tariffs \"`rm x`\"", "shellCharacter(\"`\")"),
    ("tariffs a\\ b", "shellCharacter(\"\\\\\")"), ("tariffs *.md", "shellCharacter(\"*\")"),
    ("tariffs list # x", "shellCharacter(\"#\")"), ("tariffs 'a", "unclosedQuote(\"\\'\")"),
    ("tariffs \"a", "unclosedQuote(\"\\\"\")"), ("rm -rf .", "otherProgram(\"rm\")"),
    ("X=1 tariffs list", "otherProgram(\"X=1\")"), ("./tariffs list", "otherProgram(\"./tariffs\")"),
    ("tariffs list -o x.md", "writesFile(\"-o\")"), ("tariffs list -ox.md", "writesFile(\"-ox.md\")"),
    ("tariffs list -o=x.md", "writesFile(\"-o=x.md\")"), ("tariffs list '-o' x", "writesFile(\"-o\")"),
    ("tariffs list --output x.md", "writesFile(\"--output\")"),
    ("tariffs list --output=x.md", "writesFile(\"--output=x.md\")"),
    ("tariffs diff a b --chart x.svg", "writesFile(\"--chart\")"),
    ("tariffs memo --template ../x.txt", "leavesFolder(\"../x.txt\")"),
    ("tariffs list --datasets=/etc", "leavesFolder(\"--datasets=/etc\")"),
    ("tariffs list a/../../b", "leavesFolder(\"a/../../b\")"),
    ("tariffs notebook run n.md", "nestedNotebook"), ("tariffs -- notebook run n.md", "nestedNotebook"),
    ("tariffs no''tebook run n.md", "nestedNotebook"),
    ("tariffs --lang nl notebook run n.md", "nestedNotebook"), ("tariffs verify r.json", "checksReceipt"),
    ("tariffs --lang nl verify r.json", "checksReceipt"), ("", "noCommand"), ("   ", "noCommand"),
  ])
  func `what is no plain command of this program is refused`(command: String, kind: String) {
    #expect(NotebookTests.kinds("\n```console\n$ \(command)\noutput\n```\n") == ["3 \(kind)"])
  }

  @Test(arguments: [
    ("tables --uitvoer x.md", "writesFile(\"--uitvoer\")"),
    ("tables --UITVOER=x.md", "writesFile(\"--UITVOER=x.md\")"),
    ("notitieboek draai n.md", "nestedNotebook"), ("reken-na r.json", "checksReceipt"),
  ])
  func `a command is judged by the program's own words for it`(command: String, kind: String) {
    let own = ["--uitvoer": "--output", "notitieboek": "notebook", "reken-na": "verify"]
    let kinds = NotebookTests.kinds(
      "```console\n$ tariffs \(command)\n```\n", ownWord: { own[$0.lowercased()] ?? $0 })
    #expect(kinds == ["2 \(kind)"])
  }

  @Test(arguments: [
    "tariffs show \"c|d\" 'e;f' '$(g)' '\\'", "tariffs help notebook", "tariffs help verify",
    "tariffs index apply -4,83 --form zin",
    "tariffs show \"it's\" 'so \"so\"'",
  ])
  func `quotes hold what a shell would read`(command: String) {
    #expect(NotebookTests.kinds("```console\n$ \(command)\n```\n") == [])
  }

  @Test func `all problems come at once, with their lines`() {
    #expect(
      NotebookTests.kinds(
        """
        > ```console
        > $ tariffs list
        > ```
        ```console
        tekst
        $tariffs list
        uitvoer
        $ ls
        ```
        12. ```console
        ```sh
        """) == [
          "1 hiddenBlock", "5 textBeforeCommand", "6 noBlankBehindPrompt(\"$tariffs list\")",
          "8 otherProgram(\"ls\")", "10 hiddenBlock", "11 unclosedBlock",
        ])
  }

  @Test func `a block that is only shown is not run`() throws {
    #expect(try Notebook("````md\n```console\n$ rm x\n```\n````\n", path: "n.md").commands.isEmpty)
    #expect(try Notebook("", path: "n.md").commands.isEmpty)
  }

  @Test(arguments: [
    ("$ tariffs list\n", "outputLooksLikeCommand"), ("```\n", "outputEndsBlock"),
    ("x\n  ````\n", "outputEndsBlock"),
  ])
  func `an output that could not be read back is refused`(output: String, kind: String) throws {
    let notebook = try Notebook("```console\n$ tariffs tables\n```\n", path: "n.md")
    let error = #expect(throws: NotebookError.self) {
      try notebook.rewritten(with: [CommandResult(output: output, error: "", exitCode: 0)])
    }
    #expect(error?.problems.first.map { "\($0.kind)".hasPrefix(kind) && $0.line == 2 } == true)
    #expect(error?.description.hasPrefix("n.md:2: the output has a line that") == true)
  }

  @Test func `a stale output is shown with its place`() throws {
    let old = (1...9).map { "r\($0)" }.joined(separator: "\n")
    let notebook = try Notebook("```console\n$ tariffs tables\n\(old)\n```\n", path: "n.md")
    let new = old.replacing("r2", with: "R2").replacing("r9", with: "r9\nr10")
    let stale = notebook.staleOutputs([CommandResult(output: new, error: "", exitCode: 0)])
    #expect(
      stale.map { $0.text(in: .english) } == [
        """
        n.md:2: the output is not what the command prints now
        $ tariffs tables
        --- in the notebook
        +++ printed now
        @@ n.md:3 @@
         r1
        -r2
        +R2
         r3
         r4
        @@ n.md:10 @@
         r8
         r9
        +r10
        """
      ])
  }
}
