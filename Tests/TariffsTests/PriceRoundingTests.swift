import Testing

@testable import Tariffs

@Suite struct PriceRoundingTests {
  private func recognised(_ cents: [Int64]) -> Int64 {
    PriceRounding(recognisedIn: cents.map { Money(cents: $0) }).cents
  }

  @Test func `whole euros are recognised from two prices that nobody chose for being round`() {
    #expect(recognised([500_700, 532_600]) == 100)
    #expect(recognised([500_700, 500_700]) == 1)
    #expect(recognised([30_000, 5_000, 10_000]) == 1)
    #expect(recognised([500_700, 532_605]) == 1)
  }

  @Test func `five cents are recognised from five prices`() {
    #expect(recognised([105, 110, 115, 120, 135]) == 5)
    #expect(recognised([105, 110, 115, 120, 136]) == 1)
    #expect(recognised([105, 110, 115, 120]) == 1)
    // 1,50 and 2,00 are round and show nothing.
    #expect(recognised([105, 110, 115, 150, 200]) == 1)
    #expect(recognised([]) == 1)
  }

  @Test func `a price in whole euros can have been half a euro more or less`() throws {
    let euro = try #require(PriceRounding(to: Money(cents: 100)))
    #expect(
      euro.bounds(of: Money(cents: 532_600))
        == RoundingBounds(lower: Rational(532_550), upper: Rational(532_650)))
    #expect(PriceRounding.cent.bounds(of: Money(cents: 101)) == RoundingBounds(of: Money(cents: 101)))
    // 5.007 × 1,0637 = 5.325,9459
    #expect(euro.rounded(Rational(500_700) * Rational(10_637, 10_000)) == Rational(532_600))
    #expect(PriceRounding(to: Money(cents: 0)) == nil)
  }

  @Test func `a cent is an amount to round to`() { #expect(PriceRounding(to: Money(cents: 1)) == .cent) }

  @Test func `bounds that only touch do not overlap`() {
    func bounds(_ lower: Int, _ upper: Int) -> RoundingBounds {
      RoundingBounds(lower: Rational(lower), upper: Rational(upper))
    }
    #expect(!bounds(1, 2).overlaps(bounds(2, 3)))
    #expect(!bounds(2, 3).overlaps(bounds(1, 2)))
    #expect(bounds(1, 3).overlaps(bounds(2, 4)))
    #expect(bounds(1, 4).overlaps(bounds(2, 3)))
  }
}
