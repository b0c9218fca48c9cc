import Tariffs

/// Sentences on what lists hold besides one price for each product: other amounts, and lists and prices that follow others.
extension Wording {
  /// A list that another one replaced.
  func replaced(_ table: TariffTable, by other: TariffTable) -> String {
    let published = other.publishedOn.map(date)
    return text(
      nl: "\(table.id) is weggelaten: vervangen door \(other.id) vanaf \(date(other.validFrom))"
        + (published.map { " (gepubliceerd op \($0))" } ?? "") + ".",
      en: "\(table.id) is left out: replaced by \(other.id) from \(date(other.validFrom))"
        + (published.map { " (published on \($0))" } ?? "") + ".")
  }

  /// A list that replaces another one later in the year.
  func replacesLater(_ later: TariffTable, _ first: TariffTable) -> String {
    let day = "\(later.region)@\(later.validFrom)"
    return text(
      nl:
        "\(later.id) vervangt \(first.id) pas vanaf \(date(later.validFrom)), en is weggelaten; \(day) kiest haar.",
      en:
        "\(later.id) replaces \(first.id) only from \(date(later.validFrom)), and is left out; \(day) chooses it."
    )
  }

  /// Prices that change within a list.
  func laterPrices(_ prices: [Tariff], in table: TariffTable) -> String {
    let later = some(
      prices.map { price in
        let since = price.details?.validFrom.map(date) ?? unknown
        return text(
          nl: "\(price.codeAndName) \(number(hundredths: price.amount.cents)) vanaf \(since)",
          en: "\(price.codeAndName) \(number(hundredths: price.amount.cents)) from \(since)")
      }, atMost: 3, between: "; ")
    let day =
      prices.compactMap { $0.details?.validFrom }.min().map { "\(table.region)@\($0)" } ?? table.region
    return text(
      nl:
        "Binnen \(table.id) veranderen prijzen; genomen is de eerste van elk. Later: \(later). \(day) kiest "
        + "wat op een dag gold.",
      en:
        "Prices change within \(table.id); the first of each is taken. Later: \(later). \(day) chooses what "
        + "held on a day.")
  }

  /// Amounts that are not taken in.
  func notPrices(_ amounts: [Tariff]) -> String {
    let kinds = counts(ofKinds: amounts)
    let tables = list(amounts.map(\.table).firstOccurrences)
    return language.count(
      amounts.count, nl: ("bedrag", "bedragen"), en: ("amount", "amounts"))
      + text(
        nl: " van \(tables) \(amounts.count == 1 ? "is" : "zijn") geen prijs en niet meegenomen: \(kinds).",
        en: " of \(tables) \(amounts.count == 1 ? "is" : "are") no price and not taken in: \(kinds).")
  }
}
