/// The tables that a selector stands for, and what was decided on the way.
public struct TableSelection: Hashable, Sendable {
  /// Something about the selection that a reader must know.
  public enum Note: Hashable, Sendable {
    /// A table was left out because it was published later.
    case notYetPublished(TariffTable, on: CalendarDate)
    /// A table was left out: when it was published is not known, and it was not valid yet.
    case publicationUnknownAndNotYetValid(TariffTable, on: CalendarDate)
    /// A table was kept: when it was published is not known, but it was valid already.
    case publicationUnknownButValid(TariffTable, on: CalendarDate)
    /// A table was left out because another one, which was known, holds instead of it.
    case replaced(TariffTable, by: TariffTable)

    /// The table that was kept or left out.
    var table: TariffTable {
      switch self {
      case .notYetPublished(let table, _), .publicationUnknownAndNotYetValid(let table, _),
        .publicationUnknownButValid(let table, _), .replaced(let table, _):
        table
      }
    }
  }

  /// What was asked for.
  public let selector: Selector
  /// The tables, in the order of the data set.
  public internal(set) var tables: [TariffTable]
  /// What was decided on the way.
  public internal(set) var notes: [Note]

  init(selector: Selector, tables: [TariffTable], notes: [Note]) {
    (self.selector, self.tables, self.notes) = (selector, tables, notes)
  }

  /// Tables as a whole, each by its name.
  ///
  /// - Parameter tables: at least one table.
  public init(whole tables: [TariffTable]) {
    self.init(selector: .table(tables.first?.id ?? ""), tables: tables, notes: [])
  }

  /// The day of which the prices are wanted; nothing where only a year or a table is named.
  ///
  /// The optimizer of Swift 6.3.1 stops with an error where this is inlined.
  @inline(never)
  public var day: CalendarDate? {
    if case .region(_, let day) = selector { day } else { nil }
  }
}

extension TariffTable {
  /// Whether it was known on a day; nothing where no day of publication says it.
  fileprivate func wasPublished(by day: CalendarDate) -> Bool? { publishedOn.map { $0 <= day } }

  /// Whether it was known on a day, or has to be taken for known because it held already.
  package func wasKnown(on day: CalendarDate?) -> Bool {
    day.map { wasPublished(by: $0) ?? (validFrom <= $0) } ?? true
  }
}

extension Sequence<TariffTable> {
  /// Those of the tables that replace another one, at some time.
  package func replacements(of table: TariffTable) -> [TariffTable] {
    filter { $0.replaces.contains(table.id) }
  }
}

extension Dataset {
  /// The tables that a selector stands for.
  ///
  /// What held on a day and what was known on a day are two axes: a list that replaces another one holds instead of it from
  /// its first day on, and is known from its publication on.
  ///
  /// - Parameters:
  ///   - selector: what is asked for.
  ///   - day: leaves out what was not yet published on this day. A table whose publication is not known is
  ///     kept when its tariffs were valid already, and left out otherwise; a note says so.
  ///   - withReplaced: whether lists that another one replaced stay, where no day is asked for.
  /// - Returns: at least one table.
  /// - Throws: a ``SelectionError`` with the nearest right word.
  public func select(
    _ selector: Selector, asKnownOn day: CalendarDate? = nil, withReplaced: Bool = false
  ) throws(SelectionError) -> TableSelection {
    let found = try tables(selector)
    var selection = TableSelection(selector: selector, tables: [], notes: [])
    for table in found {
      if let other = replacement(of: table, for: selector, knownOn: day, withReplaced: withReplaced) {
        selection.notes.append(.replaced(table, by: other))
        continue
      }
      if let day, !table.wasKnown(on: day) {
        selection.notes.append(
          table.publishedOn == nil
            ? .publicationUnknownAndNotYetValid(table, on: day) : .notYetPublished(table, on: day))
        continue
      }
      if let day, table.publishedOn == nil {
        selection.notes.append(.publicationUnknownButValid(table, on: day))
      }
      selection.tables.append(table)
    }
    guard let day, selection.tables.isEmpty else { return selection }
    throw .nothingKnown([selector.description], on: day, leftOut: found)
  }

  /// The table that holds instead of another one on the day, or in the whole of the year, that is asked for.
  private func replacement(
    of table: TariffTable, for selector: Selector, knownOn day: CalendarDate?, withReplaced: Bool
  ) -> TariffTable? {
    let wanted: CalendarDate
    switch selector {
    case .table: return nil
    case .region(_, let day): wanted = day
    case .year, .regionInYear:
      if withReplaced { return nil }
      wanted = table.validFrom
    }
    return replacements(of: table).first { $0.validFrom <= wanted && $0.wasKnown(on: day) }
  }

  /// The tables that replace another one, at some time.
  package func replacements(of table: TariffTable) -> [TariffTable] { tables.replacements(of: table) }

  private func tables(_ selector: Selector) throws(SelectionError) -> [TariffTable] {
    switch selector {
    case .year(let year):
      let found = tables.filter { $0.year == year }
      guard !found.isEmpty else { throw .unknownYear(year, known: Set(tables.map(\.year)).sorted()) }
      return found
    case .table(let id):
      if let table = table(id) { return [table] }
      if let region = region(named: id) {
        throw .regionWithoutDay(region, tables: tables.filter { $0.region == region })
      }
      throw .unknownTable(
        id, nearest: nearestWord(to: id, among: tables.map(\.id) + regions.map(\.id)), known: tables.map(\.id)
      )
    case .region(let word, let day):
      let region = try knownRegion(word)
      let found = tables.filter { $0.region == region && $0.isValid(on: day) }
      guard !found.isEmpty else {
        throw .nothingValid(region: region, on: day, tables: tables.filter { $0.region == region })
      }
      return found
    case .regionInYear(let word, let year):
      let region = try knownRegion(word)
      let all = tables.filter { $0.region == region }
      let found = all.filter { $0.year == year }
      guard !found.isEmpty else { throw .nothingOfYear(region: region, year, tables: all) }
      return found
    }
  }

  /// The id of a region, given as id or name in capitals or small letters.
  ///
  /// - Throws: ``SelectionError/unknownRegion(_:nearest:known:)``.
  public func knownRegion(_ word: String) throws(SelectionError) -> String {
    if let region = region(named: word) { return region }
    let words = regions.map(\.id)
    throw .unknownRegion(word, nearest: nearestWord(to: word, among: words), known: words)
  }

  package func region(named word: String) -> String? {
    regions.first { $0.id == word.lowercased() || $0.name.lowercased() == word.lowercased() }?.id
  }
}
