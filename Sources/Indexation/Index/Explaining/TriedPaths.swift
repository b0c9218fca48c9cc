import Tariffs

/// The paths that are tried on prices, in the order of their factors, so that few are tried on each price.
struct TriedPaths {
  private struct Entry {
    let name: String
    let path: IndexPath
    let factor: Rational
    /// Its place among the paths as they were given.
    let place: Int
    /// The products that the clauses of the path treat in another way, each with its own path.
    let exceptions: [String: [String: IndexPath]]
  }

  /// The paths from low to high.
  private let sorted: [Entry]
  /// How many units a price can move through roundings on its way, at most.
  private let slack: Rational
  /// How far the tried factors reach from no change.
  private let reach: Rational
  /// The group prices that follow an individual price (rule 44.2).
  private let groups: [Tariff: GroupRule]
  /// The prices that the document states as a share of another one.
  private let shares: [Tariff: (relation: PriceRelation, bases: [Tariff])]
  /// The products that some path treats in another way.
  private let excepted: Set<String>

  init(
    _ paths: [(name: String, path: IndexPath)], book: IndexBook, tables: [TariffTable], in dataset: Dataset?
  ) {
    sorted = paths.enumerated().map { place, known in
      let path = known.path
      var exceptions: [String: [String: IndexPath]] = [:]
      if dataset != nil {
        for table in tables {
          for entry in (try? book.exceptionPaths(table, along: path)) ?? [] {
            exceptions[table.id, default: [:]][entry.exception.product] = entry.path
          }
        }
      }
      return Entry(
        name: known.name, path: path, factor: path.factor, place: place, exceptions: exceptions)
    }.sorted { $0.factor < $1.factor }
    slack = sorted.map(\.path.largestRoundingError).max() ?? Rational(0)
    let changes = sorted.map { $0.factor - Rational(1) } + [Rational(0)]
    reach = (changes.max() ?? Rational(0)) - (changes.min() ?? Rational(0))
    excepted = Set(
      sorted.flatMap { $0.exceptions.flatMap { table, paths in paths.keys.map { table + "/" + $0 } } })
    var groups: [Tariff: GroupRule] = [:]
    for table in tables { groups.merge(dataset?.groupRules(in: table) ?? [:]) { first, _ in first } }
    self.groups = groups
    var shares: [Tariff: (relation: PriceRelation, bases: [Tariff])] = [:]
    for table in tables {
      let own = dataset?.shares(in: table, on: nil, takesMinutesFromHours: false) ?? [:]
      shares.merge(own) { first, _ in first }
    }
    self.shares = shares
  }

  /// How many paths lie within some bounds.
  func count(within bounds: RoundingBounds) -> Int {
    first { $0 >= bounds.upper } - first { $0 >= bounds.lower }
  }

  /// How many paths would lie within some bounds if they lay evenly over all that was tried.
  func expectedByChance(within bounds: RoundingBounds) -> Rational {
    guard reach > Rational(0) else { return Rational(0) }
    return Rational(sorted.count) * (bounds.upper - bounds.lower) / reach
  }

  /// The paths that give a new price exactly, in the order in which they were given.
  func matches(
    _ change: PriceChange, of old: Tariff, rounding: PriceRounding
  ) -> [IndexExplanation.Match] {
    guard change.from.cents > 0 else { return [] }
    let isOwnWay =
      groups[old] != nil || shares[old] != nil || excepted.contains(old.table + "/" + old.product)
    let room = slack * Rational(rounding.cents)
    let near =
      isOwnWay
      ? sorted[...]
      : sorted[
        first {
          $0 >= (Rational(change.to) - room) / Rational(change.from)
        }..<first { $0 > (Rational(change.to) + room) / Rational(change.from) }]
    return near.filter { $0.path.isFor(old) }.sorted { $0.place < $1.place }.compactMap { entry in
      let roundings = [IndexRounding.final, .yearly].filter {
        amount(of: old, change.from, along: entry, $0, rounding) == change.to
      }
      return roundings.isEmpty
        ? nil : IndexExplanation.Match(path: entry.path, name: entry.name, roundings: roundings)
    }
  }

  private func amount(
    of old: Tariff, _ price: Money, along entry: Entry, _ rounding: IndexRounding, _ unit: PriceRounding
  ) -> Money {
    func indexed(_ tariff: Tariff, _ price: Money) -> Money {
      (entry.exceptions[tariff.table]?[tariff.product] ?? entry.path)
        .index(price, rounding: rounding, to: unit).indexed
    }
    guard entry.exceptions[old.table]?[old.product] == nil else { return indexed(old, price) }
    if groups[old] == nil, let share = shares[old],
      let base = share.bases.map({ indexed($0, $0.amount) }).min()
    {
      return (unit.cents > share.relation.rounding.cents ? unit : share.relation.rounding).rounded(
        Rational(base) * share.relation.ratio
      ).money
    }
    guard let group = groups[old] else { return indexed(old, price) }
    let individual = indexed(group.individual, group.individual.amount)
    return unit == .cent
      ? group.rule.groupPrice(individual: individual).amount
      : unit.rounded(Rational(individual) / Rational(group.rule.denominator)).money
  }

  /// The place of the first path whose factor satisfies a condition that all later ones satisfy too.
  private func first(_ condition: (Rational) -> Bool) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if condition(sorted[middle].factor) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension IndexPath {
  /// The groups of products for which clauses that tell them apart are taken; none for most paths.
  var groups: [String] { clauses.filter { !$0.groups.isEmpty }.map(\.reference) }

  /// Whether a tariff is of the groups for which the clauses of the path are taken.
  fileprivate func isFor(_ tariff: Tariff) -> Bool {
    clauses.allSatisfy { $0.groups.isEmpty || $0.group(of: tariff) == $0.group }
  }

  /// How far a price can end from the unrounded one, in units to which it is rounded: half a unit for each year, grown
  /// by the index of the years behind it.
  fileprivate var largestRoundingError: Rational {
    let factors = steps.map { isBackward ? Rational(1) / $0.percent.factor : $0.percent.factor }
    return (isBackward ? factors.reversed() : factors).reduce(Rational(0)) { $0 * $1 + Rational(1, 2) }
  }
}
