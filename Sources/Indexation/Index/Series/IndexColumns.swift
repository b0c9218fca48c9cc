import Tariffs

/// The files of series and clauses in a folder of tables; each may be missing.
public enum IndexFile: String, CaseIterable, Sendable {
  /// The series.
  case series = "index-series"
  /// The yearly figures of the series.
  case values = "index-values"
  /// The clauses.
  case clauses = "index-clauses"
  /// The series of each clause with their weights.
  case clauseParts = "index-clause-parts"
  /// Products that a clause treats in another way.
  case exceptions = "index-exceptions"

  /// The name of the file in its folder.
  public var name: String {
    rawValue + ".csv"
  }
}

/// The columns of `index-series.csv`.
package enum SeriesColumn: Int, CSVColumn {
  case series, name, definition, publisher, note

  package static let names = ["series", "name", "definition", "publisher", "note"]
}

/// The columns of `index-values.csv`.
package enum ValueColumn: Int, CSVColumn {
  case series, year, percent, status, variant, isDefault, printedStatus, publishedOn, source, confidence, note

  package static let names = [
    "series", "year", "percent", "status", "variant", "is_default", "printed_status", "published_on",
    "source",
    "confidence", "note",
  ]
}

/// The columns of `index-clauses.csv`.
package enum ClauseColumn: Int, CSVColumn {
  case clause, version, name, yearFrom, yearTo, isDefault, settlement, lag, partDecimals, decimals, rounding
  case discount, cap, floor, source, lines, note

  package static let names = [
    "clause", "version", "name", "year_from", "year_to", "is_default", "settlement", "lag", "part_decimals",
    "decimals", "rounding", "discount", "cap", "floor", "source", "lines", "note",
  ]
}

/// The columns of `index-clause-parts.csv`.
package enum ClausePartColumn: Int, CSVColumn {
  case clause, version, series, weight, settlementSeries

  package static let names = ["clause", "version", "series", "weight", "settlement_series"]
}

/// The columns of `index-exceptions.csv`.
package enum ExceptionColumn: Int, CSVColumn {
  case clause, version, table, product, instead, reason

  package static let names = ["clause", "version", "table", "product", "instead", "reason"]
}
