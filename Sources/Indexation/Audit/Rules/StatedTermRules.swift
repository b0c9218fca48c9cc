import Tariffs

extension Rule {
  /// What a document says twice, or says of some products only.
  static let statedTerms: [Rule] = [termWithOneValue, travelIsIndirect, dagdeelHasHours]

  /// A term with two values.
  private static let termWithOneValue = Rule(
    id: "term-with-one-value", theme: .document,
    question: Phrase(
      nl: "Zegt het document over een product één ding?", en: "Does the document say one thing of a product?"),
    why: Phrase(
      nl:
        "Directe of indirecte tijd, reistijd, een groepsgrootte: bij twee antwoorden kiest ieder het zijne.",
      en: "Direct or indirect time, travel, the size of a group: with two answers everyone picks his own."),
    advice: Phrase(
      nl: "Vraag de gemeente welke van de twee geldt.", en: "Ask the municipality which of the two holds."),
    severity: .warning, ground: .document,
    examples: [
      .passes(
        nl: "1 begeleider op 3-4 jeugdigen is één verhouding met twee grenzen",
        en: "1 professional to 3-4 clients is one ratio with two bounds", groupPrice,
        files: terms(["participants-per-staff,3,1", "participants-per-staff,4,1"])),
      .fails(
        nl: "minimaal 3 deelnemers op regel 1, minimaal 2 op regel 5",
        en: "at least 3 participants on line 1, at least 2 on line 5", groupPrice,
        files: terms(["participants-min,3,1", "participants-min,2,5"])),
      .fails(
        nl: "directe tijd op regel 1, direct en indirect op regel 5",
        en: "direct time on line 1, direct and indirect on line 5", groupPrice,
        files: terms(["billable,direct,1", "billable,direct-and-indirect,5"])),
    ]
  ) { input, table in
    products(input, table).flatMap { product, terms in
      terms.distinct(\.kind).compactMap { kind -> Finding? in
        let same = terms.filter { $0.kind == kind }
        // A range on one line is one statement.
        guard same.count > 1, Set(same.map(\.line)).count > 1 else { return nil }
        return Finding(
          on: table, [product.product],
          nl: "\(product.codeAndName): \(kind.name.dutch) is \(same.map(\.value).joined(separator: " en ")).",
          en:
            "\(product.codeAndName): \(kind.name.english) is \(same.map(\.value).joined(separator: " and ")).",
          at: same.map { Finding.Place($0) })
      }
    }
  }

  /// Travel that is billed with direct time only.
  private static let travelIsIndirect = Rule(
    id: "travel-is-indirect", theme: .document,
    question: Phrase(
      nl: "Is reistijd alleen declarabel waar indirecte tijd dat is?",
      en: "Is travel time billable only where indirect time is?"),
    why: Phrase(
      nl:
        "Op reis is er geen cliënt bij; wie alleen directe tijd mag declareren, kan reistijd niet declareren.",
      en: "No client is present on the way; who may bill direct time only cannot bill travel."),
    advice: Phrase(
      nl: "Vraag de gemeente welk van de twee geldt.", en: "Ask the municipality which of the two holds."),
    severity: .warning, ground: .practice,
    examples: [
      .passes(
        nl: "direct en indirect, reistijd declarabel", en: "direct and indirect, travel billable", groupPrice,
        files: terms(["billable,direct-and-indirect,1", "travel,billable,2"])),
      .fails(
        nl: "alleen direct, reistijd declarabel", en: "direct only, travel billable", groupPrice,
        files: terms(["billable,direct,1", "travel,billable,2"])),
    ]
  ) { input, table in
    products(input, table).compactMap { product, terms in
      guard let (billable, travel) = pair(terms, .billable, .travel), travel.value == "billable",
        ["direct", "presence"].contains(billable.value)
      else { return nil }
      return Finding(
        on: table, [product.product],
        nl: "\(product.codeAndName): reistijd is declarabel, indirecte tijd niet.",
        en: "\(product.codeAndName): travel is billable, indirect time is not.",
        at: [Finding.Place(billable), Finding.Place(travel)])
    }
  }

  /// A price per dagdeel without its hours among others that have them.
  private static let dagdeelHasHours = Rule(
    id: "dagdeel-has-hours", theme: .document,
    question: Phrase(
      nl: "Staat bij iedere prijs per dagdeel hoe lang een dagdeel duurt, als dat bij andere staat?",
      en: "Does each price per dagdeel tell how long a dagdeel is, where others do?"),
    why: Phrase(
      nl: "Zonder de duur is een prijs per dagdeel met geen enkele uurprijs te vergelijken.",
      en: "Without its length a price per dagdeel can be compared with no price per hour."),
    advice: Phrase(
      nl: "Vraag de gemeente of de duur bij de andere producten ook hier geldt.",
      en: "Ask the municipality whether the length of the other products holds here too."),
    severity: .warning, ground: .document,
    examples: [
      .passes(
        nl: "bij geen enkel product staat de duur", en: "no product tells the length",
        ["a,jw,,Dagbesteding,dagdeel,zin,45.00,1,", "b,jw,,Dagbehandeling,dagdeel,zin,90.00,2,"]),
      .fails(
        nl: "bij dagbesteding 4 uur, bij dagbehandeling niets",
        en: "4 hours for dagbesteding, nothing for dagbehandeling",
        ["a,jw,,Dagbesteding,dagdeel,zin,45.00,1,", "b,jw,,Dagbehandeling,dagdeel,zin,90.00,2,"],
        files: terms(["a:hours-per-dagdeel,4,3"])),
    ]
  ) { input, table in
    let perDagdeel = input.dataset.products(in: table.id).filter { $0.unit == .dagdeel }
    let hours = perDagdeel.compactMap { product in
      input.dataset.billingTerms(of: product.product, in: table.id).first { $0.kind == .hoursPerDagdeel }
    }
    let stated = Set(hours.map(\.product))
    let without = perDagdeel.filter { !stated.contains($0.product) }
    guard !hours.isEmpty, !without.isEmpty else { return [] }
    return [
      Finding(
        on: table, without.map(\.product),
        nl:
          "Hoe lang een dagdeel duurt, staat bij \(hours.count) producten, en niet bij \(without.map(\.name).joined(separator: ", ")).",
        en:
          "How long a dagdeel is stands with \(hours.count) products, and not with \(without.map(\.name).joined(separator: ", ")).",
        at: without.map { Finding.Place($0) } + hours.map { Finding.Place($0) })
    ]
  }
}
