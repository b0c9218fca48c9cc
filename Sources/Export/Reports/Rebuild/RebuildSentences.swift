import Indexation
import Tariffs

/// What is said of the build-up of a product: sentences above it, and notes below it.
extension RebuildLayout {
  var sentences: [String] {
    var sentences: [String] = []
    if let budget = rebuild.wageBudget, budgetHolds {
      sentences.append(wording.wageBudget(budget, unit: unit, group: group?.value))
    }
    if let factor = rebuild.buildUp.wageFactor {
      sentences.append(
        wording.text(
          nl:
            "De kostenfactor is \(wording.ratio(factor)): elke euro brutoloon kost zoveel met toeslagen, lasten, "
            + "niet-productieve uren, overhead en marge.",
          en:
            "The cost factor is \(wording.ratio(factor)): what each euro of gross wage costs with allowances, charges, "
            + "non-productive hours, overhead and margin."))
    }
    if let paid = details.paidStep { sentences.append(wording.paid(paid)) }
    if let verdict = details.verdict {
      sentences.append(
        wording.sentence(on: verdict, tolerance: wording.decimal(rebuild.request.tolerance)))
      sentences += wording.texts(of: verdict).map(wording.asSentence)
    }
    let sum = rebuild.product.mixSum
    if rebuild.request.rescalesMix, sum != Rational(100), details.verdict == nil {
      sentences.append(wording.asSentence(wording.rescaled(sum: sum)))
    }
    if let new = details.recalculated {
      sentences.append(wording.recalculated(from: tariff.amount, to: new.amount))
    }
    if details.explains {
      if let implied = rebuild.implied {
        let formula = wording.formula(of: implied, name: name(of: implied.unknown))
        sentences.append(
          wording.text(nl: "Opgelost uit: tarief = \(formula).", en: "Solved from: tariff = \(formula)."))
      }
      sentences.append(wording.rounding(RoundingBounds(of: tariff.amount)))
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

  /// The size of the group in the build-up.
  private var group: CostInput? { rebuild.buildUp.steps.first { $0.step.component == .groepsgrootte }?.input }

  var notes: [String] {
    var notes = [wording.roundingSentence, wording.modelSentence(rebuild.request.model)]
    // Help to one client by the hour has no group, housing or food to miss.
    let isStay = tariff.unit == .etmaal || tariff.unit == .dagdeel
    let otherUnits = rebuild.product.amountsOfOtherUnits
    let skipped = rebuild.buildUp.skipped.map(\.component).filter { component in
      (component.isPercentage || isStay) && !otherUnits.contains { $0.component == component }
    }
    if !skipped.isEmpty { notes.append(wording.skipped(skipped)) }
    let unused = rebuild.product.unusedFigures(in: rebuild.request.model)
    if !unused.isEmpty { notes.append(wording.unused(unused)) }
    if isStay, rebuild.buildUp.steps.contains(where: { $0.step.component == .nietProductieveUren }) {
      notes.append(
        wording.text(
          nl:
            "Uren zijn hier productieve uren: de niet-productieve uren van begeleiders zitten al in de kosten per uur.",
          en:
            "Hours here are productive hours: the non-productive hours of professionals are in the cost per "
            + "hour already."))
    }
    if details.verdict == nil {
      notes += otherUnits.filter { rebuild.request.model.takes($0.component) }
        .map { wording.asSentence(wording.otherUnit($0, tariff)) }
    }
    if case .printed(let figure)? = group?.origin, figure.isLargest {
      notes.append(wording.largestGroup(figure.value))
    }
    if rebuild.mixedWage != nil || details.paidStep != nil {
      notes += wording.scaleNotes(costs.scaleFindings(on: rebuild.product, rebuild.request.wages))
    }
    notes += rebuild.request.given(for: rebuild.product).map(wording.given)
    notes += rebuild.request.changes(of: rebuild.product).map(wording.changed)
    if details.explains {
      notes += rebuild.product.figures.filter { !$0.note.isEmpty }
        .map { "\(wording.name(of: $0.component)) (\(wording.onLine($0.line))): \($0.note)." }
      notes += rebuild.product.mix.map(\.note).filter { !$0.isEmpty }.firstOccurrences
        .map(wording.asSentence)
      notes += rebuild.buildUp.steps.map { "\(wording.name(of: $0.step.component)): \($0.step.reason)" }
    }
    return notes
  }
}
