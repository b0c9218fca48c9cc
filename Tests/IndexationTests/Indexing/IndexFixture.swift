@testable import Indexation
@testable import Tariffs

/// Small books of series and clauses for tests, made of the text of their files.
enum IndexFixture {
  /// Reads files given as rows without their header; files that are not given do not exist.
  static func book(_ files: [IndexFile: String]) throws(DatasetError) -> IndexBook {
    try IndexBookReader.read(base: IndexBook()) { file throws(DatasetProblem) in
      files[file].map { rows in
        // Columns that a file may leave out are left out, unless the rows begin with a header of their own.
        let columns = file.schema.fields.filter { !$0.mayBeLeftOut }.map(\.name)
        let header = rows.hasPrefix(columns[0] + ",") ? "" : columns.joined(separator: ",") + "\n"
        return SourceText(name: "own/" + file.name, bytes: Array((header + rows).utf8))
      }
    }
  }

  /// A row of `index-series.csv`.
  static func series(_ id: String) -> String {
    "\(id),Reeks \(id),Reeks van een toets,toets,\n"
  }

  /// A row of `index-values.csv`.
  static func value(
    _ series: String, _ year: Int, _ percent: String, _ status: IndexValue.Status = .provisional
  ) -> String {
    "\(series),\(year),\(percent),\(status.rawValue),,yes,,,toets,read,\n"
  }

  /// A row of `index-clauses.csv` for every year from 2020.
  static func clause(
    _ id: String, _ settlement: IndexClause.Settlement = .none, lag: Int = 0, parts: String = "",
    decimals: String = "2", rounding: IndexClause.PercentRounding = .half, discount: String = "",
    cap: String = "",
    floor: String = ""
  ) -> String {
    "\(id),,Clausule \(id),2020,,yes,\(settlement.rawValue),\(lag),\(parts),\(decimals),\(rounding.rawValue),"
      + "\(discount),\(cap),\(floor),toets,,\n"
  }

  /// The path of percentages in hundredths of a percent, one for each year.
  static func path(_ hundredths: [Int], from: Int, to: Int) throws(IndexError) -> IndexPath {
    try IndexBook.path(percents: hundredths.map { percent($0) }, from: from, to: to)
  }

  /// A percentage of hundredths of a percent.
  static func percent(_ hundredths: Int) -> Rational {
    Rational(Int128(hundredths), 100)
  }
}
