import Foundation
import Testing

/// Texts that people read, kept beside the tests and compared to the letter.
public enum Snapshot {
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil

  /// Compares a text with the one on file.
  ///
  /// With `RECORD_SNAPSHOTS=1` the file is written anew and the test fails, so that a recording run is never
  /// mistaken for a passing one.
  ///
  /// - Parameters:
  ///   - text: what the program wrote.
  ///   - path: the file in the repository.
  ///   - location: the test that asks.
  /// - Throws: when the file cannot be written.
  public static func expect(
    _ text: String, equals path: String, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let url = Repository.root.appending(path: path)
    if isRecording {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
      Issue.record(
        "recorded \(path); look at it, and run the tests again without RECORD_SNAPSHOTS",
        sourceLocation: location)
      return
    }
    let expected = (try? String(contentsOf: url, encoding: .utf8)) ?? "(there is no file \(path))"
    let difference = firstDifference(expected, text)
    #expect(difference == nil, "\(path): \(difference ?? "")", sourceLocation: location)
  }

  private static func firstDifference(_ expected: String, _ actual: String) -> String? {
    guard expected != actual else { return nil }
    let (old, new) = (
      expected.split(separator: "\n", omittingEmptySubsequences: false),
      actual.split(separator: "\n", omittingEmptySubsequences: false)
    )
    for index in 0..<max(old.count, new.count) {
      let (left, right) = (index < old.count ? old[index] : "(end)", index < new.count ? new[index] : "(end)")
      if left != right { return "line \(index + 1):\n- \(left)\n+ \(right)" }
    }
    return "the texts differ"
  }
}
