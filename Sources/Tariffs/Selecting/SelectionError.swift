/// Why the words of a command do not name tables or products, with the way out.
public enum SelectionError: Error, Hashable, Sendable {
  /// A text that is not a day.
  case badDate(String)
  /// A year without tables.
  case unknownYear(Int, known: [Int])
  /// A table id that does not exist.
  case unknownTable(String, nearest: String?, known: [String])
  /// A region that has no tables.
  case unknownRegion(String, nearest: String?, known: [String])
  /// A region where a table was asked for.
  case regionWithoutDay(String, tables: [TariffTable])
  /// A region without tables that are valid on a day.
  case nothingValid(region: String, on: CalendarDate, tables: [TariffTable])
  /// No table of the selection was known on a day.
  case nothingKnown(Selector, on: CalendarDate, leftOut: [TariffTable])
  /// A concept that does not exist.
  case unknownConcept(String, nearest: String?, known: [String])
  /// A product that is not billed per group.
  case noGroupProduct(String, known: [String])
  /// A product that none of the tables has.
  case unknownProduct(String, nearest: String?, tables: [String])
  /// Two sides without a region in common.
  case noSharedRegion(from: TableSelection, to: TableSelection, yearsThatShare: [SharedYears])

  /// Two years in which a region has tables.
  public struct SharedYears: Hashable, Sendable {
    /// The earlier year.
    public let from: Int
    /// The later year.
    public let to: Int
    /// A region that has tables in both.
    public let regionName: String
  }
}

extension SelectionError: CustomStringConvertible {
  /// What is wrong and what is possible.
  public var description: String {
    switch self {
    case .badDate(let word):
      "\(quoted(word)) is not a date. Write a day that exists as YYYY-MM-DD, such as 2025-01-01."
    case .unknownYear(let year, let known):
      "There are no tables of \(year). There are tables of \(known.map(String.init).joined(separator: ", "))."
    case .unknownTable(let word, let nearest, let known):
      "There is no table \(quoted(word)).\(suggestion(nearest)) Tables are \(known.joined(separator: ", ")); "
        + "a year such as 2025, or region@YYYY-MM-DD, selects tables too."
    case .unknownRegion(let word, let nearest, let known):
      "There is no region \(quoted(word)).\(suggestion(nearest)) Regions are \(known.joined(separator: ", "))."
    case .regionWithoutDay(let region, let tables):
      "\(quoted(region)) is a region. Name one of its tables (\(tables.map(\.id).joined(separator: ", "))), "
        + "or the tables that are valid on a day: \(region)@\(tables.first?.validFrom.description ?? "YYYY-MM-DD")."
    case .nothingValid(let region, let day, let tables):
      "No table of \(region) is valid on \(day). Its tables are "
        + tables.map { "\($0.id) (\(validity(of: $0)))" }.joined(separator: ", ") + "."
    case .nothingKnown(let selector, let day, let leftOut):
      "No table of \(selector) was known on \(day): "
        + leftOut.map { "\($0.id) (\(publication(of: $0)))" }.joined(separator: ", ")
        + ". Choose a later --as-known-on, or leave it out."
    case .unknownConcept(let word, let nearest, let known):
      "There is no concept \(quoted(word)).\(suggestion(nearest)) "
        + "Concepts are \(known.joined(separator: ", ")); 'tariffs compare --list' describes them."
    case .noGroupProduct(let word, let known):
      "\(quoted(word)) is not billed per group. Group products are \(known.joined(separator: ", "))."
    case .unknownProduct(let word, let nearest, let tables):
      "There is no product \(quoted(word)) in \(tables.joined(separator: ", ")).\(suggestion(nearest)) "
        + "A product is named by its slug, code or (part of its) name; 'tariffs list' shows them."
    case .noSharedRegion(let from, let to, let years):
      "No region has tables on both sides: \(from.selector) has \(regions(of: from)), "
        + "\(to.selector) has \(regions(of: to)).\n"
        + years.map {
          "Compare years that share a region: \($0.from) with \($0.to) (\($0.regionName)).\n"
        }
        .joined()
        + "Or name two tables: \(from.tables.first?.id ?? "TABLE") with \(to.tables.first?.id ?? "TABLE"). "
        + "Product codes are agreed per region, so across regions no product is matched."
    }
  }

  private func suggestion(_ nearest: String?) -> String {
    nearest.map { " Did you mean \(quoted($0))?" } ?? ""
  }

  private func validity(of table: TariffTable) -> String {
    table.validTo.map { "\(table.validFrom) to \($0)" } ?? "from \(table.validFrom)"
  }

  private func publication(of table: TariffTable) -> String {
    table.publishedOn.map { "published \($0)" }
      ?? "publication date unknown, valid from \(table.validFrom)"
  }

  private func regions(of selection: TableSelection) -> String {
    selection.tables.isEmpty
      ? "none of the regions asked for"
      : selection.tables.map { "\($0.regionName) (\($0.id))" }.joined(separator: " and ")
  }
}
