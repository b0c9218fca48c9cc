import Testing

@testable import Tariffs

@Suite struct CalendarDateTests {
  @Test(arguments: ["2025-12-29", "2024-02-29", "2000-02-29", "1900-01-01", "2199-12-31"])
  func `a day that exists is read and written the same`(text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(arguments: [
    "", "2025", "2025-02-29", "1900-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "2025-1-1",
    "29-12-2025",
    "2025/12/29", "2025-12-2٩", "2025-12-29 ", "1899-12-31", "2200-01-01", "+025-01-01",
  ])
  func `what is not a day is refused`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func `days are ordered by time`() throws {
    let days = try ["2024-12-31", "2025-01-01", "2025-01-02", "2025-02-01"].map {
      try #require(CalendarDate($0))
    }
    #expect(days == days.reversed().sorted())
  }
}
