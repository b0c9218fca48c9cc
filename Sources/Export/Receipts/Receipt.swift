import Tariffs

/// What is needed to carry out a command again, and to see that the outcome is the same.
///
/// It names the command, the version of the program, and all data that were read and outputs that were written, each with
/// its SHA-256. Nobody and no machine is named in it, and a path only as it was typed.
package struct Receipt: Hashable, Sendable {
  /// The version of the form of the file.
  package static let form = 1
  /// The largest receipt that is read: one with a short answer in it and thousands of files is far smaller.
  package static let mostBytes = 16 << 20

  /// The version of the program.
  package var version: String
  /// The day on which it was made, in UTC.
  package var day: CalendarDate
  /// The words of the command line behind `tariffs`, without the option that asked for the receipt.
  package var command: [String]
  /// Where the receipt was written, as it was typed: from the same folder as all other paths.
  package var path: String
  /// The language of refusals, which the locale decides where no option does.
  package var language: Language
  /// The width of the screen, or of `COLUMNS`; nothing where there was none.
  package var columns: Int?
  /// The folder of `TARIFFS_DATASETS`, from the same folder as all other paths.
  package var datasets: String?
  /// The exit code: 0, or 1 where something was found.
  package var exitCode: Int
  /// What was read, in the order of reading.
  package var read: [Trail.File]
  /// What was written, in the order of writing.
  package var written: [Trail.File]

  /// A receipt.
  package init(
    version: String, day: CalendarDate, command: [String], path: String, language: Language, columns: Int?,
    datasets: String?, exitCode: Int, read: [Trail.File], written: [Trail.File]
  ) {
    (self.version, self.day, self.command, self.path) = (version, day, command, path)
    (self.language, self.columns, self.datasets) = (language, columns, datasets)
    (self.exitCode, self.read, self.written) = (exitCode, read, written)
  }

  /// The command as somebody types it: words that a shell would take apart stand between quotes.
  package var line: String { (["tariffs"] + command).map(Receipt.quoted).joined(separator: " ") }

  /// A word as a shell takes it.
  package static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || "-_./,:@+%=".contains($0) }
    guard !isPlain else { return word }
    return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  /// What the receipt says to somebody who opens it.
  package var summary: String {
    language.text(
      nl: "'\(line)' is op \(day) uitgevoerd met tariffs \(version), op de gegevens van 'read', en gaf de "
        + "uitvoer van 'written'. 'tariffs verify \(path)' voert het opnieuw uit en zegt of dat hetzelfde geeft.",
      en:
        "'\(line)' was carried out on \(day) by tariffs \(version), on the data of 'read', and gave the output "
        + "of 'written'. 'tariffs verify \(path)' carries it out again and says whether that gives the same.")
  }

  // MARK: - Writing

  /// The receipt as JSON.
  package var json: String {
    func number(_ number: Int?) -> JSONText { .literal(number.map { "\($0)" } ?? "null") }
    func file(_ file: Trail.File) -> JSONText {
      .object(
        [("path", .string(file.path))]
          + (file.isBuiltIn ? [("built_in", .literal("true"))] : [])
          + [("bytes", number(file.count)), ("sha256", .string(file.sha256))]
          + (file.text.map { [("text", .string($0))] } ?? []))
    }
    return JSONText.object([
      ("summary", .string(summary)), ("receipt", number(Receipt.form)), ("version", .string(version)),
      ("day", .string("\(day)")), ("command", .array(command.map(JSONText.string))), ("path", .string(path)),
      ("language", .string(language.rawValue)), ("columns", number(columns)),
      ("datasets", datasets.map(JSONText.string) ?? .literal("null")), ("exit_code", number(exitCode)),
      ("read", .array(read.map(file))), ("written", .array(written.map(file))),
    ]).text
  }
}
