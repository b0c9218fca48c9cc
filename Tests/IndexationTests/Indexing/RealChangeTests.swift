import Testing

@testable import Indexation
@testable import Tariffs

@Suite struct RealChangeTests {
  private let comparison: Comparison

  init() throws {
    let dataset = try Dataset.builtIn()
    comparison = try dataset.compare(dataset.select(.year(2023)), with: dataset.select(.year(2025)))
  }

  private func change(_ code: String, _ percents: [Int]) throws -> RealChange? {
    let row = try #require(comparison.rows.first { $0.subject.code == code })
    return RealChange(row, path: try IndexFixture.path(percents, from: 2023, to: 2025))
  }

  @Test func `a price that followed the index did not really change`() throws {
    let change = try #require(try change("07A03", [630, 491]))
    #expect(change.indexed == Money(cents: 4_678))
    #expect(change.to == Money(cents: 4_678))
    #expect(change.change.percentage == Percentage(hundredths: 0))
    // 46,775 / (41,955 × 1,1151933) to 46,785 / (41,945 × 1,1151933)
    let bounds = try #require(change.bounds)
    #expect(bounds.lower == Rational(93_550_000_000, 93_575_869_803))
    #expect(bounds.upper == Rational(31_190_000_000, 31_184_521_979))
    #expect(bounds.lower < Rational(1) && Rational(1) < bounds.upper)
  }

  @Test func `a price below the index really fell`() throws {
    // 41,95 × 1,0630 × 1,0496 = 46,80465… → 46,80; 46,78 − 46,80 = −0,02, −0,0427%
    let change = try #require(try change("07A03", [630, 496]))
    #expect(change.indexed == Money(cents: 4_680))
    #expect(change.change.difference == Money(cents: -2))
    #expect(change.change.percentage == Percentage(hundredths: -4))
  }

  @Test func `a product that is on one side only has no real change`() throws {
    let row = try #require(comparison.rows.first { $0.change == nil })
    #expect(RealChange(row, path: try IndexFixture.path([630, 491], from: 2023, to: 2025)) == nil)
  }
}
