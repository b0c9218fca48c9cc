import Indexation
import Tariffs

extension Report {
  /// All figures of a series, or without one the series that are known.
  package static func series(_ series: IndexSeries?, in book: IndexBook, language: Language) -> Report {
    let wording = wording(language)
    guard let series else { return overview(of: book, wording) }
    let values = book.values(of: series.id)
    let columns: [Column<IndexValue>] = [
      .text("series", wording.series) { $0.series }.forData.always,
      .number("year", wording.year) { $0.year },
      .text("period", wording.period) { $0.period.isYear ? "" : "\($0.period)" }.hiddenWhenEmpty,
      .cell("percent", wording.percent, .decimal) { value in
        value.percent.map(wording.percentCell) ?? .term("", shown: wording.unknown)
      }.perhaps,
      .term("status", wording.status, wording.name) { $0.status },
      .text("variant", wording.variant) { $0.variant }.hiddenWhenEmpty,
      .cell("is_default", wording.isDefault, .boolean) {
        Cell.boolean($0.isDefault, shown: $0.isDefault ? wording.yes : wording.no)
      },
      .text("printed_status", wording.printed) { $0.printedStatus }.flexible.dropped(2),
      .date("published_on", wording.publishedOn) { $0.publishedOn }.hiddenWhenEmpty,
      .text("source", wording.source) { $0.source }.flexible.dropped(1),
      .term("confidence", wording.confidenceHeading, { wording.confidence($0.rawValue) }) { $0.confidence }
        .dropped(3),
      .text("note", wording.note) { $0.note }.flexible.hiddenWhenEmpty,
    ]
    let section = Section(key: "values", columns: columns, rows: values)
    var notes = [series.definition]
    if !series.note.isEmpty { notes.append(series.note) }
    for value in values {
      if let old = book.replaced(by: value) { notes.append(wording.replaced(old, by: value)) }
    }
    notes += wording.contradictions(among: values, in: book)
    let known = wording.knownUntil(series: series.id, in: book)
    notes.append(known)
    let beware = wording.contradictions(among: values, in: book)
    return Report(title: wording.seriesTitle(series.name), sections: [section], notes: notes)
      .answered(wording.answer(values, of: series, in: book, known: known, beware: beware, columns))
  }

  private static func overview(of book: IndexBook, _ wording: Wording) -> Report {
    let columns: [Column<IndexSeries>] = [
      .text("series", wording.series) { $0.id }.always,
      .text("name", wording.name) { $0.name }.always.flexible,
      .text("known_until", wording.knownUntil) { series in
        let known = book.knownUntil(series.id).filter { ![.estimate, .withdrawn].contains($0.status) }
        let levels = book.levelsKnownUntil(series.id).last.map { last in
          wording.text(nl: "standen \(last.period)", en: "levels \(last.period)")
            + " \(wording.name(of: last.status))"
        }
        let all = known.map { "\($0.year) \(wording.name(of: $0.status))" } + [levels].compactMap(\.self)
        return all.isEmpty ? wording.unknown : all.joined(separator: ", ")
      }.flexible,
      .text("publisher", wording.publisher) { $0.publisher }.flexible.dropped(2),
      .text("definition", wording.definition) { $0.definition }.flexible.dropped(1),
    ]
    let section = Section(key: "series", columns: columns, rows: book.series)
    return Report(title: wording.seriesTitle, sections: [section]).answered(wording.answer(book, columns))
  }
}

extension Wording {
  /// Until when a series is known, and its last figures.
  fileprivate func answer(
    _ values: [IndexValue], of series: IndexSeries, in book: IndexBook, known: String, beware: [String],
    _ columns: [Report.Column<IndexValue>]
  ) -> Report.Answer {
    let last = book.knownUntil(series.id).filter { ![.estimate, .withdrawn].contains($0.status) }.compactMap {
      known -> String? in
      let value = values.first {
        $0.isDefault && $0.period == .year(known.year) && $0.status == known.status
      }
      return value?.percent.map { "\(percent($0)) (\(name(of: known.status)) \(known.year))" }
    }
    let latest =
      last.isEmpty ? "" : text(nl: " De laatste cijfers: ", en: " The last figures: ") + "\(list(last))."
    let table = CompactTable(
      columns.picked("year", "percent", "status", "variant", "is_default", "confidence"), values.reversed(),
      self)
    return Report.Answer(
      ["\(series.name): \(series.definition)", known + latest] + beware.prefix(2), tables: [table.section],
      leftOut: leftOut(
        table,
        text(nl: "de bron van elk cijfer en de opmerkingen", en: "the source of each figure and the notes")))
  }

  /// Which series there are.
  fileprivate func answer(_ book: IndexBook, _ columns: [Report.Column<IndexSeries>]) -> Report.Answer {
    let table = CompactTable(
      columns.picked("series", "name", "known_until"), book.series, self, lines: 32, textWidth: 34)
    return Report.Answer(
      [
        text(
          nl: "\(book.series.count) indexreeksen. De cijfers van een reeks: tariffs index series "
            + "\(book.series.first?.id ?? "").",
          en: "\(book.series.count) index series. The figures of one: tariffs index series "
            + "\(book.series.first?.id ?? "").")
      ], tables: [table.section],
      leftOut: leftOut(
        table,
        text(
          nl: "wat elke reeks meet, en wie haar uitgeeft",
          en: "what each series measures, and who publishes it")))
  }
}
