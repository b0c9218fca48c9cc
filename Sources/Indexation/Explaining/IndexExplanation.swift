import Tariffs

/// Whether the new prices of a comparison follow from an index, and from which.
public struct IndexExplanation: Hashable, Sendable {
  /// A path that gives a new price to the cent, with where it rounds.
  public struct Match: Hashable, Sendable {
    /// The percentages.
    public let path: IndexPath
    /// What the path is called.
    public let name: String
    /// The rounding by which it gives the price.
    public let roundings: [IndexRounding]
  }

  /// One product with the index that its prices imply.
  public struct Row: Hashable, Sendable {
    /// The two prices.
    public let row: ComparisonRow
    /// Between which factors the index lies, given that both prices are rounded to cents.
    public let bounds: RoundingBounds
    /// The known paths that give the new price to the cent.
    public let matches: [Match]
  }

  /// Products whose prices can follow from one and the same index.
  public struct Group: Hashable, Sendable {
    /// The products, by their place in ``IndexExplanation/rows``.
    public let members: [Int]
    /// The factors that all of them allow.
    public let bounds: RoundingBounds
  }

  /// The year of the old prices.
  public let from: Int
  /// The year of the new prices.
  public let to: Int
  /// The products with both prices.
  public let rows: [Row]
  /// The largest groups of products that can share one index, the narrowest first.
  public let groups: [Group]
  /// All paths that were tried.
  public let triedPaths: [String]
  /// The clauses and series that miss a figure or a weight of these years.
  public let untriedPaths: [String]
}

extension IndexBook {
  /// All paths that are known between two years: every clause with every choice of versions, every series with
  /// every status, and every published series one year back.
  ///
  /// Paths of the same percentages are one path with all of its names: `vng@2024, vng@2025-juli =
  /// vng-90-10@applied, vng-90-10@applied/juli-2024`.
  ///
  /// - Parameters:
  ///   - from: the year of the old price.
  ///   - to: the year of the new price.
  /// - Returns: the paths with their names; those that miss a figure are left out.
  public func knownPaths(from: Int, to: Int) -> [(name: String, path: IndexPath)] {
    var paths: [(name: String, path: IndexPath)] = []
    var names: Set<String> = []
    func add(_ path: IndexPath?, _ suffix: String = "") {
      guard let path else { return }
      let percents = path.steps.map(\.percent)
      let name = path.name + suffix
      if let known = paths.firstIndex(where: { $0.path.steps.map(\.percent) == percents }) {
        if names.insert(name).inserted { paths[known].name += " = " + name }
      } else {
        names.insert(name)
        paths.append((name, path))
      }
    }
    let ids = clauses.map(\.id).firstOccurrences
    for id in ids {
      for path in (try? self.paths(clause: id, from: from, to: to)) ?? [] { add(path) }
    }
    for series in series.map(\.id) {
      let values = values(of: series)
      let variants = Set(values.map(\.variant)).subtracting([""]).sorted().map { Optional($0) }
      for status in IndexValue.Status.allCases where status != .withdrawn && status != .settlement {
        for lag in [0, 1] {
          for variant in [nil] + variants {
            add(
              try? path(series: series, status: status, variant: variant, lag: lag, from: from, to: to),
              lag > 0 ? " t-1" : "")
          }
        }
      }
    }
    return paths
  }

  /// The clauses and series that cannot lead from one year to another, as a figure or a weight is not known.
  ///
  /// - Parameters:
  ///   - from: the year of the old price.
  ///   - to: the year of the new price.
  /// - Returns: clauses by their ids, series with the status under which they are published.
  public func unknownPaths(from: Int, to: Int) -> [String] {
    let ids = clauses.map(\.id).firstOccurrences
    return ids.filter { (try? paths(clause: $0, from: from, to: to)) == nil }
      + series.map(\.id).filter { (try? path(series: $0, from: from, to: to)) == nil }
      .map { "\($0)@\(publishedStatus(of: $0).rawValue)" }
  }

  /// Explains the new prices of a comparison by the paths that are known.
  ///
  /// - Parameters:
  ///   - comparison: the old and new prices, of tables of two years.
  ///   - from: the year of the old prices.
  ///   - to: the year of the new prices.
  ///   - dataset: the tariffs with their billing terms and relations; with it, group prices and exceptions follow
  ///     their own rule.
  /// - Returns: for each product the implied index and the paths that give its price to the cent.
  public func explain(_ comparison: Comparison, from: Int, to: Int, in dataset: Dataset? = nil)
    -> IndexExplanation
  {
    let paths = knownPaths(from: from, to: to)
    let tried = paths.map { name, path in
      let lists = [IndexRounding.final, .yearly].map { rounding in
        (rounding: rounding, amounts: amounts(of: comparison, in: dataset, along: path, rounding: rounding))
      }
      return (name: name, path: path, lists: lists)
    }
    let rows = comparison.rows.compactMap { row -> IndexExplanation.Row? in
      guard let change = row.change,
        let bounds = RoundingBounds(of: change.to).divided(by: RoundingBounds(of: change.from))
      else { return nil }
      let matches = tried.compactMap { entry -> IndexExplanation.Match? in
        let roundings = entry.lists.filter { rounding, amounts in
          let indexed = row.from.first.flatMap { amounts[$0] }
          return (indexed ?? entry.path.index(change.from, rounding: rounding).indexed) == change.to
        }.map(\.rounding)
        return roundings.isEmpty
          ? nil : IndexExplanation.Match(path: entry.path, name: entry.name, roundings: roundings)
      }
      return IndexExplanation.Row(row: row, bounds: bounds, matches: matches)
    }
    return IndexExplanation(
      from: from, to: to, rows: rows, groups: IndexBook.groups(of: rows), triedPaths: paths.map(\.name),
      untriedPaths: unknownPaths(from: from, to: to))
  }

  /// The old prices, indexed as a list: group prices and exceptions follow their own rule.
  private func amounts(
    of comparison: Comparison, in dataset: Dataset?, along path: IndexPath, rounding: IndexRounding
  ) -> [Tariff: Money] {
    guard let dataset else { return [:] }
    let rows = comparison.from.tables.flatMap { table in
      (try? indexed(table, in: dataset, along: path, rounding: rounding))?.rows ?? []
    }
    return Dictionary(rows.map { ($0.tariff, $0.amount) }) { first, _ in first }
  }

  /// The largest sets of products whose intervals have a value in common.
  private static func groups(of rows: [IndexExplanation.Row]) -> [IndexExplanation.Group] {
    // Every largest set of overlapping intervals has a member whose lower bound is the largest of them.
    var groups: [IndexExplanation.Group] = []
    for row in rows {
      let members = rows.indices.filter {
        rows[$0].bounds.lower <= row.bounds.lower && row.bounds.lower < rows[$0].bounds.upper
      }
      guard members.count > 1, let upper = members.map({ rows[$0].bounds.upper }).min() else { continue }
      let group = IndexExplanation.Group(
        members: members, bounds: RoundingBounds(lower: row.bounds.lower, upper: upper))
      if !groups.contains(where: { Set($0.members) == Set(members) }) { groups.append(group) }
    }
    let largest = groups.filter { group in
      !groups.contains { Set($0.members).isStrictSuperset(of: group.members) }
    }
    return largest.sorted { $0.bounds.upper - $0.bounds.lower < $1.bounds.upper - $1.bounds.lower }
  }
}
