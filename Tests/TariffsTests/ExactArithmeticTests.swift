import TestSupport
import Testing

@testable import Tariffs

/// Arithmetic that stays exact or says that it does not.
@Suite struct ExactArithmeticTests {
  private func lost<Value>(_ calculate: () throws(ExactnessLost) -> Value) -> Bool {
    do throws(ExactnessLost) {
      _ = try calculate()
      return false
    } catch {
      return true
    }
  }

  @Test func `it gives what plain arithmetic gives`() throws {
    var generator = SeededGenerator(seed: 71)
    for _ in 0..<2_000 {
      func number() -> Rational {
        Rational(
          Int128(Int.random(in: -1_000_000...1_000_000, using: &generator)),
          Int128(Int.random(in: 1...1_000_000, using: &generator)))
      }
      let (left, right) = (number(), number())
      #expect(try left.plus(right) == left + right)
      #expect(try left.minus(right) == left - right)
      #expect(try left.times(right) == left * right)
      if right != Rational(0) { #expect(try left.over(right) == left / right) }
    }
  }

  @Test func `long fractions that cancel out stay exact`() throws {
    // 10^34 + 1 is odd and ends in 1, so neither 2 nor 5 divides it.
    let long = Rational(
      10_000_000_000_000_000_000_000_000_000_000_001, 100_000_000_000_000_000_000_000_000_000)
    let other = Rational(long.denominator, long.numerator)
    #expect(try long.times(other) == Rational(1))
    #expect(try long.over(long) == Rational(1))
    #expect(try long.minus(long) == Rational(0))
    #expect(lost { () throws(ExactnessLost) in try long.times(long) })
    #expect(
      lost { () throws(ExactnessLost) in try long.plus(Rational(1, 7_919)).times(Rational(1, 104_729)) })
  }

  @Test func `what is larger than any price is lost, and the largest price is not`() throws {
    let largest = Rational(99_999_999_999_999)
    #expect(try largest.kept() == largest)
    #expect(lost { () throws(ExactnessLost) in try largest.plus(Rational(1)) })
    #expect(lost { () throws(ExactnessLost) in try Rational(1).over(Rational(1, 100_000_000_000_000)) })
    #expect(lost { () throws(ExactnessLost) in try Rational(Int128.max).times(Rational(2)) })
    #expect(lost { () throws(ExactnessLost) in try Rational(Int128.max).plus(Rational(Int128.max)) })
  }

  @Test func `any two fractions can be compared`() {
    let large = Rational(Int128.max, 3)
    let small = Rational(Int128.max - 1, 3)
    #expect(small < large && !(large < small) && !(large < large))
    #expect(Rational(-Int128.max, 3) < small)
    #expect(Rational(1, Int128.max) < Rational(1, Int128.max - 1))
    #expect(Rational(-1, Int128.max - 1) < Rational(-1, Int128.max))
  }

  @Test func `rounding to decimals goes half away from zero, for fractions of any length`() {
    #expect(Rational(1, 3).rounded(decimals: 2) == Rational(33, 100))
    #expect(Rational(2, 3).rounded(decimals: 0) == Rational(1))
    #expect(Rational(5, 1_000).rounded(decimals: 2) == Rational(1, 100))
    #expect(Rational(-5, 1_000).rounded(decimals: 2) == Rational(-1, 100))
    #expect(Rational(4_999, 1_000_000).rounded(decimals: 2) == Rational(0))
    #expect(Rational(999_999, 1_000_000).rounded(decimals: 3) == Rational(1))
    let long = Rational(
      66_666_666_666_666_666_666_666_666_666_666_667, 99_999_999_999_999_999_999_999_999_999_999_999)
    #expect(long.rounded(decimals: 6) == Rational(666_667, 1_000_000))
  }

  @Test func `a fraction is written with its decimals, or as it is`() {
    #expect(Rational(1_234_567, 1_000_000).description == "1.234567")
    #expect(Rational(-1, 8).description == "-0.125")
    #expect(Rational(1, 128).description == "1/128")
    #expect(
      Rational(Int128.max, 3_000_001).description == "\(Int128.max)/3000001")
  }
}
