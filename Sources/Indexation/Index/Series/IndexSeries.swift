import Tariffs

/// A series of price or wage changes, such as the OVA or the CPI: by year, by level, or both.
public struct IndexSeries: Hashable, Sendable {
  /// The id by which commands and clauses name it, such as `ova`.
  public let id: String
  /// The name.
  public let name: String
  /// What it measures.
  public let definition: String
  /// Who publishes it.
  public let publisher: String
  /// What a reader must know; empty when there is nothing.
  public let note: String
}

/// One change of a series over a year, as it was published: of a year, or of a month against that of the year before.
///
/// A year can have several: a provisional one, a definitive one a year later, and figures that contradict each
/// other. They stand side by side; which one is used is a choice that is shown.
public struct IndexValue: Hashable, Sendable {
  /// How final a figure is.
  public enum Status: String, Vocabulary, Named {
    /// Known later than a year after; no longer changes.
    case definitive
    /// Used when a tariff is set, settled a year later.
    case provisional
    /// As a body told others to apply it.
    case applied
    /// Own arithmetic on published figures.
    case derived
    /// The difference between provisional and definitive, to be settled.
    case settlement
    /// A forecast before the provisional figure.
    case estimate
    /// Published by mistake and withdrawn.
    case withdrawn

    /// What the word is a kind of.
    public static let noun = Phrase("status")

    /// The name for people.
    public var name: Phrase {
      let dutch =
        switch self {
        case .definitive: "definitief"
        case .provisional: "voorlopig"
        case .applied: "toegepast"
        case .derived: "afgeleid"
        case .settlement: "nacalculatie"
        case .estimate: "raming"
        case .withdrawn: "ingetrokken"
        }
      return Phrase(nl: dutch, en: rawValue)
    }
  }

  /// How sure a figure is.
  public enum Confidence: String, Vocabulary {
    /// Read in the source itself.
    case read
    /// Read in a copy or a quotation of the source.
    case secondary
    /// Calculated from figures that were read.
    case derived
    /// Looked for and not found.
    case notFound = "not-found"

    /// What the word is a kind of.
    public static let noun = Phrase(nl: "zekerheid", en: "confidence")
  }

  /// The highest yearly change, in percent: above it a figure is taken for the level of an index.
  ///
  /// Levels are near 100; no index of wages, prices or transport in care rose by half within a year.
  public static let highestPercent = Rational(50)

  /// The id of the series.
  public let series: String
  /// What it is for: a year, or a month or quarter against the same one of the year before.
  public let period: IndexPeriod
  /// The year that it is for.
  public var year: Int { period.year }
  /// The change in percent; nothing when it is known that it is not known.
  public let percent: Rational?
  /// How final it is.
  public let status: Status
  /// Which of several contradicting figures it is; empty when there is one.
  public let variant: String
  /// Whether it is the one that is used when nothing else is asked for.
  public internal(set) var isDefault: Bool
  /// The status in the words of the source.
  public let printedStatus: String
  /// When it was published; nothing when that is not known.
  public let publishedOn: CalendarDate?
  /// Where it was read.
  public let source: String
  /// How sure it is; nothing where it is not said.
  public let confidence: Confidence?
  /// What a reader must know; empty when there is nothing.
  public let note: String
  /// The levels of which it was made; nothing for a change that was published.
  public internal(set) var levels: LevelRatio? = nil
}

extension IndexValue {
  /// Whether two figures are for the same series, period and status, in whichever variant.
  func isSameFigure(as other: IndexValue) -> Bool {
    series == other.series && period == other.period && status == other.status
  }

  /// Whether two figures have the same key, so that one takes the place of the other.
  func hasSameKey(as other: IndexValue) -> Bool { isSameFigure(as: other) && variant == other.variant }
}

extension IndexSeries {
  /// The rows of `index-series.csv`.
  package static let schema = Schema<IndexSeries>(
    "index-series", title: Phrase(nl: "Indexreeksen", en: "Index series"),
    """
    Series of yearly price or wage changes, such as the OVA or the CPI, one row for each. Their figures are \
    in index-values, and their levels in index-levels.
    """,
    key: .init("series")
  ) { f in
    IndexSeries(
      id: f.identifier(
        "series", "Id of the series, by which the other files and the commands name it, such as ova."),
      name: f.filledText("name", "Name of the series, in Dutch."),
      definition: f.filledText("definition", "What the series measures, in Dutch."),
      publisher: f.text("publisher", "Who publishes it. Empty when not known."),
      note: f.text("note", "What a reader must know, in Dutch. Empty when there is nothing."))
  }
}

extension IndexValue {
  /// The rows of `index-values.csv`.
  package static let schema = Schema<IndexValue>(
    "index-values", title: Phrase(nl: "Indexcijfers", en: "Index figures"),
    """
    The yearly figures of the series, as published. A year can have several: a provisional one, a definitive \
    one, and figures that contradict each other. They stand side by side, and which one is used is a choice \
    that is shown. A figure that is known to be unknown has a row without a percentage.
    """,
    key: .init("series", "year", "status", "variant", at: "series"),
    references: [.init("series", in: .series)]
  ) { f in
    IndexValue(
      series: f.identifier("series", "Id of the series, as in index-series.csv."),
      period: f.period(
        "year",
        """
        The year that the figure is for; for status settlement the year that is settled. A month (2024-10) or a \
        quarter (2024-Q3) for a change against the same one of the year before.
        """),
      percent: f.percent(
        "percent",
        """
        The change in percent, with a point for the decimals; it can be below zero. Empty when the figure is \
        not known: it is never filled in. Above 50 it is taken for the level of an index and refused.
        """, maximum: 50),
      status: f.word(
        "status",
        """
        definitive: known a year later, no longer changes; provisional: used when a tariff is set, settled a \
        year later; applied: as a body told others to apply it; derived: own arithmetic on published \
        figures; settlement: the difference between provisional and definitive (nacalculatie); estimate: a \
        forecast before the provisional figure; withdrawn: published by mistake and withdrawn.
        """),
      variant: f.optionalIdentifier(
        "variant",
        "Which of several contradicting figures it is, such as vng or nza; empty when there is one."),
      isDefault: f.answer(
        "is_default",
        "Whether it is the one of its series, year and status that is used if none is asked for."),
      printedStatus: f.text(
        "printed_status", "The status in the words of the source, in Dutch. Empty when it gives none."),
      publishedOn: f.optionalDate("published_on", "The day on which it was published. Empty when not known."),
      source: f.filledText("source", "Where it was read, or where it was looked for."),
      confidence: f.optional {
        $0.word(
          "confidence",
          """
          How sure the figure is. read: read in the source; secondary: read in a source that copies it; \
          derived: own arithmetic on figures that were read; not-found: not found, so there is no \
          percentage.
          """)
      },
      note: f.text("note", "What a reader must know, in Dutch. Empty when there is nothing."))
  } rules: { value, row in
    guard let percent = value.percent else { return }
    if percent <= Rational(-100) {
      row.report(
        at: "percent", nl: "een verandering van \(percent)% laat geen prijs over",
        "Schrijf een verandering boven -100.",
        en: "a change of \(percent)% leaves no price", "Write a change above -100.")
    }
    if percent > highestPercent {
      row.report(
        at: "percent", nl: "\(percent) lijkt de stand van een index, niet de verandering in een jaar",
        "Schrijf standen met hun basis in index-levels.csv. Of schrijf hier de verandering in procenten: de stand gedeeld "
          + "door die van het jaar ervoor, min 1. Standen van 116.34 en 117.07 maken 0.63.",
        en: "\(percent) looks like the level of an index, not like its change in a year",
        "Write levels with their base in index-levels.csv. Or write the change in percent here: the level divided by "
          + "that of the year before, less 1. Levels of 116.34 and 117.07 make 0.63.")
    }
    if value.confidence == .notFound {
      row.report(
        at: "confidence", nl: "het cijfer \(percent) staat naast 'not-found'",
        "Laat percent leeg, of zeg hoe het cijfer is gevonden.",
        en: "the figure \(percent) stands beside 'not-found'",
        "Leave percent empty, or say how the figure was found.")
    }
  }
}
