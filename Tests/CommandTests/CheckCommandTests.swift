import TestSupport
import Testing

/// How `tariffs check` is asked, and what it refuses.
@Suite struct CheckCommandTests {
  @Test func `an own list with nothing wrong is told in one sentence, and ends well`() throws {
    let result = try TariffsProcess.run([
      "check", "own-2026", "--datasets", Repository.path("examples/own-region"), "--exit-code",
    ])
    #expect(result.exitCode == 0, "\(result.output)\(result.error)")
    #expect(result.output.contains("spreekt niets elkaar tegen"))
    #expect(result.output.split(separator: "\n").count == 1)
  }

  @Test func `a mistyped rule is wrong usage, and the nearest is offered`() throws {
    let result = try TariffsProcess.run(["check", "--explain", "hour-is-60-minute"])
    #expect(result.exitCode == 64)
    #expect(result.error.contains("hour-is-60-minutes"))
  }

  @Test func `a region that none of the chosen tables is of is refused, whatever is asked of them`() throws {
    for words in [["--exit-code"], ["--law"], ["--ratios"]] {
      let result = try TariffsProcess.run(["check", "lekstroom-2024", "--region", "ridderkerk"] + words)
      #expect(result.exitCode == 2 && result.output.isEmpty, "\(result.output)")
      #expect(result.error.contains("ridderkerk: lekstroom-2024 (lekstroom)"), "\(result.error)")
    }
  }

  @Test func `what shows something else than findings does not go with what narrows them`() throws {
    for words in [["--deviating", "--severity", "error"], ["--rules", "--law"]] {
      let result = try TariffsProcess.run(["check"] + words)
      #expect(result.exitCode == 64 && words.allSatisfy { $0 == "error" || result.error.contains($0) })
    }
  }

  @Test func `a source text that is another one is refused, and one that is not there is told`() throws {
    let folder = try TemporaryFolder()
    try folder.write("another text\n", to: "ridderkerk-2025.txt")
    let other = try TariffsProcess.run(["check", "ridderkerk-2025", "--sources", folder.url.path])
    #expect(other.exitCode == 2 && other.error.contains("SHA-256"), "\(other.error)")
    let missing = try TariffsProcess.run(["check", "lekstroom-2024", "--sources", folder.url.path])
    #expect(missing.exitCode == 0 && missing.output.contains("lekstroom-2024."), "\(missing.output)")
  }
}
