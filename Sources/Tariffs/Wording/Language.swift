/// The language in which people read.
public enum Language: String, Vocabulary {
  /// Dutch, the default of reports: the memo goes to a Dutch municipality.
  case dutch = "nl"
  /// English.
  case english = "en"

  /// What the word is a kind of.
  public static let noun = Phrase(nl: "taal", en: "language")

  /// One of two texts that say the same, of which only the one that is read is made.
  ///
  /// A third language is one more argument, and the compiler finds the places where it is missing.
  ///
  /// - Parameters:
  ///   - nl: the text in Dutch.
  ///   - en: the text in English.
  /// - Returns: the text in this language.
  public func text<Text>(nl: @autoclosure () -> Text, en: @autoclosure () -> Text) -> Text {
    switch self {
    case .dutch: nl()
    case .english: en()
    }
  }
}
