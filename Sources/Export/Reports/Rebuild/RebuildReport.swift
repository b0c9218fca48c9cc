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
    func data(_ key: String, _ columns: [Field], _ rows: [Row]) {
      sections.append(Section(key: key, columns: columns, rows: rows, audience: .data))
    }
    if hasSensitivity {
      data(
        "sensitivity", RebuildLayout.sensitivityColumns(wording).map(\.column),
        layouts.flatMap(\.sensitivityRows))
    } else {
      let (steps, outcome) = (RebuildLayout.stepColumns(wording), RebuildLayout.outcomeColumns(wording))
      data(
        "steps", steps.map(\.column),
        layouts.flatMap { layout in
          layout.stepLines.map { line in Row(steps.map { $0.cell(layout, line) }) }
        })
      data(
        "outcome", outcome.map(\.column), layouts.map { layout in Row(outcome.map { $0.cell(layout) }) })
      let wages = layouts.flatMap(\.wageRows)
      if !wages.isEmpty { data("wages", RebuildLayout.wageColumns(wording).map(\.column), wages) }
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
