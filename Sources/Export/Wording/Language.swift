import Tariffs

/// The language in which people read a report.
public enum Language: String, Vocabulary {
  /// Dutch, the default: the memo goes to a Dutch municipality.
  case dutch = "nl"
  /// English.
  case english = "en"

  /// What the word is a kind of.
  public static let noun = "language"
}
