import Tariffs

/// How volumes of one list are priced by another: by the crosswalk, by what somebody states, and never by guess.
struct CarryingOver: Sendable {
  /// A part of a product that continues as another one.
  struct Part: Sendable {
    let share: Rational
    /// The price of the other side; nothing where the part has none.
    let other: Tariff?
    /// How many units of the other price one unit of the own one is.
    let unitsPerUnit: Rational
    let carried: Carried?
    let reason: NotCarried?

    static func whole(
      _ other: Tariff, _ unitsPerUnit: Rational, _ carried: Carried, share: Rational = Rational(1)
    )
      -> Part
    { Part(share: share, other: other, unitsPerUnit: unitsPerUnit, carried: carried, reason: nil) }

    static func without(_ reason: NotCarried, share: Rational = Rational(1)) -> Part {
      Part(share: share, other: nil, unitsPerUnit: Rational(1), carried: nil, reason: reason)
    }
  }

  private let dataset: Dataset
  private let comparison: Comparison
  private let shares: [StatedShare]
  private let session: GroupSession?
  /// The places of the shares by what they name on a side, in small letters.
  private let sharesNaming: [ComparisonRow.Side: [String: [Int]]]
  private var rowsOf: [ComparisonRow.Side: [Tariff: [Int]]] = [:]
  /// The continuations between the two sides by the product of a side, in the direction from old to new.
  private var continuationsOf: [ComparisonRow.Side: [[String]: [Continuation]]] = [:]

  init(_ comparison: Comparison, in dataset: Dataset, shares: [StatedShare], session: GroupSession?) {
    (self.comparison, self.dataset, self.shares, self.session) = (comparison, dataset, shares, session)
    sharesNaming = [
      .from: Dictionary(grouping: shares.indices) { shares[$0].from.lowercased() },
      .to: Dictionary(grouping: shares.indices) { shares[$0].to.lowercased() },
    ]
    var (old, new): ([Tariff: [Int]], [Tariff: [Int]]) = ([:], [:])
    for (place, row) in comparison.rows.enumerated() {
      for tariff in row.from { old[tariff, default: []].append(place) }
      for tariff in row.to { new[tariff, default: []].append(place) }
    }
    rowsOf = [.from: old, .to: new]
    continuationsOf = Self.continuations(comparison, in: dataset)
  }

  /// A pair of prices with one code can be one part of a split: that others belong to it, only the crosswalk says.
  private static func continuations(
    _ comparison: Comparison, in dataset: Dataset
  ) -> [ComparisonRow.Side: [[String]: [Continuation]]] {
    let (from, to) = (Set(comparison.from.tables.map(\.id)), Set(comparison.to.tables.map(\.id)))
    guard from != to else { return [:] }
    var found: [ComparisonRow.Side: [[String]: [Continuation]]] = [:]
    for continuation in dataset.continuations {
      let directed: Continuation
      if from.contains(continuation.tableFrom), to.contains(continuation.tableTo) {
        directed = continuation
      } else if from.contains(continuation.tableTo), to.contains(continuation.tableFrom) {
        directed = continuation.reversed
      } else {
        continue
      }
      found[.from, default: [:]][[directed.tableFrom, directed.productFrom], default: []].append(directed)
      found[.to, default: [:]][[directed.tableTo, directed.productTo], default: []].append(directed)
    }
    return found
  }

  /// The parts into which a product goes over; their shares add up to 1.
  func parts(of tariff: Tariff, on side: ComparisonRow.Side) -> [Part] {
    let stated = shares(naming: tariff, on: side)
    if !stated.isEmpty {
      return side == .from ? self.parts(of: tariff, by: stated) : [back(tariff, by: stated)]
    }
    let rows = (rowsOf[side]?[tariff] ?? []).map { comparison.rows[$0] }
    let pairs = rows.filter { !$0.from.isEmpty && !$0.to.isEmpty }
    let continuations = continuationsOf[side]?[[tariff.table, tariff.product]] ?? []
    // What becomes several products, or several prices, goes over by stated shares only.
    let destinations = continuations.filter {
      $0.relation == (side == .from ? .split : .merged)
    }
    if destinations.map({ side == .from ? $0.productTo : $0.productFrom }).firstOccurrences.count > 1 {
      return [.without(.needsShares(prices(of: destinations, otherThan: side, like: tariff)))]
    }
    if pairs.count > 1 {
      let others = pairs.compactMap { (side == .from ? $0.to : $0.from).first }
      return [
        .without(
          others.map(\.product).firstOccurrences.count > 1 ? .needsShares(others) : .severalPrices(others))
      ]
    }
    guard let row = pairs.first, let old = row.from.first, let new = row.to.first else {
      return [.without(reasonForNone(tariff, rows, continuations, side))]
    }
    // Of what becomes of it, the stated shares say all that is known.
    if side == .to, !shares(naming: old, on: .from).isEmpty { return [.without(.restOfShares)] }
    let other = side == .from ? new : old
    let verdict = row.comparability?.verdict
    if verdict == .no || verdict != .yes && (isBilledAsGroup(old) || isBilledAsGroup(new)) {
      return [group(old, new, row, side) ?? .without(.notComparable(reason: row.comparability?.reason ?? ""))]
    }
    let factor = row.factor(.to) / row.factor(.from)
    return [
      .whole(
        other, side == .from ? factor : Rational(1) / factor,
        Carried(
          way: way(row), units: old.unit == new.unit ? [] : [old.unit, new.unit],
          comparable: row.comparability?.verdict, reason: row.comparability?.reason ?? ""))
    ]
  }

  /// By what it is known that the two prices of a row are of one product.
  private func way(_ row: ComparisonRow) -> Carried.Way {
    switch row.continuations.first?.relation {
    case .same: return .same
    case .renamed: return .renamed
    case .rescoped: return .rescoped
    case .split, .merged: return .part
    case .ended, .new, nil: break
    }
    func origin(_ tariff: Tariff?) -> String? {
      tariff.map { dataset.table($0.table)?.origin?.table ?? $0.table }
    }
    return origin(row.from.first) == origin(row.to.first) ? .same : .code
  }

  /// Why a product has no price on the other side.
  private func reasonForNone(
    _ tariff: Tariff, _ rows: [ComparisonRow], _ continuations: [Continuation], _ side: ComparisonRow.Side
  ) -> NotCarried {
    let units = rows.flatMap(\.remarks).flatMap { remark -> [BillingUnit] in
      if case .otherUnit(let units, _) = remark { units } else { [] }
    }.firstOccurrences
    if continuations.contains(where: { $0.productFrom.isEmpty || $0.productTo.isEmpty }) {
      return .oneSided(reason: continuations.map(\.reason).firstOccurrences.joined(separator: " "))
    }
    if let other = continuations.first(where: { $0.comparable == .no }) {
      return .notComparable(reason: other.reason)
    }
    if !units.isEmpty { return .otherUnit(units) }
    let isCalculated = (side == .from ? comparison.to : comparison.from).tables.contains {
      $0.origin?.table == tariff.table
    }
    return isCalculated ? .notCalculated : .noPrice
  }

  // MARK: Groups

  private func regime(_ tariff: Tariff) -> GroupRegime? { GroupRegime(billingTerms(of: tariff)) }

  /// What the document of a price says about billing; of a calculated list that of the list that it comes from.
  private func billingTerms(of tariff: Tariff) -> [BillingTerm] {
    dataset.billingTerms(
      of: tariff.product, in: dataset.table(tariff.table)?.origin?.table ?? tariff.table)
  }

  private func isBilledAsGroup(_ tariff: Tariff) -> Bool {
    // A factor goes with the individual price: only minutes that are counted otherwise change a volume.
    switch regime(tariff) {
    case .fixedDenominator, .minutesShared: true
    case .factor, nil: false
    }
  }

  /// Minutes of participants as minutes of staff, or the other way round, for the stated group; nothing where one of the
  /// two is not billed as a group.
  private func group(_ old: Tariff, _ new: Tariff, _ row: ComparisonRow, _ side: ComparisonRow.Side) -> Part?
  {
    guard let before = regime(old), let after = regime(new) else { return nil }
    let conversion = row.factor(.to) / row.factor(.from)
    if before == after, row.comparability?.verdict != .no {
      return .whole(
        side == .from ? new : old, side == .from ? conversion : Rational(1) / conversion,
        Carried(
          way: way(row), units: [], comparable: row.comparability?.verdict,
          reason: row.comparability?.reason ?? ""))
    }
    guard let session else { return .without(.needsGroup) }
    func billable(_ tariff: Tariff) -> String? {
      billingTerms(of: tariff).first { $0.kind == .billable }?.value
    }
    guard billable(old) == billable(new) else { return .without(.groupTime) }
    let minutes = after.billedMinutes(in: session) / before.billedMinutes(in: session)
    let factor = conversion * minutes
    return .whole(
      side == .from ? new : old, side == .from ? factor : Rational(1) / factor,
      Carried(
        way: .group, units: [], comparable: row.comparability?.verdict,
        reason: row.comparability?.reason ?? ""))
  }

  // MARK: Shares

  /// The shares that name a product of a side, in their order.
  private func shares(naming tariff: Tariff, on side: ComparisonRow.Side) -> [StatedShare] {
    guard !shares.isEmpty, let naming = sharesNaming[side] else { return [] }
    return tariff.namingWords.flatMap { naming[$0] ?? [] }.sorted().map { shares[$0] }
  }

  /// Whether a word names a product.
  static func names(_ word: String, _ tariff: Tariff) -> Bool {
    tariff.namingWords.contains(word.lowercased())
  }

  /// The prices of the products that continuations name on the other side, in the form of a price.
  private func prices(
    of continuations: [Continuation], otherThan side: ComparisonRow.Side, like tariff: Tariff
  ) -> [Tariff] {
    continuations.compactMap { continuation in
      let (table, product) =
        side == .from
        ? (continuation.tableTo, continuation.productTo) : (continuation.tableFrom, continuation.productFrom)
      return dataset.tariffs(in: table).first { $0.product == product && $0.form == tariff.form }
    }
  }

  private func parts(of tariff: Tariff, by stated: [StatedShare]) -> [Part] {
    let prices = comparison.rows.flatMap(\.to).filter { $0.form == tariff.form }
    var rest = Rational(1)
    var parts: [Part] = []
    for share in stated {
      let other = Self.price(in: tariff.unit, of: prices.filter { Self.names(share.to, $0) })
      guard let other, share.share <= rest else { continue }
      rest = rest - share.share
      guard let units = newUnits(share, of: other, in: tariff) else {
        parts.append(.without(.otherUnit([other.unit]), share: share.share))
        continue
      }
      parts.append(
        .whole(
          other, units, Carried(way: .share, units: [], comparable: nil, reason: ""), share: share.share))
    }
    return parts + (rest > Rational(0) ? [.without(.restOfShares, share: rest)] : [])
  }

  /// A product that stated shares name as a part of an older one: as a whole it goes back to that, in its units.
  private func back(_ tariff: Tariff, by stated: [StatedShare]) -> Part {
    let prices = comparison.rows.flatMap(\.from).filter { $0.form == tariff.form }
    let named = stated.map { share in (share: share, prices: prices.filter { Self.names(share.from, $0) }) }
    let products = named.flatMap(\.prices).map(\.product).firstOccurrences
    // Of what came from several, nobody says how much of which.
    guard products.count <= 1 else { return .without(.needsShares(named.compactMap(\.prices.first))) }
    guard let (share, prices) = named.first, let other = Self.price(in: tariff.unit, of: prices) else {
      return .without(.noPrice)
    }
    guard let units = newUnits(share, of: tariff, in: other) else {
      return .without(.otherUnit([other.unit]))
    }
    return .whole(other, Rational(1) / units, Carried(way: .share, units: [], comparable: nil, reason: ""))
  }

  /// Where a product has several prices, that in a unit goes first.
  private static func price(in unit: BillingUnit, of prices: [Tariff]) -> Tariff? {
    prices.first { $0.unit == unit } ?? prices.first
  }

  /// How many units of the newer price one of the older is, as the share says it or the units convert.
  private func newUnits(_ share: StatedShare, of new: Tariff, in old: Tariff) -> Rational? {
    let hours = dataset.hoursPerDagdeel(of: old.unit == .dagdeel ? old : new)
    let factor = try? UnitConversion.factor(from: old.unit, to: new.unit, hoursPerDagdeel: hours)
    return share.unitsPerUnit ?? factor.map { Rational(1) / $0 }
  }

  /// The stated shares that name no product of their side, or together more than the whole.
  func wrongShares() -> [WrongShare] {
    guard !shares.isEmpty else { return [] }
    let tariffs: [ComparisonRow.Side: [Tariff]] = [
      .from: comparison.rows.flatMap(\.from), .to: comparison.rows.flatMap(\.to),
    ]
    let naming = tariffs.mapValues { Set($0.flatMap(\.namingWords)) }
    let words = tariffs.mapValues { Set($0.flatMap(\.codes).map(String.init) + $0.map(\.product)) }
    var hints = Hints()
    var wrong: [WrongShare] = []
    var sums: [String: Rational] = [:]
    for share in shares {
      sums[share.from] = (sums[share.from] ?? Rational(0)) + share.share
      for (word, side) in [(share.from, ComparisonRow.Side.from), (share.to, .to)]
      where naming[side]?.contains(word.lowercased()) != true {
        wrong.append(
          .unknownProduct(
            share, word: word, side, nearest: hints.nearest(to: word, among: words[side] ?? [])))
      }
    }
    for product in shares.map(\.from).firstOccurrences {
      if let sum = sums[product], sum > Rational(1) { wrong.append(.moreThanAll(product, sum)) }
    }
    return wrong
  }
}

/// A stated share that cannot be used.
package enum WrongShare: Hashable, Sendable {
  /// It names a product that its side does not have.
  case unknownProduct(StatedShare, word: String, ComparisonRow.Side, nearest: String?)
  /// The shares of a product add up to more than the whole.
  case moreThanAll(String, Rational)
}
