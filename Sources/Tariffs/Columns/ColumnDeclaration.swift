/// A column of a large file that is read: what it is called, and what its values become.
///
/// Columns of the file that nobody declares are passed over without making anything of them.
package struct ColumnDeclaration: Sendable {
  /// What the values of a column become.
  package enum Kind: Hashable, Sendable {
    /// A number for each different word; see ``Words``.
    case word
    /// The place of the value in the batch, for columns in which nearly every value is another one.
    case text
    /// A number of 64 bits that tells values apart, of columns that only count: no value is kept.
    case key
    /// A day, as ``CompactDay``.
    case day
    /// A number in whole units of 10 to the power −`decimals`.
    case number(decimals: Int)
    /// An amount in euro, as whole cents.
    case cents
  }

  /// The name, as it stands in the header.
  package let name: String
  package let kind: Kind
  /// Whether every row has a value.
  package let isRequired: Bool
  /// Whether a file may leave the column out, which is the same as leaving it empty.
  package let mayBeLeftOut: Bool
  /// Whether a number or an amount may be below zero.
  package let mayBeNegative: Bool
  /// Words that have the first numbers, in this order.
  package let known: [String]

  private init(
    _ name: String, _ kind: Kind, isRequired: Bool, mayBeLeftOut: Bool, mayBeNegative: Bool = false,
    known: [String] = []
  ) {
    (self.name, self.kind, self.known) = (name, kind, known)
    (self.isRequired, self.mayBeLeftOut) = (isRequired && !mayBeLeftOut, mayBeLeftOut)
    self.mayBeNegative = mayBeNegative
  }

  /// A column of words, such as products and units.
  ///
  /// - Parameters:
  ///   - name: the name in the header.
  ///   - known: words that have the numbers from 0, whether they occur or not.
  ///   - isRequired: whether every row has one.
  ///   - mayBeLeftOut: whether the file need not have the column.
  /// - Returns: the column.
  package static func word(
    _ name: String, known: [String] = [], isRequired: Bool = true, mayBeLeftOut: Bool = false
  ) -> Self {
    Self(name, .word, isRequired: isRequired, mayBeLeftOut: mayBeLeftOut, known: known)
  }

  /// A column of texts that are looked at in few rows only, such as the id of a line.
  package static func text(_ name: String, isRequired: Bool = true, mayBeLeftOut: Bool = false) -> Self {
    Self(name, .text, isRequired: isRequired, mayBeLeftOut: mayBeLeftOut)
  }

  /// A column whose values are only told apart, such as the key of a client.
  package static func key(_ name: String, isRequired: Bool = true, mayBeLeftOut: Bool = false) -> Self {
    Self(name, .key, isRequired: isRequired, mayBeLeftOut: mayBeLeftOut)
  }

  /// A column of days.
  package static func day(_ name: String, isRequired: Bool = true, mayBeLeftOut: Bool = false) -> Self {
    Self(name, .day, isRequired: isRequired, mayBeLeftOut: mayBeLeftOut)
  }

  /// A column of numbers.
  ///
  /// - Parameters:
  ///   - name: the name in the header.
  ///   - decimals: how many decimals a number in the batch has, from 0 to 9. A number with more is kept exactly too.
  ///   - mayBeNegative: whether it may be below zero.
  ///   - isRequired: whether every row has one.
  ///   - mayBeLeftOut: whether the file need not have the column.
  /// - Returns: the column.
  package static func number(
    _ name: String, decimals: Int, mayBeNegative: Bool = false, isRequired: Bool = true,
    mayBeLeftOut: Bool = false
  ) -> Self {
    Self(
      name, .number(decimals: decimals), isRequired: isRequired, mayBeLeftOut: mayBeLeftOut,
      mayBeNegative: mayBeNegative)
  }

  /// A column of amounts in euro with at most two decimals.
  package static func cents(
    _ name: String, mayBeNegative: Bool = false, isRequired: Bool = true, mayBeLeftOut: Bool = false
  ) -> Self {
    Self(name, .cents, isRequired: isRequired, mayBeLeftOut: mayBeLeftOut, mayBeNegative: mayBeNegative)
  }
}
