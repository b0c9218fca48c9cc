/// A closed list of words of the field: rules of the program speak of each.
public protocol Vocabulary: Term, RawRepresentable<String>, CaseIterable {}

extension Vocabulary {
  /// Takes in the place of a word in its list, which is quicker than its text.
  public func hash(into hasher: inout Hasher) {
    withUnsafeBytes(of: self) { hasher.combine(bytes: $0) }
  }

  /// All words, in the order of the field.
  public static var words: [String] { Array(allCases).words }

  /// The word of the list that was certainly meant by one that is not in it.
  ///
  /// - Parameter word: what was typed.
  /// - Returns: the word; nothing where another one could be meant.
  public static func meant(by word: String) -> Self? { Array(allCases).meant(by: word) }
}
