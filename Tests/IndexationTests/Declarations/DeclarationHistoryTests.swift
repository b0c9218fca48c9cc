import Testing

@testable import Indexation
@testable import Tariffs

/// What lines of one client say together, by the rules of the messages and the limits of the documents.
@Suite struct DeclarationHistoryTests {
  private typealias Fixture = DeclarationFixture
  private let fixture: DeclarationFixture

  init() throws { fixture = try DeclarationFixture() }

  private func found(_ lines: [(DeclaredProduct, DeclarationLine)]) -> [DeclarationHistory.Found] {
    Fixture.history(lines).found
  }

  @Test func `a second debit is double unless the first was credited`() throws {
    let product = fixture.product("02A03", "minuut")
    let debit = try Fixture.line("2025-03-01", "2025-03-31", volume: 200, price: 123, amount: 24_600)
    var credit = debit
    credit.isCredit = true
    #expect(found([(product, debit), (product, credit), (product, debit)]).isEmpty)
    let double = found([(product, debit), (product, debit)])
    #expect(double.map(\.finding.reason) == [.doubleDebit])
    #expect(double.first?.finding.otherLine == 2)
    #expect(double.first?.line.line.line == 3)
    let twice = found([(product, debit), (product, credit), (product, credit)])
    #expect(twice.map(\.finding.reason) == [.doubleCredit])
    let alone = found([(product, credit)])
    #expect(alone.map(\.finding.reason) == [.creditWithoutDebit])
    #expect(alone.map(\.finding.certainty) == [.judge])
  }

  @Test func `a double is found however the region, the product and the unit are written`() throws {
    let line = try Fixture.line("2025-03-01", "2025-03-31", volume: 200, price: 123, amount: 24_600)
    let products = [
      fixture.product("02A03", "minuut"), fixture.product("02A03", "01"),
      fixture.product("begeleiding", "minuut", region: "Rijk van Nijmegen"),
    ]
    #expect(found(products.map { ($0, line) }).map(\.finding.reason) == [.doubleDebit, .doubleDebit])
    // An unknown region is told apart by its word.
    let unknown = ["nergens", "ergens"].map { fixture.product("02A03", "minuut", region: $0) }
    #expect(unknown[0].key(on: line.from) != unknown[1].key(on: line.from))
  }

  @Test func `a credit takes back a whole line, and one that is unlike its debit takes back nothing`() throws
  {
    let product = fixture.product("02A03", "minuut")
    func line(_ volume: Int, isCredit: Bool = false) throws -> (DeclaredProduct, DeclarationLine) {
      let amount = Int64(volume) * 123
      return (
        product,
        try Fixture.line(
          "2025-03-01", "2025-03-31", volume: volume, price: 123, amount: amount, isCredit: isCredit)
      )
    }
    // 61,50 and 6.150,00 instead of 246,00.
    for (volume, stake) in [(50, -18_450), (5_000, 590_400)] as [(Int, Int64)] {
      let findings = try found([line(200), line(volume, isCredit: true)])
      #expect(findings.map(\.finding.reason) == [.creditUnlikeDebit])
      #expect(findings.map(\.finding.certainty) == [.wrong])
      #expect(findings.map(\.finding.stake) == [stake])
      #expect(findings.map(\.finding.expectedAmount) == [24_600])
      #expect(findings.map(\.finding.otherLine) == [2])
      #expect(findings.map(\.line.line.line) == [3])
    }
    // The debit still stands: another one is double, and a whole credit takes it back.
    let partial = try found([line(200), line(50, isCredit: true), line(150)])
    #expect(partial.map(\.finding.reason) == [.creditUnlikeDebit, .doubleDebit])
    let whole = try found([line(200), line(50, isCredit: true), line(200, isCredit: true), line(150)])
    #expect(whole.map(\.finding.reason) == [.creditUnlikeDebit])
    // Of two that stand, the one that is like it is taken back.
    let two = try found([line(200), line(150), line(200, isCredit: true), line(150, isCredit: true)])
    #expect(two.map(\.finding.reason) == [.doubleDebit])
    // An hour is taken back in minutes where the amounts are the same.
    let hour = fixture.product("begeleiding-basis", "uur", region: "ridderkerk")
    let minutes = fixture.product("begeleiding-basis", "minuut", region: "ridderkerk")
    #expect(
      try found([
        (hour, Fixture.line("2025-03-01", volume: 1, price: nil, amount: 7_642)),
        (minutes, Fixture.line("2025-03-01", volume: 60, price: nil, amount: 7_642, isCredit: true)),
      ]).isEmpty)
  }

  @Test func `a month has room for the weeks that touch it, and no more`() throws {
    // Ridderkerk, line 1699: at most 10 dagdelen a week. January 2025 touches five weeks, from 30 December to 2
    // February.
    let product = fixture.product("dagactiviteit-licht", "dagdeel", region: "ridderkerk")
    let fits = try Fixture.line("2025-01-01", "2025-01-31", volume: 50, price: 7_049, amount: 352_450)
    #expect(found([(product, fits)]).isEmpty)
    let over = try Fixture.line("2025-01-01", "2025-01-31", volume: 52, price: 7_049, amount: 366_548)
    let findings = found([(product, over)])
    #expect(findings.map(\.finding.reason) == [.limitVolume])
    #expect(findings.map(\.finding.certainty) == [.wrong])
    // Two dagdelen of 70.49.
    #expect(findings.first?.finding.stake == 14_098)
    // A line of one week has room for ten.
    let week = try Fixture.line("2025-01-06", "2025-01-12", volume: 11, price: 7_049, amount: 77_539)
    #expect(found([(product, week)]).map(\.finding.stake) == [7_049])
  }

  @Test func `what is too much for a month is not counted again over the year`() throws {
    // January 2025 has room for 50 of 700, so that the year has counted 50, and 2 more are within its 53 weeks.
    let product = fixture.product("dagbehandeling-regulier", "dagdeel", region: "ridderkerk")
    let january = try Fixture.line("2025-01-01", "2025-01-31", volume: 700, price: 10_914, amount: 7_639_800)
    let february = try Fixture.line("2025-02-01", "2025-02-28", volume: 2, price: 10_914, amount: 21_828)
    let findings = found([(product, january), (product, february)])
    #expect(findings.map(\.line.line.line) == [2])
    // 650 × 109,14
    #expect(findings.map(\.finding.stake) == [7_094_100])
    // Eleven months of 50 are 20 more than 530; the twelfth is 50 more.
    let year = try (1...12).map { month in
      let first = try #require(CalendarDate(year: 2025, month: month, day: 1))
      var line = try Fixture.line("\(first)", volume: 50, price: 10_914, amount: 545_700)
      line.to = LimitSpans.month(of: line.from).upperBound
      return (product, line)
    }
    let over = found(year)
    #expect(over.map(\.line.line.line) == [12, 13])
    // 20 × 109,14 and 50 × 109,14
    #expect(over.map(\.finding.stake) == [218_280, 545_700])
    #expect(over.map(\.finding.counted) == [Rational(600), Rational(600)])
  }

  @Test func `a line over two months is held against all weeks that touch it`() throws {
    // Seven weeks touch 1 January to 10 February 2025, from 30 December to 16 February.
    let product = fixture.product(
      "dagbehandeling-regulier", "dagdeel", region: "ridderkerk", form: "pgb-formeel")
    let fits = try Fixture.line("2025-01-01", "2025-02-10", volume: 70, price: 9_822, amount: 687_540)
    #expect(found([(product, fits)]).isEmpty)
    let over = try Fixture.line("2025-01-01", "2025-02-10", volume: 71, price: 9_822, amount: 697_362)
    #expect(found([(product, over)]).map(\.finding.stake) == [9_822])
    // It counts in neither month: what of it was in January nobody knows.
    let january = try Fixture.line("2025-01-01", "2025-01-31", volume: 50, price: 9_822, amount: 491_100)
    #expect(found([(product, fits), (product, january)]).isEmpty)
  }

  @Test(
    arguments: [
      ("2025-01-01", "2025-02-10", [7, 2, 1]), ("2025-02-01", "2025-02-28", [5, 1, 1]),
      ("2024-12-31", "2025-01-01", [1, 2, 2]),
    ] as [(String, String, [Int])])
  func `the weeks, months and years that touch a span`(from: String, to: String, counts: [Int]) throws {
    let days = CompactDay(try #require(CalendarDate(from)))...CompactDay(try #require(CalendarDate(to)))
    let periods: [DeclarationLimit.Period] = [.week, .month, .year]
    #expect(periods.map { LimitSpans.count(of: $0, in: days) } == counts)
  }

  @Test func `28 days begin twice in a month of 30`() throws {
    // Lekstroom: one a client in 28 days. 1 and 29 November are 28 days apart.
    let product = fixture.product("46C02", "stuks", region: "lekstroom")
    func findings(_ last: String, _ volume: Int) throws -> [Int64] {
      let amount = Int64(volume) * 116_615
      let line = try Fixture.line("2024-11-01", last, volume: volume, price: 116_615, amount: amount)
      return found([(product, line)]).filter { $0.finding.reason == .limitVolume }.map(\.finding.stake)
    }
    #expect(try findings("2024-11-30", 2) == [])
    #expect(try findings("2024-11-30", 3) == [116_615])
    #expect(try findings("2024-11-28", 2) == [116_615])
  }

  @Test func `two lines in one week count together`() throws {
    let product = fixture.product("dagactiviteit-licht", "dagdeel", region: "ridderkerk")
    let first = try Fixture.line("2025-01-06", "2025-01-08", volume: 6, price: 7_049, amount: 42_294)
    let second = try Fixture.line("2025-01-09", "2025-01-12", volume: 6, price: 7_049, amount: 42_294)
    let findings = found([(product, first), (product, second)])
    #expect(findings.map(\.finding.reason) == [.limitVolume])
    #expect(findings.map(\.line.line.line) == [3])
    #expect(findings.first?.finding.stake == 14_098)
  }

  @Test func `a weekend has two etmalen; of a line about more days nothing is said`() throws {
    // Nijmegen 2025, line 785; 16 May 2025 is a Friday.
    let product = fixture.product("44A09", "etmaal")
    let weekend = try Fixture.line("2025-05-16", "2025-05-18", volume: 3, price: 36_184, amount: 108_552)
    let findings = found([(product, weekend)])
    #expect(findings.map(\.finding.reason) == [.limitVolume])
    #expect(findings.map(\.finding.stake) == [36_184])
    let month = try Fixture.line("2025-05-01", "2025-05-31", volume: 9, price: 36_184, amount: 325_656)
    let history = Fixture.history([(product, month)])
    #expect(history.found.isEmpty)
    #expect(history.notChecked.keys.map(\.cause) == [.days])
  }

  @Test func `a guideline of a year is to be judged`() throws {
    // Nijmegen 2025, line 784: 39 etmalen a year; 20 + 22 is 3 more.
    let product = fixture.product("44A09", "etmaal")
    let july = try Fixture.line("2025-07-01", "2025-07-31", volume: 20, price: 36_184, amount: 723_680)
    let august = try Fixture.line("2025-08-01", "2025-08-31", volume: 22, price: 36_184, amount: 796_048)
    let findings = found([(product, july), (product, august)])
    #expect(findings.map(\.finding.certainty) == [.judge])
    #expect(findings.map(\.finding.stake) == [108_552])
    #expect(findings.first?.finding.counted == Rational(42))
  }

  @Test func `hours of a whole allocation are counted over all lines, in minutes too`() throws {
    // Nijmegen 2025, line 856: at most 400 hours. 26 000 minutes are 433 hours and 20 minutes.
    let product = fixture.product("41A12", "minuut")
    let one = try Fixture.line("2025-01-01", "2025-01-31", volume: 13_000, price: 56, amount: 728_000)
    let two = try Fixture.line("2025-02-01", "2025-02-28", volume: 13_000, price: 56, amount: 728_000)
    let findings = found([(product, one), (product, two)])
    #expect(findings.map(\.finding.reason) == [.limitVolume])
    #expect(findings.map(\.finding.certainty) == [.judge])
    // 2 000 minutes × 0.56
    #expect(findings.map(\.finding.stake) == [112_000])
  }

  @Test func `residential products do not go beside each other, part-time foster care does`() throws {
    // Nijmegen 2025 verblijf, line 749. Of 30 days 45 etmalen cannot be.
    let training = fixture.product("44C27", "etmaal")
    let house = fixture.product("44C28", "etmaal")
    let foster = fixture.product("44A18", "etmaal")
    let june = try Fixture.line("2025-06-01", "2025-06-30", volume: 30, price: 12_260, amount: 367_800)
    let half = try Fixture.line("2025-06-16", "2025-06-30", volume: 15, price: 12_260, amount: 183_900)
    let beside = found([(training, june), (house, half)])
    #expect(beside.map(\.finding.reason) == [.notBeside])
    #expect(beside.map(\.finding.certainty) == [.wrong])
    #expect(beside.map(\.line.line.line) == [3])
    let part = try Fixture.line("2025-06-01", "2025-06-30", volume: 4, price: 11_613, amount: 46_452)
    #expect(found([(training, june), (foster, part)]).isEmpty)
    // Line 349: but not beside a family home.
    let home = fixture.product("44A29", "etmaal")
    let homeJune = try Fixture.line("2025-06-01", "2025-06-30", volume: 30, price: 20_176, amount: 605_280)
    #expect(found([(home, homeJune), (foster, part)]).map(\.finding.reason) == [.notBeside])
  }

  @Test func `of many lines of a client the first that excludes one is named`() throws {
    let june = try Fixture.line("2025-06-01", "2025-06-30", volume: 30, price: 12_260, amount: 367_800)
    let half = try Fixture.line("2025-06-16", "2025-06-30", volume: 15, price: 12_260, amount: 183_900)
    let july = try Fixture.line("2025-07-01", "2025-07-31", volume: 31, price: 12_260, amount: 380_060)
    let (training, house) = (fixture.product("44C27", "etmaal"), fixture.product("44C28", "etmaal"))
    let beside = found([
      (training, july), (training, june), (training, june), (house, half), (house, half), (training, half),
    ]).filter { $0.finding.reason == .notBeside }
    #expect(beside.map(\.line.line.line) == [5, 6, 7])
    #expect(beside.map(\.finding.otherLine) == [3, 3, 5])
  }

  @Test func `transport needs one of its products in the month`() throws {
    // Nijmegen 2025, lines 407-409.
    let transport = fixture.product("08A03", "etmaal")
    let day = fixture.product("07A03", "dagdeel")
    let rides = try Fixture.line("2025-01-01", "2025-01-31", volume: 20, price: 1_888, amount: 37_760)
    let parts = try Fixture.line("2025-01-01", "2025-01-31", volume: 40, price: 4_678, amount: 187_120)
    let other = try Fixture.line("2025-02-01", "2025-02-28", volume: 40, price: 4_678, amount: 187_120)
    #expect(found([(transport, rides), (day, parts)]).isEmpty)
    #expect(found([(transport, rides), (day, other)]).map(\.finding.reason) == [.requires])
    // Another provider may give what it needs.
    let lines = [("a", transport, rides), ("b", day, parts)].map { provider, product, line in
      HistoryLine(client: 1, provider: provider, id: "", product: product, line: line)
    }
    #expect(DeclarationHistory(lines).found.isEmpty)
  }

  @Test func `days of absence are counted over a year`() throws {
    // Nijmegen 2025 verblijf, line 769: 62 days. 31 + 28 + 10 is 7 more, of 55.90 each: 391.30.
    let product = fixture.product("44A07", "etmaal")
    let lines = try [
      ("2025-01-01", "2025-01-31", 31, 31), ("2025-02-01", "2025-02-28", 28, 28),
      ("2025-03-01", "2025-03-31", 31, 10),
    ].map { from, to, volume, absence in
      var line = try Fixture.line(
        from, to, volume: Rational(volume), price: 5_590, amount: Int64(volume) * 5_590)
      line.absence = Int64(absence)
      return (product, line)
    }
    let findings = found(lines)
    #expect(findings.map(\.finding.reason) == [.absence])
    #expect(findings.map(\.finding.stake) == [39_130])
    #expect(findings.first?.finding.counted == Rational(69))
    // As many days as allowed are no more than that, and neither is a line without absence or without a volume behind
    // them.
    func reasons(_ absences: [(Int, Int)]) throws -> [DeclarationReason] {
      found(
        try absences.enumerated().map { place, line in
          let (volume, absence) = line
          var known = try Fixture.line(
            "2025-0\(place + 1)-01", "2025-0\(place + 1)-28", volume: Rational(volume), price: 5_590,
            amount: Int64(volume) * 5_590)
          known.absence = Int64(absence)
          return (product, known)
        }
      ).map(\.finding.reason)
    }
    #expect(try reasons([(28, 28), (28, 28), (28, 6)]) == [])
    #expect(try reasons([(28, 28), (28, 28), (28, 7), (28, 0)]) == [.absence])
    #expect(try reasons([(28, 28), (28, 28), (28, 7), (0, 5)]) == [.absence])
  }

  @Test func `a term ends on its last day`() throws {
    // Lekstroom, lines 2352-2353: at most 28 days.
    let product = fixture.product("46C03", "etmaal", region: "lekstroom")
    let fits = try Fixture.line("2024-11-01", "2024-11-28", volume: 28, price: 51_411, amount: 1_439_508)
    #expect(found([(product, fits)]).isEmpty)
    let longer = try Fixture.line("2024-11-01", "2024-11-29", volume: 29, price: 51_411, amount: 1_490_919)
    #expect(found([(product, longer)]).map(\.finding.reason) == [.limitTerm])
  }

  @Test func `a part of a day or a month is a whole one at the end of a term`() throws {
    let first = try CompactDay(#require(CalendarDate("2025-01-31")))
    func end(_ value: Rational, _ unit: String) -> String? {
      LimitSpans.end(of: value, Terms.builtIn.unit(unit), from: first).flatMap(\.date).map { "\($0)" }
    }
    #expect(end(Rational(3, 2), "maand") == "2025-03-31")
    #expect(end(Rational(1), "maand") == "2025-02-28")
    // Three and a half days.
    #expect(end(Rational(1, 2), "week") == "2025-02-04")
    #expect(end(Rational(1), "uur") == nil)
    let always = CompactDay.beforeAll...CompactDay.never
    #expect([.month, .year].map { LimitSpans.count(of: $0, in: always) } == [1, 1])
  }

  @Test func `what a limit counts in another unit is said not to be checked`() throws {
    // Nijmegen 2025 verblijf, line 347: 156 nights; the product is per etmaal.
    let product = fixture.product("44A18", "etmaal")
    let year = try Fixture.line("2025-06-01", "2025-06-30", volume: 30, price: 11_613, amount: 348_390)
    let history = Fixture.history([(product, year)])
    #expect(history.found.isEmpty)
    #expect(history.notChecked.keys.map(\.cause) == [.unit])
  }

  @Test func `lines of two clients are never held against each other`() throws {
    let product = fixture.product("02A03", "minuut")
    let debit = try Fixture.line("2025-03-01", "2025-03-31", volume: 200, price: 123, amount: 24_600)
    let lines = (1...2).map { client in
      HistoryLine(client: UInt64(client), provider: "a", id: "", product: product, line: debit)
    }
    #expect(DeclarationHistory(lines).found.isEmpty)
  }
}
