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
