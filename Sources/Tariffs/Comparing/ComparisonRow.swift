/// One product, unit and form on the two sides of a comparison.
public struct ComparisonRow: Hashable, Sendable {
  /// What became of a price.
  public enum Status: String, Vocabulary {
    /// On both sides, with different prices.
    case changed
    /// On both sides, with the same price.
    case unchanged
    /// On the new side only.
    case added
    /// On the old side only.
    case removed
    /// On both sides, under another name.
    case renamed
    /// One product of the old side and the several that it became.
    case split
    /// Several products of the old side and the one that they became.
    case merged

    /// What the word is a kind of.
    public static let noun = "status"
  }

  /// One of the two sides.
  public enum Side: Hashable, Sendable {
    /// The old side.
    case from
    /// The new side.
    case to
  }

  /// Something about a row that a reader must know.
  public enum Remark: Hashable, Sendable {
    /// The same price stands in another table of the same side too.
    case alsoIn(Tariff, Side)
    /// The tables of one side give this product different prices; each has its row.
    case differentPrices([Tariff], Side)
    /// The code stands for several products in one table, so that the names decide.
    case severalProductsUnderCode(String)
    /// The other side has the same code in another unit, which is not the same thing.
    case otherUnit([BillingUnit], Side)
  }

  /// The old price, once for each table that has it; empty when the product is new.
  public let from: [Tariff]
  /// The new price, once for each table that has it; empty when the product is gone.
  public let to: [Tariff]
  /// What a reader must know.
  public internal(set) var remarks: [Remark]
  /// How the product continues, as far as the crosswalk says: one for a pair, several for a split.
  public internal(set) var continuations: [Continuation] = []

  /// The change in price; nothing when a side is missing.
  public var change: PriceChange? {
    guard let old = from.first, let new = to.first else { return nil }
    return PriceChange(from: old.amount, to: new.amount)
  }

  /// What became of the product, or else of its price.
  public var status: Status {
    if continuations.contains(where: { $0.relation == .split }) { return .split }
    if continuations.contains(where: { $0.relation == .merged }) { return .merged }
    if change != nil, continuations.first?.relation == .renamed { return .renamed }
    return priceStatus
  }

  /// What became of the price alone.
  public var priceStatus: Status {
    guard let change else { return from.isEmpty ? .added : .removed }
    return change.difference.cents == 0 ? .unchanged : .changed
  }

  /// Whether the two prices can be set side by side, and why; nothing where no crosswalk says it.
  public var comparability: (verdict: Continuation.Comparability, reason: String)? {
    guard let first = continuations.first else { return nil }
    let reasons = continuations.map(\.reason).firstOccurrences
    return (change == nil ? .no : first.comparable, reasons.joined(separator: " "))
  }

  /// The row that speaks for the product: the new one if there is one.
  public var subject: Tariff {
    to.first ?? from[0]
  }
}
