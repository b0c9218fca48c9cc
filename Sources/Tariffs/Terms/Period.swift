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
