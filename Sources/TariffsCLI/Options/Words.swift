import ArgumentParser
import Tariffs

/// Reads a word of a closed list, and offers the nearest one for a mistyped word.
func vocabularyWord<Word: Vocabulary>(_ word: String) throws -> Word {
  try Array(Word.allCases).typed(word)
}

extension Collection where Element: Term {
  /// The word that somebody typed; of a mistyped one the nearest is offered.
  func typed(_ word: String) throws -> Element {
    let spelling = word.lowercased()
    if let known = self.word(spelling) ?? first(where: { $0.otherSpellings.contains(spelling) }) {
      return known
    }
    let hint = Console.language.suggestion(meant(by: word)?.rawValue)
    throw usage(
      nl: "Er is geen \(Element.noun.dutch) '\(word)'.\(hint) Bekend zijn \(words.joined(separator: ", ")).",
      en: "There is no \(Element.noun.english) '\(word)'.\(hint) Known are \(words.joined(separator: ", ")).")
  }
}

/// Reads a day.
func day(_ word: String) throws -> CalendarDate {
  try typed {
    guard let date = CalendarDate(word) else { throw SelectionError.badDate(word) }
    return date
  }
}

extension Selector {
  /// Reads a selector of the command line.
  static func typed(_ word: String) throws -> Selector {
    try TariffsCLI.typed { try Selector(word) }
  }
}

extension Vocabulary {
  /// All words, as help and refusals list them.
  static var list: String { words.joined(separator: ", ") }
}

extension CompletionKind {
  /// The words of a closed list.
  static func words<Word: Vocabulary>(of _: Word.Type) -> CompletionKind {
    .list(Word.words)
  }

  /// The words of a list to which a folder adds.
  static func words<Word: TermOfData>(of _: Word.Type) -> CompletionKind {
    .custom { _, _, _ in Word.all(in: .builtIn).words }
  }
}

/// Reads whole numbers: `3` or `1-10`; a comma is a decimal comma here too, and there is no half person.
func wholeNumbers(_ word: String) throws -> [Int] {
  let pieces = word.split(separator: ",", omittingEmptySubsequences: false)
  guard pieces.count == 1 else {
    let numbers = Console.language.all(pieces.map(String.init))
    let twoWays = pieces.count == 2
    throw usage(
      nl: (twoWays
        ? "'\(word)' is op twee manieren te lezen: als het ene getal \(word), of als \(numbers). "
        : "'\(word)' zijn geen getallen: een komma is een decimale komma. ")
        + "Schrijf 4 of 1-10, en herhaal de optie voor meer.",
      en: (twoWays
        ? "'\(word)' can be read in two ways: as the one number \(word), or as \(numbers). "
        : "'\(word)' are no numbers: a comma is a decimal comma. ")
        + "Write 4 or 1-10, and repeat the option for more.")
  }
  let ends = word.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
  guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first <= last,
    last <= 1_000
  else {
    throw usage(
      nl: "'\(word)' zijn geen getallen. Schrijf 4 of 1-10; ten hoogste 1000.",
      en: "'\(word)' are no numbers. Write 4 or 1-10; at most 1000.")
  }
  return Array(first...last)
}

extension Dataset {
  /// The tables of some regions; all tables when none is named.
  func tables(ofRegions words: [String]) throws(SelectionError) -> [TariffTable] {
    var regions: [String] = []
    for word in words { regions.append(try knownRegion(word)) }
    return regions.isEmpty ? tables : tables.filter { regions.contains($0.region) }
  }

  /// The tables that selectors stand for, each once; all tables when there is no selector. A region by itself stands for
  /// all of its tables.
  func tables(selectedBy selectors: [Selector]) throws(SelectionError) -> [TariffTable] {
    try selections(selectors).flatMap(\.tables).firstOccurrences
  }

  /// What selectors stand for, as ``tables(selectedBy:)``, with what was decided on the way.
  func selections(_ selectors: [Selector]) throws(SelectionError) -> [TableSelection] {
    guard !selectors.isEmpty else { return tables.map { TableSelection(whole: [$0]) } }
    var selections: [TableSelection] = []
    for selector in selectors {
      if case .table(let word) = selector, table(word) == nil, let region = try? knownRegion(word) {
        selections.append(TableSelection(whole: tables.filter { $0.region == region }))
      } else {
        selections.append(try select(selector, withReplaced: true))
      }
    }
    return selections
  }
}
