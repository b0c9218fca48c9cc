/// Another code or number by which a document names a product, beside its product code.
public struct ProductCode: Hashable, Sendable {
  /// Whose code it is.
  public enum Scheme: String, Vocabulary {
    /// The code under which the CAK bills the client's own contribution (eigen bijdrage).
    case cak
    /// The number of the product in its document.
    case number

    /// What the word is a kind of.
    public static let noun = Phrase(nl: "codestelsel", en: "scheme")
  }

  /// The id of the table.
  public let table: String
  /// The product.
  public let product: String
  /// Whose code it is.
  public let scheme: Scheme
  /// The code; empty where the document says that there is none.
  public let code: String
  /// The line on which it stands.
  public let line: Int
  /// What a reader must know; empty when there is nothing.
  public let note: String
}

extension ProductCode {
  /// The rows of `product-codes.csv`.
  package static let schema = Schema<ProductCode>(
    "product-codes", title: Phrase(nl: "Andere codes", en: "Other codes"),
    "One row for each other code or number under which a document names a product, beside its product code.",
    key: .init("table", "product", "scheme", at: "product"),
    references: [.init("table", "product", in: .products)]
  ) { f in
    ProductCode(
      table: f.identifier("table", "The id of the table (`table` of tariffs).", example: "nijmegen-2023"),
      product: f.identifier(
        "product", "The product (`product` of tariffs).", example: "dagbesteding-volwassenen"),
      scheme: f.word(
        "scheme",
        """
        Whose code it is. cak: the code under which the CAK bills the own contribution (eigen bijdrage) of \
        the client; number: the number of the product in its document.
        """, example: "cak"),
      code: f.text(
        "code", "The code as read. Empty where the document says that there is none.", example: "411"),
      line: f.number("line", "The number of the line on which it stands.", example: "1765"),
      note: f.text("note", "What a reader must know, in Dutch."))
  }
}
