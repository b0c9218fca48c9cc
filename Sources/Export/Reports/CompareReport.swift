import Indexation
import Tariffs

extension Report {
  /// The prices of all regions for some concepts, each from low to high: as published, or indexed to a price level.
  package static func compare(
    _ comparisons: [ConceptComparison], level: PriceLevel? = nil, language: Language
  ) -> Report {
    let wording = wording(language)
    let tables = comparisons.flatMap(\.rows).map(\.table).firstOccurrences
    let layout = CompareLayout(level: level, letterOf: letters(of: tables), wording: wording)
    let sections = comparisons.map { comparison in
      Section(
        key: comparison.concept.id, heading: comparisons.count > 1 ? comparison.concept.name : "",
        columns: layout.columns, rows: layout.entries(comparison), audience: .readers)
    }
    let data = Section(
      key: "compare", columns: layout.columns, rows: comparisons.flatMap(layout.entries), audience: .data)
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

  /// The concepts with the products that belong to them.
  package static func concepts(of dataset: Dataset, language: Language) -> Report {
    let wording = wording(language)
    let section = Section(
      key: "concepts",
      columns: [
        .text("concept", wording.concept) { $0.id }.always,
        .text("name", wording.name) { $0.name }.always.flexible,
        .text("description", wording.description) { $0.description }.flexible.dropped(1),
        .number("products", wording.products) { concept in
          dataset.conceptMembers.count { $0.concept == concept.id }
        },
      ],
      rows: dataset.concepts)
    return Report(title: wording.conceptsTitle, sections: [section])
  }
}

/// The columns of prices that stand side by side.
private struct CompareLayout {
  typealias Entry = (row: ConceptComparison.Row, unit: BillingUnit)

  let level: PriceLevel?
  let letterOf: [String: String]
  let wording: Wording

  /// The prices for a concept, from low to high, each with the unit of the comparison.
  func entries(_ comparison: ConceptComparison) -> [Entry] {
    (level?.sorted(comparison.rows) ?? comparison.rows).map { ($0, comparison.unit) }
  }

  var columns: [Report.Column<Entry>] {
    let price = PriceColumns(wording: wording)
    let columns: [Report.Column<Entry>] = [
      .text("concept", wording.concept) { $0.row.member.concept }.forData.always,
      .text("region", wording.region) { $0.row.table.region }.forData.always,
      .text("region_name", wording.region) { $0.row.table.regionName }.flexible.repeated,
      .number("year", wording.year) { $0.row.table.year },
      .text("table", wording.table) { $0.row.table.id }.forData.always,
      price.product.forData.of(\.row.tariff),
      price.law.forData.of(\.row.tariff),
      price.code.hiddenWhenEmpty.of(\.row.tariff),
      price.name.repeated.of(\.row.tariff),
      price.form.of(\.row.tariff),
      price.amount.of(\.row.tariff),
      price.unit.of(\.row.tariff),
      .amount("comparable_amount", wording.comparableAmount) { $0.row.comparableCents.map(wording.amount) },
      .text("comparable_unit", wording.comparableUnit) {
        $0.row.comparableCents == nil ? nil : $0.unit.rawValue
      },
      .term("match", wording.match, wording.name) { $0.row.member.match }.dropped(4),
      .text("billing", wording.billing) { wording.billing($0.row.terms) }.flexible.dropped(1).hiddenWhenEmpty,
      .text("price_level", wording.priceLevel) { $0.row.table.priceLevel }
        .flexible.dropped(2).hiddenWhenEmpty,
      .text("warning", wording.warning) { wording.warning($0.row, unit: $0.unit) }
        .flexible.hiddenWhenEmpty,
      price.line.forData.of(\.row.tariff),
      .text("source", wording.sourceAndLine) {
        "\(letterOf[$0.row.table.id] ?? "") \($0.row.tariff.line)"
      }.forReaders.dropped(5),
      .text("reason", wording.reason) { $0.row.member.reason }.forData,
      .decimal("conversion_factor", wording.ratio) { (try? $0.row.conversion.get()).map(wording.exact) }
        .forData,
      .text("billing_lines", wording.line) { entry in
        entry.row.terms.filter(\.matters).map { "\($0.kind.rawValue) \($0.line)" }.joined(separator: "; ")
      }.forData,
      .text("concept_lines", wording.line) { "\($0.row.member.lines)" }.forData,
    ]
    guard let level else { return columns }
    return columns + [
      .money("indexed_amount", wording.indexedAmount) { level.indexed($0.row) },
      .amount("indexed_comparable_amount", wording.indexedComparableAmount) {
        level.comparableCents($0.row).map(wording.amount)
      },
      .text("index", wording.percent) { level.paths[$0.row.table.year]?.first?.words }.forData,
    ]
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
    case .billable, .groupRegime, .participants, .participantsMin, .participantsMax, .participantsPerStaff,
      .hoursPerDagdeel,
      .occupancy:
      true
    default: false
    }
  }
}
