/// Writes the first data part of a report as CSV.
///
/// The columns and their order are stable, so that other programs can rely on them.
struct CSVWriter {
  let dialect: CSVDialect

  func write(_ report: Report) -> String {
    guard let section = report.sections.first(where: \.audience.includesData) else { return "" }
    let places = section.dataColumns
    var text = dialect.start
    text += places.map { dialect.quotedIfNeeded(section.columns[$0].key) }.joined(
      separator: dialect.separator)
    text += dialect.lineEnd
    for row in section.rows {
      for (index, place) in places.enumerated() {
        if index > 0 { text += dialect.separator }
        text += dialect.field(row.cells[place])
      }
      text += dialect.lineEnd
    }
    return text
  }
}
