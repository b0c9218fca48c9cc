import Indexation
import Tariffs

/// One of the main findings of a memo: figures that were counted from its rows.
///
/// A language makes a sentence of each. It uses these figures and no others, so that a sentence cannot say anything
/// that the tables do not.
enum MemoFinding: Hashable, Sendable {
  /// Where the prices stand, and what is to be decided on them.
  case decision(Decision)
  /// How many prices rose, fell and stayed, of those that stand on both sides.
  case prices(Directions, only: Memo.Row?)
  /// How many can be compared on equal terms, how many of them are group prices converted for a group, and their
  /// changes.
  case equalTerms(count: Int, converted: Int, GroupSession, Spread?)
  /// How many prices have a stated difference in what they pay, and their changes.
  case reservation(count: Int, Spread?)
  /// How many prices nobody has described, and their changes.
  case undescribed(count: Int, Spread?)
  /// The products that cannot be compared.
  case notComparable(products: [String])
  /// How many prices stand on one side only, how many of the split products have a price on both sides too, and the
  /// reason that most of them share.
  case oneSided(
    added: Int, removed: Int, splitFrom: Int, splitTo: Int, paired: Int = 0, reason: SharedReason? = nil)
  /// No product has a price on both sides; the regions where the two sides have different ones.
  case nothingInCommon(regions: [String])
  /// The percentage of the chosen index.
  case index(IndexPath)
  /// No index was chosen.
  case noIndex
  /// Where prices on equal terms lie against the old price after indexation.
  case real(Directions, Spread?)
  /// The prices that fit an index that was tried.
  case explained(Fits)
  /// The lists have no volumes.
  case volumes
  /// The figures of group prices hold for one group, which is too large for some of the documents.
  /// Some lie on the other side of the index in another group.
  case groups(beyondLimits: Int, flipped: Int = 0, participants: Int = 0)
  /// Between which percentages a change lies, as its two prices are rounded to cents.
  case rounding(Spread.End, RoundingBounds)
  /// There are other versions of the chosen index.
  case versions

  /// What is to be decided.
  struct Decision: Hashable, Sendable {
    /// The numbers of the notes on the old documents.
    let from: [Int]
    /// The numbers of the notes on the new documents.
    let to: [Int]
    /// The comparable prices that lie above the index; nothing where none can.
    let aboveIndex: [String]?
    /// Whether an index could have been chosen, and was not.
    let lacksIndex: Bool
    /// How many prices nobody has judged.
    let undescribed: Int
    /// The largest rises of products that changed too.
    var changedProducts: [Spread.End] = []
  }

  /// A reason that more than half of the prices on one side have.
  struct SharedReason: Hashable, Sendable {
    /// How many have it.
    let count: Int
    /// The reason.
    let text: String
  }

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
      self.init(up: changes.count(where: \.isRise), down: changes.count(where: \.isFall), of: changes.count)
    }

    /// How many lie above, below, or as good as on the old prices after indexation.
    init(real changes: [PriceChange]) {
      self.init(
        up: changes.count(where: \.isAboveIndex), down: changes.count(where: \.isBelowIndex),
        of: changes.count)
    }

    private init(up: Int, down: Int, of total: Int) {
      (self.up, self.down, same) = (up, down, total - up - down)
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
    init?(
      _ rows: [Memo.Row], labels: (Memo.Row) -> String = \.shortLabel, _ change: (Memo.Row) -> PriceChange?
    ) {
      let ends = rows.compactMap { row in
        change(row)?.percentage.map { End(label: labels(row), percentage: $0) }
      }
      // Of equal changes the first is named.
      guard let first = ends.first else { return nil }
      lowest = ends.reduce(first) { $1.percentage < $0.percentage ? $1 : $0 }
      highest = ends.reduce(first) { $1.percentage > $0.percentage ? $1 : $0 }
    }
  }

  /// The prices that fit an index that was tried.
  struct Fits: Hashable, Sendable {
    /// Those whose fit says something.
    let telling: [Memo.Row]
    /// Those whose fit can be chance.
    let possiblyChance: [String]
    /// How many prices fit none to the cent.
    let others: Int
    /// How many were left out, as their two amounts are not for the same thing.
    let leftOut: Int
    /// How many of these are group prices that can be compared once converted.
    var leftOutConverted = 0
    /// How many indices were tried.
    let tried: Int
    /// The one index of the telling fits.
    let index: IndexPath?
    /// Whether the memo calculates with other percentages.
    let isOther: Bool
  }

  /// The name of the finding for templates, and the part of the page that it stands in.
  var place: (key: String, part: MemoPart) {
    switch self {
    case .decision: ("decision", .decision)
    case .prices, .nothingInCommon: ("prices", .changed)
    case .equalTerms: ("equal_terms", .changed)
    case .reservation: ("reservation", .changed)
    case .undescribed: ("undescribed", .changed)
    case .notComparable: ("not_comparable", .changed)
    case .oneSided: ("one_sided", .changed)
    case .index, .noIndex: ("index", .meaning)
    case .real: ("real", .meaning)
    case .explained: ("explained", .meaning)
    case .volumes: ("volumes", .uncertain)
    case .groups: ("groups", .uncertain)
    case .rounding: ("rounding", .uncertain)
    case .versions: ("versions", .uncertain)
    }
  }

  /// The names of all findings, in their order.
  static let keys = [
    "decision", "prices", "equal_terms", "reservation", "undescribed", "not_comparable", "one_sided", "index",
    "real", "explained", "volumes", "groups", "rounding", "versions",
  ]
}

extension Memo {
  /// The main findings in the order of the page; those about nothing are left out.
  var findings: [MemoFinding] {
    let pairs = rows.filter { $0.row.change != nil }
    let prices = MemoFinding.prices(
      MemoFinding.Directions(pairs.compactMap(\.row.change)), only: pairs.count == 1 ? pairs[0] : nil)
    guard !pairs.isEmpty else {
      let sides = [comparison.from, comparison.to].map { Set($0.tables.map(\.regionName)) }
      return [.nothingInCommon(regions: sides[0].isDisjoint(with: sides[1]) ? regions : [])] + oneSided
    }
    let comparable = rows(.equalTerms)
    let reals = comparable.compactMap(\.real)
    func changes(_ standing: EqualTerms.Standing, _ finding: (Int, MemoFinding.Spread?) -> MemoFinding)
      -> [MemoFinding]
    {
      let rows = rows(standing)
      return rows.isEmpty ? [] : [finding(rows.count, MemoFinding.Spread(rows, \.change))]
    }
    let others = rows(.notComparable).map(\.shortLabel)
    let converted = comparable.filter(\.isConverted)
    let beyond = converted.count { $0.equalTerms?.exceededLimits.isEmpty == false }
    var findings = [
      .decision(decision), prices,
      .equalTerms(
        count: comparable.count, converted: converted.count, equalTerms.session,
        MemoFinding.Spread(comparable, \.change)),
    ]
    findings +=
      changes(.reservation, MemoFinding.reservation) + changes(.undescribed, MemoFinding.undescribed)
    findings += (others.isEmpty ? [] : [.notComparable(products: others)]) + oneSided
    findings.append(real.map { .index($0.path) } ?? .noIndex)
    if !reals.isEmpty {
      findings.append(
        .real(
          MemoFinding.Directions(real: reals),
          MemoFinding.Spread(comparable, labels: \.row.subject.shortName, \.real)))
    }
    if let explanation { findings.append(.explained(fits(explanation))) }
    if !hasVolumes { findings.append(.volumes) }
    if !converted.isEmpty { findings.append(groups(converted, beyondLimits: beyond)) }
    if let (row, bounds) = lowestPrice, bounds.upper - bounds.lower > Rational(1, 200),
      let end = MemoFinding.Spread([row], \.change)?.lowest
    {
      findings.append(.rounding(end, bounds))
    }
    return findings + (real?.others.isEmpty == false ? [.versions] : [])
  }

  /// What another group changes.
  private func groups(_ converted: [Row], beyondLimits: Int) -> MemoFinding {
    guard let otherGroup else { return .groups(beyondLimits: beyondLimits) }
    let flipped = converted.count { row in
      guard let change = row.real, let other = real?.change(row.row, on: otherGroup) else { return false }
      return change.isAboveIndex && other.isBelowIndex || change.isBelowIndex && other.isAboveIndex
    }
    return .groups(
      beyondLimits: beyondLimits, flipped: flipped, participants: otherGroup.session.participants)
  }

  /// The price on which rounding to cents weighs most, with the bounds that it leaves.
  var lowestPrice: (row: Row, bounds: RoundingBounds)? {
    func cents(_ row: Row) -> Int64 { row.row.from.first?.amount.cents ?? 0 }
    return rows.filter { $0.hasImpliedIndex && $0.row.commonUnit == nil && cents($0) > 0 }
      .min { cents($0) < cents($1) }.flatMap { row in row.explanation.map { (row, $0.bounds) } }
  }

  private var decision: MemoFinding.Decision {
    let comparable = rows(.equalTerms).filter { $0.real != nil }
    func notes(_ side: [TariffTable]) -> [Int] {
      side.compactMap { table in tables.firstIndex(of: table).map { $0 + 1 } }
    }
    return MemoFinding.Decision(
      from: notes(comparison.from.tables), to: notes(comparison.to.tables),
      aboveIndex: comparable.isEmpty
        ? nil : comparable.filter { $0.real?.isAboveIndex == true }.map(\.shortLabel),
      lacksIndex: real == nil && explanation != nil && hasChanges, undescribed: rows(.undescribed).count,
      changedProducts: Array(largestRises.prefix(2)))
  }

  /// The rises by half or more of products that changed too, the largest first.
  private var largestRises: [MemoFinding.Spread.End] {
    rows(.reservation).compactMap { MemoFinding.Spread([$0], \.change)?.highest }
      .filter { $0.percentage.hundredths >= 5_000 }.sorted { $0.percentage > $1.percentage }
  }

  /// The prices that fit an index that was tried.
  private func fits(_ explanation: IndexExplanation) -> MemoFinding.Fits {
    let found = rows.filter(\.isExplained)
    let telling = found.filter { $0.explanation?.canBeChance == false }
    let paths = explanation.matchedPaths(of: telling.compactMap(\.explanation))
    let index = paths.count == 1 ? paths[0] : nil
    return MemoFinding.Fits(
      telling: telling,
      possiblyChance: found.filter { $0.explanation?.canBeChance == true }.map(\.shortLabel),
      others: rows.count(where: \.hasImpliedIndex) - found.count, leftOut: leftOutOfIndexation,
      leftOutConverted: rows.count { $0.explanation != nil && !$0.hasImpliedIndex && $0.isConverted },
      tried: explanation.triedPaths.count, index: index,
      isOther: real.map { $0.path.steps.map(\.percent) != index?.steps.map(\.percent) } ?? false)
  }

  /// How many prices the table of implied indices leaves out, as an index says nothing about them.
  var leftOutOfIndexation: Int {
    (explanation?.rows.count ?? 0) - rows.count(where: \.hasImpliedIndex)
  }

  private var oneSided: [MemoFinding] {
    let counts = ComparisonCounts(comparison.rows)
    guard counts.added + counts.removed + counts.splitFrom + counts.splitTo > 0 else { return [] }
    func isSplit(_ row: ComparisonRow) -> Bool { [.split, .merged].contains(row.status) }
    func products(_ rows: [ComparisonRow]) -> Set<[String]> {
      Set(rows.flatMap(\.from).map { [$0.table, $0.product] })
    }
    let split = products(comparison.rows.filter(isSplit))
    let paired = split.intersection(products(comparison.rows.filter { $0.change != nil }))
    let alone = rows(.oneSided).filter { !isSplit($0.row) }.map { $0.row.comparability?.reason ?? "" }
    let reasons = Dictionary(grouping: alone.filter { !$0.isEmpty }) { $0 }.mapValues(\.count)
    let shared = reasons.first { $0.value > 1 && $0.value * 2 > alone.count }
    return [
      .oneSided(
        added: counts.added, removed: counts.removed, splitFrom: counts.splitFrom, splitTo: counts.splitTo,
        paired: paired.count,
        reason: shared.map { MemoFinding.SharedReason(count: $0.value, text: $0.key) })
    ]
  }
}

extension PriceChange {
  /// Whether a price lies above the old one after indexation, by more than another rounding would explain.
  var isAboveIndex: Bool { isRise && !isWithinRounding }
  /// Whether it lies below it.
  var isBelowIndex: Bool { isFall && !isWithinRounding }
  /// Less than a tenth of a percent.
  private var isWithinRounding: Bool { percentage.map { abs($0.hundredths) < 10 } ?? false }
}

extension IndexPath {
  /// The percentage of all years together, rounded to hundredths.
  var total: Percentage { (factor - Rational(1)).percentage }
}
