import Tariffs

/// By what a clause or a series multiplies prices, as it follows from one assumption.
///
/// What a figure is under the assumption is found out once, so that thousands of values can be tried.
struct AssumedGrowth {
  /// A figure: always the same one, or the assumption itself.
  private struct Figure: Hashable {
    let atZero: Rational
    let slope: Rational

    init(atZero: Rational, atOne: Rational) { (self.atZero, slope) = (atZero, atOne - atZero) }

    var isFixed: Bool { slope == Rational(0) }

    func percent(_ assumed: Rational) -> Rational { isFixed ? atZero : atZero + slope * assumed }
  }

  /// A part of a clause with its figures.
  private struct Part: Hashable {
    let weight: Rational
    let figures: [ClauseIndex.Term.Role: Figure]
  }

  /// A year of a clause; without a clause the figure itself.
  private struct Year: Hashable {
    var clause: IndexClause?
    var parts: [Part] = []
    /// The place of the year before, of which is caught up what limits kept back.
    var before: Int?
  }

  private let atZero: IndexBook
  private let atOne: IndexBook
  /// The years that differ, each behind the one that it catches up.
  private var years: [Year] = []
  /// What follows for each of them, where the assumption makes no difference.
  private var fixed: [IndexClause.Sum?] = []
  /// How many steps of the path are like each of them.
  private var steps: [Int] = []

  /// The growth of a path.
  ///
  /// - Parameters:
  ///   - path: the years.
  ///   - name: the clause or the series, as it was typed.
  ///   - atZero: a book in which the assumption is nothing.
  ///   - atOne: a book in which it is one percent.
  /// - Throws: ``IndexError`` for a figure that is not known.
  init(
    of path: IndexPath, named name: String, atZero: IndexBook, atOne: IndexBook
  ) throws(IndexError) {
    (self.atZero, self.atOne) = (atZero, atOne)
    let zero = try atZero.paths(named: name, from: path.start, to: path.end)[0]
    let one = try atOne.paths(named: name, from: path.start, to: path.end)[0]
    for (zero, one) in zip(zero.steps, one.steps) {
      let year: Int
      if case .clause(let index) = zero.origin, index.step == nil {
        year = try self.year(of: index.clause, index.year)
      } else {
        let figure = Figure(atZero: zero.percent, atOne: one.percent)
        year = try add(Year(parts: [Part(weight: Rational(100), figures: [.current: figure])]))
      }
      steps[year] += 1
    }
  }

  /// The place of a year of a clause.
  private mutating func year(of clause: IndexClause, _ year: Int) throws(IndexError) -> Int {
    guard !clause.isContractYear(year) else { return try add(Year()) }
    let before = clause.catchesUp(in: year) ? try self.year(of: clause, year - 1) : nil
    let zero = try atZero.terms(of: clause, for: year)
    let one = try atOne.terms(of: clause, for: year)
    let parts = zip(zero, one).map { zero, one in
      let figures = zero.percents.map { role, percent in
        (role, Figure(atZero: percent, atOne: one.percents[role] ?? percent))
      }
      return Part(weight: zero.weight, figures: Dictionary(uniqueKeysWithValues: figures))
    }
    return try add(Year(clause: clause, parts: parts, before: before))
  }

  private mutating func add(_ year: Year) throws(IndexError) -> Int {
    if let known = years.firstIndex(of: year) { return known }
    years.append(year)
    steps.append(0)
    let isFixed =
      year.parts.allSatisfy { $0.figures.values.allSatisfy(\.isFixed) }
      && year.before.map { fixed[$0] != nil } ?? true
    fixed.append(
      isFixed ? try sum(year, Rational(0), caughtUp: year.before.flatMap { fixed[$0]?.keptBack }) : nil)
    return years.count - 1
  }

  /// What follows for a year.
  private func sum(
    _ year: Year, _ assumed: Rational, caughtUp: Rational?
  ) throws(IndexError) -> IndexClause.Sum {
    let parts = year.parts.map { part in
      (weight: part.weight, percents: part.figures.mapValues { $0.percent(assumed) })
    }
    guard let clause = year.clause else {
      return IndexClause.Sum(percent: parts.first?.percents[.current] ?? Rational(0))
    }
    return try clause.sum(parts, caughtUp: caughtUp ?? Rational(0))
  }

  /// By what prices are multiplied under an assumption in percent.
  func factor(_ assumed: Rational) throws(IndexError) -> Rational {
    var factor = Rational(1)
    var kept: [Rational] = []
    for (place, year) in years.enumerated() {
      let sum: IndexClause.Sum
      if let known = fixed[place] {
        sum = known
      } else {
        sum = try self.sum(year, assumed, caughtUp: year.before.map { kept[$0] })
      }
      kept.append(sum.keptBack)
      for _ in 0..<steps[place] { factor = factor * sum.percent.factor }
    }
    return factor
  }
}
