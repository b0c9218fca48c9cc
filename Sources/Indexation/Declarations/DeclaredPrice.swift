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
}

/// A way in which a price can be declared: as it is, or a price per hour in minutes.
package struct DeclarationWay: Sendable {
  /// The price among those of its product.
  package let place: Int
  /// The first day on which it holds.
  package let from: CompactDay
  /// The day behind the last one.
  package let until: CompactDay
  /// Whether a list that was replaced printed it.
  package let isOld: Bool
  /// The price per unit of the list, in cents.
  package let cents: Int64
  /// How many of the declared unit make that of the list: 60 for a price per hour in minutes, else 1.
  package let parts: Int64

  /// The price per declared unit that a line shows, in cents.
  ///
  /// Source: rule IV081 of iWmo and iJw 3.2: an hour price that is declared in minutes is shown as a sixtieth,
  /// rounded to cents, and the rounded value is not used.
  package var shown: Int64 { parts == 1 ? cents : (2 * cents + parts) / (2 * parts) }

  /// The amount of a volume in ten-thousandths, in cents, rounded once and a half away from zero; nothing where it
  /// has more than 64 bits.
  ///
  /// Source: rule TR346 of iWmo and iJw 3.2.
  @inline(__always)
  package func amount(of volume: Int64) -> Int64? {
    let (product, isTooLarge) = volume.multipliedReportingOverflow(by: cents)
    guard !isTooLarge, product >= 0, product < Int64.max / 4 else { return longAmount(of: volume) }
    // The divisor is even, so that half of it is whole.
    let divisor = DeclarationLine.one * parts
    return (product + divisor / 2) / divisor
  }

  private func longAmount(of volume: Int64) -> Int64? {
    let divisor = Int128(DeclarationLine.one) * Int128(parts)
    let product = Int128(volume) * Int128(cents)
    return Int64(exactly: (2 * product + (product < 0 ? -divisor : divisor)) / (2 * divisor))
  }
}
