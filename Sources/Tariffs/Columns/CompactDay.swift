/// A day in 32 bits, ordered as days are, from which year and month are read without calculation.
package struct CompactDay: RawRepresentable, Hashable, Comparable, Sendable {
  /// Year, month (4 bits) and day (5 bits).
  package let rawValue: Int32

  package init(rawValue: Int32) { self.rawValue = rawValue }

  /// A day of the calendar.
  package init(_ date: CalendarDate) {
    rawValue = Int32(date.year << 9 | date.month << 5 | date.day)
  }

  /// What stands for no day; it comes before all days.
  package static let absent = CompactDay(rawValue: .min)

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

  /// The day of the calendar; nothing where it is absent.
  package var date: CalendarDate? { isAbsent ? nil : CalendarDate(year: year, month: month, day: day) }

  package static func < (left: CompactDay, right: CompactDay) -> Bool { left.rawValue < right.rawValue }
}
