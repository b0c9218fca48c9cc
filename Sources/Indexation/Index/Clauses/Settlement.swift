import Tariffs

extension IndexClause {
  /// How the difference between the provisional and the definitive figure of the year before is settled.
  ///
  /// This is the one place where kinds of settlement are defined: ``formula`` says it, and ``rule`` does it.
  public enum Settlement: String, Vocabulary {
    /// A: the quotient of the definitive and the provisional figure is added.
    case geometric
    /// B: their difference is added.
    case arithmetic
    /// The lower of the two counts for each year: what the provisional figure was too high is taken off.
    case lowest
    /// C: the index is chained to a published settlement.
    case chained
    /// D: there is none.
    case none
    /// There is none, and the figures are taken as published, definitive or applied.
    case asPublished = "as-published"

    /// What the word is a kind of.
    public static let noun = Phrase(nl: "verrekening", en: "settlement")

    /// What follows for a year, with weights w, provisional figures V and definitive figures D.
    var formula: String {
      switch self {
      case .geometric: "Σ w·V(t) + Σ w·((1 + D(t−1)) / (1 + V(t−1)) − 1)"
      case .arithmetic: "Σ w·V(t) + Σ w·(D(t−1) − V(t−1))"
      case .lowest: "Σ w·V(t) + Σ w·(min(V(t−1), D(t−1)) − V(t−1))"
      case .chained: "(1 + Σ w·n) · (1 + Σ w·V(t)) − 1, with n the published settlement of t−1"
      case .none: "Σ w·V(t)"
      case .asPublished: "Σ w·D(t), with the figures as published, definitive or applied"
      }
    }

    /// What is taken and how it counts.
    package var rule: SettlementRule {
      switch self {
      case .geometric:
        .difference(Phrase(nl: "meetkundig", en: "geometric")) { definitive, provisional throws(IndexError) in
          guard provisional > Rational(-100) else { throw .impossiblePercent(provisional.description) }
          return (definitive.factor / provisional.factor).percent
        }
      case .arithmetic: .difference(Phrase(nl: "rekenkundig", en: "arithmetic")) { $0 - $1 }
      case .lowest:
        .difference(Phrase(nl: "naar de laagste", en: "down to the lower one")) { min($0, $1) - $1 }
      case .chained: .published
      case .none: .nothing(isPublished: false)
      case .asPublished: .nothing(isPublished: true)
      }
    }
  }
}

/// What a kind of settlement takes, and what it makes of it.
package enum SettlementRule: Sendable {
  /// Nothing of the year before; the figures of the year are provisional, or those that are published.
  case nothing(isPublished: Bool)
  /// The definitive against the provisional percentage of the year before, in a way that has a name; it is added.
  case difference(Phrase, @Sendable (Rational, Rational) throws(IndexError) -> Rational)
  /// A published settlement of the year before; the index is chained to it.
  case published

  /// The figures of the year before, each with its status.
  var before: [(role: ClauseIndex.Term.Role, status: IndexValue.Status)] {
    switch self {
    case .nothing: []
    case .difference: [(.settledProvisional, .provisional), (.settledDefinitive, .definitive)]
    case .published: [(.settlement, .settlement)]
    }
  }

  /// What a part of a clause settles, in percent, by the figures that it takes.
  func settled(_ percents: [ClauseIndex.Term.Role: Rational]) throws(IndexError) -> Rational {
    func percent(_ role: ClauseIndex.Term.Role) -> Rational { percents[role] ?? Rational(0) }
    return switch self {
    case .nothing: Rational(0)
    case .difference(_, let difference):
      try difference(percent(.settledDefinitive), percent(.settledProvisional))
    case .published: percent(.settlement)
    }
  }

  /// The percentage of the year and the settlement together.
  func total(_ current: Rational, _ settlement: Rational) -> Rational {
    if case .published = self { (settlement.factor * current.factor).percent } else { current + settlement }
  }
}
