/// A product that a document names without an amount for it.
public struct UnpricedProduct: Hashable, Sendable {
  /// The id of the table.
  public let table: String
  /// The product: a readable word that no price of the table has.
  public let product: String
  /// The law under which it is given.
  public let law: Law
  /// The product code as printed; empty when none is.
  public let printedCode: String
  /// The name.
  public let name: String
  /// The unit in the words of the document, such as `lumpsum`; empty when none is named.
  public let printedUnit: String
  /// The lines that name it.
  public let lines: SourceLines
  /// Why it has no amount, as far as the document tells.
  public let reason: String
}

extension TariffFilter {
  /// Whether a product without an amount answers the question; one about units or forms it does not.
  func includes(_ product: UnpricedProduct) -> Bool {
    law.map { product.law.covers($0) } ?? true && units.isEmpty && forms.isEmpty
      && (products.isEmpty || products.contains { $0.names(product) })
  }
}

extension Dataset {
  /// The products of some tables that have no amount, as far as a filter lets them through.
  public func unpricedProducts(
    in tables: [TariffTable], filter: TariffFilter = TariffFilter()
  ) -> [UnpricedProduct] {
    tables.filter(filter.includes).flatMap { unpricedProducts(in: $0.id) }.filter(filter.includes)
  }
}

extension UnpricedProduct {
  /// The rows of `unpriced.csv`.
  package static let schema = Schema<UnpricedProduct>(
    "unpriced", title: Phrase(nl: "Producten zonder bedrag", en: "Products without an amount"),
    "One row for each product that a document names without an amount for it.",
    key: .init("table", "product"),
    references: [.init("table", in: .tables)]
  ) { f in
    UnpricedProduct(
      table: f.identifier(
        "table", "The id of the table (`table` of tables).", example: "nijmegen-2025-verblijf"),
      product: f.identifier(
        "product", "A word for the product that no row of tariffs in the table has.", example: "ivt-met-jim"),
      law: f.word(
        "law",
        "The law under which it is given (`law` of tariffs, with the meaning of the words).", example: "jw"),
      printedCode: f.text(
        "printed_code",
        "The product code as printed; `n.v.t.` where the document says that there is none.", example: "n.v.t."
      ),
      name: f.filledText("name", "The name of the product.", example: "IVT met JIM"),
      printedUnit: f.text(
        "printed_unit",
        "The unit in the words of the document. Empty when none is named.", example: "lumpsum"),
      lines: f.lines("lines", "The lines that name it.", example: "46 379-383"),
      reason: f.filledText(
        "reason",
        "Why it has no amount, as far as the document tells, in Dutch.",
        example: "De prijs volgt uit een offerte per lift."))
  }

  /// What is wrong with a product that has an amount after all.
  static func hasAmount(_ product: String) -> DatasetProblem.Kind {
    .rule(
      nl: "het product \(quoted(product)) heeft een bedrag in tariffs.csv",
      "Verwijder deze rij, of geef het product zonder bedrag een eigen woord.",
      en: "the product \(quoted(product)) has an amount in tariffs.csv",
      "Remove this row, or give the product without an amount a word of its own.")
  }
}
