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
  public let source: WageSource
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
  public static func < (left: Wage.Step, right: Wage.Step) -> Bool {
    left.rank < right.rank
  }

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
