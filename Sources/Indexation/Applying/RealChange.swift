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
    bounds?.changes
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
    let price = path.index(change.from)
    self.init(indexed: price.indexed, bounds: price.bounds, to: change.to)
  }

  /// The change from an indexed price to a new one.
  ///
  /// - Parameters:
  ///   - indexed: the old price, indexed.
  ///   - indexedBounds: what it can have been before any rounding.
  ///   - to: the new price.
  init(indexed: Money, bounds indexedBounds: RoundingBounds, to: Money) {
    self.indexed = indexed
    self.to = to
    // An indexed price may be meant rounded or unrounded, so that the bounds hold both.
    bounds = RoundingBounds(of: to).divided(by: indexedBounds.holding(Rational(indexed)))
  }
}

/// The index by which the old prices of a comparison are put on the level of the new ones.
public struct RealTerms: Sendable {
  /// The percentages that are used.
  public let path: IndexPath
  /// Those of other versions of the clause.
  public let others: [IndexPath]
  /// The old lists, indexed: group prices and exceptions follow their own rule.
  public let tables: [IndexedTable]
  /// The series, for what contradicts the figures and how far they are known.
  public let book: IndexBook
  private let rowOf: [Tariff: IndexedTable.Row]

  /// The index between the two years of a comparison.
  ///
  /// - Parameters:
  ///   - paths: the percentages from the year of the old prices to that of the new ones, the default first.
  ///   - tables: the lists of the old prices.
  ///   - dataset: their tariffs, with billing terms and relations for group prices.
  ///   - book: the series and clauses.
  /// - Throws: ``IndexError`` for an exception whose clause misses a figure.
  public init(
    _ paths: [IndexPath], tables: [TariffTable], in dataset: Dataset, book: IndexBook
  ) throws(IndexError) {
    path = paths[0]
    others = Array(paths.dropFirst())
    self.book = book
    var indexed: [IndexedTable] = []
    for table in tables { indexed.append(try book.indexed(table, in: dataset, along: paths[0])) }
    self.tables = indexed
    rowOf = Dictionary(indexed.flatMap(\.rows).map { ($0.tariff, $0) }) { first, _ in first }
  }

  /// The real change of a row.
  ///
  /// - Parameter row: a row of a comparison.
  /// - Returns: the change; nothing when a side is missing.
  public func change(_ row: ComparisonRow) -> RealChange? {
    guard let change = row.change, let old = row.from.first, let indexed = rowOf[old] else { return nil }
    return RealChange(indexed: indexed.amount, bounds: indexed.bounds, to: change.to)
  }
}
