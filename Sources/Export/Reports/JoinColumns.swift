import Tariffs

/// What lines of volumes or declarations are joined to a price by, as columns for programs.
struct JoinColumns {
  private let tables: [String: TariffTable]
  /// The runs of days on which a row is the amount of a key, made when the first row asks for them: most reports of a list
  /// are for people.
  private let runs: Lazy<[ObjectIdentifier: [PriceTable.Row]]>
  private let wording: Wording

  init(_ dataset: Dataset, of tables: [TariffTable], wording: Wording) {
    self.tables = Dictionary(tables.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    runs = Lazy {
      Dictionary(grouping: PriceTable(dataset.tables, in: dataset).rows) { ObjectIdentifier($0.tariff) }
    }
    self.wording = wording
  }

  /// The columns, in their stable order.
  var columns: [Report.Column<Tariff>] {
    let columns: [Report.Column<Tariff>] = [
      .text("region", wording.region) { tables[$0.table]?.region },
      .date("valid_from", wording.text(nl: "Vanaf", en: "From")) { days(of: $0)?.from },
      .date("valid_to", wording.text(nl: "Tot en met", en: "Through")) { days(of: $0)?.through },
      .text("key", wording.text(nl: "Sleutel van de rij", en: "Key of the row")) { $0.rowKey }.always,
      .text("price_key", wording.text(nl: "Sleutel van de prijs", en: "Key of the price")) {
        run(of: $0)?.key.description
      },
    ]
    return columns.map(\.forData.leftOutWhenUnknown)
  }

  /// The days on which a row is the amount of its key; nothing where that is more than one run of days, or none.
  private func run(of tariff: Tariff) -> PriceTable.Row? {
    let runs = runs.value[ObjectIdentifier(tariff)] ?? []
    return runs.count == 1 ? runs[0] : nil
  }

  /// Those days, or else the ones that the row or its list prints.
  private func days(of tariff: Tariff) -> (from: CalendarDate, through: CalendarDate?)? {
    if let run = run(of: tariff) { return (run.from, run.through) }
    return tables[tariff.table].map { table in
      (tariff.details?.validFrom ?? table.validFrom, tariff.details?.validTo ?? table.validTo)
    }
  }
}
