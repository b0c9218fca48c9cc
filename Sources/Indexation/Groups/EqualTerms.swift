import Tariffs

/// Puts the two prices of a comparison on equal terms, where the documents allow it.
///
/// ```swift
/// let terms = try EqualTerms(dataset: dataset, session: GroupSession(participants: 4, staff: 1))
/// terms.figure(for: row)   // what a participant costs per hour, before and after
/// ```
///
/// - A pair that the crosswalk calls comparable keeps its prices, on one unit.
/// - Two group prices become the cost per participant per hour for one group size, if both are billed on the
///   same kind of time.
/// - Nothing else: a definition that moved, or a unit that does not convert, is not repaired.
public struct EqualTerms: Sendable {
  /// The comparable figures of one row.
  public struct Figure: Hashable, Sendable {
    /// What the two figures are.
    public enum Basis: Hashable, Sendable {
      /// The printed prices.
      case price(BillingUnit)
      /// The cost per participant per hour.
      case participantHour(GroupSession)
    }

    /// What the two figures are.
    public let basis: Basis
    /// The change between the two exact figures.
    public let change: PriceChange
    /// By how much the old price is multiplied to be its figure.
    public let oldFactor: Rational
    /// The limits of the documents that the group goes beyond.
    public let exceededLimits: [BillingTerm]

    /// The old figure, rounded to cents.
    public var from: Money { change.from }
    /// The new figure, rounded to cents.
    public var to: Money { change.to }
  }

  private let dataset: Dataset
  /// The group for which the figures hold.
  public let session: GroupSession

  /// Equal terms for a group.
  public init(dataset: Dataset, session: GroupSession) {
    self.dataset = dataset
    self.session = session
  }

  /// The comparable figures of a row; nothing where the documents do not allow a comparison.
  public func figure(for row: ComparisonRow) -> Figure? {
    guard let old = row.from.first, let new = row.to.first, let change = row.change else { return nil }
    if row.comparability?.verdict == .yes {
      return Figure(basis: .price(row.unit), change: change, oldFactor: row.factor(.from), exceededLimits: [])
    }
    guard let oldGroup = group(old), let newGroup = group(new), let time = billable(old),
      time == billable(new), let oldFactor = oldGroup.participantHourFactor(in: session),
      let newFactor = newGroup.participantHourFactor(in: session)
    else { return nil }
    return Figure(
      basis: .participantHour(session),
      change: PriceChange(
        from: PriceFigure(old.amount) * oldFactor, to: PriceFigure(new.amount) * newFactor),
      oldFactor: oldFactor,
      exceededLimits: oldGroup.exceededLimits(in: session) + newGroup.exceededLimits(in: session))
  }

  /// How many minutes of an hour in a group one participant is billed, exact; nothing where the product is not billed
  /// as a group.
  package func billedMinutesPerHour(_ tariff: Tariff) -> Rational? {
    group(tariff).map { $0.regime.billedMinutes(in: session) * Rational(60) / session.minutes }
  }

  private func group(_ tariff: Tariff) -> GroupTariff? {
    let terms = dataset.billingTerms(of: tariff.product, in: tariff.table)
    return GroupRegime(terms).map {
      GroupTariff(
        tariff: tariff, individual: nil, regime: $0, terms: terms, price: tariff.amount, isWhatIf: false)
    }
  }

  private func billable(_ tariff: Tariff) -> String? {
    dataset.billingTerms(of: tariff.product, in: tariff.table).first { $0.kind == .billable }?.value
  }
}
