import Tariffs

/// To what amounts the lists of a comparison are rounded: as somebody says, or as all their prices show.
///
/// A list with a price in cents is rounded to cents, however round its other prices are: 64,00 an hour beside 1,05 a
/// minute shows nothing. Where a list by itself has too few prices, both lists together can show it.
struct ListRoundings {
  private let given: PriceRounding?
  private var recognised: [Set<String>: PriceRounding] = [:]

  init(_ comparison: Comparison, in dataset: Dataset?, given: PriceRounding?) {
    self.given = given
    guard given == nil else { return }
    let own = comparison.rows.flatMap { $0.from + $0.to }
    let tariffs = dataset.map { dataset in Set(own.map(\.table)).flatMap { dataset.tariffs(in: $0) } } ?? own
    let amounts = Dictionary(grouping: tariffs, by: \.table).mapValues { Set($0.map(\.amount)) }
    for row in comparison.rows {
      guard let old = row.from.first, let new = row.to.first else { continue }
      for tables in [[old.table], [new.table], [old.table, new.table]].map(Set.init)
      where recognised[tables] == nil {
        recognised[tables] = PriceRounding(recognisedIn: tables.flatMap { amounts[$0] ?? [] })
      }
    }
  }

  /// To what a price is rounded: the largest rounding that its list shows, by itself or with that of the other price.
  func rounding(of tariff: Tariff, beside other: Tariff) -> PriceRounding {
    given
      ?? [[tariff.table], [tariff.table, other.table]].compactMap { recognised[Set($0)] }.max {
        $0.cents < $1.cents
      }
      ?? .cent
  }
}
