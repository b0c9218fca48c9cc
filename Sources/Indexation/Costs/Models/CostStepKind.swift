import Tariffs

extension CostModel {
  /// What a step does with the amount so far.
  ///
  /// This is the one place where kinds of steps are defined: ``figure`` and ``action(_:of:isOfAll:)`` say all there is
  /// to know, and what is evaluated, solved for, refused, written out or put into a workbook follows from them.
  public enum Kind: String, Vocabulary, Named {
    /// Adds a percentage of the basis.
    case surcharge
    /// Makes the basis a share of the outcome: divides it by 1 minus the percentage.
    case share
    /// Multiplies by a number.
    case multiplication
    /// Divides by a number.
    case division
    /// Adds an amount in euro.
    case addition

    /// What the word is a kind of.
    public static let noun = Phrase(nl: "soort stap", en: "kind of step")

    /// The name for people.
    public var name: Phrase {
      switch self {
      case .surcharge: Phrase(nl: "opslag", en: "surcharge")
      case .share: Phrase(nl: "aandeel", en: "share")
      case .multiplication: Phrase(nl: "maal", en: "times")
      case .division: Phrase(nl: "gedeeld door", en: "divided by")
      case .addition: Phrase(nl: "bedrag erbij", en: "amount added")
      }
    }

    /// What a data file may expect of it.
    var meaning: String {
      switch self {
      case .surcharge: "a percentage of the basis is added"
      case .share:
        "the amount becomes a share of the outcome, so the basis is divided by 1 minus the percentage"
      case .multiplication: "the amount is multiplied by a number"
      case .division: "the amount is divided by a number"
      case .addition: "an amount in euro is added"
      }
    }

    /// What kind of figure a step takes.
    package var figure: Calculation.Kind {
      switch self {
      case .surcharge, .share: .percentage
      case .multiplication, .division: .number
      case .addition: .amount
      }
    }

    /// What a step does with the amount so far.
    ///
    /// A figure is a percentage as a part of 1, an amount in the unit of the amounts, or a number; a percentage is taken
    /// of a basis, which may be all of the amount so far.
    package func action<Number: Arithmetic>(
      _ figure: Number, of basis: Number, isOfAll: Bool
    ) -> CostAction<Number> {
      switch self {
      case .surcharge: .adds(figure * basis)
      case .share where isOfAll: .divides(by: .number(Rational(1)) - figure)
      case .share: .adds(basis * figure / (.number(Rational(1)) - figure))
      case .multiplication: .multiplies(by: figure)
      case .division: .divides(by: figure)
      case .addition: .adds(figure)
      }
    }
  }
}

extension Calculation.Kind {
  /// By what a figure is multiplied to be worked out with cents: 33% is 0.33, € 6,99 is 699 cents.
  var scale: Rational {
    switch self {
    case .percentage: Rational(1, 100)
    case .number: Rational(1)
    case .amount: Rational(100)
    }
  }
}

/// What a step does with the amount so far, whatever is worked out in.
package enum CostAction<Number: Arithmetic> {
  /// Adds something.
  case adds(Number)
  /// Multiplies by something.
  case multiplies(by: Number)
  /// Divides by something; what is not above zero leaves no amount.
  case divides(by: Number)

  /// The amount after the step.
  package func applied(to amount: Number) -> Number {
    switch self {
    case .adds(let part): amount + part
    case .multiplies(let factor): amount * factor
    case .divides(let divisor): amount / divisor
    }
  }
}

extension CostModel.Kind {
  /// The action with a figure as documents print it, for what does not depend on a basis.
  func action(_ figure: Rational) -> CostAction<Rational> {
    action(figure * self.figure.scale, of: Rational(1), isOfAll: true)
  }

  /// Whether a step can be taken with a figure.
  func canTake(_ figure: Rational) -> Bool {
    if case .divides(let divisor) = action(figure), divisor <= Rational(0) { return false }
    return figure >= Rational(0)
  }

  /// Whether a figure can be what a tariff implies: a tariff that is there is no multiple of nothing.
  func canImply(_ figure: Rational) -> Bool {
    if case .multiplies = action(figure), figure == Rational(0) { return false }
    return canTake(figure)
  }
}
