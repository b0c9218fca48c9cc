import Tariffs

extension Report {
  /// The tables with region, year, validity, publication and number of rows, and the CSV files beside them that no
  /// command reads.
  package static func tables(
    of dataset: Dataset, unreadFiles: [String] = [], language: Language
  ) -> Report {
    let wording = wording(language)
    let columns: [Column<TariffTable>] = [
      .text("table", wording.table) { $0.id }.always,
      .text("region", wording.region) { $0.region }.forData.always,
      .text("region_name", wording.region) { $0.regionName },
      .number("year", wording.year) { $0.year },
      .date("valid_from", wording.validity) { $0.validFrom }.forData,
      .date("valid_to", wording.validity) { $0.validTo }.forData,
      .text("validity", wording.validity) { wording.validity(of: $0) }.forReaders.flexible,
      .cell("published_on", wording.publishedOn, .date) {
        $0.publishedOn.map(Cell.date) ?? .term("", shown: wording.unknown)
      }.perhaps,
      .text("price_level", wording.priceLevel) { $0.priceLevel }.forData,
      .text("publication", wording.publication) { $0.publication }.forData,
      .text("address", wording.address) { $0.address }.forData,
      .text("document_version", wording.documentVersion) { $0.documentVersion }.forData,
      .number("tariffs", wording.tariffs) { dataset.tariffs(in: $0.id).count },
      .text("title", wording.title) { $0.title }.flexible.dropped(1),
      .text("publisher", wording.publisher) { $0.publisher }.forData,
      .text("source_file", wording.source) { $0.sourceFile }.forData,
      .text("source_sha256", wording.source) { $0.sourceSHA256 }.forData,
      .text("note", wording.note) { $0.note }.forData,
    ]
    return Report(
      title: wording.tablesTitle, sections: [Section(key: "tables", columns: columns, rows: dataset.tables)],
      notes: dataset.tables.filter { !$0.note.isEmpty }.map { "\($0.id): \($0.note)" }
        + unreadFiles.map(wording.unreadFile))
  }
}

extension Wording {
  /// When the tariffs of a table hold.
  func validity(of table: TariffTable) -> String {
    validity(from: date(table.validFrom), to: table.validTo.map(date))
  }

  /// A table as a source: title, publisher, publication, version, price level and date.
  func citation(of table: TariffTable) -> String {
    var parts = ["\(table.id): \(table.title)", table.publisher]
    if !table.publication.isEmpty { parts.append(table.publication) }
    if !table.documentVersion.isEmpty { parts.append(table.documentVersion) }
    if !table.priceLevel.isEmpty { parts.append("\(priceLevel.lowercased()): \(table.priceLevel)") }
    if let address = table.address { parts.append(address) }
    parts.append(published(on: table.publishedOn.map(date)))
    return parts.joined(separator: ", ")
  }
}
