import Tariffs

extension IndexClause {
  /// What a threshold leaves of a percentage that reaches it.
  public enum AboveThreshold: String, Vocabulary {
    /// The whole percentage counts.
    case whole
    /// Only what is above the threshold counts.
    case excess

    /// What the word is a kind of.
    public static let noun = Phrase(nl: "drempel", en: "threshold")
  }

  /// What few clauses say.
  public struct Terms: Hashable, Sendable {
    /// The first year of the contract, in which prices are not indexed; nothing where each year is.
    public let contractYear: Int?
    /// The percentage below which nothing is applied; nothing for none.
    public let threshold: Rational?
    /// What counts of a percentage that reaches the threshold.
    public let aboveThreshold: AboveThreshold
    /// Whether what a cap, a floor or a threshold kept back is added in the next year.
    public let catchesUp: Bool
    /// To what prices are rounded; nothing where the clause does not say it.
    public let roundedTo: PriceRounding?
    /// Whether a price per minute is the indexed price per hour divided by 60.
    public let minuteFromHour: Bool

    /// What most clauses say: nothing.
    static let none = Terms(
      contractYear: nil, threshold: nil, aboveThreshold: .whole, catchesUp: false, roundedTo: nil,
      minuteFromHour: false)
  }
}

extension IndexClause.Terms {
  /// Reads the columns, which a file may leave out.
  init(_ f: inout Fields) {
    self =
      f.ifAny { f in
        IndexClause.Terms(
          contractYear: f.optional {
            $0.year(
              "contract_year",
              "The first year of the contract, in which prices are not indexed. Empty where each year is.",
              example: "2023")
          },
          threshold: f.percent(
            "threshold", "Below this percentage, up or down, nothing is applied. Empty for none.",
            example: "2"),
          aboveThreshold: f.optional {
            $0.word(
              "above_threshold",
              """
              With a threshold, what counts of a percentage that reaches it. whole: all of it, as without this column; \
              excess: only what is above.
              """)
          } ?? .whole,
          catchesUp: f.optional {
            $0.answer(
              "catch_up",
              """
              Whether what cap, floor or threshold kept back is added in the next year, from the first year on that the \
              version holds for. Empty for no.
              """)
          } ?? false,
          roundedTo: f.optional {
            $0.amount("rounded_to", "To what prices are rounded, in euro: 0.05 or 1. Empty for cents.")
          }.flatMap { PriceRounding(to: $0) },
          minuteFromHour: f.optional {
            $0.answer(
              "minute_from_hour",
              """
              Whether a price per minute is the indexed price per hour of the same product divided by 60. Empty for no.
              """)
          } ?? false)
      } ?? .none
  }

  /// Reports what does not go together.
  func report(in row: inout Fields) {
    if let threshold, threshold <= Rational(0) {
      row.report(
        at: "threshold", nl: "een drempel van \(threshold)% houdt niets tegen",
        "Schrijf een percentage boven 0, of laat de drempel leeg.",
        en: "a threshold of \(threshold)% keeps nothing back",
        "Write a percentage above 0, or leave the threshold empty.")
    }
  }
}
