import Tariffs

/// What a check of declarations found.
package struct DeclarationResult: Sendable {
  /// What was counted of all lines.
  package let tally: DeclarationTally
  /// The lines that fail.
  package let failing: FailingLines
  /// The limits that lines could not be held against, with why and the number of lines.
  package let notChecked: [(limit: DeclarationHistory.NotChecked, lines: Int)]
  /// Whether lines were held against each other.
  package let history: HistoryState
  /// The total that a message gives, in cents; nothing for other files.
  package let statedTotal: Int64?
  /// How many lines could not be read.
  package var unreadable = 0

  /// Whether lines of a client were held against each other.
  package enum HistoryState: Sendable {
    /// They were.
    case held
    /// No line says whose it is.
    case noClient
    /// There are too many of them to be kept in memory, and nobody asked for it.
    case tooMany
  }

  /// Puts together what was found of each line and of the lines together.
  ///
  /// - Parameters:
  ///   - tally: what was counted.
  ///   - failing: the lines that fail by themselves, in the order of the file.
  ///   - others: lines that fail and are only counted, as there are too many of them.
  ///   - lines: the lines that are held against each other.
  ///   - state: whether that can be done.
  ///   - statedTotal: the total of a message, in cents.
  package init(
    tally: DeclarationTally, failing: [FailingLine], others: FailingLines = FailingLines(keeping: 0),
    lines: [HistoryLine], state: HistoryState,
    statedTotal: Int64? = nil
  ) {
    let history = DeclarationHistory(state == .held ? lines : [])
    self.tally = tally
    self.history = state
    self.statedTotal = statedTotal
    var all = FailingLines()
    var found = history.found[...]
    func line(_ item: DeclarationHistory.Found) -> FailingLine {
      FailingLine(
        line: item.line.line, id: item.line.id, provider: item.line.provider, product: item.line.product,
        findings: [item.finding])
    }
    for own in failing {
      while let next = found.first, next.line.line.line < own.line.line {
        DeclarationResult.take(&found, into: &all, line)
      }
      var merged = own
      while let next = found.first, next.line.line.line == own.line.line {
        merged.add(next.finding)
        found.removeFirst()
      }
      all.add(merged)
    }
    while !found.isEmpty { DeclarationResult.take(&found, into: &all, line) }
    all.count(others)
    self.failing = all
    notChecked = history.notChecked.map { (limit: $0.key, lines: $0.value) }.sorted { left, right in
      let (first, second) = (left.limit.limit, right.limit.limit)
      return (first.table, first.lines.ranges.first?.lowerBound ?? 0, first.kind.rawValue)
        < (second.table, second.lines.ranges.first?.lowerBound ?? 0, second.kind.rawValue)
    }
  }

  /// Takes all findings of the next line.
  private static func take(
    _ found: inout ArraySlice<DeclarationHistory.Found>, into all: inout FailingLines,
    _ line: (DeclarationHistory.Found) -> FailingLine
  ) {
    guard let first = found.popFirst() else { return }
    var failing = line(first)
    while let next = found.first, next.line.line.line == first.line.line.line {
      failing.add(next.finding)
      found.removeFirst()
    }
    all.add(failing)
  }

  /// What the total of the message differs from the sum of its lines, in cents; nothing where they agree or there
  /// is none.
  ///
  /// Source: rule TR358 of iWmo and iJw 3.2.
  package var totalDifference: Int128? {
    statedTotal.map { Int128($0) - tally.total }.flatMap { $0 == 0 ? nil : $0 }
  }

  /// Whether something is certainly wrong.
  package var isWrong: Bool { failing.wrong > 0 || totalDifference != nil || unreadable > 0 }
}
