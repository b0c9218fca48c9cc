import Tariffs

/// What a receipt says, held against what the same command gives now.
package struct Verification: Hashable, Sendable {
  /// What is held against what.
  package enum Part: String, Vocabulary {
    /// The version of the program.
    case program
    /// Something that was read.
    case data
    /// What the command gives.
    case output
    /// An output as it stands on the disk.
    case file
    /// The exit code.
    case exitCode = "exit-code"

    package static let noun = Phrase(nl: "onderdeel", en: "part")
  }

  /// How a part is now.
  package enum Outcome: String, Vocabulary {
    /// As the receipt says.
    case same
    /// Something else.
    case other
    /// The receipt has it, and it is not there now.
    case missing
    /// It is there now, and the receipt does not have it.
    case added

    package static let noun = Phrase(nl: "uitkomst", en: "outcome")
  }

  /// A part with how it is now.
  package struct Row: Hashable, Sendable {
    package var part: Part
    /// The path, or another name.
    package var name: String
    package var outcome: Outcome
    /// What the receipt says: a hash, a version.
    package var before: String?
    /// What it is now.
    package var now: String?
    /// Where the first difference is, in what is text.
    package var difference: LineDifference?
  }

  package let receipt: Receipt
  package let rows: [Row]

  /// Whether all is as the receipt says. That a file was taken away does not count: it can be made again.
  package var isSame: Bool {
    rows.allSatisfy { $0.outcome == .same || ($0.part == .file && $0.outcome == .missing) }
  }

  /// The rows of a part.
  package func rows(_ part: Part) -> [Row] { rows.filter { $0.part == part } }

  /// Holds a receipt against another of the same command.
  ///
  /// - Parameters:
  ///   - receipt: what is to be checked.
  ///   - again: what the command gives now.
  ///   - now: the bytes that an output has now, by its number.
  ///   - file: the bytes that stand at the place of an output; nothing where nothing does.
  package init(
    _ receipt: Receipt, again: Receipt, now: (_ output: Int) -> [UInt8]?, file: (_ path: String) -> [UInt8]?
  ) {
    var rows = [
      Row(
        part: .program, name: "tariffs", outcome: receipt.version == again.version ? .same : .other,
        before: receipt.version, now: again.version)
    ]
    rows += Verification.data(receipt.read, again.read)
    if receipt.exitCode != again.exitCode {
      rows.append(
        Row(
          part: .exitCode, name: "exit", outcome: .other, before: "\(receipt.exitCode)",
          now: "\(again.exitCode)"
        ))
    }
    for place in 0..<max(receipt.written.count, again.written.count) {
      let once = place < receipt.written.count ? receipt.written[place] : nil
      let then = place < again.written.count ? again.written[place] : nil
      let name = once?.path ?? then?.path ?? ""
      let standing = once.flatMap { $0.path == Trail.stream ? nil : file($0.path) }
      let hash = standing.map { SHA256.hexadecimal(of: $0) }
      var row = Row(
        part: .output, name: name, outcome: Verification.outcome(once, then), before: once?.sha256,
        now: then?.sha256)
      if row.outcome == .other {
        // The old text stands in the receipt, or still on the disk.
        let before = once?.text.map { Array($0.utf8) } ?? (hash == once?.sha256 ? standing : nil)
        row.difference = now(place).flatMap { LineDifference(from: before, to: $0) }
      }
      rows.append(row)
      guard let once, once.path != Trail.stream else { continue }
      var onDisk = Row(
        part: .file, name: name, outcome: hash == nil ? .missing : hash == once.sha256 ? .same : .other,
        before: once.sha256, now: hash)
      // What the command gives is what stood there, so it shows where the file was changed.
      if onDisk.outcome == .other, row.outcome == .same {
        onDisk.difference = now(place).flatMap { made in
          standing.flatMap { LineDifference(from: made, to: $0) }
        }
      }
      rows.append(onDisk)
    }
    (self.receipt, self.rows) = (receipt, rows)
  }

  private static func outcome(_ once: Trail.File?, _ now: Trail.File?) -> Outcome {
    guard let once else { return .added }
    guard let now else { return .missing }
    return once.path == now.path && once.sha256 == now.sha256 && once.count == now.count ? .same : .other
  }

  /// The data of then and now, by their names.
  private static func data(_ before: [Trail.File], _ now: [Trail.File]) -> [Row] {
    func key(_ file: Trail.File) -> String { (file.isBuiltIn ? "+" : "-") + file.path }
    let (then, again) = (Dictionary(grouping: before, by: key), Dictionary(grouping: now, by: key))
    return (before + now).map(key).firstOccurrences.map { name in
      let (old, new) = (then[name] ?? [], again[name] ?? [])
      let (first, last) = (old.map(\.sha256), new.map(\.sha256))
      return Row(
        part: .data, name: (old + new)[0].path,
        outcome: old.isEmpty ? .added : new.isEmpty ? .missing : first == last ? .same : .other,
        before: first.first, now: last.first)
    }
  }
}

/// The first line in which two texts differ.
package struct LineDifference: Hashable, Sendable {
  /// The number of the line, from 1; nothing where the old text is not known.
  package let line: Int?
  /// The line as it was; nothing where the text ended before it.
  package let before: String?
  /// The line as it is; nothing where the text ends before it.
  package let now: String?

  /// Finds the line; nothing where one of the two is no text, or where they are equal.
  ///
  /// - Parameters:
  ///   - old: the text as it was; nothing where it is not known.
  ///   - new: the text as it is.
  package init?(from old: [UInt8]?, to new: [UInt8]) {
    guard let old, old != new, !old.contains(0), !new.contains(0) else { return nil }
    let same = zip(old, new).prefix { $0 == $1 }.count
    let lineFeed = UInt8(ascii: "\n")
    let start = old[..<same].lastIndex(of: lineFeed).map { $0 + 1 } ?? 0
    func line(_ bytes: [UInt8]) -> String? {
      guard start < bytes.count else { return nil }
      return String(validating: bytes[start...].prefix { $0 != lineFeed }, as: UTF8.self)
    }
    let (before, now) = (line(old), line(new))
    // A line of neither that is text says nothing.
    guard before != nil || now != nil else { return nil }
    (self.line, self.before, self.now) = (old[..<same].count { $0 == lineFeed } + 1, before, now)
  }
}
