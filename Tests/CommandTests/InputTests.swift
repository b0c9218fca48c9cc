import Foundation
import TestSupport
import Testing

/// What is given to the program as a file: what it is, what it is called, and that no output takes its place.
@Suite struct InputTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Repository.path("examples/own-region"), toPath: folder.path("own"))
  }

  private func own(_ file: String) -> String { folder.path("own/" + file) }

  private func text(_ file: String) throws -> String {
    try String(contentsOfFile: folder.path(file), encoding: .utf8)
  }

  private func write(_ text: String, to file: String) throws {
    try text.write(toFile: folder.path(file), atomically: true, encoding: .utf8)
  }

  // MARK: What is no file

  @Test(arguments: ["tables.csv", "tariffs.csv", "crosswalk.csv", "index-values.csv", "wages.csv"])
  func `a pipe in place of a data file is refused, not waited for`(file: String) throws {
    try? FileManager.default.removeItem(atPath: own(file))
    #expect(mkfifo(own(file), 0o600) == 0)
    let result = try TariffsProcess.run(["tables", "--datasets", folder.path("own")])
    #expect(result.exitCode == 2)
    #expect(result.error.contains(file + ":1:1: this is a pipe, not a file"), "\(result.error)")
  }

  @Test func `a device, which never ends, is refused`() throws {
    try FileManager.default.removeItem(atPath: own("tariffs.csv"))
    try FileManager.default.createSymbolicLink(atPath: own("tariffs.csv"), withDestinationPath: "/dev/zero")
    let result = try TariffsProcess.run(["list", "--datasets", folder.path("own")])
    #expect(result.exitCode == 2)
    #expect(result.error.contains("this is a device, not a file"))
  }

  @Test func `pipes, devices and folders are refused as template, model, saved list and notebook`() throws {
    #expect(mkfifo(folder.path("pipe.csv"), 0o600) == 0)
    try FileManager.default.createDirectory(
      atPath: folder.path("folder.csv"), withIntermediateDirectories: false)
    let memo = ["memo", "--from", "2023", "--to", "2025", "--template"]
    let rebuild = ["rebuild", "--product", "logeren-zwaar", "--model"]
    for command in [memo, rebuild, ["list", "--datasets"], ["notebook", "run"]] {
      for (path, what) in [("pipe.csv", "a pipe"), ("folder.csv", "a folder")] {
        let result = try TariffsProcess.run(command + [folder.path(path)])
        #expect(result.exitCode == 2, "\(command) \(path)")
        #expect(result.error.contains("this is \(what), not a file"), "\(result.error)")
      }
    }
    let result = try TariffsProcess.run(memo + ["/dev/zero"])
    #expect(result.exitCode == 2)
    #expect(result.error.contains("this is a device, not a file"))
  }

  @Test func `a file that is larger than any list is refused`() throws {
    let file = try FileHandle(forWritingTo: URL(filePath: own("tariffs.csv")))
    try file.truncate(atOffset: 3 << 30)
    try file.close()
    let result = try TariffsProcess.run(["list", "--datasets", folder.path("own")])
    #expect(result.exitCode == 2)
    #expect(result.error.contains("the file is larger than 256 MB"))
  }

  // MARK: Names

  @Test func `a file whose name is almost right is refused by every command that reads the folder`() throws {
    try write("table_from,product_from\n", to: "own/crosswalks.csv")
    for command in [["tables"], ["diff", "own-2025", "own-2026"], ["index", "series"]] {
      let result = try TariffsProcess.run(command + ["--datasets", folder.path("own")])
      #expect(result.exitCode == 2, "\(command)")
      #expect(result.error.contains("crosswalks.csv:1:1: the file is not one of a folder of tables"))
      #expect(result.error.contains("Did you mean crosswalk.csv?"))
    }
  }

  @Test func `another CSV file is named, and other files are no matter`() throws {
    for name in ["cijfers.csv", "tariffs-2024.csv", "README.md", "lijst.xlsx"] {
      try write("x", to: "own/" + name)
    }
    let result = try TariffsProcess.run(["tables", "--datasets", folder.path("own"), "--lang", "en"])
    #expect(result.exitCode == 0)
    for name in ["cijfers.csv", "tariffs-2024.csv"] {
      #expect(result.output.contains("/own/\(name) is not one of a folder of tables; it is not read."))
    }
    #expect(!result.output.contains("README.md"))
    #expect(!result.output.contains("xlsx"))
  }

  @Test func `a folder with only series or costs is checked too`() throws {
    for file in ["index-values.csv", "cost-models.csv"] {
      let name = "only-" + file
      try FileManager.default.createDirectory(atPath: folder.path(name), withIntermediateDirectories: false)
      try write("rubbish\n", to: name + "/" + file)
      let result = try TariffsProcess.run(["tables", "--datasets", folder.path(name)])
      #expect(result.exitCode == 2)
      #expect(result.error.contains(file + ":1:1: "))
    }
  }

  // MARK: Problems

  @Test func `all problems are shown when they are asked for`() throws {
    let rows = try text("own/tariffs.csv").replacing(",zin,", with: ",zinn,")
    try write(rows, to: "own/tariffs.csv")
    let few = try TariffsProcess.run(["list", "--datasets", folder.path("own")])
    let all = try TariffsProcess.run(["list", "--datasets", folder.path("own"), "--all-problems"])
    #expect(few.exitCode == 2 && all.exitCode == 2)
    #expect(few.error.split(separator: "\n").count { $0.contains("'zinn' is unknown") } == 1)
    #expect(few.error.contains("of which 1 shown; nothing was loaded. --all-problems shows each of them."))
    let wrong = rows.split(separator: "\n").count { $0.contains(",zinn,") }
    #expect(wrong > 1)
    #expect(all.error.split(separator: "\n").count { $0.contains("'zinn' is unknown") } == wrong)
  }

  // MARK: Outputs

  /// A file is named in all ways that lead to it: as it is, with points, by a link and by a hard link.
  private func names(of file: String) throws -> [String] {
    let path = folder.path(file)
    let parts = path.split(separator: "/")
    let link = folder.path("link-" + String(parts[parts.count - 1]))
    let hard = folder.path("hard-" + String(parts[parts.count - 1]))
    try? FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    try? FileManager.default.linkItem(atPath: path, toPath: hard)
    return [path, folder.path("own/../" + file), link, hard]
  }

  private func requireRefusal(_ arguments: [String], keeps file: String, option: String) throws {
    let before = try text(file)
    for name in try names(of: file) {
      let result = try TariffsProcess.run(arguments + [name])
      #expect(result.exitCode == 64, "\(arguments) \(name)")
      #expect(result.error.contains("\(option) names \(name), and "), "\(result.error)")
      #expect(result.error.contains("would replace its own input"))
    }
    #expect(try text(file) == before)
  }

  @Test func `no output replaces a data file`() throws {
    for file in ["own/tariffs.csv", "own/tables.csv"] {
      try requireRefusal(
        ["list", "own-2026", "--datasets", folder.path("own"), "-o"], keeps: file, option: "-o")
    }
    try write("series,name,definition,publisher,note\n", to: "own/index-series.csv")
    try requireRefusal(
      ["index", "series", "--datasets", folder.path("own"), "-o"], keeps: "own/index-series.csv", option: "-o"
    )
  }

  @Test func `no output replaces a saved list, a template or a model`() throws {
    let list = folder.path("list.csv")
    let saved = try TariffsProcess.run([
      "index", "apply", "nijmegen-2023", "--to", "2025", "--clause", "vng", "-o", list,
    ])
    #expect(saved.exitCode == 0)
    try requireRefusal(["list", "--datasets", list, "-o"], keeps: "list.csv", option: "-o")
    try write("{{title}}\n", to: "memo.md")
    let template = ["--template", folder.path("memo.md"), "-o"]
    try requireRefusal(["memo", "--from", "2023", "--to", "2025"] + template, keeps: "memo.md", option: "-o")
    try requireRefusal(["memo", "--print-template"] + template, keeps: "memo.md", option: "-o")
    try write(
      "model,step,kind,component,basis,missing,reason\nx,toeslag,surcharge,marge,,skip,Toeslag\n",
      to: "model.csv")
    try requireRefusal(
      ["rebuild", "--product", "logeren-zwaar", "--model", folder.path("model.csv"), "-o"],
      keeps: "model.csv",
      option: "-o")
  }

  @Test func `no output replaces the mapping beside a list or beside volumes`() throws {
    for name in ["list.csv", "list.mapping.csv"] { try write("x\n", to: name) }
    let (list, mapping) = (folder.path("list.csv"), folder.path("list.mapping.csv"))
    let scenario = [
      "index", "scenario", "nijmegen-2023", "--to", "2025", "--clause", "vng", "--volumes", list,
    ]
    for (words, option) in [
      (["list", "--datasets", list], "-o"),
      (["declarations", "check", "d.csv", "--datasets", list], "--rejects"),
      (scenario, "-o"),
    ] {
      try requireRefusal(words + [option], keeps: "list.mapping.csv", option: option)
    }
    let export = try TariffsProcess.run(["export", "--sql", "duckdb", "--datasets", list, "-o", mapping])
    let variable = try TariffsProcess.run(["tables", "-o", mapping], environment: ["TARIFFS_DATASETS": list])
    for result in [export, variable] {
      #expect(result.exitCode == 64 && result.error.contains("--datasets reads it"), "\(result.error)")
    }
    #expect(try text("list.mapping.csv") == "x\n")
  }

  @Test func `what verify says does not replace what the receipt names`() throws {
    let receipt = folder.path("r.json")
    let made = try TariffsProcess.run([
      "list", "own-2026", "--datasets", folder.path("own"), "-o", folder.path("l.csv"), "--receipt", receipt,
    ])
    #expect(made.exitCode == 0, "\(made.error)")
    for file in ["own/tariffs.csv", "l.csv"] {
      let before = try text(file)
      let result = try TariffsProcess.run(["verify", receipt, "-o", folder.path(file)])
      #expect(
        result.exitCode == 64 && result.error.contains("names the file that is read"), "\(result.error)")
      #expect(try text(file) == before)
    }
  }

  @Test func `no chart replaces a data file or the output`() throws {
    let chart = folder.path("chart.svg")
    try FileManager.default.linkItem(atPath: own("tariffs.csv"), toPath: chart)
    let before = try text("own/tariffs.csv")
    let diff = ["diff", "own-2025", "own-2026", "--datasets", folder.path("own")]
    #expect(try TariffsProcess.run(diff + ["--chart", chart]).exitCode == 64)
    #expect(try text("own/tariffs.csv") == before)
    // Neither of the two is there yet.
    let other = folder.path("own/../other.svg")
    let result = try TariffsProcess.run(
      diff + ["--chart", folder.path("other.svg"), "--format", "html", "-o", other])
    #expect(result.exitCode == 64)
    #expect(result.error.contains("--chart and -o both name"))
    #expect(!FileManager.default.fileExists(atPath: other))
  }

  @Test func `a new file beside the data is no matter, and neither is a device`() throws {
    for output in [own("uitvoer.csv"), "/dev/null"] {
      let result = try TariffsProcess.run(
        ["list", "own-2026", "--datasets", folder.path("own"), "--format", "csv", "-o", output])
      #expect(result.exitCode == 0, "\(result.error)")
    }
  }
}
