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
    let letterOf = letters(of: used)
    func count(_ verdict: RelationCheck.Verdict) -> Int { all.count { $0.verdict == verdict } }
    let section = Section(
      key: "checks", columns: checkColumns(wording),
      rows: checks.map { check in Row(checkCells(check, wording, letter: letterOf[check.tariff.table] ?? ""))
      })
    return Report(
      title: wording.checkTitle(count: all.count), sections: [section],
      notes: [
        wording.checkCounts(
          exact: count(.exact), withinRounding: count(.withinRounding), deviating: count(.deviates))
      ] + checks.map(\.relation.reason).firstOccurrences,
      sources: used.map(wording.citation))
  }

  private static func checkColumns(_ wording: any Wording) -> [Column] {
    [
      Column("table", wording.table, audience: .data),
      Column("product", wording.slug, audience: .data),
      Column("code", wording.code, isHiddenWhenEmpty: true),
      Column("name", wording.product, isFlexible: true, isRepeated: true),
      Column("unit", wording.unit),
      Column("form", wording.form),
      Column("amount", wording.amount, isNumeric: true),
      Column("ratio", wording.ratio, isNumeric: true),
      Column("base", wording.base, audience: .readers, isFlexible: true),
      Column("base_product", wording.base, audience: .data),
      Column("base_unit", wording.unit, audience: .data),
      Column("base_form", wording.form, audience: .data),
      Column("base_amount", wording.amount, audience: .data, isNumeric: true),
      Column("expected", wording.expected, isNumeric: true),
      Column("ratio_min", wording.ratioBounds, audience: .data),
      Column("ratio_max", wording.ratioBounds, audience: .data),
      Column("ratio_bounds", wording.ratioBounds, audience: .readers, isFlexible: true, dropOrder: 2),
      Column("verdict", wording.verdict),
      Column("basis", wording.basis, dropOrder: 1),
      Column("line", wording.line, audience: .data),
      Column("base_line", wording.line, audience: .data),
      Column("stated_on_lines", wording.line, audience: .data),
      Column("source", wording.sourceAndLine, audience: .readers, dropOrder: 3),
    ]
  }

  private static func checkCells(_ check: RelationCheck, _ wording: any Wording, letter: String) -> [Cell] {
    let base = check.base
    let bounds = check.ratioBounds
    return [
      .text(check.tariff.table),
      .text(check.tariff.product),
      .text(check.tariff.code),
      .text(check.tariff.name),
      .text(check.tariff.unit.rawValue),
      .term(check.tariff.form.rawValue, shown: wording.name(of: check.tariff.form)),
      .money(check.tariff.amount),
      .decimal("\(check.relation.ratio)", shown: wording.decimal(check.relation.ratio)),
      .text(
        "\(wording.number(hundredths: base.amount.cents)) (\(base.code.isEmpty ? base.name : base.code), "
          + "\(base.unit.rawValue), \(wording.name(of: base.form)))"),
      .text(base.product),
      .text(base.unit.rawValue),
      .text(base.form.rawValue),
      .money(base.amount),
      wording.amount(Rational(check.expected)),
      bounds.map { .decimal("\($0.lower.roundedForReading)", shown: wording.ratio($0.lower)) } ?? .empty,
      bounds.map { .decimal("\($0.upper.roundedForReading)", shown: wording.ratio($0.upper)) } ?? .empty,
      .text(bounds.map { "\(wording.ratio($0.lower)) – \(wording.ratio($0.upper))" } ?? ""),
      .term(check.verdict.rawValue, shown: wording.name(of: check.verdict)),
      .term(check.relation.basis.rawValue, shown: wording.name(of: check.relation.basis)),
      .number(check.tariff.line),
      .number(base.line),
      .text("\(check.relation.lines)"),
      .text("\(letter) \(check.tariff.line), \(base.line)"),
    ]
  }
}
