import Foundation

/// Runs the real binary, as a user would.
public enum TariffsProcess {
  /// What a run gave.
  public struct Result: Sendable {
    /// What it wrote to standard output.
    public let output: String
    /// What it wrote to standard error.
    public let error: String
    /// Its exit code.
    public let exitCode: Int32
  }

  /// The binary: `TARIFFS_BINARY`, or the one that was built beside the tests.
  public static let binary: URL = {
    if let path = ProcessInfo.processInfo.environment["TARIFFS_BINARY"] { return URL(filePath: path) }
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
    var folder = URL(filePath: bundle).deletingLastPathComponent()
    // On macOS the tests are a bundle inside the folder of the products.
    while folder.path != "/",
      !FileManager.default.isExecutableFile(atPath: folder.appending(path: "tariffs").path)
    {
      folder = folder.deletingLastPathComponent()
    }
    return folder.appending(path: "tariffs")
  }()

  /// Which change of the code is tried, by `scripts/mutation.py`.
  private static let mutation = ProcessInfo.processInfo.environment.filter { $0.key.hasPrefix("MUTATION_") }

  /// Runs `tariffs` with arguments in the top folder of the repository.
  ///
  /// - Parameters:
  ///   - arguments: what stands behind `tariffs` on the command line.
  ///   - environment: the whole environment of the run.
  ///   - binary: another binary than the one that was built.
  /// - Returns: what it wrote, and its exit code.
  /// - Throws: when the binary cannot be started.
  public static func run(
    _ arguments: [String], environment: [String: String] = [:], binary: URL = binary
  ) throws -> Result {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.environment = environment.merging(mutation) { own, _ in own }
    process.currentDirectoryURL = Repository.root
    // Files instead of pipes: a pipe that nobody empties would stop a long output.
    let folder = try TemporaryFolder()
    let (output, error) = (try folder.newFile("output"), try folder.newFile("error"))
    process.standardOutput = output
    process.standardError = error
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Result(
      output: try folder.text("output"), error: try folder.text("error"), exitCode: process.terminationStatus)
  }

  /// Runs a command line such as `tariffs diff 2023 2025`, split at spaces, with quotes for words that hold some.
  public static func run(line: String, environment: [String: String] = [:]) throws -> Result {
    var words: [String] = []
    var current: String?
    var isQuoted = false
    for character in line {
      switch character {
      case "\"":
        isQuoted.toggle()
        current = current ?? ""
      case " " where !isQuoted:
        if let word = current { words.append(word) }
        current = nil
      default:
        current = (current ?? "") + String(character)
      }
    }
    if let word = current { words.append(word) }
    return try run(Array(words.dropFirst()), environment: environment)
  }
}

/// A folder that is removed when the test is done with it.
public final class TemporaryFolder: Sendable {
  /// The folder.
  public let url: URL

  /// Makes the folder.
  public init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "tariffs-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// The path of a file in the folder.
  public func path(_ name: String) -> String {
    url.appending(path: name).path
  }

  /// Writes a file in the folder.
  public func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: url.appending(path: name))
  }

  /// The text of a file in the folder.
  public func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }

  fileprivate func newFile(_ name: String) throws -> FileHandle {
    try Data().write(to: url.appending(path: name))
    return try FileHandle(forWritingTo: url.appending(path: name))
  }
}
