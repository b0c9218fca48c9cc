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
  /// The result in percent, as it is applied.
  public let percent: Rational
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
    let rule = clause.settlement.rule
    var terms: [ClauseIndex.Term] = []
    var current = Rational(0)
    var settlement = Rational(0)
    for part in clause.parts where !part.series.isEmpty {
      guard let weight = part.weight else {
        throw .unknownWeight(clause: clause.reference, series: part.series, note: clause.note)
      }
      let share = weight / Rational(100)
      var percents: [ClauseIndex.Term.Role: Rational] = [:]
      for figure in figures(of: part, in: clause, for: year) {
        let value: IndexValue
        do throws(IndexError) {
          value = try self.value(of: figure.series, year: figure.year, status: figure.status)
        } catch .choiceNeeded(let series, let year, let status, let variants, _) {
          throw .choiceNeeded(
            series: series, year: year, status: status, variants: variants, clause: clause.reference)
        }
        terms.append(ClauseIndex.Term(value: value, weight: weight, role: figure.role))
        percents[figure.role] = value.percent
      }
      current = current + share * (percents[.current] ?? Rational(0))
      settlement = settlement + share * (try rule.settled(percents))
    }
    current = clause.rounding.round(current, decimals: clause.partDecimals)
    settlement = clause.rounding.round(settlement, decimals: clause.partDecimals)
    let unlimited = rule.total(current, settlement)
    // Rounded before it is limited, so that no rounding goes over a cap.
    var percent = clause.rounding.round(
      unlimited - (clause.discount ?? Rational(0)), decimals: clause.decimals)
    if let cap = clause.cap { percent = min(percent, cap) }
    if let floor = clause.floor { percent = max(percent, floor) }
    return ClauseIndex(
      clause: clause, year: year, terms: terms, current: current, settlement: settlement,
      unlimited: unlimited,
      percent: percent)
  }

  /// The figures that a clause would need for a year and that are not known: `provisional ova for 2026`.
  package func unknownFigures(_ clause: IndexClause, for year: Int) -> [Phrase] {
    clause.parts.filter { !$0.series.isEmpty }.flatMap { figures(of: $0, in: clause, for: year) }.compactMap {
      figure in
      let known = try? value(of: figure.series, year: figure.year, status: figure.status)
      guard known == nil else { return nil }
      return Phrase(
        nl: "\(figure.status.name.dutch) \(figure.series) voor \(figure.year)",
        en: "\(figure.status.name.english) \(figure.series) for \(figure.year)")
    }
  }

  /// The figures of a series that a clause takes for a year, with what each does in the sum.
  private func figures(
    of part: IndexClause.Part, in clause: IndexClause, for year: Int
  ) -> [(role: ClauseIndex.Term.Role, series: String, year: Int, status: IndexValue.Status)] {
    let (rule, t) = (clause.settlement.rule, year - clause.lag)
    var status = IndexValue.Status.provisional
    if case .nothing(isPublished: true) = rule { status = publishedStatus(of: part.series) }
    return [(.current, part.series, t, status)]
      + rule.before.map { role, status in
        (role, role == .settlement ? part.settlementSeries : part.series, t - 1, status)
      }
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
    let parts = reference.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init)
    let id = parts[0].lowercased()
    let versions = clauses.filter { $0.id == id }
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
    let holding = versions.filter { $0.holds(in: year) }
    guard !holding.isEmpty else {
      let last = versions.last(where: \.isDefault)
      throw .clauseForOtherYears(
        id, year: year, known: versions.map { "\($0.reference) (\($0.years))" },
        missing: last.map { unknownFigures($0, for: year) } ?? [],
        asBefore: last.flatMap { last in
          (try? index(last, for: year)).map {
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

extension Rational {
  /// A percentage as a factor: 4.91 is 1.0491.
  var factor: Rational { Rational(1) + self / Rational(100) }

  /// A factor as a percentage: 1.0491 is 4.91.
  var percent: Rational { (self - Rational(1)) * Rational(100) }
}
