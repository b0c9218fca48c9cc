import Spreadsheets
import Tariffs

/// What was read of a file of volumes with headings of its own.
package struct VolumeSource {
  private let path: String
  /// The lines that can be read, in the columns of the program.
  package internal(set) var text: SourceText
  /// What a reader must know: what was not read, and what is hidden.
  package internal(set) var notes: [Phrase] = []
  /// What is wrong with headings and cells.
  var problems: [VolumeSheetError.Problem] = []
  /// The sheets that were read, by their names.
  var parts: [(sheet: String, head: VolumeSheetReader.Head)] = []
  /// From which part, row and column of volumes each line comes.
  var places: [(part: Int, row: Int, volume: Int)] = []

  init(path: String) { (self.path, text) = (path, SourceText(name: path, bytes: [])) }

  /// The headings with the columns that they stand for.
  package var headings: [(printed: String, column: VolumeColumn)] {
    parts.flatMap { part in
      part.head.named.flatMap { column, all in all.map { ($0.column, $0.text.line, column) } }
        .sorted { $0.0 < $1.0 }.map { (printed: $0.1, column: $0.2) }
    }
  }

  /// Why the file is refused; nothing where all of it can be read.
  ///
  /// - Parameter found: what is wrong with ``text``.
  /// - Returns: all problems, each with its cell.
  package func error(with found: [DatasetProblem]) -> VolumeSheetError? {
    let lines = found.isEmpty ? [] : text.bytes.split(separator: UInt8(ascii: "\n"))
    let located = found.map { problem in
      let (dutch, english) = (
        problem.kind.explanation(in: .dutch), problem.kind.explanation(in: .english)
      )
      return VolumeSheetError.Problem(
        place: place(of: problem, in: lines), problem: Phrase(nl: dutch.problem, en: english.problem),
        remedy: Phrase(nl: dutch.remedy, en: english.remedy))
    }
    // A row of several volumes has its other cells once for each.
    let all = (problems + located).firstOccurrences
    return all.isEmpty ? nil : VolumeSheetError(path: path, problems: all, headings: [])
  }

  /// The cell from which a value of ``text`` comes.
  private func place(of problem: DatasetProblem, in lines: [ArraySlice<UInt8>]) -> String {
    guard places.indices.contains(problem.line - 2) else { return "" }
    let (part, row, volume) = places[problem.line - 2]
    let line = String(decoding: lines[problem.line - 1], as: UTF8.self)
    var (value, isQuoted) = (0, false)
    for scalar in line.unicodeScalars.prefix(problem.column - 1) {
      if scalar == "\"" { isQuoted.toggle() }
      if scalar == ",", !isQuoted { value += 1 }
    }
    let column = VolumeColumn.allCases[min(value, VolumeColumn.allCases.count - 1)]
    let named = column == .volume ? nil : parts[part].head.named[column]?.first
    return Sheet.Place(row: row, column: named?.column ?? volume).address(in: parts[part].sheet)
  }
}

extension Sheet.Place {
  /// The cell with its sheet, as spreadsheets write it: `'Blad 1'!D7`.
  func address(in sheet: String) -> String {
    let isPlain = sheet.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    return sheet.isEmpty ? "\(self)" : isPlain ? "\(sheet)!\(self)" : "'\(sheet)'!\(self)"
  }
}
