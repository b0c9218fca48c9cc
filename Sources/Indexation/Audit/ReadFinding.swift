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
  /// What the first place says; what stands between quotes is as printed.
  public let says: Phrase
  /// The lines of the other place.
  public let otherLines: SourceLines
  /// What the other place says; what stands between quotes is as printed.
  public let otherSays: Phrase
  /// Who can decide it: the municipality, the provider, who transcribed it.
  public let decidedBy: String
  /// The rule that finds the same; empty where only a reader sees it.
  public let rule: String
  /// What is the matter, in a sentence.
  public let finding: Phrase

  /// Whether what a rule found is the same.
  func isSame(as found: Finding, by rule: Rule) -> Bool {
    self.rule == rule.id && table == found.table && (product.isEmpty || found.products.contains(product))
  }
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
      says: Phrase(
        nl: f.filledText("says", "What the first place says, in Dutch; quotations as printed."),
        en: f.text("says_en", "The same in English; empty where all of it is a quotation.")
      ).quotation,
      otherLines: f.lines("other_lines", "The lines of the other place; empty where there is none."),
      otherSays: Phrase(
        nl: f.text("other_says", "What the other place says, in Dutch; quotations as printed."),
        en: f.text("other_says_en", "The same in English; empty where all of it is a quotation.")
      ).quotation,
      decidedBy: f.filledText("decided_by", "Who can decide it."),
      rule: f.optionalIdentifier(
        "rule",
        """
        The rule of `tariffs check --rules` that finds the same in this product; the sentence then explains what it \
        finds, and stands there once. Empty where only a reader sees it.
        """),
      finding: Phrase(
        nl: f.filledText("finding", "What is the matter, in a Dutch sentence."),
        en: f.filledText("finding_en", "What is the matter, in an English sentence; quotations as printed.")))
  }
}

extension Phrase {
  /// Dutch and English words, or where there are no English ones the printed words in both.
  fileprivate var quotation: Phrase { english.isEmpty ? Phrase(dutch) : self }
}
