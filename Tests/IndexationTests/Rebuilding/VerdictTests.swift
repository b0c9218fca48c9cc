import TestSupport
import Testing

@testable import Indexation
@testable import Tariffs

/// What is said of each published tariff, against the same calculation with fractions apart from the program.
@Suite struct VerdictTests {
  /// A verdict that was calculated elsewhere.
  private struct Expected {
    var kind = Verdict.Kind.implied
    /// What the tariff implies: a wage in hundredths of a cent, or hours in ten-thousandths.
    let implied: Int64
    var isWage = true
    var rebuilt: Int64?
    var deviation: Int64?
    var isPlausible: Bool?
    /// Where in the scales it lies, in hundredths of a percent.
    var place: Int64?
  }

  // Wages of 1 July 2024 (AMS: 1 June 2024), halfway each scale.
  private static let expected: [String: Expected] = [
    "dagactiviteit-licht": Expected(
      implied: 459_363, rebuilt: 3_864, deviation: -4_518, isPlausible: false, place: 36_736),
    "dagactiviteit-midden": Expected(
      implied: 241_158, rebuilt: 8_471, deviation: -487, isPlausible: true, place: 6_562),
    "dagactiviteit-zwaar": Expected(
      implied: 252_928, rebuilt: 11_255, deviation: -629, isPlausible: true, place: 6_941),
    "dagbehandeling-regulier": Expected(implied: 61_515, isWage: false),
    "dagbehandeling-midden": Expected(implied: 64_581, isWage: false),
    "dagbehandeling-intensief": Expected(implied: 58_217, isWage: false),
    "begeleiding-basis": Expected(
      kind: .reproduced, implied: 224_253, rebuilt: 7_487, deviation: 8, isPlausible: true, place: 4_980),
    "begeleiding-specialistisch": Expected(implied: 277_779),
    "begeleiding-specialistisch-iq-plus": Expected(implied: 320_836),
    "diagnose-basis": Expected(
      implied: 364_290, rebuilt: 10_976, deviation: -619, isPlausible: true, place: 6_516),
    "persoonlijke-verzorging": Expected(
      implied: 176_261, rebuilt: 6_649, deviation: 1_308, isPlausible: true, place: 1_691),
    "vaktherapie": Expected(
      implied: 279_441, rebuilt: 10_452, deviation: 820, isPlausible: true, place: 3_133),
    "logeren-licht": Expected(implied: 186_591, isWage: false),
    "logeren-midden": Expected(implied: 192_767, isWage: false),
    "logeren-zwaar": Expected(implied: 189_749, isWage: false),
    "behandeling-basis": Expected(
      kind: .reproduced, implied: 317_239, rebuilt: 11_510, deviation: -9, isPlausible: true, place: 5_021),
    "behandeling-specialistisch": Expected(
      implied: 337_067, rebuilt: 13_470, deviation: 1_005, isPlausible: true, place: 2_992),
    "medicatiebegeleiding": Expected(
      implied: 638_909, rebuilt: 266, deviation: -2_222, isPlausible: false, place: 10_583),
  ]

  @Test func `all nineteen products of ridderkerk have the verdict of an independent calculation`() throws {
    let fixture = try RebuildFixture()
    let verdicts = try fixture.verdicts("ridderkerk-2025", fixture.request())
    #expect(verdicts.count == 19)
    #expect(Set(verdicts.keys).subtracting(VerdictTests.expected.keys) == ["vervoer"])
    for (product, expected) in VerdictTests.expected {
      let verdict = try #require(verdicts[product])
      let implied = try #require(verdict.implied, "\(product)")
      #expect(verdict.kind == expected.kind, "\(product)")
      #expect((implied.unknown == .wage) == expected.isWage, "\(product)")
      let scale: Int128 = expected.isWage ? 100 : 10_000
      #expect((implied.value * Rational(scale, 1)).rounded().int64 == expected.implied, "\(product)")
      #expect(verdict.rebuilt?.cents == expected.rebuilt, "\(product)")
      #expect(verdict.deviation?.hundredths == expected.deviation, "\(product)")
      #expect(verdict.isPlausible == expected.isPlausible, "\(product)")
      #expect(verdict.place.flatMap { ($0 * Rational(100)).rounded().int64 } == expected.place, "\(product)")
      #expect(verdict.reason == nil, "\(product)")
    }
    let transport = try #require(verdicts["vervoer"])
    #expect(transport.kind == .notRebuildable && transport.implied == nil)
    #expect(
      transport.reason
        == .notRebuildable(
          product: "vervoer", table: "ridderkerk-2025", reason: .nothingPrinted, rebuildable: []))
  }

  @Test func `against what it was held is said`() throws {
    let fixture = try RebuildFixture()
    let verdicts = try fixture.verdicts("ridderkerk-2025", fixture.request())
    // 0.7 × 17,44 + 0.2 × 18,23 + 0.1 × 24,58, and the ends.
    #expect(
      verdicts["begeleiding-basis"]?.plausibility
        == .withinScale(fraction(18_312, 10)...fraction(26_572, 10)))
    guard case .aboveScale? = verdicts["medicatiebegeleiding"]?.plausibility else {
      Issue.record("\(String(describing: verdicts["medicatiebegeleiding"]?.plausibility))")
      return
    }
    // Four clients, 24 hours.
    #expect(verdicts["logeren-zwaar"]?.plausibility == .possibleHours(most: fraction(96)))
    #expect(verdicts["dagbehandeling-midden"]?.plausibility == .unjudged)
    #expect(verdicts["begeleiding-specialistisch"]?.plausibility == .unjudged)
  }

  @Test func `what stands out in ridderkerk`() throws {
    let fixture = try RebuildFixture()
    let verdicts = try fixture.verdicts("ridderkerk-2025", fixture.request())
    func findings(_ product: String) -> [Verdict.Finding] { verdicts[product]?.findings ?? [] }
    let plus = try fixture.product("begeleiding-specialistisch-iq-plus").tariff
    #expect(
      findings("begeleiding-specialistisch") == [
        .mixNotWhole(sum: fraction(105)), .sameBuildUp(others: [plus], count: 1),
        .otherScale(level: "hbo-plus", used: "9", other: "10"),
      ])
    // 23,99 × 5 / 4 … : (70,49 − 8,30 − 2,79) × 5 / 3.2327… / 4 = 22,97, within 17,43–25,19.
    guard
      case .groupRange(let size, let implied, .withinScale)? = findings("dagactiviteit-licht").first(where: {
        if case .groupRange = $0 { true } else { false }
      })
    else {
      Issue.record("\(findings("dagactiviteit-licht"))")
      return
    }
    #expect(size == fraction(5) && (implied.value * fraction(100)).rounded() == 229_681)
    #expect(verdicts["dagactiviteit-licht"]?.group == fraction(10))
    #expect(findings("behandeling-specialistisch").contains(.weakScale(level: "ms")))
    #expect(findings("begeleiding-basis").isEmpty)
    // Its minute prices are all the hour price divided by 60.
    for verdict in verdicts.values {
      #expect(!verdict.findings.contains { if case .minuteDisagrees = $0 { true } else { false } })
    }
  }

  @Test func `a minute price that is not the hour price divided by 60 stands out`() throws {
    let fixture = try RebuildFixture(tariffs: [
      "one,uur,zin,74.81", "one,minuut,zin,1.25", "two,uur,zin,74.81", "two,minuut,zin,1.24",
      "three,uur,zin,74.70", "three,minuut,zin,1.24",
    ])
    let verdicts = try fixture.verdicts("own", fixture.request())
    // 74,81 / 60 = 1,2468 and 74,70 / 60 = 1,245, which is rounded up.
    #expect(verdicts["one"]?.findings == [])
    let disagrees = [Verdict.Finding.minuteDisagrees(minute: Money(cents: 124), expected: Money(cents: 125))]
    #expect(verdicts["two"]?.findings == disagrees)
    #expect(verdicts["three"]?.findings == disagrees)
  }

  /// A list of one product with wages of 20,00 to 30,00.
  private func own(_ tariffs: [String], mix: String = "100", _ components: String) throws -> (
    RebuildFixture, RebuildRequest
  ) {
    let fixture = try RebuildFixture(
      tariffs: tariffs,
      [
        .mixes: mix.isEmpty ? "" : RebuildFixture.share("help", "hbo", mix), .components: components,
        .agreements: "own,Eigen,no,\n",
        .wages: "own,1,min,2025-01-01,,,20.00,read,Brief,\nown,1,max,2025-01-01,,,30.00,read,Brief,\n",
        .scales: "own,hbo,own,1,yes,usual,Brief\n",
      ])
    var request = try fixture.request()
    request.wages.agreement = try fixture.costs.agreement("own")
    return (fixture, request)
  }

  // 25,00 × 1.3 / 0.75 × 1.4 = 60,666…, and 1% of the published tariff is the tolerance.
  @Test(arguments: [(6_067, true), (6_128, true), (6_129, false), (6_007, true), (6_006, false)])
  func `reproduced within the tolerance, to the cent`(cents: Int64, isReproduced: Bool) throws {
    let (fixture, request) = try own(
      ["help,uur,zin,\(Money(cents: cents))"], RebuildFixture.required("help"))
    let verdict = try #require(try fixture.verdicts("own", request)["help"])
    #expect(verdict.rebuilt == Money(cents: 6_067))
    #expect(verdict.kind == (isReproduced ? .reproduced : .implied))
    var strict = request
    strict.tolerance = fraction(0)
    #expect(try fixture.verdicts("own", strict)["help"]?.kind == (cents == 6_067 ? .reproduced : .implied))
  }

  @Test func `a wage below, within or above the scales`() throws {
    // 20,00 and 30,00 give 48,533… and 72,80.
    for (amount, expected) in [("48.53", false), ("48.54", true), ("72.80", true), ("72.81", false)] {
      let (fixture, request) = try own(["help,uur,zin,\(amount)"], RebuildFixture.required("help"))
      let verdict = try #require(try fixture.verdicts("own", request)["help"])
      #expect(verdict.isPlausible == expected, "\(amount)")
    }
  }

  @Test func `a tariff below its own food is inconsistent, and says what the wage would have to be`() throws {
    let (fixture, request) = try own(
      ["help,uur,zin,5.00"],
      RebuildFixture.required("help") + RebuildFixture.figure("help", .voeding, "7", .euroPerUur))
    var asked = request
    asked.unknown = .wage
    let product = try fixture.product("help", in: "own")
    // −200 cents / (1.3 / 0.75 × 1.4).
    #expect(
      rebuildError { () throws(RebuildError) in try fixture.costs.rebuild(product, asked) }
        == .noSolution(.wage, .none(wouldBe: fraction(-15_000, 182))))
    let verdict = try #require(try fixture.verdicts("own", request)["help"])
    #expect(verdict.kind == .inconsistent && verdict.implied == nil)
    #expect(verdict.reason == .noSolution(.wage, .none(wouldBe: fraction(-15_000, 182))))
  }

  @Test func `more hours than all clients have together are not plausible, and fewer say nothing`() throws {
    let components =
      RebuildFixture.required("help") + RebuildFixture.figure("help", .groepsgrootteMax, "2", .clients)
    // 48 hours of 60,666… for two clients are 1 456,00 a client.
    for (amount, expected): (String, Bool?) in [("1456.00", nil), ("1456.01", false)] {
      let (fixture, request) = try own(["help,etmaal,zin,\(amount)"], components)
      let verdict = try #require(try fixture.verdicts("own", request)["help"])
      #expect(verdict.implied?.unknown == .component(.uren))
      #expect(verdict.isPlausible == expected, "\(amount)")
    }
  }

  @Test func `what is missing is named`() throws {
    func reason(_ mix: String, _ components: String) throws -> RebuildError? {
      let (fixture, request) = try own(["help,uur,zin,50.00"], mix: mix, components)
      let verdict = try #require(try fixture.verdicts("own", request)["help"])
      #expect(verdict.kind == .notRebuildable)
      return verdict.reason
    }
    func missing(_ reason: NotRebuildable) -> RebuildError {
      .notRebuildable(product: "help", table: "own", reason: reason, rebuildable: [])
    }
    #expect(try reason("", "") == missing(.nothingPrinted))
    #expect(try reason("", RebuildFixture.required("help")) == missing(.noMix))
    #expect(
      try reason("100", RebuildFixture.figure("help", .overhead, "30"))
        == missing(.noComponents([.werkgeverslasten, .nietProductieveUren])))
  }

  @Test func `an amount for another unit is left out, and stands out`() throws {
    let (fixture, request) = try own(
      ["help,uur,zin,60.67"],
      RebuildFixture.required("help") + RebuildFixture.figure("help", .nhcNic, "8.30", .euroPerDagdeel))
    let verdict = try #require(try fixture.verdicts("own", request)["help"])
    #expect(verdict.kind == .reproduced)
    guard case .otherUnit(let figure)? = verdict.findings.first else {
      Issue.record("\(verdict.findings)")
      return
    }
    #expect(figure.component == .nhcNic && verdict.findings.count == 1)
  }
}
