import Indexation
import Tariffs
import TestSupport
import Testing

@testable import Export

/// A scenario of a built-in list in every format, and as a workbook that goes on calculating.
@Suite struct ScenarioReportTests {
  private let dataset: Dataset
  private let book: IndexBook

  init() throws {
    dataset = try Dataset.builtIn()
    book = try IndexBook.builtIn()
  }

  private func scenario(
    _ assumptions: [(String, Rational)], names: [String] = ["vng", "cpi"],
    list: String = "nijmegen-2025-ambulant",
    rounding: IndexRounding = .final
  ) throws -> IndexScenario {
    try book.scenario(
      of: [try #require(dataset.table(list))], in: dataset, named: names, to: 2030,
      assuming: assumptions.map { Assumption(series: $0.0, percent: $0.1) }, rounding: rounding)
  }

  private static let assumed: [(String, Rational)] = [
    ("ova", Rational(7, 2)), ("ppc", Rational(21, 10)), ("cpi", Rational(12, 5)),
  ]

  @Test(arguments: [IndexRounding.final, .yearly], ["nijmegen-2025-ambulant", "nijmegen-2023"])
  func `the sheet gives what the program gives, also with other assumptions`(
    rounding: IndexRounding, list: String
  ) throws {
    let scenario = try scenario(ScenarioReportTests.assumed, list: list, rounding: rounding)
    let sheet = try #require(Calculation(of: scenario, rounding: rounding))
    let checks = sheet.cells.filter(\.isCheck)
    #expect(checks.count > 10)
    for cell in checks { #expect(sheet.value(of: cell.name) == Rational(0), "\(cell.name)") }
    // With another wage index the prices of the sheet are those of another scenario.
    let changed = try self.scenario(
      [("ova", Rational(5)), ("ppc", Rational(21, 10)), ("cpi", Rational(12, 5))], list: list,
      rounding: rounding)
    for (place, row) in changed.lines[0].tables[0].rows.enumerated() {
      #expect(
        sheet.value(of: "prijs\(place + 1).1", given: ["aanname-ova": Rational(5, 100)])
          == Rational(row.amount) / Rational(100), "\(row.tariff.codeAndName)")
    }
  }

  @Test(arguments: OutputFormat.allCases.filter { !$0.isBinary }, [Language.dutch, .english])
  func `every format says that it is an assumption`(format: OutputFormat, language: Language) throws {
    let scenario = try scenario(ScenarioReportTests.assumed)
    var report = Report.scenario(scenario, in: book, rounding: .final, language: language)
    report.charts = [.scenario(scenario, language: language)]
    var sink = ByteSink()
    report.write(as: format, language: language, details: FormatDetails(dialect: .rfc4180), to: &sink)
    let text = String(decoding: sink.bytes, as: UTF8.self)
    let mark = format.isData ? "is_assumed" : language.text(nl: "AANNAME", en: "ASSUMPTION")
    #expect(text.contains(mark), "\(text.prefix(2_000))")
  }

  /// What is said of the CPI from the list of 2023 on.
  private func cpi(_ assumptions: [Assumption], to: Int = 2028) throws -> (report: Report, sheet: Calculation)
  {
    let scenario = try book.scenario(
      of: [try #require(dataset.table("nijmegen-2023"))], in: dataset, named: ["cpi"], to: to,
      assuming: assumptions)
    return (
      .scenario(scenario, in: book, rounding: .final, language: .dutch),
      try #require(Calculation(of: scenario, rounding: .final))
    )
  }

  @Test(arguments: [2024, 2030])
  func `an assumption for a year that is known or not reached is said not to be used`(year: Int) throws {
    let found = try cpi([
      Assumption(series: "cpi", percent: Rational(2)),
      Assumption(series: "cpi", year: year, percent: Rational(3)),
    ])
    let sentences = try #require(found.report.answer).sentences.joined(separator: "\n")
    // 1,033² × 1,02³ = 1,132423
    #expect(sentences.contains("cpi +13,24%. AANNAME: cpi 2,00%.\n"), "\(sentences)")
    #expect(sentences.contains("Niet gebruikt: de aanname van cpi \(year)."), "\(sentences)")
    for cell in found.sheet.cells.filter(\.isCheck) {
      #expect(found.sheet.value(of: cell.name) == Rational(0), "\(cell.name)")
    }
  }

  @Test func `only a known figure is said to be replaced`() throws {
    func sentences(_ year: Int) throws -> String {
      let found = try cpi([
        Assumption(series: "cpi", percent: Rational(2)),
        Assumption(series: "cpi", year: year, percent: Rational(3), isForced: true),
      ])
      return try #require(found.report.answer).sentences.joined(separator: "\n")
    }
    #expect(try sentences(2026).contains("AANNAME: cpi 2,00% en cpi 2026 3,00%."))
    #expect(try sentences(2025).contains("cpi 2025 3,00% (in plaats van het bekende cijfer)."))
  }

  @Test func `prices that are known stand under no assumption`() throws {
    func headings(_ to: Int) throws -> [String?] {
      let found = try cpi([Assumption(series: "cpi", percent: Rational(2))], to: to)
      return [
        found.report.sections.first { $0.key == "products" }?.heading,
        found.sheet.groups.last?.heading.dutch,
      ]
    }
    #expect(try headings(2025) == ["Prijzen van 2025", "Prijzen van 2025"])
    #expect(try headings(2026) == ["Prijzen van 2026 (AANNAME)", "Prijzen van 2026 (AANNAME)"])
  }

  @Test func `the answer says totals, spread and break-even in words`() throws {
    let scenario = try scenario(ScenarioReportTests.assumed)
    let report = Report.scenario(scenario, in: book, rounding: .final, language: .dutch)
    let sentences = try #require(report.answer).sentences.joined(separator: "\n")
    // 1,0517 × 1,0336⁴ = 1,200333, and 1,024⁵ = 1,125900; the quotient is 1,066110.
    #expect(sentences.contains("vng +20,03% en cpi +12,59%"), "\(sentences)")
    #expect(sentences.contains("AANNAME: ova 3,50%, ppc 2,10% en cpi 2,40%."), "\(sentences)")
    #expect(sentences.contains("De spreiding is 6,61%"), "\(sentences)")
    #expect(sentences.contains("€ 106.611"), "\(sentences)")
    // 1,200333^(1/5) = 1,037195
    #expect(sentences.contains("bij cpi: tot en met 3,71% geeft vng meer"), "\(sentences)")
  }
}
