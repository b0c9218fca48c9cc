import ArgumentParser
import Export
import Tariffs

/// `tariffs list`: the rows of some lists.
struct ListCommand: ReportCommand {
  static let configuration = CommandConfiguration(
    "list", nl: "Toon tarieven: alle, of die van een jaar, een tabel of een regio op een dag.",
    en: "List tariffs: all of them, or those of a year, a table or a region on a day.",
    more: said(
      nl: "Met --format csv zijn de kolommen die van datasets/tariffs.csv, in dezelfde volgorde, met "
        + "daarachter waar een lezer van het document de prijs vindt, en waaraan regels te koppelen zijn: price_key en "
        + "valid_from tot en met valid_to wijzen er een aan, ook waar twee lijsten hetzelfde noemen.",
      en: "With --format csv the columns are those of datasets/tariffs.csv, in the same order, and behind "
        + "them where a reader of the document finds the price, and what lines are joined by: price_key and valid_from "
        + "to valid_to point at one, also where two lists print the same."),
    examples: [
      .init("tariffs list", nl: "alle tarieven", en: "all tariffs"),
      .init("tariffs list 2025 --law jw", nl: "van een jaar, onder een wet", en: "of a year, under a law"),
      "tariffs list ridderkerk-2025 --product logeren-zwaar --format json",
      .init(
        "tariffs list nijmegen@2025-03-01", nl: "wat in een regio op een dag gold",
        en: "what held in a region on a day"),
      "tariffs list --form pgb-formeel -o pgb.csv", "tariffs list own-2026 --datasets examples/own-region",
    ])

  static var reportsForSchema: [String] { ["list", "index apply nijmegen-2023 --to 2025 --clause vng"] }

  @OptionGroup var tables: TableArguments
  @OptionGroup(title: "Filters") var filters: FilterOptions
  @OptionGroup(title: said(nl: "Tabellen", en: "Tables")) var datasets: DatasetOptions
  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var output: OutputOptions

  var needs: Set<DatasetFile> {
    output.chosenFormat.isData ? [.places, .productCodes, .unpriced] : [.unpriced]
  }

  func answer(from dataset: Dataset) throws -> Answer {
    let selections = try dataset.selections(tables.selectors)
    let filter = try filters.filter(in: dataset)
    return Answer(
      .list(
        try dataset.amounts(in: selections, filter: filter),
        from: selections.flatMap(\.tables).firstOccurrences,
        in: dataset, filter: filter, language: output.lang
      ).noting(selections.flatMap(\.notes), language: output.lang))
  }
}
