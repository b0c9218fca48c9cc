import Indexation
import Tariffs

/// One of the main findings of a memo: figures that were counted from its rows.
///
/// A language makes a sentence of each. It uses these figures and no others, so that a sentence cannot say anything
/// that the tables do not.
enum MemoFinding: Hashable, Sendable {
  /// How many prices rose, fell and stayed, of those that stand on both sides.
  case prices(Directions, only: Memo.Row?)
  /// How many can be compared on equal terms, how many of them are group prices converted for a group, and their
  /// changes.
  case equalTerms(count: Int, converted: Int, GroupSession, Spread?)
  /// Where prices on equal terms lie against the old price after indexation.
  case real(Directions, Spread?)
  /// The percentage of the chosen index.
  case index(Index)
  /// No index was chosen.
  case noIndex
  /// The prices that fit an index that was tried, and how much that says.
  case explained(Fits)
  /// How many prices have a stated difference in what they pay, and their changes.
  case reservation(count: Int, Spread?)
  /// How many prices nobody has described, and their changes.
  case undescribed(count: Int, Spread?)
  /// The products that cannot be compared.
  case notComparable(products: [String])
  /// How many prices stand on one side only.
  case oneSided(added: Int, removed: Int, splitFrom: Int, splitTo: Int)

  /// How many went up, down or stayed.
  struct Directions: Hashable, Sendable {
    /// How many are higher.
    let up: Int
    /// How many are lower.
    let down: Int
    /// How many are the same.
    let same: Int

    /// All of them.
    var total: Int { up + down + same }

    init(_ changes: [PriceChange]) {
      up = changes.count(where: \.isRise)
      down = changes.count(where: \.isFall)
      same = changes.count - up - down
    }
  }

  /// The lowest and the highest change of some rows.
  struct Spread: Hashable, Sendable {
    /// A product with its change.
    struct End: Hashable, Sendable {
      /// The product.
      let label: String
      /// The change.
      let percentage: Percentage
    }

    /// The lowest change.
    let lowest: End
    /// The highest change.
    let highest: End

    /// Nothing when no row has a percentage.
    init?(_ rows: [Memo.Row], _ change: (Memo.Row) -> PriceChange?) {
      let ends = rows.compactMap { row in
        change(row)?.percentage.map { End(label: row.label, percentage: $0) }
      }
      // Of equal changes the first is named.
      guard let first = ends.first else { return nil }
      lowest = ends.reduce(first) { $1.percentage < $0.percentage ? $1 : $0 }
      highest = ends.reduce(first) { $1.percentage > $0.percentage ? $1 : $0 }
    }
  }

  /// The prices that fit an index that was tried.
  struct Fits: Hashable, Sendable {
    /// A price that fits.
    struct Fit: Hashable, Sendable {
      /// The product.
      let label: String
      /// How many of the tried indices give the new price to the cent.
      let exact: Int
      /// How many lie within the bounds that its two prices leave.
      let within: Int
      /// How far these bounds lie apart, in percentage points.
      let width: Rational
    }

    /// Those whose fit says something.
    let telling: [Fit]
    /// Those whose fit can be chance.
    let possiblyChance: [Fit]
    /// How many prices fit none to the cent.
    let others: Int
    /// How many were left out, as their two amounts are not for the same thing.
    let leftOut: Int
    /// How many indices were tried.
    let tried: Int
    /// The one index of the telling fits, where it is not the chosen one.
    let otherIndex: IndexPath?
  }

  /// An index from one year to another.
  struct Index: Hashable, Sendable {
    /// The percentages of the years.
    let path: IndexPath

    /// The percentage of all years together, rounded to hundredths.
    var total: Percentage {
      (path.factor - Rational(1)).percentage
    }
  }

  /// The name of the finding for templates.
  var key: String {
    switch self {
    case .prices: "prices"
    case .equalTerms: "equal_terms"
    case .real: "real"
    case .index, .noIndex: "index"
    case .explained: "explained"
    case .reservation: "reservation"
    case .undescribed: "undescribed"
    case .notComparable: "not_comparable"
    case .oneSided: "one_sided"
    }
  }

  /// The names of all findings, in their order.
  static let keys = [
    "prices", "equal_terms", "index", "real", "explained", "reservation", "undescribed", "not_comparable",
    "one_sided",
  ]
}

extension Memo {
  /// The main findings, the most important first; those about nothing are left out.
  var findings: [MemoFinding] {
    let pairs = rows.filter { $0.row.change != nil }
    let prices = MemoFinding.prices(
      MemoFinding.Directions(pairs.compactMap(\.row.change)), only: pairs.count == 1 ? pairs[0] : nil)
    guard !pairs.isEmpty else { return [prices] + oneSided }
    let comparable = rows(.equalTerms)
    let reals = comparable.compactMap(\.real)
    func changes(_ standing: EqualTerms.Standing, _ finding: (Int, MemoFinding.Spread?) -> MemoFinding)
      -> [MemoFinding]
    {
      let rows = rows(standing)
      return rows.isEmpty ? [] : [finding(rows.count, MemoFinding.Spread(rows, \.change))]
    }
    let others = rows(.notComparable).map(\.label)
    return [
      prices,
      .equalTerms(
        count: comparable.count, converted: comparable.count(where: \.isConverted),
        equalTerms.session, MemoFinding.Spread(comparable, \.change)),
      real.map { .index(MemoFinding.Index(path: $0.path)) } ?? .noIndex,
    ] + (reals.isEmpty ? [] : [.real(MemoFinding.Directions(reals), MemoFinding.Spread(comparable, \.real))])
      + (explanation.map { [.explained(fits($0))] } ?? [])
      + changes(.reservation, MemoFinding.reservation) + changes(.undescribed, MemoFinding.undescribed)
      + (others.isEmpty ? [] : [.notComparable(products: others)]) + oneSided
  }

  /// The prices that fit an index that was tried.
  private func fits(_ explanation: IndexExplanation) -> MemoFinding.Fits {
    let found = rows.filter(\.isExplained)
    func fits(_ isChance: Bool) -> [Row] { found.filter { $0.explanation?.canBeChance == isChance } }
    func described(_ rows: [Row]) -> [MemoFinding.Fits.Fit] {
      rows.compactMap { row in
        row.explanation.map {
          .init(label: row.label, exact: $0.matches.count, within: $0.inInterval, width: $0.width)
        }
      }
    }
    return MemoFinding.Fits(
      telling: described(fits(false)), possiblyChance: described(fits(true)),
      others: rows.count(where: \.hasImpliedIndex) - found.count, leftOut: leftOutOfIndexation,
      tried: explanation.triedPaths.count, otherIndex: otherIndex(explaining: fits(false)))
  }

  /// How many prices the table of implied indices leaves out, as an index says nothing about them.
  var leftOutOfIndexation: Int {
    (explanation?.rows.count ?? 0) - rows.count(where: \.hasImpliedIndex)
  }

  private var oneSided: [MemoFinding] {
    let counts = ComparisonCounts(comparison.rows)
    guard counts.added + counts.removed + counts.splitFrom + counts.splitTo > 0 else { return [] }
    return [
      .oneSided(
        added: counts.added, removed: counts.removed, splitFrom: counts.splitFrom, splitTo: counts.splitTo)
    ]
  }

  /// The one index that explains all of some prices, where the memo calculates with other percentages.
  private func otherIndex(explaining rows: [Row]) -> IndexPath? {
    let paths = (explanation?.matchedPaths(of: rows.compactMap(\.explanation)) ?? [])
    guard let used = real?.path, paths.count == 1, paths[0].steps.map(\.percent) != used.steps.map(\.percent)
    else { return nil }
    return paths[0]
  }
}
