import Testing

@testable import Indexation
@testable import Tariffs

/// Reading `volumes.csv`.
@Suite struct VolumeFileTests {
  private func rows(_ text: String) -> Rows<VolumeRow> {
    VolumeRow.schema.rows(of: SourceText(name: "volumes.csv", bytes: Array(text.utf8)))
  }

  @Test func `the columns that are needed are enough`() throws {
    let lines = rows("product,unit,volume\n02A03,minuut,12.5\n").records.map(\.line)
    var expected = VolumeLine(product: "02A03", unit: .minuut, volume: Rational(25, 2))
    #expect(lines == [expected])
    expected.period = DeliveryPeriod("2023-05")
    #expect(
      rows("product,unit,volume,period\n02A03,minuten,12.5,2023-05\n").records.map(\.line) == [expected])
  }

  @Test func `a declaration is a volume, a credit line takes one back, and a client is a number`() throws {
    let text = """
      line_id,provider,client,region,product,unit,form,from,to,volume,price,amount,debit_credit
      1,a,c-1,nijmegen,02A03,minuut,zin,2023-05-01,2023-05-31,100,1.01,101.00,D
      2,a,c-1,nijmegen,02A03,minuut,zin,2023-05-01,2023-05-31,100,1.01,101.00,C

      """
    let rows = rows(text)
    #expect(rows.problems.isEmpty)
    let lines = rows.records.map(\.line)
    #expect(lines.map(\.volume) == [Rational(100), Rational(-100)])
    #expect(lines.map(\.declared) == [Money(cents: 10_100), Money(cents: -10_100)])
    #expect(lines[0].client != nil && lines[0].client == lines[1].client)
    #expect(lines[0].period == DeliveryPeriod("2023-05"))
  }

  @Test(arguments: [
    ("period,from", "2023,2023-01-01", "period"), ("from,to", "2023-02-01,2023-01-01", "to"),
    ("from,to", ",2023-01-01", "to"), ("period,form", "2023-13,zin", "period"),
    ("period,form", "mei,zin", "period"),
  ])
  func `days that contradict each other are refused`(columns: String, values: String, column: String) {
    let problems = rows("product,unit,volume,\(columns)\n02A03,minuut,1,\(values)\n").problems
    #expect(problems.count == 1)
  }

  @Test func `periods are read and written`() {
    for text in ["2023", "2023-05", "2023-02-28"] { #expect(DeliveryPeriod(text)?.text == text) }
    for text in ["", "23", "2023-5", "2023-00", "2023-02-30", "2023-05-12-1", "mei 2023"] {
      #expect(DeliveryPeriod(text) == nil)
    }
  }

  @Test func `lines of a month come together, up to the day on which a price changes`() throws {
    let change = try #require(CalendarDate("2026-03-15"))
    func widened(_ text: String) -> String? { DeliveryPeriod(text)?.widened(between: [change]).text }
    #expect(widened("2026-02-03") == "2026-02")
    #expect(widened("2026-03-03") == "2026-03-01/2026-03-14")
    #expect(widened("2026-03-15") == "2026-03-15/2026-03-31")
    // Nobody says which part lies before the change.
    #expect(widened("2026-03") == "2026-03")
    #expect(widened("2026") == "2026")
  }
}
