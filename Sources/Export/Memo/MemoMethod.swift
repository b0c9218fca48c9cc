import Indexation
import Tariffs

extension MemoLayout {
  /// How figures were made: each formula with an example from the rows.
  var method: [Fact] {
    var facts: [Fact] = []
    func add(_ method: (label: String, text: String), _ example: String? = nil) {
      facts.append(Fact(method.label, [method.text, example].compactMap { $0 }.joined(separator: " ")))
    }
    func money(_ amount: Money) -> String { wording.number(hundredths: amount.cents) }
    func formula(_ row: Memo.Row, _ change: PriceChange?) -> String? {
      guard let change, let percentage = change.percentage else { return nil }
      let (old, new) = (money(change.from), money(change.to))
      return wording.example(name(row), "(\(new) − \(old)) ÷ \(old) = \(wording.signed(percentage))")
    }
    let pairs = memo.rows(.equalTerms) + memo.rows(.reservation) + memo.rows(.undescribed)
    let printed = pairs.first { !$0.isConverted && $0.row.commonUnit == nil }
    if let first = printed ?? pairs.first { add(wording.methodOfChange, formula(first, first.change)) }
    if let group = pairs.first(where: \.isConverted) { add(wording.methodOfGroups, groupExample(group)) }
    if let real = memo.real, !pairs.isEmpty {
      let sample = printed.flatMap { row in row.real.map { (row, $0) } }
      let price = sample.flatMap { row, change -> String? in
        guard let old = row.row.from.first?.amount, real.path.index(old).indexed == change.from else {
          return nil
        }
        let sign = real.path.isBackward ? " ÷ " : " × "
        let factors = real.path.steps.map { wording.decimal(Rational(1) + $0.percent / Rational(100)) }
        return wording.example(
          name(row), ([money(old)] + factors).joined(separator: sign) + " = " + money(change.from))
      }
      let group = pairs.first(where: \.isConverted).flatMap { row -> String? in
        guard let old = row.row.from.first, let indexed = real.indexed(old), let figure = row.real?.from
        else { return nil }
        return product(old, at: indexed, figure).map { wording.example(name(row), $0) }
      }
      let examples = [price, group].compactMap { $0 }.joined(separator: " ")
      add(wording.methodOfIndexing(isBackward: real.path.isBackward), examples.isEmpty ? nil : examples)
      add(wording.methodOfReal, sample.flatMap { formula($0.0, $0.1) })
      let derivations = wording.derivations(of: real.tables, among: pairs.flatMap(\.row.from))
      if !derivations.isEmpty {
        facts.append(Fact(wording.derivationsLabel, derivations.joined(separator: " ")))
      }
      facts += wording.clauseSentences(of: [real.path]).map { Fact(wording.clauseLabel, $0) }
    }
    let remarks = memo.rows.compactMap { wording.remarks($0.row) }
    if !remarks.isEmpty { facts.append(Fact(wording.pairingLabel, remarks.joined(separator: " "))) }
    if !memo.commands.isEmpty {
      facts.append(Fact(wording.commandsLabel, memo.commands.joined(separator: "; ")))
    }
    return facts
  }

  private func name(_ row: Memo.Row) -> String {
    row.row.subject.shortName
  }

  /// The two figures of a converted group price, each from its minutes and its price.
  private func groupExample(_ row: Memo.Row) -> String? {
    guard let figure = row.equalTerms, let from = row.row.from.first, let to = row.row.to.first,
      let old = product(from, at: from.amount, figure.from), let new = product(to, at: to.amount, figure.to)
    else { return nil }
    return wording.example(name(row), wording.groupExample(old: old, new: new))
  }

  /// A cost per participant per hour as minutes times a price per minute: `60 × 0,34 = 20,40`.
  private func product(_ tariff: Tariff, at price: Money, _ figure: Money) -> String? {
    guard tariff.unit == .minuut, let minutes = memo.equalTerms.billedMinutesPerHour(tariff) else {
      return nil
    }
    return "\(wording.decimal(minutes)) × \(wording.number(hundredths: price.cents)) = "
      + wording.number(hundredths: figure.cents)
  }
}
