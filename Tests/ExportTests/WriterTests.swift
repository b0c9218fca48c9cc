import Foundation
import Tariffs
import TestSupport
import Testing

@testable import Export

@Suite struct NumberTests {
  @Test(
    arguments: [
      (0, "0,00", "0.00"), (5, "0,05", "0.05"), (123, "1,23", "1.23"), (99_999, "999,99", "999.99"),
      (123_456, "1.234,56", "1,234.56"), (2_200_618, "22.006,18", "22,006.18"), (-335, "-3,35", "-3.35"),
      (-123_456_789, "-1.234.567,89", "-1,234,567.89"),
    ] as [(Int64, String, String)])
  func `people read numbers in their language`(hundredths: Int64, dutch: String, english: String) {
    #expect(Wording(language: .dutch).number(hundredths: hundredths) == dutch)
    #expect(Wording(language: .english).number(hundredths: hundredths) == english)
  }

  @Test func `a rise has a plus, no change has no sign`() {
    #expect(Wording(language: .dutch).signed(hundredths: 483) == "+4,83")
    #expect(Wording(language: .dutch).signed(hundredths: -6) == "-0,06")
    #expect(Wording(language: .dutch).signed(hundredths: 0) == "0,00")
  }

  @Test func `days and rows of words are written out`() throws {
    let day = try #require(CalendarDate("2025-12-29"))
    #expect(Wording(language: .dutch).date(day) == "29 december 2025")
    #expect(Wording(language: .english).date(day) == "29 December 2025")
    #expect(Wording(language: .dutch).list(["a"]) == "a")
    #expect(Wording(language: .dutch).list(["a", "b", "c"]) == "a, b en c")
    #expect(Wording(language: .english).list([]) == "")
  }
}

@Suite struct WriterTests {
  @Test func `CSV has stable keys, plain decimals and quotes where needed`() {
    #expect(
      Fixture.report.written(as: .csv, language: .dutch) == """
        code,name,secret,amount,change,percent,line
        02A03,"Begeleiding, ""plus""\",x,1234.56,0.22,21.78,107
        ,"a|b
        c",,0.05,-0.06,-3.35,

        """)
  }

  @Test func `JSON has the keys of CSV, amounts as strings and null for no value`() throws {
    let text = Fixture.report.written(as: .json, language: .english)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(Set(json.keys) == ["title", "parts", "notes", "sources"])
    #expect(json["title"] as? String == "Titel | <script>")
    #expect(json["notes"] as? [String] == ["Een opmerking_met *tekens*."])
    #expect(json["sources"] as? [String] == ["nijmegen-2023: Bijlage 2"])
    let parts = try #require(json["parts"] as? [String: [[String: Any]]])
    #expect(Set(parts.keys) == ["rows"])
    let rows = try #require(parts["rows"])
    #expect(Set(rows[0].keys) == ["code", "name", "secret", "amount", "change", "percent", "line"])
    #expect(rows[0]["amount"] as? String == "1234.56")
    #expect(rows[0]["line"] as? Int == 107)
    #expect(rows[0]["name"] as? String == "Begeleiding, \"plus\"")
    #expect(rows[1]["name"] as? String == "a|b\nc")
    #expect(rows[1]["line"] is NSNull)
    #expect(rows[1]["code"] is NSNull)
  }

  @Test func `JSON has exact numbers where they are asked for, and never where a fraction has no end`() {
    func written(_ hasNumbers: Bool) -> String {
      let columns: [Report.Column<Int>] = [
        .money("money") { _ in Money(cents: 12_345_678_901_234_567) },
        .change("change") { _ in Money(cents: -5) },
        .decimal("decimal") { _ in Report.Cell.decimal("0.1000000000000000055511151231", shown: "") },
        .decimal("fraction") { _ in Report.Cell.decimal("1/3", shown: "") },
        .cell("text", "", .text) { _ in Report.Cell.decimal("5", shown: "") },
        .boolean("yes") { _ in true },
        .boolean("no") { _ in false },
        .text("nothing") { _ in "" },
        .number("number") { _ in -7 },
      ]
      let report = Report(title: "x", sections: [Report.Section(key: "x", columns: columns, rows: [0])])
      return report.written(as: .json, language: .dutch, details: FormatDetails(hasNumbers: hasNumbers))
    }
    #expect(
      written(true) == """
        {
          "title": "x",
          "parts": {
            "x": [
              {
                "money": 123456789012345.67,
                "change": -0.05,
                "decimal": 0.1000000000000000055511151231,
                "fraction": "1/3",
                "text": "5",
                "yes": true,
                "no": false,
                "nothing": null,
                "number": -7
              }
            ]
          },
          "notes": [],
          "sources": []
        }

        """)
    #expect(written(false).contains("\"money\": \"123456789012345.67\",\n"))
    #expect(written(false).contains("\"decimal\": \"0.1000000000000000055511151231\",\n"))
  }

  @Test func `each data part has its key`() throws {
    var report = Fixture.report
    report.sections.append(Report.Section(key: "more", columns: [.text("x", "X") { $0 }], rows: [String]()))
    let text = report.written(as: .json, language: .dutch)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let parts = try #require(json["parts"] as? [String: [Any]])
    #expect(parts["rows"]?.count == 2)
    #expect(parts["more"]?.count == 0)
    #expect(report.notesAbout(.csv, language: .dutch).count == 1)
  }

  @Test func `any text survives JSON`() throws {
    var generator = SeededGenerator(seed: 8_259)
    let scalars: [Unicode.Scalar] = [
      "a", "\"", "\\", "\n", "\r", "\t", "\u{0}", "\u{1F}", "é", "\u{2028}", "🏠", "/",
    ]
    for _ in 0..<500 {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        view.append(scalars[Int.random(in: 0..<scalars.count, using: &generator)])
      }
      let value = String(view)
      let written = text { JSONWriter.append(value, to: &$0) }
      let read =
        try JSONSerialization.jsonObject(with: Data(written.utf8), options: .fragmentsAllowed) as? String
      #expect(read.map { Array($0.utf8) } == Array(value.utf8))
    }
  }

  @Test func `Markdown aligns numbers right and harms nothing`() {
    #expect(
      Fixture.report.written(as: .markdown, language: .dutch) == """
        **Titel \\| \\<script\\>**

        | Code  | Product             | Getoond | Tarief (€) | Verschil (€) |       % | Regel |
        |---------|-------------------|-----------|-----------:|-----------:|----------:|--------:|
        | 02A03 | Begeleiding, "plus" | y       |   1.234,56 |        +0,22 | +21,78% |   107 |
        |       | a\\|b c              | ZIN     |       0,05 |        -0,06 |  -3,35% |       |

        - Een opmerking\\_met \\*tekens\\*.

        Bronnen:

        - A: nijmegen-2023: Bijlage 2

        """)
  }

  @Test(arguments: [40, 60, 72, 80, 100, 140])
  func `text fits the terminal, and what does not fit is named`(width: Int) {
    let text = Fixture.report.written(
      as: .text, language: .dutch,
      details: FormatDetails(terminal: Terminal(width: width, hasColours: false)))
    let widest = text.split(separator: "\n").map(\.count).max() ?? 0
    // Without the column that may go, the text wrapped to 18 and its headings to words, 63 characters are left.
    #expect(widest <= max(width, 63))
    #expect(text.contains("Niet getoond") == !text.contains("Getoond "))
    #expect(!text.contains(" \n"))
  }

  @Test func `colours appear only where they are wanted`() {
    let plain = Fixture.report.written(as: .text, language: .dutch)
    let coloured = Fixture.report.written(
      as: .text, language: .dutch,
      details: FormatDetails(terminal: Terminal(width: nil, hasColours: true)))
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[35m"))
  }

  @Test(arguments: [
    ("memo.md", OutputFormat.markdown), ("MEMO.MD", .markdown), ("a/b.csv", .csv), ("x.json", .json),
    ("x.txt", .text),
  ])
  func `the ending of a file names the format`(path: String, format: OutputFormat) {
    #expect(OutputFormat(path: path) == format)
  }

  @Test(arguments: ["memo", "memo.doc", "a.md/b", ""])
  func `an unknown ending names none`(path: String) {
    #expect(OutputFormat(path: path) == nil)
  }
}

@Suite struct TableTests {
  @Test func `rows that several cores make stand in their order`() {
    let report = Report(
      title: "x",
      sections: [
        Report.Section(
          key: "x", columns: [Report.Column<Int>.number("number", "N") { $0 }], rows: Array(0..<30_001))
      ])
    // Threads that are done in another order than they began.
    let cores = Cores(count: 3) { count, work in (0..<count).reversed().forEach(work) }
    var details = FormatDetails()
    details.cores = cores
    let written = report.written(as: .csv, language: .dutch, details: details)
    #expect(written == "number\n" + (0..<30_001).map { "\($0)\n" }.joined())
  }

  @Test func `an audience that is not there costs nothing`() {
    final class Count { var cells = 0, rows = 0 }
    func made(for audience: Report.Audience, as format: OutputFormat) -> (cells: Int, rows: Int) {
      nonisolated(unsafe) let count = Count()
      @Sendable func cell(_ row: Int) -> Int {
        count.cells += 1
        return row
      }
      @Sendable func rows() -> [Int] {
        count.rows += 1
        return [1, 2, 3]
      }
      let columns: [Report.Column<Int>] = [
        .number("data", "D", cell).forData,
        .number("readers", "R", cell).forReaders,
      ]
      let report = Report(
        title: "x",
        sections: [Report.Section(key: "x", columns: columns, rows: rows(), audience: audience)])
      _ = report.written(as: format, language: .dutch)
      return (count.cells, count.rows)
    }
    // A workbook looks at its columns before it writes them.
    for format in OutputFormat.allCases where format != .workbook {
      #expect(made(for: .everyone, as: format) == (3, 1), "\(format.rawValue)")
      #expect(made(for: .readers, as: format) == (format.isData ? (0, 0) : (3, 1)), "\(format.rawValue)")
      #expect(made(for: .data, as: format) == (format.isData ? (3, 1) : (0, 0)), "\(format.rawValue)")
    }
  }

  @Test func `a column that may be empty says so by its value`() {
    let columns: [Report.Column<Int?>] = [
      .number("optional") { $0 }, .number("always") { $0 ?? 0 }, .text("text") { "\($0 ?? 0)" },
      .text("key") { "\($0 ?? 0)" }.always,
    ]
    #expect(columns.map(\.field.mayBeEmpty) == [true, false, true, false])
  }
}

@Suite struct ByteSinkTests {
  @Test(arguments: [0, 5, -5, 99, -100, 123_456, .max, .min] as [Int64])
  func `hundredths stand as an amount describes itself`(hundredths: Int64) {
    #expect(text { $0.append(hundredths: hundredths) } == Money(cents: hundredths).description)
  }

  @Test(arguments: [0, 7, -7, 10, 1_000, .max, .min])
  func `whole numbers stand as they are`(number: Int) {
    #expect(text { $0.append(number) } == "\(number)")
  }

  @Test func `what is written arrives once and in order, however long it is`() {
    var portions: [[UInt8]] = []
    var sink = ByteSink { portions.append(Array($0)) }
    var expected = ""
    for number in 0..<40_000 {
      sink.append("é\(number);")
      expected += "é\(number);"
    }
    sink.finish()
    #expect(Array(portions.joined()) == Array(expected.utf8))
    #expect(portions.count > 3)
    #expect(portions.allSatisfy { $0.count < 70_000 })
  }
}

@Suite struct OutputFileTests {
  @Test func `a large output is complete`() throws {
    let folder = try TemporaryFolder()
    let line = String(repeating: "x", count: 999) + "\n"
    try OutputFile.write(to: folder.path("groot.csv")) { sink in
      for _ in 0..<1_000 { sink.append(line) }
    }
    #expect(try folder.text("groot.csv") == String(repeating: line, count: 1_000))
  }

  @Test func `a file is made, and replaced with its permissions kept`() throws {
    let folder = try TemporaryFolder()
    try OutputFile.write("een", to: folder.path("memo.md"))
    #expect(try folder.text("memo.md") == "een")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.path("memo.md"))
    try OutputFile.write("twee", to: folder.path("memo.md"))
    #expect(try folder.text("memo.md") == "twee")
    let permissions = try FileManager.default.attributesOfItem(atPath: folder.path("memo.md"))[
      .posixPermissions]
    #expect(permissions as? Int == 0o640)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["memo.md"])
  }

  @Test func `several files are written together, or none of them`() throws {
    let folder = try TemporaryFolder()
    try folder.write("oud", to: "a.svg")
    let failure = #expect(throws: OutputFile.Failure.self) {
      try OutputFile.write([
        (folder.path("a.svg"), { $0.append("nieuw") }), (folder.path("nergens/b.md"), { $0.append("nieuw") }),
      ])
    }
    #expect(failure?.path == folder.path("nergens/b.md"))
    #expect(throws: CancellationError.self) {
      try OutputFile.write([(folder.path("a.svg"), { $0.append("nieuw") })]) { throw CancellationError() }
    }
    #expect(try folder.text("a.svg") == "oud")
    try OutputFile.write([
      (folder.path("a.svg"), { $0.append("nieuw") }), (folder.path("b.md"), { $0.append("ook") }),
    ])
    #expect(try folder.text("a.svg") == "nieuw")
    #expect(Set(try FileManager.default.contentsOfDirectory(atPath: folder.url.path)) == ["a.svg", "b.md"])
  }

  @Test func `a link is followed`() throws {
    let folder = try TemporaryFolder()
    try folder.write("een", to: "echt.md")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link.md"), withDestinationPath: folder.path("echt.md"))
    try OutputFile.write("twee", to: folder.path("link.md"))
    #expect(try folder.text("echt.md") == "twee")
    let type =
      try FileManager.default.attributesOfItem(atPath: folder.path("link.md"))[.type] as? FileAttributeType
    #expect(type == .typeSymbolicLink)
  }

  @Test func `a folder that does not exist is a clear error`() throws {
    let folder = try TemporaryFolder()
    let failure = #expect(throws: OutputFile.Failure.self) {
      try OutputFile.write("x", to: folder.path("nergens/memo.md"))
    }
    #expect(failure?.description.contains("there is no such folder") == true)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full here"))
  func `a full disk is a clear error`() {
    let failure = #expect(throws: OutputFile.Failure.self) { try OutputFile.write("x", to: "/dev/full") }
    #expect(failure?.reason == .system("No space left on device"))
  }
}
