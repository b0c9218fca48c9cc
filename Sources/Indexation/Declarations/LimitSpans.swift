import Tariffs

/// The runs of days over which volumes are counted, and how often the period of a limit fits in them.
///
/// A line is about a month as a rule, and a limit about a week: what a line says is too much only where it is more
/// than all weeks that touch its days allow together. So nothing is called wrong that could be right.
package enum LimitSpans {
  /// How many days without a line do not end a course: a month, in which lines may be missing.
  package static let longestBreak = 30

  /// The spans in which a line counts for a limit, the shortest first: its own days, and the week, the month and the
  /// year that hold all of them. A line over two months counts in neither.
  ///
  /// - Parameters:
  ///   - days: the days of the line.
  ///   - period: the period of the limit.
  /// - Returns: the spans, each once; none where the line is about more days than the limit.
  static func spans(
    of days: ClosedRange<CompactDay>, _ period: DeclarationLimit.Period
  ) -> [ClosedRange<CompactDay>] {
    let month = month(of: days.lowerBound)
    let year = year(of: days.lowerBound)
    let longer = [month, year].filter { $0.upperBound >= days.upperBound }
    switch period {
    case .whole: return [CompactDay.beforeAll...CompactDay.never]
    case .weekend:
      let friday = days.lowerBound + (4 - days.lowerBound.weekday)
      return days.lowerBound.weekday >= 4 && days.upperBound - friday <= 2 ? [friday...(friday + 2)] : []
    case .year: return [year.upperBound >= days.upperBound ? year : days]
    case .month: return longer.isEmpty ? [days] : longer
    case .fourWeeks, .day: return ([days] + longer).firstOccurrences
    case .week:
      let monday = days.lowerBound + -days.lowerBound.weekday
      let week = monday...(monday + 6)
      return ([days] + (week.upperBound >= days.upperBound ? [week] : []) + longer).firstOccurrences
    }
  }

  /// How many periods touch a span; where any day can begin one, how many begin in it at most.
  static func count(of period: DeclarationLimit.Period, in span: ClosedRange<CompactDay>) -> Int {
    let days = span.upperBound - span.lowerBound + 1
    switch period {
    case .whole, .weekend: return 1
    case .year: return months(in: span).years
    case .month: return months(in: span).months
    case .day: return days
    case .fourWeeks: return (days + 27) / 28
    case .week: return (days + span.lowerBound.weekday + 6) / 7
    }
  }

  /// How many months and years of the calendar touch a span.
  private static func months(in span: ClosedRange<CompactDay>) -> (months: Int, years: Int) {
    guard let first = span.lowerBound.date, let last = span.upperBound.date else { return (1, 1) }
    let years = last.year - first.year
    return (years * 12 + last.month - first.month + 1, years + 1)
  }

  /// The month of a day.
  static func month(of day: CompactDay) -> ClosedRange<CompactDay> {
    guard let date = day.date, let first = CalendarDate(year: date.year, month: date.month, day: 1) else {
      return day...day
    }
    let next = later(first, months: 1).map { CompactDay($0) + -1 }
    return CompactDay(first)...(next ?? day)
  }

  /// The year of a day.
  static func year(of day: CompactDay) -> ClosedRange<CompactDay> {
    guard let year = day.date?.year, let first = CalendarDate(year: year, month: 1, day: 1),
      let last = CalendarDate(year: year, month: 12, day: 31)
    else { return day...day }
    return CompactDay(first)...CompactDay(last)
  }

  /// The first day that lies beyond a term; nothing where its unit is no time.
  static func end(of value: Rational, _ unit: BillingUnit, from first: CompactDay) -> CompactDay? {
    guard let date = first.date else { return nil }
    let smallest: (unit: BillingUnit, count: Rational?) = unit.inSmallest(stated: nil)
    guard let count = smallest.count, let number = (value * count).rounded(.up).int64, number < 10_000 else {
      return nil
    }
    switch smallest.unit.rawValue {
    case "dag": return first + Int(number)
    case "maand": return later(date, months: Int(number)).map(CompactDay.init)
    default: return nil
    }
  }

  /// The same day some months later; the last day of a month that is too short.
  private static func later(_ date: CalendarDate, months: Int) -> CalendarDate? {
    let month = date.year * 12 + date.month - 1 + months
    for day in stride(from: date.day, through: max(1, date.day - 3), by: -1) {
      if let later = CalendarDate(year: month / 12, month: month % 12 + 1, day: day) { return later }
    }
    return nil
  }
}
