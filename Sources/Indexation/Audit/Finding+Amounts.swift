import Tariffs

extension Phrase {
  /// Two amounts that something lies between, or the one that both are: `€ 63,57 tot en met € 63,63`.
  init(from lower: Money, through upper: Money) {
    let (low, high) = (Phrase(lower), Phrase(upper))
    self =
      lower == upper
      ? low
      : Phrase(nl: "\(low.dutch) tot en met \(high.dutch)", en: "\(low.english) through \(high.english)")
  }

  /// The amounts in whole cents that lie in bounds, as ``init(from:through:)``; nothing where none does.
  init?(amountsWithin bounds: RoundingBounds) {
    guard let lower = Money(rounding: bounds.lower, .up), let upper = Money(rounding: bounds.upper, .up),
      lower < upper
    else { return nil }
    self.init(from: lower, through: Money(cents: upper.cents - 1))
  }

  /// A share as a percentage with as many decimals as it needs, two at most: `90%`.
  init(share: Rational) {
    let percent = share * Rational(100)
    let number = Phrase(percent, decimals: percent.isWhole ? 0 : (percent * Rational(10)).isWhole ? 1 : 2)
    self.init(nl: number.dutch + "%", en: number.english + "%")
  }

  /// Things one after another, with a comma between.
  init(listing phrases: some Sequence<Phrase>) {
    self.init(
      nl: phrases.map(\.dutch).joined(separator: ", "), en: phrases.map(\.english).joined(separator: ", "))
  }
}

extension Dataset {
  /// The prices of a table that stand alone for their product, unit and form: no bands, no days of their own.
  func plainPrices(in table: String) -> [Tariff] {
    // Of a price that changes within its list, the first amount need not say so itself.
    let changing = Set(amounts(in: table).filter(\.hasOwnDays).map(Tariff.Line.init))
    return tariffs(in: table).filter { $0.band.isEmpty && !changing.contains(Tariff.Line($0)) }
  }
}

extension Sequence<Rational> {
  /// The middle one in order, of an even number the higher of the two; nothing of none.
  var median: Rational? {
    let ordered = sorted()
    return ordered.isEmpty ? nil : ordered[ordered.count / 2]
  }
}

extension Rational {
  /// How far a value lies from this one, as a share of this one, which is not zero.
  func distance(to value: Rational) -> Rational { ((value - self) / self).magnitude }
}
