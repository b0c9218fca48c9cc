import ArgumentParser
import Export
import Tariffs

/// `tariffs check`: whether prices keep the ratios that a document states or implies.
struct CheckCommand: ReportCommand {
  static let configuration = CommandConfiguration(
    "check",
    nl: "Controleer de vaste verhoudingen tussen tarieven: groep en individueel, pgb en zin, minuut en uur.",
    en: "Check the fixed ratios between tariffs: group and individual, PGB and ZIN, minute and hour.",
    more: said(
      nl: "Elke prijs is afgerond op centen, dus elke verhouding heeft grenzen. Een verhouding klopt op de "
        + "cent, binnen de afronding, of niet.",
      en: "Every price is rounded to cents, so each ratio has bounds. A ratio is kept to the cent, within "
        + "rounding, or not."),
    examples: [
      "tariffs check", "tariffs check nijmegen-2023", "tariffs check ridderkerk-2025 --deviating",
    ])

  @OptionGroup var tables: TableArguments

  @Flag(help: .init(nl: "Alleen wat geen afronding verklaart.", en: "Only what no rounding explains."))
  var deviating = false

  @Flag(
    help: .init(
      nl: "Eindig met exitcode 1 als iets afwijkt.", en: "End with exit code 1 when anything deviates."))
  var exitCode = false

  @OptionGroup(title: said(nl: "Tabellen", en: "Tables")) var datasets: DatasetOptions
  @OptionGroup(title: said(nl: "Uitvoer", en: "Output")) var output: OutputOptions

  var needs: Set<DatasetFile> { [.relations, .outsideRelations] }

  func answer(from dataset: Dataset) throws -> Answer {
    let tables = try dataset.tables(selectedBy: tables.selectors)
    let checks = dataset.relationChecks(in: tables, wages: try datasets.wages(in: tables, of: dataset))
    let checked = Set(checks.map(\.relation))
    let unknown = tables.flatMap { dataset.relations(in: $0.id) }.filter {
      $0.basePrice == nil && !checked.contains($0)
    }
    let deviations = checks.filter { $0.verdict == .deviates }
    return Answer(
      .checks(
        deviating ? deviations : checks, of: checks, unknown: unknown, in: tables, language: output.lang),
      isFinding: !deviations.isEmpty)
  }
}
