import Tariffs

/// Why a file of volumes with headings of its own cannot be read.
package struct VolumeSheetError: Explained, Hashable {
  /// A cell that cannot be read.
  package struct Problem: Hashable, Sendable {
    /// The cell: `Blad1!D7`.
    let place: String
    /// What is wrong, and what to do.
    let (problem, remedy): (Phrase, Phrase)
  }

  let path: String
  let problems: [Problem]
  /// What stands where headings would be, in a file without any that is known.
  let headings: [String]
  /// What else a reader must know of such a file.
  var notes: [Phrase] = []

  /// What is wrong, where, and what to do: equal problems once, and of each kind the first five that differ.
  package func text(in language: Language) -> String {
    guard !problems.isEmpty else { return withoutHeadings(in: language) }
    var blocks: [String] = []
    var shown = 0
    for kind in VolumeSheetError.grouped(problems, by: \.remedy) {
      let different = VolumeSheetError.grouped(kind, by: \.problem)
      for same in different.prefix(5) {
        blocks.append(block(same[0], in: language))
        shown += 1
        guard same.count > 1 else { continue }
        let cells = VolumeSheetError.cells(of: same, in: language)
        blocks.append("    " + language.text(nl: "Hetzelfde in \(cells).", en: "The same in \(cells)."))
      }
      let left = Array(different.dropFirst(5).joined())
      guard !left.isEmpty else { continue }
      let (count, cells) = (left.count, VolumeSheetError.cells(of: left, in: language))
      blocks.append(
        "    "
          + language.text(
            nl: "Nog \(count) van deze soort, in \(cells).", en: "\(count) more of this kind, in \(cells)."))
    }
    guard shown < problems.count else { return allProblems(in: language) }
    let count = language.problems(problems.count)
    let summary = language.text(
      nl: "\(count), waarvan \(shown) getoond; er is niets geladen. --all-problems toont ze allemaal.",
      en: "\(count), of which \(shown) shown; nothing was loaded. --all-problems shows each of them.")
    return (blocks + [summary]).joined(separator: "\n")
  }

  /// Every problem with its cell, as a message for the user.
  package func allProblems(in language: Language) -> String {
    guard !problems.isEmpty else { return withoutHeadings(in: language) }
    let summary =
      language.problems(problems.count)
      + language.text(nl: "; er is niets geladen.", en: "; nothing was loaded.")
    return (problems.map { block($0, in: language) } + [summary]).joined(separator: "\n")
  }

  private func block(_ problem: Problem, in language: Language) -> String {
    "\(path) \(problem.place): \(problem.problem.text(in: language))\n    \(problem.remedy.text(in: language))"
  }

  private func withoutHeadings(in language: Language) -> String {
    let found = headings.isEmpty ? "" : " (\(headings.prefix(8).joined(separator: ", ")))"
    let mapping = VolumeSheet.mappingPath(of: path)
    let text = language.text(
      nl:
        "'\(path)' heeft geen rij met koppen voor product, eenheid en volume\(found). Schrijf in '\(mapping)' wat een "
        + "kop betekent, zoals een rij met text 'Aantal uren' en reading 'volume'; 'tariffs schema volumes.csv' toont "
        + "de kolommen.",
      en:
        "'\(path)' has no row with headings for product, unit and volume\(found). Write in '\(mapping)' what a "
        + "heading means, such as a row with text 'Aantal uren' and reading 'volume'; 'tariffs schema volumes.csv' "
        + "shows the columns.")
    return ([text] + notes.map { "\(path): \($0.text(in: language))" }).joined(separator: "\n")
  }

  /// The problems that have something in common, in the order of the first of each.
  private static func grouped(_ problems: [Problem], by key: KeyPath<Problem, Phrase>) -> [[Problem]] {
    let groups = Dictionary(grouping: problems) { $0[keyPath: key] }
    return problems.map { $0[keyPath: key] }.firstOccurrences.compactMap { groups[$0] }
  }

  /// The cells of some problems: `2 cells: V!B2, V!B3`.
  private static func cells(of problems: [Problem], in language: Language) -> String {
    language.count(problems.count, nl: ("cel", "cellen"), en: ("cell", "cells")) + ": "
      + problems.prefix(8).map(\.place).joined(separator: ", ")
      + (problems.count > 8 ? language.text(nl: " en verder", en: " and further") : "")
  }
}
