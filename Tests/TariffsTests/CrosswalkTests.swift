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

@Suite struct UnitsAndPartsTests {
  private func row(
    _ table: String, _ product: String, _ code: String, _ amount: String, unit: String = "uur"
  ) -> String {
    Fixture.row(table, product, code, amount, unit: unit)
  }

  @Test func `an hour and a minute are one row on the larger unit`() throws {
    // 1,20 × 60 = 72,00; 75,00 − 72,00 = 3,00; 3,00 ÷ 72,00 = 4,1666…%
    let comparison = try compare(
      from: row("a-1", "x", "02A03", "1.20", unit: "minuut"), to: row("a-2", "x", "02A03", "75.00"),
      crosswalk: "a-1,x,a-2,x,same,yes,1,2,Alleen de eenheid.\n")
    let row = try #require(comparison.rows.first)
    #expect(comparison.rows.count == 1)
    #expect(row.unit == .uur)
    #expect(row.figure(.from)?.amount == Money(cents: 7_200))
    #expect(row.change?.percentage == Percentage(hundredths: 417))
    #expect(row.comparability?.verdict == .yes)
    // 1,195 up to 1,205 per minute is 71,70 up to 72,30 per hour; the hour price is 74,995 up to 75,005.
    #expect(row.change?.old.bounds == RoundingBounds(lower: Rational(7_170), upper: Rational(7_230)))
    let back = try compare(
      from: self.row("a-1", "x", "02A03", "75.00"), to: self.row("a-2", "x", "02A03", "1.20", unit: "minuut"),
      crosswalk: "")
    #expect(back.rows.map(\.unit) == [.uur])
    #expect(back.rows[0].change?.difference == Money(cents: -300))
  }

  @Test func `also where the code changed, and a year has twelve months`() throws {
    let comparison = try compare(
      from: row("a-1", "x", "02A03", "100.00", unit: "maand"),
      to: row("a-2", "y", "02A99", "1260.00", unit: "jaar"),
      crosswalk: "a-1,x,a-2,y,renamed,yes,1,2,Andere naam.\n")
    #expect(comparison.rows.map(\.status) == [.renamed])
    #expect(comparison.rows[0].change?.percentage == Percentage(hundredths: 500))
  }

  @Test func `a verdict is printed as it was given, and what is missing is said`() throws {
    let comparison = try compare(
      from: row("a-1", "x", "02A03", "50.00", unit: "etmaal"),
      to: row("a-2", "x", "02A03", "60.00", unit: "stuks"),
      crosswalk: "a-1,x,a-2,x,same,yes,1,2,Alleen de eenheid heet anders.\n")
    #expect(comparison.rows.map(\.comparability?.verdict) == [.yes, .yes])
    #expect(comparison.rows.map(\.remarks) == [[.otherUnit([.stuks], .to)], [.otherUnit([.etmaal], .from)]])
  }

  @Test func `parts of a split stand beside the old price`() throws {
    let comparison = try compare(
      from: row("a-1", "x", "02A03", "40.00"),
      to: row("a-2", "y", "02A04", "0.75", unit: "minuut") + row("a-2", "z", "02A05", "48.00"),
      crosswalk: "a-1,x,a-2,y,split,partly,1,2,S.\na-1,x,a-2,z,split,partly,1,2,S.\n")
    #expect(comparison.rows.map(\.status) == [.split, .split])
    // 0,75 × 60 = 45,00: +12,50%; 48,00: +20,00%
    #expect(comparison.rows.map { $0.change?.percentage?.hundredths } == [1_250, 2_000])
  }

  @Test func `a merger has a change where all old prices are equal`() throws {
    let comparison = try compare(
      from: row("a-1", "x", "02A03", "60.00") + row("a-1", "y", "02A04", "1.00", unit: "minuut"),
      to: row("a-2", "z", "02A03", "66.00"),
      crosswalk: "a-1,x,a-2,z,merged,yes,1,2,M.\na-1,y,a-2,z,merged,yes,1,2,M.\n")
    #expect(comparison.rows.map { $0.change?.percentage?.hundredths } == [1_000, 1_000])
  }

  @Test func `a merger of different prices has none, and says so`() throws {
    let comparison = try compare(
      from: row("a-1", "x", "02A03", "60.00") + row("a-1", "y", "02A04", "55.00"),
      to: row("a-2", "z", "02A03", "66.00"),
      crosswalk: "a-1,x,a-2,z,merged,yes,1,2,M.\na-1,y,a-2,z,merged,yes,1,2,M.\n")
    #expect(comparison.rows.allSatisfy { $0.change == nil })
    let said = comparison.rows.filter { row in
      row.remarks.contains {
        if case .differentOldPrices(let tariffs) = $0 { tariffs.count == 2 } else { false }
      }
    }
    #expect(!said.isEmpty)
  }
}
