import Foundation
import TestSupport
import Testing

/// What the commands do beside printing: exit codes, files, folders, environment.
@Suite struct CommandTests {
  @Test(arguments: [
    // From the documents: nijmegen-2023 lines 1769, 1882, 1875 and nijmegen-2025 lines 132, 551, 738.
    ("07A03", "dagdeel,zin,41.95,46.78,4.83,11.51,changed,1769,132"),
    ("44A09", "etmaal,zin,218.83,361.84,143.01,65.35,changed,1882,551"),
    ("45A65", "minuut,zin,1.79,1.73,-0.06,-3.35,split,1875,738"),
    ("01A06", "minuut,zin,,0.94,,,added,,102"), ("03A03", "minuut,zin,0.93,,,,removed,1763,"),
    ("45A71", "minuut,zin,0.34,,,,removed,1823,"), ("41A18", "dagdeel,zin,55.53,,,,split,1843,"),
    ("41A03", "dagdeel,zin,121.57,,,,split,1849,"),
  ])
  func `diff 2023 2025 has the figures of the documents`(code: String, figures: String) throws {
    let result = try TariffsProcess.run(["diff", "2023", "2025", "--format", "csv"])
    let lines = result.output.split(separator: "\n")
    let columns = [
      "table_from", "table_to", "product", "law", "code", "name_from", "name_to", "unit", "form",
      "amount_from",
      "amount_to", "change", "change_percent", "status", "line_from", "line_to", "note", "comparable",
      "comparable_reason", "comparable_lines_from", "comparable_lines_to", "place_from", "search_words_from",
      "place_to", "search_words_to",
    ]
    #expect(try #require(lines.first).split(separator: ",").map(String.init) == columns)
    let line = try #require(lines.first { $0.contains(",\(code),") })
    #expect(line.contains("," + figures + ","), "\(line)")
  }

  @Test func `list as CSV is the stored file, with the places of the prices behind its columns`() throws {
    let result = try TariffsProcess.run(["list", "--format", "csv"])
    let stored = try Repository.text("datasets/tariffs.csv").split(separator: "\n")
    let rows = result.output.split(separator: "\n")
    #expect(rows.count == stored.count)
    for (row, storedRow) in zip(rows, stored) {
      #expect(row.hasPrefix(storedRow + ",") && row.count > storedRow.count + 4)
    }
    #expect(
      rows.first?.hasSuffix(
        ",note,place,search_words,number,cak_code,region,valid_from,valid_to,key,price_key") == true)
    #expect(result.error.contains("IVT met JIM"))
  }

  @Test
  func `of the rows of a key only the one that holds can be joined to, and every row has a key of its own`()
    throws
  {
    let result = try TariffsProcess.run([
      "list", "nijmegen@2025", "--columns", "code,key,price_key", "--format", "csv",
    ])
    let rows = result.output.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(rows.count > 60 && rows.allSatisfy { $0.count == 3 })
    #expect(Set(rows.map { $0[1] }).count == rows.count)
    // Both books of 2025 print it.
    #expect(rows.filter { $0[0] == "02A03" }.map { $0[2] } == ["nijmegen/02A03/minuut/zin", ""])
    let keys = rows.map { $0[2] }.filter { !$0.isEmpty }
    #expect(Set(keys).count == keys.count)
  }

  @Test func `notes go to standard error beside CSV, so that nothing is lost and data stays clean`() throws {
    let result = try TariffsProcess.run(["diff", "2023", "2025", "--format", "csv"])
    #expect(result.error.contains("Ridderkerk is weggelaten"))
    #expect(!result.output.contains("weggelaten"))
  }

  @Test func `notes stand in JSON`() throws {
    let result = try TariffsProcess.run(["diff", "2023", "2025", "--format", "json"])
    #expect(result.error.isEmpty)
    let json = try JSONOutput(result.output)
    #expect(json.notes.contains { $0.contains("Ridderkerk is weggelaten") })
    #expect(json.parts["diff"]?.count == 89)
  }

  @Test(
    arguments: [
      (["diff", "2023", "2025", "--exit-code"], 1), (["diff", "2023", "2025"], 0),
      (["diff", "nijmegen-2023", "nijmegen-2023", "--exit-code"], 0), (["diff", "2023", "2024"], 2),
      (["diff", "2023", "2024", "--exit-code"], 2), (["check", "--exit-code"], 1),
      (["check", "nijmegen-2023", "--ratios", "--exit-code"], 0), (["diff"], 64), (["differ"], 64),
      (["list", "--nothing"], 64), (["index", "apply", "100", "--to", "2025", "--clause", "vng"], 64),
      (["index", "apply", "100", "--from", "2024", "--to", "2026", "--clause", "vng"], 2),
      (["index", "explain", "2023", "2025"], 0), (["diff", "2023", "2025", "--real", "vgn"], 2),
      (["index", "apply", "99", "--from", "2023", "--to", "2025", "--percent", "999999,999999"], 64),
      (["index", "apply", "99", "--from", "2023", "--to", "2025", "--percent", "1"], 64),
      (["rebuild", "--product", "logeren-zwaar"], 0), (["rebuild", "--product", "02A03"], 2),
      (["rebuild"], 64), (["rebuild", "--table", "ridderkerk-2025", "--wages", "jeugdzorg@2020-01-01"], 2),
      (["rebuild", "--table", "2025", "--set", "marge=2"], 64),
      (["rebuild", "--product", "begeleiding-basis", "--solve", "foo"], 64),
      (["list", "x@2025-13-01"], 64), (["--help"], 0), (["--version"], 0), ([], 0), (["help", "diff"], 0),
    ] as [([String], Int32)])
  func `the exit code says what happened`(arguments: [String], code: Int32) throws {
    #expect(try TariffsProcess.run(arguments).exitCode == code)
  }

  @Test(arguments: ["md", "csv", "json", "txt", "html", "htm"])
  func `the ending of -o names the format, and the file holds what the screen does with --details`(
    ending: String
  ) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("diff." + ending)
    let written = try TariffsProcess.run(["diff", "2023", "2025", "--law", "wmo", "-o", path])
    #expect(written.exitCode == 0)
    #expect(written.output.isEmpty)
    let format = ["txt": "text", "htm": "html"][ending] ?? ending
    let printed = try TariffsProcess.run([
      "diff", "2023", "2025", "--law", "wmo", "--details", "--format", format,
    ])
    #expect(try folder.text("diff." + ending) == printed.output)
  }

  @Test func `--format wins over the ending`() throws {
    let folder = try TemporaryFolder()
    _ = try TariffsProcess.run(["tables", "--format", "json", "-o", folder.path("tables.md")])
    #expect(try folder.text("tables.md").hasPrefix("{\n"))
  }

  @Test func `--csv excel-nl has the bytes that a Dutch spreadsheet expects`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("diff.csv")
    let result = try TariffsProcess.run(["diff", "2023", "2025", "--csv", "excel-nl", "-o", path])
    #expect(result.exitCode == 0)
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF] + "table_from;table_to;product;law;".utf8))
    let ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
    // A heading and 89 rows; no cell holds a line break.
    #expect(ends.count == 90)
    #expect(ends.allSatisfy { bytes[$0 - 1] == UInt8(ascii: "\r") })
    let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    let row = try #require(rows.first { $0.contains(";45A65;") })
    #expect(row.contains(";minuut;zin;1,79;1,73;-0,06;-3,35;split;1875;738;"), "\(row)")
    // On the screen, and by its longer name, it is the same.
    let screen = try TariffsProcess.run(["diff", "2023", "2025", "--format", "csv", "--csv", "excel-nl"])
    #expect(Array(screen.output.utf8) == bytes)
  }

  @Test func `--csv rfc4180 is what --format csv gives`() throws {
    let byDialect = try TariffsProcess.run(["list", "--csv", "rfc4180"])
    #expect(byDialect.output == (try TariffsProcess.run(["list", "--format", "csv"]).output))
    let folder = try TemporaryFolder()
    _ = try TariffsProcess.run(["list", "--csv", "excel-nl", "-o", folder.path("without-ending")])
    #expect(try folder.text("without-ending").hasPrefix("\u{FEFF}table;"))
  }

  @Test func `a product that is named to do harm does none`() throws {
    let folder = try TemporaryFolder()
    let tables = try Repository.text("datasets/tables.csv").prefix { $0 != "\n" }
    let tariffs = try Repository.text("datasets/tariffs.csv").prefix { $0 != "\n" }
    try folder.write(
      tables + "\nown-2026,Eigen,Wij,own,Eigen,2026,2026-01-01,,,,,,,,\n", to: "tables.csv")
    let name = "=<script>alert(1)</script>|\u{202E}x"
    try folder.write(tariffs + "\nown-2026,a,wmo,02A03,02A03,\(name),uur,zin,1.00,1,\n", to: "tariffs.csv")
    func list(_ format: String...) throws -> String {
      try TariffsProcess.run(["list", "own-2026", "--datasets", folder.url.path] + format).output
    }
    let html = try list("--format", "html")
    #expect(html.contains("<td class=\"words\">=&lt;script&gt;alert(1)&lt;/script&gt;|‹U+202E›x</td>"))
    #expect(!html.contains("<script"))
    #expect(try list("--format", "md").contains("=\\<script\\>alert(1)\\</script\\>\\|‹U+202E›x |"))
    #expect(try list("--csv", "excel-nl").contains(";'\(name);"))
    #expect(try list("--csv", "rfc4180").contains(",\(name),"))
  }

  @Test func `a folder that cannot be written to is a clear error, and nothing is left behind`() throws {
    let folder = try TemporaryFolder()
    let result = try TariffsProcess.run(["tables", "-o", folder.path("missing/tables.md")])
    #expect(result.exitCode == 2)
    #expect(result.error.contains("Cannot write"))
    #expect(result.error.contains("there is no such folder"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full here"))
  func `a full disk is a clear error`() throws {
    let result = try TariffsProcess.run(["list", "--format", "csv", "-o", "/dev/full"])
    #expect(result.exitCode == 2)
    #expect(result.error.contains("No space left on device"))
  }

  @Test func `the binary works when it is copied away, with an empty environment`() throws {
    let folder = try TemporaryFolder()
    let copy = folder.url.appending(path: "tariffs-elsewhere")
    try FileManager.default.copyItem(at: TariffsProcess.binary, to: copy)
    let copied = try TariffsProcess.run(["diff", "2023", "2025"], binary: copy)
    #expect(copied.exitCode == 0)
    #expect(copied.output == (try TariffsProcess.run(["diff", "2023", "2025"]).output))
  }

  @Test func `a table of a folder replaces the built-in one of the same id, with a note`() throws {
    let folder = try TemporaryFolder()
    let header = try Repository.text("datasets/tables.csv").prefix { $0 != "\n" }
    let columns = try Repository.text("datasets/tariffs.csv").prefix { $0 != "\n" }
    try folder.write(
      header + "\nnijmegen-2023,Eigen,Wij,nijmegen,Rijk van Nijmegen,2023,2023-01-01,,,,,,,,\n",
      to: "tables.csv")
    try folder.write(
      columns + "\nnijmegen-2023,dagbesteding,wmo,07A03,07A03,Dagbesteding,dagdeel,zin,40.00,1,\n",
      to: "tariffs.csv")
    let byOption = try TariffsProcess.run([
      "diff", "2023", "2025", "--product", "07A03", "--datasets", folder.url.path,
    ])
    #expect(byOption.output.contains("+16,95%"))
    #expect(byOption.output.contains("De tabel nijmegen-2023 uit \(folder.url.path) is gebruikt"))
    let byEnvironment = try TariffsProcess.run(
      ["diff", "2023", "2025", "--product", "07A03"], environment: ["TARIFFS_DATASETS": folder.url.path])
    #expect(byEnvironment.output == byOption.output)
  }

  @Test func `an indexed list that was saved is a table for every other command`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("indexed.csv")
    let saved = try TariffsProcess.run([
      "index", "apply", "nijmegen-2023", "--to", "2025", "--clause", "vng@2025-juli", "-o", path,
    ])
    #expect(saved.exitCode == 0)
    let id = "nijmegen-2023-index-2025"
    let listed = try TariffsProcess.run(["list", id, "--datasets", path, "--format", "csv"])
    #expect(try String(contentsOfFile: path, encoding: .utf8) == listed.output)
    // 41,95 × 1,063 × 1,0491 = 46,78 and 218,83 × 1,063 × 1,0491 = 244,04: the list of 2025 to the cent.
    let diff = try TariffsProcess.run([
      "diff", id, "nijmegen-2025-ambulant", "--datasets", path, "--format", "csv",
    ])
    for code in ["07A03", "04A04"] {
      let line = try #require(diff.output.split(separator: "\n").first { $0.contains(",\(code),") })
      #expect(line.contains(",0.00,0.00,unchanged,"), "\(line)")
    }
    for command in [["tables"], ["show", "07A03"], ["index", "explain", "nijmegen-2023", id]] {
      #expect(try TariffsProcess.run(command + ["--datasets", path]).exitCode == 0)
    }
  }

  @Test func `a list that was indexed twice is a table too, and explains itself`() throws {
    let folder = try TemporaryFolder()
    let (once, twice) = (folder.path("once.csv"), folder.path("twice.csv"))
    for arguments in [
      ["nijmegen-2023", "--to", "2025", "--clause", "vng", "-o", once],
      ["nijmegen-2023-index-2025", "--to", "2026", "--percent", "2.00", "--datasets", once, "-o", twice],
    ] {
      #expect(try TariffsProcess.run(["index", "apply"] + arguments).exitCode == 0)
    }
    let listed = try TariffsProcess.run([
      "list", "nijmegen-2023-index-2025-index-2026", "--datasets", twice, "--format", "csv",
    ])
    // 41,95 × 1,063 × 1,0496 = 46,80; × 1,02 = 47,736
    #expect(listed.output.contains(",07A03,07A03,Dagbesteding Volwassenen,dagdeel,zin,47.74,1769,"))
    let explained = try TariffsProcess.run([
      "index", "explain", "nijmegen-2023", "nijmegen-2023-index-2025", "--datasets", once, "--format", "csv",
    ])
    let rows = explained.output.split(separator: "\n").dropFirst()
    #expect(rows.count == 22)
    #expect(rows.allSatisfy { $0.contains("vng@2025-oktober") })
  }

  @Test(arguments: [
    ["index", "apply", "45A52", "--from", "2023", "--to", "2025", "--clause", "vng@2025-juli"],
    ["diff", "2023", "2025", "--real", "vng@2025-juli", "--product", "45A52"],
    ["index", "apply", "nijmegen-2023", "--to", "2025", "--clause", "vng@2025-juli"],
  ])
  func `a group price follows its individual price wherever it is indexed`(arguments: [String]) throws {
    // Rule 44.2: vaktherapie 1,43 × 1,063 × 1,0491 = 1,5947; 1,59 ÷ 3 = 0,53, and 0,48 indexed itself would be 0,54.
    let result = try TariffsProcess.run(arguments + ["--details"])
    #expect(result.output.contains("45A52: individueel tarief 1,59 gedeeld door 3 is 0,53 (regel 44.2)."))
    #expect(!result.output.contains("0,54"))
  }

  @Test func `contradicting figures without a default ask for a choice, and a cap holds after rounding`()
    throws
  {
    let folder = try TemporaryFolder()
    func write(_ name: String, _ text: String) throws {
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path(name)))
    }
    try write(
      "index-series.csv", "series,name,definition,publisher,note\nmy,Eigen reeks,Verzonnen,Eigen regio,\n")
    try write(
      "index-values.csv",
      """
      series,year,percent,status,variant,is_default,printed_status,published_on,source,confidence,note
      my,2024,5,definitive,a,no,,,Brief,read,
      my,2024,6,definitive,b,no,,,Nieuws,read,
      my,2025,5.01,definitive,,yes,,,Brief,read,

      """)
    try write(
      "index-clauses.csv",
      """
      clause,version,name,year_from,year_to,is_default,settlement,lag,part_decimals,decimals,rounding,discount,cap,floor,source,lines,note
      capped,,Hoogstens 5%,2024,,yes,as-published,0,,2,half,,5.005,,Contract,,

      """)
    try write("index-clause-parts.csv", "clause,version,series,weight,settlement_series\ncapped,,my,100,\n")
    func apply(_ arguments: [String]) throws -> TariffsProcess.Result {
      try TariffsProcess.run(["index", "apply", "100000"] + arguments + ["--datasets", folder.path("")])
    }
    let refused = try apply(["--from", "2023", "--to", "2024", "--series", "my"])
    #expect(refused.exitCode == 2)
    #expect(
      refused.error.contains("several definitive figures of my for 2024, and none is the default: a, b."))
    let chosen = try apply(["--from", "2023", "--to", "2024", "--series", "my", "--variant", "b"])
    #expect(chosen.output.contains("106.000,00"))
    // 5,01% is above the cap of 5,005%, which rounding to two decimals must not lift to 5,01%.
    let capped = try apply(["--from", "2024", "--to", "2025", "--clause", "capped"])
    #expect(capped.output.contains("105.005,00"))
  }

  @Test func `a figure of a folder replaces the built-in one, with a note`() throws {
    let folder = try TemporaryFolder()
    let header =
      "series,year,percent,status,variant,is_default,printed_status,published_on,source,confidence,note\n"
    try Data((header + "cpi,2024,9.9,definitive,,yes,,,Eigen bron,read,\n").utf8).write(
      to: URL(fileURLWithPath: folder.path("index-values.csv")))
    let result = try TariffsProcess.run([
      "index", "apply", "100", "--from", "2023", "--to", "2024", "--series", "cpi", "--datasets",
      folder.path(""),
    ])
    #expect(result.output.contains("109,90"))
    #expect(
      result.output.contains(
        "Let op: cpi 2024 (definitief) komt uit eigen gegevens: 9,90% in plaats van 3,30%."))
  }

  @Test(arguments: ["9223372036854775807", "1899", "2101"])
  func `a year without tariffs is wrong usage`(year: String) throws {
    for arguments in [
      ["index", "apply", "100", "--from", "2023", "--to", year, "--series", "cpi"],
      ["index", "apply", "100", "--from", year, "--to", "2025", "--percent", "1"],
      ["compare", "logeren", "--index-to", year, "--clause", "vng"],
    ] {
      let result = try TariffsProcess.run(arguments)
      #expect(result.exitCode == 64)
      #expect(result.error.contains("\(year) is no year for a tariff"))
    }
  }

  @Test(arguments: [
    ("nijmegen-2023-index-2025", "nowhere-2023-index-2025", "'nowhere-2023-index-2025'"),
    (",41.95,", ",41.955,", "'41.955'"), (",uur,", ",uurtje,", "'uurtje'"),
  ])
  func `a saved list that was spoilt is refused with its place`(good: String, bad: String, word: String)
    throws
  {
    let folder = try TemporaryFolder()
    let path = folder.path("indexed.csv")
    let table = "table,product,law,code,printed_code,name,unit,form,amount,line,note\n"
    let rows = "nijmegen-2023-index-2025,a,wmo,,,A,uur,zin,41.95,1,\n"
    try Data((table + rows).replacingOccurrences(of: good, with: bad).utf8).write(
      to: URL(fileURLWithPath: path))
    let result = try TariffsProcess.run(["tables", "--datasets", path])
    #expect(result.exitCode == 2)
    #expect(result.output.isEmpty)
    #expect(result.error.contains(path + ":2:"))
    #expect(result.error.contains(word))
  }

  @Test func `no colours in a pipe`() throws {
    let result = try TariffsProcess.run(["diff", "2023", "2025"], environment: ["TERM": "xterm-256color"])
    #expect(!result.output.contains("\u{1B}"))
  }
}
