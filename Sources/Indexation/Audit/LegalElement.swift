import Tariffs

/// A cost element on which a real price (reële prijs) must rest at least, by law.
public struct LegalElement: Hashable, Sendable {
  /// The law of the products that it holds for.
  public let law: Law
  /// The letter in the article.
  public let letter: String
  /// The article.
  public let article: String
  /// What the element is.
  public let name: Phrase
  /// The words under which a document prints it: cost components, and `functiemix`.
  public let words: [String]
  /// From when the article is in force; nothing where that was not read.
  public let validFrom: CalendarDate?
  /// Where it was read.
  public let source: String
  /// How sure that is.
  public let confidence: IndexValue.Confidence

  /// The article with its letter: `Besluit Jeugdwet art. 2.3 lid 1 c`.
  public var title: String { "\(article) \(letter)" }

  /// Whether one of its words is that of a component.
  func has(_ component: CostComponent) -> Bool { words.contains(component.rawValue) }
}

extension LegalElement {
  /// The rows of `legal-elements.csv`.
  package static let schema = Schema<LegalElement>(
    "legal-elements", title: Phrase(nl: "Wettelijke kostenelementen", en: "Legal cost elements"),
    """
    The cost elements on which a price must rest at least, and the words under which documents print them.
    """,
    key: .init("law", "letter")
  ) { f in
    LegalElement(
      law: f.word("law", "The law of the products (`law` of tariffs)."),
      letter: f.identifier("letter", "The letter in the article.", example: "b"),
      article: f.filledText("article", "The article.", example: "Uitvoeringsbesluit Wmo 2015 art. 5.4 lid 3"),
      name: Phrase(
        nl: f.filledText("name_nl", "What it is, in Dutch.", example: "redelijke overhead"),
        en: f.filledText("name_en", "What it is, in English.", example: "reasonable overhead")),
      words: f.text(
        "covers", "The cost components that it covers, with spaces between; `functiemix` for a mix.",
        example: "reiskosten scholing"
      ).split(separator: " ").map(String.init),
      validFrom: f.optionalDate("valid_from", "From when it is in force; empty where that was not read."),
      source: f.filledText("source", "Where it was read."),
      confidence: f.word("confidence", "How sure that is."))
  }
}
