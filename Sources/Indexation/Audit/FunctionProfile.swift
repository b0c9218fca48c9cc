import Tariffs

/// The function profile (functieprofiel) of a product: between which levels its document says that staff are.
public struct FunctionProfile: Hashable, Sendable {
  /// The table.
  public let table: String
  /// The product, by its word.
  public let product: String
  /// The lowest level that the document names.
  public let lowest: String
  /// The highest level that the document names, or allows by naming none.
  public let highest: String
  /// The level on which the document lays the emphasis (zwaartepunt); empty for none.
  public let emphasis: String
  /// The lines of the document.
  public let lines: SourceLines
  /// What the document says, as short as it can be.
  public let printed: String
  /// What a reader must know.
  public let note: String

  /// Whether a level lies outside: below the lowest or above the highest. Levels that stand side by side, such as
  /// `mbo` and `mbo-3`, are neither.
  func excludes(_ level: String, above: [String: Set<String>]) -> Bool {
    above[level]?.contains(lowest) == true || above[highest]?.contains(level) == true
  }
}

extension FunctionProfile {
  /// The rows of `function-profiles.csv`.
  package static let schema = Schema<FunctionProfile>(
    "function-profiles", title: Phrase(nl: "Functieprofielen", en: "Function profiles"),
    """
    Between which function levels the staff of a product are, as its document says apart from the mix. Products whose \
    document names no levels are not here.
    """,
    key: .init("table", "product"),
    references: [
      .init("table", "product", in: .products), .init("lowest", in: .levels), .init("highest", in: .levels),
    ]
  ) { f in
    FunctionProfile(
      table: f.identifier("table", "Id of the table, as in tables.csv."),
      product: f.identifier("product", "The product, by its word in tariffs.csv."),
      lowest: f.identifier("lowest", "The lowest level that is named."),
      highest: f.identifier("highest", "The highest level that is named; the highest of all where none is."),
      emphasis: f.optionalIdentifier(
        "emphasis", "The level on which the emphasis (zwaartepunt) lies; empty for none."),
      lines: f.lines("lines", "Lines of the source document."),
      printed: f.filledText("printed", "What is said there, shortened."),
      note: f.text("note", "What a reader must know."))
  }
}
