import Foundation
import TestSupport
import Testing

/// Help and refusals speak Dutch where the reader does, and English elsewhere; reports are Dutch unless asked otherwise.
@Suite struct LanguageTests {
  private static let dutch = ["LANG": "nl_NL.UTF-8"]
  private static let english = ["LC_ALL": "C"]

  @Test(
    arguments: [
      (["LANG": "nl_NL.UTF-8"], [], "Fout: "), (["LANG": "nl"], [], "Fout: "),
      (["LC_MESSAGES": "nl_BE.UTF-8", "LANG": "en_US.UTF-8"], [], "Fout: "),
      (["LC_ALL": "nl_NL", "LC_MESSAGES": "C", "LANG": "C"], [], "Fout: "),
      ([:], [], "Error: "), (["LANG": "en_US.UTF-8"], [], "Error: "), (["LANG": "de_DE"], [], "Error: "),
      // The first variable that is set counts; an empty one is not.
      (["LC_ALL": "C", "LANG": "nl_NL"], [], "Error: "), (["LC_ALL": "", "LANG": "nl_NL"], [], "Fout: "),
      (["LC_MESSAGES": "C", "LANG": "nl_NL"], [], "Error: "),
      // What is asked for wins.
      (["LC_ALL": "C"], ["--lang", "nl"], "Fout: "), (["LC_ALL": "C"], ["--lang=nl"], "Fout: "),
      (["LANG": "nl_NL"], ["--lang", "en"], "Error: "), ([:], ["--lang", "NL"], "Fout: "),
      // A word that is no language is refused in that of the locale.
      (["LANG": "nl_NL"], ["--lang", "fr"], "Fout: "),
    ] as [([String: String], [String], String)])
  func `the language of a refusal is that of --lang, else of the locale`(
    environment: [String: String], words: [String], start: String
  ) throws {
    let result = try TariffsProcess.run(["list", "2024-nergens"] + words, environment: environment)
    #expect(result.error.hasPrefix(start), "\(result.error)")
  }

  @Test func `a report does not follow the locale`() throws {
    let line = ["diff", "2023", "2025", "--product", "02A03"]
    let dutch = try TariffsProcess.run(line, environment: Self.dutch)
    #expect(try TariffsProcess.run(line, environment: Self.english).output == dutch.output)
    #expect(try TariffsProcess.run(line + ["--lang", "en"]).output != dutch.output)
  }

  @Test func `each command has its help in both languages`() throws {
    for command in try [[]] + CommandHelp.all().map(\.words) {
      let help = try [Self.dutch, Self.english].map {
        try TariffsProcess.run(command + ["--help"], environment: $0)
      }
      #expect(help[0].exitCode == 0 && help[1].exitCode == 0)
      #expect(help[0].output.hasPrefix("OVERZICHT: ") && help[1].output.hasPrefix("OVERVIEW: "))
      for english in ["OPTIONS:", "USAGE:", "Show help", "EXAMPLES", "(default:"] {
        #expect(!help[0].output.contains(english), "\(english) in the Dutch help of \(command)")
      }
    }
  }

  @Test func `no sentence of the help is the same in both languages`() throws {
    let texts = try [Self.dutch, Self.english].map { environment in
      let dump = try TariffsProcess.run(["--experimental-dump-help"], environment: environment).output
      return Self.texts(in: try JSONSerialization.jsonObject(with: Data(dump.utf8)))
    }
    #expect(texts[0].count == texts[1].count && texts[0].count > 150)
    for (dutch, english) in zip(texts[0], texts[1])
    where !["Show help information.", "Show the version.", "Show subcommand help information."].contains(
      english)
    {
      #expect(dutch != english)
    }
  }

  /// All sentences of a help that was taken apart, in its order.
  private static func texts(in help: Any) -> [String] {
    if let list = help as? [Any] { return list.flatMap(texts) }
    guard let fields = help as? [String: Any] else { return [] }
    return fields.keys.sorted().flatMap { key -> [String] in
      if let text = fields[key] as? String { return ["abstract", "discussion"].contains(key) ? [text] : [] }
      return texts(in: fields[key] ?? "")
    }
  }

  @Test(arguments: [
    "diff 2023 2024", "diff 2022 2023", "diff nijmegen 2025", "diff nijmegen@1999-01-01 2025",
    "list lekstrom-2024",
    "diff 2023 2025 --as-known-on 2020-01-01", "diff 2023 2025 --as-known-on gisteren",
    "list --region utrecht",
    "list --law wmoo", "list --product niets", "show niets", "list 2025 --format xml", "list -o x.xyz",
    "list --csv excel-nl --format json", "list --csv excel-nl -o x.md", "list --fragment", "list -o ''",
    "tables --datasets /no/such/folder", "tables --datasets Package.swift", "list -o /no/such/folder/x.csv",
    "diff 2023 2025 --participants 4", "diff 2023 2025 --equal-terms --participants 0",
    "diff 2023 2025 --equal-terms --staff 9", "diff 2023 2025 --real vng --clause vng",
    "diff 2023 2025 --clause vgn", "diff 2023 2025 --series oav", "diff 2023 2025 --clause cpi",
    "diff 2023 2025 --series vng", "diff 2023 2025 --percent zes", "diff 2023 2025 --percent 6,30",
    "diff 2023 2025 --percent 106,3", "diff 2023 2025 --percent 8,5%", "diff 2023 2025 --percent 2024=6,30",
    "diff 2023 2025 --percent 2024=6,30 --percent 4,91", "diff 2023 2025 --percent 2024=1 --percent 2024=2",
    "diff 2023 2025 --percent 2024=1 --percent 2025=2 --percent 2026=3", "diff 2023 2025 --status definitive",
    "diff 2023 2025 --series cpi --clause vng", "diff 2023 2025 --series cpi --variant geen",
    "diff 2023 2025 --chart x.png", "diff nijmegen-2023 nijmegen-2023 --chart /tmp/never.svg",
    "diff 2023 2025 --chart a.svg -o ./a.svg --format html",
    "group logeren-zwaar", "group --participants 4,5", "group --participants vier", "group --staff 0",
    "group --denominator 0", "compare", "compare niets", "compare logeren --index-to 2025",
    "compare logeren --clause vng", "compare logeren --index-to 20255 --clause vng",
    "compare logeren --index-to 2025 --percent 6,30", "index series oav", "index series --chart x.svg",
    "index apply 1.234 --from 2023 --to 2025 --clause vng",
    "index apply 41,955 --from 2023 --to 2025 --clause vng",
    "index apply 41,95 --to 2025 --clause vng", "index apply 41,95 --from 2023 --to 2025",
    "index apply 41,95 --from 2023 --to 2023 --clause vng",
    "index apply 41,95 --from 2023 --to 2027 --clause vng",
    "index apply 41,95 --from 2023 --to 2060 --series cpi",
    "index apply 1 --from 2023 --to 2024 --percent=-100",
    "index apply nijmegen-2023 --from 2024 --to 2025 --clause vng",
    "index apply nijmegen-2023 --to 2025 --clause vng --round none",
    "index explain 2023 2025 --rounded-to 0", "index explain 2023 2025 --rounded-to 1",
    "memo", "memo --from 2023 --to 2025 --template x --format json",
    "memo --from 2023 --to 2025 --template /no/such",
    "rebuild", "rebuild --all --table 2025", "rebuild --all --solve wage",
    "rebuild --all --infer --solve wage",
    "rebuild --product logeren-zwaar --infer", "rebuild --all --chart x.svg", "rebuild --product vervoer",
    "rebuild --product logeren-zwaar --solve niets",
    "rebuild --product logeren-zwaar --solve hours --hours 2",
    "rebuild --product logeren-zwaar --set marge", "rebuild --product logeren-zwaar --set marge=x",
    "rebuild --product logeren-zwaar --set marge=+2", "rebuild --product logeren-zwaar --set marge=-100%",
    "rebuild --product logeren-zwaar --set uren=2%", "rebuild --product logeren-zwaar --set wages=3%",
    "rebuild --product logeren-zwaar --step hoog", "rebuild --product logeren-zwaar --step 101%",
    "rebuild --product logeren-zwaar --step 99", "rebuild --product logeren-zwaar --hours 1.234",
    "rebuild --product logeren-zwaar --hours 0", "rebuild --product logeren-zwaar --hours 1,2345678901234",
    "rebuild --product logeren-zwaar --tolerance x", "rebuild --product logeren-zwaar --scale hbo",
    "rebuild --product logeren-zwaar --scale hbp=10", "rebuild --product logeren-zwaar --scale hbo=999",
    "rebuild --product logeren-zwaar --wages jeugdzorg@x", "rebuild --product logeren-zwaar --wages niets",
    "rebuild --product logeren-zwaar --wages jeugdzorg@1999-01-01",
    "rebuild --product logeren-zwaar --model niets",
    "rebuild --table 2025 --set marge=2", "rebuild --table 2025 --infer",
    "rebuild --table nijmegen-2023 --set marge=2",
    "differ", "index aply", "diff", "diff 2023 2025 --prodcut x", "diff 2023 2025 2026", "list --law",
    "notebook run /no/such.md", "notebook run Package.swift /dev/null",
  ])
  func `what is refused is refused in both languages`(line: String) throws {
    let words = line.split(separator: " ").map { $0 == "''" ? "" : String($0) }
    let (dutch, english) = (
      try TariffsProcess.run(words, environment: Self.dutch), try TariffsProcess.run(words)
    )
    #expect(dutch.exitCode == english.exitCode)
    #expect(english.exitCode != 0)
    let lines = [dutch.error, english.error].map { $0.split(separator: "\n").map(String.init) }
    #expect(lines[0].count == lines[1].count)
    // The usage of a command is its names only.
    for (dutch, english) in zip(lines[0], lines[1]) where !english.hasPrefix("   ") || english.contains(". ")
    {
      #expect(dutch != english)
    }
    for phrase in ["Did you mean", "Known are", "There is no", "Leave out", " such as ", "Write ", "Give "] {
      #expect(!dutch.error.contains(phrase), "\(phrase) in \(dutch.error)")
    }
  }
}
