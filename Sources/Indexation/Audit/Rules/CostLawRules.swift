import Tariffs

extension Rule {
  /// What the law asks of the costs behind a price.
  static let costLaw: [Rule] = [holidayAllowanceByLaw, employerChargesByLaw, legalElementNowhere]

  private static let oneHour = ["begeleiding,jw,,Begeleiding,uur,zin,76.42,1,"]

  /// A holiday allowance below what the law gives.
  private static let holidayAllowanceByLaw = Rule(
    id: "holiday-allowance-by-law", theme: .costs,
    question: Phrase(
      nl: "Is de vakantietoeslag ten minste 8%?", en: "Is the holiday allowance at least 8%?"),
    why: Phrase(
      nl: "Iedere werknemer heeft recht op 8%; een prijs die met minder rekent, dekt de loonkosten niet.",
      en: "Every employee is entitled to 8%; a price that reckons with less does not cover the wage costs."),
    advice: Phrase(
      nl: "Vraag de gemeente of de rest in een ander deel van de opbouw zit.",
      en: "Ask the municipality whether the rest is in another part of the build-up."),
    severity: .error, ground: .law("Wet minimumloon en minimumvakantiebijslag art. 15"),
    examples: [
      .passes(
        nl: "8% vakantietoeslag", en: "8% holiday allowance", oneHour,
        files: Example.built(figures: ["begeleiding,vakantietoeslag,8,2"])),
      .fails(
        nl: "7,5% is minder dan 8%", en: "7.5% is less than 8%", oneHour,
        files: Example.built(figures: ["begeleiding,vakantietoeslag,7.5,2"])),
    ]
  ) { input, table in
    below(.vakantietoeslag, "minimum", of: "holiday-allowance-by-law", input, table)
  }

  /// Charges below the premiums that every employer pays.
  private static let employerChargesByLaw = Rule(
    id: "employer-charges-by-law", theme: .costs,
    question: Phrase(
      nl: "Zijn de werkgeverslasten ten minste de premies die iedere werkgever betaalt?",
      en: "Are the employer's charges at least the premiums that every employer pays?"),
    why: Phrase(
      nl: "Onder deze grens zijn niet eens de wettelijke premies gedekt, en is er niets voor pensioen.",
      en: "Below this bound not even the legal premiums are covered, and nothing is left for the pension."),
    advice: Phrase(
      nl: "Vraag de gemeente met welke premies is gerekend.",
      en: "Ask the municipality which premiums were used."),
    severity: .error,
    ground: .law("Wet financiering sociale verzekeringen en Zorgverzekeringswet (premies van het jaar)"),
    examples: [
      .passes(
        nl: "33% werkgeverslasten in 2026", en: "33% employer's charges in 2026", oneHour,
        files: Example.built(figures: ["begeleiding,werkgeverslasten,33,2"])),
      .fails(
        nl: "15% is minder dan 2,74 + 6,27 + 0,5 + 6,1 = 15,61%",
        en: "15% is less than 2.74 + 6.27 + 0.5 + 6.1 = 15.61%",
        oneHour, files: Example.built(figures: ["begeleiding,werkgeverslasten,15,2"])),
    ]
  ) { input, table in
    below(.werkgeverslasten, "minimum-\(table.year)", of: "employer-charges-by-law", input, table)
  }

  /// Elements of a real price that a list with a build-up leaves out.
  private static let legalElementNowhere = Rule(
    id: "legal-element-nowhere", theme: .costs,
    question: Phrase(
      nl: "Staan alle wettelijke kostenelementen bij de prijzen, als er een deel van staat?",
      en: "Do all legal cost elements stand beside the prices, where some of them do?"),
    why: Phrase(
      nl:
        "Een prijs moet ten minste op deze kosten rusten; wat nergens staat, kan niemand narekenen. Een lijst die niets "
        + "over kosten zegt, laat ze aan een ander stuk over en wordt niet genoemd.",
      en:
        "A price must rest on these costs at least; what stands nowhere cannot be checked. A list that says nothing of "
        + "costs leaves them to another document and is not named."),
    advice: Phrase(
      nl:
        "Vraag de gemeente naar de onderbouwing van deze elementen; 'tariffs check --law' zegt per product wat er staat.",
      en:
        "Ask the municipality for the grounds of these elements; 'tariffs check --law' says what stands for each product."
    ),
    severity: .remark,
    ground: .law("Uitvoeringsbesluit Wmo 2015 art. 5.4 lid 3; Besluit Jeugdwet art. 2.3 lid 1"),
    examples: [
      .passes(nl: "een lijst zonder opbouw", en: "a list without any build-up", oneHour),
      .passes(
        nl: "alle vier elementen van de Jeugdwet", en: "all four elements of the Jeugdwet", oneHour,
        files: Example.built(
          mix: ["begeleiding,hbo,100,2"],
          figures: [
            "begeleiding,overhead,31,3", "begeleiding,indexatie,4,4",
            "begeleiding,reiskosten,2,5,euro-per-uur",
          ])
      ),
      .fails(
        nl: "mix en overhead; geen cliëntgebonden kosten en geen indexering: één bevinding",
        en: "mix and overhead; no client-bound costs and no indexation: one finding", oneHour,
        files: Example.built(mix: ["begeleiding,hbo,100,2"], figures: ["begeleiding,overhead,31,3"])),
      .fails(
        nl: "een product van elke wet met alleen een mix: één bevinding per wet",
        en: "a product of each law with only a mix: one finding for each law",
        oneHour + ["huishouden,wmo,,Huishouden,uur,zin,35.00,3,"],
        files: Example.built(mix: ["begeleiding,hbo,100,2", "huishouden,mbo-2,100,4"]), findings: 2),
    ]
  ) { input, table in
    let checks = input.legalElements(in: table)
    return checks.distinct(\.element.law).compactMap { law in
      let ofLaw = checks.filter { $0.element.law == law }
      // An index clause or a word about travel alone is no build-up.
      guard ofLaw.contains(where: { $0.isPrinted && !$0.element.has(.indexatie) }) else { return nil }
      let nowhere = ofLaw.filter { $0.standing == .nowhere }
      guard !nowhere.isEmpty else { return nil }
      let products = nowhere.distinct(\.product.product)
      let count = ofLaw.distinct(\.product.product).count
      let parts = ofLaw.distinct(\.element).compactMap { element -> Phrase? in
        let missing = nowhere.count { $0.element == element }
        return missing == 0
          ? nil
          : Phrase(
            nl: "\(element.letter) \(element.name.dutch) bij \(missing)",
            en: "\(element.letter) \(element.name.english) for \(missing)")
      }
      let nl = parts.map(\.dutch).joined(separator: "; ")
      let en = parts.map(\.english).joined(separator: "; ")
      return Finding(
        on: table, products,
        nl: "Van \(count) producten onder de \(law.title.dutch) staat nergens: \(nl).",
        en: "Of \(count) products under the \(law.title.english) nowhere stands: \(en).",
        at: ofLaw.filter { $0.standing != .nowhere }.distinct(\.element).compactMap { element in
          ofLaw.first { $0.element == element && $0.standing != .nowhere }.map {
            Finding.Place(
              table: table.id, lines: $0.standing.lines,
              says: Phrase(
                nl: "\(element.letter) \(element.name.dutch): \($0.standing.name.dutch)",
                en: "\(element.letter) \(element.name.english): \($0.standing.name.english)"))
          }
        }, expected: Phrase(ofLaw[0].element.article))
    }
  }

  /// The products whose figure lies below a setting, as one finding for each figure.
  private static func below(
    _ component: CostComponent, _ setting: String, of rule: String, _ input: AuditInput, _ table: TariffTable
  ) -> [Finding] {
    guard let minimum = input.settings.value(setting, of: rule) else { return [] }
    let low = input.costProducts(in: table).filter {
      $0.figure(component).map { $0.value < minimum } ?? false
    }
    return low.grouped { $0.figure(component)?.value }.map { value, products in
      let (has, least) = (Phrase(percent: value ?? Rational(0)), Phrase(percent: minimum))
      return Finding(
        on: table, products.words,
        nl:
          "\(products.named.dutch): \(component.name.dutch) \(has.dutch), ten minste \(least.dutch) is verplicht.",
        en:
          "\(products.named.english): \(component.name.english) \(has.english), at least \(least.english) is due.",
        at: products.compactMap { $0.figure(component).map { Finding.Place($0) } },
        expected: Phrase(nl: "ten minste \(least.dutch)", en: "at least \(least.english)"))
    }
  }
}
