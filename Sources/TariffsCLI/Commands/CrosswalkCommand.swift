import ArgumentParser
import Export
import Tariffs

/// `tariffs crosswalk`: how products of one list continue in another.
struct CrosswalkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "crosswalk", nl: "Stel voor hoe producten van een lijst doorlopen in een latere lijst.",
    en: "Suggest how products of a list continue in a later one.",
    examples: [
      .init(
        "tariffs crosswalk suggest 2023 2025", nl: "voorstellen om te beoordelen", en: "suggestions to judge")
    ],
    subcommands: [CrosswalkSuggestCommand.self])
}

/// `tariffs crosswalk suggest`: candidates for what continues what.
struct CrosswalkSuggestCommand: ReportCommand {
  static let configuration = CommandConfiguration(
    "suggest", nl: "Stel voor wat wat voortzet, als regels van crosswalk.csv om te beoordelen.",
    en: "Suggest what continues what, as rows of crosswalk.csv to judge.",
    more: said(
      nl:
        "Code, naam, eenheid en tarief wijzen kandidaten aan; wat een product werd, staat alleen in de documenten. "
        + "Een voorstel heeft een ? bij relation en comparable, en wordt zo geweigerd.",
      en:
        "Code, name, unit and tariff point to candidates; what became of a product stands in the documents only. "
        + "A suggestion has a ? for relation and comparable, and is refused like that."),
    examples: [
      "tariffs crosswalk suggest 2023 2025",
      .init(
        "tariffs crosswalk suggest own-2025 own-2026 --datasets examples/own-region -o crosswalk.csv",
        nl: "als bestand om aan te vullen", en: "as a file to complete"),
    ])

  static var reportsForSchema: [String] { ["crosswalk suggest 2023 2025"] }

  @OptionGroup var sides: SideArguments
  @OptionGroup(title: said(nl: "Tabellen", en: "Tables")) var datasets: DatasetOptions
  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var output: OutputOptions

  var needs: Set<DatasetFile> { [.crosswalk] }

  func answer(from dataset: Dataset) throws -> Answer {
    Answer(
      .suggestions(
        try dataset.suggestions(from: dataset.select(sides.from), to: dataset.select(sides.to)),
        language: output.lang))
  }
}
