import Tariffs

/// Why volumes of a product cannot be priced by the other list.
package enum NotCarried: Hashable, Sendable {
  /// The crosswalk says that the product ended, or that it is new, and why.
  case oneSided(reason: String)
  /// The other list has no price of it, and no crosswalk says how it continues.
  case noPrice
  /// The crosswalk says that the two cannot be compared, and why.
  case notComparable(reason: String)
  /// The other list prices it in units that do not convert.
  case otherUnit([BillingUnit])
  /// It became several products, or several became it, and nobody has stated the shares.
  case needsShares([Tariff])
  /// It is billed for a group in another way, and no group was given.
  case needsGroup
  /// It is billed for a group in another way, and other time is billed.
  case groupTime
  /// The other side prints several prices of it.
  case severalPrices([Tariff])
  /// The stated shares leave a part over.
  case restOfShares
  /// A calculated list has no price of it, because it could not be calculated.
  case notCalculated
  /// The price changes on a day within the period of the volume.
  case priceChanges(CalendarDate)
  /// The other parts of its split or merger cannot be carried over.
  case otherParts
}

/// Why volumes have no price in their own list.
package enum Unpriced: Hashable, Sendable {
  /// No list that is compared has the product; the nearest word that one has.
  case unknownProduct(nearest: String?)
  /// The list has no price of it, but amounts of other kinds.
  case noPrice([AmountKind])
  /// The list prices it in units that do not convert to that of the volume.
  case otherUnit([BillingUnit])
  /// The list prices it in other forms.
  case otherForm([PaymentForm])
  /// The list prices it in other bands; in none where it has no bands of it.
  case otherBand([String])
  /// Several prices fit.
  case severalPrices([Tariff])
  /// It was delivered in two years.
  case severalYears
  /// The price changes on a day within the period.
  case priceChanges(CalendarDate)
  /// Its list or region takes no part.
  case otherList(String)
  /// Its unit, form, period or kind of line is a word that cannot be read.
  case unread(String)
}
