/// What a single word of a command line can be in the data.
public enum WordKind: Hashable, Sendable {
  /// A year with tables, a table, or a region with a day or a year.
  case tables
  /// A region.
  case region
  /// The slug, code or name of products.
  case product
  /// A part of the names of products.
  case partOfProduct
  /// A concept.
  case concept
}

extension Dataset {
  /// What a word is; the first that it can be.
  ///
  /// - Parameter word: a year, a table, a region, a product or a concept, as somebody types it.
  /// - Returns: what it is; nothing where the data do not have it.
  public func kind(of word: String) -> WordKind? {
    if region(named: word) != nil { return .region }
    if let selector = try? Selector(word), (try? select(selector)) != nil { return .tables }
    let (query, rows) = (ProductQuery(word), tables.flatMap { amounts(in: $0.id) })
    if !query.exactMatches(in: rows).isEmpty { return .product }
    if concepts.contains(where: { $0.id == word.lowercased() }) { return .concept }
    let isUnpriced = tables.contains { unpricedProducts(in: $0.id).contains(where: query.names) }
    // Of a letter or two, nearly every name is one that has them.
    if word.count > 2, isUnpriced || !query.matches(in: rows).isEmpty { return .partOfProduct }
    return (try? concepts(named: word)) == nil ? nil : .concept
  }

  /// The words that a mistyped one is compared with: products, codes, tables and regions.
  public var knownWords: [String] {
    ProductQuery.words(of: tables.flatMap { amounts(in: $0.id) }) + tables.map(\.id) + regions.map(\.id)
  }
}
