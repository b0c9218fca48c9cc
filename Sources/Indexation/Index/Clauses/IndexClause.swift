import Tariffs

/// A contract clause that says how tariffs follow series: weights, lag, settlement, rounding and limits.
///
/// A clause can have versions, as when an advice is corrected; each holds for some years.
public struct IndexClause: Hashable, Sendable {
  /// How a percentage is rounded.
  public enum PercentRounding: String, Vocabulary {
    /// A half goes away from zero.
    case half
    /// Towards zero: what is behind the last decimal is dropped.
    case down

    /// What the word is a kind of.
    public static let noun = Phrase(nl: "afronding", en: "rounding")
  }

  /// The id, such as `vng`.
  public let id: String
  /// The version, such as `2025-oktober`; empty when there is one.
  public let version: String
  /// The name.
  public let name: String
  /// The first year that it holds for.
  public let yearFrom: Int
  /// The last year that it holds for; nothing when it has no end.
  public internal(set) var yearTo: Int?
  /// Whether it is the version that is used when nothing else is asked for.
  public let isDefault: Bool
  /// How last year is settled.
  public let settlement: Settlement
  /// How many years the figures lie back.
  public let lag: Int
  /// To how many decimals the sum and the settlement are rounded before they are added; nothing for not at all.
  public let partDecimals: Int?
  /// To how many decimals the result is rounded; nothing for not at all.
  public let decimals: Int?
  /// How percentages are rounded.
  public let rounding: PercentRounding
  /// Percentage points that are taken off; nothing for none.
  public let discount: Rational?
  /// The highest percentage; nothing for none.
  public let cap: Rational?
  /// The lowest percentage; nothing for none.
  public let floor: Rational?
  /// Where the clause was read.
  public let source: String
  /// The lines of the document, where it is one of the tables.
  public let lines: SourceLines
  /// What a reader must know; empty when there is nothing.
  public let note: String
  /// What few clauses say: a first year, a threshold, a rounding of prices.
  public let terms: Terms
  /// The series with their weights, of every group.
  var allParts: [Part] = []
  /// The groups of products with series and weights of their own.
  public internal(set) var groups: [Group] = []
  /// Percentages from a day on, from the first day to the last.
  public internal(set) var datedSteps: [DatedStep] = []
  /// The group of products that is meant; empty for those that are in none.
  public internal(set) var group: String = ""
  /// Whether somebody named the group; otherwise each product follows its own.
  var isGroupNamed = false

  /// The series with their weights: of the group that is meant.
  public var parts: [Part] { allParts.filter { $0.group == group } }

  /// The sum of weights in percent: 100, with the shares that follow no series; nothing when a weight is not said.
  static func totalWeight(of parts: [Part]) -> Rational? {
    let weights = parts.compactMap(\.weight)
    return weights.isEmpty || weights.count < parts.count ? nil : weights.reduce(Rational(0), +)
  }

  /// The share that follows no series, in percent.
  public var unindexedWeight: Rational {
    parts.filter(\.isUnindexed).compactMap(\.weight).reduce(Rational(0), +)
  }

  /// Whether the clause holds for a year.
  package func holds(in year: Int) -> Bool { yearFrom <= year && year <= yearTo ?? .max }

  /// The years that it holds for: `2024`, or `2023–` without an end.
  public var years: String {
    yearTo == yearFrom ? "\(yearFrom)" : "\(yearFrom)–\(yearTo.map(String.init) ?? "")"
  }

  /// The clause with its version and its group, as commands name it: `vng@2025-juli`, `own/ambulant`.
  public var reference: String { versionReference + (group.isEmpty ? "" : "/\(group)") }

  /// The clause with its version.
  var versionReference: String { version.isEmpty ? id : "\(id)@\(version)" }

  /// By what other files name the version of a clause.
  var key: [String] { [id, version] }
}

extension IndexClause.PercentRounding {
  /// A percentage rounded to some decimals, or as it is.
  package func round(_ percent: Rational, decimals: Int?) -> Rational {
    guard let decimals else { return percent }
    return percent.rounded(self == .half ? .halfAwayFromZero : .towardZero, decimals: decimals)
  }
}

extension IndexClause {
  /// The rows of `index-clauses.csv`.
  package static let schema = Schema<IndexClause>(
    "index-clauses", title: Phrase(nl: "Indexclausules", en: "Index clauses"),
    """
    Contract clauses that say how tariffs follow series, one row for each version: settlement, lag, rounding \
    and limits. Their series and weights are in index-clause-parts, groups of products with weights of their own in \
    index-clause-groups, and percentages from a day on in index-clause-steps. V is the provisional figure, D the \
    definitive one, w the weight and t the year of the tariff, less the lag.
    """,
    key: .init("clause", "version", at: "clause")
  ) { f in
    IndexClause(
      id: f.identifier("clause", "Id of the clause, such as vng."),
      version: f.optionalIdentifier(
        "version", "Version, such as 2025-oktober, empty when there is one; commands write vng@2025-oktober."),
      name: f.filledText("name", "Name of the clause, in Dutch."),
      yearFrom: f.year("year_from", "The first year that it holds for."),
      yearTo: f.optional {
        $0.year(
          "year_to", "The last year that it holds for, that year included. Empty when it has no end.")
      },
      isDefault: f.answer(
        "is_default", "Whether it is the version that is used when nothing else is asked for."),
      settlement: f.word(
        "settlement",
        """
        How the difference between the provisional and the definitive figure of the year before is settled. \
        \(Settlement.told(\.formula)).
        """),
      lag: f.wholeNumber(
        "lag",
        "How many years the figures lie back: 1 where the figure of the year before is applied.", through: 9),
      partDecimals: f.optional {
        $0.wholeNumber(
          "part_decimals",
          "Decimals of the sum and the settlement before they are added. Empty for no rounding.", through: 6)
      },
      decimals: f.optional {
        $0.wholeNumber(
          "decimals",
          "To how many decimals the result in percent is rounded. Empty for no rounding.", through: 6)
      },
      rounding: f.word(
        "rounding",
        """
        How percentages are rounded. half: a half goes away from zero; down: towards zero, what is behind \
        the last decimal is dropped.
        """),
      discount: f.percent("discount", "Percentage points that are taken off. Empty for none."),
      cap: f.percent("cap", "The highest percentage. Empty for none."),
      floor: f.percent("floor", "The lowest percentage. Empty for none."),
      source: f.text(
        "source", "Where it was read: a document, or the id of a table. Empty without a document."),
      lines: f.lines(
        "lines", "Lines of the source that say so, such as 23-34 1723. Empty when it is no table."),
      note: f.text("note", "What a reader must know, in Dutch. Empty when there is nothing."),
      terms: Terms(&f))
  } rules: { clause, row in
    if let yearTo = clause.yearTo, yearTo < clause.yearFrom {
      row.report(
        at: "year_to", nl: "year_to \(yearTo) ligt voor year_from \(clause.yearFrom)",
        "Verwissel de twee jaren.",
        en: "year_to \(yearTo) comes before year_from \(clause.yearFrom)", "Exchange the two years.")
    }
    clause.terms.report(in: &row)
    if let cap = clause.cap, let floor = clause.floor, cap < floor {
      row.report(
        at: "cap", nl: "het maximum \(cap) ligt onder het minimum \(floor)", "Verwissel de twee.",
        en: "the cap \(cap) lies below the floor \(floor)", "Exchange the two.")
    }
  }
}
