import TestSupport
import Testing

@testable import Indexation
@testable import Tariffs

/// Volumes that are added up in columns cost what they cost line by line, whatever is asked for.
@Suite struct VolumeColumnsTests {
  private let fixture: BudgetFixture

  init() throws { fixture = try BudgetFixture() }

  /// A file of random lines, and the same lines by themselves.
  private func file(_ generator: inout SeededGenerator) -> (text: String, lines: [VolumeLine]) {
    let products = [("02A01", "uur"), ("45A01", "minuut"), ("44A01", "etmaal"), ("99A99", "uur")]
    var text = "product,unit,volume,period,from,to,provider,client,amount,debit_credit\n"
    var lines: [VolumeLine] = []
    for _ in 0..<Int.random(in: 1...60, using: &generator) {
      let (product, unit) = products.randomElement(using: &generator) ?? products[0]
      let year = Int.random(in: 2025...2026, using: &generator)
      let (first, last) = (
        Int.random(in: 1...9, using: &generator), Int.random(in: 1...9, using: &generator)
      )
      let (from, to) = (
        "\(year)-0\(min(first, last))-0\(Int.random(in: 1...9, using: &generator))",
        "\(year)-0\(max(first, last))-\(Int.random(in: 10...28, using: &generator))"
      )
      let cents = Int.random(in: 1...40_000, using: &generator)
      let provider = ["a", "b", ""].randomElement(using: &generator) ?? ""
      let client = Int.random(in: 1...9, using: &generator)
      var line = fixture.line(product, unit, Rational(cents, 100), from, provider: provider)
      var days = [from, "", ""]
      switch Int.random(in: 0...4, using: &generator) {
      case 0: break
      case 1: days[0] = String(from.prefix(7))
      case 2: days[0] = "\(year)"
      case 3: days = ["", from, ""]
      default: days = ["", from, to]
      }
      line.period =
        days[2].isEmpty
        ? DeliveryPeriod(days[0].isEmpty ? from : days[0])
        : CalendarDate(from).flatMap { first in
          CalendarDate(to).flatMap { DeliveryPeriod(from: first, to: $0) }
        }
      line.client = UInt64(client)
      let (isCredit, isDeclared) = (
        Int.random(in: 0...4, using: &generator) == 0, Bool.random(using: &generator)
      )
      let amount = Money(cents: Int64.random(in: 0...90_000, using: &generator))
      if isDeclared { line.declared = isCredit ? -amount : amount }
      if isCredit { line.volume = -line.volume }
      lines.append(line)
      text +=
        "\(product),\(unit),\(Rational(cents, 100)),\(days.joined(separator: ",")),\(provider),c\(client),"
        + "\(isDeclared ? "\(amount)" : ""),\(isCredit ? "C" : "")\n"
    }
    return (text, lines)
  }

  @Test func `a file that is added up in columns costs what its lines cost`() throws {
    var generator = SeededGenerator(seed: 21)
    let shares = [("02A01", 6), ("45A01", 4)].map {
      StatedShare(from: "02A01", to: $0.0, share: Rational($0.1, 10), unitsPerUnit: Rational(2))
    }
    for (from, to, shares) in [
      ("test-2025", "test-2026", []), ("test-2026", "test-2026-maart", []),
      ("test-2025", "test-2026", shares),
    ] {
      let prices = try fixture.prices(from, to, shares: shares)
      for _ in 0..<60 {
        let (text, lines) = file(&generator)
        // Also days within a month on which nothing changes in fact.
        let changes =
          prices.changes(in: 2024...2027)
          + [CalendarDate("2025-05-15"), CalendarDate("2026-07-01")].compactMap(\.self).prefix(
            Int.random(in: 0...2, using: &generator))
        for rounding in BudgetRounding.allCases {
          var totals = VolumeTotals(rounding: rounding, changes: changes, price: prices.pricing)
          for line in lines { totals.add(line) }
          guard let expected = try? Budget(totals, prices, rounding: rounding) else { continue }
          for groupings: [Budget.Grouping] in [
            [.product], [.law, .month], [.product, .provider], [.product, .month, .provider],
          ] {
            let consumer = VolumeColumns(
              rounding: rounding, changes: changes, years: [], by: groupings, terms: .builtIn,
              price: prices.pricing)
            let reading = try ColumnReader(VolumeColumns.declarations, pieceSize: 256).read(
              ByteInput.text(text, named: "volumes.csv"), consumer,
              cores: Cores(count: 3) { count, work in (0..<count).forEach(work) })
            try #require(reading.badLines == 0, "\(reading.problems)")
            let found = try Budget(consumer.totals(reading.partials), prices, rounding: rounding)
            #expect(found.total.effects == expected.total.effects)
            #expect(found.rows(by: groupings).map(\.effects) == expected.rows(by: groupings).map(\.effects))
            #expect(found.lines == expected.lines)
            #expect(found.clients == expected.clients)
            #expect(found.declared?.amount == expected.declared?.amount)
            #expect(found.declared?.cost == expected.declared?.cost)
            #expect(found.declared?.lines == expected.declared?.lines)
            #expect(found.otherYears == expected.otherYears)
            #expect(
              Set(found.withoutPrice.map { "\($0.phrase.english) \($0.lines) \($0.volume)" })
                == Set(expected.withoutPrice.map { "\($0.phrase.english) \($0.lines) \($0.volume)" }))
          }
        }
      }
    }
  }

  @Test func `months come together up to a change of price, and never over the end of a year`() throws {
    func day(_ text: String) throws -> CompactDay { try CompactDay(#require(CalendarDate(text))) }
    let changes = try [#require(CalendarDate("2025-03-01")), #require(CalendarDate("2025-07-15"))]
    let joined = MonthRuns(between: changes, joinsMonths: true)
    let apart = MonthRuns(between: changes, joinsMonths: false)
    #expect(
      joined.period(ofRun: try #require(joined.run(day("2025-01-05"), day("2025-02-28"))))?.text
        == "2025-01-01/2025-02-28")
    #expect(
      joined.period(ofRun: try #require(joined.run(day("2025-04-01"), day("2025-04-30"))))?.text
        == "2025-03-01/2025-06-30")
    #expect(
      joined.period(ofRun: try #require(joined.run(day("2025-12-31"), day("2025-12-31"))))?.text
        == "2025-08-01/2025-12-31")
    #expect(
      joined.period(ofRun: try #require(joined.run(day("2024-02-29"), day("2024-12-01"))))?.text == "2024")
    #expect(try joined.run(day("2025-02-28"), day("2025-03-01")) == nil)
    #expect(try joined.run(day("2025-07-20"), day("2025-07-21")) == nil)
    #expect(try joined.run(day("2024-12-31"), day("2025-01-01")) == nil)
    #expect(try joined.run(day("2025-02-02"), day("2025-02-01")) == nil)
    #expect(
      apart.period(ofRun: try #require(apart.run(day("2025-04-02"), day("2025-04-30"))))?.text == "2025-04")
    #expect(try apart.run(day("2025-04-30"), day("2025-05-01")) == nil)
  }
}
