import Indexation
import Tariffs

extension Report {
  /// A product through all lists: each amount with its list, what it continues, and whether the two can be compared.
  ///
  /// - Parameters:
  ///   - history: the steps.
  ///   - product: the product as it was named.
  ///   - real: the same beyond an index, where that was asked for.
  ///   - book: the series of that index.
  ///   - language: the language for people.
  /// - Returns: the report.
  package static func history(
    _ history: ProductHistory, of product: String, real: RealHistory? = nil, book: IndexBook? = nil,
    language: Language
  ) -> Report {
    let wording = wording(language)
    let layout = HistoryLayout(
      history: history, real: real, letterOf: letters(of: history.tables), wording: wording)
    let paths = real?.paths ?? []
    let beyond =
      paths.map { wording.realNote(path: $0.name, percents: wording.percents(of: $0)) }
      + (book.map { wording.beware(of: paths, in: $0) } ?? [])
    return Report(
      title: wording.historyTitle(product, history),
      sections: [
        Section(key: "history", columns: layout.columns, rows: history.steps) { step in
          step.isEnd ? .removed : step.basis == .first ? .added : .plain
        }
      ],
      notes: beyond,
      sources: history.tables.map(wording.citation) + (paths.isEmpty ? [] : wording.figureSources(of: paths))
    ).answered(layout.answer(noting: beyond)).noting(history.notes, language: language)
      .noting(others: history.others, language: language)
  }
}

/// The columns of a history, and what it says in words.
private struct HistoryLayout {
  typealias Step = ProductHistory.Step

  let history: ProductHistory
  let real: RealHistory?
  let letterOf: [String: String]
  let wording: Wording

  var columns: [Report.Column<Step>] {
    let price = PriceColumns(wording: wording)
    let tariffs = history.steps.map(\.tariff)
    let hasKinds = tariffs.contains { $0.kind != .price }
    // With two prices the change since the first one is the change.
    let hasMoreSteps = history.steps.contains { $0.first != $0.before }
    let columns: [Report.Column<Step>] = [
      .text("table", wording.text(nl: "Lijst", en: "List")) { $0.table.id }.always.flexible.repeated,
      .number("year", wording.year) { $0.table.year }.forData,
      .date("valid_from", wording.text(nl: "Vanaf", en: "From")) { $0.from },
      .date("valid_to", wording.text(nl: "Tot en met", en: "Through")) {
        $0.tariff.details?.validTo ?? $0.table.validTo
      }.forData,
      .date("published_on", wording.publishedOn) { $0.table.publishedOn }.dropped(4),
      .text("replaced_by", wording.text(nl: "Vervangen door", en: "Replaced by")) { step in
        history.tables.first { $0.replaces.contains(step.table.id) }?.id
      }.hiddenWhenEmpty,
      price.product.forData.of(\.tariff),
      price.law.forData.of(\.tariff),
      price.code.hiddenWhenEmpty.of(\.tariff),
      price.name.of(\.tariff),
      price.unit.of(\.tariff),
      price.form.forReaders(where: tariffs.contains { $0.form != .zin }).of(\.tariff),
      .term("kind", wording.text(nl: "Soort", en: "Kind"), wording.name) { $0.tariff.kind }
        .forReaders(where: hasKinds),
      .text("band", wording.text(nl: "Staffel", en: "Band")) { $0.tariff.band }.hiddenWhenEmpty,
      .money("amount", wording.amount) { $0.isEnd ? nil : $0.tariff.statedAmount },
      .money("amount_to", wording.amountTo) { $0.isEnd ? nil : $0.tariff.details?.upperAmount }
        .hiddenWhenEmpty,
      .text("before", wording.text(nl: "Komt van", en: "Comes from")) { origin(of: $0) }.flexible
        .hiddenWhenEmpty,
      .change("change", wording.change) { $0.change?.difference },
      .percent("change_percent", wording.changePercent) { $0.change?.percentage },
      .percent("change_since_first_percent", wording.text(nl: "Sinds eerste (%)", en: "Since first (%)")) {
        $0.changeSinceFirst?.percentage
      }.forReaders(where: hasMoreSteps),
      .term("comparable", wording.comparable, wording.name) { $0.comparable }.hiddenWhenEmpty,
      .term("comparable_since_first", wording.comparable, wording.name) { $0.comparableSinceFirst }.forData,
      .term("basis", wording.basis, wording.name) { $0.basis }.forData,
      .term("relation", wording.relation, wording.name) { $0.continuations.first?.relation }.hiddenWhenEmpty
        .dropped(2),
      .text("reason", wording.reason) { $0.reason }.flexible.hiddenWhenEmpty.dropped(1),
      .text("lines_from", wording.line) { lines(of: $0, \.linesFrom) }.forData,
      .text("lines_to", wording.line) { lines(of: $0, \.linesTo) }.forData,
      price.line.forData.of(\.tariff),
      .text("source", wording.sourceAndLine) { step in
        step.isEnd ? "" : "\(letterOf[step.table.id] ?? "") \(step.tariff.line)"
      }.forReaders.dropped(3),
      price.note.forData.of(\.tariff),
    ]
    guard let real else { return columns }
    return columns + [
      .money("indexed_before", wording.indexedAmount) { real.change($0)?.from },
      .percent("real_change_percent", wording.realChangePercent) { real.change($0)?.percentage },
      .percent(
        "real_since_first_percent", wording.text(nl: "Reëel sinds eerste (%)", en: "Real since first (%)")
      ) { real.changeSinceFirst($0)?.percentage },
    ]
  }

  /// The product that a step comes from, where that has another name or code.
  private func origin(of step: Step) -> String {
    let old = step.continuations.filter { !$0.productFrom.isEmpty && !$0.productTo.isEmpty }.compactMap {
      continuation in
      history.steps.first {
        $0.table.id == continuation.tableFrom && $0.tariff.product == continuation.productFrom
      }?.tariff.codeAndName
    }.firstOccurrences
    return old == [step.tariff.codeAndName] ? "" : old.joined(separator: ", ")
  }

  private func lines(of step: Step, _ side: KeyPath<Continuation, SourceLines>) -> String {
    step.continuations.map { "\($0[keyPath: side])" }.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  // MARK: In words

  /// What became of the product, a sentence for each line of descent, and by which index it was held.
  func answer(noting beyond: [String]) -> Report.Answer {
    let ends = history.ends
    let most = 4
    var sentences = ends.prefix(most).map(sentence) + noPrices
    if history.steps.isEmpty {
      sentences.append(
        wording.text(
          nl: "De lijsten noemen het product, zonder bedrag.",
          en: "The lists name the product, without an amount."))
    }
    if ends.count > most {
      sentences.append(
        wording.text(
          nl: "Zo zijn er \(ends.count) lijnen; de tabel heeft ze alle.",
          en: "There are \(ends.count) such lines; the table has all of them."))
    }
    let shown = Set([
      "table", "valid_from", "code", "name", "unit", "form", "kind", "band", "amount", "amount_to",
      "change_percent", "change_since_first_percent", "real_since_first_percent", "comparable",
    ])
    let table = CompactTable(
      columns.filter { shown.contains($0.field.key) && $0.field.audience.includesReaders }.map(\.forReaders)
        .map { $0.field.key == "name" ? $0.flexible : $0 },
      history.steps, wording, textWidth: 24)
    return Report.Answer(
      sentences + beyond, tables: history.steps.isEmpty ? [] : [table.section],
      leftOut: wording.leftOut(
        table,
        wording.text(
          nl: "publicatie, overgang, de reden bij elke stap, en de regels",
          en: "publication, continuation, the reason at each step, and the lines")))
  }

  /// What is no price, each product with all that lists print of it: a maximum or a quote has no line of descent.
  private var noPrices: [String] {
    let steps = history.steps.filter { !$0.isEnd && $0.tariff.kind != .price }
    let amounts = Dictionary(grouping: steps, by: name)
    return steps.map(name).firstOccurrences.map { name in
      let all = (amounts[name] ?? []).map { "\(stated($0.tariff)) in \($0.table.year)" }.firstOccurrences
      return wording.text(nl: "\(name), geen prijs: ", en: "\(name), no price: ")
        + wording.some(all, atMost: 6) + "."
    }
  }

  /// An amount with what it is, where it is no price: `€ 1.000,00 per stuk (maximum)`.
  private func stated(_ tariff: Tariff) -> String {
    let hasKind = tariff.kind != .price && tariff.statedAmount != nil
    return wording.price(tariff) + (hasKind ? " (\(wording.name(of: tariff.kind)))" : "")
  }

  /// A product, with its region and its form where these are not plain.
  private func name(_ step: Step) -> String {
    let besides = [
      Set(history.tables.map(\.region)).count == 1 ? "" : step.table.regionName,
      step.tariff.form == .zin ? "" : wording.name(of: step.tariff.form),
    ].filter { !$0.isEmpty }.joined(separator: ", ")
    return step.tariff.codeAndName + (besides.isEmpty ? "" : " (\(besides))")
  }

  /// From the first price of a line of descent to its last one.
  private func sentence(_ place: Int) -> String {
    let last = history.steps[place]
    let name = name(last)
    if last.isEnd {
      let price = history.steps.last { !$0.isEnd && $0.tariff == last.tariff }.map {
        "\(stated($0.tariff)) in \($0.table.year), "
      }
      return "\(name): " + (price ?? "")
        + wording.text(
          nl: "vervallen in \(last.table.id). \(last.reason)", en: "ended in \(last.table.id). \(last.reason)"
        )
    }
    let line = history.line(to: place).map { history.steps[$0] }
    let years = line.map(\.table.year)
    let hasDays = Set(years).count < years.count
    func day(_ step: Step) -> String {
      hasDays
        ? wording.text(nl: "vanaf \(wording.date(step.from))", en: "from \(wording.date(step.from))")
        : wording.text(nl: "in \(step.table.year)", en: "in \(step.table.year)")
    }
    let first = line[0]
    guard line.count > 1 else {
      let origin = origin(of: last)
      let how = (last.continuations.first?.relation).map { ", \(wording.name(of: $0))" } ?? ""
      let from =
        origin.isEmpty
        ? ""
        : wording.text(
          nl: " uit \(origin), niet ernaast te zetten", en: " from \(origin), not to be set beside it")
      return "\(name): \(wording.price(last.tariff)) \(day(last))\(how)\(from)."
        + (last.reason.isEmpty ? "" : " " + last.reason)
    }
    let new =
      first.tariff.unit == last.tariff.unit
      ? "€ \(wording.number(last.tariff.amount))" : wording.price(last.tariff)
    return
      "\(name): \(wording.price(first.tariff)) \(day(first)), \(new) \(day(last)): \(change(last, along: line))"
  }

  /// The change along a line, as far as its prices can be compared, and why.
  private func change(_ last: Step, along line: [Step]) -> String {
    let verdict = last.comparableSinceFirst
    let reason = line.last { $0.comparable == verdict && !$0.reason.isEmpty }?.reason ?? ""
    let stayed = last.changeSinceFirst.map { $0.old.cents == $0.new.cents && $0.old.cents == Rational(0) }
    // From a price of nothing no percentage leads.
    let percent =
      last.changeSinceFirst?.percentage.map { wording.signed(hundredths: $0.hundredths) + "%" }
      ?? (verdict == .no
        ? ""
        : stayed == true
          ? wording.text(nl: "de prijs bleef gelijk", en: "the price stayed the same")
          : wording.text(nl: "in procenten niet te zeggen", en: "not to be said in percent"))
    let beyond =
      (real?.changeSinceFirst(last)?.percentage).map {
        wording.text(nl: ", reëel ", en: ", real ") + wording.signed(hundredths: $0.hundredths) + "%"
      } ?? ""
    let judgement =
      switch verdict {
      case .yes: wording.text(nl: ", vergelijkbaar", en: ", comparable")
      case .partly: wording.text(nl: ", deels vergelijkbaar", en: ", partly comparable")
      case .no: wording.text(nl: "niet vergelijkbaar", en: "not comparable")
      case nil:
        wording.text(
          nl: "; zelfde code, en of het vergelijkbaar is, zegt geen overgang",
          en: "; the same code, and no crosswalk says whether it is comparable")
      }
    return "\(percent)\(beyond)\(judgement)." + (reason.isEmpty ? "" : " " + reason)
  }
}

extension ProductHistory.Step {
  /// The day from which the amount holds.
  var from: CalendarDate { tariff.details?.validFrom ?? table.validFrom }
}

extension Wording {
  /// The title of a history.
  func historyTitle(_ product: String, _ history: ProductHistory) -> String {
    let years = history.tables.map(\.year)
    guard let first = years.min(), let last = years.max(), first != last else {
      return text(nl: "Verloop van \(product)", en: "History of \(product)")
    }
    return text(nl: "Verloop van \(product), \(first)–\(last)", en: "History of \(product), \(first)–\(last)")
  }
}
