import Testing
import TestSupport

@testable import Tariffs

@Suite struct MoneyTests {
  @Test(arguments: [
    ("41.95", 4_195), ("1.01", 101), ("22006.18", 2_200_618), ("0.31", 31), ("12.5", 1_250), ("865", 86_500),
    ("0", 0), ("0.00", 0), ("007.10", 710), ("999999999.99", 99_999_999_999),
  ])
  func `an amount in the notation of the tables is read exactly`(text: String, cents: Int64) throws {
    #expect(try MoneyNotation.read(text.utf8) == Money(cents: cents))
  }

  @Test(arguments: [
    ("", MoneyNotation.Problem.empty), ("1,23", .decimalComma), ("1.234,56", .decimalComma),
    ("1,234.56", .decimalComma), ("1.234", .ambiguousPoint), ("1.2.3", .severalPoints),
    ("1.234.567", .severalPoints),
    ("1e3", .exponent), ("1.5E2", .exponent), ("NaN", .notANumber), ("inf", .notANumber),
    ("abc", .notANumber),
    ("€ 1.23", .euroSign), ("€1.23", .euroSign), ("-1.23", .signed), ("+1.23", .signed), ("−1.23", .signed),
    (" 1.23", .space), ("1 234.00", .space), ("1\u{A0}234.00", .space), ("1.23456", .tooManyDecimals),
    ("1.", .notANumber), (".5", .notANumber), (".", .notANumber), ("1.5abc", .notANumber),
    ("0x10", .notANumber),
    ("1000000000", .tooLarge), ("1000000000.00", .tooLarge), ("99999999999999999999999", .tooLarge),
    ("٣", .notANumber), ("１２", .notANumber),
  ])
  func `whatever can be read in another way is refused by name`(text: String, problem: MoneyNotation.Problem)
  {
    #expect(throws: problem) { try MoneyNotation.read(text.utf8) }
  }

  @Test func `writing and reading an amount gives the same amount`() throws {
    var generator = SeededGenerator(seed: 2_023)
    for _ in 0..<2_000 {
      let amount = Money(cents: Int64.random(in: 0...99_999_999_999, using: &generator))
      #expect(try MoneyNotation.read(amount.description.utf8) == amount)
    }
  }

  @Test func `no text makes the reader crash, and what it accepts it writes with the same value`() throws {
    var generator = SeededGenerator(seed: 7)
    let alphabet = Array("0123456789.,-+eE €\u{A0}xN".unicodeScalars)
    for _ in 0..<20_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...9, using: &generator) {
        text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)])
      }
      guard let amount = try? MoneyNotation.read(String(text).utf8) else { continue }
      #expect(Double(amount.description) == Double(String(text)))
    }
  }

  @Test(
    arguments: [
      // 1,01 / 3, 1,30 / 3 and 1,43 / 3 are the group prices of nijmegen-2023, lines 1749, 1758 and 1865.
      (101, 3, 34), (130, 3, 43), (143, 3, 48), (5, 2, 3), (-5, 2, -3), (5, -2, -3), (-5, -2, 3), (4, 3, 1),
      (-4, 3, -1),
      (0, 7, 0), (1, 2, 1), (-1, 2, -1), (1, 3, 0), (.max, 1, .max), (.min, 1, .min),
      (.max, 2, 4_611_686_018_427_387_904),
    ] as [(Int64, Int64, Int64)])
  func `halves are rounded away from zero`(dividend: Int64, divisor: Int64, quotient: Int64) {
    #expect(
      Rounding.halfAwayFromZero.divide(WholeNumber(dividend), by: WholeNumber(divisor))
        == WholeNumber(quotient))
  }

  @Test(
    arguments: [
      // From issue and documents: 07A03, 44A09, 45A65, 02A03 of Nijmegen 2023 → 2025, computed by hand.
      (4_195, 4_678, 483, 1_151), (21_883, 36_184, 14_301, 6_535), (179, 173, -6, -335),
      (101, 123, 22, 2_178),
      (100, 100, 0, 0), (200, 201, 1, 50), (1, 0, -1, -10_000),
    ] as [(Int64, Int64, Int64, Int64)])
  func `a change is shown in cents and in percent with two decimals`(
    from: Int64, to: Int64, difference: Int64, hundredths: Int64
  ) {
    let change = PriceChange(from: Money(cents: from), to: Money(cents: to))
    #expect(change.difference.cents == difference)
    #expect(change.percentage?.hundredths == hundredths)
  }

  @Test func `a price of zero has no percentage`() {
    #expect(PriceChange(from: Money(cents: 0), to: Money(cents: 5)).percentage == nil)
  }

  @Test(
    arguments: [(0, "0.00"), (5, "0.05"), (-5, "-0.05"), (-335, "-3.35"), (123_456, "1234.56")]
      as [(Int64, String)])
  func `amounts and percentages are written with a point and two decimals`(hundredths: Int64, text: String) {
    #expect(Money(cents: hundredths).description == text)
    #expect(Percentage(hundredths: hundredths).description == text)
  }
}
