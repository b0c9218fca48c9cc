import TestSupport
import Testing

@testable import Tariffs

/// Amounts that are no prices, bands, days of their own and several codes, in columns that a file may leave out.
@Suite struct AmountDetailsTests {
  private static let header = "table,product,law,code,printed_code,name,unit,form,amount,line,note,"
  private static let list = Fixture.table("eigen-2024", region: "eigen", year: 2024)

  /// Reads rows with some more columns, each with the values of these behind it.
  private func read(_ columns: String, _ rows: [String], tables: String = list) throws(DatasetError)
    -> Dataset
  {
    try Fixture.dataset([
      "tables.csv": Array((Fixture.tableHeader + tables).utf8),
      "tariffs.csv": Array((Self.header + columns + "\n" + rows.joined(separator: "\n") + "\n").utf8),
    ])
  }

  private func row(_ product: String, _ amount: String, _ more: String, table: String = "eigen-2024")
    -> String
  {
    "\(table),\(product),wmo,,,\(product),uur,pgb,\(amount),1,,\(more)"
  }

  private func problems(_ columns: String, _ rows: [String]) -> [DatasetProblem] {
    do { _ = try read(columns, rows) } catch { return error.problems }
    return []
  }

  @Test func `kinds are counted in the words of a reader`() {
    #expect(AmountKind.maximum.counted(2) == Phrase("2 maxima"))
    #expect(AmountKind.range.counted(1) == Phrase(nl: "1 bandbreedte", en: "1 range"))
    #expect(AmountKind.contribution.counted(3) == Phrase(nl: "3 eigen bijdragen", en: "3 contributions"))
  }

  @Test func `what a list has in the place of a price is told`() {
    #expect(
      AmountKind.insteadOfPrice([.maximum, .range])
        == Phrase(
          nl: "de lijst heeft geen prijs, maar een maximum en een bandbreedte",
          en: "the list has no price, but a maximum and a range"))
    #expect(
      AmountKind.insteadOfPrice([.none])
        == Phrase(nl: "de lijst heeft geen prijs", en: "the list has no price"))
  }

  @Test func `only a price is among the prices, and every amount among the amounts`() throws {
    let kinds = AmountKind.words
    let rows = kinds.map { kind in
      row(
        "p-\(kind)", ["quote", "none"].contains(kind) ? "" : "10.00",
        "\(kind),\(kind == "range" ? "12.00" : "")")
    }
    let dataset = try read("kind,amount_to", rows + [row("zonder", "9.00", ",")])
    #expect(dataset.tariffs(in: "eigen-2024").map(\.product) == ["p-price", "zonder"])
    #expect(dataset.amounts(in: "eigen-2024").map(\.kind.rawValue) == kinds + ["price"])
    let amounts = dataset.amounts(in: "eigen-2024")
    #expect(amounts.filter { $0.statedAmount == nil }.map(\.product) == ["p-quote", "p-none"])
    #expect(amounts.first { $0.kind == .range }?.details?.upperAmount == Money(cents: 1_200))
  }

  @Test(arguments: ["price", "", "maximum", "minimum", "contribution", "component"])
  func `an amount may be empty for a quote and for none only`(kind: String) {
    #expect(problems("kind", [row("a", "", kind)]).map(\.kind) == [.badAmount("", .empty)])
  }

  @Test func `a range goes up, and only a range has an upper end`() {
    for (amount, more) in [
      ("10.00", "range,"), ("10.00", "range,10.00"), ("10.00", "range,9.99"), ("10.00", ",12.00"),
    ] {
      #expect(problems("kind,amount_to", [row("a", amount, more)]).count == 1, "\(more)")
    }
  }

  @Test func `bands divide a price, and each is compared with itself`() throws {
    let lists = Self.list + Fixture.table("eigen-2025", region: "eigen", year: 2025)
    let dataset = try read(
      "band",
      [
        row("a", "10.00", "1-2 uur"), row("a", "20.00", "2-4 uur"),
        row("a", "22.00", "2-4 uur", table: "eigen-2025"), row("a", "11.00", "1-2 uur", table: "eigen-2025"),
        row("a", "30.00", "> 4 uur", table: "eigen-2025"),
      ], tables: lists)
    let comparison = try dataset.compare(
      dataset.select(.table("eigen-2024")), with: dataset.select(.table("eigen-2025")))
    let changes = comparison.rows.map { "\($0.subject.band) \($0.change?.difference.cents ?? -1)" }
    #expect(changes == ["1-2 uur 100", "2-4 uur 200", "> 4 uur -1"])
    #expect(problems("band", [row("a", "10.00", "x"), row("a", "11.00", "x")]).count == 1)
  }

  @Test func `a price that changes within its list ends where the next one begins`() throws {
    let dataset = try read(
      "valid_from,valid_to",
      [
        row("a", "17.00", "2024-01-01,"), row("a", "17.50", "2024-03-01,"), row("a", "18.00", "2024-10-01,"),
        row("b", "1.00", ",2024-02-29"), row("b", "2.00", "2024-04-01,"), row("c", "5.00", ","),
      ])
    func held(_ day: String) throws -> [String] {
      dataset.amounts(in: "eigen-2024", on: try #require(CalendarDate(day))).map {
        "\($0.product) \($0.amount)"
      }
    }
    #expect(try held("2024-01-01") == ["a 17.00", "b 1.00", "c 5.00"])
    #expect(try held("2024-02-29") == ["a 17.00", "b 1.00", "c 5.00"])
    #expect(try held("2024-03-01") == ["a 17.50", "c 5.00"])
    #expect(try held("2024-11-01") == ["a 18.00", "b 2.00", "c 5.00"])
    #expect(
      dataset.tariffs(in: "eigen-2024").map { "\($0.product) \($0.amount)" } == [
        "a 17.00", "b 1.00", "c 5.00",
      ])
    #expect(dataset.others(in: "eigen-2024").map(\.amount.cents) == [1_750, 1_800, 200])
  }

  @Test func `two prices of one day are a problem that names both lines`() throws {
    for (first, second) in [
      ("2024-01-01,2024-03-01", "2024-03-01,"), (",", "2024-01-01,"), (",2024-06-30", "2024-06-30,"),
      ("2024-01-01,2024-12-31", "2024-02-01,2024-02-02"),
    ] {
      let found = problems("valid_from,valid_to", [row("a", "1.00", first), row("a", "2.00", second)])
      #expect(found.map(\.line) == [3], "\(first) \(second)")
      #expect(found.first?.text(in: .english).contains("line 2") == true)
    }
    #expect(
      problems("valid_from,valid_to", [row("a", "1.00", ",2024-03-01"), row("a", "2.00", "2024-03-02,")])
        .isEmpty)
  }

  @Test func `a price of other days than its list, and one that ends before it begins, are refused`() {
    for days in ["2025-01-01,", ",2023-12-31", "2024-06-01,2024-05-31"] {
      #expect(problems("valid_from,valid_to", [row("a", "1.00", days)]).count == 1, "\(days)")
    }
  }

  @Test func `the same price written in two ways is one price`() {
    #expect(problems("kind", [row("a", "1.00", "price"), row("a", "2.00", "")]).count == 1)
    let plural = row("a", "2.00", "").replacing(",uur,", with: ",uren,")
    #expect(problems("kind", [row("a", "1.00", ""), plural]).count == 1)
  }

  @Test func `on each day there is at most one price per key, whatever the order and the gaps`() throws {
    var random = SeededGenerator(seed: 20_240_301)
    for _ in 0..<60 {
      let months = Set(
        (0..<Int.random(in: 1...5, using: &random)).map { _ in Int.random(in: 1...12, using: &random) })
      let rows = months.sorted().map { month in
        let first = CalendarDate(year: 2024, month: month, day: 1)!
        let end = Bool.random(using: &random) ? "2024-\(twoDigits(month))-10" : ""
        return row("a", "\(month).00", "\(first),\(end)")
      }.shuffled(using: &random)
      let dataset = try read("valid_from,valid_to", rows)
      var day = CalendarDate(year: 2024, month: 1, day: 1)
      while let today = day, today.year == 2024 {
        let held = dataset.tariffs(in: "eigen-2024", on: today)
        #expect(held.count <= 1, "\(rows) \(today)")
        if let price = held.first { #expect(price.amount.cents <= Int64(today.month) * 100) }
        day = today.next
      }
      #expect(dataset.tariffs(in: "eigen-2024").map(\.amount.cents) == [Int64(months.min() ?? 0) * 100])
    }
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  @Test func `a product of several codes is found by each of them`() throws {
    let file = Fixture.row("own-2026", "jeugd-ggz", "54001 54002 54004", "1.00")
    let dataset = try Fixture.dataset(tables: Fixture.table, tariffs: file)
    for code in ["54001", "54002", "54004"] {
      #expect(ProductQuery(code).exactMatches(in: dataset.tariffs(in: "own-2026")).count == 1)
    }
    #expect(ProductQuery("54003").matches(in: dataset.tariffs(in: "own-2026")).isEmpty)
    for code in ["54001  54002", "54001 ", "540011 54002", "54001,54002"] {
      let row = Fixture.row("own-2026", "a", "\"\(code)\"", "1.00")
      #expect(throws: DatasetError.self) { try Fixture.dataset(tables: Fixture.table, tariffs: row) }
    }
  }

  @Test func `a price of an unknown unit or form is compared with no known one`() throws {
    let lists = Fixture.table("a-1", region: "a", year: 2024) + Fixture.table("a-2", region: "a", year: 2025)
    let dataset = try Fixture.dataset(
      tables: lists,
      tariffs: Fixture.row("a-1", "p", "", "1.00", unit: "onbekend")
        + Fixture.row("a-2", "p", "", "2.00", unit: "uur")
        + Fixture.row("a-1", "q", "", "1.00", form: "onbekend")
        + Fixture.row("a-2", "q", "", "2.00", form: "zin"))
    let comparison = try dataset.compare(dataset.select(.table("a-1")), with: dataset.select(.table("a-2")))
    #expect(comparison.rows.count == 4)
    #expect(comparison.rows.allSatisfy { $0.change == nil })
  }

  @Test func `days that are those of the list are none of the row's own`() throws {
    for (column, day) in [("valid_from", "2024-01-01"), ("valid_to", "2024-12-31")] {
      let own = try read(column, [row("a", "1.00", day)]).amounts(in: "eigen-2024")
      #expect(own.map(\.hasOwnDays) == [false], "\(column)")
    }
    let other = try read("valid_from", [row("a", "1.00", "2024-02-01")]).amounts(in: "eigen-2024")
    #expect(other.map(\.hasOwnDays) == [true])
  }
}
