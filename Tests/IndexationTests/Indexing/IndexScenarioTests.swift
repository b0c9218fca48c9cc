import TestSupport
import Testing

@testable import Indexation
@testable import Tariffs

/// A list carried on to years that nobody knows. Expected figures by hand.
@Suite struct IndexScenarioTests {
  private let dataset: Dataset
  private let book: IndexBook
  /// Each clause follows one series, and "e" a published settlement besides.
  private static let parts = "c,,a,100,\nd,,b,100,\ne,,b,100,n\nf,oud,b,100,\n"

  init() throws {
    let lists = [
      "tables.csv":
        "table,title,publisher,region,region_name,year,valid_from,valid_to,published_on,price_level,publication,"
        + "document_version,source_file,source_sha256,note\na-2024,Lijst,G,a,A,2024,2024-01-01,,,,,,,,\n",
      "tariffs.csv": "table,product,law,code,printed_code,name,unit,form,amount,line,note\n"
        + "a-2024,logeren,jw,44A09,44A09,Logeren,etmaal,zin,100.00,1,\n",
    ]
    dataset = try DatasetReader.read(folder: "own") { file throws(DatasetProblem) in
      lists[file.name].map { SourceText(name: "own/" + file.name, bytes: Array($0.utf8)) }
    }
    let values = [
      IndexFixture.value("a", 2024, "5.0"), IndexFixture.value("a", 2024, "6.0", .definitive),
      IndexFixture.value("a", 2025, "4.0"), IndexFixture.value("b", 2025, "4.0"),
    ]
    let clauses = [
      IndexFixture.clause("c", .arithmetic), IndexFixture.clause("d"), IndexFixture.clause("e", .chained),
      IndexFixture.clause("f").replacing("f,,Clausule f,2020,,", with: "f,oud,Clausule f,2024,2025,"),
    ]
    let files: [IndexFile: String] = [
      .series: ["a", "b", "n"].map(IndexFixture.series).joined(), .values: values.joined(),
      .clauses: clauses.joined(), .clauseParts: IndexScenarioTests.parts,
    ]
    book = try IndexFixture.book(files)
  }

  private func scenario(
    _ names: [String], _ assumptions: [Assumption], to: Int = 2027, rounding: IndexRounding = .final
  ) throws -> IndexScenario {
    try book.scenario(
      of: dataset.tables, in: dataset, named: names, to: to, assuming: assumptions, rounding: rounding)
  }

  private func percents(_ line: IndexScenario.Line) -> [String] { line.path.steps.map { "\($0.percent)" } }

  private let a = Assumption(series: "a", percent: Rational(3))
  private let b = Assumption(series: "b", percent: Rational(7, 2))

  @Test func `known figures come first, then assumptions, and a provisional figure is not settled by one`()
    throws
  {
    let line = try scenario(["c"], [a]).lines[0]
    // 2025: 4 + (6 − 5); 2026: 3, and of 2025 the definitive figure is taken to be 4 as well; 2027: 3.
    #expect(percents(line) == ["5", "3", "3"])
    #expect(line.path.steps.map(\.isAssumed) == [false, true, true])
    #expect(line.knownUntil == 2025)
    // 100 × 1,05 × 1,03 × 1,03 = 111,3945
    #expect(line.tables[0].rows[0].amount == Money(cents: 11_139))
    #expect(
      line.figures.map(\.figure) == [
        Rational(100), Rational(105), Rational(2_163, 20), Rational(222_789, 2_000),
      ])
    // 105; 108,15; 111,3945 → 111,39
    #expect(
      try scenario(["c"], [a], rounding: .yearly).lines[0].tables[0].rows[0].amount == Money(cents: 11_139))
  }

  @Test func `an assumption for one year counts there, and a forced one also where a figure is known`() throws
  {
    let one = Assumption(series: "a", year: 2027, percent: Rational(1))
    #expect(try percents(scenario(["c"], [a, one]).lines[0]) == ["5", "3", "1"])
    let forced = Assumption(series: "a", year: 2025, percent: Rational(2), isForced: true)
    // 2025: 2 + (6 − 5)
    let line = try scenario(["c"], [a, forced]).lines[0]
    #expect(percents(line) == ["3", "3", "3"])
    #expect(line.path.steps[0].isAssumed)
    let known = Assumption(series: "a", year: 2025, percent: Rational(2))
    // The provisional figure of 2025 stays 4, and the definitive one is assumed for that very year: 2026 is 3 + (2 − 4).
    #expect(try percents(scenario(["c"], [a, known]).lines[0]) == ["5", "1", "3"])
  }

  @Test func `a clause that ended goes on, and is said to`() throws {
    let line = try scenario(["f"], [b]).lines[0]
    #expect(percents(line) == ["4", "3.5", "3.5"])
    #expect(line.continued == [2026, 2027])
  }

  @Test func `a published settlement that is not known is nothing`() throws {
    let line = try scenario(["e"], [b]).lines[0]
    #expect(percents(line) == ["4", "3.5", "3.5"])
    #expect(line.path.steps.map(\.isAssumed) == [true, true, true])
  }

  @Test func `every figure that is missing is named`() throws {
    #expect {
      try scenario(["c", "d"], [])
    } throws: { error in
      guard let missing = error as? IndexScenario.Missing else { return false }
      return missing.series.map(\.name) == ["a", "b"]
        && missing.series.map(\.years) == [[2026, 2027], [2026, 2027]]
        && missing.series.map(\.clauses) == [["c"], ["d"]]
    }
    #expect(throws: IndexError.self) { try scenario(["nergens"], []) }
    #expect(throws: IndexError.self) {
      try scenario(["c"], [Assumption(series: "nergens", percent: Rational(1))])
    }
  }

  private func volume(_ product: String, _ volume: Rational, _ period: String?) -> VolumeLine {
    var line = VolumeLine(product: product, unit: Terms.builtIn.unit("etmaal"), volume: volume)
    line.period = period.flatMap(DeliveryPeriod.init)
    return line
  }

  @Test func `volumes of the year of the list are priced in each year, line by line`() throws {
    let volumes = [
      volume("44A09", Rational(21, 2), "2024-03"), volume("44A09", Rational(3), nil),
      volume("44A09", Rational(7), "2025"), volume("nergens", Rational(2), "2024"),
    ]
    let costs = try book.costs(of: volumes, under: scenario(["c", "d"], [a, b]), in: dataset)
    // 10,5 × 100 + 3 × 100
    #expect(costs.cents == 135_000)
    #expect(costs.years.map(\.clause) == ["c", "c", "c", "d", "d", "d"])
    #expect(costs.years.map(\.year) == [2025, 2026, 2027, 2025, 2026, 2027])
    // c: 105,00; 108,15; 111,39. 1102,50 + 315; 1135,575 → 1135,58 + 324,45; 1169,595 → 1169,60 + 334,17.
    // d: 104,00; 107,64; 111,41. 1092,00 + 312; 1130,22 + 322,92; 1169,805 → 1169,81 + 334,23.
    #expect(costs.years.map(\.cents) == [141_750, 146_003, 150_377, 140_400, 145_314, 150_404])
    #expect(costs.years.map(\.isAssumed) == [false, true, true, false, true, true])
    #expect(costs.budget.withoutPrice.map(\.key.product) == ["nergens"])
    #expect(costs.budget.withoutPrice.map(\.volume) == [Rational(2)])
    #expect(costs.otherYears.years == [2025] && costs.otherYears.lines == 1)
  }

  @Test func `volumes of other years alone are refused`() throws {
    let scenario = try scenario(["c"], [a])
    #expect(throws: BudgetError.noLinesOfYear(2024, found: [2025])) {
      try book.costs(of: [volume("44A09", Rational(7), "2025")], under: scenario, in: dataset)
    }
    #expect(throws: BudgetError.noLines) { try book.costs(of: [], under: scenario, in: dataset) }
  }

  @Test func `two clauses change places where they give the same`() throws {
    let points = try scenario(["c", "d"], [a, b]).breakEvens
    #expect(points.map(\.series) == ["a", "b"])
    // 1,05 (1 + x)² = 1,04 × 1,035² at x = 3,006%; 1,04 (1 + y)² = 1,05 × 1,03² at y = 3,494%.
    #expect(points[0].runs.map(\.higher) == ["d", "c"])
    #expect(points[0].runs.map(\.lowest) == [Rational(-5), Rational(301, 100)])
    #expect(points[0].runs.map(\.highest) == [Rational(3), Rational(15)])
    #expect(points[1].runs.map(\.higher) == ["c", "d"])
    #expect(points[1].runs.map(\.highest) == [Rational(349, 100), Rational(15)])
  }

  @Test func `where a percentage is rounded clauses can change places several times`() throws {
    // g is a tenth of a percent less than a, rounded to tenths: 0,9% at 1,04% and 1,0% at 1,05%. h is 0,06% less.
    let clauses = [
      IndexFixture.clause("g", decimals: "1", discount: "0.1"),
      IndexFixture.clause("h", decimals: "2", discount: "0.06"),
    ]
    let book = try IndexFixture.book([
      .series: IndexFixture.series("a"), .values: IndexFixture.value("a", 2024, "5.0"),
      .clauses: clauses.joined(), .clauseParts: "g,,a,100,\nh,,a,100,\n",
    ])
    let scenario = try book.scenario(
      of: dataset.tables, in: dataset, named: ["g", "h"], to: 2025, assuming: [a])
    // Of tenths and u hundredths, g − h is −4 − u hundredths of a percent for u below 5, and 6 − u from 5 on.
    let runs = try #require(scenario.breakEvens.first).runs
    let near = runs.filter { $0.lowest >= Rational(1) && $0.highest < Rational(115, 100) }
    #expect(near.map(\.higher) == ["g", nil, "h"])
    #expect(near.map(\.lowest) == [105, 106, 107].map { Rational($0, 100) })
    #expect(near.map(\.highest) == [105, 106, 114].map { Rational($0, 100) })
    // The same at 0,06%, 0,16% and so on, up to 14,96%.
    #expect(runs.count { $0.higher == nil && $0.lowest > Rational(0) } == 150)
  }

  @Test func `clauses of the same figures do not change places`() throws {
    let points = try scenario(["d", "f"], [b]).breakEvens
    #expect(points.map(\.changes) == [0])
    #expect(points.first?.runs.map(\.higher) == [nil])
  }

  @Test func `at both ends of a run the same clause gives more`() throws {
    var random = SeededGenerator(seed: 2030)
    var found = 0
    for _ in 0..<8 {
      let assumptions = ["a", "b"].map { series in
        Assumption(
          series: series, percent: Rational(Int128.random(in: 0...600, using: &random)) / Rational(100))
      }
      let to = Int.random(in: 2026...2030, using: &random)
      for row in try scenario(["c", "d"], assumptions, to: to).breakEvens {
        #expect(row.runs.first?.lowest == Rational(-5) && row.runs.last?.highest == Rational(15))
        found += row.changes
        for run in row.runs {
          for percent in [run.lowest, run.highest] {
            let changed = assumptions.map {
              $0.series == row.series ? Assumption(series: row.series, percent: percent) : $0
            }
            let assumed = book.scenarioBook(changed, ["c", "d"], from: 2024, to: to)
            let factors = try ["c", "d"].map { name in
              try assumed.paths(named: name, from: 2024, to: to)[0].factor
            }
            #expect(run.higher == (factors[0] == factors[1] ? nil : factors[0] > factors[1] ? "c" : "d"))
          }
        }
      }
    }
    #expect(found > 8)
  }

  @Test func `that no step behind the last known one is taken is an assumption`() throws {
    let book = try IndexFixture.book([
      .series: IndexFixture.series("a"), .clauses: IndexFixture.clause("g"),
      .clauseSteps: "g,,2025-01-01,2.0,toets,\ng,,2025-07-01,1.0,toets,\n",
    ])
    func line(to year: Int) throws -> IndexScenario.Line {
      try #require(
        book.scenario(of: dataset.tables, in: dataset, named: ["g"], to: year, assuming: []).lines.first)
    }
    let known = try line(to: 2025)
    #expect(known.lastStep == nil && known.knownUntil == 2025 && !known.isAssumed(until: 2025))
    let beyond = try line(to: 2027)
    #expect(beyond.lastStep?.validFrom == CalendarDate("2025-07-01"))
    #expect(beyond.knownUntil == 2025)
    #expect((2025...2027).map { beyond.isAssumed(until: $0) } == [false, true, true])
    let scenario = try book.scenario(of: dataset.tables, in: dataset, named: ["g"], to: 2027, assuming: [])
    let costs = try book.costs(of: [volume("44A09", Rational(1), nil)], under: scenario, in: dataset)
    // 100 × 1,02 on 1 January 2025, × 1,01 on 1 January 2026, and no step that is known behind it.
    #expect(costs.years.map(\.year) == [2025, 2026, 2027])
    #expect(costs.years.map(\.cents) == [10_200, 10_302, 10_302])
    #expect(costs.years.map(\.isAssumed) == [false, true, true])
  }

  @Test func `an assumption that nothing needs is told`() throws {
    #expect(try scenario(["c"], [a, b]).unused == [b])
    #expect(try scenario(["c"], [a], to: 2025).unused == [a])
  }

  @Test func `an assumption for a year that is known, or that lies behind the last one, is not used`() throws
  {
    func of(_ year: Int) -> Assumption { Assumption(series: "b", year: year, percent: Rational(9)) }
    // Of 2025 the 4% is known: 4; 3,5; 3,5.
    let found = try scenario(["d"], [b, of(2025), of(2030)])
    #expect(found.unused == [of(2025), of(2030)])
    #expect(percents(found.lines[0]) == ["4", "3.5", "3.5"])
    // Where each year has one of its own, the one for all years is left.
    #expect(try scenario(["d"], [b, of(2026), of(2027)]).unused == [b])
    #expect(try scenario(["d"], [b, of(2026)]).unused.isEmpty)
  }

  @Test func `a forced assumption replaces a figure only where one is known`() throws {
    func forced(_ year: Int) -> Assumption {
      Assumption(series: "b", year: year, percent: Rational(3), isForced: true)
    }
    #expect(try scenario(["d"], [b, forced(2026)]).replacing.isEmpty)
    #expect(try scenario(["d"], [b, forced(2025)]).replacing == [forced(2025)])
  }

  @Test func `where all is known nothing is assumed`() throws {
    #expect(try !scenario(["d"], [b], to: 2025).isAssumed)
    #expect(try scenario(["d"], [b]).isAssumed)
  }
}
