/// A stated thing that regions buy under different codes and names.
///
/// Prices of regions are set side by side only through a concept, never through equal codes.
public struct Concept: Hashable, Sendable {
  /// The id by which commands name it, such as `logeren-jeugd`.
  public let id: String
  /// The name.
  public let name: String
  /// What belongs to it and what does not.
  public let description: String

  /// A product of a table that belongs to a concept.
  public struct Member: Hashable, Sendable {
    /// How close a product is to the concept.
    public enum Match: String, Vocabulary {
      /// The same service, target group and level of staff.
      case same
      /// The same service, with a stated difference.
      case near
      /// Only a part of the product is the concept, or the product is wider.
      case partial

      /// What the word is a kind of.
      public static let noun = Phrase(nl: "overeenkomst", en: "match")
    }

    /// The id of the concept.
    public let concept: String
    /// The id of the table.
    public let table: String
    /// The product.
    public let product: String
    /// The form in which it belongs to the concept; nothing when it does in every form.
    public let form: PaymentForm?
    /// How close it is.
    public let match: Match
    /// The lines that show it.
    public let lines: SourceLines
    /// Why it belongs, and what differs.
    public let reason: String
  }
}

extension Concept {
  /// The rows of `concepts.csv`.
  package static let schema = Schema<Concept>(
    "concepts", title: Phrase(nl: "Begrippen", en: "Concepts"),
    """
    Things that several regions buy under different codes and names. Prices of regions are compared only \
    through a concept, never through equal codes.
    """,
    key: .init("concept") {
      Phrase(nl: "het concept", en: "the concept").followed(by: quoted($0[0]))
    }
  ) { f in
    Concept(
      id: f.identifier("concept", "Id of the concept, such as logeren-jeugd."),
      name: f.filledText("name", "Dutch name of the concept."),
      description: f.filledText("description", "What belongs to it and what does not, in Dutch."))
  }
}

extension Concept.Member {
  /// The rows of `concept-members.csv`.
  package static let schema = Schema<Concept.Member>(
    "concept-members", title: Phrase(nl: "Producten per begrip", en: "Members of concepts"),
    "The products of each table that belong to a concept, and how close the match is.",
    key: .init("concept", "table", "product") {
      Phrase(nl: "\($0[2]) van \(quoted($0[0]))", en: "\($0[2]) of \(quoted($0[0]))")
    },
    references: [.init("concept", in: .concepts), .init("table", "product", in: .products)]
  ) { f in
    Concept.Member(
      concept: f.identifier("concept", "Id of the concept."),
      table: f.identifier("table", "Id of the table, as in tables.csv."),
      product: f.identifier("product", "The product, by its slug in tariffs.csv."),
      form: f.optional {
        $0.word(
          "form", "The form in which it belongs to the concept; empty when it does in every form.")
      },
      match: f.word(
        "match",
        """
        same: same service, target group and level of staff; near: the same service with a stated \
        difference; partial: only a part of the product is the concept, or the product is wider.
        """),
      lines: f.lines(
        "lines", "Lines of the source document that say so, such as 23-34 1723. Empty where no line says it."),
      reason: f.filledText("reason", "Why it belongs and what differs, in Dutch."))
  }
}
