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

  /// A year with the percentages to it.
  ///
  /// - Parameters:
  ///   - year: the year.
  ///   - years: the years of the prices.
  ///   - book: the series and clauses.
  ///   - paths: the percentages from a year to the level, the default first.
  /// - Throws: ``IndexError`` of the first year that cannot be indexed.
  public init(
    _ year: Int, from years: Set<Int>, book: IndexBook, paths: (Int) throws(IndexError) -> [IndexPath]
  ) throws(IndexError) {
    self.year = year
    self.book = book
    var found: [Int: [IndexPath]] = [:]
    for from in years.sorted() where from != year { found[from] = try paths(from) }
    self.paths = found
  }

  /// A price on this level, rounded to cents.
  ///
  /// - Parameter row: the price with its table.
  /// - Returns: the price itself where its table is of this year.
  public func indexed(_ row: ConceptComparison.Row) -> Money {
    paths[row.table.year]?.first?.index(row.tariff.amount).indexed ?? row.tariff.amount
  }

  /// A price on this level and on the common unit.
  ///
  /// - Parameter row: the price with its table.
  /// - Returns: the price in cents, exact; nothing where it does not convert.
  public func comparableCents(_ row: ConceptComparison.Row) -> Rational? {
    (try? row.conversion.get()).map { Rational(indexed(row)) * $0 }
  }

  /// Prices in their order on this level.
  ///
  /// - Parameter rows: the prices.
  /// - Returns: the prices from low to high; those that do not convert stand last.
  public func sorted(_ rows: [ConceptComparison.Row]) -> [ConceptComparison.Row] {
    rows.enumerated().sorted { left, right in
      switch (comparableCents(left.element), comparableCents(right.element)) {
      case (let leftCents?, let rightCents?) where leftCents != rightCents: leftCents < rightCents
      case (nil, _?): false
      case (_?, nil): true
      default: left.offset < right.offset
      }
    }.map(\.element)
  }
}
