import Indexation
import Tariffs

extension Report {
  /// All that is known of some products: prices, what stands out, readings, second places and documents.
  package static func show(
    _ word: String, tariffs: [Tariff], filter: TariffFilter, in dataset: Dataset, costs: CostBook,
    audit: Audit,
    language: Language
  ) -> Report {
    let wording = wording(language)
    let showCosts = ShowCosts(dataset: dataset, costs: costs, wording: wording)
    let products = Product.grouped(tariffs, in: dataset)
    let unpriced = dataset.unpricedProducts(in: dataset.tables, filter: filter)
    let tables = dataset.tables.filter { table in
      products.contains { $0.table == table } || unpriced.contains { $0.table == table.id }
    }
    let places = PlaceColumns(dataset, of: tables, wording: wording)
    let layout = ShowLayout(wording: wording)
    let price = PriceColumns(wording: wording)
    var sections = products.flatMap { product in
      [layout.prices(of: product, places)] + wording.noticedSection(product.noticed(in: audit))
        + layout.details(of: product)
        + showCosts.sections(of: [(product.table.id, product.slug)], for: .readers)
    }
    sections += unpriced.map { wording.section(on: $0, in: dataset) }
    sections += [
      Section(
        key: "tariffs",
        columns: (price.list(manyTables: true) + price.details(of: tariffs)).map { $0.of(\.tariff) }
          + [layout.mentions] + places.columns.map { $0.of(\.tariff) },
        rows: products.flatMap(\.prices), audience: .data
      ).declaring(price.details),
      wording.unpricedSection(unpriced, in: dataset),
      Section(
        key: "readings", columns: layout.readings, rows: products.flatMap(\.readings), audience: .data),
      Section(
        key: "billing_terms",
        columns: layout.billing
          + [.text("place", wording.place) { dataset.place(of: $0.line, in: $0.table) }],
        rows: products.flatMap(\.terms), audience: .data),
      Section(
        key: "continuations", columns: layout.continuations, rows: products.flatMap(\.continuations),
        audience: .data),
    ]
    let noticed = products.flatMap { $0.noticed(in: audit) }.firstOccurrences
    sections += showCosts.sections(of: products.map { ($0.table.id, $0.slug) }, for: .data)
    sections += AuditColumns.sections(of: noticed, wording)
    sections.append(
      Section(
        key: "tables",
        columns: [
          .text("table", wording.table) { $0.id }.always,
          .text("title", wording.title) { $0.title },
          .text("source_sha256") { $0.sourceSHA256 },
          .text("address", wording.address) { $0.address },
          .text("note", wording.note) { $0.note },
        ],
        rows: tables, audience: .data))
    return Report(
      title: wording.showTitle(product: word), sections: sections, sources: tables.map(wording.citation)
    ).answered(layout.answer(word, products, unpriced, noticed, places))
  }
}

/// The columns of what is known of products, and the parts that people read.
struct ShowLayout {
  let wording: Wording

  fileprivate var mentions: Report.Column<Product.Price> {
    .text("also_on_lines", wording.alsoOnLines) { $0.product.linesOfMentions(of: $0.tariff) }
      .dropped(2).hiddenWhenEmpty
  }

  var billing: [Report.Column<BillingTerm>] {
    [
      .text("table", wording.table) { $0.table }.forData.always,
      .text("product", wording.slug) { $0.product }.forData.always,
      .term("term", wording.term, wording.name) { $0.kind },
      .cell("value", wording.value, .text) { term in
        term.number.map { Report.Cell.decimal(term.value, shown: wording.decimal($0)) }
          ?? .term(term.value, shown: wording.billingValue(term.value))
      },
      .number("line", wording.line) { $0.line },
      .text("printed", wording.printed) { $0.printed }.flexible,
      .text("note", wording.note) { $0.note }.flexible.hiddenWhenEmpty,
    ]
  }

  var continuations: [Report.Column<Continuation>] {
    [
      .text("table_from", wording.table) { $0.tableFrom }.forData,
      .text("product_from", wording.slug) { $0.productFrom }.forData,
      .text("table_to", wording.table) { $0.tableTo }.forData,
      .text("product_to", wording.slug) { $0.productTo }.forData,
      .text("continues_as", wording.continuesAs) { sides(of: $0) }.forReaders.flexible,
      .term("relation", wording.relation, wording.name) { $0.relation },
      .term("comparable", wording.comparable, wording.name) { $0.comparable },
      .text("lines_from", wording.line) { "\($0.linesFrom)" }.forData,
      .text("lines_to", wording.line) { "\($0.linesTo)" }.forData,
      .text("reason", wording.reason) { $0.reason }.flexible,
      .text("lines", wording.line) { "\($0.linesFrom) → \($0.linesTo)" }.forReaders.flexible.dropped(1),
    ]
  }

  var readings: [Report.Column<Reading>] {
    [
      .text("table", wording.table) { $0.table }.forData.always,
      .text("product", wording.slug) { $0.product }.forData.always,
      .text("unit", wording.unit) { $0.unit.rawValue }.forData.always,
      .term("form", wording.form, wording.name) { $0.form }.forData,
      .term("field", wording.field, wording.name) { $0.field },
      .number("line", wording.line) { $0.line },
      .text("printed", wording.printed) { $0.printed }.flexible,
      .cell("read", wording.read, .text) { Report.Cell.term($0.read, shown: wording.read($0)) }.flexible,
      .text("reason", wording.reason) { $0.reason }.flexible,
    ]
  }

  /// The two products of a continuation, of which one may not be there.
  private func sides(of continuation: Continuation) -> String {
    func side(_ table: String, _ product: String) -> String {
      product.isEmpty ? "–" : "\(product) (\(table))"
    }
    return side(continuation.tableFrom, continuation.productFrom) + " → "
      + side(continuation.tableTo, continuation.productTo)
  }

  /// The price in each list, how it continues, and what may be billed.
  fileprivate func answer(
    _ word: String, _ products: [Product], _ unpriced: [UnpricedProduct], _ noticed: [Audit.Item],
    _ places: PlaceColumns
  ) -> Report.Answer {
    let prices = products.flatMap(\.prices)
    let lists = products.map(\.table).firstOccurrences.count
    var sentences: [String] = []
    if products.count > 3 {
      let (tariffs, lists) = (wording.tariffs(prices.count), wording.lists(lists))
      let regions = wording.list(products.map(\.table.regionName).firstOccurrences)
      let ranges = wording.some(wording.priceRanges(prices.map(\.tariff)), atMost: 6, between: "; ")
      sentences.append(
        wording.text(
          nl:
            "‘\(word)’ past bij \(products.count) producten van \(regions), met \(tariffs) uit \(lists): \(ranges).",
          en:
            "‘\(word)’ matches \(products.count) products of \(regions), with \(tariffs) from \(lists): \(ranges)."
        ))
      if (try? places.dataset.concepts(named: word))?.isEmpty == false {
        let quoted = word.contains(" ") ? "'\(word)'" : word
        sentences.append(
          wording.text(
            nl: "Wat regio's hiervoor betalen, ook onder een andere naam: tariffs compare \(quoted).",
            en: "What regions pay for it, also under another name: tariffs compare \(quoted)."))
      }
    } else {
      sentences += products.map { product in
        let all = product.tariffs.map { tariff in
          wording.price(tariff) + wording.qualifiers(tariff)
        }
        let name = [product.tariffs[0].code, product.tariffs[0].name].filter { !$0.isEmpty }.joined(
          separator: " ")
        return "\(wording.place(product.table)), \(name): \(wording.some(all, atMost: 6))."
      }
      // A continuation stands with both its products.
      let continuations = products.flatMap(\.continuations).firstOccurrences
      sentences += continuations.prefix(2).map { wording.sentence(on: $0, in: places.dataset) }
      if continuations.count > 2 {
        let more = continuations.count - 2
        sentences.append(
          wording.text(
            nl: "En nog \(more) \(more == 1 ? "overgang" : "overgangen") naar of van andere producten.",
            en: "And \(more) more \(more == 1 ? "continuation" : "continuations") to or from other products.")
        )
      }
      sentences += billingSentences(products)
    }
    sentences += unpriced.prefix(3).map { product in
      wording.text(
        nl: "\(wording.named(product)): geen tarief. ", en: "\(wording.named(product)): no tariff. ")
        + product.reason
    }
    sentences += wording.noticed(noticed, atMost: products.count > 3 ? 0 : 2, of: word)
    // Where a name was read otherwise, the figure is not in doubt.
    let readings = products.flatMap(\.readings).filter { $0.field != .name }
    if !readings.isEmpty {
      let fields = wording.counts(readings.map { wording.name(of: $0.field) })
      sentences.append(
        wording.text(
          nl: "Anders gelezen dan gedrukt: \(fields).", en: "Read otherwise than printed: \(fields)."))
    }
    let price = PriceColumns(wording: wording)
    let isOne = Set(products.map(\.slug)).count == 1
    let isFew = products.count <= 3
    let names: [Report.Column<Product.Price>] =
      isOne ? [] : [price.name, price.code.hiddenWhenEmpty].map { $0.of(\.tariff) }
    let years: [Report.Column<Product.Price>] = [
      .text("region_name", wording.region) { $0.product.table.regionName }.dropped(1),
      .number("year", wording.year) { $0.product.table.year },
    ]
    // The nearest heading; the whole path takes lines that a screen does not have.
    let place = Report.Column<Product.Price>.text("place", wording.place) {
      places.dataset.headings(of: $0.tariff.line, in: $0.tariff.table).last ?? ""
    }.flexible.dropped(2).hiddenWhenEmpty
    let source = [price.line, price.note].map { $0.of(\Product.Price.tariff) } + [place]
    let hasNote: @Sendable (Product.Price) -> Bool = { !$0.tariff.note.isEmpty }
    let details = price.details(of: prices.map(\.tariff))
    let columns: [Report.Column<Tariff>] =
      [price.unit, price.form] + details.picked("kind", "band", "valid_from") + [price.amount]
      + details.picked("amount_to")
    let amounts = columns.map { $0.of(\Product.Price.tariff) }
    let table = CompactTable(
      names + years + amounts + (isFew ? source : []),
      prices,
      wording, lines: isFew ? 18 : 22, textWidth: isFew ? 20 : 42,
      isMarked: isFew ? nil : hasNote)
    return Report.Answer(
      sentences, tables: [table.section],
      leftOut: wording.leftOut(
        table, mark: wording.text(nl: "er staat een opmerking bij", en: "has a note"),
        wording.text(
          nl: "wat er gedrukt staat en hoe het is gelezen, declaratie, regels en bronnen",
          en: "what is printed and how it was read, billing, lines and sources")))
  }

  /// What may be billed of each product; said once for those of which the same holds.
  private func billingSentences(_ products: [Product]) -> [String] {
    let isByYear =
      Set(products.map(\.table.region)).count == 1 && Set(products.map(\.table.year)).count == products.count
    let billed = products.map { product in
      (
        label: isByYear
          ? "\(product.table.year)" : "\(product.tariffs[0].name) (\(wording.place(product.table)))",
        terms: product.terms.filter { !$0.kind.rawValue.hasPrefix("example") }
      )
    }
    let alike = Dictionary(grouping: billed) { wording.sentence(of: "", on: $0.terms) }
    return billed.compactMap { product in
      guard let same = alike[wording.sentence(of: "", on: product.terms)], same[0].label == product.label
      else { return nil }
      let labels = wording.list(same.map(\.label).firstOccurrences)
      let start = isByYear ? "In \(labels)" : wording.text(nl: "Bij \(labels)", en: "For \(labels)")
      return wording.sentence(of: start, on: product.terms)
    }.firstOccurrences
  }

  /// A product with its prices.
  fileprivate func prices(of product: Product, _ places: PlaceColumns) -> Report.Section {
    let (first, table) = (product.tariffs[0], product.table)
    let printedCode =
      first.printedCode == first.code ? "" : " (\(wording.printed.lowercased()): \(first.printedCode))"
    let code =
      first.code.isEmpty ? (first.printedCode.isEmpty ? wording.notPrinted : wording.undecided) : first.code
    var facts = [
      Report.Fact(wording.table, "\(table.id) (\(table.regionName), \(table.year))"),
      Report.Fact(wording.slug, first.product),
      Report.Fact(wording.law, wording.name(of: first.law)),
      Report.Fact(wording.code, code + printedCode),
      Report.Fact(wording.validity, wording.validity(of: table)),
    ]
    if !table.priceLevel.isEmpty { facts.append(Report.Fact(wording.priceLevel, table.priceLevel)) }
    facts += places.facts(of: product.tariffs)
    if let address = table.address { facts.append(Report.Fact(wording.address, address)) }
    if !table.note.isEmpty { facts.append(Report.Fact(wording.noteOnList, table.note)) }
    let price = PriceColumns(wording: wording)
    return Report.Section(
      key: "product", heading: first.name, facts: facts,
      columns: ([price.unit, price.form, price.amount, price.line] + price.details(of: product.tariffs))
        .map { $0.of(\.tariff) } + [mentions]
        + [price.note.of(\.tariff)],
      rows: product.prices, audience: .readers)
  }

  /// What is known besides the prices: billing, continuation and readings, as far as there is any.
  fileprivate func details(of product: Product) -> [Report.Section] {
    [
      Report.Section(
        key: "billing", heading: wording.billingHeading, columns: billing, rows: product.terms,
        audience: .readers),
      Report.Section(
        key: "continuations", heading: wording.continuationsHeading, columns: continuations,
        rows: product.continuations, audience: .readers),
      Report.Section(
        key: "readings", heading: wording.readingsHeading, columns: readings, rows: product.readings,
        audience: .readers),
    ].filter { $0.table.count > 0 }
  }
}

extension Wording {
  /// What a reading decided, with amounts in the notation of the language.
  fileprivate func read(_ reading: Reading) -> String {
    if reading.field == .amount, let amount = try? MoneyNotation.read(reading.read.utf8) {
      return number(hundredths: amount.cents)
    }
    return reading.read.isEmpty ? undecided : reading.read
  }
}

/// One product of one table, with all that is known of it.
private struct Product {
  let table: TariffTable
  let tariffs: [Tariff]
  let readings: [Reading]
  let mentions: [Mention]
  let terms: [BillingTerm]
  let continuations: [Continuation]

  /// A price with the product that it is of.
  typealias Price = (product: Product, tariff: Tariff)

  var slug: String { tariffs[0].product }

  /// What stands out of it.
  func noticed(in audit: Audit) -> [Audit.Item] { audit.items(on: slug, in: table.id) }

  var prices: [Price] { tariffs.map { (self, $0) } }

  /// The products of some rows, in the order of their tables and first rows.
  static func grouped(_ tariffs: [Tariff], in dataset: Dataset) -> [Product] {
    dataset.tables.flatMap { table in
      var names: [String] = []
      let own = tariffs.filter { $0.table == table.id }
      for tariff in own where !names.contains(tariff.product) { names.append(tariff.product) }
      return names.map { name in
        Product(
          table: table, tariffs: own.filter { $0.product == name },
          readings: dataset.readings(in: table.id).filter { $0.product == name },
          mentions: dataset.mentions(in: table.id).filter { $0.product == name },
          terms: dataset.billingTerms(of: name, in: table.id),
          continuations: dataset.continuations.filter {
            ($0.tableFrom == table.id && $0.productFrom == name)
              || ($0.tableTo == table.id && $0.productTo == name)
          })
      }
    }
  }

  /// The second places of a price.
  func linesOfMentions(of tariff: Tariff) -> String {
    mentions.filter { $0.unit == tariff.unit && $0.form == tariff.form }.map { "\($0.line)" }
      .joined(separator: ", ")
  }
}
