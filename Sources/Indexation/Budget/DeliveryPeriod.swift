import Tariffs

/// The days in which a volume was delivered, both of them included: a day, a month, a year, or from one day to another.
package struct DeliveryPeriod: Hashable, Sendable {
  /// The first day.
  package let first: CalendarDate
  /// The last day.
  package let last: CalendarDate

  /// From a day to another one that does not come before it.
  package init?(from first: CalendarDate, to last: CalendarDate) {
    guard first <= last else { return nil }
    (self.first, self.last) = (first, last)
  }

  /// Reads `2023`, `2023-05` or `2023-05-12`.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    func number(_ part: Substring, digits: Int) -> Int? {
      part.utf8.count == digits && part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
    }
    guard let year = parts.first.flatMap({ number($0, digits: 4) }) else { return nil }
    switch parts.count {
    case 1:
      guard let first = CalendarDate(year: year, month: 1, day: 1),
        let last = CalendarDate(year: year, month: 12, day: 31)
      else { return nil }
      self.init(from: first, to: last)
    case 2:
      guard let month = number(parts[1], digits: 2),
        let first = CalendarDate(year: year, month: month, day: 1)
      else { return nil }
      self.init(monthOf: first)
    default:
      guard let day = CalendarDate(text) else { return nil }
      self.init(from: day, to: day)
    }
  }

  /// The month in which a day lies.
  package init(monthOf day: CalendarDate) {
    func date(_ number: Int) -> CalendarDate? {
      CalendarDate(year: day.year, month: day.month, day: number)
    }
    (first, last) = (date(1) ?? day, date(31) ?? date(30) ?? date(29) ?? date(28) ?? day)
  }

  /// The year in which all of it lies; nothing where it lies in several.
  package var year: Int? { first.year == last.year ? first.year : nil }

  /// The first day of the month in which all of it lies; nothing where it lies in several.
  package var month: CalendarDate? {
    year != nil && first.month == last.month
      ? CalendarDate(year: first.year, month: first.month, day: 1) : nil
  }

  /// The period as it is written: the shortest of `2023`, `2023-05`, `2023-05-12` and `2023-05-12/2023-06-01`.
  package var text: String {
    if first == last { return "\(first)" }
    if self == DeliveryPeriod(monthOf: first) { return String("\(first)".prefix(7)) }
    if self == DeliveryPeriod("\(first.year)") { return "\(first.year)" }
    return "\(first)/\(last)"
  }

  /// The largest part of the month around it in which no price changes, so that lines of a month come together.
  ///
  /// - Parameter changes: the days on which a price changes, in their order.
  /// - Returns: the part of the month; the period itself where it lies in several months, or a price changes within it.
  package func widened(between changes: [CalendarDate]) -> DeliveryPeriod {
    guard month != nil, !changes.contains(where: { first < $0 && $0 <= last }) else { return self }
    var whole = DeliveryPeriod(monthOf: first)
    for day in changes where whole.first < day && day <= whole.last {
      if day <= first {
        whole = DeliveryPeriod(from: day, to: whole.last) ?? self
      } else if let before = day.previousInMonth {
        whole = DeliveryPeriod(from: whole.first, to: before) ?? self
      }
    }
    return whole
  }
}

extension CalendarDate {
  /// The day before it, within its month.
  fileprivate var previousInMonth: CalendarDate? {
    CalendarDate(year: year, month: month, day: day - 1)
  }

  /// The same day in another year; the last of February where that year has no 29th.
  package func inYear(_ year: Int) -> CalendarDate? {
    CalendarDate(year: year, month: month, day: day) ?? CalendarDate(year: year, month: month, day: day - 1)
  }
}
