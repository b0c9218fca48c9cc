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

  @Test(arguments: folders)
  func `the bad folder is refused with its place and its words`(folder: String) throws {
    let path = "Tests/CommandTests/ErrorGallery/" + folder
    let command =
      folder.hasPrefix("index-")
      ? ["index", "series"]
      : folder.hasPrefix("rebuild-") ? ["rebuild", "--table", "ridderkerk-2025"] : ["tables"]
    let result = try TariffsProcess.run(command + ["--datasets", path])
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

  @Test func `there is a folder for each rule`() {
    #expect(ErrorGalleryTests.folders.count >= 100)
  }
}
