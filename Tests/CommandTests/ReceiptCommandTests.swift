import Foundation
import TestSupport
import Testing

/// `--receipt` and `tariffs verify`: what was answered can be carried out again by somebody else.
@Suite struct ReceiptCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Repository.path("examples/own-region"), toPath: folder.path("own"))
  }

  /// Runs a command in the folder of the test: what it types are paths from there.
  private func run(_ arguments: [String], _ environment: [String: String] = [:]) throws
    -> TariffsProcess.Result
  {
    try TariffsProcess.run(
      ["-c", "cd \"$0\" && exec \"$@\"", folder.path(""), TariffsProcess.binary.path] + arguments,
      environment: environment, binary: URL(filePath: "/bin/sh"))
  }

  private func edit(_ file: String, _ old: String, _ new: String) throws {
    let text = try folder.text(file)
    #expect(text.contains(old))
    try folder.write(text.replacing(old, with: new), to: file)
  }

  @Test(
    arguments: [
      ["diff", "2023", "2025", "--law", "wmo"], ["diff", "2023", "2025", "--format", "csv"], ["44A09"],
      ["check", "own-2025", "--datasets", "own", "--exit-code"], ["index", "series", "cpi"],
      ["rebuild", "logeren-zwaar", "--lang", "en"], ["schema", "tariffs.csv"],
      ["tables", "--datasets", "own/"],
      ["diff", "2023", "2025", "-o", "d.xlsx"], ["list", "own-2026", "--datasets", "own", "-o", "l.csv"],
      ["diff", "2023", "2025", "--sort", "percent", "--chart", "c.svg", "-o", "d.md"],
      ["page", "-o", "p.html", "--datasets", "own"],
    ])
  func `a receipt of any command says the same again`(command: [String]) throws {
    let made = try run(command + ["--receipt", "r.json"], ["COLUMNS": "90", "LANG": "nl_NL.UTF-8"])
    #expect(made.exitCode < 2, "\(made.error)")
    let before = Set(try FileManager.default.contentsOfDirectory(atPath: folder.path("")))
    let verified = try run(["verify", "r.json", "--lang", "nl"])
    #expect(verified.exitCode == 0, "\(verified.output)\(verified.error)")
    #expect(verified.output.hasPrefix("Hetzelfde: 'tariffs \(command[0])"), "\(verified.output)")
    let english = try run(["verify", "r.json", "--lang", "en"])
    #expect(english.output.hasPrefix("Same: 'tariffs \(command[0])"), "\(english.output)")
    #expect(Set(try FileManager.default.contentsOfDirectory(atPath: folder.path(""))) == before)
  }

  @Test func `it names what was read and written, and nobody`() throws {
    let made = try run(
      ["list", "own-2025", "--datasets", "own", "-o", "l.csv", "--receipt", "r.json"],
      ["USER": "somebody", "HOME": "/home/somebody"])
    #expect(made.exitCode == 0, "\(made.error)")
    let receipt = try folder.text("r.json")
    for words in ["\"own/tariffs.csv\"", "\"datasets/tariffs.csv\"", "\"l.csv\"", "\"built_in\": true"] {
      #expect(receipt.contains(words), "\(words) in \(receipt)")
    }
    let list = try folder.text("l.csv")
    let hash = try TariffsProcess.run(
      ["-c", "sha256sum < \"$0\" | cut -c1-64", folder.path("l.csv")],
      environment: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""],
      binary: URL(filePath: "/bin/sh"))
    #expect(receipt.contains("\"sha256\": \"\(hash.output.prefix(64))\""), "\(list.count) \(receipt)")
    #expect(!receipt.contains("somebody") && !receipt.contains(folder.path("")))
  }

  @Test func `a file that is read piece by piece is named with its hash`() throws {
    try folder.write(
      "region,product,unit,from,volume,amount\nnijmegen,02A03,minuut,2023-05-01,1,1.23\n", to: "d.csv")
    let made = try run(["declarations", "check", "d.csv", "--receipt", "r.json"])
    #expect(made.exitCode == 0, "\(made.error)")
    // As sha256sum writes it.
    #expect(
      try folder.text("r.json").contains("e277823d710839e97cce6491c2235993cd81e657782fb8dc41b6a6aed87fc826"))
    let verified = try run(["verify", "r.json", "--lang", "en"])
    #expect(verified.exitCode == 0 && verified.output.hasPrefix("Same:"), "\(verified.output)")
    try edit("d.csv", "2023-05-01", "2023-05-02")
    let changed = try run(["verify", "r.json", "--lang", "en"])
    #expect(changed.exitCode == 1 && changed.output.contains("d.csv"), "\(changed.output)")
  }

  @Test func `other data, another output and a changed file are said, with the line`() throws {
    _ = try run(["list", "own-2025", "--datasets", "own", "-o", "l.csv", "--receipt", "r.json"])
    let price = try #require(try folder.text("own/tariffs.csv").split(separator: "\n").dropFirst().first)
    let amount = try #require(
      price.split(separator: ",").first { $0.contains(".") && $0.allSatisfy { $0.isNumber || $0 == "." } })
    // A price of the own list is changed afterwards.
    try edit("own/tariffs.csv", ",\(amount),", ",999.99,")
    let data = try run(["verify", "r.json", "--lang", "nl"])
    #expect(data.exitCode == 1)
    #expect(data.output.hasPrefix("Niet hetzelfde:"), "\(data.output)")
    #expect(data.output.contains("l.csv verschilt voor het eerst op regel"), "\(data.output)")
    #expect(data.output.contains("own/tariffs.csv (anders)"), "\(data.output)")
    try edit("own/tariffs.csv", ",999.99,", ",\(amount),")
    #expect(try run(["verify", "r.json"]).exitCode == 0)
    // The output itself is changed afterwards.
    try edit("l.csv", "\(amount)", "999.99")
    let file = try run(["verify", "r.json", "--lang", "en"])
    #expect(file.exitCode == 1)
    #expect(file.output.contains("Note: l.csv on the disk is not what was written then."), "\(file.output)")
    #expect(file.output.contains("999.99"), "\(file.output)")
  }

  @Test func `a folder with all of it may move, and a receipt is checked from anywhere`() throws {
    _ = try run(["list", "own-2025", "--datasets", "own", "--receipt", "r.json"])
    let verified = try TariffsProcess.run(["verify", folder.path("r.json"), "--lang", "nl"])
    #expect(verified.exitCode == 0, "\(verified.output)\(verified.error)")
  }

  @Test func `a missing file and a command that fails cannot be checked`() throws {
    _ = try run(["list", "own-2025", "--datasets", "own", "--receipt", "r.json"])
    try edit("own/tariffs.csv", "own-2025", "own-2024")
    let fails = try run(["verify", "r.json", "--lang", "nl"])
    #expect(fails.exitCode == 2)
    #expect(
      fails.error.contains("is niet na te rekenen: de opdracht mislukt nu (exitcode 2)"), "\(fails.error)")
    try FileManager.default.removeItem(atPath: folder.path("own/tariffs.csv"))
    let missing = try run(["verify", "r.json", "--lang", "en"])
    #expect(missing.exitCode == 2)
    #expect(missing.error.contains("own/tariffs.csv is missing."), "\(missing.error)")
  }

  @Test func `what is no receipt, and a receipt of what is not repeated, are refused`() throws {
    try folder.write("{}", to: "no.json")
    #expect(try run(["verify", "no.json"]).exitCode == 2)
    #expect(try run(["verify", "nowhere.json"]).error.contains("There is no file 'nowhere.json'"))
    _ = try run(["tables", "--receipt", "r.json"])
    for command in ["\"verify\"", "\"notebook\", \"run\"", "\"--generate-completion-script\""] {
      try folder.write(
        try folder.text("r.json").replacing("\"tables\"", with: command), to: "other.json")
      let result = try run(["verify", "other.json", "--lang", "nl"])
      #expect(
        result.exitCode == 2 && result.error.contains("wordt niet opnieuw uitgevoerd"), "\(result.error)")
    }
  }

  @Test func `a receipt that asks for an output elsewhere writes nothing there`() throws {
    _ = try run(["tables", "-o", "t.csv", "--receipt", "r.json"])
    let outside = folder.path("outside.csv")
    try folder.write(
      try folder.text("r.json").replacing("\"t.csv\"", with: "\"\(outside)\""), to: "other.json")
    let result = try run(["verify", "other.json"])
    #expect(result.exitCode == 0, "\(result.output)\(result.error)")
    #expect(!FileManager.default.fileExists(atPath: outside))
  }

  @Test func `an import is a folder that a receipt holds too`() throws {
    try FileManager.default.copyItem(
      atPath: Repository.path("examples/list-to-import"), toPath: folder.path("lists"))
    let file = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder.path("lists")).first { $0.hasSuffix(".csv") }
    )
    let made = try run(
      ["import", "lists/\(file)", "--region", "own", "--year", "2026", "-o", "made", "--receipt", "r.json"])
    #expect(made.exitCode == 0, "\(made.error)")
    #expect(try folder.text("r.json").contains("\"made/tariffs.csv\""))
    let verified = try run(["verify", "r.json", "--lang", "nl"])
    #expect(verified.exitCode == 0, "\(verified.output)\(verified.error)")
  }

  @Test func `the receipt takes the place of no input and no other output`() throws {
    for command in [
      ["tables", "-o", "t.csv", "--receipt", "t.csv"],
      ["list", "own-2025", "--datasets", "own", "--receipt", "own/tariffs.csv"],
      ["tables", "--receipt", ""], ["verify", "r.json", "--receipt", "s.json"],
      ["list", "--datasets", "/dev/fd/63", "--receipt", "r.json"],
    ] {
      #expect(try run(command).exitCode == 64, "\(command)")
    }
  }

  @Test func `the variable that names lists counts, without the place of the machine`() throws {
    let made = try run(["list", "own-2025", "--receipt", "r.json"], ["TARIFFS_DATASETS": folder.path("own")])
    #expect(made.exitCode == 0, "\(made.error)")
    let receipt = try folder.text("r.json")
    #expect(receipt.contains("\"datasets\": \"own\"") && !receipt.contains(folder.path("own")))
    #expect(try run(["verify", "r.json"]).exitCode == 0)
  }
}
