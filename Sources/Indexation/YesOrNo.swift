import Tariffs

/// A yes or a no in a data file.
enum YesOrNo: String, Vocabulary {
  case yes
  case no

  static let noun = Phrase(nl: "antwoord", en: "answer")
}

extension Fields {
  /// A yes or a no.
  mutating func answer(_ name: String, _ meaning: String) -> Bool {
    let answer: YesOrNo = word(name, meaning)
    return answer == .yes
  }
}
