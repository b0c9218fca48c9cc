import Export
import Import
import Indexation
import Tariffs

extension BudgetCommand {
  /// Writes the question as SQL: the prices of both sides as factors, and the query that multiplies and adds up.
  func writeSQL(_ dialect: SQLDialect) throws {
    guard let path = volumes.volumes, path != "-" else {
      throw usage(
        nl: "Met --sql leest de database de volumes. Noem het bestand dat zij leest: --volumes volumes.csv.",
        en: "With --sql the database reads the volumes. Name the file that it reads: --volumes volumes.csv.")
    }
    guard volumes.rejects == nil else {
      throw usage(
        nl: "Met --sql toont budget_without_price welke regels geen prijs hebben. Laat --rejects weg.",
        en: "With --sql budget_without_price shows which lines have no price. Leave out --rejects.")
    }
    guard output.format == nil, output.path.flatMap({ OutputFormat(path: $0) }) == nil else {
      throw usage(
        nl: "--sql schrijft SQL. Laat --format weg, en laat -o eindigen op .sql.",
        en: "--sql writes SQL. Leave out --format, and end -o in .sql.")
    }
    let (dataset, loading) = try datasets.load(needs)
    let filter = try filters.filter(in: dataset)
    guard filter.law == nil, filter.products.isEmpty, filter.units.isEmpty, filter.forms.isEmpty else {
      throw usage(
        nl:
          "--sql schrijft de hele vraag. Laat de filters weg, behalve --region, en kies in de database uit budget.",
        en:
          "--sql writes the whole question. Leave out the filters, except --region, and choose from budget in the "
          + "database.")
    }
    let (sides, comparison) = try compared(in: dataset, regions: filter.regions)
    let prices = try VolumePrices(
      comparison, in: sides.dataset, shares: try volumes.allShares(), session: volumes.group)
    let script = try SQLBudget(
      title: "tariffs budget \(comparison.from.selector) \(comparison.to.selector)",
      file: try VolumeHeader(path).file(terms: dataset.terms),
      prices: SQLVolumePrice.all(of: prices, in: sides.dataset),
      of: (comparison.from.tables + comparison.to.tables).firstOccurrences, terms: dataset.terms,
      by: rowsBy, years: years, roundsLines: round == .line)
    if let file = output.path {
      try OutputFile.write(to: file) { script.write(dialect, to: &$0) }
    } else {
      try Console.write { script.write(dialect, to: &$0) }
    }
    for note in Report(title: "", sections: []).noting(loading, language: output.lang).notes {
      Console.note(note)
    }
  }
}
