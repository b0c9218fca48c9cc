import Indexation
import Tariffs

/// The data set as the script of the page reads it: rows are arrays, what they speak of is a place in another array, and
/// a text stands once.
struct PageData {
  let dataset: Dataset
  let costs: CostBook
  let index: IndexBook
  let wording: Wording

  /// All prices, list by list.
  private let prices: [Tariff]
  /// What contradicts what in the lists; nothing where nobody looked.
  private let audit: Audit?
  /// Up to how many products something that was found stands at each of them; above, it is about the list.
  private static let mostProductsOfFinding = 100
  /// A price of each product. The rows of a product that name it or its code otherwise are a product of their own.
  private let products: [Tariff]
  /// The product of each price.
  private let productOfPrice: [Int]
  private let priceOf: [Tariff: Int]
  private let productOf: [[String]: Int]
  private let listOf: [String: Int]

  init(dataset: Dataset, costs: CostBook, index: IndexBook, audit: Audit?, wording: Wording) {
    (self.dataset, self.costs, self.index, self.wording) = (dataset, costs, index, wording)
    self.audit = audit
    prices = dataset.tables.flatMap { dataset.tariffs(in: $0.id) }
    var products: [Tariff] = []
    var places: [[String]: Int] = [:]
    var productOf: [[String]: Int] = [:]
    productOfPrice = prices.map { price in
      let own = [price.table, price.product, price.law.rawValue, price.code, price.printedCode, price.name]
      if let place = places[own] { return place }
      places[own] = products.count
      let key = [price.table, price.product]
      productOf[key] = productOf[key] ?? products.count
      products.append(price)
      return products.count - 1
    }
    (self.products, self.productOf) = (products, productOf)
    priceOf = Dictionary(prices.enumerated().map { ($1, $0) }) { first, _ in first }
    listOf = Dictionary(dataset.tables.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  /// Everything.
  var json: JSONText {
    var texts = Texts()
    let members: [(String, JSONText)] = [
      ("language", .string(wording.language.rawValue)),
      ("words", .object(wording.pageWords(of: dataset).map { ($0.0, .string($0.1)) })),
      ("about", .array(wording.pageAbout.map { .array($0.map(JSONText.string)) })),
      ("laws", terms(dataset.terms.laws) { wording.name(of: $0) }),
      ("units", terms(dataset.terms.units) { wording.unitName(of: $0) }),
      ("forms", terms(dataset.terms.forms) { wording.name(of: $0) }),
      ("lists", .array(dataset.tables.map(list))),
      ("products", .array(products.map(product))),
      ("prices", .array(zip(prices, productOfPrice).map { price($0, of: $1, &texts) })),
      ("unpriced", .array(dataset.tables.flatMap { dataset.unpricedProducts(in: $0.id) }.map(unpriced))),
      ("pairs", .array(PagePair.all(in: dataset).map { pair($0, &texts) })),
      ("concepts", .array(dataset.concepts.map { concept($0, &texts) })),
      ("details", .array(details(&texts))),
      ("continuations", .array(dataset.continuations.map(continuation))),
      ("billing", .array(billing)),
      ("calculations", PageCalculations(dataset: dataset, costs: costs, index: index, wording: wording).json),
    ]
    // The texts come last, when all of them are known.
    return .object(members + [("texts", .array(texts.all.map(JSONText.string)))])
  }

  /// Texts that stand once, and are named by their place.
  struct Texts {
    private(set) var all: [String] = []
    private var placeOf: [String: Int] = [:]

    /// The place of a text; no value for none.
    mutating func place(_ text: String?) -> JSONText {
      guard let text, !text.isEmpty else { return .null }
      let place = placeOf[text] ?? all.count
      if place == all.count {
        placeOf[text] = place
        all.append(text)
      }
      return .number(place)
    }
  }

  private func terms<Word: TermOfData>(_ words: [Word], _ name: (Word) -> String) -> JSONText {
    .array(words.map { .array([.string($0.rawValue), .string(name($0))]) })
  }

  /// The place of a word of data among its kind.
  private func place<Word: TermOfData>(of word: Word, in words: [Word]) -> JSONText {
    words.firstIndex(of: word).map(JSONText.number) ?? .null
  }

  private func list(_ table: TariffTable) -> JSONText {
    .array(
      [
        table.id, table.region, table.regionName, "\(table.year)", table.title, wording.validity(of: table),
        table.publishedOn.map(wording.date) ?? wording.unknown, table.publication, table.priceLevel,
        table.address ?? "", table.note, wording.citation(of: table),
      ].map(JSONText.string))
  }

  private func product(_ price: Tariff) -> JSONText {
    .row([
      .number(listOf[price.table] ?? 0), .string(price.product), place(of: price.law, in: dataset.terms.laws),
      .string(price.code), .string(price.name),
      price.printedCode == price.code ? .null : .string(price.printedCode),
    ])
  }

  private func price(_ price: Tariff, of product: Int, _ texts: inout Texts) -> JSONText {
    .row([
      .number(product), place(of: price.unit, in: dataset.terms.units),
      place(of: price.form, in: dataset.terms.forms), .number(price.amount.cents), .number(price.line),
      texts.place(price.note), texts.place(dataset.place(of: price.line, in: price.table)),
      texts.place(dataset.searchWords(for: price)),
    ])
  }

  private func unpriced(_ product: UnpricedProduct) -> JSONText {
    .array([
      .number(listOf[product.table] ?? 0), place(of: product.law, in: dataset.terms.laws),
      .string(product.printedCode), .string(product.name), .string("\(product.lines)"),
      .string(product.reason),
    ])
  }

  private func concept(_ concept: Concept, _ texts: inout Texts) -> JSONText {
    let comparison = dataset.compare(concept, in: dataset.tables)
    let rows = comparison.rows.compactMap { row -> JSONText? in
      guard let place = priceOf[row.tariff] else { return nil }
      let refusal: String? =
        if case .failure(let refusal) = row.conversion { wording.notConverted([refusal]) } else { nil }
      return .row([
        .number(place), row.comparableCents.map { .number(Money(rounding: $0)?.cents ?? 0) } ?? .null,
        texts.place(wording.name(of: row.member.match)),
        texts.place([refusal, row.member.reason].compactMap { $0 }.joined(separator: ". ")),
      ])
    }
    return .array([
      .string(concept.id), .string(concept.name), .string(concept.description),
      place(of: comparison.unit, in: dataset.terms.units), .array(rows),
    ])
  }

  /// How a product continues, in a sentence, with the products that it is about.
  private func continuation(_ continuation: Continuation) -> JSONText {
    .array([
      place(of: continuation.productFrom, in: continuation.tableFrom),
      place(of: continuation.productTo, in: continuation.tableTo),
      .string(wording.sentence(on: continuation, in: dataset)),
    ])
  }

  private func place(of product: String, in table: String) -> JSONText {
    productOf[[table, product]].map(JSONText.number) ?? .null
  }

  /// Whether a product is the first that has its word in its list.
  private func isFirst(_ place: Int) -> Bool {
    productOf[[products[place].table, products[place].product]] == place
  }

  /// What may be billed of each product, in a sentence.
  private var billing: [JSONText] {
    products.indices.compactMap { place in
      guard isFirst(place) else { return nil }
      let product = products[place]
      let terms = dataset.billingTerms(of: product.product, in: product.table)
        .filter { !$0.kind.rawValue.hasPrefix("example") }
      let label = wording.text(nl: "Voor dit product", en: "For this product")
      return wording.sentence(of: label, on: terms).map { .array([.number(place), .string($0)]) }
    }
  }
}

// MARK: - Details

extension PageData {
  /// What is known of products besides, each as a table whose columns are those of the report on a product.
  private func details(_ texts: inout Texts) -> [JSONText] {
    let (tables, show) = (dataset.tables, ShowLayout(wording: wording))
    let costs = ShowCosts(dataset: dataset, costs: costs, wording: wording)
    let products = self.products.indices.filter(isFirst).map { self.products[$0] }
    let codes: [Report.Column<ProductCode>] = [
      .text("scheme", wording.field) { $0.scheme == .cak ? wording.cakCode : wording.number },
      .text("code", wording.code) { $0.code.isEmpty ? wording.none : $0.code },
      .number("line", wording.line) { $0.line },
      .text("note", wording.note) { $0.note }.flexible.hiddenWhenEmpty,
    ]
    let noticed = AuditColumns(wording: wording, letterOf: [:]).inMemo(lists: 1)
      .map { $0.of(\(product: String, item: AuditColumns.Numbered).item) }
    // Repeated at each of very many products it would be the largest part of the page; 'tariffs check' has it once.
    let few = (audit?.items ?? []).filter { $0.finding.products.count <= PageData.mostProductsOfFinding }
    let items = AuditColumns.numbered(few).flatMap { item in
      item.finding.products.map { (product: $0, item: item) }
    }
    return [
      detail(
        "noticed", wording.noticed, noticed, items, of: { [$0.item.finding.table, $0.product] }, &texts),
      detail(
        "billing", wording.billingHeading, show.billing, tables.flatMap { dataset.billingTerms(in: $0.id) },
        of: { [$0.table, $0.product] }, &texts),
      detail(
        "mix", wording.mix, costs.shares, products.flatMap { self.costs.mix(of: $0.product, in: $0.table) },
        of: { [$0.table, $0.product] }, &texts),
      detail(
        "components", wording.componentsHeading, costs.figures,
        products.flatMap { dataset.costFigures(of: $0.product, in: $0.table, self.costs) },
        of: { [$0.table, $0.product] }, &texts),
      detail(
        "readings", wording.readingsHeading, show.readings, tables.flatMap { dataset.readings(in: $0.id) },
        of: { [$0.table, $0.product] }, &texts),
      detail(
        "codes", wording.otherCodes, codes, tables.flatMap { dataset.productCodes(in: $0.id) },
        of: { [$0.table, $0.product] }, &texts),
      detail(
        "mentions", wording.alsoOnLines,
        [
          .text("unit", wording.unit) { wording.unitName(of: $0.unit) },
          .text("form", wording.form) { wording.name(of: $0.form) },
          .money("amount", wording.amount) { $0.amount }, .number("line", wording.line) { $0.line },
        ], tables.flatMap { dataset.mentions(in: $0.id) }, of: { [$0.table, $0.product] }, &texts),
    ]
  }

  private func detail<Row>(
    _ key: String, _ heading: String, _ columns: [Report.Column<Row>], _ rows: [Row],
    of product: (Row) -> [String], _ texts: inout Texts
  ) -> JSONText {
    let table = Report.Table(columns, { rows })
    let places = table.readerColumns
    let cells = zip(rows, table.texts(in: places, wording)).compactMap { row, cells -> JSONText? in
      guard let place = productOf[product(row)] else { return nil }
      return .row([.number(place)] + cells.map { texts.place($0) })
    }
    let heads = places.map { place -> JSONText in
      let field = table.fields[place]
      return .array([
        .string(field.heading), .string(field.isNumeric ? "number" : field.isFlexible ? "words" : ""),
      ])
    }
    return .array([.string(key), .string(heading), .array(heads), .array(cells)])
  }
}

// MARK: - Two lists side by side

extension PageData {
  private func pair(_ pair: PagePair, _ texts: inout Texts) -> JSONText {
    let (comparison, terms) = (pair.comparison, pair.equalTerms)
    let names = Dictionary(dataset.tables.map { ($0.id, $0.id) }) { first, _ in first }
    let rows = ComparisonOrder.comparableFirst(comparison.rows).map { row -> JSONText in
      let change = row.change
      let figure = terms.figure(for: row)
      let onEqualTerms = figure.flatMap { figure -> JSONText? in
        guard case .participantHour = figure.basis else { return nil }
        return .array([
          .number(figure.from.cents), .number(figure.to.cents),
          figure.change.percentage.map { .number($0.hundredths) } ?? .null,
        ])
      }
      func place(_ tariff: Tariff?) -> JSONText {
        tariff.flatMap { priceOf[$0] }.map(JSONText.number) ?? .null
      }
      return .row([
        place(row.from.first), place(row.to.first),
        row.figure(.from).map { .number($0.amount.cents) } ?? .null,
        row.figure(.to).map { .number($0.amount.cents) } ?? .null,
        change.map { .number($0.difference.cents) } ?? .null,
        change?.percentage.map { .number($0.hundredths) } ?? .null,
        self.place(of: row.unit, in: dataset.terms.units),
        .number(ComparisonRow.Status.allCases.firstIndex(of: row.status) ?? 0),
        row.comparability.flatMap { Continuation.Comparability.allCases.firstIndex(of: $0.verdict) }
          .map(JSONText.number) ?? .null,
        texts.place(row.comparability?.reason), texts.place(wording.lines(of: row, letterOf: names)),
        texts.place(wording.remarks(row)), onEqualTerms ?? .null,
      ])
    }
    let sentences =
      Report.diff(comparison, of: comparison, language: wording.language).answer?.sentences ?? []
    return .array([
      .string(pair.region.id), .string(pair.region.name), .number(pair.from), .number(pair.to),
      .array(sentences.map(JSONText.string)), .array(rows),
    ])
  }
}

// MARK: - Without a script

extension PageData {
  /// Writes each list as a table that is there without the script. End tags that HTML lets out are let out.
  func writeLists(to sink: inout ByteSink) {
    let heads = [
      (wording.code, ""), (wording.product, ""), (wording.law, ""), (wording.unit, ""), (wording.form, ""),
      (wording.amount, " class=number"),
    ].map { "<th scope=col\($1)>\(HTMLWriter.escaped($0))" }.joined()
    sink.append("<p>\(HTMLWriter.escaped(wording.pageCounts(of: dataset)))</p>\n")
    for table in dataset.tables {
      let name = HTMLWriter.escaped("\(wording.place(table)): \(table.title)")
      sink.append("<h2>\(name)</h2>\n<table>\n<thead><tr>\(heads)<tbody>\n")
      for price in dataset.tariffs(in: table.id) {
        let cells = [
          price.code, price.name, wording.name(of: price.law), wording.unitName(of: price.unit),
          wording.name(of: price.form),
        ]
        sink.append(
          "<tr>" + cells.map { "<td>" + HTMLWriter.escaped($0) }.joined()
            + "<td class=number>\(wording.number(price.amount))\n")
      }
      sink.append("</table>\n")
    }
  }
}
