import Testing

@testable import Indexation
@testable import Tariffs

@Suite struct IndexPeriodTests {
  @Test(arguments: [
    ("2024", "2024-01-01"), ("2024-01", "2024-01-01"), ("2024-10", "2024-10-01"), ("2024-Q1", "2024-01-01"),
    ("2024-Q4", "2024-10-01"),
  ])
  func `a period is written as it is read, and begins on a day`(word: String, day: String) throws {
    let period = try #require(IndexPeriod(word))
    #expect(period.description == word)
    #expect(period.firstDay == CalendarDate(day))
  }

  @Test(arguments: [
    "", "24", "2024-", "2024-0", "2024-00", "2024-13", "2024-1", "2024-Q0", "2024-Q5", "2024-q1", "2024-year",
    "2024-10-01", "1899", "2200", "٢٠٢٤", "-2024",
  ])
  func `another word is no period`(word: String) {
    #expect(IndexPeriod(word) == nil)
  }

  @Test func `periods follow each other by their first day, the longer one first`() throws {
    let words = ["2023-12", "2024", "2024-Q1", "2024-01", "2024-02", "2024-Q2", "2024-04", "2025"]
    let periods = try words.map { try #require(IndexPeriod($0)) }
    #expect(periods.shuffled().sorted().map(\.description) == words)
  }

  @Test(arguments: [
    ("verblijf", "*verblijf*", true), ("kortdurend verblijf jeugd", "*verblijf*", true),
    ("logeren", "*verblijf*", false),
    ("logeren", "logeren", true), ("logeren zwaar", "logeren", false), ("logeren zwaar", "logeren*", true),
    ("aa", "a*a", true), ("a", "a*a", false), ("abcabc", "*bc*bc", true), ("abcbc", "a*bc*bc", true),
    ("abc", "a*bc*bc", false), ("", "*", true), ("", "", true), ("x", "**", true),
  ])
  func `a star stands for any run of letters`(text: String, pattern: String, fits: Bool) {
    #expect(text.fits(pattern) == fits)
  }
}
