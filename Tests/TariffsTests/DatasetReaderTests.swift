import Testing

@testable import Tariffs

private func problems(tables: String = Fixture.table, tariffs: String = Fixture.row) -> [DatasetProblem] {
  problems(files: [
    "tables.csv": Array((Fixture.tableHeader + tables).utf8),
    "tariffs.csv": Array((Fixture.tariffHeader + tariffs).utf8),
  ])
}

private func problems(files: [String: [UInt8]]) -> [DatasetProblem] {
  do throws(DatasetError) {
    _ = try Fixture.dataset(files)
    return []
  } catch {
    return error.problems
  }
}

/// One good table, and the same table as other programs or people would spoil it.
///
/// The fields of the good row begin at columns 1, 10, 22, 26, 32, 38, 50, 57, 61, 66 and 68.
@Suite struct PollutedTableTests {
  private let good = Fixture.tariffHeader + Fixture.row

  private func read(_ bytes: [UInt8]) throws(DatasetError) -> [Tariff] {
    try Fixture.dataset([
      "tables.csv": Array((Fixture.tableHeader + Fixture.table).utf8), "tariffs.csv": bytes,
    ])
    .tariffs(in: "own-2026")
  }

  @Test func `a byte order mark, CRLF, no last line end, quotes and another order of columns read equal`()
    throws
  {
    let expected = try read(Array(good.utf8))
    #expect(expected.map(\.amount) == [Money(cents: 123)])
    #expect(try read(Array(("\u{FEFF}" + good).utf8)) == expected)
    #expect(try read(Array(good.replacing("\n", with: "\r\n").utf8)) == expected)
    #expect(try read(Array(good.dropLast().utf8)) == expected)
    #expect(try read(Array(good.replacing("1.23", with: "\"1.23\"").utf8)) == expected)
    let turned =
      "note,line,amount,form,unit,name,printed_code,code,law,product,table\n"
      + ",5,1.23,zin,minuut,Begeleiding,02A03,02A03,wmo,begeleiding,own-2026\n"
    #expect(try read(Array(turned.utf8)) == expected)
  }

  @Test(
    arguments: [
      ("1.23", "\"1,23\"", DatasetProblem.Kind.badAmount("1,23", .decimalComma), 2, 62),
      ("1.23", "1,23", .raggedRow(expected: 11, found: 12), 2, 1),
      ("1.23", "€ 1.23", .badAmount("€ 1.23", .euroSign), 2, 61),
      ("1.23", "-", .badAmount("-", .signed), 2, 61),
      ("1.23", "", .badAmount("", .empty), 2, 61),
      ("1.23", "1.234", .badAmount("1.234", .ambiguousPoint), 2, 61),
      ("1.23", "1\u{A0}000.00", .badAmount("1\u{A0}000.00", .space), 2, 61),
      ("Begeleiding,", "Bege\"leiding,", .strayQuote, 2, 42),
      ("Begeleiding,", "\"Begeleiding,", .unterminatedQuote, 2, 38),
      ("Begeleiding,", "Begeleiding ,", .surroundingSpace(column: "name"), 2, 38),
      ("Begeleiding,", "\"Bege\nleiding\",", .controlCharacter(column: "name"), 2, 39),
      ("Begeleiding,", ",", .emptyValue(column: "name"), 2, 38),
      (",begeleiding,", ",Begeleiding,", .badIdentifier(column: "product", value: "Begeleiding"), 2, 10),
      (",begeleiding,", ",bege--leiding,", .badIdentifier(column: "product", value: "bege--leiding"), 2, 10),
      (",begeleiding,", ",begeleiding-,", .badIdentifier(column: "product", value: "begeleiding-"), 2, 10),
      ("02A03,02A03", "02A035,02A03", .badCode("02A035"), 2, 26),
      ("02A03,02A03", "02a03,02A03", .badCode("02a03"), 2, 26),
      (",5,", ",0,", .badNumber(column: "line", value: "0"), 2, 66),
      (",5,", ",5.0,", .badNumber(column: "line", value: "5.0"), 2, 66),
      (
        "own-2026,begel", "own-2062,begel",
        .unknownReference(.table, value: "own-2062", file: "tables.csv", nearest: "own-2026"), 2, 1
      ),
      (
        "5,\n", "5,\n\n\nown-2026,hulp,wmo,02A04,02A04,Hulp,minuut,zin,1.24,6,\n", .blankLine, 3, 1
      ),
      ("5,\n", "5,\nTotaal,1.23\n", .raggedRow(expected: 11, found: 2), 3, 1),
      (
        "table,product", "table,product,colour",
        .unknownColumn("colour", nearest: nil, expected: Tariff.schema.columns), 1, 15
      ),
      (
        "unit,form", "unti,form", .unknownColumn("unti", nearest: "unit", expected: Tariff.schema.columns), 1,
        42
      ),
      ("table,product", "table,table", .duplicateColumn("table"), 1, 7),
    ] as [(String, String, DatasetProblem.Kind, Int, Int)])
  func `a spoilt copy gives this error at this place`(
    part: String, spoilt: String, kind: DatasetProblem.Kind, line: Int, column: Int
  ) throws {
    let found = problems(files: [
      "tables.csv": Array((Fixture.tableHeader + Fixture.table).utf8),
      "tariffs.csv": Array(good.replacing(part, with: spoilt, maxReplacements: 1).utf8),
    ])
    let problem = try #require(found.first { $0.file == "own/tariffs.csv" && $0.kind == kind }, "\(found)")
    #expect(problem.line == line)
    #expect(problem.column == column)
  }

  @Test func `bytes that are not UTF-8 are refused in a text that is UTF-8 elsewhere`() {
    let mixed = Array(good.utf8).flatMap { $0 == UInt8(ascii: "B") ? [0xEB, 0xC3, 0xAB] : [$0] }
    #expect(throws: DatasetError.self) { try read(mixed) }
    // Nothing in Windows-1252.
    let nothing = Array(good.utf8).map { $0 == UInt8(ascii: "B") ? 0x81 : $0 }
    #expect(throws: DatasetError.self) { try read(nothing) }
  }
}

@Suite struct DatasetRulesTests {
  @Test func `the good copy has no problems`() {
    #expect(problems().isEmpty)
  }

  @Test func `words outside a closed list are refused with the nearest word`() {
    let row = Fixture.row.replacing("minuut", with: "minuutt").replacing("wmo", with: "wmoo")
      .replacing("zin", with: "zinn")
    #expect(
      problems(tariffs: row).map(\.kind) == [
        .unknownWord(
          noun: Phrase(nl: "wet", en: "law"), value: "wmoo", nearest: "wmo", words: Terms.builtIn.laws.words),
        .unknownWord(
          noun: Phrase(nl: "eenheid", en: "unit"), value: "minuutt", nearest: "minuut",
          words: Terms.builtIn.units.words),
        .unknownWord(
          noun: Phrase(nl: "vorm", en: "form"), value: "zinn", nearest: "zin",
          words: Terms.builtIn.forms.words),
      ])
  }

  @Test func `a price may stand there once`() throws {
    let problem = try #require(problems(tariffs: Fixture.row + Fixture.row).first)
    #expect(
      problem.kind
        == .duplicateKey(
          Phrase(
            nl: "de prijs van begeleiding per minuut (zin) in own-2026",
            en: "the price of begeleiding per minuut (zin) in own-2026"), firstLine: 2,
          remedy: Phrase(
            nl: "Verwijder een van de twee, of geef verschillende producten een eigen naam.",
            en: "Remove one of the two, or give different products different names.")))
    #expect(problem.line == 3)
  }

  @Test func `a table may stand there once, ends after it begins, and has rows`() throws {
    #expect(
      problems(tables: Fixture.table + Fixture.table).map(\.kind)
        == [
          .duplicateKey(
            Phrase(nl: "de tabel 'own-2026'", en: "the table 'own-2026'"), firstLine: 2)
        ])
    let turned = Fixture.table.replacing("2026-01-01,,", with: "2026-01-01,2025-12-31,")
    let (begin, end) = (try #require(CalendarDate("2026-01-01")), try #require(CalendarDate("2025-12-31")))
    #expect(problems(tables: turned).map(\.kind).contains(.endsBeforeBegin(from: begin, to: end)))
    #expect(
      problems(tables: Fixture.table + Fixture.table("own-2027", region: "eigen", year: 2027)).map(\.kind)
        == [.tableWithoutRows("own-2027")])
  }

  @Test func `dates, years and hashes are checked`() {
    #expect(
      problems(tables: Fixture.table.replacing("2026-01-01", with: "1-1-2026")).map(\.kind)
        == [.badDate(column: "valid_from", value: "1-1-2026")])
    #expect(
      problems(tables: Fixture.table.replacing(",2026,2026", with: ",26,2026")).map(\.kind) == [.badYear(26)])
    #expect(
      problems(tables: Fixture.table.replacing(",,,,,,,,", with: ",,,,,,,abc,")).map(\.kind) == [
        .badHash("abc")
      ])
  }

  @Test func `all problems of all files are listed at once, and nothing is loaded`() {
    let found = problems(
      tables: Fixture.table.replacing("2026-01-01", with: "1-1-2026"),
      tariffs: Fixture.row.replacing("1.23", with: "x") + Fixture.row.replacing("minuut", with: "uurr"))
    #expect(found.map(\.file) == ["own/tables.csv", "own/tariffs.csv", "own/tariffs.csv"])
    #expect(found.map(\.line) == [2, 2, 3])
  }

  @Test func `missing files are named`() {
    #expect(problems(files: [:]).map(\.file) == ["own/tables.csv", "own/tariffs.csv"])
    #expect(problems(files: [:]).map(\.kind) == [.missingFile, .missingFile])
  }

  @Test func `an empty file and a missing column are named`() {
    let tables = Array((Fixture.tableHeader + Fixture.table).utf8)
    #expect(problems(files: ["tables.csv": tables, "tariffs.csv": []]).map(\.kind).contains(.emptyFile))
    let withoutLine = Fixture.tariffHeader.replacing(",line", with: "")
    // What may be left out is not asked for.
    let needed = Tariff.schema.file.fields.filter { !$0.mayBeLeftOut }.map(\.name)
    #expect(
      problems(files: ["tables.csv": tables, "tariffs.csv": Array(withoutLine.utf8)]).map(\.kind)
        .contains(.missingColumn("line", expected: needed)))
    #expect(
      needed == [
        "table", "product", "law", "code", "printed_code", "name", "unit", "form", "amount", "line", "note",
      ])
  }

  @Test func `readings and mentions speak of a price that stands there`() {
    let reading =
      "table,product,unit,form,field,line,printed,read,reason\n"
      + "own-2026,begeleidin,minuut,zin,code,4,02AO3,02A03,OCR\n"
    let mention = "table,product,unit,form,amount,line\nown-2026,begeleiding,uur,zin,1.23,9\n"
    let found = problems(files: [
      "tables.csv": Array((Fixture.tableHeader + Fixture.table).utf8),
      "tariffs.csv": Array((Fixture.tariffHeader + Fixture.row).utf8), "readings.csv": Array(reading.utf8),
      "mentions.csv": Array(mention.utf8),
    ])
    #expect(
      found.map(\.kind) == [
        .unknownReference(
          .price, value: "begeleidin per minuut (zin) in own-2026", file: "tariffs.csv",
          nearest: "begeleiding"),
        .unknownReference(
          .price, value: "begeleiding per uur (zin) in own-2026", file: "tariffs.csv", nearest: nil),
      ])
  }

  @Test func `a file with twenty thousand bad amounts is refused in full, without delay`() {
    let rows = (0..<20_000).map { Fixture.row("own-2026", "p\($0)", "", "1;23") }.joined()
    #expect(problems(tariffs: rows).count == 20_000)
  }
}
