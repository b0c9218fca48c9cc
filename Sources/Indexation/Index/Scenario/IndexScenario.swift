import Tariffs

/// What a list becomes under several clauses in years of which not everything is known: known figures first, then
/// assumptions.
public struct IndexScenario: Hashable, Sendable {
  /// The list under one clause or series.
  public struct Line: Hashable, Sendable {
    /// The clause or series, as it was typed.
    public let name: String
    /// The percentages of all years.
    public let path: IndexPath
    /// The indexed lists.
    public let tables: [IndexedTable]
    /// The years for which its clause is not written, and is taken to go on as before.
    public let continued: Set<Int>

    /// The index figure of each year, the first year 100, exact.
    public var figures: [(year: Int, figure: Rational)] {
      var figure = Rational(100)
      return [(path.from, figure)]
        + path.steps.map { step in
          figure = figure * step.percent.factor
          return (step.year, figure)
        }
    }

    /// The last year for which no figure is assumed, and no step of a clause can be missing.
    public var knownUntil: Int {
      let figures = path.steps.prefix { !$0.isAssumed }.last?.year ?? path.from
      return min(figures, lastStep?.validFrom.year ?? figures)
    }

    /// The last step of its clause that is known, where the years go on behind it: no later one is taken.
    package var lastStep: IndexClause.DatedStep? { path.goesBeyondSteps ? path.lastDatedStep : nil }

    /// Whether anything is assumed up to a year: a figure, a step that is not known, or that the clause goes on.
    package func isAssumed(until year: Int) -> Bool {
      path.steps.contains { $0.year <= year && ($0.isAssumed || continued.contains($0.year)) }
        || lastStep.map { $0.validFrom.year < year } ?? false
    }
  }

  /// Where two clauses change places.
  public struct BreakEven: Hashable, Sendable {
    /// The two clauses.
    public let first: String
    /// The two clauses.
    public let second: String
    /// The series whose assumption is changed, in every year that is not known.
    public let series: String
    /// Assumptions in one order behind each other, from the lowest one looked at to the highest; one where the clauses do
    /// not change places.
    public let runs: [Run]

    /// Assumptions behind each other under which the same clause gives more.
    public struct Run: Hashable, Sendable {
      /// The lowest assumption in percent.
      public let lowest: Rational
      /// The highest assumption in percent.
      public fileprivate(set) var highest: Rational
      /// The clause that gives more; nothing where both give the same.
      public let higher: String?
    }

    /// How often the order changes.
    public var changes: Int { runs.count - 1 }

    /// The order under each assumption, by what each clause multiplies prices.
    fileprivate init(
      _ first: String, _ second: String, series: String,
      _ growth: [(assumed: Rational, first: Rational, second: Rational)]
    ) {
      (self.first, self.second, self.series) = (first, second, series)
      runs = growth.reduce(into: []) { runs, growth in
        let higher = growth.first == growth.second ? nil : growth.first > growth.second ? first : second
        if let last = runs.indices.last, runs[last].higher == higher {
          runs[last].highest = growth.assumed
        } else {
          runs.append(Run(lowest: growth.assumed, highest: growth.assumed, higher: higher))
        }
      }
    }
  }

  /// The lists.
  public let tables: [TariffTable]
  /// The year of their prices.
  public let from: Int
  /// The year up to which they are indexed.
  public let to: Int
  /// The lists under each clause.
  public let lines: [Line]
  /// What was assumed.
  public let assumptions: [Assumption]
  /// Assumptions that nothing needed.
  public let unused: [Assumption]
  /// Assumptions that took the place of a figure that is known.
  package let replacing: [Assumption]
  /// Where clauses change places, for each pair and each series that counts in one of them.
  public let breakEvens: [BreakEven]

  /// Whether anything is assumed.
  package var isAssumed: Bool { lines.contains { $0.isAssumed(until: to) } }

  /// Between which assumptions, in hundredths of a percent, clauses are looked for that change places.
  public static let searched = -500...1500

  /// Why a scenario cannot be worked out.
  public struct Missing: Error, Hashable, Sendable {
    /// The series that are not known, each with the years and the clauses that need it.
    public let series: [(name: String, years: [Int], clauses: [String])]

    /// Whether the same is missing.
    public static func == (left: Missing, right: Missing) -> Bool { left.key == right.key }
    /// Takes in what is missing.
    public func hash(into hasher: inout Hasher) { hasher.combine(key) }
    private var key: [String] { series.map { "\($0.name) \($0.years) \($0.clauses)" } }
  }
}

extension IndexBook {
  /// What lists become under several clauses.
  ///
  /// - Parameters:
  ///   - tables: the lists, of one year.
  ///   - dataset: their tariffs, with billing terms and relations for group prices and shares.
  ///   - names: the clauses or series, each with or without a version.
  ///   - to: the last year.
  ///   - assumptions: what is taken for figures that are not known.
  ///   - rounding: where amounts are rounded.
  /// - Returns: the lists under each clause.
  /// - Throws: ``IndexError``, or ``IndexScenario/Missing`` with every figure that is neither known nor assumed.
  public func scenario(
    of tables: [TariffTable], in dataset: Dataset, named names: [String], to: Int,
    assuming assumptions: [Assumption],
    rounding: IndexRounding = .final
  ) throws -> IndexScenario {
    let from = tables.first?.year ?? to
    guard from < to else { throw IndexError.sameYear(.year(from)) }
    for assumption in assumptions { _ = try series(assumption.series) }
    let book = scenarioBook(assumptions, names, from: from, to: to)
    var missing: [(clause: String, series: String, year: Int)] = []
    var lines: [IndexScenario.Line] = []
    for name in names {
      let unknown = try book.unknown(name, from: from, to: to)
      missing += unknown.map { (name, $0.series, $0.year) }
      guard unknown.isEmpty else { continue }
      let path = try book.paths(named: name, from: from, to: to)[0]
      lines.append(
        IndexScenario.Line(
          name: name, path: path,
          tables: try tables.map { try book.indexed($0, in: dataset, along: path, rounding: rounding) },
          continued: Set(path.steps.filter { isContinued($0) }.map(\.year))))
    }
    guard missing.isEmpty else {
      let names = missing.map(\.series).firstOccurrences
      throw IndexScenario.Missing(
        series: names.map { name in
          let own = missing.filter { $0.series == name }
          return (name, Set(own.map(\.year)).sorted(), own.map(\.clause).firstOccurrences)
        })
    }
    return IndexScenario(
      tables: tables, from: from, to: to, lines: lines, assumptions: assumptions,
      unused: assumptions.unused(in: lines.flatMap { $0.path.steps.flatMap(\.figures) }),
      replacing: assumptions.filter(isReplaced(by:)),
      breakEvens: try breakEvens(lines, assumptions, from: from, to: to))
  }

  /// This book with the assumptions of a scenario, and with clauses that go on.
  func scenarioBook(_ assumptions: [Assumption], _ names: [String], from: Int, to: Int) -> IndexBook {
    // A lag or a settlement may need figures of years before.
    assuming(assumptions, in: from...to).goingOn(until: to, names.map { $0.lowercased() })
  }

  /// Whether a clause is taken for a year for which it is not written.
  private func isContinued(_ step: IndexPath.Step) -> Bool {
    guard case .clause(let index) = step.origin else { return false }
    return !clauses.contains { $0.key == index.clause.key && $0.holds(in: step.year) }
  }

  /// The figures that a clause or a series would need and that are not known.
  private func unknown(
    _ name: String, from: Int, to: Int
  ) throws(IndexError) -> [(series: String, year: Int)] {
    let isClause = clauses.contains { $0.id == name.prefix { $0 != "@" && $0 != "/" }.lowercased() }
    var unknown: [(series: String, year: Int)] = []
    for year in IndexPath.years(from: from, to: to) {
      do throws(IndexError) {
        if isClause {
          for clause in try clauses(name, in: year).prefix(1) where !clause.allParts.isEmpty {
            _ = try index(clause, for: year)
          }
        } else if (try? paths(named: name, from: from, to: year)) == nil {
          // A year behind a link has no level in the first series, and is known all the same.
          _ = try paths(named: name, from: year - 1, to: year)
        }
      } catch .unknownValue(let series, let period, _, _, _) {
        unknown.append((series, period.year))
      } catch .unknownLevel(let series, let period, _) {
        unknown.append((series, period.year))
      } catch .linkMissing(let link) {
        unknown.append((link.series, link.period.year))
      }
    }
    return unknown
  }

  /// Where each pair of clauses changes places, as the assumption of each series that counts goes from low to high.
  private func breakEvens(
    _ lines: [IndexScenario.Line], _ assumptions: [Assumption], from: Int, to: Int
  ) throws(IndexError) -> [IndexScenario.BreakEven] {
    guard lines.count > 1 else { return [] }
    let series = assumptions.filter { $0.year == nil }.map(\.series).firstOccurrences
    let assumed = IndexScenario.searched.map { Rational($0) / Rational(100) }
    func counts(_ series: String, in line: IndexScenario.Line) -> Bool {
      line.path.steps.contains { $0.figures.contains { $0.isAssumed && $0.series == series } }
    }
    var growth: [String: [[Rational]]] = [:]
    for name in series where lines.contains(where: { counts(name, in: $0) }) {
      let (zero, one) = (Rational(0), Rational(1))
      let books = [zero, one].map { percent in
        scenarioBook(
          assumptions.filter { $0.series != name || $0.year != nil }
            + [Assumption(series: name, percent: percent)], lines.map(\.name), from: from, to: to)
      }
      for line in lines {
        let own = try AssumedGrowth(of: line.path, named: line.name, atZero: books[0], atOne: books[1])
        var factors: [Rational] = []
        for percent in assumed { factors.append(try own.factor(percent)) }
        growth[name, default: []].append(factors)
      }
    }
    var found: [IndexScenario.BreakEven] = []
    for first in lines.indices {
      for second in lines.indices.dropFirst(first + 1) {
        for name in series where [first, second].contains(where: { counts(name, in: lines[$0]) }) {
          guard let factors = growth[name] else { continue }
          found.append(
            IndexScenario.BreakEven(
              lines[first].name, lines[second].name, series: name,
              assumed.indices.map { (assumed[$0], factors[first][$0], factors[second][$0]) }))
        }
      }
    }
    return found
  }
}
