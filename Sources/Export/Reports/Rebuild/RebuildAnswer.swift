import Indexation
import Tariffs

/// The answer to the question which wage a tariff pays: what it is, at which hours, and what the test of it excludes.
extension RebuildLayout {
  /// Sentences, the first of which has the wage.
  var answerSentences: [String] {
    guard let paid = details.paidWages else {
      return [rebuild.changed.map(changedSentence), rebuild.implied.map(solvedSentence)].compactMap(\.self)
        + caveats
    }
    return [wageSentence(paid), hoursSentence(paid), testSentence(paid)].compactMap(\.self) + caveats
  }

  /// The few tables that matter.
  var answerTables: [Report.Section] {
    var tables: [Report.Section] = []
    if let paid = details.paidWages, details.asksHours { tables.append(wagesByHours(paid)) }
    if let paid = details.paidWages {
      let isOfUnit = if case .known = paid.hours { false } else { true }
      tables.append(compactBuildUp(paid.published, own: paid.own, isOfUnit: isOfUnit))
    } else {
      tables.append(compactBuildUp(rebuild.buildUp, own: rebuild.changed, isOfUnit: false))
    }
    if let step = details.paidStep { tables.append(paidSteps(step)) }
    // What was asked for takes the place of what was not.
    let asked = readerSections.filter { $0.key == "sensitivity" }
    return asked.isEmpty ? tables : asked
  }

  /// The product with its price.
  private var product: String {
    "\(tariff.name) (€ \(wording.number(tariff.amount)) per \(unit))"
  }

  private func euros(_ cents: Rational, _ rounding: Rounding = .halfAwayFromZero) -> String {
    "€ " + wording.number(hundredths: cents.rounded(rounding))
  }

  /// What the product costs with other figures, where no wage is left of the tariff.
  private func changedSentence(_ changed: BuildUp) -> String {
    let own = wording.list(rebuild.request.changes(of: rebuild.product).map(wording.figure))
    return wording.text(
      nl: "Met \(own) kost \(tariff.name) € \(wording.number(changed.amount)) per \(unit); "
        + "het gepubliceerde tarief is € \(wording.number(tariff.amount)).",
      en: "With \(own) \(tariff.name) costs € \(wording.number(changed.amount)) per \(unit); "
        + "the published tariff is € \(wording.number(tariff.amount)).")
  }

  // MARK: The wage

  private func wageSentence(_ paid: PaidWages) -> String {
    let changes = rebuild.request.unknown == nil ? rebuild.request.changes(of: rebuild.product) : []
    let own = wording.list(changes.map(wording.figure))
    if let at = paid.atOwnWage {
      let wage = euros(at.wage.value)
      let hours = "\(hoursText(at.hours)) per \(unit)\(group(at.group))"
      return wording.text(
        nl: "Bij \(wage) brutoloon per uur\(place) betaalt \(product) \(hours)\(places(at, at)).",
        en: "At \(wage) of gross wage per hour\(place) \(product) pays \(hours)\(places(at, at)).")
    }
    let amount = paid.own.map { "€ \(wording.number($0.amount)) per \(unit)" } ?? ""
    if let ownWage = paid.own?.wage,
      rebuild.request.choosesPlace || changes.contains(where: \.givesWage)
    {
      let others = wording.list(changes.filter { !$0.givesWage }.map(wording.figure))
      let with = others.isEmpty ? "" : wording.text(nl: " en \(others)", en: " and \(others)")
      return wording.text(
        nl: "Bij \(euros(ownWage)) brutoloon per uur\(place)\(with) kost \(tariff.name) \(amount); het "
          + "gepubliceerde tarief van € \(wording.number(tariff.amount)) betaalt \(wages(paid)).",
        en: "At \(euros(ownWage)) of gross wage per hour\(place)\(with) \(tariff.name) costs \(amount); the "
          + "published tariff of € \(wording.number(tariff.amount)) pays \(wages(paid)).")
    }
    if changes.isEmpty {
      return wording.text(nl: "\(product) betaalt \(wages(paid)).", en: "\(product) pays \(wages(paid)).")
    }
    if changes.allSatisfy({ $0.subject == .wages }) {
      return wording.text(
        nl: "Met \(own) wordt \(product) \(amount), bij dezelfde uren; het betaalt nu \(wages(paid)).",
        en: "With \(own) \(product) becomes \(amount), at the same hours; it pays \(wages(paid)) now.")
    }
    return wording.text(
      nl:
        "Met \(own) betaalt \(product) \(wages(paid)); bij het loon dat het gepubliceerde tarief betaalt, wordt "
        + "het \(amount).",
      en: "With \(own) \(product) pays \(wages(paid)); at the wage that the published "
        + "tariff pays it becomes \(amount).")
  }

  /// The place in the scales that someone chose.
  private var place: String {
    guard rebuild.request.choosesPlace else { return "" }
    return " (\(wording.name(of: rebuild.request.wages.place)))"
  }

  private func hoursText(_ hours: Rational) -> String {
    wording.text(nl: "\(shown(hours)) uur inzet", en: "\(shown(hours)) staff hours")
  }

  private func shown(_ number: Rational) -> String {
    (number * Rational(100)).isWhole ? wording.decimal(number) : wording.number(number, decimals: 2)
  }

  private func group(_ sizes: Rational?...) -> String {
    let sizes = sizes.compactMap(\.self).map(wording.decimal).firstOccurrences
      .joined(separator: wording.text(nl: " tot ", en: " to "))
    return sizes.isEmpty
      ? "" : wording.text(nl: " voor een groep van \(sizes)", en: " for a group of \(sizes)")
  }

  /// What the tariff pays per hour, at which hours, and where in the scales that lies.
  private func wages(_ paid: PaidWages) -> String {
    let ordered = shownCells(paid).sorted { $0.wage.value < $1.wage.value }
    guard let low = ordered.first, let high = ordered.last else {
      // Without hours the wage can only be said for the scales.
      guard let hours = paid.hoursWithinScales else {
        return wording.text(
          nl: "\(euros(paid.published.wage)) brutoloon per \(unit)",
          en: "\(euros(paid.published.wage)) of gross wage per \(unit)")
      }
      let (few, most) = (hourNumber(hours.lowerBound, .up), hourNumber(hours.upperBound, .down))
      let ends = paid.scale.map { "\(euros($0.lowerBound, .down)) – \(euros($0.upperBound, .up))" } ?? ""
      return wording.text(
        nl:
          "\(ends) brutoloon per uur, een loon binnen de schalen, bij \(most) tot \(few) uur inzet per \(unit)",
        en:
          "\(ends) of gross wage per hour, a wage within the scales, at \(most) down to \(few) staff hours per "
          + "\(unit)") + group(rebuild.buildUp.group)
    }
    let wages =
      low == high
      ? euros(low.wage.value)
      : wording.text(
        nl: "\(euros(low.wage.value)) tot \(euros(high.wage.value))",
        en: "\(euros(low.wage.value)) to \(euros(high.wage.value))")
    var hours = ""
    if low.hours != high.hours {
      hours = wording.text(
        nl: " bij \(shown(low.hours)) tot \(hoursText(high.hours)) per \(unit)",
        en: " at \(shown(low.hours)) down to \(hoursText(high.hours)) per \(unit)")
    } else if tariff.unit != .uur, tariff.unit != .minuut {
      hours = wording.text(
        nl: " bij \(hoursText(low.hours)) per \(unit)", en: " at \(hoursText(low.hours)) per \(unit)")
    }
    let groups =
      rebuild.product.hasGroupRange || low.group != rebuild.buildUp.group || low.hours != high.hours
        || tariff.unit != .uur ? group(low.group, high.group) : ""
    return wording.text(
      nl: "\(wages) brutoloon per uur\(hours)\(groups)",
      en: "\(wages) of gross wage per hour\(hours)\(groups)")
      + places(low, high)
  }

  /// The wages that the answer is on: of each number of hours, or of each size of the group.
  private func shownCells(_ paid: PaidWages) -> [PaidWages.Cell] {
    if let own = paid.atOwnWage { return [own] }
    return paid.rows.count > 1
      ? paid.rows.compactMap(\.last)
      : rebuild.product.hasGroupRange ? paid.cells : Array(paid.cells.suffix(1))
  }

  /// Where in the scales one or two wages lie.
  private func places(_ low: PaidWages.Cell, _ high: PaidWages.Cell) -> String {
    guard let first = low.step, let last = high.step else { return "" }
    let (start, end) = (wording.standing(first), wording.standing(last))
    if low != high, start != end {
      return wording.text(nl: ": van \(start) tot \(end)", en: ": from \(start) to \(end)")
    }
    guard low == high, first.isWithinScale, let place = first.place else { return ": \(start)" }
    let percent = wording.number(place, decimals: 0)
    return ": " + start
      + wording.text(
        nl: ", op \(percent)% van begin naar einde van de schalen",
        en: ", at \(percent)% of the way from start to end of the scales")
  }

  /// What was solved for, where that is something else than a wage.
  private func solvedSentence(_ implied: ImpliedFigure) -> String {
    let wage = euros(rebuild.buildUp.wage)
    let solved = wording.solved(implied, name: name(of: implied.unknown))
    let origin = wording.wages(rebuild.request.wages, from: daysOfScales, namesPlace: true)
    return wording.text(
      nl: "Bij \(wage) brutoloon per uur volgt uit \(product): \(solved). \(origin)",
      en: "At \(wage) of gross wage per hour \(product) implies: \(solved). \(origin)")
  }

  // MARK: What it rests on

  private var scales: [WageScale] {
    rebuild.mixedWage?.parts.map(\.scale) ?? details.paidStep?.parts.map(\.scale)
      ?? details.paidWages?.cells.first?.step?.parts.map(\.scale) ?? []
  }

  var daysOfScales: [CalendarDate] { scales.map(\.validFrom).firstOccurrences }

  /// That the hours are not printed, and what is certain without them.
  private func hoursSentence(_ paid: PaidWages) -> String? {
    let assumption: String
    switch paid.hours {
    case .known: return nil
    case .asked: assumption = ""
    case _ where paid.atOwnWage != nil: assumption = ""
    case .unknown:
      assumption = wording.text(
        nl:
          "De uren per \(unit) zijn niet gedrukt, en niets zegt welke aannemelijk zijn: geef ze met --hours. ",
        en:
          "The hours per \(unit) are not printed, and nothing says which are plausible: give them with --hours. "
      )
    case .assumed:
      let hours = paid.rows.compactMap { $0.last?.hours }.map(shown)
        .joined(separator: wording.text(nl: " tot ", en: " to "))
      assumption = wording.text(
        nl:
          "De uren zijn niet gedrukt. \(hours) uur is een AANNAME: één begeleider tegelijk, zonder tot met de "
          + "nacht; geef uw uren met --hours. ",
        en:
          "The hours are not printed. \(hours) hours is an ASSUMPTION: one professional at a time, without up to "
          + "with the night; give your hours with --hours. ")
    }
    guard let budget = rebuild.wageBudget, paid.own == nil else {
      return assumption.isEmpty ? nil : String(assumption.dropLast())
    }
    let size = group(rebuild.buildUp.group)
    return assumption
      + wording.text(
        nl: "Vast staat dat het tarief \(euros(budget.value)) brutoloon per \(unit)\(size) overlaat.",
        en:
          "What is certain is that the tariff leaves \(euros(budget.value)) of gross wage per \(unit)\(size)."
      )
  }

  /// What the wage is held against, and what that can and cannot exclude.
  private func testSentence(_ paid: PaidWages) -> String? {
    guard let scale = paid.scale else {
      let reason =
        paid.scaleProblem.map(wording.reason)
        ?? wording.text(
          nl: "van een schaal is het begin of het einde niet bekend",
          en: "of a scale the start or the end is not known")
      return wording.text(
        nl: "Aan schalen is het niet te toetsen: \(reason).",
        en: "It cannot be held against scales: \(reason).")
    }
    let names = wording.list(
      scales.map(\.agreement).firstOccurrences.map { id in costs.agreements.last { $0.id == id }?.name ?? id }
    )
    let days = wording.list(daysOfScales.map(wording.date))
    let origin =
      rebuild.request.wages.isChosen
      ? ""
      : wording.text(
        nl: "; \(wording.assumed): het document noemt geen cao",
        en: "; \(wording.assumed): the document names no agreement")
    let ends = "\(euros(scale.lowerBound, .down)) – \(euros(scale.upperBound, .up))"
    return wording.text(
      nl:
        "Toets: \(standing(of: paid)) de schalen van \(names) (lonen vanaf \(days)) voor deze functiemix, "
        + "\(ends)\(origin). ",
      en:
        "Test: \(standing(of: paid)) the scales of \(names) (wages from \(days)) for this function mix, "
        + "\(ends)\(origin). "
    )
      + reach(of: paid)
  }

  /// Whether the wages lie within the scales: all of them, only those at some hours, or none.
  private func standing(of paid: PaidWages) -> String {
    let cells = shownCells(paid)
    if cells.allSatisfy({ $0.step?.isWithinScale == true }) {
      return wording.text(nl: "ligt binnen", en: "lies within")
    }
    if let share = paid.shareWithinScales, let hours = paid.hoursWithinScales, paid.atOwnWage == nil {
      let ends = (shown(paid.rows[0][0].hours), shown(paid.rows[paid.rows.count - 1][0].hours))
      if share == Rational(0) {
        return wording.text(
          nl: "ligt bij geen enkele inzet van \(ends.0) tot \(ends.1) uur binnen",
          en: "lies at none of \(ends.0) to \(ends.1) staff hours within")
      }
      let (few, most) = (hourNumber(hours.lowerBound, .up), hourNumber(hours.upperBound, .down))
      return wording.text(
        nl: "ligt alleen bij \(few) tot \(most) uur binnen",
        en: "lies only at \(few) to \(most) staff hours within")
    }
    return cells.contains { $0.step?.isWithinScale == true }
      ? wording.text(nl: "ligt niet bij elke groep binnen", en: "does not lie for every group within")
      : wording.text(nl: "ligt niet binnen", en: "does not lie within")
  }

  /// Which values pass the test.
  private func reach(of paid: PaidWages) -> String {
    if let tariffs = paid.tariffsWithinScales {
      let range = wording.text(
        nl: "\(euros(tariffs.lowerBound, .up)) tot \(euros(tariffs.upperBound, .down))",
        en: "\(euros(tariffs.lowerBound, .up)) to \(euros(tariffs.upperBound, .down))")
      let size = rebuild.product.hasGroupRange ? group(rebuild.buildUp.group) : ""
      let passing = paid.cells.suffix(1).contains { $0.step?.isWithinScale == true }
      return passing
        ? wording.text(
          nl: "Elk tarief van \(range) per \(unit)\(size) haalt dat; meer zegt de toets niet.",
          en: "Every tariff from \(range) per \(unit)\(size) passes; the test says no more than that.")
        : wording.text(
          nl: "Dit tarief haalt dat niet\(size); elk tarief van \(range) per \(unit) wel.",
          en: "This tariff does not pass\(size); every tariff from \(range) per \(unit) does.")
    }
    guard let hours = paid.hoursWithinScales else { return "" }
    let (few, most) = (hourNumber(hours.lowerBound, .up), hourNumber(hours.upperBound, .down))
    let passes = wording.text(
      nl: "Elke inzet van \(few) tot \(most) uur haalt dat",
      en: "Everything from \(few) to \(most) staff hours passes")
    guard paid.atOwnWage == nil, let share = paid.shareWithinScales else {
      return passes
        + wording.text(
          nl: "; welke trede het is, hangt van de uren af.", en: "; which step it is depends on the hours.")
    }
    let percent = wording.number(share * Rational(100), .down, decimals: 0) + "%"
    let (first, last) = (shown(paid.rows[0][0].hours), shown(paid.rows[paid.rows.count - 1][0].hours))
    let excluded =
      share == Rational(1)
      ? wording.text(
        nl: "de toets sluit daarvan niets uit, en zegt niet welke trede het is",
        en: "so the test excludes none of these, and does not say which step it is")
      : share >= PaidWages.nearlyAll
        ? wording.text(
          nl: "de toets sluit dus weinig uit, en zegt niet welke trede het is",
          en: "so the test excludes little, and does not say which step it is")
        : wording.text(
          nl: "minder uren liggen boven de schalen, meer uren eronder",
          en: "fewer hours lie above the scales, more hours below")
    // Where only a part passes, the hours of it stand in the sentence before this one.
    return share > Rational(0) && share < Rational(1)
      ? wording.text(
        nl: "Dat is \(percent) van \(first) tot \(last) uur: \(excluded).",
        en: "That is \(percent) of \(first) to \(last) hours: \(excluded).")
      : passes
        + wording.text(
          nl: " (\(percent) van \(first) tot \(last) uur): \(excluded).",
          en: " (\(percent) of \(first) to \(last) hours): \(excluded).")
  }

  private func hourNumber(_ hours: Rational, _ rounding: Rounding) -> String {
    wording.number(hours, rounding, decimals: 2)
  }

  /// What a reader of the answer alone must know besides.
  private var caveats: [String] {
    let findings = costs.scaleFindings(on: rebuild.product, rebuild.request.wages).filter {
      if case .weakScale = $0 { true } else { false }
    }
    let remarks = details.verdict.map { verdict in
      // The first two are in the sentences on the wage and on the test.
      verdict.findings.filter {
        switch $0 {
        case .groupRange, .mixNotWhole: false
        default: true
        }
      }.compactMap { wording.text(of: $0, in: verdict) }
    }
    return (remarks ?? []).map(wording.asSentence) + wording.scaleNotes(findings)
  }

  // MARK: Tables

  /// The wage and the step for each number of hours and each size of the group.
  func wagesByHours(_ paid: PaidWages) -> Report.Section {
    typealias Column = Report.Column<[PaidWages.Cell]>
    let groups = (paid.rows.first ?? []).indices.flatMap { index -> [Column] in
      let size = paid.rows[0][index].group.map(wording.decimal)
      let heading =
        size.map { wording.text(nl: "Groep \($0) (€)", en: "Group \($0) (€)") }
        ?? wording.text(nl: "Loon (€)", en: "Wage (€)")
      return [
        .amount("wage_\(index)", heading) { wording.amount($0[index].wage.value) },
        .text("step_\(index)", wording.betweenSteps) {
          $0[index].step.map { wording.standing($0, isShort: true) }
        }
        .hiddenWhenEmpty,
      ]
    }
    return Report.Section(
      key: "wages_by_hours",
      heading: wording.text(
        nl: "Brutoloon per uur en trede, bij uren inzet per \(unit)",
        en: "Gross wage per hour and step, at staff hours per \(unit)"),
      columns: [
        .text("hours", wording.text(nl: "Uren", en: "Hours")) { shown($0.first?.hours ?? Rational(0)) }
          .alignedRight
      ] + groups, rows: paid.rows, audience: .readers)
  }

  /// A row of the compact build-up.
  private struct Line {
    var step: String
    var figure = ""
    var amount: Rational?
    var running: Rational?
    var own: Rational?
  }

  private func compactBuildUp(_ published: BuildUp, own: BuildUp?, isOfUnit: Bool) -> Report.Section {
    @Sendable func amount(_ cents: Rational?) -> Report.Cell? { cents.map(wording.amount) }
    return Report.Section(
      key: "answer_build_up",
      columns: [
        .text("step", wording.step) { $0.step }.flexible,
        .text("figure", wording.figure) { $0.figure }.alignedRight,
        .amount("amount", wording.text(nl: "Bedrag (€)", en: "Amount (€)")) { amount($0.amount) },
        .amount("running", wording.runningAmount) { amount($0.running) },
        .amount("own", wording.text(nl: "Uw cijfers (€)", en: "Your figures (€)")) { amount($0.own) }
          .hiddenWhenEmpty,
      ], rows: compactLines(published, own, isOfUnit: isOfUnit), audience: .readers)
  }

  private func compactLines(_ published: BuildUp, _ own: BuildUp?, isOfUnit: Bool) -> [Line] {
    func taken(_ build: BuildUp?, _ step: CostModel.Step) -> BuildUp.Step? {
      build?.steps.first { $0.step.name == step.name }
    }
    var groups: [[CostModel.Step]] = []
    for step in rebuild.request.model.steps {
      guard let input = (taken(published, step) ?? taken(own, step))?.input else { continue }
      if case .unit = input.origin, input.value == Rational(1) { continue }
      if let last = groups.last?.last, step.continues(last) {
        groups[groups.count - 1].append(step)
      } else {
        groups.append([step])
      }
    }
    let ofGroup = published.group == nil ? "" : wording.text(nl: ", hele groep", en: ", whole group")
    let wage = Line(
      step: isOfUnit
        ? wording.text(nl: "Brutoloon per \(unit)\(ofGroup)", en: "Gross wage per \(unit)\(ofGroup)")
        : wording.grossWage, running: published.wage, own: own?.wage)
    let lines = groups.map { steps -> Line in
      func figure(_ build: BuildUp?) -> String? {
        let inputs = steps.compactMap { taken(build, $0)?.input.value }
        guard let component = steps.first?.component, !inputs.isEmpty else { return nil }
        return wording.figure(inputs.reduce(Rational(0), +), of: component)
      }
      let figures = [figure(published), figure(own)].compactMap(\.self).firstOccurrences
      return Line(
        step: name(of: steps), figure: figures.joined(separator: " → "),
        amount: steps.compactMap { taken(published, $0)?.change }.reduce(Rational(0), +),
        running: steps.last.flatMap { taken(published, $0)?.after },
        own: steps.last.flatMap { taken(own, $0)?.after })
    }
    return [wage] + lines + [
      Line(
        step: wording.text(nl: "Tarief per \(unit)", en: "Tariff per \(unit)"),
        running: Rational(published.amount), own: own.map { Rational($0.amount) })
    ]
  }

  private func name(of steps: [CostModel.Step]) -> String {
    switch steps.first?.component {
    case .groepsgrootte?:
      wording.text(
        nl: "per \(wording.client(of: [tariff.law])): groep van",
        en: "per \(wording.client(of: [tariff.law])): group of")
    case let component? where steps.count > 1 && component.isPercentage:
      wording.text(nl: "toeslagen", en: "allowances")
    default: steps.map { wording.name(of: $0.component) }.joined(separator: " + ")
    }
  }
}

extension CostModel.Step {
  /// Whether it stands in one row with the step before it: allowances on the gross wage, and amounts that are added.
  fileprivate func continues(_ other: CostModel.Step) -> Bool {
    kind == other.kind && basis == other.basis && (basis == CostModel.wageBasis || component.isAmount)
  }
}

extension BuildUp {
  /// The size of the group.
  fileprivate var group: Rational? { steps.first { $0.step.component == .groepsgrootte }?.input.value }
}

extension PaidWages {
  /// From which share of what there could be a test is passed by nearly everything.
  fileprivate static let nearlyAll = Rational(3, 4)
}

extension PaidStep {
  /// Whether it pays a wage from the first to the last steps.
  var isWithinScale: Bool { !isBelowScale && !isAboveScale }

  /// The steps between which the wage lies, of all scales whose steps have numbers.
  var steps: (low: Wage.Step?, high: Wage.Step?) {
    let numbered = parts.filter { part in
      part.scale.wages.contains { if case .number = $0.step { true } else { false } }
    }
    let ends = numbered.map { part in
      let isExact = part.below.map { Rational($0.hourly) == part.hourly } ?? false
      return (part.below?.step, isExact ? part.below?.step : part.above?.step)
    }
    return (ends.compactMap(\.0).min(), ends.compactMap(\.1).max())
  }
}

extension Wording {
  /// Where in the scales a wage lies: outside of them, or between which steps.
  func standing(_ paid: PaidStep, isShort: Bool = false) -> String {
    if paid.isBelowScale {
      return isShort ? text(nl: "eronder", en: "below") : text(nl: "onder de schalen", en: "below the scales")
    }
    if paid.isAboveScale {
      return isShort ? text(nl: "erboven", en: "above") : text(nl: "boven de schalen", en: "above the scales")
    }
    let (low, high) = paid.steps
    let steps = [low, high].compactMap(\.self).firstOccurrences.map(\.description).joined(separator: "–")
    if steps.isEmpty {
      return isShort
        ? text(nl: "erbinnen", en: "within") : text(nl: "binnen de schalen", en: "within the scales")
    }
    return isShort ? steps : text(nl: "trede \(steps)", en: "step \(steps)")
  }

  /// A figure of the user, with its name.
  fileprivate func figure(_ change: CostChange) -> String {
    let name =
      switch change.subject {
      case .wages: text(nl: "lonen", en: "wages")
      case .component(let component): self.name(of: component)
      }
    return switch change.change {
    case .by(let percent): "\(name) \(signed(hundredths: (percent * Rational(100)).rounded()))%"
    case .to(let value): "\(name) \(shown(value, to: change.subject))"
    }
  }
}
