/// How a product of one table continues in a later table of the same region, with the lines that say so.
///
/// Codes stay while names, contents and ways of billing move; only a reader of both documents can say what
/// continues what, so it is data.
public struct Continuation: Hashable, Sendable {
  /// What became of a product.
  public enum Relation: String, Vocabulary {
    /// The same product, its description unchanged.
    case same
    /// The same product under another name.
    case renamed
    /// The same line of descent, with another content, target group or way of billing.
    case rescoped
    /// One product became several.
    case split
    /// Several products became one.
    case merged
    /// No successor.
    case ended
    /// No predecessor.
    case new

    /// What the word is a kind of.
    public static let noun = Phrase(nl: "relatie", en: "relation")

    /// What the relation is when the two sides change places.
    var reversed: Relation {
      switch self {
      case .same, .renamed, .rescoped: self
      case .split: .merged
      case .merged: .split
      case .ended: .new
      case .new: .ended
      }
    }
  }

  /// Whether two prices can be set side by side.
  public enum Comparability: String, Vocabulary {
    /// They can.
    case yes
    /// They are for the same thing, with a stated difference in what the price pays.
    case partly
    /// They cannot: another unit, another way of billing, or another thing.
    case no

    /// What the word is a kind of.
    public static let noun = Phrase(nl: "vergelijkbaarheid", en: "comparable")
  }

  /// The id of the older table.
  public let tableFrom: String
  /// The product in the older table; empty when it is new.
  public let productFrom: String
  /// The id of the newer table.
  public let tableTo: String
  /// The product in the newer table; empty when it ended.
  public let productTo: String
  /// What became of it.
  public let relation: Relation
  /// Whether the two prices can be set side by side.
  public let comparable: Comparability
  /// The lines of the older document that say so.
  public let linesFrom: SourceLines
  /// The lines of the newer document that say so.
  public let linesTo: SourceLines
  /// Why, in a sentence for a memo.
  public let reason: String

  /// The same continuation, seen from the newer table.
  var reversed: Continuation {
    Continuation(
      tableFrom: tableTo, productFrom: productTo, tableTo: tableFrom, productTo: productFrom,
      relation: relation.reversed, comparable: comparable, linesFrom: linesTo, linesTo: linesFrom,
      reason: reason)
  }
}
