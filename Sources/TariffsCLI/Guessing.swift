import ArgumentParser
import Tariffs

/// What a word is that stands where the program expects something else.
struct Guessing {
  /// The tables with those of the folders that the words name; those that are built in where a folder is wrong, because
  /// the command that reads it will say so.
  let dataset: Dataset?

  /// Reads the data for the words of a command line.
  init(words: [String]) {
    var options = DatasetOptions()
    options.folders = DatasetOptions.folders(in: words)
    let files: Set<DatasetFile> = [.concepts, .conceptMembers, .unpriced]
    dataset = (try? options.load(files).dataset) ?? (try? Dataset.builtIn(files))
  }

  /// The command that a word by itself asks for: it lists tables and regions, and shows products.
  ///
  /// - Parameters:
  ///   - word: a word in the place of a command.
  ///   - isNearCommand: whether it is nearly a command; then a part of a name is no reason to take it for a product.
  /// - Returns: the command; nothing where the data do not have the word.
  func command(for word: String, isNearCommand: Bool) -> (any ParsableCommand.Type)? {
    switch dataset?.kind(of: word) {
    case .tables, .region: ListCommand.self
    case .product: ShowCommand.self
    case .partOfProduct: isNearCommand ? nil : ShowCommand.self
    case .concept: isNearCommand ? nil : CompareCommand.self
    case nil: nil
    }
  }

  /// The word of the data that a mistyped one most probably stands for.
  func nearest(to word: String) -> String? {
    dataset.flatMap { nearestWord(to: word, among: $0.knownWords) }
  }

  /// What a refused word is, and the command that takes it; nothing where the data do not have it.
  func advice(on error: SelectionError, in command: any ParsableCommand.Type) -> String? {
    guard let (word, wanted) = error.refusedWord, let dataset else { return nil }
    let (kind, verb): (Phrase, String)
    switch dataset.kind(of: word) {
    case .tables where command == RebuildCommand.self:
      (kind, verb) = (Phrase(nl: "is een tabel", en: "is a table"), "rebuild --table")
    case .tables: (kind, verb) = (Phrase(nl: "kiest tabellen", en: "selects tables"), "list")
    case .region: (kind, verb) = (Phrase(nl: "is een regio", en: "is a region"), "list")
    case .product: (kind, verb) = (Phrase(nl: "is een product", en: "is a product"), "show")
    case .partOfProduct:
      (kind, verb) = (
        Phrase(nl: "is een deel van namen van producten", en: "is a part of names of products"), "show"
      )
    case .concept: (kind, verb) = (Phrase(nl: "is een concept", en: "is a concept"), "compare")
    case nil: return nil
    }
    let line = "tariffs \(verb) \(word.contains(" ") ? "\"\(word)\"" : word)"
    return said(
      nl: "'\(word)' \(kind.dutch), en hier hoort \(wanted.dutch): '\(line)' neemt het aan.",
      en: "'\(word)' \(kind.english), and \(wanted.english) belongs here: '\(line)' takes it.")
  }
}

extension SelectionError {
  /// The word that was refused, and what was wanted in its place.
  fileprivate var refusedWord: (word: String, wanted: Phrase)? {
    switch self {
    case .unknownTable(let word, _, _): (word, Phrase(nl: "een tabel", en: "a table"))
    case .unknownRegion(let word, _, _): (word, Phrase(nl: "een regio", en: "a region"))
    case .unknownConcept(let word, _, _): (word, Phrase(nl: "een concept", en: "a concept"))
    case .noGroupProduct(let word, _): (word, Phrase(nl: "een groepsproduct", en: "a group product"))
    case .unknownProduct(let word, _, _): (word, Phrase(nl: "een product", en: "a product"))
    default: nil
    }
  }
}
