import Foundation

/// A file as it should be, what stands beside it, and how the program is asked what it read.
struct CleanFile: Sendable {
  /// What it is, for the table of outcomes.
  let kind: String
  /// Its name in the folder.
  let name: String
  /// What stands in it.
  let bytes: [UInt8]
  /// Between the cells of a line; nothing for a file without cells.
  var delimiter = ","
  /// Where the cells stand that damages spell otherwise; rows and columns begin at 0.
  var cells: [Role: (row: Int, column: Int)] = [:]
  /// The other files of the folder.
  var companions: [String: [UInt8]] = [:]
  /// The words of a command that shows what was read; FOLDER and FILE are the places.
  let probe: [String]
  /// How two answers are compared.
  var answer = Answer.whole
  /// Which damages are tried on it.
  let damages: [Damage]

  /// The parts of an answer that count.
  enum Answer: Sendable {
    /// Every byte of the output.
    case whole
    /// The words of the output, whatever stands between them.
    case words
    /// The amounts with all that was read of them, wherever they stand; what was refused counts apart.
    case imported
    /// The output as JSON; lines of the file without a price, and those that fail, are told.
    case delivered
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The lines without their ends, and without the empty one behind the last.
  var lines: [String] {
    var lines = text.components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
