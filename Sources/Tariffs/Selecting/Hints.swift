/// Looks for the nearest known words, as long as that costs little: a file with a mistake in each row needs no hint
/// for each.
package struct Hints {
  /// How many words may still be compared.
  private var budget = 500_000

  package init() {}

  /// The known word that a mistyped one most probably stands for.
  ///
  /// - Parameters:
  ///   - word: what was typed.
  ///   - words: what is known; not worked out when there is no hint any more.
  /// - Returns: the word, or nothing.
  package mutating func nearest(to word: String, among words: @autoclosure () -> Set<String>) -> String? {
    guard budget > 0 else { return nil }
    let words = words()
    budget -= words.count + 1
    return nearestWord(to: word, among: words.sorted())
  }
}
