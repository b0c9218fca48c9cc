import Tariffs

extension Rule {
  /// What a document says of the sizes of groups.
  static let groupSizes: [Rule] = [
    ratioFitsGroup, rangeInOrder, groupWithMaximum, groupOrIndividual, denominatorFitsGroup,
  ]

  /// More participants than the staff may look after.
  private static let ratioFitsGroup = Rule(
    id: "ratio-fits-group", theme: .document,
    question: Phrase(
      nl: "Past de grootste groep bij het aantal begeleiders en hun verhouding?",
      en: "Does the largest group fit the number of staff and their ratio?"),
    why: Phrase(
      nl: "Een volle groep heeft dan meer begeleiders nodig dan er declarabel zijn.",
      en: "A full group then needs more staff than may be billed."),
    advice: Phrase(
      nl: "Vraag de gemeente of de verhouding een gemiddelde of een grens is.",
      en: "Ask the municipality whether the ratio is an average or a limit."),
    severity: .warning, ground: .arithmetic,
    examples: [
      .passes(
        nl: "10 deelnemers, 2 begeleiders van ieder 5", en: "10 participants, 2 staff with 5 each",
        groupPrice,
        files: terms(["participants-max,10,1", "staff-max,2,1", "participants-per-staff,5,1"])),
      .fails(
        nl: "12 deelnemers, 2 begeleiders van ieder 5, dat is 10",
        en: "12 participants, 2 staff with 5 each, which is 10",
        groupPrice, files: terms(["participants-max,12,1", "staff-max,2,1", "participants-per-staff,5,2"])),
    ]
  ) { input, table in
    products(input, table).compactMap { product, terms in
      let ratio = terms.filter { $0.kind == .participantsPerStaff }.max {
        ($0.number ?? Rational(0)) < ($1.number ?? Rational(0))
      }
      guard let (most, staff) = pair(terms, .participantsMax, .staffMax), let ratio, let size = most.number,
        let staffCount = staff.number, let perStaff = ratio.number, size > staffCount * perStaff
      else { return nil }
      let expected = Phrase(staffCount * perStaff, decimals: 0)
      return Finding(
        on: table, [product.product],
        nl:
          "\(product.codeAndName): \(staff.value) begeleiders van ieder \(ratio.value) zijn er \(expected.dutch), de grootste groep is \(most.value).",
        en:
          "\(product.codeAndName): \(staff.value) staff with \(ratio.value) each are \(expected.english), the largest group is \(most.value).",
        at: [Finding.Place(most), Finding.Place(staff), Finding.Place(ratio)], expected: expected)
    }
  }

  /// A smallest that is above its largest.
  private static let rangeInOrder = Rule(
    id: "range-in-order", theme: .document,
    question: Phrase(
      nl: "Ligt het kleinste niet boven het grootste?", en: "Is the smallest not above the largest?"),
    why: Phrase(
      nl: "Aan beide grenzen tegelijk kan dan niemand voldoen.", en: "Nobody can then keep to both limits."),
    advice: Phrase(
      nl: "Kijk of een van beide verkeerd is overgenomen; staat het zo in het document, vraag de gemeente.",
      en: "See whether one of them was transcribed wrongly; if the document says so, ask the municipality."),
    severity: .error, ground: .arithmetic,
    examples: [
      .passes(
        nl: "3 tot en met 8 deelnemers", en: "3 to 8 participants", groupPrice,
        files: terms(["participants-min,3,1", "participants-max,8,1"])),
      .fails(
        nl: "minimaal 10, maximaal 8 deelnemers", en: "at least 10, at most 8 participants", groupPrice,
        files: terms(["participants-min,10,1", "participants-max,8,2"])),
      .fails(
        nl: "5 directe uren in een dagdeel van 4 uur", en: "5 direct hours in a dagdeel of 4 hours",
        groupPrice,
        files: terms(["direct-hours-per-dagdeel,5,1", "hours-per-dagdeel,4,1"])),
    ]
  ) { input, table in
    let ranges: [(BillingTerm.Kind, BillingTerm.Kind)] = [
      (.participantsMin, .participantsMax), (.participants, .participantsMax),
      (.participantsMin, .participants),
      (.directHoursPerDagdeel, .hoursPerDagdeel), (.consultMinutesMin, .consultMinutesMax),
    ]
    return products(input, table).flatMap { product, terms in
      ranges.compactMap { least, most -> Finding? in
        guard let (least, most) = pair(terms, least, most), let low = least.number, let high = most.number,
          low > high
        else { return nil }
        return Finding(
          on: table, [product.product],
          nl:
            "\(product.codeAndName): \(least.kind.name.dutch) is \(least.value), \(most.kind.name.dutch) is \(most.value).",
          en:
            "\(product.codeAndName): \(least.kind.name.english) is \(least.value), \(most.kind.name.english) is \(most.value).",
          at: [Finding.Place(least), Finding.Place(most)])
      }
    }
  }

  /// A group without a largest size among others that have one.
  private static let groupWithMaximum = Rule(
    id: "group-with-maximum", theme: .document,
    question: Phrase(
      nl: "Heeft ieder groepstarief een grootste groep, als de andere die hebben?",
      en: "Does each group tariff have a largest group, where the others have one?"),
    why: Phrase(
      nl: "Zonder grootste groep is niet te zeggen wat een deelnemer kost en wat de aanbieder verdient.",
      en: "Without a largest group nobody can say what a participant costs and what the provider earns."),
    advice: Phrase(
      nl: "Vraag de gemeente of de grens van de andere groepen ook hier geldt.",
      en: "Ask the municipality whether the limit of the other groups holds here too."),
    severity: .warning, ground: .document,
    examples: [
      .passes(
        nl: "geen enkele groep heeft een maximum", en: "no group has a maximum", groupPrice,
        files: terms(["group-regime,minutes-shared,1"])),
      .fails(
        nl: "twee van de drie groepen hebben een maximum", en: "two of three groups have a maximum",
        groupPrice + ["b,wmo,02A18,Groep b,minuut,zin,1.47,10,", "c,wmo,02A19,Groep c,minuut,zin,1.47,11,"],
        files: terms([
          "group-regime,minutes-shared,1", "b:group-regime,minutes-shared,2", "b:participants-max,8,2",
          "c:group-regime,minutes-shared,3", "c:participants-max,8,3",
        ])),
    ]
  ) { input, table in
    let groups = products(input, table).filter { GroupRegime($0.terms) != nil }
    func regime(_ group: (product: Tariff, terms: [BillingTerm])) -> String? {
      group.terms.first { $0.kind == .groupRegime }?.value
    }
    func hasSize(_ group: (product: Tariff, terms: [BillingTerm])) -> Bool {
      group.terms.contains { $0.kind == .participantsMax || $0.kind == .participants }
    }
    return groups.distinct(regime).flatMap { word -> [Finding] in
      let siblings = groups.filter { regime($0) == word }
      let without = siblings.filter { !hasSize($0) }
      guard !without.isEmpty, without.count * 2 < siblings.count else { return [] }
      return without.map { group in
        Finding(
          on: table, [group.product.product],
          nl:
            "\(group.product.codeAndName) heeft geen grootste groep, \(siblings.count - without.count) andere wel.",
          en:
            "\(group.product.codeAndName) has no largest group, \(siblings.count - without.count) others have.",
          at: [Finding.Place(group.product)]
            + siblings.filter(hasSize).compactMap { sibling in
              sibling.terms.first { $0.kind == .participantsMax }.map { Finding.Place($0) }
            })
      }
    }
  }

  /// A group that is for one.
  private static let groupOrIndividual = Rule(
    id: "group-or-individual", theme: .document,
    question: Phrase(
      nl: "Is een product voor één cliënt of voor een groep?",
      en: "Is a product for one client or for a group?"),
    why: Phrase(
      nl: "Een product voor hoogstens één cliënt kan niet als groep worden gedeclareerd.",
      en: "A product for one client at most cannot be billed as a group."),
    advice: Phrase(
      nl: "Vraag de gemeente welk van de twee geldt.", en: "Ask the municipality which of the two holds."),
    severity: .error, ground: .document,
    examples: [
      .passes(
        nl: "maximaal 8 deelnemers, als groep gedeclareerd", en: "at most 8 participants, billed as a group",
        groupPrice,
        files: terms(["participants-max,8,1", "group-regime,minutes-shared,2"])),
      .fails(
        nl: "maximaal 1 cliënt, als groep gedeclareerd", en: "at most 1 client, billed as a group",
        groupPrice,
        files: terms(["participants-max,1,1", "group-regime,minutes-shared,2"])),
    ]
  ) { input, table in
    products(input, table).compactMap { product, terms in
      guard let (most, regime) = pair(terms, .participantsMax, .groupRegime), most.number == Rational(1)
      else {
        return nil
      }
      return Finding(
        on: table, [product.product],
        nl: "\(product.codeAndName) is voor ten hoogste één cliënt en wordt als groep gedeclareerd.",
        en: "\(product.codeAndName) is for one client at most and is billed as a group.",
        at: [Finding.Place(most), Finding.Place(regime)])
    }
  }

  /// A denominator that no group reaches.
  private static let denominatorFitsGroup = Rule(
    id: "denominator-fits-group", theme: .document,
    question: Phrase(
      nl: "Kan een groep zo groot zijn als de noemer van de prijs?",
      en: "Can a group be as large as the denominator of the price?"),
    why: Phrase(
      nl: "Is de noemer groter dan de grootste groep, dan brengt geen enkele groep de individuele prijs op.",
      en: "If the denominator is larger than the largest group, no group brings the individual price."),
    advice: Phrase(
      nl: "Vraag de gemeente met welke groep de noemer is bepaald.",
      en: "Ask the municipality with which group the denominator was set."),
    severity: .warning, ground: .arithmetic,
    examples: [
      .passes(
        nl: "noemer 3, maximaal 8 deelnemers", en: "denominator 3, at most 8 participants", groupPrice,
        files: terms(["denominator,3,1", "participants-max,8,2"])),
      .fails(
        nl: "noemer 6, maximaal 4 deelnemers: 4/6 van de individuele prijs",
        en: "denominator 6, at most 4 participants: 4/6 of the individual price", groupPrice,
        files: terms(["denominator,6,1", "participants-max,4,2"])),
    ]
  ) { input, table in
    products(input, table).compactMap { product, terms in
      guard let (denominator, most) = pair(terms, .denominator, .participantsMax),
        let divisor = denominator.number,
        let size = most.number, divisor > size
      else { return nil }
      return Finding(
        on: table, [product.product],
        nl: "\(product.codeAndName): de noemer is \(denominator.value), de grootste groep \(most.value).",
        en:
          "\(product.codeAndName): the denominator is \(denominator.value), the largest group \(most.value).",
        at: [Finding.Place(denominator), Finding.Place(most)])
    }
  }
}
