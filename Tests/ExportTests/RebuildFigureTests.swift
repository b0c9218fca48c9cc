import TestSupport
import Testing

@testable import Export
@testable import Indexation
@testable import Tariffs

/// How figures of a build-up are written for people.
@Suite struct RebuildFigureTests {
  private let dutch = wording(.dutch)

  @Test func `cents with a part of a cent keep their sign`() {
    #expect(dutch.cents(Rational(-1, 2)) == "-0,0050")
    #expect(dutch.cents(Rational(-25_001, 2)) == "-125,0050")
    #expect(dutch.cents(Rational(1, 3)) == "0,0033")
    #expect(dutch.cents(Rational(-50)) == "-0,50")
  }

  @Test func `a figure has the decimals that it has, and four where it has no end`() {
    #expect(dutch.figure(Rational(1, 60), of: .uren) == "1/60")
    #expect(dutch.figure(Rational(99_999_999, 1_000_000), of: .nietProductieveUren) == "99,999999%")
    #expect(dutch.figure(Rational(2_000, 1_013), of: .marge) == "1,9743%")
    #expect(dutch.figure(Rational(31), of: .nhcNic) == "€ 31,00")
    #expect(dutch.figure(Rational(25_625, 10_000), of: .reiskosten) == "€ 2,5625")
  }

  @Test func `a formula follows the kind of the step`() {
    func formula(_ kind: CostModel.Kind?, _ constant: Rational) -> String {
      dutch.formula(
        of: ImpliedFigure(
          unknown: .wage, value: Rational(1), lower: Rational(1), upper: Rational(1), kind: kind,
          constant: constant, slope: Rational(250)), name: "x")
    }
    #expect(formula(nil, Rational(0)) == "250 × x")
    #expect(formula(.addition, Rational(3_799)) == "37,99 + 250 × x")
    #expect(formula(.surcharge, Rational(3_799)) == "37,99 + 2,50 × x")
    #expect(formula(.multiplication, Rational(0)) == "2,50 × x")
    #expect(formula(.division, Rational(3_799)) == "37,99 + 2,50 ÷ x")
    #expect(formula(.share, Rational(0)) == "2,50 ÷ (1 − x)")
  }
}
