import Indexation
import Tariffs

extension Report {
  /// Whether new prices follow from an index.
  package static func explanation(
    _ explanation: IndexExplanation, of comparison: Comparison, language: Language
  ) -> Report {
    let wording = wording(language)
    let tables = comparison.from.tables + comparison.to.tables.filter { !comparison.from.tables.contains($0) }
    let letterOf = letters(of: tables)
    @Sendable func source(_ tariff: Tariff) -> String { "\(letterOf[tariff.table] ?? "") \(tariff.line)" }
    let price = PriceColumns(wording: wording)
    // What divides the prices of a product, where a list does.
    let band: Column<IndexExplanation.Row> = price.band.repeated.leftOutWhenUnknown.of(\.new)
    let hasBands = explanation.rows.contains { !$0.new.band.isEmpty }
    let all: [Column<IndexExplanation.Row>] = [
      .text("table_from", wording.table) { $0.old.table }.forData.always,
      .text("table_to", wording.table) { $0.new.table }.forData.always,
      price.product.forData.of(\.new),
      price.law.dropped(2).of(\.new),
      price.code.repeated.of(\.new),
      price.name.repeated.of(\.new),
      .text("unit", wording.unit) { $0.row.unit.rawValue }.always,
      .money("amount_from", wording.amount(in: "\(explanation.from)")) { $0.row.figure(.from)?.amount },
      .money("amount_to", wording.amount(in: "\(explanation.to)")) { $0.row.figure(.to)?.amount },
      .decimal("index_min", wording.impliedIndex) { wording.percentBound($0.bounds.lower, .down) }.forData,
      .decimal("index_max", wording.impliedIndex) { wording.percentBound($0.bounds.upper, .up) }.forData,
      .decimal("index_width", wording.impliedIndex) { wording.exact($0.width.rounded(decimals: 4)) }.forData,
      .text("index", wording.impliedIndex) { wording.indexBounds($0.bounds) }.forReaders,
      .text("width", wording.widthHeading) { wording.width($0.width) }.forReaders.alignedRight,
      .number("in_interval", wording.withinHeading) { $0.inInterval },
      .decimal("fits", wording.followsHeading) {
        Cell.decimal("\($0.matches.count)", shown: wording.fit($0, of: explanation))
      }.alignedLeft,
      .number("tried", wording.followsHeading) { _ in explanation.triedPaths.count }.forData,
      .boolean("can_be_chance", wording.followsHeading) { $0.canBeChance }.forData,
      .money("rounded_to", wording.rounding) { $0.rounding.unit }.forData,
      .cell("reproduced_by", wording.reproducedBy, .text) { wording.reproduced(by: $0.matches) }
        .flexible.dropped(4),
      .term("comparable", wording.comparable, wording.name) { $0.row.comparability?.verdict }.hiddenWhenEmpty,
      .text("source", wording.sourceAndLine) { "\(source($0.old)) → \(source($0.new))" }
        .forReaders.dropped(1),
    ]
    let place = all.firstIndex { $0.field.key == "unit" } ?? all.count
    let columns: [Column<IndexExplanation.Row>] =
      hasBands ? Array(all[..<place]) + [band] + Array(all[place...]) : all
    let section = Section(key: "explanation", columns: columns, rows: explanation.rows).declaring([band])
    return Report(
      title: wording.explainTitle(
        from: comparison.from.selector.description, to: comparison.to.selector.description),
      sections: [section], notes: wording.notes(on: explanation, of: comparison),
      sources: tables.map(wording.citation)
        + wording.figureSources(of: explanation.matchedPaths(of: explanation.rows))
    ).answered(wording.answer(explanation, of: comparison, columns))
  }
}

extension IndexExplanation.Row {
  fileprivate var old: Tariff { row.from[0] }
  fileprivate var new: Tariff { row.to[0] }
}

extension Comparison {
  /// The rows with both prices of which the old one is nothing, from which no index leads.
  fileprivate var fromNothing: [ComparisonRow] {
    rows.filter { $0.change != nil && $0.from.first?.amount.cents == 0 }
  }
}

extension Wording {
  /// How many of the tried indices fit a price, and whether that can be chance.
  func fit(_ row: IndexExplanation.Row, of explanation: IndexExplanation) -> String {
    row.matches.isEmpty
      ? no
      : fit(row.matches.count, of: explanation.triedPaths.count) + (row.canBeChance ? ", " + canBeChance : "")
  }

  /// The paths that give a price, with the ways to round that do.
  fileprivate func reproduced(by matches: [IndexExplanation.Match]) -> Report.Cell {
    let shown = matches.map { match in
      let roundings: [String] = match.roundings.map { name(of: $0) }
      return "\(match.name) (\(roundings.joined(separator: "; ")))"
    }
    return .term(
      matches.map(\.name).joined(separator: "; "), shown: shown.joined(separator: "; "))
  }

  /// How far the bounds of an implied index lie apart, in percentage points.
  func width(_ width: Rational) -> String {
    decimal(width.rounded(decimals: width < Rational(1, 10) ? 4 : 2))
  }

  /// Between which percentages an index lies: `11,5155 – 11,5252`.
  func indexBounds(_ bounds: RoundingBounds) -> String {
    indexBound(lower: bounds) + " – " + indexBound(upper: bounds)
  }

  /// The percentage from which an index lies on.
  func indexBound(lower bounds: RoundingBounds) -> String {
    percentBound(bounds.lower, .down).readerText(self)
  }

  /// The percentage up to which an index lies.
  func indexBound(upper bounds: RoundingBounds) -> String {
    percentBound(bounds.upper, .up).readerText(self)
  }

  /// One end of an interval of factors as a percentage with four decimals.
  fileprivate func percentBound(_ factor: Rational, _ rounding: Rounding) -> Report.Cell {
    let percent = (factor - Rational(1)) * Rational(100)
    return .decimal(percent.text(rounding, decimals: 4), shown: number(percent, rounding, decimals: 4))
  }

  /// What an explanation found.
  fileprivate func notes(on explanation: IndexExplanation, of comparison: Comparison) -> [String] {
    let rowsOfName = Dictionary(grouping: comparison.rows, by: \.subject.shortName)
    func label(_ row: ComparisonRow) -> String {
      let name = row.subject.shortName
      return rowsOfName[name, default: []].count > 1
        ? name + row.subject.bandInBrackets + row.subject.unitAndForm : name
    }
    func label(_ row: IndexExplanation.Row) -> String { label(row.row) }
    func labels(_ rows: [IndexExplanation.Row]) -> String { some(rows.map { label($0) }, atMost: 30) }
    let tried = explanation.triedPaths.count
    let found = explanation.rows.filter { !$0.matches.isEmpty }
    var notes = Dictionary(grouping: found) { $0.matches.map(\.name) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { _, rows in
        explained(
          products: labels(rows), paths: rows[0].matches.map { "\($0.name) (\(percents(of: $0.path)))" },
          tried: tried)
      }
    let doubtful = found.filter(\.canBeChance).map { row in
      "\(label(row)) (\(fit(row.matches.count, of: tried)), \(width(row.width)))"
    }
    if !doubtful.isEmpty { notes.append(fitsByChance(products: some(doubtful, atMost: 12))) }
    let rest = explanation.rows.filter(\.matches.isEmpty)
    if !rest.isEmpty { notes.append(notExplained(products: labels(rest))) }
    let oneSided = comparison.rows.filter { $0.change == nil }.map { label($0) }
    if !oneSided.isEmpty { notes.append(onlyOnOneSide(products: some(oneSided, atMost: 12))) }
    let fromNothing = comparison.fromNothing
    if !fromNothing.isEmpty {
      let products = some(fromNothing.map { label($0) }, atMost: 12)
      notes.append(
        text(
          nl: "De oude prijs is € \(number(Money(cents: 0))), dus zonder index: \(products).",
          en: "The old price is € \(number(Money(cents: 0))), so without an index: \(products)."))
    }
    if explanation.rows.isEmpty && fromNothing.isEmpty { notes.insert(nothingInCommon, at: 0) }
    let units = Dictionary(grouping: explanation.rows.filter { $0.rounding != .cent }, by: \.rounding)
    for (rounding, rows) in units.sorted(by: { $0.key.cents > $1.key.cents }) {
      notes.append(
        listRounding(
          unit: "€ " + number(hundredths: rounding.cents), products: some(rows.map { label($0) }, atMost: 12))
      )
    }
    if explanation.groupCount > explanation.groups.count {
      notes.append(largestGroups(explanation.groups.count, of: explanation.groupCount))
    }
    notes += explanation.groups.map { group in
      sharedIndex(
        bounds: indexBounds(group.bounds),
        products: labels(group.members.map { explanation.rows[$0] }))
    }
    notes += explanation.rows.compactMap { conversion($0.row) }
    notes.append(methodOfExplaining.text)
    notes.append(triedPaths(explanation.triedPaths))
    if !explanation.untriedPaths.isEmpty { notes.append(untriedPaths(explanation.untriedPaths)) }
    return notes
  }

  /// How many prices follow which index, which only by chance, and which none.
  fileprivate func answer(
    _ explanation: IndexExplanation, of comparison: Comparison,
    _ columns: [Report.Column<IndexExplanation.Row>]
  ) -> Report.Answer {
    let rows = explanation.rows
    let (firm, chance) = (
      rows.filter { !$0.matches.isEmpty && !$0.canBeChance },
      rows.filter { !$0.matches.isEmpty && $0.canBeChance }
    )
    let rest = rows.filter(\.matches.isEmpty)
    func names(_ rows: [IndexExplanation.Row]) -> String {
      listed(rows.map(\.row.subject.codeAndName))
    }
    let fromNothing = comparison.fromNothing.count
    let (count, tried) = (rows.count + fromNothing, explanation.triedPaths.count)
    guard count > 0 else { return Report.Answer([nothingInCommon]) }
    let first: String =
      if count == 1 {
        firm.isEmpty
          ? text(
            nl:
              "De ene prijs in beide lijsten past niet overtuigend bij een van de \(tried) bekende indexen.",
            en: "The one price in both lists does not convincingly fit one of the \(tried) known indices.")
          : text(
            nl: "De ene prijs in beide lijsten past op de cent bij een bekende index.",
            en: "The one price in both lists fits a known index to the cent.")
      } else if firm.isEmpty {
        text(
          nl:
            "Van de \(count) prijzen in beide lijsten past er geen overtuigend bij een van de \(tried) bekende indexen.",
          en: "Of the \(count) prices in both lists none convincingly fits one of the \(tried) known indices."
        )
      } else {
        text(
          nl:
            "Van de \(count) prijzen in beide lijsten \(firm.count == 1 ? "past" : "passen") er \(firm.count) op de cent bij een bekende index.",
          en:
            "Of the \(count) prices in both lists \(firm.count) \(firm.count == 1 ? "fits" : "fit") a known index to the cent."
        )
      }
    var sentences = [first]
    sentences += Dictionary(grouping: firm) { $0.matches.map(\.name) }
      .sorted {
        $0.value.count > $1.value.count
          || $0.value.count == $1.value.count && $0.key.lexicographicallyPrecedes($1.key)
      }
      .prefix(3).map { _, rows in
        let paths = some(rows[0].matches.map { "\($0.path.name) (\(percents(of: $0.path)))" }, atMost: 2)
        return "\(names(rows)): \(paths)."
      }
    if !chance.isEmpty {
      sentences.append(
        text(
          nl:
            "\(chance.count) \(chance.count == 1 ? "past" : "passen") ook, maar dat kan toeval zijn: \(names(chance)).",
          en:
            "\(chance.count) \(chance.count == 1 ? "fits" : "fit") too, but this can be chance: \(names(chance))."
        ))
    }
    let oneSided = comparison.rows.count { $0.change == nil }
    let zero = number(Money(cents: 0))
    let others: [String] = [
      rest.isEmpty
        ? ""
        : text(
          nl: "\(rest.count) \(rest.count == 1 ? "volgt" : "volgen") geen bekende index",
          en: "\(rest.count) \(rest.count == 1 ? "follows" : "follow") no known index"),
      fromNothing == 0
        ? ""
        : text(
          nl: "bij \(fromNothing) is de oude prijs € \(zero), waarvandaan geen index leidt",
          en: "for \(fromNothing) the old price is € \(zero), from which no index leads"),
      oneSided == 0
        ? ""
        : text(
          nl: "\(oneSided) \(oneSided == 1 ? "staat" : "staan") maar in één van beide lijsten",
          en: "\(oneSided) \(oneSided == 1 ? "stands" : "stand") in only one of the two lists"),
    ]
    let told = others.filter { !$0.isEmpty }.joined(separator: "; ")
    if !told.isEmpty { sentences.append(told.prefix(1).uppercased() + told.dropFirst() + ".") }
    let fits = Report.Column<IndexExplanation.Row>.text("fits", followsHeading) { row in
      row.matches.isEmpty
        ? self.no : row.canBeChance ? self.canBeChance : self.text(nl: "op de cent", en: "to the cent")
    }
    let table = CompactTable(
      columns.picked("name", "band", "code") + columns.picked("unit").map { $0.dropped(1) }
        + columns.picked("amount_from", "amount_to") + [fits]
        + columns.picked("comparable"),
      firm + chance + rest, self)
    return Report.Answer(
      sentences, tables: [table.section],
      leftOut: leftOut(
        table,
        text(
          nl: "welke index elke prijs inhoudt, welke zijn geprobeerd, wat een treffer bewijst, en de regels",
          en: "which index each price implies, which were tried, what a fit proves, and the lines")))
  }
}
