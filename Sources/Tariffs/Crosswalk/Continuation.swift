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
  package var reversed: Continuation {
    Continuation(
      tableFrom: tableTo, productFrom: productTo, tableTo: tableFrom, productTo: productFrom,
      relation: relation.reversed, comparable: comparable, linesFrom: linesTo, linesTo: linesFrom,
      reason: reason)
  }
}

extension Continuation {
  /// The rows of `crosswalk.csv`.
  package static let schema = Schema<Continuation>(
    "crosswalk", title: Phrase(nl: "Overgang tussen lijsten", en: "Crosswalk"),
    """
    How a product of one table continues in a later table of the same region, with the lines of both \
    documents. Complete in both directions for Rijk van Nijmegen 2023 to 2025. Codes stay while names, \
    contents and ways of billing move, so this was read by eye.
    """,
    key: .init("table_from", "product_from", "table_to", "product_to", at: "product_from") {
      Phrase(nl: "\($0[1]) naar \($0[3])", en: "\($0[1]) to \($0[3])")
    },
    references: [
      .init("table_from", "product_from", in: .products),
      .init("table_to", "product_to", in: .products),
    ]
  ) { f in
    Continuation(
      tableFrom: f.identifier("table_from", "Id of the older table, as in tables.csv."),
      productFrom: f.optionalIdentifier(
        "product_from", "The product in the older table; empty when it is new."),
      tableTo: f.identifier("table_to", "Id of the newer table, as in tables.csv."),
      productTo: f.optionalIdentifier("product_to", "The product in the newer table; empty when it ended."),
      relation: f.word(
        "relation",
        """
        same: description essentially unchanged; renamed: another name; rescoped: another content, target \
        group or way of billing; split: one product became several; merged: several became one; ended: no \
        successor; new: no predecessor.
        """),
      comparable: f.word(
        "comparable",
        """
        Whether the two prices can be set side by side. partly: the same thing, with a stated difference in \
        what the price pays. no: another unit, another way of billing, or another thing.
        """),
      linesFrom: f.lines("lines_from", "Lines of the older document that say so."),
      linesTo: f.lines("lines_to", "Lines of the newer document that say so."),
      reason: f.filledText("reason", "Why, in a Dutch sentence for a memo."))
  } rules: { continuation, row in
    let missesFrom = continuation.productFrom.isEmpty != (continuation.relation == .new)
    guard missesFrom || continuation.productTo.isEmpty != (continuation.relation == .ended) else { return }
    row.report(
      .wrongSides(relation: continuation.relation.rawValue), at: missesFrom ? "product_from" : "product_to")
  }
}
