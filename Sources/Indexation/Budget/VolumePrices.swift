import Tariffs

/// Finds what volumes cost by the two sides of a comparison.
package struct VolumePrices: Sendable {
  /// The sides that are compared.
  package let comparison: Comparison
  private let dataset: Dataset
  private let carrying: CarryingOver
  /// The prices of each side by code, word and name in small letters.
  private var index: [ComparisonRow.Side: [String: [Tariff]]] = [:]
  /// The same of what is no price.
  private var notPrices: [ComparisonRow.Side: [String: [Tariff]]] = [:]
  private var years: [ComparisonRow.Side: Set<Int>] = [:]
  /// All amounts of what changes within its list, or holds on some of its days only: the first need not say so itself.
  private(set) var changing: [Tariff.Line: [Tariff]] = [:]
  /// The days on which a price changes, with the year of the list.
  private let changeDays: [(day: CalendarDate, year: Int)]

  /// The two sides of a comparison, with what somebody states.
  ///
  /// - Parameters:
  ///   - comparison: the sides, with all their rows.
  ///   - dataset: the lists.
  ///   - shares: into what products go over.
  ///   - session: the group for which group prices are carried over; nothing for none.
  /// - Throws: ``BudgetError/shares(_:)``.
  package init(
    _ comparison: Comparison, in dataset: Dataset, shares: [StatedShare] = [], session: GroupSession? = nil
  ) throws(BudgetError) {
    (self.comparison, self.dataset) = (comparison, dataset)
    carrying = CarryingOver(comparison, in: dataset, shares: shares, session: session)
    let wrong = carrying.wrongShares()
    guard wrong.isEmpty else { throw .shares(wrong) }
    var days: [(CalendarDate, Int)] = []
    for (side, selection) in [(ComparisonRow.Side.from, comparison.from), (.to, comparison.to)] {
      years[side] = Set(selection.tables.map(\.year))
      var (words, others): ([String: [Tariff]], [String: [Tariff]]) = ([:], [:])
      for table in selection.tables {
        for tariff in dataset.others(in: table.id, on: selection.day) where tariff.kind != .price {
          for word in tariff.namingWords { others[word, default: []].append(tariff) }
        }
        for tariff in dataset.tariffs(in: table.id, on: selection.day) {
          for word in tariff.namingWords { words[word, default: []].append(tariff) }
        }
        let amounts = dataset.amounts(in: table.id)
        if amounts.contains(where: \.hasOwnDays) {
          changing.merge(
            Dictionary(grouping: amounts, by: Tariff.Line.init).filter {
              $0.value.contains(where: \.hasOwnDays)
            }
          ) { known, _ in known }
        }
        days += amounts.flatMap { amount in
          [amount.details?.validFrom, amount.details?.validTo?.next].compactMap(\.self).map {
            ($0, table.year)
          }
        }
      }
      index[side] = words
      notPrices[side] = others
    }
    if years[.from] == years[.to] {
      days += (comparison.from.tables + comparison.to.tables).map { ($0.validFrom, $0.year) }
    }
    changeDays = days
  }

  /// The days on which a price changes, as they fall in some years.
  package func changes(in years: some Sequence<Int>) -> [CalendarDate] {
    Set(
      changeDays.flatMap { change in
        ([change.year] + years).compactMap { change.day.inYear($0) }
      }
    ).sorted()
  }

  /// Whether both sides are of the same year, as with a list and its correction.
  package var isWithinYear: Bool { years[.from] == years[.to] }

  /// The side on which a volume was delivered: that of its list or year, and else the old one.
  package func side(of key: VolumeKey) -> ComparisonRow.Side {
    if !key.list.isEmpty {
      let isOld = comparison.from.tables.contains { $0.id == key.list }
      return !isOld && comparison.to.tables.contains { $0.id == key.list } ? .to : .from
    }
    guard let year = key.period?.year, years[.from]?.contains(year) == false,
      years[.to]?.contains(year) == true
    else { return .from }
    return .to
  }

  /// Whether a volume is of a year of its side, or of no stated one.
  package func isOfItsYear(_ key: VolumeKey) -> Bool {
    guard let year = key.period?.year else { return true }
    return years[side(of: key)]?.contains(year) ?? false
  }

  /// What a unit of a volume costs on both sides.
  package func pricing(_ key: VolumeKey) -> VolumePricing {
    let side = side(of: key)
    guard key.unread.isEmpty else { return VolumePricing(side, unpriced: .unread(key.unread)) }
    if let period = key.period, period.year == nil { return VolumePricing(side, unpriced: .severalYears) }
    let found: Tariff
    switch own(key, side) {
    case .found(let tariff): found = tariff
    case .not(let reason): return VolumePricing(side, unpriced: reason)
    }
    let days = days(of: key.period)
    guard let day = days.first else { return pricing(key, found, side, on: nil) }
    let first = pricing(key, found, side, on: day)
    for other in days.dropFirst() where !pricing(key, found, side, on: other).hasSamePrices(as: first) {
      return VolumePricing(side, unpriced: .priceChanges(other))
    }
    return first
  }

  /// The days of a period on which prices are looked up: the first, and each on which one changes.
  private func days(of period: DeliveryPeriod?) -> [CalendarDate] {
    guard let period, let year = period.year else { return [] }
    return [period.first] + changes(in: [year]).filter { period.first < $0 && $0 <= period.last }
  }

  // MARK: The own price

  private enum Own {
    case found(Tariff)
    case not(Unpriced)
  }

  private func own(_ key: VolumeKey, _ side: ComparisonRow.Side) -> Own {
    let ids = lists(of: key, side)
    guard !ids.isEmpty else { return .not(.otherList(key.list.isEmpty ? key.region : key.list)) }
    let all = (index[side]?[key.product.lowercased()] ?? []).filter { ids.contains($0.table) }
    guard !all.isEmpty else {
      let others = (notPrices[side]?[key.product.lowercased()] ?? []).filter { ids.contains($0.table) }
      return .not(
        others.isEmpty ? .unknownProduct(nearest: nil) : .noPrice(others.map(\.kind).firstOccurrences))
    }
    let exact = all.filter { $0.form == key.form }
    let inForm = exact.isEmpty ? all.filter { key.form.isKind(of: $0.form) } : exact
    guard !inForm.isEmpty else { return .not(.otherForm(all.map(\.form).firstOccurrences)) }
    let inBand = key.band.isEmpty ? inForm : inForm.filter { $0.band == key.band }
    guard !inBand.isEmpty else {
      return .not(.otherBand(inForm.map(\.band).filter { !$0.isEmpty }.firstOccurrences))
    }
    let inUnit = inBand.filter { $0.unit == key.unit }
    let fitting = inUnit.isEmpty ? inBand.filter { units(of: $0, in: key.unit) != nil } : inUnit
    guard let first = fitting.first else { return .not(.otherUnit(inBand.map(\.unit).firstOccurrences)) }
    // A list and its annex may print one price twice; what differs is not chosen for anybody.
    let isOne = fitting.allSatisfy {
      $0.amount == first.amount && $0.unit == first.unit
        && ($0.product == first.product || $0.table != first.table)
    }
    return isOne ? .found(first) : .not(.severalPrices(fitting))
  }

  /// The lists of a side that can have the price of a volume, by their ids.
  private func lists(of key: VolumeKey, _ side: ComparisonRow.Side) -> Set<String> {
    let selection = side == .from ? comparison.from : comparison.to
    let tables = selection.tables.filter { table in
      (key.list.isEmpty || table.id == key.list)
        && (key.region.isEmpty || table.region == key.region.lowercased()
          || table.regionName.lowercased() == key.region.lowercased())
    }
    return Set(tables.map(\.id))
  }

  /// The word that was perhaps meant by a product that no list has, as long as hints cost little.
  func nearest(to key: VolumeKey, _ hints: inout Hints) -> String? {
    let side = side(of: key)
    let ids = lists(of: key, side)
    func price(_ word: String) -> Tariff? { index[side]?[word]?.first { ids.contains($0.table) } }
    let nearest = hints.nearest(
      to: key.product.lowercased(), among: Set((index[side] ?? [:]).keys.filter { price($0) != nil }))
    // Codes are known in small letters, and shown as the list has them.
    return nearest.map { price($0)?.code.lowercased() == $0 ? $0.uppercased() : $0 }
  }

  /// How many units of a price one unit of a volume is; nothing where the two do not convert.
  private func units(of tariff: Tariff, in unit: BillingUnit) -> Rational? {
    (try? UnitConversion.factor(
      from: unit, to: tariff.unit, hoursPerDagdeel: dataset.hoursPerDagdeel(of: tariff))).map {
        Rational(1) / $0
      }
  }

  // MARK: On a day

  private func pricing(
    _ key: VolumeKey, _ tariff: Tariff, _ side: ComparisonRow.Side, on day: CalendarDate?
  ) -> VolumePricing {
    guard let units = units(of: tariff, in: key.unit) else {
      return VolumePricing(side, unpriced: .otherUnit([tariff.unit]))
    }
    let carried = carrying.parts(of: tariff, on: side)
    var cents = price(of: tariff, on: day) * units
    if let day, carried.count == 1, let part = carried.first, let other = part.other,
      begins(tariff, after: day, under: other)
    {
      cents = price(of: other, on: day) * units * part.unitsPerUnit
    }
    let parts = carried.map { part -> VolumePricing.Part in
      let olderUnits = side == .from ? units : units * part.unitsPerUnit
      guard let other = part.other else {
        return VolumePricing.Part(
          share: part.share, other: nil, otherCents: nil, olderUnits: olderUnits, carried: nil,
          reason: part.reason)
      }
      let isBefore = day.map { begins(other, after: $0, under: tariff) } ?? false
      return VolumePricing.Part(
        share: part.share, other: other,
        otherCents: isBefore ? cents : price(of: other, on: day) * units * part.unitsPerUnit,
        olderUnits: olderUnits, carried: part.carried, reason: nil)
    }
    return VolumePricing(side, own: tariff, cents: cents, parts: parts)
  }

  /// Whether the list of a price begins only after a day of its year on which that of the other price holds: a correction
  /// of 1 March changes nothing of January, on whichever side it stands.
  private func begins(_ later: Tariff, after day: CalendarDate, under other: Tariff) -> Bool {
    guard let list = dataset.table(later.table), let held = dataset.table(other.table),
      list.year == held.year, day.year == list.year
    else { return false }
    return day < list.validFrom && held.isValid(on: day)
  }

  /// The price in cents on a day, or on the same day of the year of its list.
  private func price(of tariff: Tariff, on day: CalendarDate?) -> Rational {
    guard let day, let amounts = changing[Tariff.Line(tariff)], let table = dataset.table(tariff.table) else {
      return Rational(tariff.amount)
    }
    let days = [day, day.inYear(table.year)].compactMap(\.self)
    let held = days.first { table.isValid(on: $0) } ?? table.validFrom
    let last = amounts.filter { $0.period.contains(held) }.max { $0.period.from < $1.period.from }
    return Rational((last ?? tariff).amount)
  }
}

extension VolumePricing {
  /// Whether a unit costs the same on both sides.
  fileprivate func hasSamePrices(as other: VolumePricing) -> Bool {
    ownCents == other.ownCents && parts.map(\.otherCents) == other.parts.map(\.otherCents)
  }
}
