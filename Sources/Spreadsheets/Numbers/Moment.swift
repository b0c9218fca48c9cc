/// A day and a time as workbooks store them: a number of days, with the time as its fraction.
struct Moment {
  /// The whole days since the day before 1 January 1900.
  private var days: Int
  /// The time, in microseconds since midnight.
  private var microseconds: Int

  private static let dayLength = 86_400_000_000

  /// A moment; nothing for a number that workbooks show as no day.
  ///
  /// - Parameters:
  ///   - serial: the number of days.
  ///   - from1904: whether they are counted from 1904.
  init?(serial: DecimalNumber, from1904: Bool) {
    let value = serial.double + (from1904 ? 1462 : 0)
    // The last day of workbooks is 31 December 9999.
    guard value >= 0, value < 2_958_466 else { return nil }
    days = Int(value)
    microseconds = Int(((value - Double(days)) * Double(Moment.dayLength)).rounded())
    carry()
  }

  private mutating func carry() {
    if microseconds >= Moment.dayLength { (days, microseconds) = (days + 1, microseconds - Moment.dayLength) }
  }

  /// The moment to so many decimals of a second.
  func rounded(toSecondDecimals decimals: Int) -> Moment {
    var rounded = self
    let unit = (0..<min(6, decimals)).reduce(1_000_000) { unit, _ in unit / 10 }
    rounded.microseconds = (microseconds + unit / 2) / unit * unit
    rounded.carry()
    return rounded
  }

  /// Whether it has a day, and is not only a time.
  var isDay: Bool { days > 0 }

  /// The day of the calendar. Workbooks have a 29 February 1900, which never was, and a day 0 of January.
  var day: (year: Int, month: Int, day: Int) {
    if days == 0 { return (1900, 1, 0) }
    if days == 60 { return (1900, 2, 29) }
    return Moment.day(since1900: days < 60 ? days : days - 1)
  }

  /// The day of the week, from 0 for Sunday.
  var weekday: Int { (days + 6) % 7 }
  /// The hour.
  var hour: Int { microseconds / 3_600_000_000 }
  /// The minute.
  var minute: Int { microseconds / 60_000_000 % 60 }
  /// The second.
  var second: Int { microseconds / 1_000_000 % 60 }
  /// The microseconds of the second.
  var secondDecimals: Int { microseconds % 1_000_000 }

  /// All hours (`h`), minutes (`m`) or seconds (`s`).
  func elapsed(_ letter: Character) -> Int {
    let seconds = days * 86_400 + microseconds / 1_000_000
    return letter == "h" ? seconds / 3600 : letter == "m" ? seconds / 60 : seconds
  }

  /// The day of the calendar that is so many days after 31 December 1899.
  private static func day(since1900 days: Int) -> (year: Int, month: Int, day: Int) {
    // Years that begin on 1 March have their leap day at the end, and months of 153 days in fives.
    let sinceMarch0 = days + 693_900
    let era = sinceMarch0 / 146_097
    let dayOfEra = sinceMarch0 % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let isNextYear = month >= 10
    return (
      era * 400 + yearOfEra + (isNextYear ? 1 : 0), isNextYear ? month - 9 : month + 3,
      dayOfYear - (153 * month + 2) / 5 + 1
    )
  }
}

extension DecimalNumber {
  /// The nearest binary number, for days and comparisons.
  var double: Double {
    Double((isNegative ? "-0." : "0.") + DecimalNumber.text(digits) + "E\(pointPlace)") ?? 0
  }
}
