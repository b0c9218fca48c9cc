/// A fixed ratio of a price to another price of its table or to a wage, which the document states or which its prices
/// imply.
///
/// A group price is a third of the individual price; an hour is sixty minutes; a PGB price is 75% of the lowest price in
/// kind, or 125% of the minimum wage.
public struct PriceRelation: Hashable, Sendable {
  /// Where a ratio comes from.
  public enum Basis: String, Vocabulary {
    /// The document states it.
    case stated
    /// It is so by definition, as 60 minutes to the hour.
    case definition
    /// The document does not say it; its prices suggest it.
    case implied

    /// What the word is a kind of.
    public static let noun = Phrase(nl: "grondslag", en: "basis")
  }

  /// One of the two prices.
  public struct Price: Hashable, Sendable {
    /// The product.
    public let product: String
    /// The unit.
    public let unit: BillingUnit
    /// The form.
    public let form: PaymentForm

    init(product: String, unit: BillingUnit, form: PaymentForm) {
      (self.product, self.unit, self.form) = (product, unit, form)
    }

    /// The price of a row.
    package init(of tariff: Tariff) {
      self.init(product: tariff.product, unit: tariff.unit, form: tariff.form)
    }
  }

  /// A step of a salary scale.
  public struct WageStep: Hashable, Sendable, CustomStringConvertible {
    /// The id of the agreement.
    public let agreement: String
    /// The scale.
    public let scale: String
    /// The step, as data files write it.
    public let step: String

    /// The step as data files write it: `wml minimumloon min`.
    public var description: String { "\(agreement) \(scale) \(step)" }
  }

  /// What a price follows from.
  public enum Base: Hashable, Sendable {
    /// Another price of the table.
    case price(Price)
    /// The lowest price in kind for the same unit: of some products, or of all where none is named.
    case lowestInKind(of: [String])
    /// The gross wage per hour of a step.
    case wage(WageStep)
  }

  /// The id of the table.
  public let table: String
  /// The price that follows.
  public let price: Price
  /// The price divided by what it follows from.
  public let ratio: Rational
  /// What it follows from.
  public let base: Base
  /// To what the price is rounded.
  public let rounding: PriceRounding
  /// Where the ratio comes from.
  public let basis: Basis
  /// The lines that state it; empty when nothing does.
  public let lines: SourceLines
  /// What the relation is, in a sentence.
  public let reason: String

  /// Another price of the table that it follows from.
  package var basePrice: Price? {
    if case .price(let price) = base { price } else { nil }
  }

  /// The prices of its table of which it follows the lowest; none for a wage.
  package func bases(among tariffs: [Tariff]) -> [Tariff] {
    switch base {
    case .price(let price): tariffs.filter { Price(of: $0) == price }
    case .lowestInKind(let products):
      tariffs.filter {
        $0.form == .zin && $0.unit == price.unit && (products.isEmpty || products.contains($0.product))
      }
    case .wage: []
    }
  }

  /// What the price is, in cents, given what it follows from.
  package func price(of base: Money) -> Money { rounding.rounded(Rational(base) * ratio).money }
}

extension PriceRelation {
  /// The rows of `relations.csv`.
  package static let schema = Schema<PriceRelation>(
    "relations", title: Phrase(nl: "Verhoudingen", en: "Relations"),
    """
    Fixed ratios between two prices of a table, which the document states, which hold by definition, or \
    which the prices themselves imply. 'tariffs check' holds them against the printed prices.
    """,
    key: .init(
      "table", "product", "unit", "form", "base_product", "base_unit", "base_form", at: "product"
    ) {
      let (price, base) = (Tariff.Key.named(Array($0.prefix(4))), Tariff.Key.named([$0[0]] + $0[4...]))
      return Phrase(nl: "de verhouding van \(price) tot \(base)", en: "the relation of \(price) to \(base)")
    },
    references: [
      .init("table", in: .tables),
      .init("table", "product", "unit", "form", in: .prices),
      .init("table", "base_product", "base_unit", "base_form", in: .prices),
    ]
  ) { f in
    PriceRelation(
      table: f.identifier("table", "Id of the table, as in tables.csv."),
      price: Price(
        product: f.identifier("product", "The product, by its slug in tariffs.csv."),
        unit: f.word("unit", "Unit of the price that follows."),
        form: f.word("form", "Form of the price that follows.")),
      ratio: f.fraction(
        "ratio", "The price that follows divided by the base price: a number, or a fraction such as 1/3."),
      base: .price(
        Price(
          product: f.identifier("base_product", "The product of the base price."),
          unit: f.word("base_unit", "Unit of the base price."),
          form: f.word("base_form", "Form of the base price."))),
      rounding: .cent,
      basis: f.word(
        "basis",
        "stated: the document says it; definition: true by definition; implied: only the prices suggest it."),
      lines: f.lines(
        "lines", "Lines of the source document that say so, such as 23-34 1723. Empty where no line says it."),
      reason: f.filledText("reason", "What the ratio is, in a Dutch sentence."))
  }
}
