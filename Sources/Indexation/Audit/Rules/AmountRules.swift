import Tariffs

extension Rule {
  /// The rules about amounts.
  static let amounts: [Rule] =
    [hourIs60Minutes] + conversions + ratios + pgbShares + missingAmounts + alikeAmounts

  /// Prices per hour and per minute of one product.
  private static let hourIs60Minutes = Rule(
    id: "hour-is-60-minutes", theme: .amounts,
    question: Phrase(
      nl: "Is de prijs per uur 60 maal de prijs per minuut?",
      en: "Is the price per hour 60 times the price per minute?"),
    why: Phrase(
      nl:
        "Een aanbieder mag per minuut declareren wat per uur is afgesproken; wijken de twee af, dan hangt het bedrag van "
        + "de declaratie af van wie haar leest.",
      en:
        "A provider may declare in minutes what was agreed per hour; where the two differ, the amount depends on who "
        + "reads the declaration."),
    advice: Phrase(
      nl: "Laat de gemeente zeggen welke van de twee geldt; de andere volgt daaruit.",
      en: "Have the municipality say which of the two holds; the other follows from it."),
    severity: .error, ground: .arithmetic,
    examples: [
      .passes(
        nl: "€ 76,42 per uur en € 1,27 per minuut: 76,42 ÷ 60 = 1,2737",
        en: "€ 76.42 per hour and € 1.27 per minute: 76.42 ÷ 60 = 1.2737",
        ["begeleiding,jw,,Begeleiding,uur,zin,76.42,1,", "begeleiding,jw,,Begeleiding,minuut,zin,1.27,2,"]),
      .fails(
        nl: "€ 74,81 per uur en € 1,24 per minuut: 74,81 ÷ 60 = 1,2468, en dat is 1,25",
        en: "€ 74.81 per hour and € 1.24 per minute: 74.81 ÷ 60 = 1.2468, which is 1.25",
        ["begeleiding,jw,,Begeleiding,uur,zin,74.81,1,", "begeleiding,jw,,Begeleiding,minuut,zin,1.24,2,"]),
    ]
  ) { input, table in
    let prices = input.dataset.tariffs(in: table.id)
    let minutes = Dictionary(
      prices.filter { $0.unit.rawValue == "minuut" }.map { ([$0.product, $0.form.rawValue], $0) },
      uniquingKeysWith: { first, _ in first })
    return prices.filter { $0.unit.rawValue == "uur" }.compactMap { hour in
      guard let minute = minutes[[hour.product, hour.form.rawValue]],
        !RoundingBounds(of: hour.amount).overlaps(RoundingBounds(of: minute.amount) * Rational(60))
      else { return nil }
      let (perHour, perMinute) = (Phrase(hour.amount), Phrase(minute.amount))
      return Finding(
        on: table, [hour.product],
        nl: "\(hour.codeAndName): \(perHour.dutch) per uur ÷ 60 is geen \(perMinute.dutch) per minuut.",
        en: "\(hour.codeAndName): \(perHour.english) per hour ÷ 60 is not \(perMinute.english) per minute.",
        at: [Finding.Place(minute), Finding.Place(hour)],
        expected: Money(rounding: Rational(hour.amount) / Rational(60)).map { Phrase($0) })
    }
  }
}
