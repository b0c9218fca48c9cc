import Testing

@testable import Indexation
@testable import Tariffs

/// Levels of the CPI of October on two bases: 2006 = 100 and 2015 = 100. Amounts by exact fractions outside the program.
@Suite struct IndexLevelTests {
  private static let levels = """
    oud,2013-10,2006=100,115.13,definitive,CBS,read,
    oud,2014-10,2006=100,116.34,definitive,CBS,read,
    oud,2015-10,2006=100,117.07,definitive,CBS,read,
    nieuw,2014-10,2015=100,99.84,definitive,CBS,read,
    nieuw,2015-10,2015=100,100.54,definitive,CBS,read,
    nieuw,2016-10,2015=100,100.83,provisional,CBS,read,

    """

  private func book(
    levels: String = levels, links: String = "", values: String = ""
  ) throws(DatasetError) -> IndexBook {
    try IndexFixture.book([
      .series: IndexFixture.series("oud") + IndexFixture.series("nieuw"), .levels: levels, .links: links,
      .values: values,
    ])
  }

  private func link(_ isDefault: String) -> String {
    "oud,nieuw,2015-10,117.07,100.54,\(isDefault),CBS,read,\n"
  }

  private func period(_ word: String) throws -> IndexPeriod { try #require(IndexPeriod(word)) }

  private func path(_ book: IndexBook, _ from: String, _ to: String, over: Set<String> = []) throws
    -> IndexPath
  {
    try book.path(series: "oud", from: period(from), to: period(to), overLinksTo: over)
  }

  @Test func `the ratio of two levels is exact`() throws {
    // 90 × 117,07 / 115,13 = 91,5165…
    let path = try self.path(book(), "2013-10", "2015-10")
    #expect(path.factor == Rational(11_707, 11_513))
    #expect(path.index(Money(cents: 9_000)).indexed == Money(cents: 9_152))
    #expect(path.steps.map(\.start.description) == ["2013-10"])
    #expect(path.steps.map(\.end.description) == ["2015-10"])
  }

  @Test func `over a stated link the ratio goes on on the other base`() throws {
    // 90 × 117,07 / 115,13 × 100,83 / 100,54 = 91,7805…; the first part is not rounded.
    let path = try self.path(book(links: link("yes")), "2013-10", "2016-10")
    #expect(path.factor == Rational(11_707, 11_513) * Rational(10_083, 10_054))
    #expect(path.index(Money(cents: 9_000)).indexed == Money(cents: 9_178))
    #expect(path.steps.map(\.end.description) == ["2015-10", "2016-10"])
    #expect(path.name == "oud (2006 = 100), nieuw (2015 = 100)")
  }

  @Test func `taken back, the ratio is the other way round`() throws {
    let book = try book(links: link("yes"))
    let (there, back) = (try path(book, "2013-10", "2016-10"), try path(book, "2016-10", "2013-10"))
    #expect(there.factor * back.factor == Rational(1))
    #expect(back.index(Money(cents: 9_178)).indexed == Money(cents: 9_000))
  }

  @Test func `across bases without a link the ratio is refused, with what is known`() throws {
    let error = #expect(throws: IndexError.self) { try self.path(book(), "2013-10", "2016-10") }
    let text = error?.description ?? ""
    for word in ["oud", "2016-10", "2013-10", "2015-10", "2006 = 100", "index-links.csv"] {
      #expect(text.contains(word), "\(word)")
    }
  }

  @Test func `a link that is no default is followed only where it is chosen`() throws {
    let book = try book(links: link("no"))
    let error = #expect(throws: IndexError.self) { try self.path(book, "2013-10", "2016-10") }
    #expect(error?.description.contains("--link nieuw") == true)
    let path = try self.path(book, "2013-10", "2016-10", over: ["nieuw"])
    #expect(path.factor == Rational(11_707, 11_513) * Rational(10_083, 10_054))
    #expect(throws: IndexError.unknownLink(series: "oud", to: "anders", known: ["nieuw"])) {
      try self.path(book, "2013-10", "2016-10", over: ["anders"])
    }
  }

  @Test func `a link that is no default is chosen behind another one too`() throws {
    let book = try IndexFixture.book([
      .series: IndexFixture.series("oud") + IndexFixture.series("nieuw") + IndexFixture.series("nieuwst"),
      .levels: IndexLevelTests.levels + "nieuwst,2016-10,2020=100,90.00,definitive,CBS,read,\n"
        + "nieuwst,2017-10,2020=100,91.80,definitive,CBS,read,\n",
      .links: link("yes") + "nieuw,nieuwst,2016-10,100.83,90.00,no,CBS,derived,\n",
    ])
    // 90 × 117,07 / 115,13 × 100,83 / 100,54 × 91,80 / 90,00 = 91,7805… × 1,02 = 93,6161…
    let path = try self.path(book, "2013-10", "2017-10", over: ["nieuwst"])
    #expect(path.index(Money(cents: 9_000)).indexed == Money(cents: 9_362))
    let error = #expect(throws: IndexError.self) { try self.path(book, "2013-10", "2017-10") }
    #expect(error?.description.contains("--link nieuwst") == true)
    #expect(throws: IndexError.unknownLink(series: "oud", to: "anders", known: ["nieuw", "nieuwst"])) {
      try self.path(book, "2013-10", "2017-10", over: ["anders"])
    }
  }

  @Test func `a link of another time is not offered, but a series that has both levels is`() throws {
    // The link is of October 2015, before the first level that is wanted.
    let levels = IndexLevelTests.levels + "oud,2015-11,2006=100,117.10,definitive,CBS,read,\n"
    let book = try book(levels: levels, links: link("no"))
    for chosen in [[], ["nieuw"]] as [Set<String>] {
      let error = #expect(throws: IndexError.self) {
        try self.path(book, "2015-11", "2016-10", over: chosen)
      }
      let text = error?.description ?? ""
      #expect(!text.contains("--link") && text.contains("index-links.csv"), "\(text)")
    }
    let both = try self.book(
      levels: levels + "nieuw,2015-11,2015=100,100.60,definitive,CBS,read,\n", links: link("no"))
    let error = #expect(throws: IndexError.self) { try self.path(both, "2015-11", "2016-10") }
    #expect(error?.description.contains("take it with --series nieuw") == true)
  }

  @Test func `a level that is not known is never made up`() throws {
    let error = #expect(throws: IndexError.self) { try self.path(book(), "2013-09", "2015-10") }
    guard case .unknownLevel("oud", let period, let known)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(period.description == "2013-09")
    #expect(known.first?.description == "2013-10")
    #expect(known.last?.description == "2015-10")
  }

  @Test func `a month and a year are not held against each other`() throws {
    #expect(throws: IndexError.unequalPeriods(from: try period("2013-10"), to: .year(2015))) {
      try path(book(), "2013-10", "2015")
    }
  }

  @Test func `levels leave no choice of a status or a variant`() throws {
    #expect(throws: IndexError.noChoiceOfLevels(series: "oud")) {
      try book().path(series: "oud", status: .definitive, from: period("2013-10"), to: period("2015-10"))
    }
  }

  @Test func `changes of a month lead to the same month of later years`() throws {
    // 1,05% and 0,63%: 90 × 1,0105 × 1,0063 = 91,5178…
    let values =
      "oud,2014-10,1.05,definitive,,yes,,,CBS,read,\noud,2015-10,0.63,definitive,,yes,,,CBS,read,\n"
    let path = try self.path(book(levels: "", values: values), "2013-10", "2015-10")
    #expect(path.steps.map(\.percent) == [Rational(105, 100), Rational(63, 100)])
    #expect(path.index(Money(cents: 9_000)).indexed == Money(cents: 9_152))
  }

  @Test func `a series of yearly levels gives a step for each year`() throws {
    let levels =
      "oud,2021,2020=100,102.0,definitive,CBS,read,\noud,2022,2020=100,105.4,definitive,CBS,read,\n"
      + "oud,2023,2020=100,111.8,definitive,CBS,read,\n"
    let path = try book(levels: levels).path(series: "oud", from: 2021, to: 2023)
    #expect(path.steps.map(\.year) == [2022, 2023])
    #expect(path.factor == Rational(1_118, 1_020))
  }

  @Test(
    arguments: [
      // 105,4 / 102,0; × 103,0 / 100,0; × 104,03 / 103,0
      (2019, 2021, Rational(1_054, 1_020) * Rational(103, 100)),
      (2019, 2022, Rational(1_054, 1_020) * Rational(10_403, 10_000)),
      (2020, 2022, Rational(10_403, 10_000)),
    ] as [(Int, Int, Rational)])
  func `years go on over a link, each from where the one before it came`(from: Int, to: Int, factor: Rational)
    throws
  {
    let book = try book(
      levels: "oud,2019,2015=100,102.0,definitive,CBS,read,\noud,2020,2015=100,105.4,definitive,CBS,read,\n"
        + "nieuw,2020,2020=100,100.0,definitive,CBS,read,\nnieuw,2021,2020=100,103.0,definitive,CBS,read,\n"
        + "nieuw,2022,2020=100,104.03,definitive,CBS,read,\n",
      links: "oud,nieuw,2020,105.4,100.0,yes,CBS,read,\n")
    let path = try book.path(series: "oud", from: from, to: to)
    #expect(path.steps.map(\.year) == Array(from + 1...to))
    #expect(path.factor == factor)
  }

  @Test func `of a period the most final level is taken`() throws {
    let book = try book(
      levels:
        "oud,2024-01,2015=100,100.1,derived,CBS,derived,\noud,2024-01,2015=100,100.3,definitive,CBS,read,\n"
        + "oud,2024-01,2015=100,100.2,provisional,CBS,read,\n")
    #expect(book.level(of: "oud", in: try period("2024-01"))?.level == Rational(1_003, 10))
    #expect(book.levels(of: "oud").map(\.status) == [.definitive, .provisional, .derived])
  }

  @Test(arguments: [
    // Two bases in one series, no base, no level, a level of nothing, a percentage, and a period that is none.
    "oud,2013-10,2006=100,115.13,definitive,CBS,read,\noud,2014-10,2015=100,99.84,definitive,CBS,read,\n",
    "oud,2013-10,2006,115.13,definitive,CBS,read,\n", "oud,2013-10,2006=100,,definitive,CBS,read,\n",
    "oud,2013-10,2006=100,0,definitive,CBS,read,\n", "oud,2013-10,2006=100,115.13,settlement,CBS,read,\n",
    "oud,2013-13,2006=100,115.13,definitive,CBS,read,\n", "oud,2013-10,2006=100,11513,definitive,CBS,read,\n",
    "geen,2013-10,2006=100,115.13,definitive,CBS,read,\n",
    "oud,2013-10,2006=100,115.13,definitive,CBS,read,\noud,2013-10,2006=100,115.14,definitive,CBS,read,\n",
  ])
  func `what is wrong with a level is refused`(levels: String) {
    let error = #expect(throws: DatasetError.self) { try book(levels: levels) }
    #expect(error?.problems.count == 1)
  }

  @Test(arguments: [
    "oud,oud,2015-10,117.07,117.07,yes,CBS,read,\n", "oud,nieuw,2015-10,117.08,100.54,yes,CBS,read,\n",
  ])
  func `a link to itself or of other levels than the series is refused`(links: String) {
    let error = #expect(throws: DatasetError.self) { try book(links: links) }
    #expect(error?.problems.count == 1)
  }
}

/// The levels of the CPI inside the program.
@Suite struct BuiltInLevelTests {
  private let book: IndexBook

  init() throws { book = try IndexBook.builtIn() }

  @Test func `the CPI stands on two bases, each in its own series`() {
    #expect(Set(book.levels(of: "cpi").map(\.base)) == ["2015=100"])
    #expect(Set(book.levels(of: "cpi-2025").map(\.base)) == ["2025=100"])
    #expect(book.links.map(\.isDefault) == [false])
  }

  @Test func `a clause by October takes the levels of t-1 and t-2`() throws {
    // 95,36 of October 2022, 94,98 of October 2023 and 98,34 of October 2024 (2025 = 100): 41,95 × 98,34 / 95,36
    let path = try book.paths(clause: "cpi-oktober", from: 2023, to: 2025)[0]
    #expect(path.steps.map(\.percent) == [Rational(-3_800, 9_536), Rational(33_600, 9_498)])
    #expect(path.factor == Rational(9_834, 9_536))
    #expect(path.index(Money(cents: 4_195)).indexed == Money(cents: 4_326))
  }

  @Test func `what is said to do where the CPI goes on on another base works`() throws {
    let (from, to) = (try #require(IndexPeriod("2024-01")), try #require(IndexPeriod("2025-06")))
    let error = #expect(throws: IndexError.self) { try book.path(series: "cpi", from: from, to: to) }
    #expect(error?.description.contains("--series cpi-2025") == true)
    #expect(error?.description.contains("--link") == false)
    // 99,49 / 94,52 = 1,052581…
    let path = try book.path(series: "cpi-2025", from: from, to: to)
    #expect(path.index(Money(cents: 10_000)).indexed == Money(cents: 10_526))
  }

  @Test func `the advice of the VNG reproduces what did not change`() throws {
    // 41,95 × 1,0630 × 1,0491 = 46,78 and 218,83 → 244,04
    let path = try book.paths(clause: "vng@2025-juli", from: 2023, to: 2025)[0]
    #expect(path.index(Money(cents: 4_195)).indexed == Money(cents: 4_678))
    #expect(path.index(Money(cents: 21_883)).indexed == Money(cents: 24_404))
  }
}
