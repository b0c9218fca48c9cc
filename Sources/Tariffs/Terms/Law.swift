/// The law (wet) under which help is given.
public enum Law: String, Vocabulary {
  /// Wet maatschappelijke ondersteuning 2015.
  case wmo
  /// Jeugdwet.
  case jw
  /// Both laws; the document sets one amount for the two.
  case wmoAndJw = "wmo-jw"

  /// What the word is a kind of.
  public static let noun = Phrase(nl: "wet", en: "law")

  /// Names in full.
  public static let otherSpellings = [
    "jeugdwet": "jw", "wmo2015": "wmo", "wmo 2015": "wmo", "jw-wmo": "wmo-jw",
  ]

  /// Whether an amount under this law is one under `other` too.
  public func covers(_ other: Law) -> Bool {
    self == other || self == .wmoAndJw
  }
}
