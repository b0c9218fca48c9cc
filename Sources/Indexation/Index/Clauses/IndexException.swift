import Tariffs

/// A product that a clause treats in another way than the rest of its table.
public struct IndexException: Hashable, Sendable {
  /// The clause with its version.
  public let clause: String
  /// The version; empty for every version.
  public let version: String
  /// The id of the table.
  public let table: String
  /// The product.
  public let product: String
  /// The clause that holds for it instead, with or without a version.
  public let instead: String
  /// Why.
  public let reason: String
}

extension IndexException {
  /// The rows of `index-exceptions.csv`.
  package static let schema = Schema<IndexException>(
    "index-exceptions", title: Phrase(nl: "Uitzonderingen", en: "Exceptions"),
    """
    Products that a clause treats in another way than the rest of their table, one row for each. The file \
    has no rows yet.
    """,
    key: .init("clause", "version", "table", "product"),
    references: [
      .init("table", "product", in: .products),
      .init("clause", "version", in: .anyClauses),
      .init("instead", in: .anyClauses),
    ]
  ) { f in
    IndexException(
      clause: f.identifier("clause", "Id of the clause, as in index-clauses.csv."),
      version: f.optionalIdentifier(
        "version", "Version of the clause, as in index-clauses.csv; an empty text for every version."),
      table: f.identifier("table", "Id of the table, as in tables.csv."),
      product: f.identifier("product", "The product, by its slug in tariffs.csv."),
      instead: f.filledText(
        "instead",
        "The clause that holds for it instead, with or without a version: vng@2025-oktober.",
        pattern: "^[a-z0-9]+(-[a-z0-9]+)*(@[a-z0-9]+(-[a-z0-9]+)*)?$"),
      reason: f.filledText("reason", "Why, in Dutch."))
  }
}
