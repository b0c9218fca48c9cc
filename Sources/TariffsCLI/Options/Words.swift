import ArgumentParser
import Tariffs

/// Reads a word of a closed list, and offers the nearest one for a mistyped word.
///
/// - Parameter word: the word as typed.
/// - Returns: the word.
/// - Throws: a sentence that names the words that are possible.
func vocabularyWord<Word: Vocabulary>(_ word: String) throws -> Word {
  if let known = Word(rawValue: word.lowercased()) { return known }
  let suggestion = nearestWord(to: word, among: Word.words).map { "Did you mean '\($0)'? " } ?? ""
  throw ValidationError(
    "There is no \(Word.noun) '\(word)'. \(suggestion)Known are \(Word.words.joined(separator: ", ")).")
}

/// Reads a day.
///
/// - Parameter word: the day as YYYY-MM-DD.
/// - Returns: the day.
/// - Throws: a sentence that says how a day is written.
func day(_ word: String) throws -> CalendarDate {
  guard let date = CalendarDate(word) else { throw ValidationError(SelectionError.badDate(word).description) }
  return date
}

extension Selector {
  /// Reads a selector of the command line.
  static func typed(_ word: String) throws -> Selector {
    do throws(SelectionError) {
      return try Selector(word)
    } catch {
      throw ValidationError(error.description)
    }
  }
}

extension CompletionKind {
  /// The words of a closed list.
  static func words<Word: Vocabulary>(of _: Word.Type) -> CompletionKind {
    .list(Word.words)
  }
}
