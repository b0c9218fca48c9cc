import Tariffs

/// The yearly percentages from one year to another, each with where it comes from.
public struct IndexPath: Hashable, Sendable {
  /// The percentage of one year.
  public struct Step: Hashable, Sendable {
    /// Where a percentage comes from.
    public enum Origin: Hashable, Sendable {
      /// A clause, with the figures that it was made of.
      case clause(ClauseIndex)
      /// A figure of a series.
      case value(IndexValue)
      /// Given by the user.
      case given
    }

    /// Of when the price is before.
    public let start: IndexPeriod
    /// Of when the price is after.
    public let end: IndexPeriod
    /// The change in percent.
    public let percent: Rational
    /// Where it comes from.
    public let origin: Origin

    /// The year in which the tariff holds: the percentage leads from the year before, or from earlier in it, to it.
    public var year: Int { end.year }

    /// A step from one period to another.
    init(from start: IndexPeriod, to end: IndexPeriod, percent: Rational, origin: Origin) {
      (self.start, self.end, self.percent, self.origin) = (start, end, percent, origin)
    }

    /// The step of a year.
    init(year: Int, percent: Rational, origin: Origin) {
      self.init(from: .year(year - 1), to: .year(year), percent: percent, origin: origin)
    }
  }

  /// Of when the price is that is indexed.
  public let start: IndexPeriod
  /// To when it is indexed; before `start` when it is taken back.
  public let end: IndexPeriod
  /// The percentages, in the order of the periods that they are for.
  public let steps: [Step]

  /// The year of the price that is indexed.
  public var from: Int { start.year }
  /// The year to which it is indexed.
  public var to: Int { end.year }

  init(from start: IndexPeriod, to end: IndexPeriod, steps: [Step]) {
    (self.start, self.end, self.steps) = (start, end, steps)
  }

  /// The years for which a percentage is needed: from 2023 to 2025, and from 2025 to 2023, the years 2024 and 2025.
  package static func years(from: Int, to: Int) -> [Int] { (min(from, to)..<max(from, to)).map { $0 + 1 } }

  /// Whether the path leads back in time.
  public var isBackward: Bool { end < start }

  /// The factor of the whole path, exact.
  public var factor: Rational {
    let product = steps.reduce(Rational(1)) { $0 * $1.percent.factor }
    return isBackward ? Rational(1) / product : product
  }

  /// Whether an exception is one to a clause of this path, in the version that the path uses.
  package func uses(_ exception: IndexException) -> Bool {
    steps.contains { step in
      guard case .clause(let index) = step.origin else { return false }
      return index.clause.id == exception.clause
        && (exception.version.isEmpty || exception.version == index.clause.version)
    }
  }

  /// A path of percentages that can be meant: none leaves no price, and none of its years lies more than a thousandfold
  /// from another.
  ///
  /// - Throws: ``IndexError/impossiblePercent(_:)`` or ``IndexError/unlikelyFactor(years:)``.
  static func checked(from: IndexPeriod, to: IndexPeriod, steps: [Step]) throws(IndexError) -> IndexPath {
    for step in steps where step.percent <= Rational(-100) {
      throw .impossiblePercent(step.percent.description)
    }
    var (level, lowest, highest) = (Rational(1), Rational(1), Rational(1))
    for step in steps {
      level = level * step.percent.factor
      (lowest, highest) = (min(lowest, level), max(highest, level))
    }
    guard highest <= lowest * Rational(1_000) else { throw .unlikelyFactor(years: steps.map(\.year)) }
    return IndexPath(from: from, to: to, steps: steps)
  }

  /// Whether it leads from year to year, one step for each.
  package var isOfYears: Bool {
    start.isYear && end.isYear && steps.allSatisfy { $0.start.isYear && $0.end.isYear }
  }

  /// To what the clause of the path rounds prices; cents where it does not say it.
  public var priceRounding: PriceRounding {
    clauses.last?.terms.roundedTo ?? .cent
  }

  /// The clauses whose percentages it takes.
  var clauses: [IndexClause] {
    steps.compactMap { step in
      if case .clause(let index) = step.origin { index.clause } else { nil }
    }
  }

  /// Whether prices per minute are indexed prices per hour divided by 60.
  var takesMinutesFromHours: Bool { clauses.contains(where: \.terms.minuteFromHour) }

  /// The last step from a day on that is known of its clauses; nothing where none has such steps.
  package var lastDatedStep: IndexClause.DatedStep? {
    clauses.flatMap(\.datedSteps).max { $0.validFrom < $1.validFrom }
  }

  /// Whether it goes on behind the last step that is known, so that a later one would count too.
  package var goesBeyondSteps: Bool {
    lastDatedStep.map { $0.validFrom < max(start, end).firstDay } ?? false
  }

  /// A short name for a heading: the versions or the series that decide the percentages.
  public var name: String {
    steps.map(\.name).filter { !$0.isEmpty }.firstOccurrences.joined(separator: ", ")
  }
}

extension IndexClause {
  /// Whether it changes prices on other days than 1 January.
  fileprivate var hasSteps: Bool { !datedSteps.isEmpty }
}

extension [IndexPath.Step] {
  /// Steps of days as steps that follow each other: each leads from where the one before it ended.
  fileprivate func joined(from first: IndexPeriod, to last: IndexPeriod) -> [IndexPath.Step] {
    guard contains(where: { $0.start == $0.end }) else { return self }
    var start = first
    return map { step in
      defer { start = step.end }
      return IndexPath.Step(from: start, to: step.end, percent: step.percent, origin: step.origin)
    }
  }
}

extension IndexPath.Step {
  /// A short name for what the percentage comes from: `vng@2024`, `cpi@definitive`; empty for a given one.
  public var name: String {
    switch origin {
    case .clause(let index): index.clause.reference
    case .value(let value) where value.levels != nil: "\(value.series) (\(value.levels?.new.shownBase ?? ""))"
    case .value(let value):
      "\(value.series)@\(value.status.rawValue)\(value.variant.isEmpty ? "" : "/\(value.variant)")"
    case .given: ""
    }
  }
}

extension IndexBook {
  /// The paths that a clause or a series gives between two years, whichever of them has the name.
  public func paths(named name: String, from: Int, to: Int) throws(IndexError) -> [IndexPath] {
    try paths(named: name, from: .year(from), to: .year(to))
  }

  /// The paths that a clause or a series gives between two periods, whichever of them has the name.
  ///
  /// - Parameters:
  ///   - name: a clause, with or without a version and a group, or a series.
  ///   - from: of when the price is.
  ///   - to: of when it is wanted.
  ///   - chosen: series to which a link that is no default is followed too.
  /// - Returns: at least one path, the default first.
  /// - Throws: ``IndexError``.
  public func paths(
    named name: String, from: IndexPeriod, to: IndexPeriod, overLinksTo chosen: Set<String> = []
  ) throws(IndexError) -> [IndexPath] {
    let id = name.prefix { $0 != "@" && $0 != "/" }.lowercased()
    if clauses.contains(where: { $0.id == id }) { return try paths(clause: name, from: from, to: to) }
    if series.contains(where: { $0.id == id }) {
      return [try path(series: name, from: from, to: to, overLinksTo: chosen)]
    }
    let known = (clauses.map(\.id) + series.map(\.id)).firstOccurrences
    throw .unknownIndex(name, nearest: nearestWord(to: id, among: known), known: known)
  }

  /// The paths that a clause gives between two years: one for each choice of versions, the default first.
  public func paths(clause reference: String, from: Int, to: Int) throws(IndexError) -> [IndexPath] {
    try paths(clause: reference, from: .year(from), to: .year(to))
  }

  /// The paths that a clause gives between two periods: one for each choice of versions, the default first.
  ///
  /// A clause changes prices on 1 January, and on the days of its steps. A price of a year is one of 1 January, a price
  /// of a month one of its first day; what changes after it up to and with the first day of the other period counts.
  ///
  /// - Parameters:
  ///   - reference: the clause, with or without a version and a group.
  ///   - from: of when the price is.
  ///   - to: of when it is wanted.
  /// - Returns: at least one path.
  /// - Throws: ``IndexError``.
  public func paths(
    clause reference: String, from: IndexPeriod, to: IndexPeriod
  ) throws(IndexError) -> [IndexPath] {
    guard from != to else { throw .sameYear(from) }
    let (first, last) = (min(from, to), max(from, to))
    var choices: [[IndexPath.Step]] = [[]]
    for year in first.year...last.year {
      let isReached =
        first.firstDay < IndexPeriod.year(year).firstDay && IndexPeriod.year(year).firstDay <= last.firstDay
      // Of a year whose January lies outside, only steps on later days can count.
      let holding =
        isReached
        ? try clauses(reference, in: year) : (try? clauses(reference, in: year))?.filter(\.hasSteps) ?? []
      var options: [[IndexPath.Step]] = []
      for clause in holding {
        options.append(try steps(of: clause, in: year, isReached: isReached, from: first, to: last))
      }
      guard !options.isEmpty else { continue }
      choices = choices.flatMap { choice in options.map { choice + $0 } }
    }
    var paths: [IndexPath] = []
    for choice in choices where !choice.isEmpty {
      paths.append(try IndexPath.checked(from: from, to: to, steps: choice.joined(from: first, to: last)))
    }
    guard !paths.isEmpty else { throw .noStep(clause: reference, from: from, to: to) }
    return paths.firstOccurrences
  }

  /// What a clause changes in a year, between two periods.
  private func steps(
    of clause: IndexClause, in year: Int, isReached: Bool, from: IndexPeriod, to: IndexPeriod
  ) throws(IndexError) -> [IndexPath.Step] {
    var steps: [IndexPath.Step] = []
    if isReached, !clause.allParts.isEmpty {
      let index = try index(clause, for: year)
      steps.append(IndexPath.Step(year: year, percent: index.percent, origin: .clause(index)))
    }
    for step in clause.datedSteps
    where step.validFrom.year == year && from.firstDay < step.validFrom && step.validFrom <= to.firstDay {
      let month = IndexPeriod.month(of: step.validFrom)
      steps.append(
        IndexPath.Step(
          from: month, to: month, percent: step.percent, origin: .clause(index(clause, step: step))))
    }
    return steps
  }

  /// The path that a series gives between two years.
  public func path(
    series: String, status: IndexValue.Status? = nil, variant: String? = nil, lag: Int = 0, from: Int, to: Int
  ) throws(IndexError) -> IndexPath {
    try path(series: series, status: status, variant: variant, lag: lag, from: .year(from), to: .year(to))
  }

  /// The path that a series gives between two periods: by its published changes, or else by its levels.
  ///
  /// Changes lead from year to year, and from a month to the same month of another year. Everything else is the ratio of
  /// two levels, and one more for each link between bases.
  ///
  /// - Parameters:
  ///   - series: the id.
  ///   - status: how final the figures must be; nothing takes the status under which the series is published.
  ///   - variant: which of contradicting figures; nothing takes the declared default.
  ///   - lag: how many years the figures lie back.
  ///   - from: of when the price is.
  ///   - to: of when it is wanted.
  ///   - chosen: series to which a link that is no default is followed too.
  /// - Returns: the path.
  /// - Throws: ``IndexError`` for a figure or a level that is not known.
  public func path(
    series: String, status: IndexValue.Status? = nil, variant: String? = nil, lag: Int = 0, from: IndexPeriod,
    to: IndexPeriod, overLinksTo chosen: Set<String> = []
  ) throws(IndexError) -> IndexPath {
    guard from != to else { throw .sameYear(from) }
    let id = try self.series(series).id
    let targets = reachableLinks(from: id, overLinksTo: chosen).map(\.to).firstOccurrences
    for link in chosen.sorted() where !targets.contains(link) {
      throw .unknownLink(series: id, to: link, known: targets)
    }
    let (first, last) = (min(from, to), max(from, to))
    let isByYear = first.part == last.part
    let hasValues = values(of: id).contains { $0.percent != nil && $0.period.part.isAsLong(as: last.part) }
    let isPublished =
      isByYear && (first.isYear ? hasValues || levels(of: id).isEmpty : levels(of: id).isEmpty)
    guard isPublished || status == nil && variant == nil else { throw .noChoiceOfLevels(series: id) }
    let steps =
      if first.isYear, last.isYear, !isPublished {
        try yearlyLevelSteps(of: id, lag: lag, from: first.year, to: last.year, chosen)
      } else if isPublished {
        try yearlySteps(of: id, status, variant, lag: lag, from: first, to: last)
      } else {
        try levelSteps(of: id, lag: lag, from: first, to: last, chosen)
      }
    return try IndexPath.checked(from: from, to: to, steps: steps)
  }

  /// The published changes of each year.
  private func yearlySteps(
    of id: String, _ status: IndexValue.Status?, _ variant: String?, lag: Int, from: IndexPeriod,
    to: IndexPeriod
  ) throws(IndexError) -> [IndexPath.Step] {
    let years = Array(from.year + 1...to.year)
    let variants = Set(values(of: id).filter { years.contains($0.year + lag) }.map(\.variant)).subtracting([
      ""
    ])
    if let variant, !variants.contains(variant) {
      throw .unknownVariant(series: id, variant: variant, years: years, known: variants.sorted())
    }
    var steps: [IndexPath.Step] = []
    for year in years {
      let period = IndexPeriod(year - lag, to.part)
      let hasVariant = values(of: id).contains { $0.period == period && $0.variant == variant }
      let value: IndexValue
      do throws(IndexError) {
        value = try self.value(
          of: id, in: period, status: status ?? publishedStatus(of: id, areYears: to.isYear),
          variant: hasVariant ? variant : nil)
      } catch .unknownValue(let series, let period, let missing, let known, _) {
        let others = IndexValue.Status.allCases.filter { status in
          ![.settlement, .withdrawn].contains(status)
            && years.allSatisfy {
              (try? self.value(of: id, in: IndexPeriod($0 - lag, to.part), status: status)) != nil
            }
        }
        throw .unknownValue(series: series, period: period, status: missing, known: known, others: others)
      }
      steps.append(
        IndexPath.Step(
          from: IndexPeriod(year - 1, to.part), to: IndexPeriod(year, to.part),
          percent: value.percent ?? Rational(0),
          origin: .value(value)))
    }
    return steps
  }

  /// The changes of each year by the levels of years; behind a link each year goes on from the series that it led to.
  private func yearlyLevelSteps(
    of id: String, lag: Int, from: Int, to: Int, _ chosen: Set<String>
  ) throws(IndexError) -> [IndexPath.Step] {
    var steps: [IndexPath.Step] = []
    var series = id
    for year in from + 1...to {
      let ratios = try levelRatios(
        of: series, from: .year(year - lag - 1), to: .year(year - lag), overLinksTo: chosen)
      series = ratios.last?.new.series ?? series
      let value = LevelRatio.joined(ratios)
      steps.append(IndexPath.Step(year: year, percent: value.percent ?? Rational(0), origin: .value(value)))
    }
    return steps
  }

  /// The change between two periods by levels: one step for each base.
  private func levelSteps(
    of id: String, lag: Int, from: IndexPeriod, to: IndexPeriod, _ chosen: Set<String>
  ) throws(IndexError) -> [IndexPath.Step] {
    try levelRatios(
      of: id, from: from.years(later: -lag), to: to.years(later: -lag), overLinksTo: chosen
    ).map { ratio in
      IndexPath.Step(
        from: ratio.old.period.years(later: lag), to: ratio.new.period.years(later: lag),
        percent: ratio.percent,
        origin: .value(ratio.value))
    }
  }

  /// The path of percentages that a user gives.
  ///
  /// - Parameters:
  ///   - percents: one for each year, in their order.
  ///   - from: the year of the price.
  ///   - to: the year that is wanted.
  /// - Returns: the path.
  /// - Throws: ``IndexError/wrongNumberOfPercentages(given:years:)``.
  public static func path(percents: [Rational], from: Int, to: Int) throws(IndexError) -> IndexPath {
    guard from != to else { throw .sameYear(.year(from)) }
    let years = IndexPath.years(from: from, to: to)
    guard percents.count == years.count else {
      throw .wrongNumberOfPercentages(given: percents.count, years: years)
    }
    return try IndexPath.checked(
      from: .year(from), to: .year(to),
      steps: zip(years, percents).map { IndexPath.Step(year: $0, percent: $1, origin: .given) })
  }

  /// The path of the one percentage that a user gives between two periods of which one is no year.
  public static func path(percent: Rational, from: IndexPeriod, to: IndexPeriod) throws(IndexError)
    -> IndexPath
  {
    guard from != to else { throw .sameYear(from) }
    let step = IndexPath.Step(from: min(from, to), to: max(from, to), percent: percent, origin: .given)
    return try IndexPath.checked(from: from, to: to, steps: [step])
  }

  /// The path of percentages that a user gives with their years.
  ///
  /// - Parameters:
  ///   - percents: the percentage that leads from the year before to each year.
  ///   - from: the year of the price.
  ///   - to: the year that is wanted.
  ///   - isOneOfSeveral: whether prices of other years are indexed to the same year, which may need more of them.
  /// - Returns: the path.
  /// - Throws: ``IndexError/percentageMissing(year:years:)``, or ``IndexError/percentageForOtherYear(_:years:)`` for
  ///   one that would not count.
  public static func path(
    percents: [Int: Rational], from: Int, to: Int, isOneOfSeveral: Bool = false
  ) throws(IndexError) -> IndexPath {
    guard from != to else { throw .sameYear(.year(from)) }
    let years = IndexPath.years(from: from, to: to)
    for year in percents.keys.sorted() where !years.contains(year) {
      let isBeyond = to > from ? year > to : year <= to
      if isBeyond || !isOneOfSeveral { throw .percentageForOtherYear(year, years: years) }
    }
    var ordered: [Rational] = []
    for year in years {
      guard let percent = percents[year] else { throw .percentageMissing(year: year, years: years) }
      ordered.append(percent)
    }
    return try path(percents: ordered, from: from, to: to)
  }
}
