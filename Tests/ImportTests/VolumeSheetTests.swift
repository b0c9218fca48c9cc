import Spreadsheets
import Tariffs
import TestSupport
import Testing

@testable import Import

/// Volumes with headings of their own.
@Suite struct VolumeSheetTests {
  /// What is read of sheets.
  private func read(_ sheets: [Sheet], _ mapping: Mapping = Mapping()) throws -> VolumeSource {
    try VolumeSheet.source(sheets, path: "v.xlsx", mapping: mapping, terms: .builtIn)
  }

  /// What is read of a text.
  private func read(_ text: String, _ mapping: Mapping = Mapping(), isWhole: Bool = false) throws
    -> VolumeSource
  {
    let book = try Spreadsheet.read(bytes: Array(text.utf8))
    guard case .text(_, let delimiter) = book.kind else { throw SpreadsheetError.empty }
    return try VolumeSheet.source(
      book.sheets, path: "v.csv", mapping: mapping, delimiter: delimiter, terms: .builtIn, isWhole: isWhole)
  }

  /// The lines of a source, without the header and the commas at the end.
  private func lines(_ source: VolumeSource) -> [String] {
    String(decoding: source.text.bytes, as: UTF8.self).split(separator: "\n").dropFirst().map {
      String($0).trimmed(of: ",")
    }
  }

  /// The problems of a source: the cell with what is wrong.
  private func problems(_ source: VolumeSource) -> [String] {
    source.problems.map { "\($0.place): \($0.problem.dutch)" }
  }

  /// That headings stand for volumes.
  private func volumes(_ headings: String...) -> Mapping {
    Mapping(headings.map { .init(text: $0, reading: "volume") })
  }

  @Test func `headings that speak for themselves need no mapping`() throws {
    let read = try read(
      "Volumes;;;;\nProductcode;Eenheid;Aantal;Maand;Aanbieder\n02A03;uren;1.250,5;mei 2023;De Linde\n")
    #expect(lines(read) == ["02A03,uur,1250.5,,,,,2023-05,,,De Linde"])
    #expect(read.problems.isEmpty && read.notes.isEmpty)
  }

  @Test func `a mapping says what other headings and cells are`() throws {
    let mapping = Mapping([
      .init(text: "Geleverd", reading: "volume"), .init(text: "etm.", reading: "unit", unit: "etmaal"),
      .init(text: "nijmegen", reading: "region"),
    ])
    #expect(
      lines(try read("Bouwsteen;Per;Geleverd\n04A04;etm.;302\n", mapping)) == ["04A04,etmaal,302,,nijmegen"])
  }

  @Test func `without a heading for the volume the mapping is asked for, and hidden sheets are named`() throws
  {
    var hidden = sheet("Product|Eenheid|Aantal\n02A03|uur|=1", name: "feb")
    hidden.isHidden = true
    let error = #expect(throws: VolumeSheetError.self) {
      try read([sheet("Product|Eenheid|Iets\n02A03|uur|=1"), hidden])
    }
    #expect(error?.text(in: .dutch).contains("(Product, Eenheid, Iets). Schrijf in 'v.mapping.csv'") ?? false)
    #expect(error?.text(in: .dutch).hasSuffix("het blad 'feb' is verborgen en niet gelezen.") ?? false)
  }

  // MARK: Several columns

  @Test func `each column of volumes is a line, with the month of its heading`() throws {
    let text = "Productcode;Eenheid;jan 2023;feb 2023;mrt 2023\n07A03;dagdeel;100;200;300\n02A03;uur;;7;\n"
    let read = try read(text, volumes("jan 2023", "feb 2023", "mrt 2023"))
    #expect(
      lines(read) == [
        "07A03,dagdeel,100,,,,,2023-01", "07A03,dagdeel,200,,,,,2023-02", "07A03,dagdeel,300,,,,,2023-03",
        "02A03,uur,7,,,,,2023-02",
      ])
    #expect(read.problems.isEmpty)
  }

  @Test func `the months stand above the headings, also under a merged year`() throws {
    let above = sheet(
      """
      |||=2023|<
      |||jan|feb
      Productcode|Eenheid|Aanbieder|Aantal|Aantal
      07A03|dagdeel|De Linde|=100|=200
      """)
    #expect(
      lines(try read([above])) == [
        "07A03,dagdeel,100,,,,,2023-01,,,De Linde", "07A03,dagdeel,200,,,,,2023-02,,,De Linde",
      ])
  }

  @Test
  func `a year and a month in two columns are one period, and so are a year and the month of a heading`()
    throws
  {
    let both = sheet(
      "Product|Eenheid|Aantal|Jaar|Maand\n07A03|dagdeel|=100|=2023|=1\n07A03|dagdeel|=90|=2023|mei")
    #expect(lines(try read([both])) == ["07A03,dagdeel,100,,,,,2023-01", "07A03,dagdeel,90,,,,,2023-05"])
    let heading = try read("Product;Eenheid;Jaar;jan;feb\n07A03;dagdeel;2024;1;2\n", volumes("jan", "feb"))
    #expect(lines(heading) == ["07A03,dagdeel,1,,,,,2024-01", "07A03,dagdeel,2,,,,,2024-02"])
    // Nobody says the year.
    let open = try read("Product;Eenheid;jan;feb\n07A03;dagdeel;1;2\n", volumes("jan", "feb"))
    #expect(lines(open) == ["07A03,dagdeel,1", "07A03,dagdeel,2"])
    let wrong = try read(
      "Product;Eenheid;Jaar;Maand;Aantal\n07A03;dagdeel;;5;1\n07A03;dagdeel;2023;2024-05;1\n")
    #expect(
      problems(wrong) == [
        "D2: '5' is geen periode", "C3: '2023' en '2024-05' spreken elkaar tegen",
      ])
    let other = try read("Product;Eenheid;Jaar;jan 2023\n07A03;dagdeel;2024;1\n", volumes("jan 2023"))
    #expect(problems(other) == ["C2: '2024' en '2023-01' spreken elkaar tegen"])
  }

  @Test func `days of a workbook that show a month or a year stand for it`() throws {
    var days = sheet(
      "Product|Eenheid|Aantal|Periode\nA|uur|=1|@2023-05-01\nA|uur|=1|@2023-05-01\nA|uur|=1|@2023-01-01")
    for (row, shown) in [(2, "mei-23"), (3, "2023")] {
      days.cells[Sheet.Place(row: row, column: 3)]?.shown = shown
    }
    #expect(
      lines(try read([days])) == ["A,uur,1,,,,,2023-05-01", "A,uur,1,,,,,2023-05", "A,uur,1,,,,,2023"])
  }

  @Test func `units of headings tell columns apart, and contradict no cell`() throws {
    let mapping = Mapping([
      .init(text: "Uren", reading: "volume", unit: "uur"),
      .init(text: "Minuten", reading: "volume", unit: "minuut"),
    ])
    #expect(
      lines(try read("Code;Uren;Minuten\n02A03;100;30\n", mapping)) == ["02A03,uur,100", "02A03,minuut,30"])
    #expect(
      problems(try read("Code;Eenheid;Uren\n02A03;minuut;100\n", mapping))
        == ["B2: 'minuut' en 'uur' spreken elkaar tegen"])
  }

  @Test func `two headings that say the same are refused, and so is one amount for several volumes`() throws {
    let beside = try read([
      sheet(
        "Product|Eenheid|Aantal||Product|Eenheid|Aantal\n07A03|dagdeel|=100||02A03|minuut|=9000", name: "jan")
    ])
    #expect(
      problems(beside) == [
        "jan!E1: 'Product' en 'Product' (A1) zijn allebei product",
        "jan!F1: 'Eenheid' en 'Eenheid' (B1) zijn allebei unit",
        "jan!G1: 'Aantal' en 'Aantal' (C1) zijn allebei volume",
      ])
    let amount = try read(
      "Product;Eenheid;jan 2023;feb 2023;Bedrag\nA;uur;1;2;3,00\n", volumes("jan 2023", "feb 2023"))
    #expect(problems(amount) == ["E1: 'Bedrag' is één bedrag bij 2 kolommen met volumes"])
    #expect(amount.problems[0].remedy.dutch.contains("'v.mapping.csv'"))
  }

  @Test func `the mapping says the month of a column of volumes, and goes before its heading`() throws {
    let mapping = Mapping([
      .init(text: "m1", reading: "volume", validFrom: "2023-03-01"),
      .init(text: "m2", reading: "volume", validFrom: "2023-04-01"),
      .init(text: "jan 2023", reading: "volume", validFrom: "2025-01-01"),
      .init(text: "2024", reading: "volume", validFrom: "2024-01-01"),
    ])
    let read = try read("Productcode;Eenheid;m1;m2;jan 2023;2024\n07A03;dagdeel;1;2;3;4\n", mapping)
    #expect(
      lines(read) == [
        "07A03,dagdeel,1,,,,,2023-03", "07A03,dagdeel,2,,,,,2023-04", "07A03,dagdeel,3,,,,,2025-01",
        "07A03,dagdeel,4,,,,,2024",
      ])
  }

  @Test func `a code counts before a name of the product, which is named where it has numbers`() throws {
    let read = try read("Productnaam;Code;Eenheid;Aantal\n2e huis;02A03;uur;1\n")
    #expect(lines(read) == ["02A03,uur,1"])
    #expect(read.notes.map(\.dutch) == ["kolommen met getallen die niet gelezen zijn: A1 ('Productnaam')."])
  }

  // MARK: What is not read

  @Test func `hidden sheets, sheets without headings and columns with numbers are named`() throws {
    var hidden = sheet("Product|Eenheid|Aantal\n07A03|dagdeel|=900", name: "mrt")
    hidden.isHidden = true
    var first = sheet(
      "Product|Eenheid|Aantal|Correctie|Opmerking|Intern\n07A03|dagdeel|=100|=-40|x|=1\n07A03|dagdeel|=5|||",
      name: "jan 1")
    first.hiddenRows = [2]
    first.hiddenColumns = [2, 3]
    let other = sheet("Produkt|Eenheid|Aantal\n07A03|dagdeel|=900", name: "feb")
    let skipped = Mapping([.init(text: "Intern", reading: "skip")])
    let read = try read([first, other, hidden], skipped)
    #expect(lines(read) == ["07A03,dagdeel,100", "07A03,dagdeel,5"])
    #expect(
      read.notes.map(\.dutch) == [
        "het blad 'mrt' is verborgen en niet gelezen.",
        "het blad 'feb' is niet gelezen: het heeft geen koppen voor product, eenheid en volume.",
        "kolommen met getallen die niet gelezen zijn: 'jan 1'!D1 ('Correctie').",
        "verborgen rijen van 'jan 1' tellen mee, met nummer: 3.",
        "verborgen kolommen tellen mee: 'jan 1'!C1.",
      ])
  }

  @Test func `where all of a file must be read a heading or a value too many is refused in its place`() throws
  {
    #expect(
      problems(try read("Code;Eenheid;Aantal\n07A03;dagdeel;100;200\n", isWhole: true))
        == ["D2: '200' staat in een kolom zonder kop"])
    #expect(
      problems(try read("Code;Eenheid;Aantal;Maandd\n07A03;dagdeel;100;x\n", isWhole: true))
        == ["D1: 'Maandd' is geen kop van volumes"])
    #expect(
      problems(try read("Code;Naam;Product;Eenheid;Aantal\n07A03;a;b;dagdeel;100\n", isWhole: true))
        == ["B1: 'Naam' is geen kop van volumes", "C1: 'Product' staat naast een andere kop van product"])
    func found(_ text: String) throws -> Bool {
      let sheets = try Spreadsheet.read(bytes: Array(text.utf8)).sheets
      return try VolumeSheet.sourceByHeadings(sheets, path: "v.csv", delimiter: ";", terms: .builtIn) != nil
    }
    #expect(try found("Code;Eenheid;Aantal\n07A03;dagdeel;1\n"))
    #expect(try !found("Titel\nCode;Eenheid;Aantal\n07A03;dagdeel;1\n"))
    #expect(try !found("Code;Eenheid;Iets\n07A03;dagdeel;1\n"))
  }

  // MARK: Cells

  @Test func `cells that cannot be read are told with their place`() throws {
    let read = try read(
      "Product;Eenheid;Aantal;Periode\n02A03;brok;12;2023\n02A03;uur;1.250;ooit\n;;3;2023\n02A03;uur;1;2023\n"
    )
    #expect(
      problems(read) == [
        "B2: 'brok' is geen eenheid", "C3: '1.250' is te lezen als 1250 en als 1,2500",
        "D3: 'ooit' is geen periode", "A4: product is leeg", "B4: unit is leeg",
      ])
    // The others are read, so that what is wrong with them is told too.
    #expect(lines(read) == ["02A03,uur,1,,,,,2023"])
  }

  @Test func `equal problems are told once, and of a kind the first five that differ`() throws {
    let same = String(repeating: "A;kwartier;1;2023\n", count: 12)
    let kinds = (1...7).map { "A;uur;\($0)x;2023\n" }.joined()
    let read = try read("Product;Eenheid;Aantal;Periode\n" + same + kinds + ";uur;1;2023\n")
    let error = try #require(read.error(with: []))
    let text = error.text(in: .dutch)
    #expect(text.contains("v.csv B2: 'kwartier' is geen eenheid\n"))
    #expect(text.contains("    Hetzelfde in 12 cellen: B2, B3, B4, B5, B6, B7, B8, B9 en verder.\n"))
    #expect(text.contains("v.csv C18: '5x' is geen getal vanaf 0\n") && !text.contains("6x"))
    #expect(text.contains("    Nog 2 van deze soort, in 2 cellen: C19, C20.\n"))
    #expect(text.contains("v.csv A21: product is leeg\n"))
    // 12 times a quarter, 7 numbers and an empty cell; once, five times and once are shown.
    #expect(
      text.hasSuffix(
        "20 problemen, waarvan 7 getoond; er is niets geladen. --all-problems toont ze allemaal."))
    let all = error.allProblems(in: .english)
    #expect(all.split(separator: "\n").count == 41 && all.hasSuffix("20 problems; nothing was loaded."))
  }

  @Test func `what is wrong with the lines is told by their cells`() throws {
    let wide = sheet(
      "Product|Eenheid|jan 2023|feb 2023|Debet of credit\nA \"b\", c|uur|=1|=2|min", name: "Blad A")
    let read = try read(
      [wide, sheet("Debet of credit|Aantal|Periode|Eenheid|Product\nmin|=1|=2023|uur|A", name: "mrt")],
      volumes("jan 2023", "feb 2023"))
    // Whatever stands in two of the columns is wrong.
    let schema = Schema<Void>("volumes", title: Phrase("volumes"), "") { f in
      for column in VolumeColumn.allCases {
        if column == .period || column == .direction {
          _ = f.optionalDate(column.rawValue, "")
        } else {
          _ = f.text(column.rawValue, "")
        }
      }
    }
    let error = try #require(read.error(with: schema.rows(of: read.text).problems))
    #expect(
      error.problems.map { "\($0.place) \($0.problem.english)" } == [
        // The month of a heading stands with its volume; the kind of line is told once for both.
        "'Blad A'!C2 the period '2023-01' is not a date", "'Blad A'!E2 the debit_credit 'min' is not a date",
        "'Blad A'!D2 the period '2023-02' is not a date", "mrt!C2 the period '2023' is not a date",
        "mrt!A2 the debit_credit 'min' is not a date",
      ])
  }

  @Test func `debit and credit are read by known words only`() throws {
    let words = ["D", "debet", "Debit", "debetregel", "C", "Credit", "creditregel"]
    let text = words.map { "A;uur;1;\($0)\n" }.joined()
    let read = try read("Product;Eenheid;Aantal;Debet/credit\n" + text)
    #expect(lines(read).map { String($0.suffix(1)) } == ["D", "D", "D", "D", "C", "C", "C"])
    // Any other word stays as it is, and is refused as that of a file of the program.
    for word in ["terug", "-", "min", "K", "D/C", "clientgebonden", "dag"] {
      let other = try self.read("Product;Eenheid;Aantal;Debet/credit\nA;uur;1;\(word)\n")
      #expect(lines(other) == ["A,uur,1,,,,,,,,,,\(word)"])
    }
  }

  @Test(arguments: [
    ("ZIN", "zin"), ("Zorg in natura (ZIN)", "zin"), ("in natura", "zin"), ("pgb informeel", "pgb-informeel"),
    ("PGB (sociaal netwerk)", "pgb-netwerk"), ("geen zin", nil), ("geen zorg in natura", nil),
    ("niet in natura", nil), ("zin of pgb", nil), ("PGB (geen ZIN)", nil), ("zorg", nil),
  ])
  func `a form is understood as a whole or refused`(text: String, form: String?) throws {
    let read = try read("Product;Eenheid;Aantal;Vorm\nA;uur;1;\(text)\n")
    #expect(lines(read) == (form.map { ["A,uur,1,,,\($0)"] } ?? []))
    #expect(problems(read) == (form == nil ? ["D2: '\(text)' is geen vorm"] : []))
  }

  @Test(arguments: [
    // The volumes of a file with commas between its columns, and what they are; nothing for what is refused.
    (["1,234"], [nil]), (["1.234"], [nil]), (["1,2340"], ["1.2340"]),
    (["0,125", "0.125"], ["0.125", "0.125"]),
    (["1,234", "12,5"], ["1.234", "12.5"]), (["1,234", "12.5"], [nil, "12.5"]),
    (["1,234", "12,5", "12.5"], [nil, "12.5", "12.5"]), (["1.234,567"], ["1234.567"]), (["1 234"], ["1234"]),
    (["€ 1.234,50"], ["1234.50"]), (["12 34"], [nil]), (["1,234.50"], [nil]), (["5,"], [nil]),
    (["-4"], [nil]),
  ])
  func `a number that can be read in two ways is refused where the file does not show which`(
    written: [String], numbers: [String?]
  ) throws {
    let read = try read("Product,Eenheid,Aantal\n" + written.map { "A,uur,\"\($0)\"\n" }.joined())
    #expect(lines(read) == numbers.compactMap { $0 }.map { "A,uur,\($0)" })
    #expect(read.problems.count == numbers.count { $0 == nil })
  }

  @Test func `semicolons between columns show a decimal comma, and both readings are told`() throws {
    #expect(lines(try read("Product;Eenheid;Aantal\nA;uur;1,234\n")) == ["A,uur,1.234"])
    let comma = try read("Product,Eenheid,Aantal,Bedrag\nA,uur,\"1,234\",\"1,234\"\n")
    #expect(
      comma.problems.map { "\($0.place): \($0.problem.english). \($0.remedy.english)" } == [
        "D2: '1,234' can be read as 1234 and as 1.234. Write one of the two, rounded to cents.",
        "C2: '1,234' can be read as 1234 and as 1.2340. Write one of the two.",
      ])
  }

  @Test func `an amount has whole cents`() throws {
    let read = try read([sheet("Product|Eenheid|Aantal|Bedrag\nA|uur|=5|=209.755\nA|uur|=5|=209.75")])
    #expect(problems(read) == ["Blad1!D2: '209,755' heeft meer dan twee decimalen"])
    #expect(lines(read) == ["A,uur,5,,,,,,,,,209.75"])
  }
}
