import Tariffs

/// A whole list that was indexed: what each tariff becomes, and why.
public struct IndexedTable: Hashable, Sendable {
  /// One tariff of the list.
  public struct Row: Hashable, Sendable {
    /// How the new amount came about.
    public enum Derivation: Hashable, Sendable {
      /// The amount itself was indexed.
      case indexed(IndexedPrice)
      /// A group price follows the indexed individual price by its denominator (rule 44.2).
      case group(individual: IndexedPrice, of: Tariff, price: GroupPrice)
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
      case .group(_, _, let price): price.amount
      }
    }

    /// What the new amount can have been before any rounding, given that the old prices are rounded to cents.
    public var bounds: RoundingBounds {
      switch derivation {
      case .indexed(let price), .exception(_, let price): price.bounds
      case .group(let individual, _, let price):
        individual.bounds * (Rational(1) / Rational(price.denominator))
      }
    }

    /// The change from the old amount to the new one.
    public var change: PriceChange {
      PriceChange(from: tariff.amount, to: amount)
    }
  }

  /// The old list.
  public let table: TariffTable
  /// The percentages.
  public let path: IndexPath
  /// The tariffs, in the order of the old list.
  public let rows: [Row]

  /// The same list with only one of its tariffs.
  ///
  /// - Parameter row: the tariff that is kept.
  /// - Returns: the list.
  public func keeping(_ row: Row) -> IndexedTable {
    IndexedTable(table: table, path: path, rows: [row])
  }

  /// The id under which the new list is saved and loaded: `nijmegen-2023-index-2025`.
  public var id: String {
    "\(table.id)-index-\(path.to)"
  }
}

extension Dataset {
  /// Indexes a whole list.
  ///
  /// Group prices with a stated denominator follow the indexed individual price, as rule 44.2 says
  /// (`nijmegen-2023`, lines 1957–1961).
  ///
  /// - Parameters:
  ///   - table: the list.
  ///   - path: the percentages.
  ///   - rounding: where amounts are rounded to cents.
  ///   - exceptions: products that the clause treats in another way, each with its path.
  /// - Returns: the new list with its derivation.
  public func indexed(
    _ table: TariffTable, along path: IndexPath, rounding: IndexRounding,
    exceptions: [(exception: IndexException, path: IndexPath)] = []
  ) -> IndexedTable {
    let tariffs = tariffs(in: table.id)
    func price(_ tariff: Tariff) -> IndexedTable.Row.Derivation {
      if let found = exceptions.first(where: { $0.exception.product == tariff.product }) {
        return .exception(found.exception, found.path.index(tariff.amount, rounding: rounding))
      }
      return .indexed(path.index(tariff.amount, rounding: rounding))
    }
    func indexed(_ individual: Tariff) -> IndexedPrice {
      switch price(individual) {
      case .indexed(let price), .exception(_, let price), .group(let price, _, _): price
      }
    }
    let rows = tariffs.map { tariff in
      guard !exceptions.contains(where: { $0.exception.product == tariff.product }),
        case .fixedDenominator(let denominator)? = GroupRegime(billingTerms(of: tariff.product, in: table.id)),
        denominator.isWhole, let whole = denominator.numerator.int64, let rule = try? GroupDenominator(whole),
        let relation = relations(in: table.id).first(where: {
          $0.price.product == tariff.product && $0.price.unit == tariff.unit && $0.basis == .stated
        }),
        let individual = tariffs.first(where: {
          $0.product == relation.base.product && $0.unit == relation.base.unit
            && $0.form == relation.base.form
        })
      else { return IndexedTable.Row(tariff: tariff, derivation: price(tariff)) }
      let indexed = indexed(individual)
      return IndexedTable.Row(
        tariff: tariff,
        derivation: .group(
          individual: indexed, of: individual, price: rule.groupPrice(individual: indexed.indexed)))
    }
    return IndexedTable(table: table, path: path, rows: rows)
  }
}

extension IndexBook {
  /// Indexes a whole list, with the exceptions to the clauses of the path.
  ///
  /// - Parameters:
  ///   - table: the list.
  ///   - dataset: its tariffs, with their billing terms and relations for group prices.
  ///   - path: the percentages.
  ///   - rounding: where amounts are rounded to cents.
  /// - Returns: the new list with its derivation.
  /// - Throws: ``IndexError`` for a clause that holds instead and misses a figure.
  public func indexed(
    _ table: TariffTable, in dataset: Dataset, along path: IndexPath, rounding: IndexRounding = .final
  ) throws(IndexError) -> IndexedTable {
    var found: [(exception: IndexException, path: IndexPath)] = []
    for exception in exceptions where exception.table == table.id && path.uses(exception) {
      found.append((exception, try paths(clause: exception.instead, from: path.from, to: path.to)[0]))
    }
    return dataset.indexed(table, along: path, rounding: rounding, exceptions: found)
  }
}
