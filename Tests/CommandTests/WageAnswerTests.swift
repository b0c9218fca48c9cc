import Foundation
import TestSupport
import Testing

/// The answer of `tariffs rebuild` on one product: the wage that its tariff pays.
///
/// Amounts were calculated from Ridderkerk's printed percentages (lines 1364–1386) and the scales of 1 July 2024:
/// 400,75 − 31,00 − 6,99 = 362,76; × 4 = 1 451,04; ÷ (1.2083 × 1.33 ÷ 0.72 × 1.42 × 1.03) = 444,4879 a day for the
/// group. The mix pays from 18,932 (30% 17,44 + 40% 18,23 + 20% 19,75 + 10% 24,58) to 27,918 (24,92, 27,07, 29,50,
/// 37,14).
@Suite struct WageAnswerTests {
  private func answer(_ arguments: [String]) throws -> String {
    let result = try TariffsProcess.run(["rebuild"] + arguments)
    #expect(result.exitCode == 0, "\(result.error)")
    return result.output
  }

  private func text(_ arguments: String...) throws -> String { try answer(arguments) }

  private func lines(_ arguments: String...) throws -> [Substring] {
    try answer(arguments).split(separator: "\n")
  }

  /// The cells of a part of the report for programs.
  private func paid(_ arguments: String...) throws -> [[String: String]] {
    let result = try TariffsProcess.run(["rebuild"] + arguments + ["--format", "json"])
    #expect(result.exitCode == 0, "\(result.error)")
    return try #require(JSONOutput(result.output).parts["paid_wages"])
      .map { $0.mapValues { $0 is NSNull ? "" : "\($0)" } }
  }

  @Test func `the first line has the wage for the hours around the clock`() throws {
    // 444,4879 ÷ 24 = 18,5203 and ÷ 16 = 27,7805.
    let answer = try text("--product", "logeren-zwaar")
    let first = try #require(answer.split(separator: "\n").first)
    #expect(first.contains("€ 18,52 tot € 27,78 brutoloon per uur"), "\(first)")
    #expect(first.contains("24 tot 16 uur inzet per etmaal voor een groep van 4"))
    // 18,52 is less than 18,93; 27,78 is 98% of the way, in the last step of each scale.
    #expect(first.contains("van onder de schalen tot trede 10–12"))
    #expect(answer.contains("De uren zijn niet gedrukt. 16 tot 24 uur is een AANNAME"))
    #expect(answer.contains("€ 444,49 brutoloon per etmaal voor een groep van 4"))
  }

  @Test func `the test is named, and says what it cannot exclude`() throws {
    // 444,4879 ÷ 27,918 = 15,9212 and ÷ 18,932 = 23,4781: 7,4781 of the 8 hours from 16 to 24 pass, so 93%.
    let answer = try text("--product", "logeren-zwaar")
    #expect(
      answer.contains(
        "ligt alleen bij 15,93 tot 23,47 uur binnen de schalen van Cao Jeugdzorg (lonen vanaf 1 juli 2024) voor deze "
          + "functiemix"))
    #expect(answer.contains("Dat is 93% van 16 tot 24 uur: "))
    #expect(answer.contains("sluit dus weinig uit"))
    #expect(!answer.contains("aannemelijk, getoetst") && !answer.contains("96 uur"))
  }

  @Test func `hours by group give the wage and the step`() throws {
    let lines = try lines("--product", "logeren-zwaar", "--hours", "16-24")
    let rows = try paid("--product", "logeren-zwaar", "--hours", "16-24")
    #expect(rows.count == 27)
    for row in rows {
      let hours = try #require(row["hours"].flatMap(Double.init))
      let group = try #require(row["group"].flatMap(Double.init))
      let factor = 1.2083 * 1.33 / 0.72 * 1.42 * 1.03
      let wage = group * 362.76 / factor / hours
      #expect(abs((row["wage"].flatMap(Double.init) ?? 0) - wage) < 0.0001, "\(row)")
      #expect(row["scales"] == (wage < 18.932 ? "below" : wage > 27.918 ? "above" : "within"), "\(row)")
    }
    // 444,4879 ÷ 18 = 24,6938 is 64.12% of the way: 22,2360 of scale 7 (steps 7 and 8), 23,8976 of 8 (8 and 9),
    // 26,0013 of 9 (8 and 9), 32,6329 of 11 (8 and 9).
    let row = try #require(rows.first { $0["hours"] == "18" && $0["group"] == "4" })
    #expect(row["step_low"] == "7" && row["step_high"] == "9", "\(row)")
    #expect(lines.contains { $0.hasPrefix("  18 ") && $0.contains("24,69  7–9") }, "\(lines)")
  }

  @Test func `own hours come first`() throws {
    // 444,4879 ÷ 18.5 = 24,0264, 56.69% of the way.
    let first = try #require(
      text("--product", "logeren-zwaar", "--hours", "18,5").split(separator: "\n").first)
    #expect(first.contains("betaalt € 24,03 brutoloon per uur bij 18,5 uur inzet per etmaal"), "\(first)")
    #expect(first.contains("op 57% van begin naar einde"))
  }

  @Test func `an own wage gives the hours, other figures a wage and a tariff`() throws {
    // 444,4879 ÷ 24 = 18,52.
    let hours = try #require(
      text("--product", "logeren-zwaar", "--set", "wages=24").split(separator: "\n").first)
    #expect(hours.hasPrefix("Bij € 24,00 brutoloon per uur betaalt Logeren zwaar"), "\(hours)")
    #expect(hours.contains("18,52 uur inzet per etmaal voor een groep van 4"))
    // A margin of 2%: the wage rises by 1.03 ÷ 1.02 (to 18,7019 and 28,0528), or the tariff becomes
    // 362,76 × 1.02 ÷ 1.03 + 37,99 = 397,2280.
    let margin = try #require(
      text("--product", "logeren-zwaar", "--set", "marge=2").split(separator: "\n").first)
    #expect(margin.hasPrefix("Met marge 2% betaalt Logeren zwaar"), "\(margin)")
    #expect(margin.contains("€ 18,70 tot € 28,05") && margin.contains("€ 397,23"))
    // 362,76 × 1.035 + 37,99 = 413,4466.
    let raise = try #require(
      text("--product", "logeren-zwaar", "--set", "wages=+3,5%").split(separator: "\n").first)
    #expect(raise.hasPrefix("Met lonen +3,50% wordt Logeren zwaar") && raise.contains("€ 413,45"), "\(raise)")
    // A group of 2 brings half.
    let group = try #require(text("--product", "logeren-zwaar", "--group", "2").split(separator: "\n").first)
    #expect(group.contains("€ 9,26 tot € 13,89") && group.contains("groep van 2"), "\(group)")
  }

  @Test func `of a tariff per hour the answer says which tariffs pass`() throws {
    // 70% 17,44 + 20% 18,23 + 10% 24,58 = 18,312 and 70% 24,92 + 20% 27,07 + 10% 37,14 = 26,572, each times
    // 1.2083 × 1.33 ÷ 0.65 × 1.31 × 1.03 = 3.3360: 61,0882 and 88,6433.
    let answer = try text("--product", "begeleiding-basis")
    let first = try #require(answer.split(separator: "\n").first)
    #expect(
      first.contains("Begeleiding basis (€ 74,81 per uur) betaalt € 22,43 brutoloon per uur"), "\(first)")
    #expect(first.contains("trede 5–7, op 50%"))
    #expect(answer.contains("Elk tarief van € 61,09 tot € 88,64 per uur haalt dat"), "\(answer)")
  }

  @Test(arguments: [
    ["--product", "logeren-zwaar"], ["--product", "logeren-zwaar", "--hours", "16-24"],
    ["--product", "begeleiding-basis"], ["--product", "dagactiviteit-licht"],
    ["--product", "dagbehandeling-midden"],
    ["--product", "begeleiding-specialistisch"], ["--product", "medicatiebegeleiding"],
    ["--product", "begeleiding-basis", "--set", "marge=2"],
    ["--product", "begeleiding-basis", "--step", "max"],
    ["--product", "logeren-zwaar", "--solve", "hours"], ["--product", "begeleiding-basis", "--sensitivity"],
  ])
  func `an answer fits one screen, in both languages`(arguments: [String]) throws {
    for language in ["nl", "en"] {
      let result = try TariffsProcess.run(
        ["rebuild"] + arguments + ["--lang", language])
      #expect(result.exitCode == 0, "\(result.error)")
      let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
      // A line that is wrapped at 100 columns is more than one, and a little more than its length says.
      let height = lines.dropLast().reduce(0) { $0 + max(1, ($1.count + 94) / 95) }
      #expect(height <= 40, "\(height) lines: \(arguments)")
      #expect(result.output.contains("--details"), "\(result.output)")
      // The percentages of the step are rounded, so no fraction without end may be written.
      #expect(!result.output.contains("1/3"))
    }
  }

  @Test func `hours that say nothing are refused`() throws {
    for (arguments, words) in [
      (["--product", "logeren-zwaar", "--hours", "24-16"], "--hours 16-24"),
      (["--table", "ridderkerk-2025", "--hours", "16-24"], "--product"),
      (["--product", "logeren-zwaar", "--hours", "16-24", "--solve", "wage"], "--solve"),
      (["--product", "logeren-zwaar", "--hours", "zestien"], "zestien"),
    ] {
      let result = try TariffsProcess.run(["rebuild"] + arguments)
      #expect(result.exitCode == 64 && result.output.isEmpty)
      #expect(result.error.contains(words), "\(result.error)")
    }
  }
}
