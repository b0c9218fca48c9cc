import TestSupport
import Testing

@testable import Indexation
@testable import Tariffs

@Suite struct DayNumberTests {
  @Test func `known days have their number and their weekday`() throws {
    // Counted with the calendar of Python: (date(…) - date(1970, 1, 1)).days and date(…).weekday().
    for (text, days, weekday) in [
      ("1970-01-01", 0, 3), ("1969-12-31", -1, 2), ("2000-02-29", 11_016, 1), ("2025-01-01", 20_089, 2),
      ("2025-05-16", 20_224, 4), ("1900-01-01", -25_567, 0), ("2199-12-31", 84_005, 1),
    ] {
      let day = DayNumber(try #require(CalendarDate(text)))
      #expect(Int(day.days) == days, "\(text)")
      #expect(day.weekday == weekday, "\(text)")
      #expect(day.date?.description == text)
    }
  }

  @Test func `a day and the one behind it are one apart, through all years`() throws {
    var day = try #require(CalendarDate("1900-01-01"))
    var number = DayNumber(day)
    while let next = day.next {
      #expect(DayNumber(next) - number == 1)
      #expect(DayNumber(next).date == next)
      (day, number) = (next, DayNumber(next))
    }
    #expect(day.description == "2199-12-31")
  }
}
