import Testing

@testable import Indexation
@testable import Tariffs

/// Lines of declarations against the built-in lists, for tests.
struct DeclarationFixture {
  let prices: DeclarationPrices

  init() throws {
    prices = DeclarationPrices(
      try Dataset.builtIn([.billingTerms]), limits: try DeclarationLimitBook.builtIn().limits)
  }

  init(_ dataset: Dataset, knownOn day: CalendarDate? = nil) {
    prices = DeclarationPrices(dataset, knownOn: day)
  }

  /// A list of the region `eigen` in 2024, of which each row has a product, a code, a unit, an amount, a kind and the end of
  /// a range.
  init(kinds rows: [String]) throws {
    let tables =
      "table,title,publisher,region,region_name,year,valid_from,valid_to,published_on,price_level,publication,"
      + "document_version,source_file,source_sha256,note\n"
      + "eigen-2024,Lijst,Gemeente,eigen,Eigen,2024,2024-01-01,2024-12-31,,,,,,,\n"
    let tariffs = rows.map { row in
      let words = row.split(separator: ",", omittingEmptySubsequences: false)
      return "eigen-2024,\(words[0]),wmo,\(words[1]),\(words[1]),\(words[0]),\(words[2]),zin,\(words[3]),1,,"
        + "\(words[4]),\(words[5])\n"
    }
    let files = [
      "tables.csv": tables,
      "tariffs.csv": "table,product,law,code,printed_code,name,unit,form,amount,line,note,kind,amount_to\n"
        + tariffs.joined(),
    ]
    let sources = files.map { ($0.key, SourceText(name: $0.key, bytes: Array($0.value.utf8))) }
    self.init(
      try Dataset.files(
        Dictionary(uniqueKeysWithValues: sources), folder: "eigen", base: Dataset.builtIn()))
  }

  func product(_ product: String, _ unit: String, region: String = "nijmegen", form: String = "")
    -> DeclaredProduct
  {
    prices.product(DeclaredWords(region: region, product: product, unit: unit, form: form))
  }

  /// A line; amounts in cents, the volume as a number of units.
  static func line(
    _ from: String, _ to: String? = nil, volume: Rational, price: Int64?, amount: Int64,
    isCredit: Bool = false,
    number: Int = 1
  ) throws -> DeclarationLine {
    let first = try #require(CalendarDate(from))
    let last = try #require(CalendarDate(to ?? from))
    let scaled = try #require((volume * Rational(10_000)).rounded().int64)
    return DeclarationLine(
      line: number, from: CompactDay(first), to: CompactDay(last),
      volume: scaled, price: price,
      amount: amount, isCredit: isCredit)
  }

  /// A line with a whole volume.
  static func line(
    _ from: String, _ to: String? = nil, volume: Int, price: Int64?, amount: Int64, isCredit: Bool = false
  ) throws -> DeclarationLine {
    try line(from, to, volume: Rational(volume), price: price, amount: amount, isCredit: isCredit)
  }

  static func findings(_ product: DeclaredProduct, _ line: DeclarationLine) -> [DeclarationFinding] {
    var findings: [DeclarationFinding] = []
    product.check(line) { findings.append($0) }
    return findings
  }

  /// The history of lines of one client at one provider.
  static func history(
    _ lines: [(DeclaredProduct, DeclarationLine)], provider: String = "a"
  ) -> DeclarationHistory {
    DeclarationHistory(
      lines.enumerated().map { place, pair in
        var line = pair.1
        line.line = place + 2
        return HistoryLine(client: 1, provider: provider, id: "", product: pair.0, line: line)
      })
  }
}
