import Foundation
import TestSupport
import Testing

/// What is said of files that stand beside the tables and are not as the format says: of each one once, by every
/// command that reads it.
@Suite struct ReadingNoteTests {
  /// A folder with files of the examples, of which one has a letter of Windows-1252.
  private func folder(_ examples: String..., damaged: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for example in examples {
      let source = URL(filePath: Repository.path("examples/" + example))
      let files = try FileManager.default.contentsOfDirectory(atPath: source.path)
      for file in files where file.hasSuffix(".csv") && file != "model.csv" {
        var bytes = try Data(contentsOf: source.appending(path: file))
        if file == damaged, let place = bytes.lastIndex(of: UInt8(ascii: "b")) { bytes[place] = 0xEB }
        try bytes.write(to: folder.url.appending(path: file))
      }
    }
    return folder
  }

  private func requireNote(on file: String, in folder: TemporaryFolder, of line: String) throws {
    let words = line.split(separator: " ").map(String.init)
    for format in ["csv", "text"] {
      let result = try TariffsProcess.run(
        words + ["--datasets", folder.url.path, "--format", format, "--lang", "en"])
      #expect(result.exitCode == 0, "\(result.error)")
      // What people read is folded, and longer than the path.
      let said = (result.output + result.error).split(whereSeparator: \.isWhitespace).joined()
      let note = (file + " was read as Windows-1252").replacing(" ", with: "")
      #expect(said.components(separatedBy: note).count == 2, "\(format): \(result.output)\(result.error)")
    }
  }

  @Test(arguments: [
    "index series own-wages", "index clauses own-contract", "tables",
    "index apply 100 --from 2023 --to 2025 --clause own-contract",
    "index apply 07A03 --from 2023 --to 2025 --clause own-contract",
    "index explain nijmegen-2023 nijmegen-2025-ambulant --product 07A03",
    "index scenario nijmegen-2023 --to 2025 --clause own-contract",
    "diff 2023 2025 --clause own-contract --product 07A03 --law wmo",
    "history 07A03 --real own-contract", "show 07A03", "compare logeren --index-to 2025 --series own-wages",
    "check nijmegen-2023 --severity error", "memo 2023 2025 --law wmo --product 07A03",
    "budget nijmegen-2023 2025 --volumes examples/volumes/nijmegen.csv --year 2023 --series own-wages",
  ])
  func `every command that reads series tells that they are in Windows-1252`(line: String) throws {
    try requireNote(
      on: "index-values.csv", in: folder("own-index", damaged: "index-values.csv"), of: line)
  }

  @Test(arguments: [
    "rebuild --table own-2026", "tables", "show begeleiding", "check own-2026 --severity error",
  ])
  func `every command that reads costs tells that they are in Windows-1252`(line: String) throws {
    try requireNote(
      on: "function-mixes.csv", in: folder("own-region", "own-costs", damaged: "function-mixes.csv"), of: line
    )
  }

  @Test(arguments: ["check --rules", "check nijmegen-2023 --severity error", "tables", "show 07A03"])
  func `every command that reads what the audit knows tells that it has empty rows at the end`(
    line: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write("rule,setting,value,note\n,,,\n,,,\n", to: "audit-settings.csv")
    let words = line.split(separator: " ").map(String.init)
    let result = try TariffsProcess.run(
      words + ["--datasets", folder.url.path, "--format", "csv", "--lang", "en"])
    #expect(result.exitCode == 0, "\(result.error)")
    let note = "audit-settings.csv: 2 empty rows at the end passed over."
    #expect(result.error.components(separatedBy: note).count == 2, "\(result.error)")
  }

  @Test func `files that are as the format says have no note`() throws {
    let result = try TariffsProcess.run([
      "index", "series", "own-wages", "--datasets", "examples/own-index", "--format", "csv",
    ])
    #expect(result.exitCode == 0)
    #expect(!result.error.contains("index-values.csv"), "\(result.error)")
  }
}
