import Foundation

/// Texts that people read, kept beside the tests and compared to the letter.
public enum Snapshot {
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil

  /// Compares a text with the one on file.
  ///
  /// With `RECORD_SNAPSHOTS=1` the file is written anew, and that counts as a difference, so that a recording
  /// run is never mistaken for a passing one.
  ///
  /// - Parameters:
  ///   - text: what the program wrote.
  ///   - path: the file in the repository.
  /// - Returns: the first difference, for the message of a failing test; nothing when the texts are the same.
  /// - Throws: when the file cannot be written.
  public static func difference(between text: String, andFile path: String) throws -> String? {
    let url = Repository.root.appending(path: path)
    if isRecording {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
      return "recorded \(path); look at it, and run the tests again without RECORD_SNAPSHOTS"
    }
    guard let expected = try? String(contentsOf: url, encoding: .utf8) else {
      return "there is no file \(path)"
    }
    return firstDifference(expected, text).map { "\(path), \($0)" }
  }

  private static func firstDifference(_ expected: String, _ actual: String) -> String? {
    guard expected != actual else { return nil }
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    for index in 0..<max(old.count, new.count) {
      let left = index < old.count ? old[index] : "(end)"
      let right = index < new.count ? new[index] : "(end)"
      if left != right { return "line \(index + 1):\n- \(left)\n+ \(right)" }
    }
    return "the texts differ in their bytes"
  }
}
