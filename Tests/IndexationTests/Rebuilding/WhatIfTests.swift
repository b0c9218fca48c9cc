import TestSupport
import Testing

@testable import Indexation
@testable import Tariffs

/// Lists with other costs, against the same calculation with fractions apart from the program.
@Suite struct WhatIfTests {
  private let fixture: RebuildFixture
  private let table: TariffTable

  init() throws {
    fixture = try RebuildFixture()
    table = try #require(fixture.dataset.table("ridderkerk-2025"))
  }

  private func list(_ changes: [CostChange], from: WageChoice? = nil, to day: String = "2025-01-01") throws
    -> WhatIf
  {
    var request = try fixture.request(on: day)
    request.changes = changes
    return fixture.costs.whatIf(
      fixture.dataset.tariffs(in: table.id), of: table, in: fixture.dataset, request, from: from)
  }

  /// New amounts in cents: with wages 3.5% higher, and with the wages of 2026 instead of those of 1 July 2024.
  private static let expected: [String: (raised: Int64, exchanged: Int64)] = [
    "dagactiviteit-licht": (7_257, 7_490), "dagactiviteit-midden": (9_178, 9_484),
    "dagactiviteit-zwaar": (12_393, 12_821), "dagbehandeling-regulier": (11_252, 11_632),
    "dagbehandeling-midden": (14_376, 14_874), "dagbehandeling-intensief": (17_027, 17_625),
    "begeleiding-basis": (7_743, 8_036), "begeleiding-specialistisch": (10_323, 10_715),
    "begeleiding-specialistisch-iq-plus": (11_923, 12_376), "diagnose-basis": (12_110, 12_426),
    "persoonlijke-verzorging": (6_086, 6_317), "vaktherapie": (9_998, 10_377),
    "logeren-licht": (20_476, 21_108), "logeren-midden": (27_803, 28_713), "logeren-zwaar": (41_345, 42_770),
    "behandeling-basis": (11_923, 12_299), "behandeling-specialistisch": (12_668, 12_874),
    "medicatiebegeleiding": (354, 347),
  ]

  /// Minute prices: the new hour price, rounded, divided by 60.
  private static let minutes: [String: (raised: Int64, exchanged: Int64)] = [
    "begeleiding-basis": (129, 134), "begeleiding-specialistisch": (172, 179),
    "begeleiding-specialistisch-iq-plus": (199, 206), "diagnose-basis": (202, 207),
    "persoonlijke-verzorging": (101, 105), "vaktherapie": (167, 173), "behandeling-basis": (199, 205),
    "behandeling-specialistisch": (211, 215),
  ]

  private func check(_ list: WhatIf, _ amount: KeyPath<(raised: Int64, exchanged: Int64), Int64>) {
    #expect(list.rows.count == WhatIfTests.expected.count + WhatIfTests.minutes.count)
    for row in list.rows {
      let expected =
        row.derivation == .minute
        ? WhatIfTests.minutes[row.tariff.product] : WhatIfTests.expected[row.tariff.product]
      #expect(row.amount.cents == expected?[keyPath: amount], "\(row.tariff.product) \(row.tariff.unit)")
    }
  }

  @Test func `wages 3.5 percent higher`() throws {
    check(try list([CostChange(.wages, .by(fraction(35, 10)))]), \.raised)
  }

  @Test func `the wages of another date, with what is not known of them`() throws {
    let changed = try list([], from: fixture.request().wages, to: "2026-01-01")
    check(changed, \.exchanged)
    // Of medical specialists nothing newer than 1 June 2024 is known.
    #expect(changed.unchangedScales.map(\.agreement) == ["ams"])
    #expect(changed.unchangedScales.map(\.validFrom) == [CalendarDate("2024-06-01")])
    #expect(try list([]).unchangedScales.isEmpty)
  }

  @Test func `two changes together, at the wage that the tariff pays now`() throws {
    // 74,81 × (1.3533 × 1.02) / (1.33 × 1.03), and so on.
    let changed = try list([
      CostChange(.component(.marge), .to(fraction(2))),
      CostChange(.component(.werkgeverslasten), .to(fraction(3_533, 100))),
    ])
    let amounts = Dictionary(
      changed.rows.filter { $0.derivation != .minute }.map { ($0.tariff.product, $0.amount.cents) },
      uniquingKeysWith: { first, _ in first })
    #expect(amounts["begeleiding-basis"] == 7_538)
    #expect(amounts["logeren-zwaar"] == 40_352)
    #expect(amounts["dagactiviteit-licht"] == 7_094)
    #expect(amounts["vaktherapie"] == 9_734)
    // Dagbehandeling has these figures already.
    #expect(amounts["dagbehandeling-regulier"] == 10_914)
  }

  @Test func `the derivation has the gross wage per unit before and after`() throws {
    let row = try #require(
      try list([CostChange(.wages, .by(fraction(10)))]).rows.first { $0.tariff.product == "logeren-zwaar" })
    let before = fraction(522_374_400_000_000, 11_752_276_207)
    #expect(row.derivation == .rebuilt(before: before, after: before * fraction(11, 10)))
  }

  @Test func `an amount in euro changes the products that have it`() throws {
    let list = try list([CostChange(.component(.nhcNic), .to(fraction(32)))])
    let amounts = Dictionary(
      list.rows.map { ("\($0.tariff.product) \($0.tariff.unit.rawValue)", $0.amount.cents) },
      uniquingKeysWith: { first, _ in first })
    // One euro more than the 31,00 that is printed.
    #expect(amounts["logeren-zwaar etmaal"] == 40_175)
    #expect(amounts["begeleiding-basis uur"] == 7_481)
    #expect(amounts["begeleiding-basis minuut"] == 125)
  }

  @Test func `what is left out has its reason`() throws {
    let all = try list([])
    let reasons = Set(all.leftOut.map(\.reason))
    #expect(reasons.contains(.otherForm))
    #expect(all.leftOut.filter { $0.reason == .otherForm }.allSatisfy { $0.tariff.form != .zin })
    let others = all.leftOut.filter { $0.reason != .otherForm }
    #expect(others.map(\.tariff.product) == ["vervoer"])
    #expect(all.rows.count + all.leftOut.count == fixture.dataset.tariffs(in: table.id).count)
    // A share more of what is not printed is a change of nothing known.
    let housing = try list([CostChange(.component(.nhcNic), .by(fraction(5)))])
    #expect(
      housing.leftOut.contains {
        $0.reason == .error(.nothingToChange(.nhcNic, product: "begeleiding-basis"))
      })
    #expect(housing.rows.contains { $0.tariff.product == "logeren-zwaar" && $0.amount.cents == 40_230 })
    // Hours and a wage per hour cannot be set where the hours are not known.
    let wages = try list([CostChange(.wages, .to(fraction(25)))])
    #expect(
      wages.leftOut.contains { $0.reason == .error(.nothingToChange(.uren, product: "logeren-zwaar")) })
    // 25 × 3.3359… = 83,40.
    #expect(wages.rows.contains { $0.tariff.product == "begeleiding-basis" && $0.amount.cents == 8_340 })
  }

  @Test func `another unit of the same product is left out as such`() throws {
    let own = try RebuildFixture(
      tariffs: ["help,uur,zin,60.00", "help,dagdeel,zin,100.00", "help,minuut,zin,1.00"],
      [
        .mixes: RebuildFixture.share("help", "hbo", "100"), .components: RebuildFixture.required("help"),
      ])
    let table = try #require(own.dataset.table("own"))
    let list = own.costs.whatIf(
      own.dataset.tariffs(in: "own"), of: table, in: own.dataset, try own.request())
    #expect(list.rows.map(\.tariff.unit) == [.uur, .minuut])
    #expect(list.leftOut.map(\.reason) == [.otherUnit])
  }
}

/// The effect of one more of each figure.
@Suite struct SensitivityTests {
  @Test func `begeleiding basis by differences, the largest effect first`() throws {
    let fixture = try RebuildFixture()
    let effects = try fixture.costs.sensitivity(
      of: fixture.product("begeleiding-basis"), fixture.request())
    // 7481 cents: ÷ 0.65 becomes ÷ 0.64, × 1.03 becomes × 1.04, and so on; the allowances are a part of 1.2083.
    let expected: [(CostChange.Subject, Rational, Int64)] = [
      (.component(.nietProductieveUren), fraction(7_481, 64), 7_598), (.wages, fraction(7_481, 100), 7_556),
      (.component(.marge), fraction(7_481, 103), 7_554),
      (.component(.vakantietoeslag), fraction(748_100, 12_083), 7_543),
      (.component(.eindejaarsuitkering), fraction(748_100, 12_083), 7_543),
      (.component(.ort), fraction(748_100, 12_083), 7_543),
      (.component(.overhead), fraction(7_481, 131), 7_538),
      (.component(.werkgeverslasten), fraction(7_481, 133), 7_537),
    ]
    #expect(effects.map(\.subject) == expected.map(\.0))
    #expect(effects.map(\.effect) == expected.map(\.1))
    #expect(effects.map(\.amount.cents) == expected.map(\.2))
    #expect(effects.map(\.isPercentagePoint) == expected.map { $0.0 != .wages })
  }

  @Test func `a larger group lowers the tariff, and hours that are not known have no effect`() throws {
    let fixture = try RebuildFixture()
    let zwaar = try fixture.costs.sensitivity(of: fixture.product("logeren-zwaar"), fixture.request())
    // 362,76 / 1.01 − 362,76.
    #expect(
      zwaar.first { $0.subject == .component(.groepsgrootte) }?.effect == fraction(-36_276, 101))
    #expect(zwaar.first { $0.subject == .component(.voeding) }?.effect == fraction(699, 100))
    #expect(!zwaar.contains { $0.subject == .component(.uren) })
    let licht = try fixture.costs.sensitivity(of: fixture.product("dagactiviteit-licht"), fixture.request())
    // 70,49 − 8,30 − 2,79 = 59,40.
    #expect(licht.first { $0.subject == .component(.uren) }?.effect == fraction(5_940, 100))
    var request = try fixture.request()
    request.hours = fraction(19)
    let given = try fixture.costs.sensitivity(of: fixture.product("logeren-zwaar"), request)
    #expect(given.first { $0.subject == .component(.uren) }?.effect == fraction(36_276, 100))
  }
}
