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
        for quotation in says.components(separatedBy: "'").enumerated() where quotation.offset % 2 == 1 {
          #expect(
            joined(text).contains(joined([quotation.element])),
            "\(finding.table) \(place): '\(quotation.element)' is not there")
        }
      }
    }
  }

  /// Lines as one, without what OCR, typesetting and the breaking of words put in.
  private func joined(_ lines: [String]) -> String {
    lines.joined(separator: " ").replacingOccurrences(of: "**", with: "")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ").replacingOccurrences(of: "- ", with: "")
  }
}
