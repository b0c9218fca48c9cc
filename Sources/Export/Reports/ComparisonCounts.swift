import Tariffs

/// How many rows of a comparison are of which kind.
struct ComparisonCounts {
  /// Pairs with different prices.
  let changed: Int
  /// Those of them that continue under another name.
  let renamed: Int
  /// Pairs with the same price.
  let unchanged: Int
  /// New products that are no part of a split or merger.
  let added: Int
  /// Old products that are no part of a split or merger.
  let removed: Int
  /// Old products that were split or merged.
  let splitFrom: Int
  /// New products that came of a split or merger.
  let splitTo: Int

  init(_ rows: [ComparisonRow]) {
    var (changed, renamed, unchanged) = (PriceCount(), PriceCount(), PriceCount())
    var (added, removed) = (PriceCount(), PriceCount())
    var parts: [ComparisonRow] = []
    // In one pass: a long list has a million rows.
    for row in rows {
      let price = row.priceStatus
      let status = row.status
      if price == .unchanged { unchanged.add(row) }
      if price == .changed { changed.add(row) }
      if price == .changed, status == .renamed { renamed.add(row) }
      switch status {
      case .added: added.add(row)
      case .removed: removed.add(row)
      case .split, .merged: parts.append(row)
      case .changed, .unchanged, .renamed: break
      }
    }
    (self.changed, self.renamed, self.unchanged) = (changed.count, renamed.count, unchanged.count)
    (self.added, self.removed) = (added.count, removed.count)
    // A product stands in a row for each of its parts, units and forms.
    func products(_ tariffs: [Tariff]) -> Int { Set(tariffs.map { [$0.table, $0.product] }).count }
    splitFrom = products(parts.flatMap(\.from))
    splitTo = products(parts.flatMap(\.to))
  }
}

/// How many prices rows are of: one to which the lists of a side give different amounts has a row for each, and counts once.
struct PriceCount {
  private var alone = 0
  private var several: Set<[String]> = []

  /// How many there are.
  var count: Int { alone + several.count }

  /// Counts the price of a row.
  mutating func add(_ row: ComparisonRow) {
    guard row.remarks.contains(where: { if case .differentPrices = $0 { true } else { false } }) else {
      alone += 1
      return
    }
    several.insert([
      row.subject.product, row.subject.code, row.unit.rawValue, row.subject.form.rawValue, row.subject.band,
    ])
  }
}

extension [ComparisonRow] {
  /// How many prices they are of.
  var countOfPrices: Int { reduce(into: PriceCount()) { $0.add($1) }.count }
}
