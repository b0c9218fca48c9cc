import Testing

@testable import Indexation
@testable import Tariffs

/// Figures beside what is printed.
@Suite struct PrintedNumbersTests {
  @Test(arguments: [
    ("vakantietoeslag 8%", ["8"]), ("eindejaarsuitkering 8,33%", ["8.33"]), ("€ 1.234,56", ["1234.56"]),
    ("35.5 procent", ["35.5", "355"]), ("wo++ 12,5% (wo+ 7,5%)", ["12.5", "7.5"]), ("één begeleider", []),
    ("circa 40.", ["40"]),
  ])
  func `numbers are read as documents write them`(text: String, numbers: [String]) {
    #expect(printedNumbers(in: text) == numbers.compactMap { Rational($0) })
  }

  @Test func `a figure that is not the printed one is refused`() {
    func problems(_ value: String, _ printed: String) -> Int {
      let mix = "ridderkerk-2025,logeren-zwaar,hbo,\(value),\(printed),1,\n"
      do throws(DatasetError) {
        _ = try RebuildFixture.book([.mixes: mix], base: CostBook.builtIn(wagesOf: []))
        return 0
      } catch {
        return error.problems.count
      }
    }
    #expect(problems("40", "60% hbo") == 1)
    #expect(problems("60", "60% hbo") == 0)
    #expect(problems("60", "zestig procent hbo") == 0)
  }
}
