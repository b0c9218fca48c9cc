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
