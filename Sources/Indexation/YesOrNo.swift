import Tariffs

/// A yes or a no in a data file.
enum YesOrNo: String, Vocabulary {
  case yes
  case no

  static let noun = Phrase(nl: "antwoord", en: "answer")
}
