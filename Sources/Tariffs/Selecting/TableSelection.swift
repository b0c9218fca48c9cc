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
  }

  /// What was asked for.
  public let selector: Selector
  /// The tables, in the order of the data set.
  public internal(set) var tables: [TariffTable]
  /// What was decided on the way.
  public let notes: [Note]
}

extension Dataset {
  /// The tables that a selector stands for.
  ///
  /// - Parameters:
  ///   - selector: what is asked for.
  ///   - day: leaves out what was not yet published on this day. A table whose publication is not known is
  ///     kept when its tariffs were valid already, and left out otherwise; a note says so.
  /// - Returns: at least one table.
  /// - Throws: a ``SelectionError`` with the nearest right word.
  public func select(
    _ selector: Selector, asKnownOn day: CalendarDate? = nil
  ) throws(SelectionError) -> TableSelection {
    let found = try tables(selector)
    guard let day else { return TableSelection(selector: selector, tables: found, notes: []) }
    var kept: [TariffTable] = []
    var notes: [TableSelection.Note] = []
    for table in found {
      switch table.publishedOn {
      case let publishedOn? where publishedOn <= day: kept.append(table)
      case .some: notes.append(.notYetPublished(table, on: day))
      case nil where table.validFrom <= day:
        kept.append(table)
        notes.append(.publicationUnknownButValid(table, on: day))
      case nil: notes.append(.publicationUnknownAndNotYetValid(table, on: day))
      }
    }
    guard !kept.isEmpty else { throw .nothingKnown(selector, on: day, leftOut: found) }
    return TableSelection(selector: selector, tables: kept, notes: notes)
  }

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

  func region(named word: String) -> String? {
    regions.first { $0.id == word.lowercased() || $0.name.lowercased() == word.lowercased() }?.id
  }
}
