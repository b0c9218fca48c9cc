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

    /// The new amount on another unit or in another figure, with what the rounding of the old prices leaves open.
    ///
    /// A group price is multiplied as the rule gives it, in cents; any other price is indexed on the wanted unit and
    /// rounded there.
    ///
    /// - Parameter factor: by how much an amount is multiplied; 1 for the amount itself.
    /// - Returns: the figure, within its bounds.
    public func figure(times factor: Rational = Rational(1)) -> PriceFigure {
      switch derivation {
      case .indexed(let price), .exception(_, let price): price.figure(times: factor)
      case .group(let individual, _, let price):
        PriceFigure(
          cents: Rational(price.individual) / Rational(price.denominator),
          bounds: individual.figure().bounds * (Rational(1) / Rational(price.denominator))
        ).rounded() * factor
      }
    }

    /// What the new amount can be, given that the old prices are rounded to cents.
    public var bounds: RoundingBounds { figure().bounds }

    /// The change from the old amount to the new one.
    public var change: PriceChange { PriceChange(from: tariff.amount, to: amount) }
  }

  /// The old list.
  public let table: TariffTable
  /// The percentages.
  public let path: IndexPath
  /// The tariffs, in the order of the old list.
  public let rows: [Row]

  /// The same list with only one of its tariffs.
  package func keeping(_ row: Row) -> IndexedTable { IndexedTable(table: table, path: path, rows: [row]) }

  /// The id under which the new list is saved and loaded, `nijmegen-2023-index-2025`, and where it comes from.
  public var saved: (id: String, origin: TableOrigin) { table.calculated(.indexed(to: path.to)) }
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
    let exceptions = Dictionary(exceptions.map { ($0.exception.product, $0) }) { first, _ in first }
    func price(_ tariff: Tariff) -> IndexedPrice {
      (exceptions[tariff.product]?.path ?? path).index(tariff.amount, rounding: rounding)
    }
    let groups = groupRules(in: table)
    let rows = tariffs(in: table.id).map { tariff in
      let derivation: IndexedTable.Row.Derivation
      if let exception = exceptions[tariff.product]?.exception {
        derivation = .exception(exception, price(tariff))
      } else if let group = groups[tariff] {
        let individual = price(group.individual)
        derivation = .group(
          individual: individual, of: group.individual,
          price: group.rule.groupPrice(individual: individual.indexed))
      } else {
        derivation = .indexed(price(tariff))
      }
      return IndexedTable.Row(tariff: tariff, derivation: derivation)
    }
    return IndexedTable(table: table, path: path, rows: rows)
  }

  /// The group prices of a list that follow an individual price by a stated denominator (rule 44.2).
  func groupRules(in table: TariffTable) -> [Tariff: GroupRule] {
    let products = Set(billingTerms(in: table.id).filter { $0.kind == .groupRegime }.map(\.product))
    guard !products.isEmpty else { return [:] }
    let tariffs = tariffs(in: table.id)
    let relations = relations(in: table.id)
    var rules: [Tariff: GroupRule] = [:]
    for tariff in tariffs where products.contains(tariff.product) {
      guard
        case .fixedDenominator(let denominator)? = GroupRegime(billingTerms(of: tariff.product, in: table.id)),
        denominator.isWhole, let whole = denominator.numerator.int64, let rule = try? GroupDenominator(whole),
        let relation = relations.first(where: {
          $0.price.product == tariff.product && $0.price.unit == tariff.unit && $0.basis == .stated
        }),
        let individual = tariffs.first(where: {
          $0.product == relation.base.product && $0.unit == relation.base.unit
            && $0.form == relation.base.form
        })
      else { continue }
      rules[tariff] = GroupRule(rule: rule, individual: individual)
    }
    return rules
  }
}

/// The individual price that a group price follows, and by what it is divided.
struct GroupRule: Hashable, Sendable {
  /// The denominator.
  let rule: GroupDenominator
  /// The individual price.
  let individual: Tariff
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
  /// - Throws: ``IndexError`` for an exception whose product the list does not have, and for a clause that holds instead
  ///   and misses a figure.
  public func indexed(
    _ table: TariffTable, in dataset: Dataset, along path: IndexPath, rounding: IndexRounding = .final
  ) throws(IndexError) -> IndexedTable {
    let exceptions = try exceptionPaths(table, along: path)
    let products = exceptions.isEmpty ? [] : Set(dataset.tariffs(in: table.id).map(\.product))
    for (exception, _) in exceptions where !products.contains(exception.product) {
      throw .exceptionWithoutProduct(
        exception, nearest: nearestWord(to: exception.product, among: products.sorted()))
    }
    return dataset.indexed(table, along: path, rounding: rounding, exceptions: exceptions)
  }

  /// The products of a list that the clauses of a path treat in another way, each with its own path.
  ///
  /// - Throws: ``IndexError`` for a clause that holds instead and misses a figure.
  func exceptionPaths(
    _ table: TariffTable, along path: IndexPath
  ) throws(IndexError) -> [(exception: IndexException, path: IndexPath)] {
    var found: [(exception: IndexException, path: IndexPath)] = []
    for exception in exceptions where exception.table == table.id && path.uses(exception) {
      found.append((exception, try paths(clause: exception.instead, from: path.from, to: path.to)[0]))
    }
    return found
  }
}
