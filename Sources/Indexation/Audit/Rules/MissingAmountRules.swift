import Tariffs

extension Rule {
  /// Prices that a product lacks where others have them, and prices of nothing.
  static let missingAmounts: [Rule] = [priceNotZero, formWhereSiblingsHaveIt, unitWhereSiblingsHaveIt]

  /// A price of nothing.
  private static let priceNotZero = Rule(
    id: "price-not-zero", theme: .amounts,
    question: Phrase(nl: "Is iedere prijs hoger dan nul?", en: "Is each price above zero?"),
    why: Phrase(
      nl: "Een nul is meestal een lege cel; wie ermee rekent, vergoedt niets.",
      en: "A zero is mostly an empty cell; whoever calculates with it pays nothing."),
    advice: Phrase(
      nl: "Laat de prijs weg als het document er geen noemt.",
      en: "Leave the price out if the document names none."),
    severity: .warning, ground: .practice,
    examples: [
      .passes(nl: "1 cent is een prijs", en: "1 cent is a price", ["hulp,wmo,,Hulp,uur,zin,0.01,1,"]),
      .fails(nl: "0,00 euro", en: "0.00 euro", ["hulp,wmo,,Hulp,uur,zin,0.00,1,"]),
    ]
  ) { input, table in
    let zero = input.dataset.tariffs(in: table.id).filter { $0.statedAmount?.cents == 0 }
    guard !zero.isEmpty else { return [] }
    let names = zero.distinct(\.codeAndName).joined(separator: ", ")
    return [
      Finding(
        on: table, zero.distinct(\.product),
        nl: "Een prijs van nul: \(names).",
        en: "A price of zero: \(names).",
        at: zero.map { Finding.Place($0) })
    ]
  }

  /// Products without a form that others have.
  private static let formWhereSiblingsHaveIt = Rule(
    id: "form-where-siblings-have-it", theme: .amounts,
    question: Phrase(
      nl: "Heeft ieder product de vormen die vergelijkbare producten hebben?",
      en: "Does each product have the forms that comparable products have?"),
    why: Phrase(
      nl:
        "Zonder bedrag weet een budgethouder niet wat hij krijgt, en geldt de keuze voor een pgb alleen op papier.",
      en:
        "Without an amount a budget holder does not know what there is, and the choice of a pgb is one on paper."
    ),
    advice: Phrase(
      nl:
        "Zoek in het document of de vorm is uitgesloten (excluded-forms.csv); anders moet de gemeente het bedrag noemen.",
      en:
        "See whether the document excludes the form (excluded-forms.csv); otherwise the municipality must name the amount."
    ),
    severity: .remark, ground: .law("Wmo 2015 art. 2.3.6, Jeugdwet art. 8.1.1"),
    examples: [
      .passes(
        nl: "vier producten met ZIN en beide pgb-vormen", en: "four products with ZIN and both forms of pgb",
        four(["zin", "pgb-formeel", "pgb-informeel"])),
      .passes(
        nl: "het vierde heeft geen informeel pgb, en het document sluit dat uit",
        en: "the fourth has no informal pgb, which the document excludes",
        four(["zin", "pgb-formeel", "pgb-informeel"], last: ["zin", "pgb-formeel"]),
        files: excluded("hulp-4", "pgb-informeel")),
      .fails(
        nl: "het vierde heeft alleen ZIN en formeel", en: "the fourth has only ZIN and formal",
        four(["zin", "pgb-formeel", "pgb-informeel"], last: ["zin", "pgb-formeel"])),
      .fails(
        nl: "het vierde heeft alleen ZIN", en: "the fourth has only ZIN",
        four(["zin", "pgb-formeel", "pgb-informeel"], last: ["zin"])),
    ]
  ) { input, table in
    guard let least = input.settings.value("at-least", of: "form-where-siblings-have-it") else { return [] }
    let prices = input.dataset.tariffs(in: table.id).filter { $0.form != .overig }
    let products = input.dataset.products(in: table.id).filter { $0.form != .overig }
    let forms = Dictionary(grouping: prices, by: \.product).mapValues { Set($0.map(\.form)) }
    let full = prices.distinct(\.form).filter { form in
      Rational(products.count { forms[$0.product]?.contains(form) == true }) >= least
    }
    let lacking = products.map { product in
      let missing = full.filter {
        forms[product.product]?.contains($0) == false
          && !input.excludes($0, of: product.product, in: table)
      }
      return (product: product, forms: missing)
    }.filter { !$0.forms.isEmpty && forms[$0.product.product]?.contains(.zin) == true }
    // Products that lack the same forms do so for one reason.
    return lacking.distinct(\.forms).compactMap { missing in
      let same = lacking.filter { $0.forms == missing }.map(\.product)
      guard let one = products.first(where: { forms[$0.product]?.isSuperset(of: full) == true }) else {
        return nil
      }
      let (kinds, names) = (
        Phrase(listing: missing.map(\.name)), same.map(\.name).joined(separator: ", ")
      )
      return Finding(
        on: table, same.map(\.product),
        nl: "Zonder bedrag voor \(kinds.dutch), dat andere producten wel hebben: \(names).",
        en: "Without an amount for \(kinds.english), which other products have: \(names).",
        at: same.map { Finding.Place($0) }
          + missing.compactMap { form in
            prices.first { $0.product == one.product && $0.form == form }.map { Finding.Place($0) }
          })
    }
  }

  /// Products without a unit that nearly all others have.
  private static let unitWhereSiblingsHaveIt = Rule(
    id: "unit-where-siblings-have-it", theme: .amounts,
    question: Phrase(
      nl: "Heeft ieder product per minuut ook een prijs per uur, als de andere die hebben?",
      en: "Does each product per minute have a price per hour too, where the others have one?"),
    why: Phrase(
      nl: "Wat ontbreekt rekent iedereen zelf uit, en rondt ieder op zijn manier af.",
      en: "What is missing everybody works out for themselves, each rounding in their own way."),
    advice: Phrase(
      nl: "Laat de gemeente de prijs in beide eenheden noemen.",
      en: "Have the municipality name the price in both units."),
    severity: .remark, ground: .practice,
    examples: [
      .passes(
        nl: "vier producten met uur en minuut", en: "four products with hour and minute", units(4)),
      .fails(
        nl: "drie van de vier producten met een minuutprijs hebben ook een uurprijs",
        en: "three of the four products with a minute price have an hour price too", units(3)),
    ]
  ) { input, table in
    guard let least = input.settings.value("at-least", of: "unit-where-siblings-have-it"),
      let majority = input.settings.value("majority", of: "unit-where-siblings-have-it")
    else { return [] }
    let prices = input.dataset.plainPrices(in: table.id).filter { $0.form == .zin }
    return [(BillingUnit.minuut, BillingUnit.uur), (.uur, .minuut)].compactMap { unit, other in
      let have = prices.filter { $0.unit == unit }
      let withOther = Set(prices.filter { $0.unit == other }.map(\.product))
      let (both, one) = (
        have.filter { withOther.contains($0.product) }, have.filter { !withOther.contains($0.product) }
      )
      guard !one.isEmpty, Rational(both.count) >= least,
        Rational(both.count) >= Rational(have.count) * majority
      else { return nil }
      let names = one.map(\.name).joined(separator: ", ")
      return Finding(
        on: table, one.map(\.product),
        nl:
          "Alleen een prijs per \(unit.name), waar \(both.count) andere producten ook een prijs per \(other.name) hebben: \(names).",
        en:
          "Only a price per \(unit.name), where \(both.count) other products have a price per \(other.name) too: \(names).",
        at: one.map { Finding.Place($0) },
        expected: Phrase(
          listing: one.compactMap { price in
            (try? UnitConversion.factor(from: unit, to: other)).flatMap {
              Phrase(amountsWithin: RoundingBounds(of: price.amount) * $0)
            }
          }))
    }
  }

  // The lists of the examples.

  /// A form that the document of the own list excludes for a product.
  static func excluded(_ product: String, _ form: String) -> [String: String] {
    [
      "excluded-forms.csv": """
      table,product,form,lines,printed,note
      own-2026,\(product),\(form),9,kan niet worden bekostigd,

      """
    ]
  }

  private static func four(_ forms: [String], last: [String]? = nil) -> [String] {
    (1...4).flatMap { number in
      (number == 4 ? last ?? forms : forms).map { "hulp-\(number),wmo,,Hulp \(number),uur,\($0),70.00,1," }
    }
  }

  private static func units(_ hours: Int) -> [String] {
    (1...4).flatMap { number in
      ["minuut,zin,1.00"].map { "hulp-\(number),wmo,,Hulp \(number),\($0),1," }
        + (number <= hours ? ["hulp-\(number),wmo,,Hulp \(number),uur,zin,60.00,2,"] : [])
    }
  }
}
