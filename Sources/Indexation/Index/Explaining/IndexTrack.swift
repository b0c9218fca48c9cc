import Tariffs

/// Which index the prices of several lists followed, one list after another, where they left it, and what that gave or
/// took since.
///
/// A product follows an index into a list when its price there is, to the cent, the price of the list before it, indexed.
/// It follows one since the start when that holds for every list up to some list; there it left it.
public struct IndexTrack: Hashable, Sendable {
  /// An index that is tried: a clause in all its versions, or a published series.
  public struct Rule: Hashable, Sendable {
    /// The name, as it is typed: `vng`, `cpi`, or `cpi t-1` for the figure of the year before.
    public let name: String
    /// Whether it is a clause of a contract, which is told before a series of the same figures.
    public let isClause: Bool
  }

  /// One of the lists.
  public struct Stop: Hashable, Sendable {
    /// What was asked for.
    public let selector: Selector
    /// Its tables.
    public let tables: [TariffTable]
    /// The year of its prices.
    public let year: Int
    /// The day of which its prices are; nothing where a whole list is meant.
    public let day: CalendarDate?
  }

  /// A product with its price in every list.
  public struct Row: Hashable, Sendable {
    /// Its rows, one for each list.
    public let tariffs: [Tariff]
    /// The index that it followed longest since the start; nothing where it followed none into the second list.
    public let followed: Rule?
    /// Into how many lists it followed that index, the first one counted: 1 where it followed none.
    public let lists: Int
    /// Whether the prices would probably fit one of those tried even if they followed none.
    public let canBeChance: Bool
    /// The index against which it is measured: the one that it followed, or else that of most prices; nothing where
    /// there is none, or where the first price is nothing.
    public let measured: Rule?
    /// The place of the list from which on it is measured: in which it does not follow that index, or no longer; nothing
    /// where it still does.
    public let measuredFrom: Int?
    /// What the price would be in each list from that one on, had that index been followed; nothing where the index is not
    /// known so far.
    public let expected: [Money?]

    /// Whether its first price is nothing, from which no index leads.
    package var isFromNothing: Bool { tariffs[0].amount.cents == 0 }
    /// The place of the list in which it left the index that it followed; nothing where it is still followed.
    public var left: Int? { lists < tariffs.count ? lists : nil }
    /// The price in the last list.
    public var last: Tariff { tariffs[tariffs.count - 1] }
    /// The difference between the last price and what it would be; nothing where that is not known.
    public var gain: PriceChange? {
      expected.last.flatMap(\.self).map { PriceChange(from: $0, to: last.amount) }
    }
    /// The same as an exact part of what the price would be.
    public var share: Rational? {
      expected.last.flatMap(\.self).flatMap { expected in
        expected.cents > 0 ? (Rational(last.amount) - Rational(expected)) / Rational(expected) : nil
      }
    }
  }

  /// The lists, in their order.
  public let stops: [Stop]
  /// The products with a price in every list.
  public let rows: [Row]
  /// The index that most prices followed longest, or the one that was asked for; nothing where none was followed.
  public let main: Rule?
  /// The percentages of that index between each two lists: those that give the prices which follow it, of its versions and
  /// of groups of products, or else its default; none where they are not known.
  public let mainPaths: [[IndexPath]]
  /// Whether that index was asked for.
  public let isAskedFor: Bool
  /// Products of the first list that do not have a comparable price in every other list, in the same unit.
  public let dropped: [Tariff]
  /// The names of all that was tried.
  public let tried: [String]

  /// Why lists do not stand behind one another.
  public enum Problem: Error, Hashable, Sendable {
    /// A list has prices of several years.
    case severalYears(Selector)
    /// A list is older than the one before it.
    case olderThanBefore(Selector, Selector)
    /// The two are the same list.
    case sameList(Selector, Selector)
  }
}

extension IndexTrack {
  /// What was gained or lost by some products, as a part of what they would have brought in.
  ///
  /// Every product counts for as much money: without volumes nobody knows which is bought more.
  ///
  /// - Parameter rows: the products; those of which it is not known what they would cost do not count.
  /// - Returns: the exact mean; nothing where it is not known for any.
  public static func meanShare(of rows: [Row]) -> Rational? {
    let shares = rows.compactMap(\.share)
    return shares.isEmpty ? nil : shares.reduce(Rational(0), +) / Rational(shares.count)
  }

  /// The products that followed the main index into the second list or further, and not by chance.
  public var followers: [Row] { rows.filter { $0.followed != nil && $0.followed == main && !$0.canBeChance } }
}

extension IndexBook {
  /// Tells which index the prices of several lists followed, and what leaving it gave or took.
  ///
  /// - Parameters:
  ///   - selections: the lists, the oldest first.
  ///   - dataset: the lists with their billing terms, relations and crosswalk.
  ///   - filter: which products are wanted.
  ///   - name: the clause or series against which all prices are measured; nothing takes the one that most follow.
  ///   - rounding: to what the lists are rounded; nothing recognises it from their prices.
  /// - Returns: what each price followed, and what it would be.
  /// - Throws: ``SelectionError``, ``IndexError``, or ``IndexTrack/Problem``.
  public func track(
    _ selections: [TableSelection], in dataset: Dataset, filter: TariffFilter = TariffFilter(),
    against name: String? = nil, rounding: PriceRounding? = nil
  ) throws -> IndexTrack {
    let comparisons = try zip(selections, selections.dropFirst()).map { old, new in
      try dataset.compare(old, with: new, filter: filter)
    }
    let stops = try IndexTrack.stops(comparisons)
    let asked = try name.map { try rule(named: $0) }
    // What changes nothing between any two of the lists cannot be followed.
    let rules = rulesToTry(asked).filter { rule in
      rule == asked || zip(stops, stops.dropFirst()).contains { !paths(of: rule, from: $0, to: $1).isEmpty }
    }
    let chains = PriceChains(comparisons)
    let legs = zip(comparisons, zip(stops, stops.dropFirst())).map { comparison, years in
      TrackLeg(
        comparison, from: years.0, to: years.1, rules: rules, book: self, in: dataset, rounding: rounding)
    }
    let followed = chains.tariffs.map { chain in Followed(chain, legs: legs, rules: rules) }
    let main = asked ?? Followed.most(followed, rules)
    var pathsOf: [IndexTrack.Rule: [FollowedPaths]] = [:]
    for rule in (followed.map(\.rule) + [main]).compactMap(\.self).firstOccurrences {
      pathsOf[rule] = Followed.paths(of: rule, chains.tariffs, followed, legs)
    }
    let ahead = ForwardPrices(stops, pathsOf, book: self, in: dataset)
    let rows = zip(chains.tariffs, followed).map { tariffs, followed in
      let measured = tariffs[0].amount.cents == 0 ? nil : asked ?? followed.rule ?? main
      // Another index than the one that it followed may have been left earlier, or never followed.
      let lists = measured.map { followed.lists(of: $0) } ?? 1
      let expected = stops.indices.map { stop -> Money? in
        guard stop >= lists, let measured else { return tariffs[stop].amount }
        let unit = legs[stop - 1].rounding(of: tariffs[stop], beside: tariffs[stop - 1])
        return ahead.price(of: tariffs[lists - 1], from: lists - 1, to: stop, by: measured, unit)
      }
      return IndexTrack.Row(
        tariffs: tariffs, followed: followed.rule, lists: followed.lists, canBeChance: followed.canBeChance,
        measured: measured,
        measuredFrom: lists < tariffs.count && tariffs[0].amount.cents != 0 ? lists : nil,
        expected: measured == nil ? stops.map { _ in nil } : expected)
    }
    return IndexTrack(
      stops: stops, rows: rows, main: main,
      mainPaths: main.flatMap { pathsOf[$0] }?.map(\.own) ?? legs.map { _ in [] },
      isAskedFor: asked != nil, dropped: chains.dropped, tried: rules.map(\.name))
  }

  /// The index of a name.
  private func rule(named name: String) throws(IndexError) -> IndexTrack.Rule {
    let id = name.prefix { $0 != "@" && $0 != "/" }.lowercased()
    if clauses.contains(where: { $0.id == id }) {
      return IndexTrack.Rule(name: name.lowercased(), isClause: true)
    }
    if let series = series.first(where: { $0.id == id }) {
      return IndexTrack.Rule(name: series.id, isClause: false)
    }
    let known = (clauses.map(\.id) + series.map(\.id)).firstOccurrences
    throw .unknownIndex(name, nearest: nearestWord(to: id, among: known), known: known)
  }

  /// All clauses, then all published series and those of the year before; what was asked for stands in front.
  private func rulesToTry(_ asked: IndexTrack.Rule?) -> [IndexTrack.Rule] {
    let clauses = clauses.map(\.id).firstOccurrences.map { IndexTrack.Rule(name: $0, isClause: true) }
    let series = series.flatMap { series in
      ["", IndexTrack.Rule.yearBefore].map { IndexTrack.Rule(name: series.id + $0, isClause: false) }
    }
    return ([asked].compactMap(\.self) + clauses + series).firstOccurrences
  }

  /// The percentages of an index between two lists; none where a figure is not known, or where nothing changes between
  /// them: within one year a yearly index gives nothing.
  func paths(of rule: IndexTrack.Rule, from: IndexTrack.Stop, to: IndexTrack.Stop) -> [IndexPath] {
    var (start, end) = (IndexPeriod.year(from.year), IndexPeriod.year(to.year))
    if from.year == to.year {
      guard let old = from.day, let new = to.day else { return [] }
      (start, end) = (.month(of: old), .month(of: new))
    }
    guard start != end else { return [] }
    if rule.isClause { return (try? paths(clause: rule.name, from: start, to: end)) ?? [] }
    let isYearBefore = rule.name.hasSuffix(IndexTrack.Rule.yearBefore)
    let id = String(rule.name.dropLast(isYearBefore ? IndexTrack.Rule.yearBefore.count : 0))
    return [try? path(series: id, lag: isYearBefore ? 1 : 0, from: start, to: end)].compactMap(\.self)
  }
}

extension IndexTrack.Rule {
  /// Stands behind a series of which the figure of the year before counts.
  static let yearBefore = " t-1"
}

extension IndexTrack {
  /// The lists of comparisons that follow one another.
  fileprivate static func stops(_ comparisons: [Comparison]) throws(Problem) -> [Stop] {
    guard let first = comparisons.first else { return [] }
    var stops: [Stop] = []
    for side in [first.from] + comparisons.map(\.to) {
      let years = Set(side.tables.map(\.year))
      guard let year = years.first, years.count == 1 else { throw .severalYears(side.selector) }
      let stop = Stop(selector: side.selector, tables: side.tables, year: year, day: side.day)
      if let before = stops.last {
        guard before.selector != stop.selector else { throw .sameList(before.selector, stop.selector) }
        guard before.start <= stop.start else { throw .olderThanBefore(before.selector, stop.selector) }
      }
      stops.append(stop)
    }
    return stops
  }
}

extension IndexTrack.Stop {
  /// The day from which its prices hold, or of which they are wanted.
  fileprivate var start: CalendarDate { day ?? tables.map(\.validFrom).min() ?? .earliest }

  /// Which prices of its lists are meant.
  var prices: ChosenPrices { day.map { .on($0) } ?? .first }
}
