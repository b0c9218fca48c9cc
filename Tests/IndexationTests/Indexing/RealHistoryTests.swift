import Testing

@testable import Indexation
@testable import Tariffs

/// The history of a product beyond an index.
@Suite struct RealHistoryTests {
  private func real(_ word: String) throws -> (history: ProductHistory, real: RealHistory) {
    let dataset = try Dataset.builtIn()
    let history = try dataset.history(of: ProductQuery(word))
    return (
      history, try RealHistory(history, named: "vng@2025-juli", in: dataset, book: IndexBook.builtIn())
    )
  }

  // 41,95 × 1,0630 × 1,0491 = 46,78, which the list prints; 218,83 becomes 244,04, and 361,84 / 244,04 = 1,48270….
  @Test(arguments: [("07A03", 4_678, 0), ("44A09", 24_404, 4_827)] as [(String, Int64, Int64)])
  func `a price is held against the first one, indexed year by year`(
    code: String, indexed: Int64, percent: Int64
  ) throws {
    let (history, real) = try real(code)
    let change = try #require(real.changeSinceFirst(history.steps[1]))
    #expect(change.from.cents == indexed)
    #expect(change.percentage == Percentage(hundredths: percent))
    #expect(real.change(history.steps[1]) == change)
    #expect(real.change(history.steps[0]) == nil)
    #expect(real.indexedFirst(of: history.steps[1])?.price.indexed.cents == indexed)
  }

  @Test func `what cannot be compared has no real change`() throws {
    let (history, real) = try real("02A17")
    #expect(history.steps.allSatisfy { real.change($0) == nil && real.changeSinceFirst($0) == nil })
  }
}
