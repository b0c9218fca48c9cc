import Tariffs

/// A line that stays known until all lines are read, because others are held against it.
///
/// Who the client is stays unknown: only a number is kept, by which lines of one client find each other.
package struct HistoryLine: Sendable {
  /// A number for the client.
  package let client: UInt64
  /// Who declares it; empty where the line does not say.
  package let provider: String
  /// A number for the allocation (toewijzing); 0 where the line does not say.
  package let allocation: UInt64
  /// What the line calls itself.
  package let id: String
  /// What its words mean.
  package let product: DeclaredProduct
  /// The line.
  package let line: DeclarationLine

  package init(
    client: UInt64, provider: String, allocation: UInt64 = 0, id: String, product: DeclaredProduct,
    line: DeclarationLine
  ) {
    (self.client, self.provider, self.allocation, self.id) = (client, provider, allocation, id)
    (self.product, self.line) = (product, line)
  }

  /// The days of the line.
  var days: ClosedRange<CompactDay> { line.from...max(line.from, line.to) }

  /// Whether a credit takes back all of it.
  ///
  /// Source: rule OP366 of iWmo and iJw 3.2: the whole line is credited, and what is right declared anew.
  func isTakenBack(by credit: HistoryLine) -> Bool {
    line.amount == credit.line.amount
      && (line.volume == credit.line.volume || product.unit != credit.product.unit)
  }
}

/// What lines of one client say together: declared twice, credited without a debit, beyond a limit of a document.
package struct DeclarationHistory: Sendable {
  /// A finding with the line that it is about.
  package typealias Found = (line: HistoryLine, finding: DeclarationFinding)

  /// A limit that lines could not be held against.
  package struct NotChecked: Hashable, Sendable {
    /// Why.
    package enum Cause: String, Hashable, Sendable, CaseIterable {
      /// The line is in a unit that does not convert to that of the limit.
      case unit
      /// It only holds in a case that lines do not tell.
      case condition
      /// Lines do not say on which days the client was absent.
      case absence
      /// The line is about more days than the limit.
      case days
      /// Lines do not say what a subcontractor is paid.
      case subcontractor
    }

    /// The limit.
    package let limit: DeclarationLimit
    /// Why it was not held.
    package let cause: Cause
  }

  /// The lines, in the order of the file.
  package private(set) var lines: [HistoryLine] = []
  /// What was found.
  package private(set) var found: [Found] = []
  /// What could not be checked, with the number of lines that it is about.
  package private(set) var notChecked: [NotChecked: Int] = [:]
  /// For each line whether nothing takes it back.
  private var isOpen: [Bool] = []

  /// Holds the lines of a file against each other.
  package init(_ lines: [HistoryLine]) {
    self.lines = lines.sorted { $0.line.line < $1.line.line }
    isOpen = self.lines.map { !$0.line.isCredit }
    findDoubles()
    for places in Dictionary(grouping: self.lines.indices, by: { self.lines[$0].client }).values {
      holdLimits(places.filter { isOpen[$0] })
    }
    found.sort { $0.line.line.line < $1.line.line.line }
  }

  mutating func report(_ place: Int, _ finding: DeclarationFinding) { found.append((lines[place], finding)) }

  mutating func cannotCheck(_ limit: DeclarationLimit, _ cause: NotChecked.Cause) {
    notChecked[NotChecked(limit: limit, cause: cause), default: 0] += 1
  }

  // MARK: Debits and credits

  /// What no two debits may have in common.
  ///
  /// Source: rules TR389 and TR390 of iWmo and iJw 3.2: category, code, period and number of the allocation.
  private struct DoubleKey: Hashable {
    let client: UInt64, allocation: UInt64, provider: String, product: String
    let from: CompactDay, to: CompactDay
  }

  private mutating func findDoubles() {
    struct State {
      var open: [Int] = []
      var hasCredit = false
    }
    var states: [DoubleKey: State] = [:]
    for place in lines.indices {
      let line = lines[place]
      let key = DoubleKey(
        client: line.client, allocation: line.allocation, provider: line.provider,
        product: line.product.key(on: line.line.from), from: line.line.from, to: line.line.to)
      // Taken out, so that its open lines are not copied for each line more.
      var state = states.removeValue(forKey: key) ?? State()
      if !line.line.isCredit {
        if let first = state.open.first {
          var finding = DeclarationFinding(.doubleDebit, stake: line.line.amount)
          finding.otherLine = lines[first].line.line
          report(place, finding)
        }
        state.open.append(place)
      } else if let debit = state.open.lastIndex(where: { lines[$0].isTakenBack(by: line) }) {
        isOpen[state.open.remove(at: debit)] = false
        state.hasCredit = true
      } else if let last = state.open.last {
        reportUnlike(place, last)
      } else {
        // The debit may stand in an earlier message.
        report(
          place,
          DeclarationFinding(
            state.hasCredit ? .doubleCredit : .creditWithoutDebit, state.hasCredit ? .wrong : .judge,
            stake: line.line.amount))
      }
      states[key] = state
    }
  }

  /// Reports a credit that is not all of the debit before it, which stays as it is: what is refused takes nothing back.
  private mutating func reportUnlike(_ credit: Int, _ debit: Int) {
    let (own, other) = (lines[credit].line, lines[debit].line)
    var finding = DeclarationFinding(.creditUnlikeDebit, stake: own.amount - other.amount)
    (finding.otherLine, finding.expectedAmount) = (other.line, other.amount)
    finding.allowed = other.exactVolume
    report(credit, finding)
  }
}
