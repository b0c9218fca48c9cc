/// What connects products of several tables: the crosswalk and the concepts.
///
/// The products may stand in the folder or in what was loaded before it.
extension DatasetReader {
  /// A product of a table.
  struct ProductKey: Hashable {
    let table: String
    let product: String
  }

  /// The rows of `crosswalk.csv`.
  mutating func continuations(_ source: SourceText) -> [Continuation] {
    var lineOf: [[ProductKey]: Int] = [:]
    return rows(of: source) { (reader: inout DatasetReader, row: inout CSVRow<CrosswalkColumn>) in
      let from = reader.product(in: &row, table: .tableFrom, product: .productFrom, mayBeEmpty: true)
      let to = reader.product(in: &row, table: .tableTo, product: .productTo, mayBeEmpty: true)
      let relation = row.word(.relation, as: Continuation.Relation.self)
      let comparable = row.word(.comparable, as: Continuation.Comparability.self)
      let linesFrom = row.lines(.linesFrom)
      let linesTo = row.lines(.linesTo)
      let reason = row.filledText(.reason)
      if let from, let to, let first = lineOf.updateValue(row.line, forKey: [from, to]) {
        let pair = Phrase(
          nl: "\(from.product) naar \(to.product)", en: "\(from.product) to \(to.product)")
        row.report(.duplicateKey(pair, firstLine: first), at: .productFrom)
      }
      if let relation, let from, let to {
        let missesFrom = from.product.isEmpty != (relation == .new)
        let missesTo = to.product.isEmpty != (relation == .ended)
        if missesFrom || missesTo {
          row.report(
            .wrongSides(relation: relation.rawValue), at: missesFrom ? .productFrom : .productTo)
        }
      }
      guard let from, let to, let relation, let comparable, let linesFrom, let linesTo, let reason
      else { return nil }
      return Continuation(
        tableFrom: from.table, productFrom: from.product, tableTo: to.table, productTo: to.product,
        relation: relation, comparable: comparable, linesFrom: linesFrom, linesTo: linesTo, reason: reason)
    }
  }

  /// The rows of `concepts.csv`.
  mutating func concepts(_ source: SourceText) -> [Concept] {
    var lineOf: [String: Int] = [:]
    return rows(of: source) { (reader: inout DatasetReader, row: inout CSVRow<ConceptColumn>) in
      let id = row.identifier(.concept)
      let name = row.filledText(.name)
      let description = row.filledText(.description)
      if let id, let first = lineOf.updateValue(row.line, forKey: id) {
        let concept = Phrase(nl: "het concept \(quoted(id))", en: "the concept \(quoted(id))")
        row.report(.duplicateKey(concept, firstLine: first), at: .concept)
      }
      if let id, let known = reader.base?.concepts.first(where: { $0.id == id }) {
        row.report(.conceptExists(id, name: known.name), at: .concept)
      }
      guard let id, let name, let description else { return nil }
      return Concept(id: id, name: name, description: description)
    }
  }

  /// The rows of `concept-members.csv`.
  mutating func conceptMembers(_ source: SourceText, of concepts: [Concept]) -> [Concept.Member] {
    var lineOf: [[String]: Int] = [:]
    let known = Set((concepts + (base?.concepts ?? [])).map(\.id))
    return rows(of: source) { (reader: inout DatasetReader, row: inout CSVRow<ConceptMemberColumn>) in
      let concept = row.identifier(.concept)
      if let concept, !known.contains(concept) {
        let nearest = reader.hints.nearest(to: concept, among: known)
        row.report(
          .unknownReference(.concept, value: concept, file: "concepts.csv", nearest: nearest), at: .concept)
      }
      let product = reader.product(in: &row, table: .table, product: .product)
      let form = row.isEmpty(.form) ? nil : row.word(.form, as: PaymentForm.self)
      let match = row.word(.match, as: Concept.Member.Match.self)
      let lines = row.lines(.lines)
      let reason = row.filledText(.reason)
      if let concept, let product,
        let first = lineOf.updateValue(row.line, forKey: [concept, product.table, product.product])
      {
        let member = Phrase(
          nl: "\(product.product) van \(quoted(concept))", en: "\(product.product) of \(quoted(concept))")
        row.report(.duplicateKey(member, firstLine: first), at: .product)
      }
      guard let concept, let product, let match, let lines, let reason else { return nil }
      return Concept.Member(
        concept: concept, table: product.table, product: product.product, form: form, match: match,
        lines: lines,
        reason: reason)
    }
  }

  /// A product that exists, in the folder or before it.
  ///
  /// - Parameters:
  ///   - row: the row that names it.
  ///   - table: the column of the table.
  ///   - product: the column of the product.
  ///   - mayBeEmpty: whether the product may be empty.
  ///   - includingBase: whether a product of what was loaded before counts.
  /// - Returns: table and product, as named; nothing when one of the two is not a word.
  mutating func product<Column>(
    in row: inout CSVRow<Column>, table: Column, product: Column, mayBeEmpty: Bool = false,
    includingBase: Bool = true
  ) -> ProductKey? {
    guard let id = row.identifier(table) else { return nil }
    let products = products(of: id, includingBase: includingBase)
    if products.isEmpty {
      let known = includingBase ? base?.tables.map(\.id) ?? [] : []
      let nearest = hints.nearest(to: id, among: Set(productsByTable.keys).union(known))
      row.report(.unknownReference(.table, value: id, file: "tables.csv", nearest: nearest), at: table)
    }
    if mayBeEmpty, row.isEmpty(product) { return ProductKey(table: id, product: "") }
    guard let name = row.identifier(product) else { return nil }
    if !products.isEmpty, !products.contains(name) {
      let nearest = hints.nearest(to: name, among: products)
      row.report(
        .unknownReference(.product, value: name, file: "tariffs.csv", under: id, nearest: nearest),
        at: product)
    }
    return ProductKey(table: id, product: name)
  }

  private mutating func products(of table: String, includingBase: Bool) -> Set<String> {
    if let own = productsByTable[table] { return own }
    guard includingBase, let base else { return [] }
    if let known = knownProducts[table] { return known }
    let products = Set(base.tariffs(in: table).map(\.product))
    knownProducts[table] = products
    return products
  }
}
