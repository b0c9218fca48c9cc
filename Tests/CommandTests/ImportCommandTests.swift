import Foundation
import TestSupport
import Testing

/// `tariffs import`: what it says, what it writes, and what it leaves alone.
@Suite struct ImportCommandTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "import-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  private func file(_ name: String, _ text: String) throws -> String {
    let path = folder.appending(path: name)
    try text.write(to: path, atomically: true, encoding: .utf8)
    return path.path
  }

  private let list = """
    Pgb Wmo;;;
    Omschrijving;Eenheid;2023;2024
    Begeleiding;per uur;€ 50,00;€ 52,50
    Vervoer;per rit;8,00;zie bijlage

    """

  @Test func `a list becomes a folder that other commands read`() throws {
    let path = folder.appending(path: "own").path
    let made = try TariffsProcess.run(
      ["import", try file("lijst.csv", list), "--region", "voorbeeld", "-o", path, "--lang", "nl"])
    #expect(made.exitCode == 0, "\(made.error)")
    #expect(made.output.contains("3 bedragen gelezen"))
    #expect(made.output.contains("4 = 3 gelezen + 1 niet gelezen"))
    #expect(made.output.contains("D4") && made.output.contains("zie bijlage"))
    #expect(made.output.contains("tariffs diff 2023 2024 --region voorbeeld"))
    let diff = try TariffsProcess.run(
      ["diff", "2023", "2024", "--region", "voorbeeld", "--datasets", path, "--format", "csv"])
    #expect(
      diff.exitCode == 0 && diff.output.contains("begeleiding") && diff.output.contains("52.50"),
      "\(diff.error)")
  }

  @Test func `what the list does not say is asked for at once, and nothing is written`() throws {
    let path = folder.appending(path: "own").path
    let list = try file("lijst.csv", "Product;Prijs per uur\nBegeleiding;50,00\n")
    let refused = try TariffsProcess.run(["import", list, "--region", "voorbeeld", "-o", path])
    #expect(refused.exitCode == 2 && refused.error.contains("--year") && refused.error.contains("--law"))
    #expect(!FileManager.default.fileExists(atPath: path))
    let made = try TariffsProcess.run(
      ["import", list, "--region", "voorbeeld", "--year", "2025", "--law", "jw", "-o", path])
    #expect(made.exitCode == 0, "\(made.error)")
  }

  @Test func `a folder is replaced only where it is one of an import, and when it is asked for`() throws {
    let list = try file("lijst.csv", list)
    let path = folder.appending(path: "own").path
    let words = ["import", list, "--region", "voorbeeld", "-o", path]
    #expect(try TariffsProcess.run(words).exitCode == 0)
    let again = try TariffsProcess.run(words)
    #expect(again.exitCode == 2 && again.error.contains("--replace"))
    #expect(try TariffsProcess.run(words + ["--mapping", path + "/mapping.csv", "--replace"]).exitCode == 0)
    try "mine".write(toFile: path + "/notes.txt", atomically: true, encoding: .utf8)
    let refused = try TariffsProcess.run(words + ["--replace"])
    #expect(refused.exitCode == 2 && refused.error.contains("notes.txt"))
    #expect(try String(contentsOfFile: path + "/notes.txt", encoding: .utf8) == "mine")
    let others = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(others == ["lijst.csv", "own"])
  }

  @Test func `a link to a folder is followed, and stays a link`() throws {
    let list = try file("lijst.csv", list)
    let (real, link) = (folder.appending(path: "disk/own").path, folder.appending(path: "current").path)
    try FileManager.default.createDirectory(atPath: real, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "disk/own")
    for words in [[], ["--replace"]] {
      let made = try TariffsProcess.run(["import", list, "--region", "voorbeeld", "-o", link] + words)
      #expect(made.exitCode == 0, "\(made.error)")
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "disk/own")
      #expect(FileManager.default.fileExists(atPath: real + "/tariffs.csv"))
    }
    let beside = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(beside == ["current", "disk", "lijst.csv"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/disk") == ["own"])
  }

  @Test(.enabled(if: getuid() != 0 || FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")))
  func `a folder that may not be written to is not replaced`() throws {
    let list = try file("lijst.csv", list)
    let path = folder.appending(path: "own").path
    // Whoever may do everything may write to such a folder too, so the program is run by somebody who owns nothing.
    var line = [TariffsProcess.binary.path]
    if getuid() == 0 {
      let copy = folder.appending(path: "tariffs").path
      try FileManager.default.copyItem(atPath: line[0], toPath: copy)
      for place in [folder.path, copy, list] {
        try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: place)
      }
      line = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", copy]
    }
    func replace() throws -> TariffsProcess.Result {
      try TariffsProcess.run(
        line + ["import", list, "--region", "voorbeeld", "-o", path, "--replace"],
        environment: ["PATH": "/usr/bin:/bin"], binary: URL(filePath: "/usr/bin/env"))
    }
    let made = try replace()
    #expect(made.exitCode == 0, "\(made.error)")
    for kept in ["own/tariffs.csv", "own"] {
      let place = folder.appending(path: kept).path
      try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: place)
      let refused = try replace()
      #expect(
        refused.exitCode == 2 && refused.error.contains("'\(place)' is write-protected"), "\(refused.error)")
      try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: place)
    }
    let beside = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!beside.contains { $0.contains(".tariffs-") }, "\(beside)")
  }

  @Test func `without a folder what was read is shown, for programs too`() throws {
    let list = try file("lijst.csv", list)
    let shown = try TariffsProcess.run(["import", list, "--format", "csv", "--quiet"])
    #expect(shown.exitCode == 0, "\(shown.error)")
    let rows = shown.output.split(separator: "\n")
    #expect(rows[0].hasPrefix("file,sheet,cell,printed,outcome,reason,product"))
    #expect(rows.contains { $0.hasPrefix("lijst.csv,,C3,\"€ 50,00\",read,,Begeleiding") })
    #expect(rows.contains { $0.hasPrefix("lijst.csv,,D4,zie bijlage,refused") })
  }

  @Test func `what was read is shown as other reports are: in chosen columns, and with limits for people`()
    throws
  {
    let list = try file("lijst.csv", list)
    let columns = try TariffsProcess.run([
      "import", list, "--format", "csv", "--quiet", "--columns", "cell,amount",
    ])
    #expect(columns.exitCode == 0 && columns.output.hasPrefix("cell,amount\n"), "\(columns.error)")
    for (words, reason) in [
      (["--format", "csv", "--limit", "1"], "--limit"), (["--limit", "0"], "--limit"),
      (["--numbers"], "--numbers"), (["--csv", "excel-nl", "--format", "json"], "--csv excel-nl"),
    ] {
      let refused = try TariffsProcess.run(["import", list, "--lang", "en"] + words)
      #expect(refused.exitCode == 64 && refused.error.contains(reason), "\(words): \(refused.error)")
      #expect(!refused.error.contains("-o in"), "\(words): \(refused.error)")
    }
  }

  @Test func `a region is asked for, and a sheet that is not there gets the names of those that are`() throws
  {
    let list = try file("lijst.csv", list)
    #expect(
      try TariffsProcess.run(["import", list, "-o", folder.appending(path: "own").path]).exitCode == 64)
    #expect(try TariffsProcess.run(["import", list, "--sheet", "2024"]).exitCode == 64)
    #expect(try TariffsProcess.run(["import"]).exitCode == 64)
    let missing = try TariffsProcess.run(["import", list + "x"])
    #expect(missing.exitCode == 2 && missing.error.contains("lijst.csvx"))
  }
}
