import Tariffs

/// Products that a document names without an amount, in reports.
extension Wording {
  /// The product with its document and lines.
  func named(_ product: UnpricedProduct) -> String {
    "\(product.name) (\(product.table), \(line.lowercased()) \(product.lines))"
  }

  /// All that is known of one product.
  func section(on product: UnpricedProduct, in dataset: Dataset) -> Report.Section {
    Report.Section(
      key: "unpriced_product", heading: product.name,
      facts: [
        Report.Fact(table, product.table), Report.Fact(slug, product.product),
        Report.Fact(law, name(of: product.law)),
        Report.Fact(code, product.printedCode.isEmpty ? notPrinted : product.printedCode),
        Report.Fact(unit, product.printedUnit.isEmpty ? notPrinted : product.printedUnit),
        Report.Fact(amount, noAmount + product.reason),
        Report.Fact(line, "\(product.lines)"),
        Report.Fact(place, dataset.place(of: product)),
      ].filter { !$0.value.isEmpty }, audience: .readers)
  }

  /// Products without an amount, for programs.
  func unpricedSection(_ products: [UnpricedProduct], in dataset: Dataset) -> Report.Section {
    let columns: [(column: Report.Field, cell: (UnpricedProduct) -> Report.Cell)] = [
      (.init("table", table), { .text($0.table) }),
      (.init("product", slug), { .text($0.product) }),
      (.init("law", law), { .text($0.law.rawValue) }),
      (.init("printed_code", printedCode), { .text($0.printedCode) }),
      (.init("name", name), { .text($0.name) }),
      (.init("printed_unit", unit), { .text($0.printedUnit) }),
      (.init("lines", line), { .text("\($0.lines)") }),
      (.init("place", place), { .text(dataset.place(of: $0)) }),
      (.init("reason", reason), { .text($0.reason) }),
    ]
    return Report.Section(
      key: "unpriced", columns: columns.map(\.column),
      rows: products.map { product in Report.Row(columns.map { $0.cell(product) }) }, audience: .data)
  }
}

extension Dataset {
  /// Where the document names a product without an amount: each place once.
  fileprivate func place(of product: UnpricedProduct) -> String {
    product.lines.ranges.map { place(of: $0.lowerBound, in: product.table) }.filter { !$0.isEmpty }
      .firstOccurrences.joined(separator: "; ")
  }
}
