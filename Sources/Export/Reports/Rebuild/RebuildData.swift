import Indexation
import Tariffs

/// The build-up of a product for programs.
extension RebuildLayout {
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
