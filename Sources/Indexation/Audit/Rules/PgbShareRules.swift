import Tariffs

extension Rule {
  /// Prices for a pgb as a share of those in kind.
  static let pgbShares: [Rule] = [
    pgbShareConstant, pgbSharesRoundedAlike, pgbNotAboveZin, informalNotAboveFormal,
  ]

  /// A price for a pgb that is another share of ZIN than the others.
  private static let pgbShareConstant = Rule(
    id: "pgb-share-constant", theme: .amounts,
    question: Phrase(
      nl: "Is het pgb bij ieder product hetzelfde deel van ZIN?",
      en: "Is the pgb the same share of ZIN for each product?"),
    why: Phrase(
      nl:
        "De verordening bepaalt hoe het pgb volgt uit zorg in natura; een ander deel heeft daar een reden nodig.",
      en: "The by-law says how the pgb follows from care in kind; another share needs a reason there."),
    advice: Phrase(
      nl:
        "Kijk of ZIN of het pgb is gewijzigd zonder het andere; passen twee vormen bij hetzelfde andere bedrag, dan is dat het.",
      en:
        "See whether ZIN or the pgb was changed without the other; if two forms fit one other amount, that is it."
    ),
    severity: .warning, ground: .law("Wmo 2015 art. 2.3.6, Jeugdwet art. 8.1.1"),
    examples: [
      .passes(
        nl: "70% van 80, 90, 100 en 110 euro", en: "70% of 80, 90, 100 and 110 euro",
        shares(["56.00", "63.00", "70.00", "77.00"])),
      .fails(
        nl: "70% van 80, 90 en 100 euro, en 74 : 110 = 67,27%",
        en: "70% of 80, 90 and 100 euro, and 74 : 110 = 67.27%", shares(["56.00", "63.00", "70.00", "74.00"])),
    ]
  ) { input, table in
    guard let least = input.settings.value("at-least", of: "pgb-share-constant"),
      let majority = input.settings.value("majority", of: "pgb-share-constant")
    else { return [] }
    // A price whose own share the document states is held against that one.
    let stated = Set(
      input.dataset.relations(in: table.id).filter {
        $0.basis != .implied && $0.basePrice?.product == $0.price.product && $0.basePrice?.form == .zin
      }.map(\.price))
    let off = PgbShare.all(input.dataset.plainPrices(in: table.id), least: least, majority: majority)
      .flatMap { share in
        share.pairs.filter { !share.fits($0) && !stated.contains(PriceRelation.Price(of: $0.pgb)) }
          .map { (share: share, pair: $0) }
      }
    // A changed ZIN price puts all forms of its product off.
    return off.grouped(by: \.pair.zin).map { zin, forms in
      let said = Phrase(
        listing: forms.map { share, pair in
          let (amount, expected) = (Phrase(pair.pgb.amount), Phrase(share: share.share))
          return Phrase(
            nl: "\(pair.pgb.form.name.dutch) \(amount.dutch) is geen \(expected.dutch)",
            en: "\(pair.pgb.form.name.english) \(amount.english) is not \(expected.english)")
        })
      let amount = Phrase(zin.amount)
      var bases = forms.map { RoundingBounds(of: $0.pair.pgb.amount) * (Rational(1) / $0.share.share) }
      let first = bases.removeFirst()
      let base = RoundingBounds(
        lower: bases.map(\.lower).reduce(first.lower, max), upper: bases.map(\.upper).reduce(first.upper, min)
      )
      let common = base.lower < base.upper ? Phrase(amountsWithin: base) : nil
      let fitting = common.map {
        Phrase(nl: " ZIN \($0.dutch) past wel.", en: " ZIN \($0.english) would fit.")
      }
      let expected = Phrase(
        listing: forms.compactMap { Phrase(amountsWithin: RoundingBounds(of: zin.amount) * $0.share.share) })
      return Finding(
        on: table, [zin.product],
        nl:
          "\(zin.codeAndName), ZIN \(amount.dutch) per \(zin.unit.name): \(said.dutch).\(fitting?.dutch ?? "")",
        en:
          "\(zin.codeAndName), ZIN \(amount.english) per \(zin.unit.name): \(said.english).\(fitting?.english ?? "")",
        at: forms.map { Finding.Place($0.pair.pgb) } + [Finding.Place(zin)], expected: expected)
    }
  }

  /// Shares of which some were rounded and others cut.
  private static let pgbSharesRoundedAlike = Rule(
    id: "pgb-shares-rounded-alike", theme: .amounts,
    question: Phrase(
      nl: "Zijn alle pgb-prijzen op dezelfde manier op centen gebracht?",
      en: "Were all pgb prices brought to cents in the same way?"),
    why: Phrase(
      nl: "Met de regel van de lijst is anders niet op de cent na te rekenen wat een budgethouder krijgt.",
      en: "Otherwise what a budget holder gets cannot be worked out to the cent from the list's rule."),
    advice: Phrase(
      nl: "Rond alle aandelen af op de cent; het gaat om een cent per eenheid.",
      en: "Round all shares to the cent; it is about one cent per unit."),
    severity: .remark, ground: .arithmetic,
    examples: [
      .passes(
        nl: "70% van 80,05 is 56,035, afgerond 56,04; de andere zijn hele centen",
        en: "70% of 80.05 is 56.035, rounded 56.04; the others are whole cents",
        shares(["56.04", "63.00", "70.00", "77.00"], zin: ["80.05", "90.00", "100.00", "110.00"])),
      .fails(
        nl: "70% van 80,05 is 56,035, afgerond 56,04; van 100,04 is 70,028, afgekapt 70,02",
        en: "70% of 80.05 is 56.035, rounded 56.04; of 100.04 is 70.028, cut to 70.02",
        shares(["56.04", "63.01", "70.02", "77.00"], zin: ["80.05", "90.01", "100.04", "110.00"])),
    ]
  ) { input, table in
    guard let least = input.settings.value("at-least", of: "pgb-share-constant"),
      let majority = input.settings.value("majority", of: "pgb-share-constant")
    else { return [] }
    let shares = PgbShare.all(input.dataset.plainPrices(in: table.id), least: least, majority: majority)
    let pairs = shares.flatMap { share in
      // A minute price beside an hour price follows from that one.
      let perHour = Set(share.pairs.filter { $0.pgb.unit == .uur }.map(\.pgb.product))
      return share.pairs.filter {
        share.fits($0) && !($0.pgb.unit == .minuut && perHour.contains($0.pgb.product))
      }
      .map { (share: share, pair: $0) }
    }
    func given(_ pair: (share: PgbShare, pair: PgbShare.Pair), _ rounding: Rounding) -> Money? {
      Money(rounding: Rational(pair.pair.zin.amount) * pair.share.share, rounding)
    }
    let onlyRounded = pairs.filter {
      given($0, .halfAwayFromZero) == $0.pair.pgb.amount && given($0, .towardZero) != $0.pair.pgb.amount
    }
    let onlyCut = pairs.filter {
      given($0, .towardZero) == $0.pair.pgb.amount && given($0, .halfAwayFromZero) != $0.pair.pgb.amount
    }
    guard !onlyCut.isEmpty, !onlyRounded.isEmpty else { return [] }
    return [
      Finding(
        on: table, onlyCut.map(\.pair.pgb.product).firstOccurrences,
        nl: "Van de pgb-prijzen zijn er \(onlyRounded.count) afgerond en \(onlyCut.count) afgekapt.",
        en: "Of the pgb prices \(onlyRounded.count) were rounded and \(onlyCut.count) cut.",
        at: onlyCut.flatMap { [Finding.Place($0.pair.pgb), Finding.Place($0.pair.zin)] },
        expected: Phrase(listing: onlyCut.compactMap { given($0, .halfAwayFromZero) }.map { Phrase($0) }))
    ]
  }

  /// A pgb above the price in kind.
  private static let pgbNotAboveZin = Rule(
    id: "pgb-not-above-zin", theme: .amounts,
    question: Phrase(
      nl: "Is het pgb niet hoger dan zorg in natura?", en: "Is the pgb no higher than care in kind?"),
    why: Phrase(
      nl: "De gemeente mag een pgb weigeren voor zover het duurder is dan de maatwerkvoorziening in natura.",
      en: "The municipality may refuse a pgb so far as it costs more than the provision in kind."),
    advice: Phrase(
      nl: "Kijk of kolommen zijn verwisseld; anders moet de gemeente het hogere bedrag uitleggen.",
      en: "See whether columns were exchanged; otherwise the municipality must explain the higher amount."),
    severity: .warning, ground: .law("Wmo 2015 art. 2.3.6 lid 5, Jeugdwet art. 8.1.1 lid 4"),
    examples: [
      .passes(nl: "pgb 60 en ZIN 80 euro", en: "pgb 60 and ZIN 80 euro", forms(["pgb-formeel": "60.00"])),
      .fails(nl: "pgb 90 en ZIN 80 euro", en: "pgb 90 and ZIN 80 euro", forms(["pgb-formeel": "90.00"])),
    ]
  ) { input, table in
    PgbShare.pairs(input.dataset.plainPrices(in: table.id)).filter { $0.pgb.amount > $0.zin.amount }
      .map { higher($0.pgb, $0.zin) }
  }

  /// More for somebody from the own network than for a professional.
  private static let informalNotAboveFormal = Rule(
    id: "informal-not-above-formal", theme: .amounts,
    question: Phrase(
      nl: "Is het informele pgb niet hoger dan het formele?",
      en: "Is the informal pgb no higher than the formal one?"),
    why: Phrase(
      nl: "Wie uit het eigen netwerk helpt, heeft geen kosten van een bedrijf.",
      en: "Whoever helps from the own network has no costs of a business."),
    advice: Phrase(
      nl: "Kijk of de kolommen zijn verwisseld.", en: "See whether the columns were exchanged."),
    severity: .warning, ground: .practice,
    examples: [
      .passes(
        nl: "informeel 50 en formeel 70 euro", en: "informal 50 and formal 70 euro",
        forms(["pgb-formeel": "70.00", "pgb-informeel": "50.00"])),
      .fails(
        nl: "informeel 70 en formeel 50 euro", en: "informal 70 and formal 50 euro",
        forms(["pgb-formeel": "50.00", "pgb-informeel": "70.00"])),
    ]
  ) { input, table in
    let prices = input.dataset.plainPrices(in: table.id)
    func form(_ word: String) -> PaymentForm? { input.dataset.terms.forms.word(word) }
    guard let formal = form("pgb-formeel"), let informal = form("pgb-informeel") else { return [] }
    struct Key: Hashable { let product: String, unit: BillingUnit }
    let formalPrices = Dictionary(grouping: prices.filter { $0.form.isKind(of: formal) }) {
      Key(product: $0.product, unit: $0.unit)
    }
    return prices.filter { $0.form.isKind(of: informal) }.compactMap { price in
      formalPrices[Key(product: price.product, unit: price.unit)]?.first { $0.amount < price.amount }
        .map { higher(price, $0) }
    }
  }

  private static func higher(_ price: Tariff, _ other: Tariff) -> Finding {
    let (amount, otherAmount) = (Phrase(price.amount), Phrase(other.amount))
    return Finding(
      table: price.table, products: [price.product],
      says: Phrase(
        nl:
          "\(price.codeAndName): \(price.form.name.dutch) is \(amount.dutch) per \(price.unit.name), meer dan \(other.form.name.dutch) met \(otherAmount.dutch).",
        en:
          "\(price.codeAndName): \(price.form.name.english) is \(amount.english) per \(price.unit.name), more than \(other.form.name.english) with \(otherAmount.english)."
      ),
      places: [Finding.Place(price), Finding.Place(other)])
  }

  // The lists of the examples.

  private static func shares(
    _ pgb: [String], zin: [String] = ["80.00", "90.00", "100.00", "110.00"]
  ) -> [String] {
    zip(zin, pgb).enumerated().flatMap { place, pair in
      [
        "hulp-\(place),wmo,,Hulp \(place),uur,zin,\(pair.0),1,",
        "hulp-\(place),wmo,,Hulp \(place),uur,pgb-informeel,\(pair.1),2,",
      ]
    }
  }

  private static func forms(_ amounts: [String: String]) -> [String] {
    ["hulp,wmo,,Hulp,uur,zin,80.00,1,"]
      + amounts.sorted { $0.key < $1.key }.map { "hulp,wmo,,Hulp,uur,\($0.key),\($0.value),2," }
  }
}

/// The share of ZIN that most prices of a form in a list are.
private struct PgbShare {
  /// The two prices of a product in one unit.
  struct Pair {
    /// The price for a pgb.
    let pgb: Tariff
    /// The price in kind.
    let zin: Tariff
  }

  /// The share.
  let share: Rational
  /// All prices of the form.
  let pairs: [Pair]

  /// Whether both prices can be roundings of prices with the share.
  func fits(_ pair: Pair) -> Bool {
    (RoundingBounds(of: pair.zin.amount) * share).overlaps(RoundingBounds(of: pair.pgb.amount))
  }

  /// Prices for a pgb with those in kind of the same product and unit.
  static func pairs(_ prices: [Tariff]) -> [Pair] {
    let inKind = Dictionary(
      prices.filter { $0.form == .zin }.map { ([$0.product, $0.unit.rawValue], $0) },
      uniquingKeysWith: { first, _ in first })
    return prices.filter { $0.form.rawValue.hasPrefix("pgb") }.compactMap { pgb in
      inKind[[pgb.product, pgb.unit.rawValue]].map { Pair(pgb: pgb, zin: $0) }
    }
  }

  /// The share of each form that enough products show, in half percents.
  static func all(_ prices: [Tariff], least: Rational, majority: Rational) -> [PgbShare] {
    pairs(prices).grouped(by: \.pgb.form).compactMap { _, own in
      let shares = halfPercents.map { PgbShare(share: Rational($0, 200), pairs: own) }
      var counts = Array(repeating: 0, count: shares.count)
      for pair in own {
        for place in places(near: pair) where shares[place].fits(pair) { counts[place] += 1 }
      }
      guard let best = shares.indices.max(by: { counts[$0] < counts[$1] }),
        Rational(counts[best]) >= least, Rational(counts[best]) >= Rational(own.count) * majority
      else { return nil }
      return shares[best]
    }
  }

  /// The shares that are tried: half a percent to 150%.
  private static let halfPercents = 1...300

  /// Where the shares stand that a pair can fit: those between its lowest and its highest ratio, and one beside each.
  private static func places(near pair: Pair) -> Range<Int> {
    let all = 0..<halfPercents.count
    guard let ratio = RoundingBounds(of: pair.pgb.amount).divided(by: RoundingBounds(of: pair.zin.amount)),
      let lowest = Int("\((ratio.lower * Rational(200)).rounded(.down))"),
      let highest = Int("\((ratio.upper * Rational(200)).rounded(.down))")
    else { return all }
    // The first share stands at place 0.
    return (lowest - 2..<max(highest, lowest) + 2).clamped(to: all)
  }
}
