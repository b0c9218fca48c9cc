import ArgumentParser
import Export

/// `tariffs tables`: which lists there are.
struct TablesCommand: TableCommand {
  static let configuration = CommandConfiguration(
    "tables", nl: "Toon de tarieflijsten met regio, jaar, geldigheid, publicatie en aantal tarieven.",
    en: "Show the tariff lists with region, year, validity, publication and number of tariffs.",
    more: said(
      nl: "Elk bestand van een map van --datasets wordt gecontroleerd, ook wat alleen andere opdrachten "
        + "nodig hebben.",
      en: "Every file of a folder of --datasets is checked, also those that only other commands need."),
    examples: [
      "tariffs tables",
      .init(
        "tariffs tables --format json", nl: "met versie, prijspeil, SHA-256",
        en: "with version, price level, SHA-256"),
      "tariffs tables --datasets examples/own-region",
    ])

  @OptionGroup(title: said(nl: "Tabellen", en: "Tables")) var datasets: DatasetOptions
  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var output: OutputOptions

  func run() throws {
    let (dataset, loading, unread) = try datasets.loadChecked()
    try output.write(
      .tables(of: dataset, unreadFiles: unread, language: output.lang).noting(loading, language: output.lang)
    )
  }
}
