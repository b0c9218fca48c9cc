/// The known word that a mistyped one most probably stands for.
///
/// ```swift
/// nearestWord(to: "nijmegen-2032", among: ["nijmegen-2023", "lekstroom-2024"])   // nijmegen-2023
/// nearestWord(to: "zwaar", among: ["logeren-licht", "logeren-zwaar"])            // logeren-zwaar
/// ```
///
/// - Parameters:
///   - word: what was typed.
///   - words: what is known.
/// - Returns: the nearest word by edits (an exchange of neighbours counts as one), if it is near enough to be
///   meant; otherwise the shortest word of which the typed one is a part; otherwise one that begins alike.
public func nearestWord(to word: String, among words: some Collection<String>) -> String? {
  let typed = Array(word.lowercased())
  guard !typed.isEmpty else { return nil }
  let allowed = max(1, typed.count / 3)
  var best: (word: String, edits: Int)?
  for candidate in words {
    let letters = Array(candidate.lowercased())
    guard abs(letters.count - typed.count) <= allowed else { continue }
    let edits = editDistance(typed, letters)
    if edits <= allowed, edits < best?.edits ?? .max { best = (candidate, edits) }
  }
  if let best { return best.word }
  guard typed.count >= 3 else { return nil }
  let whole = words.filter { $0.lowercased().contains(word.lowercased()) }.min { $0.count < $1.count }
  return whole ?? words.first { commonStart(typed, Array($0.lowercased())) >= max(3, (typed.count + 1) / 2) }
}

/// How many letters two words have in common at the beginning.
private func commonStart(_ left: [Character], _ right: [Character]) -> Int {
  zip(left, right).prefix { $0 == $1 }.count
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
