import Testing

@testable import Indexation
@testable import Tariffs

@Suite struct IndexExplanationTests {
  private let explanation: IndexExplanation

  init() throws {
    let dataset = try Dataset.builtIn()
    let comparison = try dataset.compare(dataset.select(.year(2023)), with: dataset.select(.year(2025)))
    explanation = try IndexBook.builtIn().explain(comparison, from: 2023, to: 2025)
  }

  private func row(_ code: String) throws -> IndexExplanation.Row {
    try #require(explanation.rows.first { $0.row.subject.code == code })
  }

  @Test func `exactly the two products whose description did not change are explained by more than chance`() {
    let explained = explanation.rows.filter { !$0.matches.isEmpty && !$0.canBeChance }
    #expect(Set(explained.map(\.row.subject.code)) == ["07A03", "04A04"])
    #expect(explained.count == 2)
  }

  @Test(arguments: ["07A03", "04A04"])
  func `only the advice of July 2024 gives both prices`(code: String) throws {
    let row = try row(code)
    #expect(
      row.matches.map { $0.path.steps.map(\.percent) } == [
        [IndexFixture.percent(630), IndexFixture.percent(491)]
      ])
    let match = try #require(row.matches.first)
    #expect(match.path.name == "vng@2024, vng@2025-juli")
    #expect(match.name.hasPrefix("vng@2024, vng@2025-juli"))
    #expect(match.roundings == [.final, .yearly])
  }

  @Test func `the bounds follow from half a cent on both prices`() throws {
    // 46,775 / 41,955 to 46,785 / 41,945: 11,4885% to 11,5389%
    #expect(
      try row("07A03").bounds == RoundingBounds(lower: Rational(9_355, 8_391), upper: Rational(9_357, 8_389)))
    // 244,035 / 218,835 to 244,045 / 218,825: 11,51553% to 11,52519%
    #expect(
      try row("04A04").bounds
        == RoundingBounds(lower: Rational(5_423, 4_863), upper: Rational(48_809, 43_765)))
  }

  @Test func `the two products share an index between 11,515 and 11,525 percent`() throws {
    // The bounds of 04A04 lie within those of 07A03.
    let members = try #require(
      explanation.groups.first { group in
        Set(group.members.map { explanation.rows[$0].row.subject.code }) == ["07A03", "04A04"]
      })
    #expect(members.bounds == RoundingBounds(lower: Rational(5_423, 4_863), upper: Rational(48_809, 43_765)))
    #expect(members.bounds.lower <= Rational(11_151_933, 10_000_000))  // 1,0630 × 1,0491
    #expect(Rational(11_151_933, 10_000_000) < members.bounds.upper)
    // 1,0630 × 1,0496, the advice that holds, gives 11,5725%: beyond the bounds
    #expect(members.bounds.upper <= Rational(11_157_248, 10_000_000))
  }

  @Test func `prices that are not comparable share no index`() throws {
    // 324,64% to 324,71% lies within the bounds of all three, and the crosswalk says no to each.
    for code in ["02A17", "02A20", "45A49"] {
      let row = try row(code)
      #expect(row.bounds.lower <= Rational(42_467, 10_000) && Rational(42_467, 10_000) < row.bounds.upper)
      #expect(row.row.comparability?.verdict == .no)
    }
    #expect(
      explanation.groups.allSatisfy { group in
        group.members.allSatisfy { explanation.rows[$0].row.comparability?.verdict != .no }
      })
    let sharing = explanation.groups.map { $0.members.map { explanation.rows[$0].row.subject.code } }
    #expect(sharing.contains(["02A21", "45A55"]))
  }

  @Test func `2,5 percent twice gives the price of 45A53 only when every year is rounded`() throws {
    // 1,43 × 1,025 = 1,46575 → 1,47; 1,47 × 1,025 = 1,50675 → 1,51; but 1,43 × 1,025² = 1,50239…
    let match = try #require(row("45A53").matches.first)
    #expect(match.path.steps.map(\.percent) == [IndexFixture.percent(250), IndexFixture.percent(250)])
    #expect(match.isOnlyYearly)
    #expect(try row("07A03").matches.allSatisfy { !$0.isOnlyYearly })
  }

  @Test func `a group has members that overlap, and no group holds another`() {
    for group in explanation.groups {
      #expect(group.members.count > 1)
      #expect(group.bounds.lower < group.bounds.upper)
      for member in group.members {
        let bounds = explanation.rows[member].bounds
        #expect(bounds.lower <= group.bounds.lower && group.bounds.upper <= bounds.upper)
      }
      #expect(explanation.groups.filter { Set($0.members).isSuperset(of: group.members) } == [group])
    }
  }

  @Test func `the fit of two prices per dagdeel and etmaal says something, that of a minute price would not`()
    throws
  {
    // Between 11,4884% and 11,5390% lie 11,5193% and the definitive OVA, 1,0600 × 1,0518 = 11,4908%, which gives 46,77.
    #expect(try row("07A03").inInterval == 2)
    #expect(try row("07A03").matches.count == 1)
    #expect(try row("04A04").inInterval == 1)
    for code in ["07A03", "04A04"] { #expect(try !row(code).canBeChance) }
    #expect(try row("02A21").canBeChance)
    #expect(explanation.groupCount == explanation.groups.count)
  }
}
