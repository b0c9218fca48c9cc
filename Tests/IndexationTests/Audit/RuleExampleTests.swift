import Foundation
import Indexation
import Tariffs
import TestSupport
import Testing

/// The examples of the rules are their tests: each is written as a folder, loaded as a user's own, and audited.
@Suite struct RuleExampleTests {
  /// What is known without the lists of an example, read once for all of them.
  private static let builtIn = Result {
    try (
      dataset: Dataset.builtIn(), costs: CostBook.builtIn(), index: IndexBook.builtIn(),
      book: AuditBook.builtIn()
    )
  }

  /// What a rule finds in the own lists of an example.
  static func findings(of rule: Rule, in example: Rule.Example) throws -> [Finding] {
    let folder = try TemporaryFolder()
    for (name, text) in example.files { try folder.write(text, to: name) }
    var (dataset, costs, index, book) = try builtIn.get()
    let own = try Dataset.folder(folder.url.path, base: dataset)
    _ = dataset.add(own)
    try costs.add(folder: folder.url.path, of: dataset)
    try index.add(folder: folder.url.path)
    try book.add(folder: folder.url.path)
    // The text of a table of an example is the file with its id.
    let texts = own.tables.compactMap { table in
      example.files["\(table.id).txt"].map { (table.id, $0.components(separatedBy: "\n")) }
    }
    let input = AuditInput(
      dataset: dataset, costs: costs, index: index, book: book,
      sourceLines: Dictionary(uniqueKeysWithValues: texts))
    return own.tables.flatMap { rule.check(input, $0) }
  }

  @Test(arguments: Rule.all)
  func `a rule finds what its failing examples have, and nothing in the others`(rule: Rule) throws {
    #expect(
      rule.examples.contains { $0.findings == 0 } && rule.examples.contains { $0.findings > 0 }, "\(rule.id)")
    for example in rule.examples {
      let findings = try RuleExampleTests.findings(of: rule, in: example)
      #expect(
        findings.count == example.findings,
        "\(rule.id), \(example.title.english): \(findings.map(\.says.english))")
    }
  }

  @Test func `ids are unique, in small letters with hyphens, and every text is there`() {
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
    for rule in Rule.all {
      #expect(rule.id.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }, "\(rule.id)")
      for phrase in [rule.question, rule.why, rule.advice] + rule.examples.map(\.title) {
        #expect(
          !phrase.dutch.isEmpty && !phrase.english.isEmpty && phrase.dutch != phrase.english, "\(rule.id)")
      }
    }
  }
}
