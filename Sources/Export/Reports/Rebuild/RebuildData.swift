import Indexation
import Tariffs

/// The build-up of a product for programs.
extension RebuildLayout {
  typealias Cell = Report.Cell
  typealias StepColumn = (column: Report.Field, cell: (RebuildLayout, StepLine) -> Cell)
  typealias OutcomeColumn = (column: Report.Field, cell: (RebuildLayout) -> Cell)
  typealias WageColumn = (column: Report.Field, cell: (RebuildLayout, MixedWage.Part) -> Cell)
  typealias SensitivityColumn = (column: Report.Field, cell: (RebuildLayout, Sensitivity) -> Cell)

  /// A line of the build-up: the wage from which it starts, or a step that was taken before or after the changes.
  enum StepLine {
    case wage
    case step(published: BuildUp.Step?, changed: BuildUp.Step?)

    /// The step; that after the changes where the document has no figure for it.
    var step: BuildUp.Step? {
      if case .step(let published, let changed) = self { published ?? changed } else { nil }
    }

    var published: BuildUp.Step? { if case .step(let step, _) = self { step } else { nil } }
    var changed: BuildUp.Step? { if case .step(_, let step) = self { step } else { nil } }
  }

  var stepLines: [StepLine] {
    [.wage] + steps.map { .step(published: $0.published, changed: $0.changed) }
  }

  static func stepColumns(_ wording: Wording) -> [StepColumn] {
    [
      (.init("table", wording.table), { layout, _ in .text(layout.tariff.table) }),
      (.init("product", wording.slug), { layout, _ in .text(layout.tariff.product) }),
      (.init("step", wording.step), { .text($1.step?.step.name ?? CostModel.wageBasis) }),
      (.init("kind", wording.calculation), { .text($1.step?.step.kind.rawValue ?? "start") }),
      (.init("component", wording.step), { .text($1.step?.step.component.rawValue ?? "") }),
      (
        .init("value", wording.figure),
        { layout, line in
          if case .wage = line { return wording.euros(layout.rebuild.buildUp.wage) }
          return line.published.map { wording.plain($0.input.value) } ?? .empty
        }
      ),
      (.init("basis", wording.basis), { $1.published.map { wording.euros($0.basis) } ?? .empty }),
      (.init("before", wording.runningAmount), { $1.published.map { wording.euros($0.before) } ?? .empty }),
      (
        .init("after", wording.runningAmount),
        { layout, line in
          if case .wage = line { return wording.euros(layout.rebuild.buildUp.wage) }
          return line.published.map { wording.euros($0.after) } ?? .empty
        }
      ),
      (
        .init("changed_value", wording.changedFigure),
        { $1.changed.map { wording.plain($0.input.value) } ?? .empty }
      ),
      (
        .init("changed_after", wording.changedAmount),
        { layout, line in
          if case .wage = line { return layout.rebuild.changed.map { wording.euros($0.wage) } ?? .empty }
          return line.changed.map { wording.euros($0.after) } ?? .empty
        }
      ),
      (.init("origin", wording.origin), { .text($1.step?.input.origin.word ?? $0.originOfWage) }),
      (
        .init("lines", wording.line),
        { layout, line in
          .text(
            (line.step.map { $0.input.lines.map(String.init) } ?? layout.rebuild.product.linesOfMix)
              .joined(separator: " "))
        }
      ),
    ]
  }

  /// Where the mixed wage comes from, as programs read it.
  private var originOfWage: String {
    rebuild.mixedWage == nil ? "implied" : rebuild.request.wages.origin
  }

  static func outcomeColumns(_ wording: Wording) -> [OutcomeColumn] {
    func implied(
      _ path: KeyPath<ImpliedFigure, Rational>, _ rounding: Rounding = .halfAwayFromZero
    ) -> (RebuildLayout) -> Cell {
      { layout in
        guard let implied = layout.rebuild.implied else { return .empty }
        let value = implied[keyPath: path]
        return implied.unknown == .wage ? wording.euros(value, rounding) : wording.plain(value, rounding)
      }
    }
    return [
      (.init("table", wording.table), { .text($0.tariff.table) }),
      (.init("product", wording.slug), { .text($0.tariff.product) }),
      (.init("unit", wording.unit), { .text($0.tariff.unit.rawValue) }),
      (.init("published", wording.published), { .money($0.tariff.amount) }),
      (.init("rebuilt", wording.rebuilt), { .money($0.rebuild.buildUp.amount) }),
      (.init("difference", wording.difference), { .change($0.rebuild.difference) }),
      (
        .init("changed", wording.newAmount),
        { $0.rebuild.changed.map { .money($0.amount) } ?? .empty }
      ),
      (.init("unknown", wording.solvedFor), { $0.rebuild.implied.map { .text($0.unknown.word) } ?? .empty }),
      (.init("implied", wording.implies), implied(\.value)),
      (.init("implied_lower", wording.implies), implied(\.lower, .down)),
      (.init("implied_upper", wording.implies), implied(\.upper, .up)),
      (
        .init("wage_per_unit", wording.implies),
        { $0.rebuild.wageBudget.map { wording.euros($0.value) } ?? .empty }
      ),
      (
        .init("place_percent", wording.scale),
        { $0.details.paidStep?.place.map { wording.plain($0) } ?? .empty }
      ),
      (.init("model", wording.costModel), { .text($0.rebuild.request.model.id) }),
      (.init("line", wording.line), { .number($0.tariff.line) }),
    ]
  }

  /// The wages of the levels, of which people read those that stand out when the derivation is written out.
  static func wageColumns(_ wording: Wording) -> [WageColumn] {
    [
      (.init("table", wording.table, audience: .data), { layout, _ in .text(layout.tariff.table) }),
      (.init("product", wording.slug, audience: .data), { layout, _ in .text(layout.tariff.product) }),
      (
        .init("level", wording.level),
        { layout, part in .term(part.share.level, shown: layout.name(ofLevel: part.share.level)) }
      ),
      (.init("share", wording.share, audience: .data), { wording.plain($1.share.percent) }),
      (
        .init("scale", wording.scale), { .text("\($1.scale.agreement) \($1.scale.scale)") }
      ),
      (.init("valid_from", wording.validity), { .date($1.scale.validFrom) }),
      (
        .init("place", wording.betweenSteps), { layout, _ in .text(layout.rebuild.request.wages.place.word) }
      ),
      (
        .init("monthly", wording.monthly, isFlexible: true, isHiddenWhenEmpty: true),
        { layout, part in layout.monthly(part.wages) }
      ),
      (.init("hourly", wording.hourly, isNumeric: true), { wording.euros($1.hourly) }),
      (
        .init("origin", wording.origin),
        { layout, part in .term(layout.rebuild.request.wages.origin, shown: layout.origin(of: part)) }
      ),
      (
        .init("confidence", wording.confidenceHeading, isFlexible: true),
        { _, part in
          let words = part.wages.map(\.confidence.rawValue).firstOccurrences
          return .term(
            words.joined(separator: " "), shown: words.map(wording.confidence).joined(separator: "; "))
        }
      ),
      (.init("basis", wording.basis, isFlexible: true), { .text($1.basis) }),
      (
        .init("source", wording.source, isFlexible: true),
        { .text($1.wages.map(\.source.title).firstOccurrences.joined(separator: "; ")) }
      ),
      (
        .init("note", wording.note, isFlexible: true, isHiddenWhenEmpty: true),
        { layout, part in
          let notes = [layout.costs.level(part.share.level)?.note ?? ""] + part.wages.map(\.note)
          return .text(notes.filter { !$0.isEmpty }.firstOccurrences.joined(separator: "; "))
        }
      ),
      (.init("mix_line", wording.linesOfMix, audience: .data), { .number($1.share.line) }),
    ]
  }

  var wageRows: [Report.Row] {
    let columns = RebuildLayout.wageColumns(wording)
    return (rebuild.mixedWage?.parts ?? []).map { part in Report.Row(columns.map { $0.cell(self, part) }) }
  }

  static func sensitivityColumns(_ wording: Wording) -> [SensitivityColumn] {
    func figure(_ value: Rational?, _ subject: CostChange.Subject) -> Cell {
      guard let value else { return .empty }
      return switch subject {
      case .wages: .decimal(wording.dataCents(value), shown: wording.cents(value))
      case .component(let component):
        .decimal("\(value.roundedForData)", shown: wording.figure(value, of: component))
      }
    }
    return [
      (.init("table", wording.table, audience: .data), { layout, _ in .text(layout.tariff.table) }),
      (.init("product", wording.slug, audience: .data), { layout, _ in .text(layout.tariff.product) }),
      (
        .init("component", wording.step),
        { _, effect in
          switch effect.subject {
          case .wages: .term("wages", shown: "\(wording.grossWage) (\(wording.calculatedBack))")
          case .component(let component): .term(component.rawValue, shown: wording.name(of: component))
          }
        }
      ),
      (.init("value", wording.figure, isNumeric: true), { figure($1.value, $1.subject) }),
      (.init("change", wording.oneMore), { .text($1.isPercentagePoint ? "+1 pp" : "+1%") }),
      (.init("changed_value", wording.changedFigure, isNumeric: true), { figure($1.changed, $1.subject) }),
      (.init("exact", wording.beforeRounding, isNumeric: true), { wording.euros($1.exact) }),
      (.init("amount", wording.newAmount, isNumeric: true), { .money($1.amount) }),
      (
        .init("effect", wording.effect, isNumeric: true),
        {
          .decimal(
            wording.dataCents($1.effect),
            shown: ($1.effect > Rational(0) ? "+" : "") + wording.cents($1.effect))
        }
      ),
      (
        .init("origin", wording.origin, audience: .readers),
        { _, effect in .text(effect.input.map { wording.origin($0.origin) } ?? "") }
      ),
      (
        .init("lines", wording.line, audience: .data),
        {
          .text(
            ($1.input?.lines ?? $0.rebuild.product.mix.map(\.line).firstOccurrences).map(String.init).joined(
              separator: " "))
        }
      ),
    ]
  }

  var sensitivityRows: [Report.Row] {
    let columns = RebuildLayout.sensitivityColumns(wording)
    return details.sensitivity.map { effect in Report.Row(columns.map { $0.cell(self, effect) }) }
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
