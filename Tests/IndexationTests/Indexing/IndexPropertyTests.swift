import TestSupport
import Testing

@testable import Indexation
@testable import Tariffs

@Suite struct IndexPropertyTests {
  @Test func `indexing over a year between gives the same as at once, unrounded`() throws {
    var generator = SeededGenerator(seed: 441)
    for _ in 0..<500 {
      let percents = (0..<5).map { _ in Int.random(in: -2_000...2_000, using: &generator) }
      let between = Int.random(in: 1...4, using: &generator)
      let first = try IndexFixture.path(Array(percents[..<between]), from: 2020, to: 2020 + between)
      let second = try IndexFixture.path(Array(percents[between...]), from: 2020 + between, to: 2025)
      let whole = try IndexFixture.path(percents, from: 2020, to: 2025)
      #expect(first.factor * second.factor == whole.factor)
      let back = try IndexFixture.path(percents, from: 2025, to: 2020)
      #expect(back.factor == Rational(whole.factor.denominator, whole.factor.numerator))
      let amount = Money(cents: Int64.random(in: 1...10_000_000, using: &generator))
      #expect(whole.index(amount, rounding: .none).cents == Rational(amount) * whole.factor)
      #expect(whole.index(amount, rounding: .final).indexed == (Rational(amount) * whole.factor).money)
    }
  }

  @Test func `what was indexed upwards comes back to the cent`() throws {
    // A factor above 1 makes half a cent of rounding smaller on the way back, so that it cannot reach half a cent.
    var generator = SeededGenerator(seed: 442)
    for _ in 0..<1_000 {
      let percents = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        Int.random(in: 0...1_500, using: &generator)
      }
      let there = try IndexFixture.path(percents, from: 2020, to: 2020 + percents.count)
      let back = try IndexFixture.path(percents, from: 2020 + percents.count, to: 2020)
      let amount = Money(cents: Int64.random(in: 0...3_000_000, using: &generator))
      for rounding in [IndexRounding.final, .yearly] {
        let indexed = there.index(amount, rounding: rounding).indexed
        #expect(indexed >= amount)
        #expect(back.index(indexed, rounding: rounding).indexed == amount)
      }
    }
  }

  @Test func `rounding every year strays from the end by less than half a cent a year, grown`() throws {
    var generator = SeededGenerator(seed: 443)
    for _ in 0..<500 {
      let percents = (0..<3).map { _ in Int.random(in: 0...1_000, using: &generator) }
      let path = try IndexFixture.path(percents, from: 2022, to: 2025)
      let amount = Money(cents: Int64.random(in: 1...3_000_000, using: &generator))
      let yearly = path.index(amount, rounding: .yearly).cents
      let exact = path.index(amount, rounding: .none).cents
      // Each of three roundings is at most half a cent, and grows by at most 10% twice.
      let allowed = Rational(1, 2) * (Rational(1) + Rational(11, 10) + Rational(121, 100))
      #expect(max(yearly - exact, exact - yearly) <= allowed)
    }
  }

  @Test(arguments: [IndexRounding.final, .yearly, .none])
  func `an index of 0 changes nothing`(rounding: IndexRounding) throws {
    var generator = SeededGenerator(seed: 444)
    let paths = try [
      IndexFixture.path([0, 0], from: 2023, to: 2025), IndexFixture.path([0, 0], from: 2025, to: 2023),
    ]
    for _ in 0..<200 {
      let amount = Money(cents: Int64.random(in: 0...99_999_999, using: &generator))
      for path in paths {
        #expect(path.index(amount, rounding: rounding).indexed == amount)
        #expect(path.index(amount, rounding: rounding).cents == Rational(amount))
        #expect(path.factor == Rational(1))
      }
    }
  }
}

@Suite struct ExplanationPropertyTests {
  /// Prices of 2024 and 2025 by products without a code, compared.
  private func comparison(_ prices: [(old: Money, new: Money)]) throws -> Comparison {
    let tables = [2024, 2025].map { year in
      "own-\(year),Lijst,Gemeente,eigen,Eigen,\(year),\(year)-01-01,\(year)-12-31,,,,,,,\n"
    }
    let rows = prices.enumerated().flatMap { place, price in
      [
        "own-2024,product-\(place),wmo,,,Product \(place),minuut,zin,\(price.old),1,\n",
        "own-2025,product-\(place),wmo,,,Product \(place),minuut,zin,\(price.new),1,\n",
      ]
    }
    let files = [
      "tables.csv":
        "table,title,publisher,region,region_name,year,valid_from,valid_to,published_on,price_level,publication,"
        + "document_version,source_file,source_sha256,note\n" + tables.joined(),
      "tariffs.csv": "table,product,law,code,printed_code,name,unit,form,amount,line,note\n" + rows.joined(),
    ]
    let dataset = try DatasetReader.read(folder: "own") { file throws(DatasetProblem) in
      files[file.name].map { SourceText(name: "own/" + file.name, bytes: Array($0.utf8)) }
    }
    return try dataset.compare(dataset.select(.year(2024)), with: dataset.select(.year(2025)))
  }

  @Test func `the bounds hold the index that made the price, also of an old price that was rounded`() throws {
    var generator = SeededGenerator(seed: 445)
    var factors: [Rational] = []
    let prices = (0..<400).map { place -> (old: Money, new: Money) in
      let cents = Int64.random(in: 30...30_000, using: &generator)
      // Half of the old prices were themselves rounded from thousandths of a cent.
      let part = place.isMultiple(of: 2) ? 0 : Int64.random(in: -500...499, using: &generator)
      let truth = Rational(Int128(cents * 1_000 + part), 1_000)
      let factor =
        IndexFixture.percent(10_000 + Int.random(in: -1_500...2_500, using: &generator)) / Rational(100)
      factors.append(factor)
      #expect(truth.money == Money(cents: cents))
      return (truth.money, (truth * factor).money)
    }
    let explanation = IndexBook().explain(try comparison(prices), from: 2024, to: 2025)
    #expect(explanation.rows.count == prices.count)
    for row in explanation.rows {
      let tariff = try #require(row.row.from.first)
      let place = try #require(Int(tariff.product.dropFirst("product-".count)))
      #expect(tariff.amount == prices[place].old)
      #expect(row.bounds.lower <= factors[place], "\(prices[place])")
      #expect(factors[place] < row.bounds.upper, "\(prices[place])")
      #expect(row.matches.isEmpty)
    }
  }

  @Test func `prices that an index made are explained by it, and share one group`() throws {
    var generator = SeededGenerator(seed: 446)
    let book = try IndexFixture.book([
      .series: IndexFixture.series("eigen"), .values: IndexFixture.value("eigen", 2025, "4.37", .applied),
    ])
    let factor = Rational(10_437, 10_000)
    let prices = (0..<50).map { _ -> (old: Money, new: Money) in
      let old = Money(cents: Int64.random(in: 100...30_000, using: &generator))
      return (old, (Rational(old) * factor).money)
    }
    let explanation = book.explain(try comparison(prices), from: 2024, to: 2025)
    #expect(explanation.rows.count == prices.count)
    for row in explanation.rows {
      #expect(row.matches.map { $0.path.steps.map(\.percent) } == [[IndexFixture.percent(437)]])
      #expect(row.matches.first?.roundings == [.final, .yearly])
    }
    #expect(explanation.groups.map(\.members) == [Array(explanation.rows.indices)])
    let bounds = try #require(explanation.groups.first).bounds
    #expect(bounds.lower <= factor && factor < bounds.upper)
  }

  @Test func `the sweep finds the same groups as trying every pair of sets`() throws {
    var generator = SeededGenerator(seed: 447)
    for _ in 0..<40 {
      let intervals = (0..<12).map { _ -> RoundingBounds in
        let lower = Int.random(in: 0...40, using: &generator)
        let upper = lower + Int.random(in: 1...12, using: &generator)
        return RoundingBounds(lower: Rational(lower), upper: Rational(upper))
      }
      // By definition: at each lower end the set of those that hold it; the largest of these sets.
      let sets = Set(
        intervals.map { one in
          Set(
            intervals.indices.filter { intervals[$0].lower <= one.lower && one.lower < intervals[$0].upper })
        })
      let largest = sets.filter { set in set.count > 1 && !sets.contains { $0.isStrictSuperset(of: set) } }
      let found = SharedIndices(intervals)
      #expect(found.count == largest.count)
      #expect(Set(found.largest(100).map { Set($0.members) }) == largest)
      for group in found.largest(100) {
        for member in group.members {
          #expect(
            intervals[member].lower <= group.bounds.lower && group.bounds.upper <= intervals[member].upper)
        }
      }
    }
  }

  @Test func `trying few paths on each price finds what trying all of them finds`() throws {
    var generator = SeededGenerator(seed: 448)
    let percents = (0..<40).map { _ in Int.random(in: -300...1_200, using: &generator) }
    let book = try IndexFixture.book([
      .series: percents.indices.map { IndexFixture.series("s\($0)") }.joined(),
      .values: percents.enumerated().map { place, percent in
        IndexFixture.value("s\(place)", 2025, "\(IndexFixture.percent(percent))", .applied)
      }.joined(),
    ])
    let prices = (0..<60).map { _ -> (old: Money, new: Money) in
      let old = Int64.random(in: 50...20_000, using: &generator)
      return (Money(cents: old), Money(cents: old + Int64.random(in: -old / 40...old / 8, using: &generator)))
    }
    let explanation = book.explain(try comparison(prices), from: 2024, to: 2025)
    let known = book.knownPaths(from: 2024, to: 2025)
    for row in explanation.rows {
      let change = try #require(row.row.change)
      let fitting = known.filter { $0.path.index(change.from).indexed == change.to }
      #expect(row.matches.map(\.name) == fitting.map(\.name))
      #expect(
        row.fitting
          == known.count { row.bounds.lower <= $0.path.factor && $0.path.factor < row.bounds.upper })
    }
  }

  @Test func `a minute price fits by chance, an hour price does not`() throws {
    let book = try IndexFixture.book([
      .series: ["a", "b", "c", "d"].map { IndexFixture.series($0) }.joined(),
      .values: [("a", "2.00"), ("b", "3.60"), ("c", "4.17"), ("d", "5.00")]
        .map { IndexFixture.value($0, 2025, $1, .applied) }.joined(),
    ])
    let explanation = book.explain(
      try comparison([
        (Money(cents: 121), Money(cents: 126)), (Money(cents: 6_481), Money(cents: 6_751)),
      ]), from: 2024, to: 2025)
    // 1,255 / 1,215 = 3,2922% and 1,265 / 1,205 = 4,9793%: b and c lie between.
    let minute = try #require(explanation.rows.first)
    #expect(minute.fitting == 2)
    #expect(minute.width == (Rational(1_265, 1_205) - Rational(1_255, 1_215)) * Rational(100))
    // 4 tried over 5 points: 4 × 1,687 ÷ 5 = 1,35 would fit by chance.
    #expect(minute.canBeChance)
    // 67,505 / 64,815 = 4,1503% and 67,515 / 64,805 = 4,1818%; 4 × 0,0315 ÷ 5 = 0,025.
    let hour = try #require(explanation.rows.last)
    #expect(hour.matches.map(\.name) == ["c@applied"])
    #expect(hour.fitting == 1)
    #expect(!hour.canBeChance)
  }

  @Test func `prices in whole euros are held against the index in whole euros`() throws {
    let book = try IndexFixture.book([
      .series: IndexFixture.series("lonen"), .values: IndexFixture.value("lonen", 2025, "6.37", .applied),
    ])
    // 5.007 × 1,0637 = 5.325,95
    let prices = [(old: Money(cents: 500_700), new: Money(cents: 532_600))]
    let recognised = book.explain(try comparison(prices), from: 2024, to: 2025)
    let row = try #require(recognised.rows.first)
    #expect(row.rounding.unit == Money(cents: 100))
    #expect(row.matches.map(\.name) == ["lonen@applied"])
    #expect(
      row.bounds == RoundingBounds(lower: Rational(532_550, 500_750), upper: Rational(532_650, 500_650)))
    let inCents = book.explain(try comparison(prices), from: 2024, to: 2025, rounding: .cent)
    #expect(inCents.rows.first?.matches == [])
  }

  @Test func `a list with a price in cents is rounded to cents`() throws {
    let prices = [
      (old: Money(cents: 500_700), new: Money(cents: 532_600)),
      (old: Money(cents: 101), new: Money(cents: 105)),
    ]
    let explanation = try IndexFixture.book([
      .series: IndexFixture.series("lonen"), .values: IndexFixture.value("lonen", 2025, "6.37", .applied),
    ]).explain(try comparison(prices), from: 2024, to: 2025)
    #expect(explanation.rows.map(\.rounding) == [.cent, .cent])
  }
}
