import Testing

@testable import Indexation
@testable import Tariffs

/// Wages of a folder: their source, the hours by which they follow, and agreements that are built in.
@Suite struct WageReadingTests {
  private static let agreement = "own,Eigen cao,no,\n"

  private func book(_ wages: String, sources: String? = nil) throws(DatasetError) -> CostBook {
    var files: [CostFile: String] = [.agreements: WageReadingTests.agreement, .wages: wages]
    files[.wageSources] = sources
    return try RebuildFixture.book(files)
  }

  @Test func `month, hours, source and note are kept`() throws {
    let costs = try book(
      "own,1,min,2025-01-01,2340.00,36,14.95,read,own-cao,afspraak\n",
      sources: "own-cao,Eigen cao 2025,bijlage 2,1878,Gelezen.\n")
    let wage = try #require(costs.scales.first?.wages.first)
    #expect(wage.monthly == Money(cents: 234_000) && wage.weeklyHours == fraction(36))
    #expect(wage.note == "afspraak" && wage.source.hoursPerYear == fraction(1_878))
    #expect(wage.source.description == "Eigen cao 2025 (bijlage 2). Gelezen.")
  }

  @Test func `a source in words stands for itself`() throws {
    let costs = try book("own,1,min,2025-01-01,,,15.00,read,Brief van 3 mei,\n")
    #expect(costs.scales[0].wages[0].source.description == "Brief van 3 mei")
    #expect(throws: DatasetError.self) { try book("own,1,min,2025-01-01,,,15.00,read,brief-3,\n") }
  }

  /// 2500 × 12 / 1872 is 16,0256…; 3453,06 × 12 / 1872 is 22,135, which an agreement can round either way.
  @Test(arguments: [
    ("2500.00,36,16.03", true), ("2500.00,36,16.02", false), ("2500.00,36,16.04", false),
    ("3453.06,36,22.13", true), ("3453.06,36,22.14", true), ("3453.06,36,22.12", false),
    ("2500.00,40,14.42", true), ("2500.00,100/3,17.31", true), ("0.00,36,16.03", false),
  ])
  func `an hourly wage follows from the month, to the rounding of both`(amounts: String, follows: Bool) {
    let costs = try? book("own,1,min,2025-01-01,\(amounts),read,Brief,\n")
    #expect((costs != nil) == follows)
  }

  @Test func `what the document itself contradicts is kept when the note says so`() throws {
    let costs = try book("own,1,min,2025-01-01,2500.00,36,16.00,contradicted,Brief,zo gedrukt\n")
    #expect(costs.scales[0].wages[0].confidence == .contradicted)
  }

  @Test func `steps may stand in any order, but are paid in theirs`() throws {
    let costs = try book(
      "own,1,uitloop-1,2025-01-01,,,17.00,read,Brief,\nown,1,0,2025-01-01,,,15.00,read,Brief,\n"
        + "own,1,1,2025-01-01,,,15.00,read,Brief,\nown,1,0,2026-01-01,,,9.00,read,Brief,\n")
    #expect(costs.scales[0].wages.map(\.step) == [.number(0), .number(1), .beyond(1)])
    #expect(costs.scales[1].wages.map(\.step) == [.number(0)])
  }

  @Test func `of many steps out of order each row is told once`() throws {
    let rows = (0..<200).map { "own,1,\($0),2025-01-01,,,\(500 - $0).00,read,Brief,\n" }.joined()
    let error = #expect(throws: DatasetError.self) { try book(rows) }
    #expect(error?.problems.count == 199)
  }

  @Test func `wages of an agreement come with those of the scales that it uses, and no others`() throws {
    let costs = try CostBook.builtIn(wagesOf: ["jeugdzorg"])
    #expect(Set(costs.scales.map(\.agreement)) == ["jeugdzorg", "ams"])
    // Scales 4, 5, 14 and 15 pay no level.
    #expect(
      Set(costs.scales.map(\.scale)) == Set((6...13).map(String.init) + ["medisch-specialist"]))
    #expect(CostBook.builtInScales(of: "jeugdzorg") == (4...15).map(String.init))
    var more = try CostBook.builtIn(wagesOf: [])
    #expect(more.scales.isEmpty && more.functionScales.count > 20)
    try more.addBuiltInWages(of: ["vvt", "niets"], scales: ["fwg-80"])
    try more.addBuiltInWages(of: ["vvt"])
    #expect(more.scales.contains { $0.scale == "fwg-80" } && !more.scales.contains { $0.scale == "fwg-75" })
    #expect(Set(more.scales.map(\.agreement)) == ["vvt"])
    #expect(Set(more.scales.map { [$0.scale, "\($0.validFrom)"] }).count == more.scales.count)
  }

  @Test func `a scale of a built-in agreement is known without its wages`() {
    #expect(CostBook.hasBuiltInScale("hbh", of: "vvt"))
    #expect(CostBook.hasBuiltInScale("6", of: "jeugdzorg"))
    #expect(!CostBook.hasBuiltInScale("66", of: "jeugdzorg"))
    #expect(!CostBook.hasBuiltInScale("hb", of: "vvt"))
    #expect(!CostBook.hasBuiltInScale("6", of: "niets"))
  }

  @Test func `household help is paid by its own scale of the cao vvt`() throws {
    let costs = try CostBook.builtIn(wagesOf: ["vvt"])
    let mix = [
      FunctionShare(
        table: "own", product: "hbh", level: "hbh", percent: fraction(100), printed: "100%", line: 1, note: ""
      )
    ]
    func cents(on day: String, _ place: ScalePlace) throws -> Rational {
      try costs.mixedWage(
        of: mix,
        WageChoice(agreement: costs.agreement("vvt"), day: try #require(CalendarDate(day)), place: place)
      ).cents
    }
    // Printed: 14,56 and 17,65 from 1-7-2025; on 1-1-2026 the minimum wage of 14,71 goes first.
    #expect(try cents(on: "2025-12-31", .step(.lowest)) == fraction(1_456))
    #expect(try cents(on: "2026-01-01", .step(.lowest)) == fraction(1_471))
    #expect(try cents(on: "2026-01-01", .step(.highest)) == fraction(1_765))
    #expect(try cents(on: "2026-01-01", .share(Rational(50))) == fraction(1_618))
  }
}
