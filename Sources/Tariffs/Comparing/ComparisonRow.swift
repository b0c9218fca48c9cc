/// One product, unit and form on the two sides of a comparison.
public struct ComparisonRow: Hashable, Sendable {
  /// What became of a price.
  public enum Status: String, Vocabulary {
    /// On both sides, with different prices.
    case changed
    /// On both sides, with the same price.
    case unchanged
    /// On the new side only.
    case added
    /// On the old side only.
    case removed
    /// On both sides, under another name.
    case renamed
    /// One product of the old side and the several that it became.
    case split
    /// Several products of the old side and the one that they became.
    case merged

    /// What the word is a kind of.
    public static let noun = Phrase("status")

    /// The word as people read it.
    public var name: Phrase {
      let dutch =
        switch self {
        case .changed: "gewijzigd"
        case .unchanged: "gelijk"
        case .added: "nieuw"
        case .removed: "vervallen"
        case .renamed: "andere naam"
        case .split: "gesplitst"
        case .merged: "samengevoegd"
        }
      return Phrase(nl: dutch, en: rawValue)
    }
  }

  /// One of the two sides.
  public enum Side: Hashable, Sendable {
    /// The old side.
    case from
    /// The new side.
    case to
  }

  /// Something about a row that a reader must know.
  public enum Remark: Hashable, Sendable {
    /// The same price stands in another table of the same side too.
    case alsoIn(Tariff, Side)
    /// The tables of one side give this product different prices; each has its row.
    case differentPrices([Tariff], Side)
    /// The code stands for several products in one table, so that the names decide.
    case severalProductsUnderCode(String)
    /// The other side has the same product in units that do not convert to the one of the row.
    case otherUnit([BillingUnit], Side)
    /// The other side has no price of the product in this form.
    case noPrice(Side)
    /// Products with different prices became one, so that there is no one old price.
    case differentOldPrices([Tariff])
  }

  /// What few rows have besides two prices.
  private struct Besides: Hashable, Sendable {
    var remarks: [Remark] = []
    var continuations: [Continuation] = []
    var commonUnit: CommonUnit?

    var isEmpty: Bool { remarks.isEmpty && continuations.isEmpty && commonUnit == nil }
  }

  /// What a row has besides, somewhere else: of a million rows most have nothing.
  private indirect enum Rest: Hashable, Sendable {
    case nothing
    case besides(Besides)
  }

  /// The old price, once for each table that has it; empty when the product is new.
  public let from: PricesOfLists
  /// The new price, once for each table that has it; empty when the product is gone.
  public let to: PricesOfLists
  private var rest = Rest.nothing

  /// A product on the two sides.
  init(
    from: PricesOfLists, to: PricesOfLists, remarks: [Remark] = [], continuations: [Continuation] = [],
    commonUnit: CommonUnit? = nil
  ) {
    (self.from, self.to) = (from, to)
    if remarks.isEmpty, continuations.isEmpty, commonUnit == nil { return }
    besides = Besides(remarks: remarks, continuations: continuations, commonUnit: commonUnit)
  }

  private var besides: Besides {
    get { if case .besides(let besides) = rest { besides } else { Besides() } }
    set { rest = newValue.isEmpty ? .nothing : .besides(newValue) }
  }

  /// Whether it is no more than a price on each side, as most rows of long lists are.
  package var isPlain: Bool { if case .nothing = rest { true } else { false } }

  /// What a reader must know.
  public internal(set) var remarks: [Remark] {
    get { if case .besides(let besides) = rest { besides.remarks } else { [] } }
    set { besides.remarks = newValue }
  }
  /// How the product continues, as far as the crosswalk says: one for a pair, several for a split.
  public internal(set) var continuations: [Continuation] {
    get { if case .besides(let besides) = rest { besides.continuations } else { [] } }
    set { besides.continuations = newValue }
  }
  /// The unit on which the two prices stand side by side, where they are printed in different ones.
  public internal(set) var commonUnit: CommonUnit? {
    get { if case .besides(let besides) = rest { besides.commonUnit } else { nil } }
    set { besides.commonUnit = newValue }
  }

  /// The change in price, on the unit of the row; nothing when a side is missing.
  public var change: PriceChange? {
    guard let old = figure(.from), let new = figure(.to) else { return nil }
    return PriceChange(from: old, to: new)
  }

  /// The price of a side, on the unit of the row.
  ///
  /// - Parameter side: the old or the new side.
  /// - Returns: nothing where the side is missing.
  public func figure(_ side: Side) -> PriceFigure? {
    guard let amount = side == .from ? from.first?.amount : to.first?.amount else { return nil }
    let figure = PriceFigure(amount)
    return commonUnit == nil ? figure : figure * factor(side)
  }

  /// By how much the printed price of a side is multiplied to be one on the unit of the row.
  ///
  /// - Parameter side: the old or the new side.
  /// - Returns: 1 where the price is printed in that unit.
  public func factor(_ side: Side) -> Rational {
    commonUnit.map { side == .from ? $0.from : $0.to } ?? Rational(1)
  }

  /// The unit of the row: of both prices, or the one on which they stand side by side.
  public var unit: BillingUnit {
    commonUnit?.unit ?? subject.unit
  }

  /// What became of the product, or else of its price.
  public var status: Status {
    let continuations = continuations
    guard !continuations.isEmpty else { return priceStatus }
    if continuations.contains(where: { $0.relation == .split }) { return .split }
    if continuations.contains(where: { $0.relation == .merged }) { return .merged }
    if change != nil, continuations.first?.relation == .renamed { return .renamed }
    return priceStatus
  }

  /// What became of the price alone.
  public var priceStatus: Status {
    guard let old = from.first, let new = to.first else { return from.isEmpty ? .added : .removed }
    guard commonUnit != nil, let change else {
      return old.amount == new.amount ? .unchanged : .changed
    }
    return change.isRise || change.isFall ? .changed : .unchanged
  }

  /// Whether the prices of the product can be set side by side, and why, as the crosswalk says it; nothing where it
  /// says nothing. Of several verdicts the one that allows least is given, with its own reasons.
  public var comparability: (verdict: Continuation.Comparability, reason: String)? {
    let continuations = continuations
    guard !continuations.isEmpty else { return nil }
    let verdicts = Continuation.Comparability.allCases.filter { verdict in
      continuations.contains { $0.comparable == verdict }
    }
    guard let verdict = verdicts.last else { return nil }
    let reasons = continuations.filter { $0.comparable == verdict }.map(\.reason).firstOccurrences
    return (verdict, reasons.joined(separator: " "))
  }

  /// The row that speaks for the product: the new one if there is one.
  @inlinable public var subject: Tariff {
    to.first ?? from[0]
  }
}
