import Tariffs

/// A file of volumes as a database is to read it: comma separated, with a header.
package struct SQLVolumesFile: Sendable {
  /// Where it is, as the engine finds it.
  package let path: String
  /// The names in its header, in their order.
  package let header: [String]
  /// The name in the header of what stands under another one than that of `volumes.csv`.
  private let headings: [String: String]

  /// A file of volumes.
  ///
  /// - Parameters:
  ///   - path: where it is.
  ///   - header: the names in its header, in their order.
  ///   - headings: for names of `volumes.csv`, the name in the header where it is another one.
  package init(path: String, header: [String], headings: [String: String] = [:]) {
    (self.path, self.header, self.headings) = (path, header, headings)
  }

  /// A value of a line as text, empty where there is none; an expression.
  func text(_ name: String, _ dialect: SQLDialect) -> String {
    let heading = headings[name] ?? name
    return header.contains(heading) ? "coalesce(\(dialect.identifier(heading)), '')" : "''"
  }

  /// Whether the file has a column.
  func has(_ name: String) -> Bool { header.contains(headings[name] ?? name) }

  /// The statements by which an engine reads the file, with every value as text, into `volumes_file`.
  func reading(_ dialect: SQLDialect) -> String {
    let file = dialect.literal(path)
    switch dialect {
    case .duckdb:
      let columns = header.map { "\(dialect.literal($0)): 'VARCHAR'" }.joined(separator: ", ")
      return """
        CREATE OR REPLACE TEMPORARY VIEW volumes_file AS
        SELECT * FROM read_csv(\(file), auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
          columns = {\(columns)});
        """
    case .postgresql:
      let columns = header.map { "\(dialect.identifier($0)) TEXT" }.joined(separator: ", ")
      // A command of psql, which reads the file where psql runs; it takes no escapes.
      let name = SQLText.quoted(path, by: "'")
      return """
        DROP TABLE IF EXISTS volumes_file CASCADE;
        CREATE TEMPORARY TABLE volumes_file (\(columns));
        \\copy volumes_file FROM \(name) WITH (FORMAT csv, HEADER true)
        """
    case .spark:
      let columns = header.map { "\(dialect.identifier($0)) STRING" }.joined(separator: ", ")
      return """
        CREATE OR REPLACE TEMPORARY VIEW volumes_file (\(columns))
        USING csv OPTIONS (path \(file), header 'true', multiLine 'true', quote '"', escape '"');
        """
    }
  }
}
