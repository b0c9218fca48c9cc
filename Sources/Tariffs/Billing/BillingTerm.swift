/// Something that a document says about how a product is billed, with its line.
public struct BillingTerm: Hashable, Sendable {
  /// What is said.
  public enum Kind: String, Vocabulary {
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

    /// What the word is a kind of.
    public static let noun = Phrase(nl: "voorwaarde", en: "term")

    /// The words that the value can be; empty when it is a number.
    var values: [String] {
      switch self {
      case .billable: ["direct", "indirect", "direct-and-indirect", "presence"]
      case .travel: ["billable", "not-billable"]
      case .groupRegime: ["fixed-denominator", "minutes-shared", "factor"]
      case .staffAtMostParticipants, .staffBelowParticipants: ["yes"]
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
  public var number: Rational? {
    Rational(value)
  }
}
