import ArgumentParser
import Export
import Tariffs

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A command of which somebody can ask a receipt.
protocol ReceiptCommand: ParsableCommand {
  /// Where the receipt goes.
  var receipt: String? { get }
}

extension TableCommand {
  var receipt: String? { output.receipt }
}

/// Receipts of commands: asked for with `--receipt`, made when the command is done.
enum Receipts {
  /// The option.
  static let option = "--receipt"
  /// Names the folder in which a command is only rehearsed, as 'tariffs verify' does: all outputs go there, each under
  /// its number, with a receipt beside them.
  static let rehearsalVariable = "TARIFFS_REHEARSAL"
  /// The receipt in that folder.
  static let rehearsed = "receipt.json"
  /// The variable that names a folder with lists.
  static let datasetsVariable = "TARIFFS_DATASETS"

  /// The help of the option.
  static var help: ArgumentHelp {
    .init(
      nl:
        "Schrijf een bewijs: wat nodig is om dit opnieuw te doen, en om met 'tariffs verify' te zien of het "
        + "hetzelfde geeft.",
      en:
        "Write a receipt: what is needed to do this again, and to see with 'tariffs verify' whether it gives "
        + "the same.",
      value: "file.json")
  }

  /// The trail of a command; nothing where the words ask for no receipt.
  static func trail(for words: [String]) -> Trail? {
    if let folder = Console.environment(rehearsalVariable) { return Trail(rehearsal: folder) }
    return words.contains { isOption($0) } ? Trail() : nil
  }

  private static func isOption(_ word: String) -> Bool {
    let name = String(word.prefix { $0 != "=" })
    return name == option || OtherWords.pairs[name.lowercased()] == option
  }

  /// The words without the option.
  static func without(_ words: [String]) -> [String] {
    var (others, isValue, isBehindOptions) = ([String](), false, false)
    for word in words {
      isBehindOptions = isBehindOptions || word == "--"
      if isValue {
        isValue = false
      } else if !isBehindOptions, isOption(word) {
        isValue = !word.contains("=")
      } else {
        others.append(word)
      }
    }
    return others
  }

  /// Refuses a receipt of what cannot be read a second time.
  static func check(_ words: [String]) throws {
    let input = zip([""] + words, words).first { before, word in
      word.contains("/dev/fd/") || word == "-" && before != "-o"
    }
    guard Trail.current != nil, let pipe = input?.1 else { return }
    throw usage(
      nl:
        "Wat uit \(pipe) komt, is niet opnieuw te lezen, en een bewijs daarvan is niet na te rekenen. Bewaar "
        + "het eerst in een bestand.",
      en:
        "What comes out of \(pipe) cannot be read again, and a receipt of it cannot be checked. Keep it in a "
        + "file first.")
  }

  /// Writes the receipt of a command that is done.
  ///
  /// - Parameters:
  ///   - path: where it goes.
  ///   - words: the words of the command line.
  ///   - exitCode: with which the command ends.
  /// - Throws: when it cannot be written, or would take the place of what the command read or wrote.
  static func write(to path: String?, of words: [String], exitCode: Int) throws {
    guard let trail = Trail.current,
      let path = trail.rehearsal.map({ $0 + "/" + rehearsed }) ?? path
    else { return }
    if let file = FileIdentity(path),
      let other = (trail.written + trail.read).first(where: { !$0.isBuiltIn && FileIdentity($0.path) == file }
      )
    {
      throw usage(
        nl:
          "\(option) noemt \(path), en dat is \(other.path) van de opdracht zelf. Geef het bewijs een eigen bestand.",
        en:
          "\(option) names \(path), and that is \(other.path) of the command itself. Give the receipt a file of its own."
      )
    }
    let receipt = Receipt(
      version: TariffsCommand.configuration.version, day: today, command: without(words), path: path,
      language: Console.language, columns: Console.terminal().width, datasets: Console.datasetsFolder,
      exitCode: exitCode, read: trail.read, written: trail.written)
    try Trail.$current.withValue(nil) { try OutputFile.write(receipt.json, to: path) }
  }

  /// The day of today in UTC.
  private static var today: CalendarDate {
    var (now, parts) = (time(nil), tm())
    gmtime_r(&now, &parts)
    return CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? .earliest
  }
}

extension Console {
  /// The folder of `TARIFFS_DATASETS`; for a receipt from the folder that one is in, so that it names no place of a
  /// machine.
  static var datasetsFolder: String? {
    environment(Receipts.datasetsVariable).map { path in
      guard Trail.current != nil, path.hasPrefix("/"), let here = getcwd(nil, 0) else { return path }
      defer { free(here) }
      return relativePath(path, from: String(cString: here))
    }
  }

  /// A path from a folder; both start at the root.
  static func relativePath(_ path: String, from folder: String) -> String {
    func parts(_ path: String) -> [Substring] { path.split(separator: "/").filter { $0 != "." } }
    let (path, folder) = (parts(path), parts(folder))
    let common = zip(path, folder).prefix { $0 == $1 }.count
    let up = Array(repeating: Substring(".."), count: folder.count - common)
    let words = up + path.dropFirst(common)
    return words.isEmpty ? "." : words.joined(separator: "/")
  }
}
