/// Versioned tariff tables side by side, with everything that is known of their rows.
///
/// ```swift
/// let dataset = try Dataset.builtIn()
/// dataset.tariffs(in: "nijmegen-2023").count   // 22
/// ```
public struct Dataset: Sendable {
  /// The tables, in the order in which they were loaded.
  public private(set) var tables: [TariffTable]
  private var tariffsByTable: [String: [Tariff]]
  private var readingsByTable: [String: [Reading]]
  private var mentionsByTable: [String: [Mention]]

  init(tables: [TariffTable], tariffs: [Tariff], readings: [Reading], mentions: [Mention]) {
    self.tables = tables
    tariffsByTable = Dictionary(grouping: tariffs, by: \.table)
    readingsByTable = Dictionary(grouping: readings, by: \.table)
    mentionsByTable = Dictionary(grouping: mentions, by: \.table)
  }

  /// The table of an id.
  public func table(_ id: String) -> TariffTable? {
    tables.first { $0.id == id }
  }

  /// The rows of a table, in the order of its file.
  public func tariffs(in table: String) -> [Tariff] {
    tariffsByTable[table] ?? []
  }

  /// What had to be read, and why, in a table.
  public func readings(in table: String) -> [Reading] {
    readingsByTable[table] ?? []
  }

  /// The second places of prices in a table.
  public func mentions(in table: String) -> [Mention] {
    mentionsByTable[table] ?? []
  }

  /// The regions that have a table: id and name, each once, in the order of the tables.
  public var regions: [(id: String, name: String)] {
    var seen: Set<String> = []
    return tables.filter { seen.insert($0.region).inserted }.map { ($0.region, $0.regionName) }
  }

  /// This data set with the tables of another one added; a table of the same id is replaced as a whole.
  ///
  /// - Parameter other: the tables to add.
  /// - Returns: the ids of the tables that were replaced.
  public mutating func add(_ other: Dataset) -> [String] {
    var replaced: [String] = []
    for table in other.tables {
      if let index = tables.firstIndex(where: { $0.id == table.id }) {
        tables[index] = table
        replaced.append(table.id)
      } else {
        tables.append(table)
      }
      tariffsByTable[table.id] = other.tariffsByTable[table.id]
      readingsByTable[table.id] = other.readingsByTable[table.id]
      mentionsByTable[table.id] = other.mentionsByTable[table.id]
    }
    return replaced
  }
}
