import Tariffs

extension Rule {
  /// The rules about ladders.
  static let ladders: [Rule] =
    [priceRisesWithLevel, levelHasOwnPrice, levelMissing, stepsEven] + siblingLadders + [
      weekendNotBelowWeekday
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
    input.levels(in: table).compactMap { ladder in
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
    input.levels(in: table).flatMap { ladder in
      ladder.pairs.filter { $0.lower.tariff.amount == $0.higher.tariff.amount }.map { lower, higher in
        let amount = Phrase(lower.tariff.amount)
        return Finding(
          on: table, [lower.tariff.product, higher.tariff.product],
          nl: "\(lower.tariff.name) en \(higher.tariff.name) kosten beide \(amount.dutch).",
          en: "\(lower.tariff.name) and \(higher.tariff.name) both cost \(amount.english).",
          at: [Finding.Place(higher.tariff), Finding.Place(lower.tariff)])
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
    input.levels(in: table).filter { $0.key.counts && $0.steps.count > 2 }.flatMap { ladder in
      ladder.pairs.filter { pair in
        // '1/2' and '3/4' are steps of two.
        !pair.higher.follows(pair.lower) && !pair.lower.label.contains("/")
      }.map { lower, higher in
        Finding(
          on: table, ladder.products,
          nl: "Tussen \(lower.tariff.name) en \(higher.tariff.name) ontbreekt een trap.",
          en: "Between \(lower.tariff.name) and \(higher.tariff.name) a step is missing.",
          at: [Finding.Place(lower.tariff), Finding.Place(higher.tariff)])
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
    let jumps = input.levels(in: table).filter(\.key.counts).flatMap { ladder -> [Jump] in
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
    return jumps.grouped { [$0.pair.lower.tariff.amount, $0.pair.higher.tariff.amount] }.compactMap {
      amounts, same in
      let (lower, higher) = same[0].pair
      guard let least = same[0].usual.min(), let most = same[0].usual.max() else { return nil }
      let (size, steps) = (Phrase(amounts[1] - amounts[0]), Phrase(from: least, through: most))
      let before = amounts[0].cents
      return Finding(
        on: table, same.map(\.pair.higher.tariff.product),
        nl:
          "Van \(lower.tariff.name) naar \(higher.label.uppercased()) is de stap \(size.dutch), waar andere stappen \(steps.dutch) zijn.",
        en:
          "From \(lower.tariff.name) to \(higher.label.uppercased()) the step is \(size.english), where other steps are \(steps.english).",
        at: same.flatMap { [Finding.Place($0.pair.higher.tariff), Finding.Place($0.pair.lower.tariff)] },
        expected: Phrase(
          from: Money(cents: before + least.cents), through: Money(cents: before + most.cents)))
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
      on: table, pairs.flatMap { [$0.higher.tariff.product, $0.lower.tariff.product] }.firstOccurrences,
      nl:
        all.dutch + ".",
      en:
        all.english + ".",
      at: pairs.flatMap { [Finding.Place($0.higher.tariff), Finding.Place($0.lower.tariff)] })
  }

  // The lists of the examples.

  private static func ladder(_ steps: [(word: String, amount: String)]) -> [String] {
    steps.enumerated().map { place, step in
      "trap-\(place),jw,,\(step.word.isEmpty ? "Begeleiding" : "Begeleiding \(step.word)"),uur,zin,\(step.amount),\(place + 1),"
    }
  }

  /// A ladder of letters, for examples.
  static func letters(_ name: String, _ amounts: [String: String]) -> [String] {
    amounts.sorted { $0.key < $1.key }.map { letter, amount in
      "\(name.lowercased())-\(letter.lowercased()),jw,,\(name) \(letter),etmaal,zin,\(amount),1,"
    }
  }
}
