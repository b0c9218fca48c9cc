import Indexation
import Tariffs

/// What a unit of a volume costs on both sides of a comparison, and which lines of a file of volumes that holds for.
package struct SQLVolumePrice: Hashable, Sendable {
  /// A part of the volume on one product of the older list; most prices have one.
  package struct Part: Hashable, Sendable {
    /// What the parts before this one cost together by the own list, in cents for a unit of the volume.
    package let ownBefore: Rational
    /// The same with this part.
    package let ownThrough: Rational
    /// What the part costs by the other list; nothing where it has no counterpart.
    package let other: Rational?
    /// The price by which it is shown.
    package let subject: Tariff

    /// A part of a volume.
    package init(ownBefore: Rational, ownThrough: Rational, other: Rational?, subject: Tariff) {
      (self.ownBefore, self.ownThrough, self.other, self.subject) = (ownBefore, ownThrough, other, subject)
    }
  }

  /// The words by which a line names what it is of, in small letters: list, region, product, unit, form, band.
  package let words: [String]
  /// The first and the last day within which the period of a line must lie; nothing for lines without a period.
  package let days: DeliveryPeriod?
  /// Whether the lines were delivered under the older list.
  package let isOlder: Bool
  /// The parts.
  package let parts: [Part]

  /// The price of some lines.
  package init(words: [String], days: DeliveryPeriod?, isOlder: Bool, parts: [Part]) {
    (self.words, self.days, self.isOlder, self.parts) = (words, days, isOlder, parts)
  }
}
