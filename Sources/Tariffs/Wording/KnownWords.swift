/// What many sentences say of words and numbers.
extension Language {
  /// The hint to the word that was probably meant, behind another sentence; nothing where no known word is near.
  package func suggestion(_ nearest: String?) -> String {
    nearest.map { text(nl: " Is \(quoted($0)) bedoeld?", en: " Did you mean \(quoted($0))?") } ?? ""
  }

  /// That there is no such word, with the one that was probably meant and all that there are; without its full stop.
  package func unknown(
    nl: (one: String, all: String), en: (one: String, all: String), _ word: String, nearest: String?,
    known: [String]
  ) -> String {
    text(nl: "Er is geen \(nl.one) \(quoted(word)).", en: "There is no \(en.one) \(quoted(word)).")
      + suggestion(nearest) + " " + text(nl: "\(nl.all) zijn ", en: "\(en.all) are ")
      + known.joined(separator: ", ")
  }

  /// A number of things: `1 probleem`, `2 problemen`.
  package func count(
    _ number: Int, nl: (one: String, many: String), en: (one: String, many: String)
  ) -> String {
    let words = text(nl: nl, en: en)
    return "\(number) \(number == 1 ? words.one : words.many)"
  }

  /// What is wrong, and behind it what to do; the two are told on lines of their own.
  package func explanation(
    nl dutch: String, _ dutchRemedy: String, en english: String, _ englishRemedy: String
  ) -> (problem: String, remedy: String) {
    text(nl: (dutch, dutchRemedy), en: (english, englishRemedy))
  }

  /// A number of problems.
  package func problems(_ number: Int) -> String {
    count(number, nl: ("probleem", "problemen"), en: ("problem", "problems"))
  }

  /// Words with "and" between them.
  package func all(_ words: [String]) -> String { words.joined(separator: text(nl: " en ", en: " and ")) }
}
