import Tariffs

/// One step (trede) of a salary scale on a date.
public struct Wage: Hashable, Sendable {
  /// How sure an amount is.
  public enum Confidence: String, Vocabulary {
    /// Read in the source.
    case read
    /// At second hand.
    case secondary
    /// Calculated from read figures.
    case derived
    /// Printed beside another figure that contradicts it; the note says which.
    case contradicted

    /// What the word is a kind of.
    public static let noun = Phrase(nl: "zekerheid", en: "confidence")
  }

  /// The id of the agreement.
  public let agreement: String
  /// The scale.
  public let scale: String
  /// The step.
  public let step: Step
  /// The day from which it is paid.
  public let validFrom: CalendarDate
  /// The gross wage per month of a full-time job; nothing where only the hourly wage is known.
  public let monthly: Money?
  /// The hours per week of a full-time job; nothing where only the hourly wage is known.
  public let weeklyHours: Rational?
  /// The gross wage per hour.
  public let hourly: Money
  /// How sure the amount is.
  public let confidence: Confidence
  /// Where it was read.
  public internal(set) var source: WageSource
  /// What a reader must know.
  public let note: String
}

extension Wage {
  /// Which step of its scale a wage is, in the order in which steps are paid.
  public enum Step: Hashable, Sendable {
    /// A step before the beginning of the scale, for those who come from another trade.
    case zijInstroom
    /// A step before the beginning of the scale (aanloop).
    case aanloop(Int)
    /// The first step, where steps have no number or their numbers do not say where the scale begins.
    case lowest
    /// The first step, before the one with number 0.
    case start
    /// A step with a number.
    case number(Int)
    /// The last step, where steps have no number or some of them are not known.
    case highest
    /// A step beyond the end of the scale (uitloop).
    case beyond(Int)
  }
}

extension Wage.Step: Comparable {
  /// Whether the left step comes before the right one.
  public static func < (left: Wage.Step, right: Wage.Step) -> Bool { left.rank < right.rank }

  private var rank: (kind: Int, number: Int) {
    switch self {
    case .zijInstroom: (0, 0)
    case .aanloop(let number): (1, number)
    case .lowest: (2, 0)
    case .start: (3, 0)
    case .number(let number): (4, number)
    case .highest: (5, 0)
    case .beyond(let number): (6, number)
    }
  }
}

extension Wage.Step: CustomStringConvertible {
  /// The step as data files and the command line write it.
  public var description: String {
    switch self {
    case .zijInstroom: "zij-instroom"
    case .aanloop(let number): "aanloop-\(number)"
    case .lowest: "min"
    case .start: "start"
    case .number(let number): "\(number)"
    case .highest: "max"
    case .beyond(let number): "uitloop-\(number)"
    }
  }

  /// A step as data files write it.
  ///
  /// - Parameter word: `min`, `max`, `start`, `zij-instroom`, a number, or `aanloop-` or `uitloop-` and a number.
  public init?(_ word: String) {
    switch word {
    case "min": self = .lowest
    case "max": self = .highest
    case "start": self = .start
    case "zij-instroom": self = .zijInstroom
    default:
      let number = word.drop { !($0.isASCII && $0.isNumber) }
      guard (1...3).contains(number.utf8.count), number.utf8.allSatisfy({ (48...57).contains($0) }),
        let value = Int(number)
      else { return nil }
      switch word.dropLast(number.count) {
      case "": self = .number(value)
      case "aanloop-": self = .aanloop(value)
      case "uitloop-": self = .beyond(value)
      default: return nil
      }
    }
  }
}

extension Wage {
  /// The rows of `wages.csv`.
  package static let schema = Schema<Wage>(
    "wages", title: Phrase(nl: "Lonen", en: "Wages"),
    """
    Salary scales of collective agreements: the monthly amount and the gross wage per hour. No tariff \
    document prints wages: each row names its source, which stands in wage-sources.csv, and its confidence. \
    The rows of an agreement stand together.
    """,
    key: .init("agreement", "scale", "step", "valid_from", name: nil),
    references: [.init("agreement", in: .agreements), .init("source", in: .wageSources)]
  ) { f in
    Wage(
      agreement: f.identifier("agreement", "Id of the agreement, as in wage-agreements.csv."),
      scale: f.identifier("scale", "The scale; for Jeugdzorg its number."),
      step: f.step(
        "step",
        """
        A step of the scale: its number; min, max where numbers are not known or do not say where the scale \
        begins or ends (then beside the number of the same step); start for a step before 0; aanloop-1 and \
        zij-instroom before the beginning of the scale; uitloop-1 and uitloop-2 beyond its end. A later step \
        is never paid less.
        """),
      validFrom: f.date("valid_from", "The day from which it is paid."),
      monthly: f.optional {
        $0.amount(
          "monthly",
          "Gross wage per month of a full-time job in euro. Empty where only an hourly wage is known.")
      },
      weeklyHours: f.optional {
        $0.quantity(
          "weekly_hours", "Hours per week of a full-time job. Empty where only an hourly wage is known.")
      },
      hourly: f.amount(
        "hourly",
        """
        Gross wage per hour in euro: as printed, or twelve monthly wages divided by the hours_per_year of \
        the source, without it by 52 × weekly_hours; rounded to cents. One that does not follow from the \
        monthly wage is refused, unless the document itself prints both (confidence contradicted).
        """),
      confidence: f.word(
        "confidence",
        """
        How sure the amount is. read: read in the source; secondary: at second hand; derived: calculated \
        from read figures, as the source or the note says; contradicted: printed beside another figure that \
        contradicts it, as the note says.
        """),
      source: WageSource(
        words: f.filledText(
          "source", "Id of the source in wage-sources.csv; in an own folder also the source in words.")),
      note: f.text("note", "What a reader must know, such as how a computed step follows."))
  } rules: { wage, row in
    if wage.hourly.cents == 0 {
      row.report(
        at: "hourly", nl: "een loon van niets is er geen", "Schrijf het loon, of verwijder de rij.",
        en: "a wage of nothing is none", "Write the wage, or remove the row.")
    }
    if (wage.monthly == nil) != (wage.weeklyHours == nil) {
      row.report(
        at: "weekly_hours", nl: "monthly en weekly_hours horen bij elkaar",
        "Vul beide in, of laat beide leeg.",
        en: "monthly and weekly_hours belong together", "Fill in both, or leave both empty.")
    }
    if wage.confidence == .contradicted, wage.note.isEmpty {
      row.report(
        at: "note", nl: "een loon dat wordt tegengesproken heeft geen opmerking",
        "Zeg in de note welk cijfer het tegenspreekt.",
        en: "a wage that is contradicted has no note", "Say in the note which figure contradicts it.")
    }
  }

  /// What is wrong with an hourly wage that does not follow from the monthly one.
  ///
  /// Both may have been rounded to cents when they were printed, so both bounds are allowed for.
  var contradiction: DatasetProblem.Kind? {
    guard confidence != .contradicted, let monthly, let weeklyHours else { return nil }
    let hours = source.hoursPerYear ?? weeklyHours * Rational(52)
    let ofAnHour = Rational(12) / hours
    let exact = Rational(monthly) * ofAnHour
    guard exact.money != hourly else { return nil }
    let tolerance = (Rational(1) + ofAnHour) / Rational(2)
    let difference = exact - Rational(hourly)
    guard difference > tolerance || Rational(0) - difference > tolerance else { return nil }
    return .rule(
      nl:
        "\(monthly) per maand bij \(weeklyHours) uur per week, \(hours) uur per jaar, is \(exact.money) per uur, "
        + "niet \(hourly)",
      "Verbeter een van beide, of de hours_per_year van de bron in \(CostFile.wageSources.name). Drukt het "
        + "document zelf beide af, schrijf dan de confidence contradicted, en zeg het in de note.",
      en:
        "\(monthly) a month at \(weeklyHours) hours a week, \(hours) hours a year, is \(exact.money) an hour, "
        + "not \(hourly)",
      "Correct one of them, or the hours_per_year of its source in \(CostFile.wageSources.name). "
        + "Where the document itself prints both, write the confidence contradicted, and say so in the note.")
  }
}

extension Fields {
  /// A step of a scale.
  fileprivate mutating func step(_ name: String, _ meaning: String) -> Wage.Step {
    value(
      name,
      Field.Kind(
        pattern: "^(zij-instroom|min|max|start|[0-9]{1,3}|aanloop-[0-9]{1,3}|uitloop-[0-9]{1,3})$"), meaning,
      else: .lowest,
      problem: { word in
        guard !word.isEmpty else { return .emptyValue(column: name) }
        return .rule(
          nl: "de trede '\(word)' bestaat niet",
          "Schrijf het nummer, min, max, start, aanloop-1, zij-instroom of uitloop-1.",
          en: "the step '\(word)' is none",
          "Write its number, min, max, start, aanloop-1, zij-instroom or uitloop-1.")
      }, Wage.Step.init)
  }
}
