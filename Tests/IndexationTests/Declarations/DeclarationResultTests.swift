import Testing

@testable import Indexation
@testable import Tariffs

/// What all lines of a file add up to, and the lines that put others right.
@Suite struct DeclarationResultTests {
  private typealias Fixture = DeclarationFixture
  private let fixture: DeclarationFixture

  init() throws { fixture = try DeclarationFixture() }

  private func failing(
    _ number: Int, _ finding: DeclarationFinding, amount: Int64 = 10_000, isCredit: Bool = false
  ) throws -> FailingLine {
    let line = try Fixture.line(
      "2025-03-01", "2025-03-31", volume: Rational(100), price: 100, amount: amount, isCredit: isCredit,
      number: number)
    return FailingLine(
      line: line, id: "", provider: "a", product: fixture.product("02A03", "minuut"), findings: [finding])
  }

  @Test func `a line that fails by itself and beside another one counts once, with both reasons`() throws {
    let product = fixture.product("02A03", "minuut")
    // 200 × 1,23 is 246,00.
    let lines = try [24_600, 24_700].enumerated().map { place, amount in
      var line = try Fixture.line("2025-03-01", "2025-03-31", volume: 200, price: 123, amount: Int64(amount))
      line.line = place + 2
      return line
    }
    let own = FailingLine(
      line: lines[1], id: "", provider: "a", product: product,
      findings: Fixture.findings(product, lines[1]))
    var tally = DeclarationTally()
    for line in lines { tally.add(line) }
    let result = DeclarationResult(
      tally: tally, failing: [own],
      lines: lines.map { HistoryLine(client: 1, provider: "a", id: "", product: product, line: $0) },
      state: .held)
    #expect(result.failing.lines.map { $0.findings.map(\.reason) } == [[.doubleDebit, .amount]])
    #expect(result.failing.wrong == 1)
    #expect(result.failing.tooMuch == 24_700)
    #expect(result.tally.lines == 2)
    #expect(result.tally.total == 49_300)
  }

  @Test func `without a line that is wrong nothing is, and lines that cannot be read are`() throws {
    var result = DeclarationResult(tally: DeclarationTally(), failing: [], lines: [], state: .noClient)
    #expect(!result.isWrong)
    result.unreadable = 1
    #expect(result.isWrong)
    let judged = DeclarationResult(
      tally: DeclarationTally(), failing: [try failing(2, DeclarationFinding(.volume, .judge, stake: 0))],
      lines: [], state: .noClient)
    #expect(!judged.isWrong)
    let total = DeclarationResult(
      tally: DeclarationTally(), failing: [], lines: [], state: .noClient, statedTotal: 1)
    #expect(total.isWrong)
  }

  @Test func `debits, credits, what is too much, too little and to be judged are told apart`() throws {
    var tally = DeclarationTally()
    tally.add(try Fixture.line("2025-03-01", volume: 1, price: 100, amount: 100))
    tally.add(try Fixture.line("2025-03-01", volume: 1, price: 30, amount: 30, isCredit: true))
    #expect([tally.lines, tally.credits] == [2, 1])
    #expect([tally.debit, tally.credit, tally.total] == [100, 30, 70])
    var lines = FailingLines(keeping: 2)
    lines.add(try failing(2, DeclarationFinding(.price, stake: 500)))
    lines.add(try failing(3, DeclarationFinding(.price, stake: -200)))
    lines.add(try failing(4, DeclarationFinding(.limitTerm, .judge, stake: 70)))
    lines.add(try failing(5, DeclarationFinding(.price, stake: 40), isCredit: true))
    #expect([lines.wrong, lines.judged, lines.count] == [3, 1, 4])
    #expect([lines.tooMuch, lines.tooLittle, lines.toJudge] == [500, 240, 70])
    #expect(lines.lines.map(\.line.line) == [2, 3])
    var all = FailingLines()
    all.add(try failing(1, DeclarationFinding(.limitTerm, .judge, stake: 5)))
    all.count(lines)
    #expect([all.wrong, all.judged] == [3, 2])
    #expect([all.tooMuch, all.tooLittle, all.toJudge] == [500, 240, 75])
    #expect(all.reasons.map(\.lines) == [3, 2])
    #expect(all.reasons.map(\.stake) == [740, 75])
  }

  @Test func `a line at an old price is taken back, and declared anew at the new one`() throws {
    var finding = DeclarationFinding(.oldPrice, stake: -1_000)
    (finding.expectedPrice, finding.expectedAmount) = (110, 11_000)
    let credit = try failing(7, finding, isCredit: true)
    let correction = DeclarationCorrection(of: [try failing(6, finding), credit])
    #expect(correction.count == 1)
    #expect(correction.rows.map(\.id) == ["6-C", "6-D"])
    #expect(correction.rows.map(\.isCredit) == [true, false])
    #expect(correction.rows.map(\.amount) == [10_000, 11_000])
    #expect(correction.rows.map(\.price) == [100, 110])
    #expect(correction.total == 1_000)
  }
}
