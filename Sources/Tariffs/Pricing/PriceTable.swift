/// The amounts of some lists as one table to join by key and day: of each key exactly one amount on each day.
///
/// ```swift
/// let dataset = try Dataset.builtIn()
/// let prices = PriceTable(dataset.tables, in: dataset)
/// prices.rows.first?.key.description   // "nijmegen/02A03/minuut/zin"
/// ```
///
/// Which amount holds is decided for each day, in this order: a list that another one of the table replaces holds no more
/// from the first day of that other one on; of lists that hold at the same time the one that began last speaks; within a
/// list the amount that began last; and where all that is equal, what stands first. What is overruled by another amount
/// is told (``overruled``).
public struct PriceTable: Sendable {
  /// An amount on a run of days.
  public struct Row: Sendable {
    /// What it is the amount of.
    public let key: PriceKey
    /// The row of the list.
    public let tariff: Tariff
    /// The first day.
    public let from: CalendarDate
    /// The last day; nothing where no document sets an end.
    public let through: CalendarDate?
  }

  /// An amount that does not count on some of its days, because nothing but the order of the lists chooses.
  public struct Overruled: Sendable {
    /// The amount that does not count.
    public let tariff: Tariff
    /// The one that speaks instead.
    public let by: Tariff
  }

  /// The rows: in the order of the lists, those of one key by day.
  public private(set) var rows: [Row] = []
  /// Amounts that another list, which begins on the same day and does not replace theirs, prints differently.
  public private(set) var overruled: [Overruled] = []
  /// The codes by which no product can be told apart within its region, so that its word stands in the key.
  public private(set) var ambiguousCodes: [(region: String, code: String)] = []

  /// A row that may hold, with the days on which its list lets it.
  private struct Candidate {
    let tariff: Tariff
    let days: Period
    /// When its list begins: the one that began last speaks.
    let listFrom: CalendarDate
    /// When the row itself begins, within its list.
    let from: CalendarDate

    /// Whether it speaks rather than another one that stands before it.
    func speaks(ratherThan other: Candidate) -> Bool { (other.listFrom, other.from) < (listFrom, from) }
  }

  /// The price table of some lists.
  ///
  /// - Parameters:
  ///   - tables: the lists; only these replace each other.
  ///   - dataset: where their rows are.
  public init(_ tables: [TariffTable], in dataset: Dataset) {
    self.init(tables.map { ($0, dataset.amounts(in: $0.id)) })
  }

  /// The price table of some lists, each with its rows.
  package init(_ lists: [(table: TariffTable, tariffs: [Tariff])]) {
    let words = ProductWords(lists)
    ambiguousCodes = words.ambiguous
    var candidates: [PriceKey: [Candidate]] = [:]
    var keys: [PriceKey] = []
    for (table, tariffs) in lists {
      let replaced = lists.map(\.table).replacements(of: table).map(\.validFrom).min()
      guard let days = table.validity.cut(at: replaced) else { continue }
      for tariff in tariffs {
        guard let held = days.intersection(tariff.period) else { continue }
        let candidate = Candidate(
          tariff: tariff, days: held, listFrom: table.validFrom, from: tariff.period.from)
        for word in words.words(of: tariff, region: table.region) {
          let key = PriceKey(tariff, region: table.region, product: word)
          if candidates[key] == nil { keys.append(key) }
          candidates[key, default: []].append(candidate)
        }
      }
    }
    for key in keys { add(key, candidates[key] ?? []) }
  }

  /// Adds the runs of days of a key.
  private mutating func add(_ key: PriceKey, _ candidates: [Candidate]) {
    guard candidates.count > 1 else {
      for one in candidates {
        rows.append(Row(key: key, tariff: one.tariff, from: one.days.from, through: one.days.through))
      }
      return
    }
    let ends = candidates.compactMap(\.days.until)
    let days = Set(candidates.map(\.days.from) + ends).sorted()
    var last: (row: Row, until: CalendarDate?)?
    var told: Set<Int> = []
    for (place, day) in days.enumerated() {
      let until = place + 1 < days.count ? days[place + 1] : nil
      let held = candidates.indices.filter { candidates[$0].days.contains(day) }
      guard let first = held.first else { continue }
      let speaker = held.dropFirst().reduce(first) { best, other in
        candidates[other].speaks(ratherThan: candidates[best]) ? other : best
      }
      let tariff = candidates[speaker].tariff
      // What began later follows what was there: only of lists that begin together nothing says which one counts.
      for other in held
      where candidates[other].tariff.table != tariff.table
        && candidates[other].listFrom == candidates[speaker].listFrom
        && candidates[other].tariff.statedAmount != tariff.statedAmount && told.insert(other).inserted
      {
        overruled.append(Overruled(tariff: candidates[other].tariff, by: tariff))
      }
      if let (row, end) = last, end == day, row.tariff === tariff {
        last = (Row(key: key, tariff: tariff, from: row.from, through: until?.previous), until)
      } else {
        if let last { rows.append(last.row) }
        last = (Row(key: key, tariff: tariff, from: day, through: until?.previous), until)
      }
    }
    if let last { rows.append(last.row) }
  }
}
