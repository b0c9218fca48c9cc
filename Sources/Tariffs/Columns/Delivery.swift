/// Puts what comes out of pieces in the order of the file again, and sums it up.
struct Delivery<Output> {
  /// What comes out of a piece.
  struct Item {
    let output: Output
    let badLines: [BadLine]
    let rows: Int
    let blankLines: Int
  }

  /// What came out so far.
  struct Totals {
    fileprivate(set) var rows = 0
    fileprivate(set) var badLines = 0
    fileprivate(set) var blankLines = 0
    fileprivate(set) var problems: [BadLineCount] = []
    fileprivate(set) var samples: [BadLine] = []
  }

  private struct Rule: Hashable {
    let column: String?
    let rule: String
  }

  private(set) var totals = Totals()
  private var order = InOrder<Item>()
  private var placeOf: [Rule: Int] = [:]
  private let samples: Int
  private let rejected: ([BadLine]) throws -> Void
  private let output: (Output) throws -> Void

  init(
    samples: Int, rejected: @escaping ([BadLine]) throws -> Void, output: @escaping (Output) throws -> Void
  ) {
    (self.samples, self.rejected, self.output) = (samples, rejected, output)
  }

  /// Adds what comes out of a piece, and passes on all that nothing before is missing of.
  mutating func add(_ number: Int, _ item: Item) throws {
    for item in order.add(item, number) {
      totals.rows += item.rows
      totals.blankLines += item.blankLines
      totals.badLines += item.badLines.count
      for line in item.badLines { count(line) }
      if !item.badLines.isEmpty { try rejected(item.badLines) }
      try output(item.output)
    }
  }

  private mutating func count(_ line: BadLine) {
    if totals.samples.count < samples { totals.samples.append(line) }
    for problem in line.problems {
      let rule = Rule(column: problem.column, rule: problem.kind.rule)
      if let place = placeOf[rule] {
        totals.problems[place].count += 1
      } else {
        placeOf[rule] = totals.problems.count
        totals.problems.append(BadLineCount(line: line.line, first: problem, count: 1))
      }
    }
  }
}
