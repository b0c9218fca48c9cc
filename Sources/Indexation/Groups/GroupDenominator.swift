import Tariffs

/// The rule that a group price is the individual price divided by a fixed denominator.
///
/// ```swift
/// let rule = try GroupDenominator(3)
/// rule.groupPrice(individual: Money(cents: 101)).amount   // 0.34
/// ```
///
/// Source: contract rule 44.2 of `nijmegen-2023`, lines 1957–1961: the group tariffs "are based on the
/// individual tariffs divided by a denominator of 3", which the region may raise during the contract.
public struct GroupDenominator: Hashable, Sendable {
  /// Why a number cannot be a denominator.
  public struct Invalid: Error, Hashable, Sendable, CustomStringConvertible {
    /// The number.
    public let denominator: Int64

    /// What is wrong and what is possible.
    public var description: String {
      "A denominator of \(denominator) is not possible: a group price is the individual price divided by 1 or more."
    }
  }

  /// By what the individual price is divided.
  public let denominator: Int64

  /// A denominator.
  ///
  /// - Parameter denominator: 1 or more.
  /// - Throws: ``Invalid`` for a number below 1.
  public init(_ denominator: Int64) throws(Invalid) {
    guard denominator >= 1 else { throw Invalid(denominator: denominator) }
    self.denominator = denominator
  }

  /// The group price that follows from an individual price.
  ///
  /// - Parameters:
  ///   - individual: the price per unit of the product for one client.
  ///   - rounding: how the quotient becomes cents.
  /// - Returns: the group price with its derivation.
  public func groupPrice(individual: Money, rounding: Rounding = .halfAwayFromZero) -> GroupPrice {
    GroupPrice(individual: individual, denominator: denominator, rounding: rounding)
  }

  /// The smallest group that brings the provider more than the individual price.
  ///
  /// Each of n participants pays 1/denominator of the price, so that the income is n/denominator of it.
  public var breakEvenParticipants: Int64 {
    denominator + 1
  }
}

/// A group price with its derivation.
public struct GroupPrice: Hashable, Sendable {
  /// The price for one client.
  public let individual: Money
  /// By what it is divided.
  public let denominator: Int64
  /// How the quotient becomes cents.
  public let rounding: Rounding

  /// The group price per participant.
  public var amount: Money {
    Money(cents: rounding.divide(individual.cents, by: denominator))
  }
}
