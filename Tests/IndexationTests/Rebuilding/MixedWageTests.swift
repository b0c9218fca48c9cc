import Testing

@testable import Indexation
@testable import Tariffs

/// Which wages a mix is paid: agreement, day, place in the scale.
@Suite struct MixedWageTests {
  private let fixture: RebuildFixture
  private let mix: [FunctionShare]

  init() throws {
    fixture = try RebuildFixture()
    mix = try fixture.product("begeleiding-basis").mix
  }

  private func choice(
    on day: String = "2025-01-01", _ place: ScalePlace = .share(Rational(50)), scales: [String: String] = [:],
    agreement: String? = nil
  ) throws -> WageChoice {
    WageChoice(
      agreement: try fixture.costs.agreement(agreement), day: try #require(CalendarDate(day)), place: place,
      scales: scales)
  }

  /// Cents per hour of the mix, at hundreds of cents: 70% of the first wage, 20% of the second, 10% of the third.
  private func cents(_ places: WageChoice) throws -> Rational {
    try fixture.costs.mixedWage(of: mix, places).cents
  }

  @Test func `the ends, a step and the middle of the scales of 1 July 2024`() throws {
    // Scales 7, 8 and 11: 17,44–24,92, 18,23–27,07 and 24,58–37,14; step 4: 19,86, 20,80 and 28,20.
    #expect(try cents(choice(.step(.lowest))) == fraction(18_312, 10))
    #expect(try cents(choice(.step(.highest))) == fraction(26_572, 10))
    #expect(try cents(choice(.step(.number(4)))) == fraction(20_882, 10))
    #expect(try cents(choice(.step(.beyond(1)))) == fraction(27_465, 10))
    // Halfway: 21,18, 22,65 and 30,86, each a whole number of cents.
    #expect(try cents(choice()) == fraction(22_442, 10))
    // A quarter: 19,31, 20,44 and 27,72.
    #expect(try cents(choice(.share(Rational(25)))) == fraction(20_377, 10))
    // A third: 0.7 × 19,9333… + 0.2 × 21,1766… + 0.1 × 28,7666…, of which nothing is rounded.
    #expect(try cents(choice(.share(Rational(100, 3)))) == fraction(18_312, 10) + fraction(8_260, 30))
    #expect(try cents(choice(.share(Rational(0)))) == cents(choice(.step(.lowest))))
    #expect(try cents(choice(.share(Rational(100)))) == cents(choice(.step(.highest))))
  }

  @Test(arguments: [
    ("2024-06-30", "2024-01-01"), ("2024-07-01", "2024-07-01"), ("2025-02-28", "2024-07-01"),
    ("2025-03-01", "2025-03-01"), ("2026-12-31", "2026-01-01"), ("2040-01-01", "2027-01-01"),
  ])
  func `of each scale the newest wages that are not after the day`(day: String, from: String) throws {
    let wage = try fixture.costs.mixedWage(of: mix, choice(on: day, .step(.lowest)))
    #expect(wage.parts.map { "\($0.scale.validFrom)" } == [from, from, from])
  }

  @Test func `a day before all wages, an unknown agreement, step or scale are refused with what is known`()
    throws
  {
    let costs = fixture.costs
    let early = try choice(on: "2022-12-31")
    guard
      case .noWages("jeugdzorg", "7", _, let days)? = rebuildError({ () throws(RebuildError) in
        try costs.mixedWage(of: mix, early)
      })
    else {
      Issue.record("wages of 2022")
      return
    }
    #expect(days.first == CalendarDate("2023-01-01"))

    let far = try choice(.step(.number(12)))
    guard
      case .unknownStep("12", "7", "jeugdzorg", _, let steps, _)? = rebuildError({ () throws(RebuildError) in
        try costs.mixedWage(of: mix, far)
      })
    else {
      Issue.record("a step 12 of scale 7")
      return
    }
    #expect(steps == (0...11).map { "\($0)" } + ["uitloop-1", "uitloop-2"])

    let strange = try choice(scales: ["hbo": "99"])
    #expect(
      rebuildError { () throws(RebuildError) in try costs.mixedWage(of: mix, strange) }
        == .unknownScale(
          "99", agreement: "jeugdzorg", known: (4...15).map(String.init)))

    #expect(
      rebuildError { () throws(RebuildError) in try costs.agreement("jeugzorg") }
        == .unknownAgreement("jeugzorg", nearest: "jeugdzorg", known: costs.agreements.map(\.id)))
    // The agreement for the care of the handicapped maps no level to a scale.
    let other = try choice(agreement: "gehandicaptenzorg")
    #expect(
      rebuildError { () throws(RebuildError) in try costs.mixedWage(of: mix, other) }
        == .noScale(
          level: "mbo-4", agreement: "gehandicaptenzorg",
          known: stride(from: 5, through: 80, by: 5).map { "fwg-\($0)" } + ["inpassingsnummers"],
          others: ["jeugdzorg", "vvt", "sociaal-werk"]))
  }

  @Test func `another scale can be chosen for a level, also one that is not usual`() throws {
    // Scale 10 instead of 8 for 20%: 21,49 instead of 18,23 at its start.
    let wage = try fixture.costs.mixedWage(of: mix, choice(.step(.lowest), scales: ["hbo": "10"]))
    #expect(wage.cents == fraction(18_964, 10))
    #expect(wage.parts[1].scale.scale == "10" && wage.parts[1].confidence == .weak)
    // Scale 10 is one of the two usual ones for hbo+.
    let zwaar = try fixture.product("logeren-zwaar").mix
    let usual = try fixture.costs.mixedWage(of: zwaar, choice(scales: ["hbo-plus": "10"]))
    #expect(usual.parts[2].scale.scale == "10" && usual.parts[2].confidence == .usual)
    // 0.3 × 21,18 + 0.4 × 22,65 + 0.2 × 26,885 + 0.1 × 30,86; half a cent between two steps is kept.
    #expect(usual.cents == fraction(23_877, 10))
  }

  @Test func `levels without a scale of their own agreement are paid by another one`() throws {
    let wage = try fixture.costs.mixedWage(
      of: fixture.product("medicatiebegeleiding").mix, choice(.step(.highest)))
    #expect(wage.parts.map(\.scale.agreement) == ["jeugdzorg", "ams"])
    #expect(wage.parts.map(\.confidence) == [.usual, .weak])
    #expect(wage.cents == fraction(6_241))
  }

  @Test func `a mix that is not 100 is refused, unless it is divided by its sum`() throws {
    let costs = fixture.costs
    let odd = try fixture.product("begeleiding-specialistisch").mix
    let places = try choice(.step(.lowest))
    #expect(
      rebuildError { () throws(RebuildError) in try costs.mixedWage(of: odd, places) }
        == .mixNotWhole(product: "begeleiding-specialistisch", sum: fraction(105)))
    // (35 × 18,23 + 30 × 19,75 + 40 × 24,58) / 105.
    #expect(try costs.mixedWage(of: odd, places, rescales: true).cents == fraction(221_375, 105))
    #expect(costs.range(of: odd, places) == nil)
    #expect(costs.range(of: odd, places, rescales: true)?.lowerBound == fraction(221_375, 105))
  }

  @Test func `a mix of one level is that level`() throws {
    for scale in ["7", "11", "13"] {
      let one = FunctionShare(
        table: "own", product: "own", level: "hbo", percent: fraction(100), printed: "100%", line: 1, note: ""
      )
      let halves = ["hbo", "hbo"].map { level in
        FunctionShare(
          table: "own", product: "own", level: level, percent: fraction(50), printed: "50%", line: 1, note: ""
        )
      }
      let places = try choice(.step(.number(3)), scales: ["hbo": scale])
      let wage = try fixture.costs.scale(of: "hbo", places).scale.wages.first { $0.step == .number(3) }
      #expect(try fixture.costs.mixedWage(of: [one], places).cents == wage.map { Rational($0.hourly) })
      #expect(try fixture.costs.mixedWage(of: halves, places).cents == wage.map { Rational($0.hourly) })
    }
  }
}

/// Where a scale begins and ends.
@Suite struct WageScaleTests {
  private func scale(_ steps: [(String, Int64)]) throws -> WageScale {
    WageScale(
      agreement: "own", scale: "1", validFrom: try #require(CalendarDate("2025-01-01")),
      wages: try steps.map { step in
        Wage(
          agreement: "own", scale: "1", step: try #require(Wage.Step(step.0)),
          validFrom: try #require(CalendarDate("2025-01-01")), monthly: nil, weeklyHours: nil,
          hourly: Money(cents: step.1), confidence: .read,
          source: WageSource(id: nil, title: "test", place: "", hoursPerYear: nil, reading: ""), note: "")
      })
  }

  @Test func `the first and last step, named or by number`() throws {
    let named = try scale([("min", 1_000), ("4", 1_500), ("max", 2_000)])
    #expect(named.lowest?.hourly.cents == 1_000 && named.highest?.hourly.cents == 2_000)
    let numbered = try scale([("0", 1_000), ("1", 1_100), ("2", 1_300)])
    #expect(numbered.lowest?.hourly.cents == 1_000 && numbered.highest?.hourly.cents == 1_300)
    // What lies beyond the end shows where the end is.
    let beyond = try scale([("0", 1_000), ("11", 2_000), ("uitloop-2", 2_200)])
    #expect(beyond.highest?.hourly.cents == 2_000)
  }

  @Test func `steps before the beginning of a scale are not its first one, but 'start' is`() throws {
    let before = try scale([
      ("zij-instroom", 900), ("aanloop-1", 950), ("0", 1_000), ("1", 1_100), ("2", 1_300),
    ])
    #expect(before.lowest?.hourly.cents == 1_000 && before.highest?.hourly.cents == 1_300)
    let start = try scale([("start", 980), ("0", 1_000), ("1", 1_100), ("2", 1_300)])
    #expect(start.lowest?.hourly.cents == 980)
    // A scale whose numbers begin at 2 says so with 'min'.
    let later = try scale([("min", 1_200), ("2", 1_200), ("3", 1_300), ("4", 1_500), ("max", 1_500)])
    #expect(later.lowest?.hourly.cents == 1_200 && later.highest?.hourly.cents == 1_500)
  }

  @Test func `steps are written as they are read, in the order in which they are paid`() {
    let words = [
      "zij-instroom", "aanloop-0", "aanloop-10", "min", "start", "0", "9", "100", "max", "uitloop-1",
    ]
    let steps = words.compactMap(Wage.Step.init)
    #expect(steps.map(\.description) == words)
    #expect(steps.shuffled().sorted() == steps)
    for word in ["", "-1", "1000", "1.5", "aanloop", "aanloop-", "uitloop1", "trede-1", "Min", "١"] {
      #expect(Wage.Step(word) == nil, "\(word)")
    }
  }

  @Test func `an end that is not known is none`() throws {
    #expect(try scale([("0", 1_000), ("2", 1_300)]).highest == nil)
    #expect(try scale([("0", 1_000), ("1", 1_100)]).highest == nil)
    #expect(try scale([("3", 1_300)]).lowest == nil)
    #expect(try scale([("3", 1_300), ("max", 2_000)]).hasKnownEnds == false)
    #expect(try scale([]).steps(around: fraction(1)) == (nil, nil))
  }

  @Test func `outer steps that are known stand for ends that are not`() throws {
    for known in [("0", "1"), ("1", "10"), ("3", "max")] {
      let few = try scale([(known.0, 1_000), (known.1, 1_101)])
      #expect(!few.hasKnownEnds)
      #expect(few.steps(at: .step(.lowest)).map(\.step.description) == [known.0])
      #expect(few.steps(at: .step(.highest)).map(\.step.description) == [known.1])
      #expect(few.wage(at: fraction(1, 2)) == fraction(2_101, 2))
      #expect(few.steps(at: .step(.number(2))).isEmpty)
    }
    #expect(try scale([("0", 1_000), ("1", 1_100), ("2", 1_300)]).hasKnownEnds)
  }

  @Test func `a wage lies between the last step not above it and the first above it`() throws {
    let ladder = try scale([("0", 1_000), ("1", 1_100), ("2", 1_300), ("uitloop-1", 1_400)])
    func around(_ cents: Rational) -> [String?] {
      let (below, above) = ladder.steps(around: cents)
      return [below?.step.description, above?.step.description]
    }
    #expect(around(fraction(9_999, 10)) == [nil, "0"])
    #expect(around(fraction(1_000)) == ["0", "1"])
    #expect(around(fraction(2_199, 2)) == ["0", "1"])
    #expect(around(fraction(1_299)) == ["1", "2"])
    #expect(around(fraction(1_350)) == ["2", "uitloop-1"])
    #expect(around(fraction(1_400)) == ["uitloop-1", nil])
  }

  @Test(arguments: ["min", "max", "0", "12", "uitloop-1"])
  func `a step is written as it is read`(word: String) throws {
    #expect(Wage.Step(word)?.description == word)
  }

  @Test(arguments: ["", "-1", "+1", "uitloop", "uitloop-", "uitloop--1", "1234", "1.5", "MIN", "١"])
  func `what is no step is none`(word: String) {
    #expect(Wage.Step(word) == nil)
  }
}

/// Which step of the scales a tariff pays.
@Suite struct PaidStepTests {
  private func paid(_ product: String, _ wage: Rational? = nil) throws -> PaidStep {
    let fixture = try RebuildFixture()
    var request = try fixture.request()
    request.unknown = .wage
    let product = try fixture.product(product)
    let implied = try #require(try fixture.costs.rebuild(product, request).implied)
    let figure =
      wage.map {
        ImpliedFigure(
          unknown: .wage, value: $0, lower: $0, upper: $0, kind: nil, constant: fraction(0),
          slope: fraction(1))
      } ?? implied
    return try #require(try fixture.costs.paidStep(of: figure, product, request))
  }

  @Test func `begeleiding basis pays between the steps, just below the middle of the scales`() throws {
    // 74,81 / 3.3359… is 22,4253, where the starts mix to 18,312 and the ends to 26,572.
    let step = try paid("begeleiding-basis")
    #expect(step.place == fraction(445_958_357_095_880, 8_955_399_994_751))
    #expect(
      step.parts.map { [$0.below?.step.description, $0.above?.step.description] } == [
        ["5", "6"], ["6", "7"], ["6", "7"],
      ])
    #expect(step.parts[0].hourly == fraction(94_769_930_509_614_632, 44_776_999_973_755))
    let (place, bounds) = (try #require(step.place), try #require(step.bounds))
    #expect(bounds.lowerBound < place && place < bounds.upperBound)
    #expect(!step.isBelowScale && !step.isAboveScale)
    // The parts mix to the wage.
    let mixed = step.parts.reduce(fraction(0)) { $0 + $1.share.percent * $1.hourly / fraction(100) }
    #expect(mixed == step.wage.value)
  }

  @Test func `the ends of the scales are 0 and 100, and what lies beyond is said`() throws {
    #expect(try paid("begeleiding-basis", fraction(18_312, 10)).place == fraction(0))
    #expect(try paid("begeleiding-basis", fraction(26_572, 10)).place == fraction(100))
    let low = try paid("begeleiding-basis", fraction(1_831))
    #expect(low.isBelowScale && low.parts.allSatisfy { $0.below == nil && $0.above?.step == .number(0) })
    let high = try paid("begeleiding-basis", fraction(2_660))
    #expect(high.isAboveScale && high.parts.allSatisfy { $0.above != nil })
    #expect(high.parts.map { $0.above?.step } == [.beyond(1), .beyond(1), .beyond(1)])
    #expect(try paid("medicatiebegeleiding").isAboveScale)
  }

  @Test func `scales that pay everyone the same have no place`() throws {
    let fixture = try RebuildFixture(
      tariffs: ["help,uur,zin,50.00"],
      [
        .mixes: RebuildFixture.share("help", "hbo", "100"), .components: RebuildFixture.required("help"),
        .agreements: "own,Eigen,no,\n",
        .wages: "own,1,min,2025-01-01,,,20.00,read,Brief,\nown,1,max,2025-01-01,,,20.00,read,Brief,\n",
        .scales: "own,hbo,own,1,yes,usual,Brief\n",
      ])
    var request = try fixture.request()
    request.wages.agreement = try fixture.costs.agreement("own")
    request.unknown = .wage
    let product = try fixture.product("help", in: "own")
    let implied = try #require(try fixture.costs.rebuild(product, request).implied)
    let paid = try fixture.costs.paidStep(of: implied, product, request)
    #expect(paid.place == nil && paid.bounds == nil && paid.scale == fraction(2_000)...fraction(2_000))
    #expect(paid.isAboveScale == (implied.value > fraction(2_000)))
  }

  @Test func `one known step of a scale is every place of it, and nothing is held against it`() throws {
    let fixture = try RebuildFixture(
      tariffs: ["help,uur,zin,50.00"],
      [
        .mixes: RebuildFixture.share("help", "hbo", "60") + RebuildFixture.share("help", "mbo-4", "40"),
        .components: RebuildFixture.required("help"), .agreements: "own,Eigen,no,\n",
        .wages: "own,1,4,2025-01-01,,,20.00,read,Brief,\n"
          + "own,2,0,2025-01-01,,,15.00,read,Brief,\nown,2,1,2025-01-01,,,16.00,read,Brief,\n"
          + "own,2,2,2025-01-01,,,18.00,read,Brief,\n",
        .scales: "own,hbo,own,1,yes,usual,Brief\nown,mbo-4,own,2,yes,usual,Brief\n",
      ])
    var request = try fixture.request()
    request.wages.agreement = try fixture.costs.agreement("own")
    let product = try fixture.product("help", in: "own")
    // 0.6 × 20,00 + 0.4 × 16,50.
    let forward = try fixture.costs.rebuild(product, request)
    #expect(forward.mixedWage?.cents == fraction(1_860))
    #expect(forward.mixedWage?.parts.map { $0.wages.map(\.step.description) } == [["4"], ["0", "2"]])
    let verdict = try fixture.costs.verdict(on: forward, among: SameBuildUps([product]))
    #expect(verdict.plausibility == .unjudged && verdict.implied != nil)
    #expect(verdict.findings.contains(.someSteps(level: "hbo", scale: "own 1", steps: [.number(4)])))
    #expect(try !fixture.costs.sensitivity(of: product, request).isEmpty)
    // 50,00 / (1.3 / 0.75 × 1.4) is 20,6043…; the ends mix to 18,00 and 19,20.
    request.unknown = .wage
    let implied = try #require(try fixture.costs.rebuild(product, request).implied)
    let paid = try fixture.costs.paidStep(of: implied, product, request)
    #expect(paid.scale == fraction(1_800)...fraction(1_920))
    #expect(paid.place == (fraction(5_000 * 75, 182) - fraction(1_800)) / fraction(120) * fraction(100))
    // The step that everybody of a scale is on is asked for by its name, another one is not known.
    request.unknown = nil
    request.wages.place = .step(.number(0))
    #expect(
      rebuildError { () throws(RebuildError) in try fixture.costs.rebuild(product, request) }
        == .unknownStep(
          "0", scale: "1", agreement: "own", on: request.wages.day, known: ["4"], common: []))
    // The ends of one step are that step.
    request.wages.place = .step(.lowest)
    // 0.6 × 20,00 + 0.4 × 15,00.
    #expect(try fixture.costs.rebuild(product, request).mixedWage?.cents == fraction(1_800))
  }
}
