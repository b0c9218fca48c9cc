import Indexation
import Tariffs

/// The clauses of the page, each with its percentage of every year, or why there is none.
struct PageIndex {
  let book: IndexBook
  let wording: Wording

  private var ids: [String] { book.clauses.map(\.id).firstOccurrences }

  /// What a clause gives for a year.
  private typealias Known = (versions: [ClauseIndex], reason: String)

  var json: JSONText {
    let known = ids.map { id in (id: id, years: candidates.map { ($0, self.known(id, in: $0)) }) }
    let years = known.flatMap(\.years).filter { !$1.versions.isEmpty }.map(\.0)
    guard let first = years.min(), let last = years.max() else { return .object([("clauses", .array([]))]) }
    let newest = known.first?.years.last { !$1.versions.isEmpty }?.0 ?? last
    func formula(isBackward: Bool) -> JSONText {
      let step: Formula = IndexedPrice.taken(
        .reference("amount"), along: .reference("percent") / .number(Rational(100)), isBackward: isBackward)
      return step.json { ["amount": 0, "percent": 1][$0] }
    }
    return .object([
      ("years", .array((first - 1...last).map { .literal("\($0)") })),
      (
        "start",
        .object([
          ("clause", .string(ids[0])), ("amount", .string("100.00")), ("from", .string("\(newest - 1)")),
          ("to", .string("\(newest)")), ("round", .string(IndexRounding.final.rawValue)),
        ])
      ),
      ("formulas", .object([("forward", formula(isBackward: false)), ("back", formula(isBackward: true))])),
      (
        "roundings",
        .array(
          IndexRounding.allCases.map {
            .array([.string($0.rawValue), .string(wording.name(of: $0))])
          })
      ),
      (
        "clauses",
        .array(
          known.map { id, years in clause(id, years.filter { (first...last).contains($0.0) }) })
      ),
    ])
  }

  /// The years for which there can be a percentage: those of the figures, and as many later as a clause lies behind.
  private var candidates: [Int] {
    let years = book.values.map(\.year)
    guard let first = years.min(), let last = years.max() else { return [] }
    return Array(first...last + (book.clauses.map(\.lag).max() ?? 0))
  }

  /// The percentages of a year, the default version first.
  ///
  /// A version of which a figure is not known makes the year unknown, as it does for `tariffs index apply`.
  private func known(_ id: String, in year: Int) -> Known {
    let holding = book.clauses.filter { $0.id == id && $0.holds(in: year) }
    guard !holding.isEmpty else { return ([], wording.clauseOfOtherYears) }
    // The page calculates with one percentage a year.
    guard holding.allSatisfy(\.datedSteps.isEmpty) else { return ([], wording.changesWithinTheYear) }
    do throws(IndexError) {
      var versions: [ClauseIndex] = []
      for clause in try book.clauses(id, in: year) { versions.append(try book.index(clause, for: year)) }
      return (versions, "")
    } catch {
      let missing = holding.flatMap { book.unknownFigures($0, for: year) }.firstOccurrences
      guard missing.isEmpty else {
        return ([], wording.notKnown(missing.map { $0.text(in: wording.language) }))
      }
      return ([], error.text(in: wording.language))
    }
  }

  private func clause(_ id: String, _ years: [(Int, Known)]) -> JSONText {
    let versions = book.clauses.filter { $0.id == id }
    let name =
      versions.count == 1 ? versions[0].name : wording.versions(of: id, versions.map(\.version))
    return .object([
      ("id", .string(id)), ("name", .string(name)),
      (
        "years",
        .object(
          years.map { year, known in
            (
              "\(year)",
              .object(
                known.versions.isEmpty
                  ? [("reason", .string(known.reason))]
                  : [("versions", .array(known.versions.map(version)))])
            )
          })
      ),
    ])
  }

  private func version(_ index: ClauseIndex) -> JSONText {
    let standing = index.terms.filter { $0.role == .current }.map { wording.name(of: $0.value.status) }
    return .object([
      ("ref", .string(index.clause.reference)), ("percent", .exact(index.percent)),
      ("standing", .string(wording.list(standing.firstOccurrences))),
      ("derivation", .string(wording.derivation(of: index))), ("note", .string(index.clause.note)),
    ])
  }
}
