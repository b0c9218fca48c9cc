import Tariffs

/// To what amounts the lists of a comparison are rounded: as somebody says, or as their prices show.
///
/// A list as a whole can show it, the prices of one unit in it (years in whole euros beside hours in cents), and
/// these together with those of the other list.
struct ListRoundings {
  private struct Key: Hashable {
    let table: String
    /// Nothing for the list as a whole.
    let unit: BillingUnit?
  }

  private let given: PriceRounding?
  private var amounts: [Key: Set<Money>] = [:]
  private var recognised: [Set<Key>: PriceRounding] = [:]

  init(_ comparison: Comparison, in dataset: Dataset?, given: PriceRounding?) {
    self.given = given
    guard given == nil else { return }
    let own = comparison.rows.flatMap { $0.from + $0.to }
    let tables = Set(own.map(\.table))
    let tariffs = dataset.map { dataset in tables.flatMap { dataset.tariffs(in: $0) } } ?? own
    for tariff in tariffs {
      amounts[Key(table: tariff.table, unit: nil), default: []].insert(tariff.amount)
      amounts[Key(table: tariff.table, unit: tariff.unit), default: []].insert(tariff.amount)
    }
    for row in comparison.rows {
      guard let old = row.from.first, let new = row.to.first else { continue }
      for keys in [keys(old), keys(new)].flatMap(\.self) + [pair(old, new)] where recognised[keys] == nil {
        recognised[keys] = PriceRounding(recognisedIn: keys.flatMap { amounts[$0] ?? [] })
      }
    }
  }

  /// To what a price is rounded.
  ///
  /// - Parameters:
  ///   - tariff: the price.
  ///   - other: the price of the other list that it is compared with.
  /// - Returns: the largest rounding that a list shows.
  func rounding(of tariff: Tariff, beside other: Tariff) -> PriceRounding {
    given
      ?? (keys(tariff) + [pair(tariff, other)]).compactMap { recognised[$0] }.max { $0.cents < $1.cents }
      ?? .cent
  }

  private func keys(_ tariff: Tariff) -> [Set<Key>] {
    [[Key(table: tariff.table, unit: nil)], [Key(table: tariff.table, unit: tariff.unit)]]
  }

  private func pair(_ old: Tariff, _ new: Tariff) -> Set<Key> {
    [Key(table: old.table, unit: old.unit), Key(table: new.table, unit: new.unit)]
  }
}
