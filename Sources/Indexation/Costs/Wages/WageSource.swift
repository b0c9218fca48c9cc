import Tariffs

/// Where wages were read: a document, and how it was read.
///
/// It stands once, in `wage-sources.csv`, and not on every wage.
public struct WageSource: Hashable, Sendable {
  /// The id that wages name it by; nothing where a wage gives its source in words.
  public let id: String?
  /// The document: for a filed agreement its name and years.
  public let title: String
  /// Where a reader finds it, such as the receipt date and number of a filed agreement.
  public let place: String
  /// The hours per year by which the hourly wage follows from twelve monthly ones; nothing for 52 weeks.
  public let hoursPerYear: Rational?
  /// How it was read, or how the amounts were calculated.
  public let reading: String
}

extension WageSource {
  /// A source that is given in words.
  init(words: String) { self.init(id: nil, title: words, place: "", hoursPerYear: nil, reading: "") }
}

extension WageSource: CustomStringConvertible {
  /// The document, where it is found and how it was read.
  public var description: String {
    (place.isEmpty ? title : "\(title) (\(place))") + (reading.isEmpty ? "" : ". \(reading)")
  }
}

extension WageSource {
  /// The rows of `wage-sources.csv`.
  package static let schema = Schema<WageSource>(
    "wage-sources", title: Phrase(nl: "Bronnen van lonen", en: "Sources of wages"),
    "Where wages were read: each document once, with where it is found and how it was read.",
    key: .init("source")
  ) { f in
    WageSource(
      id: f.identifier("source", "Id of the source, as wages.csv names it."),
      title: f.filledText("title", "The document: for a filed agreement its name and years."),
      place: f.text(
        "place",
        "Where a reader finds it: for a filed agreement receipt date and number (mObj), else an address."),
      hoursPerYear: f.optional {
        $0.quantity(
          "hours_per_year",
          """
          The hours per year by which the hourly wage follows from twelve monthly ones, such as 1878. Empty \
          for 52 × weekly_hours, or where only hourly wages are given.
          """)
      },
      reading: f.text("reading", "How it was read, or how the amounts were calculated."))
  }
}
