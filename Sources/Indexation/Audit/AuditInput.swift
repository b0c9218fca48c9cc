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
  /// The lines of the source texts that are at hand, by the table.
  public let sourceLines: [String: [String]]

  /// What the rules look at.
  ///
  /// - Parameters:
  ///   - dataset: all lists.
  ///   - costs: mixes, components, wages and models.
  ///   - index: series and clauses.
  ///   - settings: tolerances and expected ratios.
  ///   - categories: what the first digits of a product code say.
  ///   - sourceLines: the lines of the source texts that are at hand, by the table.
  public init(
    dataset: Dataset, costs: CostBook, index: IndexBook, settings: AuditSettings,
    categories: [ProductCategory] = [], sourceLines: [String: [String]] = [:]
  ) {
    (self.dataset, self.costs, self.index) = (dataset, costs, index)
    (self.settings, self.categories, self.sourceLines) = (settings, categories, sourceLines)
  }
}
