import ArgumentParser
import Tariffs

/// The tables that a command is about.
struct TableArguments: ParsableArguments {
  @Argument(
    help: .init(
      nl: "Een jaar, een tabel, een regio, regio@JJJJ of regio@JJJJ-MM-DD; zonder alle tabellen.",
      en: "A year, a table, a region, region@YYYY or region@YYYY-MM-DD; without any, all tables.",
      value: "selector", known: KnownWords.tables()),
    completion: .known { KnownWords.selectors($0) + KnownWords.regions($0) }, transform: Selector.typed)
  var selectors: [Selector] = []
}

/// The two sides of a comparison.
struct SideArguments: ParsableArguments {
  @Argument(
    help: .oldSide(value: "from"), completion: .known(KnownWords.selectors), transform: Selector.typed)
  var from: Selector

  @Argument(help: .newSide(value: "to"), completion: .known(KnownWords.selectors), transform: Selector.typed)
  var to: Selector
}

extension ArgumentHelp {
  /// What the old side of a comparison can be.
  static func oldSide(value: String) -> ArgumentHelp {
    .init(
      nl: "De oude kant: een jaar, een tabel, regio@JJJJ of regio@JJJJ-MM-DD.",
      en: "The old side: a year, a table, region@YYYY or region@YYYY-MM-DD.", value: value,
      known: KnownWords.tables())
  }

  /// What the new side of a comparison can be.
  static func newSide(value: String) -> ArgumentHelp {
    .init(
      nl: "De nieuwe kant: een jaar, een tabel, regio@JJJJ of regio@JJJJ-MM-DD.",
      en: "The new side: a year, a table, region@YYYY or region@YYYY-MM-DD.", value: value)
  }
}

/// What was known on a day.
struct KnowledgeOption: ParsableArguments {
  @Option(
    name: .customLong("as-known-on"),
    help: .init(
      nl: "Laat weg wat op een dag (JJJJ-MM-DD) nog niet gepubliceerd was.",
      en: "Leave out what was not yet published on a day (YYYY-MM-DD).", value: "date"),
    transform: TariffsCLI.day)
  var day: CalendarDate?
}
