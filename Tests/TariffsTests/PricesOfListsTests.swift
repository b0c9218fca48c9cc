import Testing

@testable import Tariffs

@Suite struct PricesOfListsTests {
  private let tariffs: [Tariff]

  init() throws {
    tariffs = try Dataset.builtIn().tariffs(in: "nijmegen-2023")
  }

  @Test(arguments: 0...3) func `it is a list of the rows in their order, however few there are`(count: Int) {
    let expected = Array(tariffs.prefix(count))
    let prices = PricesOfLists(expected)
    #expect(Array(prices) == expected)
    #expect(prices.count == count)
    #expect(prices.isEmpty == (count == 0))
    #expect(prices.first == expected.first)
    #expect(prices + prices == expected + expected)
    #expect(expected.indices.allSatisfy { prices[$0] == expected[$0] })
  }

  @Test func `a row keeps what few rows have besides, and its prices`() {
    let row = ComparisonRow(
      from: [tariffs[0]], to: [tariffs[1]], remarks: [.severalProductsUnderCode("44A29")])
    #expect(row.remarks == [.severalProductsUnderCode("44A29")])
    #expect(row.continuations.isEmpty)
    #expect(row.commonUnit == nil)
    var other = row
    other.remarks = []
    #expect(other == ComparisonRow(from: [tariffs[0]], to: [tariffs[1]]))
    #expect(other != row)
  }
}
