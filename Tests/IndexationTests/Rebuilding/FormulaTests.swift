import Testing

@testable import Indexation
@testable import Tariffs

/// Cost steps as formulas: what stands in a workbook gives what is calculated.
@Suite struct FormulaTests {
  private let fixture: RebuildFixture

  init() throws {
    fixture = try RebuildFixture()
  }

  @Test func `brackets stand only where they are needed`() {
    let (a, b, c) = (Formula.reference("A1"), Formula.reference("B1"), Formula.reference("C1"))
    let one = Formula.number(Rational(1))
    #expect((a + b * c).text(.workbook) == "A1+B1*C1")
    #expect(((a + b) * c).text(.workbook) == "(A1+B1)*C1")
    #expect((a - (b - c)).text(.workbook) == "A1-(B1-C1)")
    #expect((a - b - c).text(.workbook) == "A1-B1-C1")
    #expect((a / (b * c)).text(.workbook) == "A1/(B1*C1)")
    #expect((a * b / c).text(.workbook) == "A1*B1/C1")
    #expect((a / (one - b)).text(.workbook) == "A1/(1-B1)")
    #expect((a / .number(fraction(1, 3))).text(.workbook) == "A1/(1/3)")
    #expect((a - .number(fraction(-5, 2))).text(.workbook) == "A1-(-2.5)")
    #expect((a / (one - b)).text(.readers) == "A1 ÷ (1 − B1)")
  }

  @Test func `a workbook rounds in two steps, and readers see what is rounded`() {
    let (a, b) = (Formula.reference("A1"), Formula.reference("B1"))
    let rounded = Formula.rounded(a + b, decimals: 2)
    #expect((rounded * b).text(.workbook) == "ROUND(ROUND(A1+B1,9),2)*B1")
    #expect((rounded * b).text(.readers) == "(A1 + B1) × B1")
    #expect(rounded.value { ["A1": fraction(1_005, 1_000), "B1": fraction(0)][$0] } == fraction(101, 100))
    #expect(rounded.value { ["A1": fraction(-1_005, 1_000), "B1": fraction(0)][$0] } == fraction(-101, 100))
  }

  @Test func `two steps of rounding see a half cent in binary numbers as it is meant`() {
    /// A binary number as it is written, rounded by its decimals, as the nearest binary number again.
    func rounded(_ value: Double, _ decimals: Int) -> Double {
      let parts = value.description.split(separator: ".")
      let exact = fraction(
        Int128(parts[0] + parts[1]) ?? 0, (0..<parts[1].count).reduce(1) { power, _ in power * 10 })
      return Double(exact.rounded(decimals: decimals).text(decimals: decimals)) ?? 0
    }
    var (halves, missedAtOnce) = (0, 0)
    for cents in stride(from: 1, to: 2_000_000, by: 97) {
      for (over, under) in [(61, 2), (23, 20), (201, 200), (1, 8), (1_063, 1_000)] {
        let exact = fraction(Int128(cents), 100) * fraction(Int128(over), Int128(under))
        guard (exact * fraction(200)).isWhole, !(exact * fraction(100)).isWhole else { continue }
        halves += 1
        let binary = Double(cents) / 100 * (Double(over) / Double(under))
        let expected = Double(exact.rounded(decimals: 2).text(decimals: 2)) ?? 0
        if rounded(binary, 2) != expected { missedAtOnce += 1 }
        #expect(rounded(rounded(binary, 9), 2) == expected, "\(cents) × \(over)/\(under)")
      }
    }
    // Without the first step some of them go wrong, which is why it is there.
    #expect(halves > 5_000)
    #expect(missedAtOnce > 0)
  }

  @Test func `each kind of step is written out as people write it`() {
    func text(_ kind: CostModel.Kind, isOfAll: Bool = true) -> String {
      kind.action(Formula.reference("35%"), of: .reference("22,44"), isOfAll: isOfAll).text
    }
    #expect(text(.surcharge) == "35% × 22,44")
    #expect(text(.surcharge, isOfAll: false) == "35% × 22,44")
    #expect(text(.share) == "÷ (1 − 35%)")
    #expect(text(.share, isOfAll: false) == "22,44 × 35% ÷ (1 − 35%)")
    #expect(text(.multiplication) == "× 35%")
    #expect(text(.division) == "÷ 35%")
    #expect(text(.addition) == "+ 35%")
  }

  @Test func `a formula gives nothing where it cannot be worked out`() {
    let formula = Formula.reference("A1") / (.number(Rational(1)) - .reference("B1"))
    #expect(formula.value { ["A1": fraction(13), "B1": fraction(35, 100)][$0] } == fraction(20))
    #expect(formula.value { ["A1": fraction(13), "B1": fraction(1)][$0] } == nil)
    #expect(formula.value { ["A1": fraction(13)][$0] } == nil)
  }

  @Test func `a workbook with the steps of each model gives the exact tariff`() throws {
    var count = 0
    for model in fixture.costs.models {
      for product in fixture.products("ridderkerk-2025") {
        var inputs = product.inputs()
        // A third of an hour has no end as a decimal; travel is printed nowhere.
        inputs[.uren] = inputs[.uren] ?? CostInput(value: fraction(1, 3), origin: .given)
        inputs[.reiskosten] = CostInput(value: fraction(5, 2), origin: .given)
        guard let built = try? model.buildUp(wage: fraction(20_401, 9), inputs: inputs) else { continue }
        // The wage and the figures stand in column B, the amounts behind them in column C.
        var cells = ["C1": fraction(20_401, 9)]
        let places = Dictionary(uniqueKeysWithValues: zip(model.steps.map(\.name), 2...))
        func cell(_ column: String, _ step: CostModel.Step) -> String { column + "\(places[step.name] ?? 0)" }
        let taken = try model.taken(
          from: Formula.reference("C1"),
          figure: { step throws(RebuildError) in
            guard let value = inputs[step.component]?.value else { return nil }
            let isPercentage = step.component.isPercentage
            cells[cell("B", step)] =
              isPercentage
              ? value / fraction(100) : step.component.isAmount ? value * fraction(100) : value
            return .reference(cell("B", step))
          }, standing: { step, _ in .reference(cell("C", step)) })
        for (step, exact) in zip(taken, built.steps) {
          var sheet = Sheet(step.after.text(.workbook), cells)
          let sum = sheet.sum()
          let value = try #require(sum)
          #expect(value == exact.after, "\(model.id) \(product.tariff.product) \(step.step.name)")
          #expect(step.after.value { cells[$0] } == exact.after)
          cells[cell("C", step.step)] = value
        }
        #expect(taken.count == built.steps.count)
        count += 1
      }
    }
    // The four models with the 18 products whose document prints what a build-up needs.
    #expect(count == 4 * 18)
  }
}

/// A worksheet's reading of a formula, apart from the program's own.
private struct Sheet {
  private var rest: Substring
  private let cells: [String: Rational]

  init(_ text: String, _ cells: [String: Rational]) {
    (rest, self.cells) = (text[...], cells)
  }

  mutating func sum() -> Rational? {
    var value = product()
    while let sign = rest.first, "+-".contains(sign) {
      rest.removeFirst()
      guard let left = value, let right = product() else { return nil }
      value = sign == "+" ? left + right : left - right
    }
    return value
  }

  private mutating func product() -> Rational? {
    var value = operand()
    while let sign = rest.first, "*/".contains(sign) {
      rest.removeFirst()
      guard let left = value, let right = operand() else { return nil }
      value = sign == "*" ? left * right : left / right
    }
    return value
  }

  private mutating func operand() -> Rational? {
    if rest.first == "(" {
      rest.removeFirst()
      let value = sum()
      guard rest.first == ")" else { return nil }
      rest.removeFirst()
      return value
    }
    let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "." }
    rest = rest.dropFirst(word.count)
    return cells[String(word)] ?? Rational(String(word))
  }
}
