import TestSupport
import Testing

/// `tariffs index apply`: percentages as they are typed, and as programs read them.
@Suite struct IndexCommandTests {
  @Test func `a percentage below zero is one, with a space before it as with an equals sign`() throws {
    let line = ["index", "apply", "100", "--from", "2024", "--to", "2025", "--format", "csv"]
    let spaced = try TariffsProcess.run(line + ["--percent", "-4,91"])
    #expect(spaced.exitCode == 0, "\(spaced.error)")
    // 100 − 4.91% of 100.
    #expect(spaced.output.contains(",-4.91,") && spaced.output.contains("95.09"), "\(spaced.output)")
    #expect(spaced.output == (try TariffsProcess.run(line + ["--percent=-4,91"]).output))
  }

  @Test(arguments: [["--percent"], ["--percent", "--details"], ["--percent", "-x"]])
  func `what is no percentage is refused`(words: [String]) throws {
    let line = ["index", "apply", "100", "--from", "2024", "--to", "2025", "--lang", "en"]
    let result = try TariffsProcess.run(line + words)
    #expect(result.exitCode == 64)
    #expect(result.output.isEmpty)
  }
}
