import Tariffs

/// Something in a list that contradicts something else, with both places.
public struct Finding: Hashable, Sendable {
  /// One of the places that do not agree, and what it says.
  public struct Place: Hashable, Sendable {
    /// The table.
    public let table: String
    /// The lines of its source document; none where the place is a fact without a line.
    public let lines: SourceLines
    /// What stands there, as short as a cell: `€ 63,60 per uur`, `80% mbo-3`.
    public let says: Phrase

    /// A place and what it says.
    ///
    /// - Parameters:
    ///   - table: the table.
    ///   - lines: the lines of its source document.
    ///   - says: what stands there.
    public init(table: String, lines: SourceLines, says: Phrase) {
      (self.table, self.lines, self.says) = (table, lines, says)
    }
  }

  /// The table that is checked.
  public let table: String
  /// The products that it is about, by their words; none for the list as a whole.
  public let products: [String]
  /// What is the matter, as one sentence with its figures.
  public let says: Phrase
  /// The places that do not agree, the one that is checked first.
  public let places: [Place]
  /// What would agree, with its bounds where rounding leaves some: `63,57 tot 63,63`; nothing where nothing is certain.
  public let expected: Phrase?

  /// Something that contradicts something else.
  ///
  /// - Parameters:
  ///   - table: the table that is checked.
  ///   - products: the products that it is about, by their words.
  ///   - says: what is the matter, as one sentence with its figures.
  ///   - places: the places that do not agree, the one that is checked first.
  ///   - expected: what would agree, with its bounds; nothing where nothing is certain.
  public init(table: String, products: [String], says: Phrase, places: [Place], expected: Phrase? = nil) {
    (self.table, self.products, self.says) = (table, products, says)
    (self.places, self.expected) = (places, expected)
  }
}
