import Foundation

/// The programs of others that read what `tariffs` writes, and the scripts that hold it against them.
public enum OtherProgram {
  /// Whether a check must run: where it is so, a program that is not there is a failure. `.ci/run` says so.
  public static let isRequired = ProcessInfo.processInfo.environment["TARIFFS_OTHER_PROGRAMS"] == "required"

  /// Whether checks that need some programs and Python modules can run here, or must.
  public static func canCheck(with programs: [String], modules: [String] = []) -> Bool {
    isRequired
      || programs.allSatisfy(isThere)
        && (modules.isEmpty
          || (try? run(python, ["-c", "import " + modules.joined(separator: ", ")]).exitCode) == 0)
  }

  /// Why a check is skipped, and how to have it run.
  public static let whySkipped =
    "a program that reads the output is not installed; scripts/bring-programs.sh brings all of them"

  /// Runs a script of `scripts/`.
  ///
  /// - Parameters:
  ///   - script: its name; one in Python is run by the Python that `scripts/bring-programs.sh` made, where it is there.
  ///   - arguments: what it is given.
  /// - Returns: what it wrote, and its exit code.
  /// - Throws: when it cannot be started.
  public static func check(_ script: String, _ arguments: [String]) throws -> TariffsProcess.Result {
    let path = Repository.path("scripts/" + script)
    return script.hasSuffix(".py") ? try run(python, [path] + arguments) : try run(path, arguments)
  }

  private static let python: String = {
    let own = Repository.path(".build/readers/bin/python3")
    return FileManager.default.isExecutableFile(atPath: own) ? own : "/usr/bin/env"
  }()

  private static func isThere(_ program: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: $0 + "/" + program)
    }
  }

  private static func run(_ program: String, _ arguments: [String]) throws -> TariffsProcess.Result {
    try TariffsProcess.run(
      (program == "/usr/bin/env" ? ["python3"] : []) + arguments,
      environment: ProcessInfo.processInfo.environment, binary: URL(filePath: program))
  }
}
