import Indexation
import Tariffs

/// What is said of the build-up of a product: sentences above it, and notes below it.
extension RebuildLayout {
  var sentences: [String] {
    var sentences: [String] = []
    if let budget = rebuild.wageBudget, budgetHolds {
      let group = rebuild.buildUp.steps.first { $0.step.component == .groepsgrootte }?.input.value
      sentences.append(
        wording.wageBudget(
          wording.number(hundredths: budget.value.rounded()), exact: wording.cents(budget.value),
          lower: wording.cents(budget.lower, .down), upper: wording.cents(budget.upper, .up), unit: unit,
          group: group.map(wording.decimal)))
    }
    if let factor = rebuild.buildUp.wageFactor {
      sentences.append(wording.costFactor(wording.ratio(factor)))
    }
    if let paid = details.paidStep { sentences.append(sentence(on: paid)) }
    if let verdict = details.verdict {
      sentences.append(
        wording.verdictSentence(
          verdict,
          deviation: verdict.deviation.map { wording.signed(hundredths: $0.hundredths) } ?? "",
          tolerance: wording.decimal(rebuild.request.tolerance), implied: wording.implied(verdict),
          against: wording.against(verdict)))
      sentences += wording.texts(of: verdict).map(wording.asSentence)
    }
    let sum = rebuild.product.mixSum
    if rebuild.request.rescalesMix, sum != Rational(100), details.verdict == nil {
      sentences.append(wording.asSentence(wording.rescaled(sum: wording.decimal(sum))))
    }
    if let new = details.recalculated {
      let change = PriceChange(from: tariff.amount, to: new.amount)
      sentences.append(
        wording.recalculated(
          old: wording.number(hundredths: tariff.amount.cents),
          new: wording.number(hundredths: new.amount.cents),
          change: wording.signed(hundredths: change.difference.cents)))
    }
    if details.explains {
      if let implied = rebuild.implied {
        sentences.append(
          wording.solvedFrom(wording.formula(of: implied, name: name(of: implied.unknown))))
      }
      let bounds = RoundingBounds(of: tariff.amount)
      sentences.append(
        wording.roundingBounds(lower: wording.cents(bounds.lower), upper: wording.cents(bounds.upper)))
    }
    return sentences
  }

  /// Whether the gross wage that the tariff leaves goes with the build-up: it is that of the printed percentages.
  private var budgetHolds: Bool {
    switch rebuild.implied?.unknown {
    case nil, .wage, .component(.uren): true
    case .component: false
    }
  }

  private func sentence(on paid: PaidStep) -> String {
    let wage = wording.number(hundredths: paid.wage.value.rounded())
    guard let place = paid.place, let bounds = paid.bounds else {
      return wording.oneStepPaid(wage, known: wording.cents(paid.scale.lowerBound))
    }
    if paid.isBelowScale {
      return wording.belowScale(wage, low: wording.number(hundredths: paid.scale.lowerBound.rounded(.down)))
    }
    if paid.isAboveScale {
      return wording.aboveScale(wage, high: wording.number(hundredths: paid.scale.upperBound.rounded(.up)))
    }
    return wording.place(
      wording.number(place, decimals: 2), wage: wage,
      lower: wording.number(bounds.lowerBound, .down, decimals: 2),
      upper: wording.number(bounds.upperBound, .up, decimals: 2))
  }

  var notes: [String] {
    var notes = [wording.roundingSentence, wording.modelSentence(rebuild.request.model)]
    // Help to one client by the hour has no group, housing or food to miss.
    let isStay = tariff.unit == .etmaal || tariff.unit == .dagdeel
    let otherUnits = rebuild.product.amountsOfOtherUnits
    let skipped = rebuild.buildUp.skipped.map(\.component).filter { component in
      (component.isPercentage || isStay) && !otherUnits.contains { $0.component == component }
    }
    if !skipped.isEmpty { notes.append(wording.skipped(skipped.map { wording.name(of: $0) })) }
    let unused = rebuild.product.unusedFigures(in: rebuild.request.model).map { figure in
      "\(wording.name(of: figure.component)) \(wording.figure(figure.value, of: figure.component)) "
        + "(\(wording.origin(.printed(figure))))"
    }
    if !unused.isEmpty { notes.append(wording.unused(unused)) }
    if isStay, rebuild.buildUp.steps.contains(where: { $0.step.component == .nietProductieveUren }) {
      notes.append(wording.productiveHours)
    }
    if details.verdict == nil {
      notes += otherUnits.filter { rebuild.request.model.takes($0.component) }
        .map { wording.asSentence(wording.otherUnit($0, tariff)) }
    }
    let group = rebuild.buildUp.steps.first { $0.step.component == .groepsgrootte }?.input.origin
    if case .printed(let figure)? = group, figure.isLargest {
      notes.append(wording.largestGroup(size: wording.decimal(figure.value)))
    }
    if rebuild.mixedWage != nil || details.paidStep != nil {
      notes += wording.scaleNotes(costs.scaleFindings(on: rebuild.product, rebuild.request.wages))
    }
    notes += rebuild.request.given(for: rebuild.product).map(wording.given)
    notes += rebuild.request.changes(of: rebuild.product).map(wording.changed)
    if details.explains {
      notes += rebuild.product.figures.filter { !$0.note.isEmpty }
        .map { "\(wording.name(of: $0.component)) (\(wording.origin(.printed($0)))): \($0.note)." }
      notes += rebuild.product.mix.map(\.note).filter { !$0.isEmpty }.firstOccurrences
        .map { wording.asSentence($0) }
      notes += rebuild.buildUp.steps.map { "\(wording.name(of: $0.step.component)): \($0.step.reason)" }
    }
    return notes
  }
}
