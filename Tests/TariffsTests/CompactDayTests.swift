import TestSupport
import Testing

@testable import Tariffs

@Suite struct CompactDayTests {
  @Test func `known days have their number and their weekday`() throws {
    // Counted with the calendar of Python: (date(…) - date(1970, 1, 1)).days and date(…).weekday().
    let epoch = CompactDay(try #require(CalendarDate("1970-01-01")))
    for (text, days, weekday) in [
      ("1970-01-01", 0, 3), ("1969-12-31", -1, 2), ("2000-02-29", 11_016, 1), ("2025-01-01", 20_089, 2),
      ("2025-05-16", 20_224, 4), ("1900-01-01", -25_567, 0), ("2199-12-31", 84_005, 1),
    ] {
      let day = CompactDay(try #require(CalendarDate(text)))
      #expect(day - epoch == days, "\(text)")
      #expect(epoch + days == day, "\(text)")
      #expect(day.weekday == weekday, "\(text)")
      #expect(day.date?.description == text)
    }
  }

  @Test func `a day and the one behind it are one apart, through all years`() throws {
    var day = try #require(CalendarDate("1900-01-01"))
    var number = CompactDay(day)
    while let next = day.next {
      #expect(CompactDay(next) - number == 1)
      #expect(CompactDay(next).date == next)
      (day, number) = (next, CompactDay(next))
    }
    #expect(day.description == "2199-12-31")
  }
}
