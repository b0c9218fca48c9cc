/// Which tables are meant: a year, one table, or what held in a region on a day.
///
/// ```swift
/// try Selector("2025")                  // all tables of 2025
/// try Selector("nijmegen-2023")         // one table
/// try Selector("nijmegen@2025-03-01")   // the tables of a region that are valid on a day
/// ```
public enum Selector: Hashable, Sendable {
  /// All tables of a year.
  case year(Int)
  /// The table of an id.
  case table(String)
  /// The tables of a region that are valid on a day.
  case region(String, on: CalendarDate)

  /// Reads a selector as it is typed.
  ///
  /// - Parameter word: a year, a table id, or `region@YYYY-MM-DD`.
  /// - Throws: ``SelectionError/badDate(_:)`` when what stands behind `@` is not a day.
  public init(_ word: String) throws(SelectionError) {
    if let at = word.firstIndex(of: "@") {
      let day = String(word[word.index(after: at)...])
      guard let date = CalendarDate(day) else { throw .badDate(day) }
      self = .region(String(word[..<at]), on: date)
    } else if word.count == 4, let year = Int(word) {
      self = .year(year)
    } else {
      self = .table(word)
    }
  }
}

extension Selector: CustomStringConvertible {
  /// The selector as it is typed.
  public var description: String {
    switch self {
    case .year(let year): "\(year)"
    case .table(let id): id
    case .region(let region, let day): "\(region)@\(day)"
    }
  }
}
