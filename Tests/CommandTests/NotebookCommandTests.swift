import Foundation
import TestSupport
import Testing

@testable import TariffsCLI

/// Notebooks, run by the real binary.
@Suite struct NotebookCommandTests {
  private static let fresh =
    "# Vraag\r\n\r\n```console\r\n$ tariffs show nergens\r\n$ tariffs list nijmegen-2023 --unit fte\r\n```\r\nSlot"

  @Test func `run brings outputs up to date, twice gives the same bytes, and --check is content`() throws {
    let folder = try TemporaryFolder()
    try folder.write(NotebookCommandTests.fresh, to: "n.md")
    let path = folder.path("n.md")
    let first = try TariffsProcess.run(["notebook", "run", path])
    #expect(first.exitCode == 0)
    #expect(first.output == "\(path): 2 commands, 2 rewritten\n")
    #expect(first.error.contains("n.md:4: the command now fails, [exit code 2]"))
    let text = try folder.text("n.md")
    #expect(
      text.hasPrefix("# Vraag\r\n\r\n```console\r\n$ tariffs show nergens\r\nError: There is no product"))
    #expect(text.hasSuffix("```\r\nSlot"))
    #expect(text.contains("\r\n[exit code 2]\r\n$ tariffs list"))
    let second = try TariffsProcess.run(["notebook", "run", path])
    #expect(second.output == "\(path): 2 commands, all outputs as before\n")
    #expect(second.error.isEmpty)
    #expect(Array(try folder.text("n.md").utf8) == Array(text.utf8))
    let check = try TariffsProcess.run(["notebook", "run", "--check", path])
    #expect(check.exitCode == 0)
    // What the screen shows of the same command, in the same order.
    let screen = try TariffsProcess.run(["list", "nijmegen-2023", "--unit", "fte"]).output
    #expect(text.replacing("\r\n", with: "\n").contains(screen))
  }

  @Test func `--check writes nothing and shows what is stale`() throws {
    let folder = try TemporaryFolder()
    let text = NotebookCommandTests.fresh.replacing("$ tariffs list", with: "oude uitvoer\r\n$ tariffs list")
    try folder.write(text, to: "n.md")
    let result = try TariffsProcess.run(["notebook", "run", folder.path("n.md"), "--check"])
    #expect(result.exitCode == 1)
    #expect(result.output.contains("n.md:4: the output is not what the command prints now"))
    #expect(result.output.contains("\n-oude uitvoer\n"))
    #expect(result.output.contains("\n+[exit code 2]\n"))
    #expect(Array(try folder.text("n.md").utf8) == Array(text.utf8))
  }

  @Test func `a hostile notebook runs nothing and writes nothing, also beside a good one`() throws {
    let folder = try TemporaryFolder()
    let target = folder.path("made")
    let hostile = [
      "tariffs tables -o \(target)", "tariffs tables > \(target)", "tariffs tables; touch \(target)",
      "touch \(target)", "tariffs tables \"$(touch \(target))\"",
    ].map { "```console\n$ \($0)\n```\n" }.joined()
    try folder.write(hostile, to: "bad.md")
    try folder.write("```console\n$ tariffs tables\n```\n", to: "good.md")
    try folder.write("```console\n$ tariffs tables\n", to: "open.md")
    let result = try TariffsProcess.run(
      ["notebook", "run"] + ["good.md", "bad.md", "open.md", "none.md"].map(folder.path))
    #expect(result.exitCode == 2)
    for place in ["bad.md:2", "bad.md:5", "bad.md:8", "bad.md:11", "bad.md:14", "open.md:1", "none.md:1"] {
      #expect(result.error.contains(folder.path(place) + ": "), "\(place)")
    }
    #expect(result.error.contains("7 problems; no notebook was changed."))
    #expect(try folder.text("good.md") == "```console\n$ tariffs tables\n```\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).count == 3)
  }

  @Test func `an output does not depend on the environment`() throws {
    let folder = try TemporaryFolder()
    try folder.write("```console\n$ tariffs tables\n$ tariffs --help\n```\n", to: "n.md")
    let path = folder.path("n.md")
    _ = try TariffsProcess.run(["notebook", "run", path])
    let check = try TariffsProcess.run(
      ["notebook", "run", "--check", path],
      environment: [
        "COLUMNS": "40", "NO_COLOR": "1", "TARIFFS_DATASETS": Repository.path("examples/own-region"),
      ])
    #expect(check.exitCode == 0, "\(check.output)")
  }

  @Test func `an output longer than a pipe holds is complete`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "```console\n$ tariffs list --format json\n$ tariffs diff 2023 2025 --format json\n```\n", to: "n.md")
    _ = try TariffsProcess.run(["notebook", "run", folder.path("n.md")])
    let list = try TariffsProcess.run(["list", "--format", "json"])
    let diff = try TariffsProcess.run(["diff", "2023", "2025", "--format", "json"])
    #expect(list.output.utf8.count > 1 << 16)
    #expect(
      try folder.text("n.md")
        == "```console\n$ tariffs list --format json\n\(list.output)\(list.error)"
        + "$ tariffs diff 2023 2025 --format json\n"
        + diff.output + diff.error + "```\n")
  }

  @Test func `the notebooks of the repository are up to date`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Repository.path("notebooks-md"))
    let files = names.filter { $0.hasSuffix(".md") }.sorted().map { "notebooks-md/" + $0 }
    #expect(!files.isEmpty)
    let result = try TariffsProcess.run(["notebook", "run", "--check"] + files + ["README.md"])
    #expect(result.exitCode == 0, "\(result.output)\(result.error)")
  }

  @Test func `every option for a file that is written is refused in a notebook`() throws {
    // Options for files that are only read.
    let reading: Set<String> = ["template", "mapping", "assume-file", "reference", "shares", "volumes"]
    let help = try TariffsProcess.run(["--experimental-dump-help"]).output
    let options = Set(try HelpOption.all(in: help).filter { $0.valueName.hasPrefix("file") }.flatMap(\.names))
      .subtracting(reading)
    #expect(options.isSuperset(of: ["o", "output", "chart", "receipt", "correct", "rejects"]))
    let folder = try TemporaryFolder()
    for name in options {
      let option = (name.count == 1 ? "-" : "--") + name
      try folder.write("```console\n$ tariffs list \(option) x\n```\n", to: "n.md")
      let result = try TariffsProcess.run(["notebook", "run", folder.path("n.md")])
      #expect(result.error.contains("'\(option)' writes a file"), "\(option)")
    }
  }

  @Test func `what is refused in a notebook is refused by its Dutch words too, in capitals and with a value`()
    throws
  {
    let writing: Set = ["--output", "--chart", "--receipt", "--correct", "--rejects"]
    let dutch = OtherWords.pairs.filter { writing.contains($0.value) }
    #expect(Set(dutch.values) == writing)
    let folder = try TemporaryFolder()
    let made = folder.path("made.md")
    let words = dutch.keys.sorted().flatMap { [$0, $0.uppercased(), $0 + "=" + made] }
    let commands = words.map { "tables \($0) \(made)" } + ["notitieboek draai n.md", "reken-na r.json"]
    let text = commands.map { "$ tariffs \($0)\n" }.joined()
    try folder.write("```console\n\(text)```\n", to: "n.md")
    let result = try TariffsProcess.run(["notebook", "run", "--check", folder.path("n.md")])
    #expect(result.exitCode == 2)
    for word in words { #expect(result.error.contains("'\(word)"), "\(word)") }
    #expect(result.error.split(separator: "\n").count { $0.hasSuffix("' writes a file") } == words.count)
    #expect(result.error.contains("the command runs a notebook"))
    #expect(result.error.contains("the command checks a receipt"))
    #expect(!FileManager.default.fileExists(atPath: made))
  }
}

/// An option as the help of the program describes it to other programs.
private struct HelpOption {
  let names: [String]
  let valueName: String

  static func all(in help: String) throws -> [HelpOption] {
    func options(_ command: [String: Any]) -> [HelpOption] {
      let own = (command["arguments"] as? [[String: Any]] ?? []).filter { $0["kind"] as? String == "option" }
      return own.map { option in
        HelpOption(
          names: (option["names"] as? [[String: String]] ?? []).compactMap { $0["name"] },
          valueName: option["valueName"] as? String ?? "")
      } + (command["subcommands"] as? [[String: Any]] ?? []).flatMap(options)
    }
    let root = try JSONSerialization.jsonObject(with: Data(help.utf8)) as? [String: Any]
    return options(root?["command"] as? [String: Any] ?? [:])
  }
}
