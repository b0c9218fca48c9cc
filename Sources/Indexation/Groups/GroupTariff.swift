import Tariffs

/// The price of a group product with the way in which it is billed.
public struct GroupTariff: Hashable, Sendable {
  /// The row of the group product.
  public let tariff: Tariff
  /// The row of the individual product, where a relation names it; for a factor it is the same row.
  public let individual: Tariff?
  /// The way of billing.
  public let regime: GroupRegime
  /// The billing terms of the group product.
  public let terms: [BillingTerm]
  /// The price per unit that is used: the printed one, or what another denominator makes of it.
  public let price: Money
  /// Whether the price is a what-if instead of the printed one.
  public let isWhatIf: Bool

  /// The smallest group that brings the provider more per hour of staff than one client does.
  public enum BreakEven: Hashable, Sendable {
    /// From this number of participants on.
    case from(WholeNumber)
    /// With any number of participants.
    case always
    /// With no number of participants.
    case never
  }

  /// By how much the price is multiplied to be what a participant costs per hour; nothing where its unit does not
  /// convert to an hour.
  func participantHourFactor(in session: GroupSession) -> Rational? {
    costPerParticipantHour(
      Rational(1), participants: Rational(session.participants), staff: Rational(session.staff))
  }

  /// What a participant costs per hour at a price per unit, whatever is worked out in; nothing where the unit does not
  /// convert to an hour.
  package func costPerParticipantHour<Number: Arithmetic>(
    _ price: Number, participants: Number, staff: Number
  ) -> Number? {
    (try? UnitConversion.factor(from: tariff.unit, to: .uur)).map {
      regime.billed(
        price * .number($0), staff: staff, participants: participants,
        factor: .number(regime.factor ?? Rational(1)))
    }
  }

  /// What the provider earns per hour of one professional when a participant costs so much, whatever is worked out in.
  package func incomePerStaffHour<Number: Arithmetic>(
    _ cost: Number, participants: Number, staff: Number
  ) -> Number { cost * participants / staff }

  /// The price per hour of billed time, in cents; nothing where its unit does not convert to an hour.
  public var centsPerHour: Rational? {
    (try? UnitConversion.factor(from: tariff.unit, to: .uur)).map { Rational(price) * $0 }
  }

  /// What one client brings per hour of a professional, in cents; nothing where the individual price is not known.
  public var individualCentsPerHour: Rational? {
    individual.flatMap { individual in
      (try? UnitConversion.factor(from: individual.unit, to: .uur)).map { Rational(individual.amount) * $0 }
    }
  }

  /// What a participant costs per hour, in cents, exact.
  public func costPerParticipantHour(in session: GroupSession) -> Rational {
    (participantHourFactor(in: session) ?? Rational(0)) * Rational(price)
  }

  /// What the provider earns per hour of one professional, in cents, exact.
  public func incomePerStaffHour(in session: GroupSession) -> Rational {
    incomePerStaffHour(
      costPerParticipantHour(in: session), participants: Rational(session.participants),
      staff: Rational(session.staff))
  }

  /// From which group size on the provider earns more per hour of staff than with one client, by the rule: with the
  /// exact denominator, before any rounding (rule 44.2 names 4 for the denominator 3).
  ///
  /// - Parameter staff: the number of professionals.
  /// - Returns: nothing where the individual price is not known.
  public func breakEven(staff: Int) -> BreakEven? {
    switch regime {
    case .fixedDenominator(let denominator):
      // n participants at 1/d of the price, divided over k staff, bring more than the price when n > d × k.
      let limit = denominator * Rational(staff)
      return .from(limit.rounded(.down) + 1)
    case .minutesShared:
      guard let centsPerHour, let individualCentsPerHour else { return nil }
      return centsPerHour > individualCentsPerHour ? .always : .never
    case .factor(let factor): return factor > Rational(staff) ? .always : .never
    }
  }

  /// From which group size on the prices in whole cents bring more per hour of staff than one client, for a price with
  /// a fixed denominator: 3 × 20,40 is more than 60,60, because a third of 1,01 was rounded up to 0,34.
  ///
  /// - Parameter staff: the number of professionals.
  /// - Returns: never where the price was rounded to nothing; nothing without a fixed denominator, or where the
  ///   individual price is not known.
  public func breakEvenInCents(staff: Int) -> BreakEven? {
    guard case .fixedDenominator = regime, let individualCentsPerHour, let centsPerHour else { return nil }
    guard price.cents > 0 else { return .never }
    return .from((individualCentsPerHour * Rational(staff) / centsPerHour).rounded(.down) + 1)
  }

  /// The limits of the document that a group goes beyond; none when the document allows it.
  public func exceededLimits(in session: GroupSession) -> [BillingTerm] {
    let (participants, staff) = (Rational(session.participants), Rational(session.staff))
    return terms.filter {
      $0.excess(participants: participants, staff: staff).map { $0 > Rational(0) } ?? false
    }
  }

  /// Places where the document's own example goes beyond the document's own limit.
  public var contradictions: [(limit: BillingTerm, example: BillingTerm)] {
    let pairs: [(BillingTerm.Kind, BillingTerm.Kind)] = [
      (.participantsMax, .exampleParticipants), (.staffMax, .exampleStaff),
    ]
    return pairs.flatMap { limitKind, exampleKind in
      terms.filter { $0.kind == limitKind }.flatMap { limit in
        terms.filter { example in
          example.kind == exampleKind && (example.number ?? Rational(0)) > (limit.number ?? Rational(Int.max))
        }.map { (limit, $0) }
      }
    }
  }
}

extension GroupTariff {
  /// The same product with another denominator: the individual price divided by it and rounded to cents; the product
  /// itself where no denominator applies or no individual price is known.
  package func with(_ denominator: GroupDenominator) -> GroupTariff {
    guard case .fixedDenominator = regime, let individual else { return self }
    return GroupTariff(
      tariff: tariff, individual: individual,
      regime: .fixedDenominator(Rational(denominator.denominator)), terms: terms,
      price: denominator.groupPrice(individual: individual.amount).amount, isWhatIf: true)
  }
}

extension BillingTerm {
  /// By how much a group goes beyond a limit, above zero where it does, whatever is worked out in; nothing for a term
  /// that limits no group.
  package func excess<Number: Arithmetic>(participants: Number, staff: Number) -> Number? {
    switch kind {
    case .staffBelowParticipants: staff + .number(Rational(1)) - participants
    case .participantsMin: number.map { .number($0) - participants }
    case .participantsMax: number.map { participants - .number($0) }
    case .staffMax: number.map { staff - .number($0) }
    default: nil
    }
  }
}

extension Dataset {
  /// The products of some tables that are billed per group in kind, each with its individual price; for an hour and a
  /// minute price, the hour price.
  public func groupTariffs(in tables: [TariffTable]) -> [GroupTariff] {
    tables.flatMap { table -> [GroupTariff] in
      let inKind = tariffs(in: table.id).filter { $0.form == .zin }
      let ofProduct = Dictionary(grouping: inKind, by: \.product)
      let relations = Dictionary(grouping: relations(in: table.id), by: \.price.product)
      func individual(of group: Tariff, _ regime: GroupRegime) -> Tariff? {
        if case .factor = regime { return group }
        let base = relations[group.product]?.first {
          $0.price.unit == group.unit && $0.base.product != group.product
        }?.base
        return base.flatMap { base in ofProduct[base.product]?.first { $0.unit == base.unit } }
      }
      return inKind.compactMap { tariff in
        let terms = billingTerms(of: tariff.product, in: table.id)
        // Only a price for time can become one per hour.
        guard let regime = GroupRegime(terms),
          (try? UnitConversion.factor(from: tariff.unit, to: .uur)) != nil
        else { return nil }
        let hasHourPrice = ofProduct[tariff.product]?.contains { $0.unit == .uur } ?? false
        if tariff.unit == .minuut, hasHourPrice { return nil }
        return GroupTariff(
          tariff: tariff, individual: individual(of: tariff, regime), regime: regime, terms: terms,
          price: tariff.amount, isWhatIf: false)
      }
    }
  }
}
