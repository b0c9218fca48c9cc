import Foundation
import TestSupport
import Testing

/// One bad folder for each rule. `expected.txt` begins with the place of the problem; each further line is a text
/// that the message must contain. The lines were written by hand, from the rule.
@Suite struct ErrorGalleryTests {
  static let folders: [String] = {
    let path = Repository.path("Tests/CommandTests/ErrorGallery")
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }()

  /// What the program says of a folder, with further words on the command line.
  private static func refusal(of folder: String, _ words: [String] = []) throws -> TariffsProcess.Result {
    let command =
      folder.hasPrefix("index-")
      ? ["index", "series"]
      : folder.hasPrefix("rebuild-") ? ["rebuild", "--table", "ridderkerk-2025"] : ["tables"]
    return try TariffsProcess.run(command + ["--datasets", path(folder)] + words)
  }

  private static func path(_ folder: String) -> String { "Tests/CommandTests/ErrorGallery/" + folder }

  @Test(arguments: folders)
  func `the bad folder is refused with its place and its words`(folder: String) throws {
    let path = Self.path(folder)
    let result = try Self.refusal(of: folder)
    #expect(result.exitCode == 2)
    #expect(result.output.isEmpty)
    let expected = try Repository.text(path + "/expected.txt").split(separator: "\n").map(String.init)
    #expect(expected.count >= 2)
    #expect(result.error.contains(path + "/" + expected[0] + ": "), "\(result.error)")
    for words in expected.dropFirst() {
      #expect(result.error.contains(words), "«\(words)» in \(result.error)")
    }
    #expect(try Snapshot.difference(between: result.error, andFile: path + "/message.txt") == nil)
  }

  @Test(arguments: folders)
  func `in Dutch the bad folder is refused at the same place, without an English sentence`(
    folder: String
  ) throws {
    let result = try Self.refusal(of: folder, ["--lang", "nl"])
    #expect(result.exitCode == 2)
    #expect(result.output.isEmpty)
    #expect(
      try Snapshot.difference(between: result.error, andFile: Self.path(folder) + "/bericht.txt") == nil)
    let (dutch, english) = (Self.lines(result.error), Self.lines(try Self.refusal(of: folder).error))
    #expect(dutch.count == english.count)
    for (index, (dutch, english)) in zip(dutch, english).enumerated() where dutch == english {
      // Only what stands in the file itself is the same: a line and the mark under it.
      let lines = Self.lines(result.error)
      let isMark = { (line: String) in !line.isEmpty && line.allSatisfy { $0 == " " || $0 == "^" } }
      #expect(
        isMark(dutch) || (index + 1 < lines.count && isMark(lines[index + 1])), "\(folder): \(dutch)")
    }
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }

  @Test func `there is a folder for each rule`() {
    #expect(ErrorGalleryTests.folders.count >= 100)
  }
}
