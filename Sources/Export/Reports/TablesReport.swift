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
        + unreadFiles.map(wording.unreadFile)
    ).answered(wording.answer(on: dataset, unreadFiles: unreadFiles, columns: columns))
  }
}

extension Wording {
  /// Which regions and years there are.
  fileprivate func answer(
    on dataset: Dataset, unreadFiles: [String], columns: [Report.Column<TariffTable>]
  ) -> Report.Answer {
    let tables = dataset.tables
    let regions = tables.map(\.regionName).firstOccurrences
    let years = regions.map { region in
      let years = Set(tables.filter { $0.regionName == region }.map(\.year)).sorted()
      return "\(region) \(list(years.map(String.init)))"
    }
    let regionYears = some(years, atMost: 8, between: "; ")
    let count = tables.reduce(0) { $0 + dataset.tariffs(in: $1.id).count }
    let regionCount = language.count(regions.count, nl: ("regio", "regio's"), en: ("region", "regions"))
    let undated = tables.filter { $0.publishedOn == nil }.map(\.id)
    var sentences = [
      text(
        nl: "\(lists(tables.count)) van \(regionCount): \(regionYears). Samen \(tariffs(count)).",
        en: "\(lists(tables.count)) of \(regionCount): \(regionYears). \(tariffs(count)) in all.")
    ]
    if !undated.isEmpty {
      let names = listed(undated)
      sentences.append(
        text(
          nl: "Niet bekend is wanneer \(names) gepubliceerd \(undated.count == 1 ? "is" : "zijn").",
          en: "It is not known when \(names) \(undated.count == 1 ? "was" : "were") published."))
    }
    sentences += unreadFiles.prefix(3).map(unreadFile)
    let table = CompactTable(
      columns.picked("table", "region_name", "validity", "published_on", "tariffs"), tables, self,
      textWidth: 24)
    return Report.Answer(
      sentences, tables: [table.section],
      leftOut: leftOut(
        table,
        text(
          nl: "titels, en waarop de geldigheid van elke lijst berust",
          en: "titles, and what the validity of each list rests on")))
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
