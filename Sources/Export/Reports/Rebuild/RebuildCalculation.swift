import Indexation
import Tariffs

extension Calculation {
  /// A product, built up from the wages of its mix to its tariff; with the changes that were asked for beside it.
  ///
  /// - Parameters:
  ///   - rebuild: the product.
  ///   - paid: the wages that its tariff pays, from which it is built up once more; nothing leaves that out.
  ///   - costs: the names of the levels.
  ///   - isOneOfSeveral: whether its name says which product it is about.
  package init(
    of rebuild: Rebuild, paid: PaidWages? = nil, in costs: CostBook, isOneOfSeveral: Bool = false
  ) {
    let sheet = RebuildCells(rebuild: rebuild, costs: costs)
    let tariff = rebuild.product.tariff
    let (wages, wage) = sheet.wages
    self.init(
      Phrase(nl: "Opbouw", en: "Build-up").followed(by: isOneOfSeveral ? tariff.shortName : ""),
      title: Phrase {
        "\(tariff.name) (\(tariff.table)), € \($0.number(tariff.amount)) per \($0.unitName(of: tariff.unit))"
      },
      notes: [Phrase(\.inputsMayChange)],
      groups: [wages, sheet.buildUp(from: wage)] + (paid.flatMap(sheet.buildUp).map { [$0] } ?? []))
  }
}

/// The cells of a product that is built up.
private struct RebuildCells {
  let rebuild: Rebuild
  let costs: CostBook

  typealias Cell = Calculation.Cell
  typealias Row = Calculation.Row
  typealias Group = Calculation.Group

  private var product: CostProduct { rebuild.product }
  private var changes: [CostChange] { rebuild.changed == nil ? [] : rebuild.request.changes(of: product) }

  // MARK: Wages

  /// The mix with the wage of each level, and the gross wage per hour that follows; or that wage alone, where it
  /// follows from the tariff or was given.
  var wages: (group: Group, wage: Cell) {
    guard let mixed = rebuild.mixedWage, mixed.cents == rebuild.buildUp.wage else {
      let wage = Cell("loon", .amount, .input(rebuild.buildUp.wage.inEuro, Calculation.Bounds()))
      let origin = Phrase { rebuild.mixedWage == nil ? $0.calculatedBack : $0.origin(CostInput.Origin.given) }
      let group = Group(
        Phrase(\.grossWage), columns: [Phrase(\.grossWage)],
        rows: [Row(Phrase(\.grossWage), [wage], note: origin)])
      return (group, wage)
    }
    let rows = mixed.parts.map { part in
      let level = part.share.level
      let share = Cell(
        "mix.\(level)", .percentage, .input(part.share.percent / Rational(100), Calculation.Bounds()))
      let hourly = Cell("loon.\(level)", .amount, .input(part.hourly.inEuro, Calculation.Bounds()))
      let weighed = Cell(
        "mix-loon.\(level)", .amount, .formula(share.reference * hourly.reference))
      return Row(
        Phrase(costs.level(level)?.name ?? level), [share, hourly, weighed],
        note: Phrase {
          "\($0.onLine(part.share.line)); \(part.scale.label), \($0.name(of: rebuild.request.wages.place)), "
            + $0.origin(of: rebuild.request.wages)
        })
    }
    let whole = Cell(
      "mix", .percentage, .formula(rows.compactMap { $0.cells[0]?.reference }.sum()))
    let weighed = rows.compactMap { $0.cells[2]?.reference }.sum()
    let wage = Cell(
      "loon", .amount,
      .formula(mixed.whole == Rational(100) ? weighed : weighed / whole.reference))
    let total = Row(Phrase(\.grossWage), [whole, nil, wage])
    let group = Group(
      Phrase(\.mix),
      columns: [
        Phrase(\.share), Phrase(\.grossWage), Phrase(nl: "Aandeel × loon (€)", en: "Share × wage (€)"),
      ], rows: rows + [total])
    return (group, wage)
  }

  // MARK: Build-up

  /// The steps from the gross wage to the tariff, beside the published one.
  func buildUp(from wage: Cell) -> Group {
    let start = Cell("na.loon", .amount, .formula(wage.reference))
    guard let changed = rebuild.changed else {
      let steps = rebuild.request.model.cells(from: start, figures: figures) { "na.\($0.name)" }
      var before = start
      let rows = steps.map { step in
        let part = Cell(
          "deel.\(step.step.name)", .amount, .formula(step.after.reference - before.reference))
        before = step.after
        return Row(
          label(step.step), [figure(of: step, among: steps), step.after, part], note: note(step.step))
      }
      let outcome = outcome(of: before, in: "", rebuild.buildUp.amount)
      return Group(
        Phrase(nl: "Van loon tot tarief", en: "From wage to tariff"),
        columns: [Phrase(\.figure), Phrase(\.runningAmount), Phrase(\.addedByStep)],
        rows: [Row(Phrase(\.grossWage), [nil, start, nil])] + rows
          + outcome.map { Row($0.label, [nil, $0.cell, nil], note: $0.note) })
    }
    let (newWage, startRow) = changedWage(from: wage, after: start)
    return compared(
      Phrase(nl: "Van loon tot tarief", en: "From wage to tariff"), startRow,
      (start, newWage), suffix: "", (rebuild.buildUp.amount, changed.amount), hasFigures: true)
  }

  /// The same steps from the wage that the published tariff pays; nothing where that is the wage of the build-up itself.
  func buildUp(from paid: PaidWages) -> Group? {
    guard rebuild.implied == nil, !rebuild.request.choosesPlace, case .known = paid.hours else { return nil }
    let wage = Cell("betaald-loon", .amount, .input(paid.published.wage.inEuro, Calculation.Bounds()))
    let heading = Phrase(
      nl: "Bij het brutoloon dat het gepubliceerde tarief betaalt",
      en: "At the gross wage that the published tariff pays")
    let origin = Phrase(\.calculatedBack)
    guard rebuild.changed != nil else {
      let steps = rebuild.request.model.cells(from: wage, figures: figures) { "betaald.na.\($0.name)" }
      let outcome = outcome(of: steps.last?.after ?? wage, in: "betaald.", paid.published.amount)
      return Group(
        heading, columns: [Phrase(""), Phrase(\.runningAmount)],
        rows: [Row(Phrase(\.grossWage), [nil, wage], note: origin)]
          + steps.map { Row(label($0.step), [nil, $0.after]) }
          + outcome.map { Row($0.label, [nil, $0.cell], note: $0.note) })
    }
    guard let own = paid.own else { return nil }
    let newWage = Cell("betaald-loon.nieuw", .amount, changedWage(from: wage))
    return compared(
      heading, Row(Phrase(\.grossWage), [nil, wage, nil, newWage], note: origin), (wage, newWage),
      suffix: "betaald.", (paid.published.amount, own.amount), hasFigures: false)
  }

  /// Steps and outcome as printed and with the changes side by side.
  private func compared(
    _ heading: Phrase, _ start: Row, _ wages: (Cell, Cell), suffix: String, _ amounts: (Money, Money),
    hasFigures: Bool
  ) -> Group {
    let model = rebuild.request.model
    let steps = model.cells(from: wages.0, figures: figures) { "\(suffix)na.\($0.name)" }
    let changed = model.cells(from: wages.1, figures: changedFigures) { "\(suffix)na.\($0.name).nieuw" }
    let rows = model.steps.compactMap { step -> Row? in
      let (old, new) = (
        steps.first { $0.step.name == step.name }, changed.first { $0.step.name == step.name }
      )
      guard old != nil || new != nil else { return nil }
      return Row(
        label(step),
        [
          hasFigures ? old.flatMap { figure(of: $0, among: steps) } : nil, old?.after,
          hasFigures ? new.flatMap { figure(of: $0, among: changed) } : nil, new?.after,
        ], note: hasFigures ? note(step) : Phrase(""))
    }
    let old = outcome(of: steps.last?.after ?? wages.0, in: suffix, amounts.0)
    let new = outcome(of: changed.last?.after ?? wages.1, in: suffix, amounts.1, after: ".nieuw")
    return Group(
      heading,
      columns: [
        Phrase { hasFigures ? $0.figure : "" }, Phrase(\.runningAmount),
        Phrase { hasFigures ? $0.changedFigure : "" }, Phrase(\.changedAmount),
      ],
      rows: [start] + rows
        + zip(old, new).map { Row($0.label, [nil, $0.cell, nil, $1.cell], note: $0.note) })
  }

  /// The tariff beside the published one, and the same per minute where there is such a price.
  private func outcome(
    of exact: Cell, in prefix: String, _ amount: Money, after suffix: String = ""
  ) -> [(label: Phrase, cell: Cell, note: Phrase)] {
    let tariff = Cell(
      "\(prefix)tarief\(suffix)", .amount, .formula(.rounded(exact.reference, decimals: 2)), isOutcome: true)
    let published = Cell(
      "\(prefix)gepubliceerd\(suffix)", .amount, .given(product.tariff.amount.inEuro))
    let difference = Cell(
      "\(prefix)verschil\(suffix)", .amount, .formula(tariff.reference - published.reference))
    let minute = product.minuteTariff.map { minute in
      (
        label: Phrase(nl: "Per minuut: tarief ÷ 60", en: "Per minute: tariff ÷ 60"),
        cell: Cell(
          "\(prefix)tarief-minuut\(suffix)", .amount,
          .formula(.rounded(tariff.reference / .number(Rational(60)), decimals: 2))),
        note: Phrase { "\($0.published): € \($0.number(minute.amount)), \($0.onLine(minute.line))" }
      )
    }
    return [
      (Phrase(\.inCents), tariff, Phrase("")),
      (Phrase(\.publishedTariff), published, Phrase { $0.onLine(product.tariff.line) }),
      (Phrase(\.difference), difference, Phrase("")),
    ] + [minute].compactMap(\.self) + [
      (
        Phrase(\.sheetMinusProgram),
        Cell(checking: tariff, against: Rational(amount), named: "\(prefix)controle\(suffix)"), Phrase("")
      )
    ]
  }

  // MARK: Figures

  /// The figures of the build-up, which a reader may change.
  private var figures: [CostComponent: Cell] { cells(of: rebuild.buildUp) { _ in nil } }

  /// The figures with the changes; those that stay follow the figures of the build-up.
  private var changedFigures: [CostComponent: Cell] {
    guard let changed = rebuild.changed else { return [:] }
    let figures = figures
    return cells(of: changed, ".nieuw") { step in
      let isSame = rebuild.buildUp.steps.contains { $0.step == step.step && $0.input == step.input }
      return isSame ? figures[step.step.component].map { .formula($0.reference) } : nil
    }
  }

  private func cells(
    of buildUp: BuildUp, _ suffix: String = "", following origin: (BuildUp.Step) -> Calculation.Origin?
  ) -> [CostComponent: Cell] {
    Dictionary(
      buildUp.steps.map { step in
        let component = step.step.component
        return (
          component,
          Cell(
            component.rawValue + suffix, component.kind,
            origin(step) ?? .input(component.calculated(step.input.value), step.step.kind.bounds))
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The figure of a step, which stands beside the first one that takes it.
  private func figure(of step: CostCells, among steps: [CostCells]) -> Cell? {
    steps.first { $0.figure.name == step.figure.name }?.step == step.step ? step.figure : nil
  }

  private func label(_ step: CostModel.Step) -> Phrase { step.component.name }

  private func note(_ step: CostModel.Step) -> Phrase {
    let taken = [rebuild.buildUp, rebuild.changed].compactMap(\.self).lazy.flatMap(\.steps)
      .first { $0.step == step }
    return Phrase { wording in taken.map { wording.origin($0.input.origin) } ?? "" }
  }

  /// The wage with the changes, and the row in which the build-up starts.
  private func changedWage(from wage: Cell, after start: Cell) -> (wage: Cell, row: Row) {
    let new = Cell("na.loon.nieuw", .amount, changedWage(from: wage))
    let rise = Cell(
      "loon-stijging", .percentage, .input(rise ?? Rational(0), Calculation.Bounds(from: Rational(-1))))
    return (
      new,
      Row(
        Phrase(\.grossWage), [nil, start, self.rise == nil ? nil : rise, new],
        note: self.rise == nil
          ? Phrase("")
          : Phrase(nl: "het percentage is de loonstijging", en: "the percentage is the rise of wages"))
    )
  }

  /// By which part the wages rise; nothing where they stay, or are given.
  private var rise: Rational? {
    let wages = changes.filter { $0.subject == .wages }
    guard let changed = rebuild.changed, !wages.isEmpty, !wages.contains(where: \.givesWage),
      rebuild.buildUp.wage != Rational(0)
    else { return nil }
    return changed.wage / rebuild.buildUp.wage - Rational(1)
  }

  private func changedWage(from wage: Cell) -> Calculation.Origin {
    if rise != nil {
      return .formula(wage.reference * (.number(Rational(1)) + .reference("loon-stijging")))
    }
    guard changes.contains(where: \.givesWage), let changed = rebuild.changed else {
      return .formula(wage.reference)
    }
    return .input(changed.wage.inEuro, Calculation.Bounds())
  }
}
