import Tariffs

extension Rule {
  /// What follows from a build-up, held against the price.
  static let costOutcomes: [Rule] = [
    buildUpComplete, priceLeavesWage, priceWithinScales, groupWithinScales, hoursPossible,
    sameStaffSameIncome,
  ]

  private static let oneHour = ["begeleiding,jw,,Begeleiding,uur,zin,76.42,1,"]

  /// Figures without which nothing can be calculated.
  private static let buildUpComplete = Rule(
    id: "build-up-complete", theme: .costs,
    question: Phrase(
      nl: "Staan in een opbouw alle percentages zonder welke geen prijs te berekenen is?",
      en: "Does a build-up have all percentages without which no price can be calculated?"),
    why: Phrase(
      nl: "Zonder werkgeverslasten, niet-productieve uren of overhead is de prijs niet na te rekenen.",
      en: "Without employer's charges, non-productive hours or overhead the price cannot be checked."),
    advice: Phrase(
      nl: "Vraag de gemeente naar het ontbrekende percentage.",
      en: "Ask the municipality for the missing percentage."),
    severity: .warning, ground: .document,
    examples: [
      .passes(
        nl: "werkgeverslasten, niet-productieve uren en overhead",
        en: "charges, non-productive hours and overhead", oneHour,
        files: Example.built(figures: whole)),
      .fails(
        nl: "overhead en marge, geen werkgeverslasten en geen niet-productieve uren",
        en: "overhead and margin, no charges and no non-productive hours", oneHour,
        files: Example.built(figures: ["begeleiding,overhead,31,2", "begeleiding,marge,3,2"])),
    ]
  ) { input, table in
    guard let model = try? input.costs.model() else { return [] }
    let required = model.steps.filter { $0.missing == .require && $0.component.isPercentage }.map(\.component)
    return input.costProducts(in: table).compactMap { product in
      let missing = required.filter { product.figure($0) == nil }
      guard
        let printed = product.figures.first(where: {
          required.contains($0.component) || $0.component == .marge
        }),
        !missing.isEmpty
      else { return nil }
      let (nl, en) = (
        missing.map(\.name.dutch).joined(separator: ", "), missing.map(\.name.english).joined(separator: ", ")
      )
      return Finding(
        on: table, [product.tariff.product],
        nl: "\(product.tariff.codeAndName): in de opbouw staat geen \(nl).",
        en: "\(product.tariff.codeAndName): the build-up has no \(en).",
        at: [Finding.Place(product.tariff), Finding.Place(printed)])
    }
  }

  /// Housing and food that take the whole price.
  private static let priceLeavesWage = Rule(
    id: "price-leaves-wage", theme: .costs,
    question: Phrase(
      nl: "Blijft er van de prijs na huisvesting, voeding en reizen iets over voor loon?",
      en: "Is something of the price left for wages after housing, food and travel?"),
    why: Phrase(
      nl: "Een prijs die kleiner is dan de bedragen waaruit hij bestaat, kan niet kloppen.",
      en: "A price smaller than the amounts of which it consists cannot be right."),
    advice: Phrase(
      nl: "Kijk of een bedrag bij een andere eenheid hoort; vraag anders de gemeente.",
      en: "See whether an amount belongs to another unit; otherwise ask the municipality."),
    severity: .error, ground: .arithmetic,
    examples: [
      .passes(
        nl: "€ 70,49 met € 8,30 en € 2,79: er blijft € 59,40",
        en: "€ 70.49 with € 8.30 and € 2.79: € 59.40 is left",
        ["dag,jw,,Dagactiviteit,dagdeel,zin,70.49,1,"],
        files: Example.built(figures: [
          "dag,nhc-nic,8.30,2,euro-per-dagdeel", "dag,voeding,2.79,2,euro-per-dagdeel",
        ])),
      .fails(
        nl: "€ 10,49 met € 8,30 en € 2,79: samen € 11,09",
        en: "€ 10.49 with € 8.30 and € 2.79: together € 11.09",
        ["dag,jw,,Dagactiviteit,dagdeel,zin,10.49,1,"],
        files: Example.built(figures: [
          "dag,nhc-nic,8.30,2,euro-per-dagdeel", "dag,voeding,2.79,2,euro-per-dagdeel",
        ])),
    ]
  ) { input, table in
    input.costProducts(in: table).compactMap { product in
      let amounts = product.figures.filter {
        $0.component.isAmount && $0.unit.billingUnit == product.tariff.unit
      }
      let sum = amounts.reduce(Rational(0)) { $0 + $1.value }
      let price = Phrase(product.tariff.amount)
      guard !amounts.isEmpty, sum * Rational(100) >= Rational(product.tariff.amount) else { return nil }
      let total = Phrase(sum, decimals: 2)
      return Finding(
        on: table, [product.tariff.product],
        nl:
          "\(product.tariff.codeAndName): de prijs is \(price.dutch), de bedragen erin zijn samen € \(total.dutch).",
        en:
          "\(product.tariff.codeAndName): the price is \(price.english), the amounts in it are € \(total.english) together.",
        at: [Finding.Place(product.tariff)] + amounts.map { Finding.Place($0) })
    }
  }

  /// A build-up that gives the price at no wage of the scales.
  private static let priceWithinScales = Rule(
    id: "price-within-scales", theme: .costs,
    question: Phrase(
      nl: "Geeft de opbouw de gedrukte prijs bij een loon dat in de schalen voorkomt?",
      en: "Does the build-up give the printed price at a wage that the scales have?"),
    why: Phrase(
      nl:
        "Volgt de prijs bij geen enkele trede uit de opbouw, dan klopt een percentage, de groep of de prijs niet.",
      en:
        "Where the price follows from the build-up at no step, a percentage, the group or the price is not right."
    ),
    advice: Phrase(
      nl: "Reken na met 'tariffs rebuild', en vraag de gemeente met welke lonen en welke groep is gerekend.",
      en: "Check with 'tariffs rebuild', and ask the municipality which wages and which group were used."),
    severity: .warning, ground: .practice,
    examples: [
      .passes(
        nl: "€ 76,42 ÷ 3,2117 = € 23,79 per uur, binnen schaal 8",
        en: "€ 76.42 ÷ 3.2117 = € 23.79 per hour, within scale 8",
        oneHour, files: Example.built(mix: ["begeleiding,hbo,100,2"], figures: whole)),
      .fails(
        nl: "€ 150 ÷ 3,2117 = € 46,70 per uur, boven schaal 8",
        en: "€ 150 ÷ 3.2117 = € 46.70 per hour, above scale 8",
        ["begeleiding,jw,,Begeleiding,uur,zin,150,1,"],
        files: Example.built(mix: ["begeleiding,hbo,100,2"], figures: whole)),
      .fails(
        nl: "€ 40 ÷ 3,2117 = € 12,45 per uur, onder schaal 8",
        en: "€ 40 ÷ 3.2117 = € 12.45 per hour, below scale 8",
        ["begeleiding,jw,,Begeleiding,uur,zin,40,1,"],
        files: Example.built(mix: ["begeleiding,hbo,100,2"], figures: whole)),
    ]
  ) { input, table in
    judged(input, table).compactMap { product, paid in
      // Where the document leaves the size of the group open, the price must be wrong at all of them.
      let ranges = paid.compactMap(\.tariffsWithinScales)
      let price = RoundingBounds(of: product.tariff.amount)
      guard ranges.count == paid.count, let low = ranges.map(\.lowerBound).min(),
        let high = ranges.map(\.upperBound).max(), price.isOutside(low...high),
        let wage = paid.last?.cells.last?.wage
      else { return nil }
      let (from, through) = (
        Phrase(low / Rational(100), decimals: 2), Phrase(high / Rational(100), decimals: 2)
      )
      let hour = Phrase(wage.value / Rational(100), decimals: 2)
      let bounds = Phrase(
        nl: "€ \(from.dutch) tot € \(through.dutch)", en: "€ \(from.english) to € \(through.english)")
      let amount = Phrase(product.tariff.amount)
      return Finding(
        on: table, [product.tariff.product],
        nl:
          "\(product.tariff.codeAndName): uit \(amount.dutch) volgt een loon van € \(hour.dutch) per uur; de schalen geven \(bounds.dutch).",
        en:
          "\(product.tariff.codeAndName): from \(amount.english) a wage of € \(hour.english) per hour follows; the scales give \(bounds.english).",
        at: [Finding.Place(product.tariff), input.place(product.mix)]
          + [product.group(), product.figure(.begeleiders)].compactMap { $0.map { Finding.Place($0) } },
        expected: bounds)
    }
  }

  /// One price for groups of which only some are paid within the scales.
  private static let groupWithinScales = Rule(
    id: "group-within-scales", theme: .costs,
    question: Phrase(
      nl: "Geeft de opbouw de prijs bij iedere groepsgrootte die het document toelaat?",
      en: "Does the build-up give the price for each size of the group that the document allows?"),
    why: Phrase(
      nl: "Is één prijs voor vijf en voor tien cliënten, dan betaalt een volle groep het dubbele loon.",
      en: "Where one price is for five and for ten clients, a full group pays the wage twice."),
    advice: Phrase(
      nl: "Vraag de gemeente met welke groepsgrootte is gerekend.",
      en: "Ask the municipality which size of the group was used."),
    severity: .remark, ground: .practice,
    examples: [
      .passes(
        nl: "groep van 2: 2 × € 38,21 ÷ 3,2117 = € 23,79 per uur",
        en: "group of 2: 2 × € 38.21 ÷ 3.2117 = € 23.79 per hour",
        ["begeleiding,jw,,Begeleiding,uur,zin,38.21,1,"],
        files: Example.built(
          mix: ["begeleiding,hbo,100,2"],
          figures: whole + ["begeleiding,begeleiders,1,3,staff", "begeleiding,groepsgrootte,2,3,clients"])),
      .fails(
        nl: "groep van 2 tot 4: 2 × € 38,21 ÷ 3,2117 = € 23,79 en 4 × € 38,21 ÷ 3,2117 = € 47,59 per uur",
        en: "group of 2 to 4: 2 × € 38.21 ÷ 3.2117 = € 23.79 and 4 × € 38.21 ÷ 3.2117 = € 47.59 per hour",
        ["begeleiding,jw,,Begeleiding,uur,zin,38.21,1,"],
        files: Example.built(
          mix: ["begeleiding,hbo,100,2"],
          figures: whole + [
            "begeleiding,begeleiders,1,3,staff", "begeleiding,groepsgrootte-min,2,3,clients",
            "begeleiding,groepsgrootte-max,4,3,clients",
          ])),
    ]
  ) { input, table in
    judged(input, table).compactMap { product, paid in
      let price = RoundingBounds(of: product.tariff.amount)
      let outside = paid.filter { $0.tariffsWithinScales.map(price.isOutside) ?? false }
      guard !outside.isEmpty, outside.count < paid.count, let cell = outside.last?.cells.last,
        let size = cell.group
      else { return nil }
      let wage = Phrase(cell.wage.value / Rational(100), decimals: 2)
      return Finding(
        on: table, [product.tariff.product],
        nl:
          "\(product.tariff.codeAndName): bij een groep van \(size) volgt uit de prijs een loon van € \(wage.dutch) per uur, buiten de schalen.",
        en:
          "\(product.tariff.codeAndName): for a group of \(size) a wage of € \(wage.english) per hour follows from the price, outside the scales.",
        at: [Finding.Place(product.tariff), input.place(product.mix)]
          + [product.group(.smallest), product.group(.largest)].compactMap { $0.map { Finding.Place($0) } })
    }
  }

  /// More hours than there are.
  private static let hoursPossible = Rule(
    id: "hours-possible", theme: .costs,
    question: Phrase(
      nl: "Betaalt een prijs niet meer uren dan de cliënten samen hebben?",
      en: "Does a price pay no more hours than the clients have together?"),
    why: Phrase(
      nl:
        "Zelfs met de hoogste lonen uit de schalen is dan meer betaald dan één begeleider per cliënt, de hele tijd.",
      en:
        "Even at the highest wages of the scales more is paid then than one professional for each client, all the time."
    ),
    advice: Phrase(
      nl: "Vraag de gemeente naar de uren per etmaal of dagdeel en naar de groep.",
      en: "Ask the municipality for the hours per etmaal or dagdeel and for the group."),
    severity: .warning, ground: .arithmetic,
    examples: [
      .passes(
        nl: "€ 400 per etmaal ÷ 3,2117 is minder dan 24 uur van € 20",
        en: "€ 400 per etmaal ÷ 3.2117 is less than 24 hours at € 20",
        ["begeleiding,jw,,Logeren,etmaal,zin,400,1,"],
        files: Example.built(mix: ["begeleiding,hbo,100,2"], figures: whole)),
      .fails(
        nl: "€ 5.000 per etmaal ÷ 3,2117 = € 1.556,81, in 24 uur € 64,87 per uur",
        en: "€ 5,000 per etmaal ÷ 3.2117 = € 1,556.81, in 24 hours € 64.87 per hour",
        ["begeleiding,jw,,Logeren,etmaal,zin,5000,1,"],
        files: Example.built(mix: ["begeleiding,hbo,100,2"], figures: whole)),
    ]
  ) { input, table in
    judged(input, table).compactMap { product, paid in
      let hoursOfUnit = product.tariff.unit == .etmaal ? Rational(24) : product.figure(.urenPerDagdeel)?.value
      guard let paid = paid.last, let hoursOfUnit, product.inputs()[.uren] == nil,
        let fewest = paid.hoursWithinScales?.lowerBound
      else { return nil }
      let most = hoursOfUnit * (product.group()?.value ?? Rational(1))
      guard fewest > most else { return nil }
      let (hours, bound) = (Phrase(fewest, decimals: 1), Phrase(most, decimals: 0))
      return Finding(
        on: table, [product.tariff.product],
        nl:
          "\(product.tariff.codeAndName): de prijs betaalt ten minste \(hours.dutch) uur per \(product.tariff.unit.rawValue); de cliënten hebben er samen \(bound.dutch).",
        en:
          "\(product.tariff.codeAndName): the price pays at least \(hours.english) hours per \(product.tariff.unit.rawValue); the clients have \(bound.english) together.",
        at: [Finding.Place(product.tariff), input.place(product.mix)]
          + [product.group()].compactMap { $0.map { Finding.Place($0) } },
        expected: Phrase(nl: "ten hoogste \(bound.dutch) uur", en: "at most \(bound.english) hours"))
    }
  }

  /// The same staff for another group, with another income.
  private static let sameStaffSameIncome = Rule(
    id: "same-staff-same-income", theme: .costs,
    question: Phrase(
      nl: "Brengen groepen met dezelfde begeleiding en dezelfde opbouw samen evenveel op?",
      en: "Do groups with the same staff and the same build-up bring the same together?"),
    why: Phrase(
      nl:
        "Een begeleider kost evenveel voor drie als voor vijf; verschilt de opbrengst, dan is met andere uren gerekend.",
      en:
        "A professional costs as much for three as for five; where the income differs, other hours were used."
    ),
    advice: Phrase(
      nl: "Vraag de gemeente met welke uren en welke inzet naast de groep elk product is gerekend.",
      en: "Ask the municipality which hours and which staff beside the group each product was reckoned with."),
    severity: .remark, ground: .arithmetic,
    examples: [
      .passes(
        nl: "4 × € 70,00 = € 280,00 en 3 × € 93,33 = € 279,99, tot op de afronding gelijk",
        en: "4 × € 70.00 = € 280.00 and 3 × € 93.33 = € 279.99, equal but for rounding",
        ["a,jw,,Dagbehandeling a,dagdeel,zin,70.00,1,", "b,jw,,Dagbehandeling b,dagdeel,zin,93.33,2,"],
        files: twoGroups),
      .fails(
        nl: "4 × € 70,00 = € 280,00 en 3 × € 100,00 = € 300,00",
        en: "4 × € 70.00 = € 280.00 and 3 × € 100.00 = € 300.00, which differ",
        ["a,jw,,Dagbehandeling a,dagdeel,zin,70.00,1,", "b,jw,,Dagbehandeling b,dagdeel,zin,100.00,2,"],
        files: twoGroups),
    ]
  ) { input, table in
    let sizes: Set<CostComponent> = [
      .groepsgrootte, .groepsgrootteMin, .groepsgrootteMax, .jeugdigenPerBegeleider,
    ]
    struct Staff: Hashable {
      let unit: BillingUnit
      let shares: [String: Rational]
      let values: [CostComponent: Rational]
    }
    func staff(_ product: CostProduct) -> Staff {
      Staff(
        unit: product.tariff.unit, shares: product.shares,
        values: product.values.filter { !sizes.contains($0.key) })
    }
    /// What the group brings without the amounts for each client, in cents.
    func income(_ product: CostProduct) -> RoundingBounds? {
      guard let size = product.group()?.value else { return nil }
      let amounts =
        product.costFigures.filter(\.component.isAmount).reduce(Rational(0)) { $0 + $1.value } * Rational(100)
      let price = RoundingBounds(of: product.tariff.amount)
      return RoundingBounds(lower: price.lower - amounts, upper: price.upper - amounts) * size
    }
    let products = input.costProducts(in: table).filter {
      !$0.mix.isEmpty && !$0.costFigures.isEmpty && !$0.hasGroupRange && income($0) != nil
    }
    return products.grouped(by: staff).compactMap { _, same in
      let incomes = same.compactMap(income)
      guard let first = incomes.first, incomes.contains(where: { !$0.overlaps(first) }) else { return nil }
      let groups = zip(same, incomes).compactMap { product, income -> Phrase? in
        guard let size = product.group()?.value else { return nil }
        let amount = Phrase((income.lower + income.upper) / Rational(200), decimals: 2)
        return Phrase(nl: "groep van \(size) € \(amount.dutch)", en: "group of \(size) € \(amount.english)")
      }
      let nl = groups.map(\.dutch).joined(separator: "; ")
      let en = groups.map(\.english).joined(separator: "; ")
      return Finding(
        on: table, same.words,
        nl: "\(same.named.dutch): dezelfde begeleiding en opbouw, maar een andere opbrengst: \(nl).",
        en: "\(same.named.english): the same staff and build-up, but another income: \(en).",
        at: same.flatMap { product in
          [Finding.Place(product.tariff)] + [product.group()].compactMap { $0.map { Finding.Place($0) } }
        })
    }
  }

  private static let twoGroups = Example.built(
    mix: ["a,hbo,100,1", "b,hbo,100,2"],
    figures: [
      "a,overhead,31,1", "b,overhead,31,2", "a,groepsgrootte,4,1,clients", "b,groepsgrootte,3,2,clients",
    ])

  /// The youth products of a list that can be held against the scales, with the wages that their prices pay, for the
  /// smallest and for the largest group.
  ///
  /// For youth the usual agreement is known; where a scale is only a stand-in nothing is judged.
  private static func judged(_ input: AuditInput, _ table: TariffTable) -> [(CostProduct, [PaidWages])] {
    guard let request = try? input.costs.usualRequest(on: table.validFrom) else { return [] }
    return input.costProducts(in: table).compactMap { product in
      guard product.tariff.law == .jw, product.tariff.form == .zin, !product.mix.isEmpty else { return nil }
      let isWeak = input.costs.scaleFindings(on: product, request.wages).contains {
        if case .weakScale = $0 { true } else { false }
      }
      let sizes = [product.group(.smallest), product.group(.largest)].compactMap { $0?.value }
        .firstOccurrences
      let requests = (sizes.isEmpty ? [nil] : sizes.map { $0 }).map { size in
        var request = request
        request.group = size
        return request
      }
      let paid = requests.compactMap { try? input.costs.paidWages(of: product, $0) }
      return isWeak || paid.isEmpty ? nil : (product, paid)
    }
  }

  /// A factor of 1.1633 × 1.33 ÷ 0.65 × 1.31 × 1.03 = 3.2117.
  private static let whole = [
    "begeleiding,vakantietoeslag,8,2", "begeleiding,eindejaarsuitkering,8.33,2",
    "begeleiding,werkgeverslasten,33,2",
    "begeleiding,niet-productieve-uren,35,2", "begeleiding,overhead,31,2", "begeleiding,marge,3,2",
  ]
}
