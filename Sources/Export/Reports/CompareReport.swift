import Indexation
import Tariffs

extension Report {
  /// The prices of all regions for some concepts, each from low to high.
  ///
  /// - Parameters:
  ///   - comparisons: the prices, per concept.
  ///   - level: the price level to which they are indexed; nothing for prices as published.
  ///   - language: the language for people.
  /// - Returns: the report.
  public static func compare(
    _ comparisons: [ConceptComparison], level: PriceLevel? = nil, language: Language
  ) -> Report {
    let wording = wording(language)
    let tables = comparisons.flatMap(\.rows).map(\.table).firstOccurrences
    let letterOf = letters(of: tables)
    func rows(_ comparison: ConceptComparison) -> [Row] {
      (level?.sorted(comparison.rows) ?? comparison.rows).map {
        Row(
          compareCells($0, of: comparison, wording, letter: letterOf[$0.table.id] ?? "")
            + levelCells($0, level, wording))
      }
    }
    let columns = compareColumns(wording) + (level == nil ? [] : levelColumns(wording))
    let sections = comparisons.map { comparison in
      Section(
        key: comparison.concept.id, heading: comparisons.count > 1 ? comparison.concept.name : "",
        columns: columns, rows: rows(comparison), audience: .readers)
    }
    let data = Section(key: "compare", columns: columns, rows: comparisons.flatMap(rows), audience: .data)
    return Report(
      title: wording.compareTitle(concept: wording.list(comparisons.map(\.concept.name))),
      sections: sections + [data],
      notes: (level.map { wording.notes(on: $0, of: comparisons) } ?? []) + comparisons.flatMap(wording.notes)
        + [
          wording.compareExplanation
        ],
      sources: tables.map(wording.citation)
        + (level.map { wording.figureSources(of: $0.usedPaths) } ?? []))
  }

  private static func compareColumns(_ wording: Wording) -> [Field] {
    [
      Field("concept", wording.concept, audience: .data),
      Field("region", wording.region, audience: .data),
      Field("region_name", wording.region, isFlexible: true, isRepeated: true),
      Field("year", wording.year, isNumeric: true),
      Field("table", wording.table, audience: .data),
      Field("product", wording.slug, audience: .data),
      Field("law", wording.law, audience: .data),
      Field("code", wording.code, isHiddenWhenEmpty: true),
      Field("name", wording.product, isFlexible: true, isRepeated: true),
      Field("form", wording.form),
      Field("amount", wording.amount, isNumeric: true),
      Field("unit", wording.unit),
      Field("comparable_amount", wording.comparableAmount, isNumeric: true),
      Field("comparable_unit", wording.comparableUnit),
      Field("match", wording.match, dropOrder: 4),
      Field("billing", wording.billing, isFlexible: true, dropOrder: 1, isHiddenWhenEmpty: true),
      Field("price_level", wording.priceLevel, isFlexible: true, dropOrder: 2, isHiddenWhenEmpty: true),
      Field("warning", wording.warning, isFlexible: true, dropOrder: 3, isHiddenWhenEmpty: true),
      Field("line", wording.line, audience: .data),
      Field("source", wording.sourceAndLine, audience: .readers, dropOrder: 5),
      Field("reason", wording.reason, audience: .data),
      Field("conversion_factor", wording.ratio, audience: .data),
      Field("billing_lines", wording.line, audience: .data),
      Field("concept_lines", wording.line, audience: .data),
    ]
  }

  private static func compareCells(
    _ row: ConceptComparison.Row, of comparison: ConceptComparison, _ wording: Wording, letter: String
  ) -> [Cell] {
    [
      .text(row.member.concept),
      .text(row.table.region),
      .text(row.table.regionName),
      .number(row.table.year),
      .text(row.table.id),
      .text(row.tariff.product),
      .term(row.tariff.law.rawValue, shown: wording.name(of: row.tariff.law)),
      .text(row.tariff.code),
      .text(row.tariff.name),
      .term(row.tariff.form.rawValue, shown: wording.name(of: row.tariff.form)),
      .money(row.tariff.amount),
      .text(row.tariff.unit.rawValue),
      row.comparableCents.map(wording.amount) ?? .empty,
      row.comparableCents == nil ? .empty : .text(comparison.unit.rawValue),
      .term(row.member.match.rawValue, shown: wording.name(of: row.member.match)),
      .text(wording.billing(row.terms)),
      .text(row.table.priceLevel),
      .text(wording.warning(row, unit: comparison.unit)),
      .number(row.tariff.line),
      .text("\(letter) \(row.tariff.line)"),
      .text(row.member.reason),
      (try? row.conversion.get()).map { .decimal("\($0)", shown: wording.decimal($0)) } ?? .empty,
      .text(row.terms.filter(\.matters).map { "\($0.kind.rawValue) \($0.line)" }.joined(separator: "; ")),
      .text("\(row.member.lines)"),
    ]
  }

  private static func levelColumns(_ wording: Wording) -> [Field] {
    [
      Field("indexed_amount", wording.indexedAmount, isNumeric: true),
      Field("indexed_comparable_amount", wording.indexedComparableAmount, isNumeric: true),
      Field("index", wording.percent, audience: .data),
    ]
  }

  private static func levelCells(
    _ row: ConceptComparison.Row, _ level: PriceLevel?, _ wording: Wording
  ) -> [Cell] {
    guard let level else { return [] }
    return [
      .money(level.indexed(row)), level.comparableCents(row).map(wording.amount) ?? .empty,
      .text(level.paths[row.table.year]?.first?.words ?? ""),
    ]
  }

  /// The concepts with the products that belong to them.
  ///
  /// - Parameters:
  ///   - dataset: the tables with their concepts.
  ///   - language: the language for people.
  /// - Returns: the report.
  public static func concepts(of dataset: Dataset, language: Language) -> Report {
    let wording = wording(language)
    let section = Section(
      key: "concepts",
      columns: [
        Field("concept", wording.concept),
        Field("name", wording.name, isFlexible: true),
        Field("description", wording.description, isFlexible: true, dropOrder: 1),
        Field("products", wording.products, isNumeric: true),
      ],
      rows: dataset.concepts.map { concept in
        Row([
          .text(concept.id), .text(concept.name), .text(concept.description),
          .number(dataset.conceptMembers.count { $0.concept == concept.id }),
        ])
      })
    return Report(title: wording.conceptsTitle, sections: [section])
  }
}

extension Wording {
  /// How prices were put on one level.
  fileprivate func notes(on level: PriceLevel, of comparisons: [ConceptComparison]) -> [String] {
    let paths = level.paths.sorted { $0.key < $1.key }.map(\.value)
    return level.usedPaths.map { path in
      indexedTo(
        year: level.year, from: path.from,
        path: "\(path.name.isEmpty ? given : path.name) (\(percents(of: path)))")
    } + derivations(of: level.tables, among: comparisons.flatMap(\.rows).map(\.tariff))
      + notes(on: level.usedPaths, in: level.book)
      + paths.flatMap { otherVersions(Array($0.dropFirst())) }
  }

  /// What belongs to a concept, which prices were left out, and how close each product is.
  fileprivate func notes(on comparison: ConceptComparison) -> [String] {
    var notes = ["\(comparison.concept.name): \(comparison.concept.description)"]
    notes += comparison.leftOutMinutePrices.map { tariff in
      minuteAndHour(product: "\(tariff.name) (\(tariff.table), \(name(of: tariff.form)))")
    }
    var seen: Set<Concept.Member> = []
    for row in comparison.rows where seen.insert(row.member).inserted {
      notes.append(
        "\(row.tariff.name) (\(row.table.id)): \(name(of: row.member.match)) – \(row.member.reason)")
    }
    return notes
  }

  /// What may be billed and in what group, in a few words.
  fileprivate func billing(_ terms: [BillingTerm]) -> String {
    terms.filter(\.matters).map { term in
      term.kind == .billable || term.kind == .groupRegime
        ? billingValue(term.value) : "\(name(of: term.kind)) \(term.number.map(decimal) ?? term.value)"
    }.joined(separator: "; ")
  }

  /// What to mind with a price: how it was converted, or why not, and what its note says.
  fileprivate func warning(_ row: ConceptComparison.Row, unit: BillingUnit) -> String {
    var parts: [String] = []
    switch row.conversion {
    case .success(let factor) where factor != Rational(1):
      let hours = row.terms.first { $0.kind == .hoursPerDagdeel }
      let isOfDagdeel = row.tariff.unit == .dagdeel || unit == .dagdeel
      let stated = isOfDagdeel ? hours.flatMap { term in term.number.map { (decimal($0), term.line) } } : nil
      parts.append(
        converted(from: row.tariff.unit.rawValue, factor: decimal(factor))
          + (stated.map { " (\(hoursPerDagdeel($0.0, line: $0.1)))" } ?? ""))
    case .success: break
    case .failure(let refusal): parts.append(notConverted(refusal))
    }
    if !row.tariff.note.isEmpty { parts.append(row.tariff.note) }
    return parts.joined(separator: "; ")
  }
}

extension BillingTerm {
  /// Whether it belongs beside a price that is set next to others.
  fileprivate var matters: Bool {
    switch kind {
    case .billable, .groupRegime, .participantsMin, .participantsMax, .participantsPerStaff, .hoursPerDagdeel,
      .occupancy:
      true
    default: false
    }
  }
}
