import Tariffs

/// The lines by which a provider puts right what was declared at the price of a list that was replaced later: each
/// line is credited as a whole, and declared again.
///
/// Source: rule OP366 of iWmo and iJw 3.2.
package struct DeclarationCorrection: Sendable {
  /// A line of the correction.
  package struct Row: Sendable {
    /// What it calls itself: the id of the line that it puts right, with `-C` or `-D` behind it.
    package let id: String
    /// The line that it puts right.
    package let corrects: FailingLine
    /// The price per unit, in cents; nothing where the line had none.
    package let price: Int64?
    /// The amount, in cents.
    package let amount: Int64
    /// Whether it takes the old line back.
    package let isCredit: Bool
  }

  /// The lines, a credit and a debit for each that is put right.
  package let rows: [Row]

  /// The correction of lines that were declared at an old price.
  package init(of failing: [FailingLine]) {
    rows = failing.filter { !$0.line.isCredit }.flatMap { line -> [Row] in
      guard let finding = line.findings.first(where: { $0.reason == .oldPrice }),
        let amount = finding.expectedAmount
      else { return [] }
      let id = line.id.isEmpty ? "\(line.line.line)" : line.id
      return [
        Row(
          id: id + "-C", corrects: line, price: line.line.price, amount: line.line.amount, isCredit: true),
        Row(id: id + "-D", corrects: line, price: finding.expectedPrice, amount: amount, isCredit: false),
      ]
    }
  }

  /// How many lines it puts right.
  package var count: Int { rows.count / 2 }

  /// What the provider gets in the end, in cents: all debits without all credits.
  package var total: Int128 {
    rows.reduce(0) { $0 + (($1.isCredit ? -1 : 1) * Int128($1.amount)) }
  }
}
