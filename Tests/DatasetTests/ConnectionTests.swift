import TestSupport
import Testing

@testable import Tariffs

/// Crosswalk, billing terms, concepts and relations of the built-in tables.
@Suite struct ConnectionTests {
  private let dataset: Dataset

  init() throws {
    dataset = try Dataset.builtIn()
  }

  @Test func `the crosswalk of Nijmegen is complete in both directions`() {
    let new = dataset.continuations.filter { $0.tableFrom == "nijmegen-2023" }
    let from = Set(new.map(\.productFrom)).subtracting([""])
    #expect(from == Set(dataset.tariffs(in: "nijmegen-2023").map(\.product)))
    for table in ["nijmegen-2025-ambulant", "nijmegen-2025-verblijf"] {
      let to = Set(new.filter { $0.tableTo == table }.map(\.productTo)).subtracting([""])
      #expect(to == Set(dataset.tariffs(in: table).map(\.product)), "\(table)")
    }
  }

  @Test func `group prices of 2023 and 2025 are never called comparable`() {
    for continuation in dataset.continuations where continuation.productFrom.contains("groep") {
      #expect(continuation.comparable == .no, "\(continuation.productFrom)")
    }
  }

  @Test func `another unit is never called comparable`() throws {
    for continuation in dataset.continuations {
      let old = dataset.tariffs(in: continuation.tableFrom).filter { $0.product == continuation.productFrom }
      let new = dataset.tariffs(in: continuation.tableTo).filter { $0.product == continuation.productTo }
      guard let old = old.first, let new = new.first, old.unit != new.unit else { continue }
      #expect(continuation.comparable == .no, "\(continuation.productFrom)")
    }
  }

  @Test func `relations are kept as known`() {
    let checks = dataset.relationChecks(in: dataset.tables)
    #expect(checks.count == 50)
    // All group prices of 2023 are a third to the cent (rule 44.2).
    #expect(checks.filter { $0.relation.basis == .stated }.allSatisfy { $0.verdict == .exact })
    // Vaktherapie in a group is no 1.2 times; the PGB prices of IQ+ do not follow from its ZIN price.
    #expect(
      checks.filter { $0.verdict == .deviates }.map {
        "\($0.tariff.product) \($0.tariff.unit.rawValue) \($0.tariff.form.rawValue)"
      }
        == [
          "vaktherapie-groep minuut zin", "begeleiding-specialistisch-iq-plus uur pgb-informeel",
          "begeleiding-specialistisch-iq-plus uur pgb-formeel",
          "begeleiding-specialistisch-iq-plus minuut pgb-formeel",
        ])
  }

  @Test func `every ZIN price per minute and per hour of one product is checked`() {
    let tariffs = dataset.tables.flatMap { dataset.tariffs(in: $0.id) }
    for tariff in tariffs where tariff.unit == .minuut {
      let hasHour = tariffs.contains {
        $0.table == tariff.table && $0.product == tariff.product && $0.form == tariff.form && $0.unit == .uur
      }
      guard hasHour else { continue }
      #expect(
        dataset.relations(in: tariff.table).contains {
          $0.price.product == tariff.product && $0.price.form == tariff.form && $0.ratio == Rational(1, 60)
        }, "\(tariff.product)")
    }
  }
}

/// What billing terms call printed, against the source texts.
@Suite(
  .enabled(
    if: SourceTexts.folder != nil, "the source texts are not at hand; set TARIFFS_SOURCES to their folder"))
struct BillingTermSourceTests {
  @Test func `what a billing term calls printed is printed there`() throws {
    let dataset = try Dataset.builtIn()
    for table in dataset.tables {
      let lines = try SourceTexts.lines(of: table.sourceFile)
      for term in dataset.billingTerms(in: table.id) {
        let place = lines[(term.line - 1)..<min(lines.count, term.line + 4)].joined(separator: " ")
        #expect(
          place.singleSpaced.contains(term.printed.singleSpaced),
          "\(table.id) line \(term.line): «\(term.printed)» of \(term.product) \(term.kind.rawValue)")
      }
    }
  }

  @Test func `lines of evidence stand in their documents, and are not blank`() throws {
    let dataset = try Dataset.builtIn()
    var texts: [String: [String]] = [:]
    for table in dataset.tables { texts[table.id] = try SourceTexts.lines(of: table.sourceFile) }
    func check(_ lines: SourceLines, _ table: String) throws {
      let text = try #require(texts[table])
      for range in lines.ranges {
        #expect(range.upperBound <= text.count, "\(table) \(range)")
        let isBlank = text[(range.lowerBound - 1)...(range.upperBound - 1)].allSatisfy {
          $0.allSatisfy(\.isWhitespace)
        }
        #expect(!isBlank, "\(table) \(range)")
      }
    }
    for continuation in dataset.continuations {
      try check(continuation.linesFrom, continuation.tableFrom)
      try check(continuation.linesTo, continuation.tableTo)
    }
    for member in dataset.conceptMembers { try check(member.lines, member.table) }
    for table in dataset.tables {
      for relation in dataset.relations(in: table.id) { try check(relation.lines, table.id) }
    }
  }
}
