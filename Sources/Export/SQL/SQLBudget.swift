import Indexation
import Tariffs

/// The query that finds in a database what volumes cost by two lists of prices, to the cent as the program does.
///
/// All that takes judgement is done before: which price a word, a unit and a form stand for, how a product is carried over to
/// the other list, and on which days. It is written into the script as one table of exact factors, `volume_prices`. The
/// database reads the lines, finds the factor of each, multiplies and rounds in whole numbers, and adds up.
package struct SQLBudget {
  /// Why no script can be written.
  package enum Failure: Explained, Hashable {
    /// The factors have no common denominator that leaves room for volumes.
    case factorsTooFine

    /// What is wrong, and what to do.
    package func text(in language: Language) -> String {
      language.text(
        nl:
          "De aandelen hebben te veel cijfers voor de rekenkunde van een database. Schrijf ze met ten hoogste twee "
          + "decimalen.",
        en:
          "The shares have too many digits for the arithmetic of a database. Write them with at most two decimals."
      )
    }
  }

  private let file: SQLVolumesFile
  private let prices: [SQLVolumePrice]
  private let regions: [(word: String, meaning: String)]
  private let lists: [(word: String, meaning: String)]
  private let tables: [TariffTable]
  private let terms: Terms
  private let groupings: [Budget.Grouping]
  private let roundsLines: Bool
  private let years: [Int]
  private let keepsUndated: Bool
  private let title: String
  /// What the factors are multiplied with to be whole numbers.
  private let denominator: Int

  /// Volumes are read with so many decimals; a line with more is no line that can be read.
  private static let decimals = 6

  /// The query for a file of volumes.
  ///
  /// - Parameters:
  ///   - title: what is asked, for the first line.
  ///   - file: where the volumes are.
  ///   - prices: what units of volumes cost on both sides.
  ///   - tables: the lists of both sides.
  ///   - terms: the words of the field.
  ///   - groupings: what the rows are by; one row for all without any.
  ///   - years: of which years volumes count; none for those of the lists.
  ///   - roundsLines: whether each line is rounded to cents, rather than the sums.
  /// - Throws: ``Failure``.
  package init(
    title: String, file: SQLVolumesFile, prices: [SQLVolumePrice], of tables: [TariffTable], terms: Terms,
    by groupings: [Budget.Grouping], years: [Int] = [], roundsLines: Bool
  ) throws(Failure) {
    (self.title, self.file, self.prices, self.terms) = (title, file, prices, terms)
    (self.groupings, self.roundsLines) = (groupings, roundsLines)
    // What is of no stated year counts as well, unless a year was asked for.
    keepsUndated = years.isEmpty
    self.years = years.isEmpty ? Set(tables.map(\.year)).sorted() : years
    let ids = tables.map(\.region).firstOccurrences
    // Where all lists are of one region, a line need not say it.
    regions =
      (tables.flatMap { [($0.region, $0.region), ($0.regionName.lowercased(), $0.region)] }
      + (ids.count == 1 ? [("", ids[0])] : [])).firstWords
    lists = tables.map { ($0.id, $0.region) }.firstWords
    self.tables = tables
    var denominator = 1
    for part in prices.flatMap(\.parts) {
      for factor in [part.ownBefore, part.ownThrough, part.other].compactMap(\.self) {
        guard let next = factor.denominator.int64.map(Int.init),
          case let (product, overflow) = denominator.multipliedReportingOverflow(
            by: next / greatestCommonDivisor(denominator, next)), !overflow, product <= 1_000_000_000
        else { throw .factorsTooFine }
        denominator = product
      }
    }
    self.denominator = denominator
  }

  /// Writes the script.
  ///
  /// - Parameters:
  ///   - dialect: the engine that is to read it.
  ///   - sink: where it goes.
  package func write(_ dialect: SQLDialect, to sink: inout ByteSink) {
    for line in opening(dialect) { sink.append(SQLText.comment(line) + "\n") }
    sink.append("\n" + file.reading(dialect) + "\n")
    writeWords(dialect, to: &sink)
    writePrices(dialect, to: &sink)
    sink.append("\n" + lines(dialect) + "\n\n" + costs(dialect) + "\n\n" + answer(dialect) + "\n")
    sink.append("\n" + withoutPrice(dialect) + "\n")
    let order = (groupings.map { self.order($0, dialect) } + ["delivered_under"]).joined(separator: ", ")
    sink.append("\nSELECT * FROM budget ORDER BY \(order);\n")
    sink.append("SELECT * FROM budget_without_price ORDER BY lines DESC, product, unit, form;\n")
  }

  private func opening(_ dialect: SQLDialect) -> [String] {
    [
      "\(title) --sql \(dialect.rawValue).",
      "Run it in \(dialect.name): \(dialect.invocation)",
      "budget has the cost by both lists, in euro, of the volumes that were delivered under one of them",
      "(delivered_under: from or to); no_counterpart_from and no_counterpart_to stand beside them: what the other list",
      "has no price for.",
      "budget_without_price has the lines that have no price in their own list, or cannot be read.",
      roundsLines
        ? "Each line is rounded to cents."
        : "Sums are rounded to cents, so that rows add up to the rounded total.",
    ]
  }

  // MARK: Tables of words and prices

  private func writeWords(_ dialect: SQLDialect, to sink: inout ByteSink) {
    func writePairs(_ name: String, _ column: String, _ pairs: [(word: String, meaning: String)]) {
      let rows = pairs.map { "(\(dialect.literal($0.word)), \(dialect.literal($0.meaning)))" }
      write(view: name, columns: ["word", column], rows: rows, to: &sink)
    }
    let units = terms.units.flatMap { unit in
      ([unit.rawValue] + unit.otherSpellings).map { ($0, unit.rawValue) }
    }
    let forms = terms.forms.flatMap { form in
      ([form.rawValue] + form.otherSpellings).map { ($0, form.rawValue) }
    }
    writePairs("region_words", "region", regions)
    writePairs("list_words", "region", lists)
    writePairs("unit_words", "unit", units.firstWords)
    // A line without a form is of help in kind.
    writePairs("form_words", "form", (forms + [("", PaymentForm.zin.rawValue)]).firstWords)
  }

  private static let columns =
    [
      "list", "region", "product", "unit", "form", "band", "first_day", "last_day", "delivered_under",
      "place", "law",
    ]
    + [
      "subject_list", "subject_product", "subject_code", "subject_name", "own_before", "own_through", "other",
    ]

  private func writePrices(_ dialect: SQLDialect, to sink: inout ByteSink) {
    let whole = dialect.wholeNumber
    func factor(_ value: Rational?) -> String {
      value.map { "\(($0 * Rational(denominator)).numerator)" } ?? "CAST(NULL AS \(whole))"
    }
    let subjects = prices.flatMap(\.parts).map(\.subject).firstOccurrences.sorted { order($0) < order($1) }
    let places = Dictionary(
      subjects.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let rows = prices.flatMap { price in
      let words = price.words.map(dialect.literal)
      let days =
        price.days.map { ["DATE '\($0.first)'", "DATE '\($0.last)'"] }
        ?? ["CAST(NULL AS DATE)", "CAST(NULL AS DATE)"]
      return price.parts.map { part in
        let subject = part.subject
        let texts = [subject.law.rawValue, subject.table, subject.product, subject.code, subject.name]
        let cells =
          words + days + [price.isOlder ? "'from'" : "'to'", "\(places[subject] ?? 0)"]
          + texts.map(dialect.literal)
          + [part.ownBefore, part.ownThrough].map(factor) + [factor(part.other)]
        return "(\(cells.joined(separator: ", ")))"
      }
    }
    write(view: "volume_prices", columns: SQLBudget.columns, rows: rows, to: &sink)
  }

  /// Where a price stands: in the order of the laws, the lists and their lines.
  private func order(_ tariff: Tariff) -> (Int, Int, Int) {
    (tariff.law.order, tables.firstIndex { $0.id == tariff.table } ?? tables.count, tariff.line)
  }

  /// Writes rows as a view.
  private func write(view name: String, columns: [String], rows: [String], to sink: inout ByteSink) {
    sink.append("\nCREATE OR REPLACE TEMPORARY VIEW \(name) AS\nSELECT * FROM (VALUES\n  ")
    sink.append(rows.joined(separator: ",\n  "))
    sink.append("\n) AS t (\(columns.joined(separator: ", ")));\n")
  }

  // MARK: Queries

  /// The lines with their words as the program reads them, their days, and their volume in whole millionths.
  private func lines(_ dialect: SQLDialect) -> String {
    func text(_ name: String) -> String { file.text(name, dialect) }
    let (period, scale) = (text("period"), "1" + String(repeating: "0", count: SQLBudget.decimals))
    let direction = text("debit_credit")
    let isReadable =
      dialect.matches(text("volume"), "^[0-9]{1,9}([.][0-9]{1,\(SQLBudget.decimals)})?$")
      + " AND \(direction) IN ('', 'D', 'C')"
    func day(_ name: String) -> String { "CAST(nullif(\(text(name)), '') AS DATE)" }
    func firstDay() -> String {
      guard file.has("period") else { return day("from") }
      return """
        CASE length(\(period))
            WHEN 4 THEN CAST(\(period) || '-01-01' AS DATE)
            WHEN 7 THEN CAST(\(period) || '-01' AS DATE)
            WHEN 10 THEN CAST(\(period) AS DATE)
            ELSE \(day("from"))
          END
        """
    }
    func lastDay() -> String {
      let typed = "coalesce(\(day("to")), \(day("from")))"
      guard file.has("period") else { return typed }
      return """
        CASE length(\(period))
            WHEN 4 THEN CAST(\(period) || '-12-31' AS DATE)
            WHEN 7 THEN CAST(CAST(\(period) || '-01' AS DATE) + INTERVAL '1' MONTH - INTERVAL '1' DAY AS DATE)
            WHEN 10 THEN CAST(\(period) AS DATE)
            ELSE \(typed)
          END
        """
    }
    return """
      CREATE OR REPLACE TEMPORARY VIEW volume_lines AS
      SELECT v.list, v.product, v.band, v.provider, v.first_day, v.last_day, v.volume,
        CASE WHEN v.region <> '' THEN coalesce(r.region, v.region) ELSE coalesce(l.region, r.region, '') END AS region,
        coalesce(u.unit, v.unit) AS unit, coalesce(f.form, v.form) AS form,
        CASE
          WHEN extract(YEAR FROM v.first_day) = extract(YEAR FROM v.last_day)
            AND extract(MONTH FROM v.first_day) = extract(MONTH FROM v.last_day)
          THEN substr(CAST(v.first_day AS \(dialect.textType)), 1, 7)
          ELSE ''
        END AS month
      FROM (
        SELECT \(text("list")) AS list, lower(\(text("region"))) AS region, lower(\(text("product"))) AS product,
          \(text("unit")) AS unit, \(text("form")) AS form, \(text("band")) AS band, \(text("provider")) AS provider,
          \(firstDay()) AS first_day,
          \(lastDay()) AS last_day,
          CASE WHEN \(isReadable)
            THEN CAST(CAST(\(text("volume")) AS DECIMAL(18, \(SQLBudget.decimals))) * \(scale) AS \(dialect.wholeNumber))
              * CASE WHEN \(direction) = 'C' THEN -1 ELSE 1 END
          END AS volume
        FROM volumes_file
      ) AS v
      LEFT JOIN region_words AS r ON r.word = v.region
      LEFT JOIN list_words AS l ON l.word = v.list
      LEFT JOIN unit_words AS u ON u.word = v.unit
      LEFT JOIN form_words AS f ON f.word = v.form\(wantedYears);
      """
  }

  /// Leaves out the lines of other years than those that count.
  private var wantedYears: String {
    let known = years.map(String.init).joined(separator: ", ")
    guard !keepsUndated else {
      return """

        WHERE v.first_day IS NULL
          OR extract(YEAR FROM v.first_day) <> extract(YEAR FROM v.last_day)
          OR extract(YEAR FROM v.first_day) IN (\(known))
        """
    }
    return """

      WHERE extract(YEAR FROM v.first_day) = extract(YEAR FROM v.last_day)
        AND extract(YEAR FROM v.first_day) IN (\(known))
      """
  }

  /// How a line finds its price: the same in every engine.
  private static let join = """
    ON p.list = v.list AND p.region = v.region AND p.product = v.product AND p.unit = v.unit
        AND p.form = v.form AND p.band = v.band
        AND (
          v.first_day IS NULL AND p.first_day IS NULL
          OR v.first_day BETWEEN p.first_day AND p.last_day AND v.last_day BETWEEN p.first_day AND p.last_day
            AND extract(YEAR FROM v.first_day) = extract(YEAR FROM v.last_day)
        )
    """

  /// What each line costs by its own list and by the other one: in cents, or exact where only sums are rounded.
  private func costs(_ dialect: SQLDialect) -> String {
    func cost(_ factor: String) -> String {
      let exact = "(v.volume * p.\(factor))"
      return roundsLines ? "(" + dialect.rounded(exact, by: unitsOfCent(dialect)) + ")" : exact
    }
    return """
      CREATE OR REPLACE TEMPORARY VIEW volume_costs AS
      SELECT c.*,
        CASE WHEN delivered_under = 'from' THEN own ELSE other END AS cost_from,
        CASE WHEN delivered_under = 'from' THEN other ELSE own END AS cost_to
      FROM (
        SELECT p.delivered_under, p.place, p.law, p.subject_list AS list, p.subject_product AS product,
          p.subject_code AS code, p.subject_name AS name, v.month, v.provider,
          \(cost("own_through"))
            - \(cost("own_before")) AS own,
          \(cost("other")) AS other
        FROM volume_lines AS v
        JOIN volume_prices AS p
        \(SQLBudget.join)
        WHERE v.volume IS NOT NULL
      ) AS c;
      """
  }

  /// How many units of an exact cost make a cent.
  private func unitsOfCent(_ dialect: SQLDialect) -> String {
    "CAST(\(denominator)" + String(repeating: "0", count: SQLBudget.decimals) + " AS \(dialect.wholeNumber))"
  }

  /// The sums by what was asked for.
  private func answer(_ dialect: SQLDialect) -> String {
    let keys = groupings.flatMap { grouping in
      switch grouping {
      case .product:
        ["place", "list", "product", "code", "name"]
      case .law: ["law"]
      case .month: ["month"]
      case .provider: ["provider"]
      }
    }
    let group = (keys + ["delivered_under"]).joined(separator: ", ")
    let figures: [(name: String, cost: String)] = [
      ("cost_from", "CASE WHEN other IS NOT NULL THEN cost_from ELSE 0 END"),
      ("cost_to", "CASE WHEN other IS NOT NULL THEN cost_to ELSE 0 END"),
      ("no_counterpart_from", "CASE WHEN other IS NULL THEN coalesce(cost_from, 0) ELSE 0 END"),
      ("no_counterpart_to", "CASE WHEN other IS NULL THEN coalesce(cost_to, 0) ELSE 0 END"),
    ]
    let sums = figures.map { "sum(\($0.cost)) AS \($0.name)" }.joined(separator: ",\n    ")
    func cents(_ name: String) -> String {
      guard !roundsLines else { return name }
      // Each row is what the exact sum up to it reaches beyond that of the rows before.
      let order = (groupings.map { self.order($0, dialect) } + ["delivered_under"]).joined(separator: ", ")
      let window = "OVER (PARTITION BY delivered_under ORDER BY \(order) ROWS UNBOUNDED PRECEDING)"
      let (through, unit) = ("(sum(\(name)) \(window))", unitsOfCent(dialect))
      return
        "(\(dialect.rounded(through, by: unit))) - (\(dialect.rounded("(\(through) - \(name))", by: unit)))"
    }
    func euro(_ cents: String) -> String { "CAST(\(cents) AS DECIMAL(18, 0)) * 0.01" }
    let amounts = figures.map { "\(euro(cents($0.name))) AS \($0.name)" }.joined(separator: ",\n  ")
    return """
      CREATE OR REPLACE TEMPORARY VIEW budget AS
      SELECT \(group), lines,
        \(amounts),
        \(euro("\(cents("cost_to")) - (\(cents("cost_from")))")) AS change
      FROM (
        SELECT \(group), count(*) AS lines,
          \(sums)
        FROM volume_costs
        GROUP BY \(group)
      ) AS sums;
      """
  }

  /// In which order rows stand: that of the program.
  private func order(_ grouping: Budget.Grouping, _ dialect: SQLDialect) -> String {
    switch grouping {
    case .product: "place"
    case .law:
      "CASE law "
        + terms.laws.map { "WHEN \(dialect.literal($0.rawValue)) THEN \($0.order)" }.joined(separator: " ")
        + " END"
    // What has no month stands last.
    case .month: "CASE WHEN month = '' THEN 1 ELSE 0 END, month"
    case .provider: dialect.orderedAsBytes("provider")
    }
  }

  /// The lines that the answer leaves out, by what they name.
  private func withoutPrice(_ dialect: SQLDialect) -> String {
    """
    CREATE OR REPLACE TEMPORARY VIEW budget_without_price AS
    SELECT v.list, v.region, v.product, v.unit, v.form, v.band,
      CASE WHEN v.volume IS NULL THEN 'unreadable' ELSE 'no price' END AS reason, count(*) AS lines
    FROM volume_lines AS v
    LEFT JOIN (SELECT * FROM volume_prices WHERE own_before = 0) AS p
    \(SQLBudget.join)
    WHERE v.volume IS NULL OR p.product IS NULL
    GROUP BY v.list, v.region, v.product, v.unit, v.form, v.band,
      CASE WHEN v.volume IS NULL THEN 'unreadable' ELSE 'no price' END;
    """
  }
}

extension Array where Element == (String, String) {
  /// The pairs of which no earlier one has the same word.
  fileprivate var firstWords: [(word: String, meaning: String)] {
    var seen: Set<String> = []
    return compactMap { seen.insert($0.0).inserted ? ($0.0, $0.1) : nil }
  }
}

private func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
  right == 0 ? left : greatestCommonDivisor(right, left % right)
}
