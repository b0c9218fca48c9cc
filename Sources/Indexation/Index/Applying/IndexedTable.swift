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
      /// the document states.
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
        PriceFigure(cents: Rational(price.base) * price.ratio, bounds: base.figure().bounds * price.ratio)
          .rounded(to: price.rounding) * factor
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
  /// The stated relations that the new amounts do not keep.
  public let unkept: [UnkeptRelation]

  /// The same list with only one of its tariffs.
  package func keeping(_ row: Row) -> IndexedTable {
    IndexedTable(table: table, path: path, rows: [row], unkept: unkept.filter { $0.row == row })
  }

  /// The id under which the new list is saved and loaded, `nijmegen-2023-index-2025`, and where it comes from.
  public var saved: (id: String, origin: TableOrigin) { table.calculated(.indexed(to: path.to)) }
}

extension Dataset {
  /// Indexes a whole list.
  ///
  /// Group prices with a stated denominator follow the indexed individual price, as rule 44.2 says
  /// (`nijmegen-2023`, lines 1957–1961). A price that the document states as a share of another, and that is one before,
  /// stays that share.
  ///
  /// - Parameters:
  ///   - table: the list.
  ///   - path: the percentages.
  ///   - rounding: where amounts are rounded to cents.
  ///   - exceptions: products that the clause treats in another way, each with its path.
  ///   - wages: finds the wages that prices are a share of.
  /// - Returns: the new list with its derivation.
  public func indexed(
    _ table: TariffTable, along path: IndexPath, rounding: IndexRounding,
    exceptions: [(exception: IndexException, path: IndexPath)] = [],
    wages: RelationCheck.Wages = { _, _ in nil }
  ) -> IndexedTable {
    let exceptions = Dictionary(exceptions.map { ($0.exception.product, $0) }) { first, _ in first }
    func price(_ tariff: Tariff) -> IndexedPrice {
      (exceptions[tariff.product]?.path ?? path).index(tariff.amount, rounding: rounding)
    }
    let groups = groupRules(in: table)
    let tariffs = tariffs(in: table.id)
    let shares = Dictionary(
      relationChecks(in: [table]).filter { $0.relation.basis == .stated && $0.verdict != .deviates }
        .map { ($0.tariff, $0.relation) }
    ) { first, _ in first }
    let rows = tariffs.map { tariff in
      let derivation: IndexedTable.Row.Derivation
      if let exception = exceptions[tariff.product]?.exception {
        derivation = .exception(exception, price(tariff))
      } else if let group = groups[tariff] {
        let individual = price(group.individual)
        derivation = .follows(
          individual, of: group.individual, price: group.rule.groupPrice(individual: individual.indexed))
      } else if let relation = shares[tariff],
        let (base, indexed) = relation.bases(among: tariffs).map({ ($0, price($0)) })
          .min(by: { $0.1.indexed < $1.1.indexed })
      {
        derivation = .follows(indexed, of: base, price: FollowingPrice(base: indexed.indexed, relation))
      } else {
        derivation = .indexed(price(tariff))
      }
      return IndexedTable.Row(tariff: tariff, derivation: derivation)
    }
    return IndexedTable(
      table: table, path: path, rows: rows, unkept: unkept(by: rows, of: table, in: path.to, wages))
  }

  /// The stated relations of a list that its new amounts do not keep; wages are those of the first day of a year.
  private func unkept(
    by rows: [IndexedTable.Row], of table: TariffTable, in year: Int, _ wages: RelationCheck.Wages
  ) -> [IndexedTable.UnkeptRelation] {
    let relations = relations(in: table.id).filter { $0.basis == .stated }
    guard !relations.isEmpty else { return [] }
    let amounts = Dictionary(rows.map { ($0.tariff, $0.amount) }) { first, _ in first }
    return relations.compactMap { relation -> IndexedTable.UnkeptRelation? in
      guard let row = rows.first(where: { PriceRelation.Price(of: $0.tariff) == relation.price }) else {
        return nil
      }
      var wage: RelationCheck.StatedWage?
      if case .wage(let step) = relation.base {
        wage = CalendarDate(year: year, month: 1, day: 1).flatMap { wages(step, $0) }
      }
      let lowest = relation.bases(among: rows.map(\.tariff)).compactMap { amounts[$0] }.min()
      guard let base = wage?.hourly ?? lowest, relation.price(of: base) != row.amount else { return nil }
      return IndexedTable.UnkeptRelation(
        relation: relation, row: row, expected: relation.price(of: base), wage: wage)
    }
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
        let individual = tariffs.first(where: { PriceRelation.Price(of: $0) == relation.basePrice })
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
  ///   - wages: finds the wages that prices are a share of.
  /// - Returns: the new list with its derivation.
  /// - Throws: ``IndexError`` for an exception whose product the list does not have, and for a clause that holds instead
  ///   and misses a figure.
  public func indexed(
    _ table: TariffTable, in dataset: Dataset, along path: IndexPath, rounding: IndexRounding = .final,
    wages: RelationCheck.Wages = { _, _ in nil }
  ) throws(IndexError) -> IndexedTable {
    let exceptions = try exceptionPaths(table, along: path)
    let products = exceptions.isEmpty ? [] : Set(dataset.tariffs(in: table.id).map(\.product))
    for (exception, _) in exceptions where !products.contains(exception.product) {
      throw .exceptionWithoutProduct(
        exception, nearest: nearestWord(to: exception.product, among: products.sorted()))
    }
    return dataset.indexed(table, along: path, rounding: rounding, exceptions: exceptions, wages: wages)
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
