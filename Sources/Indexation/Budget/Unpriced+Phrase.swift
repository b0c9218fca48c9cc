import Tariffs

extension Unpriced {
  /// Why volumes have no price, in a few words.
  package var phrase: Phrase {
    func units(_ units: [BillingUnit]) -> String { units.map(\.rawValue).joined(separator: ", ") }
    switch self {
    case .unknownProduct(let nearest):
      return Phrase(
        nl: "staat niet in de lijst" + (nearest.map { "; is '\($0)' bedoeld?" } ?? ""),
        en: "is not in the list" + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
    case .noPrice(let kinds): return AmountKind.insteadOfPrice(kinds)
    case .otherUnit(let known):
      return Phrase(
        nl: "de lijst heeft een prijs per \(units(known))", en: "the list has a price per \(units(known))")
    case .otherForm(let known):
      let (dutch, english) = (known.map(\.name.dutch), known.map(\.name.english))
      return Phrase(
        nl: "de lijst heeft alleen \(dutch.joined(separator: ", "))",
        en: "the list has only \(english.joined(separator: ", "))")
    case .otherBand(let known):
      guard !known.isEmpty else {
        return Phrase(nl: "de lijst heeft er geen staffel van", en: "the list has no band of it")
      }
      let (bands, more) = (known.prefix(5).joined(separator: ", "), known.count - 5)
      return Phrase(
        nl: "de lijst heeft deze staffel niet, wel \(bands)" + (more > 0 ? " en \(more) andere" : ""),
        en: "the list does not have this band, but \(bands)"
          + (more > 0 ? " and \(more) \(more == 1 ? "other" : "others")" : ""))
    case .severalPrices(let prices):
      let text = Phrase(
        listing: prices.map { price in
          let words = [price.name, price.band, price.table].filter { !$0.isEmpty }
          return Phrase(price.amount).followed(by: "(\(words.joined(separator: ", ")))")
        })
      return Phrase(
        nl: "meer dan een prijs past: \(text.dutch)", en: "more than one price fits: \(text.english)")
    case .severalYears: return Phrase(nl: "geleverd in twee jaren", en: "delivered in two years")
    case .priceChanges(let date):
      let day = Phrase(date)
      return Phrase(
        nl: "de prijs verandert op \(day.dutch) binnen de periode; geef de volumes per maand of dag",
        en: "the price changes on \(day.english) within the period; give the volumes by month or day")
    case .unread(let word):
      let shown = word.cutForSentence
      return Phrase(nl: "'\(shown)' is niet te lezen", en: "'\(shown)' cannot be read")
    case .otherList(let word):
      let shown = word.cutForSentence
      return Phrase(nl: "'\(shown)' doet niet mee", en: "'\(shown)' takes no part")
    }
  }
}

extension String {
  /// The word as a sentence names it: of a very long one the first 60 letters.
  var cutForSentence: String { count > 60 ? String(prefix(60)) + "…" : self }
}
