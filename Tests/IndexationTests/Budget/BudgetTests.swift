import TestSupport
import Testing

@testable import Indexation
@testable import Tariffs

/// Costs against calculations with fractions apart from the program.
@Suite struct BudgetTests {
  private let fixture: BudgetFixture

  init() throws { fixture = try BudgetFixture() }

  private var lines2025: [VolumeLine] {
    [
      fixture.line("02A01", "minuut", Rational(95), "2025-01"),
      fixture.line("02A01", "uur", Rational(10), "2025-02"),
      fixture.line("45A01", "minuut", Rational(6671, 20), "2025-01"),
      fixture.line("45A01", "minuut", Rational(1234), "2025-03"),
      fixture.line("44A01", "etmaal", Rational(12), "2025"),
    ]
  }

  private var lines2026: [VolumeLine] {
    [
      fixture.line("begeleiding", "minuut", Rational(95), "2026-01"),
      fixture.line("02A01", "minuut", Rational(65), "2026-02"),
      fixture.line("02A01", "minuut", Rational(7), "2026-02"),
      fixture.line("Jeugdhulp", "minuut", Rational(10_001, 8), "2026-01"),
      fixture.line("44A01", "etmaal", Rational(9), "2026-01"),
      fixture.line("44A01", "etmaal", Rational(4), "2026-02"),
    ]
  }

  @Test func `an hour price in minutes is hour price times minutes by 60, rounded once`() throws {
    let budget = try fixture.budget("test-2025", "test-2026", [lines2025[0]])
    // 55,00 × 95 / 60 = 87,0833; 57,75 × 95 / 60 = 91,4375.
    #expect(budget.total.effects.from == 8_708)
    #expect(budget.total.effects.to == 9_144)
  }

  @Test func `volumes of one year cost more by price alone`() throws {
    for (rounding, from, to) in [(BudgetRounding.line, 462_031, 483_487), (.sum, 462_031, 483_487)] {
      let effects = try fixture.budget("test-2025", "test-2026", lines2025, rounding: rounding).total.effects
      #expect(effects.from == WholeNumber(from))
      #expect(effects.to == WholeNumber(to))
      #expect(effects.price == effects.change)
      #expect(effects.volume == 0 && effects.mix == 0)
    }
  }

  @Test func `volumes of both years give price, volume and mix`() throws {
    let expected: [(BudgetRounding, [WholeNumber])] = [(.line, BudgetTests.line), (.sum, BudgetTests.sum)]
    for (rounding, figures) in expected {
      let budget = try fixture.budget("test-2025", "test-2026", lines2025 + lines2026, rounding: rounding)
      let effects = budget.total.effects
      #expect([effects.from, effects.to, effects.price, effects.volume, effects.mix] == figures)
      #expect(budget.basis == .twoYears(from: [2025], to: [2026]))
    }
  }

  /// From, to, price, volume, mix in cents: `Σ`, `Σ (p₁ − p₀)·q₁`, `Σ (Q₁ − Q₀)·p̄₀` by unit, and the rest.
  private static let line: [WholeNumber] = [462_031, 420_337, 18_766, -62_964, 2_504]
  private static let sum: [WholeNumber] = [462_031, 420_337, 18_766, -62_964, 2_504]

  @Test func `a correction counts from its first day on`() throws {
    let lines = [
      fixture.line("02A01", "uur", Rational(10), "2026-02"),
      fixture.line("02A01", "uur", Rational(10), "2026-03"),
      fixture.line("02A01", "uur", Rational(10), "2026-12-31"),
    ]
    let budget = try fixture.budget("test-2026", "test-2026-maart", lines)
    // Twenty hours at 60,00 instead of 57,75.
    #expect(budget.total.effects.from == 173_250)
    #expect(budget.total.effects.to == 177_750)
    let months = budget.rows(by: [.month]).map(\.effects.change)
    #expect(months == [0, 2_250, 2_250])
  }

  @Test func `a year in which the price changes has no price`() throws {
    let lines = [
      fixture.line("02A01", "uur", Rational(10), "2026"),
      fixture.line("44A01", "etmaal", Rational(1), "2026-03"),
    ]
    let budget = try fixture.budget("test-2026", "test-2026-maart", lines)
    let day = try #require(CalendarDate("2026-03-01"))
    #expect(budget.withoutPrice.map(\.reason) == [.priceChanges(day)])
    #expect(budget.total.effects.change == 500)
  }

  @Test func `a price that changes within its list is that of the day, also where the first names no day`()
    throws
  {
    for first in ["", "2025-01-01"] {
      let fixture = try BudgetFixture(days: [
        "test-2025,1.20,\(first),", "test-2025,1.30,2025-03-01,", "test-2026,1.25,,",
        "test-2026,1.40,2026-03-01,",
      ])
      let lines = ["2025-02", "2025-06"].map { fixture.line("02A03", "minuut", Rational(100), $0) }
      let budget = try fixture.budget("test-2025", "test-2026", lines)
      // 100 × 1,20 and 100 × 1,30; 100 × 1,25 and 100 × 1,40.
      let months = budget.rows(by: [.month])
      #expect(months.map(\.effects.from) == [12_000, 13_000])
      #expect(months.map(\.effects.to) == [12_500, 14_000])
      #expect(budget.contributions.allSatisfy { budget.amount(of: $0.own) == nil })
      let year = [fixture.line("02A03", "minuut", Rational(1), "2025"), lines[0]]
      let day = try #require(CalendarDate("2025-03-01"))
      #expect(
        try fixture.budget("test-2025", "test-2026", year).withoutPrice.map(\.reason) == [.priceChanges(day)])
    }
    // What has one amount has that one.
    let fixture = try BudgetFixture(days: ["test-2025,1.20,,", "test-2026,1.25,,"])
    let budget = try fixture.budget(
      "test-2025", "test-2026", [fixture.line("02A03", "minuut", Rational(100), "2025-06")])
    #expect(budget.contributions.map { budget.amount(of: $0.own) } == [Money(cents: 120)])
    #expect(budget.total.effects.to == 12_500)
  }

  @Test func `the volumes of Nijmegen cost what a calculation apart gives`() throws {
    let lines = try BudgetFixture.lines("examples/volumes/nijmegen.csv")
    let fixed = try fixture.budget("nijmegen-2023", "2025", lines.filter { $0.period?.year == 2023 }).total
      .effects
    #expect(fixed.from == 1_157_792_261)
    #expect(fixed.to == 1_414_725_646)
    #expect(fixed.onlyFrom == 361_798_156)
    let both = try fixture.budget("nijmegen-2023", "2025", lines).total.effects
    #expect([both.from, both.to] == [1_157_792_261, 1_415_863_391])
    #expect([both.price, both.volume, both.mix] == [253_982_117, 12_215_616, -8_126_603])
    #expect([both.onlyFrom, both.onlyTo] == [361_798_156, 328_724_055])
  }

  @Test func `what has no price is told, with the nearest word`() throws {
    let lines = [
      fixture.line("02A01", "uur", Rational(1), "2025-01"),
      fixture.line("begeleidin", "uur", Rational(1), "2025-01"),
      fixture.line("44A01", "dagdeel", Rational(1), "2025-01"),
    ]
    let budget = try fixture.budget("test-2025", "test-2026", lines)
    #expect(
      Set(budget.withoutPrice.map(\.reason)) == [
        .unknownProduct(nearest: "begeleiding"), .otherUnit([Terms.builtIn.unit("etmaal")]),
      ])
    #expect(throws: BudgetError.self) { try fixture.budget("test-2025", "test-2026", [lines[1]]) }
    #expect(throws: BudgetError.noLines) { try fixture.budget("test-2025", "test-2026", []) }
  }

  @Test func `what a list has no price of is told as what it is, in the words of its reader`() throws {
    let fixture = try BudgetFixture(kinds: [
      "basis,02A01,uur,50.00,,,", "rolstoel,11A01,stuks,1000.00,maximum,,",
      "bereik,11A02,stuks,100.00,range,,200.00", "hulp,02A02,uur,60.00,,1-2 uur,",
      "hulp,02A02,uur,1055.00,,2-4 uur,",
    ])
    let products = [("02A01", "uur"), ("11A01", "stuks"), ("11A02", "stuks"), ("02A02", "uur")]
    let lines = products.map { product, unit in fixture.line(product, unit, Rational(1), "2025-01") }
    let budget = try fixture.budget("test-2025", "test-2025", lines)
    let phrases = budget.withoutPrice.map(\.phrase)
    #expect(
      Set(phrases.map(\.dutch)) == [
        "11A01 per stuks: de lijst heeft geen prijs, maar een maximum",
        "11A02 per stuks: de lijst heeft geen prijs, maar een bandbreedte",
        "02A02 per uur: meer dan een prijs past: € 60,00 (hulp, 1-2 uur, test-2025), "
          + "€ 1.055,00 (hulp, 2-4 uur, test-2025)",
      ])
    #expect(phrases.contains { $0.english.contains("€ 60.00 (hulp, 1-2 uur, test-2025), € 1,055.00 (") })
    let day = try #require(CalendarDate("2024-07-01"))
    #expect(Unpriced.priceChanges(day).phrase.dutch.hasPrefix("de prijs verandert op 1 juli 2024 binnen"))
    #expect(Unpriced.priceChanges(day).phrase.english.hasPrefix("the price changes on 1 July 2024 within"))
  }

  @Test func `of a band that a list does not have, those that it has are named`() throws {
    let bands = ["1-2 uur", "2-4 uur", "c", "d", "e", "f", "g"]
    let fixture = try BudgetFixture(
      kinds: ["basis,02A01,uur,50.00,,,", "ander,02A03,uur,40.00,,1-2 uur,"]
        + bands.enumerated().map { "hulp,02A02,uur,\(60 + $0.offset).00,,\($0.element)," })
    func phrase(_ product: String, _ unit: String) throws -> Phrase? {
      var line = fixture.line(product, unit, Rational(1), "2025-01")
      line.band = "3-5 uur"
      let priced = fixture.line("02A01", "uur", Rational(1), "2025-01")
      return try fixture.budget("test-2025", "test-2025", [line, priced]).withoutPrice.first?.phrase
    }
    #expect(
      try phrase("02A03", "uur")
        == Phrase(
          nl: "02A03 (3-5 uur) per uur: de lijst heeft deze staffel niet, wel 1-2 uur",
          en: "02A03 (3-5 uur) per uur: the list does not have this band, but 1-2 uur"))
    #expect(try phrase("02A02", "uur")?.dutch.hasSuffix("wel 1-2 uur, 2-4 uur, c, d, e en 2 andere") == true)
    #expect(
      try phrase("02A01", "uur")?.dutch == "02A01 (3-5 uur) per uur: de lijst heeft er geen staffel van")
  }

  @Test func `of many products without a price the first are named, in short, and the others counted`() throws
  {
    let lines = (1...8).map { number in
      fixture.line("\(number)" + String(repeating: "x", count: 500), "uur", Rational(1), "2025-01")
    }
    let error = #expect(throws: BudgetError.self) {
      try fixture.budget("test-2025", "test-2026", lines)
    }
    let text = error?.text(in: .dutch) ?? ""
    #expect(text.contains("x…"), "\(text)")
    #expect(!text.contains(String(repeating: "x", count: 61)), "\(text)")
    #expect(text.contains("staat niet in de lijst en 3 andere. Verbeter product"), "\(text)")
  }

  @Test func `what was declared without a price is added up over months and providers`() throws {
    let declared: [(String, String, Int64?)] = [
      ("2025-01", "a", 1_000), ("2025-02", "b", 2_500), ("2025-02", "b", nil),
    ]
    var lines = declared.map { period, provider, cents in
      var line = fixture.line("99A99", "uur", Rational(2), period, provider: provider)
      line.declared = cents.map { Money(cents: $0) }
      return line
    }
    lines.append(fixture.line("02A01", "uur", Rational(1), "2025-01"))
    let budget = try fixture.budget("test-2025", "test-2026", lines)
    #expect(budget.withoutPrice.map(\.declared) == [Rational(3_500)])
    #expect(budget.withoutPrice.map(\.lines) == [3])
    #expect(budget.withoutPrice.map(\.volume) == [Rational(6)])
  }

  @Test func `what is of no one month stands behind the months`() throws {
    let lines = [
      fixture.line("02A01", "uur", Rational(1), "2025"),
      fixture.line("45A01", "minuut", Rational(1), "2025-03"),
      fixture.line("44A01", "etmaal", Rational(1), "2025-02"),
      fixture.line("44A01", "etmaal", Rational(1), "2025"),
    ]
    let rows = try fixture.budget("test-2025", "test-2026", lines).rows(by: [.month, .product])
    #expect(
      rows.compactMap { $0.contributions.first }.map { "\($0.key.period?.text ?? "") \($0.own.code)" }
        == ["2025-02 44A01", "2025-03 45A01", "2025 02A01", "2025 44A01"])
  }

  @Test func `a period lies in the month of all its days`() throws {
    #expect(DeliveryPeriod("2025-03-10")?.month == CalendarDate("2025-03-01"))
    #expect(DeliveryPeriod("2025-03")?.month == CalendarDate("2025-03-01"))
    #expect(DeliveryPeriod("2025")?.month == nil)
    #expect(DeliveryPeriod("2025")?.year == 2025)
  }
}
