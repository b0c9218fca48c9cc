import Foundation
import Indexation
import Tariffs
import TestSupport
import Testing

/// The limits of declarations stand where they say they stand.
@Suite struct DeclarationLimitTests {
  private let limits: [DeclarationLimit]

  init() throws { limits = try DeclarationLimitBook.builtIn().limits }

  @Test func `a limit is about products of its list`() throws {
    let dataset = try Dataset.builtIn()
    for limit in limits {
      let tariffs = dataset.tariffs(in: limit.table)
      #expect(tariffs.contains(where: limit.products.contains), "\(limit.table) \(limit.products.text)")
      let known = Set(tariffs.map(\.product))
      for product in limit.products.products + limit.others.products {
        #expect(known.contains(product), "\(limit.table) \(product)")
      }
    }
  }

  @Test func `every list with limits in its document has them`() throws {
    #expect(Set(limits.map(\.table)) == Set(try Dataset.builtIn().tables.map(\.id)))
  }

  @Test func `the days of absence and the share of a subcontractor are those of the documents`() throws {
    func value(_ kind: DeclarationLimit.Kind, _ table: String) -> [Rational?] {
      limits.filter { $0.kind == kind && $0.table == table }.map(\.value)
    }
    #expect(value(.absenceMax, "nijmegen-2025-verblijf") == [Rational(62)])
    #expect(value(.absenceRunMax, "nijmegen-2025-verblijf") == [Rational(14)])
    #expect(value(.subcontractorShareMin, "nijmegen-2023") == [Rational(80)])
    #expect(Set(value(.absenceShare, "ridderkerk-2025")) == [Rational(80)])
  }

  @Test(
    .enabled(
      if: SourceTexts.folder != nil, "the source texts are not at hand; set TARIFFS_SOURCES to their folder"))
  func `what is printed stands on its lines`() throws {
    for limit in limits {
      let lines = try SourceTexts.lines(of: limit.table + ".txt")
      #expect(limit.lines.ranges.allSatisfy { $0.upperBound <= lines.count }, "\(limit.table) \(limit.lines)")
      let text = limit.lines.ranges.flatMap { lines[($0.lowerBound - 1)..<$0.upperBound] }
      #expect(
        joined(text).contains(joined([limit.printed])),
        "\(limit.table) \(limit.lines): '\(limit.printed)' is not there")
    }
  }

  /// Lines as one, without what OCR, typesetting and the breaking of words put in.
  private func joined(_ lines: [String]) -> String {
    lines.joined(separator: " ").replacingOccurrences(of: "**", with: "")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ").replacingOccurrences(of: "- ", with: "")
  }
}
