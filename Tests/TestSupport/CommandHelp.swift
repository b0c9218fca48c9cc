import Foundation

/// A command as the help of the program describes it to other programs.
public struct CommandHelp: Sendable {
  /// The words behind `tariffs`, such as `index apply`.
  public let words: [String]
  /// Its long options, such as `--changed-only`.
  public let options: [String]

  /// All commands and subcommands of the program, without `help`, which belongs to the help itself.
  ///
  /// - Returns: the commands, each before its subcommands.
  /// - Throws: when the program cannot be started.
  public static func all() throws -> [CommandHelp] { try read.get() }

  /// Read once: the program makes all of its help for it, and many tests ask.
  private static let read = Result { try dumped() }

  private static func dumped() throws -> [CommandHelp] {
    let dump = try TariffsProcess.run(["--experimental-dump-help"]).output
    let root = try JSONSerialization.jsonObject(with: Data(dump.utf8)) as? [String: Any]
    return commands(below: root?["command"] as? [String: Any] ?? [:], words: [])
  }

  private static func commands(below command: [String: Any], words: [String]) -> [CommandHelp] {
    (command["subcommands"] as? [[String: Any]] ?? []).flatMap { child -> [CommandHelp] in
      let path = words + [child["commandName"] as? String ?? ""]
      guard child["shouldDisplay"] as? Bool ?? true, path != ["help"] else { return [] }
      let names = (child["arguments"] as? [[String: Any]] ?? [])
        .filter { $0["shouldDisplay"] as? Bool ?? true }
        .flatMap { $0["names"] as? [[String: String]] ?? [] }
      let options = names.filter { $0["kind"] == "long" }.map { "--" + ($0["name"] ?? "") }
      return [CommandHelp(words: path, options: options)] + commands(below: child, words: path)
    }
  }
}
