import Testing
import TestSupport

@testable import Tariffs

/// Compares two sides given as rows without their header.
private func compare(
  from: [String: String], to: [String: String], filter: TariffFilter = TariffFilter()
) throws -> Comparison {
  func tables(_ side: [String: String], _ year: Int) -> String {
    side.keys.sorted().map { Fixture.table($0, region: String($0.prefix(1)), year: year) }.joined()
  }
  let dataset = try Fixture.dataset(
    tables: tables(from, 2023) + tables(to, 2025),
    tariffs: (from.sorted { $0.key < $1.key } + to.sorted { $0.key < $1.key }).map(\.value).joined())
  return try dataset.compare(dataset.select(.year(2023)), with: dataset.select(.year(2025)), filter: filter)
}

@Suite struct ComparisonTests {
  @Test func `products are matched by law, code, unit and form, whatever their name`() throws {
    let comparison = try compare(
      from: [
        "a-1": Fixture.row("a-1", "oud", "02A03", "1.00") + Fixture.row("a-1", "gelijk", "02A05", "2.00")
          + Fixture.row("a-1", "weg", "03A03", "3.00")
      ],
      to: [
        "a-2": Fixture.row("a-2", "nieuw", "01A06", "4.00") + Fixture.row("a-2", "gelijk", "02A05", "2.00")
          + Fixture.row("a-2", "anders", "02A03", "1.50")
      ])
    #expect(comparison.rows.map(\.status) == [.changed, .unchanged, .removed, .added])
    #expect(comparison.rows.map(\.subject.code) == ["02A03", "02A05", "03A03", "01A06"])
    #expect(comparison.rows[0].change?.percentage == Percentage(hundredths: 5_000))
    #expect(comparison.hasDifferences)
    #expect(comparison.changedOnly().rows.count == 3)
  }

  @Test func `another law or form is another product`() throws {
    let comparison = try compare(
      from: ["a-1": Fixture.row("a-1", "x", "02A03", "1.00") + Fixture.row("a-1", "y", "02A04", "1.00")],
      to: [
        "a-2": Fixture.row("a-2", "x", "02A03", "1.00", law: "jw")
          + Fixture.row("a-2", "y", "02A04", "1.00", form: "pgb-formeel")
      ])
    #expect(comparison.rows.map(\.status) == [.removed, .removed, .added, .added])
  }

  @Test func `the same code in another unit is not matched, and both rows say so`() throws {
    let comparison = try compare(
      from: ["a-1": Fixture.row("a-1", "x", "41A03", "121.57", unit: "dagdeel")],
      to: ["a-2": Fixture.row("a-2", "x", "41A03", "0.60")])
    #expect(comparison.rows.map(\.status) == [.removed, .added])
    #expect(
      comparison.rows.map(\.remarks) == [[.otherUnit([.minuut], .to)], [.otherUnit([.dagdeel], .from)]])
  }

  @Test func `a product without a code is matched by its slug`() throws {
    let comparison = try compare(
      from: ["a-1": Fixture.row("a-1", "logeren-zwaar", "", "300.00", unit: "etmaal")],
      to: [
        "a-2": Fixture.row("a-2", "logeren-zwaar", "", "400.00", unit: "etmaal")
          + Fixture.row("a-2", "logeren-licht", "", "1.00", unit: "etmaal")
      ])
    #expect(comparison.rows.map(\.status) == [.changed, .added])
  }

  @Test func `one code for several products is matched by slug, and the rows say so`() throws {
    let comparison = try compare(
      from: [
        "a-1": Fixture.row("a-1", "lift-jong", "13A11", "175.00", unit: "jaar")
          + Fixture.row("a-1", "lift-oud", "13A11", "375.00", unit: "jaar")
      ],
      to: [
        "a-2": Fixture.row("a-2", "lift-oud", "13A11", "400.00", unit: "jaar")
          + Fixture.row("a-2", "lift-jong", "13A11", "180.00", unit: "jaar")
      ])
    #expect(comparison.rows.map { $0.change?.difference.cents } == [500, 2_500])
    #expect(comparison.rows.allSatisfy { $0.remarks == [.severalProductsUnderCode("13A11")] })
  }

  @Test func `the same price in two tables of a side is one row`() throws {
    let comparison = try compare(
      from: ["a-1": Fixture.row("a-1", "x", "02A03", "1.01")],
      to: [
        "a-2": Fixture.row("a-2", "x", "02A03", "1.23"),
        "a-3": Fixture.row("a-3", "y", "02A03", "1.23", line: 742),
      ])
    let row = try #require(comparison.rows.first)
    #expect(comparison.rows.count == 1)
    #expect(row.to.map(\.table) == ["a-2", "a-3"])
    #expect(row.remarks == [.alsoIn(row.to[1], .to)])
  }

  @Test func `different prices in two tables of a side are two rows with a warning`() throws {
    let comparison = try compare(
      from: ["a-1": Fixture.row("a-1", "x", "02A03", "1.01")],
      to: ["a-2": Fixture.row("a-2", "x", "02A03", "1.23"), "a-3": Fixture.row("a-3", "y", "02A03", "1.25")])
    #expect(comparison.rows.map { $0.change?.difference.cents } == [22, 24])
    #expect(
      comparison.rows.allSatisfy { row in
        row.remarks.contains {
          if case .differentPrices(let tariffs, .to) = $0 { tariffs.count == 2 } else { false }
        }
      })
  }

  @Test func `a region on one side only is left out and named`() throws {
    let comparison = try compare(
      from: ["a-1": Fixture.row("a-1", "x", "02A03", "1.01")],
      to: ["a-2": Fixture.row("a-2", "x", "02A03", "1.23"), "b-2": Fixture.row("b-2", "x", "02A03", "9.99")])
    #expect(comparison.rows.count == 1)
    #expect(comparison.to.tables.map(\.id) == ["a-2"])
    guard case .regionOnOneSide("Regio b", let tables, .year(2025)) = try #require(comparison.notes.first)
    else {
      Issue.record("\(comparison.notes)")
      return
    }
    #expect(tables.map(\.id) == ["b-2"])
  }

  @Test func `years without a shared region are refused with the way out`() {
    let error = #expect(throws: SelectionError.self) {
      try compare(
        from: ["a-1": Fixture.row("a-1", "x", "02A03", "1.01")],
        to: ["b-2": Fixture.row("b-2", "x", "02A03", "1.23")])
    }
    #expect(error?.description.contains("a-1 with b-2") == true)
  }

  @Test func `equal codes of different regions are never matched`() throws {
    let dataset = try Fixture.dataset(
      tables: Fixture.table("a-1", region: "a", year: 2023) + Fixture.table("b-2", region: "b", year: 2025),
      tariffs: Fixture.row("a-1", "vaktherapie", "45A53", "1.43")
        + Fixture.row("b-2", "gezinsbehandeling", "45A53", "1.85"))
    let comparison = try dataset.compare(dataset.select(.table("a-1")), with: dataset.select(.table("b-2")))
    #expect(comparison.rows.map(\.status) == [.removed, .added])
    #expect(comparison.notes == [.differentRegions(from: "Regio a", to: "Regio b")])
  }

  @Test func `a filter keeps a product that is named on either side`() throws {
    let filter = TariffFilter(products: [ProductQuery("oude-naam")])
    let comparison = try compare(
      from: [
        "a-1": Fixture.row("a-1", "oude-naam", "02A03", "1.00") + Fixture.row("a-1", "z", "02A05", "1.00")
      ],
      to: ["a-2": Fixture.row("a-2", "nieuwe-naam", "02A03", "1.10")], filter: filter)
    #expect(comparison.rows.map(\.status) == [.changed])
  }

  @Test func `rows are sorted by change, percent, code or name, with what has none last`() throws {
    let comparison = try compare(
      from: [
        "a-1": Fixture.row("a-1", "klein-duur", "02A05", "100.00")
          + Fixture.row("a-1", "weg", "01A01", "5.00")
          + Fixture.row("a-1", "groot-goedkoop", "02A03", "1.00")
          + Fixture.row("a-1", "daling", "02A01", "9.00")
      ],
      to: [
        "a-2": Fixture.row("a-2", "klein-duur", "02A05", "110.00")
          + Fixture.row("a-2", "groot-goedkoop", "02A03", "2.00")
          + Fixture.row("a-2", "daling", "02A01", "8.00")
      ])
    func codes(_ order: ComparisonOrder) -> [String] { comparison.sorted(by: order).rows.map(\.subject.code) }
    #expect(codes(.document) == ["02A05", "01A01", "02A03", "02A01"])
    #expect(codes(.change) == ["02A05", "02A03", "02A01", "01A01"])
    #expect(codes(.percent) == ["02A03", "02A05", "02A01", "01A01"])
    #expect(codes(.code) == ["01A01", "02A01", "02A03", "02A05"])
    #expect(codes(.name) == ["02A01", "02A03", "02A05", "01A01"])
  }
}

@Suite struct ComparisonPropertyTests {
  /// Rows of a random table; codes repeat across tables, some products have no code.
  private func rows(_ table: String, _ generator: inout SeededGenerator) -> String {
    var text = ""
    for product in 0..<30 where Bool.random(using: &generator) {
      let code = product % 5 == 0 ? "" : "02A\(10 + product)"
      let amount =
        "\(Int.random(in: 0...3, using: &generator)).\(10 + Int.random(in: 0...9, using: &generator))"
      text += Fixture.row(table, "product-\(product)", code, amount, law: product % 3 == 0 ? "jw" : "wmo")
    }
    return text.isEmpty ? Fixture.row(table, "product-1", "02A11", "1.00") : text
  }

  private func dataset(seed: UInt64) throws -> Dataset {
    var generator = SeededGenerator(seed: seed)
    return try Fixture.dataset(
      tables: Fixture.table("a-1", region: "a", year: 2023) + Fixture.table("a-2", region: "a", year: 2025),
      tariffs: rows("a-1", &generator) + rows("a-2", &generator))
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `a list compared with itself has no differences`(seed: UInt64) throws {
    let dataset = try dataset(seed: seed)
    let comparison = try dataset.compare(dataset.select(.table("a-1")), with: dataset.select(.table("a-1")))
    #expect(!comparison.hasDifferences)
    #expect(comparison.rows.count == dataset.tariffs(in: "a-1").count)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `turning the sides turns the signs`(seed: UInt64) throws {
    let dataset = try dataset(seed: seed)
    let (one, other) = (try dataset.select(.table("a-1")), try dataset.select(.table("a-2")))
    func changes(_ comparison: Comparison, sign: Int64) -> Set<[String]> {
      Set(
        comparison.rows.map { row in
          let sides = sign > 0 ? [row.from, row.to] : [row.to, row.from]
          return sides.map { $0.map(\.product).joined() } + ["\((row.change?.difference.cents ?? 0) * sign)"]
        })
    }
    let (there, back) = (try dataset.compare(one, with: other), try dataset.compare(other, with: one))
    #expect(changes(there, sign: 1) == changes(back, sign: -1))
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `every row of both lists stands in the comparison exactly once`(seed: UInt64) throws {
    let dataset = try dataset(seed: seed)
    let comparison = try dataset.compare(dataset.select(.table("a-1")), with: dataset.select(.table("a-2")))
    #expect(
      comparison.rows.flatMap(\.from).sorted { $0.product < $1.product }
        == dataset.tariffs(in: "a-1").sorted { $0.product < $1.product })
    #expect(
      comparison.rows.flatMap(\.to).sorted { $0.product < $1.product }
        == dataset.tariffs(in: "a-2").sorted { $0.product < $1.product })
  }

  @Test(arguments: [false, true])
  func `a long list in another order is matched as its products say`(isInOrderOfLaws: Bool) throws {
    var generator = SeededGenerator(seed: 5)
    let numbers = 0..<21_000
    func rows(_ table: String, _ numbers: [Int], _ amount: (Int) -> Int) -> String {
      numbers.map { number in
        let isYouth = isInOrderOfLaws ? number >= 9_000 : number.isMultiple(of: 3)
        return Fixture.row(
          table, "product-\(number)", "", "\(amount(number)).00", law: isYouth ? "jw" : "wmo",
          line: number + 1)
      }.joined()
    }
    let others = Array(numbers.dropFirst(100)) + Array(30_000..<30_050)
    let dataset = try Fixture.dataset(
      tables: Fixture.table("a-1", region: "a", year: 2023) + Fixture.table("a-2", region: "a", year: 2025),
      tariffs: rows("a-1", Array(numbers)) { $0 + 1 }
        + rows("a-2", others.shuffled(using: &generator)) { $0 + 2 })
    let threads = Cores(count: 2) { count, work in (0..<count).forEach(work) }
    let comparison = try dataset.compare(
      dataset.select(.table("a-1")), with: dataset.select(.table("a-2")), filter: TariffFilter(),
      cores: threads)
    let pairs = comparison.rows.map { [$0.from.first?.product ?? "", $0.to.first?.product ?? ""] }
    let expected =
      numbers.map { ["product-\($0)", $0 < 100 ? "" : "product-\($0)"] }
      + (30_000..<30_050).map { ["", "product-\($0)"] }
    #expect(Set(pairs) == Set(expected))
    #expect(pairs.count == expected.count)
    #expect(comparison.rows.compactMap(\.change).allSatisfy { $0.difference == Money(cents: 100) })
    let orders = comparison.rows.map(\.subject.law.order)
    #expect(orders == orders.sorted())
    let old = comparison.rows.filter { $0.subject.law == .jw }.compactMap(\.from.first?.line)
    #expect(old == old.sorted())
  }

  @Test func `the years that have a region in common are those of the lists`() throws {
    let years = try Dataset.builtIn().yearsThatShareARegion
    #expect(years.map(\.from) == [2023])
    #expect(years.map(\.to) == [2025])
    #expect(years.map(\.regionName) == ["Rijk van Nijmegen"])
  }
}
