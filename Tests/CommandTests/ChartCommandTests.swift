import Foundation
import TestSupport
import Testing

/// `--chart`, from the real binary. Each picture has its file in `ChartSnapshots`, named as here.
@Suite struct ChartCommandTests {
  static let cases: [(name: String, line: String)] = [
    ("changes", "tariffs diff 2023 2025"),
    ("changes-equal-terms", "tariffs diff 2023 2025 --equal-terms --participants 9 --law wmo"),
    ("changes-real-en", "tariffs diff 2023 2025 --real vng --sort percent --lang en"),
    ("changes-own", "tariffs diff own-2025 own-2026 --datasets examples/own-region"),
    ("groups", "tariffs group begeleiding"),
    ("groups-what-if-en", "tariffs group 02A17 --denominator 4 --participants 3-12 --lang en"),
    ("path-amount", "tariffs index apply 41,95 --from 2023 --to 2025 --clause vng"),
    ("path-group", "tariffs index apply 45A52 --from 2023 --to 2025 --clause vng"),
    ("path-list", "tariffs index apply nijmegen-2023 --to 2025 --clause vng"),
    ("series-ova", "tariffs index series ova"), ("series-ppc-en", "tariffs index series ppc --lang en"),
  ]

  @Test(arguments: cases)
  func `the picture is the one on file, and the output is as without it`(name: String, line: String) throws {
    let folder = try TemporaryFolder()
    let result = try TariffsProcess.run(line: "\(line) --chart \(folder.path("chart.svg"))")
    #expect(result.exitCode == 0, "\(result.error)")
    let plain = try TariffsProcess.run(line: line)
    #expect(result.output == plain.output)
    #expect(result.error == plain.error)
    #expect(
      try Snapshot.difference(
        between: folder.text("chart.svg"), andFile: "Tests/CommandTests/ChartSnapshots/\(name).svg") == nil)
  }

  @Test func `every picture on record belongs to a case`() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Repository.path("Tests/CommandTests/ChartSnapshots"))
    #expect(Set(files) == Set(ChartCommandTests.cases.map { $0.name + ".svg" }))
  }

  @Test(
    arguments: [
      ("diff 2023 2025 --chart changes.png", 64, "End 'changes.png' in .svg"),
      ("diff 2023 2025 --chart .svg", 64, "End '.svg' in .svg"),
      ("diff 2023 2025 --chart -", 64, "A chart is an SVG file"),
      ("diff 2023 2025 --format md -o x/./a.svg --chart x//a.svg", 64, "both name x//a.svg"),
      ("group --format md -o a.svg --chart a.svg", 64, "both name a.svg"),
      ("diff 2023 2025 --equal-terms --product 02A03 --chart a.svg", 2, "no change from 2023 to 2025 is"),
      ("memo --from 2023 --to 2025 --product 45A52 --chart a.svg", 2, "no change from 2023 to 2025 is"),
      ("index series --chart a.svg", 64, "Of which series"),
      ("index series integratie-uitkering --chart a.svg", 2, "no figure of integratie-uitkering is known"),
      ("diff nijmegen-2023 nijmegen-2023 --chart a.svg", 2, "There is nothing to draw"),
      ("diff 2023 2025 --chart nowhere/a.svg", 2, "Cannot write nowhere/a.svg"),
    ] as [(String, Int32, String)])
  func `what cannot be drawn is refused before anything is written`(
    line: String, code: Int32, words: String
  ) throws {
    let result = try TariffsProcess.run(line: "tariffs " + line)
    #expect(result.exitCode == code)
    #expect(result.output.isEmpty)
    #expect(result.error.contains(words), "\(result.error)")
    #expect(!FileManager.default.fileExists(atPath: Repository.path("a.svg")))
  }

  @Test func `a memo in Markdown links its picture, by the path from where it stands`() throws {
    let folder = try TemporaryFolder()
    let written = try TariffsProcess.run([
      "memo", "2023", "2025", "--region", "nijmegen", "-o", folder.path("memo.md"), "--chart",
      folder.path("a.svg"),
    ])
    #expect(written.exitCode == 0, "\(written.error)")
    #expect(try folder.text("memo.md").contains("](a.svg)\n\n## Bijlage"))
  }

  @Test func `a memo by a template has its chart as well, and leaves the template`() throws {
    let folder = try TemporaryFolder()
    try folder.write("{{title}}\n", to: "mine.md")
    let memo = ["memo", "--from", "2023", "--to", "2025", "--template", folder.path("mine.md")]
    let drawn = try TariffsProcess.run(
      memo + ["-o", folder.path("memo.md"), "--chart", folder.path("a.svg")])
    #expect(drawn.exitCode == 0, "\(drawn.error)")
    #expect(try folder.text("a.svg").hasPrefix("<svg"))
    let refused = try TariffsProcess.run(memo + ["-o", folder.path("./mine.md")])
    #expect(refused.exitCode == 64)
    #expect(refused.error.contains("the output would replace its own input"))
    #expect(try folder.text("mine.md") == "{{title}}\n")
  }

  @Test func `the commands of a memo can be typed as they stand`() throws {
    // What a shell would read as something else stands in quotes.
    let fine = try TariffsProcess.run([
      "memo", "--from", "2023", "--to", "2025", "--product", "MST (Multi",
    ])
    #expect(fine.output.contains("--product 'MST (Multi'"), "\(fine.error)")
    let bare = try TariffsProcess.run(["memo", "--from", "2023", "--to", "2025", "--product", "(ASH)"])
    #expect(bare.output.contains("--product '(ASH)'"), "\(bare.error)")
  }

  @Test func `a file without a name is refused`() throws {
    let result = try TariffsProcess.run(["tables", "--format", "md", "-o", ""])
    #expect(result.exitCode == 64)
    #expect(result.error.contains("-o names no file"), "\(result.error)")
  }

  @Test func `a link to the output is the output`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "report.md")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("chart.svg"), withDestinationPath: folder.path("report.md"))
    let result = try TariffsProcess.run([
      "group", "-o", folder.path("report.md"), "--chart", folder.path("chart.svg"),
    ])
    #expect(result.exitCode == 64)
    #expect(try folder.text("report.md").isEmpty)
  }
}
