extension OutputFormat {
  /// JSON: one object with the same keys for every command and every option.
  public static let json = OutputFormat("json", endings: ["json"], isData: true) {
    report, _, details, sink in
    JSONWriter(hasNumbers: details.hasNumbers).write(report, to: &sink)
  }
}

/// Writes the data parts of a report as JSON, with its title, notes and sources.
///
/// The keys of a row are those of CSV, in the same order. Amounts, percentages and other decimals are strings with
/// their exact digits, so that no reader makes binary fractions of them; whoever wants numbers asks for them. Yes and
/// no are `true` and `false`; no value is `null`.
struct JSONWriter {
  let hasNumbers: Bool

  func write(_ report: Report, to sink: inout ByteSink) {
    sink.append("{\n  \"title\": ")
    JSONWriter.append(report.title, to: &sink)
    sink.append(",\n  \"parts\": {")
    for (index, section) in report.sections.filter(\.audience.includesData).enumerated() {
      sink.append(index > 0 ? ",\n    " : "\n    ")
      JSONWriter.append(section.key, to: &sink)
      sink.append(": ")
      append(section.table, to: &sink)
    }
    sink.append("\n  }")
    for (key, texts) in [("notes", report.notes), ("sources", report.sources)] {
      sink.append(",\n  \"\(key)\": [")
      for (index, text) in texts.enumerated() {
        sink.append(index > 0 ? ",\n    " : "\n    ")
        JSONWriter.append(text, to: &sink)
      }
      sink.append(texts.isEmpty ? "]" : "\n  ]")
    }
    sink.append("\n}\n")
  }

  private func append(_ table: Report.Table, to sink: inout ByteSink) {
    let places = table.dataColumns
    // What stands in front of the values of a row: the same for all rows.
    let keys = places.enumerated().map { index, place in
      var key = ByteSink()
      key.append(index > 0 ? ",\n        " : "\n        ")
      JSONWriter.append(table.fields[place].key, to: &key)
      key.append(": ")
      return key.bytes
    }
    let visit = table.visit(in: places)
    sink.append("[")
    for row in 0..<table.count {
      sink.append(row > 0 ? ",\n      {" : "\n      {")
      var column = 0
      visit(row) { cell in
        sink.append(keys[column])
        append(cell, isText: table.fields[places[column]].kind == .text, to: &sink)
        column += 1
      }
      sink.append("\n      }")
    }
    sink.append(table.count == 0 ? "]" : "\n    ]")
  }

  /// Adds a value; a figure in a column of text stays text.
  private func append(_ cell: Report.Cell, isText: Bool, to sink: inout ByteSink) {
    switch cell {
    case .empty, .text(""), .term("", _): sink.append("null")
    case .text(let text), .term(let text, _): JSONWriter.append(text, to: &sink)
    case .money(let amount), .change(let amount): append(hundredths: amount.cents, to: &sink)
    case .percentage(let percentage): append(hundredths: percentage.hundredths, to: &sink)
    case .number(let number): sink.append(number)
    case .decimal(let digits, _) where hasNumbers && !isText && digits.isDecimal: sink.append(digits)
    case .decimal(let digits, _): JSONWriter.append(digits, to: &sink)
    case .boolean(let isSo, _): sink.append(isSo ? "true" : "false")
    case .date(let date): JSONWriter.append(date.description, to: &sink)
    }
  }

  private func append(hundredths: Int64, to sink: inout ByteSink) {
    let quote = hasNumbers ? "" : "\""
    sink.append(quote)
    sink.append(hundredths: hundredths)
    sink.append(quote)
  }

  /// Adds a JSON string, by RFC 8259.
  static func append(_ text: String, to sink: inout ByteSink) {
    let (quote, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
    sink.append(quote)
    defer { sink.append(quote) }
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == quote || $0 == backslash }) else {
      return sink.append(text)
    }
    for byte in text.utf8 {
      switch byte {
      case quote, backslash:
        sink.append(backslash)
        sink.append(byte)
      case UInt8(ascii: "\n"): sink.append("\\n")
      case UInt8(ascii: "\r"): sink.append("\\r")
      case UInt8(ascii: "\t"): sink.append("\\t")
      case 0..<0x20: sink.append((byte < 0x10 ? "\\u000" : "\\u00") + String(byte, radix: 16))
      default: sink.append(byte)
      }
    }
  }
}

extension String {
  /// Whether it is a plain decimal, with a minus or without; a fraction such as 1/3 is none.
  var isDecimal: Bool {
    let digits = utf8.first == UInt8(ascii: "-") ? utf8.dropFirst() : utf8[...]
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) }
  }
}
