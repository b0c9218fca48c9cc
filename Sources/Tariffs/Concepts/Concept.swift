/// A stated thing that regions buy under different codes and names.
///
/// Prices of regions are set side by side only through a concept, never through equal codes.
public struct Concept: Hashable, Sendable {
  /// The id by which commands name it, such as `logeren-jeugd`.
  public let id: String
  /// The name.
  public let name: String
  /// What belongs to it and what does not.
  public let description: String

  /// A product of a table that belongs to a concept.
  public struct Member: Hashable, Sendable {
    /// How close a product is to the concept.
    public enum Match: String, Vocabulary {
      /// The same service, target group and level of staff.
      case same
      /// The same service, with a stated difference.
      case near
      /// Only a part of the product is the concept, or the product is wider.
      case partial

      /// What the word is a kind of.
      public static let noun = Phrase(nl: "overeenkomst", en: "match")
    }

    /// The id of the concept.
    public let concept: String
    /// The id of the table.
    public let table: String
    /// The product.
    public let product: String
    /// The form in which it belongs to the concept; nothing when it does in every form.
    public let form: PaymentForm?
    /// How close it is.
    public let match: Match
    /// The lines that show it.
    public let lines: SourceLines
    /// Why it belongs, and what differs.
    public let reason: String
  }
}
