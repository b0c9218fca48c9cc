import Tariffs

@testable import Export

/// A small report with several kinds of cell.
enum Fixture {
  private struct Row {
    var code: String?
    let name: String
    var secret: String?
    let shown: Report.Cell
    let cents: Int64
    let change: Int64
    let percent: Int64
    var line: Int?
  }

  private static var columns: [Report.Column<Row>] {
    [
      .text("code", "Code") { $0.code },
      .text("name", "Product") { $0.name }.flexible,
      .text("secret", "Geheim") { $0.secret }.forData,
      .cell("shown", "Getoond", .term) { $0.shown }.forReaders.dropped(1),
      .money("amount", "Tarief (€)") { Money(cents: $0.cents) },
      .change("change", "Verschil (€)") { Money(cents: $0.change) },
      .percent("percent", "%") { Percentage(hundredths: $0.percent) },
      .number("line", "Regel") { $0.line },
    ]
  }

  static var report: Report {
    Report(
      title: "Titel | <script>",
      sections: [
        Report.Section(
          key: "rows", columns: columns,
          rows: [
            Row(
              code: "02A03", name: "Begeleiding, \"plus\"", secret: "x", shown: .text("y"), cents: 123_456,
              change: 22, percent: 2_178, line: 107),
            Row(name: "a|b\nc", shown: .term("zin", shown: "ZIN"), cents: 5, change: -6, percent: -335),
          ], tone: { $0.code == nil ? .removed : .plain })
      ],
      notes: ["Een opmerking_met *tekens*."], sources: ["nijmegen-2023: Bijlage 2"])
  }
}

/// What a writer writes, as text.
func text(_ write: (inout ByteSink) -> Void) -> String {
  var sink = ByteSink()
  write(&sink)
  return String(decoding: sink.bytes, as: UTF8.self)
}
