/// A sentence in every language of the program, kept until it is clear who reads it.
public struct Phrase: Hashable, Sendable {
  /// The sentence in Dutch.
  public let dutch: String
  /// The sentence in English.
  public let english: String

  /// A sentence in every language.
  public init(nl: String, en: String) { (dutch, english) = (nl, en) }

  /// A word that is the same in every language.
  public init(_ word: String) { self.init(nl: word, en: word) }

  /// The phrase with words behind it that are the same in every language, after a space.
  package func followed(by words: String) -> Phrase {
    words.isEmpty ? self : Phrase(nl: dutch + " " + words, en: english + " " + words)
  }

  /// The sentence as somebody reads it.
  public func text(in language: Language) -> String { language.text(nl: dutch, en: english) }
}

/// An error whose text speaks the language of its reader.
public protocol Explained: Error, CustomStringConvertible {
  /// What is wrong, where, what was expected and what to do.
  func text(in language: Language) -> String
}

extension Explained {
  /// The text in English.
  public var description: String { text(in: .english) }
}
