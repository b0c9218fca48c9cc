import Tariffs

/// A day as a number, so that millions of lines can be compared and counted: 0 is 1 January 1970, a Thursday.
package struct DayNumber: Hashable, Comparable, Sendable {
  /// The number of days since 1 January 1970.
  package let days: Int32

  package init(days: Int32) { self.days = days }

  /// A day of the calendar.
  package init(_ date: CalendarDate) { self.init(year: date.year, month: date.month, day: date.day) }

  /// A day of the calendar by its parts.
  @inline(__always)
  package init(year: Int, month: Int, day: Int) {
    // Days from a civil date (Howard Hinnant): years begin in March, so that a leap day is the last of its year.
    let year = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = (year / 400, year % 400)
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    days = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// The day of the calendar; nothing outside of the years that it has.
  package var date: CalendarDate? {
    let shifted = Int(days) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return CalendarDate(year: year, month: month, day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  package static func < (left: DayNumber, right: DayNumber) -> Bool { left.days < right.days }

  /// A day so many days later.
  package static func + (day: DayNumber, days: Int) -> DayNumber { DayNumber(days: day.days + Int32(days)) }

  /// How many days there are from the right one to the left one.
  package static func - (left: DayNumber, right: DayNumber) -> Int { Int(left.days) - Int(right.days) }

  /// The number of its day in the week: 0 for Monday.
  package var weekday: Int { (Int(days) + 3 + 7 * 100_000) % 7 }

  /// Later than every day.
  package static let never = DayNumber(days: .max / 2)
}
