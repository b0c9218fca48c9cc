import Foundation
import TestSupport
import Testing

/// What somebody types who does not know the words of the program.
@Suite struct GuessingTests {
  private static let dutch = ["LC_ALL": "nl_NL.UTF-8"]
  private static let english = ["LC_ALL": "C"]

  private static func run(
    _ line: String, _ environment: [String: String] = english
  ) throws -> TariffsProcess.Result {
    try TariffsProcess.run(line: "tariffs " + line, environment: environment)
  }

  // MARK: Words of the data

  @Test(
    arguments: [
      ("44A09", "show 44A09"), ("02A17 --region nijmegen", "show 02A17 --region nijmegen"),
      ("logeren", "show logeren"), ("logeren-zwaar --format json", "show logeren-zwaar --format json"),
      ("nijmegen-2023", "list nijmegen-2023"), ("nijmegen", "list nijmegen"),
      ("2025 --law jw", "list 2025 --law jw"),
      ("nijmegen@2025", "list nijmegen-2025-ambulant nijmegen-2025-verblijf"),
      ("list nijmegen", "list nijmegen-2023 nijmegen-2025-ambulant nijmegen-2025-verblijf"),
      ("begeleiding-groep-jeugd", "compare begeleiding-groep-jeugd"),
      ("rebuild logeren-zwaar", "rebuild --product logeren-zwaar"),
      (
        "rebuild logeren-zwaar --table ridderkerk-2025",
        "rebuild --product logeren-zwaar --table ridderkerk-2025"
      ),
      ("memo 2023 2025 --law jw", "memo --from 2023 --to 2025 --law jw"),
      ("memo --from 2023 2025", "memo --from 2023 --to 2025"),
      ("memo 2023 --to 2025", "memo --from 2023 --to 2025"),
      ("nijmegen 2023", "list nijmegen@2023"), ("jw", "list --law jw"), ("wmo 2025", "list 2025 --law wmo"),
      ("--lang en 44A09", "show 44A09 --lang en"),
      ("--wet jw --format csv list 2025", "list 2025 --law jw --format csv"),
      ("schema --json index series", "schema --json \"index series\""),
    ])
  func `a word of the data, or of a side, is enough`(short: String, long: String) throws {
    let (short, long) = (try Self.run(short), try Self.run(long))
    #expect(long.exitCode == 0 && !long.output.isEmpty, "\(long.error)")
    #expect(short.output == long.output && short.exitCode == 0, "\(short.error)")
  }

  @Test func `a region and a year are a side of a comparison`() throws {
    let sides = try Self.run("diff nijmegen@2023 nijmegen@2025 --format csv")
    #expect(sides.exitCode == 0, "\(sides.error)")
    // Notes name a side by the word that was typed.
    let years = try Self.run("diff 2023 2025 --region nijmegen --format csv")
    #expect(sides.output.replacing("nijmegen@", with: "") == years.output)
    let year = try Self.run("list lekstroom@2023")
    #expect(year.exitCode == 2)
    #expect(year.error == "Error: 'lekstroom' has no table of 2023. Its tables are lekstroom-2024.\n")
  }

  @Test func `products of an own folder are known too`() throws {
    let folder = Repository.path("examples/own-region")
    let table = try TariffsProcess.run(["own-2026", "--datasets", folder])
    #expect(table.exitCode == 0, "\(table.error)")
    #expect(
      try TariffsProcess.run(["own-2026"], environment: ["TARIFFS_DATASETS": folder]).output == table.output)
    #expect(try TariffsProcess.run(["own-2026"]).exitCode == 64)
  }

  @Test(
    arguments: [
      ("dif 2023 2025", "'dif'", "'diff'", "'diff'"),
      ("rebiuld logeren", "'rebiuld'", "'rebuild'", "'rebuild'"),
      ("logeren-zwar", "'logeren-zwar'", "het product 'logeren-zwaar'", "the product 'logeren-zwaar'"),
      ("loegeren", "'loegeren'", "het product 'logeren'", "the product 'logeren'"),
      ("44A9", "'44A9'", "het product '44A09'", "the product '44A09'"),
      ("nimegen", "'nimegen'", "de regio 'nijmegen'", "the region 'nijmegen'"),
      ("nijmegen-2032", "'nijmegen-2032'", "de tabel 'nijmegen-2023'", "the table 'nijmegen-2023'"),
      ("tariefs", "'tariefs'", "'tarief'", "'tarief'"), ("index aply", "'index aply'", "'apply'", "'apply'"),
    ])
  func `a word that is nothing is refused with the nearest that is`(
    line: String, word: String, nearestInDutch: String, nearest: String
  ) throws {
    let result = try Self.run(line)
    #expect(result.exitCode == 64)
    #expect(
      result.error.hasPrefix("Error: There is no command \(word). Did you mean \(nearest)?"),
      "\(result.error)")
    let dutch = try Self.run(line, Self.dutch)
    #expect(
      dutch.error.hasPrefix("Fout: Er is geen opdracht \(word). Is \(nearestInDutch) bedoeld?"),
      "\(dutch.error)")
  }

  @Test(
    arguments: [
      (
        "show nijmegen-2023",
        "'nijmegen-2023' kiest tabellen, en hier hoort een product: 'tariffs list nijmegen-2023' neemt het aan.",
        "'nijmegen-2023' selects tables, and a product belongs here: 'tariffs list nijmegen-2023' takes it."
      ),
      (
        "compare nijmegen",
        "'nijmegen' is een regio, en hier hoort een concept: 'tariffs list nijmegen' neemt het aan.",
        "'nijmegen' is a region, and a concept belongs here: 'tariffs list nijmegen' takes it."
      ),
      (
        "list logeren-zwaar",
        "'logeren-zwaar' is een product, en hier hoort een tabel: 'tariffs show logeren-zwaar' neemt het aan.",
        "'logeren-zwaar' is a product, and a table belongs here: 'tariffs show logeren-zwaar' takes it."
      ),
      (
        "rebuild ridderkerk-2025",
        "'ridderkerk-2025' is een tabel, en hier hoort een product: 'tariffs rebuild --table ridderkerk-2025' neemt het "
          + "aan.",
        "'ridderkerk-2025' is a table, and a product belongs here: 'tariffs rebuild --table ridderkerk-2025' takes it."
      ),
      (
        "compare logeeropvang",
        "'logeeropvang' is een product, en hier hoort een concept: 'tariffs compare logeren-jeugd' vergelijkt het.",
        "'logeeropvang' is a product, and a concept belongs here: 'tariffs compare logeren-jeugd' compares it."
      ),
      (
        "memo 2023 2025 --region nijmegen --product logeren",
        "'logeren' staat niet in deze lijsten, wel in lekstroom-2024 en ridderkerk-2025. Bij hetzelfde concept "
          + "(logeren-jeugd) hoort hier: Kortdurend Verblijf Jeugd (44A09), Logeeropvang (44A09).",
        "'logeren' is not in these lists, but in lekstroom-2024 and ridderkerk-2025. Of the same concept "
          + "(logeren-jeugd) they have: Kortdurend Verblijf Jeugd (44A09), Logeeropvang (44A09)."
      ),
      (
        "list /usr",
        "'/usr' is een map, en hier hoort een tabel: '--datasets /usr' voegt de tabellen ervan toe, en dan "
          + "is een tabel te noemen met haar id of jaar.",
        "'/usr' is a folder, and a table belongs here: '--datasets /usr' adds its tables, and then a table "
          + "is named by its id or year."
      ),
      (
        "diff 44A09 2025",
        "'44A09' is een product, en hier hoort een tabel: 'tariffs show 44A09' neemt het aan.",
        "'44A09' is a product, and a table belongs here: 'tariffs show 44A09' takes it."
      ),
    ])
  func `a word of another kind is refused with the command that takes it`(
    line: String, dutch: String, english: String
  ) throws {
    let (first, second) = (try Self.run(line, Self.dutch), try Self.run(line))
    #expect(first.exitCode == 2 && first.error == "Fout: \(dutch)\n", "\(first.error)")
    #expect(second.exitCode == 2 && second.error == "Error: \(english)\n", "\(second.error)")
  }

  @Test func `what would be dropped or taken together without a word is refused`() throws {
    let more = try Self.run("nijmegen ridderkerk")
    #expect(more.exitCode == 64 && more.error.contains("'tariffs list nijmegen ridderkerk'"), "\(more.error)")
    let twice = try Self.run("list -o x -o y")
    #expect(twice.exitCode == 64 && twice.error.hasPrefix("Error: -o is given 2 times."), "\(twice.error)")
    let year = try Self.run("show 44A09 --jaar 2025")
    #expect(year.exitCode == 64 && year.error.hasPrefix("Error: Unknown option '--jaar'"), "\(year.error)")
    let status = try Self.run("diff 2023 2025 --status veranderd,weg")
    #expect(status.error.hasPrefix("Error: There is no status 'weg'."), "\(status.error)")
  }

  @Test func `of what a word matches, what can be answered is`() throws {
    let rebuilt = try Self.run("rebuild logeren")
    #expect(rebuilt.exitCode == 0, "\(rebuilt.error)")
    let indexed = try Self.run("index apply 44A09 --to 2025 --clause vng")
    #expect(indexed.output == (try Self.run("index apply 44A09 --from 2023 --to 2025 --clause vng")).output)
    #expect(indexed.exitCode == 0, "\(indexed.error)")
  }

  // MARK: Dutch words

  @Test(
    arguments: [
      ("vergelijk 2023 2025 --wet wmo --gewijzigd", "diff 2023 2025 --law wmo --changed-only"),
      ("verschil 2023 2025 --taal engels --sorteer procent", "diff 2023 2025 --lang en --sort percent"),
      ("tabellen --formaat json", "tables --format json"),
      ("lijst 2025 --eenheid=uren --wet jeugdwet", "list 2025 --unit uur --law jw"),
      ("list 2025 --wet jeugd", "list 2025 --law jw"),
      ("list 2025 --unit hour --law=youth-act", "list 2025 --unit uur --law jw"),
      ("toon 44A09 --regio nijmegen", "show 44A09 --region nijmegen"),
      (
        "groep begeleiding --deelnemers 2-4 --begeleiders 1", "group begeleiding --participants 2-4 --staff 1"
      ),
      ("begrip logeren --vorm natura", "compare logeren --form zin"), ("controleer 2025", "check 2025"),
      (
        "index pas-toe 41,95 --van 2023 --tot 2025 --clausule vng",
        "index apply 41,95 --from 2023 --to 2025 --clause vng"
      ),
      ("indexeer reeks ova", "index series ova"), ("index verklaar 2023 2025", "index explain 2023 2025"),
      (
        "index apply 41,95 --from 2023 --to 2024 --reeks ova --status voorlopig",
        "index apply 41,95 --from 2023 --to 2024 --series ova --status provisional"
      ),
      ("herbouw logeren-zwaar", "rebuild logeren-zwaar"), ("gegevens tariffs.csv", "schema tariffs.csv"),
      ("uitleg vergelijk", "help diff"), ("index verklaar --uitleg", "index explain --help"),
      ("--versie", "--version"),
    ])
  func `Dutch words lead to the command, option and value they stand for`(dutch: String, own: String) throws {
    let (dutch, own) = (try Self.run(dutch), try Self.run(own))
    #expect(own.exitCode == 0 && !own.output.isEmpty, "\(own.error)")
    #expect(dutch.output == own.output && dutch.exitCode == 0, "\(dutch.error)")
  }

  @Test func `a value that happens to be such a word is left alone`() throws {
    for word in ["herbouw", "gewijzigd", "nieuw"] {
      let result = try Self.run("list --product \(word)")
      #expect(result.exitCode == 2)
      #expect(result.error.contains("There is no product '\(word)'"), "\(result.error)")
    }
    let behind = try Self.run("list -- --wet")
    #expect(behind.error.contains("'--wet'"), "\(behind.error)")
  }

  @Test func `an unknown option near a Dutch word gets that word, where the command has the option`() throws {
    let english = try Self.run("list --reggio nijmegen")
    #expect(english.error.hasPrefix("Error: Unknown option '--reggio'"), "\(english.error)")
    let hint = try Self.run("list --eenhied uur")
    #expect(hint.exitCode == 64)
    #expect(
      hint.error.hasPrefix("Error: Unknown option '--eenhied'. Did you mean '--eenheid' (--unit)?\n"),
      "\(hint.error)")
    let dutch = try Self.run("list --eenhied uur", Self.dutch)
    #expect(
      dutch.error.hasPrefix(
        "Fout: Onbekende optie '--eenhied'. Is misschien bedoeld: '--eenheid' (--unit)?\n"), "\(dutch.error)")
    let none = try Self.run("tables --eenhied uur")
    #expect(none.error.hasPrefix("Error: Unknown option '--eenhied'\n"), "\(none.error)")
  }

  @Test func `a refusal is in the language that a Dutch option asks for`() throws {
    #expect(try Self.run("list nergens --taal nl").error.hasPrefix("Fout: "))
    #expect(try Self.run("list nergens --taal=nederlands").error.hasPrefix("Fout: "))
    #expect(try Self.run("list nergens --taal en", Self.dutch).error.hasPrefix("Error: "))
  }

  // MARK: Help

  @Test func `the help has every command by task, and the Dutch words`() throws {
    for (environment, headings) in [
      (Self.dutch, ["VERGELIJKEN", "INDEXEREN", "CONTROLEREN", "OPBOUWEN"]),
      (Self.english, ["COMPARE", "INDEX", "CHECK", "REBUILD"]),
    ] {
      let help = try Self.run("--help", environment).output
      #expect(try Self.run("", environment).output == help)
      #expect(try Self.run("help", environment).output == help)
      for heading in headings { #expect(help.contains("\n\(heading)\n"), "\(heading)\n\(help)") }
      for command in try CommandHelp.all()
      where command.words.count == 1 && command.words != ["list"] && command.words != ["show"] {
        #expect(help.contains("  tariffs \(command.words[0])"), "\(command.words)")
      }
      #expect(help.contains("(show)") && help.contains("(list)"))
      #expect(!help.contains("SUBCOMMANDS") && !help.contains("OPDRACHTEN:"))
      #expect(help.split(separator: "\n", omittingEmptySubsequences: false).count < 50)
    }
  }

  @Test func `the Dutch words are listed`() throws {
    for line in ["help words", "uitleg woorden"] {
      let words = try Self.run(line).output
      let unwrapped = words.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
      for pair in ["compare: begrip,", "--law: --wet;", "--status added: nieuw;"] {
        #expect(unwrapped.contains(pair), "\(pair)\n\(words)")
      }
      #expect(words.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
    #expect(try Self.run("--help").output.contains("'tariffs help words'"))
    #expect(try Self.run("--help", Self.dutch).output.contains("'tariffs uitleg woorden'"))
  }

  @Test func `each Dutch word leads to something that is there`() throws {
    let commands = try CommandHelp.all()
    let names = commands.flatMap(\.words) + ["help"]
    let options = commands.flatMap(\.options) + ["--help", "--version"]
    let words = try Self.run("help words").output.split { ",;. \n".contains($0) }.map(String.init)
    let own = words.filter { $0.hasSuffix(":") && $0.first?.isUppercase == false }.map {
      String($0.dropLast())
    }
    #expect(own.count > 70)
    for word in own where word.hasPrefix("-") { #expect(options.contains(word), "\(word)") }
    let ownNames = own.prefix { !$0.hasPrefix("-") }
    for word in ownNames { #expect(names.contains(word), "\(word)") }
  }

  @Test(
    arguments: [
      ("list", ["minuut, uur, etmaal", "nijmegen, lekstroom, ridderkerk"]),
      ("diff", ["document, change, percent"]),
      ("index apply", ["vng", "ova-nacalculatie"]), ("compare", ["logeren-jeugd"]),
    ])
  func `the help of a command has what a value can be`(command: String, words: [String]) throws {
    for (environment, known) in [(Self.dutch, "Bekend: "), (Self.english, "Known: ")] {
      let help = try Self.run("\(command) --help", environment).output
        .split { " \n".contains($0) }.joined(separator: " ")
      #expect(help.contains(known))
      for words in words { #expect(help.contains(words), "\(words)\n\(help)") }
    }
  }

  @Test(
    arguments: [
      ("diff --product", "logeren-zwaar"), ("diff --clause", "vng"), ("diff --series", "ova"),
      ("diff --region", "nijmegen"), ("compare positional@0", "logeren-jeugd"),
      ("list positional@0", "ridderkerk-2025"),
      ("rebuild --table", "lekstroom-2024"), ("show positional@0", "44A09"),
      ("index series positional@0", "cpi"),
    ])
  func `completions know the words of the data`(option: String, word: String) throws {
    let words = option.split(separator: " ").map(String.init)
    let ask = ["---completion"] + words.dropLast() + ["--", words.last ?? ""]
    let result = try TariffsProcess.run(ask + ["1", "0"])
    #expect(result.output.split(separator: "\n").contains { $0 == word }, "\(result.output)\(result.error)")
  }

  // MARK: Paths

  @Test func `a path that names something else gets one line`() throws {
    let folder = try TemporaryFolder()
    try folder.write("PK", to: "lijst.xlsx")
    try folder.write("PK", to: "lijst.xls")
    try folder.write("x", to: "sjabloon.md")
    try FileManager.default.createDirectory(
      atPath: folder.path("datasets"), withIntermediateDirectories: false)
    let path = folder.path("") + "/"
    let reads =
      "--datasets reads a folder with tables.csv and tariffs.csv, or a list (.csv, .xlsx or .ods).\n"
    let template =
      "--template reads a text; 'tariffs memo --print-template > template.md' makes one.\n"
    for (line, error) in [
      ("list --datasets \(path)lijst.xls", "'\(path)lijst.xls' is a workbook. " + reads),
      (
        "list --datasets \(path)datasts",
        "There is no '\(path)datasts'. Did you mean '\(path)datasets'? " + reads
      ),
      ("index series --datasets \(path)sjabloon.md", "'\(path)sjabloon.md' is a file. " + reads),
      ("memo 2023 2025 --template \(path)lijst.xlsx", "'\(path)lijst.xlsx' is a workbook. " + template),
      (
        "memo 2023 2025 --template \(path)sjablon.md",
        "There is no '\(path)sjablon.md'. Did you mean '\(path)sjabloon.md'? " + template
      ),
      (
        "tables -o \(path)datasets",
        "Cannot write \(path)datasets: this is a folder. Name a file in it, such as \(path)datasets/output.md.\n"
      ),
      (
        "tables -o \(path)datsets/a.md",
        "Cannot write \(path)datsets/a.md: there is no such folder. Did you mean '\(path)datasets'? Make the folder, or "
          + "choose another.\n"
      ),
    ] {
      let result = try Self.run(line)
      #expect(result.exitCode == 2 && result.error == "Error: " + error, "\(line)\n\(result.error)")
      let dutch = try Self.run(line, Self.dutch)
      #expect(dutch.exitCode == 2 && dutch.error.hasPrefix("Fout: "), "\(dutch.error)")
      #expect(dutch.error.split(separator: "\n").count == 1)
    }
  }

  @Test(.enabled(if: getuid() != 0 || FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")))
  func `a file that may not be written to is not replaced`() throws {
    let folder = try TemporaryFolder()
    try folder.write("OLD", to: "p.md")
    let open: [FileAttributeKey: Any] = [.posixPermissions: 0o777]
    try FileManager.default.setAttributes(open, ofItemAtPath: folder.path(""))
    var line = [TariffsProcess.binary.path]
    // Whoever may do everything may write to such a file too, so the program is run by somebody who owns nothing.
    if getuid() == 0 {
      try FileManager.default.copyItem(atPath: line[0], toPath: folder.path("tariffs"))
      try FileManager.default.setAttributes(open, ofItemAtPath: folder.path("tariffs"))
      line = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", folder.path("tariffs")]
    }
    let readOnly: [FileAttributeKey: Any] = [.posixPermissions: 0o444]
    try FileManager.default.setAttributes(readOnly, ofItemAtPath: folder.path("p.md"))
    for (environment, why) in [
      (Self.english, "it is write-protected"), (Self.dutch, "het is tegen schrijven beveiligd"),
    ] {
      let result = try TariffsProcess.run(
        line + ["tables", "-o", folder.path("p.md")],
        environment: environment.merging(["PATH": "/usr/bin:/bin"]) { $1 },
        binary: URL(filePath: "/usr/bin/env"))
      #expect(result.exitCode == 2 && result.error.contains(why), "\(result.error)")
    }
    #expect(try folder.text("p.md") == "OLD")
  }
}
