import Tariffs

/// Where an indexed price is rounded to cents. Both ways occur in contracts; they give other cents.
public enum IndexRounding: String, Vocabulary {
  /// After every year.
  case yearly
  /// Once, at the end.
  case final
  /// Not at all; shown with four decimals.
  case none

  /// What the word is a kind of.
  public static let noun = Phrase(nl: "afronding", en: "rounding")
}

/// A price that was indexed, with every year's step.
public struct IndexedPrice: Hashable, Sendable {
  /// One year's step.
  public struct Step: Hashable, Sendable {
    /// The percentage and where it comes from.
    public let index: IndexPath.Step
    /// The amount before, in cents.
    public let before: Rational
    /// The amount after, in cents, rounded if this step is.
    public let after: Rational
  }

  /// The amount before.
  public let amount: Money
  /// Where it was rounded.
  public let rounding: IndexRounding
  /// To what it was rounded.
  public let unit: PriceRounding
  /// Whether the index was taken back.
  public let isBackward: Bool
  /// The steps, in the order in which they were taken.
  public let steps: [Step]

  /// The amount after, in cents, exact unless rounded.
  public var cents: Rational {
    let last = steps.last?.after ?? Rational(amount)
    return rounding == .none ? last : unit.rounded(last)
  }

  /// The price on another unit, with what the rounding of the amount before leaves open.
  public func figure(times factor: Rational = Rational(1)) -> PriceFigure {
    var figure = PriceFigure(amount)
    for step in steps {
      figure = figure * (isBackward ? Rational(1) / step.index.percent.factor : step.index.percent.factor)
      if rounding == .yearly { figure = figure.rounded(to: unit) }
    }
    figure = figure * factor
    return rounding == .none ? figure : figure.rounded(to: unit)
  }

  /// The amount after, in whole cents.
  public var indexed: Money { cents.money }
}

extension IndexPath {
  /// Indexes a price along the path, or takes it back.
  ///
  /// ```swift
  /// path.index(Money(cents: 4_195)).indexed   // 46.78 along 6.30% and 4.91%
  /// ```
  ///
  /// - Parameters:
  ///   - amount: the price in the first year.
  ///   - rounding: where it is rounded, half away from zero.
  ///   - unit: to what it is rounded; nothing takes what the clause says, or else cents.
  /// - Returns: the price in the last year with every step.
  public func index(
    _ amount: Money, rounding: IndexRounding = .final, to unit: PriceRounding? = nil
  ) -> IndexedPrice {
    let unit = unit ?? priceRounding
    var cents = Rational(amount)
    let taken = isBackward ? steps.reversed() : steps
    let steps = taken.map { step in
      let before = cents
      cents = IndexedPrice.taken(cents, along: step.percent / Rational(100), isBackward: isBackward)
      if rounding == .yearly { cents = unit.rounded(cents) }
      return IndexedPrice.Step(index: step, before: before, after: cents)
    }
    return IndexedPrice(
      amount: amount, rounding: rounding, unit: unit, isBackward: isBackward, steps: steps)
  }
}

extension IndexedPrice {
  /// An amount along the percentage of one year, as a part of 1, or back along it, whatever is worked out in.
  package static func taken<Number: Arithmetic>(
    _ amount: Number, along percentage: Number, isBackward: Bool
  ) -> Number {
    let factor = .number(Rational(1)) + percentage
    return isBackward ? amount / factor : amount * factor
  }
}

extension PriceRounding {
  /// An amount in euro, rounded as prices are.
  package func rounded(_ euro: Formula) -> Formula {
    let unit = Formula.number(Rational(cents) / Rational(100))
    return cents == 1 ? .rounded(euro, decimals: 2) : .rounded(euro / unit, decimals: 0) * unit
  }
}
