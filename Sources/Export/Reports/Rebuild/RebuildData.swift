import Indexation
import Tariffs

/// The build-up of a product for programs; people read the wages and the sensitivity from the same columns.
extension RebuildLayout {
  typealias Cell = Report.Cell

  /// Something of a product, with the product.
  struct Item<Value: Sendable>: Sendable {
    let layout: RebuildLayout
    let value: Value

    var tariff: Tariff { layout.tariff }
    var rebuild: Rebuild { layout.rebuild }
  }

  /// A step that was taken before or after the changes; a change can add one that the document has no figure for.
  ///
  /// Without either it is the wage from which the build-up starts.
  struct Step {
    var published: BuildUp.Step?
    var changed: BuildUp.Step?

    var taken: BuildUp.Step? { published ?? changed }
  }

  func items<Value>(_ values: [Value]) -> [Item<Value>] { values.map { Item(layout: self, value: $0) } }

  /// The steps that were taken, in the order of the model.
  var steps: [Step] {
    rebuild.request.model.steps.map { step in
      Step(
        published: rebuild.buildUp.steps.first { $0.step.name == step.name },
        changed: rebuild.changed?.steps.first { $0.step.name == step.name })
    }.filter { $0.taken != nil }
  }

  static func steps(_ layouts: [RebuildLayout], _ wording: Wording) -> Report.Section {
    typealias Column = Report.Column<Item<Step>>
    let price = PriceColumns(wording: wording)
    /// The amount of a step, or the wage from which the build-up starts.
    @Sendable func running(_ item: Item<Step>, _ step: BuildUp.Step?, wage: BuildUp?) -> Cell? {
      (item.value.taken == nil ? wage?.wage : step?.after).map { wording.euros($0) }
    }
    let columns: [Column] = [
      price.table.of(\.tariff), price.product.of(\.tariff),
      .text("step", wording.step) { $0.value.taken?.step.name ?? CostModel.wageBasis }.always,
      .text("kind", wording.calculation) { $0.value.taken?.step.kind.rawValue ?? "start" }.always,
      .text("component", wording.step) { $0.value.taken?.step.component.rawValue },
      .decimal("value", wording.figure) { item in
        item.value.published.map { wording.plain($0.input.value) }
          ?? running(item, nil, wage: item.rebuild.buildUp)
      },
      .amount("basis", wording.basis) { $0.value.published.map { wording.euros($0.basis) } },
      .amount("before", wording.runningAmount) { $0.value.published.map { wording.euros($0.before) } },
      .amount("after", wording.runningAmount) { running($0, $0.value.published, wage: $0.rebuild.buildUp) },
      .decimal("changed_value", wording.changedFigure) {
        $0.value.changed.map { wording.plain($0.input.value) }
      },
      .amount("changed_after", wording.changedAmount) {
        running($0, $0.value.changed, wage: $0.rebuild.changed)
      },
      .text("origin", wording.origin) { $0.value.taken?.input.origin.word ?? $0.layout.originOfWage }.always,
      .text("lines", wording.line) { $0.layout.lines(of: $0.value.taken?.input) },
    ]
    return Report.Section(
      key: "steps", columns: columns, rows: layouts.flatMap { $0.items([Step()] + $0.steps) }, audience: .data
    )
  }

  /// The lines on which a figure stands, or for the wage those of the mix.
  private func lines(of input: CostInput?) -> String {
    (input.map { $0.lines.map(String.init) } ?? rebuild.product.linesOfMix).joined(separator: " ")
  }

  /// Where the mixed wage comes from, as programs read it.
  private var originOfWage: String { rebuild.mixedWage == nil ? "implied" : rebuild.request.wages.origin }

  static func outcome(_ layouts: [RebuildLayout], _ wording: Wording) -> Report.Section {
    let price = PriceColumns(wording: wording)
    let columns: [Report.Column<RebuildLayout>] = [
      price.table.of(\.tariff), price.product.of(\.tariff), price.unit.of(\.tariff),
      .money("published", wording.published) { $0.tariff.amount },
      .money("rebuilt", wording.rebuilt) { $0.rebuild.buildUp.amount },
      .change("difference", wording.difference) { $0.rebuild.difference },
      .money("changed", wording.newAmount) { $0.rebuild.changed?.amount },
    ]
    let others: [Report.Column<RebuildLayout>] = [
      .amount("wage_per_unit", wording.implies) { $0.rebuild.wageBudget.map { wording.euros($0.value) } },
      .decimal("place_percent", wording.scale) { $0.details.paidStep?.place.map { wording.plain($0) } },
      .text("model", wording.costModel) { $0.rebuild.request.model.id }.always,
      price.line.of(\.tariff),
    ]
    return Report.Section(
      key: "outcome", columns: columns + wording.implied { $0.rebuild.implied } + others, rows: layouts,
      audience: .data)
  }

  /// The wages of the levels, of which people read those that stand out when the derivation is written out.
  static func wages(_ wording: Wording) -> [Report.Column<Item<MixedWage.Part>>] {
    let price = PriceColumns(wording: wording)
    return [
      price.table.of(\.tariff).forData, price.product.of(\.tariff).forData,
      .cell("level", wording.level, .term) {
        Cell.term($0.value.share.level, shown: $0.layout.name(ofLevel: $0.value.share.level))
      },
      .decimal("share", wording.share) { wording.plain($0.value.share.percent) }.forData,
      .text("scale", wording.scale) { $0.value.scale.label }.always,
      .date("valid_from", wording.validity) { $0.value.scale.validFrom },
      .text("place", wording.betweenSteps) { $0.rebuild.request.wages.place.word }.always,
      .text("monthly", wording.text(nl: "Maandloon (€)", en: "Monthly (€)")) {
        $0.layout.monthly($0.value.wages)
      }.flexible.hiddenWhenEmpty,
      .amount("hourly", wording.text(nl: "Uurloon (€)", en: "Hourly (€)")) {
        wording.euros($0.value.hourly)
      },
      .cell("origin", wording.origin, .term) {
        Cell.term($0.rebuild.request.wages.origin, shown: $0.layout.origin(of: $0.value))
      },
      .cell("confidence", wording.confidenceHeading, .term) {
        let words = $0.value.wages.map(\.confidence.rawValue).firstOccurrences
        return Cell.term(
          words.joined(separator: " "), shown: words.map(wording.confidence).joined(separator: "; "))
      }.flexible.perhaps,
      .text("basis", wording.basis) { $0.value.basis }.flexible,
      .text("source", wording.source) {
        $0.value.wages.map(\.source.title).firstOccurrences.joined(separator: "; ")
      }.flexible,
      .text("note", wording.note) {
        let notes = [$0.layout.costs.level($0.value.share.level)?.note ?? ""] + $0.value.wages.map(\.note)
        return notes.filter { !$0.isEmpty }.firstOccurrences.joined(separator: "; ")
      }.flexible.hiddenWhenEmpty,
      .number("mix_line", wording.linesOfMix) { $0.value.share.line }.forData,
    ]
  }

  var wageItems: [Item<MixedWage.Part>] { items(rebuild.mixedWage?.parts ?? []) }

  /// The monthly wages of some steps, with the hours that they are for.
  private func monthly(_ steps: [Wage]) -> String? {
    guard let weekly = steps.first?.weeklyHours, steps.allSatisfy({ $0.weeklyHours == weekly }) else {
      return nil
    }
    let amounts = steps.compactMap(\.monthly).map(wording.number).joined(separator: " – ")
    let hours = wording.decimal(weekly)
    return wording.text(nl: "\(amounts) bij \(hours) uur per week", en: "\(amounts) at \(hours) hours a week")
  }

  /// The wages that each tariff pays, by hours and size of the group.
  static func paidWages(_ layouts: [RebuildLayout], _ wording: Wording) -> Report.Section {
    let price = PriceColumns(wording: wording)
    let columns: [Report.Column<Item<PaidWages.Cell>>] = [
      price.table.of(\.tariff), price.product.of(\.tariff),
      .decimal("hours", wording.name(of: CostComponent.uren)) { wording.plain($0.value.hours) },
      .text("hours_origin", wording.origin) { $0.layout.details.paidWages?.hours.word ?? "" }.always,
      .decimal("group", wording.participants) { $0.value.group.map { wording.plain($0) } },
      .amount("wage", wording.grossWage) { wording.euros($0.value.wage.value) },
      .text("scales", wording.scale) { $0.value.step?.standing },
      .decimal("place_percent", wording.scale) { $0.value.step?.place.map { wording.plain($0) } },
      .text("step_low", wording.betweenSteps) { $0.value.step?.steps.low?.description },
      .text("step_high", wording.betweenSteps) { $0.value.step?.steps.high?.description },
    ]
    return Report.Section(
      key: "paid_wages", columns: columns,
      rows: layouts.flatMap { $0.items($0.details.paidWages?.cells ?? []) },
      audience: .data)
  }

  static func sensitivity(_ wording: Wording) -> [Report.Column<Item<Sensitivity>>] {
    let price = PriceColumns(wording: wording)
    @Sendable func figure(_ value: Rational, _ subject: CostChange.Subject) -> Cell {
      switch subject {
      case .wages: wording.euros(value)
      case .component(let component):
        .decimal("\(value.rounded(decimals: 6))", shown: wording.figure(value, of: component))
      }
    }
    return [
      price.table.of(\.tariff).forData, price.product.of(\.tariff).forData,
      .cell("component", wording.step, .term) {
        switch $0.value.subject {
        case .wages: Cell.term("wages", shown: "\(wording.grossWage) (\(wording.calculatedBack))")
        case .component(let component): Cell.term(component.rawValue, shown: wording.name(of: component))
        }
      },
      .decimal("value", wording.figure) { figure($0.value.value, $0.value.subject) },
      .text("change", wording.text(nl: "Eén erbij", en: "One more")) {
        $0.value.isPercentagePoint ? "+1 pp" : "+1%"
      }.always,
      .decimal("changed_value", wording.changedFigure) { figure($0.value.changed, $0.value.subject) },
      .amount("exact", wording.text(nl: "Vóór afronding (€)", en: "Before rounding (€)")) {
        wording.euros($0.value.exact)
      },
      .money("amount", wording.newAmount) { $0.value.amount },
      .amount("effect", "Effect (€)") {
        Cell.decimal(
          wording.dataCents($0.value.effect),
          shown: ($0.value.effect > Rational(0) ? "+" : "") + wording.cents($0.value.effect))
      },
      .text("origin", wording.origin) { $0.value.input.map { wording.origin($0.origin) } }.forReaders,
      .text("lines", wording.line) { $0.layout.lines(of: $0.value.input) }.forData,
    ]
  }

  var sensitivityItems: [Item<Sensitivity>] { items(details.sensitivity) }
}

extension Wording {
  /// What a tariff implies and between which bounds, rounded outward, for programs.
  func implied<Row: Sendable>(_ implied: @escaping @Sendable (Row) -> ImpliedFigure?) -> [Report.Column<Row>]
  {
    func figure(
      _ path: any KeyPath<ImpliedFigure, Rational> & Sendable, _ rounding: Rounding = .halfAwayFromZero
    ) -> @Sendable (Row) -> Report.Cell? {
      { row in
        implied(row).map {
          $0.unknown == .wage ? euros($0[keyPath: path], rounding) : plain($0[keyPath: path], rounding)
        }
      }
    }
    return [
      .text("unknown", solvedFor) { implied($0)?.unknown.word },
      .decimal("implied", implies, figure(\.value)),
      .decimal("implied_lower", implies, figure(\.lower, .down)),
      .decimal("implied_upper", implies, figure(\.upper, .up)),
    ]
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

extension PaidWages.Hours {
  /// Where hours come from, as programs read it.
  fileprivate var word: String {
    switch self {
    case .known(let input): input.origin.word
    case .asked: "given"
    case .assumed: "assumed"
    case .unknown: "unknown"
    }
  }
}

extension PaidStep {
  /// Where in the scales it lies, as programs read it.
  fileprivate var standing: String { isBelowScale ? "below" : isAboveScale ? "above" : "within" }
}

extension WageScale {
  /// The agreement and the scale.
  var label: String { "\(agreement) \(scale)" }
}
