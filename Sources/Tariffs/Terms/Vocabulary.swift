/// A closed list of words of the field that a data file or the command line may use.
public protocol Vocabulary: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// What the word is a kind of, for messages: `unit`, `law`, `form`.
  static var noun: Phrase { get }
  /// Other ways to write its words, in small letters, such as `uren` for `uur`; each means the same and nothing else.
  static var otherSpellings: [String: String] { get }
}

extension Vocabulary {
  /// Takes in the place of a word in its list, which is quicker than its text.
  public func hash(into hasher: inout Hasher) {
    withUnsafeBytes(of: self) { hasher.combine(bytes: $0) }
  }

  /// None, for most lists.
  public static var otherSpellings: [String: String] { [:] }

  /// All words, in the order of the field.
  public static var words: [String] {
    allCases.map(\.rawValue)
  }
}
