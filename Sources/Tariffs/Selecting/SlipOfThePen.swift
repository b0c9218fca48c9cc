/// The word of a closed list that was certainly meant by a word that is not in it.
///
/// ```swift
/// slipOfThePen("etmaaal", among: ["etmaal", "dagdeel"])   // etmaal
/// slipOfThePen("dag", among: ["etmaal", "dagdeel"])       // nil: a day is no part of a day
/// ```
///
/// It asks for more than ``nearestWord(to:among:)``: a unit or a file that is offered for another one changes what is
/// meant, so a word is offered only when a slip of the pen explains the difference.
///
/// - Parameters:
///   - word: what was typed.
///   - words: what is known.
/// - Returns: the only known word with the same first letter and the same digits that is one edit away (two from eight
///   letters on), or that differs only by doubled letters; in words of up to four letters no letter is exchanged for
///   another one, which makes another word.
package func slipOfThePen(_ word: String, among words: some Collection<String>) -> String? {
  let typed = Array(word.lowercased())
  let allowed = typed.count < 8 ? 1 : 2
  func digits(_ letters: [Character]) -> [Character] { letters.filter(\.isNumber) }
  func withoutDoubles(_ letters: [Character]) -> [Character] {
    letters.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
  let near = words.filter { known in
    let letters = Array(known.lowercased())
    guard !typed.isEmpty, abs(letters.count - typed.count) <= max(2, allowed), letters.first == typed.first,
      digits(letters) == digits(typed)
    else { return false }
    if letters.count == typed.count, typed.count <= 4, letters.sorted() != typed.sorted() { return false }
    return editDistance(typed, letters) <= allowed || withoutDoubles(letters) == withoutDoubles(typed)
  }
  return near.count == 1 ? near.first : nil
}
