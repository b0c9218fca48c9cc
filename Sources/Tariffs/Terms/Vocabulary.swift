/// A closed list of words of the field: rules of the program speak of each.
public protocol Vocabulary: Term, RawRepresentable<String>, CaseIterable {}

extension Vocabulary {
  /// Takes in the place of a word in its list, which is quicker than its text.
  public func hash(into hasher: inout Hasher) { withUnsafeBytes(of: self) { hasher.combine(bytes: $0) } }

  /// All words, in the order of the field.
  public static var words: [String] { Array(allCases).words }

  /// The words with what is said of each: `surcharge: a percentage of the basis is added; share: …`.
  package static func told(_ meaning: (Self) -> String) -> String {
    allCases.map { "\($0.rawValue): \(meaning($0))" }.joined(separator: "; ")
  }

  /// The word of the list that was certainly meant by one that is not in it.
  public static func meant(by word: String) -> Self? { Array(allCases).meant(by: word) }
}

/// A word that people read by another name.
public protocol Named: Term {
  /// The name for people.
  var name: Phrase { get }
}
