import Tariffs

/// A cost that a document names within the figure of another one, such as travel within overhead.
public struct IncludedCost: Hashable, Sendable {
  /// The table.
  public let table: String
  /// The product, by its word.
  public let product: String
  /// What is included.
  public let component: CostComponent
  /// In what it is included.
  public let within: CostComponent
  /// What is printed.
  public let printed: String
  /// The lines of the document.
  public let lines: SourceLines
  /// What a reader must know.
  public let note: String

  /// The place, with what is printed.
  var place: Finding.Place {
    Finding.Place(
      table: table, lines: lines,
      says: Phrase(
        nl: "'\(printed)' in \(within.name.dutch)", en: "'\(printed)' within \(within.name.english)"))
  }
}

extension IncludedCost {
  /// The rows of `included-costs.csv`.
  package static let schema = Schema<IncludedCost>(
    "included-costs", title: Phrase(nl: "Kosten in andere kosten", en: "Costs within other costs"),
    """
    Costs that a document names within the figure of another one, without a figure of their own.
    """,
    key: .init("table", "product", "component"), references: [.init("table", "product", in: .products)]
  ) { f in
    IncludedCost(
      table: f.identifier("table", "Id of the table, as in tables.csv."),
      product: f.identifier("product", "The product, by its word in tariffs.csv."),
      component: f.word("component", "What is included."),
      within: f.word("within", "In what it is included."),
      printed: f.filledText("printed", "What is printed on the lines."),
      lines: f.lines("lines", "Lines of the source document."),
      note: f.text("note", "What a reader must know."))
  }
}
