import Tariffs

/// Where two series of levels meet: a period of which the level is known on both bases.
public struct IndexLink: Hashable, Sendable {
  /// The series that is left.
  public let from: String
  /// The series with which it goes on.
  public let to: String
  /// The period in which they meet.
  public let period: IndexPeriod
  /// The level of the first series.
  public let levelFrom: Rational
  /// The level of the second series.
  public let levelTo: Rational
  /// Whether it is followed without being asked for; a link that somebody calculated is not.
  public let isDefault: Bool
  /// Where it was read.
  public let source: String
  /// How sure it is; nothing where it is not said.
  public let confidence: IndexValue.Confidence?
  /// What a reader must know; empty when there is nothing.
  public let note: String

  /// By what a level of the second series is multiplied to stand on the base of the first.
  public var factor: Rational { levelFrom / levelTo }
}

extension IndexLink {
  /// The rows of `index-links.csv`.
  package static let schema = Schema<IndexLink>(
    "index-links", title: Phrase(nl: "Koppelingen van indexen", en: "Links of indices"),
    """
    Where a series of levels goes on as another one, on another base: a period in which the level of both is known. \
    Prices are indexed over a link only where it is stated here; one that is no default (such as one that was \
    calculated) only where it is asked for.
    """,
    key: .init("series_from", "series_to", "period", at: "series_from"),
    references: [.init("series_from", in: .series), .init("series_to", in: .series)]
  ) { f in
    IndexLink(
      from: f.identifier("series_from", "Id of the series that is left, as in index-series.csv."),
      to: f.identifier("series_to", "Id of the series with which it goes on."),
      period: f.period("period", "The period in which they meet.", example: "2015-10"),
      levelFrom: f.quantity(
        "level_from", "The level of the first series in it.", minimum: 0, example: "117.07"),
      levelTo: f.quantity("level_to", "The level of the second series in it.", minimum: 0, example: "100.54"),
      isDefault: f.answer(
        "is_default", "Whether it is followed without being asked for; no for one that is not official."),
      source: f.filledText("source", "Where it was read."),
      confidence: f.optional {
        $0.word(
          "confidence",
          "How sure the link is: read, secondary or derived, as in index-values.csv. Empty when not said.")
      },
      note: f.text("note", "What a reader must know, in Dutch. Empty when there is nothing."))
  } rules: { link, row in
    if link.from == link.to {
      row.report(
        at: "series_to", nl: "de reeks \(link.from) sluit op zichzelf aan",
        "Noem de reeks waarmee zij verder gaat.",
        en: "the series \(link.from) goes on as itself", "Name the series with which it goes on.")
    }
  }
}

extension Rows<IndexLink> {
  /// Reports a level that is not the one that its series has in that period.
  mutating func requireKnownLevels(_ books: IndexBook...) {
    for (row, link) in records.enumerated() {
      for (series, level, column) in [
        (link.from, link.levelFrom, "level_from"), (link.to, link.levelTo, "level_to"),
      ] {
        let known = books.lazy.compactMap { $0.level(of: series, in: link.period) }.first
        guard let known, known.level != level else { continue }
        report(
          .rule(
            nl: "\(level) is niet de stand van \(series) in \(link.period): die is \(known.level)",
            "Schrijf in index-links.csv en index-levels.csv dezelfde stand.",
            en: "\(level) is not the level of \(series) in \(link.period): that is \(known.level)",
            "Write the same level in index-links.csv and index-levels.csv."),
          at: column, of: row)
      }
    }
  }
}
