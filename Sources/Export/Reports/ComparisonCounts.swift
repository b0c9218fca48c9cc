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
    func count(_ isCounted: (ComparisonRow) -> Bool) -> Int { rows.filter(isCounted).countOfPrices }
    changed = count { $0.priceStatus == .changed }
    renamed = count { $0.priceStatus == .changed && $0.status == .renamed }
    unchanged = count { $0.priceStatus == .unchanged }
    added = count { $0.status == .added }
    removed = count { $0.status == .removed }
    let parts = rows.filter { $0.status == .split || $0.status == .merged }
    // A product stands in a row for each of its parts, units and forms.
    func products(_ tariffs: [Tariff]) -> Int { Set(tariffs.map { [$0.table, $0.product] }).count }
    splitFrom = products(parts.flatMap(\.from))
    splitTo = products(parts.flatMap(\.to))
  }
}

extension [ComparisonRow] {
  /// How many prices they are of: one to which the lists of a side give different amounts has a row for each, and counts once.
  var countOfPrices: Int {
    let several = filter { row in
      row.remarks.contains { if case .differentPrices = $0 { true } else { false } }
    }
    guard !several.isEmpty else { return count }
    let prices = Set(
      several.map {
        [$0.subject.product, $0.subject.code, $0.unit.rawValue, $0.subject.form.rawValue, $0.subject.band]
      })
    return count - several.count + prices.count
  }
}
