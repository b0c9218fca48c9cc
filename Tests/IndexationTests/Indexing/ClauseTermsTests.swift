import Testing

@testable import Indexation
@testable import Tariffs

/// What clauses say besides weights: fixed percentages, a first year, limits, catching up, steps within a year, groups of
/// products, and how prices are rounded. All figures were calculated by hand.
@Suite struct ClauseTermsTests {
  private static let clauseHeader =
    "clause,version,name,year_from,year_to,is_default,settlement,lag,part_decimals,decimals,rounding,discount,cap,floor,"
    + "source,lines,note,contract_year,threshold,above_threshold,catch_up,rounded_to,minute_from_hour\n"
  private static let partHeader = "clause,version,series,weight,settlement_series,group,level,fixed\n"

  /// A book with the clause `eigen` on the series `x`, of which 2022 to 2025 are 1,5, 3,8, 1,0 and 6,0 percent.
  private func book(
    terms: String = ",,,,,", settlement: String = "as-published", limits: String = ",",
    parts: String = "eigen,,x,100,,,,\n", groups: String = "", steps: String = "", values: String? = nil
  ) throws(DatasetError) -> IndexBook {
    let published = [(2022, "1.5"), (2023, "3.8"), (2024, "1.0"), (2025, "6.0")]
      .map { IndexFixture.value("x", $0, $1, .definitive) }.joined()
    return try IndexFixture.book([
      .series: IndexFixture.series("x") + IndexFixture.series("y"), .values: values ?? published,
      .clauses: Self.clauseHeader
        + "eigen,,Eigen contract,2022,,yes,\(settlement),0,,,half,,\(limits),toets,,,\(terms)\n",
      .clauseParts: Self.partHeader + parts, .clauseGroups: groups, .clauseSteps: steps,
    ])
  }

  private func percents(_ book: IndexBook, _ years: ClosedRange<Int>) throws -> [Rational] {
    try years.map { year in
      try book.index(try #require(book.clauses("eigen", in: year).first), for: year).percent
    }
  }

  private func tenths(_ numbers: [Int]) -> [Rational] { numbers.map { Rational($0, 10) } }

  @Test func `a fixed percentage needs no series`() throws {
    let book = try book(parts: "eigen,,,100,,,,2.5\n")
    #expect(try percents(book, 2023...2024) == tenths([25, 25]))
    // 100 × 1,025 × 1,025 = 105,0625
    #expect(
      try book.paths(clause: "eigen", from: 2022, to: 2024)[0].index(Money(cents: 10_000)).indexed
        == Money(cents: 10_506))
  }

  @Test func `in the first year of the contract nothing is indexed`() throws {
    let book = try book(terms: "2023,,,,,")
    #expect(try percents(book, 2022...2025) == tenths([0, 0, 10, 60]))
    #expect(try book.index(book.clauses("eigen", in: 2023)[0], for: 2023).isContractYear)
  }

  @Test func `below a threshold nothing is applied, and from it on the whole or what is above`() throws {
    #expect(try percents(book(terms: ",1.5,,,,"), 2022...2025) == tenths([15, 38, 0, 60]))
    #expect(try percents(book(terms: ",1.6,whole,,,"), 2022...2025) == tenths([0, 38, 0, 60]))
    #expect(try percents(book(terms: ",1.6,excess,,,"), 2022...2025) == tenths([0, 22, 0, 44]))
  }

  @Test func `what a threshold or a cap keeps back is caught up in the next year`() throws {
    // Threshold 2, cap 4: 1,5 is kept; 3,8 + 1,5 = 5,3, of which 4 count and 1,3 stay; 1,0 + 1,3 = 2,3 counts; 6 + 0 is 4.
    let book = try book(terms: ",2,,yes,,", limits: "4,")
    #expect(try percents(book, 2022...2025) == tenths([0, 40, 23, 40]))
    let index = try book.index(book.clauses("eigen", in: 2023)[0], for: 2023)
    #expect(index.caughtUp == Rational(15, 10))
    #expect(index.keptBack == Rational(13, 10))
  }

  @Test func `without catching up what is kept back is lost`() throws {
    #expect(try percents(book(terms: ",2,,no,,", limits: "4,"), 2022...2025) == tenths([0, 38, 0, 40]))
  }

  @Test func `catching up begins behind the first contract year`() throws {
    // 2022 is the contract year: its 1,5 are not caught up.
    #expect(try percents(book(terms: "2022,,,yes,,", limits: "3,"), 2022...2024) == tenths([0, 30, 18]))
  }

  @Test(arguments: [("4.2", 22), ("5.6", 30), ("5.0", 30)])
  func `settled down to the lower of two figures`(definitive: String, expected: Int) throws {
    // Provisional 5,0 for 2023 and 3,0 for 2024: 3,0 + (min(5,0; D) − 5,0)
    let values =
      IndexFixture.value("x", 2023, "5.0") + IndexFixture.value("x", 2023, definitive, .definitive)
      + IndexFixture.value("x", 2024, "3.0")
    let book = try book(settlement: "lowest", values: values)
    #expect(try percents(book, 2024...2024) == tenths([expected]))
  }

  @Test func `prices are rounded as the clause says`() throws {
    // 101,00 × 1,038 = 104,838: 104,85 on five cents, 105 on whole euros
    for (unit, cents) in [("0.05", 10_485), ("1", 10_500), ("", 10_484)] as [(String, Int64)] {
      let path = try book(terms: ",,,,\(unit),").paths(clause: "eigen", from: 2022, to: 2023)[0]
      #expect(path.index(Money(cents: 10_100)).indexed == Money(cents: cents), "\(unit)")
    }
  }

  @Test func `a price per minute is the indexed price per hour divided by 60, where the clause says so`()
    throws
  {
    let book = try book(terms: ",,,,,yes", parts: "eigen,,,100,,,,3.7\n")
    let dataset = try Dataset.builtIn()
    let table = try #require(dataset.table("ridderkerk-2025"))
    let path = try book.paths(clause: "eigen", from: 2025, to: 2026)[0]
    let indexed = try book.indexed(table, in: dataset, along: path)
    // 74,81 × 1,037 = 77,5780 → 77,58, ÷ 60 = 1,293 → 1,29, where 1,25 × 1,037 is 1,30
    let row = try #require(
      indexed.rows.first {
        $0.tariff.product == "begeleiding-basis" && $0.tariff.form == .zin && $0.tariff.unit == .minuut
      })
    #expect(row.amount == Money(cents: 129))
    #expect(indexed.unkept.filter { $0.relation.basis == .definition }.isEmpty)
  }

  @Test func `a group price follows the price per minute of the list, which follows the price per hour`()
    throws
  {
    let files = [
      "tables.csv":
        "table,title,publisher,region,region_name,year,valid_from,valid_to,published_on,price_level,publication,"
        + "document_version,source_file,source_sha256,note\na-2024,Lijst,G,a,A,2024,2024-01-01,,,,,,,,\n",
      "tariffs.csv": "table,product,law,code,printed_code,name,unit,form,amount,line,note\n"
        + "a-2024,hulp,wmo,10A01,10A01,Hulp,uur,zin,110.00,1,\n"
        + "a-2024,hulp,wmo,10A01,10A01,Hulp,minuut,zin,1.83,2,\n"
        + "a-2024,samen,wmo,,,Samen,minuut,zin,0.61,3,\n",
      "relations.csv":
        "table,product,unit,form,ratio,base_product,base_unit,base_form,basis,lines,reason\n"
        + "a-2024,samen,minuut,zin,1/3,hulp,minuut,zin,stated,3,Een derde.\n",
      "billing-terms.csv": "table,product,term,value,line,printed,note\n"
        + "a-2024,samen,group-regime,fixed-denominator,3,noemer,\na-2024,samen,denominator,3,3,noemer,\n",
    ]
    let dataset = try DatasetReader.read(folder: "own") { file throws(DatasetProblem) in
      files[file.name].map { SourceText(name: "own/" + file.name, bytes: Array($0.utf8)) }
    }
    let book = try book(terms: ",,,,0.05,yes", parts: "eigen,,,100,,,,4.13\n")
    let path = try book.paths(clause: "eigen", from: 2024, to: 2025)[0]
    let indexed = try book.indexed(try #require(dataset.table("a-2024")), in: dataset, along: path)
    // 110,00 × 1,0413 = 114,543 → 114,55, ÷ 60 = 1,909… → 1,91, ÷ 3 = 0,636… → 0,64. The minute itself would be
    // 1,83 × 1,0413 = 1,9056 → 1,90, and the group 0,63.
    #expect(indexed.rows.map(\.amount) == [11_455, 191, 64].map { Money(cents: $0) })
    guard case .follows(let hour, let tariff, let price) = indexed.rows[2].derivation else {
      Issue.record("\(indexed.rows[2].derivation)")
      return
    }
    #expect(hour.indexed == Money(cents: 11_455) && tariff.unit == .uur)
    #expect(price.base == Money(cents: 191) && price.denominator == 3)
    #expect(price.before.map(\.amount) == [Money(cents: 191)])
    #expect(indexed.rows[2].figure().cents == Rational(64))
  }

  // MARK: Steps within a year

  private static let raises = "eigen,,2024-03-01,3.0,cao,\neigen,,2024-10-01,1.5,cao,\n"

  @Test(arguments: [
    ("2024-01", "2024-10", [30, 15]), ("2024-03", "2024-10", [15]), ("2024-02", "2024-09", [30]),
    ("2023", "2025", [30, 15]), ("2024", "2025", [30, 15]), ("2024-10", "2024-01", [30, 15]),
  ])
  func `a step counts from behind the first period up to the last`(from: String, to: String, tenths: [Int])
    throws
  {
    let book = try book(parts: "", steps: Self.raises)
    let (start, end) = (try #require(IndexPeriod(from)), try #require(IndexPeriod(to)))
    let path = try book.paths(clause: "eigen", from: start, to: end)[0]
    #expect(path.steps.map(\.percent) == self.tenths(tenths))
    let factor = tenths.reduce(Rational(1)) { $0 * Rational(1_000 + $1, 1_000) }
    #expect(path.factor == (end < start ? Rational(1) / factor : factor))
  }

  @Test func `where a clause changes nothing, it says so`() throws {
    let book = try book(parts: "", steps: Self.raises)
    let (start, end) = (try #require(IndexPeriod("2024-03")), try #require(IndexPeriod("2024-09")))
    #expect(throws: IndexError.noStep(clause: "eigen", from: start, to: end)) {
      try book.paths(clause: "eigen", from: start, to: end)
    }
  }

  @Test func `a yearly clause changes a price of a month on 1 January`() throws {
    let (start, end) = (try #require(IndexPeriod("2023-10")), try #require(IndexPeriod("2025-02")))
    let path = try book().paths(clause: "eigen", from: start, to: end)[0]
    #expect(path.steps.map(\.percent) == tenths([10, 60]))
    #expect(path.steps.map(\.year) == [2024, 2025])
  }

  // MARK: Groups of products

  private func groupBook(
    rest: String = "eigen,,x,90,,,,\neigen,,,10,,,,\n"
  ) throws(DatasetError) -> IndexBook {
    try book(
      parts: rest + "eigen,,x,50,,verblijf,,\neigen,,,50,,verblijf,,\n",
      groups: "eigen,,verblijf,,44,,,\neigen,,verblijf,,,etmaal,,\n")
  }

  @Test func `each product follows the parts of its group`() throws {
    let (book, dataset) = (try groupBook(), try Dataset.builtIn())
    let table = try #require(dataset.table("nijmegen-2023"))
    // 2024 and 2025: 90% of 1,0 and 6,0 percent, and 50%: factors 1,009 × 1,054 and 1,005 × 1,03
    let path = try book.paths(clause: "eigen", from: 2023, to: 2025)[0]
    let indexed = try book.indexed(table, in: dataset, along: path)
    func amount(_ code: String) throws -> Money {
      try #require(indexed.rows.first { $0.tariff.code == code }).amount
    }
    // 07A03: 41,95 × 1,063486 = 44,6132…; 04A04 is per etmaal: 218,83 × 1,03515 = 226,5218…; 44A09: category 44
    #expect(try amount("07A03") == Money(cents: 4_461))
    #expect(try amount("04A04") == Money(cents: 22_652))
    let stay = try #require(indexed.rows.first { $0.tariff.code == "44A09" })
    #expect(stay.amount == (Rational(stay.tariff.amount) * Rational(103_515, 100_000)).money)
    #expect(indexed.groupPaths.map(\.path.name) == ["eigen", "eigen/verblijf"])
  }

  @Test func `a group that is named counts for every product`() throws {
    let (book, dataset) = (try groupBook(), try Dataset.builtIn())
    let table = try #require(dataset.table("nijmegen-2023"))
    let path = try book.paths(clause: "eigen/verblijf", from: 2023, to: 2025)[0]
    let row = try #require(
      try book.indexed(table, in: dataset, along: path).rows.first { $0.tariff.code == "07A03" })
    // 41,95 × 1,03515 = 43,4245…
    #expect(row.amount == Money(cents: 4_342))
    #expect(throws: IndexError.unknownGroup("eigen/dag", known: ["verblijf"])) {
      try book.paths(clause: "eigen/dag", from: 2023, to: 2025)
    }
  }

  @Test func `a product of no group is refused where the clause has no parts for it`() throws {
    let (book, dataset) = (try groupBook(rest: ""), try Dataset.builtIn())
    let table = try #require(dataset.table("nijmegen-2023"))
    // Over one year too, in which the clause stands once.
    let path = try book.paths(clause: "eigen", from: 2023, to: 2024)[0]
    let error = #expect(throws: IndexError.self) { try book.indexed(table, in: dataset, along: path) }
    guard case .productsWithoutGroup("eigen", let products)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(products.contains { $0.hasPrefix("07A03") })
    #expect(!products.contains { $0.hasPrefix("44A09") })
  }

  @Test(arguments: [
    // Weights of a group that are not 100, a group without rules, rules without parts, rules that say nothing or too
    // little, and parts that say two things or nothing.
    ("eigen,,x,100,,,,\neigen,,x,60,,verblijf,,\n", "eigen,,verblijf,,44,,,\n", "index-clauses"),
    ("eigen,,x,100,,,,\neigen,,x,100,,verblijf,,\n", "", "index-clauses"),
    ("eigen,,x,100,,,,\n", "eigen,,verblijf,,44,,,\n", "index-clause-groups"),
    ("eigen,,x,100,,,,\neigen,,x,100,,verblijf,,\n", "eigen,,verblijf,,,,,\n", "index-clause-groups"),
    ("eigen,,x,100,,,,\neigen,,x,100,,verblijf,,\n", "eigen,,verblijf,,4,,,\n", "index-clause-groups"),
    ("eigen,,x,100,,,,2.5\n", "", "index-clause-parts"), ("eigen,,,100,,,10,2.5\n", "", "index-clause-parts"),
    ("eigen,,x,100,,,13,\n", "", "index-clause-parts"),
  ])
  func `what is wrong with parts and groups is refused where it stands`(
    parts: String, groups: String, file: String
  ) {
    let error = #expect(throws: DatasetError.self) { try book(parts: parts, groups: groups) }
    #expect(
      error?.problems.count { $0.file.hasSuffix(file + ".csv") } == 1, "\(String(describing: error))")
  }

  @Test(arguments: [
    "eigen,,2024-02-30,3.0,cao,\n", "eigen,,2024-03-01,,cao,\n", "eigen,,2024-03-01,103,cao,\n",
  ])
  func `what is wrong with a step is refused`(steps: String) {
    let error = #expect(throws: DatasetError.self) { try book(steps: steps) }
    #expect(error?.problems.count == 1, "\(String(describing: error))")
  }

  @Test func `a clause is one sentence in two languages, made of its data`() throws {
    let clause = try #require(
      try book(
        terms: "2023,2,excess,yes,0.05,yes", limits: "4,0",
        parts: "eigen,,x,90,,,,\neigen,,,10,,,,2.5\neigen,,y,100,,verblijf,10,\n",
        groups: "eigen,,verblijf,,44,,,\n"
      ).clauses.first)
    #expect(
      clause.sentence
        == Phrase(
          nl:
            "eigen volgt voor verblijf (categorie 44) 100% de stand van y van oktober van t, gedeeld door die van t−1; "
            + "voor de andere producten 90% x en 10% vast 2,5% per jaar van het jaar zelf, zoals gepubliceerd; niet tot en "
            + "met 2023, het eerste contractjaar; pas vanaf 2%, en alleen wat erboven ligt; hoogstens 4% en minstens 0%; "
            + "wat zo niet meetelt, wordt het jaar erna ingehaald; prijzen afgerond op € 0,05; een prijs per minuut is de "
            + "prijs per uur gedeeld door 60.",
          en:
            "eigen follows for verblijf (category 44) 100% the level of y of October of t, divided by that of t−1; for the "
            + "other products 90% x and 10% a fixed 2.5% a year of the year itself, as published; not until after 2023, the "
            + "first contract year; only from 2% on, and only what is above; at most 4% and at least 0%; what is kept back "
            + "so is caught up the year after; prices rounded to € 0.05; a price per minute is the price per hour divided by "
            + "60."))
  }
}

/// Prices of lists that follow others, and lists with several prices a year.
@Suite struct ListIndexationTests {
  @Test
  func `a price per minute stays the price per hour divided by 60, or a note says by how much it differs`()
    throws
  {
    let dataset = try Dataset.builtIn()
    let table = try #require(dataset.table("ridderkerk-2025"))
    let path = try IndexFixture.path([370], from: 2025, to: 2026)
    let indexed = dataset.indexed(table, along: path, rounding: .final)
    // 74,81 × 1,037 = 77,5780 → 77,58, ÷ 60 = 1,293; 1,25 × 1,037 = 1,2963 → 1,30
    let broken = try #require(
      indexed.unkept.first { $0.row.tariff.product == "begeleiding-basis" && $0.row.tariff.form == .zin })
    #expect(broken.row.amount == Money(cents: 130))
    #expect(broken.expected == Money(cents: 129))
    #expect(broken.relation.basis == .definition)
  }

  private func dataset() throws -> Dataset {
    let table =
      TariffTable.schema.columns.dropLast().joined(separator: ",")
      + "\neigen-2024,Eigen lijst,Eigen,eigen,Eigen,2024,2024-01-01,2024-12-31,,,,,,,\n"
    let rows = """
      table,product,law,code,printed_code,name,unit,form,amount,line,note,kind,band,valid_from,valid_to,amount_to,cell,printed
      eigen-2024,a,wmo,,,A,uur,zin,60.00,1,,,,,,,,
      eigen-2024,a,wmo,,,A,uur,zin,61.80,2,,,,2024-03-01,,,,
      eigen-2024,a,wmo,,,A,uur,zin,63.00,3,,,,2024-10-01,,,,
      eigen-2024,b,wmo,,,B,minuut,zin,1.00,4,,,,,,,,

      """
    return try DatasetReader.read(folder: "eigen") { file throws(DatasetProblem) in
      let text: String? =
        switch file {
        case .tables: table
        case .tariffs: rows
        default: nil
        }
      return text.map { SourceText(name: "eigen/" + file.name, bytes: Array($0.utf8)) }
    }
  }

  @Test(
    arguments: [
      ("2024", "2025", 6_300), ("2024", "2023", 6_000), ("2024-02", "2025", 6_000),
      ("2024-03", "2025", 6_180),
      ("2024-11", "2025", 6_300),
    ] as [(String, String, Int64)])
  func `of prices that change within a list the one of the period is indexed`(
    from: String, to: String, cents: Int64
  ) throws {
    let dataset = try dataset()
    let table = try #require(dataset.table("eigen-2024"))
    let path = try IndexBook.path(
      percent: Rational(0), from: #require(IndexPeriod(from)), to: #require(IndexPeriod(to)))
    let indexed = dataset.indexed(table, along: path, rounding: .final)
    #expect(indexed.rows.map(\.amount) == [Money(cents: cents), Money(cents: 100)])
  }
}
