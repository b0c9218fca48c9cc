/// Which tables are meant: a year, one table, or those of a region on a day or of a year.
///
/// ```swift
/// try Selector("2025")                  // all tables of 2025
/// try Selector("nijmegen-2023")         // one table
/// try Selector("nijmegen@2025-03-01")   // the tables of a region that are valid on a day
/// try Selector("nijmegen@2025")         // the tables of a region of a year
/// ```
public enum Selector: Hashable, Sendable {
  /// All tables of a year.
  case year(Int)
  /// The table of an id.
  case table(String)
  /// The tables of a region that are valid on a day.
  case region(String, on: CalendarDate)
  /// The tables of a region of a year.
  case regionInYear(String, Int)

  /// Reads a selector as it is typed.
  ///
  /// - Parameter word: a year, a table id, `region@YYYY-MM-DD` or `region@YYYY`.
  /// - Throws: ``SelectionError/badDate(_:)`` when what stands behind `@` is neither a day nor a year.
  public init(_ word: String) throws(SelectionError) {
    if let at = word.firstIndex(of: "@") {
      let day = String(word[word.index(after: at)...])
      if day.count == 4, let year = Int(day) {
        self = .regionInYear(String(word[..<at]), year)
      } else if let date = CalendarDate(day) {
        self = .region(String(word[..<at]), on: date)
      } else {
        throw .badDate(day)
      }
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
    case .regionInYear(let region, let year): "\(region)@\(year)"
    }
  }
}
