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
