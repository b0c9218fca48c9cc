import Tariffs

/// The percentage that a clause gives for a year, with everything that it was made of.
public struct ClauseIndex: Hashable, Sendable {
  /// A figure that took part, with its weight.
  public struct Term: Hashable, Sendable {
    /// What a figure does in the sum.
    public enum Role: Hashable, Sendable {
      /// The figure of the year itself.
      case current
      /// The provisional figure of the year before, which is settled.
      case settledProvisional
      /// The definitive figure of the year before, against which it is settled.
      case settledDefinitive
      /// A published settlement.
      case settlement
    }

    /// The figure.
    public let value: IndexValue
    /// Its weight in percent.
    public let weight: Rational
    /// What it does in the sum.
    public let role: Role
  }

  /// The percentages of a part, each by what it does in the sum.
  typealias Percents = [Term.Role: Rational]

  /// The clause, in the version that was used.
  public let clause: IndexClause
  /// The year in which the tariff holds.
  public let year: Int
  /// The figures that took part.
  public let terms: [Term]
  /// The weighted figures of the year, in percent, rounded where the clause rounds them.
  public let current: Rational
  /// The settlement of the year before, in percent, rounded where the clause rounds it.
  public let settlement: Rational
  /// The result before discount, cap, floor and rounding.
  public let unlimited: Rational
  /// What limits kept back in the year before and is caught up now, in percentage points.
  public let caughtUp: Rational
  /// What limits keep back for the next year, in percentage points; nothing where the clause catches up nothing.
  public let keptBack: Rational
  /// The result in percent, as it is applied.
  public let percent: Rational
  /// The step from a day on that it is; nothing for the percentage of a year.
  public let step: IndexClause.DatedStep?

  /// Whether the year is the first one of the contract, in which nothing is indexed.
  public var isContractYear: Bool { step == nil && clause.isContractYear(year) }
}

extension IndexBook {
  /// The percentage that a clause gives for a year.
  ///
  /// ```swift
  /// try book.index(book.clause("vng@2025-juli", in: 2025), for: 2025).percent   // 4.91
  /// ```
  ///
  /// How the figures count is said by ``IndexClause/Settlement``, with t the year less the lag of the clause.
  ///
  /// - Parameters:
  ///   - clause: the clause.
  ///   - year: the year in which the tariff holds.
  /// - Returns: the percentage with its derivation.
  /// - Throws: ``IndexError`` for a figure or a weight that is not known.
  public func index(_ clause: IndexClause, for year: Int) throws(IndexError) -> ClauseIndex {
    let zero = Rational(0)
    if clause.isContractYear(year) {
      return ClauseIndex(
        clause: clause, year: year, terms: [], current: zero, settlement: zero, unlimited: zero,
        caughtUp: zero,
        keptBack: zero, percent: zero, step: nil)
    }
    let parts = try terms(of: clause, for: year)
    let caughtUp = clause.catchesUp(in: year) ? try index(clause, for: year - 1).keptBack : zero
    let sum = try clause.sum(parts.map { ($0.weight, $0.percents) }, caughtUp: caughtUp)
    return ClauseIndex(
      clause: clause, year: year, terms: parts.flatMap(\.terms), current: sum.current,
      settlement: sum.settlement, unlimited: sum.unlimited, caughtUp: caughtUp, keptBack: sum.keptBack,
      percent: sum.percent, step: nil)
  }

  /// What a clause takes for a year, part by part: the weight in percent, the figures, and the percentage of each role.
  func terms(
    of clause: IndexClause, for year: Int
  ) throws(IndexError) -> [(weight: Rational, terms: [ClauseIndex.Term], percents: ClauseIndex.Percents)] {
    var found: [(weight: Rational, terms: [ClauseIndex.Term], percents: ClauseIndex.Percents)] = []
    for part in clause.parts where !part.isUnindexed {
      guard let weight = part.weight else {
        throw .unknownWeight(clause: clause.reference, series: part.series, note: clause.note)
      }
      var terms: [ClauseIndex.Term] = []
      var percents: ClauseIndex.Percents = [:]
      for figure in figures(of: part, in: clause, for: year) {
        let value = try self.value(figure, in: clause)
        terms.append(ClauseIndex.Term(value: value, weight: weight, role: figure.role))
        percents[figure.role] = value.percent
      }
      found.append((weight, terms, percents))
    }
    return found
  }

  /// A figure that a clause takes.
  private func value(_ figure: ClauseFigure, in clause: IndexClause) throws(IndexError) -> IndexValue {
    if let fixed = figure.part.fixed {
      return IndexValue(
        series: "", period: figure.period, percent: fixed, status: .applied, variant: "", isDefault: true,
        printedStatus: "", publishedOn: nil, source: clause.source, confidence: nil, note: "")
    }
    if figure.part.level != nil {
      return LevelRatio.joined(
        try levelRatios(of: figure.part.series, from: figure.period.years(later: -1), to: figure.period))
    }
    do throws(IndexError) {
      return try self.value(of: figure.series, in: figure.period, status: figure.status)
    } catch .choiceNeeded(let series, let period, let status, let variants, _) {
      throw .choiceNeeded(
        series: series, period: period, status: status, variants: variants, clause: clause.reference)
    }
  }

  /// The step of a clause from a day on.
  func index(_ clause: IndexClause, step: IndexClause.DatedStep) -> ClauseIndex {
    ClauseIndex(
      clause: clause, year: step.validFrom.year, terms: [], current: step.percent, settlement: Rational(0),
      unlimited: step.percent, caughtUp: Rational(0), keptBack: Rational(0), percent: step.percent, step: step
    )
  }

  /// The figures that a clause would need for a year and that are not known: `provisional ova for 2026`.
  package func unknownFigures(_ clause: IndexClause, for year: Int) -> [Phrase] {
    clause.parts.filter { !$0.series.isEmpty }.flatMap { figures(of: $0, in: clause, for: year) }.compactMap {
      figure in
      let known = try? value(figure, in: clause)
      guard known == nil else { return nil }
      guard figure.part.level == nil else {
        let period = figure.period.name
        return Phrase(
          nl: "de stand van \(figure.series) van \(period.dutch)",
          en: "the level of \(figure.series) of \(period.english)")
      }
      return Phrase(
        nl: "\(figure.status.name.dutch) \(figure.series) voor \(figure.period)",
        en: "\(figure.status.name.english) \(figure.series) for \(figure.period)")
    }
  }

  /// The figures of a part that a clause takes for a year, with what each does in the sum.
  private func figures(of part: IndexClause.Part, in clause: IndexClause, for year: Int) -> [ClauseFigure] {
    let (rule, t) = (clause.settlement.rule, year - clause.lag)
    var status = IndexValue.Status.provisional
    if case .nothing(isPublished: true) = rule { status = publishedStatus(of: part.series) }
    let current = ClauseFigure(
      part: part, role: .current, series: part.series, period: IndexPeriod(t, part.level ?? .year),
      status: status)
    guard part.fixed == nil else { return [current] }
    return [current]
      + rule.before.map { role, status in
        ClauseFigure(
          part: part, role: role, series: role == .settlement ? part.settlementSeries : part.series,
          period: .year(t - 1), status: status)
      }
  }

  /// The versions of a clause: all of them, or the one that is named.
  ///
  /// - Throws: ``IndexError`` with the nearest clause.
  public func versions(of reference: String) throws(IndexError) -> [IndexClause] {
    let (versions, version) = try named(reference)
    return versions.filter { version == nil || $0.version == version }
  }

  /// All versions of the clause that is named, at least one, and the version that is.
  private func named(_ reference: String) throws(IndexError) -> (versions: [IndexClause], version: String?) {
    let sides = reference.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = sides[0].split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init)
    let id = parts[0].lowercased()
    let group = sides.count == 2 ? sides[1].lowercased() : nil
    let versions = try clauses.filter { $0.id == id }.map { clause throws(IndexError) in
      try clause.of(group: group, named: reference)
    }
    let ids = clauses.map(\.id).firstOccurrences
    guard !versions.isEmpty else {
      if series.contains(where: { $0.id == id }) { throw .notAClause(series: id) }
      throw .unknownClause(reference, nearest: nearestWord(to: id, among: ids), known: ids)
    }
    let version = parts.count == 2 ? parts[1].lowercased() : nil
    if let version, !versions.contains(where: { $0.version == version }) {
      let known = versions.map(\.reference)
      throw .unknownClause(reference, nearest: nearestWord(to: reference, among: known), known: known)
    }
    return (versions, version)
  }

  /// The versions of a clause that hold for a year, the default first.
  ///
  /// - Parameters:
  ///   - reference: the clause as typed: `vng` for all versions, `vng@2025-juli` for one where it holds and the
  ///     default elsewhere.
  ///   - year: the year in which the tariff holds.
  /// - Returns: at least one clause.
  /// - Throws: ``IndexError`` with the nearest clause, or the years that it is known for.
  public func clauses(_ reference: String, in year: Int) throws(IndexError) -> [IndexClause] {
    let (versions, version) = try named(reference)
    let id = versions[0].id
    let holding = versions.filter { $0.holds(in: year) }
    guard !holding.isEmpty else {
      let last = versions.last(where: \.isDefault)
      throw .clauseForOtherYears(
        id, year: year, known: versions.map { "\($0.reference) (\($0.years))" },
        missing: last.map { unknownFigures($0, for: year) } ?? [],
        asBefore: last.flatMap { last in
          last.allParts.isEmpty
            ? nil
            : (try? index(last, for: year)).map {
              Phrase(
                nl: "\(last.reference) zou het \($0.percent.dutch)% zijn",
                en: "\(last.reference) it would be \($0.percent)%")
            }
        })
    }
    if let version {
      if let named = holding.first(where: { $0.version == version }) { return [named] }
      return Array(holding.filter(\.isDefault).prefix(1))
    }
    return holding.filter(\.isDefault) + holding.filter { !$0.isDefault }
  }
}

/// A figure that a part of a clause takes, with what it does in the sum.
private struct ClauseFigure {
  let part: IndexClause.Part
  let role: ClauseIndex.Term.Role
  let series: String
  let period: IndexPeriod
  let status: IndexValue.Status
}

extension IndexClause {
  /// The clause for a group that was typed; without one for the products of no group, or else for its first group.
  ///
  /// - Throws: ``IndexError/unknownGroup(_:known:)``.
  fileprivate func of(group: String?, named reference: String) throws(IndexError) -> IndexClause {
    let known = groupsWithParts
    if let group, !group.isEmpty {
      guard known.contains(group) else { throw .unknownGroup(reference, known: known.filter { !$0.isEmpty }) }
      var clause = of(group: group)
      clause.isGroupNamed = true
      return clause
    }
    return of(group: known.first ?? "")
  }

  /// What follows from the figures of a year.
  struct Sum: Hashable, Sendable {
    /// The weighted figures of the year, rounded where the clause rounds them.
    var current = Rational(0)
    /// The settlement of the year before, rounded where the clause rounds it.
    var settlement = Rational(0)
    /// The result before discount, cap, floor and rounding.
    var unlimited = Rational(0)
    /// What limits keep back for the next year.
    var keptBack = Rational(0)
    /// The result, as it is applied.
    var percent: Rational
  }

  /// The percentage that follows from figures, part by part with their weights in percent.
  func sum(
    _ parts: [(weight: Rational, percents: ClauseIndex.Percents)], caughtUp: Rational
  ) throws(IndexError) -> Sum {
    let zero = Rational(0)
    let rule = settlement.rule
    var (current, settled) = (zero, zero)
    for (weight, percents) in parts {
      let share = weight / Rational(100)
      current = current + share * (percents[.current] ?? zero)
      settled = settled + share * (try rule.settled(percents))
    }
    current = rounding.round(current, decimals: partDecimals)
    settled = rounding.round(settled, decimals: partDecimals)
    let unlimited = rule.total(current, settled)
    // Rounded before it is limited, so that no rounding goes over a cap.
    let whole = rounding.round(unlimited - (discount ?? zero) + caughtUp, decimals: decimals)
    let percent = limited(whole)
    return Sum(
      current: current, settlement: settled, unlimited: unlimited,
      keptBack: terms.catchesUp ? whole - percent : zero, percent: percent)
  }

  /// Whether a year is one of the first of the contract, in which nothing is indexed.
  func isContractYear(_ year: Int) -> Bool { terms.contractYear.map { year <= $0 } ?? false }

  /// Whether what limits kept back in the year before is added in a year.
  func catchesUp(in year: Int) -> Bool {
    terms.catchesUp && holds(in: year - 1) && !isContractYear(year - 1)
  }

  /// A percentage within the threshold, the cap and the floor.
  fileprivate func limited(_ whole: Rational) -> Rational {
    var percent = whole
    if let threshold = terms.threshold {
      let size = whole < Rational(0) ? -whole : whole
      if size < threshold {
        percent = Rational(0)
      } else if terms.aboveThreshold == .excess {
        percent = whole < Rational(0) ? whole + threshold : whole - threshold
      }
    }
    if let cap { percent = min(percent, cap) }
    if let floor { percent = max(percent, floor) }
    return percent
  }
}

extension Rational {
  /// A percentage as a factor: 4.91 is 1.0491.
  var factor: Rational { Rational(1) + self / Rational(100) }

  /// A factor as a percentage: 1.0491 is 4.91.
  var percent: Rational { (self - Rational(1)) * Rational(100) }
}
