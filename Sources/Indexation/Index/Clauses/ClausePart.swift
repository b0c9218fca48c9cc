import Tariffs

extension IndexClause {
  /// A series with its weight.
  public struct Part: Hashable, Sendable {
    /// The id of the series; empty for a share that follows none: a fixed percentage, or nothing at all.
    public let series: String
    /// The weight in percent; nothing when the clause does not say it.
    public let weight: Rational?
    /// The series of published settlements, for a chained clause; empty otherwise.
    public let settlementSeries: String
    /// The group of products for which it counts; empty for the products of no group.
    public let group: String
    /// The levels that are held against those of a year earlier; nothing for the changes that are published.
    public let level: IndexPeriod.Part?
    /// The change of each year in percent, fixed by the clause; nothing for that of the series.
    public let fixed: Rational?

    /// Whether it stays as it is.
    public var isUnindexed: Bool { series.isEmpty && fixed == nil }
  }

  /// A series with its weight, and the clause that it belongs to.
  package struct PartOfClause: Sendable {
    let clause: String
    let version: String
    let part: Part

    /// The rows of `index-clause-parts.csv`.
    package static let schema = Schema<PartOfClause>(
      "index-clause-parts", title: Phrase(nl: "Reeksen per clausule", en: "Series of clauses"),
      """
      The series of each clause with their weights. A share that follows no index has a row of its own, without a \
      series, so that the weights of a clause, or of a group of products in it, are 100 in all.
      """,
      key: .init(
        "clause", "version", "series", "group", at: "series",
        name: { words in
          let rest = words.filter { !$0.isEmpty }.joined(separator: " ")
          return words[2].isEmpty
            ? Phrase(nl: "een deel van \(rest) zonder reeks", en: "a share of \(rest) without a series")
            : Phrase(rest)
        }, remedy: { $0[2].isEmpty ? addedUp : FileSchema.Key.removeOne }),
      references: [
        .init("clause", "version", in: .clauses), .init("series", in: .series),
        .init("settlement_series", in: .series),
      ]
    ) { f in
      let (clause, version) = (
        f.identifier("clause", "Id of the clause, as in index-clauses.csv."),
        f.optionalIdentifier("version", "Version of the clause, as in index-clauses.csv.")
      )
      let series = f.optionalIdentifier(
        "series", "Id of the series. Empty for a share that follows no index and stays as it is.")
      let weight = f.optional {
        $0.fraction(
          "weight",
          "The weight in percent: a number above zero, or a fraction such as 100/3. Empty when not said.")
      }
      let settlement = f.optionalIdentifier(
        "settlement_series",
        "With settlement chained, the series of published settlements. Empty otherwise.")
      let more = f.ifAny { f -> (group: String, level: IndexPeriod.Part?, fixed: Rational?)? in
        (
          group: f.optionalIdentifier(
            "group",
            "The group of products for which it counts, as in index-clause-groups. Empty for all others."),
          level: f.optional { $0.levelPart() },
          fixed: f.percent(
            "fixed",
            "The change of each year in percent that the clause fixes. Empty for that of the series.",
            maximum: 50)
        )
      }
      return PartOfClause(
        clause: clause, version: version,
        part: Part(
          series: series, weight: weight, settlementSeries: settlement, group: more?.group ?? "",
          level: more?.level, fixed: more?.fixed))
    } rules: { row, fields in
      row.report(in: &fields)
    }

    /// What to do with a second share that follows no series.
    private static let addedUp = Phrase(
      nl:
        "Verwijder een van de twee, of tel hun gewichten op in één rij; een clausule heeft hoogstens één deel zonder "
        + "reeks in elke groep.",
      en:
        "Remove one of the two, or add up their weights in one row; a clause has at most one share without a series "
        + "in each group.")

    private func report(in fields: inout Fields) {
      if part.series.isEmpty, part.weight == nil {
        fields.report(
          at: "weight", nl: "een deel dat geen reeks volgt heeft geen gewicht",
          "Schrijf hoeveel procent van het tarief niet wordt geïndexeerd, of noem de reeks.",
          en: "a share that follows no series has no weight",
          "Write how many percent of the tariff are not indexed, or name the series.")
      }
      if let fixed = part.fixed, !part.series.isEmpty {
        fields.report(
          at: "fixed", nl: "het vaste percentage \(fixed) staat naast de reeks \(part.series)",
          "Laat een van de twee leeg.",
          en: "the fixed percentage \(fixed) stands beside the series \(part.series)",
          "Leave one of the two empty.")
      }
      if part.level != nil, part.series.isEmpty {
        fields.report(
          at: "level", nl: "van welke reeks is de stand?", "Noem de reeks.",
          en: "of which series is the level?", "Name the series.")
      }
    }
  }
}

extension Fields {
  /// The levels that a part of a clause holds against those of a year earlier.
  fileprivate mutating func levelPart() -> IndexPeriod.Part {
    value(
      "level", Field.Kind(pattern: "^(0[1-9]|1[0-2]|Q[1-4]|year)$"),
      """
      The level of which month (10), quarter (Q3) or whole year (year) is held against that of a year earlier: with \
      lag 1 that of October of t−1 over that of t−2. Empty for the yearly changes of the series as published.
      """, example: "10", else: .year,
      problem: { text in
        .rule(
          nl: "level \(quoted(text)) is geen maand, kwartaal of jaar",
          "Schrijf een maand (10), een kwartaal (Q3), of year.",
          en: "the level \(quoted(text)) is no month, quarter or year",
          "Write a month (10), a quarter (Q3), or year.")
      }
    ) { IndexPeriod.Part($0) }
  }
}
