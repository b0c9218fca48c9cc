extension OutputFormat {
  /// CSV with stable columns, in one of the dialects of ``CSVDialect``.
  public static let csv = OutputFormat("csv", endings: ["csv"], isData: true, hasNotes: false) {
    report, _, details, sink in
    CSVWriter(dialect: details.dialect).write(report, to: &sink)
  }
}

/// Writes the first data part of a report as CSV.
///
/// The columns and their order are stable, so that other programs can rely on them.
struct CSVWriter {
  let dialect: CSVDialect

  func write(_ report: Report, to sink: inout ByteSink) {
    guard let table = report.sections.first(where: \.audience.includesData)?.table else { return }
    let places = table.dataColumns
    sink.append(dialect.start)
    for (index, place) in places.enumerated() {
      if index > 0 { sink.append(dialect.separator) }
      dialect.append(quotedIfNeeded: table.fields[place].key, to: &sink)
    }
    sink.append(dialect.lineEnd)
    for row in 0..<table.count {
      var isFirst = true
      table.forEachCell(of: row, in: places) { cell in
        if !isFirst { sink.append(dialect.separator) }
        isFirst = false
        dialect.append(cell, to: &sink)
      }
      sink.append(dialect.lineEnd)
    }
  }
}
