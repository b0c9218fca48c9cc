import Tariffs
import Testing

@testable import Export
@testable import Indexation

/// What people and programs see of an audit, of findings that are made up.
@Suite struct AuditReportTests {
  private let table: TariffTable

  init() throws { table = try #require(try Dataset.builtIn([]).table("ridderkerk-2025")) }

  private func item(
    _ origin: Audit.Origin, _ severity: Severity, _ theme: Rule.Theme, says: String
  ) -> (Rule?, ReadFinding?) {
    let lines = (SourceLines(153...153), SourceLines(155...155))
    guard origin == .calculated else {
      return (
        nil,
        ReadFinding(
          table: table.id, product: "iq", kind: theme, severity: severity, lines: lines.0, says: "a",
          otherLines: lines.1, otherSays: "b", decidedBy: "gemeente", finding: says)
      )
    }
    let rule = Rule(
      id: "made-up-\(says)", theme: theme, question: Phrase("?"), why: Phrase("why"), advice: Phrase("ask"),
      severity: severity, ground: .document, examples: []
    ) { _, table in
      [
        Finding(
          table: table.id, products: ["iq"], says: Phrase(says),
          places: [
            Finding.Place(table: table.id, lines: lines.0, says: Phrase("€ 103,35")),
            Finding.Place(table: table.id, lines: lines.1, says: Phrase("€ 1,73")),
          ], expected: Phrase("1,72"))
      ]
    }
    return (rule, nil)
  }

  private func audit(_ found: [(Rule?, ReadFinding?)]) throws -> Audit {
    let dataset = try Dataset.builtIn([])
    let input = AuditInput(
      dataset: dataset, costs: try CostBook.builtIn(wagesOf: []), index: try IndexBook.builtIn(),
      book: try AuditBook.builtIn())
    return Audit(of: [table], input: input, read: found.compactMap(\.1), rules: found.compactMap(\.0))
  }

  @Test func `the answer counts by weight, says what most is about, and has the heaviest first`() throws {
    let audit = try audit([
      item(.calculated, .remark, .codes, says: "light"), item(.calculated, .error, .mixes, says: "heavy"),
      item(.read, .error, .mixes, says: "seen"),
    ])
    #expect(audit.items.map(\.finding.says.dutch) == ["heavy", "seen", "light"])
    let answer = try #require(Report.audit(audit, checks: [], language: .dutch).answer)
    #expect(
      answer.sentences == [
        "Ridderkerk 2025: 2 fouten en 1 opmerking; het meeste gaat over functiemixen (2).",
        "Berekend met 2 regels: 2; gelezen door mensen: 1.",
      ])
  }

  @Test func `what is calculated and what was read stand apart, with both places`() throws {
    let audit = try audit([
      item(.calculated, .error, .mixes, says: "heavy"), item(.read, .error, .mixes, says: "seen"),
    ])
    let report = Report.audit(audit, checks: [], language: .dutch)
    #expect(
      report.sections.filter { $0.key == "theme" }.map(\.heading)
        == ["Berekend: functiemixen (1)", "Gelezen: functiemixen (1)"])
    let text = report.written(as: .markdown, language: .dutch)
    #expect(text.contains("A 153: € 103,35; A 155: € 1,73"))
    #expect(text.contains("1,72"))
    #expect(try #require(report.sections.first { $0.key == "places" }).table.count == 4)
  }

  @Test func `of nothing found one sentence says how many rules asked`() throws {
    let silent = Rule(
      id: "silent", theme: .codes, question: Phrase("?"), why: Phrase("why"), advice: Phrase("ask"),
      severity: .error, ground: .document, examples: []
    ) { _, _ in [] }
    let report = Report.audit(try audit([(silent, nil)]), checks: [], language: .dutch)
    #expect(
      report.answer?.sentences == ["In Ridderkerk 2025 spreekt niets elkaar tegen; daarnaar vroeg 1 regel."])
    let narrowed = try audit([item(.read, .remark, .codes, says: "light")]).narrowed { $0.severity == .error }
    #expect(
      Report.audit(narrowed, checks: [], language: .dutch).answer?.sentences == [
        "Niets van wat gevraagd is, is gevonden in Ridderkerk 2025."
      ])
  }
}
