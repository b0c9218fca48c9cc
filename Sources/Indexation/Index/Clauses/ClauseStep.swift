import Tariffs

extension IndexClause {
  /// A percentage from a day on, such as the raise of an agreement on 1 March.
  public struct DatedStep: Hashable, Sendable {
    /// The clause.
    public let clause: String
    /// Its version.
    public let version: String
    /// The first day on which the new price holds.
    public let validFrom: CalendarDate
    /// The change in percent.
    public let percent: Rational
    /// Where it was read.
    public let source: String
    /// What a reader must know; empty when there is nothing.
    public let note: String

    var key: [String] { [clause, version] }
  }
}

extension IndexClause.DatedStep {
  /// The rows of `index-clause-steps.csv`.
  package static let schema = Schema<IndexClause.DatedStep>(
    "index-clause-steps", title: Phrase(nl: "Stappen van indexclausules", en: "Steps of index clauses"),
    """
    Percentages by which a clause raises prices from a day on, also within a year, such as the raises of an agreement on \
    1 March and 1 October. A price of a year counts as one of 1 January, a price of a month as one of its first day.
    """,
    key: .init("clause", "version", "valid_from", at: "valid_from"),
    references: [.init("clause", "version", in: .clauses)]
  ) { f in
    let step = IndexClause.DatedStep(
      clause: f.identifier("clause", "Id of the clause, as in index-clauses.csv."),
      version: f.optionalIdentifier("version", "Version of the clause, as in index-clauses.csv."),
      validFrom: f.date("valid_from", "The first day on which the new price holds.", example: "2024-03-01"),
      percent: f.percent("percent", "The change in percent.", maximum: 50) ?? Rational(0),
      source: f.filledText("source", "Where it was read."),
      note: f.text("note", "What a reader must know, in Dutch. Empty when there is nothing."))
    f.refuseEmpty(.emptyValue(column: "percent"), of: "percent")
    return step
  } rules: { step, row in
    if step.percent <= Rational(-100) || step.percent > IndexValue.highestPercent {
      row.report(
        at: "percent", nl: "\(step.percent) is geen verandering in procent",
        "Schrijf een percentage zoals 3.5; een stand hoort in index-levels.csv.",
        en: "\(step.percent) is no change in percent",
        "Write a percentage such as 3.5; a level belongs in index-levels.csv.")
    }
  }
}
