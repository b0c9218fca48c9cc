import Tariffs

extension Rule {
  /// What the worked examples of a document say, against its own rules.
  static let billingExamples: [Rule] = [
    exampleWithinMaximum, exampleWithinSession, exampleFollowsRule, exampleHasEnoughParticipants,
    examplePaysStaff,
  ]

  /// An example with a larger group than the largest.
  private static let exampleWithinMaximum = Rule(
    id: "example-within-maximum", theme: .document,
    question: Phrase(
      nl: "Blijft het voorbeeld binnen de grootste groep?",
      en: "Does the example stay within the largest group?"),
    why: Phrase(
      nl: "Wie het voorbeeld volgt, overtreedt de regel; wie de regel volgt, komt op een ander bedrag.",
      en: "Who follows the example breaks the rule; who follows the rule arrives at another amount."),
    advice: Phrase(
      nl: "Vraag de gemeente welk van de twee geldt.", en: "Ask the municipality which of the two holds."),
    severity: .error, ground: .document,
    examples: [
      .passes(
        nl: "maximaal 10, voorbeeld met 10", en: "at most 10, example with 10", groupPrice,
        files: terms(["participants-max,10,1", "example-participants,10,2"])),
      .fails(
        nl: "maximaal 8, voorbeeld met 10", en: "at most 8, example with 10", groupPrice,
        files: terms(["participants-max,8,1", "example-participants,10,2"])),
      .fails(
        nl: "maximaal 2 begeleiders, voorbeeld met 3", en: "at most 2 staff, example with 3", groupPrice,
        files: terms(["staff-max,2,1", "example-staff,3,2"])),
    ]
  ) { input, table in
    products(input, table).flatMap { product, terms in
      [(BillingTerm.Kind.participantsMax, BillingTerm.Kind.exampleParticipants), (.staffMax, .exampleStaff)]
        .compactMap { limit, example -> Finding? in
          guard let (limit, example) = pair(terms, limit, example), let most = limit.number,
            let used = example.number, used > most
          else { return nil }
          return Finding(
            on: table, [product.product],
            nl:
              "\(product.codeAndName): het voorbeeld rekent met \(example.value), het maximum is \(limit.value).",
            en: "\(product.codeAndName): the example has \(example.value), the maximum is \(limit.value).",
            at: [Finding.Place(limit), Finding.Place(example)])
        }
    }
  }

  /// An example that lasts longer than a session may.
  private static let exampleWithinSession = Rule(
    id: "example-within-session", theme: .document,
    question: Phrase(
      nl: "Duurt het voorbeeld niet langer dan een bijeenkomst mag duren?",
      en: "Does the example last no longer than a session may?"),
    why: Phrase(
      nl:
        "Het voorbeeld is een uitleg van de regel; een voorbeeld dat de regel overtreedt, legt haar anders uit.",
      en: "The example explains the rule; an example that breaks it explains it otherwise."),
    advice: Phrase(
      nl: "Vraag de gemeente welk van de twee geldt.", en: "Ask the municipality which of the two holds."),
    severity: .error, ground: .document,
    examples: [
      .passes(
        nl: "maximaal 1,5 uur, voorbeeld van 90 minuten", en: "at most 1.5 hours, example of 90 minutes",
        groupPrice,
        files: terms(["session-hours-max,1.5,1", "example-minutes,90,2"])),
      .fails(
        nl: "maximaal 1,5 uur, voorbeeld van 120 minuten", en: "at most 1.5 hours, example of 120 minutes",
        groupPrice, files: terms(["session-hours-max,1.5,1", "example-minutes,120,2"])),
    ]
  ) { input, table in
    products(input, table).compactMap { product, terms in
      guard let (limit, example) = pair(terms, .sessionHoursMax, .exampleMinutes), let hours = limit.number,
        let minutes = example.number, minutes > hours * Rational(60)
      else { return nil }
      return Finding(
        on: table, [product.product],
        nl:
          "\(product.codeAndName): het voorbeeld duurt \(example.value) minuten, een bijeenkomst ten hoogste \(Language.dutch.grouped(limit.value)) uur.",
        en:
          "\(product.codeAndName): the example lasts \(example.value) minutes, a session at most \(limit.value) hours.",
        at: [Finding.Place(limit), Finding.Place(example)])
    }
  }

  /// An example whose outcome is not that of the rule.
  private static let exampleFollowsRule = Rule(
    id: "example-follows-rule", theme: .document,
    question: Phrase(
      nl: "Volgt de uitkomst van het voorbeeld uit de regel?",
      en: "Does the outcome of the example follow from the rule?"),
    why: Phrase(
      nl: "Aanbieders rekenen het voorbeeld na; klopt het niet, dan declareert ieder op zijn eigen manier.",
      en: "Providers check the example; if it is wrong, each declares in a way of its own."),
    advice: Phrase(
      nl: "Laat de gemeente het voorbeeld of de regel verbeteren.",
      en: "Have the municipality correct the example or the rule."),
    severity: .error, ground: .arithmetic,
    examples: [
      .passes(
        nl: "2 × 60 ÷ 10 = 12 minuten", en: "2 × 60 ÷ 10 = 12 minutes", groupPrice,
        files: terms([
          "group-regime,minutes-shared,1", "example-participants,10,2", "example-staff,2,2",
          "example-minutes,60,2",
          "example-billed-minutes,12,2",
        ])),
      .fails(
        nl: "2 × 60 ÷ 10 = 12 minuten, er staat 15", en: "2 × 60 ÷ 10 = 12 minutes, it says 15", groupPrice,
        files: terms([
          "group-regime,minutes-shared,1", "example-participants,10,2", "example-staff,2,2",
          "example-minutes,60,2",
          "example-billed-minutes,15,2",
        ])),
      .fails(
        nl: "4 uur ÷ 4 deelnemers × 1,5 = 1,5 uur, er staat 2",
        en: "4 hours ÷ 4 participants × 1.5 = 1.5 hours, it says 2",
        groupPrice,
        files: terms([
          "group-regime,factor,1", "factor,1.5,1", "example-participants,4,2", "example-hours,4,2",
          "example-billed-hours,2,2",
        ])),
    ]
  ) { input, table in
    products(input, table).compactMap { product, terms in
      guard let example = GroupExample(terms), let regime = GroupRegime(terms),
        let session = try? GroupSession(
          participants: example.participants, staff: example.staff ?? 1, minutes: example.minutes)
      else { return nil }
      // Minutes are shared out among the staff, so nothing follows without them.
      if case .minutesShared = regime, example.staff == nil { return nil }
      let follows = regime.billedMinutes(in: session) / example.unit
      guard let billed = example.billed.number, billed != follows else { return nil }
      let expected = Phrase(follows, decimals: follows.isWhole ? 0 : 2)
      return Finding(
        on: table, [product.product],
        nl:
          "\(product.codeAndName): uit de regel volgt \(expected.dutch) per deelnemer, het voorbeeld heeft \(Language.dutch.grouped(example.billed.value)).",
        en:
          "\(product.codeAndName): the rule gives \(expected.english) per participant, the example has \(example.billed.value).",
        at: terms.filter { $0.kind == .groupRegime }.map { Finding.Place($0) } + [
          Finding.Place(example.billed)
        ], expected: expected)
    }
  }

  /// An example with too few participants for its staff.
  private static let exampleHasEnoughParticipants = Rule(
    id: "example-has-enough-participants", theme: .document,
    question: Phrase(
      nl: "Heeft het voorbeeld genoeg deelnemers voor zijn begeleiders?",
      en: "Does the example have enough participants for its staff?"),
    why: Phrase(
      nl:
        "Met te weinig deelnemers is de bijeenkomst volgens het document zelf geen groep en geldt de individuele prijs.",
      en:
        "With too few participants the session is, by the document itself, no group, and the individual price holds."
    ),
    advice: Phrase(
      nl: "Vraag de gemeente welk van de twee geldt.", en: "Ask the municipality which of the two holds."),
    severity: .error, ground: .document,
    examples: [
      .passes(
        nl: "niet meer begeleiders dan deelnemers: 2 en 2", en: "no more staff than participants: 2 and 2",
        groupPrice,
        files: terms(["staff-at-most-participants,yes,1", "example-staff,2,2", "example-participants,2,2"])),
      .fails(
        nl: "minder begeleiders dan deelnemers: 2 en 2", en: "fewer staff than participants: 2 and 2",
        groupPrice,
        files: terms(["staff-below-participants,yes,1", "example-staff,2,2", "example-participants,2,2"])),
    ]
  ) { input, table in
    products(input, table).compactMap { product, terms in
      guard let (staffTerm, participantsTerm) = pair(terms, .exampleStaff, .exampleParticipants),
        let staff = staffTerm.number, let participants = participantsTerm.number,
        let limit = terms.first(where: {
          $0.kind == .staffBelowParticipants && staff >= participants
            || $0.kind == .staffAtMostParticipants && staff > participants
        })
      else { return nil }
      return Finding(
        on: table, [product.product],
        nl:
          "\(product.codeAndName): \(staffTerm.value) begeleiders voor \(participantsTerm.value) deelnemers is te veel.",
        en:
          "\(product.codeAndName): \(staffTerm.value) staff for \(participantsTerm.value) participants is too many.",
        at: [Finding.Place(limit), Finding.Place(participantsTerm)])
    }
  }

  /// An example that does not pay the hours of its staff.
  private static let examplePaysStaff = Rule(
    id: "example-pays-staff", theme: .document,
    question: Phrase(
      nl: "Betaalt het voorbeeld de uren van de begeleiders?",
      en: "Does the example pay the hours of its staff?"),
    why: Phrase(
      nl:
        "Is wat de deelnemers samen declareren minder dan de uren van de begeleiders, dan legt de aanbieder op iedere groep toe.",
      en:
        "If what the participants declare together is less than the hours of the staff, the provider loses on every group."
    ),
    advice: Phrase(
      nl: "Vraag de gemeente met hoeveel begeleiders de factor is berekend.",
      en: "Ask the municipality with how many staff the factor was calculated."),
    severity: .warning, ground: .arithmetic,
    examples: [
      .passes(
        nl: "10 × 12 minuten = 2 × 60 minuten", en: "10 × 12 minutes = 2 × 60 minutes", groupPrice,
        files: terms([
          "example-participants,10,2", "example-staff,2,2", "example-minutes,60,2",
          "example-billed-minutes,12,2",
        ])),
      .fails(
        nl: "4 × 1,5 uur = 6 uur, 2 begeleiders × 4 uur = 8 uur",
        en: "4 × 1.5 hours = 6 hours, 2 staff × 4 hours = 8 hours",
        groupPrice,
        files: terms([
          "example-participants,4,2", "example-staff,2,3", "example-hours,4,2", "example-billed-hours,1.5,2",
        ])),
    ]
  ) { input, table in
    let short = products(input, table).compactMap { product, terms -> (Tariff, GroupExample, [Rational])? in
      guard let example = GroupExample(terms), let staff = example.staff, let billed = example.billed.number
      else {
        return nil
      }
      let paid = billed * Rational(example.participants)
      let worked = example.minutes / example.unit * Rational(staff)
      return paid < worked ? (product, example, [paid, worked]) : nil
    }
    // The same example under several products is one finding.
    return short.grouped(by: \.2).map { figures, same in
      func times(_ figure: Rational) -> Phrase { Phrase(figure, decimals: figure.isWhole ? 0 : 2) }
      let (paid, worked) = (times(figures[0]), times(figures[1]))
      let unit =
        same[0].1.unit == Rational(60) ? Phrase(nl: "uur", en: "hours") : Phrase(nl: "minuten", en: "minutes")
      let names = same.map(\.0.name).joined(separator: ", ")
      return Finding(
        on: table, same.map(\.0.product),
        nl:
          "Het voorbeeld laat samen \(paid.dutch) \(unit.dutch) declareren voor \(worked.dutch) \(unit.dutch) van de begeleiders: \(names).",
        en:
          "The example has \(paid.english) \(unit.english) declared together for \(worked.english) \(unit.english) of the staff: \(names).",
        at: same.flatMap { [Finding.Place($0.1.billed), Finding.Place($0.1.staffTerm)] })
    }
  }
}

/// The worked example of a group in a document.
private struct GroupExample {
  let participants: Int
  /// The professionals; nothing where the example names none.
  let staff: Int?
  let staffTerm: BillingTerm
  /// How long the session is, in minutes.
  let minutes: Rational
  /// In what each participant is billed: 1 for minutes, 60 for hours.
  let unit: Rational
  /// What each participant is billed.
  let billed: BillingTerm

  init?(_ terms: [BillingTerm]) {
    func term(_ kind: BillingTerm.Kind) -> BillingTerm? { terms.first { $0.kind == kind } }
    func count(_ term: BillingTerm?) -> Int? { term.flatMap { Int($0.value) } }
    guard let participants = count(term(.exampleParticipants)), participants > 0,
      let (length, billed, unit) = term(.exampleMinutes).flatMap({ length in
        term(.exampleBilledMinutes).map { (length, $0, Rational(1)) }
      })
        ?? term(.exampleHours).flatMap({ length in
          term(.exampleBilledHours).map { (length, $0, Rational(60)) }
        }), let number = length.number
    else { return nil }
    let staffTerm = term(.exampleStaff)
    (self.participants, staff, self.staffTerm) = (participants, count(staffTerm), staffTerm ?? billed)
    (minutes, self.billed, self.unit) = (number * unit, billed, unit)
  }
}

extension Rule {
  /// The products of a table with what their document says of billing, in the order of its prices.
  static func products(
    _ input: AuditInput, _ table: TariffTable
  ) -> [(product: Tariff, terms: [BillingTerm])] {
    input.dataset.products(in: table.id).compactMap { product in
      let terms = input.dataset.billingTerms(of: product.product, in: table.id)
      return terms.isEmpty ? nil : (product, terms)
    }
  }

  /// The first term of each of two kinds, where both are there.
  static func pair(
    _ terms: [BillingTerm], _ first: BillingTerm.Kind, _ second: BillingTerm.Kind
  ) -> (BillingTerm, BillingTerm)? {
    terms.first { $0.kind == first }.flatMap { one in terms.first { $0.kind == second }.map { (one, $0) } }
  }

  /// A group price for an example.
  static var groupPrice: [String] { ["groep,wmo,02A17,Begeleiding in een groep,minuut,zin,1.47,9,"] }

  /// Billing terms of products for an example: `term,value,line`, of the product `groep` unless a row begins with another
  /// product and a colon.
  static func terms(_ rows: [String]) -> [String: String] {
    let lines = rows.map { row -> String in
      let parts = row.split(separator: ":").map(String.init)
      let (product, term) = parts.count == 2 ? (parts[0], parts[1]) : ("groep", row)
      return "own-2026,\(product),\(term),zoals gedrukt,"
    }
    return [
      "billing-terms.csv": (["table,product,term,value,line,printed,note"] + lines).joined(separator: "\n")
        + "\n"
    ]
  }
}
