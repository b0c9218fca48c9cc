import Foundation
import TestSupport
import Testing

/// What is written about the program agrees with the program.
@Suite struct DocumentationTests {
  private static let refresh = "to bring it up to date: swift build && scripts/refresh-docs.sh"

  private static func markdown(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Repository.path(folder))
      .filter { $0.hasSuffix(".md") }.sorted().map { "\(folder)/\($0)" }
  }

  @Test func `every command has a page with its help, and every page a command`() throws {
    let commands = try CommandHelp.all()
    #expect(commands.contains { $0.words == ["index", "apply"] })
    let overview = try Repository.text("docs/commands/README.md")
    #expect(overview.contains("```console\n$ tariffs --help\n"))
    for command in commands {
      let (name, file) = (command.words.joined(separator: " "), command.words.joined(separator: "-") + ".md")
      let page = (try? Repository.text("docs/commands/" + file)) ?? ""
      #expect(page.hasPrefix("# tariffs \(name)\n"), "docs/commands/\(file); \(DocumentationTests.refresh)")
      #expect(
        page.contains("```console\n$ tariffs help \(name)\nOVERVIEW: "),
        "docs/commands/\(file); \(DocumentationTests.refresh)")
      #expect(
        overview.contains("[\(name)](\(file))"), "docs/commands/README.md; \(DocumentationTests.refresh)")
    }
    #expect(
      try Set(DocumentationTests.markdown(in: "docs/commands"))
        == Set(
          (commands.map { $0.words.joined(separator: "-") } + ["README"]).map { "docs/commands/\($0).md" }))
  }

  @Test func `the commands in the pages print what stands there, the help among them`() throws {
    let files = try DocumentationTests.markdown(in: "docs") + DocumentationTests.markdown(in: "docs/commands")
    let result = try TariffsProcess.run(["notebook", "run", "--check"] + files)
    #expect(result.exitCode == 0, "\(result.output)\(result.error)\(DocumentationTests.refresh)")
  }

  @Test func `every command of the shell blocks in README and the pages that it leads to works`() throws {
    let folder = try TemporaryFolder()
    var isShell = false
    var written: Set<String> = []
    var count = 0
    let pages = ["equal-terms", "indexing", "building-up", "data", "install"].map { "docs/\($0).md" }
    let texts = try (["README.md", "LEESMIJ.md"] + pages).map(Repository.text)
    for line in texts.joined(separator: "\n").split(separator: "\n").map(String.init) {
      if line.hasPrefix("```") { isShell = line == "```sh" }
      guard isShell else { continue }
      // What stands before and behind is for the shell.
      for part in line.replacing("swift run ", with: "").split(separator: " && ")
      where part.hasPrefix("tariffs ") {
        let command = part.prefix { $0 != ">" }
        // Files are written in a folder of the test, and read from there by the commands behind.
        var words: [String] = []
        for word in command.split(separator: " ").map(String.init) {
          if let last = words.last, ["-o", "--output", "--chart", "--receipt"].contains(last) {
            written.insert(word)
          }
          words.append(written.contains(word) ? folder.path(word) : word)
        }
        let result = try TariffsProcess.run(line: words.joined(separator: " "))
        #expect(result.exitCode == 0, "\(line)\n\(result.error)")
        count += 1
      }
    }
    #expect(count > 30)
  }

  @Test func `the man page has every command and every option`() throws {
    let page = try Repository.text("docs/man/tariffs.1").replacing("\\-", with: "-")
    for command in try CommandHelp.all() {
      // Of a command with subcommands only those are there.
      let name = command.words.joined(separator: " ")
      #expect(
        page.contains(".Ss tariffs \(name)\n") || page.contains(".Ss tariffs \(name) "),
        "\(name); \(DocumentationTests.refresh)")
      for option in command.options {
        #expect(page.contains("Fl Fl \(option.dropFirst(2))"), "\(option); \(DocumentationTests.refresh)")
      }
    }
  }

  @Test(.enabled(if: Tool.isInstalled("python3")))
  func
    `man page, list of commands, pages of rules, descriptor and data dictionary are what their scripts write`()
    throws
  {
    let binary = TariffsProcess.binary.path
    for script in [["man-page.py", "--check", binary], ["command-pages.py", "--check", binary]]
      + [["rule-pages.py", "--check", binary]] + [
        ["refresh-descriptor.py", "--check", binary], ["data-dictionary.py", "--check"],
      ]
    {
      let result = try Tool.run("python3", [Repository.path("scripts/" + script[0])] + script.dropFirst())
      #expect(result.exitCode == 0, "\(result.error)")
    }
  }

  @Test(.enabled(if: Tool.isInstalled("mandoc")))
  func `the man page is one that mandoc has nothing to say about`() throws {
    let result = try Tool.run(
      "mandoc", ["-T", "lint", "-W", "warning", Repository.path("docs/man/tariffs.1")])
    #expect(result.output + result.error == "")
  }

  @Test(arguments: ["bash", "zsh", "fish"].filter(Tool.isInstalled))
  func `the completions are a script that the shell can read`(shell: String) throws {
    let script = try TariffsProcess.run(["--generate-completion-script", shell]).output
    for command in try CommandHelp.all() {
      #expect(script.contains(command.words[command.words.count - 1]), "\(command.words)")
    }
    let folder = try TemporaryFolder()
    try folder.write(script, to: "completions")
    let result = try Tool.run(shell, ["-n", folder.path("completions")])
    #expect(result.exitCode == 0 && result.error == "", "\(result.error)")
  }
}

/// Another program that a test needs and that is not everywhere.
enum Tool {
  private static let path = ProcessInfo.processInfo.environment["PATH"] ?? ""

  static func isInstalled(_ name: String) -> Bool {
    path.split(separator: ":").contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
  }

  static func run(_ name: String, _ arguments: [String]) throws -> TariffsProcess.Result {
    try TariffsProcess.run(
      [name] + arguments, environment: ["PATH": path], binary: URL(filePath: "/usr/bin/env"))
  }
}
