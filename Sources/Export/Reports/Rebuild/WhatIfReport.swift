import Indexation
import Tariffs

extension Report {
  /// A list with changed cost figures, old against new.
  ///
  /// - Parameters:
  ///   - list: the list.
  ///   - request: the changes.
  ///   - base: the wages from which those of the request are a change; nothing when wages are not exchanged.
  ///   - language: the language for people.
  /// - Returns: the report; its data are rows as in `tariffs.csv`.
  public static func whatIf(
    _ list: WhatIf, _ request: RebuildRequest, from base: WageChoice?, language: Language
  ) -> Report {
    let wording = wording(language)
    typealias Column = (column: Report.Field, cell: (WhatIf.Row) -> Cell)
    let hasForms = list.rows.contains { $0.tariff.form != .zin }
    func change(_ row: WhatIf.Row) -> PriceChange { PriceChange(from: row.tariff.amount, to: row.amount) }
    let columns: [Column] = [
      (.init("code", wording.code, isRepeated: true, isHiddenWhenEmpty: true), { .text($0.tariff.code) }),
      (.init("name", wording.product, isFlexible: true, isRepeated: true), { .text($0.tariff.name) }),
      (
        .init("form", wording.form, isHiddenWhenEmpty: true),
        { hasForms ? .text(wording.name(of: $0.tariff.form)) : .empty }
      ),
      (.init("unit", wording.unit), { .text($0.tariff.unit.rawValue) }),
      (.init("from", wording.oldAmount, isNumeric: true), { .money($0.tariff.amount) }),
      (.init("to", wording.newAmount, isNumeric: true), { .money($0.amount) }),
      (.init("change", wording.change, isNumeric: true), { .change(change($0).difference) }),
      (
        .init("change_percent", wording.changePercent, isNumeric: true),
        { change($0).percentage.map { .percentage($0) } ?? .empty }
      ),
      (
        .init("calculation", wording.calculation, isFlexible: true, dropOrder: 2),
        { .text(wording.derivation($0)) }
      ),
      (.init("line", wording.line, isNumeric: true, dropOrder: 1), { .number($0.tariff.line) }),
    ]
    let readers = Section(
      key: "changes", columns: columns.map(\.column),
      rows: list.rows.map { row in Row(columns.map { $0.cell(row) }) }, audience: .readers)
    let data = savedList(
      list.saved, rows: list.rows.map { ($0.tariff, $0.amount, wording.derivation($0)) }, wording)
    var notes = request.changes.map(wording.changed)
    if let base {
      notes.append(wording.exchangedWages(from: wording.label(base), to: wording.label(request.wages)))
      notes += list.unchangedScales.map { scale in
        wording.unchangedScale("\(scale.agreement) \(scale.scale)", since: wording.date(scale.validFrom))
      }
    }
    notes += [wording.whatIfSentence(), wording.roundingSentence, wording.modelSentence(request.model)]
    let leftOut = list.leftOut.map { (name: $0.tariff.shortName, reason: wording.reason($0.reason)) }
    for reason in leftOut.map(\.reason).firstOccurrences {
      let names = leftOut.filter { $0.reason == reason }.map(\.name).firstOccurrences
      notes.append(wording.notRecalculated(names, reason: reason))
    }
    notes.append(wording.savedList(id: list.saved.id))
    return Report(
      title: wording.whatIfTitle(table: list.table.id), sections: [readers, data], notes: notes,
      sources: [wording.citation(of: list.table)])
  }
}

extension Wording {
  /// How one tariff of the list came about.
  fileprivate func derivation(_ row: WhatIf.Row) -> String {
    switch row.derivation {
    case .rebuilt(let before, let after): rebuiltDerivation(before: cents(before), after: cents(after))
    case .minute: minuteDerivation
    }
  }

  fileprivate func label(_ wages: WageChoice) -> String {
    "\(wages.agreement.id)@\(wages.day)"
  }
}
