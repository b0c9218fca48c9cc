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
