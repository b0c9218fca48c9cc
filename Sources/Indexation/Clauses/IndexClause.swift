import Tariffs

/// A contract clause that says how tariffs follow series: weights, lag, settlement, rounding and limits.
///
/// A clause can have versions, as when an advice is corrected; each holds for some years.
public struct IndexClause: Hashable, Sendable {
  /// How the difference between the provisional and the definitive figure of the year before is settled.
  public enum Settlement: String, Vocabulary {
    /// A: Σ w·V(t) + Σ w·((1 + D(t−1)) / (1 + V(t−1)) − 1).
    case geometric
    /// B: Σ w·V(t) + Σ w·(D(t−1) − V(t−1)).
    case arithmetic
    /// C: (1 + Σ w·n) · (1 + Σ w·V(t)) − 1, with n the published settlement of t−1.
    case chained
    /// D: Σ w·V(t).
    case none
    /// The figures as published, definitive or applied, weighted: Σ w·D(t).
    case asPublished = "as-published"

    /// What the word is a kind of.
    public static let noun = Phrase(nl: "verrekening", en: "settlement")
  }

  /// How a percentage is rounded.
  public enum PercentRounding: String, Vocabulary {
    /// A half goes away from zero.
    case half
    /// Towards zero: what is behind the last decimal is dropped.
    case down

    /// What the word is a kind of.
    public static let noun = Phrase(nl: "afronding", en: "rounding")
  }

  /// A series with its weight.
  public struct Part: Hashable, Sendable {
    /// The id of the series; empty for a share that follows none and stays as it is.
    public let series: String
    /// The weight in percent; nothing when the clause does not say it.
    public let weight: Rational?
    /// The series of published settlements, for a chained clause; empty otherwise.
    public let settlementSeries: String
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
  public let yearTo: Int?
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
  /// The series with their weights.
  public let parts: [Part]

  /// The sum of weights in percent: 100, with the shares that follow no series.
  ///
  /// - Parameter parts: the series with their weights.
  /// - Returns: the sum; nothing when a weight is not said.
  static func totalWeight(of parts: [Part]) -> Rational? {
    let weights = parts.compactMap(\.weight)
    return weights.isEmpty || weights.count < parts.count ? nil : weights.reduce(Rational(0), +)
  }

  /// The share that follows no series, in percent.
  public var unindexedWeight: Rational {
    parts.filter(\.series.isEmpty).compactMap(\.weight).reduce(Rational(0), +)
  }

  /// Whether the clause holds for a year.
  ///
  /// - Parameter year: the year in which the tariff holds.
  /// - Returns: whether the year lies in its time.
  public func holds(in year: Int) -> Bool {
    yearFrom <= year && year <= yearTo ?? .max
  }

  /// The years that it holds for: `2024`, or `2023–` without an end.
  public var years: String {
    yearTo == yearFrom ? "\(yearFrom)" : "\(yearFrom)–\(yearTo.map(String.init) ?? "")"
  }

  /// The clause with its version, as commands name it: `vng@2025-juli`.
  public var reference: String {
    version.isEmpty ? id : "\(id)@\(version)"
  }
}

extension IndexClause.PercentRounding {
  /// A percentage rounded to some decimals.
  ///
  /// - Parameters:
  ///   - percent: the exact percentage.
  ///   - decimals: how many decimals; nothing for no rounding.
  /// - Returns: the rounded percentage.
  public func round(_ percent: Rational, decimals: Int?) -> Rational {
    guard let decimals else { return percent }
    return percent.rounded(self == .half ? .halfAwayFromZero : .towardZero, decimals: decimals)
  }
}
