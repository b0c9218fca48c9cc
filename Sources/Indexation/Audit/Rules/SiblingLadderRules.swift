import Tariffs

extension Rule {
  /// Ladders held against one another.
  static let siblingLadders: [Rule] = [siblingStepsAgree, siblingLaddersPart, siblingLaddersEqual]

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
    let pairs = input.levels(in: table).flatMap { ladder in
      ladder.pairs.filter { $0.lower.tariff.amount.cents > 0 }.map { lower, higher in
        Pair(
          lower: lower, higher: higher,
          kind: [lower.label, higher.label, ladder.key.unit.rawValue, ladder.key.form.rawValue])
      }
    }
    var named: Set<String> = []
    return pairs.grouped(by: \.kind).flatMap { _, same -> [Finding] in
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
          on: table, [pair.higher.tariff.product],
          nl:
            "\(pair.higher.tariff.codeAndName) kost \(ratios.0.dutch) van \(pair.lower.tariff.codeAndName); bij \(usual.count) andere is dat \(ratios.1.dutch) tot \(ratios.2.dutch).",
          en:
            "\(pair.higher.tariff.codeAndName) costs \(ratios.0.english) of \(pair.lower.tariff.codeAndName); for \(usual.count) others that is \(ratios.1.english) to \(ratios.2.english).",
          at: [Finding.Place(pair.higher.tariff), Finding.Place(pair.lower.tariff)],
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
    var beginnings = LadderBeginnings()
    return input.levels(in: table).filter(\.key.counts).compactMap { ladder -> Finding? in
      guard let (step, other) = beginnings.parting(of: ladder, after: least) else { return nil }
      let products = ladder.steps.filter { $0.rank[0] >= step.rank[0] }.map(\.tariff.product)
      let (amount, otherAmount) = (Phrase(step.tariff.amount), Phrase(other.tariff.amount))
      return Finding(
        on: table, products,
        nl:
          "Tot \(step.label.uppercased()) kosten de trappen van beide reeksen evenveel; daar is \(step.tariff.name) \(amount.dutch) en \(other.tariff.name) \(otherAmount.dutch).",
        en:
          "Up to \(step.label.uppercased()) the steps of both ladders cost the same; there \(step.tariff.name) is \(amount.english) and \(other.tariff.name) \(otherAmount.english).",
        at: [Finding.Place(step.tariff), Finding.Place(other.tariff)])
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
    let ladders = input.levels(in: table).filter { $0.key.counts && $0.key.stem.last == "*" }
    func beginning(_ ladder: Ladder) -> [[String]] {
      ladder.steps.prefix(2).map {
        [$0.label, "\($0.tariff.amount)", ladder.key.unit.rawValue, ladder.key.form.rawValue]
      }
    }
    return ladders.grouped(by: beginning).compactMap { _, same in
      guard same.count > 1 else { return nil }
      let steps = same.map { $0.steps[0] }
      let names = steps.map { $0.tariff.name.dropLast($0.label.count + 1) }.joined(separator: ", ")
      let amount = Phrase(steps[0].tariff.amount)
      return Finding(
        on: table, same.flatMap(\.products),
        nl:
          "Op trap \(steps[0].label.uppercased()) kosten \(names) alle \(amount.dutch), en op de volgende ook evenveel.",
        en:
          "At step \(steps[0].label.uppercased()) \(names) all cost \(amount.english), and the same again at the next.",
        at: steps.map { Finding.Place($0.tariff) })
    }
  }

  // The list of the examples.

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

/// How the ladders so far begin: step by step a tree, in which ladders that begin in the same way share their path.
private struct LadderBeginnings {
  /// A step behind a beginning.
  private struct Turn: Hashable {
    let beginning: Int
    let unit: BillingUnit
    let form: PaymentForm
    let rank: [Rational]
  }

  /// A step with its price.
  private struct Priced: Hashable {
    let turn: Turn
    let amount: Money
  }

  /// A ladder that takes a turn.
  private struct Taken {
    let step: Ladder.Step
    let length: Int
  }

  private var next: [Priced: Int] = [:]
  /// The longest ladder that takes a turn, and the longest one that takes it at another price.
  private var taken: [Turn: [Taken]] = [:]

  /// Where a ladder parts from the longest one before it that begins with the same steps at the same prices.
  ///
  /// - Parameters:
  ///   - ladder: the ladder, which is remembered for those that come.
  ///   - least: how many steps must be the same.
  /// - Returns: the first step with another price, in the ladder and in the other one.
  mutating func parting(of ladder: Ladder, after least: Rational) -> (Ladder.Step, Ladder.Step)? {
    var (beginning, found): (Int, (step: Ladder.Step, other: Taken)?) = (0, nil)
    for (place, step) in ladder.steps.enumerated() {
      let turn = Turn(beginning: beginning, unit: ladder.key.unit, form: ladder.key.form, rank: step.rank)
      let amount = step.tariff.amount
      if Rational(place) >= least, let other = taken[turn]?.first(where: { $0.step.tariff.amount != amount }),
        other.length > found?.other.length ?? 0
      {
        found = (step, other)
      }
      remember(Taken(step: step, length: ladder.steps.count), at: turn)
      let priced = Priced(turn: turn, amount: amount)
      beginning = next[priced] ?? next.count + 1
      next[priced] = beginning
    }
    return found.map { ($0.step, $0.other.step) }
  }

  private mutating func remember(_ new: Taken, at turn: Turn) {
    var known = taken[turn] ?? []
    known.append(new)
    known.sort { $0.length > $1.length }
    let other = known.first { $0.step.tariff.amount != known[0].step.tariff.amount }
    taken[turn] = [known[0]] + (other.map { [$0] } ?? [])
  }
}
