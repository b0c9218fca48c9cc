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
