import Tariffs
import Testing

@testable import Export

extension CSVDialect {
  /// A cell as it stands between two separators.
  fileprivate func field(_ cell: Report.Cell) -> String { text { append(cell, to: &$0) } }
}

@Suite struct CSVDialectTests {
  @Test func `the Dutch dialect has a mark, semicolons, decimal commas and CRLF`() {
    let text = Fixture.report.written(
      as: .csv, language: .dutch, details: FormatDetails(dialect: .excelNL))
    #expect(
      Array(text.utf8)
        == Array(
          ("\u{FEFF}code;name;secret;amount;change;percent;line\r\n"
            + "02A03;\"Begeleiding, \"\"plus\"\"\";x;1234,56;0,22;21,78;107\r\n"
            + ";\"a|b\nc\";;0,05;-0,06;-3,35;\r\n").utf8))
  }

  @Test(
    arguments: [
      (.money(Money(cents: 123_456_789)), "1234567,89"), (.change(Money(cents: -483)), "-4,83"),
      (.percentage(Percentage(hundredths: -335)), "-3,35"), (.number(-12), "-12"),
      (.decimal("11.5155", shown: "11,5155"), "11,5155"), (.decimal("-0.5", shown: ""), "-0,5"),
      (.decimal("3", shown: ""), "3"), (.decimal("1/3", shown: ""), "\"=\"\"1/3\"\"\""),
      (.decimal("-1/3", shown: ""), "'-1/3"), (.empty, ""),
    ] as [(Report.Cell, String)])
  func `typed numbers stay numbers, with all their decimals`(cell: Report.Cell, field: String) {
    #expect(CSVDialect.excelNL.field(cell) == field)
  }

  @Test func `a day stays as it is written in data`() throws {
    let day = try #require(CalendarDate("2025-12-29"))
    #expect(CSVDialect.excelNL.field(.date(day)) == "2025-12-29")
  }

  @Test(arguments: [
    "=1+1", "+31 6", "-5%", "@SUM(A1)", " =1", "\t=1", "\u{A0}-1", "\u{FEFF}=1", "\u{200B}=1", "＝1", "－1",
  ])
  func `text that starts a formula is shown, not run`(text: String) {
    #expect(CSVDialect.excelNL.field(.text(text)) == "'" + text)
    #expect(CSVDialect.excelNL.field(.term(text, shown: "")) == "'" + text)
    #expect(CSVDialect.rfc4180.field(.text(text)) == text)
  }

  @Test func `a formula behind a line break is shown too`() {
    #expect(CSVDialect.excelNL.field(.text("\r=1")) == "\"'\r=1\"")
    #expect(CSVDialect.excelNL.field(.text("\n@x;")) == "\"'\n@x;\"")
  }

  @Test(arguments: [
    "50E03", "€ 1,72", "€ 1.234,56", "1,72 €", "45e65", "1,5E+3", "80%", "02103", "1/3", "1.6", "1-2",
    "2025-07", "12:30", "1-2-2023", "1234,5",
    "januari 2025", "1 mrt", "Jan 2026", "1-mei-25", "5 may", "1 maart 2024", "WAAR", "onwaar", "TRUE",
  ])
  func `text that would become another number, a day or a yes stays text`(text: String) {
    #expect(CSVDialect.excelNL.field(.text(text)) == "\"=\"\"\(text)\"\"\"")
  }

  @Test(arguments: [
    "02A03", "50803", "104-107", "23-34 1723", "1743-1745", "E5", "a-b", "–", "3 uur", "", "0", "maart",
    "2025 en 2026",
    "1 maart tot 1 mei 2025", "waarde", "juni 2025, voorlopig",
  ])
  func `other text is left alone`(text: String) {
    #expect(CSVDialect.excelNL.field(.text(text)) == text)
  }

  @Test func `each dialect quotes its own separator, and every quote`() {
    #expect(CSVDialect.excelNL.field(.text("a;b")) == "\"a;b\"")
    #expect(CSVDialect.excelNL.field(.text("a,b")) == "a,b")
    #expect(CSVDialect.rfc4180.field(.text("a;b")) == "a;b")
    #expect(CSVDialect.rfc4180.field(.text("a,b")) == "\"a,b\"")
    // A quote with a combining accent is another character for Swift, but a quote for every reader of CSV.
    #expect(Array(CSVDialect.rfc4180.field(.text("\"\u{301};,")).utf8) == Array("\"\"\"\u{301};,\"".utf8))
  }
}
