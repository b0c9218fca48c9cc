import Tariffs

extension Report {
  /// The tables with region, year, validity, publication and number of rows.
  ///
  /// - Parameters:
  ///   - dataset: the tables.
  ///   - unreadFiles: CSV files beside the tables that no command reads.
  ///   - language: the language for people.
  /// - Returns: the report.
  public static func tables(
    of dataset: Dataset, unreadFiles: [String] = [], language: Language
  ) -> Report {
    let wording = wording(language)
    let columns = [
      Field("table", wording.table),
      Field("region", wording.region, audience: .data),
      Field("region_name", wording.region),
      Field("year", wording.year, isNumeric: true),
      Field("valid_from", wording.validity, audience: .data),
      Field("valid_to", wording.validity, audience: .data),
      Field("validity", wording.validity, audience: .readers, isFlexible: true),
      Field("published_on", wording.publishedOn),
      Field("price_level", wording.priceLevel, audience: .data),
      Field("publication", wording.publication, audience: .data),
      Field("address", wording.address, audience: .data),
      Field("document_version", wording.documentVersion, audience: .data),
      Field("tariffs", wording.tariffs, isNumeric: true),
      Field("title", wording.title, isFlexible: true, dropOrder: 1),
      Field("publisher", wording.publisher, audience: .data),
      Field("source_file", wording.source, audience: .data),
      Field("source_sha256", wording.source, audience: .data),
      Field("note", wording.note, audience: .data),
    ]
    let rows = dataset.tables.map { table in
      Row([
        .text(table.id),
        .text(table.region),
        .text(table.regionName),
        .number(table.year),
        .date(table.validFrom),
        table.validTo.map(Cell.date) ?? .empty,
        .text(wording.validity(of: table)),
        table.publishedOn.map(Cell.date) ?? .term("", shown: wording.unknown),
        .text(table.priceLevel),
        .text(table.publication),
        .text(table.address ?? ""),
        .text(table.documentVersion),
        .number(dataset.tariffs(in: table.id).count),
        .text(table.title),
        .text(table.publisher),
        .text(table.sourceFile),
        .text(table.sourceSHA256),
        .text(table.note),
      ])
    }
    return Report(
      title: wording.tablesTitle, sections: [Section(key: "tables", columns: columns, rows: rows)],
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
