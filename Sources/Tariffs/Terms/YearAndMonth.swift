/// A year, or a month of it: `2024`, `2024-10`.
public struct YearAndMonth: Hashable, Sendable {
  /// The year, from 1900 to 2199.
  public let year: Int
  /// The month, from 1 to 12; nothing for the whole year.
  public let month: Int?

  /// A year, or a month of it.
  package init(year: Int, month: Int? = nil) { (self.year, self.month) = (year, month) }

  /// A year or a month as it is written; nothing for another word.
  init?(_ word: String) {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2, let year = Int(parts[0]) else { return nil }
    self.init(year: year, month: parts.count == 2 ? Int(parts[1]) : nil)
    guard firstDay != nil, description == word else { return nil }
  }

  /// The first day of it.
  var firstDay: CalendarDate? { CalendarDate(year: year, month: month ?? 1, day: 1) }
}

extension YearAndMonth: CustomStringConvertible {
  /// The year, or the month, as it is written.
  public var description: String { "\(year)" + (month.map { $0 < 10 ? "-0\($0)" : "-\($0)" } ?? "") }
}
