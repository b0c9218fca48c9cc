import Tariffs

/// All series and clauses that are known, side by side.
///
/// ```swift
/// let book = try IndexBook.builtIn()
/// book.values(of: "ova").count
/// ```
public struct IndexBook: Sendable {
  /// The series, in the order in which they were loaded.
  public internal(set) var series: [IndexSeries] = []
  /// The figures over a year.
  public internal(set) var values: [IndexValue] = [] {
    didSet { valuesBySeries = Dictionary(grouping: values, by: \.series) }
  }
  private var valuesBySeries: [String: [IndexValue]] = [:]
  /// The levels of each series, by period, and of a period the most final first.
  private(set) var levelsBySeries: [String: [IndexLevel]] = [:]
  /// Where series of levels meet.
  public internal(set) var links: [IndexLink] = []
  /// The clauses, each version by itself.
  public internal(set) var clauses: [IndexClause] = []
  /// Products that a clause treats in another way.
  public internal(set) var exceptions: [IndexException] = []
  /// What was read of folders although it is not as the format says, file by file.
  public internal(set) var readingNotes: [ReadingNote] = []

  /// All levels, in the order in which they were loaded.
  var levels: [IndexLevel] = [] {
    didSet {
      let order = { (level: IndexLevel) in IndexLevel.statuses.firstIndex(of: level.status) ?? 0 }
      levelsBySeries = Dictionary(grouping: levels, by: \.series).mapValues { levels in
        levels.sorted { ($0.period, order($0)) < ($1.period, order($1)) }
      }
    }
  }

  /// Known figures that those of a folder replaced.
  private var replacedValues: [IndexValue] = []

  /// A book without anything.
  public init() {}

  /// The series and clauses that stand inside the program.
  public static func builtIn() throws(DatasetError) -> IndexBook {
    try IndexBookReader.read(base: IndexBook()) { file throws(DatasetProblem) in file.builtIn }
  }

  /// This book with the series and clauses of a folder; figures and clauses of the same key replace known ones.
  ///
  /// - Parameters:
  ///   - path: the folder; each file of ``IndexFile`` may be there.
  ///   - dataset: the lists whose products its exceptions may speak of; nothing where that is not checked.
  /// - Throws: all problems of all files; then nothing is added.
  public mutating func add(folder path: String, of dataset: Dataset? = nil) throws(DatasetError) {
    let added = try IndexBookReader.read(base: self, dataset: dataset) { file throws(DatasetProblem) in
      try file.text(inFolder: path)
    }
    series = series.replaced(by: added.series, \.id)
    // A figure that the folder makes the default takes that place from a known one.
    let defaults = added.values.filter(\.isDefault)
    let known = values.map { old in
      var known = old
      if defaults.contains(where: { $0.isSameFigure(as: old) }) { known.isDefault = false }
      return known
    }
    let isReplaced = { (old: IndexValue) in added.values.contains { $0.hasSameKey(as: old) } }
    replacedValues += known.filter(isReplaced)
    values = known.filter { !isReplaced($0) } + added.values
    levels = levels.replaced(by: added.levels) { [$0.series, $0.period.description, $0.status.rawValue] }
    links = links.replaced(by: added.links) { [$0.from, $0.to, $0.period.description] }
    clauses = clauses.replaced(by: added.clauses) { [$0.id, $0.version] }
    exceptions = exceptions.replaced(by: added.exceptions) {
      [$0.clause, $0.version, $0.table, $0.product]
    }
    readingNotes += added.readingNotes
  }

  /// The figures of a series, in the order of the data.
  public func values(of series: String) -> [IndexValue] { valuesBySeries[series] ?? [] }

  /// The series of an id as it is typed.
  public func series(_ id: String) throws(IndexError) -> IndexSeries {
    if let found = series.first(where: { $0.id == id.lowercased() }) { return found }
    if clauses.contains(where: { $0.id == id.lowercased() }) { throw .notASeries(clause: id.lowercased()) }
    let known = series.map(\.id)
    throw .unknownSeries(id, nearest: nearestWord(to: id, among: known), known: known)
  }

  /// One figure of a series.
  ///
  /// - Parameters:
  ///   - series: the id.
  ///   - year: the year that it is for.
  ///   - status: how final it must be.
  ///   - variant: which of contradicting figures; nothing takes the declared default.
  /// - Returns: the figure; its percent is known.
  /// - Throws: ``IndexError/unknownValue(series:period:status:known:others:)``.
  public func value(
    of series: String, year: Int, status: IndexValue.Status, variant: String? = nil
  ) throws(IndexError) -> IndexValue {
    try value(of: series, in: .year(year), status: status, variant: variant)
  }

  /// One figure of a series, for a year, or for a month or quarter against the same one of the year before.
  func value(
    of series: String, in period: IndexPeriod, status: IndexValue.Status, variant: String? = nil
  ) throws(IndexError) -> IndexValue {
    let candidates = values(of: series).filter {
      $0.period == period && $0.status == status && $0.percent != nil
    }
    let wanted = candidates.first { variant == nil ? $0.isDefault : $0.variant == variant }
    guard let wanted else {
      if variant == nil, !candidates.isEmpty {
        throw .choiceNeeded(
          series: series, period: period, status: status, variants: candidates.map(\.variant), clause: nil)
      }
      throw .unknownValue(
        series: series, period: period, status: status,
        known: values(of: series).filter { $0.percent != nil && $0.period.isYear == period.isYear }
          .map { value in
            let variant = value.variant.isEmpty ? "" : " (\(value.variant))"
            return Phrase(
              nl: "\(value.period) \(value.status.name.dutch)\(variant)",
              en: "\(value.period) \(value.status.name.english)\(variant)")
          }, others: [])
    }
    return wanted
  }

  /// The known figure that one of a folder took the place of.
  package func replaced(by value: IndexValue) -> IndexValue? {
    replacedValues.first { $0.hasSameKey(as: value) }
  }

  /// The figures that contradict one: the same series, year and status in another variant.
  package func contradictions(of value: IndexValue) -> [IndexValue] {
    values.filter { $0.isSameFigure(as: value) && $0.variant != value.variant && $0.percent != nil }
  }

  /// The status under which a series is published: applied, or else definitive, or else derived.
  package func publishedStatus(of series: String) -> IndexValue.Status {
    publishedStatus(of: series, areYears: true)
  }

  func publishedStatus(of series: String, areYears: Bool) -> IndexValue.Status {
    let statuses = Set(
      values(of: series).filter { $0.percent != nil && $0.period.isYear == areYears }.map(\.status))
    return [IndexValue.Status.applied, .definitive, .derived].first(where: statuses.contains) ?? .definitive
  }

  /// Until which year the figures of a series are known, for each status.
  package func knownUntil(_ series: String) -> [(status: IndexValue.Status, year: Int)] {
    let known = Dictionary(
      grouping: values(of: series).filter { $0.percent != nil && $0.period.isYear }, by: \.status)
    return IndexValue.Status.allCases.compactMap { status in
      known[status]?.map(\.year).max().map { (status, $0) }
    }
  }

  /// Whether a series has changes over a year that were published.
  func hasYearlyValues(_ series: String) -> Bool {
    values(of: series).contains { $0.period.isYear && $0.percent != nil }
  }

  /// For each kind of period the last one of which the level is known, with how final it is.
  package func levelsKnownUntil(_ series: String) -> [IndexLevel] {
    let levels = levels(of: series)
    return [IndexPeriod.Part.year, .quarter(1), .month(1)].compactMap { part in
      levels.last { $0.period.part.isAsLong(as: part) }
    }
  }
}
