import Tariffs

/// What makes lines of volumes one: all that a budget can be asked for.
package struct VolumeKey: Hashable, Sendable {
  /// The list of prices, by its id; empty where region and period say which.
  package var list = ""
  /// The region, by its id or name; empty for that of the lists.
  package var region = ""
  /// The product, as it is named.
  package var product: String
  /// The unit.
  package var unit: BillingUnit
  /// The form of payment.
  package var form = PaymentForm.zin
  /// What divides the prices of the product further.
  package var band = ""
  /// The part of a month, or the longer period, in which it was delivered.
  package var period: DeliveryPeriod?
  /// Who delivered it.
  package var provider = ""
  /// A word of its lines that cannot be read, so that they have no price; empty for none.
  package var unread = ""

  /// A product in a unit.
  package init(product: String, unit: BillingUnit) { (self.product, self.unit) = (product, unit) }

  /// What a line has in common with others, where prices change on some days.
  package init(_ line: VolumeLine, changes: [CalendarDate]) {
    (list, region, product, unit) = (line.list, line.region, line.product, line.unit)
    (form, band, provider) = (line.form, line.band, line.provider)
    period = line.period?.widened(between: changes)
  }
}

extension VolumeKey: Comparable {
  /// By product, and then by what is left.
  package static func < (left: VolumeKey, right: VolumeKey) -> Bool {
    // Most often the first texts decide, and those of the others are not made.
    for text: (VolumeKey) -> String in VolumeKey.order {
      let (first, second) = (text(left), text(right))
      if first != second { return first < second }
    }
    return false
  }

  private static let order: [@Sendable (VolumeKey) -> String] = [
    { $0.product }, { $0.unit.rawValue }, { $0.form.rawValue }, { $0.band }, { $0.period?.text ?? "" },
    { $0.provider }, { $0.region }, { $0.list }, { $0.unread },
  ]
}

/// Lines of volumes added up, each priced as it is added, so that a cost that is rounded line by line needs no line twice.
///
/// Whoever reads lines feeds it: row by row, or what several readers added up, by ``merge(_:)``.
package struct VolumeTotals: Sendable {
  /// The lines of one key.
  package struct Entry: Sendable {
    /// What they have in common.
    package let key: VolumeKey
    /// What a unit costs on both sides.
    package let pricing: VolumePricing
    /// How many lines there are.
    package fileprivate(set) var lines = 0
    /// The volume.
    package fileprivate(set) var volume = Rational(0)
    /// What was declared, in cents, and for how many lines.
    package fileprivate(set) var declared = (cents: Rational(0), lines: 0)
    /// The cost of the lines for which something was declared, in cents.
    package fileprivate(set) var declaredCost = Rational(0)
    /// What each part of the volume costs by its own list, in cents.
    package fileprivate(set) var own: [Rational]
    /// What each part of the volume costs by the other list, in cents; zero for one without a price there.
    package fileprivate(set) var other: [Rational]
  }

  /// The totals, in the order in which their first lines came.
  package private(set) var entries: [Entry] = []
  /// The clients, each by its number.
  package private(set) var clients: Set<UInt64> = []
  /// The days on which a price changes, in their order.
  package let changes: [CalendarDate]
  private let rounding: BudgetRounding
  private let price: @Sendable (VolumeKey) -> VolumePricing
  private var placeOf: [VolumeKey: Int] = [:]

  /// No lines yet.
  ///
  /// - Parameters:
  ///   - rounding: where costs are rounded.
  ///   - changes: the days on which a price changes.
  ///   - price: finds what a unit costs on both sides; asked once for each key.
  package init(
    rounding: BudgetRounding, changes: [CalendarDate], price: @escaping @Sendable (VolumeKey) -> VolumePricing
  ) {
    (self.rounding, self.price) = (rounding, price)
    self.changes = changes.sorted()
  }

  /// Adds a line.
  package mutating func add(_ line: VolumeLine) {
    let place = place(of: VolumeKey(line, changes: changes))
    if let client = line.client { clients.insert(client) }
    add(line.volume, declared: line.declared, to: place)
  }

  /// The place of a key among the entries, which is made where there is none.
  package mutating func place(of key: VolumeKey) -> Int {
    if let place = placeOf[key] { return place }
    let pricing = price(key)
    let nothing = pricing.parts.map { _ in Rational(0) }
    entries.append(Entry(key: key, pricing: pricing, own: nothing, other: nothing))
    placeOf[key] = entries.count - 1
    return entries.count - 1
  }

  /// Adds a volume to an entry.
  package mutating func add(_ volume: Rational, declared: Money?, to place: Int) {
    let rounding = rounding
    entries[place].add(volume, declared: declared, rounding)
  }

  /// What was added up of the lines of a key elsewhere, each rounded there.
  package struct Sums {
    let volume: Rational
    let lines: Int
    let declared: Rational
    let declaredLines: Int
    let declaredVolume: Rational
    let declaredCost: Rational
    let own: Rational
    let other: Rational
  }

  /// Adds what was added up of the lines of a key whose volume goes over as a whole.
  package mutating func add(_ sums: Sums, to key: VolumeKey) {
    let place = place(of: key)
    let isExact = rounding == .sum
    entries[place].add(sums, isExact: isExact)
  }

  /// Adds clients, each by its number.
  package mutating func add(clients others: Set<UInt64>) { clients.formUnion(others) }

  /// Adds what was added up elsewhere, with the same prices.
  package mutating func merge(_ other: VolumeTotals) {
    clients.formUnion(other.clients)
    for entry in other.entries {
      let place = place(of: entry.key)
      entries[place].merge(entry)
    }
  }
}

extension VolumeTotals.Entry {
  fileprivate mutating func add(_ volume: Rational, declared amount: Money?, _ rounding: BudgetRounding) {
    lines += 1
    self.volume = self.volume + volume
    var reached = (share: Rational(0), cost: Rational(0))
    for (place, part) in pricing.parts.enumerated() {
      // The parts of a line cost together what the line costs: each takes what its share reaches beyond the one before.
      reached.share = reached.share + part.share
      let cost = rounding.cost(volume * pricing.ownCents * reached.share)
      own[place] = own[place] + cost - reached.cost
      reached.cost = cost
      if let cents = part.otherCents {
        other[place] = other[place] + rounding.cost(volume * part.share * cents)
      }
    }
    if let amount {
      declared = (declared.cents + Rational(amount), declared.lines + 1)
      declaredCost = declaredCost + reached.cost
    }
  }

  fileprivate mutating func add(_ sums: VolumeTotals.Sums, isExact: Bool) {
    lines += sums.lines
    volume = volume + sums.volume
    declared = (declared.cents + sums.declared, declared.lines + sums.declaredLines)
    // What is rounded once is no sum of rounded lines.
    declaredCost = declaredCost + (isExact ? sums.declaredVolume * pricing.ownCents : sums.declaredCost)
    guard let part = pricing.parts.first else { return }
    own[0] = own[0] + (isExact ? sums.volume * pricing.ownCents : sums.own)
    if let cents = part.otherCents { other[0] = other[0] + (isExact ? sums.volume * cents : sums.other) }
  }

  fileprivate mutating func merge(_ entry: Self) {
    lines += entry.lines
    volume = volume + entry.volume
    declared = (declared.cents + entry.declared.cents, declared.lines + entry.declared.lines)
    declaredCost = declaredCost + entry.declaredCost
    own = zip(own, entry.own).map(+)
    other = zip(other, entry.other).map(+)
  }
}
