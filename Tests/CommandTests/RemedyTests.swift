import Foundation
import TestSupport
import Testing

@testable import TariffsCLI

/// What outputs, remedies and wordings tell a reader to type exists, and works.
@Suite struct RemedyTests {
  private static let always: Set<String> = ["--help", "--version"]

  /// The options of a command line, such as those of `index apply` for `tariffs index apply 100 --to 2025`.
  private static func options(of line: Substring, among commands: [CommandHelp]) -> Set<String>? {
    let words = line.split(separator: " ").dropFirst().map(String.init)
    let found = commands.filter { words.starts(with: $0.words) }.max { $0.words.count < $1.words.count }
    return found.map { Set($0.options).union(always) }
  }

  /// What the group of a pattern finds.
  private static func matches(_ pattern: String, in text: String) throws -> [Substring] {
    try text.matches(of: Regex(pattern)).compactMap { $0.output[1].substring }
  }

  private static let option = #"(?:^|[^A-Za-z0-9_'-])(--[a-z][a-z-]*[a-z])"#

  /// The command lines that a text names: `tariffs list --law wmo`.
  private static func commandLines(in text: String) throws -> [Substring] {
    try matches(#"\b(tariffs [a-z]+(?: [A-Za-z0-9@<>._%+=:/-]*[A-Za-z0-9%>])*)"#, in: text)
  }

  @Test func `every option and command in the sources exists`() throws {
    let commands = try CommandHelp.all()
    // Dutch words for options and commands lead to those that exist, as GuessingTests hold; `ë` ends a word here.
    let others = OtherWords.pairs.keys.map { String($0.prefix { $0 != "ë" }) }
    // The parser itself knows how to write completions.
    let options = Set(commands.flatMap(\.options)).union(Self.always).union(others)
      .union(["--generate-completion-script"])
    let names = Set(commands.map { $0.words[0] }).union(["help"]).union(others)
    let sources = try Repository.files(under: "Sources", ending: ".swift")
    #expect(sources.count > 100)
    for path in sources {
      let code = try Repository.text(path).split(separator: "\n").filter {
        !$0.drop { $0 == " " }.hasPrefix("//")
      }.joined(separator: "\n")
      for literal in try Self.matches(#"("[^"\n]*")"#, in: code) {
        for option in try Self.matches(Self.option, in: String(literal)) {
          #expect(options.contains(String(option)), "\(option) in \(path)")
        }
        for command in try Self.matches(#"'tariffs ([a-z]+)[ ']"#, in: String(literal)) {
          #expect(names.contains(String(command)), "tariffs \(command) in \(path)")
        }
      }
    }
  }

  @Test(arguments: SnapshotTests.cases.map(\.line))
  func `every option that an output names belongs to its command, or to one that it names`(line: String)
    throws
  {
    let commands = try CommandHelp.all()
    let result = try TariffsProcess.run(line: line)
    let text = result.output + result.error
    let lines = try Self.commandLines(in: text)
    let known = ([Substring(line)] + lines).compactMap { Self.options(of: $0, among: commands) }
    let allowed = known.reduce(into: Self.always) { $0.formUnion($1) }
    // A page has names of style in it, and a template those of its author.
    guard !line.contains("--print-template"), !line.contains("html") else { return }
    for option in try Self.matches(Self.option, in: text) where !line.contains(option) {
      #expect(allowed.contains(String(option)), "\(option) in the output of: \(line)")
    }
  }

  @Test(arguments: [
    "memo --from 2023 --to 2025 --region nijmegen --clause vng",
    "memo --from 2023 --to 2025 --law wmo --participants 8 --clause vng@2025-juli",
    "memo --from 2023 --to 2025 --law jw --series cpi",
    "memo --from own-2025 --to own-2026 --datasets examples/own-region",
  ])
  func `the commands that a memo names give its figures`(line: String) throws {
    let words = line.split(separator: " ").map(String.init)
    let memo = try TariffsProcess.run(words)
    let named = try #require(
      try Self.matches(#"Zelf narekenen: (.*)"#, in: memo.output).first)
    let commands = named.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(!commands.isEmpty)
    let figures = try Self.rows(words)
    for command in commands {
      let rows = try Self.rows(command.split(separator: " ").dropFirst().map(String.init))
      #expect(!rows.isEmpty, "\(command)")
      for row in rows {
        let same = figures.filter { other in
          ["table_from", "table_to", "product", "unit"].allSatisfy { row[$0] == other[$0] }
            && (row["form"] == nil || row["form"] == other["form"])
            && row["amount_from"] == other["amount_from"]
        }
        #expect(!same.isEmpty, "\(command): \(row)")
        let first = try #require(same.first)
        // A key has one meaning: what both have is the same.
        for (key, value) in row
        where first[key] != nil && !["note", "name", "status", "standing"].contains(key) {
          #expect(value == first[key], "\(key) of \(row["product"] ?? ""): \(command)")
        }
      }
    }
  }

  @Test func `an option that is far from any other gets no hint`() throws {
    let far = try TariffsProcess.run(["diff", "2023", "2025", "--bar", "wmo"])
    #expect(far.exitCode == 64)
    #expect(far.error.hasPrefix("Error: Unknown option '--bar'."))
    #expect(!far.error.contains("Did you mean"))
    #expect(far.error.contains("Usage: tariffs diff"))
    let near = try TariffsProcess.run(["diff", "2023", "2025", "--prodcut", "02A17"])
    #expect(near.error.contains("Did you mean '--product'?"))
  }

  /// The rows of a command as data, each by its keys.
  private static func rows(_ words: [String]) throws -> [[String: String]] {
    let result = try TariffsProcess.run(words + ["--format", "json"])
    let parts = try JSONOutput(result.output).parts
    return (parts.first?.value ?? []).map { $0.mapValues { "\($0)" } }
  }
}
