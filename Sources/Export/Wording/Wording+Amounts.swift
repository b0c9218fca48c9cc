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
  ///
  /// - Parameters:
  ///   - prices: the later ones.
  ///   - table: their list.
  ///   - offersDay: whether what is asked can be asked of a day.
  /// - Returns: a sentence.
  func laterPrices(_ prices: [Tariff], in table: TariffTable, offersDay: Bool = true) -> String {
    let forms = Dictionary(grouping: prices, by: \.product).mapValues { Set($0.map(\.form)).count }
    let later = some(
      prices.map { price in
        let product = productAndForm(price, namesForm: (forms[price.product] ?? 1) > 1)
        let since = price.details?.validFrom.map(date) ?? unknown
        return text(
          nl: "\(product) \(number(hundredths: price.amount.cents)) vanaf \(since)",
          en: "\(product) \(number(hundredths: price.amount.cents)) from \(since)")
      }, atMost: 3, between: "; ")
    guard offersDay else {
      return text(
        nl: "Binnen \(table.id) veranderen prijzen; genomen is de eerste van elk. Later: \(later).",
        en: "Prices change within \(table.id); the first of each is taken. Later: \(later).")
    }
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

  /// A product with what tells its prices apart: its band, and its form where that is not plain.
  private func productAndForm(_ tariff: Tariff, namesForm: Bool) -> String {
    let form = namesForm || tariff.form != .zin ? name(of: tariff.form) : ""
    let besides = [tariff.band, form].filter { !$0.isEmpty }.joined(separator: ", ")
    let product = tariff.code.isEmpty ? tariff.name : "\(tariff.code) \(tariff.name)"
    return product + (besides.isEmpty ? "" : " (\(besides))")
  }

  /// Amounts that are not taken in.
  ///
  /// - Parameters:
  ///   - amounts: the amounts.
  ///   - names: whether a few of them are named.
  /// - Returns: a sentence, and one that names them.
  func notPrices(_ amounts: [Tariff], names: Bool = false) -> String {
    let kinds = counts(ofKinds: amounts)
    let ids = amounts.map(\.table).firstOccurrences
    let (tables, isOne) = (list(ids), amounts.count == 1)
    let sentence =
      language.count(
        amounts.count, nl: ("bedrag", "bedragen"), en: ("amount", "amounts"))
      + text(
        nl: " van \(tables) \(isOne ? "is" : "zijn") geen prijs en niet meegenomen: \(kinds).",
        en: " of \(tables) \(isOne ? "is" : "are") no price and not taken in: \(kinds).")
    guard names, amounts.count <= 5 else { return sentence }
    let named = amounts.map { amount in
      "\(productAndForm(amount, namesForm: false)) \(price(amount))"
        + (ids.count > 1 ? " in \(amount.table)" : "")
    }
    return sentence + text(nl: " Het gaat om ", en: isOne ? " It is " : " They are ")
      + named.joined(separator: "; ") + "."
  }
}
