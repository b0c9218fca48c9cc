import Tariffs

extension Rule {
  /// Prices of one product in two units of which one is so many of the other.
  static let conversions: [Rule] = [
    conversion(
      "week-is-7-days", "dag", in: "week", count: 7,
      example: (small: "20.00", fits: "140.00", fails: "150.00")),
    conversion(
      "period-is-4-weeks", "week", in: "vier-weken", count: 4,
      example: (small: "35.00", fits: "140.00", fails: "151.67")),
    conversion(
      "quarter-is-3-months", "maand", in: "kwartaal", count: 3,
      example: (small: "50.00", fits: "150.00", fails: "160.00")),
    conversion(
      "year-is-12-months", "maand", in: "jaar", count: 12,
      example: (small: "50.00", fits: "600.00", fails: "650.00")),
    conversion(
      "year-is-4-quarters", "kwartaal", in: "jaar", count: 4,
      example: (small: "150.00", fits: "600.00", fails: "650.00")),
    dagdeelIsItsHours,
  ]

  /// The rule that a price per larger unit is so many times the price per smaller unit.
  ///
  /// - Parameters:
  ///   - id: the id of the rule.
  ///   - small: the smaller unit.
  ///   - large: the larger unit.
  ///   - count: how many of the smaller make the larger.
  ///   - example: a price per smaller unit, the price per larger unit that fits it, and one that does not.
  /// - Returns: the rule.
  private static func conversion(
    _ id: String, _ small: String, in large: String, count: Int,
    example: (small: String, fits: String, fails: String)
  ) -> Rule {
    let name = Terms.builtIn.units.word(large)?.name ?? large
    func rows(_ amount: String) -> [String] {
      ["hulp,wmo,,Hulp,\(small),zin,\(example.small),1,", "hulp,wmo,,Hulp,\(large),zin,\(amount),2,"]
    }
    return Rule(
      id: id, theme: .amounts,
      question: Phrase(
        nl: "Is de prijs per \(name) \(count) maal de prijs per \(small)?",
        en: "Is the price per \(name) \(count) times the price per \(small)?"),
      why: Phrase(
        nl: "Twee prijzen voor dezelfde hulp geven twee uitkomsten; wie de hoogste kiest, heeft ook gelijk.",
        en: "Two prices for the same help give two results; whoever picks the higher one is right as well."),
      advice: Phrase(
        nl: "Laat de gemeente zeggen welke van de twee geldt, of dat een van beide een maximum is.",
        en: "Have the municipality say which of the two holds, or whether one of them is a maximum."),
      severity: .error, ground: .arithmetic,
      examples: [
        .passes(
          nl: "\(count) × \(example.small) = \(example.fits)",
          en: "\(count) times \(example.small) is \(example.fits)",
          rows(example.fits)),
        .fails(
          nl: "\(count) × \(example.small) = \(example.fits), gedrukt is \(example.fails)",
          en: "\(count) times \(example.small) is \(example.fits), printed is \(example.fails)",
          rows(example.fails)),
      ]
    ) { input, table in
      let prices = input.dataset.plainPrices(in: table.id)
      let smaller = prices.filter { $0.unit.rawValue == small }.indexed(by: FormOfProduct.init)
      return prices.filter { $0.unit.rawValue == large }.compactMap { larger in
        smaller[FormOfProduct(larger)].flatMap { disagreement(larger, $0, times: Rational(count), []) }
      }
    }
  }

  /// A price per dagdeel and per hour, where the document says how long a dagdeel is.
  private static let dagdeelIsItsHours = Rule(
    id: "dagdeel-is-its-hours", theme: .amounts,
    question: Phrase(
      nl: "Is de prijs per dagdeel de uurprijs maal de uren van het dagdeel?",
      en: "Is the price per dagdeel the hour price times the hours of the dagdeel?"),
    why: Phrase(
      nl: "Anders hangt het bedrag ervan af of dezelfde middag in uren of als dagdeel wordt gedeclareerd.",
      en: "Otherwise the amount depends on whether the same afternoon is declared in hours or as a dagdeel."),
    advice: Phrase(
      nl: "Vraag de gemeente of het dagdeel ook iets anders bevat, zoals vervoer of een maaltijd.",
      en:
        "Ask the municipality whether the dagdeel holds something else as well, such as transport or a meal."),
    severity: .warning, ground: .document,
    examples: [
      .passes(
        nl: "4 uur van 20 euro is 80 euro", en: "4 hours of 20 euro are 80 euro",
        ["groep,wmo,,Groep,uur,zin,20.00,1,", "groep,wmo,,Groep,dagdeel,zin,80.00,2,"],
        files: terms(["hours-per-dagdeel,4,3"])),
      .fails(
        nl: "4 uur van 20 euro is 80 euro, gedrukt is 75",
        en: "4 hours of 20 euro are 80 euro, printed is 75",
        ["groep,wmo,,Groep,uur,zin,20.00,1,", "groep,wmo,,Groep,dagdeel,zin,75.00,2,"],
        files: terms(["hours-per-dagdeel,4,3"])),
    ]
  ) { input, table in
    let prices = input.dataset.plainPrices(in: table.id)
    let hours = prices.filter { $0.unit == .uur }.indexed(by: FormOfProduct.init)
    return prices.filter { $0.unit == .dagdeel }.compactMap { dagdeel in
      guard
        let term = input.dataset.billingTerms(of: dagdeel.product, in: table.id).first(where: {
          $0.kind == .hoursPerDagdeel
        }), let count = term.number, count > Rational(0), let hour = hours[FormOfProduct(dagdeel)]
      else { return nil }
      return disagreement(dagdeel, hour, times: count, [Finding.Place(term)])
    }
  }

  /// What prices of one product in two units share.
  private struct FormOfProduct: Hashable {
    let product: String
    let form: PaymentForm

    init(_ tariff: Tariff) { (product, form) = (tariff.product, tariff.form) }
  }

  /// What is to be said where a price cannot be so many times another one, both being rounded.
  private static func disagreement(
    _ larger: Tariff, _ smaller: Tariff, times count: Rational, _ places: [Finding.Place]
  ) -> Finding? {
    let bounds = RoundingBounds(of: smaller.amount) * count
    guard !bounds.overlaps(RoundingBounds(of: larger.amount)) else { return nil }
    let (large, small, number) = (
      Phrase(larger.amount), Phrase(smaller.amount), Language.dutch.grouped("\(count)")
    )
    return Finding(
      table: larger.table, products: [larger.product],
      says: Phrase(
        nl:
          "\(larger.codeAndName): \(number) maal \(small.dutch) per \(smaller.unit.name) is geen \(large.dutch) per \(larger.unit.name).",
        en:
          "\(larger.codeAndName): \(count) times \(small.english) per \(smaller.unit.name) is not \(large.english) per \(larger.unit.name)."
      ),
      places: [Finding.Place(larger), Finding.Place(smaller)] + places,
      expected: Phrase(amountsWithin: bounds))
  }
}
