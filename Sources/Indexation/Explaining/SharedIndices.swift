import Tariffs

/// The largest sets of intervals that have a value in common, found by one sweep over all ends.
///
/// Such a set begins at the lower end of one interval, and holds up to the first upper end behind it.
struct SharedIndices {
  private struct Candidate {
    let lower: Rational
    let upper: Rational
    let size: Int
  }

  private let intervals: [RoundingBounds]
  private var candidates: [Candidate] = []

  /// How many sets of two or more intervals there are.
  var count: Int { candidates.count }

  init(_ intervals: [RoundingBounds]) {
    self.intervals = intervals
    let lowers = intervals.map(\.lower).sorted()
    let uppers = intervals.map(\.upper).sorted()
    var (begun, ended) = (0, 0)
    while begun < lowers.count {
      // The upper end does not belong to an interval, so one that ends here does not meet one that begins here.
      while begun < lowers.count, lowers[begun] < uppers[ended] { begun += 1 }
      if begun - ended > 1 {
        candidates.append(Candidate(lower: lowers[begun - 1], upper: uppers[ended], size: begun - ended))
      }
      guard begun < lowers.count else { break }
      while ended < uppers.count, uppers[ended] <= lowers[begun] { ended += 1 }
    }
  }

  /// The sets with the most intervals, the narrowest first.
  ///
  /// - Parameter limit: how many sets at most.
  /// - Returns: the sets with their members.
  func largest(_ limit: Int) -> [IndexExplanation.Group] {
    candidates.sorted { $0.size > $1.size }.prefix(limit)
      .sorted { $0.upper - $0.lower < $1.upper - $1.lower }
      .map { candidate in
        let members = intervals.indices.filter {
          intervals[$0].lower <= candidate.lower && candidate.lower < intervals[$0].upper
        }
        return IndexExplanation.Group(
          members: members, bounds: RoundingBounds(lower: candidate.lower, upper: candidate.upper))
      }
  }
}
