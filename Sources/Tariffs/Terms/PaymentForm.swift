/// The form (vorm) in which help is paid: a row of `payment-forms.csv`.
public final class PaymentForm: TermOfData, Named {
  /// What the word is a kind of.
  public static let noun = Phrase(nl: "vorm", en: "form")

  /// The name of its file, without the ending, and the column of the word.
  public static let file = (name: "payment-forms", column: "form")

  /// The word, as files write it.
  public let rawValue: String
  /// The place in the list of forms.
  public let order: Int
  /// The word for people.
  public let name: Phrase
  /// The form of which this one is a kind: `pgb-formeel` of `pgb-zzp`; nothing where the field knows none.
  public let broader: PaymentForm?
  /// Names in full and with blanks.
  public let otherSpellings: [String]

  init(
    _ word: String, order: Int, name: Phrase, broader: PaymentForm? = nil, otherSpellings: [String] = []
  ) {
    (rawValue, self.order, self.name) = (word, order, name)
    (self.broader, self.otherSpellings) = (broader, otherSpellings)
  }

  /// Whether it is a form, or a kind of it.
  public func isKind(of other: PaymentForm) -> Bool { self == other || broader?.isKind(of: other) ?? false }
}

extension PaymentForm {
  /// All forms.
  public static func all(in terms: Terms) -> [PaymentForm] { terms.forms }

  // The forms that rules of the program speak of.

  /// Zorg in natura: the municipality pays the provider. The form of a price that names none.
  public static let zin = Terms.builtIn.form("zin")
  /// What is no price of help: own contributions, allowances, subsidies and ride prices.
  public static let overig = Terms.builtIn.form("overig")
}
