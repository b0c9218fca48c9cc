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

    /// The year in which the tariff holds: the percentage leads from the year before to it.
    public let year: Int
    /// The change in percent.
    public let percent: Rational
    /// Where it comes from.
    public let origin: Origin
  }

  /// The year of the price that is indexed.
  public let from: Int
  /// The year to which it is indexed; before `from` when it is taken back.
  public let to: Int
  /// The percentages, in the order of the years that they are for.
  public let steps: [Step]

  /// The years for which a percentage is needed: from 2023 to 2025, and from 2025 to 2023, the years 2024 and 2025.
  package static func years(from: Int, to: Int) -> [Int] { (min(from, to)..<max(from, to)).map { $0 + 1 } }

  /// Whether the path leads back in time.
  public var isBackward: Bool { to < from }

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
  static func checked(from: Int, to: Int, steps: [Step]) throws(IndexError) -> IndexPath {
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

  /// A short name for a heading: the versions or the series that decide the percentages.
  public var name: String {
    steps.map(\.name).filter { !$0.isEmpty }.firstOccurrences.joined(separator: ", ")
  }
}

extension IndexPath.Step {
  /// A short name for what the percentage comes from: `vng@2024`, `cpi@definitive`; empty for a given one.
  public var name: String {
    switch origin {
    case .clause(let index): index.clause.reference
    case .value(let value):
      "\(value.series)@\(value.status.rawValue)\(value.variant.isEmpty ? "" : "/\(value.variant)")"
    case .given: ""
    }
  }
}

extension IndexBook {
  /// The paths that a clause or a series gives between two years, whichever of them has the name.
  ///
  /// - Parameters:
  ///   - name: a clause, with or without a version, or a series.
  ///   - from: the year of the price.
  ///   - to: the year that is wanted.
  /// - Returns: at least one path, the default first.
  /// - Throws: ``IndexError``.
  public func paths(named name: String, from: Int, to: Int) throws(IndexError) -> [IndexPath] {
    let id = name.prefix { $0 != "@" }.lowercased()
    if clauses.contains(where: { $0.id == id }) { return try paths(clause: name, from: from, to: to) }
    if series.contains(where: { $0.id == id }) { return [try path(series: name, from: from, to: to)] }
    let known = (clauses.map(\.id) + series.map(\.id)).firstOccurrences
    throw .unknownIndex(name, nearest: nearestWord(to: id, among: known), known: known)
  }

  /// The paths that a clause gives between two years: one for each choice of versions, the default first.
  ///
  /// - Parameters:
  ///   - reference: the clause, with or without a version.
  ///   - from: the year of the price.
  ///   - to: the year that is wanted.
  /// - Returns: at least one path.
  /// - Throws: ``IndexError``.
  public func paths(clause reference: String, from: Int, to: Int) throws(IndexError) -> [IndexPath] {
    guard from != to else { throw .sameYear(from) }
    var choices: [[IndexPath.Step]] = [[]]
    for year in IndexPath.years(from: from, to: to) {
      var steps: [IndexPath.Step] = []
      for clause in try clauses(reference, in: year) {
        let index = try index(clause, for: year)
        steps.append(IndexPath.Step(year: year, percent: index.percent, origin: .clause(index)))
      }
      choices = choices.flatMap { choice in steps.map { choice + [$0] } }
    }
    var paths: [IndexPath] = []
    for choice in choices { paths.append(try IndexPath.checked(from: from, to: to, steps: choice)) }
    return paths
  }

  /// The path that a series gives between two years.
  ///
  /// - Parameters:
  ///   - series: the id.
  ///   - status: how final the figures must be; nothing takes the status under which the series is published.
  ///   - variant: which of contradicting figures; nothing takes the declared default.
  ///   - lag: how many years the figures lie back.
  ///   - from: the year of the price.
  ///   - to: the year that is wanted.
  /// - Returns: the path.
  /// - Throws: ``IndexError`` for a figure that is not known.
  public func path(
    series: String, status: IndexValue.Status? = nil, variant: String? = nil, lag: Int = 0, from: Int, to: Int
  ) throws(IndexError) -> IndexPath {
    guard from != to else { throw .sameYear(from) }
    let id = try self.series(series).id
    var steps: [IndexPath.Step] = []
    let years = IndexPath.years(from: from, to: to)
    let variants = Set(values(of: id).filter { years.contains($0.year + lag) }.map(\.variant)).subtracting([
      ""
    ])
    if let variant, !variants.contains(variant) {
      throw .unknownVariant(series: id, variant: variant, years: years, known: variants.sorted())
    }
    for year in years {
      let hasVariant = values(of: id).contains { $0.year == year - lag && $0.variant == variant }
      let value = try value(
        of: id, year: year - lag, status: status ?? publishedStatus(of: id),
        variant: hasVariant ? variant : nil)
      steps.append(IndexPath.Step(year: year, percent: value.percent ?? Rational(0), origin: .value(value)))
    }
    return try IndexPath.checked(from: from, to: to, steps: steps)
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
    guard from != to else { throw .sameYear(from) }
    let years = IndexPath.years(from: from, to: to)
    guard percents.count == years.count else {
      throw .wrongNumberOfPercentages(given: percents.count, years: years)
    }
    return try IndexPath.checked(
      from: from, to: to,
      steps: zip(years, percents).map { IndexPath.Step(year: $0, percent: $1, origin: .given) })
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
    guard from != to else { throw .sameYear(from) }
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
