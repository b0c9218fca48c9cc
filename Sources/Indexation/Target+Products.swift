import Tariffs

extension Target {
  /// Checks a product of a list, also one that the list has no price of; of a list that is not known it says so.
  static func productCheck(_ dataset: Dataset) -> Check {
    // Only of the lists that are spoken of, for a list can be long.
    var products: [String: Set<String>] = [:]
    return { words, hints in
      let (table, product) = (words[0], words[1])
      guard dataset.table(table) != nil else {
        let nearest = hints.nearest(to: table, among: Set(dataset.tables.map(\.id)))
        return (.unknownReference(.table, value: table, file: DatasetFile.tables.name, nearest: nearest), 0)
      }
      if products[table] == nil { products[table] = Set(dataset.amounts(in: table).map(\.product)) }
      let known = products[table] ?? []
      guard !product.isEmpty, !known.contains(product) else { return nil }
      let nearest = hints.nearest(to: product, among: known)
      return (
        .unknownReference(
          .product, value: product, file: DatasetFile.tariffs.name, under: table, nearest: nearest), 1
      )
    }
  }
}
