import Tariffs

/// Which of the prices of a list that change within it are meant.
public enum ChosenPrices: Hashable, Sendable {
  /// Those of when the path begins: of a year the last ones, taken back the first.
  case ofPath
  /// The first of each.
  case first
  /// Those that hold on a day.
  case on(CalendarDate)
}

/// The paths of the products of a list, where not all of them follow one.
struct ProductPaths: Sendable {
  /// Products that a clause treats in another way.
  var exceptions: [String: (exception: IndexException, path: IndexPath)] = [:]
  /// The paths of tariffs of groups that a clause tells apart.
  var ofTariff: [Tariff: IndexPath] = [:]
}

extension Dataset {
  /// Indexes a whole list.
  ///
  /// Group prices with a stated denominator follow the indexed individual price, as rule 44.2 says
  /// (`nijmegen-2023`, lines 1957–1961). A price that the document states as a share of another, and that is one before,
  /// stays that share. Where the clause says so, a price per minute is the indexed price per hour divided by 60.
  ///
  /// - Parameters:
  ///   - table: the list.
  ///   - path: the percentages.
  ///   - rounding: where amounts are rounded to cents.
  ///   - wages: finds the wages that prices are a share of.
  /// - Returns: the new list with its derivation.
  public func indexed(
    _ table: TariffTable, along path: IndexPath, rounding: IndexRounding,
    wages: RelationCheck.Wages = { _, _ in nil }
  ) -> IndexedTable {
    indexed(
      table, along: path, rounding: rounding, products: ProductPaths(), on: priceDay(of: table, for: path),
      wages: wages)
  }

  func indexed(
    _ table: TariffTable, along path: IndexPath, rounding: IndexRounding, products: ProductPaths,
    on day: CalendarDate?, wages: RelationCheck.Wages
  ) -> IndexedTable {
    func price(_ tariff: Tariff) -> IndexedPrice {
      (products.exceptions[tariff.product]?.path ?? products.ofTariff[tariff] ?? path)
        .index(tariff.amount, rounding: rounding)
    }
    let groups = groupRules(in: table, on: day)
    let tariffs = tariffs(in: table.id, on: day)
    let shares = shares(in: table, on: day, takesMinutesFromHours: path.takesMinutesFromHours)
    func derivation(of tariff: Tariff, behind followers: [Tariff]) -> IndexedTable.Row.Derivation {
      if let exception = products.exceptions[tariff.product]?.exception {
        return .exception(exception, price(tariff))
      }
      let followers = followers + [tariff]
      // Of prices that follow each other in a circle, the last one is indexed itself.
      func row(_ base: Tariff) -> IndexedTable.Row {
        let isCircle = followers.contains(base)
        return IndexedTable.Row(
          tariff: base,
          derivation: isCircle ? .indexed(price(base)) : derivation(of: base, behind: followers))
      }
      if let group = groups[tariff] {
        let individual = row(group.individual)
        return individual.followed(by: group.rule.groupPrice(individual: individual.amount))
      }
      if let share = shares[tariff], let base = share.bases.map(row).min(by: { $0.amount < $1.amount }) {
        return base.followed(by: FollowingPrice(base: base.amount, share.relation))
      }
      return .indexed(price(tariff))
    }
    let rows = tariffs.map { tariff in
      IndexedTable.Row(tariff: tariff, derivation: derivation(of: tariff, behind: []))
    }
    return IndexedTable(
      table: table, path: path, rows: rows, unkept: unkept(by: rows, of: table, on: day, in: path.end, wages),
      day: day)
  }

  /// The prices that follow another one: those that the document states as a share of it and that are one, and where a
  /// clause says so those per minute.
  func shares(
    in table: TariffTable, on day: CalendarDate?, takesMinutesFromHours: Bool
  ) -> [Tariff: (relation: PriceRelation, bases: [Tariff])] {
    let tariffs = tariffs(in: table.id, on: day)
    var shares: [Tariff: (relation: PriceRelation, bases: [Tariff])] = [:]
    for check in relationChecks(in: [table], on: day)
    where check.relation.basis == .stated && check.verdict != .deviates && shares[check.tariff] == nil {
      let bases = check.relation.bases(among: tariffs)
      if !bases.isEmpty { shares[check.tariff] = (check.relation, bases) }
    }
    guard takesMinutesFromHours else { return shares }
    for (relation, minute, hour) in minuteRelations(in: table.id, on: day) where shares[minute] == nil {
      shares[minute] = (relation, [hour])
    }
    return shares
  }

  /// The relations of a list, stated or by definition, that its new amounts do not keep; wages are those of the first day
  /// of a period.
  private func unkept(
    by rows: [IndexedTable.Row], of table: TariffTable, on day: CalendarDate?, in period: IndexPeriod,
    _ wages: RelationCheck.Wages
  ) -> [IndexedTable.UnkeptRelation] {
    // What holds by definition is said only where the old prices kept it.
    let minutes = minuteRelations(in: table.id, on: day).filter { relation, minute, hour in
      relation.price(of: hour.amount) == minute.amount
    }.map(\.relation)
    let relations = relations(in: table.id).filter { $0.basis == .stated } + minutes
    guard !relations.isEmpty else { return [] }
    let amounts = Dictionary(rows.map { ($0.tariff, $0.amount) }) { first, _ in first }
    let rowOf = Dictionary(rows.map { (PriceRelation.Price(of: $0.tariff), $0) }) { first, _ in first }
    return relations.compactMap { relation -> IndexedTable.UnkeptRelation? in
      guard let row = rowOf[relation.price] else { return nil }
      var wage: RelationCheck.StatedWage?
      if case .wage(let step) = relation.base { wage = wages(step, period.firstDay) }
      let base: Money? =
        if let of = relation.basePrice { rowOf[of]?.amount } else {
          relation.bases(among: rows.map(\.tariff)).compactMap { amounts[$0] }.min()
        }
      guard let base = wage?.hourly ?? base, relation.price(of: base) != row.amount else { return nil }
      return IndexedTable.UnkeptRelation(
        relation: relation, row: row, expected: relation.price(of: base), wage: wage)
    }
  }

  /// The day of which the prices of a list are taken: where some change within it, that of the period from which they
  /// are indexed, or else the last one; taken back, the first. Nothing where no price changes.
  package func priceDay(of table: TariffTable, for path: IndexPath) -> CalendarDate? {
    guard others(in: table.id).contains(where: { $0.kind == .price }) else { return nil }
    guard path.start.isYear else { return path.start.firstDay }
    guard !path.isBackward else { return nil }
    let end = CalendarDate(year: table.year, month: 12, day: 31)
    return [table.validTo, end].compactMap(\.self).min()
  }

  /// The group prices of a list that follow an individual price by a stated denominator (rule 44.2).
  func groupRules(in table: TariffTable, on day: CalendarDate? = nil) -> [Tariff: GroupRule] {
    let products = Set(billingTerms(in: table.id).filter { $0.kind == .groupRegime }.map(\.product))
    guard !products.isEmpty else { return [:] }
    let tariffs = tariffs(in: table.id, on: day)
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

extension IndexedTable.Row {
  /// How a price came about that follows this one.
  fileprivate func followed(by price: FollowingPrice) -> Derivation {
    switch derivation {
    case .indexed(let indexed), .exception(_, let indexed):
      return .follows(indexed, of: tariff, price: price)
    case .follows(let indexed, let of, let own):
      var (price, last) = (price, own)
      last.before = []
      price.before = own.before + [last]
      return .follows(indexed, of: of, price: price)
    }
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
  /// Indexes a whole list, with the exceptions to the clauses of the path and the groups that they tell apart.
  ///
  /// - Parameters:
  ///   - table: the list.
  ///   - dataset: its tariffs, with their billing terms and relations for group prices.
  ///   - path: the percentages.
  ///   - rounding: where amounts are rounded to cents.
  ///   - prices: which of the prices that change within the list are indexed.
  ///   - wages: finds the wages that prices are a share of.
  /// - Returns: the new list with its derivation.
  /// - Throws: ``IndexError`` for an exception whose product the list does not have, for a clause that holds instead and
  ///   misses a figure, and for products of no group of which the clause says nothing.
  public func indexed(
    _ table: TariffTable, in dataset: Dataset, along path: IndexPath, rounding: IndexRounding = .final,
    prices: ChosenPrices = .ofPath, wages: RelationCheck.Wages = { _, _ in nil }
  ) throws(IndexError) -> IndexedTable {
    var paths = ProductPaths()
    let exceptions = try exceptionPaths(table, along: path)
    let products = exceptions.isEmpty ? [] : Set(dataset.tariffs(in: table.id).map(\.product))
    for (exception, path) in exceptions {
      guard products.contains(exception.product) else {
        throw .exceptionWithoutProduct(
          exception, nearest: nearestWord(to: exception.product, among: products.sorted()))
      }
      if paths.exceptions[exception.product] == nil {
        paths.exceptions[exception.product] = (exception, path)
      }
    }
    let day: CalendarDate? =
      switch prices {
      case .ofPath: dataset.priceDay(of: table, for: path)
      case .first: nil
      case .on(let day): day
      }
    let tariffs = dataset.tariffs(in: table.id, on: day).filter { paths.exceptions[$0.product] == nil }
    paths.ofTariff = try groupPaths(of: tariffs, along: path)
    return dataset.indexed(table, along: path, rounding: rounding, products: paths, on: day, wages: wages)
  }

  /// The products of a list that the clauses of a path treat in another way, each with its own path.
  ///
  /// - Throws: ``IndexError`` for a clause that holds instead and misses a figure.
  func exceptionPaths(
    _ table: TariffTable, along path: IndexPath
  ) throws(IndexError) -> [(exception: IndexException, path: IndexPath)] {
    var found: [(exception: IndexException, path: IndexPath)] = []
    for exception in exceptions where exception.table == table.id && path.uses(exception) {
      found.append((exception, try paths(clause: exception.instead, from: path.start, to: path.end)[0]))
    }
    return found
  }

  /// The paths of tariffs whose group has series and weights of its own; none where the clause tells no groups apart, or
  /// where one group was named.
  ///
  /// - Throws: ``IndexError/productsWithoutGroup(clause:products:)``.
  func groupPaths(of tariffs: [Tariff], along path: IndexPath) throws(IndexError) -> [Tariff: IndexPath] {
    let clauses = path.clauses
    guard clauses.contains(where: { !$0.groups.isEmpty && !$0.isGroupNamed }) else { return [:] }
    var found: [Tariff: IndexPath] = [:]
    var known: [[String]: IndexPath] = [:]
    var missing: [Tariff] = []
    for tariff in tariffs {
      let groups = clauses.map { $0.group(of: tariff) }
      guard groups.allSatisfy({ $0 != nil }) else {
        missing.append(tariff)
        continue
      }
      let names = groups.compactMap(\.self)
      if known[names] == nil { known[names] = try path.of(groups: names, in: self) }
      found[tariff] = known[names]
    }
    guard missing.isEmpty else {
      throw .productsWithoutGroup(
        clause: clauses[0].versionReference, products: missing.map(\.codeAndName).firstOccurrences)
    }
    return found
  }
}

extension IndexPath {
  /// The same path for products of some groups, one for each step of a clause.
  fileprivate func of(groups: [String], in book: IndexBook) throws(IndexError) -> IndexPath {
    var rest = groups[...]
    var found: [Step] = []
    for step in steps {
      guard case .clause(let index) = step.origin, let group = rest.popFirst() else {
        found.append(step)
        continue
      }
      let clause = index.clause.of(group: group)
      let own =
        if let dated = index.step { book.index(clause, step: dated) } else {
          try book.index(clause, for: index.year)
        }
      found.append(Step(from: step.start, to: step.end, percent: own.percent, origin: .clause(own)))
    }
    return try IndexPath.checked(from: start, to: end, steps: found)
  }
}
