import Foundation
import TestSupport
import Testing

/// Lists that `--datasets` takes as files: workbooks of the program, and lists as people have them with a mapping beside them.
@Suite struct ListFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "lists-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private func run(_ words: String...) throws -> String {
    let run = try TariffsProcess.run(words)
    #expect(run.exitCode == 0, "\(run.error)")
    return run.output
  }

  @Test(arguments: ["nl", "en"]) func `a workbook of lists comes back in without loss`(language: String)
    throws
  {
    let known = try run("list", "--format", "csv")
    _ = try run("list", "--lang", language, "-o", path("l.xlsx"))
    #expect(try run("list", "--datasets", path("l.xlsx"), "--format", "csv") == known)
    _ = try run("list", "--csv", "excel-nl", "-o", path("l.csv"))
    #expect(try run("list", "--datasets", path("l.csv"), "--format", "csv") == known)
  }

  @Test(arguments: ["nl", "en"]) func `a workbook of an indexed list comes back in without loss`(
    language: String
  ) throws {
    let indexed = ["nijmegen-2023", "--to", "2025", "--clause", "vng", "--lang", language]
    for name in ["i.xlsx", "i.csv"] {
      let made = try TariffsProcess.run(["index", "apply"] + indexed + ["-o", path(name)])
      #expect(made.exitCode == 0, "\(made.error)")
    }
    let list = "nijmegen-2023-index-2025"
    let saved = try String(contentsOfFile: path("i.csv"), encoding: .utf8)
    #expect(try run("list", list, "--datasets", path("i.csv"), "--format", "csv") == saved)
    #expect(try run("list", list, "--datasets", path("i.xlsx"), "--format", "csv") == saved)
  }

  @Test func `a list as people have it is read by the mapping beside it`() throws {
    let list =
      "Omschrijving;Eenheid;2023;2024\nBegeleiding;per uur;€ 50,00;€ 52,50\nVervoer;per rit;8,00;zie bijlage\n"
    try list.write(toFile: path("lijst.csv"), atomically: true, encoding: .utf8)
    _ = try run("import", path("lijst.csv"), "--region", "voorbeeld", "--law", "wmo", "-o", path("lijst"))
    try FileManager.default.copyItem(atPath: path("lijst/mapping.csv"), toPath: path("lijst.mapping.csv"))
    let direct = try TariffsProcess.run([
      "list", "voorbeeld-2024", "--datasets", path("lijst.csv"), "--format", "csv",
    ])
    #expect(
      try direct.output == run("list", "voorbeeld-2024", "--datasets", path("lijst"), "--format", "csv"))
    // What was not read is told.
    #expect(direct.error.contains("D3"))
  }

  @Test func `without a mapping the command that makes one is named`() throws {
    _ = try run("tables", "-o", path("anders.xlsx"))
    let refused = try TariffsProcess.run(["list", "--datasets", path("anders.xlsx"), "--lang", "nl"])
    #expect(refused.exitCode == 2 && refused.error.contains("tariffs import"), "\(refused.error)")
  }
}
