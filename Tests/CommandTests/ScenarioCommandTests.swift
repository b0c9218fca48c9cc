import Foundation
import TestSupport
import Testing

/// `tariffs index scenario`, and `tariffs index explain` over more than two lists.
@Suite struct ScenarioCommandTests {
  private let line = [
    "index", "scenario", "nijmegen-2025-ambulant", "--to", "2030", "--clause", "vng", "--clause", "cpi",
  ]
  private let assumed = ["--assume", "ova=3,5", "--assume", "ppc=2,1", "--assume", "cpi=2,4"]

  @Test func `the answer comes first, with what is assumed`() throws {
    let result = try TariffsProcess.run(line + assumed + ["--lang", "nl"])
    #expect(result.exitCode == 0, "\(result.error)")
    #expect(
      result.output.hasPrefix(
        "nijmegen-2025-ambulant van 2025 naar 2030: vng +20,03% en cpi +12,59%. AANNAME:"),
      "\(result.output)")
    let english = try TariffsProcess.run(line + assumed + ["--lang", "en"])
    #expect(english.output.contains("ASSUMPTION: ova 3.50%"), "\(english.output)")
  }

  @Test func `a file says the same as options, with a year for one figure`() throws {
    let folder = try TemporaryFolder()
    try folder.write("series,year,percent\nova,,3.5\nppc,,2.1\ncpi,,2.4\n", to: "a.csv")
    try folder.write("series;year;percent\nova;;3,5\nppc;;2,1\ncpi;;2,4\nova;2028;4,0\n", to: "b.csv")
    let options = try TariffsProcess.run(line + assumed + ["--format", "csv"])
    let file = try TariffsProcess.run(line + ["--assume-file", folder.path("a.csv"), "--format", "csv"])
    #expect(file.output == options.output)
    let year = try TariffsProcess.run(line + ["--assume-file", folder.path("b.csv"), "--format", "csv"])
    let same = try TariffsProcess.run(line + assumed + ["--assume", "ova@2028=4", "--format", "csv"])
    #expect(year.output == same.output && year.output != options.output, "\(year.error)\(same.error)")
  }

  @Test(
    arguments: [
      (["--assume", "ova=3,5"], 2, "Niet bekend en niet aangenomen: ppc"),
      (["--assume", "ova=3,5", "--assume", "x=1"], 2, "'x'"),
      (["--assume", "ova"], 64, "is geen aanname"), (["--assume", "ova=drie"], 64, "is geen percentage"),
      (["--assume", "ova@27=3"], 64, "geen jaar"), (["--set", "ova=3"], 64, "Noem het jaar"),
      (["--assume", "ova=-100"], 64, "laat geen prijs over"),
      (["--assume-file", "nergens.csv"], 2, "nergens.csv"),
    ])
  func `what is missing or wrong is said with what to write`(words: [String], code: Int32, text: String)
    throws
  {
    let result = try TariffsProcess.run(line + words + ["--lang", "nl"])
    #expect(result.exitCode == code, "\(result.error)")
    #expect(result.error.contains(text), "\(result.error)")
  }

  @Test func `a file with a wrong row is refused at its line`() throws {
    let folder = try TemporaryFolder()
    for (text, place) in [
      ("serie,jaar\n", ":1: "), ("series,year,percent\nova,,3.5\nova,,\n", ":3: "),
      ("series,year,percent\nova,3,5,6\n", ":2: "), ("series,year,percent\nova,x,3\n", ":2: "),
    ] {
      try folder.write(text, to: "a.csv")
      let result = try TariffsProcess.run(line + ["--assume-file", folder.path("a.csv")])
      #expect(result.exitCode == 2 && result.error.contains("a.csv" + place), "\(text)\(result.error)")
    }
  }

  @Test func `a chart has the clauses with open markers for assumptions`() throws {
    let folder = try TemporaryFolder()
    let result = try TariffsProcess.run(line + assumed + ["--lang", "nl", "--chart", folder.path("s.svg")])
    #expect(result.exitCode == 0, "\(result.error)")
    let picture = try folder.text("s.svg")
    #expect(picture.contains("AANNAME") && picture.contains("120,03") && picture.contains("vng"))
  }

  @Test func `lists that follow a clause and leave it are told in words`() throws {
    let folder = try TemporaryFolder()
    let header = try Repository.text("examples/own-region/tables.csv").prefix { $0 != "\n" }
    var tables = String(header) + "\n"
    var tariffs = "table,product,law,code,printed_code,name,unit,form,amount,line,note\n"
    // 200 and 300 along 6,30% and 4,96% (vng), and then something else: 1,0517 would be next.
    for (year, prices) in [
      (2023, ["200.00", "300.00"]), (2024, ["212.60", "318.90"]), (2025, ["223.14", "334.72"]),
      (2026, ["225.00", "340.00"]),
    ] {
      tables += "a-\(year),Lijst,G,a,A,\(year),\(year)-01-01,\(year)-12-31,,,,,,,\n"
      for (line, price) in prices.enumerated() {
        tariffs +=
          "a-\(year),p\(line),jw,44A0\(line),44A0\(line),Product \(line),etmaal,zin,\(price),\(line + 1),\n"
      }
    }
    try folder.write(tables, to: "tables.csv")
    try folder.write(tariffs, to: "tariffs.csv")
    let explain = ["index", "explain", "a-2023", "a-2024", "a-2025", "a-2026", "--datasets", folder.path("")]
    let result = try TariffsProcess.run(explain + ["--lang", "nl"])
    #expect(result.exitCode == 0, "\(result.error)")
    #expect(
      result.output.contains("Van de 2 prijzen in alle lijsten volgden er 2 vanaf a-2023 op de cent vng"),
      "\(result.output)")
    #expect(result.output.contains("In a-2026 is vng losgelaten voor 2"), "\(result.output)")
    let english = try TariffsProcess.run(explain + ["--lang", "en"])
    #expect(english.output.contains("In a-2026 vng was left for 2"), "\(english.output)")
    let wrong = try TariffsProcess.run(
      ["index", "explain", "a-2024", "a-2023", "a-2025", "--datasets", folder.path(""), "--lang", "nl"])
    #expect(wrong.exitCode == 64 && wrong.error.contains("is ouder dan a-2024"), "\(wrong.error)")
  }
}
