import TestSupport
import Testing

@testable import Indexation
@testable import Tariffs

/// Which wage a tariff pays, by hours and by size of the group, and what the scales exclude.
@Suite struct PaidWagesTests {
  let fixture: RebuildFixture
  let product: CostProduct

  init() throws {
    fixture = try RebuildFixture()
    product = try fixture.product("logeren-zwaar")
  }

  private func paid(_ hours: [Rational] = [], group: Rational? = nil) throws -> PaidWages {
    var request = try fixture.request()
    request.group = group
    return try fixture.costs.paidWages(of: product, request, hours: hours)
  }

  // 4 × 362,76 ÷ (1.2083 × 1.33 ÷ 0.72 × 1.42 × 1.03), in cents per etmaal.
  private let budget =
    fraction(145_104)
    / (fraction(12_083, 10_000) * fraction(133, 100) / fraction(72, 100) * fraction(142, 100)
      * fraction(103, 100))

  @Test func `hours that are not printed are those of one professional around the clock`() throws {
    let paid = try paid()
    #expect(paid.hours == .assumed)
    #expect(paid.cells.map(\.hours) == [fraction(16), fraction(24)])
    #expect(paid.cells.map(\.wage.value) == [budget / fraction(16), budget / fraction(24)])
    #expect(paid.published.wage == budget && paid.published.amount == Money(cents: 40_075))
    #expect(paid.cells[0].step?.isAboveScale == false && paid.cells[1].step?.isBelowScale == true)
  }

  @Test func `the scales exclude few of these hours`() throws {
    // 30% 17,44 + 40% 18,23 + 20% 19,75 + 10% 24,58, and 30% 24,92 + 40% 27,07 + 20% 29,50 + 10% 37,14.
    let paid = try paid()
    let (low, high) = (fraction(18_932, 10), fraction(27_918, 10))
    #expect(paid.scale == low...high)
    #expect(paid.hoursWithinScales == budget / high...budget / low)
    #expect(paid.shareWithinScales == (budget / low - fraction(16)) / fraction(8))
    #expect(paid.tariffsWithinScales == nil)
  }

  @Test func `groups that are at least half full are in the table`() throws {
    let paid = try paid([fraction(16), fraction(20)])
    #expect(paid.hours == .asked)
    #expect(
      paid.rows.map { $0.map(\.group) }
        == Array(repeating: [fraction(2), fraction(3), fraction(4)], count: 2))
    #expect(paid.rows[1][0].wage.value == budget / fraction(2) / fraction(20))
    // A size that the user gives is the only one.
    #expect(
      try self.paid([fraction(16), fraction(20)], group: fraction(1)).rows.allSatisfy { $0.count == 1 })
  }

  @Test func `known hours say which tariffs pass`() throws {
    var request = try fixture.request()
    request.hours = fraction(20)
    let paid = try fixture.costs.paidWages(of: product, request)
    // 362,76 × the wage of the scale ÷ the wage that is paid, and 37,99 of housing and food.
    let scale = try #require(paid.scale)
    let perCent = fraction(36_276) * fraction(20) / budget
    #expect(
      paid.tariffsWithinScales
        == scale.lowerBound * perCent + fraction(3_799)...scale.upperBound * perCent + fraction(3_799))
  }

  @Test func `a wage that is given has hours, a changed margin another wage`() throws {
    var request = try fixture.request()
    request.changes = [CostChange(.wages, .to(fraction(24)))]
    #expect(try fixture.costs.paidWages(of: product, request).atOwnWage?.hours == budget / fraction(2_400))
    request.changes = [CostChange(.component(.marge), .to(fraction(2)))]
    let paid = try fixture.costs.paidWages(of: product, request)
    #expect(paid.cells[0].wage.value == budget / fraction(16) * fraction(103, 102))
    // 362,76 × 1.02 ÷ 1.03 + 37,99 = 397,228.
    #expect(paid.published.wage == budget && paid.own?.amount == Money(cents: 39_723))
  }
}
