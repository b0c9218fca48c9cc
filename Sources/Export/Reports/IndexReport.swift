import Indexation
import Tariffs

extension Report {
  /// All figures of a series, or without one the series that are known.
  package static func series(_ series: IndexSeries?, in book: IndexBook, language: Language) -> Report {
    let wording = wording(language)
    guard let series else { return overview(of: book, wording) }
    let values = book.values(of: series.id)
    let columns: [Column<IndexValue>] = [
      .text("series", wording.series) { $0.series }.forData.always,
      .number("year", wording.year) { $0.year },
      .text("period", wording.period) { $0.period.isYear ? "" : "\($0.period)" }.hiddenWhenEmpty,
      .cell("percent", wording.percent, .decimal) { value in
        value.percent.map(wording.percentCell) ?? .term("", shown: wording.unknown)
      }.perhaps,
      .term("status", wording.status, wording.name) { $0.status },
      .text("variant", wording.variant) { $0.variant }.hiddenWhenEmpty,
      .cell("is_default", wording.isDefault, .boolean) {
        Cell.boolean($0.isDefault, shown: $0.isDefault ? wording.yes : wording.no)
      },
      .text("printed_status", wording.printed) { $0.printedStatus }.flexible.dropped(2),
      .date("published_on", wording.publishedOn) { $0.publishedOn }.hiddenWhenEmpty,
      .text("source", wording.source) { $0.source }.flexible.dropped(1),
      .term("confidence", wording.confidenceHeading, { wording.confidence($0.rawValue) }) { $0.confidence }
        .dropped(3),
      .text("note", wording.note) { $0.note }.flexible.hiddenWhenEmpty,
    ]
    let section = Section(key: "values", columns: columns, rows: values)
    var notes = [series.definition]
    if !series.note.isEmpty { notes.append(series.note) }
    for value in values {
      if let old = book.replaced(by: value) { notes.append(wording.replaced(old, by: value)) }
    }
    notes += wording.contradictions(among: values, in: book)
    let known = wording.knownUntil(series: series.id, in: book)
    notes.append(known)
    let beware = wording.contradictions(among: values, in: book)
    return Report(title: wording.seriesTitle(series.name), sections: [section], notes: notes)
      .answered(wording.answer(values, of: series, in: book, known: known, beware: beware, columns))
  }

  private static func overview(of book: IndexBook, _ wording: Wording) -> Report {
    let columns: [Column<IndexSeries>] = [
      .text("series", wording.series) { $0.id }.always,
      .text("name", wording.name) { $0.name }.always.flexible,
      .text("known_until", wording.knownUntil) { series in
        let known = book.knownUntil(series.id).filter { ![.estimate, .withdrawn].contains($0.status) }
        let levels = book.levelsKnownUntil(series.id).last.map { last in
          wording.text(nl: "standen \(last.period)", en: "levels \(last.period)")
            + " \(wording.name(of: last.status))"
        }
        let all = known.map { "\($0.year) \(wording.name(of: $0.status))" } + [levels].compactMap(\.self)
        return all.isEmpty ? wording.unknown : all.joined(separator: ", ")
      }.flexible,
      .text("publisher", wording.publisher) { $0.publisher }.flexible.dropped(2),
      .text("definition", wording.definition) { $0.definition }.flexible.dropped(1),
    ]
    let section = Section(key: "series", columns: columns, rows: book.series)
    return Report(title: wording.seriesTitle, sections: [section]).answered(wording.answer(book, columns))
  }

  /// What was indexed, with every year's step, along one path or several, of which the default one comes first.
  ///
  /// An amount has no name. Of a group price the individual price is indexed, and divided at the end.
  package static func indexed(
    _ prices: [(name: String, path: IndexPath, price: IndexedPrice, group: FollowingPrice?)],
    exceptions: [IndexException] = [], groups: [IndexedTable] = [], in book: IndexBook,
    rounding: IndexRounding, language: Language
  ) -> Report {
    let wording = wording(language)
    let layout = PathLayout(rounding: rounding, wording: wording)
    let entries = prices.map { PathEntry(name: $0.name, path: $0.path, price: $0.price, group: $0.group) }
    let names = entries.map { $0.shownName(wording) }.firstOccurrences
    let sections = entries.map { entry in
      Section(
        key: "path",
        heading: (names.count == 1 ? "" : entry.shownName(wording) + ", ")
          + wording.pathHeading(
            entry.path.name, percent: wording.percent(total(entry.path)),
            result: wording.cents(entry.result)),
        columns: layout.columns, rows: entry.steps(wording), audience: .readers
      ).asCalculated
    }
    let data = Section(
      key: "steps", columns: layout.columns, rows: entries.flatMap { $0.steps(wording) }, audience: .data)
    let first = prices.first
    var notes = [wording.roundingSentence(rounding, to: first?.price.unit ?? .cent)]
    if first?.path.isBackward ?? false { notes.append(wording.takenBack) }
    notes +=
      groups.flatMap {
        wording.derivations(of: [$0], among: $0.rows.map(\.tariff)) + $0.unkept.map(wording.unkept)
      }.firstOccurrences
    notes += exceptions.map {
      wording.exceptionFollows(product: $0.product, instead: $0.instead, reason: $0.reason)
    }
    notes += wording.notes(on: prices.map(\.path), in: book)
    return Report(
      title: wording.applyTitle(
        what: names.joined(separator: ", "), along: first?.path),
      sections: sections + [data], notes: notes, sources: wording.figureSources(of: prices.map(\.path))
    ).answered(
      layout.answer(entries, exceptions, beware: wording.beware(of: prices.map(\.path), in: book))
    ).calculated([Calculation(of: entries)].compactMap(\.self))
  }

  /// The percentage of a whole path, rounded to four decimals.
  static func total(_ path: IndexPath) -> Rational {
    ((path.factor - Rational(1)) * Rational(100)).rounded(decimals: 4)
  }

  /// A list that was indexed, beside what other versions of the clause give.
  ///
  /// Its data are rows as in `tariffs.csv`, which other commands accept.
  package static func indexed(
    _ table: IndexedTable, others: [IndexPath], in book: IndexBook, rounding: IndexRounding,
    language: Language
  ) -> Report {
    let wording = wording(language)
    let price = PriceColumns(wording: wording)
    let columns: [Column<IndexedTable.Row>] = [
      price.law.dropped(2).of(\.tariff),
      price.code.repeated.hiddenWhenEmpty.of(\.tariff),
      price.name.repeated.of(\.tariff),
      price.unit.of(\.tariff),
      price.form.dropped(3).of(\.tariff),
      .money("from", wording.amount(in: "\(table.path.start)")) { $0.tariff.amount },
      .money("to", wording.amount(in: "\(table.path.end)")) { $0.amount },
      .change("change", wording.change) { $0.change.difference },
      .percent("change_percent", wording.changePercent) { $0.change.percentage },
      price.line.dropped(1).of(\.tariff),
    ]
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

  /// Whether new prices follow from an index.
  package static func explanation(
    _ explanation: IndexExplanation, of comparison: Comparison, language: Language
  ) -> Report {
    let wording = wording(language)
    let tables = comparison.from.tables + comparison.to.tables.filter { !comparison.from.tables.contains($0) }
    let letterOf = letters(of: tables)
    @Sendable func source(_ tariff: Tariff) -> String { "\(letterOf[tariff.table] ?? "") \(tariff.line)" }
    let price = PriceColumns(wording: wording)
    let columns: [Column<IndexExplanation.Row>] = [
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
    let section = Section(key: "explanation", columns: columns, rows: explanation.rows)
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

/// A price that was indexed along a path.
struct PathEntry {
  /// The name; empty for an amount.
  let name: String
  let path: IndexPath
  let price: IndexedPrice
  let group: FollowingPrice?

  var result: Rational { group.map { Rational($0.amount) } ?? price.cents }

  /// The name, or the amount as people write it.
  func shownName(_ wording: Wording) -> String {
    name.isEmpty ? "€ " + wording.number(hundredths: price.amount.cents) : name
  }

  /// A step along the path; that of a group price has no index.
  struct Step {
    let entry: PathEntry
    let index: IndexPath.Step?
    let origin: String
    let before: Rational
    let after: Rational

    /// The clause that gives the percentage.
    var clause: ClauseIndex? {
      if case .clause(let index) = index?.origin { index } else { nil }
    }
  }

  /// The steps; a group price is the individual price of the last year, divided, which may follow another one itself.
  func steps(_ wording: Wording) -> [Step] {
    price.steps.map { step in
      Step(
        entry: self, index: step.index, origin: wording.origin(step.index.origin), before: step.before,
        after: step.after)
    }
      + (group.map { $0.before + [$0] } ?? []).map { follows in
        Step(
          entry: self, index: nil, origin: wording.followed(follows),
          before: Rational(follows.base), after: Rational(follows.amount))
      }
  }
}

/// The columns of prices that were indexed along a path.
private struct PathLayout {
  let rounding: IndexRounding
  let wording: Wording

  var columns: [Report.Column<PathEntry.Step>] {
    [
      // An amount without a name is shown in the language, and is plain in data.
      .cell("what", wording.product, .text) { step in
        step.entry.name.isEmpty
          ? Report.Cell.decimal("\(step.entry.price.amount)", shown: "") : .text(step.entry.name)
      }.forData,
      .text("path", wording.series) { $0.entry.path.name }.forData,
      .number("year", wording.year) { $0.index?.year },
      .text("period", wording.period) { ($0.index?.end).map { $0.isYear ? "" : "\($0)" } ?? "" }
        .hiddenWhenEmpty,
      .decimal("percent", wording.percent) { ($0.index?.percent).map(wording.percentCell) },
      .text("origin", wording.source) { $0.origin }.flexible,
      .amount("before", wording.before) { wording.euros($0.before) },
      .amount("after", wording.after) { wording.euros($0.after) },
      .amount("result", wording.after) { wording.euros($0.entry.result) }.forData,
      .text("rounding", wording.rounding) { _ in rounding.rawValue }.forData.always,
      .text("settlement", wording.rounding) { $0.clause?.clause.settlement.rawValue }.forData,
      .decimal("current_percent", wording.percent) { ($0.clause?.current).map(wording.percentCell) }.forData,
      .decimal("settlement_percent", wording.percent) { ($0.clause?.settlement).map(wording.percentCell) }
        .forData,
      .text("figures", wording.source) { figures(of: $0) }.forData,
    ]
  }

  /// The figures behind a percentage, each with its weight and source.
  private func figures(of step: PathEntry.Step) -> String {
    func figure(_ value: IndexValue, weight: Rational? = nil) -> String {
      let words = [
        weight.map { "\($0)%" } ?? "", value.series, "\(value.period)", value.status.rawValue, value.variant,
        value.percent.map { "\(wording.finite($0))%" } ?? "",
        value.levels.map { "\($0.new.level)/\($0.old.level) (\($0.new.base))" } ?? "",
      ]
      return words.filter { !$0.isEmpty }.joined(separator: " ")
        + " (\(value.confidence.map { $0.rawValue + ": " } ?? "")\(value.source))"
    }
    return switch step.index?.origin {
    case .clause(let index): index.terms.map { figure($0.value, weight: $0.weight) }.joined(separator: "; ")
    case .value(let value): figure(value)
    case .given, nil: ""
    }
  }
}

extension IndexPath {
  /// The percentages for programs, each with its year and what it is of: `2024 6.3 vng@2024; 2025 4.96 vng@2025-oktober`.
  var words: String {
    steps.map { step in
      "\(step.end) \(step.percent.finite)\(step.name.isEmpty ? "" : " " + step.name)"
    }.joined(separator: "; ")
  }
}

extension Wording {
  /// Where a percentage comes from.
  func origin(_ origin: IndexPath.Step.Origin) -> String {
    switch origin {
    case .clause(let index): index.step.map { "\(index.clause.name): \($0.source)" } ?? index.clause.name
    case .value(let value):
      (value.levels.map(ratio) ?? "\(value.series) \(value.period)")
        + ", \(name(of: value.status)): \(value.source)"
    case .given: given
    }
  }

  /// A percentage with its decimals, at most six for programs, and its sign of percent for people.
  func percentCell(_ percent: Rational) -> Report.Cell {
    .decimal("\(finite(percent))", shown: self.percent(percent))
  }

  /// Cents for programs: two decimals, or four where they are no whole cents.
  func dataCents(_ cents: Rational, _ rounding: Rounding = .halfAwayFromZero) -> String {
    let euros = cents / Rational(100)
    return cents.isWhole ? euros.text(decimals: 2) : "\(euros.rounded(rounding, decimals: 4))"
  }

  /// How clauses came to their percentages, what contradicts what was used, and how far series are known.
  func notes(on paths: [IndexPath], in book: IndexBook) -> [String] {
    (clauseSentences(of: paths) + doubts(about: paths, in: book)).firstOccurrences
  }

  /// How clauses came to their percentages.
  func clauseSentences(of paths: [IndexPath]) -> [String] {
    paths.flatMap(\.steps).compactMap { step in
      if case .clause(let index) = step.origin { clauseSentence(index) } else { nil }
    }.firstOccurrences
  }

  /// The figures that some percentages were made of, each once.
  private func figures(of paths: [IndexPath]) -> [IndexValue] {
    paths.flatMap(\.steps).flatMap { step -> [IndexValue] in
      switch step.origin {
      case .clause(let index): index.terms.map(\.value).filter { !$0.series.isEmpty }
      case .value(let value): [value]
      case .given: []
      }
    }.firstOccurrences
  }

  /// Where the clauses and the figures of some percentages come from, each source once with its figures:
  /// `VNG … (gelezen): ova 2024, voorlopig: 4,94%; ppc 2024, voorlopig: 2,51%`.
  func figureSources(of paths: [IndexPath]) -> [String] {
    let clauses = paths.flatMap(\.steps).compactMap { step -> String? in
      guard case .clause(let index) = step.origin, !index.clause.source.isEmpty else { return nil }
      return "\(index.clause.reference): \(index.clause.source)"
    }
    let figures = figures(of: paths)
    func source(_ value: IndexValue) -> String {
      let confidence = confidence(value)
      return value.source + (confidence.isEmpty ? "" : " (\(confidence))")
    }
    let figureOf = Dictionary(grouping: figures, by: source).mapValues { values in
      values.map { value in
        let status = [name(of: value.status), value.variant].filter { !$0.isEmpty }.joined(separator: ", ")
        return "\(value.levels.map(ratio) ?? "\(value.series) \(value.period)"), \(status): "
          + percent(value.percent ?? Rational(0))
      }.joined(separator: "; ")
    }
    return clauses.firstOccurrences
      + figures.map(source).firstOccurrences.map { "\($0): \(figureOf[$0] ?? "")" }
  }

  /// How sure a figure is, in words; empty where it is not said.
  func confidence(_ value: IndexValue) -> String {
    value.confidence.map { confidence($0.rawValue) } ?? ""
  }

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

  /// What contradicts the figures that were used, and how far series are known.
  func doubts(about paths: [IndexPath], in book: IndexBook) -> [String] {
    let known = figures(of: paths).map(\.series).firstOccurrences.map { knownUntil(series: $0, in: book) }
    let steps = paths.filter { !$0.goesBeyondSteps }.compactMap(stepsKnownUntil)
    return (beware(of: paths, in: book) + known + steps).firstOccurrences
  }

  /// What is withdrawn, replaced or contradicted of the figures that were used, and behind which step none is known.
  func beware(of paths: [IndexPath], in book: IndexBook) -> [String] {
    let values = figures(of: paths)
    return
      (paths.filter(\.goesBeyondSteps).compactMap(stepsKnownUntil)
      + values.filter { $0.status == .withdrawn }.map(withdrawn)
      + values.compactMap { value in book.replaced(by: value).map { replaced($0, by: value) } }
      + contradictions(among: values, in: book)).firstOccurrences
  }

  /// What contradicts some figures.
  func contradictions(among values: [IndexValue], in book: IndexBook) -> [String] {
    values.filter(\.isDefault).compactMap { value in
      let others = book.contradictions(of: value)
      return others.isEmpty ? nil : contradiction(value, others: others)
    }
  }

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
      return rowsOfName[name, default: []].count > 1 ? name + row.subject.unitAndForm : name
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
    if explanation.rows.isEmpty { notes.insert(nothingInCommon, at: 0) }
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

  /// What other versions of a clause give.
  func otherVersions(_ paths: [IndexPath]) -> [String] {
    paths.map { otherVersion($0.name, percents: percents(of: $0)) }
  }

  /// The percentages of a path with their years: `2024: 6,30% en 2025: 4,91%`.
  func percents(of path: IndexPath) -> String {
    list(path.steps.map { "\($0.end): \(percent($0.percent))" })
  }
}

// MARK: - Answers

extension Wording {
  /// Until when a series is known, and its last figures.
  fileprivate func answer(
    _ values: [IndexValue], of series: IndexSeries, in book: IndexBook, known: String, beware: [String],
    _ columns: [Report.Column<IndexValue>]
  ) -> Report.Answer {
    let last = book.knownUntil(series.id).filter { ![.estimate, .withdrawn].contains($0.status) }.compactMap {
      known -> String? in
      let value = values.first {
        $0.isDefault && $0.period == .year(known.year) && $0.status == known.status
      }
      return value?.percent.map { "\(percent($0)) (\(name(of: known.status)) \(known.year))" }
    }
    let latest =
      last.isEmpty ? "" : text(nl: " De laatste cijfers: ", en: " The last figures: ") + "\(list(last))."
    let table = CompactTable(
      columns.picked("year", "percent", "status", "variant", "is_default", "confidence"), values.reversed(),
      self)
    return Report.Answer(
      ["\(series.name): \(series.definition)", known + latest] + beware.prefix(2), tables: [table.section],
      leftOut: leftOut(
        table,
        text(nl: "de bron van elk cijfer en de opmerkingen", en: "the source of each figure and the notes")))
  }

  /// Which series there are.
  fileprivate func answer(_ book: IndexBook, _ columns: [Report.Column<IndexSeries>]) -> Report.Answer {
    let table = CompactTable(
      columns.picked("series", "name", "known_until"), book.series, self, lines: 32, textWidth: 34)
    return Report.Answer(
      [
        text(
          nl: "\(book.series.count) indexreeksen. De cijfers van een reeks: tariffs index series "
            + "\(book.series.first?.id ?? "").",
          en: "\(book.series.count) index series. The figures of one: tariffs index series "
            + "\(book.series.first?.id ?? "").")
      ], tables: [table.section],
      leftOut: leftOut(
        table,
        text(
          nl: "wat elke reeks meet, en wie haar uitgeeft",
          en: "what each series measures, and who publishes it")))
  }

  /// A price along a path: `€ 41,95 maal 1,0630 (2024) maal 1,0491 (2025), vng@2024, vng@2025-juli`.
  fileprivate func calculation(_ price: IndexedPrice, along path: IndexPath) -> String {
    let sign = price.isBackward ? text(nl: "gedeeld door", en: "divided by") : text(nl: "maal", en: "times")
    let steps = price.steps.map { step in
      " \(sign) \(factor(of: step.index)) (\(step.index.end))"
    }
    let origin =
      switch path.steps.first?.origin {
      case .clause: text(nl: "clausule ", en: "clause ") + path.name
      case .value: text(nl: "reeks ", en: "series ") + path.name
      case .given, nil: given
      }
    return "€ \(number(price.amount))\(steps.joined()), \(origin)"
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
          nl: "\(groups) groepstarieven volgen het geïndexeerde individuele tarief, gedeeld door de noemer.",
          en: "\(groups) group tariffs follow the indexed individual tariff, divided by the denominator."))
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
      columns.picked("name", "code", "unit", "form", "from", "to", "change", "change_percent"), table.rows,
      self, lines: 24, textWidth: 44
    ) { if case .indexed = $0.derivation { false } else { true } }
    return Report.Answer(
      sentences + others.prefix(2) + beware.prefix(2), tables: [compact.section],
      leftOut: leftOut(
        compact, mark: text(nl: "volgt een eigen regel", en: "follows a rule of its own"),
        text(
          nl: "hoe elk percentage is opgebouwd, regels en bronnen",
          en: "how each percentage is made up, lines and sources")))
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
    guard !rows.isEmpty else { return Report.Answer([nothingInCommon]) }
    let (count, tried) = (rows.count, explanation.triedPaths.count)
    var sentences = [
      firm.isEmpty
        ? text(
          nl:
            "Van de \(count) prijzen in beide lijsten past er geen overtuigend bij een van de \(tried) bekende indexen.",
          en: "Of the \(count) prices in both lists none convincingly fits one of the \(tried) known indices."
        )
        : text(
          nl:
            "Van de \(count) prijzen in beide lijsten \(firm.count == 1 ? "past" : "passen") er \(firm.count) op de cent bij een bekende index.",
          en:
            "Of the \(count) prices in both lists \(firm.count) \(firm.count == 1 ? "fits" : "fit") a known index to the cent."
        )
    ]
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
    sentences.append(
      text(
        nl: "\(rest.count) \(rest.count == 1 ? "volgt" : "volgen") geen bekende index"
          + (oneSided > 0 ? "; \(oneSided) staan maar in één van beide lijsten." : "."),
        en: "\(rest.count) \(rest.count == 1 ? "follows" : "follow") no known index"
          + (oneSided > 0 ? "; \(oneSided) stand in only one of the two lists." : ".")))
    let fits = Report.Column<IndexExplanation.Row>.text("fits", followsHeading) { row in
      row.matches.isEmpty
        ? self.no : row.canBeChance ? self.canBeChance : self.text(nl: "op de cent", en: "to the cent")
    }
    let table = CompactTable(
      columns.picked("name", "code") + columns.picked("unit").map { $0.dropped(1) }
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

extension PathLayout {
  /// What the prices become, and by which calculation.
  fileprivate func answer(
    _ entries: [PathEntry], _ exceptions: [IndexException], beware: [String]
  ) -> Report.Answer {
    let names = entries.map { $0.shownName(wording) }.firstOccurrences
    func result(_ entry: PathEntry) -> String {
      let calculation = wording.calculation(entry.price, along: entry.path)
      let amount = "€ \(wording.cents(entry.result))"
      guard let group = entry.group else { return "\(amount): \(calculation)" }
      let base = wording.number(group.base)
      return "\(amount): "
        + (group.denominator.map { denominator in
          wording.text(
            nl: "individueel \(calculation), is € \(base); gedeeld door \(denominator)",
            en: "individual \(calculation), is € \(base); divided by \(denominator)")
        }
          ?? wording.text(
            nl: "van \(calculation), is € \(base); maal \(wording.readable(group.ratio))",
            en: "of \(calculation), is € \(base); times \(wording.readable(group.ratio))"))
    }
    var sentences: [String] = []
    if names.count > 2 {
      let paths = entries.map(\.path).firstOccurrences.map { path in
        let name = path.name.isEmpty ? wording.given : path.name
        let total = wording.percent(Report.total(path))
        return wording.text(
          nl: "\(name) geeft samen \(total) (\(wording.percents(of: path)))",
          en: "\(name) gives \(total) in all (\(wording.percents(of: path)))")
      }
      let count = names.count
      sentences.append(
        wording.text(
          nl: "\(count) prijzen geïndexeerd: \(wording.some(paths, atMost: 3, between: "; ")).",
          en: "\(count) prices indexed: \(wording.some(paths, atMost: 3, between: "; "))."))
    } else {
      for name in names {
        let own = entries.filter { $0.shownName(wording) == name }
        let becomes = own[0].name.isEmpty ? "" : name + wording.text(nl: " wordt ", en: " becomes ")
        sentences.append(becomes + result(own[0]) + ".")
        for other in own.dropFirst().prefix(2) {
          sentences.append(
            wording.text(nl: "Volgens een andere versie ", en: "By another version ") + result(other) + ".")
        }
      }
    }
    sentences += exceptions.prefix(3).map {
      wording.exceptionFollows(product: $0.product, instead: $0.instead, reason: $0.reason)
    }
    sentences.append(wording.roundingSentence(rounding, to: entries.first?.price.unit ?? .cent))
    let prices: [Report.Column<PathEntry>] = [
      .text("what", wording.product) { $0.name }.flexible,
      .text("path", wording.series) { $0.path.name }.flexible,
      .money("before", wording.before) { $0.price.amount },
      .amount("after", wording.after) { wording.euros($0.result) },
    ]
    let steps =
      names.count > 2
      ? CompactTable(prices, entries, wording, lines: 24, textWidth: 36) { $0.group != nil }
      : CompactTable(
        columns.picked(
          entries.allSatisfy(\.path.isOfYears) ? "year" : "period", "percent", "origin", "before", "after"),
        names.count == 1 ? entries.first?.steps(wording) ?? [] : [], wording)
    return Report.Answer(
      sentences + beware.prefix(2), tables: [steps.section],
      leftOut: wording.leftOut(
        steps,
        mark: entries.contains { $0.group?.relation != nil }
          ? wording.text(nl: "volgt een ander tarief", en: "follows another tariff")
          : wording.text(
            nl: "individueel tarief gedeeld door de noemer",
            en: "individual tariff divided by the denominator"),
        wording.text(
          nl: (entries.count > 1 ? "de stappen van de andere versies of prijzen, " : "")
            + "hoe elk percentage is opgebouwd, en de bronnen",
          en: (entries.count > 1 ? "the steps of the other versions or prices, " : "")
            + "how each percentage is made up, and the sources")))
  }
}
