import Tariffs

extension Report {
  /// The fixed ratios between prices, held against what is printed.
  ///
  /// - Parameters:
  ///   - checks: the checks, as they are to be shown.
  ///   - all: all checks, for the counts.
  ///   - tables: the tables that they are about.
  ///   - language: the language for people.
  /// - Returns: the report.
  public static func checks(
    _ checks: [RelationCheck], of all: [RelationCheck], in tables: [TariffTable], language: Language
  ) -> Report {
    let wording = wording(language)
    let used = tables.filter { table in checks.contains { $0.tariff.table == table.id } }
    let layout = CheckLayout(wording: wording, letterOf: letters(of: used))
    func count(_ verdict: RelationCheck.Verdict) -> Int { all.count { $0.verdict == verdict } }
    return Report(
      title: wording.checkTitle(count: all.count),
      sections: [
        Section(
          key: "checks", columns: layout.columns.map(\.column),
          rows: checks.map { check in Row(layout.columns.map { $0.cell(check) }) })
      ],
      notes: [
        wording.checkCounts(
          exact: count(.exact), withinRounding: count(.withinRounding), deviating: count(.deviates))
      ] + layout.explanation(of: checks) + checks.map(layout.reason).firstOccurrences,
      sources: used.map(wording.citation))
  }
}

/// The columns of checks, each with what stands in it, and how the figures came about.
private struct CheckLayout {
  typealias Cell = Report.Cell
  typealias Column = (column: Report.Column, cell: (RelationCheck) -> Cell)

  let wording: Wording
  let letterOf: [String: String]

  var columns: [Column] {
    [
      (.init("table", wording.table, audience: .data), { .text($0.tariff.table) }),
      (.init("product", wording.slug, audience: .data), { .text($0.tariff.product) }),
      (.init("code", wording.code, isHiddenWhenEmpty: true), { .text($0.tariff.code) }),
      (.init("name", wording.product, isFlexible: true, isRepeated: true), { .text($0.tariff.name) }),
      (.init("unit", wording.unit), { .text($0.tariff.unit.rawValue) }),
      (
        .init("form", wording.form),
        { [wording] in .term($0.tariff.form.rawValue, shown: wording.name(of: $0.tariff.form)) }
      ),
      (.init("amount", wording.amount, isNumeric: true), { .money($0.tariff.amount) }),
      (
        .init("ratio", wording.ratio, isNumeric: true),
        { [wording] in .decimal("\($0.relation.ratio)", shown: wording.decimal($0.relation.ratio)) }
      ),
      (.init("base", wording.base, audience: .readers, isFlexible: true), { .text(base(of: $0)) }),
      (.init("base_product", wording.base, audience: .data), { .text($0.base.product) }),
      (.init("base_unit", wording.unit, audience: .data), { .text($0.base.unit.rawValue) }),
      (.init("base_form", wording.form, audience: .data), { .text($0.base.form.rawValue) }),
      (
        .init("base_amount", wording.amount, audience: .data, isNumeric: true), { .money($0.base.amount) }
      ),
      (
        .init("expected", wording.expected, isNumeric: true),
        { [wording] in wording.amount(Rational($0.expected)) }
      ),
      (
        .init("ratio_min", wording.ratioBounds, audience: .data),
        { $0.ratioBounds.map { ratio($0.lower, .down) } ?? .empty }
      ),
      (
        .init("ratio_max", wording.ratioBounds, audience: .data),
        { $0.ratioBounds.map { ratio($0.upper, .up) } ?? .empty }
      ),
      (
        .init(
          "ratio_bounds", wording.ratioBounds, audience: .readers, isFlexible: true, dropOrder: 2),
        { [wording] in
          .text(
            $0.ratioBounds.map { "\(wording.ratio($0.lower, .down)) – \(wording.ratio($0.upper, .up))" } ?? ""
          )
        }
      ),
      (
        .init("verdict", wording.verdict),
        { [wording] in .term($0.verdict.rawValue, shown: wording.name(of: $0.verdict)) }
      ),
      (
        .init("basis", wording.basis, dropOrder: 1),
        { [wording] in .term($0.relation.basis.rawValue, shown: wording.name(of: $0.relation.basis)) }
      ),
      (.init("line", wording.line, audience: .data), { .number($0.tariff.line) }),
      (.init("base_line", wording.line, audience: .data), { .number($0.base.line) }),
      (.init("stated_on_lines", wording.line, audience: .data), { .text("\($0.relation.lines)") }),
      (
        .init("source", wording.sourceAndLine, audience: .readers, dropOrder: 3),
        { .text("\(letter(of: $0)) \($0.tariff.line), \($0.base.line)") }
      ),
      (
        .init("amount_min", wording.amount, audience: .data),
        { euro(RoundingBounds(of: $0.tariff.amount).lower) }
      ),
      (
        .init("amount_max", wording.amount, audience: .data),
        { euro(RoundingBounds(of: $0.tariff.amount).upper) }
      ),
      (
        .init("base_amount_min", wording.amount, audience: .data),
        { euro(RoundingBounds(of: $0.base.amount).lower) }
      ),
      (
        .init("base_amount_max", wording.amount, audience: .data),
        { euro(RoundingBounds(of: $0.base.amount).upper) }
      ),
      (.init("reason", wording.reason, audience: .data), { .text($0.relation.reason) }),
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
  private func euro(_ cents: Rational) -> Cell {
    let euros = cents / Rational(100)
    return .decimal("\(euros)", shown: wording.decimal(euros))
  }

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

  /// What the relation is, with the lines that state it.
  func reason(_ check: RelationCheck) -> String {
    let lines = check.relation.lines
    return lines.ranges.isEmpty
      ? check.relation.reason
      : "\(check.relation.reason) (\(letter(of: check)) \(lines))"
  }
}
