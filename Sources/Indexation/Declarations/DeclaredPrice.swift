import Tariffs

/// A price of a list with the days on which it held. Every line that fails points to one.
package final class DeclaredPrice: Sendable {
  /// The row of the list.
  package let tariff: Tariff
  /// The list.
  package let table: TariffTable
  /// The first day.
  package let from: CompactDay
  /// The day behind the last one.
  package let until: CompactDay
  /// The list that holds instead on these days; nothing where the price itself held.
  package let replacedBy: TariffTable?

  init(tariff: Tariff, table: TariffTable, days: Period, replacedBy: TariffTable?) {
    (self.tariff, self.table, self.replacedBy) = (tariff, table, replacedBy)
    (from, until) = (CompactDay(days.from), days.until.map(CompactDay.init) ?? .never)
  }

  /// What may be asked for a unit, in cents: the price, or what lies within a maximum, a minimum or a range; nothing where
  /// the row says neither.
  var bounds: (least: Int64, most: Int64)? {
    let cents = tariff.amount.cents
    return switch tariff.kind {
    case .price: (cents, cents)
    case .maximum: (0, cents)
    case .minimum: (cents, DeclarationWay.noMost)
    case .range: (cents, tariff.details?.upperAmount?.cents ?? cents)
    case .quote, .none, .contribution, .component: nil
    }
  }
}

/// A way in which a price can be declared: as it is, or a price per hour in minutes; or what a list leaves open within
/// bounds, where it prints a maximum, a minimum or a range.
package struct DeclarationWay: Sendable {
  /// The most where only a minimum is printed: more than any price.
  static let noMost = Int64.max / 1_000_000

  /// The price among those of its product.
  package let place: Int
  /// The first day on which it holds.
  package let from: CompactDay
  /// The day behind the last one.
  package let until: CompactDay
  /// Whether a list that was replaced printed it.
  package let isOld: Bool
  /// The price per unit of the list, in cents; within bounds the most.
  package private(set) var cents: Int64
  /// The least that may be asked for a unit, in cents; of a price the same.
  package private(set) var least: Int64
  /// How many of the declared unit make that of the list: 60 for a price per hour in minutes, else 1.
  package let parts: Int64

  /// A way to declare a price, or what lies within bounds.
  ///
  /// - Parameters:
  ///   - place: the price among those of its product.
  ///   - from: the first day on which it holds.
  ///   - until: the day behind the last one.
  ///   - isOld: whether a list that was replaced printed it.
  ///   - cents: the price per unit of the list, in cents; within bounds the most.
  ///   - least: the least within bounds; nothing for a price.
  ///   - parts: how many of the declared unit make that of the list.
  package init(
    place: Int, from: CompactDay, until: CompactDay, isOld: Bool, cents: Int64, least: Int64? = nil,
    parts: Int64
  ) {
    (self.place, self.from, self.until, self.isOld) = (place, from, until, isOld)
    (self.cents, self.least, self.parts) = (cents, least ?? cents, parts)
  }

  /// Whether the list says the price itself.
  package var isPrice: Bool { least == cents }

  /// The price per declared unit that a line shows, in cents.
  ///
  /// Source: rule IV081 of iWmo and iJw 3.2: an hour price that is declared in minutes is shown as a sixtieth,
  /// rounded to cents, and the rounded value is not used.
  package var shown: Int64 { perDeclaredUnit(cents) }

  private func perDeclaredUnit(_ cents: Int64) -> Int64 {
    parts == 1 ? cents : (2 * cents + parts) / (2 * parts)
  }

  /// Whether both allow the same price.
  func isSame(as other: DeclarationWay) -> Bool {
    (cents, least, parts) == (other.cents, other.least, other.parts)
  }

  /// Whether a line has a right price and a right amount.
  func isRight(_ line: DeclarationLine) -> Bool {
    allows(line.price) && line.amount == rightAmount(of: line)
  }

  /// Whether a line may show a price; one that shows none shows no wrong one.
  func allows(_ price: Int64?) -> Bool { price == nil || price == rightPrice(beside: price) }

  /// The price per declared unit that is right for a line: within bounds the one nearest to what it shows.
  func rightPrice(beside price: Int64?) -> Int64? {
    isPrice ? shown : price.map { min(max($0, perDeclaredUnit(least)), shown) }
  }

  /// The amount that is right for a line: within bounds volume times the price that it shows, or else the amount nearest to
  /// its own. Nothing where it has more than 64 bits.
  func rightAmount(of line: DeclarationLine) -> Int64? {
    guard !isPrice else { return amount(of: line.volume) }
    if parts == 1, let price = line.price, allows(price) { return amount(of: line.volume, at: price) }
    guard let least = amount(of: line.volume, at: least) else { return nil }
    let most = amount(of: line.volume, at: cents) ?? (line.volume < 0 ? .min : .max)
    return min(max(line.amount, min(least, most)), max(least, most))
  }

  /// The same within the bounds of other ways too; a price stays what it is.
  func within(_ others: [DeclarationWay]) -> DeclarationWay {
    guard !isPrice else { return self }
    var copy = self
    for other in others {
      copy.cents = min(copy.cents, other.cents)
      copy.least = max(copy.least, other.least)
    }
    return copy
  }

  /// The amount of a volume in ten-thousandths, in cents, rounded once and a half away from zero; nothing where it
  /// has more than 64 bits.
  ///
  /// Source: rule TR346 of iWmo and iJw 3.2.
  @inline(__always)
  package func amount(of volume: Int64) -> Int64? { amount(of: volume, at: cents) }

  @inline(__always)
  private func amount(of volume: Int64, at cents: Int64) -> Int64? {
    let (product, isTooLarge) = volume.multipliedReportingOverflow(by: cents)
    guard !isTooLarge, product >= 0, product < Int64.max / 4 else {
      return longAmount(of: volume, at: cents)
    }
    // The divisor is even, so that half of it is whole.
    let divisor = DeclarationLine.one * parts
    return (product + divisor / 2) / divisor
  }

  private func longAmount(of volume: Int64, at cents: Int64) -> Int64? {
    let divisor = Int128(DeclarationLine.one) * Int128(parts)
    let product = Int128(volume) * Int128(cents)
    return Int64(exactly: (2 * product + (product < 0 ? -divisor : divisor)) / (2 * divisor))
  }
}
