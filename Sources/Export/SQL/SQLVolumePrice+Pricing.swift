import Indexation
import Tariffs

extension SQLVolumePrice {
  /// What units of volumes cost, for all words by which a line can name a price, as the program finds it.
  ///
  /// - Parameters:
  ///   - prices: the two sides.
  ///   - dataset: the lists.
  /// - Returns: a price for each way to name one and each run of days on which it stays the same.
  package static func all(of prices: VolumePrices, in dataset: Dataset) -> [SQLVolumePrice] {
    let runs = prices.runs
    let keys = prices.namedKeys(in: dataset)
    // A word that a side does not know has no price there.
    let words = Dictionary(grouping: keys, by: \.side).mapValues { Set($0.map(\.key.product)) }
    func price(_ key: VolumeKey, _ days: DeliveryPeriod?) -> SQLVolumePrice? {
      guard words[prices.side(of: key)]?.contains(key.product) ?? false else { return nil }
      return SQLVolumePrice(key, days, prices.pricing(key))
    }
    return keys.map(\.key).firstOccurrences.flatMap { key in
      var found = [price(key, nil)].compactMap(\.self)
      for run in runs {
        var dated = key
        dated.period = run.probe
        guard let price = price(dated, run.days) else { continue }
        // A period may lie across a day on which another price changes.
        if let last = found.last, let days = last.days, days.last.next == run.days.first,
          last.isSamePrice(as: price)
        {
          found[found.count - 1] = last.through(run.days.last)
        } else {
          found.append(price)
        }
      }
      return found
    }
  }

  /// The price of a key on some days; nothing where it has none.
  private init?(_ key: VolumeKey, _ days: DeliveryPeriod?, _ pricing: VolumePricing) {
    guard let own = pricing.own else { return nil }
    var share = Rational(0)
    let parts = pricing.parts.map { part in
      let before = share
      share = share + part.share
      return Part(
        ownBefore: pricing.ownCents * before, ownThrough: pricing.ownCents * share,
        other: part.otherCents.map { $0 * part.share },
        subject: pricing.side == .from ? own : part.other ?? own)
    }
    let words = [key.list, key.region, key.product, key.unit.rawValue, key.form.rawValue, key.band]
    self.init(words: words, days: days, isOlder: pricing.side == .from, parts: parts)
  }

  private func isSamePrice(as other: SQLVolumePrice) -> Bool {
    isOlder == other.isOlder && parts == other.parts
  }

  private func through(_ last: CalendarDate) -> SQLVolumePrice {
    SQLVolumePrice(
      words: words, days: days.flatMap { DeliveryPeriod(from: $0.first, to: last) }, isOlder: isOlder,
      parts: parts)
  }
}

extension VolumePrices {
  /// Days on which no price changes, with a period among them that stands for all.
  fileprivate typealias Run = (days: DeliveryPeriod, probe: DeliveryPeriod)

  /// How many years before and behind those of the lists lines can be of, where a price changes within a year.
  private static let otherYears = 2

  /// The runs of days on which no price changes, from the first on.
  fileprivate var runs: [Run] {
    let listed = Set((comparison.from.tables + comparison.to.tables).map(\.year))
    guard let first = listed.min(), let last = listed.max() else { return [] }
    let years = first - VolumePrices.otherYears...last + VolumePrices.otherYears
    let changes = changes(in: years)
    let runs = years.flatMap { self.runs(of: $0, changes) }
    guard changes.isEmpty, let low = CalendarDate("1900-01-01"), let high = CalendarDate("2199-12-31"),
      let oldest = runs.first, let newest = runs.last,
      let before = oldest.days.first.previous.flatMap({ DeliveryPeriod(from: low, to: $0) }),
      let behind = newest.days.last.next.flatMap({ DeliveryPeriod(from: $0, to: high) })
    else { return runs }
    // Without changes within a year, years that no list is of are all alike.
    return [(before, oldest.probe)] + runs + [(behind, newest.probe)]
  }

  private func runs(of year: Int, _ changes: [CalendarDate]) -> [Run] {
    guard let first = CalendarDate(year: year, month: 1, day: 1),
      let last = CalendarDate(year: year, month: 12, day: 31)
    else { return [] }
    let starts = [first] + changes.filter { first < $0 && $0 <= last }
    return zip(starts, starts.dropFirst().map(\.previous) + [last]).compactMap { from, through in
      through.flatMap { through in
        DeliveryPeriod(from: from, to: through).map { ($0, $0) }
      }
    }
  }

  /// All ways in which a line can name a price, in the order of the lists: by list or by region; by code, word or name; in
  /// units that convert, and forms that are kinds of its form.
  fileprivate func namedKeys(in dataset: Dataset) -> [(side: ComparisonRow.Side, key: VolumeKey)] {
    var keys: [(ComparisonRow.Side, VolumeKey)] = []
    for (side, selection) in [(ComparisonRow.Side.from, comparison.from), (.to, comparison.to)] {
      for table in selection.tables {
        for tariff in dataset.tariffs(in: table.id, on: selection.day) {
          keys += VolumePrices.keys(of: tariff, in: table, dataset).map { (side, $0) }
        }
      }
    }
    return keys
  }

  private static func keys(of tariff: Tariff, in table: TariffTable, _ dataset: Dataset) -> [VolumeKey] {
    let words = tariff.namingWords
    let hours = dataset.hoursPerDagdeel(of: tariff)
    let units = dataset.terms.units.filter {
      (try? UnitConversion.factor(from: $0, to: tariff.unit, hoursPerDagdeel: hours)) != nil
    }
    let forms = dataset.terms.forms.filter { $0.isKind(of: tariff.form) }
    var keys: [VolumeKey] = []
    for list in [table.id, ""] {
      for word in words {
        for unit in units {
          for form in forms {
            for band in ["", tariff.band].firstOccurrences {
              var key = VolumeKey(product: word, unit: unit)
              (key.list, key.region, key.form, key.band) = (list, table.region, form, band)
              keys.append(key)
            }
          }
        }
      }
    }
    return keys
  }
}
