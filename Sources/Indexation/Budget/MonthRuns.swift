import Tariffs

/// Runs of whole months in which no price changes, looked up for each of millions of lines.
///
/// A run is one month, or all months of a year between two changes of price, where months need not be told apart.
struct MonthRuns {
  private static let years = 1900..<2200
  private static let firstKey = Int32(years.lowerBound << 4)
  /// For each month, the first month of its run; 0 for one within which a price changes.
  private var runs = [Int32](repeating: 0, count: years.count << 4)

  /// The runs between some days.
  ///
  /// - Parameters:
  ///   - changes: the days on which a price changes.
  ///   - joinsMonths: whether the months of a year come together.
  init(between changes: [CalendarDate], joinsMonths: Bool) {
    let begins = Set(changes.filter { $0.day == 1 }.map { CompactDay($0).monthKey })
    let changed = Set(changes.filter { $0.day > 1 }.map { CompactDay($0).monthKey })
    for year in MonthRuns.years {
      var run: Int32 = 0
      for month in 1...12 {
        let key = Int32(year << 4 | month)
        guard !changed.contains(key) else {
          run = 0
          continue
        }
        if run == 0 || !joinsMonths || begins.contains(key) { run = key }
        runs[Int(key - MonthRuns.firstKey)] = run
      }
    }
  }

  /// The run in which two days lie.
  ///
  /// - Returns: nothing where they lie in several, or in a month within which a price changes.
  @inline(__always)
  func run(_ from: CompactDay, _ to: CompactDay) -> Int32? {
    let run = self.run(of: from)
    return run != 0 && run == self.run(of: to) && from <= to ? run : nil
  }

  @inline(__always)
  private func run(of day: CompactDay) -> Int32 {
    let place = Int(day.monthKey &- MonthRuns.firstKey)
    return runs.indices.contains(place) ? runs[place] : 0
  }

  /// The days of a run, from the first of its first month to the last of its last one.
  func period(ofRun run: Int32) -> DeliveryPeriod? {
    let last = (run...(run | 15)).last { $0 & 15 <= 12 && runs[Int($0 - MonthRuns.firstKey)] == run } ?? run
    guard let begin = CompactDay.first(ofMonth: run).date, let end = CompactDay.first(ofMonth: last).date
    else {
      return nil
    }
    return DeliveryPeriod(from: begin, to: DeliveryPeriod(monthOf: end).last)
  }
}
