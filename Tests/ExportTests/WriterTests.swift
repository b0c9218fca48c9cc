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
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(Set(rows[0].keys) == ["code", "name", "secret", "amount", "change", "percent", "line"])
    #expect(rows[0]["amount"] as? String == "1234.56")
    #expect(rows[0]["line"] as? Int == 107)
    #expect(rows[0]["name"] as? String == "Begeleiding, \"plus\"")
    #expect(rows[1]["name"] as? String == "a|b\nc")
    #expect(rows[1]["line"] is NSNull)
  }

  @Test func `several data parts become an object of lists`() throws {
    var report = Fixture.report
    report.sections.append(Report.Section(key: "more", columns: [Report.Column("x", "X")], rows: []))
    let text = report.written(as: .json, language: .dutch)
    let parts = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: [Any]])
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
      let text = String(view)
      let read =
        try JSONSerialization.jsonObject(
          with: Data(JSONWriter.string(text).utf8), options: .fragmentsAllowed) as? String
      #expect(read.map { Array($0.utf8) } == Array(text.utf8))
    }
  }

  @Test func `Markdown aligns numbers right and harms nothing`() {
    #expect(
      Fixture.report.written(as: .markdown, language: .dutch) == """
        **Titel \\| \\<script\\>**

        | Code  | Product             | Getoond | Tarief (€) | Verschil (€) |       % | Regel |
        |-------|---------------------|---------|-----------:|-------------:|--------:|------:|
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
      as: .text, language: .dutch, terminal: Terminal(width: width, hasColours: false))
    let widest = text.split(separator: "\n").map(\.count).max() ?? 0
    // Without the column that may go, the text wrapped to 18 and its headings to words, 63 characters are left.
    #expect(widest <= max(width, 63))
    #expect(text.contains("Niet getoond") == !text.contains("Getoond "))
    #expect(!text.contains(" \n"))
  }

  @Test func `colours appear only where they are wanted`() {
    let plain = Fixture.report.written(as: .text, language: .dutch)
    let coloured = Fixture.report.written(
      as: .text, language: .dutch, terminal: Terminal(width: nil, hasColours: true))
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

@Suite struct OutputFileTests {
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
    #expect(failure?.description.contains("No such file or directory") == true)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full here"))
  func `a full disk is a clear error`() {
    let failure = #expect(throws: OutputFile.Failure.self) { try OutputFile.write("x", to: "/dev/full") }
    #expect(failure?.reason == "No space left on device")
  }
}
