/// A word of the field that a data file or the command line may use.
///
/// The words of a ``Vocabulary`` are closed: rules of the program speak of each. Units, forms of payment and laws are
/// rows of data (``Terms``), to which an own folder adds.
public protocol Term: Hashable, Sendable {
  /// What the word is a kind of, for messages: `unit`, `law`, `form`.
  static var noun: Phrase { get }
  /// The word, as files write it.
  var rawValue: String { get }
  /// Other ways to write it, in small letters, such as `uren` for `uur`; each means the same and nothing else.
  var otherSpellings: [String] { get }
}

extension Term {
  /// None, for most words.
  public var otherSpellings: [String] { [] }
}

extension Collection where Element: Term {
  /// The words, in the order of the field.
  public var words: [String] { map(\.rawValue) }

  /// The word that is written exactly so.
  public func word(_ word: String) -> Element? { first { $0.rawValue == word } }

  /// The word that was certainly meant by one that is not in the list: a slip of the pen, or another way to write the
  /// same.
  public func meant(by word: String) -> Element? {
    let typed = word.lowercased()
    return self.word(typed) ?? first { $0.otherSpellings.contains(typed) }
      ?? slipOfThePen(typed, among: words).flatMap(self.word)
  }
}

/// A term that is a row of data. Two are the same when their words are.
public protocol TermOfData: Term, AnyObject {
  /// The place among its kind: in the order of the file, those of an own folder last.
  var order: Int { get }
  /// The name of its file, without the ending, and the column of the word.
  static var file: (name: String, column: String) { get }
  /// All words of its kind.
  static func all(in terms: Terms) -> [Self]
}

extension TermOfData {
  /// Whether the words are the same.
  public static func == (left: Self, right: Self) -> Bool {
    left === right || (left.order == right.order && left.rawValue == right.rawValue)
  }

  /// Feeds the place, which is a number and therefore quick.
  public func hash(into hasher: inout Hasher) { hasher.combine(order) }
}
