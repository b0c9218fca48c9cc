/// The unit (eenheid) in which a tariff is paid or charged: a row of `units.csv`.
public final class BillingUnit: TermOfData {
  /// What the word is a kind of.
  public static let noun = Phrase(nl: "eenheid", en: "unit")

  /// The name of its file, without the ending, and the column of the word.
  public static let file = (name: "units", column: "unit")

  /// How long a unit is in a smaller one.
  public enum Length: Hashable, Sendable {
    /// So many of the smaller unit, always.
    case exactly(Rational, of: BillingUnit)
    /// How many of the smaller unit, only a document can say.
    case stated(in: BillingUnit)
  }

  /// The word, as files write it.
  public let rawValue: String
  /// The place in the list of units.
  public let order: Int
  /// What stands behind "per" for people: `stuk` for `stuks`.
  public let name: String
  /// The codes of the iWmo and iJw messages, where the unit has one.
  public let codes: [String]
  /// How long it is in a smaller unit, where it converts at all.
  public let length: Length?
  /// Plurals, abbreviations and English words.
  public let otherSpellings: [String]

  init(
    _ word: String, order: Int, name: String, codes: [String] = [], length: Length? = nil,
    otherSpellings: [String] = []
  ) {
    (rawValue, self.order, self.name, self.codes) = (word, order, name, codes)
    (self.length, self.otherSpellings) = (length, otherSpellings)
  }

  /// All units.
  public static func all(in terms: Terms) -> [BillingUnit] { terms.units }

  /// How many of the smallest unit that it converts to make this one.
  ///
  /// - Parameter stated: how long a unit is by the document, in the unit of ``Length/stated(in:)``.
  /// - Returns: the smallest unit and the number; no number where only a document can say it, and says nothing.
  package func inSmallest(stated: Rational?) -> (unit: BillingUnit, count: Rational?) {
    let (count, smaller): (Rational?, BillingUnit)
    switch length {
    case nil: return (self, Rational(1))
    case .exactly(let number, let unit): (count, smaller) = (number, unit)
    case .stated(let unit): (count, smaller) = (stated, unit)
    }
    let (unit, inner) = smaller.inSmallest(stated: stated)
    return (unit, count.flatMap { count in inner.map { count * $0 } })
  }
}

extension BillingUnit {
  // The units that rules of the program speak of.

  /// A minute.
  public static let minuut = Terms.builtIn.unit("minuut")
  /// An hour.
  public static let uur = Terms.builtIn.unit("uur")
  /// A period of 24 hours.
  public static let etmaal = Terms.builtIn.unit("etmaal")
  /// A part of a day.
  public static let dagdeel = Terms.builtIn.unit("dagdeel")
}
