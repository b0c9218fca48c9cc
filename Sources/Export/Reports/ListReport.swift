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
    let columns = PriceColumns(wording: wording).list(manyTables: used.count > 1)
    let section = Section(
      key: "tariffs",
      columns: columns + places + (sources.contains { $0.origin != nil } ? [origin] : []), rows: tariffs)
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
    _ list: (id: String, origin: TableOrigin),
    rows: @escaping @autoclosure () -> [(tariff: Tariff, amount: Money, derivation: String)],
    _ wording: Wording
  ) -> Section {
    Section(
      key: "tariffs",
      columns: PriceColumns(wording: wording).list(manyTables: true)
        + [originColumn(wording) { _ in list.origin.description }],
      rows: rows().map { row in
        let note = [row.tariff.note, row.derivation].filter { !$0.isEmpty }.joined(separator: "; ")
        return row.tariff.saved(in: list.id, amount: row.amount, note: note)
      }, audience: .data)
  }

  private static func originColumn(
    _ wording: Wording, _ origin: @escaping (Tariff) -> String?
  ) -> Column<Tariff> {
    .text(TableOrigin.column, wording.source, origin).forData
  }
}

extension Wording {
  /// How many prices there are, of what, and from which to which.
  fileprivate func answer(
    _ tariffs: [Tariff], from sources: [TariffTable], unpriced: [UnpricedProduct],
    _ columns: [Report.Column<Tariff>]
  ) -> Report.Answer {
    let without = unpriced.isEmpty ? [] : [self.unpriced([some(unpriced.map(named), atMost: 6)])]
    guard !tariffs.isEmpty else { return Report.Answer([noRows] + without) }
    let what = [counts(tariffs.map(\.law.name)), counts(tariffs.map { name(of: $0.form) })]
      .joined(separator: "; ")
    let ranges = Dictionary(grouping: tariffs, by: \.unit).sorted { $0.value.count > $1.value.count }
      .map { unit, tariffs in
        let amounts = tariffs.map(\.amount).sorted { $0.cents < $1.cents }
        let (low, high) = (number(amounts[0]), number(amounts[amounts.count - 1]))
        return "\(unitName(of: unit)) € \(low)"
          + (low == high ? "" : text(nl: " tot € \(high)", en: " to € \(high)"))
      }
    var sentences = [
      "\(listTitle(tariffs: tariffs.count, tables: sources.count)): \(what).",
      text(nl: "Per ", en: "Per ") + "\(some(ranges, atMost: 6)).",
    ]
    let calculated = sources.filter { $0.origin != nil }.map(\.id)
    if !calculated.isEmpty {
      let ids = some(calculated, atMost: 4)
      sentences.append(
        text(
          nl: "Berekend, en door niemand vastgesteld: de prijzen van \(ids).",
          en: "Calculated, and set by nobody: the prices of \(ids)."))
    }
    let hasTables = sources.count > 1
    let table = CompactTable(
      (hasTables ? columns.picked("table").map(\.flexible) : [])
        + columns.picked("code").map(\.hiddenWhenEmpty)
        + columns.picked("name", "unit", "form", "amount", "note"),
      tariffs, self, textWidth: hasTables ? 18 : 30)
    return Report.Answer(
      sentences + without, tables: [table.section],
      leftOut: leftOut(
        table.more,
        text(nl: "wet, naam in opdrachten, regel en bron", en: "law, name in commands, line and source")))
  }

  /// How often each word stands there, the most frequent first: `180 Jw en 82 Wmo`.
  private func counts(_ words: [String]) -> String {
    let counts = Dictionary(grouping: words) { $0 }.mapValues(\.count)
    return list(words.firstOccurrences.sorted(by: { counts[$0] ?? 0 }, >).map { "\(counts[$0] ?? 0) \($0)" })
  }
}
