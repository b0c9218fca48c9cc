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
  /// The wages that the tariff pays; nothing where something else is solved for.
  public var paidWages: PaidWages?
  /// Whether hours are asked about.
  public var asksHours = false
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
    // The parts for programs are always the same ones; what was asked for comes first, and is what CSV holds.
    let asksSensitivity = rebuilds.contains { !$0.details.sensitivity.isEmpty }
    let sensitivity = Section(
      key: "sensitivity", columns: RebuildLayout.sensitivity(wording),
      rows: layouts.flatMap(\.sensitivityItems), audience: .data)
    let build = [
      RebuildLayout.steps(layouts, wording), RebuildLayout.outcome(layouts, wording),
      Section(
        key: "wages", columns: RebuildLayout.wages(wording), rows: layouts.flatMap(\.wageItems),
        audience: .data
      ),
    ]
    let products = wording.some(leftOut.map { "\($0.tariff.product) (\($0.table.id))" }, atMost: 6)
    let alsoFound =
      leftOut.isEmpty
      ? []
      : [
        wording.text(
          nl: "Ook gevonden, maar niet te herbouwen: \(products).",
          en: "Also found, but not rebuildable: \(products).")
      ]
    let notes = layouts.flatMap(\.notes).firstOccurrences + alsoFound
    let paidWages = RebuildLayout.paidWages(layouts, wording)
    let asked =
      (layouts.contains { $0.details.asksHours } ? [paidWages] : []) + (asksSensitivity ? [sensitivity] : [])
    var report = Report(
      title: layouts.count == 1
        ? wording.text(
          nl:
            "\(layouts[0].tariff.name): het tarief opgebouwd uit loon en kosten (\(layouts[0].tariff.table))",
          en:
            "\(layouts[0].tariff.name): the tariff built up from wage and costs (\(layouts[0].tariff.table))")
        : wording.verdictTitle(tables: tables.map(\.id)),
      sections: layouts.flatMap(\.readerSections)
        + asked
        + (build + [sensitivity, paidWages]).filter { part in !asked.contains { $0.key == part.key } },
      notes: notes, sources: tables.map(wording.citation))
    // Who asks for the derivation asks for all of it.
    if !layouts.contains(where: \.details.explains) {
      report.answer = answer(layouts, alsoFound: alsoFound, wording)
    }
    return report.calculated(
      rebuilds.map {
        Calculation(
          of: $0.rebuild, paid: $0.details.paidWages, in: costs, isOneOfSeveral: rebuilds.count > 1)
      })
  }

  /// The most products of which one screen says what they pay.
  private static let mostProducts = 8

  private static func answer(_ layouts: [RebuildLayout], alsoFound: [String], _ wording: Wording) -> Answer {
    let (first, isOne) = (layouts[0], layouts.count == 1)
    let more = layouts.count - mostProducts
    let missing =
      isOne
      ? wording.text(
        nl:
          "lonen per functieniveau, regel en berekening van elke stap, model en bron; de afleiding met --explain",
        en:
          "wages per function level, line and calculation of each step, model and source; the derivation with "
          + "--explain")
      : (more > 0 ? wording.text(nl: "\(more) producten, en ", en: "\(more) products, and ") : "")
        + wording.text(
          nl: "de opbouw van elk product, met --product \(first.tariff.product)",
          en: "the build-up of each product, with --product \(first.tariff.product)")
    return Answer(
      (isOne ? first.answerSentences : layouts.prefix(mostProducts).compactMap(\.answerSentences.first))
        + alsoFound,
      tables: isOne ? first.answerTables : [],
      leftOut: wording.text(
        nl: "Niet getoond: \(missing). Alles met --details.", en: "Not shown: \(missing). All with --details."
      ))
  }
}
