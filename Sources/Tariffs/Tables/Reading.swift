/// A place where what is printed and what we read differ, or where the document contradicts itself.
///
/// Printed form, reading and reason stand next to each other; nothing is repaired in silence.
public struct Reading: Hashable, Sendable {
  /// The part of a row that a reading is about.
  public enum Field: String, Vocabulary {
    /// The product code.
    case code
    /// The amount.
    case amount
    /// The unit.
    case unit
    /// The name of the product.
    case name

    /// What the word is a kind of.
    public static let noun = Phrase(nl: "veld", en: "field")
  }

  /// The id of the table.
  public let table: String
  /// The product that it is about.
  public let product: String
  /// The unit of the row.
  public let unit: BillingUnit
  /// The form of the row.
  public let form: PaymentForm
  /// What was read.
  public let field: Field
  /// The line on which the printed form stands.
  public let line: Int
  /// What is printed.
  public let printed: String
  /// What it is read as; empty when it cannot be decided.
  public let read: String
  /// Why.
  public let reason: String
}
