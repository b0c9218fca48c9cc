import Tariffs

/// A line of a declaration in numbers, as it is asked of each of millions of lines.
package struct DeclarationLine: Sendable {
  /// How many decimals a volume keeps: ten-thousandths.
  package static let volumeDecimals = 4
  /// A volume of one.
  package static let one: Int64 = 10_000

  /// Its line in the file, from 1.
  package var line: Int
  /// The first day on which help was given.
  package var from: CompactDay
  /// The last day.
  package var to: CompactDay
  /// How much was given, in ten-thousandths of the unit.
  package var volume: Int64
  /// The price per unit in cents; nothing where the line has none.
  package var price: Int64?
  /// The amount that is declared, in cents, without its sign.
  package var amount: Int64
  /// Whether it takes back what was declared before.
  package var isCredit = false
  /// How many took part in the group.
  package var participants: Int64?
  /// How many professionals there were.
  package var staff: Int64?
  /// What a subcontractor is paid per unit, in cents.
  package var subcontractor: Int64?
  /// How many of the days the client was absent.
  package var absence: Int64?

  package init(
    line: Int, from: CompactDay, to: CompactDay, volume: Int64, price: Int64?, amount: Int64,
    isCredit: Bool = false
  ) {
    (self.line, self.from, self.to) = (line, from, to)
    (self.volume, self.price, self.amount, self.isCredit) = (volume, price, amount, isCredit)
  }

  /// Whether both days lie in one month of the calendar.
  package var isWithinMonth: Bool { from.monthKey == to.monthKey }

  /// The volume as an exact number.
  package var exactVolume: Rational { Rational(volume, DeclarationLine.one) }
}

/// What a line says of its product, as it is written: many lines say the same.
package struct DeclaredWords: Hashable, Sendable {
  /// The region; empty where the list says it.
  package var region = ""
  /// The list; empty where the region and the day say it.
  package var list = ""
  /// The product code, or the word of the product.
  package var product = ""
  /// The unit, by its word or its code in the messages.
  package var unit = ""
  /// The form of payment; empty for in kind.
  package var form = ""

  package init(region: String = "", list: String = "", product: String, unit: String, form: String = "") {
    (self.region, self.list, self.product, self.unit, self.form) = (region, list, product, unit, form)
  }
}
