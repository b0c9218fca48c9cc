/// Why the words of a command do not name tables or products, with the way out.
public enum SelectionError: Explained, Hashable, Sendable {
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
  /// A region without tables of a year.
  case nothingOfYear(region: String, Int, tables: [TariffTable])
  /// None of the chosen tables is of a region that is asked for.
  case nothingOfRegions([String], tables: [TariffTable])
  /// No table of what was asked for, a selection or regions, was known on a day.
  case nothingKnown([String], on: CalendarDate, leftOut: [TariffTable])
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

extension SelectionError {
  /// What is wrong and what is possible.
  public func text(in language: Language) -> String {
    switch self {
    case .badDate(let word):
      language.text(
        nl: "\(quoted(word)) is geen datum. Schrijf een dag die bestaat als JJJJ-MM-DD, zoals 2025-01-01.",
        en: "\(quoted(word)) is not a date. Write a day that exists as YYYY-MM-DD, such as 2025-01-01.")
    case .unknownYear(let year, let known):
      language.text(
        nl: "Er zijn geen tabellen van \(year). Er zijn tabellen van \(years(known)).",
        en: "There are no tables of \(year). There are tables of \(years(known)).")
    case .unknownTable(let word, let nearest, let known):
      language.unknown(
        nl: ("tabel", "Tabellen"), en: ("table", "Tables"), word, nearest: nearest, known: known)
        + language.text(
          nl: "; ook een jaar zoals 2025, regio@2025 of regio@JJJJ-MM-DD kiest tabellen.",
          en: "; a year such as 2025, region@2025 or region@YYYY-MM-DD selects tables too.")
    case .unknownRegion(let word, let nearest, let known):
      language.unknown(
        nl: ("regio", "Regio's"), en: ("region", "Regions"), word, nearest: nearest, known: known) + "."
    case .regionWithoutDay(let region, let tables):
      language.text(
        nl: "\(quoted(region)) is een regio. Noem een van haar tabellen (\(ids(tables))), of die van een "
          + "jaar of een dag: \(region)@\(year(of: tables)) of "
          + "\(region)@\(tables.first?.validFrom.description ?? "JJJJ-MM-DD").",
        en: "\(quoted(region)) is a region. Name one of its tables (\(ids(tables))), or those of a "
          + "year or a day: \(region)@\(year(of: tables)) or "
          + "\(region)@\(tables.first?.validFrom.description ?? "YYYY-MM-DD").")
    case .nothingValid(let region, let day, let tables):
      language.text(
        nl: "Geen tabel van \(region) geldt op \(day). Haar tabellen zijn ",
        en: "No table of \(region) is valid on \(day). Its tables are ")
        + tables.map { "\($0.id) (\(validity(of: $0, in: language)))" }.joined(separator: ", ") + "."
    case .nothingOfYear(let region, let year, let tables):
      language.text(
        nl: "\(quoted(region)) heeft geen tabel van \(year). Haar tabellen zijn \(ids(tables)).",
        en: "\(quoted(region)) has no table of \(year). Its tables are \(ids(tables)).")
    case .nothingOfRegions(let regions, let tables):
      language.text(
        nl: "Geen van de gekozen tabellen is van \(list(regions)): ",
        en: "None of the chosen tables is of \(list(regions)): ")
        + list(tables.map { "\($0.id) (\($0.region))" })
        + language.text(
          nl: ". Kies een tabel van die regio, of laat --region weg.",
          en: ". Choose a table of that region, or leave out --region.")
    case .nothingKnown(let wanted, let day, let leftOut):
      language.text(
        nl: "Geen tabel van \(list(wanted)) was bekend op \(day): ",
        en: "No table of \(list(wanted)) was known on \(day): ")
        + leftOut.map { "\($0.id) (\(publication(of: $0, in: language)))" }.joined(separator: ", ")
        + language.text(
          nl: ". Kies een latere --as-known-on, of laat die weg.",
          en: ". Choose a later --as-known-on, or leave it out.")
    case .unknownConcept(let word, let nearest, let known):
      language.unknown(
        nl: ("concept", "Concepten"), en: ("concept", "Concepts"), word, nearest: nearest, known: known)
        + language.text(
          nl: "; 'tariffs compare --list' beschrijft ze.", en: "; 'tariffs compare --list' describes them.")
    case .noGroupProduct(let word, let known):
      language.text(
        nl: "\(quoted(word)) wordt niet per groep gedeclareerd. Groepsproducten zijn \(list(known)).",
        en: "\(quoted(word)) is not billed per group. Group products are \(list(known)).")
    case .unknownProduct(let word, let nearest, let tables):
      language.text(
        nl: "Er is geen product \(quoted(word)) in \(list(tables)).",
        en: "There is no product \(quoted(word)) in \(list(tables)).") + language.suggestion(nearest)
        + language.text(
          nl: " Een product heet naar zijn korte naam, code of (een deel van) zijn naam; 'tariffs list' "
            + "toont ze.",
          en: " A product is named by its slug, code or (part of its) name; 'tariffs list' shows them.")
    case .noSharedRegion(let from, let to, let years):
      language.text(
        nl: "Geen regio heeft tabellen aan beide kanten: \(from.selector) heeft "
          + "\(regions(of: from, in: language)), \(to.selector) heeft \(regions(of: to, in: language)).\n",
        en: "No region has tables on both sides: \(from.selector) has \(regions(of: from, in: language)), "
          + "\(to.selector) has \(regions(of: to, in: language)).\n")
        + years.map { years in
          language.text(
            nl: "Vergelijk jaren die een regio delen: \(years.from) met \(years.to) (\(years.regionName)).\n",
            en: "Compare years that share a region: \(years.from) with \(years.to) (\(years.regionName)).\n")
        }.joined()
        + language.text(
          nl: "Of noem twee tabellen: \(from.tables.first?.id ?? "TABEL") met "
            + "\(to.tables.first?.id ?? "TABEL"). Productcodes zijn per regio afgesproken, dus over regio's "
            + "heen wordt geen product gekoppeld.",
          en: "Or name two tables: \(from.tables.first?.id ?? "TABLE") with "
            + "\(to.tables.first?.id ?? "TABLE"). Product codes are agreed per region, so across regions no "
            + "product is matched.")
    }
  }

  private func list(_ words: [String]) -> String { words.joined(separator: ", ") }
  private func years(_ years: [Int]) -> String { list(years.map(String.init)) }
  private func year(of tables: [TariffTable]) -> String { tables.first.map { "\($0.year)" } ?? "2025" }
  private func ids(_ tables: [TariffTable]) -> String { list(tables.map(\.id)) }

  private func validity(of table: TariffTable, in language: Language) -> String {
    table.validTo.map {
      language.text(nl: "\(table.validFrom) tot en met \($0)", en: "\(table.validFrom) to \($0)")
    }
      ?? language.text(nl: "vanaf \(table.validFrom)", en: "from \(table.validFrom)")
  }

  private func publication(of table: TariffTable, in language: Language) -> String {
    table.publishedOn.map { language.text(nl: "gepubliceerd op \($0)", en: "published \($0)") }
      ?? language.text(
        nl: "datum van publicatie onbekend, geldig vanaf \(table.validFrom)",
        en: "publication date unknown, valid from \(table.validFrom)")
  }

  private func regions(of selection: TableSelection, in language: Language) -> String {
    selection.tables.isEmpty
      ? language.text(nl: "geen van de gevraagde regio's", en: "none of the regions asked for")
      : language.all(selection.tables.map { "\($0.regionName) (\($0.id))" })
  }
}
