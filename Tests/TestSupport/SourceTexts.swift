import Foundation

/// The source documents as text, where they are at hand.
public enum SourceTexts {
  /// The folder of the texts: `TARIFFS_SOURCES`, or `shared/sources` beside the repository; nothing elsewhere.
  public static let folder: URL? = {
    let candidates = [
      ProcessInfo.processInfo.environment["TARIFFS_SOURCES"].map { URL(filePath: $0) },
      Repository.root.deletingLastPathComponent().appending(path: "shared/sources"),
    ]
    return candidates.compactMap { $0 }.first { url in
      FileManager.default.fileExists(atPath: url.appending(path: "nijmegen-2023.txt").path)
    }
  }()

  /// The lines of a text; the line with number n stands at n - 1.
  public static func lines(of file: String) throws -> [String] {
    guard let folder else { throw CocoaError(.fileNoSuchFile) }
    let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The SHA-256 of a file in hexadecimal, by the tool of the operating system.
  public static func sha256(of path: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    #if os(macOS)
      process.arguments = ["shasum", "-a", "256", path]
    #else
      process.arguments = ["sha256sum", path]
    #endif
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
  }
}
