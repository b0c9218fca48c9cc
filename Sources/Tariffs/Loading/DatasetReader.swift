/// Reads the files of a folder of tables, and refuses them as a whole when anything is wrong.
///
/// Only `tables.csv` and `tariffs.csv` must be there. What a file must keep by itself stands with its record; here are
/// the rules between files: each row belongs to a table of the folder, and what is said of a product is said of one that
/// exists.
struct DatasetReader {
  /// Reads a list that was saved, such as an indexed one: rows as in `tariffs.csv`, of tables that follow from
  /// known ones.
  static func readList(_ source: SourceText, base: Dataset) throws(DatasetError) -> Dataset {
    var problems = FolderProblems()
    var list = SavedList(base: base)
    // What is wrong with the origin of a list has been said already.
    let isTable: Target.Check = { words, _ in
      list.isKnown(words[0])
        ? nil : (.unknownReference(.table, value: words[0], file: "tables.csv", nearest: nil), 0)
    }
    let tariffs = Tariff.schema.rows(
      of: source, besides: TableOrigin.column, [.tables: isTable], terms: base.terms
    ) { row in
      list.readOrigin(in: &row)
    }
    var rows = Dataset.Rows(terms: base.terms)
    rows.tariffs = problems.records(tariffs) { requireOnePriceADay(of: &$0, in: list.tables) }
    rows.tables = list.tables
    rows.tariffs = Tariff.withoutDaysOfList(rows.tariffs, in: rows.tables)
    try problems.throwIfAny()
    rows.notes = problems.notes
    var dataset = Dataset(rows)
    dataset.hasRowsOnly = true
    return dataset
  }

  /// Reads a folder of tables.
  ///
  /// - Parameters:
  ///   - folder: the path of the folder, as messages name it.
  ///   - base: what was loaded before.
  ///   - hasReadings: whether the readings are read too, so that codes can be held against them.
  ///   - cores: how many read a large list.
  ///   - text: the text of a file of the folder, or nothing when it is not there.
  /// - Returns: the tables with their rows.
  /// - Throws: all problems of all files.
  static func read(
    folder: String, base: Dataset? = nil, hasReadings: Bool = true, cores: Cores = .one,
    text: (DatasetFile) throws(DatasetProblem) -> SourceText?
  ) throws(DatasetError) -> Dataset {
    // The texts are given back before the rows are put together.
    Dataset(
      try rows(folder: folder, base: base, hasReadings: hasReadings, cores: cores, text: text), cores: cores)
  }

  private static func rows(
    folder: String, base: Dataset?, hasReadings: Bool, cores: Cores,
    text: (DatasetFile) throws(DatasetProblem) -> SourceText?
  ) throws(DatasetError) -> Dataset.Rows {
    var problems = FolderProblems()
    var texts: [DatasetFile: SourceText] = [:]
    for file in DatasetFile.allCases {
      texts[file] = problems.open { () throws(DatasetProblem) in
        let source = try text(file)
        if source == nil, file.isRequired {
          throw DatasetProblem(.missingFile, inFile: folder + "/" + file.name)
        }
        return source
      }
    }
    var rows = Dataset.Rows(terms: base?.terms ?? .builtIn)
    func read<Record>(_ file: DatasetFile, _ schema: Schema<Record>, _ add: (inout Rows<Record>) -> Void) {
      if let source = texts[file] { _ = problems.records(schema.rows(of: source), add) }
    }
    read(.units, UnitRow.schema) { rows.terms.add(&$0) }
    read(.forms, FormRow.schema) { rows.terms.add(&$0) }
    read(.laws, LawRow.schema) { rows.terms.add(&$0) }
    guard let tables = texts[.tables], let tariffs = texts[.tariffs] else {
      try problems.throwIfAny()
      rows.notes = problems.notes
      return rows
    }
    let tableRows = TariffTable.schema.rows(of: tables)
    let isTable = Target.check(.table, in: "tables.csv", among: tableRows.ids)
    // Also those of rows that have problems.
    var tablesWithRows: Set<String> = []
    let prices = Tariff.schema.rows(
      of: tariffs,
      [
        .tables: { words, hints in
          tablesWithRows.insert(words[0])
          return isTable(words, &hints)
        }
      ], terms: rows.terms, cores: cores)
    rows.tables = problems.records(tableRows) { requireReplaced(by: &$0, base) }
    let known = KnownProducts(prices, of: tableRows.ids, base: base, areNeeded: texts.count > 2)
    func read<Record>(
      _ file: DatasetFile, _ schema: Schema<Record>, _ products: Target.Check? = nil,
      _ concepts: Target.Check? = nil
    ) -> Rows<Record> {
      var checks = [Target.tables: isTable, .prices: known.checkPrice]
      checks[.products] = products
      checks[.concepts] = concepts
      return texts[file].map { schema.rows(of: $0, checks, terms: rows.terms) } ?? Rows()
    }
    let readings = read(.readings, Reading.schema)
    rows.tariffs = problems.records(prices) { rows in
      if hasReadings { requireReadings(of: &rows, readings.records, base) }
      requireOnePriceADay(of: &rows, in: tableRows.records)
    }
    rows.tariffs = Tariff.withoutDaysOfList(rows.tariffs, in: rows.tables)
    // Unless none of the rows could be read at all.
    if !tablesWithRows.isEmpty || prices.problems.isEmpty {
      for (row, table) in rows.tables.enumerated() where !tablesWithRows.contains(table.id) {
        problems.add(tableRows.problem(.tableWithoutRows(table.id), at: "table", of: row))
      }
    }
    rows.readings = problems.records(readings)
    rows.mentions = problems.records(read(.mentions, Mention.schema))
    rows.places = problems.records(read(.places, Place.schema), Place.reportCrossing)
    rows.productCodes = problems.records(read(.productCodes, ProductCode.schema, known.checkOwn))
    rows.unpriced = problems.records(read(.unpriced, UnpricedProduct.schema)) { rows in
      for (row, product) in rows.records.enumerated() where known.hasPrice(product.product, in: product.table)
      {
        rows.report(UnpricedProduct.hasAmount(product.product), at: "product", of: row)
      }
    }
    rows.billingTerms = problems.records(read(.billingTerms, BillingTerm.schema, known.checkOwn))
    rows.relations = problems.records(read(.relations, PriceRelation.schema))
    rows.relations += problems.records(read(.outsideRelations, PriceRelation.OutsideRow.schema)) { rows in
      for (row, outside) in rows.records.enumerated() where outside.base == .lowestInKind {
        let table = outside.relation.table
        for product in outside.words where !known.hasPrice(product, in: table) {
          rows.report(
            .unknownReference(
              .product, value: "\(product) in \(table)", file: DatasetFile.tariffs.name, nearest: nil),
            at: "of", of: row)
        }
      }
    }.map(\.relation)
    rows.continuations = problems.records(read(.crosswalk, Continuation.schema, known.checkAny))
    let concepts = read(.concepts, Concept.schema)
    rows.concepts = problems.records(concepts) { rows in
      for (row, concept) in rows.records.enumerated() {
        guard let known = base?.concepts.first(where: { $0.id == concept.id }) else { continue }
        rows.report(.conceptExists(concept.id, name: known.name), at: "concept", of: row)
      }
    }
    let isConcept = Target.check(
      .concept, in: "concepts.csv", among: concepts.ids.union(base?.concepts.map(\.id) ?? []))
    rows.conceptMembers = problems.records(
      read(.conceptMembers, Concept.Member.schema, known.checkAny, isConcept))
    try problems.throwIfAny()
    rows.notes = problems.notes
    return rows
  }

  /// Reports lists that say to replace what is no other list of their region, or each other.
  private static func requireReplaced(by rows: inout Rows<TariffTable>, _ base: Dataset?) {
    guard rows.records.contains(where: { !$0.replaces.isEmpty }) else { return }
    let all = (base?.tables ?? []) + rows.records
    let known = Dictionary(all.map { ($0.id, $0) }) { $1 }
    func replaces(_ table: TariffTable, _ id: String, within steps: Int) -> Bool {
      steps > 0
        && table.replaces.contains { next in
          next == id || known[next].map { replaces($0, id, within: steps - 1) } ?? false
        }
    }
    var hints = Hints()
    for (row, table) in rows.records.enumerated() {
      for id in table.replaces {
        guard let other = known[id] else {
          let nearest = hints.nearest(to: id, among: Set(known.keys))
          rows.report(
            .unknownReference(.table, value: id, file: "tables.csv", nearest: nearest), at: "replaces",
            of: row)
          continue
        }
        guard other.region != table.region || replaces(other, table.id, within: 20) || id == table.id else {
          continue
        }
        rows.report(
          at: "replaces", of: row,
          nl: "\(table.id) kan \(quoted(id)) niet vervangen: het is geen eerdere lijst van dezelfde regio",
          "Noem de lijst van dezelfde regio in wier plaats deze komt; twee lijsten vervangen elkaar niet.",
          en: "\(table.id) cannot replace \(quoted(id)): it is no earlier list of the same region",
          "Name the list of the same region in whose place this one comes; two lists do not replace each other."
        )
      }
    }
  }

  /// Reports amounts that hold on a day on which their list does not, or on which another one of the same key does.
  ///
  /// An amount without a last day ends where the next one of its key begins.
  private static func requireOnePriceADay(of rows: inout Rows<Tariff>, in tables: [TariffTable]) {
    guard rows.mayHideEqualKeys else { return }
    let validity = Dictionary(tables.map { ($0.id, $0.validity) }, uniquingKeysWith: { first, _ in first })
    for (row, tariff) in rows.records.enumerated() where tariff.hasOwnDays {
      guard let list = validity[tariff.table], !tariff.period.overlaps(list) else { continue }
      rows.report(.neverHolds(in: tariff.table), at: "valid_from", of: row)
    }
    // One that names no first day begins with its list.
    func begin(_ tariff: Tariff) -> CalendarDate {
      max(tariff.period.from, validity[tariff.table]?.from ?? .earliest)
    }
    for alike in Dictionary(grouping: rows.records.indices, by: { Tariff.Line(rows.records[$0]) }).values
    where alike.count > 1 {
      let inOrder = alike.sorted { (begin(rows.records[$0]), $0) < (begin(rows.records[$1]), $1) }
      for (earlier, later) in zip(inOrder, inOrder.dropFirst()) {
        let (first, day) = (rows.records[earlier], begin(rows.records[later]))
        guard begin(first) == day || first.details?.validTo != nil && first.period.contains(day) else {
          continue
        }
        rows.report(
          .severalPricesOnADay(first.key.description, day, firstLine: rows.line(of: earlier)), at: "product",
          of: later)
      }
    }
  }

  /// Reports codes that are not the printed ones, and of which no reading says why.
  private static func requireReadings(of rows: inout Rows<Tariff>, _ readings: [Reading], _ base: Dataset?) {
    let others = rows.records.indices.filter { row in
      let tariff = rows.records[row]
      return !tariff.printedCode.isEmpty && tariff.code != tariff.printedCode
        && tariff.codes != tariff.printedCode.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    }
    guard !others.isEmpty else { return }
    let known = Set(others.map { rows.records[$0].table }).flatMap { base?.readings(in: $0) ?? [] }
    let read = Set((readings + known).filter { $0.field == .code }.map(\.key))
    for (row, tariff) in others.map({ ($0, rows.records[$0]) }) where !read.contains(tariff.key) {
      rows.report(
        .codeWithoutReading(code: tariff.code, printed: tariff.printedCode), at: "code", of: row)
    }
  }
}

/// The products and prices that files may speak of: those of the folder, and those that were loaded before it.
private struct KnownProducts {
  private let prices: Rows<Tariff>
  private let tables: Set<String>
  /// The products of each table of the folder.
  private var own: [String: Set<String>] = [:]
  /// The keys of prices that are told apart by kind, band or first day, without these; nothing where none are.
  private var shortKeys: Set<[String]>?
  private let base: Dataset?

  init(_ prices: Rows<Tariff>, of tables: Set<String>, base: Dataset?, areNeeded: Bool) {
    (self.prices, self.tables, self.base) = (prices, tables, base)
    guard areNeeded else { return }
    let keys = prices.keyWords
    for words in keys { own[words[0], default: []].insert(words[1]) }
    let length = Target.prices.columns.count
    if keys.first.map({ $0.count > length }) ?? false {
      shortKeys = Set(keys.map { Array($0.prefix(length)) })
    }
  }

  func hasPrice(_ product: String, in table: String) -> Bool { own[table]?.contains(product) ?? false }

  /// Checks a price of the folder.
  var checkPrice: Target.Check {
    { words, hints in
      let isKnown = shortKeys.map { $0.contains(words) } ?? (prices.line(of: words) != nil)
      guard tables.contains(words[0]), !isKnown else { return nil }
      let nearest = hints.nearest(to: words[1], among: (own[words[0]] ?? []).subtracting([words[1]]))
      let key = Tariff.Key.named(words)
      return (.unknownReference(.price, value: key, file: "tariffs.csv", nearest: nearest), 1)
    }
  }

  /// Checks a product of the folder.
  var checkOwn: Target.Check { check(base: nil) }

  /// Checks a product of the folder, or of what was loaded before.
  var checkAny: Target.Check { check(base: base) }

  private func check(base: Dataset?) -> Target.Check {
    var known = own
    return { words, hints in
      let (table, product) = (words[0], words[1])
      if known[table] == nil { known[table] = Set((base?.amounts(in: table) ?? []).map(\.product)) }
      let products = known[table] ?? []
      if products.isEmpty {
        let nearest = hints.nearest(to: table, among: Set(own.keys).union(base?.tables.map(\.id) ?? []))
        return (.unknownReference(.table, value: table, file: "tables.csv", nearest: nearest), 0)
      }
      guard !product.isEmpty, !products.contains(product) else { return nil }
      let nearest = hints.nearest(to: product, among: products)
      return (
        .unknownReference(.product, value: product, file: "tariffs.csv", under: table, nearest: nearest), 1
      )
    }
  }
}

/// The tables of a saved list, which follow from known ones.
private struct SavedList {
  private let base: Dataset
  private(set) var tables: [TariffTable] = []
  /// What the rows say of the origin of each table, each with the line that said it first.
  private var originOfTable: [String: (text: String?, line: Int)] = [:]

  init(base: Dataset) { self.base = base }

  func isKnown(_ table: String) -> Bool { originOfTable[table] != nil }

  /// Makes the table of a row, of the known table that its origin names.
  mutating func readOrigin(in row: inout Fields) {
    let id = row.text(of: "table")
    let text = row.textBesides
    if let known = originOfTable[id] {
      if let text, text != known.text {
        row.reportBesides(.otherOrigin(table: id, origin: text, firstLine: known.line))
      }
      return
    }
    guard id.utf8.count <= ReadingLimit.identifierBytes else { return }
    originOfTable[id] = (text, row.line)
    guard let text else {
      // Lists that were saved before they had the column say it in the id.
      if let origin = TableOrigin(idOfSavedList: id, isKnown: { base.table($0) != nil }) {
        tables += base.table(origin.table).map { [$0.saved(by: origin, as: id)] } ?? []
      } else if let table = base.table(id) {
        // A list that was written as it is, to be changed by hand.
        tables.append(table)
      } else {
        originOfTable[id] = nil
      }
      return
    }
    guard let origin = TableOrigin(text) else {
      row.reportBesides(.badOrigin(text))
      return
    }
    guard let table = base.table(origin.table) else {
      let nearest = nearestWord(to: origin.table, among: base.tables.map(\.id))
      row.reportBesides(
        .unknownReference(.table, value: origin.table, file: "tables.csv", nearest: nearest))
      return
    }
    tables.append(table.saved(by: origin, as: id))
  }
}

extension Reading {
  /// The price that it is about.
  fileprivate var key: Tariff.Key { Tariff.Key(table: table, product: product, unit: unit, form: form) }
}
