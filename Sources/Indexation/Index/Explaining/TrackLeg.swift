import Tariffs

/// The prices of products through lists that follow one another.
struct PriceChains {
  /// For each product its row in every list.
  let tariffs: [[Tariff]]
  /// Rows of the first list that are lost on the way: without a price that can be compared, or in another unit.
  let dropped: [Tariff]

  init(_ comparisons: [Comparison]) {
    let steps = comparisons.map { comparison in
      var next: [Tariff: Tariff] = [:]
      for row in comparison.rows {
        guard let old = row.from.first, let new = row.to.first, row.commonUnit == nil,
          row.comparability?.verdict != .no, ![.split, .merged].contains(row.status)
        else { continue }
        next[old] = new
      }
      return next
    }
    var (tariffs, dropped) = ([[Tariff]](), [Tariff]())
    for start in (comparisons.first?.rows ?? []).compactMap(\.from.first).firstOccurrences {
      var chain = [start]
      for step in steps {
        guard let next = step[chain[chain.count - 1]] else { break }
        chain.append(next)
      }
      if chain.count == steps.count + 1 { tariffs.append(chain) } else { dropped.append(start) }
    }
    (self.tariffs, self.dropped) = (tariffs, dropped)
  }
}

/// From one list to the next: what each index makes of the old prices, and what a fit proves.
struct TrackLeg {
  private let prices: [IndexTrack.Rule: [IndexedList]]
  /// Whether both lists are of one year, in which an index that changes nothing leaves prices as they are.
  private let isWithinYear: Bool
  private let roundings: ListRoundings
  /// How many of the tried indices would give the new price if it followed none.
  private let byChance: [Tariff: Rational]

  init(
    _ comparison: Comparison, from: IndexTrack.Stop, to: IndexTrack.Stop, rules: [IndexTrack.Rule],
    book: IndexBook, in dataset: Dataset, rounding: PriceRounding?
  ) {
    var prices: [IndexTrack.Rule: [IndexedList]] = [:]
    for rule in rules {
      prices[rule] = book.paths(of: rule, from: from, to: to).map { path in
        IndexedList(from, along: path, book: book, in: dataset)
      }
    }
    self.prices = prices
    isWithinYear = from.year == to.year
    roundings = ListRoundings(comparison, in: dataset, given: rounding)
    var byChance: [Tariff: Rational] = [:]
    if from.year != to.year {
      let explanation = book.explain(
        comparison, from: from.year, to: to.year, in: dataset, rounding: rounding)
      for row in explanation.rows {
        if let old = row.row.from.first { byChance[old] = row.expectedByChance }
      }
    }
    self.byChance = byChance
  }

  /// To what a price is rounded.
  func rounding(of tariff: Tariff, beside other: Tariff) -> PriceRounding {
    roundings.rounding(of: tariff, beside: other)
  }

  /// Whether a new price is the old one, indexed: from a price of nothing no index leads.
  func follows(_ rule: IndexTrack.Rule, _ old: Tariff, _ new: Tariff) -> Bool {
    guard old.amount.cents != 0 else { return false }
    let lists = prices[rule] ?? []
    if lists.isEmpty, isWithinYear { return old.amount == new.amount }
    return lists.contains { gives($0, old, new) }
  }

  /// Whether an indexed list has a new price.
  private func gives(_ list: IndexedList, _ old: Tariff, _ new: Tariff) -> Bool {
    list.amounts(of: old, rounding(of: new, beside: old)).contains(new.amount)
  }

  /// By which percentages some prices follow an index.
  ///
  /// Any version of a clause may give a price, so as few as possible are taken: the one that gives most prices, then the
  /// one that gives most of the others, and of equals the default.
  func paths(of rule: IndexTrack.Rule, giving prices: [(old: Tariff, new: Tariff)]) -> FollowedPaths {
    let lists = self.prices[rule] ?? []
    var (left, version, own) = (prices, IndexPath?.none, [IndexPath]())
    while !left.isEmpty {
      let given = lists.map { list in left.filter { gives(list, $0.old, $0.new) } }
      guard let most = given.map(\.count).max(), most > 0,
        let place = given.firstIndex(where: { $0.count == most })
      else { break }
      version = version ?? lists[place].path
      own += given[place].compactMap { lists[place].path(of: $0.old) }
      left.removeAll { gives(lists[place], $0.old, $0.new) }
    }
    let taken = version ?? lists.first?.path
    return FollowedPaths(version: taken, own: own.isEmpty ? [taken].compactMap(\.self) : own.firstOccurrences)
  }

  /// How many of the tried indices would give the price that follows an old one by chance.
  func expectedByChance(_ old: Tariff) -> Rational { byChance[old] ?? Rational(1) }
}

/// By which percentages prices follow an index from one list to the next.
struct FollowedPaths {
  /// The version that gives most of the prices, or the default; nothing where the index is not known.
  let version: IndexPath?
  /// The percentages that give them: of products of a group, and of exceptions, their own.
  let own: [IndexPath]
}

/// Lists that were indexed along a path, with every rule that their products have of their own.
struct IndexedList {
  private var rows: [Tariff: IndexedTable.Row] = [:]
  let path: IndexPath

  init(_ stop: IndexTrack.Stop, along path: IndexPath, book: IndexBook, in dataset: Dataset) {
    self.path = path
    for table in stop.tables {
      guard let indexed = try? book.indexed(table, in: dataset, along: path, prices: stop.prices) else {
        continue
      }
      for row in indexed.rows where rows[row.tariff] == nil { rows[row.tariff] = row }
    }
  }

  /// What a price can become: rounded once at the end, and after every year.
  func amounts(of tariff: Tariff, _ unit: PriceRounding) -> [Money] {
    [IndexRounding.final, .yearly].compactMap { amount(of: tariff, $0, unit) }
  }

  /// What a price becomes; nothing for one that the list does not have.
  func amount(of tariff: Tariff, _ rounding: IndexRounding, _ unit: PriceRounding) -> Money? {
    guard let row = rows[tariff] else { return nil }
    switch row.derivation {
    case .indexed(let price), .exception(_, let price):
      return path(of: price).index(tariff.amount, rounding: rounding, to: unit).indexed
    case .follows(_, _, let price): return price.amount
    }
  }

  /// The percentages by which a price goes, or the price that it follows.
  func path(of tariff: Tariff) -> IndexPath? {
    switch rows[tariff]?.derivation {
    case .indexed(let price), .exception(_, let price), .follows(let price, _, _): path(of: price)
    case nil: nil
    }
  }

  /// The percentages of a product itself, which a group or an exception makes other ones.
  private func path(of price: IndexedPrice) -> IndexPath {
    IndexPath(from: path.start, to: path.end, steps: price.steps.map(\.index))
  }
}

/// Which index a chain of prices followed longest, and how much that proves.
struct Followed {
  let rule: IndexTrack.Rule?
  /// The number of lists up to where it was followed, the first one counted.
  let lists: Int
  let canBeChance: Bool
  private let listsOf: [IndexTrack.Rule: Int]

  init(_ chain: [Tariff], legs: [TrackLeg], rules: [IndexTrack.Rule]) {
    var listsOf: [IndexTrack.Rule: Int] = [:]
    for rule in rules {
      let count = zip(legs, zip(chain, chain.dropFirst())).prefix { leg, prices in
        leg.follows(rule, prices.0, prices.1)
      }.count
      if count > 0 { listsOf[rule] = count + 1 }
    }
    let most = listsOf.values.max() ?? 1
    self.listsOf = listsOf
    lists = most
    // The first of those that were followed as long: clauses stand before series.
    rule = most > 1 ? rules.first { listsOf[$0] == most } : nil
    let expected = zip(legs, chain).prefix(most - 1).map { $0.expectedByChance($1) }
    canBeChance = expected.reduce(Rational(1), *) > Rational(1, 10)
  }

  /// By which percentages prices follow an index between each two lists: those that prove something, or else all.
  static func paths(
    of rule: IndexTrack.Rule, _ chains: [[Tariff]], _ followed: [Followed], _ legs: [TrackLeg]
  ) -> [FollowedPaths] {
    legs.indices.map { leg in
      let into = followed.indices.filter { followed[$0].lists(of: rule) > leg + 1 }
      let firm = into.filter { followed[$0].rule == rule && !followed[$0].canBeChance }
      return legs[leg].paths(
        of: rule,
        giving: (firm.isEmpty ? into : firm).map { (old: chains[$0][leg], new: chains[$0][leg + 1]) })
    }
  }

  /// Into how many lists an index was followed, the first one counted.
  func lists(of rule: IndexTrack.Rule) -> Int { listsOf[rule] ?? 1 }

  /// The index that most chains followed, those that prove something counted first; nothing where none was followed.
  static func most(_ followed: [Followed], _ rules: [IndexTrack.Rule]) -> IndexTrack.Rule? {
    func count(_ rule: IndexTrack.Rule, isFirm: Bool) -> Int {
      followed.reduce(0) { sum, one in
        isFirm && one.canBeChance ? sum : sum + (one.listsOf[rule] ?? 1) - 1
      }
    }
    var best: (rule: IndexTrack.Rule, firm: Int, all: Int)?
    for rule in rules {
      let (firm, all) = (count(rule, isFirm: true), count(rule, isFirm: false))
      guard all > 0 else { continue }
      if let best, (firm, all) <= (best.firm, best.all) { continue }
      best = (rule, firm, all)
    }
    return best?.rule
  }
}

/// What prices become when an index is followed on, from one list to any later one.
final class ForwardPrices {
  private struct Key: Hashable {
    let rule: IndexTrack.Rule
    let from: Int
    let to: Int
  }

  private let stops: [IndexTrack.Stop]
  /// For each index the percentages between each two lists.
  private let paths: [IndexTrack.Rule: [FollowedPaths]]
  private let book: IndexBook
  private let dataset: Dataset
  private var lists: [Key: IndexedList?] = [:]

  init(
    _ stops: [IndexTrack.Stop], _ paths: [IndexTrack.Rule: [FollowedPaths]], book: IndexBook,
    in dataset: Dataset
  ) {
    (self.stops, self.paths, self.book, self.dataset) = (stops, paths, book, dataset)
  }

  /// A price of one list in a later one; nothing where the index is not known so far.
  func price(
    of tariff: Tariff, from: Int, to: Int, by rule: IndexTrack.Rule, _ unit: PriceRounding
  ) -> Money? {
    let key = Key(rule: rule, from: from, to: to)
    if let known = lists[key] {
      return known.map { $0.amount(of: tariff, .final, unit) } ?? same(tariff, from, to)
    }
    // The versions that the prices of the lists on the way follow; the default where no path has just these.
    let versions = (paths[rule] ?? [])[from..<to].flatMap { $0.version?.steps.map(\.name) ?? [] }
    let known = book.paths(of: rule, from: stops[from], to: stops[to])
    let path = known.first { $0.steps.map(\.name) == versions } ?? known.first
    let made = path.map { IndexedList(stops[from], along: $0, book: book, in: dataset) }
    lists[key] = .some(made)
    return made.map { $0.amount(of: tariff, .final, unit) } ?? same(tariff, from, to)
  }

  /// A price that no step changes within its year.
  private func same(_ tariff: Tariff, _ from: Int, _ to: Int) -> Money? {
    stops[from].year == stops[to].year ? tariff.amount : nil
  }
}
