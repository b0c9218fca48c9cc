import Indexation
import Tariffs

/// What a document prints of the build-up of products: function mixes and cost components.
struct ShowCosts {
  typealias Cell = Report.Cell
  typealias ShareColumn = (column: Report.Field, cell: (FunctionShare) -> Cell)
  typealias FigureColumn = (column: Report.Field, cell: (CostFigure) -> Cell)

  let costs: CostBook
  let wording: Wording

  private var shares: [ShareColumn] {
    [
      (.init("table", wording.table, audience: .data), { .text($0.table) }),
      (.init("product", wording.slug, audience: .data), { .text($0.product) }),
      (.init("level", wording.level), { .term($0.level, shown: costs.level($0.level)?.name ?? $0.level) }),
      (
        .init("percent", wording.share, isNumeric: true),
        { .decimal("\($0.percent)", shown: wording.decimal($0.percent) + "%") }
      ),
      (.init("printed", wording.printed, isFlexible: true), { .text($0.printed) }),
      (.init("line", wording.line, isNumeric: true), { .number($0.line) }),
      (.init("note", wording.note, isFlexible: true, isHiddenWhenEmpty: true), { .text($0.note) }),
    ]
  }

  private var figures: [FigureColumn] {
    [
      (.init("table", wording.table, audience: .data), { .text($0.table) }),
      (.init("product", wording.slug, audience: .data), { .text($0.product) }),
      (
        .init("component", wording.step),
        { .term($0.component.rawValue, shown: wording.name(of: $0.component)) }
      ),
      (
        .init("value", wording.figure, isNumeric: true),
        { .decimal("\($0.value)", shown: wording.figure($0.value, of: $0.component)) }
      ),
      (
        .init("unit", wording.unit),
        { .term($0.unit.rawValue, shown: $0.unit.billingUnit.map(wording.unitName) ?? "") }
      ),
      (.init("printed", wording.printed, isFlexible: true), { .text($0.printed) }),
      (.init("line", wording.line, isNumeric: true), { .number($0.line) }),
      (.init("note", wording.note, isFlexible: true, isHiddenWhenEmpty: true), { .text($0.note) }),
    ]
  }

  /// The mixes and figures of some products.
  ///
  /// - Parameters:
  ///   - products: the ids of their tables and their slugs.
  ///   - audience: for whom; people do not see a part without rows.
  /// - Returns: the parts.
  func sections(of products: [(table: String, product: String)], for audience: Report.Audience)
    -> [Report.Section]
  {
    let sections = [
      Report.Section(
        key: "function_mix", heading: wording.mix, columns: shares.map(\.column),
        rows: products.flatMap { costs.mix(of: $0.product, in: $0.table) }.map { share in
          Report.Row(shares.map { $0.cell(share) })
        }, audience: audience),
      Report.Section(
        key: "cost_components", heading: wording.componentsHeading, columns: figures.map(\.column),
        rows: products.flatMap { costs.figures(of: $0.product, in: $0.table) }.map { figure in
          Report.Row(figures.map { $0.cell(figure) })
        }, audience: audience),
    ]
    return audience == .readers ? sections.filter { $0.table.count > 0 } : sections
  }
}
