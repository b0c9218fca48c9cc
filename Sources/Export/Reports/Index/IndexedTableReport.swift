import Indexation
import Tariffs

extension Report {
  /// A list that was indexed, beside what other versions of the clause give.
  ///
  /// Its data are rows as in `tariffs.csv`, which other commands accept.
  package static func indexed(
    _ table: IndexedTable, others: [IndexPath], in book: IndexBook, rounding: IndexRounding,
    language: Language
  ) -> Report {
    let wording = wording(language)
    let price = PriceColumns(wording: wording)
    let product: [Column<IndexedTable.Row>] = [
      price.law.dropped(2).of(\.tariff),
      price.code.repeated.hiddenWhenEmpty.of(\.tariff),
      price.name.repeated.of(\.tariff),
    ]
    let band: [Column<IndexedTable.Row>] =
      table.rows.contains { !$0.tariff.band.isEmpty } ? [price.band.repeated.of(\.tariff)] : []
    let amounts: [Column<IndexedTable.Row>] = [
      price.unit.of(\.tariff),
      price.form.dropped(3).of(\.tariff),
      .money("from", wording.amount(in: "\(table.path.start)")) { $0.tariff.amount },
      .money("to", wording.amount(in: "\(table.path.end)")) { $0.amount },
      .change("change", wording.change) { $0.change.difference },
      .percent("change_percent", wording.changePercent) { $0.change.percentage },
      price.line.dropped(1).of(\.tariff),
    ]
    let columns = product + band + amounts
    let readers = Section(key: "changes", columns: columns, rows: table.rows, audience: .readers)
    let data = savedList(
      table.saved, of: table.rows.map(\.tariff),
      rows: table.rows.map { ($0.tariff, $0.amount, wording.derivation($0, of: table)) }, wording
    )
    var notes = [wording.roundingSentence(rounding, to: table.path.priceRounding)]
    if let day = table.day { notes.append(wording.pricesOfDay(day)) }
    notes += wording.clauseGroups(of: table)
    notes.append(
      wording.usedIndex(
        table.path.name.isEmpty ? wording.given : table.path.name, percents: wording.percents(of: table.path))
    )
    notes += wording.derivations(of: [table], among: table.rows.map(\.tariff))
    notes += table.unkept.map(wording.unkept)
    notes += wording.notes(on: [table.path], in: book)
    notes += wording.otherVersions(others)
    return Report(
      title: wording.applyTitle(what: table.table.id, along: table.path),
      sections: [readers, data], notes: notes,
      sources: [wording.citation(of: table.table)] + wording.figureSources(of: [table.path])
    ).answered(
      wording.answer(
        table, columns, others: wording.otherVersions(others),
        beware: wording.beware(of: [table.path], in: book))
    ).calculated([Calculation(of: table)].compactMap(\.self))
  }
}

extension Wording {
  /// What does not simply follow the index: group prices and exceptions, of the tariffs that are shown.
  func derivations(of tables: [IndexedTable], among tariffs: [Tariff]) -> [String] {
    let shown = Set(tariffs)
    return tables.flatMap { table in
      table.rows.compactMap { row in
        if case .indexed = row.derivation { return nil }
        return shown.contains(row.tariff) ? derivation(row, of: table) : nil
      }
    }
  }

  /// How one tariff of an indexed list came about.
  fileprivate func derivation(_ row: IndexedTable.Row, of table: IndexedTable) -> String {
    let product = row.tariff.shortName
    switch row.derivation {
    case .indexed(let price):
      let sign = price.isBackward ? "÷" : "×"
      return price.steps.reduce(number(hundredths: price.amount.cents)) { text, step in
        let next = "\(text) \(sign) \(factor(of: step.index, isPadded: false))"
        return price.rounding == .yearly ? "\(next) = \(cents(step.after))" : next
      } + " (\(price.pathName.isEmpty ? given : price.pathName))"
    case .follows(_, _, let price):
      let (amount, result) = (number(hundredths: price.base.cents), number(hundredths: price.amount.cents))
      return price.denominator.map {
        groupFollows(product: product, individual: amount, denominator: "\($0)", result: result)
      } ?? shareFollows(row.tariff, of: amount, price, result: result)
    case .exception(let exception, _):
      return exceptionFollows(product: product, instead: exception.instead, reason: exception.reason)
    }
  }

  /// How many prices were indexed, by how much, and what does not simply follow.
  fileprivate func answer(
    _ table: IndexedTable, _ columns: [Report.Column<IndexedTable.Row>], others: [String], beware: [String]
  ) -> Report.Answer {
    let path = table.path
    let total = percent(Report.total(path))
    var (groups, shares, minutes) = (0, 0, 0)
    var exceptions: [IndexException] = []
    for row in table.rows {
      switch row.derivation {
      case .follows(_, _, let price) where price.relation == nil: groups += 1
      case .follows(_, _, let price) where price.relation?.basis == .definition: minutes += 1
      case .follows: shares += 1
      case .exception(let exception, _): exceptions.append(exception)
      case .indexed: break
      }
    }
    let name = path.name.isEmpty ? given : path.name
    let hasGroups = !table.groupPaths.isEmpty
    var sentences = [
      text(
        nl:
          "\(tariffs(table.rows.count)) van \(place(table.table)) geïndexeerd van \(path.start) naar \(path.end): "
          + (hasGroups
            ? "met \(name), per groep van producten."
            : "samen \(total), met \(name) (\(percents(of: path)))."),
        en:
          "\(tariffs(table.rows.count)) of \(place(table.table)) indexed from \(path.start) to \(path.end): "
          + (hasGroups
            ? "by \(name), by group of products." : "\(total) in all, by \(name) (\(percents(of: path))).")
      )
    ]
    sentences += clauseGroups(of: table)
    if let day = table.day { sentences.append(pricesOfDay(day)) }
    if groups > 0 {
      sentences.append(
        text(
          nl:
            "\(groups) \(groups == 1 ? "groepstarief volgt" : "groepstarieven volgen") het geïndexeerde individuele "
            + "tarief, gedeeld door de noemer.",
          en:
            "\(groups) \(groups == 1 ? "group tariff follows" : "group tariffs follow") the indexed individual tariff, "
            + "divided by the denominator."))
    }
    if shares > 0 {
      sentences.append(
        text(
          nl:
            "\(tariffs(shares)) \(shares == 1 ? "blijft" : "blijven") het deel van een ander tarief dat het document noemt.",
          en:
            "\(tariffs(shares)) \(shares == 1 ? "stays" : "stay") the share of another tariff that the document states."
        ))
    }
    if minutes > 0 {
      sentences.append(
        text(
          nl:
            "\(tariffs(minutes)) per minuut \(minutes == 1 ? "is" : "zijn") het geïndexeerde tarief per uur, gedeeld door 60.",
          en:
            "\(tariffs(minutes)) per minute \(minutes == 1 ? "is" : "are") the indexed tariff per hour, divided by 60."
        ))
    }
    sentences += table.unkept.prefix(3).map(unkept)
    if table.unkept.count > 3 {
      sentences.append(
        text(
          nl: "Zo zijn er nog \(table.unkept.count - 3); alle met --details.",
          en: "There are \(table.unkept.count - 3) more like these; all of them with --details."))
    }
    sentences += exceptions.prefix(3).map {
      exceptionFollows(product: $0.product, instead: $0.instead, reason: $0.reason)
    }
    let compact = CompactTable(
      columns.picked("name", "band", "code", "unit", "form", "from", "to", "change", "change_percent"),
      table.rows, self, lines: 24, textWidth: 44
    ) { if case .indexed = $0.derivation { false } else { true } }
    return Report.Answer(
      sentences + others.prefix(2) + beware.prefix(2), tables: [compact.section],
      leftOut: leftOut(
        compact, mark: text(nl: "volgt een eigen regel", en: "follows a rule of its own"),
        text(
          nl: "hoe elk percentage is opgebouwd, regels en bronnen",
          en: "how each percentage is made up, lines and sources")))
  }
}
