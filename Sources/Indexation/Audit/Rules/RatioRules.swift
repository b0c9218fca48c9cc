import Tariffs

extension Rule {
  /// Fixed ratios between two prices, as `relations.csv` has them, and group prices held against individual ones.
  static let ratios: [Rule] = [
    ratio(
      "ratio-stated", .stated, severity: .error, ground: .document,
      question: Phrase(
        nl: "Houdt de lijst zich aan de verhoudingen die het document noemt?",
        en: "Does the list keep to the ratios that the document states?"),
      why: Phrase(
        nl: "De regel en de prijs staan in hetzelfde document en kunnen niet beide gelden.",
        en: "The rule and the price stand in the same document and cannot both hold.")),
    ratio(
      "ratio-by-definition", .definition, severity: .error, ground: .arithmetic,
      question: Phrase(
        nl: "Kloppen de verhoudingen die per definitie gelden?",
        en: "Are the ratios right that hold by definition?"),
      why: Phrase(
        nl: "Wat per definitie geldt, kan een prijslijst niet anders maken.",
        en: "What holds by definition, no price list can make otherwise.")),
    ratio(
      "ratio-implied", .implied, severity: .warning, ground: .practice,
      question: Phrase(
        nl: "Houdt iedere prijs zich aan de verhouding die de andere prijzen tonen?",
        en: "Does each price keep the ratio that the other prices show?"),
      why: Phrase(
        nl:
          "Een prijs naast de regel die de andere volgen, is een uitzondering die nergens staat, of een vergissing.",
        en: "A price off the rule that the others follow is an exception stated nowhere, or a mistake.")),
    groupBelowIndividual,
  ]

  /// The rule that relations of one basis are kept, so far as no other rule asks the same.
  private static func ratio(
    _ id: String, _ basis: PriceRelation.Basis, severity: Severity, ground: Ground, question: Phrase,
    why: Phrase
  ) -> Rule {
    func files(_ ratio: String) -> [String: String] {
      [
        "relations.csv": """
        table,product,unit,form,ratio,base_product,base_unit,base_form,basis,lines,reason
        own-2026,groep,minuut,zin,\(ratio),begeleiding,minuut,zin,\(basis.rawValue),3,Groep is een vast deel.

        """
      ]
    }
    func rows(_ group: String) -> [String] {
      ["begeleiding,wmo,,Begeleiding,minuut,zin,1.01,1,", "groep,wmo,,Groep,minuut,zin,\(group),2,"]
    }
    return Rule(
      id: id, theme: .amounts, question: question, why: why,
      advice: Phrase(
        nl:
          "Reken de prijs na uit de andere; verschilt zij meer dan de afronding, vraag dan de gemeente welke geldt.",
        en:
          "Work the price out from the other; if it differs by more than rounding, ask the municipality which holds."
      ),
      severity: severity, ground: ground,
      examples: [
        .passes(
          nl: "een derde van € 1,01 is € 0,3367, dus € 0,34", en: "a third of € 1.01 is € 0.3367, so € 0.34",
          rows("0.34"), files: files("1/3")),
        .fails(
          nl: "een derde van € 1,01 is hoogstens € 0,3383, en geen € 0,36",
          en: "a third of € 1.01 is at most € 0.3383, and not € 0.36", rows("0.36"), files: files("1/3")),
      ]
    ) { input, table in
      input.dataset.relationChecks(in: [table]).compactMap { check in
        guard check.relation.basis == basis, check.verdict == .deviates, let other = check.base.tariff else {
          return nil
        }
        let (price, ratio) = (check.tariff, check.relation.ratio)
        let isOfOneProduct = price.product == other.product
        // Exact units, and shares of ZIN that only prices show, have rules of their own.
        let hasOwnRule =
          price.form == other.form
          ? (try? UnitConversion.factor(from: other.unit, to: price.unit)) == ratio
          : basis == .implied && price.unit == other.unit
        guard !isOfOneProduct || !hasOwnRule else { return nil }
        let (amount, base) = (Phrase(price.amount), Phrase(other.amount))
        var (name, baseName) = (Phrase(price.codeAndName), Phrase(other.shortName))
        if isOfOneProduct, price.form != other.form {
          let form = price.form.name
          name = Phrase(nl: "\(name.dutch) (\(form.dutch))", en: "\(name.english) (\(form.english))")
          baseName = other.form.name
        }
        // The amount beside it is by the same unit, unless it says another one.
        let unit = price.unit == other.unit ? "" : " per \(other.unit.name)"
        return Finding(
          on: table, [price.product],
          nl:
            "\(name.dutch) is \(amount.dutch) per \(price.unit.name), en geen \(Language.dutch.grouped("\(ratio)")) maal \(base.dutch)\(unit) (\(baseName.dutch)).",
          en:
            "\(name.english) is \(amount.english) per \(price.unit.name), and not \(ratio) times \(base.english)\(unit) (\(baseName.english)).",
          at: [Finding.Place(price), Finding.Place(other)]
            + (check.relation.lines.ranges.isEmpty
              ? []
              : [
                Finding.Place(
                  table: table.id, lines: check.relation.lines,
                  says: Phrase(
                    nl: "verhouding \(Language.dutch.grouped("\(ratio)"))", en: "ratio \(ratio)"))
              ]),
          expected: Phrase(amountsWithin: check.base.bounds * ratio))
      }
    }
  }

  /// A group price above the individual one, where nothing says that the group's minutes are shared.
  private static let groupBelowIndividual = Rule(
    id: "group-below-individual", theme: .amounts,
    question: Phrase(
      nl: "Kost een deelnemer in de groep minder dan een cliënt alleen?",
      en: "Does a participant in a group cost less than a client alone?"),
    why: Phrase(
      nl:
        "Een begeleider is er dan voor meer cliënten; zonder regel die de groepstijd verdeelt, betaalt iedere deelnemer het volle tarief.",
      en:
        "The professional is there for more clients; without a rule that shares the time, each participant pays the full price."
    ),
    advice: Phrase(
      nl:
        "Zoek de regel voor groepsdeclaratie in het document; staat zij er niet, laat de gemeente haar toevoegen.",
      en:
        "Look for the rule for billing groups in the document; if there is none, have the municipality add it."
    ),
    severity: .warning, ground: .practice,
    examples: [
      .passes(
        nl: "alleen 1,20 en in een groep 0,40 per minuut", en: "alone 1.20 and in a group 0.40 per minute",
        pair(group: "0.40")),
      .passes(
        nl: "in een groep 1,47, maar de minuten worden gedeeld",
        en: "in a group 1.47, but the minutes are shared",
        pair(group: "1.47"), files: terms(["group-regime,minutes-shared,3"])),
      .fails(
        nl: "alleen 1,20 en in een groep 1,47 per minuut, zonder regel",
        en: "alone 1.20 and in a group 1.47 per minute, without a rule", pair(group: "1.47")),
    ]
  ) { input, table in
    struct Key: Hashable { let name: String, law: Law, unit: BillingUnit, form: PaymentForm }
    let prices = input.dataset.plainPrices(in: table.id)
    let named = prices.indexed {
      Key(name: $0.name.lowercased(), law: $0.law, unit: $0.unit, form: $0.form)
    }
    return prices.compactMap { group in
      guard let name = individualName(group.name),
        input.dataset.billingTerms(of: group.product, in: table.id).allSatisfy({ $0.kind != .groupRegime }),
        let individual = named[Key(name: name, law: group.law, unit: group.unit, form: group.form)],
        individual.amount <= group.amount
      else { return nil }
      let (inGroup, alone) = (Phrase(group.amount), Phrase(individual.amount))
      return Finding(
        on: table, [group.product],
        nl:
          "\(group.codeAndName) kost \(inGroup.dutch) per \(group.unit.name) en alleen \(alone.dutch), en niets zegt hoe de groepstijd wordt verdeeld.",
        en:
          "\(group.codeAndName) costs \(inGroup.english) per \(group.unit.name) and alone \(alone.english), and nothing says how the group's time is shared.",
        at: [Finding.Place(group), Finding.Place(individual)])
    }
  }

  /// The name of the individual product behind that of a group product, in small letters; nothing where it names no group.
  private static func individualName(_ name: String) -> String? {
    let words = name.lowercased().split(separator: " ").map(String.init)
    let individual = words.filter { !["groep", "groepsgewijs", "groepsgerichte", "in", "een"].contains($0) }
    return individual.count < words.count && words.contains { $0.hasPrefix("groep") }
      ? individual.joined(separator: " ") : nil
  }

  private static func pair(group: String) -> [String] {
    [
      "begeleiding,wmo,,Begeleiding,minuut,zin,1.20,1,",
      "groep,wmo,,Begeleiding in een groep,minuut,zin,\(group),2,",
    ]
  }
}
