/// A fixed ratio between two prices of a table, which the document states or which its prices imply.
///
/// A group price is a third of the individual price; an hour is sixty minutes; a PGB price is 90% of ZIN.
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
  }

  /// The id of the table.
  public let table: String
  /// The price that follows.
  public let price: Price
  /// The ratio of the two prices.
  public let ratio: Rational
  /// The price that it follows from.
  public let base: Price
  /// Where the ratio comes from.
  public let basis: Basis
  /// The lines that state it; empty when nothing does.
  public let lines: SourceLines
  /// What the relation is, in a sentence.
  public let reason: String
}

/// What became of a relation when it was held against the printed prices.
public struct RelationCheck: Hashable, Sendable {
  /// How well printed prices keep a relation.
  public enum Verdict: String, Vocabulary {
    /// The printed price is the base price times the ratio, rounded to cents.
    case exact
    /// Not to the cent, but both prices can be roundings of unrounded prices that keep it.
    case withinRounding = "within-rounding"
    /// No rounding explains the difference.
    case deviates

    /// What the word is a kind of.
    public static let noun = Phrase(nl: "oordeel", en: "verdict")
  }

  /// The relation.
  public let relation: PriceRelation
  /// The row whose price follows.
  public let tariff: Tariff
  /// The row that it follows from.
  public let base: Tariff

  /// The base price times the ratio, in whole cents, rounded half away from zero.
  public var expected: WholeNumber { (Rational(base.amount) * relation.ratio).rounded() }

  /// Between which values the ratio of the unrounded prices lies; nothing when the base price can be zero.
  public var ratioBounds: RoundingBounds? {
    RoundingBounds(of: tariff.amount).divided(by: RoundingBounds(of: base.amount))
  }

  /// How well the printed prices keep the relation.
  public var verdict: Verdict {
    if WholeNumber(tariff.amount.cents) == expected { return .exact }
    let follows = RoundingBounds(of: base.amount) * relation.ratio
    return RoundingBounds(of: tariff.amount).overlaps(follows) ? .withinRounding : .deviates
  }
}

extension Dataset {
  /// Holds every known relation of some tables against their printed prices.
  public func relationChecks(in tables: [TariffTable]) -> [RelationCheck] {
    tables.flatMap { table -> [RelationCheck] in
      let rows = Dictionary(
        tariffs(in: table.id).map {
          (PriceRelation.Price(product: $0.product, unit: $0.unit, form: $0.form), $0)
        }, uniquingKeysWith: { first, _ in first })
      return relations(in: table.id).compactMap { relation in
        guard let tariff = rows[relation.price], let base = rows[relation.base] else { return nil }
        return RelationCheck(relation: relation, tariff: tariff, base: base)
      }
    }
  }
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
      let (price, base) = (Tariff.Key.named(Array($0[..<4])), Tariff.Key.named([$0[0]] + $0[4...]))
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
      base: Price(
        product: f.identifier("base_product", "The product of the base price."),
        unit: f.word("base_unit", "Unit of the base price."),
        form: f.word("base_form", "Form of the base price.")),
      basis: f.word(
        "basis",
        "stated: the document says it; definition: true by definition; implied: only the prices suggest it."),
      lines: f.lines(
        "lines", "Lines of the source document that say so, such as 23-34 1723. Empty where no line says it."),
      reason: f.filledText("reason", "What the ratio is, in a Dutch sentence."))
  }
}
