import Indexation
import Tariffs

extension Chart {
  /// From the cost by the old list to that by the new one: the effect of each product, or with volumes of two years of
  /// price, volume and mix.
  ///
  /// - Throws: ``ChartRefusal/noPrices`` where nothing has a counterpart.
  package static func budget(_ budget: Budget, language: Language) throws(ChartRefusal) -> Chart {
    let layout = BudgetLayout(budget, by: [.product], wording(language))
    let (effects, wording) = (layout.total.effects, layout.wording)
    guard budget.contributions.contains(where: { $0.reason == nil }) else { throw .noPrices }
    func step(_ label: String, _ cents: WholeNumber, isTotal: Bool = false) -> WaterfallChart.Step {
      WaterfallChart.Step(label: label, cents: Rational(cents), isTotal: isTotal)
    }
    func cost(_ side: String) -> String { wording.text(nl: "Kosten \(side)", en: "Cost \(side)") }
    var steps = [step(cost(layout.from), effects.from, isTotal: true)]
    if budget.isOfTwoYears {
      steps += [
        step(wording.text(nl: "Prijs", en: "Price"), effects.price), step("Volume", effects.volume),
        step("Mix", effects.mix),
      ]
    } else {
      let products = layout.sensitive
      steps += products.map { step($0.contributions[0].subject.codeAndName, $0.effects.change) }
      let rest = products.reduce(effects.change) { $0 - $1.effects.change }
      if rest != 0 { steps.append(step(wording.text(nl: "Overige producten", en: "Other products"), rest)) }
    }
    steps.append(step(cost(layout.to), effects.to, isTotal: true))
    return Chart(
      title: layout.title,
      subtitle: budget.isOfTwoYears
        ? wording.text(
          nl: "Het verschil naar prijs, volume en mix, in euro",
          en: "The change by price, volume and mix, in euro")
        : wording.text(
          nl: "Het verschil bij dezelfde volumes, per product, in euro",
          en: "The change at the same volumes, by product, in euro"),
      kind: .waterfall(WaterfallChart(axisTitle: "Euro", steps: steps)),
      notes: layout.assumptionSentences + [layout.counterpartSentence].compactMap(\.self),
      sourceLine: wording.sourceLine(
        of: (budget.comparison.from.tables + budget.comparison.to.tables).firstOccurrences))
  }
}
