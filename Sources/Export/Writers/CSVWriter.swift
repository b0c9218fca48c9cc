import Tariffs

extension OutputFormat {
  /// CSV with stable columns, in one of the dialects of ``CSVDialect``.
  public static let csv = OutputFormat("csv", endings: ["csv"], isData: true, hasNotes: false) {
    report, _, details, sink in
    CSVWriter(dialect: details.dialect, cores: details.cores).write(report, to: &sink)
  }
}

/// Writes the first data part of a report as CSV.
///
/// The columns and their order are stable, so that other programs can rely on them.
struct CSVWriter {
  let dialect: CSVDialect
  let cores: Cores

  /// How many rows one core makes at a time.
  private static let portion = 8192

  func write(_ report: Report, to sink: inout ByteSink) {
    guard let table = report.sections.first(where: \.audience.includesData)?.table else { return }
    let places = table.dataColumns
    sink.append(dialect.start)
    for (index, place) in places.enumerated() {
      if index > 0 { sink.append(dialect.separator) }
      dialect.append(quotedIfNeeded: table.fields[place].key, to: &sink)
    }
    sink.append(dialect.lineEnd)
    let rows = 0..<table.count
    guard cores.count > 1, rows.count > CSVWriter.portion else {
      return write(rows, of: table, in: places, to: &sink)
    }
    let step = cores.count * CSVWriter.portion
    for start in stride(from: 0, to: rows.count, by: step) {
      let made = cores.made { core in
        var piece = ByteSink()
        let first = start + core * CSVWriter.portion
        write(rows.clamped(to: first..<first + CSVWriter.portion), of: table, in: places, to: &piece)
        return piece.bytes
      }
      for bytes in made { sink.append(bytes) }
    }
  }

  private func write(_ rows: Range<Int>, of table: Report.Table, in places: [Int], to sink: inout ByteSink) {
    for row in rows {
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
