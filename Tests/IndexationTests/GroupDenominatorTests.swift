import Indexation
import Tariffs
import Testing

@Suite struct GroupDenominatorTests {
  @Test(
    arguments: [
      // individual and group price of nijmegen-2023: lines 1727/1749, 1738/1758, 1806/1823, 1814/1834, 1856/1865
      (101, 34), (130, 43), (143, 48),
    ] as [(Int64, Int64)])
  func `the group prices of 2023 are the individual prices divided by 3`(individual: Int64, group: Int64)
    throws
  {
    let price = try GroupDenominator(3).groupPrice(individual: Money(cents: individual))
    #expect(price.amount == Money(cents: group))
  }

  @Test(arguments: [0, -1, .min] as [Int64])
  func `a denominator below 1 is refused`(denominator: Int64) {
    let error = #expect(throws: GroupDenominator.Invalid.self) { try GroupDenominator(denominator) }
    #expect(error?.description.contains("1 or more") == true)
  }

  @Test func `a denominator of 1 is the individual price`() throws {
    #expect(try GroupDenominator(1).groupPrice(individual: Money(cents: 101)).amount == Money(cents: 101))
  }
}
