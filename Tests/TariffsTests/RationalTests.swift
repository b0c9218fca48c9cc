import Testing
import TestSupport

@testable import Tariffs

@Suite struct RationalTests {
  @Test(
    arguments: [
      ("3", 3, 1), ("1.5", 3, 2), ("0.25", 1, 4), ("1/3", 1, 3), ("2/4", 1, 2), ("1.2", 6, 5),
      ("0.000001", 1, 1_000_000),
    ] as [(String, Int128, Int128)])
  func `plain numbers and fractions are read exactly`(text: String, numerator: Int128, denominator: Int128) {
    #expect(Rational(text) == Rational(numerator, denominator))
  }

  @Test(arguments: [
    "", ".", "1.", ".5", "1,5", "1/0", "1/", "/3", "1/2/3", "-1", "+1", "1e3", "1.0000001", " 1", "٣",
  ])
  func `what is not a plain number is refused`(text: String) {
    #expect(Rational(text) == nil)
  }

  @Test(arguments: [
    ("1.5", "1.5"), ("1/3", "1/3"), ("3", "3"), ("0.05", "0.05"), ("1.20", "1.2"),
  ])
  func `a fraction is written as a number if it has an end`(text: String, written: String) throws {
    #expect(try #require(Rational(text)).description == written)
  }

  @Test(
    arguments: [
      (101, 3, 34), (5, 2, 3), (-5, 2, -3), (7, 3, 2), (-7, 3, -2), (0, 9, 0), (1, 2, 1), (-1, 2, -1),
      (149, 100, 1),
    ] as [(Int128, Int128, Int64)])
  func `a half is rounded away from zero`(numerator: Int128, denominator: Int128, rounded: Int64) {
    #expect(Rational(numerator, denominator).rounded() == WholeNumber(rounded))
  }

  @Test(
    arguments: [
      (7, 3, 2, 3, 2), (-7, 3, -3, -2, -2), (6, 3, 2, 2, 2), (-6, 3, -2, -2, -2), (1, 1_000, 0, 1, 0),
      (-1, 1_000, -1, 0, 0), (0, 5, 0, 0, 0),
    ] as [(Int, Int, WholeNumber, WholeNumber, WholeNumber)])
  func `down and up go outward, and what is dropped goes towards zero`(
    numerator: Int, denominator: Int, down: WholeNumber, up: WholeNumber, towardZero: WholeNumber
  ) {
    let fraction = Rational(numerator, denominator)
    #expect(fraction.rounded(.down) == down)
    #expect(fraction.rounded(.up) == up)
    #expect(fraction.rounded(.towardZero) == towardZero)
  }

  @Test func `a number is written with as many decimals as asked for`() {
    #expect(Rational(23, 2).text(decimals: 4) == "11.5000")
    #expect(Rational(-1, 300).text(.down, decimals: 2) == "-0.01")
    #expect(Rational(-1, 300).text(.up, decimals: 2) == "0.00")
    #expect(Rational(7).text(decimals: 0) == "7")
    let long = Rational(Int128.max) * Rational(Int128.max) / Rational(1_000)
    // (2¹²⁷ − 1)² ÷ 1000, by the whole numbers of Python
    #expect(
      long.text(decimals: 2)
        == "28948022309329048855892746252171976962977213799489202546401021394546514198.53"
    )
  }

  @Test func `fractions with numbers of any length keep the laws of arithmetic`() {
    var generator = SeededGenerator(seed: 127)
    func fraction() -> Rational {
      let ends = [Int128(Int64.max), Int128(UInt64.max), Int128.max, 1]
      func number() -> Int128 {
        let end = ends.randomElement(using: &generator) ?? 1
        return end - Int128.random(in: 0...min(end - 1, 3), using: &generator)
      }
      let size = Rational(number(), number()) * Rational(number(), number())
      return Bool.random(using: &generator) ? size : -size
    }
    for _ in 0..<300 {
      let (a, b, c) = (fraction(), fraction(), fraction())
      #expect((a + b) * c == a * c + b * c)
      #expect(a + b - b == a)
      #expect(a * b / b == a)
      #expect((a < b) == (b - a > Rational(0)))
      #expect(Rational(a.rounded(.down)) <= a && a < Rational(a.rounded(.down) + 1))
      #expect(Rational(a.rounded(.up) - 1) < a && a <= Rational(a.rounded(.up)))
      #expect((Rational(a.rounded()) - a).magnitude <= Rational(1, 2))
      #expect(a.approximate.isFinite)
    }
  }

  @Test func `an amount or a percentage that does not fit is none`() {
    #expect(Money(rounding: Rational(Int64.max)) == Money(cents: .max))
    #expect(Money(rounding: Rational(Int64.max) + Rational(1)) == nil)
    #expect(Percentage(share: Rational(Int64.max)) == nil)
    #expect(Money(rounding: Rational(5, 2), .down) == Money(cents: 2))
    #expect(PriceChange(from: Money(cents: 1), to: Money(cents: .max)).percentage == nil)
  }

  @Test func `fractions keep the laws of arithmetic`() {
    var generator = SeededGenerator(seed: 44)
    func fraction() -> Rational {
      Rational(
        Int128(Int64.random(in: -9_999...9_999, using: &generator)),
        Int128(Int64.random(in: 1...999, using: &generator)))
    }
    for _ in 0..<500 {
      let (a, b, c) = (fraction(), fraction(), fraction())
      #expect((a + b) * c == a * c + b * c)
      #expect(a + b - b == a)
      if b != Rational(0) { #expect(a * b / b == a) }
      #expect((a < b) == (b - a > Rational(0)))
      #expect(Rational(a.rounded()) - a <= Rational(1, 2))
      #expect(a - Rational(a.rounded()) <= Rational(1, 2))
    }
  }
}

@Suite struct RoundingBoundsTests {
  @Test func `1,01 to 1,23 is a rise between 20,68% and 22,89%`() throws {
    // domain rule: € 1,01 stands for [1.005, 1.015); 1.225 / 1.015 = 1.206896… and 1.235 / 1.005 = 1.228855…, outward
    let bounds = try #require(PriceChange(from: Money(cents: 101), to: Money(cents: 123)).percentageBounds)
    #expect(bounds.lower.hundredths == 2_068)
    #expect(bounds.upper.hundredths == 2_289)
  }

  @Test func `a price is outside a range when nothing that rounds to it lies within`() {
    // € 1,01 stands for [1.005, 1.015): the upper end belongs to € 1,02
    let bounds = RoundingBounds(of: Money(cents: 101))
    func isOutside(_ low: (Int128, Int128), _ high: (Int128, Int128)) -> Bool {
      bounds.isOutside(Rational(low.0, low.1)...Rational(high.0, high.1))
    }
    #expect(isOutside((203, 2), (103, 1)))
    #expect(!isOutside((1_014, 10), (103, 1)))
    #expect(!isOutside((99, 1), (201, 2)))
    #expect(isOutside((99, 1), (1_004, 10)))
    #expect(!isOutside((99, 1), (103, 1)))
  }

  @Test func `a price of zero has no bounds`() {
    #expect(PriceChange(from: Money(cents: 0), to: Money(cents: 5)).percentageBounds == nil)
  }

  @Test func `bounds contain the change of every pair of unrounded prices`() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<500 {
      // tenths of a cent, so that the rounding is real
      let (old, new) = (
        Int64.random(in: 10...9_999, using: &generator), Int64.random(in: 10...9_999, using: &generator)
      )
      let (from, to) = (Rational(Int128(old), 10), Rational(Int128(new), 10))
      let change = PriceChange(from: from.money, to: to.money)
      guard change.from.cents > 0 else { continue }
      let ratio = try #require(RoundingBounds(of: change.to).divided(by: RoundingBounds(of: change.from)))
      #expect(ratio.lower <= to / from)
      #expect(to / from <= ratio.upper)
      // So do the printed ones, and they hold the printed change.
      let (lower, upper) = try #require(change.percentageBounds)
      let share = (to / from - Rational(1)) * Rational(10_000)
      #expect(Rational(lower.hundredths) <= share && share <= Rational(upper.hundredths))
      let printed = try #require(change.percentage)
      #expect(lower <= printed && printed <= upper)
    }
  }
}

@Suite struct UnitConversionTests {
  @Test func `an hour is sixty minutes`() throws {
    #expect(try UnitConversion.factor(from: .minuut, to: .uur) == Rational(60))
    #expect(try UnitConversion.factor(from: .uur, to: .minuut) == Rational(1, 60))
    #expect(try UnitConversion.factor(from: .etmaal, to: .etmaal) == Rational(1))
  }

  @Test func `a dagdeel converts only where the document says how long it is`() throws {
    // ridderkerk-2025, line 1824: a dagdeel is 4 hours
    #expect(
      try UnitConversion.factor(from: .dagdeel, to: .uur, hoursPerDagdeel: Rational(4)) == Rational(1, 4))
    #expect(throws: UnitConversion.Refusal.dagdeelWithoutHours) {
      try UnitConversion.factor(from: .dagdeel, to: .uur)
    }
  }

  @Test(arguments: [
    (BillingUnit.etmaal, BillingUnit.uur), (.traject, .uur), (.stuks, .maand), (.uur, .etmaal),
    (.dagdeel, .etmaal),
    (.week, .maand),
  ])
  func `nothing else converts`(from: BillingUnit, to: BillingUnit) {
    #expect(throws: UnitConversion.Refusal.differentThings(from, to)) {
      try UnitConversion.factor(from: from, to: to, hoursPerDagdeel: Rational(4))
    }
  }
}

@Suite struct SourceLinesTests {
  @Test(arguments: ["", "1769", "23-34 1723", "1 2 3", "1959-1960"])
  func `lines are read and written the same`(text: String) {
    #expect(SourceLines(text)?.description == text)
  }

  @Test(arguments: ["0", "a", "5-", "-5", "34-23", "5-5", "1  2", " 1", "1,2", "1-2-3"])
  func `what are no lines is refused`(text: String) {
    #expect(SourceLines(text) == nil)
  }
}
