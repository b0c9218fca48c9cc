import Testing

@testable import Indexation
@testable import Tariffs

@Suite struct StandingTests {
  private let comparison: Comparison
  private let terms: EqualTerms

  init() throws {
    let dataset = try Dataset.builtIn()
    comparison = try dataset.compare(dataset.select(.year(2023)), with: dataset.select(.year(2025)))
    terms = EqualTerms(dataset: dataset, session: try GroupSession(participants: 4, staff: 1))
  }

  private func standing(_ row: ComparisonRow) -> EqualTerms.Standing {
    EqualTerms.Standing(row, figure: terms.figure(for: row))
  }

  private func tariff(_ cents: Int64) -> Tariff {
    Tariff(
      table: "t", product: "p", law: .wmo, code: "02A03", printedCode: "02A03", name: "Begeleiding",
      unit: .minuut, form: .zin, amount: Money(cents: cents), line: 1, note: "")
  }

  /// A made-up pair of prices, with the verdicts of the crosswalk on it.
  private func pair(_ verdicts: Continuation.Comparability...) -> ComparisonRow {
    var row = ComparisonRow(from: [tariff(100)], to: [tariff(110)])
    row.continuations = verdicts.map { verdict in
      Continuation(
        tableFrom: "t", productFrom: "p", tableTo: "u", productTo: "p", relation: .same, comparable: verdict,
        linesFrom: SourceLines(1...1), linesTo: SourceLines(1...1), reason: "")
    }
    return row
  }

  @Test func `the crosswalk decides about a pair of prices, and the least of several verdicts counts`() {
    #expect(standing(pair(.yes)) == .equalTerms)
    #expect(standing(pair(.partly)) == .reservation)
    #expect(standing(pair(.no)) == .notComparable)
    #expect(standing(pair()) == .undescribed)
    #expect(standing(pair(.yes, .partly)) == .reservation)
    #expect(standing(pair(.partly, .no, .yes)) == .notComparable)
  }

  @Test func `one price is on one side, whatever the crosswalk says of it`() {
    var row = ComparisonRow(from: [], to: [tariff(110)])
    #expect(standing(row) == .oneSided)
    row.continuations = pair(.yes).continuations
    #expect(standing(row) == .oneSided)
  }

  @Test func `group prices that become a cost per participant are on equal terms against the verdict`() throws
  {
    // In 2023 a participant cost a third of the individual price; in 2025 participants share the minutes of the staff.
    let row = try #require(comparison.rows.first { $0.subject.code == "02A17" && $0.change != nil })
    #expect(row.comparability?.verdict == .no)
    #expect(standing(row) == .equalTerms)
    #expect(EqualTerms.Standing(row, figure: nil) == .notComparable)
  }

  @Test(arguments: [
    // As lines 2, 9 and 11 of crosswalk.csv have it.
    ("begeleiding", EqualTerms.Standing.reservation), ("dagbesteding-volwassenen", .equalTerms),
    ("casemanagement-wmo", .reservation),
  ])
  func `products of Nijmegen stand as their documents were read`(
    product: String, expected: EqualTerms.Standing
  ) throws {
    let rows = comparison.rows.filter { $0.subject.product == product && $0.change != nil }
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { standing($0) == expected })
  }
}
