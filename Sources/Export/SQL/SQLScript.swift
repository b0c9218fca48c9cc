import Tariffs

/// Writes the statements that make and fill tables.
struct SQLScript {
  let dialect: SQLDialect

  /// How many rows one statement adds: engines read a statement as a whole.
  private static let rowsOfStatement = 500

  /// Writes the declaration of a table and its rows.
  func write(_ table: SQLTable, to sink: inout ByteSink) {
    sink.append("\n" + declaration(of: table))
    for comment in comments(of: table) { sink.append(comment + ";\n") }
    let head =
      "INSERT INTO \(dialect.identifier(table.name)) "
      + "(\(table.heads.map { dialect.identifier($0.name) }.joined(separator: ", "))) VALUES\n"
    var start = 0
    while start < table.rows.count {
      let end = min(start + SQLScript.rowsOfStatement, table.rows.count)
      sink.append(head)
      for (place, row) in table.rows[start..<end].enumerated() {
        let values = row.map { $0.literal(in: dialect) }.joined(separator: ", ")
        sink.append("  (\(values))" + (start + place + 1 < end ? ",\n" : ";\n"))
      }
      start = end
    }
  }

  private func declaration(of table: SQLTable) -> String {
    var lines = table.heads.map { head in
      let type = "\(dialect.identifier(head.name)) \(dialect.name(of: head.type))"
      let required = head.isRequired ? " NOT NULL" : ""
      let comment = dialect == .spark ? " COMMENT \(dialect.literal(head.meaning))" : ""
      return type + required + comment
    }
    if dialect.keepsConstraints {
      lines.append("PRIMARY KEY (\(list(table.key)))")
      let references = table.references.filter {
        dialect.keepsReferencesWithinTables || $0.table != table.name
      }
      lines += references.map {
        "FOREIGN KEY (\(list($0.columns))) REFERENCES \(dialect.identifier($0.table)) (\(list($0.targets)))"
      }
      lines += table.heads.compactMap { head in
        head.check.map { "CHECK (\($0(dialect.identifier(head.name), dialect)))" }
      }
      if let exclusion = table.exclusion(dialect) { lines.append(exclusion) }
    }
    let end =
      dialect == .spark ? ")\nUSING parquet COMMENT \(dialect.literal(table.meaning));\n" : "\n);\n"
    return "CREATE TABLE \(dialect.identifier(table.name)) (\n  " + lines.joined(separator: ",\n  ")
      + (dialect == .spark ? "\n" : "") + end
  }

  /// The meanings, where they are statements of their own.
  private func comments(of table: SQLTable) -> [String] {
    guard dialect != .spark else { return [] }
    let name = dialect.identifier(table.name)
    return ["COMMENT ON TABLE \(name) IS \(dialect.literal(table.meaning))"]
      + table.heads.map {
        "COMMENT ON COLUMN \(name).\(dialect.identifier($0.name)) IS \(dialect.literal($0.meaning))"
      }
  }

  private func list(_ columns: [String]) -> String {
    columns.map(dialect.identifier).joined(separator: ", ")
  }
}
