import Tariffs

/// What the rules of the audit look at: the lists to be checked, and all that is known beside them.
public struct AuditInput: Sendable {
  /// All lists, those that are checked and those that they are held against.
  public let dataset: Dataset
  /// Mixes, components, wages and models.
  public let costs: CostBook
  /// Series and clauses.
  public let index: IndexBook
  /// Tolerances and expected ratios.
  public let settings: AuditSettings
  /// What the first digits of a product code say.
  public let categories: [ProductCategory]
  /// Between which levels the staff of a product are.
  public let profiles: [FunctionProfile]
  /// Costs that are named within other costs.
  public let includedCosts: [IncludedCost]
  /// Forms of payment that documents exclude.
  public let excludedForms: [ExcludedForm]
  /// The cost elements that the law asks for.
  public let legalElements: [LegalElement]
  /// The lines of the source texts that are at hand, by the table.
  public let sourceLines: [String: [String]]
  /// What was read beside the tables although it is not as the format says.
  public let readingNotes: [ReadingNote]
  /// What many rules look at, of the lists that are checked.
  private var prepared: [String: (products: [CostProduct], levels: [Ladder])] = [:]

  /// What the rules look at.
  ///
  /// - Parameters:
  ///   - dataset: all lists.
  ///   - costs: mixes, components, wages and models.
  ///   - index: series and clauses.
  ///   - book: settings of the rules and what else only the audit knows.
  ///   - sourceLines: the lines of the source texts that are at hand, by the table.
  public init(
    dataset: Dataset, costs: CostBook, index: IndexBook, book: AuditBook,
    sourceLines: [String: [String]] = [:]
  ) {
    (self.dataset, self.costs, self.index) = (dataset, costs, index)
    (settings, categories) = (book.settings, book.categories)
    (profiles, includedCosts, legalElements) = (book.profiles, book.includedCosts, book.legalElements)
    excludedForms = book.excludedForms
    self.sourceLines = sourceLines
    readingNotes = book.readingNotes + costs.readingNotes + index.readingNotes
  }
  /// The same, with what many rules look at made once.
  ///
  /// - Parameter tables: the lists that are checked.
  /// - Returns: what the rules are asked of.
  func prepared(for tables: [TariffTable]) -> AuditInput {
    var input = self
    for table in tables { input.prepared[table.id] = (costProducts(in: table), levels(in: table)) }
    return input
  }

  /// The products of a list, each once and in kind where it has such a price, with what is known of their build-up.
  func costProducts(in table: TariffTable) -> [CostProduct] {
    if let known = prepared[table.id] { return known.products }
    var seen: Set<String> = []
    return dataset.costProducts(of: dataset.tariffs(in: table.id), costs).filter {
      seen.insert($0.tariff.product).inserted
    }
  }

  /// The ladders of a list by the words for levels.
  func levels(in table: TariffTable) -> [Ladder] {
    prepared[table.id]?.levels
      ?? Ladder.ladders(
        of: dataset.plainPrices(in: table.id), words: settings.values(of: "price-rises-with-level"))
  }
}
