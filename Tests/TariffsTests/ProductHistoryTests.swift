import Testing

@testable import Tariffs

/// One product through all lists, by the crosswalk, and by its code where that says nothing.
@Suite struct ProductHistoryTests {
  private static let tables = Fixture.tableHeader.replacing("note\n", with: "note,replaces\n")
  private static let rows =
    "table,product,law,code,printed_code,name,unit,form,amount,line,note,kind,valid_from\n"
  private static let crosswalk =
    "table_from,product_from,table_to,product_to,relation,comparable,lines_from,lines_to,reason\n"

  private func table(_ id: String, from: String, published: String = "", replaces: String = "") -> String {
    "\(id),Lijst,Gemeente,eigen,Eigen,\(from.prefix(4)),\(from),\(from.prefix(4))-12-31,\(published),,,,,,,\(replaces)\n"
  }

  private func row(
    _ table: String, _ product: String, _ code: String, _ amount: String, unit: String = "uur",
    kind: String = "",
    from: String = ""
  ) -> String {
    "\(table),\(product),wmo,\(code),\(code),\(product),\(unit),zin,\(amount),1,,\(kind),\(from)\n"
  }

  private func read(_ tables: [String], _ rows: [String], crosswalk: [String] = []) throws -> Dataset {
    try Fixture.dataset([
      "tables.csv": Array((Self.tables + tables.joined()).utf8),
      "tariffs.csv": Array((Self.rows + rows.joined()).utf8),
      "crosswalk.csv": Array((Self.crosswalk + crosswalk.joined()).utf8),
    ])
  }

  private func builtIn(_ word: String) throws -> ProductHistory {
    try Dataset.builtIn(Set(DatasetFile.allCases)).history(of: ProductQuery(word))
  }

  private func percents(_ history: ProductHistory) -> [Int64?] {
    history.steps.map { $0.changeSinceFirst?.percentage?.hundredths }
  }

  // 361,84 / 218,83 = 1,65352…; lines 1882 and 551 of the two documents.
  @Test func `a product of the built-in lists has its two prices, and what the crosswalk says of them`()
    throws
  {
    let history = try builtIn("44A09")
    #expect(history.steps.map(\.tariff.amount.cents) == [21_883, 36_184])
    #expect(history.steps.map(\.tariff.line) == [1882, 551])
    #expect(history.steps.map(\.comparable) == [nil, .partly])
    #expect(history.steps.map(\.basis) == [.first, .crosswalk])
    #expect(percents(history) == [nil, 6_535])
    #expect(history.steps[1].reason.hasPrefix("De doelgroep is zwaarder omschreven"))
    #expect(history.ends == [1])
  }

  @Test func `what cannot be compared has a mark and no change since the first`() throws {
    let history = try builtIn("02A17")
    #expect(history.steps.map(\.comparable) == [nil, .no])
    #expect(history.steps[1].change != nil)
    #expect(percents(history) == [nil, nil])
  }

  @Test func `a split is shown with all its branches, from either side`() throws {
    let history = try builtIn("41A03")
    #expect(history.steps.map(\.tariff.code) == ["41A03", "41A11", "41A12", "41A13"])
    #expect(history.steps.dropFirst().allSatisfy { $0.before == nil && $0.comparable == .no })
    #expect(history.ends == [1, 2, 3])
    // A branch has its own origin, and not its sisters.
    #expect(try builtIn("41A12").steps.map(\.tariff.code) == ["41A03", "41A12"])
  }

  @Test func `a product that ended says in which list, and why`() throws {
    let history = try builtIn("03A03")
    #expect(history.steps.map(\.isEnd) == [false, true])
    #expect(history.steps[1].continuations.map(\.relation) == [.ended])
    #expect(history.steps[1].reason.hasPrefix("Staat niet meer in de prijslijst"))
  }

  @Test func `prices within a list, a correction and a list without a crosswalk follow each other`() throws {
    let dataset = try read(
      [
        table("later", from: "2027-01-01", published: "2026-12-01"),
        table("eerste", from: "2026-01-01", published: "2025-11-01"),
        table("tweede", from: "2026-01-01", published: "2026-02-10", replaces: "eerste"),
      ],
      [
        row("later", "hulp", "01A03", "52.00"),
        row("eerste", "hulp", "01A03", "40.00"),
        row("tweede", "hulp", "01A03", "50.00"),
        row("tweede", "hulp", "01A03", "51.00", from: "2026-07-01"),
        row("tweede", "hulp", "01A03", "900.00", unit: "jaar", kind: "maximum"),
      ])
    let history = try dataset.history(of: ProductQuery("hulp"))
    #expect(history.steps.map(\.tariff.amount.cents) == [4_000, 5_000, 5_100, 90_000, 5_200])
    #expect(history.steps.map(\.basis) == [.first, .correction, .list, .correction, .code])
    #expect(history.steps.map(\.before) == [nil, 0, 1, nil, 2])
    // 50/40, 51/40 and 52/40.
    #expect(percents(history) == [nil, 2_500, 2_750, nil, 3_000])
    // Nobody has judged the last step.
    #expect(history.steps.map(\.comparableSinceFirst) == [nil, .yes, .yes, nil, nil])

    let known = try dataset.history(of: ProductQuery("hulp"), asKnownOn: CalendarDate("2026-01-15"))
    #expect(known.steps.map(\.tariff.amount.cents) == [4_000])
    #expect(
      known.notes.contains {
        if case .notYetPublished(let table, _) = $0 { table.id == "tweede" } else { false }
      })
    #expect(try dataset.history(of: ProductQuery("hulp"), from: 2027).steps.count == 1)
    let day = try #require(CalendarDate("2020-01-01"))
    #expect(throws: SelectionError.nothingKnown(["eigen"], on: day, leftOut: dataset.tables)) {
      try dataset.history(of: ProductQuery("hulp"), asKnownOn: day)
    }
  }

  @Test func `a step that cannot be compared leaves no change since the first behind it either`() throws {
    let dataset = try read(
      ["2024", "2025", "2026"].map { table("l-\($0)", from: "\($0)-01-01") },
      [
        row("l-2024", "a", "01A01", "10.00"), row("l-2025", "b", "01A02", "11.00"),
        row("l-2026", "c", "01A03", "12.00"),
      ],
      crosswalk: ["l-2024,a,l-2025,b,rescoped,no,1,1,Anders.\n", "l-2025,b,l-2026,c,same,yes,1,1,Gelijk.\n"])
    let history = try dataset.history(of: ProductQuery("b"))
    #expect(history.steps.map(\.tariff.product) == ["a", "b", "c"])
    #expect(percents(history) == [nil, nil, nil])
    #expect(history.steps.map(\.comparableSinceFirst) == [nil, .no, .no])
    #expect(history.steps[2].change?.percentage == Percentage(hundredths: 909))
  }

  @Test func `of a merger the old price counts only where all were equal, and minutes stand beside hours`()
    throws
  {
    func merged(_ amount: String) throws -> ProductHistory {
      try read(
        [table("oud", from: "2025-01-01"), table("nieuw", from: "2026-01-01")],
        [
          row("oud", "a", "01A01", "1.00", unit: "minuut"), row("oud", "b", "01A02", amount, unit: "minuut"),
          row("nieuw", "c", "01A03", "66.00"),
        ],
        crosswalk: ["oud,a,nieuw,c,merged,yes,1,1,Samen.\n", "oud,b,nieuw,c,merged,yes,1,1,Samen.\n"]
      ).history(of: ProductQuery("c"))
    }
    // 66 per hour beside 1 × 60.
    #expect(percents(try merged("1.00")) == [nil, nil, 1_000])
    #expect(try merged("1.10").steps.map(\.before) == [nil, nil, nil])
  }

  @Test func `the same code in another region is another product`() throws {
    let history = try builtIn("vaktherapie")
    for step in history.steps {
      if let before = step.before { #expect(history.steps[before].table.region == step.table.region) }
    }
    #expect(throws: SelectionError.self) { try builtIn("bestaat-niet") }
  }

  @Test func `a price comes from the one of the same unit and form`() throws {
    let prices = [
      ("uur,zin", "60.00", "66.00"), ("minuut,zin", "1.00", "1.10"), ("uur,pgb-formeel", "50.00", "55.00"),
    ]
    let rows = [("eigen-2025", true), ("eigen-2026", false)].flatMap { table, isOld in
      prices.map { "\(table),hulp,wmo,02A03,02A03,Hulp,\($0.0),\(isOld ? $0.1 : $0.2),1,,,\n" }
    }
    let dataset = try read(
      [table("eigen-2025", from: "2025-01-01"), table("eigen-2026", from: "2026-01-01")], rows)
    let history = try dataset.history(of: ProductQuery("02A03"))
    let later = history.steps.filter { $0.table.id == "eigen-2026" }
    #expect(later.count == 3)
    for step in later {
      let before = history.steps[try #require(step.before)].tariff
      #expect(
        [before.unit.rawValue, before.form.rawValue] == [
          step.tariff.unit.rawValue, step.tariff.form.rawValue,
        ])
    }
  }

  @Test func `a part of a split that is not comparable has no price before it`() throws {
    let dataset = try read(
      [table("eigen-2025", from: "2025-01-01"), table("eigen-2026", from: "2026-01-01")],
      [
        row("eigen-2025", "hulp", "02A03", "60.00"), row("eigen-2026", "hulp", "02A03", "66.00"),
        row("eigen-2026", "deel", "02A09", "40.00"),
      ],
      crosswalk: ["hulp", "deel"].map { "eigen-2025,hulp,eigen-2026,\($0),split,no,1,1,Zo bedacht.\n" })
    let steps = try dataset.history(of: ProductQuery("02A03")).steps.filter { $0.table.id == "eigen-2026" }
    #expect(!steps.isEmpty)
    #expect(steps.allSatisfy { $0.before == nil })
  }
}
