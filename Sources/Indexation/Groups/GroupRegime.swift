import Tariffs

/// How a region bills a group.
///
/// Source: `nijmegen-2023` rule 44.2, lines 1957–1961; `nijmegen-2025-ambulant` lines 244–245;
/// `ridderkerk-2025` lines 487–499.
public enum GroupRegime: Hashable, Sendable {
  /// Each participant is billed every minute, at the individual price divided by this number.
  case fixedDenominator(Rational)
  /// The minutes of all staff are divided over the participants who are present.
  case minutesShared
  /// The hours of the session are divided over the participants and multiplied by this factor, at the
  /// individual price.
  case factor(Rational)

  /// The regime that the billing terms of a product state.
  public init?(_ terms: [BillingTerm]) {
    func number(_ kind: BillingTerm.Kind) -> Rational? { terms.first { $0.kind == kind }?.number }
    switch terms.first(where: { $0.kind == .groupRegime })?.value {
    case "fixed-denominator":
      guard let denominator = number(.denominator) else { return nil }
      self = .fixedDenominator(denominator)
    case "minutes-shared": self = .minutesShared
    case "factor":
      guard let factor = number(.factor) else { return nil }
      self = .factor(factor)
    default: return nil
    }
  }

  /// How many minutes each participant is billed for a session.
  ///
  /// ```swift
  /// GroupRegime.minutesShared.billedMinutes(in: session)   // 2 × 60 / 10 = 12
  /// ```
  ///
  /// - Parameter session: participants, staff and length.
  /// - Returns: minutes per participant, exact.
  public func billedMinutes(in session: GroupSession) -> Rational {
    billed(
      session.minutes, staff: Rational(session.staff), participants: Rational(session.participants),
      factor: factor ?? Rational(1))
  }

  /// What each participant is billed of the minutes of a session, or of what they cost, whatever is worked out in.
  package func billed<Number: Arithmetic>(
    _ whole: Number, staff: Number, participants: Number, factor: Number
  ) -> Number {
    switch self {
    case .fixedDenominator: whole
    case .minutesShared: whole * staff / participants
    case .factor: whole / participants * factor
    }
  }

  /// By what the hours of a session are multiplied; nothing where the regime has no factor.
  package var factor: Rational? { if case .factor(let factor) = self { factor } else { nil } }
}

/// A session of a group.
public struct GroupSession: Hashable, Sendable {
  /// Why a group is not possible.
  public enum Invalid: Explained, Hashable {
    /// Fewer than one participant, or more than any group has.
    case participants(Int)
    /// Fewer than one professional.
    case staff(Int)
    /// More professionals than participants.
    case staffAboveParticipants(staff: Int, participants: Int)

    /// What is wrong and what is possible.
    public func text(in language: Language) -> String {
      switch self {
      case .participants(let number):
        language.text(
          nl: "Een groep van \(number) kan niet: een groep heeft van 1 tot en met \(largestGroup) "
            + "deelnemers.",
          en: "A group of \(number) is not possible: it has from 1 to \(largestGroup) participants.")
      case .staff(let number):
        language.text(
          nl: "\(number) professionals kan niet: een groep heeft 1 professional of meer.",
          en: "\(number) staff is not possible: a group has 1 professional or more.")
      case .staffAboveParticipants(let staff, let participants):
        language.text(
          nl: "\(staff) professionals voor \(participants) "
            + "\(participants == 1 ? "deelnemer" : "deelnemers") is geen groep: er zijn ten hoogste zo veel "
            + "professionals als deelnemers.",
          en: "\(staff) staff for \(participants) \(participants == 1 ? "participant" : "participants") is "
            + "no group: there are at most as many professionals as participants.")
      }
    }
  }

  /// The most participants that a group can have.
  public static let largestGroup = 1_000

  /// How many participants are present.
  public let participants: Int
  /// How many professionals run it.
  public let staff: Int
  /// How long it takes, in minutes.
  public let minutes: Rational

  /// A session of 1 to ``largestGroup`` participants with 1 or more professionals, not more than participants.
  public init(participants: Int, staff: Int, minutes: Rational = Rational(60)) throws(Invalid) {
    guard (1...GroupSession.largestGroup).contains(participants) else { throw .participants(participants) }
    guard staff >= 1 else { throw .staff(staff) }
    guard staff <= participants else {
      throw .staffAboveParticipants(staff: staff, participants: participants)
    }
    (self.participants, self.staff, self.minutes) = (participants, staff, minutes)
  }
}
