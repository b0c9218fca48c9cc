import Tariffs

/// What one unit of a volume costs by its own list and by the other one.
package struct VolumePricing: Sendable {
  /// A part of the volume: all of it, or a stated share.
  package struct Part: Sendable {
    /// Which share of the volume, above 0 and at most 1.
    package let share: Rational
    /// The price of the other list; nothing where the part has no counterpart.
    package let other: Tariff?
    /// What one unit of the volume costs by the other list, in cents.
    package let otherCents: Rational?
    /// How many units of the older price one unit of the volume is: what volumes of two years are counted in.
    package let olderUnits: Rational
    /// How it is carried over; nothing where it is not.
    package let carried: Carried?
    /// Why it is not.
    package let reason: NotCarried?
  }

  /// On which side the volume was delivered; nothing where its list is not known.
  package let side: ComparisonRow.Side
  /// The price of its own list; nothing where there is none.
  package let own: Tariff?
  /// What one unit of the volume costs by its own list, in cents.
  package let ownCents: Rational
  /// The parts; their shares add up to 1. None where the volume has no price.
  package let parts: [Part]
  /// Why it has no price of its own.
  package let unpriced: Unpriced?

  /// A volume with a price.
  init(_ side: ComparisonRow.Side, own: Tariff, cents: Rational, parts: [Part]) {
    (self.side, self.own, ownCents, self.parts, unpriced) = (side, own, cents, parts, nil)
  }

  /// A volume without a price.
  init(_ side: ComparisonRow.Side, unpriced: Unpriced) {
    (self.side, own, ownCents, parts, self.unpriced) = (side, nil, Rational(0), [], unpriced)
  }
}

/// How the volume of a product is carried over to a price of the other list.
package struct Carried: Hashable, Sendable {
  /// By what it is known that the one continues the other.
  package enum Way: String, Vocabulary, Named {
    /// It is the same product: the same list, one that was calculated from it, or the crosswalk says so.
    case same
    /// The crosswalk says that it has another name.
    case renamed
    /// The crosswalk says that its content, target group or way of billing changed.
    case rescoped
    /// The crosswalk says that it is a part of a split, or that several became one.
    case part
    /// Somebody stated a share.
    case share
    /// Minutes of participants became minutes of staff for a stated group.
    case group
    /// The law, the code and the form are the same, and no crosswalk says more.
    case code

    /// What the word is a kind of.
    package static let noun = Phrase(nl: "overgang", en: "continuation")

    /// The word as people read it.
    package var name: Phrase {
      switch self {
      case .same: Phrase(nl: "gelijk gebleven", en: "unchanged")
      case .renamed: Phrase(nl: "andere naam", en: "renamed")
      case .rescoped: Phrase(nl: "gewijzigde inhoud", en: "changed content")
      case .part: Phrase(nl: "deel van splitsing of samenvoeging", en: "part of a split or merger")
      case .share: Phrase(nl: "opgegeven aandeel", en: "stated share")
      case .group: Phrase(nl: "opgegeven groep", en: "stated group")
      case .code: Phrase(nl: "zelfde code", en: "same code")
      }
    }

    /// Whether it rests on a statement of whoever asks, which no document makes.
    package var isAssumed: Bool { self == .share || self == .group }
  }

  /// By what it is known.
  package let way: Way
  /// The older and the newer unit, where these differ and convert exactly.
  package let units: [BillingUnit]
  /// Whether the crosswalk says that the two can be compared; nothing where it says nothing.
  package let comparable: Continuation.Comparability?
  /// Why, as the crosswalk says it.
  package let reason: String
}
