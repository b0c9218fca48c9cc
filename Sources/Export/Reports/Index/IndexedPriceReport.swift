import Indexation
import Tariffs

extension Report {
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

extension Wording {
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
