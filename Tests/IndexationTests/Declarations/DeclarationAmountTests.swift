import TestSupport
import Testing

@testable import Indexation
@testable import Tariffs

/// Amounts as the messages ask for them.
@Suite struct DeclarationAmountTests {
  private func way(_ cents: Int64, parts: Int64) -> DeclarationWay {
    DeclarationWay(
      place: 0, from: .beforeAll, until: .never, isOld: false, cents: cents, parts: parts)
  }

  @Test func `an hour price in minutes is divided by 60 and rounded once`() {
    // 55.00 × 95 / 60 = 87.0833…; the shown price 0.9166… is 0.92, and 95 × 0.92 = 87.40 is not the amount.
    let hour = way(5_500, parts: 60)
    #expect(hour.shown == 92)
    #expect(hour.amount(of: 95 * 10_000) == 8_708)
    // 1.455 is shown as 1.46, 1.454 as 1.45 (rule IV081): 87.30 / 60 and 87.24 / 60.
    #expect(way(8_730, parts: 60).shown == 146)
    #expect(way(8_724, parts: 60).shown == 145)
  }

  @Test func `a half cent goes away from zero`() {
    // 1.5 × 0.01 = 0.015 and 2.5 × 0.01 = 0.025.
    #expect(way(1, parts: 1).amount(of: 15_000) == 2)
    #expect(way(1, parts: 1).amount(of: 25_000) == 3)
    #expect(way(1, parts: 1).amount(of: 14_999) == 1)
  }

  @Test func `whole numbers and exact fractions give the same amount`() {
    var random = SeededGenerator(seed: 16)
    for _ in 0..<2_000 {
      let cents = Int64.random(in: 0...99_999_999, using: &random)
      let volume = Int64.random(in: 0...1_000_000_000_000, using: &random)
      let parts: Int64 = Bool.random(using: &random) ? 1 : 60
      let exact = Rational(volume, 10_000) * Rational(cents) / Rational(parts)
      #expect(way(cents, parts: parts).amount(of: volume) == exact.rounded().int64)
      #expect(way(cents, parts: parts).shown == (Rational(cents) / Rational(parts)).rounded().int64)
    }
  }

  @Test func `an amount of more than 64 bits is none, and traps nothing`() {
    #expect(way(Int64.max, parts: 1).amount(of: Int64.max) == nil)
  }
}
