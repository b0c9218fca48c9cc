/// Which rows of the selected tables are wanted; what is empty asks for nothing.
public struct TariffFilter: Hashable, Sendable {
  /// Only rows under this law; a row under both laws belongs to each.
  public var law: Law?
  /// Only tables of these regions, by id.
  public var regions: [String]
  /// Only rows in these units.
  public var units: [BillingUnit]
  /// Only rows in these forms, or in kinds of them.
  public var forms: [PaymentForm]
  /// Only rows of these products.
  public var products: [ProductQuery]

  /// A filter; without arguments it lets everything through.
  ///
  /// - Parameters:
  ///   - law: only rows under this law.
  ///   - regions: only tables of these regions, by id.
  ///   - units: only rows in these units.
  ///   - forms: only rows in these forms.
  ///   - products: only rows of these products.
  public init(
    law: Law? = nil, regions: [String] = [], units: [BillingUnit] = [], forms: [PaymentForm] = [],
    products: [ProductQuery] = []
  ) {
    self.law = law
    self.regions = regions
    self.units = units
    self.forms = forms
    self.products = products
  }

  /// Whether a table is of a wanted region.
  func includes(_ table: TariffTable) -> Bool {
    regions.isEmpty || regions.contains(table.region)
  }

  /// The rows that it lets through, of some that may have none of its products.
  func wanted(_ tariffs: [Tariff]) -> [Tariff] {
    let rows = tariffs.filter(includes)
    return products.isEmpty ? rows : products.flatMap { $0.matches(in: rows) }.firstOccurrences
  }

  /// Whether a row is under the wanted law, and in a wanted unit and form.
  func includes(_ tariff: Tariff) -> Bool {
    law.map { tariff.law.covers($0) } ?? true
      && (units.isEmpty || units.contains(tariff.unit))
      && (forms.isEmpty || forms.contains(where: tariff.form.isKind))
  }
}

extension Dataset {
  /// The rows of some tables that a filter lets through, in the order of the tables and their rows.
  ///
  /// - Parameters:
  ///   - tables: where to look.
  ///   - filter: what is wanted.
  /// - Returns: the wanted rows; possibly none.
  /// - Throws: ``SelectionError/unknownProduct(_:nearest:tables:)`` when no row of the tables is of a product
  ///   that the filter names, and none of the products without an amount that were loaded is.
  public func tariffs(
    in tables: [TariffTable], filter: TariffFilter = TariffFilter()
  ) throws(SelectionError) -> [Tariff] {
    try rows(in: tables, filter: filter) { tariffs(in: $0.id) }
  }

  /// All rows of some selections that a filter lets through, also what is no price; of a day what holds on it.
  ///
  /// - Parameters:
  ///   - selections: where to look.
  ///   - filter: what is wanted.
  /// - Returns: the wanted rows; possibly none.
  /// - Throws: as ``tariffs(in:filter:)``.
  public func amounts(
    in selections: [TableSelection], filter: TariffFilter = TariffFilter()
  ) throws(SelectionError) -> [Tariff] {
    try rows(in: selections.flatMap(\.tables).firstOccurrences, filter: filter) { table in
      let days = selections.filter { $0.tables.contains(table) }.map(\.day)
      let all = amounts(in: table.id)
      if days.contains(nil) { return all }
      var held: Set<Tariff> = []
      for day in days { held.formUnion(amounts(in: table.id, on: day)) }
      return all.filter(held.contains)
    }
  }

  /// The rows of some tables that a filter lets through.
  func rows(
    in tables: [TariffTable], filter: TariffFilter, _ all: (TariffTable) -> [Tariff]
  ) throws(SelectionError) -> [Tariff] {
    let inRegion = tables.filter(filter.includes).flatMap(all)
    guard !filter.products.isEmpty else { return inRegion.filter(filter.includes) }
    var wanted: Set<Tariff> = []
    for product in filter.products {
      let matches = product.matches(in: inRegion)
      let isKnown = { (table: TariffTable) in
        self.unpricedProducts(in: table.id).contains(where: product.names)
          || !product.matches(in: self.amounts(in: table.id)).isEmpty
      }
      guard !matches.isEmpty || tables.filter(filter.includes).contains(where: isKnown) else {
        throw .unknownProduct(
          product.word, nearest: nearestWord(to: product.word, among: ProductQuery.words(of: inRegion)),
          tables: tables.filter(filter.includes).map(\.id))
      }
      wanted.formUnion(matches)
    }
    return inRegion.filter { wanted.contains($0) && filter.includes($0) }
  }
}
