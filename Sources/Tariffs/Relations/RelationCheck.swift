/// What became of a relation when it was held against the printed prices.
public struct RelationCheck: Hashable, Sendable {
  /// How well printed prices keep a relation.
  public enum Verdict: String, Vocabulary {
    /// The printed price is the base times the ratio, rounded as prices are.
    case exact
    /// Not to the cent, but both prices can be roundings of unrounded prices that keep it.
    case withinRounding = "within-rounding"
    /// No rounding explains the difference.
    case deviates

    /// What the word is a kind of.
    public static let noun = Phrase(nl: "oordeel", en: "verdict")
  }

  /// A wage that a price follows from.
  public struct StatedWage: Hashable, Sendable {
    /// The step of which it is the wage.
    public let step: PriceRelation.WageStep
    /// The name of its agreement.
    public let agreement: String
    /// The gross wage per hour.
    public let hourly: Money
    /// The day from which it is paid.
    public let validFrom: CalendarDate
    /// The document that it was read in.
    public let source: String

    /// A wage of an agreement.
    public init(
      step: PriceRelation.WageStep, agreement: String, hourly: Money, validFrom: CalendarDate, source: String
    ) {
      (self.step, self.agreement, self.hourly) = (step, agreement, hourly)
      (self.validFrom, self.source) = (validFrom, source)
    }
  }

  /// Finds the wage of a step on a day; nothing where it is not known.
  public typealias Wages = (PriceRelation.WageStep, CalendarDate) -> StatedWage?

  /// What a price was held against.
  public enum Base: Hashable, Sendable {
    /// A row of the same table.
    case price(Tariff)
    /// A wage.
    case wage(StatedWage)

    /// The price, or the wage per hour.
    public var amount: Money {
      switch self {
      case .price(let tariff): tariff.amount
      case .wage(let wage): wage.hourly
      }
    }

    /// Between which values it lay before rounding, in cents; a wage is paid as it is printed.
    public var bounds: RoundingBounds {
      switch self {
      case .price(let tariff): RoundingBounds(of: tariff.amount)
      case .wage(let wage): RoundingBounds(lower: Rational(wage.hourly), upper: Rational(wage.hourly))
      }
    }

    /// The row, where it is one.
    public var tariff: Tariff? {
      if case .price(let tariff) = self { tariff } else { nil }
    }
  }

  /// The relation.
  public let relation: PriceRelation
  /// The row whose price follows.
  public let tariff: Tariff
  /// What it follows from.
  public let base: Base

  /// The base times the ratio, in whole cents, rounded half away from zero.
  public var expected: WholeNumber {
    relation.rounding.rounded(Rational(base.amount) * relation.ratio).rounded()
  }

  /// Between which values the ratio of the unrounded prices lies; nothing when the base price can be zero.
  public var ratioBounds: RoundingBounds? { RoundingBounds(of: tariff.amount).divided(by: base.bounds) }

  /// How well the printed prices keep the relation.
  public var verdict: Verdict {
    if WholeNumber(tariff.amount.cents) == expected { return .exact }
    return RoundingBounds(of: tariff.amount).overlaps(base.bounds * relation.ratio)
      ? .withinRounding : .deviates
  }
}

extension Dataset {
  /// Holds every known relation of some tables against their printed prices.
  ///
  /// - Parameters:
  ///   - tables: the tables.
  ///   - day: the day of which the prices are taken; nothing takes of each that changes the first.
  ///   - wages: finds the wages that prices follow from.
  /// - Returns: the checks; a relation to a wage that is not known has none.
  public func relationChecks(
    in tables: [TariffTable], on day: CalendarDate? = nil, wages: RelationCheck.Wages = { _, _ in nil }
  ) -> [RelationCheck] {
    tables.flatMap { table -> [RelationCheck] in
      let tariffs = tariffs(in: table.id, on: day)
      let rows = Dictionary(
        tariffs.map { (PriceRelation.Price(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
      return relations(in: table.id).compactMap { relation -> RelationCheck? in
        guard let tariff = rows[relation.price] else { return nil }
        let base: RelationCheck.Base? =
          switch relation.base {
          case .price(let price): rows[price].map { .price($0) }
          case .lowestInKind:
            relation.bases(among: tariffs).min { $0.amount < $1.amount }.map { .price($0) }
          case .wage(let step): wages(step, tariff.details?.validFrom ?? table.validFrom).map { .wage($0) }
          }
        return base.map { RelationCheck(relation: relation, tariff: tariff, base: $0) }
      }
    }
  }
}
