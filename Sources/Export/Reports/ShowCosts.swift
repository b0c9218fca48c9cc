import Indexation
import Tariffs

/// What a document prints of the build-up of products: function mixes and cost components.
struct ShowCosts {
  let dataset: Dataset
  let costs: CostBook
  let wording: Wording

  var shares: [Report.Column<FunctionShare>] {
    [
      .text("table", wording.table) { $0.table }.forData.always,
      .text("product", wording.slug) { $0.product }.forData.always,
      .cell("level", wording.level, .term) {
        Report.Cell.term($0.level, shown: costs.level($0.level)?.name ?? $0.level)
      },
      .decimal("percent", wording.share) {
        Report.Cell.decimal("\($0.percent)", shown: wording.decimal($0.percent) + "%")
      },
      .text("printed", wording.printed) { $0.printed }.flexible,
      .number("line", wording.line) { $0.line },
      .text("note", wording.note) { $0.note }.flexible.hiddenWhenEmpty,
    ]
  }

  var figures: [Report.Column<CostFigure>] {
    [
      .text("table", wording.table) { $0.table }.forData.always,
      .text("product", wording.slug) { $0.product }.forData.always,
      .term("component", wording.step, wording.name) { $0.component },
      .decimal("value", wording.figure) {
        Report.Cell.decimal("\($0.value)", shown: wording.figure($0.value, of: $0.component))
      },
      .cell("unit", wording.unit, .term) {
        Report.Cell.term($0.unit.rawValue, shown: $0.unit.billingUnit.map(wording.unitName) ?? "")
      },
      .text("printed", wording.printed) { $0.printed }.flexible,
      .number("line", wording.line) { $0.line },
      .text("note", wording.note) { $0.note }.flexible.hiddenWhenEmpty,
    ]
  }

  /// The mixes and figures of some products, by their tables and slugs; people do not see a part without rows.
  func sections(of products: [(table: String, product: String)], for audience: Report.Audience)
    -> [Report.Section]
  {
    let sections = [
      Report.Section(
        key: "function_mix", heading: wording.mix, columns: shares,
        rows: products.flatMap { costs.mix(of: $0.product, in: $0.table) }, audience: audience),
      Report.Section(
        key: "cost_components", heading: wording.componentsHeading, columns: figures,
        rows: products.flatMap { dataset.costFigures(of: $0.product, in: $0.table, costs) },
        audience: audience),
    ]
    return audience == .readers ? sections.filter { $0.table.count > 0 } : sections
  }
}
