import Tariffs

/// A contradiction that only a reader can see, as data: what each place says, and who can decide it.
public struct ReadFinding: Hashable, Sendable {
  /// The table.
  public let table: String
  /// The product by its word; empty for the list as a whole.
  public let product: String
  /// What kind of contradiction it is.
  public let kind: Rule.Theme
  /// How much it weighs.
  public let severity: Severity
  /// The lines of the first place.
  public let lines: SourceLines
  /// What the first place says.
  public let says: String
  /// The lines of the other place.
  public let otherLines: SourceLines
  /// What the other place says.
  public let otherSays: String
  /// Who can decide it: the municipality, the provider, who transcribed it.
  public let decidedBy: String
  /// What is the matter, in a Dutch sentence.
  public let finding: String
}

extension ReadFinding {
  /// The rows of `findings.csv`.
  package static let schema = Schema<ReadFinding>(
    "findings", title: Phrase(nl: "Gelezen bevindingen", en: "Findings of readers"),
    """
    Contradictions in the documents that only a reader can see. 'tariffs check' shows them apart from those that it \
    calculates.
    """,
    key: .init("table", "product", "lines", "other_lines", "kind"),
    references: [.init("table", in: .tables)]
  ) { f in
    ReadFinding(
      table: f.identifier("table", "Id of the table, as in tables.csv."),
      product: f.optionalIdentifier(
        "product", "The product, by its word in tariffs.csv; empty for the whole list."),
      kind: f.word("kind", "What it is about."),
      severity: f.word("severity", "How much it weighs."),
      lines: f.lines("lines", "The lines of the first place."),
      says: f.filledText("says", "What the first place says."),
      otherLines: f.lines("other_lines", "The lines of the other place; empty where there is none."),
      otherSays: f.text("other_says", "What the other place says."),
      decidedBy: f.filledText("decided_by", "Who can decide it."),
      finding: f.filledText("finding", "What is the matter, in a Dutch sentence."))
  }
}
