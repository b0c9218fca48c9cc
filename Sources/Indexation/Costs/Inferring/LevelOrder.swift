/// Which levels must not be paid more than which, as a set of price patterns that any allowed price list adds up
/// from.
///
/// A price per level that never falls as the level rises is a sum, with weights from zero, of patterns in which
/// some level and all above it have 1 and the others 0 (the upper sets of the order). So least squares over the
/// weights of these patterns gives the best prices that keep the order, also where levels stand side by side.
struct LevelOrder {
  /// The levels, in the order of the data.
  let levels: [String]
  /// The patterns: for each level whether it is in.
  let patterns: [[Bool]]

  /// More patterns than any order of the field has; levels that all stand side by side have two to their number.
  static let mostPatterns = 10_000

  /// The order of the levels that occur; a level between two of them need not occur itself.
  ///
  /// - Throws: ``RebuildError/tooLittleOrder(levels:)`` when too many levels stand side by side.
  init(of used: [String], among known: [FunctionLevel]) throws(RebuildError) {
    levels = known.map(\.id).filter(used.contains)
    let above = LevelOrder.above(known)
    var patterns: [[Bool]] = []
    // Levels from high to low: each pattern so far stays, and grows with the level where all above it are in.
    var sets: [Set<String>] = [[]]
    let falling = levels.sorted { (above[$0]?.count ?? 0, $0) < (above[$1]?.count ?? 0, $1) }
    for level in falling {
      let higher = (above[level] ?? []).intersection(levels)
      sets += sets.filter { higher.isSubset(of: $0) }.map { $0.union([level]) }
      guard sets.count <= LevelOrder.mostPatterns else { throw .tooLittleOrder(levels: levels) }
    }
    for set in sets where !set.isEmpty { patterns.append(levels.map(set.contains)) }
    self.patterns = patterns
  }

  /// For each level all levels that it must not be paid more than, directly or through others.
  static func above(_ known: [FunctionLevel]) -> [String: Set<String>] {
    var above = Dictionary(uniqueKeysWithValues: known.map { ($0.id, Set($0.notAbove)) })
    for _ in known {
      for (level, direct) in above {
        above[level] = direct.reduce(into: direct) { $0.formUnion(above[$1] ?? []) }
      }
    }
    return above
  }
}
