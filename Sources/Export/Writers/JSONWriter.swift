/// Writes the data parts of a report as JSON.
///
/// One part becomes a list of objects; several parts become an object of lists. Keys are those of CSV, in the
/// same order. Amounts and percentages are strings with two decimals, so that no reader makes binary fractions
/// of them; lines and years are numbers; no value is `null`.
struct JSONWriter {
  func write(_ report: Report) -> String {
    let sections = report.sections.filter(\.audience.includesData)
    guard sections.count != 1 else { return list(sections[0], indent: "") + "\n" }
    let members = sections.map { "  \(JSONWriter.string($0.key)): " + list($0, indent: "  ") }
    return "{\n" + members.joined(separator: ",\n") + "\n}\n"
  }

  private func list(_ section: Report.Section, indent: String) -> String {
    guard !section.rows.isEmpty else { return "[]" }
    let members = section.dataColumns.map { (place: $0, key: JSONWriter.string(section.columns[$0].key)) }
    let objects = section.rows.map { row in
      let members = members.map { "\(indent)    \($0.key): \(JSONWriter.value(row.cells[$0.place]))" }
      return "\(indent)  {\n" + members.joined(separator: ",\n") + "\n\(indent)  }"
    }
    return "[\n" + objects.joined(separator: ",\n") + "\n\(indent)]"
  }

  private static func value(_ cell: Report.Cell) -> String {
    switch cell {
    case .empty: "null"
    case .number(let number): "\(number)"
    default: string(cell.dataText)
    }
  }

  /// A JSON string, by RFC 8259.
  static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
