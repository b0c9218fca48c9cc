import Tariffs

/// A collective agreement (cao) whose wages are known.
public struct WageAgreement: Hashable, Sendable {
  /// The id, such as `jeugdzorg`.
  public let id: String
  /// The name for readers.
  public let name: String
  /// Whether it is used when no agreement is asked for.
  public let isDefault: Bool
  /// What is not known of it.
  public let note: String
}

/// One step (trede) of a salary scale on a date.
public struct Wage: Hashable, Sendable {
  /// Which step of its scale it is.
  public enum Step: Hashable, Sendable {
    /// A step with a number.
    case number(Int)
    /// The first step, where steps have no number.
    case lowest
    /// The last step, where steps have no number.
    case highest
    /// A step beyond the end of the scale (uitloop).
    case beyond(Int)
  }

  /// How sure an amount is.
  public enum Confidence: String, Vocabulary {
    /// Read in the source.
    case read
    /// At second hand.
    case secondary
    /// Calculated from read figures.
    case derived

    /// What the word is a kind of.
    public static let noun = "confidence"
  }

  /// The id of the agreement.
  public let agreement: String
  /// The scale.
  public let scale: String
  /// The step.
  public let step: Step
  /// The day from which it is paid.
  public let validFrom: CalendarDate
  /// The gross wage per hour.
  public let hourly: Money
  /// How sure the amount is.
  public let confidence: Confidence
  /// Where it was read.
  public let source: String
  /// What a reader must know.
  public let note: String
}

extension Wage.Step: CustomStringConvertible {
  /// The step as data files and the command line write it.
  public var description: String {
    switch self {
    case .number(let number): "\(number)"
    case .lowest: "min"
    case .highest: "max"
    case .beyond(let number): "uitloop-\(number)"
    }
  }

  /// A step as data files write it.
  ///
  /// - Parameter word: `min`, `max`, a number, or `uitloop-` and a number.
  public init?(_ word: String) {
    switch word {
    case "min": self = .lowest
    case "max": self = .highest
    default:
      let isBeyond = word.hasPrefix("uitloop-")
      let digits = isBeyond ? word.dropFirst("uitloop-".count) : word[...]
      guard (1...2).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }),
        let number = Int(digits)
      else { return nil }
      self = isBeyond ? .beyond(number) : .number(number)
    }
  }
}

/// The steps of one scale on one date, from low to high.
public struct WageScale: Hashable, Sendable {
  /// The id of the agreement.
  public let agreement: String
  /// The scale.
  public let scale: String
  /// The day from which the wages are paid.
  public let validFrom: CalendarDate
  /// The steps, those beyond the end last.
  public let wages: [Wage]

  /// The first step of the scale; nothing when it is not known.
  public var lowest: Wage? {
    wages.first { $0.step == .lowest } ?? wages.first { $0.step == .number(0) }
  }

  /// The last step of the scale, before those beyond its end; nothing when it is not known.
  public var highest: Wage? {
    if let end = wages.first(where: { $0.step == .highest }) { return end }
    let numbers = wages.compactMap { wage -> Int? in
      if case .number(let number) = wage.step { number } else { nil }
    }
    let hasStepsBeyond = wages.contains { if case .beyond = $0.step { true } else { false } }
    // Steps beyond the end follow the last one; without them, numbers from 0 without a gap are a whole scale.
    guard let last = numbers.last, hasStepsBeyond || (numbers.count > 2 && numbers == Array(0...last)) else {
      return nil
    }
    return wages.first { $0.step == .number(last) }
  }

  /// The wage at a place between the first and the last step.
  ///
  /// - Parameter share: the place, 0 for the first step and 1 for the last.
  /// - Returns: cents per hour, exact; nothing when an end of the scale is not known.
  public func wage(at share: Rational) -> Rational? {
    guard let lowest, let highest else { return nil }
    return Rational(lowest.hourly) + (Rational(highest.hourly) - Rational(lowest.hourly)) * share
  }

  /// The steps between which a wage lies.
  ///
  /// - Parameter cents: the wage in cents per hour.
  /// - Returns: the last known step that is not above it, and the first that is.
  public func steps(around cents: Rational) -> (below: Wage?, above: Wage?) {
    (wages.last { Rational($0.hourly) <= cents }, wages.first { Rational($0.hourly) > cents })
  }
}

/// Which scale pays a function level, for an agreement.
public struct FunctionScale: Hashable, Sendable {
  /// How sure it is.
  public enum Confidence: String, Vocabulary {
    /// The usual mapping.
    case usual
    /// A stand-in.
    case weak

    /// What the word is a kind of.
    public static let noun = "confidence"
  }

  /// The agreement that is asked for.
  public let agreement: String
  /// The function level.
  public let level: String
  /// The agreement that the scale belongs to.
  public let scaleAgreement: String
  /// The scale.
  public let scale: String
  /// Whether it is used when no scale is asked for.
  public let isDefault: Bool
  /// How sure it is.
  public let confidence: Confidence
  /// Why this scale.
  public let basis: String
}
