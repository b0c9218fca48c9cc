/// What an amount of a list is. Only a price is compared, indexed and rebuilt; the others are shown as what they are.
public enum AmountKind: String, Vocabulary, Named {
  /// What is paid for one unit.
  case price
  /// The most that is paid, for a unit or within a period.
  case maximum
  /// The least that is paid.
  case minimum
  /// From one amount to another.
  case range
  /// On offer ("offertebasis", "op aanvraag"), with or without an amount.
  case quote
  /// Said to be none ("n.v.t.", "geen maximum").
  case none
  /// What the client pays (eigen bijdrage).
  case contribution
  /// A part of which a price is made up.
  case component

  /// What the word is a kind of.
  public static let noun = Phrase(nl: "soort bedrag", en: "kind of amount")

  /// The Dutch words, as lists print them.
  public var otherSpellings: [String] {
    switch self {
    case .price: ["prijs", "tarief"]
    case .range: ["bandbreedte"]
    case .quote: ["offerte", "op aanvraag"]
    case .none: ["geen", "n.v.t.", "nvt"]
    case .contribution: ["bijdrage", "eigen bijdrage"]
    case .component: ["onderdeel"]
    case .maximum, .minimum: []
    }
  }

  /// The word as people read it.
  public var name: Phrase {
    switch self {
    case .price: Phrase(nl: "prijs", en: "price")
    case .maximum: Phrase("maximum")
    case .minimum: Phrase("minimum")
    case .range: Phrase(nl: "bandbreedte", en: "range")
    case .quote: Phrase(nl: "offerte", en: "quote")
    case .none: Phrase(nl: "geen", en: "none")
    case .contribution: Phrase(nl: "eigen bijdrage", en: "contribution")
    case .component: Phrase(nl: "onderdeel", en: "component")
    }
  }

  /// Whether a row may stand without an amount.
  var mayLackAmount: Bool { self == .quote || self == .none }
}
