import TestSupport
import Testing

@testable import Indexation
@testable import Tariffs

/// Lines of a file, read in columns, are what each of them is by itself.
@Suite struct DeclarationColumnsTests {
  private let fixture: DeclarationFixture

  init() throws { fixture = try DeclarationFixture() }

  private struct Outcome: Equatable {
    var lines: [Int] = []
    var reasons: [[DeclarationReason]] = []
    var count = 0
    var total: Int128 = 0
    var bad = 0
  }

  private func read(_ text: String, pieceSize: Int) throws -> Outcome {
    let input = ByteInput.text(text, named: "d.csv")
    var outcome = Outcome()
    let consumer = DeclarationColumns(fixture.prices, region: "nijmegen", keepsHistory: true)
    let reading = try ColumnReader(DeclarationColumns.columns, pieceSize: pieceSize).read(
      input, consumer,
      output: { failing in
        outcome.lines += failing.map(\.line.line)
        outcome.reasons += failing.map { $0.findings.map(\.reason) }
      })
    for partial in reading.partials {
      outcome.count += partial.tally.lines
      outcome.total += partial.tally.total
    }
    outcome.bad = reading.badLines
    return outcome
  }

  @Test func `however a file is cut, each line is held against the list as by itself`() throws {
    var random = SeededGenerator(seed: 323)
    let products: [(String, String)] = [
      ("02A03", "minuut"), ("02A05", "01"), ("07A03", "dagdeel"), ("44A09", "etmaal"), ("99Z99", "stuks"),
      ("41A11", "dagdeel"),
    ]
    var text = "client,product,unit,from,to,volume,price,amount,debit_credit\n"
    var expected = Outcome()
    for row in 0..<400 {
      let (product, unit) = products.randomElement(using: &random) ?? products[0]
      let month = Int.random(in: 1...9, using: &random)
      let volume = Int.random(in: 0...60, using: &random)
      let price = [123, 150, 4_678, 36_184].randomElement(using: &random) ?? 123
      let amount = volume * price + (Int.random(in: 0...3, using: &random) == 0 ? 100 : 0)
      let sign = Int.random(in: 0...9, using: &random) == 0 ? "C" : "D"
      if Int.random(in: 0...19, using: &random) == 0 {
        text += "k,\(product),\(unit),2025-0\(month)-31x,,\(volume),,1.00,D\n"
        expected.bad += 1
        continue
      }
      text +=
        "k\(row % 7),\(product),\(unit),2025-0\(month)-01,2025-0\(month)-28,\(volume),"
        + "\(Money(cents: Int64(price))),\(Money(cents: Int64(amount))),\(sign)\n"
      let line = try DeclarationFixture.line(
        "2025-0\(month)-01", "2025-0\(month)-28", volume: Rational(volume), price: Int64(price),
        amount: Int64(amount), isCredit: sign == "C")
      let findings = DeclarationFixture.findings(fixture.product(product, unit), line)
      expected.count += 1
      expected.total += Int128(sign == "C" ? -amount : amount)
      if !findings.isEmpty {
        expected.lines.append(row + 2)
        expected.reasons.append(
          FailingLine(
            line: line, id: "", provider: "", product: fixture.product(product, unit), findings: findings
          )
          .findings.map(\.reason))
      }
    }
    for size in [1 << 20, 4_096, 257, 16] { #expect(try read(text, pieceSize: size) == expected, "\(size)") }
  }

  @Test func `lines are kept to be held against each other only where that is asked for`() throws {
    let text = "client,product,unit,from,volume,amount\nk1,02A03,minuut,2025-01-01,1,1.23\n"
    for keepsHistory in [true, false] {
      let input = ByteInput.text(text, named: "d.csv")
      let consumer = DeclarationColumns(fixture.prices, region: "nijmegen", keepsHistory: keepsHistory)
      let reading = try ColumnReader(DeclarationColumns.columns).read(input, consumer)
      #expect(reading.partials.map(\.hasClients) == [true])
      #expect(reading.partials.map(\.history.count) == [keepsHistory ? 1 : 0])
    }
  }

  @Test func `a file that says neither region nor list, and a sign that is none, are named`() throws {
    let text = "product,unit,from,volume,amount,debit_credit\n02A03,minuut,2025-01-01,1,1.23,X\n"
    #expect(try read(text, pieceSize: 64).reasons == [[.sign]])
  }
}
