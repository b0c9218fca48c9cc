/// The products of all regions that belong to a concept, on one unit where that is sound.
public struct ConceptComparison: Hashable, Sendable {
  /// One price of one region.
  public struct Row: Hashable, Sendable {
    /// The price.
    public let tariff: Tariff
    /// The table that it stands in.
    public let table: TariffTable
    /// How the product belongs to the concept.
    public let member: Concept.Member
    /// What the document says about its billing.
    public let terms: [BillingTerm]
    /// The factor by which the price was put on the common unit, or why it was not.
    public let conversion: Result<Rational, UnitConversion.Refusal>

    /// The price on the common unit, exact, in cents; nothing where it does not convert.
    public var comparableCents: Rational? { (try? conversion.get()).map { Rational(tariff.amount) * $0 } }
  }

  /// The concept.
  public let concept: Concept
  /// The unit on which prices are set side by side.
  public let unit: BillingUnit
  /// The prices, from low to high; those that do not convert stand last.
  public let rows: [Row]
  /// Products whose minute price was left out because their hour price is there.
  public let leftOutMinutePrices: [Tariff]
  /// What lists have of these products besides: what is no price, and the later ones of prices that change within a list.
  public let others: [Tariff]
}

extension Dataset {
  /// The concepts that a user names: the one of an id, or all of whose id or name the word is a part; at least one.
  public func concepts(named word: String) throws(SelectionError) -> [Concept] {
    let wanted = word.withoutAccents
    if let exact = concepts.first(where: { $0.id == word.lowercased() }) { return [exact] }
    let found = concepts.filter {
      !wanted.isEmpty && ($0.id.withoutAccents.contains(wanted) || $0.name.withoutAccents.contains(wanted))
    }
    guard found.isEmpty else { return found }
    throw .unknownConcept(
      word, nearest: nearestWord(to: word, among: concepts.map(\.id)), known: concepts.map(\.id))
  }

  /// The prices of all regions for a concept.
  ///
  /// Prices are put on the unit that most of them can be put on. Prices of groups that are billed in different ways
  /// are not put on one unit.
  ///
  /// - Parameters:
  ///   - concept: the concept.
  ///   - tables: the tables that take part.
  ///   - filter: which rows are wanted.
  /// - Returns: the prices from low to high.
  public func compare(
    _ concept: Concept, in tables: [TariffTable], filter: TariffFilter = TariffFilter()
  ) -> ConceptComparison {
    var found: [(tariff: Tariff, table: TariffTable, member: Concept.Member)] = []
    var (leftOut, others): ([Tariff], [Tariff]) = ([], [])
    let members = Dictionary(grouping: conceptMembers.filter { $0.concept == concept.id }, by: \.table)
    for table in tables where filter.includes(table) {
      guard let members = members[table.id] else { continue }
      let tariffsOfProduct = Dictionary(grouping: tariffs(in: table.id), by: \.product)
      let besides = self.others(in: table.id)
      for member in members {
        func isWanted(_ tariff: Tariff) -> Bool {
          member.form ?? tariff.form == tariff.form && filter.includes(tariff)
        }
        let tariffs = (tariffsOfProduct[member.product] ?? []).filter(isWanted)
        others += besides.filter { $0.product == member.product && isWanted($0) }
        for tariff in tariffs {
          let hasHourPrice = tariffs.contains { $0.unit == .uur && $0.form == tariff.form }
          if tariff.unit == .minuut, hasHourPrice {
            leftOut.append(tariff)
          } else {
            found.append((tariff, table, member))
          }
        }
      }
    }
    let candidates = found.map { tariff, table, member in
      Candidate(
        tariff: tariff, table: table, member: member, terms: billingTerms(of: tariff.product, in: table.id))
    }
    let unit = Candidate.commonUnit(of: candidates)
    let hasDifferentRegimes = Candidate.haveDifferentRegimes(candidates)
    let rows = candidates.map { candidate in
      ConceptComparison.Row(
        tariff: candidate.tariff, table: candidate.table, member: candidate.member, terms: candidate.terms,
        conversion: Result { () throws(UnitConversion.Refusal) in
          if hasDifferentRegimes, candidate.regime != nil { throw .differentGroupRegimes }
          return try candidate.factor(to: unit)
        })
    }
    return ConceptComparison(
      concept: concept, unit: unit, rows: rows.sorted(by: \.comparableCents, <), leftOutMinutePrices: leftOut,
      others: others)
  }
}

/// A price that may take part in a comparison of regions.
private struct Candidate {
  let tariff: Tariff
  let table: TariffTable
  let member: Concept.Member
  let terms: [BillingTerm]

  /// The way in which a group is billed; nothing for an individual product.
  var regime: String? { terms.first { $0.kind == .groupRegime }?.value }

  /// By how much the price is multiplied to be one per `unit`.
  func factor(to unit: BillingUnit) throws(UnitConversion.Refusal) -> Rational {
    let hours = terms.first { $0.kind == .hoursPerDagdeel }?.number
    return try UnitConversion.factor(from: tariff.unit, to: unit, hoursPerDagdeel: hours)
  }

  /// The unit on which most prices can be put; the hour where that is as good as another.
  static func commonUnit(of candidates: [Candidate]) -> BillingUnit {
    var best = (unit: BillingUnit.uur, count: 0)
    let units = Set(candidates.map(\.tariff.unit)).sorted { $0.order < $1.order }
    for unit in [.uur] + units where unit != .minuut {
      let count = candidates.count { (try? $0.factor(to: unit)) != nil }
      if count > best.count { best = (unit, count) }
    }
    return best.unit
  }

  /// Whether some prices are prices of a group, and groups are not all billed in the same way.
  ///
  /// A factor applies to the individual price, so alone it makes no group price.
  static func haveDifferentRegimes(_ candidates: [Candidate]) -> Bool {
    let regimes = Set(candidates.compactMap(\.regime))
    return regimes.count > 1 && !regimes.isSubset(of: ["factor"])
  }
}
