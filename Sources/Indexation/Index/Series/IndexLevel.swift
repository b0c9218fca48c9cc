import Tariffs

/// The level of an index in a year, a quarter or a month, on a base: 117,07 in October 2015, where 2006 is 100.
///
/// Levels of two bases are never held against each other, unless a link says how they meet.
public struct IndexLevel: Hashable, Sendable {
  /// The id of the series.
  public let series: String
  /// What it is the level of.
  public let period: IndexPeriod
  /// The year that is 100, as in `2015=100`.
  public let base: String
  /// The level.
  public let level: Rational
  /// How final it is; derived where it was calculated from another one.
  public let status: IndexValue.Status
  /// Where it was read.
  public let source: String
  /// How sure it is; nothing where it is not said.
  public let confidence: IndexValue.Confidence?
  /// What a reader must know; empty when there is nothing.
  public let note: String

  /// The base for people: `2015 = 100`.
  package var shownBase: String { base.split(separator: "=").joined(separator: " = ") }

  /// The statuses in the order in which a level of a period is taken: the most final first.
  static let statuses: [IndexValue.Status] = [.definitive, .applied, .provisional, .derived, .estimate]
}

extension IndexLevel {
  /// The rows of `index-levels.csv`.
  package static let schema = Schema<IndexLevel>(
    "index-levels", title: Phrase(nl: "Indexstanden", en: "Index levels"),
    """
    Levels of series by year, quarter or month, each on its base. A series has one base: where an index moves to \
    another base, its levels are a series of their own, and index-links says where the two meet. A level that is \
    known twice has a row for each status; the most final one is taken.
    """,
    key: .init("series", "period", "status", at: "period"),
    references: [.init("series", in: .series)]
  ) { f in
    IndexLevel(
      series: f.identifier("series", "Id of the series, as in index-series.csv."),
      period: f.period(
        "period", "A year (2024), a month (2024-10) or a quarter (2024-Q3).", example: "2015-10"),
      base: f.filledText(
        "base", "The year that is 100, with =100 behind it.", example: "2006=100",
        pattern: "^[0-9]{4}=100$"),
      level: f.quantity(
        "level", "The level, above zero, with a point for the decimals; in percent of the base year.",
        minimum: 0, example: "117.07"),
      status: f.word(
        "status",
        """
        How final the level is, as in index-values.csv: definitive, provisional, derived (calculated from another \
        level, as where a base was taken back), or estimate.
        """),
      source: f.filledText("source", "Where it was read."),
      confidence: f.optional {
        $0.word(
          "confidence",
          "How sure the level is: read, secondary or derived, as in index-values.csv. Empty when not said.")
      },
      note: f.text("note", "What a reader must know, in Dutch. Empty when there is nothing."))
  } rules: { level, row in
    let base = level.base.split(separator: "=")
    if base.count != 2 || base[0].utf8.count != 4 || IndexPeriod(String(base[0])) == nil || base[1] != "100" {
      row.report(
        at: "base", nl: "\(quoted(level.base)) is geen basis van een index",
        "Schrijf het jaar dat 100 is met =100 erachter: 2015=100.",
        en: "\(quoted(level.base)) is no base of an index",
        "Write the year that is 100 with =100 behind it: 2015=100.")
    }
    if !statuses.contains(level.status) {
      row.report(
        at: "status", nl: "een stand is niet '\(level.status.rawValue)'",
        "Schrijf definitive, provisional, derived of estimate.",
        en: "a level is not '\(level.status.rawValue)'",
        "Write definitive, provisional, derived or estimate.")
    }
    if level.level > highest {
      row.report(
        at: "level", nl: "een stand van \(level.level) is meer dan het honderdvoudige van de basis",
        "Schrijf de stand in procenten van het basisjaar, zoals 117.07.",
        en: "a level of \(level.level) is more than a hundred times the base",
        "Write the level in percent of the base year, such as 117.07.")
    }
  }

  /// The highest level: a hundred times the base.
  private static let highest = Rational(10_000)
}

extension Rows<IndexLevel> {
  /// Reports levels of a series that stand on another base than its first one, in the same folder or before.
  mutating func requireOneBase(besides book: IndexBook) {
    var first = book.levelsBySeries.compactMapValues { $0.first?.base }
    for (row, level) in records.enumerated() {
      guard let known = first[level.series] else {
        first[level.series] = level.base
        continue
      }
      guard known != level.base else { continue }
      report(
        .rule(
          nl: "de reeks \(level.series) staat op de basis \(known), en hier op \(level.base)",
          "Geef de standen van elke basis een eigen reeks, en schrijf in index-links.csv waar de twee op elkaar "
            + "aansluiten.",
          en: "the series \(level.series) stands on the base \(known), and here on \(level.base)",
          "Give the levels of each base a series of their own, and write in index-links.csv where the two meet."
        ),
        at: "base", of: row)
    }
  }
}
