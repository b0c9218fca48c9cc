/// Versioned tariff tables side by side, with everything that is known of their rows.
///
/// ```swift
/// let dataset = try Dataset.builtIn()
/// dataset.tariffs(in: "nijmegen-2023").count   // 22
/// ```
public struct Dataset: Sendable {
  /// The words of the field: laws, units, forms of payment.
  public private(set) var terms: Terms
  /// The tables, in the order in which they were loaded.
  public private(set) var tables: [TariffTable] = []
  /// How products of one table continue in another.
  public private(set) var continuations: [Continuation] = []
  /// The things that several regions buy.
  public private(set) var concepts: [Concept] = []
  /// The products that belong to a concept.
  public private(set) var conceptMembers: [Concept.Member] = []
  /// What was read although it is not as the format says.
  public private(set) var readingNotes: [ReadingNote] = []
  /// Whether it has rows only, so that what is known of a table with the same id stays.
  var hasRowsOnly = false
  private var contentsByTable: [String: Contents] = [:]

  /// What is known of one table.
  private struct Contents: Sendable {
    var rows = AmountRows([])
    var readings: [Reading] = []
    var mentions: [Mention] = []
    var outline = DocumentOutline([])
    var productCodes: [ProductCode] = []
    var unpriced: [UnpricedProduct] = []
    var billingTerms: [BillingTerm] = []
    var billingTermsOfProduct: [String: [BillingTerm]] = [:]
    var relations: [PriceRelation] = []
  }

  /// The rows of one table.
  private struct AmountRows: Sendable {
    /// All rows; most lists have prices only, one of each.
    let amounts: [Tariff]
    /// The prices among them: of each that changes within its list the first.
    let tariffs: [Tariff]

    init(_ amounts: [Tariff]) {
      self.amounts = amounts
      tariffs = amounts.contains { $0.details != nil } ? AmountRows.firstPrices(of: amounts) : amounts
    }

    /// Of each price the first: the one on the first day of the list, where one holds then.
    private static func firstPrices(of amounts: [Tariff]) -> [Tariff] {
      let prices = amounts.filter { $0.kind == .price }
      var first: [Tariff.Line: CalendarDate] = [:]
      for price in prices {
        first[Tariff.Line(price)] = min(first[Tariff.Line(price)] ?? price.period.from, price.period.from)
      }
      return prices.filter { first[Tariff.Line($0)] == $0.period.from }
    }

    /// What holds on a day: of an amount that a later one follows, the last that has begun.
    func amounts(on day: CalendarDate) -> [Tariff] {
      guard amounts.contains(where: \.hasOwnDays) else { return amounts }
      var last: [Tariff.Line: CalendarDate] = [:]
      let held = amounts.filter { $0.period.contains(day) }
      for amount in held {
        last[Tariff.Line(amount)] = max(last[Tariff.Line(amount)] ?? .earliest, amount.period.from)
      }
      return held.filter { last[Tariff.Line($0)] == $0.period.from }
    }
  }

  /// The rows of all files of a folder.
  struct Rows {
    var terms: Terms
    var tables: [TariffTable] = []
    var tariffs: [Tariff] = []
    var readings: [Reading] = []
    var mentions: [Mention] = []
    var places: [Place] = []
    var productCodes: [ProductCode] = []
    var unpriced: [UnpricedProduct] = []
    var continuations: [Continuation] = []
    var concepts: [Concept] = []
    var conceptMembers: [Concept.Member] = []
    var billingTerms: [BillingTerm] = []
    var relations: [PriceRelation] = []
    var notes: [ReadingNote] = []
  }

  /// Puts the rows of all files together.
  ///
  /// - Parameters:
  ///   - rows: the rows.
  ///   - cores: how many look at those of large lists.
  init(_ rows: Rows, cores: Cores = .one) {
    (terms, tables, continuations) = (rows.terms, rows.tables, rows.continuations)
    (concepts, conceptMembers, readingNotes) = (rows.concepts, rows.conceptMembers, rows.notes)
    if let table = tables.first, tables.count == 1 {
      // A list of a million rows needs no second copy.
      contentsByTable[table.id, default: Contents()].rows = AmountRows(rows.tariffs)
    } else {
      let placesOf = Dataset.places(of: rows.tariffs, \.table)
      cores.inOrder(placesOf.count) { number in
        (placesOf[number].table, AmountRows(rows.tariffs.elements(at: placesOf[number].places)))
      } take: { table, rows in
        contentsByTable[table, default: Contents()].rows = rows
      }
    }
    share(rows.readings, \.table) { $0.readings = $1 }
    share(rows.mentions, \.table) { $0.mentions = $1 }
    share(rows.places, \.table) { $0.outline = DocumentOutline($1) }
    share(rows.productCodes, \.table) { $0.productCodes = $1 }
    share(rows.unpriced, \.table) { $0.unpriced = $1 }
    share(rows.billingTerms, \.table) {
      ($0.billingTerms, $0.billingTermsOfProduct) = ($1, Dictionary(grouping: $1, by: \.product))
    }
    share(rows.relations, \.table) { $0.relations = $1 }
  }

  /// Gives each table its rows of a file.
  private mutating func share<Row>(
    _ rows: [Row], _ table: (Row) -> String, _ take: (inout Contents, [Row]) -> Void
  ) {
    for (id, places) in Dataset.places(of: rows, table) {
      take(&contentsByTable[id, default: Contents()], rows.elements(at: places))
    }
  }

  /// The places of the rows of each table, which stand together as a rule.
  private static func places<Row>(
    of rows: [Row], _ table: (Row) -> String
  ) -> [(table: String, places: [Range<Int>])] {
    var placesOf: [String: [Range<Int>]] = [:]
    var start = 0
    while start < rows.count {
      let id = table(rows[start])
      let end = rows[start...].firstIndex { table($0) != id } ?? rows.count
      placesOf[id, default: []].append(start..<end)
      start = end
    }
    return placesOf.map { ($0.key, $0.value) }
  }

  /// The table of an id.
  public func table(_ id: String) -> TariffTable? { tables.first { $0.id == id } }

  /// The prices of a table, in the order of its file: of each that changes within its list the first.
  public func tariffs(in table: String) -> [Tariff] { contentsByTable[table]?.rows.tariffs ?? [] }

  /// The prices of a table that hold on a day; without a day as ``tariffs(in:)``.
  public func tariffs(in table: String, on day: CalendarDate?) -> [Tariff] {
    guard let day else { return tariffs(in: table) }
    return amounts(in: table, on: day).filter { $0.kind == .price }
  }

  /// All rows of a table, also what is no price, in the order of its file.
  ///
  /// - Parameters:
  ///   - table: the id of the table.
  ///   - day: only what holds on this day.
  /// - Returns: the rows; none for an unknown table.
  public func amounts(in table: String, on day: CalendarDate? = nil) -> [Tariff] {
    guard let rows = contentsByTable[table]?.rows else { return [] }
    return day.map(rows.amounts) ?? rows.amounts
  }

  /// What had to be read, and why, in a table.
  public func readings(in table: String) -> [Reading] { contentsByTable[table]?.readings ?? [] }

  /// The second places of prices in a table.
  public func mentions(in table: String) -> [Mention] { contentsByTable[table]?.mentions ?? [] }

  /// The parts of the document of a table that have a heading of their own, from the top down.
  public func places(in table: String) -> [Place] { outline(of: table).places }

  /// The parts of the document of a table, by their headings.
  func outline(of table: String) -> DocumentOutline { contentsByTable[table]?.outline ?? DocumentOutline([]) }

  /// The other codes and numbers of the products of a table.
  public func productCodes(in table: String) -> [ProductCode] { contentsByTable[table]?.productCodes ?? [] }

  /// The products that the document of a table names without an amount.
  public func unpricedProducts(in table: String) -> [UnpricedProduct] {
    contentsByTable[table]?.unpriced ?? []
  }

  /// What a document says about how its products are billed.
  public func billingTerms(in table: String) -> [BillingTerm] { contentsByTable[table]?.billingTerms ?? [] }

  /// What a document says about how a product is billed.
  public func billingTerms(of product: String, in table: String) -> [BillingTerm] {
    contentsByTable[table]?.billingTermsOfProduct[product] ?? []
  }

  /// How many hours a dagdeel of a product has, where its document says it.
  package func hoursPerDagdeel(of tariff: Tariff) -> Rational? {
    billingTerms(in: tariff.table).first { $0.product == tariff.product && $0.kind == .hoursPerDagdeel }?
      .number
  }

  /// The fixed ratios between prices of a table.
  public func relations(in table: String) -> [PriceRelation] { contentsByTable[table]?.relations ?? [] }

  /// The regions that have a table: id and name, each once, in the order of the tables.
  public var regions: [(id: String, name: String)] {
    var seen: Set<String> = []
    return tables.filter { seen.insert($0.region).inserted }.map { ($0.region, $0.regionName) }
  }

  /// Adds the tables of another data set, and tells those that it replaced as a whole because they have the same id.
  public mutating func add(_ other: Dataset) -> [String] {
    var replaced: [String] = []
    terms = other.terms
    for table in other.tables {
      if let index = tables.firstIndex(where: { $0.id == table.id }) {
        tables[index] = table
        replaced.append(table.id)
      } else {
        tables.append(table)
      }
      if other.hasRowsOnly, contentsByTable[table.id] != nil {
        contentsByTable[table.id]?.rows = AmountRows(other.amounts(in: table.id))
      } else {
        contentsByTable[table.id] = other.contentsByTable[table.id]
      }
    }
    continuations += other.continuations
    concepts += other.concepts
    conceptMembers += other.conceptMembers
    readingNotes += other.readingNotes
    return replaced
  }
}

extension Array {
  /// What stands at some places, one range behind the other.
  fileprivate func elements(at places: [Range<Int>]) -> [Element] {
    var elements: [Element] = []
    elements.reserveCapacity(places.reduce(0) { $0 + $1.count })
    for range in places { elements += self[range] }
    return elements
  }
}
