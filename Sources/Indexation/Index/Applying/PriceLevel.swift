import Tariffs

/// A year or a month to whose price level the prices of other ones are indexed.
///
/// The year of a table counts as the price level of its prices; what the document says about it stands beside.
public struct PriceLevel: Sendable {
  /// The year, or the month.
  public let period: IndexPeriod
  /// The percentages from each other year or month, the default first.
  public let paths: [IndexPeriod: [IndexPath]]
  /// The series, for what contradicts the figures and how far they are known.
  public let book: IndexBook

  /// The lists of other years, indexed: group prices and exceptions follow their own rule.
  public let tables: [IndexedTable]
  /// The percentages that were used, from the earliest year on.
  public var usedPaths: [IndexPath] { paths.sorted { $0.key < $1.key }.compactMap(\.value.first) }

  private let amountOf: [Tariff: Money]

  /// A year or a month with the percentages to it.
  ///
  /// - Parameters:
  ///   - period: the year, or the month.
  ///   - tables: the lists of the prices.
  ///   - dataset: their tariffs, with billing terms and relations for group prices.
  ///   - book: the series and clauses.
  ///   - paths: the percentages from each other year or month to the level, the default first.
  /// - Throws: ``IndexError`` for an exception whose clause misses a figure.
  public init(
    _ period: IndexPeriod, tables: [TariffTable], in dataset: Dataset, book: IndexBook,
    paths: [IndexPeriod: [IndexPath]]
  ) throws(IndexError) {
    (self.period, self.book, self.paths) = (period, book, paths)
    var indexed: [IndexedTable] = []
    for table in tables.sorted(by: { $0.year < $1.year })
    where table.priceLevel(beside: period) != period {
      guard let path = paths[table.priceLevel(beside: period)]?.first else { continue }
      indexed.append(try book.indexed(table, in: dataset, along: path, prices: .first))
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

extension TariffTable {
  /// Of when the prices of a list are, beside a period to which they are indexed: of its year, or beside a month of the
  /// month in which it begins to hold.
  package func priceLevel(beside period: IndexPeriod) -> IndexPeriod {
    period.isYear ? .year(year) : .month(of: validFrom)
  }
}
