import Tariffs

extension Report {
  /// The rows of some tables.
  package static func list(
    _ tariffs: [Tariff], from tables: [TariffTable], in dataset: Dataset,
    filter: TariffFilter = TariffFilter(), language: Language
  ) -> Report {
    let wording = wording(language)
    let used = Set(tariffs.map(\.table))
    let sources = tables.filter { used.contains($0.id) }
    let places = PlaceColumns(dataset, of: sources, wording: wording).columns
    // Rows of calculated lists say so, also when they are saved once more.
    let origins = Dictionary(sources.map { ($0.id, $0.origin) }, uniquingKeysWith: { first, _ in first })
    let origin = originColumn(wording) { origins[$0.table]??.description }
    let price = PriceColumns(wording: wording)
    // A list that was calculated is kept as it was made, to be read again.
    let isCalculated = !sources.isEmpty && sources.allSatisfy { $0.origin != nil }
    // People see the days that a row prints; programs those on which it is the price.
    let details = price.details(of: tariffs).map { column in
      !isCalculated && ["valid_from", "valid_to"].contains(column.field.key) ? column.forReaders : column
    }
    let columns = price.list(manyTables: used.count > 1) + details
    let joins = isCalculated ? [] : JoinColumns(dataset, of: sources, wording: wording).columns
    let section = Section(
      key: "tariffs",
      columns: columns + places + joins + (sources.contains { $0.origin != nil } ? [origin] : []),
      rows: tariffs
    ).declaring(price.details)
    let unpriced = dataset.unpricedProducts(in: tables, filter: filter)
    return Report(
      title: wording.listTitle(tariffs: tariffs.count, tables: sources.count), sections: [section],
      notes: (tariffs.isEmpty ? [wording.noRows] : [])
        + (unpriced.isEmpty ? [] : [wording.unpriced(unpriced.map(wording.named))]),
      sources: sources.map(wording.citation)
    ).answered(wording.answer(tariffs, from: sources, unpriced: unpriced, columns))
  }

  /// A calculated list as data: rows as in `tariffs.csv`, each with the origin of the list.
  static func savedList(
    _ list: (id: String, origin: TableOrigin), of tariffs: [Tariff],
    rows: @escaping @autoclosure @Sendable () -> [(tariff: Tariff, amount: Money, derivation: String)],
    _ wording: Wording
  ) -> Section {
    let price = PriceColumns(wording: wording)
    var section = Section(
      key: "tariffs", heading: wording.text(nl: "Lijst voor --datasets", en: "List for --datasets"),
      columns: price.list(manyTables: true) + price.details(of: tariffs)
        + [originColumn(wording) { _ in list.origin.description }],
      rows: rows().map { row in
        let note = [row.tariff.note, row.derivation].filter { !$0.isEmpty }.joined(separator: "; ")
        return row.tariff.saved(in: list.id, amount: row.amount, note: note)
      }, audience: .data
    ).declaring(price.details)
    section.isSavedList = true
    return section
  }

  static func originColumn(
    _ wording: Wording, _ origin: @escaping @Sendable (Tariff) -> String?
  ) -> Column<Tariff> {
    .text(TableOrigin.column, wording.source, origin).forData
  }
}

extension Wording {
  /// From which to which price there are, for each unit: `per uur € 61,09 tot € 88,64`.
  func priceRanges(_ all: [Tariff]) -> [String] {
    let tariffs = all.filter { $0.kind == .price }
    let ofUnit = Dictionary(grouping: tariffs.map { (unit: $0.unit, cents: $0.amount.cents) }, by: \.unit)
      .mapValues { $0.map(\.cents) }
    return tariffs.map(\.unit).firstOccurrences.sorted(by: { ofUnit[$0]?.count ?? 0 }, >).map { unit in
      let (low, high) = (ofUnit[unit]?.min() ?? 0, ofUnit[unit]?.max() ?? 0)
      return "per \(unitName(of: unit)) € \(number(hundredths: low))"
        + (low == high ? "" : text(nl: " tot", en: " to") + " € \(number(hundredths: high))")
    }
  }

  /// How many prices there are, of what, and from which to which.
  fileprivate func answer(
    _ tariffs: [Tariff], from sources: [TariffTable], unpriced: [UnpricedProduct],
    _ columns: [Report.Column<Tariff>]
  ) -> Report.Answer {
    let without =
      unpriced.isEmpty
      ? []
      : [
        text(
          nl: "Genoemd zonder tarief: \(some(unpriced.map(\.name), atMost: 3, between: "; ")).",
          en: "Named without a tariff: \(some(unpriced.map(\.name), atMost: 3, between: "; ")).")
      ]
    guard !tariffs.isEmpty else { return Report.Answer([noRows] + without) }
    let what = "\(counts(tariffs.map(\.law.name))); \(counts(tariffs.map { name(of: $0.form) }))"
    var sentences = [
      "\(listTitle(tariffs: tariffs.count, tables: sources.count)): \(what).",
      asSentence(some(priceRanges(tariffs), atMost: 6, between: "; ")),
    ]
    if let others = kindsOfOthers(tariffs) { sentences.append(others) }
    let inTable = Dictionary(grouping: tariffs, by: \.table)
    if sources.count > 1 {
      let perList = sources.map { "\($0.id) \(inTable[$0.id]?.count ?? 0)" }
      sentences.insert(
        text(
          nl: "Per lijst: \(some(perList, atMost: 8)).", en: "Per list: \(some(perList, atMost: 8))."), at: 1)
    }
    // What holds now is wanted most.
    let newest = sources.enumerated().sorted {
      ($1.element.validFrom, $0.offset) < ($0.element.validFrom, $1.offset)
    }.flatMap { inTable[$0.element.id] ?? [] }
    let calculated = sources.filter { $0.origin != nil }.map(\.id)
    if !calculated.isEmpty {
      let ids = some(calculated, atMost: 4)
      sentences.append(
        text(
          nl: "Berekend, en door niemand vastgesteld: de prijzen van \(ids).",
          en: "Calculated, and set by nobody: the prices of \(ids)."))
    }
    let table = CompactTable(
      columns.picked("name", "code").map(\.hiddenWhenEmpty)
        + columns.picked("table", "unit", "form", "kind", "band", "valid_from", "amount", "amount_to"),
      newest, self, textWidth: 48
    ) { !$0.note.isEmpty }
    return Report.Answer(
      sentences + without, tables: [table.section],
      leftOut: leftOut(
        table, mark: text(nl: "er staat een opmerking bij", en: "has a note"),
        text(
          nl: "opmerkingen, wet, naam in opdrachten, regel en bron",
          en: "notes, law, name in commands, line and source")))
  }
}
