import Tariffs

/// Lists of tariffs as a script for a database: typed tables, their rows, and one table of prices to join by key and day.
public struct SQLExport {
  private let prices: PriceTable
  private let tables: [SQLTable]
  private let lists: [TariffTable]
  private let isWhole: Bool

  /// The script of some lists.
  ///
  /// - Parameters:
  ///   - lists: the lists.
  ///   - dataset: where their rows are, and what is known of how their products continue.
  public init(_ lists: [TariffTable], in dataset: Dataset) {
    self.lists = lists
    isWhole = lists.count == dataset.tables.count
    prices = PriceTable(lists, in: dataset)
    tables = SQLExport.tables(lists, prices, dataset)
  }

  /// What a reader must know: which amounts do not count, and which codes name no product.
  ///
  /// - Parameter language: that of the sentences.
  /// - Returns: a sentence for each.
  public func notes(in language: Language) -> [String] {
    let overruled = prices.overruled.map { pair in
      let (one, other) = (pair.tariff, pair.by)
      let (amount, otherAmount) = (
        Phrase(one.amount).text(in: language), Phrase(other.amount).text(in: language)
      )
      return language.text(
        nl: "\(one.table) en \(other.table) beginnen samen en noemen verschillende bedragen voor "
          + "\(one.shortName) per \(one.unit.name): \(amount) en \(otherAmount). In prices staat dat van "
          + "\(other.table), dat vooraan staat; replaces in tables.csv beslist anders.",
        en:
          "\(one.table) and \(other.table) begin together and print different amounts for \(one.shortName) per "
          + "\(one.unit.rawValue): \(amount) and \(otherAmount). prices has that of \(other.table), which stands "
          + "first; replaces in tables.csv decides otherwise.")
    }
    let ambiguous = prices.ambiguousCodes.map { code in
      language.text(
        nl:
          "\(code.code) staat in \(code.region) voor meer dan een product; in prices.product staat daar het woord "
          + "van het product.",
        en:
          "\(code.code) stands for more than one product in \(code.region); there prices.product has the word of the "
          + "product.")
    }
    return summedUp(overruled, language) + summedUp(ambiguous, language)
  }

  /// The first of many sentences, and how many more there are.
  private func summedUp(_ notes: [String], _ language: Language) -> [String] {
    let most = 10
    guard notes.count > most else { return notes }
    return notes.prefix(most)
      + [
        language.text(
          nl: "En nog \(notes.count - most) van deze.", en: "And \(notes.count - most) more of these.")
      ]
  }

  /// Writes the script.
  ///
  /// - Parameters:
  ///   - dialect: the engine that is to read it.
  ///   - sink: where it goes.
  public func write(_ dialect: SQLDialect, to sink: inout ByteSink) {
    let script = SQLScript(dialect: dialect)
    for line in opening(dialect) { sink.append(SQLText.comment(line) + "\n") }
    if dialect.hasTransactions { sink.append("\nBEGIN TRANSACTION;\n") }
    if dialect == .postgresql {
      // Part of PostgreSQL; the constraint that no two prices of a key share a day needs it for columns of text.
      sink.append("CREATE EXTENSION IF NOT EXISTS btree_gist;\n")
    }
    for table in tables { script.write(table, to: &sink) }
    sink.append(SQLExport.overlaps(dialect))
    if dialect.hasTransactions { sink.append("\nCOMMIT;\n") }
  }

  private func opening(_ dialect: SQLDialect) -> [String] {
    let count = Language.english.count(lists.count, nl: ("lijst", "lijsten"), en: ("list", "lists"))
    let ids = isWhole ? "" : ": " + lists.map(\.id).joined(separator: ", ")
    return [
      "tariffs export --sql \(dialect.rawValue): \(count)\(ids).",
      "Run it in \(dialect.name) on an empty schema: \(dialect.invocation)",
      "Join lines to prices by region, product, unit, form and day, and kind = 'price' (and band where there is one):",
      "  JOIN prices p ON p.region = v.region AND p.product = v.product AND p.unit = v.unit AND p.form = v.form",
      "    AND p.kind = 'price' AND p.band = '' AND v.day BETWEEN p.valid_from AND p.valid_to",
      "Each line finds at most one price. price_overlaps shows keys with two prices on one day: it must have no rows.",
    ]
  }

  /// The query that must find nothing, as a view: the same text in every engine.
  static func overlaps(_ dialect: SQLDialect) -> String {
    """

    CREATE VIEW price_overlaps AS
    SELECT price_key, valid_from, valid_to, next_from
    FROM (
      SELECT price_key, valid_from, valid_to,
        lead(valid_from) OVER (PARTITION BY price_key ORDER BY valid_from, valid_to) AS next_from
      FROM prices
    ) AS runs
    WHERE next_from <= valid_to OR valid_to < valid_from;

    """
  }
}
