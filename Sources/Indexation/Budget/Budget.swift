import Tariffs

/// What volumes cost by two lists of prices, and where the difference comes from.
///
/// ```swift
/// let prices = try VolumePrices(comparison, in: dataset)
/// var totals = VolumeTotals(rounding: .line, changes: prices.changes(in: [2023]), price: prices.pricing)
/// for line in lines { totals.add(line) }
/// let budget = try Budget(totals, prices, rounding: .line)
/// budget.total.change   // what the new list costs more, in cents
/// ```
package struct Budget: Sendable {
  /// Which volumes are priced.
  package enum Basis: Hashable, Sendable {
    /// The volumes of one side, under both lists; the years in which they were delivered.
    case fixed(ComparisonRow.Side, years: [Int])
    /// The volumes of the old year under the old list, and those of the new year under the new one.
    case twoYears(from: [Int], to: [Int])
  }

  /// A part of an entry that is priced, on one product of the old list.
  package struct Contribution: Sendable {
    /// The entry.
    package let key: VolumeKey
    /// On which side it was delivered.
    package let side: ComparisonRow.Side
    /// The price of its own list.
    package let own: Tariff
    /// The price of the other list; nothing without a counterpart.
    package let other: Tariff?
    /// How it is carried over; nothing where it is not.
    package let carried: Carried?
    /// Why it has no counterpart; nothing where it has one.
    package let reason: NotCarried?
    /// The volume, in the unit of the line.
    package let volume: Rational
    /// The volume in units of the older price.
    package let olderVolume: Rational
    /// What it costs by the old list, in cents; nothing where that has no counterpart.
    package let from: Rational?
    /// What it costs by the new list, in cents.
    package let to: Rational?
    /// How many lines it has; a part of a line counts as one.
    package let lines: Int

    /// The product by which it is shown: that of the old list, where there is one.
    package var subject: Tariff { side == .from ? own : other ?? own }
    /// The newer price, where that is known.
    package var newer: Tariff? { side == .from ? other : own }
    /// The cost by its own list, in cents.
    package var ownCost: Rational { (side == .from ? from : to) ?? Rational(0) }
  }

  /// Volumes that have no price in their own list.
  package struct WithoutPrice: Sendable {
    /// The lines.
    package let key: VolumeKey
    /// Why.
    package let reason: Unpriced
    /// How many lines there are.
    package let lines: Int
    /// The volume.
    package let volume: Rational
    /// What was declared for it, in cents; nothing where nobody says.
    package let declared: Rational?
  }

  /// The sides that are compared.
  package let comparison: Comparison
  /// Which volumes are priced.
  package let basis: Basis
  /// Where costs are rounded.
  package let rounding: BudgetRounding
  /// What is priced.
  package let contributions: [Contribution]
  /// What has no price in its own list.
  package let withoutPrice: [WithoutPrice]
  /// What is of another year than the two that are compared, and was left out: years and lines.
  package let otherYears: (years: [Int], lines: Int)
  /// What was declared for priced lines and what these cost by their own list, in cents; nothing where nobody declared.
  package let declared: (amount: Rational, cost: Rational, lines: Int)?
  /// How many lines count, also those without a price.
  package let lines: Int
  /// How many clients there are; 0 where no line says.
  package let clients: Int
  /// What the figures rest on besides documents.
  package let assumptions: [BudgetAssumption]
  /// What has no one amount, because it changes within its list or holds on some of its days only.
  private let changing: Set<Tariff.Line>

  /// What volumes cost by the two sides of a comparison.
  ///
  /// - Parameters:
  ///   - totals: the volumes.
  ///   - prices: the two sides, with which the volumes were priced.
  ///   - rounding: where costs are rounded.
  ///   - assumptions: what the figures rest on besides documents.
  ///   - includes: whether the volumes of a price count.
  /// - Throws: ``BudgetError`` where no line has a price.
  package init(
    _ totals: VolumeTotals, _ prices: VolumePrices, rounding: BudgetRounding,
    assumptions: [BudgetAssumption] = [], includes: (Tariff) -> Bool = { _ in true }
  ) throws(BudgetError) {
    guard !totals.entries.isEmpty else { throw .noLines }
    comparison = prices.comparison
    (self.rounding, self.assumptions) = (rounding, assumptions)
    changing = Set(prices.changing.keys)
    clients = totals.clients.count
    let ofYear = totals.entries.filter { prices.isOfItsYear($0.key) && $0.pricing.unpriced == nil }
    let sides = Set(ofYear.map { prices.side(of: $0.key) })
    let isTwoYears = sides.count == 2 && !prices.isWithinYear
    func isUsed(_ entry: VolumeTotals.Entry) -> Bool {
      isTwoYears ? prices.isOfItsYear(entry.key) : sides.isEmpty || sides.contains(prices.side(of: entry.key))
    }
    // What no list prices is of no law or product that was asked for, and is told all the same.
    func isIncluded(_ entry: VolumeTotals.Entry) -> Bool { entry.pricing.own.map(includes) ?? true }
    // In an order that does not depend on that of the lines, or on which core read them.
    let used = totals.entries.filter { isUsed($0) && isIncluded($0) }.sorted { $0.key < $1.key }
    let others = totals.entries.filter { !isUsed($0) }
    otherYears = (
      Set(others.compactMap { $0.key.period?.year }).sorted(), others.reduce(0) { $0 + $1.lines }
    )
    lines = used.reduce(0) { $0 + $1.lines }
    withoutPrice = WithoutPrice.joined(used, prices)
    let all = used.flatMap { Contribution.all($0, rounding) }
    guard !all.isEmpty else {
      let reasons = withoutPrice.map(\.phrase).firstOccurrences
      throw .nothingToPrice(reasons: Array(reasons.prefix(5)), others: max(0, reasons.count - 5))
    }
    func years(_ side: ComparisonRow.Side) -> [Int] {
      Set(all.filter { $0.side == side }.compactMap { $0.key.period?.year }).sorted()
    }
    basis =
      isTwoYears
      ? .twoYears(from: years(.from), to: years(.to))
      : .fixed(all[0].side, years: years(all[0].side))
    contributions = isTwoYears ? Contribution.joined(all) : all
    let declared = used.filter { $0.declared.lines > 0 && $0.pricing.unpriced == nil }
    self.declared =
      declared.isEmpty
      ? nil
      : declared.reduce((amount: Rational(0), cost: Rational(0), lines: 0)) { sum, entry in
        (
          sum.amount + entry.declared.cents, sum.cost + entry.declaredCost, sum.lines + entry.declared.lines
        )
      }
  }

  /// The one amount of a price; nothing where it changes within its list, or holds on some of its days only.
  package func amount(of tariff: Tariff) -> Money? {
    changing.contains(Tariff.Line(tariff)) ? nil : tariff.amount
  }

  /// Whether volumes of both years are compared.
  package var isOfTwoYears: Bool { if case .twoYears = basis { true } else { false } }
}

extension Budget.WithoutPrice {
  /// The volumes without a price: those of one product for one reason together, the most lines first.
  fileprivate static func joined(_ entries: [VolumeTotals.Entry], _ prices: VolumePrices) -> [Self] {
    var placeOf: [JoinedKey: Int] = [:]
    var found: [(row: Self, first: VolumeKey)] = []
    for entry in entries {
      guard let reason = entry.pricing.unpriced else { continue }
      var key = entry.key
      (key.period, key.provider) = (nil, "")
      let declared = entry.declared.lines > 0 ? entry.declared.cents : nil
      let joined = JoinedKey(key: key, reason: reason)
      guard let place = placeOf[joined] else {
        placeOf[joined] = found.count
        let row = Self(
          key: key, reason: reason, lines: entry.lines, volume: entry.volume, declared: declared)
        found.append((row, entry.key))
        continue
      }
      let before = found[place].row
      found[place].row = Self(
        key: key, reason: reason, lines: before.lines + entry.lines, volume: before.volume + entry.volume,
        declared: declared.map { $0 + (before.declared ?? Rational(0)) } ?? before.declared)
    }
    // With many unknown words, those of the most lines get a hint.
    var hints = Hints()
    return found.sorted(by: \.row.lines, >).map { row, first in
      guard row.reason == .unknownProduct(nearest: nil) else { return row }
      return Self(
        key: row.key, reason: .unknownProduct(nearest: prices.nearest(to: first, &hints)), lines: row.lines,
        volume: row.volume, declared: row.declared)
    }
  }

  private struct JoinedKey: Hashable {
    let key: VolumeKey
    let reason: Unpriced
  }

  /// What it is and why, in a few words.
  package var phrase: Phrase {
    let band = key.band.isEmpty ? "" : " (\(key.band.cutForSentence))"
    let product = "\(key.product.cutForSentence)\(band) per \(key.unit.rawValue)"
    let why = reason.phrase
    return Phrase(nl: "\(product): \(why.dutch)", en: "\(product): \(why.english)")
  }
}

extension Budget.Contribution {
  fileprivate static func all(_ entry: VolumeTotals.Entry, _ rounding: BudgetRounding) -> [Self] {
    guard let own = entry.pricing.own else { return [] }
    return entry.pricing.parts.enumerated().map { place, part in
      let other = part.other == nil ? nil : entry.other[place]
      let isOld = entry.pricing.side == .from
      return Self(
        key: entry.key, side: entry.pricing.side, own: own, other: part.other, carried: part.carried,
        reason: part.reason, volume: entry.volume * part.share,
        olderVolume: entry.volume * part.share * part.olderUnits,
        from: isOld ? entry.own[place] : other, to: isOld ? other : entry.own[place], lines: entry.lines)
    }
  }

  /// The same without a counterpart.
  private func without(_ reason: NotCarried) -> Self {
    Self(
      key: key, side: side, own: own, other: nil, carried: nil, reason: reason, volume: volume,
      olderVolume: olderVolume, from: side == .from ? from : nil, to: side == .to ? to : nil, lines: lines)
  }

  /// The same with a counterpart that other volumes have.
  private func withCounterpart(_ carried: Carried) -> Self {
    Self(
      key: key, side: side, own: own, other: nil, carried: carried, reason: nil, volume: volume,
      olderVolume: olderVolume, from: from, to: to, lines: lines)
  }

  /// The volumes of two years, of which a split counts as a whole or not at all.
  ///
  /// The newer volumes of all parts of a split go back to the one older price, for which no shares are needed; where a
  /// part cannot, the others have no older volume beside them and stay out too. So does what became one with others, where
  /// the newer volumes of that do not go back.
  fileprivate static func joined(_ all: [Self]) -> [Self] {
    let backward = Dictionary(grouping: all.filter { $0.side == .to && $0.other != nil }) { $0.subject }
    let split = Dictionary(
      all.filter { $0.side == .from }.compactMap { contribution -> (Tariff, [Tariff])? in
        if case .needsShares(let parts)? = contribution.reason { (contribution.own, parts) } else { nil }
      }
    ) { first, _ in first }
    // Parts without newer volumes have nothing to carry back.
    let failed = Set(
      all.filter { $0.side == .to && $0.other == nil }.map(\.own))
    func isWhole(_ older: Tariff) -> Bool? {
      split[older].map { parts in backward[older] != nil && !parts.contains(where: failed.contains) }
    }
    return all.map { contribution in
      if contribution.side == .from {
        // Several became one, and nobody says how much of its newer volumes comes from each.
        if let newer = contribution.other, failed.contains(newer) { return contribution.without(.otherParts) }
        guard isWhole(contribution.own) == true, let part = backward[contribution.own]?.first?.carried else {
          return contribution
        }
        return contribution.withCounterpart(part)
      }
      guard let older = contribution.other, isWhole(older) == false else { return contribution }
      return contribution.without(.otherParts)
    }
  }
}
