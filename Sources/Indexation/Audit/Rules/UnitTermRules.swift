import Tariffs

extension Rule {
  /// Units and travel that a document tells in two ways.
  static let unitTerms: [Rule] = [
    unitOfBilling(
      "indicated-as-billed", .indicatedIn,
      question: Phrase(
        nl: "Is de indicatie in een eenheid die in de declaratie is om te rekenen?",
        en: "Is help granted in a unit that converts to the one that is billed?"),
      why: Phrase(
        nl: "Wat wordt toegekend en wat wordt gedeclareerd, is anders niet op elkaar te tellen.",
        en: "Otherwise what is granted and what is billed cannot be counted in one another."),
      what: Phrase(nl: "de indicatie", en: "what is granted")),
    unitOfBilling(
      "limit-as-billed", .limitedIn,
      question: Phrase(
        nl: "Is het maximum in een eenheid die in de declaratie is om te rekenen?",
        en: "Is the maximum told in a unit that converts to the one that is billed?"),
      why: Phrase(
        nl: "Niemand kan anders zien wanneer een declaratie over het maximum gaat.",
        en: "Otherwise nobody can see when a declaration is beyond the maximum."),
      what: Phrase(nl: "het maximum", en: "the maximum")),
    travelPaidOnce,
  ]

  /// The rule that a unit that a term names converts to a unit of the prices of its product.
  private static func unitOfBilling(
    _ id: String, _ kind: BillingTerm.Kind, question: Phrase, why: Phrase, what: Phrase
  ) -> Rule {
    let perMinute = ["groep,jw,,Begeleiding in een groep,minuut,zin,1.47,9,"]
    return Rule(
      id: id, theme: .document, question: question, why: why,
      advice: Phrase(
        nl:
          "Vraag de gemeente hoeveel van de ene eenheid in de andere gaat, of in welke eenheid geteld wordt.",
        en: "Ask the municipality how much of the one unit goes into the other, or in which unit is counted."),
      severity: .warning, ground: .document,
      examples: [
        .passes(
          nl: "in uren, gedeclareerd in minuten", en: "in hours, billed in minutes", perMinute,
          files: terms(["\(kind.rawValue),uur,3"])),
        .passes(
          nl: "in dagdelen van 4 uur, gedeclareerd in minuten",
          en: "in dagdelen of 4 hours, billed in minutes",
          perMinute, files: terms(["\(kind.rawValue),dagdeel,3", "hours-per-dagdeel,4,5"])),
        .fails(
          nl: "in dagdelen, gedeclareerd in minuten", en: "in dagdelen, billed in minutes", perMinute,
          files: terms(["\(kind.rawValue),dagdeel,3"])),
      ]
    ) { input, table in
      let units = Dictionary(grouping: input.dataset.tariffs(in: table.id), by: \.product)
        .mapValues { $0.map(\.unit) }
      return products(input, table).flatMap { product, terms in
        terms.filter { $0.kind == kind }.compactMap { term -> Finding? in
          guard let unit: BillingUnit = input.dataset.terms.units.word(term.value),
            !(units[product.product] ?? []).contains(where: { converts(unit, to: $0, by: terms) })
          else { return nil }
          return Finding(
            on: table, [product.product],
            nl:
              "\(product.codeAndName): de eenheid van \(what.dutch) is \(unit.name), die van de prijs \(product.unit.name).",
            en:
              "\(product.codeAndName): the unit of \(what.english) is \(unit.name), that of the price \(product.unit.name).",
            at: [Finding.Place(term), Finding.Place(product)])
        }
      }
    }
  }

  /// Whether a unit is as many of another one; a dagdeel is so where its hours are told.
  private static func converts(_ unit: BillingUnit, to other: BillingUnit, by terms: [BillingTerm]) -> Bool {
    let hasHours = terms.contains { $0.kind == .hoursPerDagdeel }
    func counted(_ unit: BillingUnit) -> BillingUnit { unit == .dagdeel && hasHours ? .uur : unit }
    return unit == other || (try? UnitConversion.factor(from: counted(unit), to: counted(other))) != nil
  }

  /// Travel that is in the price and billed as time as well.
  private static let travelPaidOnce = Rule(
    id: "travel-paid-once", theme: .document,
    question: Phrase(
      nl: "Wordt reizen één keer betaald: in het tarief of als tijd?",
      en: "Is travel paid once: in the price or as time?"),
    why: Phrase(
      nl:
        "Wat al in het tarief zit en ook gedeclareerd mag worden, wordt dubbel betaald of blijft een geschil.",
      en: "What is in the price already and may be billed too is paid twice, or stays in dispute."),
    advice: Phrase(
      nl: "Vraag de gemeente of de reistijd boven op het tarief komt, en wanneer.",
      en: "Ask the municipality whether travel time comes on top of the price, and when."),
    severity: .warning, ground: .document,
    examples: [
      .passes(
        nl: "reizen in de overhead, niets bij een gemiste afspraak",
        en: "travel within overhead, nothing for a missed appointment", groupPrice,
        files: terms(["no-show,nothing,3"]).merging(travelInOverhead) { $1 }),
      .passes(
        nl: "reistijd bij een gemiste afspraak, reizen niet in het tarief",
        en: "travel time for a missed appointment, no travel in the price", groupPrice,
        files: terms(["no-show,travel,3"])),
      .fails(
        nl: "reizen in de overhead, en reistijd bij een gemiste afspraak",
        en: "travel within overhead, and travel time for a missed appointment", groupPrice,
        files: terms(["no-show,travel,3"]).merging(travelInOverhead) { $1 }),
    ]
  ) { input, table in
    let included = input.includedCosts.filter { $0.table == table.id && $0.component == .reiskosten }
      .indexed(by: \.product)
    return products(input, table).compactMap { product, terms in
      guard let term = terms.first(where: { $0.kind == .noShow && $0.value != "nothing" }),
        let cost = included[product.product]
      else { return nil }
      return Finding(
        on: table, [product.product],
        nl:
          "\(product.codeAndName): reizen zit in het tarief, en reistijd mag bij een gemiste afspraak worden gedeclareerd.",
        en:
          "\(product.codeAndName): travel is in the price, and travel time may be billed for a missed appointment.",
        at: [Finding.Place(term), cost.place])
    }
  }

  private static let travelInOverhead = [
    "included-costs.csv": """
    table,product,component,within,printed,lines,note
    own-2026,groep,reiskosten,overhead,Reiskosten werk-werk,7,

    """
  ]
}
