import Foundation
import TestSupport
import Testing

/// `tariffs history` and `tariffs crosswalk suggest`: what people read first, and what files can be made of.
@Suite struct HistoryCommandTests {
  @Test func `the answer comes in words first`() throws {
    let result = try TariffsProcess.run(["history", "44A09", "--lang", "nl"])
    #expect(result.exitCode == 0, "\(result.error)")
    #expect(
      result.output.hasPrefix(
        "44A09 Logeeropvang: € 218,83 per etmaal in 2023, € 361,84 in 2025: +65,35%, deels vergelijkbaar."))
    let english = try TariffsProcess.run(["history", "44A09", "--lang", "en"])
    #expect(english.output.contains("in 2025: +65.35%, partly comparable."), "\(english.output)")
  }

  @Test func `a Dutch word leads to it, and a chart is drawn`() throws {
    let folder = try TemporaryFolder()
    let result = try TariffsProcess.run(
      ["verloop", "44A09", "--real", "vng@2025-juli", "--lang", "nl", "--chart", folder.path("h.svg")])
    #expect(result.exitCode == 0, "\(result.error)")
    #expect(result.output.contains("reëel +48,27%"))
    let picture = try String(contentsOfFile: folder.path("h.svg"), encoding: .utf8)
    #expect(picture.contains("361,84") && picture.contains("244,04"))
  }

  @Test func `split, ended and new products are said as such`() throws {
    let split = try TariffsProcess.run(["history", "41A03", "--lang", "nl"]).output
    #expect(
      split.contains("41A11 Voorschoolse Dagbehandeling: € 0,60 per minuut in 2025, gesplitst uit 41A03"))
    let ended = try TariffsProcess.run(["history", "03A03", "--lang", "nl"]).output
    #expect(ended.contains("€ 0,93 per minuut in 2023, vervallen in nijmegen-2025-ambulant."))
    let new = try TariffsProcess.run(["history", "44A07", "--lang", "nl"]).output
    #expect(new.contains("€ 55,90 per etmaal in 2025, nieuw."))
  }

  @Test func `an unknown product is refused with the nearest one`() throws {
    let result = try TariffsProcess.run(["history", "44A90"])
    #expect(result.exitCode == 2 && result.error.contains("44A90"))
  }

  @Test(arguments: ["wml", "nijmegen-44-1"])
  func `a percentage is to be given in commands that take one`(clause: String) throws {
    let result = try TariffsProcess.run(["history", "44A09", "--real", clause, "--lang", "en"])
    #expect(result.exitCode == 2)
    #expect(
      result.error.contains("with --percent in 'tariffs diff' or 'tariffs index apply'"), "\(result.error)")
    let named = ["index", "apply", "44A09", "--from", "2023", "--to", "2025", "--percent", "6,30;4,91"]
    #expect(try TariffsProcess.run(named).exitCode == 0)
    let with = try TariffsProcess.run(
      ["diff", "2023", "2025", "--product", "44A09", "--clause", clause, "--lang", "en"])
    #expect(with.error.contains("yourself with --percent, or add"), "\(with.error)")
  }

  @Test func `suggestions are rows of the crosswalk, which count only when they are judged`() throws {
    let folder = try TemporaryFolder()
    for file in ["tables.csv", "tariffs.csv"] {
      try folder.write(try Repository.text("examples/own-region/" + file), to: file)
    }
    let arguments = ["crosswalk", "suggest", "own-2025", "own-2026", "--datasets", folder.path("")]
    let made = try TariffsProcess.run(arguments + ["--csv", "rfc4180", "--quiet"])
    #expect(made.exitCode == 0, "\(made.error)")
    let header = try Repository.text("datasets/crosswalk.csv").prefix { $0 != "\n" }
    #expect(made.output.hasPrefix(header + "\n"))
    try folder.write(made.output, to: "crosswalk.csv")
    let refused = try TariffsProcess.run(["tables", "--datasets", folder.path(""), "--lang", "nl"])
    #expect(refused.exitCode == 2)
    // Judged as a reader of both lists would.
    let rows = made.output.split(separator: "\n").map { row in
      let cells = row.split(separator: ",", maxSplits: 6, omittingEmptySubsequences: false).map(String.init)
      guard cells[4] == "?" else { return String(row) }
      let relation = cells[1].isEmpty ? "new" : cells[3].isEmpty ? "ended" : "same"
      return (cells[..<4] + [relation, relation == "same" ? "yes" : "no", cells[6]]).joined(separator: ",")
    }
    try folder.write(rows.joined(separator: "\n") + "\n", to: "crosswalk.csv")
    let read = try TariffsProcess.run(arguments + ["--lang", "nl"])
    #expect(read.exitCode == 0, "\(read.error)")
    #expect(read.output.contains("Er is niets voor te stellen."), "\(read.output)")
  }
}
