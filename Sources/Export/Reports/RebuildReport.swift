import Indexation
import Tariffs

/// What besides the build-up of a product is shown.
public struct RebuildDetails: Sendable {
  /// Which step of the scales the tariff pays.
  public var paidStep: PaidStep?
  /// The verdict.
  public var verdict: Verdict?
  /// The published tariff with the changes, at the wage that it pays.
  public var recalculated: WhatIf.Row?
  /// What a small change of each figure does.
  public var sensitivity: [Sensitivity] = []
  /// Whether the derivation is written out.
  public var explains = false

  /// Nothing more than the build-up.
  public init() {}
}

extension Report {
  /// Products, each built up from wage to tariff, beside their published tariffs.
  ///
  /// - Parameters:
  ///   - rebuilds: the products.
  ///   - costs: the wages and scales.
  ///   - leftOut: products that were found too, and that cannot be rebuilt.
  ///   - language: the language for people.
  /// - Returns: the report.
  public static func rebuilds(
    _ rebuilds: [(rebuild: Rebuild, details: RebuildDetails)], in costs: CostBook,
    leftOut: [CostProduct] = [],
    language: Language
  ) -> Report {
    let wording = wording(language)
    let layouts = rebuilds.map {
      RebuildLayout(rebuild: $0.rebuild, details: $0.details, costs: costs, wording: wording)
    }
    let tables = rebuilds.map(\.rebuild.product.table).firstOccurrences
    let hasSensitivity = rebuilds.contains { !$0.details.sensitivity.isEmpty }
    var sections = layouts.flatMap(\.readerSections)
    if hasSensitivity {
      sections.append(
        Section(
          key: "sensitivity", columns: RebuildLayout.sensitivityColumns(wording),
          rows: layouts.flatMap(\.sensitivityRows), audience: .data))
    } else {
      sections.append(
        Section(
          key: "steps", columns: RebuildLayout.dataColumns(wording), rows: layouts.flatMap(\.dataRows),
          audience: .data))
      sections.append(
        Section(
          key: "outcome", columns: RebuildLayout.outcomeColumns(wording),
          rows: layouts.map(\.outcomeRow), audience: .data))
    }
    var notes = layouts.flatMap(\.notes).firstOccurrences
    if !leftOut.isEmpty {
      notes.append(
        wording.otherProductsLeftOut(leftOut.map { "\($0.tariff.product) (\($0.table.id))" }))
    }
    let title =
      layouts.count == 1
      ? wording.rebuildTitle(
        product: layouts[0].rebuild.product.tariff.name, table: layouts[0].rebuild.product.table.id)
      : wording.verdictTitle(tables: tables.map(\.id))
    return Report(
      title: title, sections: sections, notes: notes, sources: tables.map(wording.citation))
  }
}

/// The parts of a report on one product.
struct RebuildLayout {
  let rebuild: Rebuild
  let details: RebuildDetails
  let costs: CostBook
  let wording: any Wording

  private var tariff: Tariff { rebuild.product.tariff }
  private var unit: String { wording.unitName(of: tariff.unit) }

  var readerSections: [Report.Section] {
    var sections = [buildUp]
    if let step = details.paidStep { sections.append(paidSteps(step)) }
    if details.explains, rebuild.mixedWage != nil { sections.append(wages) }
    if !details.sensitivity.isEmpty {
      sections.append(
        Report.Section(
          key: "sensitivity", heading: wording.sensitivityHeading, paragraphs: [wording.sensitivitySentence],
          columns: RebuildLayout.sensitivityColumns(wording), rows: sensitivityRows, audience: .readers))
    }
    return sections
  }

  // MARK: The build-up

  private var buildUp: Report.Section {
    Report.Section(
      key: "build_up", heading: "\(tariff.name) (\(tariff.table))", paragraphs: sentences, facts: facts,
      columns: [
        Report.Column("step", wording.step, isFlexible: true),
        Report.Column("figure", wording.figure, isNumeric: true),
        Report.Column("calculation", wording.calculation, isFlexible: true),
        Report.Column("amount", wording.stepAmount, isNumeric: true),
        Report.Column("running", wording.runningAmount, isNumeric: true),
        Report.Column("changed_figure", wording.changedFigure, isNumeric: true, isHiddenWhenEmpty: true),
        Report.Column("changed", wording.changedAmount, isNumeric: true, isHiddenWhenEmpty: true),
        Report.Column("origin", wording.origin, isFlexible: true),
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
            name(of: implied.unknown), value: wording.bound(implied.value, of: implied.unknown),
            lower: wording.bound(implied.lower, of: implied.unknown),
            upper: wording.bound(implied.upper, of: implied.unknown))))
    }
    return facts
  }

  private var rows: [Report.Row] {
    var rows: [Report.Row] = []
    for part in rebuild.mixedWage?.parts ?? [] {
      let cents = part.share.percent * Rational(part.hourly) / Rational(100)
      rows.append(
        Report.Row([
          .text("\(costs.level(part.share.level)?.name ?? part.share.level)"),
          .text(wording.decimal(part.share.percent) + "%"),
          .text(
            "\(wording.decimal(part.share.percent))% × \(wording.number(hundredths: part.hourly.cents))"),
          .text(wording.cents(cents)), .empty, .empty, .empty,
          .text(
            "\(wording.printedOnLine.lowercased()) \(part.share.line), \(part.scale.agreement) \(part.scale.scale)"
          ),
        ]))
    }
    let wage = rebuild.buildUp.wage
    let changedWage = rebuild.changed?.wage
    rows.append(
      Report.Row([
        .text(wording.grossWage), .empty, .empty, .empty, .text(wording.cents(wage)), .empty,
        changedWage.map { .text(wording.cents($0)) } ?? .empty,
        .text(rebuild.implied?.unknown == .wage ? wording.origin(.implied) : ""),
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
  private var steps: [(published: BuildUp.Step?, changed: BuildUp.Step?)] {
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
      .text(calculation(step)), published.map { .text(wording.cents($0.change)) } ?? .empty,
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

  private func calculation(_ step: BuildUp.Step) -> String {
    let figure = wording.figure(step.input.value, of: step.step.component)
    switch step.step.kind {
    case .surcharge: return "\(figure) × \(wording.cents(step.basis))"
    case .share:
      // Of the amount so far a share is a division; of an earlier amount it is something added.
      let isOfAll = step.basis == step.before
      return isOfAll ? "÷ (1 − \(figure))" : "\(wording.cents(step.basis)) × \(figure) ÷ (1 − \(figure))"
    case .multiplication: return "× \(figure)"
    case .division: return "÷ \(figure)"
    case .addition: return "+ \(figure)"
    }
  }

  func name(of unknown: RebuildUnknown) -> String {
    unknown == .component(.uren) ? "\(wording.name(of: unknown)) per \(unit)" : wording.name(of: unknown)
  }

  // MARK: Sentences

  private var sentences: [String] {
    var sentences: [String] = []
    if let budget = rebuild.wageBudget, budgetHolds {
      let group = rebuild.buildUp.steps.first { $0.step.component == .groepsgrootte }?.input.value
      sentences.append(
        wording.wageBudget(
          wording.number(hundredths: budget.value.rounded()), exact: wording.cents(budget.value),
          lower: wording.cents(budget.lower), upper: wording.cents(budget.upper), unit: unit,
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
          against: wording.against(verdict.plausibility, place: verdict.place.map(wording.tenths))))
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
    let ends = costs.range(
      of: rebuild.product.mix, rebuild.request.wages, rescales: rebuild.request.rescalesMix)
    if paid.isBelowScale, let ends {
      return wording.belowScale(wage, low: wording.cents(ends.lowerBound.rounded))
    }
    if paid.isAboveScale, let ends {
      return wording.aboveScale(wage, high: wording.cents(ends.upperBound.rounded))
    }
    return wording.place(wording.tenths(paid.place), wage: wage)
  }

  // MARK: The step that is paid, and the wages

  private func paidSteps(_ paid: PaidStep) -> Report.Section {
    Report.Section(
      key: "paid_steps", heading: wording.stepsHeading,
      columns: [
        Report.Column("level", wording.level), Report.Column("share", wording.share, isNumeric: true),
        Report.Column("scale", wording.scale), Report.Column("low", wording.scaleStart, isNumeric: true),
        Report.Column("high", wording.scaleEnd, isNumeric: true),
        Report.Column("paid", wording.paidWage, isNumeric: true),
        Report.Column("between", wording.betweenSteps),
      ],
      rows: paid.parts.map { part in
        Report.Row([
          .text(costs.level(part.share.level)?.name ?? part.share.level),
          .text(wording.decimal(part.share.percent) + "%"),
          .text("\(part.scale.agreement) \(part.scale.scale)"),
          part.scale.lowest.map { .money($0.hourly) } ?? .empty,
          part.scale.highest.map { .money($0.hourly) } ?? .empty,
          .money(part.hourly.money),
          .text(
            part.below.map { Rational($0.hourly) } == part.hourly
              ? part.below?.step.description ?? "" : wording.between(part.below?.step, part.above?.step)),
        ])
      }, audience: .readers)
  }

  private var wages: Report.Section {
    Report.Section(
      key: "wages", heading: wording.wagesHeading,
      columns: [
        Report.Column("level", wording.level), Report.Column("scale", wording.scale),
        Report.Column("valid_from", wording.validity),
        Report.Column("hourly", wording.hourly, isNumeric: true),
        Report.Column("confidence", wording.confidenceHeading, isFlexible: true),
        Report.Column("basis", wording.basis, isFlexible: true),
        Report.Column("source", wording.source, isFlexible: true),
      ],
      rows: (rebuild.mixedWage?.parts ?? []).map { part in
        let ends = [part.scale.lowest, part.scale.highest].compactMap(\.self)
        return Report.Row([
          .text(costs.level(part.share.level)?.name ?? part.share.level),
          .text("\(part.scale.agreement) \(part.scale.scale)"), .date(part.scale.validFrom),
          .money(part.hourly),
          .text(
            ends.map { wording.confidence($0.confidence.rawValue) }.firstOccurrences.joined(separator: "; ")),
          .text(part.basis), .text(ends.map(\.source).firstOccurrences.joined(separator: "; ")),
        ])
      }, audience: .readers)
  }

  var notes: [String] {
    var notes = [wording.modelSentence(rebuild.request.model)]
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

  // MARK: Data

  static func dataColumns(_ wording: any Wording) -> [Report.Column] {
    [
      Report.Column("table", wording.table), Report.Column("product", wording.slug),
      Report.Column("step", wording.step), Report.Column("kind", wording.calculation),
      Report.Column("component", wording.step), Report.Column("value", wording.figure),
      Report.Column("basis", wording.basis), Report.Column("before", wording.runningAmount),
      Report.Column("after", wording.runningAmount), Report.Column("changed_value", wording.changedFigure),
      Report.Column("changed_after", wording.changedAmount), Report.Column("origin", wording.origin),
      Report.Column("lines", wording.line),
    ]
  }

  var dataRows: [Report.Row] {
    let wage = rebuild.buildUp.wage
    let start = Report.Row([
      .text(tariff.table), .text(tariff.product), .text(CostModel.wageBasis), .text("start"), .empty,
      wording.euros(wage), .empty, .empty, wording.euros(wage), .empty,
      rebuild.changed.map { wording.euros($0.wage) } ?? .empty,
      .text(rebuild.implied?.unknown == .wage ? "implied" : "scales"),
      .text(rebuild.product.mix.map(\.line).firstOccurrences.map { "\($0)" }.joined(separator: " ")),
    ])
    return [start] + steps.map(dataRow)
  }

  private func dataRow(_ published: BuildUp.Step?, _ changed: BuildUp.Step?) -> Report.Row {
    guard let step = published ?? changed else { return Report.Row([]) }
    return Report.Row([
      .text(tariff.table), .text(tariff.product), .text(step.step.name), .text(step.step.kind.rawValue),
      .text(step.step.component.rawValue), published.map { wording.plain($0.input.value) } ?? .empty,
      published.map { wording.euros($0.basis) } ?? .empty,
      published.map { wording.euros($0.before) } ?? .empty,
      published.map { wording.euros($0.after) } ?? .empty,
      changed.map { wording.plain($0.input.value) } ?? .empty,
      changed.map { wording.euros($0.after) } ?? .empty, .text(step.input.origin.word),
      .text(step.input.lines.map { "\($0)" }.joined(separator: " ")),
    ])
  }

  static func outcomeColumns(_ wording: any Wording) -> [Report.Column] {
    [
      Report.Column("table", wording.table), Report.Column("product", wording.slug),
      Report.Column("unit", wording.unit), Report.Column("published", wording.published),
      Report.Column("rebuilt", wording.rebuilt), Report.Column("difference", wording.difference),
      Report.Column("changed", wording.newAmount), Report.Column("unknown", wording.solvedFor),
      Report.Column("implied", wording.implies), Report.Column("implied_lower", wording.implies),
      Report.Column("implied_upper", wording.implies), Report.Column("wage_per_unit", wording.implies),
      Report.Column("place_percent", wording.scale), Report.Column("model", wording.costModel),
      Report.Column("line", wording.line),
    ]
  }

  var outcomeRow: Report.Row {
    let implied = rebuild.implied
    func figure(_ value: Rational) -> Report.Cell {
      implied?.unknown == .wage ? wording.euros(value) : wording.plain(value)
    }
    return Report.Row([
      .text(tariff.table), .text(tariff.product), .text(tariff.unit.rawValue), .money(tariff.amount),
      .money(rebuild.buildUp.amount), .change(rebuild.difference),
      rebuild.changed.map { .money($0.amount) } ?? .empty,
      implied.map { .text($0.unknown.word) } ?? .empty, implied.map { figure($0.value) } ?? .empty,
      implied.map { figure($0.lower) } ?? .empty, implied.map { figure($0.upper) } ?? .empty,
      rebuild.wageBudget.map { wording.euros($0.value) } ?? .empty,
      details.paidStep.map { wording.plain($0.place) } ?? .empty,
      .text(rebuild.request.model.id), .number(tariff.line),
    ])
  }

  static func sensitivityColumns(_ wording: any Wording) -> [Report.Column] {
    [
      Report.Column("table", wording.table, audience: .data),
      Report.Column("product", wording.slug, audience: .data),
      Report.Column("component", wording.step),
      Report.Column("value", wording.figure, isNumeric: true),
      Report.Column("change", wording.oneMore),
      Report.Column("amount", wording.newAmount, isNumeric: true),
      Report.Column("effect", wording.effect, isNumeric: true),
    ]
  }

  var sensitivityRows: [Report.Row] {
    details.sensitivity.map { effect in
      let (word, shownName, value): (String, String, Report.Cell) =
        switch effect.subject {
        case .wages: ("wages", wording.grossWage, .empty)
        case .component(let component):
          (
            component.rawValue, wording.name(of: component),
            effect.value.map {
              .decimal("\($0.roundedForData)", shown: wording.figure($0, of: component))
            } ?? .empty
          )
        }
      return Report.Row([
        .text(tariff.table), .text(tariff.product), .term(word, shown: shownName), value,
        .text(effect.isPercentagePoint ? "+1 pp" : "+1%"), .money(effect.amount),
        .decimal(
          wording.dataCents(effect.effect),
          shown: (effect.effect > Rational(0) ? "+" : "") + wording.cents(effect.effect)),
      ])
    }
  }
}

extension CostInput.Origin {
  /// The origin as programs read it.
  fileprivate var word: String {
    switch self {
    case .printed: "printed"
    case .derived: "derived"
    case .unit: "unit"
    case .given: "given"
    case .implied: "implied"
    }
  }
}

extension Rational {
  /// The number with at most six decimals, for programs.
  var roundedForData: Rational {
    rounded(decimals: 6)
  }
}

extension Wording {
  /// Cents as an amount in euro, with four decimals where they are no whole cents.
  func euros(_ value: Rational) -> Report.Cell {
    .decimal(dataCents(value), shown: cents(value))
  }

  /// A bare number.
  func plain(_ value: Rational) -> Report.Cell {
    .decimal("\(value.roundedForData)", shown: decimal(value.roundedForData))
  }

  /// A figure for people: exact where it has at most two decimals, rounded to two otherwise.
  func shown(_ value: Rational, of unknown: RebuildUnknown) -> String {
    switch unknown {
    case .wage: return "€ " + number(hundredths: value.rounded())
    case .component(let component):
      let hundredths = value * Rational(100)
      let text = hundredths.denominator == 1 ? decimal(value) : number(hundredths: hundredths.rounded())
      if component.isPercentage { return text + "%" }
      return component.isAmount ? "€ " + number(hundredths: hundredths.rounded()) : text
    }
  }

  /// A figure of a step for people: as it is where it has an end or is a small fraction, with four decimals otherwise.
  func figure(_ value: Rational, of component: CostComponent) -> String {
    if component.isAmount { return "€ " + cents(value * Rational(100)) }
    let isPlain = 1_000_000 % value.denominator == 0 || value.denominator <= 100
    return (isPlain ? decimal(value) : cents(value * Rational(100))) + (component.isPercentage ? "%" : "")
  }

  /// An end of the bounds of a figure, with four decimals.
  func bound(_ value: Rational, of unknown: RebuildUnknown) -> String {
    switch unknown {
    case .wage: "€ " + cents(value)
    case .component(let component):
      (component.isAmount ? "€ " : "") + cents(value * Rational(100)) + (component.isPercentage ? "%" : "")
    }
  }

  /// A number with one decimal.
  func tenths(_ value: Rational) -> String {
    decimal(value.rounded(decimals: 1))
  }

  /// A remark as a sentence of its own.
  func asSentence(_ remark: String) -> String {
    guard let first = remark.first else { return remark }
    return first.uppercased() + remark.dropFirst() + (remark.last == "." ? "" : ".")
  }

  /// What stands out in a verdict, each as a remark; the scales are named elsewhere.
  func texts(of verdict: Verdict) -> [String] {
    var texts: [String] = verdict.reason.map { [reason($0)] } ?? []
    for finding in verdict.findings {
      switch finding {
      case .mixNotWhole(let sum):
        if verdict.reason == nil { texts.append(mixNotWhole(sum: decimal(sum))) }
      case .mixRescaled(let sum): texts.append(rescaled(sum: decimal(sum)))
      case .sameBuildUp(let others):
        texts.append(
          sameBuildUp(others.map { "\($0.product) \(number(hundredths: $0.amount.cents))" }))
      case .minuteDisagrees(let minute, let expected):
        texts.append(
          minuteDisagrees(
            minute: number(hundredths: minute.cents), expected: number(hundredths: expected.cents)))
      case .otherUnit(let figure): texts.append(otherUnit(figure, verdict.product.tariff))
      case .groupRange(let size, let implied, let plausibility):
        let judged = Verdict.isPlausible(plausibility)
        texts.append(
          groupRange(
            size: decimal(size), wage: number(hundredths: implied.value.rounded()),
            plausible: plausible(judged)))
      case .weakScale, .otherScale: break
      }
    }
    return texts
  }

  /// What is said of an amount that is printed for another unit than that of the tariff.
  func otherUnit(_ figure: CostFigure, _ tariff: Tariff) -> String {
    otherUnit(
      name(of: figure.component), amount: self.figure(figure.value, of: figure.component),
      unit: figure.unit.billingUnit.map(unitName) ?? figure.unit.rawValue,
      tariffUnit: unitName(of: tariff.unit),
      line: figure.line)
  }

  /// What is solved for, in words.
  func name(of unknown: RebuildUnknown) -> String {
    switch unknown {
    case .wage: grossWage.lowercased()
    case .component(let component): name(of: component)
    }
  }

  /// The value to which a figure is changed; wages are given in euro.
  func shown(_ value: Rational, to subject: CostChange.Subject) -> String {
    switch subject {
    case .wages: shown(value * Rational(100), of: .wage)
    case .component(let component): figure(value, of: component)
    }
  }

  /// How a tariff depends on what is solved for, as a formula.
  func formula(of implied: ImpliedFigure, name: String) -> String {
    let rest =
      switch implied.kind {
      case nil, .addition: "\(ratio(implied.slope)) × \(name)"
      case .surcharge, .multiplication: "\(cents(implied.slope)) × \(name)"
      case .division: "\(cents(implied.slope)) ÷ \(name)"
      case .share: "\(cents(implied.slope)) ÷ (1 − \(name))"
      }
    return implied.constant == Rational(0) ? rest : "\(cents(implied.constant)) + \(rest)"
  }

  /// What is uncertain about the scales of a mix.
  func scaleNotes(_ findings: [Finding]) -> [String] {
    let weak = findings.compactMap { finding -> String? in
      if case .weakScale(let level) = finding { level } else { nil }
    }
    var notes = weak.isEmpty ? [] : [weakScale(levels: weak)]
    for case .otherScale(let level, let used, let other) in findings {
      notes.append(otherScale(level: level, used: used, other: other))
    }
    return notes
  }
}
