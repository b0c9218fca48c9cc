import Foundation
import Indexation
import Tariffs
import TestSupport
import Testing

/// What readers found stands where they say it stands.
@Suite struct ReadFindingTests {
  private let findings: [ReadFinding]

  init() throws { findings = try AuditBook.builtIn().findings }

  @Test func `a finding is about a product of its list, or about the list`() throws {
    let dataset = try Dataset.builtIn()
    for finding in findings where !finding.product.isEmpty {
      let products =
        dataset.tariffs(in: finding.table).map(\.product)
        + dataset.unpricedProducts(in: finding.table).map(\.product)
      #expect(products.contains(finding.product), "\(finding.table) \(finding.product)")
    }
  }

  @Test(
    .enabled(
      if: SourceTexts.folder != nil, "the source texts are not at hand; set TARIFFS_SOURCES to their folder"))
  func `what a place says between quotes stands on its lines`() throws {
    for finding in findings {
      let lines = try SourceTexts.lines(of: finding.table + ".txt")
      for (place, says) in [(finding.lines, finding.says), (finding.otherLines, finding.otherSays)] {
        #expect(place.ranges.allSatisfy { $0.upperBound <= lines.count }, "\(finding.table) \(place)")
        let text = place.ranges.flatMap { lines[($0.lowerBound - 1)..<$0.upperBound] }
        for quotation in says.dutch.components(separatedBy: "'").enumerated() where quotation.offset % 2 == 1
        {
          #expect(
            joined(text).contains(joined([quotation.element])),
            "\(finding.table) \(place): '\(quotation.element)' is not there")
        }
      }
    }
  }

  @Test func `the English words of a place have its quotations, and stand there where Dutch words do`() {
    for finding in findings {
      for says in [finding.says, finding.otherSays] {
        let (dutch, english) = (
          says.dutch.components(separatedBy: "'"), says.english.components(separatedBy: "'")
        )
        #expect(
          dutch.indices.filter { $0 % 2 == 1 }.map { dutch[$0] }
            == english.indices.filter { $0 % 2 == 1 }.map { english[$0] }, "\(finding.table) \(says.dutch)")
        // 'per' is the same word in both languages.
        let words = dutch.indices.filter { $0 % 2 == 0 }.flatMap { dutch[$0].split(separator: " ") }
        #expect(
          words.allSatisfy { $0 == "per" || !$0.contains(where: \.isLetter) } || says.dutch != says.english,
          "\(finding.table) \(says.dutch)")
      }
      #expect(finding.finding.dutch != finding.finding.english, "\(finding.table) \(finding.finding.dutch)")
    }
  }

  @Test func `a finding that names a rule stands with what that rule finds in its product`() throws {
    let dataset = try Dataset.builtIn()
    let input = AuditInput(
      dataset: dataset, costs: try CostBook.builtIn(), index: try IndexBook.builtIn(),
      book: try AuditBook.builtIn())
    for finding in findings where !finding.rule.isEmpty {
      let rule = try #require(Rule.named(finding.rule), "\(finding.rule)")
      let table = try #require(dataset.table(finding.table))
      // The text of the document is not at hand; what only it tells is known from its lines.
      guard finding.rule != "line-fits-year" else { continue }
      #expect(
        rule.check(input, table).contains { $0.products.contains(finding.product) },
        "\(finding.rule) finds nothing in \(finding.product)")
    }
  }

  @Test func `an excluded form is one that the product has no price in`() throws {
    let dataset = try Dataset.builtIn()
    for excluded in try AuditBook.builtIn().excludedForms {
      #expect(
        !dataset.tariffs(in: excluded.table).contains {
          $0.product == excluded.product && $0.form.isKind(of: excluded.form)
        }, "\(excluded.product)")
    }
  }

  /// Lines as one, without what OCR, typesetting and the breaking of words put in.
  private func joined(_ lines: [String]) -> String {
    lines.joined(separator: " ").replacingOccurrences(of: "**", with: "")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ").replacingOccurrences(of: "- ", with: "")
  }
}
