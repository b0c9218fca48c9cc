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
    let section = Section(
      key: "tariffs",
      columns: PriceColumns(wording: wording).list(manyTables: used.count > 1) + places
        + (sources.contains { $0.origin != nil } ? [origin] : []),
      rows: tariffs)
    let unpriced = dataset.unpricedProducts(in: tables, filter: filter)
    return Report(
      title: wording.listTitle(tariffs: tariffs.count, tables: sources.count), sections: [section],
      notes: (tariffs.isEmpty ? [wording.noRows] : [])
        + (unpriced.isEmpty ? [] : [wording.unpriced(unpriced.map(wording.named))]),
      sources: sources.map(wording.citation))
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
