import Foundation
import TestSupport
import Testing

/// What volumes cost, from files of the user.
@Suite struct BudgetCommandTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "volumes-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private func write(_ text: String, _ name: String = "v.csv") throws -> String {
    try text.write(toFile: path(name), atomically: true, encoding: .utf8)
    return path(name)
  }

  private func budget(_ volumes: String, _ words: String...) throws -> TariffsProcess.Result {
    try TariffsProcess.run(["budget", "nijmegen-2023", "2025", "--volumes", volumes] + words)
  }

  private let declarations = """
    line_id,provider,client,region,product,unit,form,from,to,volume,price,amount,debit_credit
    1,Linde,bsn-123456782,nijmegen,02A03,minuut,zin,2023-05-01,2023-05-31,100,1.01,101.00,D
    2,Linde,bsn-111222333,nijmegen,07A03,dagdeel,zin,2023-05-03,2023-05-03,1,41.95,41.95,D
    3,Linde,bsn-111222333,nijmegen,07A03,dagdeel,zin,2023-05-03,2023-05-03,1,41.95,41.95,C

    """

  @Test func `nothing of a client is printed, only how many there are`() throws {
    for format in ["text", "csv", "json", "html"] {
      let run = try budget(try write(declarations), "--format", format, "--lang", "nl")
      #expect(run.exitCode == 0, "\(run.error)")
      for word in ["123456782", "111222333", "bsn"] {
        #expect(!(run.output + run.error).contains(word))
      }
    }
    let text = try budget(try write(declarations), "--lang", "nl").output
    #expect(text.contains("3 regels van 2 cliënten"))
    #expect(text.contains("Gedeclareerd is €\u{A0}101,00: precies volume maal prijs."))
    // 100 × 1,23; the credit line takes the other one back.
    #expect(text.contains("€\u{A0}123,00"))
  }

  @Test func `bad lines are refused with their places, or written down where a file is named`() throws {
    let bad = declarations + "4,Linde,,nijmegen,02A03,minuut,zin,2023-05-01,,veel,,,D\n"
    let refused = try budget(try write(bad))
    #expect(refused.exitCode == 2 && refused.output.isEmpty)
    #expect(refused.error.contains("v.csv:5:"))
    let counted = try budget(try write(bad), "--rejects", path("r.tsv"), "--lang", "nl")
    #expect(counted.exitCode == 0)
    #expect(counted.error.contains("1 regel"))
    let rejects = try String(contentsOfFile: path("r.tsv"), encoding: .utf8)
    #expect(rejects.hasPrefix("5\t") && rejects.contains("veel"))
  }

  @Test func `a column that nobody knows is refused, also where bad lines are written down`() throws {
    let volumes = try write("product,unit,volume,period,regoin\n02A03,minuut,10,2023,lekstroom\n")
    for words in [[], ["--rejects", path("r.tsv")]] {
      let run = try TariffsProcess.run(
        ["budget", "nijmegen-2023", "2025", "--volumes", volumes, "--lang", "en"] + words)
      #expect(run.exitCode == 2 && run.output.isEmpty)
      #expect(run.error.contains(":1:28: the column 'regoin' is unknown"), "\(run.error)")
      #expect(run.error.contains("Did you mean region?"))
    }
  }

  @Test func `a file of somebody else is refused with how to say what its headings are`() throws {
    let run = try budget(
      try write("Bouwsteen,Per,Maand,Geleverd\n02A03,minuut,2023-01,10\n"), "--lang", "en")
    #expect(run.exitCode == 2 && run.error.contains("v.mapping.csv"), "\(run.error)")
    // As Windows saves it: the lines of UTF-16 end with a byte of nothing in between.
    let text = "product,unit,volume,period\r\n02A03,minuut,10,2023\r\n"
    try #require(text.data(using: .utf16LittleEndian)).write(to: URL(fileURLWithPath: path("u.csv")))
    let other = try budget(path("u.csv"), "--lang", "en")
    #expect(other.exitCode == 2 && other.error.contains("written in UTF-16"), "\(other.error)")
    #expect(!other.error.contains("mapping"))
    let database = try budget(path("v.csv"), "--sql", "duckdb", "-o", path("x.xlsx"), "--lang", "en")
    #expect(database.exitCode == 64 && database.error.contains("end -o in .sql"), "\(database.error)")
  }

  @Test
  func `headings that are other words for the columns need no mapping, and it is said how they were read`()
    throws
  {
    // 1.250,5 × 1,01 = 1.263,005 and × 1,23 = 1.538,115, each on its line.
    for (name, text) in [
      (
        "n.csv", "Regio;Productcode;Eenheid;Vorm;Periode;Aantal\nnijmegen;02A03;minuten;ZIN;mei 2023;1250,5\n"
      ),
      ("k.csv", "region,code,unit,form,period,volume\nnijmegen,02A03,minuut,zin,2023-05,1250.5\n"),
    ] {
      let run = try budget(try write(text, name), "--lang", "nl")
      #expect(run.exitCode == 0, "\(run.error)")
      #expect(run.error.contains("de koppen zijn gelezen als "))
      #expect(
        run.output.contains("€\u{A0}1.538,12") && run.output.contains("€\u{A0}1.263,01"), "\(run.output)")
    }
    // What is not known, stands twice, stands beside the headings or below another row is not left out in silence.
    for text in [
      "code,unit,volume,maandd\n02A03,minuut,10,2023-05\n",
      "code,product,unit,volume\n02A03,02A05,minuut,10\n",
      "code,unit,volume\n02A03,minuut,10,2023-05\n", "02A03,minuut,10\ncode,unit,volume\n02A03,minuut,10\n",
    ] {
      let run = try budget(try write(text), "--lang", "en")
      #expect(run.exitCode == 2 && run.output.isEmpty && run.error.contains("v.mapping.csv"), "\(run.error)")
    }
  }

  @Test func `where no line can be read there are no costs, and own headings have no rejects`() throws {
    let bad = try budget(
      try write("product,unit,volume,period\n02A03,minuut,veel,2023\n"), "--rejects", path("r.tsv"))
    #expect(bad.exitCode == 2 && bad.error.contains("can be read, of 1; see"), "\(bad.error)")
    let own = try budget("examples/volumes/eigen-koppen.csv", "--rejects", path("r.tsv"), "--lang", "en")
    #expect(own.exitCode == 64 && own.error.contains("headings of its own"), "\(own.error)")
  }

  @Test func `where nothing goes over that is said first, and not that it costs nothing`() throws {
    // 100 × 1.01
    let run = try TariffsProcess.run([
      "budget", "nijmegen-2023", "lekstroom-2024", "--volumes", try write(declarations), "--year", "2023",
      "--product", "02A03", "--lang", "en",
    ])
    #expect(run.exitCode == 0)
    #expect(run.output.contains("cost €\u{A0}101.00 under the list of nijmegen-2023. No product goes over"))
  }

  @Test func `an index prices volumes of one year, where those of another have other products`() throws {
    let run = try budget(
      "examples/volumes/nijmegen.csv", "--clause", "vng@2025-oktober", "--lang", "en")
    #expect(run.exitCode == 64 && run.error.contains("such as --year 2023"), "\(run.error)")
  }

  @Test func `a receipt of what was typed or piped in is refused`() throws {
    let run = try budget("-", "--receipt", path("r.json"), "--lang", "en")
    #expect(run.exitCode == 64 && run.error.contains("cannot be read again"), "\(run.error)")
    #expect(!FileManager.default.fileExists(atPath: path("r.json")))
  }

  @Test func `lines that cannot be read take the place of no other file of the command`() throws {
    let volumes = try write(declarations)
    let own = try budget(volumes, "--rejects", volumes, "--lang", "en")
    #expect(own.exitCode == 64 && own.error.contains("would replace its own input"), "\(own.error)")
    #expect(try String(contentsOfFile: volumes, encoding: .utf8) == declarations)
    let both = try budget(volumes, "--rejects", path("a.csv"), "-o", path("a.csv"), "--lang", "en")
    #expect(both.exitCode == 64 && both.error.contains("name the same file"), "\(both.error)")
  }

  @Test func `in columns and row by row a file costs the same`() throws {
    for words in [
      [], ["--round", "sum"], ["--year", "2023", "--by", "law,month"], ["--by", "provider,product"],
    ] {
      let line = [
        "budget", "nijmegen-2023", "2025", "--volumes", "examples/volumes/nijmegen.csv", "--format", "csv",
      ]
      let rows = try TariffsProcess.run(line + words)
      let columns = try TariffsProcess.run(line + words + ["--rejects", path("none.tsv")])
      #expect(rows.exitCode == 0 && columns.exitCode == 0, "\(columns.error)")
      #expect(rows.output == columns.output)
    }
  }

  @Test func `what columns cannot read of a line is told and not counted`() throws {
    let text = declarations + "4,Linde,,nijmegen,02A03,brok,zin,2023-05-01,,5,,,D\n"
    let run = try budget(try write(text), "--rejects", path("r.tsv"), "--lang", "nl")
    #expect(run.exitCode == 0, "\(run.error)")
    #expect(run.output.contains("1 regel heeft geen prijs"))
    #expect(run.output.contains("'brok'"))
  }

  @Test func `a what-if and a forecast say that they are assumptions, in every format`() throws {
    let volumes = "examples/volumes/nijmegen.csv"
    for format in ["text", "md", "html", "csv", "json"] {
      let run = try TariffsProcess.run([
        "budget", "nijmegen-2025-ambulant", "2026", "--volumes", volumes, "--year", "2025", "--percent",
        "4,5",
        "--format", format, "--lang", "nl",
      ])
      #expect(run.exitCode == 0, "\(run.error)")
      #expect((run.output + run.error).contains("AANNAME"), "\(format)")
      #expect(run.output.contains("geïndexeerd met 2026: 4,50%"), "\(format)")
    }
  }

  @Test func `an own list with other costs is a side`() throws {
    let text = "region,product,unit,volume,period\nridderkerk,begeleiding-basis,uur,100,2025-05\n"
    let run = try TariffsProcess.run([
      "budget", "ridderkerk-2025", "--set", "marge=2", "--volumes", try write(text), "--lang", "nl",
    ])
    #expect(run.exitCode == 0, "\(run.error)")
    #expect(run.output.contains("AANNAME: de prijzen zijn die van ridderkerk-2025, herbouwd met marge=2"))
  }
}
