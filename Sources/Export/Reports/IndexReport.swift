import Indexation
import Tariffs

extension Report {
  /// The series that are known, or all figures of one of them.
  ///
  /// - Parameters:
  ///   - series: the series; nothing for an overview of all.
  ///   - book: the series with their figures.
  ///   - language: the language for people.
  /// - Returns: the report.
  public static func series(_ series: IndexSeries?, in book: IndexBook, language: Language) -> Report {
    let wording = wording(language)
    guard let series else { return overview(of: book, wording) }
    let values = book.values(of: series.id)
    let section = Section(
      key: "values",
      columns: [
        Field("series", wording.series, audience: .data),
        Field("year", wording.year, isNumeric: true),
        Field("percent", wording.percent, isNumeric: true),
        Field("status", wording.status),
        Field("variant", wording.variant, isHiddenWhenEmpty: true),
        Field("is_default", wording.isDefault),
        Field("printed_status", wording.printed, isFlexible: true, dropOrder: 2),
        Field("published_on", wording.publishedOn, isHiddenWhenEmpty: true),
        Field("source", wording.source, isFlexible: true, dropOrder: 1),
        Field("confidence", wording.confidenceHeading, dropOrder: 3),
        Field("note", wording.note, isFlexible: true, dropOrder: 4, isHiddenWhenEmpty: true),
      ],
      rows: values.map { value in
        Row([
          .text(value.series), .number(value.year),
          value.percent.map { .decimal("\($0)", shown: wording.percent($0)) }
            ?? .term("", shown: wording.unknown),
          .term(value.status.rawValue, shown: wording.name(of: value.status)),
          .text(value.variant),
          .term(value.isDefault ? "yes" : "no", shown: value.isDefault ? wording.yes : wording.no),
          .text(value.printedStatus), value.publishedOn.map(Cell.date) ?? .empty, .text(value.source),
          .term(value.confidence?.rawValue ?? "", shown: wording.confidence(value)), .text(value.note),
        ])
      })
    var notes = [series.definition]
    if !series.note.isEmpty { notes.append(series.note) }
    for value in values {
      if let old = book.replaced(by: value) { notes.append(wording.replaced(old, by: value)) }
    }
    notes += wording.contradictions(among: values, in: book)
    notes.append(wording.knownUntil(series: series.id, years: book.knownUntil(series.id)))
    return Report(title: wording.seriesTitle(series.name), sections: [section], notes: notes)
  }

  private static func overview(of book: IndexBook, _ wording: Wording) -> Report {
    let section = Section(
      key: "series",
      columns: [
        Field("series", wording.series), Field("name", wording.name, isFlexible: true),
        Field("known_until", wording.knownUntil, isFlexible: true),
        Field("publisher", wording.publisher, isFlexible: true, dropOrder: 2),
        Field("definition", wording.definition, isFlexible: true, dropOrder: 1),
      ],
      rows: book.series.map { series in
        let known = book.knownUntil(series.id).filter { ![.estimate, .withdrawn].contains($0.status) }.map {
          "\($0.year) \(wording.name(of: $0.status))"
        }
        return Row([
          .text(series.id), .text(series.name),
          .text(known.isEmpty ? wording.unknown : known.joined(separator: ", ")),
          .text(series.publisher), .text(series.definition),
        ])
      })
    return Report(title: wording.seriesTitle, sections: [section])
  }

  /// An amount that was indexed, with every year's step, along one path or several.
  ///
  /// - Parameters:
  ///   - prices: what was indexed, with its name and its paths, the default path first; of a group price the individual
  ///     price is indexed, and divided at the end.
  ///   - exceptions: products that the clause treats in another way.
  ///   - groups: the group prices among them, indexed by the individual price.
  ///   - book: the series, for contradictions and how far they are known.
  ///   - rounding: where amounts were rounded.
  ///   - language: the language for people.
  /// - Returns: the report.
  public static func indexed(
    _ prices: [(name: String, path: IndexPath, price: IndexedPrice, group: GroupPrice?)],
    exceptions: [IndexException] = [], groups: [IndexedTable] = [], in book: IndexBook,
    rounding: IndexRounding, language: Language
  ) -> Report {
    let wording = wording(language)
    let columns = [
      Field("what", wording.product, audience: .data), Field("path", wording.series, audience: .data),
      Field("year", wording.year, isNumeric: true), Field("percent", wording.percent, isNumeric: true),
      Field("origin", wording.source, isFlexible: true),
      Field("before", wording.before, isNumeric: true), Field("after", wording.after, isNumeric: true),
      Field("result", wording.after, audience: .data), Field("rounding", wording.rounding, audience: .data),
      Field("settlement", wording.rounding, audience: .data),
      Field("current_percent", wording.percent, audience: .data),
      Field("settlement_percent", wording.percent, audience: .data),
      Field("figures", wording.source, audience: .data),
    ]
    // An amount without a name is shown in the language, and is plain in data.
    let prices = prices.map { entry in
      let isAmount = entry.name.isEmpty
      return (
        what: isAmount
          ? Cell.decimal(entry.price.amount.description, shown: "") : .text(entry.name),
        name: isAmount ? "€ " + wording.number(hundredths: entry.price.amount.cents) : entry.name,
        path: entry.path, price: entry.price, group: entry.group,
        result: entry.group.map { Rational($0.amount) } ?? entry.price.cents
      )
    }
    typealias Entry = (
      what: Cell, name: String, path: IndexPath, price: IndexedPrice, group: GroupPrice?, result: Rational
    )
    func row(
      of entry: Entry, year: Cell = .empty, percent: Cell = .empty, origin: String, before: Rational,
      after: Rational, derivation: [Cell]
    ) -> Row {
      Row(
        [
          entry.what, .text(entry.path.name), year, percent, .text(origin), wording.euros(before),
          wording.euros(after),
          wording.euros(entry.result), .text(rounding.rawValue),
        ] + derivation)
    }
    func rows(_ entry: Entry) -> [Row] {
      let years = entry.price.steps.map { step in
        row(
          of: entry, year: .number(step.index.year),
          percent: .decimal("\(step.index.percent)", shown: wording.percent(step.index.percent)),
          origin: wording.origin(step.index.origin), before: step.before, after: step.after,
          derivation: derivationCells(step.index.origin))
      }
      // A group price is the individual price of the last year, divided.
      guard let group = entry.group else { return years }
      return years + [
        row(
          of: entry, origin: wording.dividedBy(group.denominator), before: Rational(group.individual),
          after: entry.result, derivation: derivationCells(.given))
      ]
    }
    let sections = prices.map { entry in
      Section(
        key: "path",
        heading: (prices.map(\.name).allSatisfy { $0 == entry.name } ? "" : entry.name + ", ")
          + wording.pathHeading(
            entry.path.name, percent: wording.percent(total(entry.path)),
            result: wording.cents(entry.result)),
        columns: columns, rows: rows(entry), audience: .readers)
    }
    let data = Section(key: "steps", columns: columns, rows: prices.flatMap(rows), audience: .data)
    let first = prices.first
    var notes = [wording.roundingSentence(rounding)]
    if first?.path.isBackward ?? false { notes.append(wording.takenBack) }
    notes += groups.flatMap { wording.derivations(of: [$0], among: $0.rows.map(\.tariff)) }.firstOccurrences
    notes += exceptions.map {
      wording.exceptionFollows(product: $0.product, instead: $0.instead, reason: $0.reason)
    }
    notes += wording.notes(on: prices.map(\.path), in: book)
    let names = prices.map(\.name).firstOccurrences
    return Report(
      title: wording.applyTitle(
        what: names.joined(separator: ", "), from: first?.path.from ?? 0, to: first?.path.to ?? 0),
      sections: sections + [data], notes: notes, sources: wording.figureSources(of: prices.map(\.path)))
  }

  /// How a percentage came about, for programs: the parts of a clause, and each figure with its weight and source.
  private static func derivationCells(_ origin: IndexPath.Step.Origin) -> [Cell] {
    func figure(_ value: IndexValue, weight: Rational? = nil) -> String {
      let words = [
        weight.map { "\($0)%" } ?? "", value.series, "\(value.year)", value.status.rawValue, value.variant,
        value.percent.map { "\($0)%" } ?? "",
      ]
      return words.filter { !$0.isEmpty }.joined(separator: " ")
        + " (\(value.confidence.map { $0.rawValue + ": " } ?? "")\(value.source))"
    }
    switch origin {
    case .clause(let index):
      return [
        .text(index.clause.settlement.rawValue), .decimal("\(index.current)", shown: ""),
        .decimal("\(index.settlement)", shown: ""),
        .text(index.terms.map { figure($0.value, weight: $0.weight) }.joined(separator: "; ")),
      ]
    case .value(let value): return [.empty, .empty, .empty, .text(figure(value))]
    case .given: return [.empty, .empty, .empty, .empty]
    }
  }

  /// The percentage of a whole path, rounded to four decimals.
  static func total(_ path: IndexPath) -> Rational {
    ((path.factor - Rational(1)) * Rational(100)).rounded(decimals: 4)
  }

  /// A list that was indexed.
  ///
  /// - Parameters:
  ///   - table: the new list with its derivation.
  ///   - others: paths of other versions of the clause.
  ///   - book: the series, for contradictions and how far they are known.
  ///   - rounding: where amounts were rounded.
  ///   - language: the language for people.
  /// - Returns: the report; its data are rows as in `tariffs.csv`, which other commands accept.
  public static func indexed(
    _ table: IndexedTable, others: [IndexPath], in book: IndexBook, rounding: IndexRounding,
    language: Language
  ) -> Report {
    let wording = wording(language)
    let readers = Section(
      key: "changes",
      columns: [
        Field("law", wording.law, dropOrder: 2),
        Field("code", wording.code, isRepeated: true, isHiddenWhenEmpty: true),
        Field("name", wording.product, isFlexible: true, isRepeated: true), Field("unit", wording.unit),
        Field("form", wording.form, dropOrder: 3),
        Field("from", wording.amount(in: "\(table.path.from)"), isNumeric: true),
        Field("to", wording.amount(in: "\(table.path.to)"), isNumeric: true),
        Field("change", wording.change, isNumeric: true),
        Field("change_percent", wording.changePercent, isNumeric: true),
        Field("line", wording.line, isNumeric: true, dropOrder: 1),
      ],
      rows: table.rows.map { row in
        Row([
          .term(row.tariff.law.rawValue, shown: wording.name(of: row.tariff.law)), .text(row.tariff.code),
          .text(row.tariff.name), .text(row.tariff.unit.rawValue),
          .term(row.tariff.form.rawValue, shown: wording.name(of: row.tariff.form)),
          .money(row.tariff.amount),
          .money(row.amount), .change(row.change.difference),
          row.change.percentage.map { .percentage($0) } ?? .empty, .number(row.tariff.line),
        ])
      }, audience: .readers)
    let data = savedList(
      table.saved, rows: table.rows.map { ($0.tariff, $0.amount, wording.derivation($0, of: table)) }, wording
    )
    var notes = [wording.roundingSentence(rounding)]
    notes.append(
      wording.usedIndex(
        table.path.name.isEmpty ? wording.given : table.path.name, percents: wording.percents(of: table.path))
    )
    notes += wording.derivations(of: [table], among: table.rows.map(\.tariff))
    notes += wording.notes(on: [table.path], in: book)
    notes += wording.otherVersions(others)
    return Report(
      title: wording.applyTitle(what: table.table.id, from: table.path.from, to: table.path.to),
      sections: [readers, data], notes: notes,
      sources: [wording.citation(of: table.table)] + wording.figureSources(of: [table.path]))
  }

  /// Whether new prices follow from an index.
  ///
  /// - Parameters:
  ///   - explanation: the implied index of each product with the paths that give its price.
  ///   - comparison: the comparison that was explained.
  ///   - language: the language for people.
  /// - Returns: the report.
  public static func explanation(
    _ explanation: IndexExplanation, of comparison: Comparison, language: Language
  ) -> Report {
    let wording = wording(language)
    let tables = comparison.from.tables + comparison.to.tables.filter { !comparison.from.tables.contains($0) }
    let letterOf = letters(of: tables)
    let section = Section(
      key: "explanation",
      columns: [
        Field("table_from", wording.table, audience: .data),
        Field("table_to", wording.table, audience: .data),
        Field("product", wording.slug, audience: .data), Field("law", wording.law, dropOrder: 2),
        Field("code", wording.code, isRepeated: true),
        Field("name", wording.product, isFlexible: true, isRepeated: true), Field("unit", wording.unit),
        Field("amount_from", wording.amount(in: "\(explanation.from)"), isNumeric: true),
        Field("amount_to", wording.amount(in: "\(explanation.to)"), isNumeric: true),
        Field("index_min", wording.impliedIndex, audience: .data),
        Field("index_max", wording.impliedIndex, audience: .data),
        Field("index_width", wording.impliedIndex, audience: .data),
        Field("index", wording.impliedIndex, audience: .readers),
        Field("width", wording.widthHeading, audience: .readers, isNumeric: true),
        Field("in_interval", wording.withinHeading, isNumeric: true),
        Field("fits", wording.followsHeading),
        Field("tried", wording.followsHeading, audience: .data),
        Field("can_be_chance", wording.followsHeading, audience: .data),
        Field("rounded_to", wording.rounding, audience: .data),
        Field("reproduced_by", wording.reproducedBy, isFlexible: true, dropOrder: 4),
        Field("comparable", wording.comparable, dropOrder: 3, isHiddenWhenEmpty: true),
        Field("source", wording.sourceAndLine, audience: .readers, dropOrder: 1),
      ],
      rows: explanation.rows.map { row -> Row in
        let (old, new) = (row.row.from[0], row.row.to[0])
        return Row([
          .text(old.table), .text(new.table), .text(new.product),
          .term(new.law.rawValue, shown: wording.name(of: new.law)), .text(new.code), .text(new.name),
          .text(row.row.unit.rawValue), row.row.figure(.from).map { .money($0.amount) } ?? .empty,
          row.row.figure(.to).map { .money($0.amount) } ?? .empty,
          wording.percentBound(row.bounds.lower, .down), wording.percentBound(row.bounds.upper, .up),
          .decimal("\(row.width.rounded(decimals: 4))", shown: ""),
          .text(wording.indexBounds(row.bounds)), .text(wording.width(row.width)), .number(row.inInterval),
          .decimal("\(row.matches.count)", shown: wording.fit(row, of: explanation)),
          .number(explanation.triedPaths.count),
          .text(row.canBeChance ? "yes" : "no"), .money(row.rounding.unit),
          .term(
            row.matches.map(\.name).joined(separator: "; "),
            shown: row.matches.map { match in
              "\(match.name) (\(match.roundings.map(wording.name).joined(separator: "; ")))"
            }.joined(separator: "; ")),
          row.row.comparability.map { .term($0.verdict.rawValue, shown: wording.name(of: $0.verdict)) }
            ?? .empty,
          .text("\(letterOf[old.table] ?? "") \(old.line) → \(letterOf[new.table] ?? "") \(new.line)"),
        ])
      })
    return Report(
      title: wording.explainTitle(
        from: comparison.from.selector.description, to: comparison.to.selector.description),
      sections: [section], notes: wording.notes(on: explanation, of: comparison),
      sources: tables.map(wording.citation)
        + wording.figureSources(of: explanation.matchedPaths(of: explanation.rows)))
  }
}

extension IndexPath {
  /// The percentages for programs, each with its year and what it is of: `2024 6.3 vng@2024; 2025 4.96 vng@2025-oktober`.
  var words: String {
    steps.map { step in
      "\(step.year) \(step.percent)\(step.name.isEmpty ? "" : " " + step.name)"
    }.joined(separator: "; ")
  }
}

extension Wording {
  /// Where a percentage comes from.
  func origin(_ origin: IndexPath.Step.Origin) -> String {
    switch origin {
    case .clause(let index): index.clause.name
    case .value(let value): "\(value.series) \(value.year), \(name(of: value.status)): \(value.source)"
    case .given: given
    }
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
      case .clause(let index): index.terms.map(\.value)
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
        return "\(value.series) \(value.year), \(status): \(percent(value.percent ?? Rational(0)))"
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

  /// How far the bounds of an implied index lie apart, in percentage points.
  func width(_ width: Rational) -> String {
    decimal(width.rounded(decimals: width < Rational(1, 10) ? 4 : 2))
  }

  /// What contradicts the figures that were used, and how far series are known.
  func doubts(about paths: [IndexPath], in book: IndexBook) -> [String] {
    let values = figures(of: paths)
    var notes = values.filter { $0.status == .withdrawn }.map(withdrawn)
    notes += values.compactMap { value in book.replaced(by: value).map { replaced($0, by: value) } }
    notes += contradictions(among: values, in: book)
    notes += values.map(\.series).map { knownUntil(series: $0, years: book.knownUntil($0)) }
    return notes.firstOccurrences
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
        let next = "\(text) \(sign) \(decimal(Rational(1) + step.index.percent / Rational(100)))"
        return price.rounding == .yearly ? "\(next) = \(cents(step.after))" : next
      } + " (\(table.path.name.isEmpty ? given : table.path.name))"
    case .group(let individual, _, let price):
      return groupFollows(
        product: product, individual: number(hundredths: individual.indexed.cents),
        denominator: "\(price.denominator)", result: number(hundredths: price.amount.cents))
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
    list(path.steps.map { "\($0.year): \(percent($0.percent))" })
  }
}
