import Tariffs

extension Rule {
  /// Prices that are equal, near, or multiples of one another where they should not be, or should.
  static let alikeAmounts: [Rule] = [
    multipleOfHourPrice, equalPriceOtherUnit, equalPriceOtherService, magnitudeOfSiblings,
  ]

  /// A price that is no whole multiple of the hour price behind its siblings.
  private static let multipleOfHourPrice = Rule(
    id: "multiple-of-hour-price", theme: .amounts,
    question: Phrase(
      nl: "Volgen prijzen die een veelvoud van één uurprijs zijn daar alle uit?",
      en: "Do prices that are multiples of one hour price all follow from it?"),
    why: Phrase(
      nl:
        "Als bijna alle bedragen hele uren van dezelfde prijs zijn, is een bedrag met een deel van een uur een vergissing of een andere regel.",
      en:
        "If nearly all amounts are whole hours of one price, an amount with part of an hour is a mistake or another rule."
    ),
    advice: Phrase(
      nl: "Vraag de gemeente van hoeveel uren het bedrag uitgaat.",
      en: "Ask the municipality how many hours the amount assumes."),
    severity: .warning, ground: .practice,
    examples: [
      .passes(
        nl: "4, 6 en 9 uur van € 15,40: 61,60, 92,40 en 138,60",
        en: "4, 6 and 9 hours of € 15.40: 61.60, 92.40 and 138.60",
        multiples(["61.60", "92.40", "138.60"])),
      .fails(
        nl: "4 en 6 uur van € 15,40, en 140,14 : 15,40 = 9,1 uur",
        en: "4 and 6 hours of € 15.40, and 140.14 : 15.40 = 9.1 hours",
        multiples(["61.60", "92.40", "140.14"])),
    ]
  ) { input, table in
    guard let least = input.settings.value("at-least", of: "multiple-of-hour-price"),
      let majority = input.settings.value("majority", of: "multiple-of-hour-price"),
      let most = input.settings.value("most-hours", of: "multiple-of-hour-price")
    else { return [] }
    struct Kind: Hashable { let unit: BillingUnit, form: PaymentForm }
    let prices = input.dataset.plainPrices(in: table.id)
    let hours = prices.filter { $0.unit == .uur && $0.amount.cents > 0 }.grouped(by: \.form)
      .map { (form: $0.key, prices: $0.elements.grouped(by: \.amount).map { $0.elements[0] }) }
    let kinds = prices.filter { $0.unit != .uur && $0.unit != .minuut }.grouped {
      Kind(unit: $0.unit, form: $0.form)
    }
    return kinds.flatMap { kind, own -> [Finding] in
      let counts = Dictionary(own.map { ($0.amount.cents, 1) }, uniquingKeysWith: +)
      let highest = counts.keys.max() ?? 0
      for hour in hours.first(where: { $0.form == kind.form })?.prices ?? [] {
        // The multiples of an hour price are looked up, so that not every price is held against every hour price.
        let cents = hour.amount.cents
        let multiples = stride(from: cents, through: highest, by: Int(cents)).dropFirst()
        let wholeCount = zip(2..., multiples).prefix { Rational($0.0) <= most }
          .reduce(0) { $0 + (counts[$1.1] ?? 0) }
        guard Rational(wholeCount) >= least, Rational(wholeCount) >= Rational(own.count) * majority else {
          continue
        }
        func count(_ price: Tariff) -> Rational { Rational(price.amount) / Rational(hour.amount) }
        let off = own.filter { count($0) > Rational(1) && count($0) <= most && !count($0).isWhole }
        return off.map { price in
          let (amount, base, hours) = (
            Phrase(price.amount), Phrase(hour.amount), Phrase(count(price), decimals: 2)
          )
          let near = count(price).rounded(.down)
          return Finding(
            on: table, [price.product],
            nl:
              "\(price.codeAndName) is \(amount.dutch), dat is \(hours.dutch) uur van \(base.dutch); \(wholeCount) andere bedragen per \(price.unit.name) zijn hele uren.",
            en:
              "\(price.codeAndName) is \(amount.english), which is \(hours.english) hours of \(base.english); \(wholeCount) other amounts per \(price.unit.name) are whole hours.",
            at: [Finding.Place(price), Finding.Place(hour)],
            expected: Phrase((Rational(hour.amount) * Rational(near)).money))
        }
      }
      return []
    }
  }

  /// The same amount for one product in two units.
  private static let equalPriceOtherUnit = Rule(
    id: "equal-price-other-unit", theme: .amounts,
    question: Phrase(
      nl: "Kost een product in twee eenheden niet hetzelfde bedrag?",
      en: "Does a product not cost the same amount in two units?"),
    why: Phrase(
      nl: "Een uur en een dagdeel kunnen niet evenveel kosten; een van beide eenheden is verkeerd.",
      en: "An hour and a dagdeel cannot cost the same; one of the units is wrong."),
    advice: Phrase(
      nl: "Zoek in het document welke eenheid bij het bedrag hoort.",
      en: "See in the document which unit belongs to the amount."),
    severity: .error, ground: .arithmetic,
    examples: [
      .passes(
        nl: "60 per uur en 240 per dagdeel", en: "60 per hour and 240 per dagdeel",
        ["groep,jw,,Groep,uur,zin,60.00,1,", "groep,jw,,Groep,dagdeel,zin,240.00,2,"]),
      .fails(
        nl: "60 per uur en 60 per dagdeel", en: "60 per hour and 60 per dagdeel",
        ["groep,jw,,Groep,uur,zin,60.00,1,", "groep,jw,,Groep,dagdeel,zin,60.00,2,"]),
    ]
  ) { input, table in
    struct Key: Hashable { let product: String, form: PaymentForm, amount: Money }
    var earlier: [Key: [Tariff]] = [:]
    return input.dataset.plainPrices(in: table.id).filter { $0.amount.cents > 0 }.compactMap { price in
      let key = Key(product: price.product, form: price.form, amount: price.amount)
      defer { earlier[key, default: []].append(price) }
      return earlier[key]?.first { $0.unit != price.unit }.map { other in
        let amount = Phrase(price.amount)
        return Finding(
          on: table, [price.product],
          nl:
            "\(price.codeAndName) kost \(amount.dutch) per \(other.unit.name) en evenveel per \(price.unit.name).",
          en:
            "\(price.codeAndName) costs \(amount.english) per \(other.unit.name) and as much per \(price.unit.name).",
          at: [Finding.Place(price), Finding.Place(other)])
      }
    }
  }

  /// The same uneven amount for products that have no word in common.
  private static let equalPriceOtherService = Rule(
    id: "equal-price-other-service", theme: .amounts,
    question: Phrase(
      nl: "Hebben producten die niets gemeen hebben niet toevallig dezelfde prijs?",
      en: "Do products with nothing in common not happen to have the same price?"),
    why: Phrase(
      nl:
        "Een gelijke prijs op de cent is geen toeval: er is één berekening voor twee soorten hulp, of een prijs is overgenomen.",
      en:
        "A price equal to the cent is no chance: one calculation serves two kinds of help, or a price was copied."
    ),
    advice: Phrase(
      nl: "Vraag de gemeente of beide prijzen op dezelfde berekening rusten.",
      en: "Ask the municipality whether both prices rest on the same calculation."),
    severity: .remark, ground: .practice,
    examples: [
      .passes(
        nl: "115,20 voor Begeleiding en Begeleiding groot: een woord gemeen",
        en: "115.20 for Begeleiding and Begeleiding groot: a word in common",
        [
          "begeleiding,jw,,Begeleiding,uur,zin,115.20,1,",
          "begeleiding-groot,jw,,Begeleiding groot,uur,zin,115.20,2,",
        ]),
      .passes(
        nl: "115,20 voor 027BW en 027M0: een soort hulp", en: "115.20 for 027BW and 027M0: one kind of help",
        ["opvang,wmo,027BW,Opvang,uur,zin,115.20,1,", "maatwerk,wmo,027M0,Maatwerk,uur,zin,115.20,2,"]),
      .fails(
        nl: "115,20 voor Begeleiding en voor Behandeling", en: "115.20 for Begeleiding and for Behandeling",
        ["begeleiding,jw,,Begeleiding,uur,zin,115.20,1,", "behandeling,jw,,Behandeling,uur,zin,115.20,2,"]),
    ]
  ) { input, table in
    guard let smallest = input.settings.value("smallest", of: "equal-price-other-service") else { return [] }
    // Ladders with equal steps are one finding of their own.
    let onLadder = Set(input.levels(in: table).filter(\.key.counts).flatMap(\.products))
    let prices = input.dataset.plainPrices(in: table.id).filter {
      $0.form == .zin && Rational($0.amount) >= smallest * Rational(100) && $0.amount.cents % 50 != 0
        && !onLadder.contains($0.product)
    }
    struct Key: Hashable { let unit: BillingUnit, law: Law, amount: Money }
    let groups = prices.grouped { Key(unit: $0.unit, law: $0.law, amount: $0.amount) }
    return groups.compactMap { _, same in
      guard let second = firstApart(same) else { return nil }
      let (first, amount) = (same[0], Phrase(same[0].amount))
      return Finding(
        on: table, same.map(\.product),
        nl:
          "\(first.codeAndName) en \(second.codeAndName) kosten beide \(amount.dutch) per \(first.unit.name).",
        en:
          "\(first.codeAndName) and \(second.codeAndName) both cost \(amount.english) per \(first.unit.name).",
        at: same.map { Finding.Place($0) })
    }
  }

  /// A price that is ten or a hundred times that of its siblings, or a tenth or a hundredth.
  private static let magnitudeOfSiblings = Rule(
    id: "magnitude-of-siblings", theme: .amounts,
    question: Phrase(
      nl: "Staat de komma op de goede plaats?", en: "Is the decimal comma in the right place?"),
    why: Phrase(
      nl: "Een verschoven komma maakt een prijs tien of honderd maal te hoog of te laag.",
      en: "A shifted comma makes a price ten or a hundred times too high or too low."),
    advice: Phrase(
      nl: "Houd het bedrag tegen het document.", en: "Hold the amount against the document."),
    severity: .warning, ground: .practice,
    examples: [
      .passes(
        nl: "60, 65, 70 en 90 euro", en: "60, 65, 70 and 90 euro", hours("90.00")),
      .fails(
        nl: "60, 65 en 70 euro, en 6,50: een tiende van de middelste 65",
        en: "60, 65 and 70 euro, and 6.50: a tenth of the middle one, 65", hours("6.50")),
      .fails(
        nl: "60, 65 en 70 euro, en 6.500: honderd maal 65",
        en: "60, 65 and 70 euro, and 6,500: a hundred times 65",
        hours("6500.00")),
    ]
  ) { input, table in
    guard let least = input.settings.value("siblings", of: "magnitude-of-siblings"),
      let spread = input.settings.value("spread", of: "magnitude-of-siblings"), spread > Rational(1)
    else { return [] }
    let prices = input.dataset.plainPrices(in: table.id).filter { $0.amount.cents > 0 }
    struct Kin: Hashable { let word: String, unit: BillingUnit, form: PaymentForm }
    let kin = prices.map { price in
      Set(ProductName(price.name).longWords.map { Kin(word: $0, unit: price.unit, form: price.form) })
    }
    // The places of the prices that share a word, the lowest price first.
    var families: [Kin: [Int]] = [:]
    for place in prices.indices.sorted(by: { prices[$0].amount < prices[$1].amount }) {
      for word in kin[place] { families[word, default: []].append(place) }
    }
    /// Whether a price is the lowest or the highest of a family, and no other is as low or high.
    func isOutermost(_ place: Int, of family: [Int]) -> Bool {
      guard family.count > 1 else { return true }
      return family[0] == place && prices[family[1]].amount > prices[place].amount
        || family[family.count - 1] == place && prices[family[family.count - 2]].amount < prices[place].amount
    }
    return prices.enumerated().compactMap { place, price in
      // A shifted price lies beyond all its siblings. Each family is gone through for two of its prices at most, so
      // that long lists whose names share a word take no longer than others.
      let own = kin[place].compactMap { families[$0] }
      guard own.allSatisfy({ isOutermost(place, of: $0) }) else { return nil }
      let siblings = Set(own.joined()).subtracting([place]).map { Rational(prices[$0].amount) }
      guard Rational(siblings.count) >= least, let middle = siblings.median else { return nil }
      let ratio = Rational(price.amount) / middle
      let isShifted = [(10, 1), (100, 1), (1, 10), (1, 100)].map { Rational($0.0, $0.1) }.contains {
        ratio > $0 / spread && ratio < $0 * spread
      }
      // Siblings that lie so far apart themselves prove nothing.
      guard isShifted, siblings.allSatisfy({ middle / $0 < Rational(4) && $0 / middle < Rational(4) }) else {
        return nil
      }
      let (amount, usual) = (Phrase(price.amount), Phrase(middle.money))
      return Finding(
        on: table, [price.product],
        nl:
          "\(price.codeAndName) kost \(amount.dutch) per \(price.unit.name), waar \(siblings.count) verwante producten rond \(usual.dutch) kosten.",
        en:
          "\(price.codeAndName) costs \(amount.english) per \(price.unit.name), where \(siblings.count) related products cost about \(usual.english).",
        at: [Finding.Place(price)])
    }
  }

  /// The first of some prices whose name shares no word, and whose code no category, with any before it.
  private static func firstApart(_ prices: [Tariff]) -> Tariff? {
    var (words, categories): (Set<String>, Set<Substring>) = ([], [])
    for (place, price) in prices.enumerated() {
      // Codes of one kind of help begin with the same three signs.
      let category = price.printedCode.count >= 3 ? price.printedCode.prefix(3) : nil
      let own = ProductName(price.name).longWords
      let isKnown = category.map(categories.contains) ?? false
      if place > 0, !isKnown, words.isDisjoint(with: own) { return price }
      words.formUnion(own)
      if let category { categories.insert(category) }
    }
    return nil
  }

  // The lists of the examples.

  private static func multiples(_ months: [String]) -> [String] {
    ["netwerk,wmo,,Netwerk,uur,pgb-informeel,15.40,1,"]
      + months.enumerated().map { "maand-\($0),wmo,,Maand \($0),maand,pgb-informeel,\($1),2," }
  }

  private static func hours(_ last: String) -> [String] {
    ["60.00", "65.00", "70.00", last].enumerated().map {
      "hulp-\($0),wmo,,Begeleiding \($0),uur,zin,\($1),1,"
    }
  }
}
