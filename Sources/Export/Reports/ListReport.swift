import Tariffs

extension Report {
  /// The rows of some tables.
  ///
  /// - Parameters:
  ///   - tariffs: the rows.
  ///   - tables: the tables that they were taken from.
  ///   - dataset: what is known of the tables.
  ///   - filter: which rows were asked for.
  ///   - language: the language for people.
  /// - Returns: the report.
  public static func list(
    _ tariffs: [Tariff], from tables: [TariffTable], in dataset: Dataset,
    filter: TariffFilter = TariffFilter(), language: Language
  ) -> Report {
    let wording = wording(language)
    let used = Set(tariffs.map(\.table))
    let sources = tables.filter { used.contains($0.id) }
    let places = PlaceColumns(dataset, of: sources, wording: wording).columns
    // Rows of calculated lists say so, also when they are saved once more.
    let origins = Dictionary(sources.map { ($0.id, $0.origin) }, uniquingKeysWith: { first, _ in first })
    let hasOrigins = sources.contains { $0.origin != nil }
    let section = Section(
      key: "tariffs",
      columns: tariffColumns(wording, manyTables: used.count > 1) + places.map(\.column)
        + (hasOrigins ? [originColumn(wording)] : []),
      rows: tariffs.map { tariff in
        let origin = hasOrigins ? [Cell.text(origins[tariff.table]??.description ?? "")] : []
        return Row(tariffCells(tariff, wording) + places.map { $0.cell(tariff) } + origin)
      })
    let unpriced = dataset.unpricedProducts(in: tables, filter: filter)
    return Report(
      title: wording.listTitle(tariffs: tariffs.count, tables: sources.count), sections: [section],
      notes: (tariffs.isEmpty ? [wording.noRows] : [])
        + (unpriced.isEmpty ? [] : [wording.unpriced(unpriced.map(wording.named))]),
      sources: sources.map(wording.citation))
  }

  /// The columns of `tariffs.csv`, in their order.
  static func tariffColumns(_ wording: Wording, manyTables: Bool) -> [Field] {
    [
      Field("table", wording.table, audience: manyTables ? .everyone : .data),
      Field("product", wording.slug, isFlexible: true, dropOrder: 3),
      Field("law", wording.law),
      Field("code", wording.code),
      Field("printed_code", wording.printedCode, audience: .data),
      Field("name", wording.product, isFlexible: true),
      Field("unit", wording.unit),
      Field("form", wording.form),
      Field("amount", wording.amount, isNumeric: true),
      Field("line", wording.line, isNumeric: true, dropOrder: 2),
      Field("note", wording.note, isFlexible: true, dropOrder: 1, isHiddenWhenEmpty: true),
    ]
  }

  /// A calculated list as data: rows as in `tariffs.csv`, each with the origin of the list.
  ///
  /// - Parameters:
  ///   - list: the id under which it is saved, and where it comes from.
  ///   - rows: the tariffs of the old list, each with its new amount and how that came about.
  ///   - wording: the words for the headings.
  /// - Returns: the section.
  static func savedList(
    _ list: (id: String, origin: TableOrigin), rows: [(tariff: Tariff, amount: Money, derivation: String)],
    _ wording: Wording
  ) -> Section {
    Section(
      key: "tariffs", columns: tariffColumns(wording, manyTables: true) + [originColumn(wording)],
      rows: rows.map { row in
        let note = [row.tariff.note, row.derivation].filter { !$0.isEmpty }
        return Row(
          [.text(list.id)] + tariffCells(row.tariff, wording).dropFirst().dropLast(3)
            + [
              .money(row.amount), .number(row.tariff.line), .text(note.joined(separator: "; ")),
              .text(list.origin.description),
            ])
      }, audience: .data)
  }

  private static func originColumn(_ wording: Wording) -> Field {
    Field(TableOrigin.column, wording.source, audience: .data)
  }

  static func tariffCells(_ tariff: Tariff, _ wording: Wording) -> [Cell] {
    [
      .text(tariff.table),
      .text(tariff.product),
      .term(tariff.law.rawValue, shown: wording.name(of: tariff.law)),
      .text(tariff.code),
      .text(tariff.printedCode),
      .text(tariff.name),
      .text(tariff.unit.rawValue),
      .term(tariff.form.rawValue, shown: wording.name(of: tariff.form)),
      .money(tariff.amount),
      .number(tariff.line),
      .text(tariff.note),
    ]
  }
}
