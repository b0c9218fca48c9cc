/// The law (wet) under which help is given: a row of `laws.csv`.
public final class Law: TermOfData {
  /// What the word is a kind of.
  public static let noun = Phrase(nl: "wet", en: "law")

  /// The name of its file, without the ending, and the column of the word.
  public static let file = (name: "laws", column: "law")

  /// The word, as files write it.
  public let rawValue: String
  /// The place in the list of laws, in which rows of a comparison stand.
  public let order: Int
  /// The word for people, such as `Jw`.
  public let name: String
  /// What it is called in a title: `Jeugdwet`.
  public let title: Phrase
  /// For whom help is given.
  public let client: Phrase
  /// The words of the laws whose amounts it sets too, where a document sets one amount for several.
  public let covered: [String]
  /// Names in full.
  public let otherSpellings: [String]

  init(
    _ word: String, order: Int, name: String, title: Phrase, client: Phrase, covered: [String] = [],
    otherSpellings: [String] = []
  ) {
    (rawValue, self.order, self.name, self.title, self.client) = (word, order, name, title, client)
    (self.covered, self.otherSpellings) = (covered, otherSpellings)
  }

  /// All laws.
  public static func all(in terms: Terms) -> [Law] { terms.laws }

  /// Wet maatschappelijke ondersteuning 2015.
  public static let wmo = Terms.builtIn.law("wmo")
  /// Jeugdwet.
  public static let jw = Terms.builtIn.law("jw")

  /// Whether an amount under this law is one under `other` too.
  public func covers(_ other: Law) -> Bool { self == other || covered.contains(other.rawValue) }
}
