import Tariffs

extension SQLExport {
  /// The last day of what no document ends, so that BETWEEN finds it.
  static let noEnd = "9999-12-31"

  /// The table of prices: of each key one amount on each day.
  static func prices(_ prices: PriceTable) -> SQLTable {
    typealias Column = SQLColumn<PriceTable.Row>
    func text(_ name: String, _ meaning: String, _ text: @escaping (PriceTable.Row) -> String) -> Column {
      Column(name: name, type: .text, isRequired: true, meaning: meaning) { .text(text($0)) }
    }
    let columns: [Column] = [
      text("price_key", "What the price is of, in one word: region, product, unit, form, and kind and band.")
      {
        $0.key.description
      },
      text("region", "The id of the region; codes mean something only within it.") { $0.key.region },
      text(
        "product",
        "The product: its code, or the word of the product where no code tells it apart within the region."
      ) { $0.key.product },
      text("unit", "The unit in which the amount is paid.") { $0.key.unit.rawValue },
      text("form", "The form in which it is paid.") { $0.key.form.rawValue },
      text("kind", "What the amount is: price, or something that is no price, such as maximum.") {
        $0.key.kind.rawValue
      },
      text("band", "What divides the price further, as printed; the empty text for nothing.") { $0.key.band },
      Column(
        name: "valid_from", type: .date, isRequired: true,
        meaning: "The first day on which this amount is the one of its key."
      ) { .date($0.from) },
      Column(
        name: "valid_to", type: .date, isRequired: true,
        meaning: "The last such day, that day included; \(noEnd) where no document sets an end."
      ) { $0.through.map(SQLValue.date) ?? .endless },
      Column(
        name: "amount", type: .amount, isRequired: false,
        meaning: "The amount in euro for one unit. NULL only where the list prints none: kind quote or none."
      ) { .some($0.tariff.statedAmount) },
      Column(
        name: "amount_to", type: .amount, isRequired: false, meaning: "The upper end of a range in euro."
      ) { .some($0.tariff.details?.upperAmount) },
      text("law", "The law under which the help is given.") { $0.tariff.law.rawValue },
      Column(
        name: "code", type: .text, isRequired: false,
        meaning: "The product code of the row; NULL where none is printed."
      ) { .some($0.tariff.code) },
      text("name", "The name of the product.") { $0.tariff.name },
      text("tariff", "The row of the list that prints the amount (key of tariffs).") { $0.tariff.rowKey },
    ]
    return SQLTable(
      "prices",
      """
      One row for each run of days on which an amount is the one of its key: region, product, unit, form, kind and band. \
      On each day a key has one amount. A list that replaces another one, and a list or an amount that begins later, \
      ends what was there; where two lists begin together, the first one speaks.
      """, key: ["price_key", "valid_from"],
      references: [.init(columns: ["tariff"], table: "tariffs", targets: ["key"])],
      exclusion: { dialect in
        dialect == .postgresql
          ? "EXCLUDE USING gist (\"price_key\" WITH =, daterange(\"valid_from\", \"valid_to\", '[]') WITH &&)"
          : nil
      }, columns: columns, rows: prices.rows)
  }
}
