import Tariffs

/// The cost of some volumes and where its change comes from, in whole cents that add up.
///
/// Source of the formulas: price Σ (p₁ − p₀)·q₁; volume (Q₁ − Q₀)·p̄₀ within products that share a unit, with
/// p̄₀ = Σ p₀q₀ / Q₀; mix the rest, Σ p₀q₁ − Q₁·p̄₀.
package struct BudgetEffects: Hashable, Sendable {
  /// The cost by the old list of what has a counterpart.
  package var from = WholeNumber(0)
  /// The cost by the new list of what has a counterpart.
  package var to = WholeNumber(0)
  /// What comes from prices.
  package var price = WholeNumber(0)
  /// What comes from volumes.
  package var volume = WholeNumber(0)
  /// What comes from dearer or cheaper products taking the place of others.
  package var mix = WholeNumber(0)
  /// The cost by the old list of what has no counterpart in the new one.
  package var onlyFrom = WholeNumber(0)
  /// The cost by the new list of what has no counterpart in the old one.
  package var onlyTo = WholeNumber(0)

  /// The change of what has a counterpart: price, volume and mix together.
  package var change: WholeNumber { to - from }
}

/// A row of a budget: some of its contributions with their effects.
package struct BudgetRow: Sendable {
  /// The contributions.
  package let contributions: [Budget.Contribution]
  /// The cost and where its change comes from.
  package let effects: BudgetEffects
}

extension Budget {
  /// What rows are made by.
  package enum Grouping: String, Vocabulary, Named {
    /// The product, as the old list has it.
    case product
    /// The law.
    case law
    /// The month of delivery.
    case month
    /// Who delivered it.
    case provider

    /// What the word is a kind of.
    package static let noun = Phrase(nl: "indeling", en: "grouping")

    /// The word as people read it.
    package var name: Phrase {
      switch self {
      case .product: Phrase("product")
      case .law: Phrase(nl: "wet", en: "law")
      case .month: Phrase(nl: "maand", en: "month")
      case .provider: Phrase(nl: "aanbieder", en: "provider")
      }
    }

    /// The words of people.
    package var otherSpellings: [String] {
      switch self {
      case .product: ["producten"]
      case .law: ["wet", "wetten"]
      case .month: ["maand", "maanden"]
      case .provider: ["aanbieder", "aanbieders"]
      }
    }
  }

  /// What rows have in common.
  private struct GroupKey: Hashable {
    var product: Tariff?
    var law: Law?
    var month: DeliveryPeriod?
    var provider: String?
  }

  /// The rows by some groupings, in the order of the lists and then of time and name.
  ///
  /// Each figure of a row is what the exact sum up to it reaches beyond that of the rows before, in whole cents, so that
  /// rows add up to the rounded total, and price, volume and mix to the change.
  package func rows(by groupings: [Grouping]) -> [BudgetRow] {
    var placeOf: [GroupKey: Int] = [:]
    var groups: [(key: GroupKey, contributions: [Contribution])] = []
    for contribution in contributions {
      let key = GroupKey(
        product: groupings.contains(.product) ? contribution.subject : nil,
        law: groupings.contains(.law) ? contribution.subject.law : nil,
        month: groupings.contains(.month) ? monthOfYear(contribution) : nil,
        provider: groupings.contains(.provider) ? contribution.key.provider : nil)
      let place = placeOf[key] ?? groups.count
      if place == groups.count {
        placeOf[key] = place
        groups.append((key, []))
      }
      groups[place].contributions.append(contribution)
    }
    let sorted = groups.sorted { left, right in
      for grouping in groupings {
        let order = order(of: grouping, left.key, right.key)
        if order != 0 { return order < 0 }
      }
      return false
    }
    return effects(of: sorted.map(\.contributions)).enumerated().map { place, effects in
      BudgetRow(contributions: sorted[place].contributions, effects: effects)
    }
  }

  /// The whole budget as one row.
  package var total: BudgetRow {
    BudgetRow(contributions: contributions, effects: effects(of: [contributions])[0])
  }

  /// The month of a contribution; of two years the same months come together.
  package func monthOfYear(_ contribution: Contribution) -> DeliveryPeriod? {
    guard let month = contribution.key.period?.month else { return nil }
    let day = isOfTwoYears ? month.inYear(2000) ?? month : month
    return DeliveryPeriod(monthOf: day)
  }

  /// Where the prices of products stand in their lists.
  private func placeOfPrice(_ tariff: Tariff) -> Int {
    let tables = comparison.from.tables + comparison.to.tables
    let table = tables.firstIndex { $0.id == tariff.table } ?? tables.count
    return tariff.law.order << 48 + table << 32 + tariff.line
  }

  /// Below zero where the first of two rows comes first, above where the second does.
  private func order(of grouping: Grouping, _ left: GroupKey, _ right: GroupKey) -> Int {
    // What is not known stands last.
    func compare<Value: Comparable>(_ left: Value?, _ right: Value?) -> Int {
      guard let left, let right else { return left == nil ? (right == nil ? 0 : 1) : -1 }
      return left < right ? -1 : left > right ? 1 : 0
    }
    return switch grouping {
    case .product: compare(left.product.map(placeOfPrice), right.product.map(placeOfPrice))
    case .law: compare(left.law?.order, right.law?.order)
    case .month: compare(left.month?.first, right.month?.first)
    case .provider: compare(left.provider, right.provider)
    }
  }

  // MARK: Effects

  /// The exact sums of one unit: the volume in units of the older price, and what it costs by that.
  private struct Sums {
    var older = Rational(0)
    var from = Rational(0)
  }

  private func effects(of groups: [[Contribution]]) -> [BudgetEffects] {
    let average = isOfTwoYears ? averagePrices : [:]
    // What was reached so far, exact and in cents, for each figure; the volume effect for each unit by itself.
    var reached: [Figure: (exact: Rational, cents: WholeNumber)] = [:]
    func next(_ figure: Figure, _ amount: Rational) -> WholeNumber {
      let before = reached[figure] ?? (Rational(0), WholeNumber(0))
      let exact = before.exact + amount
      let cents = exact.rounded()
      reached[figure] = (exact, cents)
      return cents - before.cents
    }
    return groups.map { contributions in
      var effects = BudgetEffects()
      // By the old list: what was delivered of old (p₀q₀) and, of two years, what of new (p₀q₁).
      var (oldAtOld, newAtOld, newAtNew) = (Rational(0), Rational(0), Rational(0))
      var (onlyOld, onlyNew) = (Rational(0), Rational(0))
      var volumes: [BillingUnit: Rational] = [:]
      for contribution in contributions {
        let (from, to) = (contribution.from ?? Rational(0), contribution.to ?? Rational(0))
        guard contribution.reason == nil else {
          (onlyOld, onlyNew) = (onlyOld + from, onlyNew + to)
          continue
        }
        guard isOfTwoYears else {
          (oldAtOld, newAtNew) = (oldAtOld + from, newAtNew + to)
          continue
        }
        let unit = contribution.subject.unit.smallest
        let volume = contribution.olderVolume * unit.count
        if contribution.side == .from {
          oldAtOld = oldAtOld + from
          volumes[unit.unit] = (volumes[unit.unit] ?? Rational(0)) - volume
        } else {
          (newAtOld, newAtNew) = (newAtOld + from, newAtNew + to)
          volumes[unit.unit] = (volumes[unit.unit] ?? Rational(0)) + volume
        }
      }
      effects.from = next(.from, oldAtOld)
      effects.to = next(.to, newAtNew)
      effects.onlyFrom = next(.onlyFrom, onlyOld)
      effects.onlyTo = next(.onlyTo, onlyNew)
      guard isOfTwoYears else {
        effects.price = effects.change
        return effects
      }
      let between = next(.between, newAtOld)
      effects.price = effects.to - between
      for unit in volumes.keys.sorted(by: { $0.order < $1.order }) {
        guard let volume = volumes[unit], let price = average[unit] else { continue }
        effects.volume = effects.volume + next(.volume(unit), volume * price)
      }
      effects.mix = effects.change - effects.price - effects.volume
      return effects
    }
  }

  private enum Figure: Hashable {
    case from, to, onlyFrom, onlyTo, between
    case volume(BillingUnit)
  }

  /// The average old price of a unit, in cents: of the old volumes, and where there are none of the new ones, so that all
  /// of what is not price is volume then.
  package var averagePrices: [BillingUnit: Rational] {
    var sums: [BillingUnit: (old: Sums, new: Sums)] = [:]
    for contribution in contributions where contribution.reason == nil {
      let unit = contribution.subject.unit.smallest
      var sum = sums[unit.unit] ?? (Sums(), Sums())
      let volume = contribution.olderVolume * unit.count
      if contribution.side == .from {
        sum.old.older = sum.old.older + volume
        sum.old.from = sum.old.from + (contribution.from ?? Rational(0))
      } else {
        sum.new.older = sum.new.older + volume
        sum.new.from = sum.new.from + (contribution.from ?? Rational(0))
      }
      sums[unit.unit] = sum
    }
    return sums.compactMapValues { old, new in
      if old.older != Rational(0) { return old.from / old.older }
      return new.older == Rational(0) ? nil : new.from / new.older
    }
  }
}

extension BillingUnit {
  /// The smallest unit to which it always converts, and how many of that it is: an hour is 60 minutes.
  fileprivate var smallest: (unit: BillingUnit, count: Rational) {
    guard case .exactly(let count, let unit) = length else { return (self, Rational(1)) }
    let smallest = unit.smallest
    return (smallest.unit, count * smallest.count)
  }
}
