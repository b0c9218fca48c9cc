import Indexation
import Tariffs

extension Report {
  /// The levels of a series, each with its change over a year beside the one that was published.
  package static func levels(of series: IndexSeries, in book: IndexBook, language: Language) -> Report {
    let wording = wording(language)
    let rows = LevelRow.rows(of: series.id, in: book)
    let columns: [Column<LevelRow>] = [
      .text("series", wording.series) { $0.level.series }.forData.always,
      .text("period", wording.period) { "\($0.level.period)" }.always,
      .text("base", wording.baseHeading) { $0.level.base }.forData.always,
      .decimal("level", wording.levelHeading) { row in
        Cell.decimal("\(row.level.level)", shown: wording.level(row.level.level))
      },
      .term("status", wording.status, wording.name) { $0.level.status },
      .decimal("change_by_level", wording.changeByLevel) { $0.change.map(wording.percentCell) },
      .decimal("published", wording.publishedChange) { ($0.published?.percent).map(wording.percentCell) },
      .decimal("difference", wording.differenceInPoints) { row in
        row.difference.map { Cell.decimal("\($0.finite)", shown: wording.decimal($0.rounded(decimals: 4))) }
      },
      .text("source", wording.source) { $0.level.source }.flexible.dropped(1),
      .term("confidence", wording.confidenceHeading, { wording.confidence($0.rawValue) }) {
        $0.level.confidence
      }
      .dropped(2),
      .text("note", wording.note) { $0.level.note }.flexible.hiddenWhenEmpty.dropped(1),
    ]
    let links = book.links.filter { [$0.from, $0.to].contains(series.id) }.map(wording.link)
    let known = wording.knownUntil(series: series.id, in: book)
    return Report(
      title: wording.levelsTitle(series.name),
      sections: [Section(key: "levels", columns: columns, rows: rows)],
      notes: [series.definition, series.note].filter { !$0.isEmpty } + links + [known]
    ).answered(wording.answer(rows, of: series, links: links, known: known, columns))
  }
}

/// A level with its change over a year, and the one that was published.
private struct LevelRow {
  let level: IndexLevel
  /// The change against the same period of the year before, in percent, exact; nothing where that level is not known.
  let change: Rational?
  /// The change that was published, the most final one.
  let published: IndexValue?

  /// The change by level less the published one, in percentage points.
  var difference: Rational? {
    guard let change, let percent = published?.percent else { return nil }
    return change - percent
  }

  static func rows(of series: String, in book: IndexBook) -> [LevelRow] {
    let values = book.values(of: series).filter { $0.isDefault && $0.percent != nil }
    return book.levels(of: series).map { level in
      let before = book.level(of: series, in: level.period.years(later: -1))
      let published = [IndexValue.Status.definitive, .applied, .provisional].lazy.compactMap { status in
        values.first { $0.period == level.period && $0.status == status }
      }.first
      return LevelRow(
        level: level,
        change: before.map { LevelRatio(old: $0, new: level, link: nil).percent }, published: published)
    }
  }
}

extension Wording {
  fileprivate var baseHeading: String { text(nl: "Basis", en: "Base") }
  fileprivate var levelHeading: String { text(nl: "Stand", en: "Level") }
  fileprivate var changeByLevel: String { text(nl: "Uit standen (%)", en: "By level (%)") }
  fileprivate var publishedChange: String { text(nl: "Gepubliceerd (%)", en: "Published (%)") }
  fileprivate var differenceInPoints: String { text(nl: "Verschil (%-punt)", en: "Difference (points)") }

  fileprivate func levelsTitle(_ name: String) -> String {
    text(nl: "Standen van \(name)", en: "Levels of \(name)")
  }

  /// Where a series goes on as another one, and whether that is followed without being asked for.
  fileprivate func link(_ link: IndexLink) -> String {
    let factor = number(link.factor, decimals: 5)
    let start = text(
      nl: "\(link.from) gaat verder als \(link.to): in \(link.period) is \(level(link.levelFrom)) gelijk aan "
        + "\(level(link.levelTo)) (factor \(factor)).",
      en: "\(link.from) goes on as \(link.to): in \(link.period) \(level(link.levelFrom)) equals "
        + "\(level(link.levelTo)) (factor \(factor)).")
    let use =
      link.isDefault
      ? ""
      : text(
        nl: " Afgeleid, geen officiële koppeling: 'tariffs index apply' neemt haar met --link \(link.to).",
        en: " Derived, no official link: 'tariffs index apply' takes it with --link \(link.to).")
    return start + use
  }

  /// Of when levels are known, and how far changes by level and published ones differ.
  fileprivate func answer(
    _ rows: [LevelRow], of series: IndexSeries, links: [String], known: String,
    _ columns: [Report.Column<LevelRow>]
  ) -> Report.Answer {
    guard let base = rows.first?.level.shownBase else {
      return Report.Answer([
        text(
          nl:
            "Van \(series.name) zijn geen standen bekend, alleen veranderingen over een jaar. Voeg standen toe in "
            + "index-levels.csv.",
          en:
            "No levels of \(series.name) are known, only changes over a year. Add levels in index-levels.csv."
        )
      ])
    }
    let both = rows.filter { $0.difference != nil }
    let largest = both.max { size($0.difference) < size($1.difference) }
    var sentences = [
      text(
        nl: "\(series.name): \(rows.count) standen op de basis \(base). \(known)",
        en: "\(series.name): \(rows.count) levels on the base \(base). \(known)")
    ]
    if let largest, let change = largest.change, let published = largest.published?.percent,
      let difference = largest.difference
    {
      let (period, points) = (
        largest.level.period.name.text(in: language), decimal(difference.rounded(decimals: 4))
      )
      sentences.append(
        text(
          nl:
            "Van \(both.count) tijdvakken staat de gepubliceerde verandering naast die uit standen; het meest "
            + "verschilt \(period): \(percent(published)) gepubliceerd, \(percent(change)) uit standen (\(points) procentpunt).",
          en:
            "Of \(both.count) periods the published change stands beside the one by level; the largest difference is "
            + "\(period): \(percent(published)) published, \(percent(change)) by level (\(points) percentage points)."
        ))
    }
    let shown = both.isEmpty ? Array(rows.reversed()) : both.reversed()
    let table = CompactTable(
      columns.picked("period", "level", "status", "change_by_level", "published", "difference", "confidence"),
      shown, self)
    return Report.Answer(
      sentences + links.prefix(2), tables: [table.section],
      leftOut: leftOut(
        table,
        text(
          nl: "de standen zonder gepubliceerde verandering, de bron van elke stand en de opmerkingen",
          en: "levels without a published change, the source of each level and the notes")))
  }

  private func size(_ number: Rational?) -> Rational {
    number.map { $0 < Rational(0) ? -$0 : $0 } ?? Rational(0)
  }
}
