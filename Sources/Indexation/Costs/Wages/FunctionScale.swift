import Tariffs

/// Which scale pays a function level, for an agreement.
public struct FunctionScale: Hashable, Sendable {
  /// How sure it is.
  public enum Confidence: String, Vocabulary {
    /// The usual mapping.
    case usual
    /// A stand-in.
    case weak

    /// What the word is a kind of.
    public static let noun = Phrase(nl: "zekerheid", en: "confidence")
  }

  /// The agreement that is asked for.
  public let agreement: String
  /// The function level.
  public let level: String
  /// The agreement that the scale belongs to.
  public let scaleAgreement: String
  /// The scale.
  public let scale: String
  /// Whether it is used when no scale is asked for.
  public let isDefault: Bool
  /// How sure it is.
  public let confidence: Confidence
  /// Why this scale.
  public let basis: String
}

extension FunctionScale {
  /// The rows of `function-scales.csv`.
  package static let schema = Schema<FunctionScale>(
    "function-scales", title: Phrase(nl: "Functieniveau naar schaal", en: "Scales of function levels"),
    "Which scale pays which function level, for each agreement. No tariff document says it.",
    key: .init("agreement", "level", "scale_agreement", "scale"),
    references: [
      .init("agreement", in: .agreements),
      .init("scale_agreement", in: .agreements),
      .init("level", in: .levels),
      .init("scale_agreement", "scale", in: .scales),
    ]
  ) { f in
    FunctionScale(
      agreement: f.identifier("agreement", "The agreement that is asked for."),
      level: f.identifier("level", "The level, as in function-levels.csv."),
      scaleAgreement: f.identifier(
        "scale_agreement",
        "The agreement that the scale belongs to; another one where the agreement has no such scale."),
      scale: f.identifier("scale", "The scale, as in wages.csv."),
      isDefault: f.answer("is_default", "Whether it is used when no scale is asked for."),
      confidence: f.word("confidence", "usual: the usual mapping; weak: a stand-in."),
      basis: f.filledText("basis", "Why this scale."))
  }
}
