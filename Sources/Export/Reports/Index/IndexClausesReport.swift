import Indexation
import Tariffs

extension Report {
  /// The clauses that are known, each in one sentence made of its data.
  package static func clauses(_ clauses: [IndexClause], in book: IndexBook, language: Language) -> Report {
    let wording = wording(language)
    let columns: [Column<IndexClause>] = [
      .text("clause", wording.clauseHeading) { $0.id }.always,
      .text("version", wording.version) { $0.version }.hiddenWhenEmpty,
      .text("years", wording.clauseYears) { $0.years }.always,
      .text("sentence", wording.clauseMeaning) { $0.sentence.text(in: language) }.always.flexible,
      .text("name", wording.name) { $0.name }.forData,
      .text("source", wording.source) { $0.source }.flexible.hiddenWhenEmpty.dropped(1),
      .text("note", wording.note) { $0.note }.flexible.hiddenWhenEmpty.dropped(2),
    ]
    return Report(
      title: wording.clausesTitle, sections: [Section(key: "clauses", columns: columns, rows: clauses)]
    ).answered(wording.answer(on: clauses, columns))
  }
}

extension Wording {
  fileprivate var clauseHeading: String { text(nl: "Clausule", en: "Clause") }
  fileprivate var version: String { text(nl: "Versie", en: "Version") }
  fileprivate var clauseYears: String { text(nl: "Jaren", en: "Years") }
  fileprivate var clauseMeaning: String { text(nl: "Wat zij zegt", en: "What it says") }
  fileprivate var clausesTitle: String { text(nl: "Indexclausules", en: "Index clauses") }

  /// One clause in words, or which clauses there are.
  fileprivate func answer(
    on clauses: [IndexClause], _ columns: [Report.Column<IndexClause>]
  ) -> Report.Answer {
    let ids = clauses.map(\.id).firstOccurrences
    guard ids.count > 1 else {
      return Report.Answer(
        clauses.flatMap { clause in [clause.sentence.text(in: language), clause.note].filter { !$0.isEmpty } }
      )
    }
    let table = CompactTable(
      columns.picked("clause", "version", "years", "sentence"), clauses, self, lines: 60, textWidth: 60)
    return Report.Answer(
      [
        text(
          nl: "\(ids.count) indexclausules, elk in een zin uit haar gegevens. t is het jaar van het tarief.",
          en: "\(ids.count) index clauses, each in a sentence made of its data. t is the year of the tariff.")
      ], tables: [table.section],
      leftOut: leftOut(table, text(nl: "bronnen en opmerkingen", en: "sources and notes")))
  }
}
