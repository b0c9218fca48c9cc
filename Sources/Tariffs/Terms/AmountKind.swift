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

  /// How many amounts of the kind there are, as people read it: `2 maxima`.
  package func counted(_ count: Int) -> Phrase {
    let word = count == 1 && self != .none ? name : plural
    return Phrase(nl: "\(count) \(word.dutch)", en: "\(count) \(word.english)")
  }

  private var plural: Phrase {
    switch self {
    case .price: Phrase(nl: "prijzen", en: "prices")
    case .maximum: Phrase("maxima")
    case .minimum: Phrase("minima")
    case .range: Phrase(nl: "bandbreedtes", en: "ranges")
    case .quote: Phrase(nl: "offertes", en: "quotes")
    case .none: Phrase(nl: "zonder bedrag", en: "without an amount")
    case .contribution: Phrase(nl: "eigen bijdragen", en: "contributions")
    case .component: Phrase(nl: "onderdelen", en: "components")
    }
  }

  /// That a list has no price of a product, and what it has in its place: `de lijst heeft geen prijs, maar een maximum`.
  package static func insteadOfPrice(_ kinds: [AmountKind]) -> Phrase {
    let others = kinds.filter { $0 != .none }
    func said(_ but: String, _ one: String, _ and: String, _ words: [String]) -> String {
      words.isEmpty ? "" : but + words.map { "\(one) \($0)" }.joined(separator: and)
    }
    return Phrase(
      nl: "de lijst heeft geen prijs" + said(", maar ", "een", " en ", others.map(\.name.dutch)),
      en: "the list has no price" + said(", but ", "a", " and ", others.map(\.name.english)))
  }

  /// Whether a row may stand without an amount.
  var mayLackAmount: Bool { self == .quote || self == .none }
}
