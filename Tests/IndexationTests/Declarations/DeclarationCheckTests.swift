import Testing

@testable import Indexation
@testable import Tariffs

/// Lines against the built-in lists. Prices are those that the documents print; amounts are calculated by hand.
@Suite struct DeclarationCheckTests {
  private typealias Fixture = DeclarationFixture
  private let fixture: DeclarationFixture

  init() throws { fixture = try DeclarationFixture() }

  private func reasons(
    _ product: DeclaredProduct, _ line: DeclarationLine
  ) -> [DeclarationReason] { Fixture.findings(product, line).map(\.reason) }

  @Test func `a right line says nothing, by word and by code of the unit`() throws {
    // 600 × 1.23 = 738.00 (Nijmegen 2025, line 107)
    let line = try Fixture.line("2025-01-01", "2025-01-31", volume: 600, price: 123, amount: 73_800)
    #expect(reasons(fixture.product("02A03", "minuut"), line).isEmpty)
    #expect(reasons(fixture.product("begeleiding", "01"), line).isEmpty)
    var withoutPrice = line
    withoutPrice.price = nil
    #expect(reasons(fixture.product("02A03", "minuut"), withoutPrice).isEmpty)
  }

  @Test func `a price of another year is a wrong price, with what is right and what is at stake`() throws {
    // 02A05 is 1.30 in 2023 and 1.50 in 2025 (line 117): 300 × 1.50 = 450.00, declared is 390.00.
    let line = try Fixture.line("2025-02-01", "2025-02-28", volume: 300, price: 130, amount: 39_000)
    let findings = Fixture.findings(fixture.product("02A05", "minuut"), line)
    #expect(findings.map(\.reason) == [.price])
    #expect(findings.first?.expectedPrice == 150)
    #expect(findings.first?.expectedAmount == 45_000)
    #expect(findings.first?.stake == -6_000)
    #expect(findings.first?.price?.tariff.line == 117)
  }

  @Test func `a wrong price is wrong beside a right amount too`() throws {
    // 300 × 1.50 = 450.00, as in the list; shown is the price of 2023.
    let line = try Fixture.line("2025-02-01", "2025-02-28", volume: 300, price: 130, amount: 45_000)
    let findings = Fixture.findings(fixture.product("02A05", "minuut"), line)
    #expect(findings.map(\.reason) == [.price])
    #expect(findings.first?.stake == 0)
  }

  @Test func `an amount that is not volume times price is wrong by the difference`() throws {
    // 250 × 1.23 = 307.50, declared is 370.50: two digits changed places.
    let line = try Fixture.line("2025-02-01", "2025-02-28", volume: 250, price: 123, amount: 37_050)
    let findings = Fixture.findings(fixture.product("02A03", "minuut"), line)
    #expect(findings.map(\.reason) == [.amount])
    #expect(findings.first?.expectedAmount == 30_750)
    #expect(findings.first?.stake == 6_300)
  }

  @Test func `an hour price may be declared in minutes, held against the hour price`() throws {
    // 50B03 is 76.42 an hour (Lekstroom, line 322): 76.42 × 95 / 60 = 120.998… = 121.00, and 95 × 1.27 = 120.65.
    let product = fixture.product("50B03", "minuut", region: "lekstroom")
    let right = try Fixture.line("2024-11-01", "2024-11-30", volume: 95, price: 127, amount: 12_100)
    #expect(reasons(product, right).isEmpty)
    let wrong = try Fixture.line("2024-11-01", "2024-11-30", volume: 95, price: 127, amount: 12_065)
    #expect(Fixture.findings(product, wrong).map(\.expectedAmount) == [12_100])
    // A price per minute is no price per hour.
    let hours = try Fixture.line("2025-01-01", "2025-01-31", volume: 10, price: 7_380, amount: 73_800)
    #expect(reasons(fixture.product("02A03", "uur"), hours) == [.unit])
  }

  @Test func `a form that the list has in another unit is a matter of the unit`() throws {
    // Ridderkerk prints dagactiviteit-zwaar in the form pgb-informeel per dagdeel only.
    let product = fixture.product("dagactiviteit-zwaar", "uur", region: "ridderkerk", form: "pgb-informeel")
    let line = try Fixture.line("2025-05-01", "2025-05-31", volume: 1, price: 8_408, amount: 8_408)
    let findings = Fixture.findings(product, line)
    #expect(findings.map(\.reason) == [.unit])
    #expect(findings.first?.units.map(\.rawValue) == ["dagdeel"])
    #expect(findings.first?.price?.tariff.form.rawValue == "pgb-informeel")
    // And a form that it has in no unit is a matter of the form.
    let none = fixture.product("02A03", "minuut", form: "pgb-informeel")
    #expect(Fixture.findings(none, line).map(\.reason) == [.form])
  }

  @Test func `where a list prints both, the price per minute and the price per hour are right`() throws {
    // Ridderkerk prints 74.81 per hour and 1.25 per minute (lines 139-141): 100 × 1.25 = 125.00, and
    // 74.81 × 100 / 60 = 124.683… = 124.68.
    let product = fixture.product("begeleiding-basis", "minuut", region: "ridderkerk")
    for amount: Int64 in [12_500, 12_468] {
      let line = try Fixture.line("2025-03-01", "2025-03-31", volume: 100, price: 125, amount: amount)
      #expect(reasons(product, line).isEmpty, "\(amount)")
    }
    let other = try Fixture.line("2025-03-01", "2025-03-31", volume: 100, price: 125, amount: 12_469)
    #expect(reasons(product, other) == [.amount])
  }

  @Test func `what the words of a line get wrong puts all of its money at stake`() throws {
    let line = try Fixture.line("2025-01-01", "2025-01-31", volume: 10, price: 6_000, amount: 60_000)
    func reason(_ product: DeclaredProduct) -> [DeclarationReason] {
      let findings = Fixture.findings(product, line)
      #expect(findings.allSatisfy { $0.stake == 60_000 })
      return findings.map(\.reason)
    }
    #expect(reason(fixture.product("99Z99", "uur")) == [.unknownProduct])
    #expect(reason(fixture.product("02A03", "uur", region: "utrecht")) == [.unknownList])
    #expect(reason(fixture.product("02A03", "uurtje")) == [.unit])
    #expect(
      reason(fixture.product("begeleiding-basis", "uur", region: "ridderkerk", form: "pgb-zzp")) == [.form])
    // 41A11 is per minute in 2025; the dagdelen of 2023 were those of other codes.
    #expect(reason(fixture.product("41A11", "dagdeel")) == [.unit])
  }

  @Test func `a day without a list is named, also where the list ends within the line`() throws {
    let product = fixture.product("02A03", "minuut")
    let year2024 = try Fixture.line("2024-06-01", "2024-06-30", volume: 100, price: 107, amount: 10_700)
    #expect(reasons(product, year2024) == [.notValid])
    let after = try Fixture.line("2025-12-15", "2026-01-14", volume: 100, price: 123, amount: 12_300)
    #expect(reasons(product, after) == [.period, .notValid])
  }

  @Test func `a line lies within one month, in order`() throws {
    let product = fixture.product("02A03", "minuut")
    let two = try Fixture.line("2025-03-15", "2025-04-14", volume: 100, price: 123, amount: 12_300)
    #expect(reasons(product, two) == [.period])
    let back = try Fixture.line("2025-03-15", "2025-03-14", volume: 100, price: 123, amount: 12_300)
    #expect(reasons(product, back) == [.period])
  }

  @Test func `a volume in kind is a whole number`() throws {
    // 1.5 × 83.79 = 125.685 = 125.69 (Lekstroom, line 384): the amount is right, the volume is to be judged.
    let line = try Fixture.line(
      "2024-11-01", "2024-11-30", volume: Rational(3, 2), price: 8_379, amount: 12_569)
    let findings = Fixture.findings(fixture.product("50B04", "uur", region: "lekstroom"), line)
    #expect(findings.map(\.reason) == [.volume])
    #expect(findings.map(\.certainty) == [.judge])
  }

  @Test func `a volume in euro's is the amount in cents, without a price`() throws {
    let product = fixture.product("46C02", "83", region: "lekstroom")
    let right = try Fixture.line("2024-11-01", "2024-11-30", volume: 116_615, price: nil, amount: 116_615)
    #expect(reasons(product, right).isEmpty)
    let other = try Fixture.line("2024-11-01", "2024-11-30", volume: 116_615, price: nil, amount: 116_600)
    #expect(Fixture.findings(product, other).map(\.stake) == [-15])
    let priced = try Fixture.line("2024-11-01", "2024-11-30", volume: 116_615, price: 1, amount: 116_615)
    #expect(reasons(product, priced) == [.price])
  }

  @Test func `several products under one code leave the right price open`() throws {
    // 13A11 is 175, 375 or 300 a year, by the age of the stair lift (Lekstroom, lines 3197-3200).
    let product = fixture.product("13A11", "jaar", region: "lekstroom")
    for price: Int64 in [17_500, 37_500, 30_000] {
      let line = try Fixture.line("2024-11-01", "2024-11-30", volume: 1, price: price, amount: price)
      #expect(reasons(product, line).isEmpty)
    }
    let other = try Fixture.line("2024-11-01", "2024-11-30", volume: 1, price: 20_000, amount: 20_000)
    let findings = Fixture.findings(product, other)
    #expect(findings.map(\.reason) == [.price])
    #expect(findings.first?.expectedPrice == nil)
  }

  @Test func `where a list prints a maximum, a minimum or a range, what lies within it is right`() throws {
    let fixture = try Fixture(kinds: [
      "rolstoel,11A01,stuks,1000.00,maximum,", "bereik,11A02,stuks,100.00,range,200.00",
      "hulpmiddel,11A03,stuks,50.00,minimum,", "scootmobiel,11A04,stuks,60.00,price,",
      "scootmobiel,11A04,stuks,70.00,maximum,", "hulp,11A05,uur,60.00,maximum,",
      "tillift,11A06,stuks,50.00,minimum,", "tillift,11A06,stuks,80.00,maximum,",
    ])
    // Product, unit, volume, price and amount in cents; why it is wrong, by how much, and what would be right.
    let lines: [(String, String, Int, Int64?, Int64, DeclarationReason?, Int64, Int64)] = [
      ("11A01", "stuks", 1, 95_000, 95_000, nil, 0, 0),
      ("11A01", "stuks", 1, 105_000, 105_000, .price, 5_000, 100_000),
      // At most 3 × 1000.00 = 3000.00.
      ("11A01", "stuks", 3, nil, 250_000, nil, 0, 0),
      ("11A01", "stuks", 3, nil, 310_000, .amount, 10_000, 300_000),
      // 2 × 900.00 = 1800.00: the price is allowed, and the amount is not volume times that.
      ("11A01", "stuks", 2, 90_000, 190_000, .amount, 10_000, 180_000),
      ("11A02", "stuks", 1, 15_000, 15_000, nil, 0, 0),
      ("11A02", "stuks", 1, 25_000, 25_000, .price, 5_000, 20_000),
      ("11A02", "stuks", 1, 9_000, 9_000, .price, -1_000, 10_000),
      ("11A03", "stuks", 1, 900_000, 900_000, nil, 0, 0),
      ("11A03", "stuks", 1, 4_000, 4_000, .price, -1_000, 5_000),
      // A price says more than the maximum beside it.
      ("11A04", "stuks", 1, 6_000, 6_000, nil, 0, 0),
      ("11A04", "stuks", 1, 6_500, 6_500, .price, 500, 6_000),
      // 60.00 an hour is 1.00 a minute: at most 30 × 60.00 / 60 = 30.00.
      ("11A05", "minuut", 30, 100, 3_000, nil, 0, 0),
      ("11A05", "minuut", 30, 100, 3_001, .amount, 1, 3_000),
      ("11A06", "stuks", 1, 7_000, 7_000, nil, 0, 0),
      ("11A06", "stuks", 1, 4_500, 4_500, .price, -500, 5_000),
      ("11A06", "stuks", 1, 8_100, 8_100, .price, 100, 8_000),
    ]
    for (product, unit, volume, price, amount, reason, stake, right) in lines {
      let line = try Fixture.line("2024-03-01", "2024-03-31", volume: volume, price: price, amount: amount)
      let findings = Fixture.findings(fixture.product(product, unit, region: "eigen"), line)
      #expect(findings.map(\.reason) == [reason].compactMap(\.self), "\(product) \(amount)")
      #expect(findings.allSatisfy { $0.certainty == .wrong && $0.stake == stake })
      #expect(findings.allSatisfy { $0.expectedAmount == right })
    }
    let hours = try Fixture.line("2024-03-01", "2024-03-31", volume: 1, price: 95_000, amount: 95_000)
    #expect(reasons(fixture.product("11A01", "uur", region: "eigen"), hours) == [.unit])
  }

  @Test func `a quote leaves a line to be judged, with nothing at stake`() throws {
    let fixture = try Fixture(kinds: ["woning,11A07,stuks,,quote,"])
    let line = try Fixture.line("2024-03-01", "2024-03-31", volume: 1, price: 900_000, amount: 900_000)
    let findings = Fixture.findings(fixture.product("11A07", "stuks", region: "eigen"), line)
    #expect(findings.map(\.reason) == [.noPrice])
    #expect(findings.map(\.certainty) == [.judge])
    #expect(findings.map(\.stake) == [0])
    #expect(findings.first?.price?.tariff.kind == .quote)
  }

  @Test func `a subcontractor gets at least 80 percent`() throws {
    // Nijmegen 2023, line 1965: 80% of 1.01 is 0.808; 0.80 is too little by 0.008 × 100 = 0.80.
    let product = fixture.product("02A03", "minuut")
    var line = try Fixture.line("2023-05-01", "2023-05-31", volume: 100, price: 101, amount: 10_100)
    line.subcontractor = 81
    #expect(reasons(product, line).isEmpty)
    line.subcontractor = 80
    let findings = Fixture.findings(product, line)
    #expect(findings.map(\.reason) == [.subcontractor])
    #expect(findings.first?.stake == 80)
  }

  @Test func `a group has at most so many participants, and fewer staff than they are`() throws {
    // Nijmegen 2025, line 242: at most 2 professionals and 10 participants.
    let group = fixture.product("02A17", "minuut")
    var line = try Fixture.line("2025-04-01", "2025-04-30", volume: 100, price: 147, amount: 14_700)
    (line.participants, line.staff) = (10, 2)
    #expect(reasons(group, line).isEmpty)
    line.participants = 12
    #expect(reasons(group, line).contains(.groupSize))
    // Either of the two is held by itself.
    line.staff = nil
    #expect(reasons(group, line) == [.groupSize])
    (line.participants, line.staff) = (nil, 3)
    #expect(reasons(group, line) == [.groupStaff])
    // Line 677: there are more children than professionals.
    let youth = fixture.product("45A49", "minuut")
    var two = try Fixture.line("2025-04-01", "2025-04-30", volume: 40, price: 181, amount: 7_240)
    (two.participants, two.staff) = (2, 2)
    #expect(reasons(youth, two) == [.groupStaff])
    two.participants = 3
    #expect(reasons(youth, two).isEmpty)
  }

  @Test func `of two statements of the same number the first is named`() throws {
    let known = fixture.product("02A17", "minuut")
    let table = try #require(known.prices.first { $0.from.year == 2025 }?.table.id)
    let terms = [7, 9].map {
      BillingTerm(
        table: table, product: "groep", kind: .staffMax, value: "2", line: $0, printed: "2", note: "")
    }
    let product = DeclaredProduct(
      words: known.words, problem: nil, prices: known.prices, ways: known.ways, unit: known.unit,
      groupTerms: [table: terms])
    var line = try Fixture.line("2025-04-01", "2025-04-30", volume: 100, price: 147, amount: 14_700)
    line.staff = 3
    #expect(Fixture.findings(product, line).map(\.term?.line) == [7])
  }
}
