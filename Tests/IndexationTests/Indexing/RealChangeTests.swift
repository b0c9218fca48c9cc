import TestSupport
import Testing

@testable import Indexation
@testable import Tariffs

@Suite struct RealChangeTests {
  private let dataset: Dataset
  private let comparison: Comparison

  init() throws {
    dataset = try Dataset.builtIn()
    comparison = try dataset.compare(dataset.select(.year(2023)), with: dataset.select(.year(2025)))
  }

  private func row(_ code: String) throws -> ComparisonRow {
    try #require(comparison.rows.first { $0.subject.code == code })
  }

  private func change(_ row: ComparisonRow, by clause: String, participants: Int? = nil) throws
    -> PriceChange?
  {
    let book = try IndexBook.builtIn()
    let terms = try RealTerms(
      book.paths(named: clause, from: 2023, to: 2025), tables: comparison.from.tables, in: dataset, book: book
    )
    let equalTerms = try participants.map {
      EqualTerms(dataset: dataset, session: try GroupSession(participants: $0, staff: 1))
    }
    return terms.change(row, on: equalTerms)
  }

  @Test func `a price that followed the index did not really change`() throws {
    let change = try #require(try change(row("07A03"), by: "vng@2025-juli"))
    #expect(change.from == Money(cents: 4_678))
    #expect(change.to == Money(cents: 4_678))
    #expect(change.percentage == Percentage(hundredths: 0))
    // 41,945 × 1,063 × 1,0491 = 46,7767829685 and 41,955 × 1,063 × 1,0491 = 46,7879349015; in cents these are 46,78 and
    // 46,79, which widens the upper end.
    #expect(change.old.bounds.lower == Rational(93_553_565_937, 20_000_000))
    #expect(change.old.bounds.upper == Rational(4_679))
  }

  @Test func `a price below the index really fell`() throws {
    // 41,95 × 1,0630 × 1,0496 = 46,80465… → 46,80; 46,78 − 46,80 = −0,02, −0,0427%
    let change = try #require(try change(row("07A03"), by: "vng"))
    #expect(change.from == Money(cents: 4_680))
    #expect(change.difference == Money(cents: -2))
    #expect(change.percentage == Percentage(hundredths: -4))
  }

  @Test func `a real change of any price lies within its own bounds, and so does the truth`() throws {
    var generator = SeededGenerator(seed: 447)
    for _ in 0..<500 {
      let percents = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
        Int.random(in: -1_500...2_500, using: &generator)
      }
      let path = try IndexFixture.path(percents, from: 2020, to: 2020 + percents.count)
      // Thousandths of a cent, so that both prices were rounded.
      let (old, new) = (
        Rational(Int64.random(in: 10_000...90_000_000, using: &generator), 1_000),
        Rational(Int64.random(in: 10_000...90_000_000, using: &generator), 1_000)
      )
      let real = PriceChange(from: path.index(old.money).figure(), to: PriceFigure(new.money))
      let (lower, upper) = try #require(real.percentageBounds)
      let truth = (new / (old * path.factor) - Rational(1)) * Rational(10_000)
      #expect(Rational(lower.hundredths) <= truth && truth <= Rational(upper.hundredths))
      let printed = try #require(real.percentage)
      #expect(lower <= printed && printed <= upper)
    }
  }

  @Test func `a product that is on one side only has no real change`() throws {
    let row = try #require(comparison.rows.first { $0.change == nil })
    #expect(try change(row, by: "vng") == nil)
  }

  @Test func `prices that are not comparable have a real change on equal terms alone`() throws {
    #expect(try change(row("02A17"), by: "vng") == nil)
    #expect(try change(row("02A17"), by: "vng", participants: 4) != nil)
  }

  // 1,01 × 1,063 × 1,0496 = 1,1269 → 1,13; 1,13 ÷ 3 → 0,38; 60 × 0,38 = 22,80; 15 × 1,47 = 22,05; −0,75 ÷ 22,80 = −3,29%
  @Test(arguments: [("02A17", -329), ("02A20", -625), ("45A49", -573)])
  func `the real change of a group price is that of the cost per participant`(code: String, hundredths: Int64)
    throws
  {
    let change = try #require(try change(row(code), by: "vng", participants: 4))
    #expect(change.percentage == Percentage(hundredths: hundredths))
  }

  @Test func `a group price has the bounds of its own way from the individual price`() throws {
    // 1,005 × 1,1157248 = 1,1213 → 1,12 ÷ 3 → 0,37; 1,015 × 1,1157248 = 1,1325 ÷ 3 = 0,3775 → 0,38
    let change = try #require(try change(row("02A17"), by: "vng", participants: 4))
    #expect(change.old.bounds.lower == Rational(37 * 60))
    #expect(change.old.bounds.upper == Rational(38 * 60))
    #expect(change.new.bounds.lower == Rational(2_197_5, 10))
    #expect(change.new.bounds.upper == Rational(2_212_5, 10))
  }

  @Test(arguments: ["vng", "vng@2025-juli", "cpi"], [nil, 2, 3, 4, 7, 8])
  func `every figure lies within its own bounds`(clause: String, participants: Int?) throws {
    for row in comparison.rows {
      guard let change = try change(row, by: clause, participants: participants) else { continue }
      #expect(change.old.bounds.lower <= change.old.cents && change.old.cents <= change.old.bounds.upper)
      #expect(change.new.bounds.lower <= change.new.cents && change.new.cents <= change.new.bounds.upper)
      let (point, bounds) = (try #require(change.percentage), try #require(change.percentageBounds))
      #expect(bounds.lower <= point && point <= bounds.upper, "\(row.subject.code)")
    }
  }
}
