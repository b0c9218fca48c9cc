/// A run of days, half-open: from a day until before another one. People write its first and its last day.
public struct Period: Hashable, Sendable {
  /// The first day.
  public let from: CalendarDate
  /// The day behind the last one; nothing where it has no end.
  public let until: CalendarDate?

  /// From a first to a last day.
  ///
  /// - Parameters:
  ///   - first: the first day.
  ///   - last: the last day, which belongs to it; nothing for no end.
  public init(_ first: CalendarDate, through last: CalendarDate?) {
    (from, until) = (first, last?.next)
  }

  /// Whether a day lies in it.
  public func contains(_ day: CalendarDate) -> Bool { from <= day && until.map { day < $0 } ?? true }

  /// Whether some day lies in both.
  public func overlaps(_ other: Period) -> Bool {
    (until.map { other.from < $0 } ?? true) && (other.until.map { from < $0 } ?? true)
  }
}

extension Period {
  /// The last day; nothing where it has no end.
  package var through: CalendarDate? { until?.previous }

  /// The days before another one; nothing where there are none.
  package func cut(at day: CalendarDate?) -> Period? {
    guard let day, until.map({ day < $0 }) ?? true else { return self }
    guard from < day, let last = day.previous else { return nil }
    return Period(from, through: last)
  }

  /// The days of both; nothing where there are none.
  package func intersection(_ other: Period) -> Period? {
    Period(max(from, other.from), through: through).cut(at: other.until).flatMap { $0.isEmpty ? nil : $0 }
  }

  private var isEmpty: Bool { until.map { $0 <= from } ?? false }
}
