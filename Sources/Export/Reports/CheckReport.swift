import Indexation
import Tariffs

extension Report {
  /// The fixed ratios between prices, held against what is printed: those to be shown, and the counts of all.
  package static func checks(
    _ checks: [RelationCheck], of all: [RelationCheck], in tables: [TariffTable], language: Language
  ) -> Report {
    let wording = wording(language)
    let used = tables.filter { table in checks.contains { $0.tariff.table == table.id } }
    let layout = CheckLayout(wording: wording, letterOf: letters(of: used), tables: tables)
    func count(_ verdict: RelationCheck.Verdict) -> Int { all.count { $0.verdict == verdict } }
    return Report(
      title: wording.checkTitle(count: all.count),
      sections: [
        Section(key: "checks", columns: layout.columns, rows: checks)
      ],
      notes: [
        wording.checkCounts(
          exact: count(.exact), withinRounding: count(.withinRounding), deviating: count(.deviates))
      ] + layout.explanation(of: checks) + checks.map(layout.reason).firstOccurrences,
      sources: used.map(wording.citation)
    ).answered(layout.answer(of: all))
  }
}

/// The columns of checks, and how the figures came about.
private struct CheckLayout {
  typealias Cell = Report.Cell

  let wording: Wording
  let letterOf: [String: String]
  let tables: [TariffTable]

  var columns: [Report.Column<RelationCheck>] {
    let price = PriceColumns(wording: wording)
    return [
      price.table.forData.of(\.tariff),
      price.product.forData.of(\.tariff),
      price.code.hiddenWhenEmpty.of(\.tariff),
      price.name.repeated.of(\.tariff),
      price.unit.of(\.tariff),
      price.form.of(\.tariff),
      price.amount.of(\.tariff),
      .decimal("ratio", wording.ratio) { wording.exact($0.relation.ratio) },
      .text("base", wording.base) { base(of: $0) }.forReaders.flexible,
      .text("base_product", wording.base) { $0.base.product }.forData.always,
      .text("base_unit", wording.unit) { $0.base.unit.rawValue }.forData.always,
      .text("base_form", wording.form) { $0.base.form.rawValue }.forData.always,
      .money("base_amount", wording.text(nl: "Ander tarief (€)", en: "Other tariff (€)")) { $0.base.amount }
        .forData,
      .amount("expected", wording.expected) { wording.amount(Rational($0.expected)) }
        .calculated { _ in .rounded(Formula.reference("base_amount") * .reference("ratio"), decimals: 2) },
      .decimal("ratio_min", wording.ratioBounds) { $0.ratioBounds.map { ratio($0.lower, .down) } }.forData,
      .decimal("ratio_max", wording.ratioBounds) { $0.ratioBounds.map { ratio($0.upper, .up) } }.forData,
      .text("ratio_bounds", wording.ratioBounds) { check in
        check.ratioBounds.map { "\(wording.ratio($0.lower, .down)) – \(wording.ratio($0.upper, .up))" }
      }.forReaders.flexible.dropped(2),
      .term("verdict", wording.verdict, wording.name) { $0.verdict },
      .term("basis", wording.basis, wording.name) { $0.relation.basis }.dropped(1),
      price.line.forData.of(\.tariff),
      .number("base_line", wording.line) { $0.base.line }.forData,
      .text("stated_on_lines", wording.line) { "\($0.relation.lines)" }.forData,
      .text("source", wording.sourceAndLine) { "\(letter(of: $0)) \($0.tariff.line), \($0.base.line)" }
        .forReaders.dropped(3),
      .decimal("amount_min", wording.amount) { euro(RoundingBounds(of: $0.tariff.amount).lower) }.forData,
      .decimal("amount_max", wording.amount) { euro(RoundingBounds(of: $0.tariff.amount).upper) }.forData,
      .decimal("base_amount_min", wording.amount) { euro(RoundingBounds(of: $0.base.amount).lower) }.forData,
      .decimal("base_amount_max", wording.amount) { euro(RoundingBounds(of: $0.base.amount).upper) }.forData,
      .text("reason", wording.reason) { $0.relation.reason }.forData,
    ]
  }

  private func letter(of check: RelationCheck) -> String { letterOf[check.tariff.table] ?? "" }

  private func base(of check: RelationCheck) -> String {
    let base = check.base
    return "\(wording.number(hundredths: base.amount.cents)) (\(base.shortName), "
      + "\(base.unit.rawValue), \(wording.name(of: base.form)))"
  }

  private func ratio(_ ratio: Rational, _ rounding: Rounding) -> Cell {
    .decimal("\(ratio.roundedForReading(rounding))", shown: wording.ratio(ratio, rounding))
  }

  /// Cents with their half as euro.
  private func euro(_ cents: Rational) -> Cell { wording.exact(cents / Rational(100)) }

  /// How the figures came about, with the first check as the example.
  func explanation(of checks: [RelationCheck]) -> [String] {
    guard let check = checks.first(where: { $0.ratioBounds != nil }), let ratio = check.ratioBounds else {
      return []
    }
    func bounds(_ amount: Money) -> (String, String) {
      let bounds = RoundingBounds(of: amount)
      return (wording.decimal(bounds.lower / Rational(100)), wording.decimal(bounds.upper / Rational(100)))
    }
    return [
      wording.checkExplanation(
        amount: wording.number(hundredths: check.tariff.amount.cents), bounds(check.tariff.amount),
        base: wording.number(hundredths: check.base.amount.cents), bounds(check.base.amount),
        ratio: (wording.ratio(ratio.lower, .down), wording.ratio(ratio.upper, .up)))
    ]
  }

  /// How many ratios are kept, and which are not.
  func answer(of all: [RelationCheck]) -> Report.Answer {
    let deviating = all.filter { $0.verdict == .deviates }
    func count(_ verdict: RelationCheck.Verdict) -> Int { all.count { $0.verdict == verdict } }
    let (total, exact, rounded) = (all.count, count(.exact), count(.withinRounding))
    guard total > 0 else {
      return Report.Answer([
        wording.text(
          nl: "Van deze lijsten zijn geen vaste verhoudingen tussen tarieven bekend.",
          en: "No fixed ratios between tariffs are known of these lists.")
      ])
    }
    let counted = [
      exact == 0
        ? nil
        : wording.counted(
          exact, nl: ("op de cent", "op de cent"), en: ("is right to the cent", "are right to the cent")),
      rounded == 0
        ? nil
        : wording.counted(
          rounded, nl: ("binnen de afronding", "binnen de afronding"),
          en: ("is within rounding", "are within rounding")),
    ].compactMap(\.self)
    let rest = deviating.count
    let (right, isOne) = (wording.list(counted.isEmpty ? [wording.none] : counted), total == 1)
    var sentences = [
      exact == total
        ? wording.text(
          nl: "\(isOne ? "" : "Alle ")\(wording.ratios(total)) \(isOne ? "klopt" : "kloppen") op de cent.",
          en: "\(isOne ? "" : "All ")\(wording.ratios(total)) \(isOne ? "is" : "are") right to the cent.")
        : wording.text(
          nl: "Van \(wording.ratios(total)) \(exact + rounded > 1 ? "kloppen" : "klopt") er \(right); "
            + "\(rest == 0 ? "geen wijkt" : "\(rest) \(rest == 1 ? "wijkt" : "wijken")") af.",
          en: "Of \(wording.ratios(total)) \(counted.isEmpty ? "none is right" : right); "
            + "\(rest == 0 ? "none deviates" : "\(rest) \(rest == 1 ? "deviates" : "deviate")").")
    ]
    func difference(_ check: RelationCheck) -> Rational {
      let ratio =
        Rational(WholeNumber(check.tariff.amount.cents) - check.expected) / Rational(max(check.expected, 1))
      return ratio < Rational(0) ? Rational(0) - ratio : ratio
    }
    if let most = deviating.max(by: { difference($0) < difference($1) }) {
      let (name, price, base) = (
        most.tariff.codeAndName + " (\(list(of: most.tariff)))", wording.price(most.tariff), base(of: most)
      )
      let ratio = wording.decimal(most.relation.ratio)
      let expected = wording.amount(Rational(most.expected)).readerText(wording)
      sentences.append(
        wording.text(
          nl: "Het verst ernaast: \(name) is \(price); \(ratio) maal € \(base) zou € \(expected) zijn.",
          en: "Farthest off: \(name) is \(price); \(ratio) times € \(base) would be € \(expected)."))
      let stated = deviating.count { $0.relation.basis == .stated }
      sentences.append(
        stated == 0
          ? wording.text(
            nl:
              "Geen document noemt een verhouding die afwijkt: zij volgen uit de andere tarieven, of uit een definitie "
              + "zoals 60 minuten in een uur.",
            en:
              "No document states a ratio that deviates: they follow from the other tariffs, or from a definition "
              + "such as 60 minutes in an hour.")
          : wording.text(
            nl: "Van wat afwijkt noemt het document er zelf \(stated).",
            en: "The document itself states \(stated) of those that deviate."))
    }
    let table = CompactTable(
      columns.picked("name") + columns.picked("code").map { $0.dropped(2) }
        + [.text("table", wording.table) { list(of: $0.tariff) }.flexible]
        + columns.picked("unit").map { $0.dropped(1) } + columns.picked("form").map(\.flexible)
        + columns.picked("amount", "expected") + columns.picked("basis").map { $0.flexible.dropped(3) },
      deviating,
      wording, textWidth: 24)
    return Report.Answer(
      sentences, tables: [table.section],
      leftOut: wording.leftOut(
        table,
        wording.text(
          nl: "wat klopt, de grenzen van elke verhouding, en de regels",
          en: "what is right, the bounds of each ratio, and the lines")))
  }

  /// The list that a price stands in, as people call it.
  private func list(of tariff: Tariff) -> String {
    tables.first { $0.id == tariff.table }.map(wording.place) ?? tariff.table
  }

  /// What the relation is, with the lines that state it.
  func reason(_ check: RelationCheck) -> String {
    let lines = check.relation.lines
    return lines.ranges.isEmpty
      ? check.relation.reason
      : "\(check.relation.reason) (\(letter(of: check)) \(lines))"
  }
}

extension Wording {
  /// How many ratios there are: `1 vaste verhouding tussen tarieven`.
  fileprivate func ratios(_ count: Int) -> String {
    language.count(
      count, nl: ("vaste verhouding tussen tarieven", "vaste verhoudingen tussen tarieven"),
      en: ("fixed ratio between tariffs", "fixed ratios between tariffs"))
  }
}
