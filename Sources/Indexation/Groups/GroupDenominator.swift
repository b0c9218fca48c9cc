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
  public struct Invalid: Explained, Hashable {
    /// The number.
    public let denominator: Int64

    /// What is wrong and what is possible.
    public func text(in language: Language) -> String {
      language.text(
        nl: "Een noemer van \(denominator) kan niet: een groepsprijs is de individuele prijs gedeeld door 1 "
          + "of meer.",
        en: "A denominator of \(denominator) is not possible: a group price is the individual price divided "
          + "by 1 or more."
      )
    }
  }

  /// By what the individual price is divided.
  public let denominator: Int64

  /// A denominator from 1.
  public init(_ denominator: Int64) throws(Invalid) {
    guard denominator >= 1 else { throw Invalid(denominator: denominator) }
    self.denominator = denominator
  }

  /// The group price that follows from an individual price.
  public func groupPrice(individual: Money) -> FollowingPrice {
    FollowingPrice(base: individual, ratio: Rational(1, Int128(denominator)))
  }
}
