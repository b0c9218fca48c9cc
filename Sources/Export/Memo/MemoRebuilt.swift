import Indexation
import Tariffs

extension Report {
  /// The part of a memo on how tariffs follow from wages and other costs.
  ///
  /// - Parameters:
  ///   - verdicts: the verdicts on the products whose documents print a function mix.
  ///   - request: the model, wages and tolerance.
  ///   - days: the dates of the wages that were used.
  ///   - tables: all tables of the memo.
  ///   - costs: the names of the function levels.
  ///   - language: the language for people.
  /// - Returns: the part; without verdicts it says why there are none.
  package static func rebuiltPart(
    _ verdicts: [Verdict], _ request: RebuildRequest, wagesOn days: [CalendarDate], tables: [TariffTable],
    in costs: CostBook, language: Language
  ) -> [Section] {
    let wording = wording(language)
    guard !verdicts.isEmpty else {
      return [
        Section(
          key: "rebuilt", heading: wording.rebuiltHeading,
          paragraphs: [wording.nothingToRebuild(documents: tables.map(\.title))], audience: .readers)
      ]
    }
    let judged = tables.filter { table in verdicts.contains { $0.product.table == table } }
    let report = Report.verdicts(
      verdicts, request, wagesOn: days, tables: judged, in: costs, language: language)
    return report.sections.prefix(1).map { section in
      Section(
        key: "rebuilt", heading: wording.rebuiltHeading,
        paragraphs: [wording.rebuiltIntroduction] + report.notes,
        // What fits a page; the command for this has the rest.
        table: section.table.hiding(["rebuilt", "deviation", "against", "findings", "line"]),
        audience: .readers)
    }
  }
}
