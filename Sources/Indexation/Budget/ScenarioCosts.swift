import Tariffs

/// What the volumes of one year cost by a list, and under each clause of a scenario in each later year.
package struct ScenarioCosts: Sendable {
  /// What the volumes cost under one clause in one year.
  package struct Year: Sendable {
    /// The clause or series, as it was typed.
    package let clause: String
    /// The year.
    package let year: Int
    /// The cost by the indexed list, in cents.
    package let cents: WholeNumber
    /// Whether a figure is assumed in this year or one before it, a step may be missing, or the clause is taken to go on.
    package let isAssumed: Bool
  }

  /// What the volumes cost by the list itself, in cents.
  package let cents: WholeNumber
  /// What they cost in each year, clause by clause.
  package let years: [Year]
  /// The volumes by the list and under the first clause in the last year: what has no price there, has none anywhere.
  package let budget: Budget
  /// What is of another year than the list, and was left out: years and lines.
  package let otherYears: (years: [Int], lines: Int)

  /// What they cost in a year, in the order of the clauses.
  package func years(in year: Int) -> [Year] { years.filter { $0.year == year } }
}

extension IndexBook {
  /// What volumes cost under each clause of a scenario in each of its years.
  ///
  /// The volumes stay the same; the prices are those of the list, indexed from its year to each later one, and every
  /// line is rounded to cents as it is declared.
  ///
  /// - Parameters:
  ///   - volumes: the volumes; those of the year of the list, or of no stated one, count.
  ///   - scenario: the lists under each clause.
  ///   - dataset: the lists, with billing terms and relations for group prices and shares.
  ///   - rounding: where prices are rounded.
  /// - Returns: the costs.
  /// - Throws: ``BudgetError`` where nothing can be priced, or ``IndexError``.
  package func costs(
    of volumes: [VolumeLine], under scenario: IndexScenario, in dataset: Dataset,
    rounding: IndexRounding = .final
  ) throws -> ScenarioCosts {
    let counted = volumes.filter { ($0.period?.year ?? scenario.from) == scenario.from }
    let others = volumes.compactMap { $0.period?.year }.filter { $0 != scenario.from }
    let otherYears = Set(others).sorted()
    guard !counted.isEmpty || volumes.isEmpty else {
      throw BudgetError.noLinesOfYear(scenario.from, found: otherYears)
    }
    let regions = scenario.tables.map(\.region).firstOccurrences
    let without = counted.count { $0.region.isEmpty && $0.list.isEmpty }
    if regions.count > 1, without > 0 { throw BudgetError.regionMissing(regions: regions, lines: without) }
    let book = scenarioBook(
      scenario.assumptions, scenario.lines.map(\.name), from: scenario.from, to: scenario.to)
    var years: [ScenarioCosts.Year] = []
    var last: Budget?
    var cents = WholeNumber(0)
    for line in scenario.lines {
      for year in IndexPath.years(from: scenario.from, to: scenario.to) {
        let path = try book.scenarioPath(named: line.name, from: scenario.from, to: year)
        let tables = try scenario.tables.map {
          try book.indexed($0, in: dataset, along: path, rounding: rounding)
        }
        let budget = try dataset.budget(of: counted, by: scenario.tables, indexed: tables, to: year)
        let effects = budget.total.effects
        years.append(
          ScenarioCosts.Year(
            clause: line.name, year: year, cents: effects.to, isAssumed: line.isAssumed(until: year)))
        if line == scenario.lines.first { (last, cents) = (budget, effects.from) }
      }
    }
    guard let last else { throw BudgetError.noLines }
    return ScenarioCosts(
      cents: cents, years: years, budget: last, otherYears: (otherYears, others.count))
  }
}

extension IndexBook {
  /// The path of a clause or a series to a year; one without steps where the clause has none yet.
  fileprivate func scenarioPath(named name: String, from: Int, to: Int) throws(IndexError) -> IndexPath {
    do throws(IndexError) {
      return try paths(named: name, from: from, to: to)[0]
    } catch .noStep {
      return IndexPath(from: .year(from), to: .year(to), steps: [])
    }
  }
}

extension Dataset {
  /// What volumes cost by lists and by what an index makes of these.
  fileprivate func budget(
    of volumes: [VolumeLine], by tables: [TariffTable], indexed: [IndexedTable], to year: Int
  ) throws -> Budget {
    var dataset = self
    let new = indexed.map { list in
      dataset.add(
        list.rows.map { ($0.tariff, $0.amount) }, of: list.table, by: .indexed(to: YearAndMonth(year: year)))
    }
    let comparison = try dataset.compare(
      TableSelection(whole: tables), with: TableSelection(whole: new))
    let prices = try VolumePrices(comparison, in: dataset)
    let years = Set(volumes.compactMap { $0.period?.year })
    var totals = VolumeTotals(rounding: .line, changes: prices.changes(in: years), price: prices.pricing)
    for line in volumes { totals.add(line) }
    return try Budget(totals, prices, rounding: .line)
  }
}
