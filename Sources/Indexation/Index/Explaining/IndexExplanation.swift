import Tariffs

/// Whether the new prices of a comparison fit an index, which ones, and how much that proves.
public struct IndexExplanation: Hashable, Sendable {
  /// A path that gives a new price exactly as it is printed, with where it rounds.
  public struct Match: Hashable, Sendable {
    /// The percentages.
    public let path: IndexPath
    /// What the path is called.
    public let name: String
    /// The rounding by which it gives the price.
    public let roundings: [IndexRounding]

    /// Whether it gives the price only when every year is rounded.
    public var isOnlyYearly: Bool { roundings == [.yearly] }
  }

  /// One product with the index that its prices imply.
  public struct Row: Hashable, Sendable {
    /// The two prices.
    public let row: ComparisonRow
    /// Between which factors the index lies, given how both prices are rounded.
    public let bounds: RoundingBounds
    /// To what the new price is rounded.
    public let rounding: PriceRounding
    /// The known paths that give the new price exactly as it is printed.
    public let matches: [Match]
    /// How many of the tried paths lie within the bounds.
    public let inInterval: Int
    /// How many would, if the tried paths lay evenly between no change and the farthest of them.
    public let expectedByChance: Rational

    /// How far the bounds lie apart, in percentage points.
    public var width: Rational { (bounds.upper - bounds.lower) * Rational(100) }

    /// Whether a match proves little: even when prices follow no index, one in ten would fit one of those tried.
    public var canBeChance: Bool { expectedByChance > Rational(1, 10) }
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
  /// The groups of products that can share one index, the narrowest first: those with the most products, at most
  /// twenty. Products whose prices the crosswalk calls not comparable are in none.
  public let groups: [Group]
  /// How many groups there are, also those that are not in ``groups``.
  public let groupCount: Int
  /// All paths that were tried.
  public let triedPaths: [String]
  /// The clauses and series that miss a figure or a weight of these years.
  public let untriedPaths: [String]
}

extension IndexExplanation {
  /// The paths that give the new price of some rows, each once.
  package func matchedPaths(of rows: [Row]) -> [IndexPath] {
    var names: Set<String> = []
    return rows.flatMap(\.matches).filter { names.insert($0.name).inserted }.map(\.path)
  }
}

extension IndexBook {
  /// All paths that are known between two years: every clause with every choice of versions, every series with
  /// every status, and every published series one year back.
  ///
  /// Paths of the same percentages are one path with all of its names: `vng@2024, vng@2025-juli =
  /// vng-90-10@applied, vng-90-10@applied/juli-2024`. Those that miss a figure are left out.
  package func knownPaths(from: Int, to: Int) -> [(name: String, path: IndexPath)] {
    var paths: [(name: String, path: IndexPath)] = []
    var names: Set<String> = []
    func add(_ path: IndexPath?, _ suffix: String = "") {
      guard let path else { return }
      let percents = path.steps.map(\.percent)
      let name = path.name + suffix
      if let known = paths.firstIndex(where: {
        $0.path.steps.map(\.percent) == percents && $0.path.groups == path.groups
      }) {
        if names.insert(name).inserted { paths[known].name += " = " + name }
      } else {
        names.insert(name)
        paths.append((name, path))
      }
    }
    let ids = clauses.map(\.id).firstOccurrences
    for id in ids {
      let groups = clauses.filter { $0.id == id }.flatMap(\.groupsWithParts).firstOccurrences
      for group in groups.isEmpty ? [""] : groups {
        let name = group.isEmpty ? id : "\(id)/\(group)"
        for path in (try? self.paths(clause: name, from: from, to: to)) ?? [] { add(path) }
      }
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

  /// The clauses and series that cannot lead from one year to another, as a figure or a weight is not known; series
  /// of other years, and those that are no published index, are left out. Series stand with their status.
  package func unknownPaths(from: Int, to: Int) -> [String] {
    let ids = clauses.map(\.id).firstOccurrences
    let years = from == to ? [] : IndexPath.years(from: from, to: to)
    return ids.filter { (try? paths(clause: $0, from: from, to: to)) == nil }
      + series.map(\.id).filter { id in
        values(of: id).contains { years.contains($0.year) && $0.status == publishedStatus(of: id) }
          && (try? path(series: id, from: from, to: to)) == nil
      }
      .map { "\($0)@\(publishedStatus(of: $0).rawValue)" }
  }

  /// Explains the new prices of a comparison by the paths that are known.
  ///
  /// - Parameters:
  ///   - comparison: the old and new prices, of tables of two years.
  ///   - from: the year of the old prices.
  ///   - to: the year of the new prices.
  ///   - dataset: the tariffs with their billing terms and relations; with it, group prices and exceptions follow
  ///     their own rule, and whole lists show how they are rounded.
  ///   - rounding: to what both lists are rounded; nothing recognises it from their prices.
  /// - Returns: for each product the implied index and the paths that give its price as it is printed.
  public func explain(
    _ comparison: Comparison, from: Int, to: Int, in dataset: Dataset? = nil, rounding: PriceRounding? = nil
  ) -> IndexExplanation {
    let known = knownPaths(from: from, to: to)
    let tried = TriedPaths(known, book: self, tables: comparison.from.tables, in: dataset)
    let implied = ImpliedIndices(comparison, in: dataset, rounding: rounding)
    let rows = implied.rows.map { row in
      let matches = tried.matches(row.change, of: row.old, rounding: row.rounding)
      return IndexExplanation.Row(
        row: row.row, bounds: row.bounds, rounding: row.rounding, matches: matches,
        // Rounding every year can end just outside the bounds.
        inInterval: max(matches.count, tried.count(within: row.bounds)),
        expectedByChance: tried.expectedByChance(within: row.bounds))
    }
    return IndexExplanation(
      from: from, to: to, rows: rows, groups: implied.groups, groupCount: implied.groupCount,
      triedPaths: known.map(\.name), untriedPaths: unknownPaths(from: from, to: to))
  }
}
