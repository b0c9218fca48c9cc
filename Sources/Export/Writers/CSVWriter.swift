/// Writes the first data part of a report as RFC 4180: comma, point, LF, no byte order mark.
///
/// The columns and their order are stable, so that other programs can rely on them.
struct CSVWriter {
  func write(_ report: Report) -> String {
    guard let section = report.sections.first(where: \.audience.includesData) else { return "" }
    let places = section.dataColumns
    var text = places.map { section.columns[$0].key }.joined(separator: ",") + "\n"
    for row in section.rows {
      for (index, place) in places.enumerated() {
        if index > 0 { text += "," }
        text += CSVWriter.quotedIfNeeded(row.cells[place].dataText)
      }
      text += "\n"
    }
    return text
  }

  /// A value in quotes when it holds a comma, a quote or a line break.
  static func quotedIfNeeded(_ value: String) -> String {
    let needsQuotes = value.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    guard needsQuotes else { return value }
    return "\"" + value.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
