import Tariffs

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
  ///   - day: the day of the old prices; nothing takes of each that changes within its list the first.
  /// - Throws: ``IndexError`` for an exception whose clause misses a figure.
  public init(
    _ paths: [IndexPath], tables: [TariffTable], in dataset: Dataset, book: IndexBook,
    on day: CalendarDate? = nil
  ) throws(IndexError) {
    path = paths[0]
    others = Array(paths.dropFirst())
    self.book = book
    var indexed: [IndexedTable] = []
    for table in tables {
      indexed.append(
        try book.indexed(
          table, in: dataset, along: paths[0], prices: day.map(ChosenPrices.on) ?? .first))
    }
    self.tables = indexed
    rowOf = Dictionary(indexed.flatMap(\.rows).map { ($0.tariff, $0) }) { first, _ in first }
  }

  /// How an old price was indexed; nothing where it is in none of the lists.
  package func row(of tariff: Tariff) -> IndexedTable.Row? { rowOf[tariff] }

  /// An old price, indexed; nothing where it is in none of the lists.
  public func indexed(_ tariff: Tariff) -> Money? { rowOf[tariff]?.amount }

  /// The change of a row beyond the index: the new figure against the old one, indexed.
  ///
  /// Both are the figures of the row: on equal terms where these are wanted and the documents allow them, and else the
  /// printed prices on one unit.
  ///
  /// - Parameters:
  ///   - row: a row of a comparison.
  ///   - terms: the equal terms, where comparable figures are wanted.
  /// - Returns: the change; nothing where a side is missing, and where the two prices are not comparable.
  public func change(_ row: ComparisonRow, on terms: EqualTerms? = nil) -> PriceChange? {
    guard let change = row.change, let indexed = row.from.first.flatMap({ rowOf[$0] }) else { return nil }
    if let figure = terms?.figure(for: row) {
      let old =
        switch figure.basis {
        case .price: indexed.figure(times: figure.oldFactor)
        // What a participant costs follows from the price that the group would have had.
        case .participantHour: indexed.figure() * figure.oldFactor
        }
      return PriceChange(from: old, to: figure.change.new)
    }
    guard row.comparability?.verdict != .no else { return nil }
    return PriceChange(from: indexed.figure(times: row.factor(.from)), to: change.new)
  }
}
