import Tariffs

extension Rule {
  /// Figures of a build-up beside those of other products.
  static let costFigures: [Rule] = [
    oneValueInList, unlikeSiblings, missingAmongEquals, travelInOnePlace, amountsOfOneKind, unitOfPrice,
    usualPercentages,
  ]

  private static let hours = ["a", "b", "c", "d"].enumerated().map {
    "\($1),jw,,Product \($1),uur,zin,7\($0),\($0 + 1),"
  }

  /// What follows from law and agreement, and so from no product.
  private static let oneValueInList = Rule(
    id: "component-same-in-list", theme: .costs,
    question: Phrase(
      nl: "Zijn vakantietoeslag, eindejaarsuitkering, werkgeverslasten en marge in de hele lijst gelijk?",
      en: "Are holiday allowance, year-end allowance, employer's charges and margin equal in the whole list?"),
    why: Phrase(
      nl:
        "Zij volgen uit wet, cao en contract, niet uit het product; wie verschilt, betaalt het ene product slechter.",
      en:
        "They follow from law, agreement and contract, not from the product; a difference pays one product less."
    ),
    advice: Phrase(
      nl: "Vraag de gemeente wat het verschil verklaart, bijvoorbeeld een andere cao.",
      en: "Ask the municipality what explains the difference, such as another agreement."),
    severity: .remark, ground: .practice,
    examples: [
      .passes(
        nl: "overal 33%", en: "33% everywhere", hours,
        files: Example.built(figures: ["a,werkgeverslasten,33,1", "b,werkgeverslasten,33,2"])),
      .fails(
        nl: "33% en 35,33% werkgeverslasten", en: "33% and 35.33% employer's charges", hours,
        files: Example.built(figures: ["a,werkgeverslasten,33,1", "b,werkgeverslasten,35.33,2"])),
      .fails(
        nl: "marge 2% en 3%, vakantietoeslag 8% en 8,33%: twee bevindingen",
        en: "margin 2% and 3%, holiday allowance 8% and 8.33%: two findings", hours,
        files: Example.built(figures: [
          "a,marge,2,1", "b,marge,3,2", "a,vakantietoeslag,8,1", "b,vakantietoeslag,8.33,2",
        ]),
        findings: 2),
    ]
  ) { input, table in
    let products = input.costProducts(in: table)
    return [CostComponent.vakantietoeslag, .eindejaarsuitkering, .werkgeverslasten, .marge].compactMap {
      component in
      let figures = products.compactMap { $0.figure(component) }
      let values = figures.distinct(\.value)
      guard values.count > 1, let usual = usual(figures) else { return nil }
      let others = products.filter { $0.figure(component).map { $0.value != usual.value } ?? false }
      let (printed, rest) = (Phrase(usual), others.compactMap { $0.figure(component) }.distinct(\.value))
      let nl = rest.map { Phrase(percent: $0).dutch }.joined(separator: ", ")
      let en = rest.map { Phrase(percent: $0).english }.joined(separator: ", ")
      return Finding(
        on: table, others.words,
        nl: "\(others.named.dutch): \(component.name.dutch) \(nl); elders in de lijst \(printed.dutch).",
        en:
          "\(others.named.english): \(component.name.english) \(en); elsewhere in the list \(printed.english).",
        at: others.compactMap { $0.figure(component).map { Finding.Place($0) } } + [Finding.Place(usual)])
    }
  }

  /// One product off a value that all its siblings share.
  private static let unlikeSiblings = Rule(
    id: "component-unlike-siblings", theme: .costs,
    question: Phrase(
      nl: "Wijkt een percentage af van dat van alle andere producten met dezelfde eenheid?",
      en: "Does a percentage differ from that of all other products of the same unit?"),
    why: Phrase(
      nl: "Eén afwijking te midden van gelijke percentages is vaak een tikfout.",
      en: "One that differs amid equal percentages is often a slip of the pen."),
    advice: Phrase(
      nl: "Vraag de gemeente of het zo bedoeld is.", en: "Ask the municipality whether it is meant so."),
    severity: .warning, ground: .practice,
    examples: [
      .passes(
        nl: "twee van de vier hebben 41%", en: "two of four have 41%", hours,
        files: Example.built(figures: [
          "a,overhead,31,1", "b,overhead,31,2", "c,overhead,41,3", "d,overhead,41,4",
        ])),
      .fails(
        nl: "drie hebben 31% overhead, één 13%", en: "three have 31% overhead, one 13%", hours,
        files: Example.built(figures: [
          "a,overhead,31,1", "b,overhead,31,2", "c,overhead,31,3", "d,overhead,13,4",
        ])),
    ]
  ) { input, table in
    let products = input.costProducts(in: table)
    return products.distinct(\.unitOfSiblings).flatMap { unit in
      let siblings = products.filter { $0.unitOfSiblings == unit }
      let components: [CostComponent] = [.overhead, .nietProductieveUren, .ort, .weekendtoeslag]
      return components.compactMap { component -> Finding? in
        let with = siblings.filter { $0.figure(component) != nil }
        let figures = with.compactMap { $0.figure(component) }
        guard figures.count > 3, let usual = usual(figures) else { return nil }
        let others = with.filter { $0.figure(component)?.value != usual.value }
        guard others.count == 1, let own = others[0].figure(component) else { return nil }
        let (has, rest) = (Phrase(own), Phrase(usual))
        return Finding(
          on: table, others.words,
          nl:
            "\(others.named.dutch): \(component.name.dutch) \(has.dutch); de \(figures.count - 1) andere per \(unit.rawValue) \(rest.dutch).",
          en:
            "\(others.named.english): \(component.name.english) \(has.english); the \(figures.count - 1) others per \(unit.rawValue) \(rest.english).",
          at: [Finding.Place(own), Finding.Place(usual)], expected: rest)
      }
    }
  }

  /// One product without a component that those with the same figures have.
  private static let missingAmongEquals = Rule(
    id: "component-missing-among-equals", theme: .costs,
    question: Phrase(
      nl: "Mist één product een kostendeel dat alle andere met dezelfde percentages hebben?",
      en: "Does one product lack a component that all others with the same percentages have?"),
    why: Phrase(
      nl: "Wie in alles gelijk is en één deel mist, is waarschijnlijk niet af gedrukt.",
      en: "What is equal in everything and lacks one part was probably not printed in full."),
    advice: Phrase(
      nl: "Lees of de zin in het document ophoudt, en vraag de gemeente naar het deel.",
      en: "Read whether the sentence in the document breaks off, and ask the municipality for the part."),
    severity: .warning, ground: .practice,
    examples: [
      .passes(
        nl: "twee hebben ORT en twee niet", en: "two have ORT and two have not", hours,
        files: Example.built(
          figures: ["a", "b", "c", "d"].enumerated().map { "\($1),overhead,41,\($0 + 1)" } + [
            "a,ort,4.5,1", "b,ort,4.5,2",
          ])),
      .fails(
        nl: "twee hebben ORT en één niet, alle met 41% overhead",
        en: "two have ORT and one has not, all with 41% overhead",
        hours,
        files: Example.built(
          figures: ["a", "b", "c"].enumerated().map { "\($1),overhead,41,\($0 + 1)" } + [
            "a,ort,4.5,1", "b,ort,4.5,2",
          ])),
    ]
  ) { input, table in
    let products = input.costProducts(in: table).filter { !$0.costFigures.isEmpty }
    struct Rest: Hashable { let unit: BillingUnit, values: [CostComponent: Rational] }
    let components = products.flatMap(\.costFigures).distinct(\.component)
    return components.flatMap { component -> [Finding] in
      func rest(_ product: CostProduct) -> Rest {
        let figures = product.costFigures.filter { $0.component != component }
        return Rest(
          unit: product.unitOfSiblings,
          values: Dictionary(
            figures.map { ($0.component, $0.value) }, uniquingKeysWith: { first, _ in first }))
      }
      return products.grouped(by: rest).compactMap { key, elements in
        let equals = key.values.isEmpty ? [] : elements
        let without = equals.filter { $0.figure(component) == nil }
        guard without.count == 1, equals.count > 2 else { return nil }
        let with = equals.compactMap { $0.figure(component) }
        return Finding(
          on: table, without.words,
          nl:
            "\(without.named.dutch) heeft geen \(component.name.dutch); \(with.count) andere met dezelfde percentages wel.",
          en:
            "\(without.named.english) has no \(component.name.english); \(with.count) others with the same percentages have.",
          at: without[0].costFigures.suffix(1).map { Finding.Place($0) } + with.map { Finding.Place($0) },
          expected: with.distinct(\.value).count == 1 ? Phrase(with[0]) : nil)
      }
    }
  }

  /// Travel that is told in several ways.
  private static let travelInOnePlace = Rule(
    id: "travel-in-one-place", theme: .costs,
    question: Phrase(
      nl: "Zitten reiskosten bij alle producten per uur op dezelfde plaats in de prijs?",
      en: "Is travel in the same place of the price for all products of an hour?"),
    why: Phrase(
      nl:
        "Wie naar cliënten reist maakt kosten; zijn die bij het ene product genoemd en bij het andere niet, dan is onzeker wat de prijs dekt.",
      en:
        "Who travels to clients has costs; where one product names them and another does not, it is unsure what the price covers."
    ),
    advice: Phrase(
      nl: "Vraag de gemeente welke reiskosten in de prijs van elk product zitten.",
      en: "Ask the municipality which travel costs are in the price of each product."),
    severity: .warning, ground: .document,
    examples: [
      .passes(
        nl: "beide producten: reiskosten woon-werk in de overhead",
        en: "both products: home-work travel within overhead", hours,
        files: included(["a,Reiskosten woon-werk,1", "b,Reiskosten woon-werk,2"])),
      .fails(
        nl: "de ene werk-werk en woon-werk, de andere alleen woon-werk",
        en: "one work-work and home-work, the other only home-work",
        hours, files: included(["a,Reiskosten werk-werk en woon-werk,1", "b,Reiskosten woon-werk,2"])),
      .fails(
        nl: "de ene in de overhead, de andere € 2 per uur", en: "one within overhead, the other € 2 per hour",
        hours,
        files: included(["a,Reiskosten woon-werk,1"]).merging(
          Example.built(figures: ["b,reiskosten,2,2,euro-per-uur"])
        ) { first, _ in first }),
    ]
  ) { input, table in
    let products = input.costProducts(in: table).filter { $0.unitOfSiblings == .uur }
    let travel = input.includedCosts.filter { $0.component == .reiskosten && $0.table == table.id }
      .indexed(by: \.product)
    let places = products.compactMap { product -> (product: CostProduct, place: Finding.Place)? in
      let cost = travel[product.tariff.product]
      let place = product.figure(.reiskosten).map { Finding.Place($0) } ?? cost?.place
      return place.map { (product, $0) }
    }
    // Not how much, but where.
    func kind(_ place: (product: CostProduct, place: Finding.Place)) -> String {
      place.product.figure(.reiskosten) == nil ? place.place.says.dutch.lowercased() : ""
    }
    let groups = places.grouped(by: kind).map(\.elements)
    guard groups.count > 1 else { return [] }
    func sentence(_ text: (Phrase) -> String) -> String {
      groups.map { "\(text($0.map(\.product).named)): \(text($0[0].place.says))" }.joined(separator: "; ")
    }
    return [
      Finding(
        on: table, places.map(\.product).words,
        nl: "\(sentence(\.dutch)).",
        en: "\(sentence(\.english)).",
        at: groups.flatMap { $0.map(\.place) })
    ]
  }

  /// Housing and food that differ between products of one kind.
  private static let amountsOfOneKind = Rule(
    id: "amount-same-for-kind", theme: .costs,
    question: Phrase(
      nl: "Zijn huisvesting en voeding gelijk voor producten van dezelfde soort?",
      en: "Are housing and food equal for products of the same kind?"),
    why: Phrase(
      nl: "Licht, midden en zwaar logeren in hetzelfde soort huis en eten hetzelfde.",
      en: "Light, medium and heavy stay in the same kind of house and eat the same."),
    advice: Phrase(
      nl: "Vraag de gemeente wat het verschil verklaart.",
      en: "Ask the municipality what explains the difference."),
    severity: .remark, ground: .practice,
    examples: [
      .passes(
        nl: "logeren licht en zwaar: beide € 6,99", en: "light and heavy stays: both € 6.99", stays,
        files: Example.built(figures: [
          "licht,voeding,6.99,1,euro-per-etmaal", "zwaar,voeding,6.99,2,euro-per-etmaal",
        ])),
      .fails(
        nl: "logeren licht € 6,99 en zwaar € 9,66", en: "light stays € 6.99 and heavy ones € 9.66", stays,
        files: Example.built(figures: [
          "licht,voeding,6.99,1,euro-per-etmaal", "zwaar,voeding,9.66,2,euro-per-etmaal",
        ])),
    ]
  ) { input, table in
    let products = input.costProducts(in: table)
    struct Kind: Hashable { let word: String?, unit: BillingUnit }
    func kind(_ product: CostProduct) -> Kind {
      Kind(word: ProductName(product.tariff.name).words.first, unit: product.tariff.unit)
    }
    return products.grouped(by: kind).flatMap { _, elements in
      [CostComponent.nhcNic, .voeding].compactMap { component -> Finding? in
        let same = elements.filter { $0.figure(component) != nil }
        let figures = same.compactMap { $0.figure(component) }
        guard figures.distinct(\.value).count > 1 else { return nil }
        let nl = figures.distinct { Phrase($0).dutch }.joined(separator: "; ")
        let en = figures.distinct { Phrase($0).english }.joined(separator: "; ")
        return Finding(
          on: table, same.words,
          nl: "\(same.named.dutch): \(component.name.dutch) \(nl).",
          en: "\(same.named.english): \(component.name.english) \(en).",
          at: figures.map { Finding.Place($0) })
      }
    }
  }

  /// An amount for another unit than that of the price.
  private static let unitOfPrice = Rule(
    id: "component-unit-of-price", theme: .costs,
    question: Phrase(
      nl: "Is een bedrag in de opbouw er een per dezelfde eenheid als de prijs?",
      en: "Is an amount of the build-up one of the same unit as the price?"),
    why: Phrase(
      nl: "Een bedrag per etmaal is niet op te tellen bij een prijs per dagdeel.",
      en: "An amount per etmaal cannot be added to a price per dagdeel."),
    advice: Phrase(
      nl: "Vraag de gemeente voor welke eenheid het bedrag geldt.",
      en: "Ask the municipality for which unit the amount holds."),
    severity: .error, ground: .arithmetic,
    examples: [
      .passes(
        nl: "€ 6,99 per etmaal bij een prijs per etmaal", en: "€ 6.99 per etmaal with a price per etmaal",
        stays,
        files: Example.built(figures: ["licht,voeding,6.99,1,euro-per-etmaal"])),
      .fails(
        nl: "€ 2,79 per dagdeel bij een prijs per etmaal", en: "€ 2.79 per dagdeel with a price per etmaal",
        stays,
        files: Example.built(figures: ["licht,voeding,2.79,1,euro-per-dagdeel"])),
    ]
  ) { input, table in
    input.costProducts(in: table).flatMap { product in
      product.amountsOfOtherUnits.map { figure in
        let (amount, unit) = (Phrase(figure), product.tariff.unit.rawValue)
        return Finding(
          on: table, [product.tariff.product],
          nl:
            "\(product.tariff.codeAndName): \(figure.component.name.dutch) is \(amount.dutch), de prijs per \(unit).",
          en:
            "\(product.tariff.codeAndName): \(figure.component.name.english) is \(amount.english), the price per \(unit).",
          at: [Finding.Place(figure), Finding.Place(product.tariff)])
      }
    }
  }

  /// Percentages far from what is usual.
  private static let usualPercentages = Rule(
    id: "percentage-usual", theme: .costs,
    question: Phrase(
      nl: "Liggen overhead, niet-productieve uren en marge binnen ruime grenzen?",
      en: "Are overhead, non-productive hours and margin within wide bounds?"),
    why: Phrase(
      nl: "Een percentage ver buiten wat gebruikelijk is, is vaak een tikfout of een andere rekenwijze.",
      en: "A percentage far from what is usual is often a slip of the pen or another way of reckoning."),
    advice: Phrase(
      nl: "Vraag de gemeente waarvan het percentage wordt genomen.",
      en: "Ask the municipality of what the percentage is taken."),
    severity: .warning, ground: .practice,
    examples: [
      .passes(
        nl: "31% overhead, 35% niet-productieve uren, 3% marge",
        en: "31% overhead, 35% non-productive hours, 3% margin", hours,
        files: Example.built(figures: ["a,overhead,31,1", "a,niet-productieve-uren,35,1", "a,marge,3,1"])),
      .fails(
        nl: "130% overhead: de grens is 60%", en: "130% overhead: the bound is 60%", hours,
        files: Example.built(figures: ["a,overhead,130,1"])),
      .fails(
        nl: "3,5% niet-productieve uren: de grens is 15%", en: "3.5% non-productive hours: the bound is 15%",
        hours,
        files: Example.built(figures: ["a,niet-productieve-uren,3.5,1"])),
    ]
  ) { input, table in
    let products = input.costProducts(in: table)
    return [CostComponent.overhead, .nietProductieveUren, .marge].flatMap { component -> [Finding] in
      func bound(_ end: String) -> Rational? {
        input.settings.value("\(component.rawValue)-\(end)", of: "percentage-usual")
      }
      guard let (low, high) = bound("lowest").flatMap({ low in bound("highest").map { (low, $0) } }) else {
        return []
      }
      let odd = products.filter { $0.figure(component).map { $0.value < low || $0.value > high } ?? false }
      return odd.grouped { $0.figure(component)?.value }.map { value, same in
        let (has, least, most) = (
          Phrase(percent: value ?? Rational(0)), Phrase(percent: low), Phrase(percent: high)
        )
        let bounds = Phrase(nl: "\(least.dutch) tot \(most.dutch)", en: "\(least.english) to \(most.english)")
        return Finding(
          on: table, same.words,
          nl: "\(same.named.dutch): \(component.name.dutch) \(has.dutch), gebruikelijk is \(bounds.dutch).",
          en: "\(same.named.english): \(component.name.english) \(has.english), usual is \(bounds.english).",
          at: same.compactMap { $0.figure(component).map { Finding.Place($0) } }, expected: bounds)
      }
    }
  }

  private static let stays = [
    "licht,jw,,Logeren licht,etmaal,zin,199.12,1,", "zwaar,jw,,Logeren zwaar,etmaal,zin,400.75,2,",
  ]

  /// The file of travel within overhead, for an example: rows `product,printed,line`.
  private static func included(_ rows: [String]) -> [String: String] {
    let rows = rows.map { row in
      let f = row.split(separator: ",")
      return "own-2026,\(f[0]),reiskosten,overhead,\(f[1]),\(f[2]),"
    }
    return [
      "included-costs.csv": (["table,product,component,within,printed,lines,note"] + rows).joined(
        separator: "\n") + "\n"
    ]
  }

  /// The first figure with the value that most have; nothing where two are as frequent.
  private static func usual(_ figures: [CostFigure]) -> CostFigure? {
    // Of two values that are as frequent the first stands for the list.
    figures.grouped(by: \.value).max { $0.elements.count < $1.elements.count }?.elements.first
  }
}
