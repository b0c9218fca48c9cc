import Foundation
import TestSupport
import Testing

/// What a command shows on a screen: the answer, how wide, how much of it, and where it goes.
@Suite struct TerminalTests {
  private static func lines(_ line: String, columns: Int) throws -> [Substring] {
    let result = try TariffsProcess.run(line: line, environment: ["COLUMNS": "\(columns)"])
    #expect(result.exitCode == 0, "\(result.error)")
    return result.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  }

  @Test(arguments: ["tariffs diff 2023 2025", "tariffs diff 2023 2025 --lang en"])
  func `the answer fits a screen, also in a pipe, and a wider one never has more lines`(line: String) throws {
    #expect(try TerminalTests.lines(line, columns: 100).count <= 40)
    var last = Int.max
    for columns in stride(from: 40, through: 180, by: 10) {
      for line in [line, line + " --details"] where columns >= 80 {
        let lines = try TerminalTests.lines(line, columns: columns)
        #expect(lines.allSatisfy { $0.count <= columns || $0.contains("://") }, "\(line) at \(columns)")
      }
      let count = try TerminalTests.lines(line, columns: columns).count
      #expect(count <= last, "\(columns)")
      last = count
    }
  }

  @Test(arguments: [
    "nijmegen@2023 ridderkerk@2025", "lekstroom-2024 ridderkerk-2025", "2025 2023", "2023 2025 --unit minuut",
    "2023 2025 --clause vng", "2023 2025 --equal-terms", "2023 2025 --precision", "2023 2025 --status nieuw",
    "2023 2025 --columns code,name,change_percent",
  ])
  func `what is asked for besides leaves the answer on one screen`(words: String) throws {
    #expect(try TerminalTests.lines("tariffs diff \(words)", columns: 100).count <= 40)
  }

  @Test func `an answer says what it is about and what it leaves out`() throws {
    func answer(_ words: String) throws -> String {
      try TariffsProcess.run(["diff", "2023", "2025"] + words.split(separator: " ").map(String.init)).output
    }
    // Besides 45A65 the lists have 41A03, 41A18 and their five successors, and 45A66, on one side of a split.
    #expect(
      try answer("").contains(
        "Niet getoond: de 61 nieuwe en 2 vervallen prijzen, 8 prijzen van gesplitste producten, regels"))
    let changed = try answer("--status gewijzigd")
    #expect(changed.contains("17 van de 18 prijzen in beide lijsten zijn hier getoond"))
    #expect(!changed.contains("45A65"))
    let chosen = try answer("--columns code,change_percent").split(separator: "\n")
    #expect(chosen.contains { $0.hasPrefix("02A17") && $0.hasSuffix("+332,35%  nee") })
    #expect(!chosen.contains { $0.hasPrefix("01A06") })
    let all = try answer("--limit 200")
    #expect(all.contains("\n01A06") && all.contains("\n41A18") && all.contains("Niet getoond: regels"))
  }

  @Test func `the mark of comparability stands beside the change on a narrow terminal too`() throws {
    let lines = try TerminalTests.lines("tariffs diff 2023 2025", columns: 60)
    // From the documents: nijmegen-2023 lines 1769 and 1749, nijmegen-2025 lines 132 and 112.
    #expect(lines.contains { $0.hasPrefix("07A03") && $0.hasSuffix("+11,51%  ja") })
    #expect(lines.contains { $0.hasPrefix("02A17") && $0.hasSuffix("+332,35%  nee") })
  }

  @Test(arguments: [
    ("added,removed", ["nieuw", "vervallen"]), ("Nieuw", ["nieuw"]), ("gesplitst", ["gesplitst"]),
  ])
  func `statuses are chosen in either language`(words: String, shown: [String]) throws {
    let csv = try TariffsProcess.run(["diff", "2023", "2025", "--status", words, "--format", "csv"])
    let names = ["nieuw": ",added,", "vervallen": ",removed,", "gesplitst": ",split,"]
    let wanted = shown.compactMap { names[$0] }
    let rows = csv.output.split(separator: "\n").dropFirst()
    #expect(!rows.isEmpty && rows.allSatisfy { row in wanted.contains { row.contains($0) } })
    let text = try TariffsProcess.run(["diff", "2023", "2025", "--status", words])
    #expect(text.output.contains(shown[0]))
  }

  @Test func `columns and rows are chosen, and what is unknown is refused`() throws {
    let csv = try TariffsProcess.run(
      [
        "diff", "2023", "2025", "--columns", "amount_to,code", "--format", "csv", "--quiet", "--product",
        "07A03",
      ])
    #expect(csv.output == "amount_to,code\n46.78,07A03\n")
    #expect(csv.error.isEmpty)
    let limited = try TariffsProcess.run(["diff", "2023", "2025", "--columns", "code", "--limit", "3"])
    #expect(limited.output.contains("Nog 86 rijen met --limit 89."))
    for arguments in [
      ["--columns", "cod"], ["--columns", ","], ["--limit", "0"], ["--limit", "-1"],
      ["--limit", "3", "--format", "csv"],
      ["--status", "nieuwer"], ["--status", ","], ["--color", "blauw"],
    ] {
      #expect(try TariffsProcess.run(["diff", "2023", "2025"] + arguments).exitCode == 64, "\(arguments)")
    }
    let refused = try TariffsProcess.run(["diff", "2023", "2025", "--columns", "cod", "--lang", "nl"])
    #expect(
      refused.error.contains(
        "Er is geen kolom 'cod' in --columns. Is 'code' bedoeld? Kolommen zijn hier table_from,"))
  }

  @Test func `colour is there when it is asked for`() throws {
    func isColoured(_ words: [String], _ environment: [String: String] = [:]) throws -> Bool {
      try TariffsProcess.run(["diff", "2023", "2025"] + words, environment: environment).output.contains(
        "\u{1B}")
    }
    #expect(try isColoured(["--color", "always"], ["NO_COLOR": "1"]))
    #expect(try !isColoured(["--color", "auto"]))
    #expect(try !isColoured(["--color", "never"]))
  }

  @Test func `the reasons behind one product have its lines, places and bounds`() throws {
    let result = try TariffsProcess.run(["diff", "2023", "2025", "--why", "02A03", "--lang", "en"])
    for text in ["line 1727", "line 107", "between +20.68% and +22.89%", "partly. "] {
      #expect(result.output.contains(text), "\(text)")
    }
    let json = try TariffsProcess.run(["diff", "2023", "2025", "--why", "02A03", "--format", "json"])
    #expect(try JSONOutput(json.output).parts["diff"]?.count == 1)
  }

  @Test func `percent does not put what cannot be compared on top`() throws {
    let csv = try TariffsProcess.run([
      "diff", "2023", "2025", "--sort", "percent", "--format", "csv", "--columns",
      "comparable,change_percent",
    ])
    let rows = csv.output.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let pairs = rows.filter { !$0[1].isEmpty }
    let order = ["yes", "partly", "", "no"]
    let places = pairs.compactMap { order.firstIndex(of: String($0[0])) }
    #expect(places == places.sorted() && Set(places).count > 1)
    for verdict in order {
      let percents = pairs.filter { $0[0] == verdict }.compactMap { Double($0[1]) }
      #expect(percents == percents.sorted(by: >))
    }
  }

  /// Runs a command on a terminal of `script`, which makes one.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func `long output goes through the pager on a terminal only`() throws {
    let binary = TariffsProcess.binary.path
    func shown(_ words: String, _ environment: [String: String]) throws -> TariffsProcess.Result {
      try TariffsProcess.run(
        ["-qec", "stty rows 20 cols 100; \(binary) \(words)", "/dev/null"],
        environment: environment.merging(["PATH": "/usr/bin:/bin", "TERM": "xterm"]) { $1 },
        binary: URL(filePath: "/usr/bin/script"))
    }
    let pager = ["PAGER": "echo through the pager; cat"]
    #expect(try shown("diff 2023 2025", pager).output.contains("through the pager"))
    #expect(
      try shown("diff 2023 2025", ["PAGER": "cat", "TARIFFS_PAGER": "echo through the pager"]).output
        .contains("through"))
    for (words, environment) in [
      ("diff 2023 2025 --no-pager", pager), ("diff 2023 2025 --product 07A03", pager),
      ("diff 2023 2025 | cat", pager),
      ("diff 2023 2025", ["PAGER": ""]), ("diff 2023 2025", ["PAGER": "cat"]),
    ] {
      let result = try shown(words, environment)
      #expect(!result.output.contains("through the pager") && result.output.contains("07A03"), "\(words)")
    }
    // One that is left at once is no error, and neither is one that is not there.
    let left = try shown("diff 2023 2025 --details", ["PAGER": "exit 1"])
    #expect(left.exitCode == 0 && !left.output.contains("Fout"))
    #expect(try shown("diff 2023 2025", ["PAGER": "no-such-pager"]).output.contains("07A03"))
  }
}
