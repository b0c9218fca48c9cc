import Indexation
import TestSupport
import Testing

/// What each rule says of its failing examples, in both languages and with every place; one file in `Findings` for each.
///
/// `RECORD_SNAPSHOTS=1` writes the files anew. Read what changed: the figures of an example stand in its title.
@Suite struct RuleFindingTests {
  @Test(arguments: Rule.all)
  func `a rule says of its failing examples what stands in its file`(rule: Rule) throws {
    var text = ""
    for example in rule.examples where example.findings > 0 {
      text += "## \(example.title.dutch)\n"
      for finding in try RuleExampleTests.findings(of: rule, in: example) {
        text +=
          "\n\(finding.products.joined(separator: ", "))\n\(finding.says.dutch)\n\(finding.says.english)\n"
        for place in finding.places {
          text += "- \(place.table) \(place.lines): \(place.says.dutch) | \(place.says.english)\n"
        }
        if let expected = finding.expected { text += "= \(expected.dutch) | \(expected.english)\n" }
      }
      text += "\n"
    }
    let file = "Tests/IndexationTests/Audit/Findings/\(rule.id).txt"
    #expect(try Snapshot.difference(between: text, andFile: file) == nil)
  }
}
