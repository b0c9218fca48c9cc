import Tariffs

/// The largest sets of intervals that have a value in common, found by one sweep over all ends.
///
/// Such a set begins at the lower end of one interval, and holds up to the first upper end behind it.
struct SharedIndices {
  /// A set: of the intervals in the order of their lower ends the first ones, less those whose upper end comes before.
  private struct Candidate {
    let begun: Int
    let ended: Int
    let bounds: RoundingBounds

    var size: Int { begun - ended }
  }

  /// The intervals by their lower ends and by their upper ends.
  private let byLower: [Int]
  private let byUpper: [Int]
  private var candidates: [Candidate] = []

  /// How many sets of two or more intervals there are.
  var count: Int { candidates.count }

  init(_ intervals: [RoundingBounds]) {
    byLower = intervals.indices.sorted { intervals[$0].lower < intervals[$1].lower }
    byUpper = intervals.indices.sorted { intervals[$0].upper < intervals[$1].upper }
    func lower(_ place: Int) -> Rational { intervals[byLower[place]].lower }
    func upper(_ place: Int) -> Rational { intervals[byUpper[place]].upper }
    var (begun, ended) = (0, 0)
    while begun < intervals.count {
      // The upper end does not belong to an interval, so one that ends here does not meet one that begins here.
      while begun < intervals.count, lower(begun) < upper(ended) { begun += 1 }
      if begun - ended > 1 {
        candidates.append(
          Candidate(
            begun: begun, ended: ended,
            bounds: RoundingBounds(lower: lower(begun - 1), upper: upper(ended))))
      }
      guard begun < intervals.count else { break }
      while upper(ended) <= lower(begun) { ended += 1 }
    }
  }

  /// The sets with the most intervals, the narrowest first.
  func largest(_ limit: Int) -> [IndexExplanation.Group] {
    candidates.sorted { $0.size > $1.size }.prefix(limit)
      .sorted { $0.bounds.upper - $0.bounds.lower < $1.bounds.upper - $1.bounds.lower }
      .map { candidate in
        let members = Set(byLower.prefix(candidate.begun)).subtracting(byUpper.prefix(candidate.ended))
        return IndexExplanation.Group(members: members.sorted(), bounds: candidate.bounds)
      }
  }
}
