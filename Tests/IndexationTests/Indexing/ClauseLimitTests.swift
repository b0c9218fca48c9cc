import Testing

@testable import Indexation
@testable import Tariffs

@Suite struct ClauseLimitTests {
  private static let weights = "eigen,,loon,60,\neigen,,prijs,40,\n"

  /// The index for 2024 of a clause of 60% `loon` and 40% `prijs`.
  private func index(_ clause: String, loon: String = "7.00", prijs: String = "2.00") throws -> ClauseIndex {
    let book = try IndexFixture.book([
      .series: IndexFixture.series("loon") + IndexFixture.series("prijs"),
      .values: IndexFixture.value("loon", 2024, loon) + IndexFixture.value("prijs", 2024, prijs),
      .clauses: clause, .clauseParts: Self.weights,
    ])
    return try book.index(try #require(try book.clauses("eigen", in: 2024).first), for: 2024)
  }

  @Test(arguments: [
    // 0,6 × 7,00 + 0,4 × 2,00 = 5,00; the discount comes off first, then the limits
    ("", "", "", 500), ("0.50", "", "", 450), ("", "4.00", "", 400), ("", "6.00", "", 500),
    ("", "", "5.50", 550), ("", "", "3.00", 500), ("0.50", "4.75", "", 450), ("0.50", "4.25", "", 425),
    ("3.00", "4.00", "2.50", 250), ("", "4.00", "3.00", 400), ("6.00", "", "", -100), ("6.00", "", "0", 0),
    ("6.00", "", "-0.50", -50),
  ])
  func `a discount, a cap and a floor limit the index`(
    discount: String, cap: String, floor: String, percent: Int
  ) throws {
    let index = try index(IndexFixture.clause("eigen", discount: discount, cap: cap, floor: floor))
    #expect(index.percent == IndexFixture.percent(percent))
    #expect(index.unlimited == Rational(5))
    #expect(index.current == Rational(5))
  }

  @Test(
    arguments: [
      // 0,6 × 4,565 + 0,4 × 4,565 = 4,565
      ("4.565", "2", .half, 457), ("4.565", "2", .down, 456), ("-4.565", "2", .half, -457),
      ("-4.565", "2", .down, -456), ("4.564", "2", .half, 456), ("4.569", "2", .down, 456),
      ("4.565", "1", .half, 460),
      ("4.565", "0", .down, 400),
    ] as [(String, String, IndexClause.PercentRounding, Int)])
  func `the index is rounded as the clause says`(
    figure: String, decimals: String, rounding: IndexClause.PercentRounding, percent: Int
  ) throws {
    let clause = IndexFixture.clause("eigen", decimals: decimals, rounding: rounding)
    #expect(try index(clause, loon: figure, prijs: figure).percent == IndexFixture.percent(percent))
  }

  @Test func `without decimals nothing is rounded`() throws {
    let index = try index(IndexFixture.clause("eigen", decimals: ""), loon: "4.123", prijs: "1.001")
    #expect(index.percent == Rational(28_742, 10_000))  // 0,6 × 4,123 + 0,4 × 1,001
  }

  @Test(
    arguments: [
      // One series: V(2024) = 2, V(2023) = 25, D(2023) = 30, settlement 2023 = 1
      (.geometric, 200, 400, 600),  // 1,30 / 1,25 = 1,04
      (.arithmetic, 200, 500, 700),  // 30 − 25
      (.chained, 200, 100, 302),  // 1,01 × 1,02 = 1,0302
      (.none, 200, 0, 200),
    ] as [(IndexClause.Settlement, Int, Int, Int)])
  func `each settlement by hand`(
    settlement: IndexClause.Settlement, current: Int, settled: Int, percent: Int
  ) throws {
    let book = try IndexFixture.book([
      .series: IndexFixture.series("loon") + IndexFixture.series("verrekening"),
      .values: IndexFixture.value("loon", 2024, "2") + IndexFixture.value("loon", 2023, "25")
        + IndexFixture.value("loon", 2023, "30", .definitive)
        + IndexFixture.value("verrekening", 2023, "1", .settlement),
      .clauses: IndexFixture.clause("eigen", settlement), .clauseParts: "eigen,,loon,100,verrekening\n",
    ])
    let index = try book.index(try #require(try book.clauses("eigen", in: 2024).first), for: 2024)
    #expect(index.current == IndexFixture.percent(current))
    #expect(index.settlement == IndexFixture.percent(settled))
    #expect(index.unlimited == IndexFixture.percent(percent))
    #expect(index.percent == IndexFixture.percent(percent))
  }

  @Test func `a lag takes the figures of an earlier year`() throws {
    let book = try IndexFixture.book([
      .series: IndexFixture.series("loon"),
      .values: IndexFixture.value("loon", 2022, "1") + IndexFixture.value("loon", 2023, "2")
        + IndexFixture.value("loon", 2024, "3"),
      .clauses: IndexFixture.clause("eigen", lag: 2), .clauseParts: "eigen,,loon,100,\n",
    ])
    let index = try book.index(try #require(try book.clauses("eigen", in: 2024).first), for: 2024)
    #expect(index.percent == Rational(1))
    #expect(index.terms.map(\.value.year) == [2022])
  }

  @Test func `own files that contradict each other are refused`() {
    let loon = IndexFixture.series("loon")
    let files: [[IndexFile: String]] = [
      [.values: IndexFixture.value("loon", 2024, "1")],
      [.series: loon + loon],
      [.series: loon, .clauses: IndexFixture.clause("eigen")],
      [.series: loon, .clauses: IndexFixture.clause("eigen"), .clauseParts: "eigen,,lonn,100,\n"],
      [
        .series: loon, .values: IndexFixture.value("loon", 2024, "1") + IndexFixture.value("loon", 2024, "2"),
      ],
      [.series: loon, .values: IndexFixture.value("loon", 2024, "1,5")],
    ]
    for file in files { #expect(throws: DatasetError.self) { try IndexFixture.book(file) } }
  }

  @Test func `a clause that follows 80% of an index says what the other 20% do`() throws {
    let book = try IndexFixture.book([
      .series: IndexFixture.series("lonen"), .values: IndexFixture.value("lonen", 2025, "5.00"),
      .clauses: IndexFixture.clause("deels"), .clauseParts: "deels,,lonen,80,\ndeels,,,20,\n",
    ])
    let index = try book.index(book.clauses("deels", in: 2025)[0], for: 2025)
    #expect(index.percent == Rational(4))
    #expect(index.clause.unindexedWeight == Rational(20))
    #expect(index.terms.count == 1)
  }
}
