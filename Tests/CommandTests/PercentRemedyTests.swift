import TestSupport
import Testing

/// What is said when `--percent` has not one percentage for each year.
@Suite struct PercentRemedyTests {
  @Test(arguments: [
    ("compare logeren --index-to 2025 --percent 6,30", "--percent 2024=6,30 --percent 2025=…."),
    (
      "compare logeren --index-to 2025 --percent 6,30 --percent 4,91",
      "--percent 2024=6,30 --percent 2025=4,91."
    ),
    ("compare logeren --index-to 2025 --percent 2025=4,91", "--percent 2024=… --percent 2025=…."),
    ("diff 2023 2025 --percent 8,5%", "as the one percentage 8,5%, or as 8% for 2024 and 5% for 2025"),
    ("diff 2023 2025 --percent 8,5%", "--percent 2024=8,5 --percent 2025=…."),
  ])
  func `the remedy names every year with the percentage that was meant`(line: String, remedy: String) throws {
    let result = try TariffsProcess.run(line.split(separator: " ").map(String.init))
    #expect(result.exitCode == 64)
    #expect(result.error.contains(remedy), "\(result.error)")
  }

  @Test func `the remedy is accepted`() throws {
    let line = "compare logeren --index-to 2025 --percent 2024=6,30 --percent 2025=4,91"
    #expect(try TariffsProcess.run(line.split(separator: " ").map(String.init)).exitCode == 0)
  }

  @Test(arguments: ["0,05", "1"])
  func `an amount that prices are no multiple of is refused`(amount: String) throws {
    let line =
      "index explain nijmegen-2023 nijmegen-2025-ambulant --rounded-to \(amount) --product 07A03 --law wmo"
    let result = try TariffsProcess.run(line.split(separator: " ").map(String.init))
    #expect(result.exitCode == 64)
    #expect(result.error.contains("are no multiple of it, first "), "\(result.error)")
  }
}
