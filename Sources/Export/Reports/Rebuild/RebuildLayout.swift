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
    var sections = [buildUp]
    if let step = details.paidStep { sections.append(paidSteps(step)) }
    if details.explains, rebuild.mixedWage != nil { sections.append(wages) }
    if !details.sensitivity.isEmpty {
      sections.append(
        Report.Section(
          key: "sensitivity", heading: wording.sensitivityHeading,
          paragraphs: [wording.sensitivitySentence],
          columns: RebuildLayout.sensitivityColumns(wording).map(\.column), rows: sensitivityRows,
          audience: .readers))
    }
    return sections
  }
}

extension RebuildLayout {
  /// The build-up from wage to tariff, with what is to be said of it.
  private var buildUp: Report.Section {
    Report.Section(
      key: "build_up", heading: "\(tariff.name) (\(tariff.table))", paragraphs: sentences, facts: facts,
      columns: [
        Report.Field("step", wording.step, isFlexible: true),
        Report.Field("figure", wording.figure, isNumeric: true),
        Report.Field("calculation", wording.calculation, isFlexible: true),
        Report.Field("amount", wording.stepAmount, isNumeric: true),
        Report.Field("running", wording.runningAmount, isNumeric: true),
        Report.Field("changed_figure", wording.changedFigure, isNumeric: true, isHiddenWhenEmpty: true),
        Report.Field("changed", wording.changedAmount, isNumeric: true, isHiddenWhenEmpty: true),
        Report.Field("origin", wording.origin, isFlexible: true),
      ], rows: rows, audience: .readers)
  }

  private var facts: [Report.Fact] {
    var facts = [
      Report.Fact(
        wording.publishedTariff,
        wording.published(wording.number(hundredths: tariff.amount.cents), unit: unit, line: tariff.line))
    ]
    let scales = rebuild.mixedWage?.parts.map(\.scale) ?? details.paidStep?.parts.map(\.scale) ?? []
    if !scales.isEmpty {
      facts.append(
        Report.Fact(
          wording.wages,
          wording.wages(
            agreement: rebuild.request.wages.agreement.name,
            dates: scales.map(\.validFrom).firstOccurrences.map(wording.date),
            place: rebuild.mixedWage == nil ? nil : rebuild.request.wages.place,
            isChosen: rebuild.request.wages.isChosen)))
    }
    if let implied = rebuild.implied {
      facts.append(
        Report.Fact(
          wording.solvedFor,
          wording.solved(
            name(of: implied.unknown),
            value: wording.bound(implied.value, .halfAwayFromZero, of: implied.unknown),
            lower: wording.bound(implied.lower, .down, of: implied.unknown),
            upper: wording.bound(implied.upper, .up, of: implied.unknown))))
    }
    return facts
  }

  private var rows: [Report.Row] {
    var rows: [Report.Row] = []
    for part in rebuild.mixedWage?.parts ?? [] {
      let percent = wording.decimal(part.share.percent) + "%"
      rows.append(
        Report.Row([
          .text(name(ofLevel: part.share.level)), .text(percent),
          .text("\(percent) × \(wording.cents(part.hourly))"),
          .text(wording.cents(part.share.percent * part.hourly / Rational(100))), .empty, .empty, .empty,
          .text(
            "\(wording.printedOnLine.lowercased()) \(part.share.line), \(part.scale.agreement) \(part.scale.scale), "
              + origin(of: part)),
        ]))
    }
    let wage = rebuild.buildUp.wage
    let changedWage = rebuild.changed?.wage
    let isWhole = rebuild.mixedWage.map { $0.whole == Rational(100) } ?? true
    rows.append(
      Report.Row([
        .text(wording.grossWage), .empty,
        .text(isWhole ? "" : "÷ \(wording.decimal(rebuild.product.mixSum))%"), .empty,
        .text(wording.cents(wage)), .empty, changedWage.map { .text(wording.cents($0)) } ?? .empty,
        .text(originOfGrossWage),
      ]))
    rows += steps.map(row)
    rows.append(total(wording.roundedTariff, rebuild.buildUp.amount, rebuild.changed?.amount))
    rows.append(total(wording.publishedTariff, tariff.amount, nil, line: tariff.line))
    rows.append(
      total(
        wording.difference, rebuild.difference, rebuild.changed.map { $0.amount - tariff.amount },
        isChange: true))
    return rows
  }

  /// The steps that were taken, in the order of the model; a change can add one that the document has no figure for.
  var steps: [(published: BuildUp.Step?, changed: BuildUp.Step?)] {
    rebuild.request.model.steps.compactMap { step in
      let published = rebuild.buildUp.steps.first { $0.step.name == step.name }
      let changed = rebuild.changed?.steps.first { $0.step.name == step.name }
      return published == nil && changed == nil ? nil : (published, changed)
    }
  }

  private func row(_ published: BuildUp.Step?, _ changed: BuildUp.Step?) -> Report.Row {
    guard let step = published ?? changed else { return Report.Row([]) }
    let component = step.step.component
    let isChanged = changed.map { $0.input.value != published?.input.value } ?? false
    return Report.Row([
      .text(wording.name(of: component)),
      published.map { .text(wording.figure($0.input.value, of: component)) } ?? .empty,
      .text(
        step.calculation(
          figure: wording.figure(step.input.value, of: component), basis: wording.cents(step.basis))),
      published.map { .text(wording.cents($0.change)) } ?? .empty,
      published.map { .text(wording.cents($0.after)) } ?? .empty,
      isChanged ? .text(wording.figure(changed?.input.value ?? Rational(0), of: component)) : .empty,
      changed.map { .text(wording.cents($0.after)) } ?? .empty, .text(wording.origin(step.input.origin)),
    ])
  }

  private func total(
    _ label: String, _ amount: Money, _ changed: Money?, line: Int? = nil, isChange: Bool = false
  ) -> Report.Row {
    func text(_ amount: Money) -> String {
      isChange ? wording.signed(hundredths: amount.cents) : wording.number(hundredths: amount.cents)
    }
    return Report.Row([
      .text(label), .empty, .empty, .empty, .text(text(amount)), .empty,
      changed.map { .text(text($0)) } ?? .empty,
      .text(line.map { "\(wording.printedOnLine.lowercased()) \($0)" } ?? ""),
    ])
  }

  func name(ofLevel level: String) -> String { costs.level(level)?.name ?? level }

  /// Where the wage of a level comes from: assumed or chosen, and whether its steps were calculated back.
  func origin(of part: MixedWage.Part) -> String {
    let chosen = rebuild.request.wages.isChosen ? wording.chosen : wording.assumed
    let isCalculatedBack = part.wages.contains { $0.confidence == .derived }
    return isCalculatedBack ? "\(chosen), \(wording.stepsCalculatedBack)" : chosen
  }

  /// Where the mixed wage comes from.
  private var originOfGrossWage: String {
    if rebuild.mixedWage == nil { return wording.calculatedBack }
    let isChanged = rebuild.buildUp.wage != rebuild.mixedWage?.cents
    return isChanged
      ? wording.origin(CostInput.Origin.given)
      : rebuild.request.wages.isChosen ? wording.chosen : wording.assumed
  }

  func name(of unknown: RebuildUnknown) -> String {
    unknown == .component(.uren) ? "\(wording.name(of: unknown)) per \(unit)" : wording.name(of: unknown)
  }

  private func paidSteps(_ paid: PaidStep) -> Report.Section {
    typealias Column = (column: Report.Field, cell: (PaidStep.Part) -> Report.Cell)
    let assumption = rebuild.request.wages.isChosen ? wording.chosen : wording.assumed
    let columns: [Column] = [
      (.init("level", wording.level), { .text(name(ofLevel: $0.share.level)) }),
      (
        .init("share", wording.share, isNumeric: true), { .text(wording.decimal($0.share.percent) + "%") }
      ),
      (
        .init("scale", wording.scale), { .text("\($0.scale.agreement) \($0.scale.scale) (\(assumption))") }
      ),
      (
        .init("low", wording.scaleStart, isNumeric: true),
        { $0.scale.lowest.map { .money($0.hourly) } ?? .empty }
      ),
      (
        .init("high", wording.scaleEnd, isNumeric: true),
        { $0.scale.highest.map { .money($0.hourly) } ?? .empty }
      ),
      (.init("paid", wording.paidWage, isNumeric: true), { .text(wording.cents($0.hourly)) }),
      (
        .init("between", wording.betweenSteps),
        { part in
          .text(
            part.below.map { Rational($0.hourly) } == part.hourly
              ? part.below?.step.description ?? "" : wording.between(part.below?.step, part.above?.step))
        }
      ),
    ]
    return Report.Section(
      key: "paid_steps", heading: wording.stepsHeading, columns: columns.map(\.column),
      rows: paid.parts.map { part in Report.Row(columns.map { $0.cell(part) }) }, audience: .readers)
  }

  private var wages: Report.Section {
    Report.Section(
      key: "wages", heading: wording.wagesHeading, paragraphs: wageNotes,
      columns: RebuildLayout.wageColumns(wording).map(\.column), rows: wageRows, audience: .readers)
  }

  /// The monthly wages of some steps, with the hours that they are for.
  func monthly(_ steps: [Wage]) -> Report.Cell {
    guard let hours = steps.first?.weeklyHours, steps.allSatisfy({ $0.weeklyHours == hours }) else {
      return .empty
    }
    let amounts = steps.compactMap(\.monthly).map { wording.number(hundredths: $0.cents) }
    return .text(wording.monthly(amounts, weeklyHours: wording.decimal(hours)))
  }

  /// What is to be known of the agreements that pay the levels, and where each wage was read.
  private var wageNotes: [String] {
    let scales = (rebuild.mixedWage?.parts ?? []).map(\.scale)
    let agreements = scales.map(\.agreement).firstOccurrences
      .compactMap { id in costs.agreements.last { $0.id == id } }.filter { !$0.note.isEmpty }
    let sources = (rebuild.mixedWage?.parts ?? []).flatMap(\.wages).map(\.source).firstOccurrences
    return agreements.map { "\($0.name): \($0.note)" }
      + sources.map { "\(wording.source): \($0)" + ($0.reading.isEmpty ? "." : "") }
  }
}
