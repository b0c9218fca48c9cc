import Indexation
import Tariffs

extension Report {
  /// The prices of all regions for some concepts, each from low to high: as published, or indexed to a price level.
  package static func compare(
    _ comparisons: [ConceptComparison], level: PriceLevel? = nil, language: Language
  ) -> Report {
    let wording = wording(language)
    let tables = comparisons.flatMap(\.rows).map(\.table).firstOccurrences
    let layout = CompareLayout(
      level: level, letterOf: letters(of: tables),
      hasBands: comparisons.contains { $0.rows.contains { !$0.tariff.band.isEmpty } }, wording: wording)
    let sections = comparisons.map { comparison in
      Section(
        key: comparison.concept.id, heading: comparisons.count > 1 ? comparison.concept.name : "",
        columns: layout.columns, rows: layout.entries(comparison), audience: .readers)
    }
    let data = Section(
      key: "compare", columns: layout.columns, rows: comparisons.flatMap(layout.entries), audience: .data
    ).declaring([layout.band])
    return Report(
      title: wording.compareTitle(concept: wording.list(comparisons.map(\.concept.name))),
      sections: sections + [data],
      notes: (level.map { wording.notes(on: $0, of: comparisons) } ?? []) + comparisons.flatMap(wording.notes)
        + [
          wording.compareExplanation
        ],
      sources: tables.map(wording.citation)
        + (level.map { wording.figureSources(of: $0.usedPaths) } ?? [])
    ).answered(layout.answer(comparisons))
  }

  /// The concepts with the products that belong to them.
  package static func concepts(of dataset: Dataset, language: Language) -> Report {
    let wording = wording(language)
    let columns: [Column<Concept>] = [
      .text("concept", wording.concept) { $0.id }.always,
      .text("name", wording.name) { $0.name }.always.flexible,
      .text("description", wording.description) { $0.description }.flexible.dropped(1),
      .number("products", wording.products) { concept in
        dataset.conceptMembers.count { $0.concept == concept.id }
      },
    ]
    let section = Section(key: "concepts", columns: columns, rows: dataset.concepts)
    return Report(title: wording.conceptsTitle, sections: [section])
      .answered(wording.answer(on: dataset, columns.picked("concept", "name", "products")))
  }
}

/// The columns of prices that stand side by side.
private struct CompareLayout {
  typealias Entry = (row: ConceptComparison.Row, unit: BillingUnit)

  let level: PriceLevel?
  let letterOf: [String: String]
  let hasBands: Bool
  let wording: Wording

  /// The prices for a concept, from low to high, each with the unit of the comparison.
  func entries(_ comparison: ConceptComparison) -> [Entry] {
    (level?.sorted(comparison.rows) ?? comparison.rows).map { ($0, comparison.unit) }
  }

  /// What divides the prices of a product, where a list does.
  var band: Report.Column<Entry> {
    PriceColumns(wording: wording).band.leftOutWhenUnknown.of(\.row.tariff)
  }

  var columns: [Report.Column<Entry>] {
    let price = PriceColumns(wording: wording)
    let product: [Report.Column<Entry>] = [
      .text("concept", wording.concept) { $0.row.member.concept }.forData.always,
      .text("region", wording.region) { $0.row.table.region }.forData.always,
      .text("region_name", wording.region) { $0.row.table.regionName }.flexible.repeated,
      .number("year", wording.year) { $0.row.table.year },
      .text("table", wording.table) { $0.row.table.id }.forData.always,
      price.product.forData.of(\.row.tariff),
      price.law.forData.of(\.row.tariff),
      price.code.hiddenWhenEmpty.of(\.row.tariff),
      price.name.repeated.of(\.row.tariff),
    ]
    let prices: [Report.Column<Entry>] = [
      price.form.of(\.row.tariff),
      price.amount.of(\.row.tariff),
      price.unit.of(\.row.tariff),
      .amount("comparable_amount", wording.comparableAmount) { $0.row.comparableCents.map(wording.amount) }
        .calculated { _ in
          .rounded(Formula.reference("amount") * .reference("conversion_factor"), decimals: 2)
        },
      .text("comparable_unit", wording.comparableUnit) {
        $0.row.comparableCents == nil ? nil : $0.unit.rawValue
      },
      .term("match", wording.match, wording.name) { $0.row.member.match },
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
    let columns = product + (hasBands ? [band] : []) + prices
    guard let level else { return columns }
    return columns + [
      .money("indexed_amount", wording.indexedAmount) { level.indexed($0.row) },
      .amount("indexed_comparable_amount", wording.indexedComparableAmount) {
        level.comparableCents($0.row).map(wording.amount)
      },
      .text("index", wording.percent) {
        level.paths[$0.row.table.priceLevel(beside: level.period)]?.first?.words
      }.forData,
    ]
  }
}

extension CompareLayout {
  /// The lowest and the highest price for each concept, and why they are not the same thing.
  fileprivate func answer(_ comparisons: [ConceptComparison]) -> Report.Answer {
    let found = comparisons.filter { !$0.rows.isEmpty }
    guard let only = found.first else { return Report.Answer([wording.noRows]) }
    let years = Set(found.flatMap(\.rows).map(\.table.year)).sorted().map(String.init)
    var warning = wording.text(
      nl: "Een lager tarief is geen goedkopere hulp.", en: "A lower tariff is not cheaper care.")
    if let level {
      warning += wording.text(
        nl: " Alle bedragen staan op het prijspeil van \(level.period).",
        en: " All amounts stand on the price level of \(level.period).")
    } else if years.count > 1 {
      warning += wording.text(
        nl: " De bedragen zijn van \(wording.list(years)), niet geïndexeerd.",
        en: " The amounts are of \(wording.list(years)), not indexed.")
    }
    guard found.count == 1 else { return answer(onSeveral: found, warning) }
    let rows = entries(only)
    let converted = rows.filter { $0.row.comparableCents != nil }
    let isAsPrinted = level == nil && converted.allSatisfy { (try? $0.row.conversion.get()) == Rational(1) }
    let published = columns.picked("amount", "unit")
    let comparable = columns.picked(
      level == nil ? "comparable_amount" : "indexed_comparable_amount", "comparable_unit")
    let table = CompactTable(
      columns.picked("name", "band", "region_name", "year", "code", "form")
        + (isAsPrinted ? published : converted.count < rows.count ? published + comparable : comparable)
        + columns.picked("match"), rows, wording, lines: 20, textWidth: 22
    ) { !wording.warning($0.row, unit: $0.unit).isEmpty }
    return Report.Answer(
      [range(only)] + differences(rows.map(\.row)) + [warning], tables: [table.section],
      leftOut: wording.leftOut(
        table, mark: wording.text(nl: "let op, zie --details", en: "beware, see --details"),
        wording.text(
          nl: "waarop u moet letten, waarin elk product verschilt, regels en bronnen",
          en: "what to mind, in what each product differs, lines and sources")))
  }

  /// The range of each of several concepts.
  private func answer(onSeveral found: [ConceptComparison], _ warning: String) -> Report.Answer {
    @Sendable func shown(_ end: (row: ConceptComparison.Row, cents: Rational)?) -> String? {
      end.map { "\(wording.amount($0.cents).readerText(wording)) (\(wording.place($0.row.table)))" }
    }
    let (low, high) = wording.text(nl: ("Laagste (€)", "Hoogste (€)"), en: ("Lowest (€)", "Highest (€)"))
    let columns: [Report.Column<ConceptComparison>] = [
      .text("concept", wording.concept) { $0.concept.id },
      .number("tariffs", wording.tariffs) { $0.rows.count },
      .text("lowest", low) { shown(priced($0).first) }.flexible,
      .text("highest", high) { shown(priced($0).last) }.flexible,
      .text("comparable_unit", wording.comparableUnit) { priced($0).isEmpty ? nil : $0.unit.rawValue },
    ]
    let table = CompactTable(columns, found, wording, textWidth: 24) { priced($0).count < $0.rows.count }
    let (count, id) = (wording.tariffs(found.reduce(0) { $0 + $1.rows.count }), found[0].concept.id)
    return Report.Answer(
      [
        wording.text(
          nl: "\(found.count) begrippen, met \(count). De tarieven van een ervan: tariffs compare \(id).",
          en: "\(found.count) concepts, with \(count). The tariffs of one of them: tariffs compare \(id)."),
        warning,
      ], tables: [table.section],
      leftOut: wording.leftOut(
        table,
        mark: wording.text(
          nl: "niet alle tarieven zijn om te rekenen", en: "not all tariffs can be converted"),
        wording.text(
          nl: "de tarieven zelf, met waarin ze verschillen",
          en: "the tariffs themselves, with what they differ in")))
  }

  /// The prices that are on the unit of the comparison, from low to high, each in cents.
  private func priced(_ comparison: ConceptComparison) -> [(row: ConceptComparison.Row, cents: Rational)] {
    entries(comparison).compactMap { entry in
      (level?.comparableCents(entry.row) ?? entry.row.comparableCents).map { (entry.row, $0) }
    }
  }

  /// From which price to which, with where each is paid.
  private func range(_ comparison: ConceptComparison) -> String {
    let (name, unit) = (comparison.concept.name, wording.unitName(of: comparison.unit))
    let priced = priced(comparison)
    let refusals = comparison.rows.compactMap { row -> UnitConversion.Refusal? in
      if case .failure(let refusal) = row.conversion { refusal } else { nil }
    }
    let lists = wording.lists(comparison.rows.map(\.table).firstOccurrences.count)
    let all = wording.text(
      nl: "\(wording.tariffs(comparison.rows.count)) uit \(lists)",
      en: "\(wording.tariffs(comparison.rows.count)) from \(lists)")
    let others = refusals.isEmpty ? "" : "; \(refusals.count) \(wording.notConverted(refusals))"
    func end(_ end: (row: ConceptComparison.Row, cents: Rational)) -> String {
      let amount = wording.amount(end.cents).readerText(wording)
      let product = end.row.tariff.name + end.row.tariff.bandInBrackets
      return "€ \(amount) (\(wording.place(end.row.table)), \(product))"
    }
    guard let low = priced.first, let high = priced.last else { return "\(name): \(all)\(others)." }
    guard priced.count > 1 else { return "\(name) per \(unit): \(end(low)); \(all)\(others)." }
    return wording.text(
      nl: "\(name) per \(unit): van \(end(low)) tot \(end(high)); \(all)\(others).",
      en: "\(name) per \(unit): from \(end(low)) to \(end(high)); \(all)\(others).")
  }

  /// What makes the lowest and the highest price not the same, and how close all are.
  private func differences(_ rows: [ConceptComparison.Row]) -> [String] {
    let priced = rows.filter { $0.comparableCents != nil }
    guard let low = priced.first, let high = priced.last, priced.count > 1 else { return [] }
    let matches = wording.counts(rows.map { wording.name(of: $0.member.match) })
    return [
      wording.text(nl: "Het laagste: ", en: "The lowest: ") + low.member.reason,
      wording.text(nl: "Het hoogste: ", en: "The highest: ") + high.member.reason,
      wording.text(
        nl: "Overeenkomst met het begrip: \(matches).", en: "Match with the concept: \(matches)."),
    ]
  }
}

extension Wording {
  /// On what regions can be compared.
  fileprivate func answer(on dataset: Dataset, _ columns: [Report.Column<Concept>]) -> Report.Answer {
    let (concepts, products) = (dataset.concepts.count, dataset.conceptMembers.count)
    let table = CompactTable(columns, dataset.concepts, self, lines: 30)
    return Report.Answer(
      [
        text(
          nl: "Regio's zijn te vergelijken op \(concepts) begrippen, waar \(products) producten bij horen. "
            + "Kies er een: tariffs compare \(dataset.concepts.first?.id ?? "").",
          en: "Regions can be compared on \(concepts) concepts, to which \(products) products belong. "
            + "Choose one: tariffs compare \(dataset.concepts.first?.id ?? "").")
      ], tables: [table.section],
      leftOut: leftOut(
        table, text(nl: "wat bij elk begrip hoort", en: "what belongs to each concept")))
  }

  /// How prices were put on one level.
  fileprivate func notes(on level: PriceLevel, of comparisons: [ConceptComparison]) -> [String] {
    let paths = level.paths.sorted { $0.key < $1.key }.map(\.value)
    return level.usedPaths.map { path in
      indexedTo(
        period: level.period, from: path.start,
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
    case .failure(let refusal): parts.append(notConverted([refusal]))
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
