import Tariffs

/// How much a finding weighs, the heaviest first.
public enum Severity: String, Vocabulary, Named, Comparable {
  /// One of two things that stand in the document must be wrong.
  case error
  /// Something is probably wrong, or will be disputed.
  case warning
  /// Somebody should look at it once.
  case remark

  /// What the word is a kind of.
  public static let noun = Phrase(nl: "ernst", en: "severity")

  /// The name for people.
  public var name: Phrase {
    switch self {
    case .error: Phrase(nl: "fout", en: "error")
    case .warning: Phrase(nl: "waarschuwing", en: "warning")
    case .remark: Phrase(nl: "opmerking", en: "remark")
    }
  }

  /// Whether one weighs more than the other.
  public static func < (left: Severity, right: Severity) -> Bool {
    allCases.drop { $0 != left }.dropFirst().contains(right)
  }
}
