/// A second place where a document prints a price that already has its row.
public struct Mention: Hashable, Sendable {
  /// The id of the table.
  public let table: String
  /// The product.
  public let product: String
  /// The unit of the row.
  public let unit: BillingUnit
  /// The form of the row.
  public let form: PaymentForm
  /// The amount as printed at this place.
  public let amount: Money
  /// The line of this place.
  public let line: Int
}

extension Mention {
  /// The rows of `mentions.csv`.
  package static let schema = Schema<Mention>(
    "mentions", title: Phrase(nl: "Tweede vindplaatsen", en: "Mentions"),
    """
    One row for each further place where a document prints an amount that already has its row in tariffs. \
    They show which amounts were checked against a second place.
    """,
    references: [.init("table", in: .tables), .init("table", "product", "unit", "form", in: .prices)]
  ) { f in
    Mention(
      table: f.identifier(
        "table",
        "The id of the table that the amount belongs to (`table` of tariffs).", example: "lekstroom-2024"),
      product: f.identifier(
        "product",
        "The product of the row that the amount belongs to (`product` of tariffs).",
        example: "begeleiding-basis"),
      unit: f.word(
        "unit", "The unit (eenheid) of the row (`unit` of tariffs, with the meaning of the words).",
        example: "uur"),
      form: f.word(
        "form", "The form (vorm) of the row (`form` of tariffs, with the meaning of the words).",
        example: "zin"),
      amount: f.amount(
        "amount", "The amount in euro as printed at this place, written as `amount` of tariffs.",
        example: "74.81"),
      line: f.number(
        "line", "The line of this place in the source text, not the one of the row in tariffs.",
        example: "467"))
  }
}
