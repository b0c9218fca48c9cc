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
    Report.Section(
      key: "unpriced",
      columns: [
        .text("table", table) { $0.table }.always,
        .text("product", slug) { $0.product }.always,
        .text("law", law) { $0.law.rawValue }.always,
        .text("printed_code", printedCode) { $0.printedCode },
        .text("name", name) { $0.name }.always,
        .text("printed_unit", unit) { $0.printedUnit },
        .text("lines", line) { "\($0.lines)" },
        .text("place", place) { dataset.place(of: $0) },
        .text("reason", reason) { $0.reason },
      ],
      rows: products, audience: .data)
  }
}

extension Dataset {
  /// Where the document names a product without an amount: each place once.
  fileprivate func place(of product: UnpricedProduct) -> String {
    product.lines.ranges.map { place(of: $0.lowerBound, in: product.table) }.filter { !$0.isEmpty }
      .firstOccurrences.joined(separator: "; ")
  }
}
