import Indexation
import Tariffs

/// The parts of a report on one product.
struct RebuildLayout {
  let rebuild: Rebuild
  let details: RebuildDetails
  let costs: CostBook
  let wording: Wording

  var tariff: Tariff { rebuild.product.tariff }
  var unit: String { wording.unitName(of: tariff.unit) }

  var readerSections: [Report.Section] {
    let byHours = details.asksHours ? details.paidWages.map(wagesByHours) : nil
    var sections = [byHours, buildUp].compactMap(\.self)
    if let step = details.paidStep { sections.append(paidSteps(step)) }
    if details.explains, rebuild.mixedWage != nil {
      sections.append(
        Report.Section(
          key: "wages",
          heading: wording.text(nl: "Lonen per functieniveau", en: "Wages per function level"),
          paragraphs: wageNotes, columns: RebuildLayout.wages(wording), rows: wageItems, audience: .readers))
    }
    if !details.sensitivity.isEmpty {
      sections.append(
        Report.Section(
          key: "sensitivity", heading: wording.text(nl: "Gevoeligheid", en: "Sensitivity"),
          paragraphs: [
            wording.text(
              nl:
                "Effect op het gepubliceerde tarief van één procentpunt erbij (percentages), of één procent erbij "
                + "(al het andere). Het tarief is telkens opnieuw opgebouwd met het brutoloon dat het gepubliceerde "
                + "tarief betaalt en één gewijzigde waarde; het effect is vóór afronding.",
              en:
                "Effect on the published tariff of one percentage point more (percentages), or one percent more "
                + "(everything else). Each time the tariff is built up again with the gross wage that the published "
                + "tariff pays and one changed figure; the effect is before rounding.")
          ], columns: RebuildLayout.sensitivity(wording),
          rows: sensitivityItems, audience: .readers))
    }
    return sections
  }
}

/// A line of the build-up as people read it.
private struct BuildUpLine {
  var step: String
  var figure: String?
  var calculation: String?
  var amount: String?
  var running: String?
  var changedFigure: String?
  var changed: String?
  var origin: String?
}

extension RebuildLayout {
  /// The build-up from wage to tariff, with what is to be said of it.
  private var buildUp: Report.Section {
    Report.Section(
      key: "build_up", heading: "\(tariff.name) (\(tariff.table))", paragraphs: sentences, facts: facts,
      columns: [
        .text("step", wording.step) { $0.step }.flexible,
        .text("figure", wording.figure) { $0.figure }.alignedRight,
        .text("calculation", wording.calculation) { $0.calculation }.flexible,
        .text("amount", wording.text(nl: "Bedrag (€)", en: "Amount (€)")) { $0.amount }.alignedRight,
        .text("running", wording.runningAmount) { $0.running }.alignedRight,
        .text("changed_figure", wording.changedFigure) { $0.changedFigure }.alignedRight.hiddenWhenEmpty,
        .text("changed", wording.changedAmount) {
          $0.changed
        }.alignedRight.hiddenWhenEmpty,
        .text("origin", wording.origin) { $0.origin }.flexible,
      ], rows: lines, audience: .readers
    ).asCalculated
  }

  private var facts: [Report.Fact] {
    let amount = wording.number(hundredths: tariff.amount.cents)
    var facts = [
      Report.Fact(
        wording.publishedTariff, "€ \(amount) per \(unit) (\(wording.onLine(tariff.line)))")
    ]
    let scales = rebuild.mixedWage?.parts.map(\.scale) ?? details.paidStep?.parts.map(\.scale) ?? []
    if !scales.isEmpty {
      let days = scales.map(\.validFrom).firstOccurrences
      facts.append(
        Report.Fact(
          wording.text(nl: "Lonen", en: "Wages"),
          wording.wages(rebuild.request.wages, from: days, namesPlace: rebuild.mixedWage != nil)))
    }
    if let implied = rebuild.implied {
      facts.append(
        Report.Fact(
          wording.solvedFor,
          wording.solved(implied, name: name(of: implied.unknown))))
    }
    return facts
  }

  private var lines: [BuildUpLine] {
    let isWhole = rebuild.mixedWage.map { $0.whole == Rational(100) } ?? true
    return (rebuild.mixedWage?.parts ?? []).map(line) + [
      BuildUpLine(
        step: wording.grossWage,
        calculation: isWhole ? nil : "÷ \(wording.decimal(rebuild.product.mixSum))%",
        running: wording.cents(rebuild.buildUp.wage),
        changed: rebuild.changed.map { wording.cents($0.wage) }, origin: originOfGrossWage)
    ] + steps.compactMap(line) + [
      BuildUpLine(
        step: wording.text(nl: "Herbouwd tarief, op centen", en: "Rebuilt tariff, in cents"),
        running: wording.number(rebuild.buildUp.amount),
        changed: rebuild.changed.map { wording.number($0.amount) }),
      BuildUpLine(
        step: wording.publishedTariff, running: wording.number(tariff.amount),
        origin: wording.onLine(tariff.line)),
      BuildUpLine(
        step: wording.difference,
        running: wording.signed(hundredths: rebuild.difference.cents),
        changed: rebuild.changed.map { wording.signed(hundredths: ($0.amount - tariff.amount).cents) }),
    ]
  }

  private func line(_ part: MixedWage.Part) -> BuildUpLine {
    let percent = wording.decimal(part.share.percent) + "%"
    return BuildUpLine(
      step: name(ofLevel: part.share.level), figure: percent,
      calculation: "\(percent) × \(wording.cents(part.hourly))",
      amount: wording.cents(part.share.percent * part.hourly / Rational(100)),
      origin: "\(wording.onLine(part.share.line)), \(part.scale.label), \(origin(of: part))")
  }

  private func line(_ step: Step) -> BuildUpLine? {
    guard let taken = step.taken else { return nil }
    let component = taken.step.component
    let changed = step.changed.flatMap { $0.input.value != step.published?.input.value ? $0 : nil }
    return BuildUpLine(
      step: wording.name(of: component),
      figure: step.published.map { wording.figure($0.input.value, of: component) },
      calculation: taken.calculation(
        figure: wording.figure(taken.input.value, of: component), basis: wording.cents(taken.basis)),
      amount: step.published.map { wording.cents($0.change) },
      running: step.published.map { wording.cents($0.after) },
      changedFigure: changed.map { wording.figure($0.input.value, of: component) },
      changed: step.changed.map { wording.cents($0.after) }, origin: wording.origin(taken.input.origin))
  }

  func name(ofLevel level: String) -> String { costs.level(level)?.name ?? level }

  /// Where the wage of a level comes from: assumed or chosen, and whether its steps were calculated back.
  func origin(of part: MixedWage.Part) -> String {
    let origin = wording.origin(of: rebuild.request.wages)
    guard part.wages.contains(where: { $0.confidence == .derived }) else { return origin }
    return origin
      + wording.text(
        nl: ", treden teruggerekend uit een latere datum", en: ", steps calculated back from a later date")
  }

  /// Where the mixed wage comes from.
  private var originOfGrossWage: String {
    guard let mixed = rebuild.mixedWage else { return wording.calculatedBack }
    return rebuild.buildUp.wage != mixed.cents
      ? wording.origin(CostInput.Origin.given) : wording.origin(of: rebuild.request.wages)
  }

  func name(of unknown: RebuildUnknown) -> String {
    unknown == .component(.uren) ? "\(wording.name(of: unknown)) per \(unit)" : wording.name(of: unknown)
  }

  func paidSteps(_ paid: PaidStep) -> Report.Section {
    let assumption = wording.origin(of: rebuild.request.wages)
    let columns: [Report.Column<PaidStep.Part>] = [
      .text("level", wording.level) { name(ofLevel: $0.share.level) },
      .text("share", wording.share) { wording.decimal($0.share.percent) + "%" }.alignedRight,
      .text("scale", wording.scale) { "\($0.scale.label) (\(assumption))" },
      .money("low", wording.scaleStart) { $0.scale.lowest?.hourly },
      .money("high", wording.scaleEnd) { $0.scale.highest?.hourly },
      .amount("paid", wording.text(nl: "Betaald (€)", en: "Paid (€)")) { wording.euros($0.hourly) },
      .text("between", wording.betweenSteps) { part in
        part.below.flatMap { Rational($0.hourly) == part.hourly ? $0.step.description : nil }
          ?? wording.between(part.below?.step, part.above?.step)
      },
    ]
    return Report.Section(
      key: "paid_steps",
      heading: wording.text(nl: "Welke trede het tarief betaalt", en: "Which step the tariff pays"),
      columns: columns, rows: paid.parts, audience: .readers)
  }

  /// What is to be known of the agreements that pay the levels, and where each wage was read.
  private var wageNotes: [String] {
    let parts = rebuild.mixedWage?.parts ?? []
    let agreements = parts.map(\.scale.agreement).firstOccurrences
      .compactMap { id in costs.agreements.last { $0.id == id } }.filter { !$0.note.isEmpty }
    let sources = parts.flatMap(\.wages).map(\.source).firstOccurrences
    return agreements.map { "\($0.name): \($0.note)" }
      + sources.map { "\(wording.source): \($0)" + ($0.reading.isEmpty ? "." : "") }
  }
}
