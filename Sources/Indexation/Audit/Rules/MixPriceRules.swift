import Tariffs

extension Rule {
  /// What mixes say of prices beside those of other products.
  static let mixPrices: [Rule] = [mixSamePriceDifferent, priceSameMixDifferent, dearerMixDearerPrice]

  private static let twoHours = [
    "begeleiding,jw,,Begeleiding,uur,zin,99.74,1,", "begeleiding-plus,jw,,Begeleiding plus,uur,zin,115.20,2,",
  ]

  /// One build-up, several prices.
  private static let mixSamePriceDifferent = Rule(
    id: "mix-same-price-different", theme: .mixes,
    question: Phrase(
      nl: "Hebben producten met dezelfde mix en dezelfde kosten dezelfde prijs?",
      en: "Do products with the same mix and the same costs have the same price?"),
    why: Phrase(
      nl: "Uit één opbouw volgt één prijs; het verschil is dan niet te verantwoorden.",
      en: "One price follows from one build-up; the difference cannot be accounted for."),
    advice: Phrase(
      nl:
        "Vraag de gemeente wat het verschil verklaart: een deel van de opbouw dat er niet staat, of een vergissing.",
      en:
        "Ask the municipality what explains the difference: a part of the build-up that is not there, or a mistake."
    ),
    severity: .warning, ground: .arithmetic,
    examples: [
      .passes(
        nl: "dezelfde mix, andere overhead", en: "the same mix, other overhead", twoHours,
        files: Example.built(
          mix: ["begeleiding,hbo,100,1", "begeleiding-plus,hbo,100,2"],
          figures: ["begeleiding,overhead,31,1", "begeleiding-plus,overhead,41,2"])),
      .passes(
        nl: "€ 1,66 per minuut en € 99,74 per uur: 60 × 1,66 = 99,60, en 1,66 is ook 1,6649 × 60 = 99,89",
        en: "€ 1.66 per minute and € 99.74 per hour: 60 × 1.66 = 99.60, and 1.66 is also 1.6649 × 60 = 99.89",
        [twoHours[0], "begeleiding-plus,jw,,Begeleiding plus,minuut,zin,1.66,2,"],
        files: Example.built(mix: ["begeleiding,hbo,100,1", "begeleiding-plus,hbo,100,2"])),
      .fails(
        nl: "100% hbo en overhead 41%: € 99,74 en € 115,20",
        en: "100% hbo and overhead 41%: € 99.74 and € 115.20",
        twoHours,
        files: Example.built(
          mix: ["begeleiding,hbo,100,1", "begeleiding-plus,hbo,100,2"],
          figures: ["begeleiding,overhead,41,1", "begeleiding-plus,overhead,41,2"])),
      .fails(
        nl: "100% hbo en geen opbouw: € 99,74 en € 115,20",
        en: "100% hbo and no build-up: € 99.74 and € 115.20",
        twoHours, files: Example.built(mix: ["begeleiding,hbo,100,1", "begeleiding-plus,hbo,100,2"])),
    ]
  ) { input, table in
    let products = input.costProducts(in: table).filter(followsFromMix)
    return products.grouped(by: BuildUpKey.init).compactMap { _, same in
      let first = same[0]
      guard same.contains(where: { !$0.comparable.overlaps(first.comparable) }) else { return nil }
      let prices = same.map { Finding.Place($0.tariff) }
      let (nl, en) = (
        prices.map(\.says.dutch).firstOccurrences.joined(separator: "; "),
        prices.map(\.says.english).firstOccurrences.joined(separator: "; ")
      )
      let hasCosts = !first.costFigures.isEmpty
      return Finding(
        on: table, same.words,
        nl:
          "\(same.named.dutch): dezelfde mix\(hasCosts ? " en dezelfde kosten" : ""), andere prijzen: \(nl).",
        en:
          "\(same.named.english): the same mix\(hasCosts ? " and the same costs" : ""), other prices: \(en).",
        at: same.flatMap { [input.place($0.mix), Finding.Place($0.tariff)] })
    }
  }

  /// One price, several build-ups.
  private static let priceSameMixDifferent = Rule(
    id: "price-same-mix-different", theme: .mixes,
    question: Phrase(
      nl: "Hebben producten met dezelfde prijs dezelfde mix en dezelfde kosten?",
      en: "Do products with the same price have the same mix and the same costs?"),
    why: Phrase(
      nl:
        "Komt uit een andere mix tot op de cent dezelfde prijs, dan is een van de twee waarschijnlijk overgenomen.",
      en: "Where another mix gives the same price to the cent, one of the two was probably copied."),
    advice: Phrase(
      nl: "Vraag de gemeente welke prijs uit zijn mix is berekend.",
      en: "Ask the municipality which price was calculated from its mix."),
    severity: .remark, ground: .practice,
    examples: [
      .passes(
        nl: "dezelfde prijs en dezelfde mix", en: "the same price and the same mix",
        [twoHours[0], "begeleiding-plus,jw,,Begeleiding plus,uur,zin,99.74,2,"],
        files: Example.built(mix: ["begeleiding,hbo,100,1", "begeleiding-plus,hbo,100,2"])),
      .fails(
        nl: "€ 99,74 bij 100% hbo en bij 100% wo", en: "€ 99.74 with 100% hbo and with 100% wo",
        [twoHours[0], "begeleiding-plus,jw,,Begeleiding plus,uur,zin,99.74,2,"],
        files: Example.built(mix: ["begeleiding,hbo,100,1", "begeleiding-plus,wo,100,2"])),
    ]
  ) { input, table in
    let products = input.costProducts(in: table).filter { !$0.mix.isEmpty }
    struct Price: Hashable {
      let unit: BillingUnit, form: PaymentForm, amount: Money
      init(_ product: CostProduct) {
        (unit, form, amount) = (product.tariff.unit, product.tariff.form, product.tariff.amount)
      }
    }
    return products.grouped(by: Price.init).compactMap { price, same in
      guard same.distinct(\.shares).count > 1 else { return nil }
      let amount = Phrase(price.amount)
      return Finding(
        on: table, same.words,
        nl: "\(same.named.dutch) kosten alle \(amount.dutch) per \(price.unit.rawValue), met andere mixen.",
        en: "\(same.named.english) all cost \(amount.english) per \(price.unit.rawValue), with other mixes.",
        at: same.flatMap { [Finding.Place($0.tariff), input.place($0.mix)] })
    }
  }

  /// Higher staff for less.
  private static let dearerMixDearerPrice = Rule(
    id: "higher-mix-higher-price", theme: .mixes,
    question: Phrase(
      nl: "Is een product met hoger opgeleide inzet niet goedkoper dan een ander van zijn categorie?",
      en: "Is a product with staff of higher levels no cheaper than another one of its category?"),
    why: Phrase(
      nl: "Hogere niveaus verdienen ten minste evenveel; een lagere prijs volgt dan niet uit de mix.",
      en: "Higher levels earn at least as much; a lower price does not follow from the mix then."),
    advice: Phrase(
      nl: "Vraag de gemeente welke kosten het verschil verklaren, zoals bereikbaarheid of reizen.",
      en: "Ask the municipality which costs explain the difference, such as availability or travel."),
    severity: .remark, ground: .practice,
    examples: [
      .passes(
        nl: "100% hbo € 99,74; 100% wo € 115,20", en: "100% hbo € 99.74; 100% wo € 115.20", twoHours,
        files: Example.built(mix: ["begeleiding,hbo,100,1", "begeleiding-plus,wo,100,2"])),
      .passes(
        nl: "50% mbo-4 en 50% wo is niet hoger of lager dan 100% hbo",
        en: "50% mbo-4 and 50% wo is neither above nor below 100% hbo", twoHours,
        files: Example.built(
          mix: ["begeleiding,mbo-4,50,1", "begeleiding,wo,50,1", "begeleiding-plus,hbo,100,2"])),
      .fails(
        nl: "100% wo € 99,74; 100% hbo € 115,20", en: "100% wo € 99.74; 100% hbo € 115.20", twoHours,
        files: Example.built(mix: ["begeleiding,wo,100,1", "begeleiding-plus,hbo,100,2"])),
    ]
  ) { input, table in
    let above = LevelOrder.above(input.costs.levels)
    let products = input.costProducts(in: table).filter {
      followsFromMix($0) && $0.mixSum == Rational(100)
    }
    // Other categories of products have other agreements and other travel.
    struct Kind: Hashable { let category: Substring, costs: BuildUpKey.Costs }
    let kinds = products.grouped {
      Kind(category: $0.tariff.code.prefix(2), costs: BuildUpKey($0).costs)
    }
    // Long lists have few mixes, so mixes are held against each other, and then only prices of a higher mix.
    let mixesOf = Dictionary(
      uniqueKeysWithValues: kinds.map { ($0.key, $0.elements.grouped(by: \.shares)) })
    let higherOf = mixesOf.mapValues { mixes in
      Dictionary(
        uniqueKeysWithValues: mixes.map { mix in
          (mix.key, mixes.filter { isHigher($0.key, than: mix.key, above) }.flatMap(\.elements))
        })
    }
    return products.compactMap { dear in
      let kind = Kind(category: dear.tariff.code.prefix(2), costs: BuildUpKey(dear).costs)
      // One product that is too dear is one cause, however many cheaper ones have higher staff.
      let cheaper = (higherOf[kind]?[dear.shares] ?? []).filter {
        $0.comparable.upper < dear.comparable.lower
      }
      guard !cheaper.isEmpty else { return nil }
      return Finding(
        on: table, [dear.tariff.product] + cheaper.words,
        nl: "\(dear.tariff.codeAndName) kost meer dan \(cheaper.named.dutch), met een lagere mix.",
        en: "\(dear.tariff.codeAndName) costs more than \(cheaper.named.english), with a lower mix.",
        at: ([dear] + cheaper).flatMap { [Finding.Place($0.tariff), input.place($0.mix)] })
    }
  }

  /// Whether shares lie at least as high: at every level, what is at that level or above it is no less, and somewhere
  /// more.
  private static func isHigher(
    _ one: [String: Rational], than other: [String: Rational], _ above: [String: Set<String>]
  ) -> Bool {
    func share(_ shares: [String: Rational], from level: String) -> Rational {
      shares.reduce(Rational(0)) {
        $1.key == level || above[level]?.contains($1.key) == true ? $0 + $1.value : $0
      }
    }
    let levels = Set(one.keys).union(other.keys)
    return one != other && levels.allSatisfy { share(one, from: $0) >= share(other, from: $0) }
  }

  /// Whether a price follows from the mix and the costs that are printed: with its costs, or as an hour of one
  /// professional for one client.
  private static func followsFromMix(_ product: CostProduct) -> Bool {
    guard !product.mix.isEmpty else { return false }
    return !product.costFigures.isEmpty
      || product.unitOfSiblings == .uur && product.group() == nil && product.figure(.begeleiders) == nil
  }

  /// What two products must share to have the same price.
  private struct BuildUpKey: Hashable {
    struct Costs: Hashable {
      let unit: BillingUnit
      let form: PaymentForm
      let values: [CostComponent: Rational]
    }

    let costs: Costs
    let shares: [String: Rational]

    init(_ product: CostProduct) {
      costs = Costs(unit: product.unitOfSiblings, form: product.tariff.form, values: product.values)
      shares = product.shares
    }
  }
}
