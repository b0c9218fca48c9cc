import Testing

@testable import Tariffs

@Suite struct BillingTermTests {
  private func problems(_ term: String, _ value: String) -> Int {
    let text = "table,product,term,value,line,printed,note\na,b,\(term),\(value),1,\"\(value)\",\n"
    return BillingTerm.schema.rows(of: SourceText(name: "billing-terms.csv", bytes: Array(text.utf8)))
      .problems
      .count
  }

  @Test func `a dagdeel has a quarter of an hour to a day, a denominator 1 to 1000, a factor 0.01 to 100`() {
    for (term, least, most, below, above) in [
      ("hours-per-dagdeel", "0.25", "24", "0.24", "24.1"), ("denominator", "1", "1000", "0.9", "1001"),
      ("factor", "0.01", "100", "0.009", "100.5"),
    ] {
      #expect(problems(term, least) == 0, "\(term) \(least)")
      #expect(problems(term, most) == 0, "\(term) \(most)")
      #expect(problems(term, below) == 1, "\(term) \(below)")
      #expect(problems(term, above) == 1, "\(term) \(above)")
    }
  }
}
