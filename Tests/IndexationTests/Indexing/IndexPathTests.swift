import Testing

@testable import Indexation
@testable import Tariffs

/// Amounts by exact fractions outside the program, halves away from zero.
@Suite struct IndexPathTests {
  private let book: IndexBook
  private let july: IndexPath

  init() throws {
    book = try IndexBook.builtIn()
    july = try IndexFixture.path([630, 491], from: 2023, to: 2025)
  }

  @Test(
    arguments: [
      // 41,95 × 1,0630 = 44,59285 × 1,0491 = 46,782358935; by year 44,59 × 1,0491 = 46,779369
      (4_195, 4_678),
      // 218,83 × 1,0630 = 232,61629 × 1,0491 = 244,037749839; by year 232,62 × 1,0491 = 244,041642
      (21_883, 24_404),
    ] as [(Int64, Int64)], [IndexRounding.final, .yearly])
  func `two prices of 2025 follow from those of 2023`(prices: (Int64, Int64), rounding: IndexRounding) {
    #expect(july.index(Money(cents: prices.0), rounding: rounding).indexed == Money(cents: prices.1))
  }

  @Test(
    arguments: [
      // 1,01 × 1,0630 = 1,07363 × 1,0491 = 1,126345…; by year 1,07 × 1,0491 = 1,122537
      (101, 113, 112),
      // 1,79 × 1,0630 = 1,90277 × 1,0491 = 1,996196…; by year 1,90 × 1,0491 = 1,99329
      (179, 200, 199),
      // 121,57 × 1,0630 = 129,22891 × 1,0491 = 135,574049…; by year 129,23 × 1,0491 = 135,575193
      (12_157, 13_557, 13_558),
    ] as [(Int64, Int64, Int64)])
  func `rounding every year gives another cent than rounding at the end`(
    amount: Int64, final: Int64, yearly: Int64
  ) {
    #expect(july.index(Money(cents: amount), rounding: .final).indexed == Money(cents: final))
    #expect(july.index(Money(cents: amount), rounding: .yearly).indexed == Money(cents: yearly))
    #expect(july.index(Money(cents: amount)).indexed == Money(cents: final))
  }

  @Test func `every step is kept`() {
    let final = july.index(Money(cents: 4_195), rounding: .final)
    #expect(final.steps.map(\.index.year) == [2024, 2025])
    #expect(final.steps.map(\.before) == [Rational(4_195), Rational(4_459_285, 1_000)])
    #expect(final.steps.map(\.after) == [Rational(4_459_285, 1_000), Rational(46_782_358_935, 10_000_000)])
    let yearly = july.index(Money(cents: 4_195), rounding: .yearly)
    #expect(yearly.steps.map(\.before) == [Rational(4_195), Rational(4_459)])
    #expect(yearly.steps.map(\.after) == [Rational(4_459), Rational(4_678)])
  }

  @Test func `unrounded stays exact`() {
    let price = july.index(Money(cents: 4_195), rounding: .none)
    #expect(price.cents == Rational(46_782_358_935, 10_000_000))
    #expect(price.indexed == Money(cents: 4_678))
    #expect(july.factor == Rational(11_151_933, 10_000_000))  // 1,0630 × 1,0491 = 1,1151933
  }

  @Test(arguments: [(4_678, 4_195), (24_404, 21_883)] as [(Int64, Int64)], [IndexRounding.final, .yearly])
  func `a path back takes the last year off first`(prices: (Int64, Int64), rounding: IndexRounding) throws {
    // 46,78 / 1,0491 = 44,5906 / 1,0630 = 41,94788; 244,04 / 1,0491 = 232,6184 / 1,0630 = 218,83202
    let back = try IndexFixture.path([630, 491], from: 2025, to: 2023)
    #expect(back.isBackward)
    #expect(!july.isBackward)
    let price = back.index(Money(cents: prices.0), rounding: rounding)
    #expect(price.indexed == Money(cents: prices.1))
    #expect(price.steps.map(\.index.year) == [2025, 2024])
    #expect(back.factor == Rational(10_000_000, 11_151_933))
  }

  @Test func `the years of a path are those after the first, whichever way`() {
    #expect(IndexPath.years(from: 2023, to: 2025) == [2024, 2025])
    #expect(IndexPath.years(from: 2025, to: 2023) == [2024, 2025])
    #expect(IndexPath.years(from: 2024, to: 2025) == [2025])
  }

  @Test(arguments: [[], [630], [630, 491, 100]])
  func `the percentages must be as many as the years`(percents: [Int]) {
    #expect(throws: IndexError.wrongNumberOfPercentages(given: percents.count, years: [2024, 2025])) {
      try IndexFixture.path(percents, from: 2023, to: 2025)
    }
    let error = #expect(throws: IndexError.self) { try IndexFixture.path(percents, from: 2025, to: 2023) }
    #expect(error?.description.contains("for 2 years (2024, 2025)") == true)
  }

  @Test func `the same year is refused`() {
    let error = IndexError.sameYear(.year(2025))
    #expect(throws: error) { try IndexFixture.path([], from: 2025, to: 2025) }
    #expect(throws: error) { try book.paths(clause: "vng", from: 2025, to: 2025) }
    #expect(throws: error) { try book.path(series: "cpi", from: 2025, to: 2025) }
    #expect(error.description.contains("From 2025 to 2025 there is nothing to index."))
  }

  @Test(arguments: [-10_000, -10_001, -30_000])
  func `a percentage that leaves no price is refused`(percent: Int) {
    let error = #expect(throws: IndexError.self) { try IndexFixture.path([percent], from: 2024, to: 2025) }
    #expect(error == .impossiblePercent(IndexFixture.percent(percent).description))
    #expect(error?.description.contains("leaves no price") == true)
  }

  @Test func `a path has no limit to its years and decimals`() throws {
    // 1,0101 to the fifth has 20 decimals, to the twentieth 80
    let five = try IndexFixture.path(Array(repeating: 101, count: 5), from: 2020, to: 2025)
    let twenty = try IndexFixture.path(Array(repeating: 101, count: 20), from: 2005, to: 2025)
    #expect(five.index(.largestPrice).indexed == Money(cents: 105_153_045_513))
    #expect(twenty.index(.largestPrice).indexed == Money(cents: 122_260_853_187))
    #expect(twenty.index(Money(cents: 10_000)).indexed == Money(cents: 12_226))
    #expect(twenty.index(Money(cents: 10_000), rounding: .yearly).indexed == Money(cents: 12_225))
    let back = try IndexFixture.path(Array(repeating: 101, count: 20), from: 2025, to: 2005)
    #expect(back.factor * twenty.factor == Rational(1))
  }

  @Test func `the consumer prices of eight years are one chain`() throws {
    // 1,017 × 1,026 × 1,013 × 1,027 × 1,10 × 1,038 × 1,033 × 1,033 = 1,322632…
    let path = try book.path(series: "cpi", from: 2017, to: 2025)
    #expect(path.index(Money(cents: 10_000)).indexed == Money(cents: 13_226))
    #expect(path.factor.rounded(decimals: 6) == Rational(1_322_632, 1_000_000))
  }

  @Test func `a path that changes prices more than a thousandfold on its way is refused`() throws {
    // × 2000 and back: the first step alone takes a price beyond what can be meant.
    for percents in [[199_900_00, -99_95], [-99_95, 199_900_00], [99_901_00]] {
      #expect(throws: IndexError.self) {
        try IndexFixture.path(percents, from: 2020, to: 2020 + percents.count)
      }
    }
    #expect(try IndexFixture.path([99_900_00], from: 2020, to: 2021).factor == Rational(1_000))
  }

  @Test func `a clause gives a path for each choice of versions, the default first`() throws {
    let paths = try book.paths(clause: "vng", from: 2023, to: 2025)
    #expect(paths.map(\.name) == ["vng@2024, vng@2025-oktober", "vng@2024, vng@2025-juli"])
    #expect(
      paths.map { $0.steps.map(\.percent) }
        == [[630, 496], [630, 491]].map { $0.map { IndexFixture.percent($0) } })
    // 41,95 × 1,0630 × 1,0496 = 46,80465…
    #expect(
      paths.map { $0.index(Money(cents: 4_195)).indexed } == [Money(cents: 4_680), Money(cents: 4_678)])
    let named = try book.paths(clause: "vng@2025-juli", from: 2023, to: 2025)
    #expect(named == [paths[1]])
  }

  @Test func `a series gives its published figures`() throws {
    let cpi = try book.path(series: "cpi", from: 2022, to: 2024)
    #expect(cpi.steps.map(\.percent) == [Rational(38, 10), Rational(33, 10)])
    let lagged = try book.path(series: "cpi", lag: 1, from: 2022, to: 2024)
    #expect(lagged.steps.map(\.percent) == [Rational(10), Rational(38, 10)])
    #expect(lagged.steps.map(\.year) == [2023, 2024])
  }

  @Test(arguments: [(nil, 702), ("vng", 702), ("nza", 999)] as [(String?, Int)])
  func `a series takes the variant that is asked for`(variant: String?, percent: Int) throws {
    let path = try book.path(series: "ppc", status: .definitive, variant: variant, from: 2022, to: 2023)
    #expect(path.steps.map(\.percent) == [IndexFixture.percent(percent)])
    let value = try book.value(of: "ppc", year: 2023, status: .definitive, variant: variant ?? "vng")
    #expect(path.steps.map(\.origin) == [.value(value)])
  }

  @Test func `percentages with their years are put in order, and none is missing or too many`() throws {
    let percents = [2025: IndexFixture.percent(491), 2024: IndexFixture.percent(630)]
    let path = try IndexBook.path(percents: percents, from: 2023, to: 2025)
    #expect(path.steps.map(\.percent) == [IndexFixture.percent(630), IndexFixture.percent(491)])
    #expect(try IndexBook.path(percents: percents, from: 2025, to: 2023).steps.map(\.year) == [2024, 2025])
    #expect(throws: IndexError.percentageMissing(year: 2023, years: [2023, 2024])) {
      try IndexBook.path(percents: [2024: IndexFixture.percent(630)], from: 2022, to: 2024)
    }
    #expect(throws: IndexError.percentageForOtherYear(2024, years: [2025])) {
      try IndexBook.path(percents: percents, from: 2024, to: 2025)
    }
    // Lists of 2023 and of 2024 go to 2025 together.
    #expect(
      try IndexBook.path(percents: percents, from: 2024, to: 2025, isOneOfSeveral: true).steps.map(\.percent)
        == [IndexFixture.percent(491)])
  }

  @Test
  func `one percentage between a month and another period begins with the earlier and ends with the later`()
    throws
  {
    let (march, june) = try (#require(IndexPeriod("2024-03")), #require(IndexPeriod("2025-06")))
    for (from, to) in [(march, june), (june, march)] {
      let path = try IndexBook.path(percent: Rational(5), from: from, to: to)
      #expect(path.steps.map(\.start) == [march])
      #expect(path.steps.map(\.end) == [june])
      #expect(path.isBackward == (from == june))
    }
  }

  @Test func `of more than four years the first two and the last stand for all options`() {
    let five = IndexError.wrongNumberOfPercentages(given: 1, years: Array(2021...2025)).text(in: .english)
    #expect(five.contains("--percent 2021=… --percent 2022=… … --percent 2025=…"), "\(five)")
    let four = IndexError.wrongNumberOfPercentages(given: 1, years: Array(2021...2024)).text(in: .english)
    #expect(four.contains("--percent 2022=… --percent 2023=… --percent 2024=…"), "\(four)")
  }

  @Test func `a figure has the key of itself, and of none in another variant`() throws {
    let values = try IndexBook.builtIn().values
    for value in values { #expect(value.hasSameKey(as: value)) }
    let pairs = values.flatMap { value in
      values.filter { $0.isSameFigure(as: value) && $0 != value }.map { (value, $0) }
    }
    #expect(!pairs.isEmpty)
    for (one, other) in pairs { #expect(!one.hasSameKey(as: other)) }
  }

  @Test func `a clause that follows no index does not say that it does`() throws {
    let without = try IndexBook.builtIn().clauses.filter { $0.allParts.isEmpty }
    #expect(!without.isEmpty)
    for clause in without {
      #expect(!clause.sentence.dutch.contains("volgt"))
      #expect(!clause.sentence.english.contains("follows"))
    }
  }

  @Test func `a path whose yearly roundings lead far from its factor is found, and a price of one cent too`()
    throws
  {
    let dataset = try Dataset.builtIn()
    let tariff = try #require(dataset.tariffs(in: "nijmegen-2023").first)
    let paths = try [
      (name: "A", path: IndexFixture.path([500], from: 2023, to: 2024)),
      (name: "B", path: IndexFixture.path([40, 40, 40, 40, 40], from: 2019, to: 2024)),
    ]
    let tried = TriedPaths(paths, book: try IndexBook.builtIn(), tables: [], in: nil)
    func found(_ from: Int64, _ to: Int64) -> [String] {
      tried.matches(
        PriceChange(from: PriceFigure(Money(cents: from)), to: PriceFigure(Money(cents: to))), of: tariff,
        rounding: .cent
      ).map { "\($0.name) \($0.isOnlyYearly)" }
    }
    // 1,00 × 1,004 is 1,00 each year, and 1,02 after five of them at once.
    #expect(found(100, 100) == ["B true"])
    #expect(found(100, 102) == ["B false"])
    #expect(found(100, 105) == ["A false"])
    #expect(found(1, 1) == ["A false", "B false"])
    #expect(found(0, 0) == [])
  }

  @Test func `a match of which one in ten would fit by chance proves little`() throws {
    let dataset = try Dataset.builtIn()
    let row = try #require(
      try dataset.compare(dataset.select(.year(2023)), with: dataset.select(.year(2025))).rows.first)
    func canBeChance(_ expected: Rational) -> Bool {
      IndexExplanation.Row(
        row: row, bounds: RoundingBounds(lower: Rational(1), upper: Rational(2)), rounding: .cent,
        matches: [],
        inInterval: 0, expectedByChance: expected
      ).canBeChance
    }
    #expect(!canBeChance(Rational(1, 10)))
    #expect(canBeChance(Rational(11, 100)))
  }

  @Test func `an exception to a version is none to another one`() throws {
    let path = try #require(
      try IndexBook.builtIn().paths(clause: "vng@2025-juli", from: .year(2024), to: .year(2025)).first)
    func uses(_ clause: String, _ version: String) -> Bool {
      path.uses(
        IndexException(
          clause: clause, version: version, table: "nijmegen-2023", product: "hulp", instead: "cpi",
          reason: ""))
    }
    #expect(uses("vng", "2025-juli"))
    #expect(uses("vng", ""))
    #expect(!uses("vng", "2025-oktober"))
    #expect(!uses("cpi", ""))
  }
}
