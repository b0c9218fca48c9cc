import Foundation
import TestSupport

/// What the program made of a damaged file.
enum Outcome: Equatable {
  /// It read what stands in the clean one.
  case equal
  /// It read less, or found a difference, and says of each what and where.
  case told
  /// It refused the file, with its place and what to do.
  case refused
  /// It read something else without a word, fell over, or refused without place or remedy.
  case wrong(String)

  /// Asks the program what it reads in a damaged file.
  ///
  /// - Parameters:
  ///   - bytes: what stands in the file now.
  ///   - file: the clean file.
  ///   - clean: the answer of the clean one.
  /// - Throws: when the file cannot be written, or the program not be started.
  init(of bytes: [UInt8], for file: CleanFile, clean: Answer) throws {
    let answer = try Answer(of: bytes, for: file)
    switch answer.exitCode {
    case 0, 1:
      if answer == clean { self = .equal } else { self = answer.difference(from: clean, in: file) }
    case 2:
      // A cell of a list has its address.
      let isPlaced = answer.error.contains(file.name) || answer.error.contains(/[A-Z][0-9]/)
      let lines = answer.error.split(separator: "\n")
      if !answer.output.isEmpty {
        self = .wrong("wrote an answer and refused")
      } else if !isPlaced {
        self = .wrong("refused without the place: \(answer.error.prefix(300))")
      } else if lines.count < 2 && !(lines.first ?? "").dropLast().contains(". ") {
        self = .wrong("refused without a remedy: \(answer.error.prefix(300))")
      } else {
        self = .refused
      }
    default: self = .wrong("exit code \(answer.exitCode): \(answer.error.prefix(300))")
    }
  }

  var word: String {
    switch self {
    case .equal: "equal"
    case .told: "told"
    case .refused: "refused"
    case .wrong: "wrong"
    }
  }
}

/// What the program says of a file: its output, without the place where the file stands.
struct Answer: Equatable {
  let output: String
  let error: String
  let exitCode: Int32
  /// Of a list as people have it: the amounts with all that was read of them.
  let amounts: [String]
  /// And the number of cells or lines of which it says that it could not take them.
  let unread: Int

  init(of bytes: [UInt8], for file: CleanFile) throws {
    let folder = try TemporaryFolder()
    for (name, bytes) in file.companions { try Data(bytes).write(to: folder.url.appending(path: name)) }
    try Data(bytes).write(to: folder.url.appending(path: file.name))
    let result = try TariffsProcess.run(
      file.probe.map {
        $0.replacingOccurrences(of: "FOLDER", with: folder.url.path)
          .replacingOccurrences(of: "FILE", with: folder.path(file.name))
      })
    let output = result.output.replacingOccurrences(of: folder.url.path, with: "FOLDER")
    self.output =
      file.answer == .words ? output.split(whereSeparator: \.isWhitespace).joined(separator: " ") : output
    error = result.error.replacingOccurrences(of: folder.url.path, with: "FOLDER")
    exitCode = result.exitCode
    let rows = file.answer == .imported ? Answer.rows(of: output) : []
    // Without a law or a year no folder is made, and that is said.
    let isRead = { (row: [String]) in
      row.count > 18 && row[4] == "read" && !row[8].isEmpty && (!row[15].isEmpty || row[13] == "none")
    }
    amounts = rows.filter(isRead).map { ($0[6..<10] + $0[11..<19]).joined(separator: "|") }.sorted()
    unread =
      file.answer == .delivered ? Answer.toldLines(of: output) : rows.dropFirst().filter { !isRead($0) }.count
  }

  /// How many lines of a delivery an answer in JSON names because they fail or have no price.
  private static func toldLines(of output: String) -> Int {
    let report = try? JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    let parts = report?["parts"] as? [String: Any] ?? [:]
    return ["lines", "without_price"].reduce(0) { $0 + ((parts[$1] as? [Any])?.count ?? 0) }
  }

  static func == (left: Answer, right: Answer) -> Bool {
    left.exitCode == right.exitCode && left.amounts == right.amounts
      && (!left.amounts.isEmpty || left.output == right.output)
  }

  /// What an answer is that is not that of the clean file.
  func difference(from clean: Answer, in file: CleanFile) -> Outcome {
    // Of a page it is said how many commands are in it.
    if exitCode != clean.exitCode || output.hasSuffix("no commands\n") { return .told }
    guard file.answer == .imported else {
      // A note that names the file says what it was read as.
      let namesFile = error.contains(file.name) && !clean.error.contains(file.name)
      return namesFile || file.answer == .delivered && unread > clean.unread
        ? .told : .wrong("reads otherwise: \(firstDifference(from: clean))")
    }
    // A note more says what was read otherwise, such as the year of a head without one.
    let notes = { (answer: Answer) in answer.error.split(separator: "\n").count }
    guard notes(self) <= notes(clean) else { return .told }
    var left = clean.amounts
    for amount in amounts {
      guard let place = left.firstIndex(of: amount) else { return .wrong("reads otherwise: \(amount)") }
      left.remove(at: place)
    }
    // What is missing is named as unread.
    return unread >= clean.unread + left.count ? .told : .wrong("lost \(left)")
  }

  private func firstDifference(from clean: Answer) -> String {
    let lines = zip(clean.output.components(separatedBy: "\n"), output.components(separatedBy: "\n"))
    return lines.first { $0 != $1 }.map { "\($0.prefix(120)) → \($1.prefix(120))" } ?? "more or fewer lines"
  }

  /// The cells of an output in CSV.
  private static func rows(of text: String) -> [[String]] {
    var rows: [[String]] = []
    var (row, cell, isQuoted) = ([String](), "", false)
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: (row, cell) = (row + [cell], "")
      case "\n" where !isQuoted:
        rows.append(row + [cell])
        (row, cell) = ([], "")
      default: cell.append(character)
      }
    }
    return rows
  }
}
