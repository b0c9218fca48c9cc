/// The known word that a mistyped one most probably stands for.
///
/// ```swift
/// nearestWord(to: "nijmegen-2032", among: ["nijmegen-2023", "lekstroom-2024"])   // nijmegen-2023
/// nearestWord(to: "zwaar", among: ["logeren-licht", "logeren-zwaar"])            // logeren-zwaar
/// nearestWord(to: "dag", among: ["dagdeel", "etmaal"])                           // nothing: another unit
/// ```
///
/// A hint to something else than what is meant does more harm than none. So words with other digits are never near: a
/// year or a code is another one.
///
/// - Parameters:
///   - word: what was typed.
///   - words: what is known.
/// - Returns: the nearest word by edits (an exchange of neighbours counts as one), one for every three letters; else the
///   word of which it is the Dutch plural; else the only word that has it as a part between hyphens, as near; else
///   nothing.
public func nearestWord(to word: String, among words: some Collection<String>) -> String? {
  let typed = Array(word.lowercased())
  guard !typed.isEmpty else { return nil }
  let allowed = max(1, typed.count / 3)
  let digits = typed.filter(\.isNumber).sorted()
  var best: (word: String, edits: Int)?
  for candidate in words {
    let letters = Array(candidate.lowercased())
    guard abs(letters.count - typed.count) <= allowed, letters.filter(\.isNumber).sorted() == digits else {
      continue
    }
    let edits = editDistance(typed, letters)
    if edits <= allowed, edits < best?.edits ?? .max { best = (candidate, edits) }
  }
  if let best { return best.word }
  if let singular = words.first(where: { isPlural(typed, of: $0) }) { return singular }
  let parts = words.filter { candidate in
    let parts = candidate.lowercased().split(separator: "-").map(Array.init)
    return parts.count > 1
      && parts.contains { part in
        let most = min(allowed, part.count / 3)
        return abs(part.count - typed.count) <= most && editDistance(typed, part) <= most
      }
  }
  return parts.count == 1 ? parts.first : nil
}

/// Whether a word is the Dutch plural of another: `minuten` of `minuut`, where a long vowel loses a letter.
private func isPlural(_ typed: [Character], of word: String) -> Bool {
  func withoutDoubles(_ letters: some Sequence<Character>) -> [Character] {
    letters.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
  return typed.suffix(2) == ["e", "n"]
    && withoutDoubles(typed.dropLast(2)) == withoutDoubles(word.lowercased())
}

/// The number of insertions, deletions, replacements and exchanges of neighbours between two words.
func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for i in left.indices {
    var current = [i + 1]
    for j in right.indices {
      let replacement = previous[j] + (left[i] == right[j] ? 0 : 1)
      var edits = min(replacement, previous[j + 1] + 1, current[j] + 1)
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        edits = min(edits, beforePrevious[j - 1] + 1)
      }
      current.append(edits)
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[right.count]
}
