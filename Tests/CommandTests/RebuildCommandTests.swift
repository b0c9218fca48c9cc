import Foundation
import TestSupport
import Testing

/// What `tariffs rebuild` does with files and with figures that nobody means.
@Suite struct RebuildCommandTests {
  /// The rows of a report as JSON, each of its columns as text.
  private func rows(_ arguments: [String], part: String? = nil) throws -> [[String: String]] {
    let result = try TariffsProcess.run(["rebuild"] + arguments + ["--format", "json"])
    #expect(result.exitCode == 0, "\(result.error)")
    let parts = try JSONOutput(result.output).parts
    #expect(part != nil || parts.count == 1)
    let rows = try #require(part.map { parts[$0] } ?? parts.first?.value)
    return rows.map { $0.mapValues { $0 is NSNull ? "" : "\($0)" } }
  }

  @Test func `a saved list goes back into diff`() throws {
    let folder = try TemporaryFolder()
    let list = folder.path("list.csv")
    let saved = try TariffsProcess.run([
      "rebuild", "--table", "ridderkerk-2025", "--set", "wages=+3,5%", "-o", list,
    ])
    #expect(saved.exitCode == 0 && saved.output.isEmpty)
    let diff = try TariffsProcess.run([
      "diff", "ridderkerk-2025", "ridderkerk-2025-what-if", "--datasets", list, "--form", "zin", "--format",
      "csv",
    ])
    #expect(diff.exitCode == 0, "\(diff.error)")
    // 400,75 − 37,99 = 362,76; × 1.035 + 37,99 = 413,4466.
    #expect(diff.output.contains("etmaal,zin,400.75,413.45,12.70,3.17,changed,1368,1368"), "\(diff.output)")
    // Every price of help in kind is there again, except that of transport, which has no build-up.
    #expect(diff.output.split(separator: "\n").filter { $0.contains(",removed,") }.count == 1)
    // And it can be listed, shown and rebuilt from like any other table.
    let shown = try TariffsProcess.run(["list", "ridderkerk-2025-what-if", "--datasets", list])
    #expect(shown.exitCode == 0 && shown.output.contains("413,45"))
  }

  @Test func `figures that fill in what is not printed change nothing`() throws {
    // Lekstroom prints a mix and no costs: all six are part of the build-up, and the hours are solved for.
    let given = [
      "werkgeverslasten=33", "niet-productief=28", "overhead=42", "marge=3", "vakantietoeslag=8",
      "eindejaarsuitkering=8,33",
    ]
    let outcome = try rows(
      ["--product", "43B11"] + given.flatMap { ["--set", $0] }, part: "outcome")
    #expect(outcome.count == 1)
    #expect(outcome[0]["unknown"] == "uren" && outcome[0]["changed"] == "", "\(outcome)")
    // 235,96 ÷ (1.1633 × 1.33 ÷ 0.72 × 1.42 × 1.03) is the gross wage per etmaal.
    #expect(outcome[0]["wage_per_unit"] == "75.0761", "\(outcome)")
  }

  @Test func `of several products the error of the one with a build-up is told`() throws {
    // Persoonlijke verzorging of Ridderkerk pays less than the middle of its scales, so no margin is left; the
    // products of Nijmegen with that name have no build-up at all.
    let result = try TariffsProcess.run([
      "rebuild", "--product", "persoonlijke-verzorging", "--solve", "marge",
    ])
    #expect(result.exitCode == 2)
    #expect(result.error.contains("No marge gives the published tariff"), "\(result.error)")
  }

  @Test func `a mix that was rescaled as asked is not called anything else`() throws {
    let result = try TariffsProcess.run([
      "rebuild", "--table", "ridderkerk-2025", "--product", "begeleiding-specialistisch", "--rescale-mix",
    ])
    #expect(result.output.contains("105% en is op verzoek herschaald"), "\(result.output)")
    #expect(!result.output.contains("niet herschaald"))
  }

  @Test(arguments: ["md", "txt", "json", "html", "csv"])
  func `a what-if is written to a file in the format of its name`(ending: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("what-if." + ending)
    let result = try TariffsProcess.run([
      "rebuild", "--table", "ridderkerk-2025", "--set", "wages=+3,5%", "-o", path,
    ])
    #expect(result.exitCode == 0)
    #expect(
      try folder.text("what-if." + ending).contains(ending == "json" || ending == "csv" ? "413.45" : "413,45")
    )
  }

  @Test func `a model of a file is used, and a bad one is refused with its place`() throws {
    let folder = try TemporaryFolder()
    let header = "model,step,kind,component,basis,missing,reason\n"
    try folder.write(header + "own,uren,multiplication,uren,,require,toets\n", to: "good.csv")
    // Nothing but the hours: 22,442 × 1.
    let found = try rows(
      ["--product", "begeleiding-basis", "--model", folder.path("good.csv")], part: "outcome")
    #expect(found.first?["rebuilt"] == "22.44" && found.first?["model"] == "own")

    let bad: [(rows: String, place: String, words: String)] = [
      ("own,uren,maal,uren,,require,toets\n", ":2:10", "the kind of step 'maal' is unknown"),
      ("own,a,surcharge,ort,b,skip,toets\n", ":2:21", "the basis 'b' is no earlier step of own"),
      (
        "own,a,multiplication,uren,,require,x\nother,a,multiplication,uren,,require,x\n", ":1:1",
        "the file holds the models other, own"
      ), ("", ":1:1", "the model has no rows in"),
    ]
    for (rows, place, words) in bad {
      try folder.write(header + rows, to: "bad.csv")
      let path = folder.path("bad.csv")
      let result = try TariffsProcess.run(["rebuild", "--product", "begeleiding-basis", "--model", path])
      #expect(result.exitCode == 2 && result.output.isEmpty)
      #expect(result.error.contains(path + place) && result.error.contains(words), "\(result.error)")
    }
  }

  @Test func `an own list is rebuilt with its own mixes, components and wages`() throws {
    let folder = try TemporaryFolder()
    let files = [
      "tables.csv":
        "table,title,publisher,region,region_name,year,valid_from,valid_to,published_on,price_level,publication,"
        + "document_version,source_file,source_sha256,note\nown,Lijst,Wij,own,Eigen,2025,2025-01-01,,,,,,,,\n",
      "tariffs.csv": "table,product,law,code,printed_code,name,unit,form,amount,line,note\n"
        + "own,hulp,jw,,,Hulp,uur,zin,60.67,7,\n",
      "function-mixes.csv": "table,product,level,percent,printed,line,note\nown,hulp,hbo,100,100% hbo,8,\n",
      "cost-components.csv": "table,product,component,value,unit,printed,line,note\n"
        + "own,hulp,werkgeverslasten,30,percent,30%,9,\nown,hulp,niet-productieve-uren,25,percent,25%,10,\n"
        + "own,hulp,overhead,40,percent,40%,11,\n",
      "wage-agreements.csv": "agreement,name,is_default,note\neigen,Eigen cao,yes,\n",
      "wages.csv": "agreement,scale,step,valid_from,monthly,weekly_hours,hourly,confidence,source,note\n"
        + "eigen,1,min,2025-01-01,,,20.00,read,Brief,\neigen,1,max,2025-01-01,,,30.00,read,Brief,\n",
      "function-scales.csv": "agreement,level,scale_agreement,scale,is_default,confidence,basis\n"
        + "eigen,hbo,eigen,1,yes,usual,Brief\n",
    ]
    for (name, text) in files { try folder.write(text, to: name) }
    let verdicts = try rows(["--table", "own", "--datasets", folder.url.path])
    // 25,00 × 1.3 / 0.75 × 1.4 = 60,666…
    #expect(verdicts.map { $0["verdict"] } == ["reproduced"] && verdicts.first?["rebuilt"] == "60.67")
    #expect(verdicts.first?["place_percent"].map { $0.hasPrefix("50.0") } == true)
  }

  /// A list of household help and budgets under the Wmo, with an agreement of its own that pays it.
  private func ownWmo() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    func costs(_ product: String) -> String {
      "own,\(product),werkgeverslasten,30,percent,30%,9,ook ziekte\nown,\(product),niet-productieve-uren,25,percent,25%,10,\n"
        + "own,\(product),overhead,40,percent,40%,11,\n"
    }
    let files = [
      "tables.csv":
        "table,title,publisher,region,region_name,year,valid_from,valid_to,published_on,price_level,publication,"
        + "document_version,source_file,source_sha256,note\nown,Lijst,Wij,own,Eigen,2025,2025-01-01,,,,,,,,\n",
      "tariffs.csv": "table,product,law,code,printed_code,name,unit,form,amount,line,note\n"
        + "own,hulp,wmo,01A01,01A01,Hulp bij het huishouden,uur,zin,48.53,7,\n"
        + "own,hulp,wmo,01A01,01A01,Hulp bij het huishouden,uur,pgb-formeel,40.00,7,\n"
        + "own,budget,wmo,02A01,02A01,Begeleiding,uur,pgb-formeel,60.67,8,\n",
      "function-mixes.csv": "table,product,level,percent,printed,line,note\n"
        + "own,hulp,hulp,100,100% hulp,8,alleen HbH 1\nown,budget,hbo,100,100% hbo,8,\n",
      "cost-components.csv": "table,product,component,value,unit,printed,line,note\n" + costs("hulp")
        + costs("budget"),
      "function-levels.csv": "level,name,not_above,note\nhulp,huishoudelijke hulp,mbo-3,\n",
      "wage-agreements.csv": "agreement,name,is_default,note\neigen,Eigen cao,no,\n",
      "wages.csv": "agreement,scale,step,valid_from,monthly,weekly_hours,hourly,confidence,source,note\n"
        + "eigen,1,4,2025-01-01,,,20.00,read,Brief,\neigen,2,min,2025-01-01,,,20.00,read,Brief,\n"
        + "eigen,2,max,2025-01-01,,,30.01,read,Brief,\neigen,1,4,2026-01-01,,,22.00,read,Brief,\n"
        + "eigen,2,min,2026-01-01,,,22.00,read,Brief,\neigen,2,max,2026-01-01,,,33.01,read,Brief,\n",
      "function-scales.csv": "agreement,level,scale_agreement,scale,is_default,confidence,basis\n"
        + "eigen,hulp,eigen,1,yes,usual,Brief\neigen,hbo,eigen,2,yes,usual,Brief\n",
    ]
    for (name, text) in files { try folder.write(text, to: name) }
    return folder
  }

  @Test func `budgets and household help are rebuilt, with the wages of an own agreement`() throws {
    let folder = try ownWmo()
    let own = ["--table", "own", "--datasets", folder.url.path]
    let verdicts = try rows(own + ["--wages", "eigen"])
    // 20,00 × 1.3 / 0.75 × 1.4 = 48,5333…, and 25,005 × 2.4266… = 60,6788: half a cent of wage is kept.
    #expect(verdicts.map { $0["product"] } == ["hulp", "budget"])
    #expect(verdicts.map { $0["form"] } == ["zin", "pgb-formeel"])
    #expect(verdicts.map { $0["rebuilt"] } == ["48.53", "60.68"])
    #expect(verdicts.map { $0["wage"] } == ["20.00", "25.005"])
    #expect(verdicts.map { $0["wage_origin"] } == ["chosen", "chosen"])
    // Of scale 1 one step is known, so nothing can be held against its ends.
    #expect(verdicts.map { $0["plausible"] } == ["", "1"])
    // The other price of the same product is held against its build-up when it is asked for.
    let budget = try rows(own + ["--wages", "eigen", "--form", "pgb-formeel"])
    #expect(budget.map { $0["published"] } == ["40.00", "60.67"])
    #expect(budget.first?["findings"]?.contains("48,53") == true)
    // Wages of another day of the same agreement: 22/20 and 27,505/25,005.
    let raised = try rows(own + ["--wages", "eigen@2026-01-01", "--format", "json"])
    #expect(raised.map { $0["amount"] } == ["53.38", "66.74"])
  }

  @Test func `one known step works in every mode, and the client is called as the law does`() throws {
    let folder = try ownWmo()
    let own = ["--datasets", folder.url.path, "--table", "own", "--wages", "eigen"]
    let help = ["rebuild", "--product", "hulp"] + own
    for mode in [[], ["--solve", "step"], ["--solve", "wage"], ["--sensitivity"], ["--explain"]] {
      let result = try TariffsProcess.run(help + mode)
      #expect(result.exitCode == 0 && !result.output.contains("jeugdige"), "\(mode): \(result.error)")
    }
    for line in [own, Array(own.dropLast(2)) + ["--infer"]] {
      let result = try TariffsProcess.run(["rebuild"] + line)
      #expect(result.exitCode == 0, "\(line): \(result.error)")
    }
    let chart = folder.url.appending(path: "opbouw.svg").path
    #expect(try TariffsProcess.run(help + ["--chart", chart]).exitCode == 0)
    let picture = try String(contentsOfFile: chart, encoding: .utf8)
    #expect(picture.contains("per cliënt") && !picture.contains("per jeugdige"))
  }

  @Test(arguments: [
    (["--product", "hulp"], "--wages eigen"),
    (["--product", "hulp", "--wages", "eigen", "--step", "9"], "--step 4"),
    (["--product", "hulp", "--wages", "eigen", "--form", "pgb-informeel"], "--form pgb-formeel"),
  ])
  func `a way out that is named works`(line: [String], remedy: String) throws {
    let folder = try ownWmo()
    let asked = ["rebuild", "--table", "own", "--datasets", folder.url.path] + line
    let refused = try TariffsProcess.run(asked)
    #expect(refused.exitCode == 2 && refused.error.contains(remedy), "\(refused.error)")
    let words = remedy.split(separator: " ").map(String.init)
    var mended = asked
    if let place = mended.firstIndex(of: words[0]) { mended[place + 1] = words[1] } else { mended += words }
    #expect(try TariffsProcess.run(mended).exitCode == 0, "\(mended)")
  }

  @Test func `mixes and figures of a product are shown with their notes`() throws {
    let folder = try ownWmo()
    let shown = try TariffsProcess.run(["show", "hulp", "--datasets", folder.url.path, "--details"])
    for text in ["100% hulp", "alleen HbH 1", "ook ziekte", "werkgeverslasten"] {
      #expect(shown.output.contains(text), "\(text)")
    }
  }

  @Test(arguments: [
    "marge=999999999999", "marge=0,000001", "niet-productief=99,999999", "group=0,000001",
    "group=999999999999",
    "hours=0", "hours=0,000001", "wages=0", "wages=999999999999", "wages=-99,999999%", "nhc-nic=999999999999",
    "voeding=1/3", "marge=1/999999999999", "overhead=+0,000001%", "wages=+999999999999%",
  ])
  func `no figure brings the program down`(change: String) throws {
    let options: [[String]] = [
      ["--explain", "--sensitivity"], ["--solve", "overhead"],
      ["--solve", "werkgeverslasten", "--hours", "0,1"],
      ["--model", "overhead-aandeel"], ["--format", "json"],
    ]
    let subjects: [[String]] = [
      ["--product", "logeren-zwaar"], ["--product", "medicatiebegeleiding"], ["--table", "ridderkerk-2025"],
    ]
    for subject in subjects {
      for option in options where subject[0] == "--product" || option[0] == "--format" {
        let arguments = ["rebuild"] + subject + option + ["--set", change]
        let result = try TariffsProcess.run(arguments)
        #expect([0, 2, 64].contains(result.exitCode), "\(arguments): \(result.exitCode) \(result.error)")
        #expect(result.exitCode == 0 || result.error.hasPrefix("Error: "), "\(arguments): \(result.error)")
      }
    }
  }

  @Test(arguments: ["0,000001", "0,1", "100000", "999999999999"])
  func `no hours and no group bring the program down`(number: String) throws {
    let lines: [[String]] = [
      ["--product", "logeren-zwaar", "--hours", number], ["--product", "logeren-zwaar", "--group", number],
      ["--product", "logeren-zwaar", "--group", number, "--solve", "hours", "--explain"],
      ["--table", "ridderkerk-2025", "--hours", number],
      ["--table", "ridderkerk-2025", "--infer", "--hours", number],
      ["--table", "lekstroom-2024", "--infer", "--hours", number, "--group", "999999999999"],
    ]
    for line in lines {
      let result = try TariffsProcess.run(["rebuild"] + line)
      #expect([0, 2].contains(result.exitCode), "\(line): \(result.exitCode) \(result.error)")
    }
  }

  @Test func `a place in the scale lies within the bounds beside it`() throws {
    let result = try TariffsProcess.run([
      "rebuild", "--product", "diagnose-basis", "--table", "ridderkerk-2025", "--wages", "jeugdzorg",
      "--details",
    ])
    let numbers = try #require(
      result.output.firstMatch(of: /op ([0-9,]+)% van de weg .*tussen ([0-9,]+) en ([0-9,]+)%/))
    let place = [numbers.1, numbers.2, numbers.3].map { Double($0.replacing(",", with: ".")) ?? .nan }
    #expect(place[1] <= place[0] && place[0] <= place[2], "\(numbers.0)")
  }

  @Test(
    arguments: [
      (["--hours", "0,3333333"], "at most six decimals"), (["--group", "0,3333333"], "at most six decimals"),
      (["--set", "niet-productief=99,9999999"], "at most six decimals"),
      (["--hours", "0"], "is no number above 0"), (["--set", "marge=veel"], "is no figure for marge"),
      (["--step", "200%"], "from 0% (the first step) to 100% (the last)"),
      (["--step", "150,55%"], "from 0% (the first step) to 100% (the last)"),
      (["--solve", "iets"], "nhc-nic, voeding"), (["--solve", "iets"], " ort,"),
    ] as [([String], String)])
  func `what is refused is told for its true reason`(options: [String], reason: String) throws {
    let result = try TariffsProcess.run(["rebuild", "--product", "logeren-zwaar"] + options)
    #expect(result.exitCode == 64 && result.error.contains(reason), "\(result.error)")
  }

  @Test(arguments: [
    ("NHC/NIC", "nhc-nic"), ("ORT", "ort"), ("niet-productieve uren", "niet-productieve-uren"),
  ])
  func `what tables print can be typed`(printed: String, word: String) throws {
    let typed = try ["--solve", "--set"].map { option in
      try [printed, word].map {
        try TariffsProcess.run([
          "rebuild", "--product", "logeren-zwaar", option, option == "--set" ? $0 + "=7" : $0,
        ])
      }
    }
    for pair in typed {
      #expect(pair[0].exitCode != 64 && pair[0].output == pair[1].output && pair[0].error == pair[1].error)
    }
  }
}
