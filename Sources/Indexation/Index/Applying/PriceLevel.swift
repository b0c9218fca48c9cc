import Tariffs

/// A year to whose price level the prices of other years are indexed.
///
/// The year of a table counts as the price level of its prices; what the document says about it stands beside.
public struct PriceLevel: Sendable {
  /// The year.
  public let year: Int
  /// The percentages from each other year, the default first.
  public let paths: [Int: [IndexPath]]
  /// The series, for what contradicts the figures and how far they are known.
  public let book: IndexBook

  /// The lists of other years, indexed: group prices and exceptions follow their own rule.
  public let tables: [IndexedTable]
  /// The percentages that were used, from the earliest year on.
  public var usedPaths: [IndexPath] { paths.sorted { $0.key < $1.key }.compactMap(\.value.first) }

  private let amountOf: [Tariff: Money]

  /// A year with the percentages to it.
  ///
  /// - Parameters:
  ///   - year: the year.
  ///   - tables: the lists of the prices.
  ///   - dataset: their tariffs, with billing terms and relations for group prices.
  ///   - book: the series and clauses.
  ///   - paths: the percentages from each other year to the level, the default first.
  /// - Throws: ``IndexError`` for an exception whose clause misses a figure.
  public init(
    _ year: Int, tables: [TariffTable], in dataset: Dataset, book: IndexBook,
    paths: [Int: [IndexPath]]
  ) throws(IndexError) {
    (self.year, self.book, self.paths) = (year, book, paths)
    var indexed: [IndexedTable] = []
    for table in tables.sorted(by: { $0.year < $1.year }) where table.year != year {
      guard let path = paths[table.year]?.first else { continue }
      indexed.append(try book.indexed(table, in: dataset, along: path))
    }
    self.tables = indexed
    amountOf = Dictionary(indexed.flatMap(\.rows).map { ($0.tariff, $0.amount) }) { first, _ in first }
  }

  /// A price on this level, rounded to cents; the price itself where its table is of this year.
  public func indexed(_ row: ConceptComparison.Row) -> Money { amountOf[row.tariff] ?? row.tariff.amount }

  /// A price on this level and on the common unit, in cents, exact; nothing where it does not convert.
  package func comparableCents(_ row: ConceptComparison.Row) -> Rational? {
    (try? row.conversion.get()).map { Rational(indexed(row)) * $0 }
  }

  /// Prices from low to high on this level; those that do not convert stand last.
  package func sorted(_ rows: [ConceptComparison.Row]) -> [ConceptComparison.Row] {
    rows.sorted(by: comparableCents, <)
  }
}
