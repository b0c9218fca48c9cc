import TestSupport
import Testing

@testable import Indexation
@testable import Tariffs

@Suite struct BudgetPropertyTests {
  private let fixture: BudgetFixture

  init() throws { fixture = try BudgetFixture() }

  private func lines(_ generator: inout SeededGenerator, years: [Int]) -> [VolumeLine] {
    let products = [
      ("02A01", "uur"), ("02A01", "minuut"), ("45A01", "minuut"), ("45A01", "uur"), ("44A01", "etmaal"),
    ]
    return (0..<Int.random(in: 1...40, using: &generator)).map { _ in
      let (product, unit) = products.randomElement(using: &generator) ?? products[0]
      let month = Int.random(in: 1...9, using: &generator)
      let year = years.randomElement(using: &generator) ?? years[0]
      let volume = Rational(
        Int.random(in: -200...10_000, using: &generator), Int.random(in: 1...8, using: &generator))
      return fixture.line(
        product, unit, volume, "\(year)-0\(month)",
        provider: ["a", "b"].randomElement(using: &generator) ?? "a")
    }
  }

  @Test func `effects add up to the change, in every row and over all rows`() throws {
    var generator = SeededGenerator(seed: 16)
    for _ in 0..<150 {
      let lines = lines(&generator, years: [2025, 2026])
      for rounding in BudgetRounding.allCases {
        let budget = try fixture.budget("test-2025", "test-2026", lines, rounding: rounding)
        let total = budget.total.effects
        #expect(total.price + total.volume + total.mix == total.change)
        for groupings: [Budget.Grouping] in [
          [.product], [.law, .month], [.provider], [.product, .month, .provider],
        ] {
          let rows = budget.rows(by: groupings).map(\.effects)
          for row in rows { #expect(row.price + row.volume + row.mix == row.to - row.from) }
          for figure in [
            \BudgetEffects.from, \.to, \.price, \.volume, \.mix, \.onlyFrom, \.onlyTo,
          ] {
            #expect(rows.reduce(WholeNumber(0)) { $0 + $1[keyPath: figure] } == total[keyPath: figure])
          }
        }
      }
    }
  }

  @Test func `a list against itself costs the same`() throws {
    var generator = SeededGenerator(seed: 17)
    for _ in 0..<50 {
      let budget = try fixture.budget("test-2025", "test-2025", lines(&generator, years: [2025]))
      #expect(budget.total.effects.change == 0)
      #expect(budget.rows(by: [.product]).allSatisfy { $0.effects.price == 0 })
    }
  }

  @Test func `so many times the volumes cost so many times as much`() throws {
    var generator = SeededGenerator(seed: 18)
    for _ in 0..<50 {
      let lines = lines(&generator, years: [2025])
      let factor = Rational(Int.random(in: 2...9, using: &generator))
      let more = lines.map { line in
        var copy = line
        copy.volume = line.volume * factor
        return copy
      }
      func exact(_ lines: [VolumeLine]) throws -> Rational {
        try fixture.budget("test-2025", "test-2026", lines, rounding: .sum).contributions.reduce(Rational(0))
        {
          $0 + ($1.to ?? Rational(0))
        }
      }
      #expect(try exact(more) == exact(lines) * factor)
    }
  }

  @Test func `volumes that were added up in parts give the same`() throws {
    var generator = SeededGenerator(seed: 19)
    let prices = try fixture.prices("test-2025", "test-2026")
    for _ in 0..<50 {
      let lines = lines(&generator, years: [2025, 2026])
      func totals(_ lines: some Sequence<VolumeLine>) -> VolumeTotals {
        var totals = VolumeTotals(
          rounding: .line, changes: prices.changes(in: [2025, 2026]), price: prices.pricing)
        for line in lines { totals.add(line) }
        return totals
      }
      let place = Int.random(in: 0...lines.count, using: &generator)
      var joined = totals(lines[..<place])
      joined.merge(totals(lines[place...]))
      let (one, other) = (
        try Budget(totals(lines), prices, rounding: .line), try Budget(joined, prices, rounding: .line)
      )
      #expect(one.total.effects == other.total.effects)
      #expect(one.rows(by: [.product]).map(\.effects) == other.rows(by: [.product]).map(\.effects))
    }
  }

  @Test func `the order of lines changes nothing of the total`() throws {
    var generator = SeededGenerator(seed: 20)
    for _ in 0..<50 {
      let lines = lines(&generator, years: [2025, 2026])
      let one = try fixture.budget("test-2025", "test-2026", lines)
      let other = try fixture.budget("test-2025", "test-2026", lines.shuffled(using: &generator))
      #expect(one.total.effects == other.total.effects)
    }
  }
}
