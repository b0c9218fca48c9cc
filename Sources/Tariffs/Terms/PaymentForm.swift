/// The form (vorm) in which help is paid.
public enum PaymentForm: String, Vocabulary {
  /// Zorg in natura: the municipality pays the provider.
  case zin
  /// Persoonsgebonden budget for a professional.
  case pgbFormeel = "pgb-formeel"
  /// Persoonsgebonden budget for someone of the own network.
  case pgbInformeel = "pgb-informeel"
  /// Own contributions, allowances, subsidies and ride prices.
  case overig

  /// What the word is a kind of.
  public static let noun = Phrase(nl: "vorm", en: "form")

  /// Names in full and with blanks.
  public static let otherSpellings = [
    "zorg in natura": "zin", "pgb formeel": "pgb-formeel", "pgb informeel": "pgb-informeel",
  ]
}
