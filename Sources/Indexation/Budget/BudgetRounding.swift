import Tariffs

/// Where the cost of volumes is rounded to cents.
package enum BudgetRounding: String, Vocabulary {
  /// Each line of the file, as it is declared: the default, because declarations are in whole cents, so that sums are
  /// those of the accounts.
  case line
  /// The sum, once.
  case sum

  /// What the word is a kind of.
  package static let noun = Phrase(nl: "afronding", en: "rounding")

  /// The words of people.
  package var otherSpellings: [String] { self == .line ? ["regel", "per-regel"] : ["som", "totaal"] }

  /// The cost of one line in cents.
  func cost(_ exact: Rational) -> Rational { self == .line ? Rational(exact.rounded()) : exact }
}
