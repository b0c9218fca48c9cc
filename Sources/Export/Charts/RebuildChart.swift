import Indexation
import Tariffs

extension Chart {
  /// How a tariff is built up from wage and costs, beside the published one.
  ///
  /// All amounts are per client and per unit of the tariff: what comes before the hours and the group is multiplied
  /// by the hours and divided by the group, so that the steps add up to the tariff.
  package static func buildUp(_ rebuild: Rebuild, language: Language) -> Chart {
    let wording = wording(language)
    let build = rebuild.changed ?? rebuild.buildUp
    let tariff = rebuild.product.tariff
    let unit = wording.unitName(of: tariff.unit)
    func isScaling(_ step: BuildUp.Step) -> Bool { step.step.kind.figure == .number }
    func scale(after place: Int) -> Rational {
      build.steps.dropFirst(place).filter(isScaling).reduce(Rational(1)) { scale, step in
        step.step.kind.action(step.input.value, of: scale, isOfAll: true).applied(to: scale)
      }
    }
    let origin =
      rebuild.mixedWage == nil
      ? wording.calculatedBack : rebuild.request.wages.isChosen ? wording.chosen : wording.assumed
    let steps =
      [
        WaterfallChart.Step(
          label: "\(wording.grossWageOfUnit) (\(origin))", cents: build.wage * scale(after: 0), isTotal: true)
      ]
      + build.steps.enumerated().filter { !isScaling($0.element) }.map { place, step in
        WaterfallChart.Step(
          label: wording.chartLabel(step), cents: (step.after - step.before) * scale(after: place))
      } + [WaterfallChart.Step(label: wording.rebuilt, cents: Rational(build.amount), isTotal: true)]
    var notes = rebuild.request.changes(of: rebuild.product).map(wording.changed)
    if let hours = build.steps.first(where: { $0.step.component == .uren }), tariff.unit != .uur {
      let group = build.steps.first { $0.step.component == .groepsgrootte }?.input.value
      notes.append(
        wording.hoursOfChart(
          wording.shown(hours.input.value, of: .component(.uren)), unit: unit,
          group: group.map(wording.decimal), isImplied: hours.input.origin == .implied))
    }
    return Chart(
      title: "\(tariff.name) (\(tariff.table))",
      subtitle: wording.buildUpSubtitle(unit: unit, client: wording.client(of: [tariff.law])),
      kind: .waterfall(
        WaterfallChart(
          axisTitle: wording.eurosPer(unit: unit), steps: steps,
          reference: .init(label: wording.published, cents: Rational(tariff.amount), isTotal: true))),
      notes: notes,
      sourceLine: wording.sourceLine(of: [rebuild.product.table]))
  }
}

extension Wording {
  /// A step with its percentage: `overhead 42%`.
  fileprivate func chartLabel(_ step: BuildUp.Step) -> String {
    let name = name(of: step.step.component)
    guard step.step.component.isPercentage else { return name }
    return "\(name) \(shown(step.input.value, of: .component(step.step.component)))"
  }
}
