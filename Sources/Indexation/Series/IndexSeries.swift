import Tariffs

/// A series of yearly price or wage changes, such as the OVA or the CPI.
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

/// One yearly change of a series, as it was published.
///
/// A year can have several: a provisional one, a definitive one a year later, and figures that contradict each
/// other. They stand side by side; which one is used is a choice that is shown.
public struct IndexValue: Hashable, Sendable {
  /// How final a figure is.
  public enum Status: String, Vocabulary {
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
  /// The year that it is for.
  public let year: Int
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
}

extension IndexValue {
  /// Whether two figures are for the same series, year and status, in whichever variant.
  func isSameFigure(as other: IndexValue) -> Bool {
    series == other.series && year == other.year && status == other.status
  }

  /// Whether two figures have the same key, so that one takes the place of the other.
  func hasSameKey(as other: IndexValue) -> Bool {
    isSameFigure(as: other) && variant == other.variant
  }
}
