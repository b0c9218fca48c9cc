import Tariffs

/// Adds up a large file of volumes, column by column and on all cores: no line becomes an object.
///
/// Each core has totals of its own, in which a line is priced and rounded in whole numbers; what does not fit in them goes
/// the exact way of ``VolumeTotals``.
package struct VolumeColumns: ColumnConsumer {
  /// The columns, in the order of ``declarations``.
  private enum Column: Int {
    case product, unit, volume, list, region, form, band, period, from, to, provider, amount, direction,
      client
  }

  /// The columns of ``VolumeRow/schema`` that are read.
  package static let declarations: [ColumnDeclaration] = [
    .word("product"), .word("unit"), .number("volume", decimals: decimals),
    optional("list"), optional("region"), optional("form"), optional("band"), optional("period"),
    .day("from", isRequired: false, mayBeLeftOut: true), .day("to", isRequired: false, mayBeLeftOut: true),
    optional("provider"), .cents("amount", isRequired: false, mayBeLeftOut: true), optional("debit_credit"),
    .key("client", isRequired: false, mayBeLeftOut: true),
  ]

  private static func optional(_ name: String) -> ColumnDeclaration {
    .word(name, isRequired: false, mayBeLeftOut: true)
  }

  /// How many decimals of a volume fit in a whole number; one with more is added up exactly as well.
  private static let decimals = 4
  private static let scale: Int64 = 10_000
  /// What a word that is no unit is taken for, which no list can price.
  private static let unknownUnit = BillingUnit.all(in: .builtIn).word("onbekend") ?? .minuut

  private let rounding: BudgetRounding
  private let changes: [CalendarDate]
  private let monthRuns: MonthRuns
  private let keepsProviders: Bool
  private let years: Set<Int>
  private let terms: Terms
  private let price: @Sendable (VolumeKey) -> VolumePricing

  /// What volumes cost.
  ///
  /// - Parameters:
  ///   - rounding: where costs are rounded.
  ///   - changes: the days on which a price changes.
  ///   - years: of which years volumes count; none for all.
  ///   - groupings: what rows will be asked for by; months and providers that nobody asks for are not kept apart.
  ///   - terms: the units and forms that are known.
  ///   - price: finds what a unit costs on both sides.
  package init(
    rounding: BudgetRounding, changes: [CalendarDate], years: [Int],
    by groupings: [Budget.Grouping] = Budget.Grouping.allCases, terms: Terms,
    price: @escaping @Sendable (VolumeKey) -> VolumePricing
  ) {
    (self.rounding, self.changes, self.terms, self.price) = (rounding, changes.sorted(), terms, price)
    self.years = Set(years)
    monthRuns = MonthRuns(between: changes, joinsMonths: !groupings.contains(.month))
    keepsProviders = groupings.contains(.provider)
  }

  package func start(_ words: [Words]) -> Totals { Totals(words, empty()) }

  private func empty() -> VolumeTotals { VolumeTotals(rounding: rounding, changes: changes, price: price) }

  /// What one core has added up.
  package final class Totals {
    fileprivate let words: [Words]
    fileprivate let sums = GroupedSums(keyWidth: Place.count, sumWidth: Sum.count)
    fileprivate var prices: [UnitPrice] = []
    fileprivate let clients = NumberSet()
    /// What does not fit in whole numbers.
    fileprivate var exact: VolumeTotals
    fileprivate var keys: [VolumeKey] = []

    fileprivate init(_ words: [Words], _ exact: VolumeTotals) { (self.words, self.exact) = (words, exact) }
  }

  /// What tells lines apart, each as a whole number.
  private enum Place {
    static let product = 0, unit = 1, list = 2, region = 3, form = 4, band = 5, provider = 6
    /// A run of whole months, the word of a period, or two days.
    static let kind = 7, first = 8, last = 9
    /// A word that is neither debit nor credit.
    static let direction = 10
    static let count = 11
  }

  private enum Sum {
    static let volume = 0, lines = 1, declared = 2, declaredLines = 3, declaredCost = 4, own = 5, other = 6
    static let declaredVolume = 7
    static let count = 8
  }

  /// What a unit costs on both sides as fractions of whole numbers.
  fileprivate struct UnitPrice {
    let ownCents, ownUnder, otherCents, otherUnder: Int64
    /// Whether lines go the exact way, because a price does not fit, or the volume goes over in several parts.
    let isExact: Bool
    /// Whether its lines are of a year that counts.
    let isWanted: Bool

    init(_ pricing: VolumePricing, isWanted: Bool) {
      self.isWanted = isWanted
      func fraction(_ number: Rational) -> (Int64, Int64)? {
        guard let over = number.numerator.int64, let under = number.denominator.int64,
          under < Int64.max / (4 * VolumeColumns.scale)
        else { return nil }
        return (over, under * VolumeColumns.scale)
      }
      let own = fraction(pricing.ownCents)
      let other = fraction(pricing.parts.first?.otherCents ?? Rational(0))
      isExact = own == nil || other == nil || pricing.parts.count > 1
      (ownCents, ownUnder) = own ?? (0, 1)
      (otherCents, otherUnder) = other ?? (0, 1)
    }

    /// A volume in ten-thousandths times a price, rounded half away from zero to cents; nothing where it does not fit.
    static func cost(_ volume: Int64, _ cents: Int64, _ under: Int64) -> Int64? {
      let (product, isLarge) = volume.multipliedReportingOverflow(by: cents)
      guard !isLarge, product.magnitude < UInt64(Int64.max) / 4 else { return nil }
      let rounded = (2 * Int64(product.magnitude) + under) / (2 * under)
      return product < 0 ? -rounded : rounded
    }
  }

  package func add(_ batch: ColumnBatch, to totals: inout Totals) {
    func words(_ column: Column) -> UnsafeBufferPointer<UInt32> { batch.words(column.rawValue) }
    let (products, units, lists, regions) = (words(.product), words(.unit), words(.list), words(.region))
    let (forms, bands, periods, providers) = (words(.form), words(.band), words(.period), words(.provider))
    let (froms, tos) = (batch.days(Column.from.rawValue), batch.days(Column.to.rawValue))
    let (volumes, amounts) = (batch.numbers(Column.volume.rawValue), batch.cents(Column.amount.rawValue))
    let (directions, clients) = (words(.direction), batch.keys(Column.client.rawValue))
    let vocabulary = batch.vocabulary(Column.direction.rawValue)
    let credit = vocabulary.number(of: VolumeLine.Direction.credit.rawValue) ?? Words.absent
    let debit = vocabulary.number(of: VolumeLine.Direction.debit.rawValue) ?? Words.absent
    var lastClient: UInt64 = 0
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Place.count) { key in
      guard let start = key.baseAddress else { return }
      key.initialize(repeating: 0)
      for row in 0..<batch.count {
        let from = froms[row]
        (key[Place.product], key[Place.unit], key[Place.list]) = (products[row], units[row], lists[row])
        (key[Place.region], key[Place.form], key[Place.band]) = (regions[row], forms[row], bands[row])
        key[Place.provider] = keepsProviders ? providers[row] : Words.absent
        let direction = directions[row]
        key[Place.direction] = direction == credit || direction == debit ? Words.absent : direction
        if from.isAbsent {
          (key[Place.kind], key[Place.first], key[Place.last]) = (1, periods[row], 0)
        } else {
          let to = tos[row].isAbsent ? from : tos[row]
          if let run = monthRuns.run(from, to) {
            (key[Place.kind], key[Place.first], key[Place.last]) = (0, UInt32(bitPattern: run), 0)
          } else {
            (key[Place.kind], key[Place.first], key[Place.last]) = (
              2, UInt32(bitPattern: from.rawValue), UInt32(bitPattern: to.rawValue)
            )
          }
        }
        let place = totals.sums.place(of: UnsafePointer(start))
        if place == totals.prices.count { addPrice(at: place, to: totals) }
        guard totals.prices[place].isWanted else { continue }
        if clients[row] != 0, clients[row] != lastClient {
          lastClient = clients[row]
          totals.clients.insert(lastClient)
        }
        let isCredit = direction == credit && credit != Words.absent
        add(
          volumes[row], amounts[row], isCredit: isCredit, at: place, to: totals,
          exactly: { batch.number(Column.volume.rawValue, row) })
      }
    }
  }

  private func addPrice(at place: Int, to totals: Totals) {
    let key = volumeKey(totals.sums.key(at: place), totals.words)
    totals.keys.append(key)
    let isWanted = years.isEmpty || key.period?.year.map(years.contains) ?? false
    totals.prices.append(UnitPrice(price(key), isWanted: isWanted))
  }

  @inline(__always)
  private func add(
    _ volume: Int64, _ amount: Int64, isCredit: Bool, at place: Int, to totals: Totals,
    exactly: () -> Rational?
  ) {
    let price = totals.prices[place]
    let declared = amount == ColumnBatch.absent ? nil : isCredit ? -amount : amount
    let signed = isCredit ? 0 &- volume : volume
    guard volume != ColumnBatch.seeExact, volume != ColumnBatch.absent, !price.isExact,
      let own = UnitPrice.cost(signed, price.ownCents, price.ownUnder),
      let other = UnitPrice.cost(signed, price.otherCents, price.otherUnder)
    else {
      let exact = exactly() ?? Rational(0)
      let entry = totals.exact.place(of: totals.keys[place])
      totals.exact.add(isCredit ? -exact : exact, declared: declared.map { Money(cents: $0) }, to: entry)
      return
    }
    totals.sums.add(signed, to: Sum.volume, at: place)
    totals.sums.add(1, to: Sum.lines, at: place)
    totals.sums.add(own, to: Sum.own, at: place)
    totals.sums.add(other, to: Sum.other, at: place)
    if let declared {
      totals.sums.add(declared, to: Sum.declared, at: place)
      totals.sums.add(1, to: Sum.declaredLines, at: place)
      totals.sums.add(own, to: Sum.declaredCost, at: place)
      totals.sums.add(signed, to: Sum.declaredVolume, at: place)
    }
  }

  /// What all cores have added up.
  package func totals(_ partials: [Totals]) -> VolumeTotals {
    var totals = empty()
    for partial in partials {
      totals.merge(partial.exact)
      totals.add(clients: partial.clients.numbers)
      for (place, key) in partial.keys.enumerated() where partial.sums.sum(Sum.lines, at: place) > 0 {
        func sum(_ sum: Int) -> Rational { Rational(WholeNumber(partial.sums.sum(sum, at: place))) }
        totals.add(
          VolumeTotals.Sums(
            volume: sum(Sum.volume) / Rational(VolumeColumns.scale),
            lines: Int(partial.sums.sum(Sum.lines, at: place)),
            declared: sum(Sum.declared), declaredLines: Int(partial.sums.sum(Sum.declaredLines, at: place)),
            declaredVolume: sum(Sum.declaredVolume) / Rational(VolumeColumns.scale),
            declaredCost: sum(Sum.declaredCost), own: sum(Sum.own), other: sum(Sum.other)), to: key)
      }
    }
    return totals
  }

  /// What lines have in common, from their numbers.
  private func volumeKey(_ numbers: UnsafeBufferPointer<UInt32>, _ words: [Words]) -> VolumeKey {
    func word(_ place: Int, of column: Column) -> String {
      numbers[place] == Words.absent ? "" : words[column.rawValue][numbers[place]]
    }
    let unit = word(Place.unit, of: .unit)
    let known = terms.units.word(unit) ?? terms.units.first { $0.otherSpellings.contains(unit) }
    var key = VolumeKey(product: word(Place.product, of: .product), unit: known ?? VolumeColumns.unknownUnit)
    if known == nil { key.unread = unit }
    (key.list, key.region, key.band) = (
      word(Place.list, of: .list), word(Place.region, of: .region), word(Place.band, of: .band)
    )
    key.provider = word(Place.provider, of: .provider)
    let form = word(Place.form, of: .form)
    let knownForm = terms.forms.word(form) ?? terms.forms.first { $0.otherSpellings.contains(form) }
    key.form = knownForm ?? .zin
    if !form.isEmpty, knownForm == nil { key.unread = form }
    if numbers[Place.direction] != Words.absent { key.unread = word(Place.direction, of: .direction) }
    func day(_ place: Int) -> CalendarDate? { CompactDay(rawValue: Int32(bitPattern: numbers[place])).date }
    let period: DeliveryPeriod? =
      switch numbers[Place.kind] {
      case 0: monthRuns.period(ofRun: Int32(bitPattern: numbers[Place.first]))
      case 1: DeliveryPeriod(word(Place.first, of: .period))
      default:
        day(Place.first).flatMap { first in day(Place.last).flatMap { DeliveryPeriod(from: first, to: $0) } }
      }
    key.period = period?.widened(between: changes)
    // A row without a day and without a period has none; one with a word that is no period is not guessed at.
    if period == nil, numbers[Place.kind] != 0 {
      key.unread =
        numbers[Place.kind] == 1
        ? word(Place.first, of: .period)
        : "\(day(Place.first)?.description ?? "")/\(day(Place.last)?.description ?? "")"
    }
    return key
  }
}
