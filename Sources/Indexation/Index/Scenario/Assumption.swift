import Tariffs

/// A figure of a series that nobody knows yet, as somebody takes it to be.
public struct Assumption: Hashable, Sendable {
  /// The series.
  public let series: String
  /// The year that it is for; nothing for every year that is not known.
  public let year: Int?
  /// The change in percent.
  public let percent: Rational
  /// Whether it takes the place of a figure that is known.
  public let isForced: Bool

  /// An assumption.
  ///
  /// - Parameters:
  ///   - series: the id of the series.
  ///   - year: the year that it is for; nothing for every year that is not known.
  ///   - percent: the change in percent.
  ///   - isForced: whether it takes the place of a figure that is known.
  public init(series: String, year: Int? = nil, percent: Rational, isForced: Bool = false) {
    (self.series, self.year, self.percent, self.isForced) = (series, year, percent, isForced)
  }
}

extension [Assumption] {
  /// The assumption that counts for a year of a series: of several one for this very year, of those a forced one, and of
  /// equals the last.
  package func counting(for series: String, in year: Int) -> Assumption? {
    let own = filter { $0.series == series }
    return own.last { $0.year == year && $0.isForced } ?? own.last { $0.year == year }
      ?? own.last { $0.year == nil }
  }

  /// Those of which no figure was made.
  func unused(in figures: [IndexValue]) -> [Assumption] {
    let used = figures.filter(\.isAssumed).flatMap { figure in
      figure.assumedYears.compactMap { counting(for: figure.series, in: $0) }
    }
    return filter { !used.contains($0) }
  }
}

extension IndexValue {
  /// The variant of a figure that is assumed, so that no figure that was published is taken for one.
  static let assumedVariant = "aanname"
  /// With what the source of everything begins that is assumed.
  static let assumedSource = "AANNAME: "

  /// Whether nobody published it, and somebody takes it to be so.
  public var isAssumed: Bool {
    variant == IndexValue.assumedVariant || (levels.map { $0.old.isAssumed || $0.new.isAssumed } ?? false)
  }

  /// The years for which something of it is assumed: of a ratio those of its levels.
  fileprivate var assumedYears: [Int] {
    levels.map { [$0.old, $0.new].filter(\.isAssumed).map(\.period.year) } ?? [year]
  }

  /// A figure that is assumed.
  fileprivate init(
    assumed series: String, _ year: Int, _ status: Status, _ percent: Rational, because reason: String
  ) {
    self.init(
      series: series, period: .year(year), percent: percent, status: status,
      variant: IndexValue.assumedVariant,
      isDefault: true, printedStatus: "", publishedOn: nil, source: IndexValue.assumedSource + reason,
      confidence: nil, note: "")
  }
}

extension IndexLevel {
  /// Whether it was calculated with a change that is assumed; one on another base has the sources of both in its own.
  var isAssumed: Bool { source.contains(IndexValue.assumedSource) }
}

extension IndexPath.Step {
  /// The figures that it was made of.
  public var figures: [IndexValue] {
    switch origin {
    case .clause(let index): index.terms.map(\.value)
    case .value(let value): [value]
    case .given: []
    }
  }

  /// Whether a figure that is assumed took part.
  public var isAssumed: Bool { figures.contains(where: \.isAssumed) }
}

extension IndexBook {
  /// This book with figures that are assumed where none is known.
  ///
  /// Where a provisional figure is known and the definitive one is not, the two are taken to be equal, so that nothing is
  /// settled: a figure for another year says nothing of that. A published settlement that is not known is taken to be
  /// nothing for the same reason. A level that is not known is that of the same month a year before, changed.
  ///
  /// - Parameters:
  ///   - assumptions: the assumptions; of several for one year that for this very year counts, and of those the last.
  ///   - years: the years for which figures may be needed.
  /// - Returns: the book; all that is known stays, unless an assumption is forced.
  public func assuming(_ assumptions: [Assumption], in years: ClosedRange<Int>) -> IndexBook {
    var book = self
    let named = Set(assumptions.map(\.series))
    for series in named.sorted() {
      for year in years {
        guard let assumption = assumptions.counting(for: series, in: year) else { continue }
        book.assume(assumption, for: year, published: publishedStatus(of: series))
      }
    }
    let settled = clauses.flatMap(\.allParts).filter {
      named.contains($0.series) && !$0.settlementSeries.isEmpty
    }
    book.values += settled.map(\.settlementSeries).firstOccurrences.flatMap { series in
      years.filter { book.known(series, $0, .settlement) == nil }.map {
        IndexValue(assumed: series, $0, .settlement, Rational(0), because: "geen nacalculatie")
      }
    }
    return book
  }

  /// Fills in what is not known of a year.
  private mutating func assume(
    _ assumption: Assumption, for year: Int, published: IndexValue.Status
  ) {
    let (series, percent, isExact) = (assumption.series, assumption.percent, assumption.year != nil)
    let isForced = assumption.isForced && isExact
    if isForced {
      values.removeAll { $0.series == series && $0.year == year && $0.status != .settlement }
      levels.removeAll { $0.series == series && $0.period.year == year }
    }
    if levels(of: series).isEmpty || hasYearlyValues(series) {
      let provisional = known(series, year, .provisional)
      let unknown = [IndexValue.Status.provisional, .definitive, published].firstOccurrences.filter {
        known(series, year, $0) == nil
      }
      values += unknown.map { status in
        let isEqual = status == .definitive && provisional != nil && !isExact
        return IndexValue(
          assumed: series, year, status, isEqual ? provisional ?? percent : percent,
          because: isEqual ? "gelijk aan het voorlopige cijfer" : "\(series) \(percent)%")
      }
    }
    let before = levels(of: series).filter { $0.period.year == year - 1 }
    let last = levels(of: series).map(\.period.year).max() ?? year
    for level in before where year >= last || isForced {
      let period = level.period.years(later: 1)
      guard self.level(of: series, in: period) == nil else { continue }
      levels.append(
        IndexLevel(
          series: series, period: period, base: level.base, level: level.level * percent.factor,
          status: .estimate, source: IndexValue.assumedSource + "\(series) \(percent)%", confidence: nil,
          note: ""))
    }
  }

  /// Whether an assumption takes the place of a figure that is known; a forecast is not.
  func isReplaced(by assumption: Assumption) -> Bool {
    let (series, year) = (assumption.series, assumption.year)
    return assumption.isForced
      && (levels(of: series).contains { $0.period.year == year }
        || values(of: series).contains {
          $0.year == year && $0.percent != nil && ![.settlement, .estimate, .withdrawn].contains($0.status)
        })
  }

  /// The figure that is used when nothing else is asked for, in percent.
  private func known(_ series: String, _ year: Int, _ status: IndexValue.Status) -> Rational? {
    (try? value(of: series, year: year, status: status))?.percent
  }

  /// This book with clauses that go on as they were last, where they are written for earlier years only.
  ///
  /// - Parameters:
  ///   - year: the last year.
  ///   - names: clauses as they were typed; a version that is named goes on too, unless a later one took its place.
  /// - Returns: the book.
  func goingOn(until year: Int, _ names: [String]) -> IndexBook {
    var book = self
    for id in clauses.map(\.id).firstOccurrences {
      let places = clauses.indices.filter { clauses[$0].id == id }
      guard
        let last = places.filter({ clauses[$0].isDefault }).max(by: {
          clauses[$0].yearFrom < clauses[$1].yearFrom
        })
      else { continue }
      let named = places.filter { names.contains(clauses[$0].versionReference) }
      for place in [last] + named {
        guard let end = clauses[place].yearTo, end < year, end >= clauses[last].yearFrom else { continue }
        book.clauses[place].yearTo = nil
      }
    }
    return book
  }
}
