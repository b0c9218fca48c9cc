import Tariffs

/// The change of a price beyond indexation: the new price against the old one, indexed.
public struct RealChange: Hashable, Sendable {
  /// The old price, indexed to the year of the new one and rounded to cents.
  public let indexed: Money
  /// The new price.
  public let to: Money
  /// Between which factors the real change lies, as both printed prices are rounded to cents.
  public let bounds: RoundingBounds?

  /// The same bounds as percentages.
  public var percentageBounds: (lower: Percentage, upper: Percentage)? {
    bounds.map { (($0.lower - Rational(1)).percentage, ($0.upper - Rational(1)).percentage) }
  }

  /// The change from the indexed old price to the new one.
  public var change: PriceChange {
    PriceChange(from: indexed, to: to)
  }

  /// The real change of a row; nothing when a side is missing.
  ///
  /// - Parameters:
  ///   - row: a row of a comparison.
  ///   - path: the index between its two years.
  public init?(_ row: ComparisonRow, path: IndexPath) {
    guard let change = row.change else { return nil }
    indexed = path.index(change.from).indexed
    to = change.to
    // Above ten billion euro the exact bounds would not fit; no tariff is.
    let highest = Money(cents: 1_000_000_000_000)
    guard change.from < highest, change.to < highest else {
      bounds = nil
      return
    }
    bounds = RoundingBounds(of: change.to).divided(by: RoundingBounds(of: change.from) * path.factor)
  }
}

/// The index by which the old prices of a comparison are put on the level of the new ones.
public struct RealTerms: Sendable {
  /// The percentages that are used.
  public let path: IndexPath
  /// Those of other versions of the clause.
  public let others: [IndexPath]
  /// The series, for what contradicts the figures and how far they are known.
  public let book: IndexBook

  /// The index between the two years of a comparison.
  ///
  /// - Parameters:
  ///   - name: a clause or a series.
  ///   - from: the year of the old prices.
  ///   - to: the year of the new prices.
  ///   - book: the series and clauses.
  /// - Throws: ``IndexError``.
  public init(_ name: String, from: Int, to: Int, book: IndexBook) throws(IndexError) {
    let paths = try book.paths(named: name, from: from, to: to)
    path = paths[0]
    others = Array(paths.dropFirst())
    self.book = book
  }
}
