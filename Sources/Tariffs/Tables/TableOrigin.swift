/// From which table a calculated list comes, and by which calculations.
///
/// The rows of a saved list say it in the column `origin`: `nijmegen-2023 index-2025`. The id of a list says nothing:
/// a published list may be called `x-index-2025` as well.
public struct TableOrigin: Hashable, Sendable {
  /// How the prices of a table become those of another one.
  public enum Calculation: Hashable, Sendable {
    /// Indexed to a year, or to a month.
    case indexed(to: YearAndMonth)
    /// Recalculated with changed cost figures.
    case whatIf
  }

  /// The column of a saved list in which it stands.
  package static let column = "origin"

  /// The id of the table that was published.
  public let table: String
  /// The calculations, in the order in which they were made; at least one.
  public let calculations: [Calculation]

  /// The most calculations that are followed.
  private static let mostCalculations = 20
}

extension TableOrigin {
  /// An origin as the rows of a saved list write it.
  init?(_ text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard let table = words.first, !table.isEmpty, (2...TableOrigin.mostCalculations).contains(words.count)
    else { return nil }
    let calculations = words.dropFirst().compactMap(Calculation.init)
    guard calculations.count == words.count - 1 else { return nil }
    self.init(table: table, calculations: calculations)
  }

  /// The origin that the id of a list says, as lists were saved before they had a column for it.
  init?(idOfSavedList id: String, isKnown: (String) -> Bool) {
    // Lists were not indexed to months then.
    var words = id.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    var calculations: [Calculation] = []
    repeat {
      guard words.count > 2, calculations.count < TableOrigin.mostCalculations,
        let calculation = Calculation(words.suffix(2).joined(separator: "-"))
      else { return nil }
      calculations.insert(calculation, at: 0)
      words.removeLast(2)
    } while !isKnown(words.joined(separator: "-"))
    self.init(table: words.joined(separator: "-"), calculations: calculations)
  }
}

extension TableOrigin: CustomStringConvertible {
  /// The origin as the rows of a saved list write it.
  public var description: String { ([table] + calculations.map(\.description)).joined(separator: " ") }
}

extension TableOrigin.Calculation: CustomStringConvertible {
  /// A calculation as it is written: `index-2025`, `what-if`.
  init?(_ word: String) {
    if word == "what-if" {
      self = .whatIf
    } else if word.hasPrefix("index-"), let period = YearAndMonth(String(word.dropFirst(6))) {
      self = .indexed(to: period)
    } else {
      return nil
    }
  }

  /// The calculation as it is written.
  public var description: String {
    switch self {
    case .indexed(let period): "index-\(period)"
    case .whatIf: "what-if"
    }
  }
}

extension Dataset {
  /// Adds a list that was calculated from one of the tables, and is not saved.
  ///
  /// - Parameters:
  ///   - prices: the prices that were calculated, each with its new amount.
  ///   - table: the table that they stand in.
  ///   - calculation: how they were calculated.
  /// - Returns: the new table.
  package mutating func add(
    _ prices: [(tariff: Tariff, amount: Money)], of table: TariffTable,
    by calculation: TableOrigin.Calculation
  ) -> TariffTable {
    let (id, origin) = table.calculated(calculation)
    let new = table.calculated(calculation, as: id)
    var rows = Dataset.Rows(terms: terms)
    rows.tables = [new]
    rows.tariffs = prices.map {
      $0.tariff.saved(in: id, amount: $0.amount, note: "Berekend uit \(origin.table).")
    }
    _ = add(Dataset(rows))
    return new
  }
}

extension TariffTable {
  /// The list that a calculation makes of this one.
  package func calculated(_ calculation: TableOrigin.Calculation) -> (id: String, origin: TableOrigin) {
    (
      "\(id)-\(calculation)",
      TableOrigin(
        table: origin?.table ?? id, calculations: (origin?.calculations ?? []) + [calculation])
    )
  }

  /// The table of a saved list that comes from this one.
  func saved(by origin: TableOrigin, as id: String) -> TariffTable {
    let ids = origin.calculations.indices.dropLast().map { place in
      ([origin.table] + origin.calculations[...place].map(\.description)).joined(separator: "-")
    }
    return zip(origin.calculations, ids + [id]).reduce(self) { table, step in
      table.calculated(step.0, as: step.1)
    }
  }

  fileprivate func calculated(_ calculation: TableOrigin.Calculation, as newID: String) -> TariffTable {
    var (newTitle, newYear, newFrom, newTo, level) = (title, year, validFrom, validTo, priceLevel)
    switch calculation {
    case .indexed(let to):
      (newTitle, newYear, level) = ("\(title), geïndexeerd naar \(to)", to.year, "\(to)")
      newFrom = to.firstDay ?? validFrom
      newTo = CalendarDate(year: to.year, month: 12, day: 31)
    case .whatIf: newTitle = "\(title), met gewijzigde kostencomponenten"
    }
    return TariffTable(
      id: newID, title: newTitle, publisher: publisher, region: region, regionName: regionName, year: newYear,
      validFrom: newFrom, validTo: newTo, publishedOn: nil,
      priceLevel: (level.isEmpty ? "" : level + " ") + "(berekend uit \(id))", publication: "",
      documentVersion: "", sourceFile: sourceFile, sourceSHA256: sourceSHA256,
      note: "Berekend uit \(id); geen publicatie.", origin: self.calculated(calculation).origin)
  }
}
