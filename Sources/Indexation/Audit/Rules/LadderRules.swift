import Tariffs

extension Rule {
  /// The rules about ladders.
  static let ladders: [Rule] = [
    priceRisesWithLevel, levelHasOwnPrice, levelMissing, stepsEven, siblingStepsAgree, siblingLaddersPart,
    siblingLaddersEqual, weekendNotBelowWeekday,
  ]

  /// A heavier level that costs less.
  private static let priceRisesWithLevel = Rule(
    id: "price-rises-with-level", theme: .ladders,
    question: Phrase(
      nl: "Stijgt de prijs met de zwaarte?", en: "Does the price rise with the level?"),
    why: Phrase(
      nl: "Wie zwaardere hulp goedkoper koopt dan lichtere, zal merken dat niemand haar levert.",
      en: "Whoever buys heavier help for less than lighter help will find that nobody delivers it."),
    advice: Phrase(
      nl: "Kijk of twee regels zijn verwisseld; anders moet de gemeente zeggen wat het verschil verklaart.",
      en: "See whether two lines were exchanged; otherwise the municipality must say what explains it."),
    severity: .warning, ground: .practice,
    examples: [
      .passes(
        nl: "licht 70, midden 80, zwaar 90 euro", en: "light 70, middle 80, heavy 90 euro",
        ladder([("licht", "70.00"), ("midden", "80.00"), ("zwaar", "90.00")])),
      .fails(
        nl: "midden 90 en zwaar 80 euro: 80 < 90", en: "middle 90 and heavy 80 euro: 80 < 90",
        ladder([("licht", "70.00"), ("midden", "90.00"), ("zwaar", "80.00")])),
      .fails(
        nl: "zonder woord 70 en specialistisch 60 euro", en: "without a word 70 and specialist 60 euro",
        ladder([("", "70.00"), ("specialistisch", "60.00")])),
    ]
  ) { input, table in
    levels(input, table).compactMap { ladder in
      let falling = ladder.pairs.filter { $0.higher.tariff.amount < $0.lower.tariff.amount }
      return falling.isEmpty ? nil : lessThanLower(falling, table)
    }
  }

  /// Two levels for one price.
  private static let levelHasOwnPrice = Rule(
    id: "level-has-own-price", theme: .ladders,
    question: Phrase(
      nl: "Heeft iedere zwaarte haar eigen prijs?", en: "Does each level have a price of its own?"),
    why: Phrase(
      nl: "Een zwaarte zonder eigen prijs is geen zwaarte, of de prijs van haar buur is overgenomen.",
      en: "A level without a price of its own is no level, or has taken its neighbour's price."),
    advice: Phrase(
      nl: "Houd beide prijzen tegen het document.", en: "Hold both prices against the document."),
    severity: .remark, ground: .practice,
    examples: [
      .passes(
        nl: "licht 70 en zwaar 90 euro", en: "light 70 and heavy 90 euro",
        ladder([("licht", "70.00"), ("zwaar", "90.00")])),
      .fails(
        nl: "midden en zwaar beide 80 euro", en: "middle and heavy both 80 euro",
        ladder([("licht", "70.00"), ("midden", "80.00"), ("zwaar", "80.00")])),
    ]
  ) { input, table in
    levels(input, table).flatMap { ladder in
      ladder.pairs.filter { $0.lower.tariff.amount == $0.higher.tariff.amount }.map { lower, higher in
        let amount = Phrase(lower.tariff.amount)
        return Finding(
          table: table.id, products: [lower.tariff.product, higher.tariff.product],
          says: Phrase(
            nl: "\(lower.tariff.name) en \(higher.tariff.name) kosten beide \(amount.dutch).",
            en: "\(lower.tariff.name) and \(higher.tariff.name) both cost \(amount.english)."),
          places: [Finding.Place(higher.tariff), Finding.Place(lower.tariff)])
      }
    }
  }

  /// A letter or number that is skipped.
  private static let levelMissing = Rule(
    id: "level-missing", theme: .ladders,
    question: Phrase(
      nl: "Ontbreekt er een letter of nummer in een reeks?",
      en: "Is a letter or a number missing from a ladder?"),
    why: Phrase(
      nl: "Een toewijzing op de ontbrekende trap heeft geen prijs.",
      en: "An allocation at the missing step has no price."),
    advice: Phrase(
      nl: "Zoek de trap in het document; bestaat zij niet, dan is er niets aan de hand.",
      en: "Look for the step in the document; if it does not exist, nothing is the matter."),
    severity: .remark, ground: .practice,
    examples: [
      .passes(
        nl: "C, D en E", en: "C, D and E", letters("Fasehuis", ["C": "120.00", "D": "160.00", "E": "200.00"])),
      .fails(
        nl: "C, D en F: E ontbreekt", en: "C, D and F: E is missing",
        letters("Fasehuis", ["C": "120.00", "D": "160.00", "F": "240.00"])),
    ]
  ) { input, table in
    levels(input, table).filter { $0.key.counts && $0.steps.count > 2 }.flatMap { ladder in
      ladder.pairs.filter { pair in
        // '1/2' and '3/4' are steps of two.
        !pair.higher.follows(pair.lower) && !pair.lower.label.contains("/")
      }.map { lower, higher in
        Finding(
          table: table.id, products: ladder.products,
          says: Phrase(
            nl: "Tussen \(lower.tariff.name) en \(higher.tariff.name) ontbreekt een trap.",
            en: "Between \(lower.tariff.name) and \(higher.tariff.name) a step is missing."),
          places: [Finding.Place(lower.tariff), Finding.Place(higher.tariff)])
      }
    }
  }

  /// A step of a ladder that is larger or smaller than the others.
  private static let stepsEven = Rule(
    id: "steps-even", theme: .ladders,
    question: Phrase(
      nl: "Zijn de stappen van een reeks gelijk, op een enkele na?",
      en: "Are the steps of a ladder equal, but for a single one?"),
    why: Phrase(
      nl: "Een sprong in een gelijkmatige reeks is een vergissing of een grens die nergens staat uitgelegd.",
      en: "A jump in an even ladder is a mistake, or a boundary that is explained nowhere."),
    advice: Phrase(
      nl:
        "Vraag de gemeente wat de sprong verklaart; de verwachte prijs is die van de trap ervoor met een gewone stap.",
      en:
        "Ask the municipality what explains the jump; the expected price is the step before with a usual step."
    ),
    severity: .warning, ground: .practice,
    examples: [
      .passes(
        nl: "C tot en met H met stappen van 40 euro", en: "C to H with steps of 40 euro",
        letters(
          "Fasehuis",
          ["C": "120.00", "D": "160.00", "E": "200.00", "F": "240.00", "G": "280.00", "H": "320.00"])),
      .fails(
        nl: "vier stappen van 40 euro en een van 140: 380 - 240",
        en: "four steps of 40 euro and one of 140: 380 - 240",
        letters(
          "Fasehuis",
          ["C": "120.00", "D": "160.00", "E": "200.00", "F": "240.00", "G": "380.00", "H": "420.00"])),
      .fails(
        nl: "dezelfde sprong in twee reeksen is één bevinding",
        en: "the same jump in two ladders is one finding",
        ["Fasehuis", "Kamertraining"].flatMap {
          letters(
            $0, ["C": "120.00", "D": "160.00", "E": "200.00", "F": "240.00", "G": "380.00", "H": "420.00"])
        }),
    ]
  ) { input, table in
    guard let least = input.settings.value("steps", of: "steps-even"),
      let tolerance = input.settings.value("tolerance", of: "steps-even")
    else { return [] }
    struct Jump {
      let pair: (lower: Ladder.Step, higher: Ladder.Step)
      let usual: [Money]
    }
    let jumps = levels(input, table).filter(\.key.counts).flatMap { ladder -> [Jump] in
      let pairs = ladder.pairs.filter { $0.higher.follows($0.lower) }
      let sizes = pairs.map { $0.higher.tariff.amount - $0.lower.tariff.amount }
      guard Rational(pairs.count) >= least, let middle = sizes.map({ Rational($0) }).median,
        middle > Rational(0)
      else { return [] }
      let isUsual = sizes.map { middle.distance(to: Rational($0)) <= tolerance }
      // A ladder most of whose steps differ has no pattern to be off.
      guard isUsual.count(where: { $0 }) * 4 >= pairs.count * 3 else { return [] }
      let usual = zip(sizes, isUsual).filter(\.1).map(\.0)
      return zip(pairs, isUsual).filter { !$0.1 }.map { Jump(pair: $0.0, usual: usual) }
    }
    // Ladders with the same prices jump together.
    return jumps.distinct { [$0.pair.lower.tariff.amount, $0.pair.higher.tariff.amount] }.compactMap {
      amounts in
      let same = jumps.filter { [$0.pair.lower.tariff.amount, $0.pair.higher.tariff.amount] == amounts }
      let (lower, higher) = same[0].pair
      guard let least = same[0].usual.min(), let most = same[0].usual.max() else { return nil }
      let (size, steps) = (Phrase(amounts[1] - amounts[0]), Phrase(from: least, through: most))
      let before = amounts[0].cents
      return Finding(
        table: table.id, products: same.map(\.pair.higher.tariff.product),
        says: Phrase(
          nl:
            "Van \(lower.tariff.name) naar \(higher.label.uppercased()) is de stap \(size.dutch), waar andere stappen \(steps.dutch) zijn.",
          en:
            "From \(lower.tariff.name) to \(higher.label.uppercased()) the step is \(size.english), where other steps are \(steps.english)."
        ),
        places: same.flatMap { [Finding.Place($0.pair.higher.tariff), Finding.Place($0.pair.lower.tariff)] },
        expected: Phrase(
          from: Money(cents: before + least.cents), through: Money(cents: before + most.cents))
      )
    }
  }

  /// A step whose ratio differs from that of the same step elsewhere.
  private static let siblingStepsAgree = Rule(
    id: "sibling-steps-agree", theme: .ladders,
    question: Phrase(
      nl: "Is dezelfde stap bij alle producten even groot, in verhouding?",
      en: "Is the same step equally large for all products, in proportion?"),
    why: Phrase(
      nl:
        "Als 'plus' bij vijf producten anderhalf maal de gewone prijs is en bij het zesde niet, is daar iets mee.",
      en:
        "If 'plus' is one and a half times the usual price for five products but not for the sixth, that one is odd."
    ),
    advice: Phrase(
      nl: "Houd de prijs tegen het document; klopt zij daar, vraag dan de gemeente.",
      en: "Hold the price against the document; if it is so there, ask the municipality."),
    severity: .warning, ground: .practice,
    examples: [
      .passes(
        nl: "vier maal 150%: 300, 450, 600 en 900 bij 200, 300, 400 en 600",
        en: "four times 150%: 300, 450, 600 and 900 for 200, 300, 400 and 600",
        siblings(["300.00", "450.00", "600.00", "900.00"])),
      .fails(
        nl: "driemaal 150% en eenmaal 1000 : 600, ruim 166%",
        en: "three times 150% and once 1000 : 600, some 166%",
        siblings(["300.00", "450.00", "600.00", "1000.00"])),
    ]
  ) { input, table in
    guard let least = input.settings.value("siblings", of: "sibling-steps-agree"),
      let tolerance = input.settings.value("tolerance", of: "sibling-steps-agree"),
      let majority = input.settings.value("majority", of: "sibling-steps-agree")
    else { return [] }
    struct Pair {
      let lower: Ladder.Step
      let higher: Ladder.Step
      let kind: [String]
      var ratio: Rational { Rational(higher.tariff.amount) / Rational(lower.tariff.amount) }
    }
    let pairs = levels(input, table).flatMap { ladder in
      ladder.pairs.filter { $0.lower.tariff.amount.cents > 0 }.map { lower, higher in
        Pair(
          lower: lower, higher: higher,
          kind: [lower.label, higher.label, ladder.key.unit.rawValue, ladder.key.form.rawValue])
      }
    }
    var named: Set<String> = []
    return pairs.distinct(\.kind).flatMap { kind -> [Finding] in
      let same = pairs.filter { $0.kind == kind }
      guard Rational(same.distinct { $0.higher.tariff.product }.count) >= least,
        let middle = same.map(\.ratio).median
      else { return [] }
      let usual = same.filter { middle.distance(to: $0.ratio) <= tolerance }.map(\.ratio)
      guard Rational(usual.count) >= Rational(same.count) * majority else { return [] }
      return same.filter { middle.distance(to: $0.ratio) > tolerance }.compactMap { pair in
        // A price that is off is off on every ladder that it stands on.
        guard named.insert(pair.higher.tariff.product).inserted, let low = usual.min(), let high = usual.max()
        else { return nil }
        let base = Rational(pair.lower.tariff.amount)
        let ratios = (Phrase(share: pair.ratio), Phrase(share: low), Phrase(share: high))
        return Finding(
          table: table.id, products: [pair.higher.tariff.product],
          says: Phrase(
            nl:
              "\(pair.higher.tariff.codeAndName) kost \(ratios.0.dutch) van \(pair.lower.tariff.codeAndName); bij \(usual.count) andere is dat \(ratios.1.dutch) tot \(ratios.2.dutch).",
            en:
              "\(pair.higher.tariff.codeAndName) costs \(ratios.0.english) of \(pair.lower.tariff.codeAndName); for \(usual.count) others that is \(ratios.1.english) to \(ratios.2.english)."
          ),
          places: [Finding.Place(pair.higher.tariff), Finding.Place(pair.lower.tariff)],
          expected: Phrase(from: (base * low).money, through: (base * high).money))
      }
    }
  }

  /// Ladders that are the same up to a step, and differ from there.
  private static let siblingLaddersPart = Rule(
    id: "sibling-ladders-part", theme: .ladders,
    question: Phrase(
      nl: "Gaan reeksen met dezelfde prijzen halverwege uiteen?",
      en: "Do ladders with the same prices part half-way?"),
    why: Phrase(
      nl:
        "Wat op de lagere trappen evenveel kost, kost op de hogere opeens niet meer evenveel; het document moet zeggen waarom.",
      en:
        "What costs the same on the lower steps suddenly does not on the higher ones; the document must say why."
    ),
    advice: Phrase(
      nl: "Vraag de gemeente wat er op die trap verandert.",
      en: "Ask the municipality what changes at that step."),
    severity: .warning, ground: .practice,
    examples: [
      .passes(
        nl: "twee reeksen, C tot en met F gelijk", en: "two ladders, C to F alike",
        ["Fasehuis", "Wonen"].flatMap {
          letters($0, ["C": "120.00", "D": "160.00", "E": "200.00", "F": "240.00"])
        }),
      .fails(
        nl: "C, D en E gelijk, F 240 en 260", en: "C, D and E alike, F 240 and 260",
        letters("Fasehuis", ["C": "120.00", "D": "160.00", "E": "200.00", "F": "240.00"])
          + letters("Wonen", ["C": "120.00", "D": "160.00", "E": "200.00", "F": "260.00"])),
    ]
  ) { input, table in
    guard let least = input.settings.value("equal-steps", of: "sibling-ladders-part") else { return [] }
    let ladders = levels(input, table).filter(\.key.counts)
    return ladders.enumerated().compactMap { place, ladder -> Finding? in
      // Each ladder against the longest one before it that begins in the same way.
      let others = ladders.prefix(place).compactMap {
        other -> (other: Ladder, apart: (Ladder.Step, Ladder.Step))? in
        let shared = ladder.steps.compactMap { step in
          other.steps.first { $0.rank == step.rank }.map { (step, $0) }
        }
        guard ladder.key.unit == other.key.unit, ladder.key.form == other.key.form,
          let parting = shared.firstIndex(where: { $0.0.tariff.amount != $0.1.tariff.amount }),
          Rational(parting) >= least
        else { return nil }
        return (other, shared[parting])
      }
      guard let found = others.max(by: { $0.other.steps.count < $1.other.steps.count }) else { return nil }
      let (step, other) = found.apart
      let products = ladder.steps.filter { $0.rank[0] >= step.rank[0] }.map(\.tariff.product)
      let (amount, otherAmount) = (Phrase(step.tariff.amount), Phrase(other.tariff.amount))
      return Finding(
        table: table.id, products: products,
        says: Phrase(
          nl:
            "Tot \(step.label.uppercased()) kosten de trappen van beide reeksen evenveel; daar is \(step.tariff.name) \(amount.dutch) en \(other.tariff.name) \(otherAmount.dutch).",
          en:
            "Up to \(step.label.uppercased()) the steps of both ladders cost the same; there \(step.tariff.name) is \(amount.english) and \(other.tariff.name) \(otherAmount.english)."
        ),
        places: [Finding.Place(step.tariff), Finding.Place(other.tariff)])
    }
  }

  /// Ladders of different services with the same prices.
  private static let siblingLaddersEqual = Rule(
    id: "sibling-ladders-equal", theme: .ladders,
    question: Phrase(
      nl: "Kosten verschillende voorzieningen op dezelfde trap evenveel?",
      en: "Do different services cost the same at the same step?"),
    why: Phrase(
      nl:
        "Als de prijs alleen van de letter afhangt, telt wat de voorzieningen onderscheidt niet mee: nachtdienst, terrein, huisvesting.",
      en:
        "If the price depends on the letter alone, what sets the services apart does not count: nights, grounds, housing."
    ),
    advice: Phrase(
      nl:
        "Ga na of het document zegt dat de intensiteit alleen de prijs bepaalt; zegt het dat niet, vraag wat het verschil betaalt.",
      en:
        "See whether the document says that intensity alone sets the price; if not, ask what pays for the difference."
    ),
    severity: .remark, ground: .practice,
    examples: [
      .passes(
        nl: "Fasehuis en Wonen met verschillende prijzen", en: "Fasehuis and Wonen with different prices",
        letters("Fasehuis", ["C": "120.00", "D": "160.00"])
          + letters("Wonen", ["C": "110.00", "D": "150.00"])),
      .fails(
        nl: "Fasehuis en Wonen op C en D gelijk", en: "Fasehuis and Wonen alike at C and D",
        letters("Fasehuis", ["C": "120.00", "D": "160.00"])
          + letters("Wonen", ["C": "120.00", "D": "160.00"])),
    ]
  ) { input, table in
    let ladders = levels(input, table).filter(\.key.counts)
    func beginning(_ ladder: Ladder) -> [[String]] {
      ladder.steps.prefix(2).map {
        [$0.label, "\($0.tariff.amount)", ladder.key.unit.rawValue, ladder.key.form.rawValue]
      }
    }
    return ladders.distinct(beginning).compactMap { first in
      let same = ladders.filter { beginning($0) == first }
      guard same.count > 1 else { return nil }
      let steps = same.map { $0.steps[0] }
      let names = steps.map { $0.tariff.name.dropLast($0.label.count + 1) }.joined(separator: ", ")
      let amount = Phrase(steps[0].tariff.amount)
      return Finding(
        table: table.id, products: same.flatMap(\.products),
        says: Phrase(
          nl:
            "Op trap \(steps[0].label.uppercased()) kosten \(names) alle \(amount.dutch), en op de volgende ook evenveel.",
          en:
            "At step \(steps[0].label.uppercased()) \(names) all cost \(amount.english), and the same again at the next."
        ),
        places: steps.map { Finding.Place($0.tariff) })
    }
  }

  /// Evenings, nights and weekends that cost less than weekdays.
  private static let weekendNotBelowWeekday = Rule(
    id: "weekend-not-below-weekday", theme: .ladders,
    question: Phrase(
      nl: "Kost avond, nacht of weekend niet minder dan een werkdag?",
      en: "Do evenings, nights and weekends cost no less than weekdays?"),
    why: Phrase(
      nl: "Iedere cao in de zorg betaalt een toeslag op die uren.",
      en: "Every collective agreement in care pays an allowance for those hours."),
    advice: Phrase(
      nl: "Kijk of twee regels zijn verwisseld, of dat 's nachts slapend wordt gewerkt.",
      en: "See whether two lines were exchanged, or whether nights are worked asleep."),
    severity: .warning, ground: .practice,
    examples: [
      .passes(
        nl: "werkdag 60 en weekend 75 euro", en: "weekday 60 and weekend 75 euro",
        ladder([("werkdag", "60.00"), ("weekend", "75.00")])),
      .fails(
        nl: "werkdag 75 en weekend 60 euro", en: "weekday 75 and weekend 60 euro",
        ladder([("werkdag", "75.00"), ("weekend", "60.00")])),
    ]
  ) { input, table in
    Ladder.ladders(
      of: input.dataset.plainPrices(in: table.id),
      words: input.settings.values(of: "weekend-not-below-weekday"), counted: false
    ).compactMap { ladder in
      let falling = ladder.pairs.filter { $0.higher.tariff.amount < $0.lower.tariff.amount }
      return falling.isEmpty ? nil : lessThanLower(falling, table)
    }
  }

  /// The ladders of a table by the words for levels.
  private static func levels(_ input: AuditInput, _ table: TariffTable) -> [Ladder] {
    Ladder.ladders(
      of: input.dataset.plainPrices(in: table.id), words: input.settings.values(of: "price-rises-with-level"))
  }

  /// Steps of one ladder that cost less than the step below them, as one finding.
  private static func lessThanLower(
    _ pairs: [(lower: Ladder.Step, higher: Ladder.Step)], _ table: TariffTable
  ) -> Finding {
    let said = pairs.map { lower, higher in
      let (amounts, names) = (
        (Phrase(higher.tariff.amount), Phrase(lower.tariff.amount)),
        (higher.tariff.codeAndName, lower.tariff.codeAndName)
      )
      return Phrase(
        nl: "\(names.0) (\(amounts.0.dutch)) kost minder dan \(names.1) (\(amounts.1.dutch))",
        en: "\(names.0) (\(amounts.0.english)) costs less than \(names.1) (\(amounts.1.english))")
    }
    let all = Phrase(listing: said)
    return Finding(
      table: table.id,
      products: pairs.flatMap { [$0.higher.tariff.product, $0.lower.tariff.product] }.firstOccurrences,
      says: Phrase(nl: all.dutch + ".", en: all.english + "."),
      places: pairs.flatMap { [Finding.Place($0.higher.tariff), Finding.Place($0.lower.tariff)] })
  }

  // The lists of the examples.

  private static func ladder(_ steps: [(word: String, amount: String)]) -> [String] {
    steps.enumerated().map { place, step in
      "trap-\(place),jw,,\(step.word.isEmpty ? "Begeleiding" : "Begeleiding \(step.word)"),uur,zin,\(step.amount),\(place + 1),"
    }
  }

  private static func letters(_ name: String, _ amounts: [String: String]) -> [String] {
    amounts.sorted { $0.key < $1.key }.map { letter, amount in
      "\(name.lowercased())-\(letter.lowercased()),jw,,\(name) \(letter),etmaal,zin,\(amount),1,"
    }
  }

  private static func siblings(_ plus: [String]) -> [String] {
    zip(zip(["Wonen", "Werken", "Leren", "Zorgen"], ["200.00", "300.00", "400.00", "600.00"]), plus).flatMap {
      usual, plus in
      [
        "\(usual.0.lowercased()),jw,,\(usual.0) gemiddeld,uur,zin,\(usual.1),1,",
        "\(usual.0.lowercased())-plus,jw,,\(usual.0) plus,uur,zin,\(plus),2,",
      ]
    }
  }
}
