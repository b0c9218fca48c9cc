import TestSupport
import Testing

@testable import Export

/// How tables and answers fit a terminal, on tables that chance made.
@Suite struct TextLayoutTests {
  private static let words = [
    "hulp", "begeleiding", "J-LVG", "intersectoraal", "2025-07-01", "de", "groep", "€", "één", "dagdeel",
    "(J&O)", "--details", "van", "zorg-in-natura",
  ]

  /// A table with a column that never goes, some that may, text that may be wrapped, and rows that may look alike.
  private static func table(_ generator: inout SeededGenerator) -> Report.Table {
    func text(_ most: Int) -> String {
      (0..<Int.random(in: 0...most, using: &generator))
        .map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
    }
    let count = Int.random(in: 2...9, using: &generator)
    let rows = (0..<Int.random(in: 1...8, using: &generator)).map { _ in (0..<count).map { _ in text(7) } }
    let columns = (0..<count).map { place -> Report.Column<[String]> in
      let heading = text(3)
      var column = Report.Column<[String]>.text("c\(place)", heading) { $0[place] }
      if place == 0 || Bool.random(using: &generator) { column = column.flexible }
      if place > 1, Bool.random(using: &generator) {
        column = column.dropped(Int.random(in: 1...3, using: &generator))
      }
      return Int.random(in: 0..<6, using: &generator) == 0 ? column.repeated : column
    }
    return Report.Table(columns, { rows })
  }

  private static func written(_ table: Report.Table, _ width: Int) -> [Substring] {
    let writer = TextWriter(
      wording: Wording(language: .dutch), terminal: Terminal(width: width, hasColours: false))
    var answer = Report.Answer(
      ["Een zin van gewone lengte, die op een smal scherm over meer regels gaat."],
      tables: [Report.Section(key: "x", table: table)], leftOut: "Niet getoond: de rest, met --details.")
    answer.rows = 6
    return writer.write(answer).split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test(arguments: 0..<40)
  func `a wider terminal never gives more lines`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let table = TextLayoutTests.table(&generator)
    var last = Int.max
    for width in stride(from: 1 + Int(seed % 3), through: 190, by: 3) {
      let lines = TextLayoutTests.written(table, width).count
      #expect(lines <= last, "seed \(seed), width \(width)")
      last = lines
    }
  }

  @Test(arguments: 0..<40)
  func `no word is cut unless at a hyphen`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let table = TextLayoutTests.table(&generator)
    // A word between hyphens is whole, or none of these.
    let whole = Set(
      (TextLayoutTests.words + table.fields.map(\.heading)).flatMap {
        $0.split(whereSeparator: { " -".contains($0) })
      })
    var answer = Report.Answer([], tables: [Report.Section(key: "x", table: table)])
    answer.rows = .max
    for width in [10, 40, 60, 80, 100, 160] {
      let text = TextWriter(
        wording: Wording(language: .dutch), terminal: Terminal(width: width, hasColours: false)
      ).write(answer)
      let note = text.range(of: "Niet getoond").map { text[..<$0.lowerBound] } ?? text[...]
      for word in note.split(whereSeparator: { " -\n".contains($0) }) {
        #expect(whole.contains(word), "seed \(seed), width \(width): \(word)")
      }
    }
  }

  @Test(arguments: 0..<40)
  func `a table fits where its narrowest form does, and what stays is in order of importance`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let table = TextLayoutTests.table(&generator)
    let texts = table.texts(in: Array(table.fields.indices), Wording(language: .dutch))
    var fitted = false
    for width in stride(from: 1, through: 200, by: 7) {
      let layout = TextLayout(table.fields, texts: texts, width: width)
      for part in layout.parts where layout.parts.count == 1 {
        let total = part.reduce(0) { $0 + layout.widths[$1] } + 2 * (part.count - 1)
        #expect(total <= width || !fitted, "seed \(seed), width \(width)")
        fitted = fitted || total <= width
      }
      #expect(layout.dropped.allSatisfy { table.fields[$0].dropOrder != nil })
    }
  }

  @Test func `the least important column goes first, and the one that tells rows apart stays`() {
    struct Row {
      let name, law, status: String
    }
    let columns: [Report.Column<Row>] = [
      .text("name", "Naam") { $0.name }, .text("law", "Wet") { $0.law }.dropped(3),
      .text("status", "Status") { $0.status }.dropped(1),
    ]
    func headings(_ rows: [Row], _ width: Int) -> [String] {
      let table = Report.Table(columns, { rows })
      let texts = table.texts(in: [0, 1, 2], Wording(language: .dutch))
      let layout = TextLayout(table.fields, texts: texts, width: width)
      return layout.parts[0].map { table.fields[$0].heading }
    }
    let different = [
      Row(name: "Begeleiding", law: "Wmo", status: "nieuw"),
      Row(name: "Verblijf", law: "Jw", status: "gelijk"),
    ]
    let alike = [
      Row(name: "Begeleiding", law: "Wmo", status: "nieuw"),
      Row(name: "Begeleiding", law: "Jw", status: "nieuw"),
    ]
    #expect(headings(different, 24) == ["Naam", "Wet", "Status"])
    #expect(headings(different, 18) == ["Naam", "Wet"])
    #expect(headings(different, 12) == ["Naam"])
    #expect(headings(alike, 12) == ["Naam", "Wet"])
  }

  @Test func `an address is not broken, and an option and an amount are not either`() {
    #expect(
      "zie https://example.org/een-pad nu".lines(width: 12) == ["zie", "https://example.org/een-pad", "nu"])
    #expect("kost € 1,23 per uur".lines(width: 7) == ["kost", "€ 1,23", "per uur"])
    #expect("alles met --details".lines(width: 9) == ["alles met", "--details"])
    #expect("van 1743-1759 tot".lines(width: 7) == ["van", "1743-", "1759", "tot"])
  }
}

@Suite struct ReportChoiceTests {
  @Test func `columns are chosen and ordered by their keys, in every format`() {
    let report = Fixture.report.choosing(columns: ["line", "secret", "code"])
    #expect(report.written(as: .csv, language: .dutch) == "line,secret,code\n107,x,02A03\n,,\n")
    #expect(report.written(as: .markdown, language: .dutch).contains("| Regel | Geheim | Code  |"))
    #expect(
      Fixture.report.columnKeys == ["code", "name", "secret", "shown", "amount", "change", "percent", "line"])
  }

  @Test func `a limit says how many rows it left out`() {
    let report = Fixture.report.limited(to: 1, language: .english)
    let text = report.written(as: .text, language: .english)
    #expect(text.contains("02A03") && !text.contains("0.05"))
    #expect(text.contains("1 more row with --limit 2."))
  }

  @Test func `an answer stands first in pages, and alone in text`() {
    var report = Fixture.report
    report.answer = Report.Answer(["Dit is *het* antwoord."])
    #expect(report.written(as: .text, language: .dutch) == "Dit is *het* antwoord.\n")
    let whole = report.written(as: .text, language: .dutch, details: FormatDetails(isWhole: true))
    #expect(whole == Fixture.report.written(as: .text, language: .dutch))
    #expect(
      report.written(as: .markdown, language: .dutch).contains("\n\nDit is \\*het\\* antwoord.\n\n| Code"))
    #expect(report.written(as: .html, language: .dutch).contains("</h1>\n<p>Dit is *het* antwoord.</p>"))
  }
}
