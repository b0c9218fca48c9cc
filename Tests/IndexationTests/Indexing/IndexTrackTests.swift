import Testing

@testable import Indexation
@testable import Tariffs

/// Four lists of one region: prices that follow a clause, leave it, or never follow it. Expected amounts by hand.
@Suite struct IndexTrackTests {
  private static let header =
    "table,title,publisher,region,region_name,year,valid_from,valid_to,published_on,price_level,publication,"
    + "document_version,source_file,source_sha256,note\n"

  /// Lists of the years from 2023 on, with the prices of each product.
  private static func dataset(_ prices: [(product: String, amounts: [String])]) throws -> Dataset {
    var (tables, tariffs) = (header, "table,product,law,code,printed_code,name,unit,form,amount,line,note\n")
    for (place, year) in (2023...2026).enumerated() {
      tables += "a-\(year),Lijst,Gemeente,a,A,\(year),\(year)-01-01,\(year)-12-31,,,,,,,\n"
      for (line, price) in prices.enumerated() where place < price.amounts.count {
        let code = "4\(line)A09"
        tariffs +=
          "a-\(year),\(price.product),jw,\(code),\(code),\(price.product),etmaal,zin,"
          + "\(price.amounts[place]),\(line + 1),\n"
      }
    }
    let files = ["tables.csv": tables, "tariffs.csv": tariffs]
    return try DatasetReader.read(folder: "own") { file throws(DatasetProblem) in
      files[file.name].map { SourceText(name: "own/" + file.name, bytes: Array($0.utf8)) }
    }
  }

  /// A clause that follows a series: 5% in 2024, 4% in 2025 and 3% in 2026.
  private static func book() throws -> IndexBook {
    let values = [
      IndexFixture.value("s", 2024, "5.0"), IndexFixture.value("s", 2025, "4.0"),
      IndexFixture.value("s", 2026, "3.0"), IndexFixture.value("z", 2024, "1.0"),
    ]
    let files: [IndexFile: String] = [
      .series: IndexFixture.series("s") + IndexFixture.series("z"), .values: values.joined(),
      .clauses: IndexFixture.clause("c") + IndexFixture.clause("d"), .clauseParts: "c,,s,100,\nd,,z,100,\n",
    ]
    return try IndexFixture.book(files)
  }

  private static let prices: [(product: String, amounts: [String])] = [
    ("verlaten", ["200.00", "210.00", "218.40", "220.00"]),
    // 109,20 × 1,03 = 112,476
    ("volgt", ["100.00", "105.00", "109.20", "112.48"]),
    ("nooit", ["300.00", "330.00", "335.00", "340.00"]),
    ("weg", ["50.00", "52.50"]),
  ]

  private func track(
    _ prices: [(product: String, amounts: [String])] = prices, against name: String? = nil
  ) throws -> IndexTrack {
    let dataset = try IndexTrackTests.dataset(prices)
    return try IndexTrackTests.book().track(
      (2023...2026).map { try dataset.select(.table("a-\($0)")) }, in: dataset, against: name)
  }

  private func row(_ product: String, in track: IndexTrack) throws -> IndexTrack.Row {
    try #require(track.rows.first { $0.last.product == product })
  }

  @Test func `the clause that was followed since the start is found`() throws {
    let track = try track()
    #expect(track.main == IndexTrack.Rule(name: "c", isClause: true))
    #expect(Set(track.followers.map(\.last.product)) == ["verlaten", "volgt"])
    #expect(
      track.mainPaths.map { $0.map { $0.steps.map(\.percent) } } == [
        [[Rational(5)]], [[Rational(4)]], [[Rational(3)]],
      ])
    #expect(track.dropped.map(\.product) == ["weg"])
  }

  @Test func `where it was left, and what that took`() throws {
    let row = try row("verlaten", in: track())
    #expect(row.left == 3)
    // 218,40 × 1,03 = 224,952
    #expect(row.expected.last == Money(cents: 22_495))
    #expect(row.gain == PriceChange(from: Money(cents: 22_495), to: Money(cents: 22_000)))
    #expect(row.share == Rational(-495, 22_495))
    #expect(try IndexTrack.meanShare(of: [row, self.row("volgt", in: track())]) == Rational(-495, 44_990))
  }

  @Test func `what is still followed gains and loses nothing`() throws {
    let row = try row("volgt", in: track())
    #expect(row.left == nil && row.lists == 4)
    #expect(row.share == Rational(0))
  }

  @Test func `of two that a price follows, the one that it follows longest counts`() throws {
    // 0,05 stays what it is under each change; of d nothing is known behind 2024.
    let prices = IndexTrackTests.prices + [("klein", ["0.05", "0.05", "0.05", "0.05"])]
    let row = try row("klein", in: track(prices))
    #expect(row.followed == IndexTrack.Rule(name: "c", isClause: true) && row.left == nil)
    #expect(row.lists == 4)
  }

  @Test func `what never followed it is measured from the start`() throws {
    let row = try row("nooit", in: track())
    #expect(row.followed == nil && row.left == 1)
    // 300 × 1,05 × 1,04 × 1,03 = 337,428
    #expect(row.expected == [30_000, 31_500, 32_760, 33_743].map { Money(cents: $0) })
  }

  @Test func `a clause that is asked for measures all prices, also where a figure is missing`() throws {
    let track = try track(against: "d")
    #expect(track.main?.name == "d" && track.isAskedFor)
    // 1% in 2024, and nothing is known of 2025.
    let row = try row("verlaten", in: track)
    #expect(row.left == 3 && row.measuredFrom == 1)
    #expect(row.expected == [Money(cents: 20_000), Money(cents: 20_200), nil, nil])
    #expect(row.share == nil)
    #expect(throws: IndexError.self) { try self.track(against: "nergens") }
  }

  @Test func `what follows one index in every list and is measured by another has left none`() throws {
    let row = try row("volgt", in: track(against: "d"))
    #expect(row.followed?.name == "c" && row.left == nil && row.lists == 4)
    #expect(row.measured?.name == "d" && row.measuredFrom == 1)
  }

  /// A clause with 5% in 2024, and for 2025 and 2026 a default of 4% and 3% beside an earlier version of 3% and 2%.
  private static func versions() throws -> IndexBook {
    let values = [
      IndexFixture.value("s", 2024, "5.0"), IndexFixture.value("s", 2025, "4.0"),
      IndexFixture.value("s", 2026, "3.0"), IndexFixture.value("z", 2025, "3.0"),
      IndexFixture.value("z", 2026, "2.0"),
    ]
    let clauses = ["eerst,2024,2024,yes", "later,2025,2026,yes", "eerder,2025,2026,no"].map { version in
      let words = version.split(separator: ",")
      return IndexFixture.clause("w").replacing(
        "w,,Clausule w,2020,,yes", with: "w,\(words[0]),Clausule w,\(words[1]),\(words[2]),\(words[3])")
    }
    return try IndexFixture.book([
      .series: IndexFixture.series("s") + IndexFixture.series("z"), .values: values.joined(),
      .clauses: clauses.joined(), .clauseParts: "w,eerst,s,100,\nw,later,s,100,\nw,eerder,z,100,\n",
    ])
  }

  /// The prices of lists that follow the earlier version, and some others.
  private func trackOfVersions(_ others: [(product: String, amounts: [String])]) throws -> IndexTrack {
    // 105 × 1,03 = 108,15, × 1,02 = 110,313; 262,50 × 1,03 = 270,375, and 270,38 × 1,02 = 275,7876.
    let prices: [(product: String, amounts: [String])] = [
      ("volgt", ["100.00", "105.00", "108.15", "110.31"]), ("ook", ["250.00", "262.50", "270.38", "275.79"]),
    ]
    let dataset = try IndexTrackTests.dataset(prices + others)
    return try IndexTrackTests.versions().track(
      (2023...2026).map { try dataset.select(.table("a-\($0)")) }, in: dataset)
  }

  @Test func `of the versions of a clause those that give the prices are named, and measured by`() throws {
    let track = try trackOfVersions([("verlaten", ["200.00", "210.00", "216.30", "230.00"])])
    #expect(track.main?.name == "w" && track.followers.count == 3)
    #expect(track.mainPaths.map { $0.map(\.name) } == [["w@eerst"], ["w@eerder"], ["w@eerder"]])
    #expect(
      track.mainPaths.map { $0.map { $0.steps.map(\.percent) } } == [
        [[Rational(5)]], [[Rational(3)]], [[Rational(2)]],
      ])
    // 216,30 × 1,02 = 220,626; the default would give 216,30 × 1,03 = 222,79.
    #expect(try row("verlaten", in: track).expected.last == Money(cents: 22_063))
  }

  @Test func `where prices follow two versions, both are named`() throws {
    // 315 × 1,04 = 327,60, × 1,03 = 337,428.
    let track = try trackOfVersions([("later", ["300.00", "315.00", "327.60", "337.43"])])
    #expect(track.followers.count == 3)
    #expect(
      track.mainPaths.map { $0.map(\.name) } == [
        ["w@eerst"], ["w@eerder", "w@later"], ["w@eerder", "w@later"],
      ])
  }

  @Test func `lists in another order and one list twice are refused`() throws {
    let dataset = try IndexTrackTests.dataset(IndexTrackTests.prices)
    let book = try IndexTrackTests.book()
    for years in [[2024, 2023], [2023, 2023]] {
      #expect(throws: IndexTrack.Problem.self) {
        try book.track(years.map { try dataset.select(.table("a-\($0)")) }, in: dataset)
      }
    }
  }

  @Test func `a price of nothing follows no index, and is measured by none`() throws {
    let prices =
      IndexTrackTests.prices + [
        ("gratis", ["0.00", "10.00", "10.40", "10.71"]), ("nul", ["0.00", "0.00", "0.00", "0.00"]),
      ]
    for name in [nil, "c"] {
      let track = try track(prices, against: name)
      #expect(track.main?.name == "c" && track.rows.filter(\.isFromNothing).count == 2)
      for product in ["gratis", "nul"] {
        let row = try row(product, in: track)
        #expect(row.followed == nil && row.measured == nil && row.measuredFrom == nil)
        #expect(row.expected == [nil, nil, nil, nil] && row.share == nil)
      }
    }
  }

  @Test func `prices that follow nothing leave nothing to measure by`() throws {
    let track = try track([("nooit", ["300.00", "330.00", "335.00", "340.00"])])
    #expect(track.main == nil && track.followers.isEmpty)
    #expect(track.rows[0].gain == nil)
  }
}
