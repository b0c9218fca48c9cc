import Indexation
import Tariffs

extension Report {
  /// All that is known of some products: prices, readings, second places and documents.
  ///
  /// - Parameters:
  ///   - word: the product as the user named it.
  ///   - tariffs: its rows, of one or more tables.
  ///   - filter: by which they were found; it finds products without an amount as well.
  ///   - dataset: the tables.
  ///   - costs: the function mixes and cost components.
  ///   - language: the language for people.
  /// - Returns: the report.
  public static func show(
    _ word: String, tariffs: [Tariff], filter: TariffFilter, in dataset: Dataset, costs: CostBook,
    language: Language
  ) -> Report {
    let wording = wording(language)
    let showCosts = ShowCosts(costs: costs, wording: wording)
    let products = Product.grouped(tariffs, in: dataset)
    let readings = products.flatMap(\.readings)
    let unpriced = dataset.unpricedProducts(in: dataset.tables, filter: filter)
    let tables = dataset.tables.filter { table in
      products.contains { $0.table == table } || unpriced.contains { $0.table == table.id }
    }
    let places = PlaceColumns(dataset, of: tables, wording: wording)
    var sections = products.flatMap { product in
      [product.prices(wording, places)] + product.details(wording)
        + showCosts.sections(of: [(product.table.id, product.slug)], for: .readers)
    }
    sections += unpriced.map { wording.section(on: $0, in: dataset) }
    sections += [
      Section(
        key: "tariffs",
        columns: tariffColumns(wording, manyTables: true) + [mentionsColumn(wording, audience: .data)]
          + places.columns.map(\.column),
        rows: products.flatMap { product in
          product.tariffs.map { tariff in
            Row(
              tariffCells(tariff, wording) + [product.linesOfMentions(of: tariff)]
                + places.columns.map { $0.cell(tariff) })
          }
        }, audience: .data),
      wording.unpricedSection(unpriced, in: dataset),
      Section(
        key: "readings", columns: readingColumns(wording),
        rows: readings.map { Row(readingCells($0, wording)) },
        audience: .data),
      Section(
        key: "billing_terms", columns: billingColumns(wording) + [Field("place", wording.place)],
        rows: products.flatMap(\.terms).map {
          Row(billingCells($0, wording) + [.text(dataset.place(of: $0.line, in: $0.table))])
        }, audience: .data),
      Section(
        key: "continuations", columns: continuationColumns(wording),
        rows: products.flatMap(\.continuations).map { Row(continuationCells($0, wording)) }, audience: .data),
    ]
    sections += showCosts.sections(of: products.map { ($0.table.id, $0.slug) }, for: .data)
    sections.append(
      Section(
        key: "tables",
        columns: [
          Field("table", wording.table), Field("title", wording.title), Field("source_sha256", ""),
          Field("address", wording.address), Field("note", wording.note),
        ],
        rows: tables.map {
          Row([
            .text($0.id), .text($0.title), .text($0.sourceSHA256), .text($0.address ?? ""), .text($0.note),
          ])
        }, audience: .data))
    return Report(
      title: wording.showTitle(product: word), sections: sections, sources: tables.map(wording.citation))
  }

  fileprivate static func mentionsColumn(_ wording: Wording, audience: Audience) -> Field {
    Field("also_on_lines", wording.alsoOnLines, audience: audience, dropOrder: 2, isHiddenWhenEmpty: true)
  }

  fileprivate static func billingColumns(_ wording: Wording) -> [Field] {
    [
      Field("table", wording.table, audience: .data),
      Field("product", wording.slug, audience: .data),
      Field("term", wording.term),
      Field("value", wording.value),
      Field("line", wording.line, isNumeric: true),
      Field("printed", wording.printed, isFlexible: true),
      Field("note", wording.note, isFlexible: true, isHiddenWhenEmpty: true),
    ]
  }

  fileprivate static func billingCells(_ term: BillingTerm, _ wording: Wording) -> [Cell] {
    [
      .text(term.table),
      .text(term.product),
      .term(term.kind.rawValue, shown: wording.name(of: term.kind)),
      term.number.map { .decimal(term.value, shown: wording.decimal($0)) }
        ?? .term(term.value, shown: wording.billingValue(term.value)),
      .number(term.line),
      .text(term.printed),
      .text(term.note),
    ]
  }

  fileprivate static func continuationColumns(_ wording: Wording) -> [Field] {
    [
      Field("table_from", wording.table, audience: .data),
      Field("product_from", wording.slug, audience: .data),
      Field("table_to", wording.table, audience: .data),
      Field("product_to", wording.slug, audience: .data),
      Field("continues_as", wording.continuesAs, audience: .readers, isFlexible: true),
      Field("relation", wording.relation),
      Field("comparable", wording.comparable),
      Field("lines_from", wording.line, audience: .data),
      Field("lines_to", wording.line, audience: .data),
      Field("reason", wording.reason, isFlexible: true),
      Field("lines", wording.line, audience: .readers, isFlexible: true, dropOrder: 1),
    ]
  }

  fileprivate static func continuationCells(_ continuation: Continuation, _ wording: Wording) -> [Cell] {
    func side(_ table: String, _ product: String) -> String {
      product.isEmpty ? "–" : "\(product) (\(table))"
    }
    return [
      .text(continuation.tableFrom),
      .text(continuation.productFrom),
      .text(continuation.tableTo),
      .text(continuation.productTo),
      .text(
        side(continuation.tableFrom, continuation.productFrom) + " → "
          + side(continuation.tableTo, continuation.productTo)),
      .term(continuation.relation.rawValue, shown: wording.name(of: continuation.relation)),
      .term(continuation.comparable.rawValue, shown: wording.name(of: continuation.comparable)),
      .text("\(continuation.linesFrom)"),
      .text("\(continuation.linesTo)"),
      .text(continuation.reason),
      .text("\(continuation.linesFrom) → \(continuation.linesTo)"),
    ]
  }

  fileprivate static func readingColumns(_ wording: Wording) -> [Field] {
    [
      Field("table", wording.table, audience: .data),
      Field("product", wording.slug, audience: .data),
      Field("unit", wording.unit, audience: .data),
      Field("form", wording.form, audience: .data),
      Field("field", wording.field),
      Field("line", wording.line, isNumeric: true),
      Field("printed", wording.printed, isFlexible: true),
      Field("read", wording.read, isFlexible: true),
      Field("reason", wording.reason, isFlexible: true),
    ]
  }

  fileprivate static func readingCells(_ reading: Reading, _ wording: Wording) -> [Cell] {
    [
      .text(reading.table),
      .text(reading.product),
      .text(reading.unit.rawValue),
      .term(reading.form.rawValue, shown: wording.name(of: reading.form)),
      .term(reading.field.rawValue, shown: wording.name(of: reading.field)),
      .number(reading.line),
      .text(reading.printed),
      .term(reading.read, shown: wording.read(reading)),
      .text(reading.reason),
    ]
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

  var slug: String { tariffs[0].product }

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
  func linesOfMentions(of tariff: Tariff) -> Report.Cell {
    let lines = mentions.filter { $0.unit == tariff.unit && $0.form == tariff.form }.map { "\($0.line)" }
    return lines.isEmpty ? .empty : .text(lines.joined(separator: ", "))
  }

  func prices(_ wording: Wording, _ places: PlaceColumns) -> Report.Section {
    let first = tariffs[0]
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
    facts += places.facts(of: tariffs)
    if let address = table.address { facts.append(Report.Fact(wording.address, address)) }
    if !table.note.isEmpty { facts.append(Report.Fact(wording.noteOnList, table.note)) }
    return Report.Section(
      key: "product", heading: first.name, facts: facts,
      columns: [
        Report.Field("unit", wording.unit),
        Report.Field("form", wording.form),
        Report.Field("amount", wording.amount, isNumeric: true),
        Report.Field("line", wording.line, isNumeric: true),
        Report.mentionsColumn(wording, audience: .readers),
        Report.Field("note", wording.note, isFlexible: true, isHiddenWhenEmpty: true),
      ],
      rows: tariffs.map { tariff in
        Report.Row([
          .text(tariff.unit.rawValue),
          .term(tariff.form.rawValue, shown: wording.name(of: tariff.form)),
          .money(tariff.amount),
          .number(tariff.line),
          linesOfMentions(of: tariff),
          .text(tariff.note),
        ])
      }, audience: .readers)
  }

  /// What is known besides the prices: billing, continuation and readings, as far as there is any.
  func details(_ wording: Wording) -> [Report.Section] {
    let sections = [
      Report.Section(
        key: "billing", heading: wording.billingHeading, columns: Report.billingColumns(wording),
        rows: terms.map { Report.Row(Report.billingCells($0, wording)) }, audience: .readers),
      Report.Section(
        key: "continuations", heading: wording.continuationsHeading,
        columns: Report.continuationColumns(wording),
        rows: continuations.map { Report.Row(Report.continuationCells($0, wording)) }, audience: .readers),
      readings(wording),
    ]
    return sections.filter { $0.table.count > 0 }
  }

  private func readings(_ wording: Wording) -> Report.Section {
    Report.Section(
      key: "readings", heading: wording.readingsHeading, columns: Report.readingColumns(wording),
      rows: readings.map { Report.Row(Report.readingCells($0, wording)) }, audience: .readers)
  }
}
