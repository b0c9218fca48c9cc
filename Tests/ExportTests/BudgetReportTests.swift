import Indexation
import Tariffs
import TestSupport
import Testing

@testable import Export

/// What a budget says, against its figures.
@Suite struct BudgetReportTests {
  private func budget(_ years: [Int]) throws -> Budget {
    let dataset = try Dataset.builtIn()
    let comparison = try dataset.compare(
      dataset.select(Selector("nijmegen-2023")), with: dataset.select(Selector("2025")))
    let prices = try VolumePrices(comparison, in: dataset)
    var totals = VolumeTotals(rounding: .line, changes: prices.changes(in: years), price: prices.pricing)
    let path = "examples/volumes/nijmegen.csv"
    let rows = VolumeRow.schema.rows(of: SourceText(name: path, bytes: Array(try Repository.text(path).utf8)))
    for row in rows.records where row.line.period?.year.map(years.contains) ?? false { totals.add(row.line) }
    return try Budget(totals, prices, rounding: .line)
  }

  @Test(arguments: [[2023], [2025], [2023, 2025]])
  func `the sheet that calculates gives what the program counted`(years: [Int]) throws {
    let budget = try budget(years)
    let calculation = try #require(
      BudgetCalculation(BudgetLayout(budget, by: [.product], wording(.dutch))).calculations.first)
    let change = try #require(calculation.value(of: "totaal-verschil"))
    #expect(change == Rational(budget.total.effects.change) / Rational(100))
    for cell in calculation.cells where cell.isCheck { #expect(calculation.values[cell.name] == Rational(0)) }
    // A price of a cent more costs a cent for each unit.
    let (volume, price) = (calculation.values["volume-nieuw1"], calculation.values["prijs-nieuw1"])
    let more = calculation.value(
      of: "totaal-verschil", given: ["prijs-nieuw1": try #require(price) + Rational(1, 100)])
    #expect(more == change + (try #require(volume) / Rational(100)).rounded(decimals: 2))
  }

  @Test func `the first sentence has the figures in both languages`() throws {
    let budget = try budget([2023, 2025])
    for (language, words) in [
      (
        Language.dutch,
        [
          "€\u{A0}14.158.633,91", "€\u{A0}2.580.711,30 (22,3%) meer", "prijs +€\u{A0}2.539.821,17",
          "volume +€\u{A0}122.156,16", "mix −€\u{A0}81.266,03",
        ]
      ),
      (.english, ["€\u{A0}14,158,633.91", "€\u{A0}2,580,711.30 (22.3%) more", "price +€\u{A0}2,539,821.17"]),
    ] {
      let sentence = BudgetLayout(budget, by: [.product], wording(language)).headline
      for word in words { #expect(sentence.contains(word), "\(sentence)") }
    }
  }

  @Test func `prices that a band divides are told apart`() throws {
    let dataset = try Dataset.madeUp([
      "x-2024,hulp,02A01,uur,60.00,,1-2 uur,", "x-2024,hulp,02A01,uur,55.00,,2-4 uur,",
      "x-2025,hulp,02A01,uur,61.00,,1-2 uur,", "x-2025,hulp,02A01,uur,57.00,,2-4 uur,",
    ])
    let comparison = try dataset.compare(
      dataset.select(Selector("x-2024")), with: dataset.select(Selector("x-2025")))
    let prices = try VolumePrices(comparison, in: dataset)
    var totals = VolumeTotals(rounding: .line, changes: [], price: prices.pricing)
    for (band, volume) in [("1-2 uur", 3), ("2-4 uur", 2)] {
      var line = VolumeLine(product: "02A01", unit: .uur, volume: Rational(volume))
      line.band = band
      totals.add(line)
    }
    let layout = BudgetLayout(try Budget(totals, prices, rounding: .line), by: [.product], wording(.dutch))
    // 2 × (57,00 − 55,00) = 4,00 and 3 × (61,00 − 60,00) = 3,00.
    let sentence = layout.sensitivitySentence ?? ""
    #expect(
      sentence.hasPrefix("Het meest dragen 02A01 (2-4 uur) +€\u{A0}4,00 en 02A01 (1-2 uur) +€\u{A0}3,00."),
      "\(sentence)")
    let band = try #require(layout.columns.first { $0.field.key == "band" })
    #expect(Set(layout.rows.map(band.cell)) == [.text("1-2 uur"), .text("2-4 uur")])
  }

  @Test(arguments: [[2023], [2023, 2025]])
  func `the steps of the chart lead from the old cost to the new`(years: [Int]) throws {
    let budget = try budget(years)
    let chart = try Chart.budget(budget, language: .dutch)
    guard case .waterfall(let waterfall) = chart.kind else {
      Issue.record("no steps")
      return
    }
    let steps = waterfall.steps
    let sum = steps.dropLast().reduce(Rational(0)) { $0 + $1.cents }
    #expect(sum == steps.last?.cents)
    #expect(steps.first?.cents == Rational(budget.total.effects.from))
  }
}
