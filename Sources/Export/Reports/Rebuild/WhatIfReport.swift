import Indexation
import Tariffs

extension Report {
  /// A list with changed cost figures, old against new.
  ///
  /// - Parameters:
  ///   - list: the list.
  ///   - request: the changes.
  ///   - costs: the names of the function levels.
  ///   - base: the wages from which those of the request are a change; nothing when wages are not exchanged.
  ///   - language: the language for people.
  /// - Returns: the report; its data are rows as in `tariffs.csv`.
  public static func whatIf(
    _ list: WhatIf, _ request: RebuildRequest, in costs: CostBook, from base: WageChoice?, language: Language
  ) -> Report {
    let wording = wording(language)
    let price = PriceColumns(wording: wording)
    @Sendable func change(_ row: WhatIf.Row) -> PriceChange {
      PriceChange(from: row.tariff.amount, to: row.amount)
    }
    let columns: [Column<WhatIf.Row>] = [
      price.code.of(\.tariff).repeated.hiddenWhenEmpty,
      price.name.of(\.tariff).repeated,
      price.form.of(\.tariff).hiddenWhenEmpty
        .forReaders(where: list.rows.contains { $0.tariff.form != .zin }),
      price.unit.of(\.tariff),
      .money("from", wording.text(nl: "Gepubliceerd (€)", en: "Published (€)")) { $0.tariff.amount },
      .money("to", wording.newAmount) { $0.amount },
      .change("change", wording.change) { change($0).difference },
      .percent("change_percent", wording.changePercent) { change($0).percentage },
      .text("calculation", wording.calculation) { wording.derivation($0) }.flexible.dropped(2),
      price.line.of(\.tariff).dropped(1),
    ]
    let readers = Section(key: "changes", columns: columns, rows: list.rows, audience: .readers)
    let data = savedList(
      list.saved, of: list.rows.map(\.tariff),
      rows: list.rows.map { ($0.tariff, $0.amount, wording.derivation($0)) }, wording)
    var changes = request.changes.map(wording.changed)
    if let base {
      changes.append(wording.exchangedWages(from: base, to: request.wages))
      changes += list.unchangedScales.map(wording.unchangedScale)
    }
    var notes =
      changes + [
        wording.text(
          nl:
            "Het gepubliceerde tarief legt vast wat niet gedrukt is (loon, en waar nodig de uren); alleen wat "
            + "u wijzigt verandert. Zonder wijziging blijft elk tarief gelijk.",
          en:
            "The published tariff fixes what is not printed (wage, and where needed the hours); only what you "
            + "change changes. Without a change each tariff stays the same."), wording.roundingSentence,
        wording.modelSentence(request.model),
      ]
    notes += wording.grouped(list.leftOut.map { ($0.tariff.shortName, wording.reason($0.reason)) }) {
      let products = wording.some($1.firstOccurrences, atMost: 12)
      return wording.text(
        nl: "Niet herrekend (\($0)): \(products).", en: "Not recalculated (\($0)): \(products).")
    }
    notes.append(wording.savedList(id: list.saved.id))
    return Report(
      title: wording.whatIfTitle(table: list.table.id),
      sections: [readers, data], notes: notes, sources: [wording.citation(of: list.table)]
    ).answered(wording.answer(list, changes: changes, columns))
      .calculated([Calculation(of: list, model: request.model, in: costs)].compactMap(\.self))
  }
}

extension Wording {
  func whatIfTitle(table: String) -> String {
    text(
      nl: "Wat als: de tarieven van \(table) met andere kosten",
      en: "What if: the tariffs of \(table) with other costs")
  }

  /// What the change does to the tariffs.
  fileprivate func answer(
    _ list: WhatIf, changes: [String], _ columns: [Report.Column<WhatIf.Row>]
  ) -> Report.Answer {
    let moved = list.rows.map { row in
      (name: row.tariff.codeAndName, change: PriceChange(from: row.tariff.amount, to: row.amount))
    }
    let (count, up) = (moved.count, moved.count { $0.change.difference.cents > 0 })
    let down = moved.count { $0.change.difference.cents < 0 }
    let kinds = [
      (up, text(nl: "omhoog", en: "up")), (down, text(nl: "omlaag", en: "down")),
      (count - up - down, text(nl: "gelijk", en: "the same")),
    ]
    let moves = self.list(kinds.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" })
    var sentences = changes
    sentences.append(
      text(
        nl: "\(tariffs(count)) van \(place(list.table)) herrekend: \(moves).",
        en: "\(tariffs(count)) of \(place(list.table)) recalculated: \(moves)."))
    let percents = moved.compactMap { entry in entry.change.percentage.map { (percent: $0, name: entry.name) }
    }
    .sorted { $0.percent.hundredths < $1.percent.hundredths }
    if let low = percents.first, let high = percents.last, up + down > 0 {
      func end(_ entry: (percent: Percentage, name: String)) -> String {
        "\(Report.Cell.percentage(entry.percent).readerText(self)) (\(entry.name))"
      }
      sentences.append(
        text(
          nl: "Het verschil loopt van \(end(low)) tot \(end(high)).",
          en: "The change runs from \(end(low)) to \(end(high))."))
    }
    let reasons = list.leftOut.map { reason($0.reason) }.firstOccurrences
    if !reasons.isEmpty {
      let (others, reasons) = (tariffs(list.leftOut.count), some(reasons, atMost: 2, between: "; "))
      sentences.append(
        text(nl: "Niet herrekend: \(others) (\(reasons)).", en: "Not recalculated: \(others) (\(reasons))."))
    }
    let table = CompactTable(
      columns.picked("name", "code", "form", "unit", "from", "to", "change", "change_percent"), list.rows,
      self)
    return Report.Answer(
      sentences, tables: [table.section],
      leftOut: leftOut(
        table,
        text(
          nl: "hoe elk tarief is herrekend, waarom andere niet, en de regels",
          en: "how each tariff was recalculated, why others were not, and the lines")))
  }

  /// How one tariff of the list came about.
  fileprivate func derivation(_ row: WhatIf.Row) -> String {
    switch row.derivation {
    case .rebuilt(let before, let after):
      let (before, after) = (cents(before), cents(after))
      return text(
        nl:
          "wat als: brutoloon per eenheid € \(before) wordt € \(after), opnieuw opgebouwd en afgerond op centen",
        en:
          "what if: gross wage per unit € \(before) becomes € \(after), built up again and rounded to cents")
    case .minute:
      return text(
        nl: "wat als: nieuwe uurprijs gedeeld door 60, afgerond op centen",
        en: "what if: new hour price divided by 60, rounded to cents")
    }
  }

  /// A sentence for each reason, with what was left out for it.
  func grouped(
    _ leftOut: [(name: String, reason: String)], _ sentence: (_ reason: String, _ names: [String]) -> String
  ) -> [String] {
    leftOut.map(\.reason).firstOccurrences.map { reason in
      sentence(reason, leftOut.filter { $0.reason == reason }.map(\.name))
    }
  }
}
