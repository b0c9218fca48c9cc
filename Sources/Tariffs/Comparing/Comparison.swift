/// What changed between two selections of tables, product by product.
///
/// ```swift
/// let dataset = try Dataset.builtIn()
/// let comparison = try dataset.compare(dataset.select(.year(2023)), with: dataset.select(.year(2025)))
/// ```
public struct Comparison: Hashable, Sendable {
  /// Something about the comparison as a whole that a reader must know.
  public enum Note: Hashable, Sendable {
    /// What was decided when the tables were selected.
    case selection(TableSelection.Note)
    /// A region was left out because only one side has tables of it.
    case regionOnOneSide(String, tables: [TariffTable], selector: Selector)
    /// The sides are of different regions; codes are agreed per region, so that nothing is matched.
    case differentRegions(from: String, to: String)
    /// A list was left out because it replaces another one only later in the year, which is compared.
    case replacesLater(TariffTable, TariffTable)
    /// Prices of a list that change within it, later than those that are compared.
    case laterPrices(TariffTable, [Tariff])
    /// Amounts that are no prices, and are not compared.
    case notPrices([Tariff])
  }

  /// The old side: its tables that take part.
  public let from: TableSelection
  /// The new side: its tables that take part.
  public let to: TableSelection
  /// The rows, in the order asked for.
  public private(set) var rows: [ComparisonRow]
  /// That order.
  public private(set) var order = ComparisonOrder.document
  /// What a reader must know.
  public let notes: [Note]

  /// Whether any price differs or stands on one side only.
  public var hasDifferences: Bool {
    rows.contains { $0.priceStatus != .unchanged }
  }

  /// The rows that are more than a price on each side.
  package var rowsWithMore: [ComparisonRow] {
    rows.indices.lazy.filter { !rows[$0].isPlain }.map { rows[$0] }
  }

  /// Whether a price stands on one side only.
  package var hasOneSidedRows: Bool {
    rows.indices.contains { rows[$0].from.isEmpty || rows[$0].to.isEmpty }
  }

  /// Whether any of the tariffs that speak for the rows is of a kind that is asked for.
  package func hasSubject(where isWanted: (Tariff) -> Bool) -> Bool {
    rows.indices.contains { isWanted(rows[$0].subject) }
  }

  /// The same comparison without the rows whose price did not change.
  public func changedOnly() -> Comparison {
    var copy = self
    copy.rows.removeAll { $0.priceStatus == .unchanged }
    return copy
  }

  /// The same comparison with rows of some statuses only.
  ///
  /// - Parameter statuses: the statuses that stay.
  /// - Returns: the comparison with these rows.
  public func only(_ statuses: Set<ComparisonRow.Status>) -> Comparison {
    var copy = self
    copy.rows.removeAll { !statuses.contains($0.status) }
    return copy
  }

  /// The same comparison in another order.
  ///
  /// - Parameter order: the order; rows that it does not tell apart keep the order that they have.
  /// - Returns: the comparison with its rows in that order.
  public func sorted(by order: ComparisonOrder) -> Comparison {
    var copy = self
    (copy.rows, copy.order) = (order.sorted(rows), order)
    return copy
  }
}

extension Dataset {
  /// Compares two selections of tables.
  ///
  /// Products are matched within a region by law, code, unit and form; a product without a code by its slug
  /// instead. A price that is left over is matched with one in another unit where the units convert exactly. Where the
  /// crosswalk knows how a product continues, its rows say so, and the parts of a split stand together. When a side is
  /// a year, regions that have tables on one side only are left out and noted.
  ///
  /// - Parameters:
  ///   - from: the old side.
  ///   - to: the new side.
  ///   - filter: which rows are wanted; a product is kept when it is named on either side.
  /// - Returns: the rows and what a reader must know.
  /// - Throws: ``SelectionError/noSharedRegion(from:to:yearsThatShare:)``, or an unknown product.
  public func compare(
    _ from: TableSelection, with to: TableSelection, filter: TariffFilter = TariffFilter()
  ) throws(SelectionError) -> Comparison {
    try compare(from, with: to, filter: filter, cores: .one)
  }

  /// The same, where several cores look at long lists.
  package func compare(
    _ from: TableSelection, with to: TableSelection, filter: TariffFilter, cores: Cores
  ) throws(SelectionError) -> Comparison {
    var (from, to) = (from, to)
    var notes = (from.notes + to.notes).filter { filter.includes($0.table) }.map(Comparison.Note.selection)
    notes += from.keepFirst() + to.keepFirst()
    from.tables = from.tables.filter(filter.includes)
    to.tables = to.tables.filter(filter.includes)
    let shared = Set(from.tables.map(\.region)).intersection(to.tables.map(\.region))
    if shared.isEmpty {
      guard !from.selector.isYear, !to.selector.isYear, let old = from.tables.first, let new = to.tables.first
      else { throw .noSharedRegion(from: from, to: to, yearsThatShare: yearsThatShareARegion) }
      notes.append(.differentRegions(from: old.regionName, to: new.regionName))
    } else if from.selector.isYear || to.selector.isYear {
      notes += from.keepOnly(shared) + to.keepOnly(shared)
    }
    notes += besides(from, filter) + besides(to, filter)
    let matching = Matching(
      from: from.tables.map { (table: $0, tariffs: tariffs(in: $0.id, on: from.day)) },
      to: to.tables.map { (table: $0, tariffs: tariffs(in: $0.id, on: to.day)) }, cores: cores)
    let crosswalk = Crosswalk(
      continuations, from: from.tables, to: to.tables, hoursPerDagdeel: hoursPerDagdeel(of:))
    let found = crosswalk.applied(to: matching.rows(hoursPerDagdeel: hoursPerDagdeel(of:)))
    let rows = try wanted(found, of: [from, to], filter: filter)
    return Comparison(from: from, to: to, rows: rows, notes: notes)
  }

  /// What a side has besides the prices that are compared: those that change later within a list, and what is no price.
  private func besides(_ side: TableSelection, _ filter: TariffFilter) -> [Comparison.Note] {
    var notes: [Comparison.Note] = []
    var others: [Tariff] = []
    for table in side.tables {
      let all = self.others(in: table.id, on: side.day)
      let later = filter.wanted(all.filter { $0.kind == .price })
      if !later.isEmpty { notes.append(.laterPrices(table, later)) }
      others += filter.wanted(all.filter { $0.kind != .price })
    }
    return notes + (others.isEmpty ? [] : [.notPrices(others)])
  }

  /// The rows of a table that are not among its ``tariffs(in:on:)``: what is no price, and without a day the later ones
  /// of the prices that change within it.
  ///
  /// - Parameters:
  ///   - table: the id of the table.
  ///   - day: only what holds on this day.
  /// - Returns: the rows; none for most tables.
  public func others(in table: String, on day: CalendarDate? = nil) -> [Tariff] {
    // Most lists have prices only, and need no look at each row.
    guard amounts(in: table).count > tariffs(in: table).count else { return [] }
    let first = Set(tariffs(in: table, on: day))
    return amounts(in: table, on: day).filter { !first.contains($0) }
  }

  /// The rows that a filter wants: a product counts when it is named on either side.
  private func wanted(
    _ rows: [ComparisonRow], of sides: [TableSelection], filter: TariffFilter
  ) throws(SelectionError) -> [ComparisonRow] {
    guard filter != TariffFilter(regions: filter.regions) else { return rows }
    let named = Set(
      try self.rows(in: sides.flatMap(\.tables), filter: filter) { table in
        sides.filter { $0.tables.contains(table) }.flatMap { tariffs(in: table.id, on: $0.day) }
      })
    let products = Set(named.map { [$0.table, $0.product] })
    return rows.filter { row in
      (row.from + row.to).contains(where: named.contains)
        || row.continuations.contains { continuation in
          continuation.isSplitOrMerged
            && (products.contains([continuation.tableFrom, continuation.productFrom])
              || products.contains([continuation.tableTo, continuation.productTo]))
        }
    }
  }

  /// The pairs of years, the earliest first, that have a region in common.
  var yearsThatShareARegion: [SelectionError.SharedYears] {
    let years = Set(tables.map(\.year)).sorted()
    var pairs: [SelectionError.SharedYears] = []
    for (index, from) in years.enumerated() {
      for to in years[(index + 1)...] {
        let names = tables.filter { table in
          table.year == from && tables.contains { $0.year == to && $0.region == table.region }
        }.map(\.regionName)
        if let name = names.first { pairs.append(.init(from: from, to: to, regionName: name)) }
      }
    }
    return pairs
  }
}

extension Selector {
  fileprivate var isYear: Bool {
    if case .year = self { true } else { false }
  }
}

extension TableSelection {
  /// Leaves out, where no day is meant, the tables that replace another one of the selection later, and says which.
  fileprivate mutating func keepFirst() -> [Comparison.Note] {
    guard day == nil else { return [] }
    let pairs = tables.flatMap { table in
      tables.replacements(of: table).map { (later: $0, first: table) }
    }
    tables.removeAll { table in pairs.contains { $0.later == table } }
    return pairs.map { .replacesLater($0.later, $0.first) }
  }

  /// Leaves out the tables of other regions, and says which.
  fileprivate mutating func keepOnly(_ regions: Set<String>) -> [Comparison.Note] {
    let others = tables.filter { !regions.contains($0.region) }
    tables.removeAll { !regions.contains($0.region) }
    return Dictionary(grouping: others, by: \.regionName).sorted { $0.key < $1.key }.map { name, tables in
      .regionOnOneSide(name, tables: tables, selector: selector)
    }
  }
}
