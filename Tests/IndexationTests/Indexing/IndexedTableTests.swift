import Testing

@testable import Indexation
@testable import Tariffs

/// `nijmegen-2023` along 6,30% and 4,91%. Amounts by exact fractions outside the program.
@Suite struct IndexedTableTests {
  private let dataset: Dataset
  private let table: TariffTable
  private let path: IndexPath

  init() throws {
    dataset = try Dataset.builtIn()
    table = try #require(dataset.table("nijmegen-2023"))
    path = try IndexFixture.path([630, 491], from: 2023, to: 2025)
  }

  private func row(_ code: String, in indexed: IndexedTable) throws -> IndexedTable.Row {
    try #require(indexed.rows.first { $0.tariff.code == code })
  }

  @Test(
    arguments: [
      ("02A03", 101, 113, 112), ("07A03", 4_195, 4_678, 4_678), ("41A03", 12_157, 13_557, 13_558),
      ("08A03", 1_233, 1_375, 1_375), ("45A65", 179, 200, 199),
    ] as [(String, Int64, Int64, Int64)])
  func `a price is indexed and rounded where it is asked for`(
    code: String, amount: Int64, final: Int64, yearly: Int64
  ) throws {
    for (rounding, cents) in [(IndexRounding.final, final), (.yearly, yearly), (.none, final)] {
      let row = try row(code, in: dataset.indexed(table, along: path, rounding: rounding))
      #expect(row.tariff.amount == Money(cents: amount))
      #expect(row.amount == Money(cents: cents))
      #expect(row.change == PriceChange(from: Money(cents: amount), to: Money(cents: cents)))
      #expect(row.derivation == .indexed(path.index(Money(cents: amount), rounding: rounding)))
    }
  }

  @Test(
    arguments: [
      // 1,13 / 3 = 0,3767 and 1,12 / 3 = 0,3733; 1,45 / 3 = 0,4833; 1,59 / 3 = 0,53, where 0,48 itself gives 0,54
      ("02A17", "02A03", 113, 38, 112, 37), ("02A20", "02A05", 145, 48, 145, 48),
      ("45A71", "45A04", 113, 38, 112, 37), ("45A49", "45A05", 145, 48, 145, 48),
      ("45A52", "45A53", 159, 53, 159, 53),
    ] as [(String, String, Int64, Int64, Int64, Int64)])
  func `a group price follows the indexed individual price, by rule 44.2`(
    group: String, individual: String, final: Int64, groupFinal: Int64, yearly: Int64, groupYearly: Int64
  ) throws {
    for (rounding, cents, groupCents) in [
      (IndexRounding.final, final, groupFinal), (.yearly, yearly, groupYearly),
    ] {
      let row = try row(group, in: dataset.indexed(table, along: path, rounding: rounding))
      guard case .follows(let indexed, let of, let price) = row.derivation else {
        Issue.record("\(group) is not a group price")
        return
      }
      #expect(of.code == individual)
      #expect(indexed.indexed == Money(cents: cents))
      #expect(price.base == Money(cents: cents))
      #expect(price.denominator == 3)
      #expect(row.amount == Money(cents: groupCents))
    }
  }

  @Test func `every price is indexed, and only the five group prices by their denominator`() throws {
    let indexed = dataset.indexed(table, along: path, rounding: .final)
    #expect(indexed.saved.id == "nijmegen-2023-index-2025")
    #expect(indexed.rows.map(\.tariff) == dataset.tariffs(in: table.id))
    #expect(indexed.rows.count == 22)
    let groups = indexed.rows.filter { row in
      if case .follows = row.derivation { true } else { false }
    }
    #expect(groups.map(\.tariff.code) == ["02A17", "02A20", "45A71", "45A49", "45A52"])
  }

  @Test func `an exception follows its own path`() throws {
    // 12,33 × 1,0340 × 1,0150 = 12,9404…, along the NEA of 2024 and 2025
    let own = try IndexFixture.path([340, 150], from: 2023, to: 2025)
    let exception = IndexException(
      clause: "vng", version: "", table: table.id, product: "vervoer-volwassenen", instead: "nea-vervoer",
      reason: "Vervoer volgt de NEA.")
    let paths = ProductPaths(exceptions: [exception.product: (exception, own)])
    let indexed = dataset.indexed(
      table, along: path, rounding: .final, products: paths, on: nil, wages: { _, _ in nil })
    #expect(try row("08A03", in: indexed).amount == Money(cents: 1_294))
    #expect(
      try row("08A03", in: indexed).derivation == .exception(exception, own.index(Money(cents: 1_233))))
    // The transport of youth is another product.
    #expect(try row("42A03", in: indexed).amount == Money(cents: 1_375))
  }

  @Test func `an exception for a product that the list does not have is refused, with the nearest one`()
    throws
  {
    var book = try IndexBook.builtIn()
    let exception = IndexException(
      clause: "vng", version: "2024", table: table.id, product: "vervoer-volwasenen", instead: "nea-vervoer",
      reason: "Vervoer volgt de NEA.")
    book.exceptions = [exception]
    let path = try book.paths(clause: "vng", from: 2023, to: 2025)[0]
    #expect(throws: IndexError.exceptionWithoutProduct(exception, nearest: "vervoer-volwassenen")) {
      try book.indexed(table, in: dataset, along: path)
    }
  }
}
