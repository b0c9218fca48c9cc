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
  private static let portion = 1024
  /// For how many bytes of a value there is room before more is asked for.
  private static let bytesOfValue = 8

  func write(_ report: Report, to sink: inout ByteSink) {
    guard let table = report.sections.first(where: \.audience.includesData)?.table else { return }
    let places = table.dataColumns
    sink.append(dialect.start)
    for (index, place) in places.enumerated() {
      if index > 0 { sink.append(dialect.separator) }
      dialect.append(quotedIfNeeded: table.fields[place].key, to: &sink)
    }
    sink.append(dialect.lineEnd)
    let rows = table.count
    let portion = CSVWriter.portion
    cores.inOrder((rows + portion - 1) / portion) { place in
      let first = place * portion
      return text(of: table, in: places, first..<min(first + portion, rows))
    } take: { text in
      sink.append(many: text)
    }
  }

  private func text(of table: Report.Table, in places: [Int], _ rows: Range<Int>) -> [UInt8] {
    let visit = table.visit(in: places)
    var text = ByteSink(capacity: rows.count * places.count * CSVWriter.bytesOfValue)
    for row in rows {
      var isFirst = true
      visit(row) { cell in
        if !isFirst { text.append(dialect.separator) }
        isFirst = false
        dialect.append(cell, to: &text)
      }
      text.append(dialect.lineEnd)
    }
    return text.bytes
  }
}
