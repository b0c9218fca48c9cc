/// A day in 32 bits, ordered as days are, from which year and month are read without calculation: what millions of lines
/// are compared by.
package struct CompactDay: RawRepresentable, Hashable, Comparable, Sendable {
  /// Year, month (4 bits) and day (5 bits).
  package let rawValue: Int32

  package init(rawValue: Int32) { self.rawValue = rawValue }

  /// A day of the calendar.
  package init(_ date: CalendarDate) { self.init(year: date.year, month: date.month, day: date.day) }

  private init(year: Int, month: Int, day: Int) { rawValue = Int32(year << 9 | month << 5 | day) }

  /// What stands for no day; it comes before all days.
  package static let absent = CompactDay(rawValue: .min)
  /// Earlier than every day.
  package static let beforeAll = CompactDay(rawValue: .min + 1)
  /// Later than every day.
  package static let never = CompactDay(rawValue: .max)

  package var isAbsent: Bool { rawValue == .min }
  package var year: Int { Int(rawValue >> 9) }
  package var month: Int { Int(rawValue >> 5 & 15) }
  package var day: Int { Int(rawValue & 31) }
  /// The same for all days of a month, and ordered as months are.
  package var monthKey: Int32 { rawValue >> 5 }

  /// The first day of a month.
  ///
  /// - Parameter monthKey: as of ``monthKey``.
  /// - Returns: the day.
  package static func first(ofMonth monthKey: Int32) -> CompactDay {
    CompactDay(rawValue: monthKey << 5 | 1)
  }

  /// The day of the calendar; nothing where it is absent, or outside of the years that the calendar has.
  package var date: CalendarDate? { isAbsent ? nil : CalendarDate(year: year, month: month, day: day) }

  package static func < (left: CompactDay, right: CompactDay) -> Bool { left.rawValue < right.rawValue }
}

extension CompactDay {
  // Days from a civil date and back (Howard Hinnant): years begin in March, so that a leap day is the last of its year.

  /// The number of days since 1 January 1970.
  private var number: Int {
    let year = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = (year / 400, year % 400)
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day by its number of days since 1 January 1970.
  private init(number: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// A day so many days later.
  package static func + (day: CompactDay, days: Int) -> CompactDay { CompactDay(number: day.number + days) }

  /// How many days there are from the right one to the left one.
  package static func - (left: CompactDay, right: CompactDay) -> Int { left.number - right.number }

  /// The number of its day in the week: 0 for Monday.
  package var weekday: Int {
    // 1 January 1970 was a Thursday.
    (number + 3 + 7 * 100_000) % 7
  }
}
