import Tariffs

/// What is counted of all lines, also of those that are right.
package struct DeclarationTally: Sendable {
  /// The lines.
  package private(set) var lines = 0
  /// The lines that take something back.
  package private(set) var credits = 0
  /// What the debits declare, in cents.
  package private(set) var debit: Int128 = 0
  /// What the credits take back, in cents.
  package private(set) var credit: Int128 = 0

  package init() {}

  /// Counts a line.
  @inline(__always)
  package mutating func add(_ line: DeclarationLine) {
    lines += 1
    if line.isCredit {
      credits += 1
      credit += Int128(line.amount)
    } else {
      debit += Int128(line.amount)
    }
  }

  /// Adds what was counted of other lines.
  package mutating func add(_ other: DeclarationTally) {
    lines += other.lines
    credits += other.credits
    debit += other.debit
    credit += other.credit
  }

  /// What is declared in all, in cents: debits without credits.
  package var total: Int128 { debit - credit }
}

/// What failing lines say of a reason.
package struct DeclarationReasonCount: Sendable {
  /// Why.
  package let reason: DeclarationReason
  /// Whether it is certain.
  package let certainty: DeclarationCertainty
  /// How many lines fail for it first.
  package fileprivate(set) var lines = 0
  /// What they declare, in cents, without sign.
  package fileprivate(set) var declared: Int128 = 0
  /// What is at stake in them, in cents: what is declared too much or too little.
  package fileprivate(set) var stake: Int128 = 0
}

/// The lines that fail, with what they add up to.
package struct FailingLines: Sendable {
  /// How many of them are kept: enough for every list that somebody goes through, and few enough for the memory.
  package static let mostKept = 200_000

  /// The lines, in the order of the file; of more than ``mostKept`` the first.
  package private(set) var lines: [FailingLine] = []
  /// How many are certainly wrong.
  package private(set) var wrong = 0
  /// How many have to be judged.
  package private(set) var judged = 0
  /// What is declared too much in lines that are wrong, in cents.
  package private(set) var tooMuch: Int128 = 0
  /// What is declared too little in lines that are wrong, in cents.
  package private(set) var tooLittle: Int128 = 0
  /// What is at stake in lines that have to be judged, in cents.
  package private(set) var toJudge: Int128 = 0
  private var counts: [DeclarationReason: [DeclarationCertainty: DeclarationReasonCount]] = [:]

  /// How many lines are kept; all are counted.
  private let most: Int

  /// No lines.
  ///
  /// - Parameter most: how many are kept.
  package init(keeping most: Int = FailingLines.mostKept) { self.most = most }

  /// How many there are in all.
  package var count: Int { wrong + judged }

  /// What is at stake in lines that are wrong, in cents.
  package var stake: Int128 { tooMuch + tooLittle }

  /// The reasons with what their lines add up to: certain ones first, those with the most at stake first.
  package var reasons: [DeclarationReasonCount] {
    DeclarationCertainty.allCases.flatMap { certainty in
      DeclarationReason.allCases.compactMap { counts[$0]?[certainty] }.sorted(by: { $0.stake }, >)
    }
  }

  /// Adds a line.
  package mutating func add(_ line: FailingLine) {
    let (first, stake) = (line.first, Int128(line.line.isCredit ? -line.stake : line.stake))
    if line.isWrong { wrong += 1 } else { judged += 1 }
    switch first.certainty {
    case .wrong where stake >= 0: tooMuch += stake
    case .wrong: tooLittle -= stake
    case .judge: toJudge += stake.magnitude.asSigned
    }
    var count =
      counts[first.reason]?[first.certainty]
      ?? DeclarationReasonCount(reason: first.reason, certainty: first.certainty)
    count.lines += 1
    count.declared += Int128(line.line.amount)
    count.stake += stake.magnitude.asSigned
    counts[first.reason, default: [:]][first.certainty] = count
    if lines.count < most { lines.append(line) }
  }

  /// Counts lines that are not kept.
  package mutating func count(_ others: FailingLines) {
    wrong += others.wrong
    judged += others.judged
    tooMuch += others.tooMuch
    tooLittle += others.tooLittle
    toJudge += others.toJudge
    for (reason, counts) in others.counts {
      for (certainty, other) in counts {
        var count =
          self.counts[reason]?[certainty] ?? DeclarationReasonCount(reason: reason, certainty: certainty)
        count.lines += other.lines
        count.declared += other.declared
        count.stake += other.stake
        self.counts[reason, default: [:]][certainty] = count
      }
    }
  }
}

extension UInt128 {
  fileprivate var asSigned: Int128 { Int128(clamping: self) }
}
