/// Something that a document says about how a product is billed, with its line.
public struct BillingTerm: Hashable, Sendable {
  /// What is said.
  public enum Kind: String, Vocabulary, Named {
    /// What may be billed: direct time, indirect time, both, or presence.
    case billable
    /// Whether travel time counts as billable time of this product.
    case travel
    /// How a group is billed.
    case groupRegime = "group-regime"
    /// By what the individual price is divided for a group.
    case denominator
    /// By what the hours of a group are multiplied.
    case factor
    /// The size of a group, where it is called neither the smallest nor the largest.
    case participants
    /// The smallest group.
    case participantsMin = "participants-min"
    /// The largest group.
    case participantsMax = "participants-max"
    /// The most billable professionals in a group.
    case staffMax = "staff-max"
    /// How many participants there are for one professional.
    case participantsPerStaff = "participants-per-staff"
    /// No more professionals than participants.
    case staffAtMostParticipants = "staff-at-most-participants"
    /// Fewer professionals than participants.
    case staffBelowParticipants = "staff-below-participants"
    /// The longest session, in hours.
    case sessionHoursMax = "session-hours-max"
    /// How many hours a dagdeel has.
    case hoursPerDagdeel = "hours-per-dagdeel"
    /// How many hours of a dagdeel are direct.
    case directHoursPerDagdeel = "direct-hours-per-dagdeel"
    /// The occupancy that is worked into the price, in percent.
    case occupancy
    /// The participants of the document's own example.
    case exampleParticipants = "example-participants"
    /// The professionals of the example.
    case exampleStaff = "example-staff"
    /// The minutes of the example.
    case exampleMinutes = "example-minutes"
    /// The minutes that each participant is billed in the example.
    case exampleBilledMinutes = "example-billed-minutes"
    /// The hours of the example.
    case exampleHours = "example-hours"
    /// The hours that each participant is billed in the example.
    case exampleBilledHours = "example-billed-hours"
    /// The shortest consult, in minutes.
    case consultMinutesMin = "consult-minutes-min"
    /// The longest consult, in minutes.
    case consultMinutesMax = "consult-minutes-max"
    /// The unit in which help is granted.
    case indicatedIn = "indicated-in"
    /// The unit in which the most help is told.
    case limitedIn = "limited-in"
    /// What may be billed for an appointment to which nobody came.
    case noShow = "no-show"

    /// What the word is a kind of.
    public static let noun = Phrase(nl: "voorwaarde", en: "term")

    /// The name for people.
    public var name: Phrase {
      switch self {
      case .billable: Phrase(nl: "declarabel", en: "billable")
      case .travel: Phrase(nl: "reistijd", en: "travel time")
      case .groupRegime: Phrase(nl: "groepsregime", en: "group regime")
      case .denominator: Phrase(nl: "noemer", en: "denominator")
      case .factor: Phrase("factor")
      case .participants: Phrase(nl: "deelnemers", en: "participants")
      case .participantsMin: Phrase(nl: "deelnemers, minimaal", en: "participants, at least")
      case .participantsMax: Phrase(nl: "deelnemers, maximaal", en: "participants, at most")
      case .staffMax: Phrase(nl: "begeleiders, maximaal", en: "staff, at most")
      case .participantsPerStaff: Phrase(nl: "deelnemers per begeleider", en: "participants per professional")
      case .staffAtMostParticipants:
        Phrase(nl: "niet meer begeleiders dan deelnemers", en: "no more staff than participants")
      case .staffBelowParticipants:
        Phrase(nl: "minder begeleiders dan deelnemers", en: "fewer staff than participants")
      case .sessionHoursMax: Phrase(nl: "uren, maximaal", en: "hours, at most")
      case .hoursPerDagdeel: Phrase(nl: "uren per dagdeel", en: "hours per dagdeel")
      case .directHoursPerDagdeel: Phrase(nl: "directe uren per dagdeel", en: "direct hours per dagdeel")
      case .occupancy: Phrase(nl: "bezetting in het tarief (%)", en: "occupancy in the tariff (%)")
      case .exampleParticipants: Phrase(nl: "voorbeeld: deelnemers", en: "example: participants")
      case .exampleStaff: Phrase(nl: "voorbeeld: begeleiders", en: "example: staff")
      case .exampleMinutes: Phrase(nl: "voorbeeld: minuten", en: "example: minutes")
      case .exampleBilledMinutes:
        Phrase(nl: "voorbeeld: minuten per deelnemer", en: "example: minutes per participant")
      case .exampleHours: Phrase(nl: "voorbeeld: uren", en: "example: hours")
      case .exampleBilledHours:
        Phrase(nl: "voorbeeld: uren per deelnemer", en: "example: hours per participant")
      case .consultMinutesMin: Phrase(nl: "consult: minuten, minimaal", en: "consult: minutes, at least")
      case .consultMinutesMax: Phrase(nl: "consult: minuten, maximaal", en: "consult: minutes, at most")
      case .indicatedIn: Phrase(nl: "indicatie in", en: "granted in")
      case .limitedIn: Phrase(nl: "maximum in", en: "maximum in")
      case .noShow: Phrase(nl: "bij een gemiste afspraak", en: "for a missed appointment")
      }
    }

    /// The words that the value can be; empty when it is a number.
    var values: [String] {
      switch self {
      case .billable: ["direct", "indirect", "direct-and-indirect", "presence"]
      case .travel: ["billable", "not-billable"]
      case .groupRegime: ["fixed-denominator", "minutes-shared", "factor"]
      case .staffAtMostParticipants, .staffBelowParticipants: ["yes"]
      case .indicatedIn, .limitedIn:
        ["minuut", "uur", "dagdeel", "etmaal", "week", "maand", "traject", "stuks"]
      case .noShow: ["nothing", "travel", "all"]
      default: []
      }
    }

    /// What a number by which prices are multiplied or divided can be; nothing where any number can stand.
    var range: ClosedRange<Rational>? {
      switch self {
      case .hoursPerDagdeel, .directHoursPerDagdeel: Rational(1, 4)...Rational(24)
      case .denominator: Rational(1)...Rational(1_000)
      case .factor: Rational(1, 100)...Rational(100)
      default: nil
      }
    }
  }

  /// The id of the table.
  public let table: String
  /// The product.
  public let product: String
  /// What is said.
  public let kind: Kind
  /// The value: a word of the list of its kind, or a number.
  public let value: String
  /// The line that says so.
  public let line: Int
  /// What is printed there.
  public let printed: String
  /// What a reader must know; empty when there is nothing.
  public let note: String

  /// The value as a number; nothing when it is a word.
  public var number: Rational? { Rational(value) }
}

extension BillingTerm {
  /// The rows of `billing-terms.csv`.
  package static let schema = Schema<BillingTerm>(
    "billing-terms", title: Phrase(nl: "Declaratie", en: "Billing terms"),
    """
    What a document states about how a product is billed, one row for each statement with its line and its \
    printed words. What a document does not state has no row.
    """,
    key: .init("table", "product", "term", "value", at: "term") {
      Phrase(nl: "\($0[2]) \($0[3]) van \($0[1])", en: "\($0[2]) \($0[3]) of \($0[1])")
    },
    references: [.init("table", "product", in: .products)]
  ) { f in
    BillingTerm(
      table: f.identifier("table", "Id of the table, as in tables.csv."),
      product: f.identifier("product", "The product, by its slug in tariffs.csv."),
      kind: f.word(
        "term",
        """
        What is stated. billable: what may be billed; travel: whether travel time counts as billable time; \
        group-regime with denominator or factor: how a group is billed; participants (as printed, neither \
        least nor most), participants-min, participants-max, staff-max, participants-per-staff, staff-at-most-participants, staff-below-participants: sizes and \
        ratios (participants-max 1 is an individual product); session-hours-max; hours-per-dagdeel, \
        direct-hours-per-dagdeel; occupancy: percent that is worked into the price; example-*: the \
        document's own worked example; consult-minutes-*; indicated-in and limited-in: the unit in which help is \
        granted, and in which its maximum is told; no-show: what may be billed for a missed appointment.
        """),
      value: f.filledText(
        "value",
        """
        A plain number with a point for the decimals, or a word: direct, indirect, direct-and-indirect, \
        presence (billable); billable, not-billable (travel); fixed-denominator, minutes-shared, factor \
        (group-regime); yes; minuut, uur, dagdeel, etmaal, week, maand, traject, stuks (indicated-in, limited-in); \
        nothing, travel, all (no-show).
        """),
      line: f.number("line", "The line that states it."),
      printed: f.filledText("printed", "What is printed there, at most 60 characters."),
      note: f.text("note", "What a reader must know, in Dutch."))
  } rules: { term, row in
    let (kind, value) = (term.kind, term.value)
    if kind.values.isEmpty, term.number == nil {
      row.report(.badDecimal(column: "value", value: value), at: "value")
    } else if let range = kind.range, let number = term.number, !range.contains(number) {
      row.report(
        at: "value", nl: "\(kind.rawValue) kan niet \(value) zijn",
        "Schrijf een getal van \(range.lowerBound) tot en met \(range.upperBound).",
        en: "\(kind.rawValue) cannot be \(value)",
        "Write a number from \(range.lowerBound) to \(range.upperBound).")
    } else if !kind.values.isEmpty, !kind.values.contains(value) {
      let nearest = slipOfThePen(value, among: kind.values)
      row.report(
        .unknownWord(noun: Phrase(kind.rawValue), value: value, nearest: nearest, words: kind.values),
        at: "value")
    }
  }
}
