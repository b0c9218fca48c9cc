import Tariffs

/// Between which factors the index of each price of a comparison lies, and which products can share one. Only prices and
/// their rounding count here: no index is tried.
struct ImpliedIndices {
  /// One product with the index that its prices imply.
  struct Row {
    /// The two prices.
    let row: ComparisonRow
    /// The old price.
    let old: Tariff
    /// The change between them.
    let change: PriceChange
    /// Between which factors the index lies, given how both prices are rounded.
    let bounds: RoundingBounds
    /// To what the new price is rounded.
    let rounding: PriceRounding

    /// Whether the prices are for the same thing: where they are not, a shared rise means nothing.
    var isComparable: Bool { row.comparability?.verdict != .no }
  }

  /// The products with both prices.
  let rows: [Row]
  /// The groups of products that can share one index: those with the most products, at most twenty, the narrowest first.
  let groups: [IndexExplanation.Group]
  /// How many groups there are, also those that are not in ``groups``.
  let groupCount: Int

  /// - Parameters:
  ///   - comparison: the old and new prices.
  ///   - dataset: the tariffs of which whole lists show how they are rounded.
  ///   - rounding: to what both lists are rounded; nothing recognises it from their prices.
  init(_ comparison: Comparison, in dataset: Dataset?, rounding: PriceRounding? = nil) {
    let roundings = ListRoundings(comparison, in: dataset, given: rounding)
    let rows = comparison.rows.compactMap { row -> Row? in
      guard let change = row.change, let old = row.from.first, let new = row.to.first else { return nil }
      let (before, after) = (
        roundings.rounding(of: old, beside: new), roundings.rounding(of: new, beside: old)
      )
      let oldBounds = before.bounds(of: old.amount) * row.factor(.from)
      return (after.bounds(of: new.amount) * row.factor(.to)).divided(by: oldBounds).map {
        Row(row: row, old: old, change: change, bounds: $0, rounding: after)
      }
    }
    let comparable = rows.indices.filter { rows[$0].isComparable }
    let shared = SharedIndices(comparable.map { rows[$0].bounds })
    self.rows = rows
    groups = shared.largest(20).map { group in
      IndexExplanation.Group(members: group.members.map { comparable[$0] }, bounds: group.bounds)
    }
    groupCount = shared.count
  }
}
