import TestSupport
import Testing

@testable import Tariffs

/// A list can replace or correct another one: what held on a day and what was known on a day are two axes.
@Suite struct ReplacementTests {
  private static let header = Fixture.tableHeader.replacing("note\n", with: "note,replaces\n")

  private func table(
    _ id: String, from: String = "2026-01-01", published: String, replaces: String = "",
    region: String = "eigen"
  ) -> String {
    "\(id),Lijst,Gemeente,\(region),Regio,\(from.prefix(4)),\(from),2026-12-31,\(published),,,,,,,\(replaces)\n"
  }

  private func read(_ tables: [String], _ rows: [String]) throws(DatasetError) -> Dataset {
    try Fixture.dataset([
      "tables.csv": Array((Self.header + tables.joined()).utf8),
      "tariffs.csv": Array((Fixture.tariffHeader + rows.joined()).utf8),
    ])
  }

  private func corrected() throws -> Dataset {
    try read(
      [
        table("eerste", published: "2025-11-14"),
        table("tweede", published: "2026-02-10", replaces: "eerste"),
      ],
      [
        Fixture.row("eerste", "dagbesteding", "", "46.80"),
        Fixture.row("tweede", "dagbesteding", "", "46.35"),
      ])
  }

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  @Test func `a correction counts from its publication on, back to its first day`() throws {
    let dataset = try corrected()
    func ids(_ selector: String, _ known: String?) throws -> [String] {
      try dataset.select(Selector(selector), asKnownOn: known.map(day)).tables.map(\.id)
    }
    for selector in ["2026", "eigen@2026", "eigen@2026-01-05"] {
      #expect(try ids(selector, "2026-01-15") == ["eerste"], "\(selector)")
      #expect(try ids(selector, "2026-02-09") == ["eerste"])
      #expect(try ids(selector, "2026-02-10") == ["tweede"])
      #expect(try ids(selector, nil) == ["tweede"])
    }
    #expect(try ids("eerste", nil) == ["eerste"])
    #expect(try dataset.select(.year(2026)).notes == [.replaced(dataset.tables[0], by: dataset.tables[1])])
    #expect(try dataset.select(.year(2026), withReplaced: true).tables.count == 2)
  }

  @Test func `a list that replaces another one later in the year holds from that day`() throws {
    let dataset = try read(
      [
        table("eerste", published: "2025-11-14"),
        table("tweede", from: "2026-07-01", published: "2026-05-01", replaces: "eerste"),
        table("oud", from: "2025-01-01", published: "2024-11-01").replacing("2026-12-31", with: "2025-12-31"),
      ],
      [
        Fixture.row("oud", "a", "", "1.00"), Fixture.row("eerste", "a", "", "2.00"),
        Fixture.row("tweede", "a", "", "3.00"),
      ])
    func ids(_ selector: String) throws -> [String] {
      try dataset.select(Selector(selector)).tables.map(\.id)
    }
    #expect(try ids("eigen@2026-06-30") == ["eerste"] && ids("eigen@2026-07-01") == ["tweede"])
    #expect(try ids("2026") == ["eerste", "tweede"])
    let comparison = try dataset.compare(dataset.select(.year(2025)), with: dataset.select(.year(2026)))
    #expect(comparison.rows.compactMap(\.change?.difference.cents) == [100])
    #expect(comparison.notes == [.replacesLater(dataset.tables[1], dataset.tables[0])])
  }

  @Test func `a list replaces an earlier one of its region, and no two each other`() {
    let rows = ["a", "b"].map { Fixture.row($0, "p", "", "1.00") }
    for (first, second) in [("", "c"), ("", "b"), ("b", "a"), ("a", "")] {
      let tables = [
        table("a", published: "2026-01-01", replaces: first),
        table("b", published: "2026-01-02", replaces: second),
      ]
      #expect(throws: DatasetError.self, "\(first) \(second)") { try read(tables, rows) }
    }
    let otherRegion = [
      table("a", published: "2026-01-01"),
      table("b", published: "2026-01-02", replaces: "a", region: "ander"),
    ]
    #expect(throws: DatasetError.self) { try read(otherRegion, rows) }
  }

  @Test func `notes are about the regions that were asked for`() throws {
    let dataset = try read(
      [
        table("a-2026", published: "2025-11-14"), table("b-2026", published: "2026-02-10", region: "ander"),
        table("a-2025", from: "2025-01-01", published: "2024-11-14"),
      ], ["a-2026", "b-2026", "a-2025"].map { Fixture.row($0, "p", "", "1.00") })
    let known = try day("2026-01-01")
    let comparison = try dataset.compare(
      dataset.select(.year(2025), asKnownOn: known), with: dataset.select(.year(2026), asKnownOn: known),
      filter: TariffFilter(regions: ["eigen"]))
    #expect(comparison.notes.isEmpty)
  }

  /// Lists of one year, each of which may correct one before it: at random days of knowledge and validity.
  @Test
  func `a correction changes nothing before it was published, and no list and its replacement hold together`()
    throws
  {
    var random = SeededGenerator(seed: 14)
    for _ in 0..<40 {
      var tables: [(text: String, published: CalendarDate, replaces: Int?)] = []
      for index in 0..<Int.random(in: 2...6, using: &random) {
        let month = Int.random(in: 1...12, using: &random)
        let published = try #require(CalendarDate(year: 2026, month: month, day: 1))
        let first = try #require(
          CalendarDate(year: 2026, month: Int.random(in: 1...12, using: &random), day: 1))
        let replaced =
          index > 0 && Bool.random(using: &random) ? Int.random(in: 0..<index, using: &random) : nil
        let words = replaced.map { "t\($0)" } ?? ""
        tables.append(
          (
            table("t\(index)", from: "\(first)", published: "\(published)", replaces: words), published,
            replaced
          ))
      }
      func dataset(of count: Int) throws -> Dataset {
        try read(
          tables.prefix(count).map(\.text), (0..<count).map { Fixture.row("t\($0)", "p", "", "\($0 + 1).00") }
        )
      }
      let (all, without) = (try dataset(of: tables.count), try dataset(of: tables.count - 1))
      for month in 1...12 {
        let held = try #require(CalendarDate(year: 2026, month: month, day: 15))
        for knownMonth in 1...12 {
          let known = try #require(CalendarDate(year: 2026, month: knownMonth, day: 15))
          func ids(_ dataset: Dataset) -> [String] {
            (try? dataset.select(.region("eigen", on: held), asKnownOn: known).tables.map(\.id)) ?? []
          }
          let found = ids(all)
          if known < tables[tables.count - 1].published { #expect(found == ids(without)) }
          for (index, other) in tables.enumerated() where found.contains("t\(index)") {
            if let replaced = other.replaces { #expect(!found.contains("t\(replaced)")) }
          }
        }
      }
    }
  }
}
