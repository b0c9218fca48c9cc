import Testing

@testable import Tariffs

@Suite struct NearestWordTests {
  @Test(arguments: [
    ("nijmegen-2032", "nijmegen-2023"), ("nijmegen2023", "nijmegen-2023"),
    ("lekstrom-2024", "lekstroom-2024"),
    ("NIJMEGEN-2023", "nijmegen-2023"), ("ridderkerk", "ridderkerk-2025"), ("zwaar", "logeren-zwaar"),
    ("zwar", "logeren-zwaar"),
  ])
  func `a slip of the pen finds the word`(typed: String, word: String) {
    let words = ["nijmegen-2023", "lekstroom-2024", "ridderkerk-2025", "logeren-zwaar", "logeren-licht"]
    #expect(nearestWord(to: typed, among: words) == word)
  }

  @Test(arguments: ["", "x", "amsterdam", "2"])
  func `what is like nothing finds nothing`(typed: String) {
    #expect(nearestWord(to: typed, among: ["nijmegen-2023", "lekstroom-2024"]) == nil)
  }

  @Test(arguments: [
    ("dag", ["etmaal", "dagdeel", "stuks"]), ("dagen", ["etmaal", "dagdeel", "stuks"]),
    ("eenheid", Terms.builtIn.units.words),
    ("halfjaar", Terms.builtIn.units.words), ("sessie", Terms.builtIn.units.words),
    ("rit", ["minuut", "km", "fte", "lift"]), ("nacht", ["dag", "week"]),
    ("pgb", ["zin", "pgb-formeel", "pgb-zzp"]),
    ("--wet", ["--sort", "--law", "--unit"]),
    ("nijmegen-2024", ["nijmegen-2023", "nijmegen-2025"]), ("44A10", ["44A09", "44A11"]),
  ])
  func `another thing is no hint`(typed: String, words: [String]) {
    #expect(nearestWord(to: typed, among: words) == nil)
  }

  @Test func `a plural finds its word`() {
    #expect(nearestWord(to: "minuten", among: Terms.builtIn.units.words) == "minuut")
    #expect(nearestWord(to: "etmalen", among: Terms.builtIn.units.words) == "etmaal")
  }

  @Test func `an exchange of neighbours is one edit`() {
    #expect(nearestWord(to: "unti", among: ["unit", "unto-x"]) == "unit")
  }
}

@Suite struct TableSelectionTests {
  private let dataset: Dataset

  init() throws {
    dataset = try Fixture.dataset(
      tables: Fixture.table("a-2024", region: "a", year: 2024, published: "2024-03-01")
        + Fixture.table("a-2025", region: "a", year: 2025)
        + Fixture.table("b-2025", region: "b", year: 2025, published: "2025-12-29"),
      tariffs: ["a-2024", "a-2025", "b-2025"].map { Fixture.row($0, "begeleiding", "02A03", "1.00") }.joined()
    )
  }

  private func ids(_ word: String, asKnownOn day: String? = nil) throws -> [String] {
    try dataset.select(Selector(word), asKnownOn: day.flatMap { CalendarDate($0) }).tables.map(\.id)
  }

  @Test func `a selector is a year, a table or a region on a day`() throws {
    #expect(try ids("2025") == ["a-2025", "b-2025"])
    #expect(try ids("a-2024") == ["a-2024"])
    #expect(try ids("a@2025-12-31") == ["a-2025"])
    #expect(try ids("Regio A@2024-01-01") == ["a-2024"])
  }

  @Test(arguments: [
    ("2023", "There are tables of 2024, 2025."), ("a-2052", "Did you mean 'a-2025'?"),
    ("c@2025-01-01", "Regions are a, b."),
    ("a@2026-01-01", "a-2025 (2025-01-01 to 2025-12-31)"), ("a@2025-02-30", "YYYY-MM-DD"),
    ("a", "a-2024, a-2025"),
  ])
  func `a wrong word is answered with what is possible`(word: String, answer: String) {
    let error = #expect(throws: SelectionError.self) { try dataset.select(Selector(word)) }
    #expect(error?.description.contains(answer) == true, "\(error?.description ?? "")")
  }

  @Test func `what was published later is left out, and a note says so`() throws {
    let day = try #require(CalendarDate("2025-06-01"))
    let selection = try dataset.select(.year(2025), asKnownOn: day)
    #expect(selection.tables.map(\.id) == ["a-2025"])
    let late = try #require(dataset.table("b-2025"))
    let unknown = try #require(dataset.table("a-2025"))
    #expect(
      selection.notes == [.publicationUnknownButValid(unknown, on: day), .notYetPublished(late, on: day)])
  }

  @Test func `publication on the day itself counts as known`() throws {
    #expect(try ids("a-2024", asKnownOn: "2024-03-01") == ["a-2024"])
    #expect(throws: SelectionError.self) { try ids("a-2024", asKnownOn: "2024-02-29") }
  }

  @Test func `a table of unknown publication that is not valid yet is left out`() throws {
    #expect(throws: SelectionError.self) { try ids("a-2025", asKnownOn: "2024-12-31") }
    #expect(try ids("a-2025", asKnownOn: "2025-01-01") == ["a-2025"])
  }
}

@Suite struct TariffFilterTests {
  private let dataset: Dataset

  init() throws {
    dataset = try Fixture.dataset(
      tables: Fixture.table("a-2025", region: "a", year: 2025),
      tariffs: Fixture.row("a-2025", "begeleiding", "02A03", "1.00")
        + Fixture.row("a-2025", "begeleiding-plus", "02A05", "2.00")
        + Fixture.row("a-2025", "logeren-zwaar", "44A09", "300.00", law: "jw", unit: "etmaal")
        + Fixture.row("a-2025", "vervoerskosten", "", "0.39", law: "wmo-jw", unit: "km", form: "overig"))
  }

  private func products(_ filter: TariffFilter) throws -> [String] {
    try dataset.tariffs(in: dataset.tables, filter: filter).map(\.product)
  }

  @Test func `an amount under both laws belongs to each`() throws {
    #expect(try products(TariffFilter(law: .jw)) == ["logeren-zwaar", "vervoerskosten"])
    #expect(try products(TariffFilter(law: .wmo)) == ["begeleiding", "begeleiding-plus", "vervoerskosten"])
    #expect(try products(TariffFilter(law: Terms.builtIn.laws.word("wmo-jw"))) == ["vervoerskosten"])
  }

  @Test func `unit and form filter`() throws {
    #expect(try products(TariffFilter(units: [.etmaal, .km])) == ["logeren-zwaar", "vervoerskosten"])
    #expect(try products(TariffFilter(forms: [.overig])) == ["vervoerskosten"])
  }

  @Test(arguments: [
    ("begeleiding", ["begeleiding", "begeleiding-plus"]), ("Begeleiding Plus", ["begeleiding-plus"]),
    ("02A03", ["begeleiding"]), ("bégeleiding plus", ["begeleiding-plus"]),
    ("44a09", ["logeren-zwaar"]),
    ("logeren", ["logeren-zwaar"]), ("LOGEREN ZWAAR", ["logeren-zwaar"]),
    ("geleid", ["begeleiding", "begeleiding-plus"]),
  ])
  func `a word finds all products that it can mean`(word: String, found: [String]) throws {
    #expect(try products(TariffFilter(products: [ProductQuery(word)])) == found)
  }

  @Test func `where a product is treated at length, the exact one is meant and the others are named`() throws
  {
    let found = try dataset.tariffs(meantBy: [ProductQuery("Begeleiding")], in: dataset.tables)
    #expect(found.meant.map(\.product) == ["begeleiding"])
    #expect(found.others.map(\.product) == ["begeleiding-plus"])
    let parts = try dataset.tariffs(meantBy: [ProductQuery("geleid")], in: dataset.tables)
    #expect(parts.meant.count == 2 && parts.others.isEmpty)
  }

  @Test func `accents do not matter on either side`() throws {
    #expect("Kinderopvang – Café‑plus".withoutAccents == "kinderopvang   cafe plus")
    #expect("cafe\u{301}".withoutAccents == "café".withoutAccents)
  }

  @Test func `an unknown product is answered with the nearest one`() {
    let error = #expect(throws: SelectionError.self) {
      try products(TariffFilter(products: [ProductQuery("logeren-zwar")]))
    }
    #expect(error?.description.contains("Did you mean 'logeren-zwaar'?") == true)
  }

  @Test func `an empty word finds nothing`() {
    #expect(ProductQuery("").matches(in: dataset.tariffs(in: "a-2025")).isEmpty)
  }
}
