/// A product that a document names without an amount for it.
public struct UnpricedProduct: Hashable, Sendable {
  /// The id of the table.
  public let table: String
  /// The product: a readable word that no price of the table has.
  public let product: String
  /// The law under which it is given.
  public let law: Law
  /// The product code as printed; empty when none is.
  public let printedCode: String
  /// The name.
  public let name: String
  /// The unit in the words of the document, such as `lumpsum`; empty when none is named.
  public let printedUnit: String
  /// The lines that name it.
  public let lines: SourceLines
  /// Why it has no amount, as far as the document tells.
  public let reason: String
}

extension TariffFilter {
  /// Whether a product without an amount answers the question; one about units or forms it does not.
  func includes(_ product: UnpricedProduct) -> Bool {
    law.map { product.law.covers($0) } ?? true && units.isEmpty && forms.isEmpty
      && (products.isEmpty || products.contains { $0.names(product) })
  }
}

extension Dataset {
  /// The products of some tables that have no amount, as far as a filter lets them through.
  ///
  /// - Parameters:
  ///   - tables: where to look.
  ///   - filter: what is wanted.
  /// - Returns: the products, in the order of the data.
  public func unpricedProducts(
    in tables: [TariffTable], filter: TariffFilter = TariffFilter()
  ) -> [UnpricedProduct] {
    tables.filter(filter.includes).flatMap { unpricedProducts(in: $0.id) }.filter(filter.includes)
  }
}
