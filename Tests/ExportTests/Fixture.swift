import Tariffs

@testable import Export

/// A small report with every kind of cell.
enum Fixture {
  static let report = Report(
    title: "Titel | <script>",
    sections: [
      Report.Section(
        key: "rows",
        columns: [
          Report.Column("code", "Code"), Report.Column("name", "Product", isFlexible: true),
          Report.Column("secret", "Geheim", audience: .data),
          Report.Column("shown", "Getoond", audience: .readers, dropOrder: 1),
          Report.Column("amount", "Tarief (€)", isNumeric: true),
          Report.Column("change", "Verschil (€)", isNumeric: true),
          Report.Column("percent", "%", isNumeric: true), Report.Column("line", "Regel", isNumeric: true),
        ],
        rows: [
          Report.Row([
            .text("02A03"), .text("Begeleiding, \"plus\""), .text("x"), .text("y"),
            .money(Money(cents: 123_456)),
            .change(Money(cents: 22)), .percentage(Percentage(hundredths: 2_178)), .number(107),
          ]),
          Report.Row(
            [
              .empty, .text("a|b\nc"), .empty, .term("zin", shown: "ZIN"), .money(Money(cents: 5)),
              .change(Money(cents: -6)),
              .percentage(Percentage(hundredths: -335)), .empty,
            ], tone: .removed),
        ])
    ],
    notes: ["Een opmerking_met *tekens*."], sources: ["nijmegen-2023: Bijlage 2"])
}
