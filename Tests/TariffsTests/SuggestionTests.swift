import Testing

@testable import Tariffs

/// What may continue what, found without the crosswalk and held against it.
@Suite struct SuggestionTests {
  private func suggestions(
    _ from: [String], _ to: [String], crosswalk: String = ""
  ) throws -> [ContinuationSuggestion] {
    let dataset = try Fixture.dataset([
      "tables.csv": Array(
        (Fixture.tableHeader + Fixture.table("a-1", region: "a", year: 2023)
          + Fixture.table("a-2", region: "a", year: 2025)).utf8),
      "tariffs.csv": Array((Fixture.tariffHeader + (from + to).joined()).utf8),
      "crosswalk.csv": Array(
        ("table_from,product_from,table_to,product_to,relation,comparable,lines_from,lines_to,reason\n"
          + crosswalk)
          .utf8),
    ])
    return try dataset.suggestions(from: dataset.select(.table("a-1")), to: dataset.select(.table("a-2")))
  }

  private func pairs(_ suggestions: [ContinuationSuggestion]) -> [[String]] {
    suggestions.map { [$0.from?.product ?? "", $0.to?.product ?? ""] }
  }

  @Test func `of the 26 continuations that were read by eye at least 24 are among the suggestions`() throws {
    let read = try Dataset.builtIn([.crosswalk]).continuations.filter {
      !$0.productFrom.isEmpty && !$0.productTo.isEmpty
    }
    #expect(read.count == 26)
    let blind = try Dataset.builtIn([])
    #expect(blind.continuations.isEmpty)
    let found = try blind.suggestions(from: blind.select(.year(2023)), to: blind.select(.year(2025)))
      .filter { $0.strength != nil }
    let pairs = Set(found.map { [$0.tableFrom.id, $0.from?.product, $0.tableTo.id, $0.to?.product] })
    let missed = read.filter {
      !pairs.contains([$0.tableFrom, $0.productFrom, $0.tableTo, $0.productTo])
    }
    // BSO+ has no letter of the dagbesteding that it was a part of.
    #expect(missed.count <= 2, "\(missed.map { [$0.productFrom, $0.productTo] })")
    // A reader has to judge at most three or so for each product of the two pairs of lists.
    #expect(found.count <= 90, "\(found.count)")
    // What is strong is nearly always right.
    let strong = found.filter { $0.strength == .strong }
    let right = strong.count { suggestion in
      read.contains {
        $0.productFrom == suggestion.from?.product && $0.productTo == suggestion.to?.product
          && $0.tableTo == suggestion.tableTo.id
      }
    }
    #expect(right * 10 >= strong.count * 9, "\(right) of \(strong.count)")
  }

  @Test func `the same code and name are strong, with each reason`() throws {
    let found = try suggestions(
      [Fixture.row("a-1", "begeleiding-basis", "02A03", "1.00")],
      [Fixture.row("a-2", "begeleiding-basis", "02A03", "1.10")])
    #expect(found.map(\.strength) == [.strong])
    #expect(
      found[0].reasons == [.code("02A03"), .name(100), .unit(.minuut), .price(Percentage(hundredths: 1_000))])
    #expect(found[0].points == 100)
  }

  @Test func `another law is no candidate, and what has none is named on both sides`() throws {
    let found = try suggestions(
      [Fixture.row("a-1", "begeleiding", "02A03", "1.00")],
      [
        Fixture.row("a-2", "begeleiding", "45A03", "1.00", law: "jw"),
        Fixture.row("a-2", "rolstoel", "11A01", "9.00"),
      ])
    #expect(pairs(found) == [["begeleiding", ""], ["", "begeleiding"], ["", "rolstoel"]])
    #expect(found.allSatisfy { $0.strength == nil && $0.known == nil })
  }

  @Test func `the parts of a split are found by name, though unit and code differ`() throws {
    let found = try suggestions(
      [Fixture.row("a-1", "dagbehandeling", "41A03", "121.57", unit: "dagdeel")],
      [
        Fixture.row("a-2", "voorschoolse-dagbehandeling", "41A11", "0.60"),
        Fixture.row("a-2", "vervoer", "42A03", "8.00"),
      ]
    )
    #expect(
      pairs(found) == [["dagbehandeling", "voorschoolse-dagbehandeling"], ["", "vervoer"]])
    #expect(found[0].reasons.contains(.otherUnit(.dagdeel, .minuut)))
    #expect(found[0].strength != .strong)
  }

  @Test func `what the crosswalk has is marked, and not suggested once more`() throws {
    let found = try suggestions(
      [Fixture.row("a-1", "x", "02A03", "1.00"), Fixture.row("a-1", "weg", "02A09", "1.00")],
      [Fixture.row("a-2", "y", "02A03", "1.10")],
      crosswalk: "a-1,x,a-2,y,renamed,partly,1,2,Andere naam.\na-1,weg,a-2,,ended,no,1,,Vervallen.\n")
    #expect(found.map(\.known?.relation) == [.renamed, .ended])
    #expect(found.allSatisfy { $0.strength == nil })
  }

  @Test(arguments: ["?,partly", "same,?", "?,?"])
  func `a suggestion that nobody judged is refused`(words: String) throws {
    let error = try #require(throws: DatasetError.self) {
      try suggestions(
        [Fixture.row("a-1", "x", "02A03", "1.00")], [Fixture.row("a-2", "y", "02A03", "1.10")],
        crosswalk: "a-1,x,a-2,y,\(words),1,2,Voorstel.\n")
    }
    let text = error.text(in: .english)
    #expect(text.contains("a suggestion never counts as an answer"), "\(text)")
    #expect(text.contains("Read both documents"))
  }

  @Test func `lists of two regions have nothing to suggest`() throws {
    let dataset = try Dataset.builtIn([])
    #expect(throws: SelectionError.self) {
      try dataset.suggestions(
        from: dataset.select(.table("lekstroom-2024")), to: dataset.select(.table("ridderkerk-2025")))
    }
  }
}
