import Foundation

/// The places of the repository that tests look at.
public enum Repository {
  /// The top folder.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The path of something in the repository.
  public static func path(_ relative: String) -> String {
    root.appending(path: relative).path
  }

  /// The text of a file in the repository.
  public static func text(_ relative: String) throws -> String {
    try String(contentsOfFile: path(relative), encoding: .utf8)
  }

  /// The paths of all files below a folder of the repository.
  ///
  /// - Parameters:
  ///   - folder: the folder.
  ///   - ending: how their names end.
  /// - Returns: the paths from the top folder.
  /// - Throws: when the folder cannot be read.
  public static func files(under folder: String, ending: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path(folder)).filter { $0.hasSuffix(ending) }.sorted()
      .map { folder + "/" + $0 }
  }
}
