/// The words of the field that are rows of data, in the order of their files.
public struct Terms: Sendable {
  /// The laws.
  public internal(set) var laws: [Law] = []
  /// The units.
  public internal(set) var units: [BillingUnit] = []
  /// The forms of payment.
  public internal(set) var forms: [PaymentForm] = []

  /// The words of the program's own files.
  public static let builtIn = Terms()

  /// A unit that stands in the program's own file.
  func unit(_ word: String) -> BillingUnit { Terms.own(units.word(word), word) }

  /// A form that stands in the program's own file.
  func form(_ word: String) -> PaymentForm { Terms.own(forms.word(word), word) }

  private static func own<Word>(_ term: Word?, _ word: String) -> Word {
    guard let term else { preconditionFailure("'\(word)' stands in no file of the program") }
    return term
  }
}
