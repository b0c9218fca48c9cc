import Tariffs

/// A whole list that was indexed: what each tariff becomes, and why.
public struct IndexedTable: Hashable, Sendable {
  /// One tariff of the list.
  public struct Row: Hashable, Sendable {
    /// How the new amount came about.
    public enum Derivation: Hashable, Sendable {
      /// The amount itself was indexed.
      case indexed(IndexedPrice)
      /// The price follows another one that was indexed: a group price by its denominator (rule 44.2), or a share that
      /// the document states. The tariff is the indexed one, also where the price follows it over others.
      case follows(IndexedPrice, of: Tariff, price: FollowingPrice)
      /// The clause treats the product in another way.
      case exception(IndexException, IndexedPrice)
    }

    /// The tariff of the old list.
    public let tariff: Tariff
    /// How the new amount came about.
    public let derivation: Derivation

    /// The new amount.
    public var amount: Money {
      switch derivation {
      case .indexed(let price), .exception(_, let price): price.indexed
      case .follows(_, _, let price): price.amount
      }
    }

    /// The new amount on another unit or in another figure, with what the rounding of the old prices leaves open.
    ///
    /// A price that follows another is multiplied as the rule gives it, in cents; any other price is indexed on the wanted unit and
    /// rounded there.
    ///
    /// - Parameter factor: by how much an amount is multiplied; 1 for the amount itself.
    /// - Returns: the figure, within its bounds.
    public func figure(times factor: Rational = Rational(1)) -> PriceFigure {
      switch derivation {
      case .indexed(let price), .exception(_, let price): price.figure(times: factor)
      case .follows(let base, _, let price):
        price.figure(of: PriceFigure(cents: Rational(base.indexed), bounds: base.figure().bounds)) * factor
      }
    }

    /// What the new amount can be, given that the old prices are rounded to cents.
    public var bounds: RoundingBounds { figure().bounds }

    /// The change from the old amount to the new one.
    public var change: PriceChange { PriceChange(from: tariff.amount, to: amount) }
  }

  /// A price that is no longer the share that the document states.
  public struct UnkeptRelation: Hashable, Sendable {
    /// The relation.
    public let relation: PriceRelation
    /// The price.
    public let row: Row
    /// What it would be as that share.
    public let expected: Money
    /// The wage that it is a share of, where it is one.
    public let wage: RelationCheck.StatedWage?
  }

  /// The old list.
  public let table: TariffTable
  /// The percentages.
  public let path: IndexPath
  /// The tariffs, in the order of the old list.
  public let rows: [Row]
  /// The relations that the document states, or that hold by definition, and that the new amounts do not keep.
  public let unkept: [UnkeptRelation]
  /// The day of which the prices were taken, where some of the list change within it; nothing where none does.
  public let day: CalendarDate?

  /// The same list with only one of its tariffs.
  package func keeping(_ row: Row) -> IndexedTable {
    IndexedTable(
      table: table, path: path, rows: [row], unkept: unkept.filter { $0.row == row }, day: day)
  }

  /// The id under which the new list is saved and loaded, `nijmegen-2023-index-2025`, and where it comes from.
  public var saved: (id: String, origin: TableOrigin) {
    table.calculated(.indexed(to: path.end.yearAndMonth))
  }

  /// The paths that its prices follow, where a clause tells groups of products apart: each with the number of prices.
  package var groupPaths: [(path: IndexPath, prices: Int)] {
    let names = rows.compactMap { row -> [String]? in
      guard case .indexed(let price) = row.derivation else { return nil }
      return price.steps.map(\.index.name)
    }
    guard Set(names).count > 1 else { return [] }
    return names.firstOccurrences.compactMap { name in
      let row = rows.first { row in
        if case .indexed(let price) = row.derivation { price.steps.map(\.index.name) == name } else { false }
      }
      guard case .indexed(let price)? = row?.derivation else { return nil }
      let steps = price.steps.map(\.index)
      return (
        IndexPath(from: path.start, to: path.end, steps: price.isBackward ? steps.reversed() : steps),
        names.count { $0 == name }
      )
    }
  }
}
