import Testing

@testable import Tariffs

private let header =
  "table_from,product_from,table_to,product_to,relation,comparable,lines_from,lines_to,reason\n"

/// Two lists of a region with a crosswalk between them.
private func compare(from: String, to: String, crosswalk: String, reversed: Bool = false) throws -> Comparison
{
  let dataset = try Fixture.dataset([
    "tables.csv": Array(
      (Fixture.tableHeader + Fixture.table("a-1", region: "a", year: 2023)
        + Fixture.table("a-2", region: "a", year: 2025)).utf8),
    "tariffs.csv": Array((Fixture.tariffHeader + from + to).utf8),
    "crosswalk.csv": Array((header + crosswalk).utf8),
  ])
  let (old, new) = (try dataset.select(.table("a-1")), try dataset.select(.table("a-2")))
  return reversed ? try dataset.compare(new, with: old) : try dataset.compare(old, with: new)
}

@Suite struct CrosswalkTests {
  @Test func `a pair carries whether it is comparable, and why`() throws {
    let comparison = try compare(
      from: Fixture.row("a-1", "x", "02A03", "1.00"), to: Fixture.row("a-2", "y", "02A03", "1.10"),
      crosswalk: "a-1,x,a-2,y,renamed,partly,1,2,Andere naam.\n")
    let row = try #require(comparison.rows.first)
    #expect(row.status == .renamed)
    #expect(row.priceStatus == .changed)
    #expect(row.comparability?.verdict == .partly)
    #expect(row.comparability?.reason == "Andere naam.")
  }

  @Test func `a product that continues under another code is one row`() throws {
    let comparison = try compare(
      from: Fixture.row("a-1", "x", "02A03", "1.00"), to: Fixture.row("a-2", "y", "02A99", "1.10"),
      crosswalk: "a-1,x,a-2,y,same,yes,1,2,Nieuwe code.\n")
    #expect(comparison.rows.map(\.status) == [.changed])
    #expect(comparison.rows[0].change?.difference.cents == 10)
  }

  @Test func `another unit is never joined to one row`() throws {
    let comparison = try compare(
      from: Fixture.row("a-1", "x", "02A03", "50.00", unit: "dagdeel"),
      to: Fixture.row("a-2", "y", "02A99", "1.10"),
      crosswalk: "a-1,x,a-2,y,rescoped,no,1,2,Andere eenheid.\n")
    #expect(comparison.rows.map(\.status) == [.removed, .added])
    #expect(comparison.rows.allSatisfy { $0.comparability?.verdict == .no })
  }

  @Test func `the parts of a split stand together, whatever stands between them`() throws {
    let comparison = try compare(
      from: Fixture.row("a-1", "dagbehandeling", "41A03", "121.57", unit: "dagdeel")
        + Fixture.row("a-1", "z", "02A03", "1.00"),
      to: Fixture.row("a-2", "z", "02A03", "1.00") + Fixture.row("a-2", "voor", "41A11", "0.60")
        + Fixture.row("a-2", "na", "41A12", "0.56"),
      crosswalk:
        "a-1,dagbehandeling,a-2,voor,split,no,1,2,Gesplitst.\na-1,dagbehandeling,a-2,na,split,no,1,3,Gesplitst.\n"
    )
    #expect(comparison.rows.map(\.subject.code) == ["41A03", "41A11", "41A12", "02A03"])
    #expect(comparison.rows.map(\.status) == [.split, .split, .split, .unchanged])
  }

  @Test func `turned round, a split is a merger and what is new has ended`() throws {
    let comparison = try compare(
      from: Fixture.row("a-1", "een", "41A03", "1.00"),
      to: Fixture.row("a-2", "voor", "41A11", "0.60") + Fixture.row("a-2", "na", "41A12", "0.56")
        + Fixture.row("a-2", "extra", "01A06", "0.94"),
      crosswalk:
        "a-1,een,a-2,voor,split,no,1,2,S.\na-1,een,a-2,na,split,no,1,3,S.\na-1,,a-2,extra,new,no,,4,N.\n",
      reversed: true)
    #expect(comparison.rows.map(\.status) == [.merged, .merged, .merged, .removed])
    #expect(comparison.rows.last?.continuations.first?.relation == .ended)
  }

  @Test func `without a crosswalk nothing is said`() throws {
    let comparison = try compare(
      from: Fixture.row("a-1", "x", "02A03", "1.00"), to: Fixture.row("a-2", "x", "02A03", "1.10"),
      crosswalk: "")
    #expect(comparison.rows[0].comparability == nil)
  }
}
