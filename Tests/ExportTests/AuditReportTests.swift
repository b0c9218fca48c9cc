import Tariffs
import Testing

@testable import Export
@testable import Indexation

/// What people and programs see of an audit, of findings that are made up.
@Suite struct AuditReportTests {
  private let table: TariffTable

  init() throws { table = try #require(try Dataset.builtIn([]).table("ridderkerk-2025")) }

  private func item(
    _ origin: Audit.Origin, _ severity: Severity, _ theme: Rule.Theme, says: String, rule: String = ""
  ) -> (Rule?, ReadFinding?) {
    let lines = (SourceLines(153...153), SourceLines(155...155))
    guard origin == .calculated else {
      return (
        nil,
        ReadFinding(
          table: table.id, product: "iq", kind: theme, severity: severity, lines: lines.0, says: Phrase("a"),
          otherLines: lines.1, otherSays: Phrase("b"), decidedBy: "gemeente", rule: rule,
          finding: Phrase(nl: says, en: "\(says) in English"))
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

  @Test func `half of what was found is not most of it`() throws {
    let audit = try audit([
      item(.calculated, .error, .codes, says: "light"), item(.calculated, .error, .mixes, says: "heavy"),
    ])
    let answer = try #require(Report.audit(audit, checks: [], language: .dutch).answer)
    #expect(answer.sentences.first == "Ridderkerk 2025: 2 fouten.")
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

  @Test
  func
    `what a rule and a reader found is told once, as heavy as the heavier, with the sentence of the reader`()
    throws
  {
    let audit = try audit([
      item(.calculated, .remark, .mixes, says: "light"),
      item(.read, .warning, .mixes, says: "seen", rule: "made-up-light"),
      item(.read, .remark, .mixes, says: "other", rule: "made-up-heavy"),
    ])
    #expect(audit.items.map(\.finding.says.dutch) == ["light", "other"])
    #expect(audit.items[0].severity == .warning)
    #expect(audit.items[0].explanation == Phrase(nl: "seen", en: "seen in English"))
    #expect(audit.items[0].decidedBy == "gemeente")
    let text = Report.audit(audit, checks: [], language: .english).written(as: .markdown, language: .english)
    #expect(text.contains("seen in English"))
  }

  @Test func `a report on prices has a sentence on errors and warnings, and all of it where it is asked for`()
    throws
  {
    let report = Report(title: "Prices", sections: []).answered(Report.Answer(["Prices rose."]))
    let audit = try audit([
      item(.calculated, .error, .mixes, says: "heavy"), item(.calculated, .remark, .codes, says: "light"),
    ])
    let own: Set<[String]> = [[table.id, "iq"]]
    let marked = report.noting(audit, about: own, inFull: false, language: .dutch)
    #expect(
      marked.answer?.sentences == [
        "Prices rose.",
        "Over 1 van deze producten vond de toets van de lijsten zelf 1 fout; toon ze met --findings.",
      ])
    #expect(marked.sections.isEmpty)
    let full = report.noting(audit, about: own, inFull: true, language: .english)
    #expect(full.written(as: .markdown, language: .english).contains("heavy"))
    #expect(full.sections.map(\.key) == ["noticed"])
    let light = try self.audit([item(.calculated, .remark, .codes, says: "light")])
    #expect(
      report.noting(light, about: own, inFull: false, language: .dutch).answer?.sentences == ["Prices rose."])
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
