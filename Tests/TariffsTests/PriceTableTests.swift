import TestSupport
import Testing

@testable import Tariffs

/// Of each key exactly one amount on each day.
@Suite struct PriceTableTests {
  private static let tableHeader = Fixture.tableHeader.replacing("note\n", with: "note,replaces\n")
  private static let tariffHeader = Fixture.tariffHeader.replacing(
    "note\n", with: "note,kind,band,valid_from,valid_to\n")

  private func list(
    _ id: String, from: String = "2026-01-01", to: String = "2026-12-31", replaces: String = ""
  ) -> String {
    "\(id),Lijst,Gemeente,eigen,Regio,\(from.prefix(4)),\(from),\(to),,,,,,,,\(replaces)\n"
  }

  private func row(
    _ table: String, _ product: String, _ code: String, _ amount: String, kind: String = "",
    band: String = "", from: String = "", to: String = ""
  ) -> String {
    "\(table),\(product),wmo,\(code),\(code),\(product),uur,zin,\(amount),1,,\(kind),\(band),\(from),\(to)\n"
  }

  private func prices(_ lists: [String], _ rows: [String]) throws -> PriceTable {
    let dataset = try Fixture.dataset([
      "tables.csv": Array((Self.tableHeader + lists.joined()).utf8),
      "tariffs.csv": Array((Self.tariffHeader + rows.joined()).utf8),
    ])
    return PriceTable(dataset.tables, in: dataset)
  }

  /// The rows as `key first last amount`, with a dot for no end.
  private func told(_ prices: PriceTable) -> [String] {
    prices.rows.map { row in
      "\(row.key) \(row.from) \(row.through.map { "\($0)" } ?? ".") \(row.tariff.amount)"
    }
  }

  @Test func `a plain list has each price on the days of the list`() throws {
    let prices = try prices([list("a")], [row("a", "hulp", "01A03", "40.00"), row("a", "zorg", "", "50.00")])
    #expect(
      told(prices) == [
        "eigen/01A03/uur/zin 2026-01-01 2026-12-31 40.00", "eigen/zorg/uur/zin 2026-01-01 2026-12-31 50.00",
      ])
  }

  @Test func `a list that replaces another one ends it, also for what it does not print`() throws {
    let prices = try prices(
      [list("a"), list("b", from: "2026-07-01", replaces: "a")],
      [
        row("a", "hulp", "01A03", "40.00"), row("a", "zorg", "", "50.00"),
        row("b", "hulp", "01A03", "41.00"),
      ])
    #expect(
      told(prices) == [
        "eigen/01A03/uur/zin 2026-01-01 2026-06-30 40.00",
        "eigen/01A03/uur/zin 2026-07-01 2026-12-31 41.00", "eigen/zorg/uur/zin 2026-01-01 2026-06-30 50.00",
      ])
    #expect(prices.overruled.isEmpty)
  }

  @Test func `a list without an end goes on until the next one begins`() throws {
    let prices = try prices(
      [list("a", to: ""), list("b", from: "2027-01-01", to: "")],
      [row("a", "hulp", "01A03", "40.00"), row("b", "hulp", "01A03", "41.00")])
    #expect(
      told(prices) == [
        "eigen/01A03/uur/zin 2026-01-01 2026-12-31 40.00", "eigen/01A03/uur/zin 2027-01-01 . 41.00",
      ])
  }

  @Test func `a list within a list leaves the days before and behind it`() throws {
    let prices = try prices(
      [list("a"), list("b", from: "2026-03-01", to: "2026-03-31")],
      [row("a", "hulp", "01A03", "40.00"), row("b", "hulp", "01A03", "41.00")])
    #expect(
      told(prices) == [
        "eigen/01A03/uur/zin 2026-01-01 2026-02-28 40.00",
        "eigen/01A03/uur/zin 2026-03-01 2026-03-31 41.00",
        "eigen/01A03/uur/zin 2026-04-01 2026-12-31 40.00",
      ])
  }

  @Test func `amounts of one list follow each other by their own days`() throws {
    let prices = try prices(
      [list("a")],
      [
        row("a", "hulp", "01A03", "40.00"), row("a", "hulp", "01A03", "41.00", from: "2026-03-01"),
        row("a", "hulp", "01A03", "42.00", from: "2026-10-01", to: "2026-10-31"),
      ])
    #expect(
      told(prices) == [
        "eigen/01A03/uur/zin 2026-01-01 2026-02-28 40.00",
        "eigen/01A03/uur/zin 2026-03-01 2026-09-30 41.00",
        "eigen/01A03/uur/zin 2026-10-01 2026-10-31 42.00",
        "eigen/01A03/uur/zin 2026-11-01 2026-12-31 41.00",
      ])
  }

  @Test func `of lists that begin together the first speaks, and another amount is told`() throws {
    let prices = try prices(
      [list("a"), list("b")],
      [
        row("a", "hulp", "01A03", "40.00"), row("a", "zorg", "02A03", "50.00"),
        row("b", "hulp-b", "01A03", "40.00"), row("b", "zorg-b", "02A03", "51.00"),
      ])
    #expect(
      told(prices) == [
        "eigen/01A03/uur/zin 2026-01-01 2026-12-31 40.00", "eigen/02A03/uur/zin 2026-01-01 2026-12-31 50.00",
      ])
    #expect(prices.overruled.map(\.tariff.product) == ["zorg-b"])
    #expect(prices.overruled.map(\.by.product) == ["zorg"])
  }

  @Test func `a code of several products is no key, and several codes are several keys`() throws {
    let prices = try prices(
      [list("a"), list("b", from: "2027-01-01", to: "2027-12-31")],
      [
        row("a", "klein", "13A11", "1.00"), row("a", "groot", "13A11", "2.00"),
        row("b", "klein", "13A11", "3.00"), row("a", "rit", "54001 54002", "4.00"),
      ])
    #expect(
      Set(told(prices)) == [
        "eigen/klein/uur/zin 2026-01-01 2026-12-31 1.00", "eigen/klein/uur/zin 2027-01-01 2027-12-31 3.00",
        "eigen/groot/uur/zin 2026-01-01 2026-12-31 2.00", "eigen/54001/uur/zin 2026-01-01 2026-12-31 4.00",
        "eigen/54002/uur/zin 2026-01-01 2026-12-31 4.00",
      ])
    #expect(prices.ambiguousCodes.map(\.code) == ["13A11"])
  }

  @Test func `kinds and bands have keys of their own`() throws {
    let prices = try prices(
      [list("a")],
      [
        row("a", "hulp", "01A03", "40.00"), row("a", "hulp", "01A03", "99.00", kind: "maximum"),
        row("a", "hulp", "01A03", "39.00", band: "2/4 uur"),
      ])
    #expect(
      prices.rows.map(\.key.description) == [
        "eigen/01A03/uur/zin", "eigen/01A03/uur/zin/maximum", "eigen/01A03/uur/zin/price/2/4 uur",
      ])
  }

  @Test func `each day of random lists has the amount that the rule names, once`() throws {
    var generator = SeededGenerator(seed: 20_261_127)
    func day(_ offset: Int) -> CalendarDate {
      (0..<offset).reduce(CalendarDate(year: 2026, month: 1, day: 1)!) { day, _ in day.next! }
    }
    for _ in 0..<60 {
      let count = Int.random(in: 1...5, using: &generator)
      var (lists, rows): ([String], [String]) = ([], [])
      var facts: [(from: CalendarDate, to: CalendarDate?, replaces: Int?, amount: String)] = []
      for place in 0..<count {
        let from = day(Int.random(in: 0..<300, using: &generator))
        let length = Int.random(in: 0..<200, using: &generator)
        let to = Bool.random(using: &generator) ? (0..<length).reduce(from) { day, _ in day.next! } : nil
        let replaces = place > 0 && Int.random(in: 0..<3, using: &generator) == 0 ? place - 1 : nil
        let amount = "\(10 + place).00"
        facts.append((from, to, replaces, amount))
        let end = to.map { $0.year == 2026 ? "\($0)" : "2026-12-31" } ?? ""
        facts[place].to = end.isEmpty ? nil : CalendarDate(end)
        lists.append(list("l\(place)", from: "\(from)", to: end, replaces: replaces.map { "l\($0)" } ?? ""))
        rows.append(row("l\(place)", "hulp", "01A03", amount))
      }
      let prices = try prices(lists, rows)
      for offset in stride(from: 0, to: 420, by: 1) {
        let today = day(offset)
        let held = facts.indices.filter { place in
          let fact = facts[place]
          let isReplaced = facts.contains { $0.replaces == place && $0.from <= today }
          return fact.from <= today && (fact.to.map { today <= $0 } ?? true) && !isReplaced
        }
        let latest = held.map { facts[$0].from }.max()
        let expected = held.first { facts[$0].from == latest }.map { [facts[$0].amount] } ?? []
        let found = prices.rows.filter { $0.from <= today && ($0.through.map { today <= $0 } ?? true) }
        #expect(found.map { "\($0.tariff.amount)" } == expected, "\(today) of \(lists)")
      }
    }
  }

  @Test func `the built-in lists have one price for each key and day, and each row a key`() throws {
    let dataset = try Dataset.builtIn()
    let prices = PriceTable(dataset.tables, in: dataset)
    for rows in Dictionary(grouping: prices.rows, by: \.key).values {
      let sorted = rows.sorted { $0.from < $1.from }
      for (left, right) in zip(sorted, sorted.dropFirst()) {
        #expect(try #require(left.through) < right.from, "\(left.key)")
      }
    }
    let keys = dataset.tables.flatMap { dataset.amounts(in: $0.id) }.map(\.rowKey)
    #expect(Set(keys).count == keys.count)
    // Printed by both books of 2025, at 1.23 and 1.50 euro.
    for (code, cents) in [("02A03", 123), ("02A05", 150)] {
      let found = prices.rows.filter {
        $0.key.region == "nijmegen" && $0.key.product == code && $0.from.year == 2025
      }
      #expect(found.map(\.tariff.amount.cents) == [Int64(cents)])
    }
    #expect(prices.ambiguousCodes.map(\.code) == ["13A11"])
  }

  @Test func `a list that two replace ends where the first of them begins`() throws {
    let prices = try prices(
      [
        list("a"), list("b", from: "2026-03-01", replaces: "a"), list("c", from: "2026-06-01", replaces: "a"),
      ],
      [
        row("a", "hulp", "02A03", "1.00"), row("b", "ander", "02A04", "2.00"),
        row("c", "hulp", "02A03", "3.00"),
      ])
    #expect(
      told(prices).filter { $0.contains("02A03") }.map {
        $0.split(separator: " ").dropFirst().joined(separator: " ")
      }
        == ["2026-01-01 2026-02-28 1.00", "2026-06-01 2026-12-31 3.00"])
  }
}
