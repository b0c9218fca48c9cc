import Indexation
import Tariffs

extension Report {
  /// What lists become under several clauses, in years that are partly assumed.
  ///
  /// - Parameters:
  ///   - scenario: the lists under each clause.
  ///   - book: the series and clauses that are known.
  ///   - costs: what volumes cost under each clause; nothing where none are given.
  ///   - rounding: where amounts are rounded.
  ///   - language: the language for people.
  /// - Returns: the report.
  package static func scenario(
    _ scenario: IndexScenario, in book: IndexBook, costs: ScenarioCosts? = nil, rounding: IndexRounding,
    language: Language
  ) -> Report {
    let layout = ScenarioLayout(scenario: scenario, costs: costs, wording: wording(language))
    let paths = scenario.lines.map(\.path)
    // Whoever gives volumes asks for the cost first.
    let costSections = layout.cost.sections
    return Report(
      title: layout.title,
      sections: (costs == nil ? [] : costSections) + [
        Section(key: "paths", heading: layout.pathsHeading, columns: layout.pathColumns, rows: layout.steps),
        Section(
          key: "break_even", heading: layout.breakEvenHeading, columns: layout.breakEvenColumns,
          rows: scenario.breakEvens),
        Section(
          key: "products", heading: layout.pricesHeading, columns: layout.productColumns,
          rows: layout.products,
          audience: .readers),
        Section(key: "prices", columns: layout.priceColumns, rows: layout.prices, audience: .data),
      ] + (costs == nil ? costSections : []),
      notes: layout.notes + [layout.wording.roundingSentence(rounding)]
        + layout.wording.notes(on: paths, in: book),
      sources: scenario.tables.map(layout.wording.citation) + layout.wording.figureSources(of: paths)
    ).answered(layout.answer).calculated([Calculation(of: scenario, rounding: rounding)].compactMap(\.self))
  }
}

extension Chart {
  /// The index of a list under each clause; an open marker is an assumption.
  package static func scenario(_ scenario: IndexScenario, language: Language) -> Chart {
    let layout = ScenarioLayout(scenario: scenario, wording: wording(language))
    return years(
      title: layout.title,
      yTitle: layout.wording.text(
        nl: "Indexcijfer (\(scenario.from) = 100)", en: "Index figure (\(scenario.from) = 100)"),
      measure: .index,
      lines: scenario.lines.map { line in
        LineChart.Series(
          line.name,
          points: line.figures.map { year, figure in
            LineChart.Point(x: year, value: figure.drawn, isOpen: year > line.knownUntil)
          })
      },
      openMeaning: layout.mark, notes: [layout.assumed].compactMap(\.self),
      sources: scenario.tables.map { "\($0.title) (\($0.id))" }, layout.wording)
  }
}

extension Wording {
  /// Over the prices of the last year: whether they are known, or a figure behind them is assumed.
  func prices(of scenario: IndexScenario) -> String {
    text(nl: "Prijzen van \(scenario.to)", en: "Prices of \(scenario.to)")
      + (scenario.isAssumed ? text(nl: " (AANNAME)", en: " (ASSUMPTION)") : "")
  }
}

/// What is said of a scenario, and its columns.
private struct ScenarioLayout {
  let scenario: IndexScenario
  var costs: ScenarioCosts?
  let wording: Wording

  private func text(_ nl: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    wording.text(nl: nl(), en: en())
  }

  /// The word that stands beside everything that is assumed.
  var mark: String { text("AANNAME", "ASSUMPTION") }

  /// What is said of the cost of volumes.
  var cost: ScenarioCostLayout {
    ScenarioCostLayout(scenario: scenario, costs: costs, mark: mark, wording: wording)
  }

  private var lists: String { wording.list(scenario.tables.map(\.id)) }

  var title: String {
    let names = wording.list(scenario.lines.map(\.name))
    return text(
      "Scenario: \(lists) tot \(scenario.to) met \(names)",
      "Scenario: \(lists) until \(scenario.to) by \(names)")
  }

  // MARK: Paths

  /// A year of a clause.
  struct Step {
    let line: IndexScenario.Line
    let step: IndexPath.Step
    let figure: Rational

    var isContinued: Bool { line.continued.contains(step.year) }
  }

  var steps: [Step] {
    scenario.lines.flatMap { line in
      zip(line.path.steps, line.figures.dropFirst()).map { Step(line: line, step: $0, figure: $1.figure) }
    }
  }

  var pathsHeading: String { text("Percentage en index per jaar", "Percentage and index of each year") }

  /// Whether a year is known, or what of it is assumed.
  private func basis(_ step: Step) -> String {
    if step.step.isAssumed { return mark + (step.isContinued ? ", " + goesOn : "") }
    return step.isContinued ? "\(mark): \(goesOn)" : text("bekend", "known")
  }

  private var goesOn: String { text("clausule loopt door", "the clause goes on") }

  var pathColumns: [Report.Column<Step>] {
    [
      .text("clause", text("Clausule", "Clause")) { $0.line.name }.always.repeated,
      .number("year", wording.year) { $0.step.year }.repeated,
      .decimal("percent", wording.percent) { wording.percentCell($0.step.percent) },
      .decimal("index", text("Index (\(scenario.from) = 100)", "Index (\(scenario.from) = 100)")) { step in
        figure(step.figure)
      },
      .cell("is_assumed", text("Bekend of aanname", "Known or assumed"), .boolean) { step in
        Report.Cell.boolean(step.step.isAssumed || step.isContinued, shown: basis(step))
      }.alignedLeft,
      .boolean("is_continued") { $0.isContinued },
      .text("figures", text("Opgebouwd uit", "Made up of")) { figures($0.step) }.flexible.dropped(1),
    ]
  }

  /// An index figure with two decimals.
  private func figure(_ figure: Rational) -> Report.Cell {
    .decimal("\(figure.rounded(decimals: 4))", shown: wording.number(figure, decimals: 2))
  }

  private func figures(_ step: IndexPath.Step) -> String {
    step.figures.map { value in
      let percent = value.percent.map { wording.percent($0) } ?? wording.unknown
      return
        "\(value.series) \(value.year) \(percent) (\(value.isAssumed ? mark : wording.name(of: value.status)))"
    }.firstOccurrences.joined(separator: "; ")
  }

  // MARK: Break-even

  typealias BreakEven = IndexScenario.BreakEven

  var breakEvenHeading: String { text("Waar clausules van plaats wisselen", "Where clauses change places") }

  var breakEvenColumns: [Report.Column<BreakEven>] {
    [
      .text("clause", text("Clausule", "Clause")) { $0.first }.always.repeated,
      .text("other", text("Andere", "Other")) { $0.second }.always.repeated,
      .text("series", text("Bij aanname van", "With the assumption of")) { $0.series }.always,
      .decimal("below", text("Tot en met (%)", "Up to (%)")) { row in
        row.changes > 0 ? row.runs.first.map { wording.percentCell($0.highest) } : nil
      },
      .text("higher_below", text("Geeft meer daaronder", "Gives more below")) {
        $0.changes > 0 ? $0.runs.first?.higher : nil
      },
      .decimal("from", text("Vanaf (%)", "From (%)")) { row in
        row.changes > 0 ? row.runs.last.map { wording.percentCell($0.lowest) } : nil
      },
      .text("higher_from", text("Geeft meer daarboven", "Gives more above")) {
        $0.changes > 0 ? $0.runs.last?.higher : nil
      },
      .number("changes", text("Aantal wisselingen", "Number of changes")) { $0.changes }.forData,
      .text("says", text("Uitkomst", "Outcome")) { says($0) }.flexible.forReaders,
    ]
  }

  private var range: String {
    let (low, high) = (IndexScenario.searched.lowerBound / 100, IndexScenario.searched.upperBound / 100)
    return text("\(low)% en \(high)%", "\(low)% and \(high)%")
  }

  private func says(_ row: BreakEven) -> String {
    guard row.changes > 0, let first = row.runs.first, let last = row.runs.last else {
      return text("wisselen niet van plaats tussen \(range)", "do not change places between \(range)")
    }
    let (below, above) = (wording.percent(first.highest), wording.percent(last.lowest))
    let between =
      row.changes > 3
      ? [
        text(
          "daartussen wisselt dat \(row.changes) keer", "in between that changes \(row.changes) times")
      ]
      : row.runs.dropFirst().dropLast().map { run in
        let (low, high) = (wording.percent(run.lowest), wording.percent(run.highest))
        return low == high
          ? text("bij \(low) \(more(run))", "at \(low) \(more(run))")
          : text("van \(low) tot en met \(high) \(more(run))", "from \(low) to \(high) \(more(run))")
      }
    return
      ([text("tot en met \(below) \(more(first))", "up to \(below) \(more(first))")] + between
      + [text("vanaf \(above) \(more(last))", "from \(above) on \(more(last))")])
      .joined(separator: ", ")
  }

  /// Which of two clauses gives more under some assumptions.
  private func more(_ run: BreakEven.Run) -> String {
    guard let higher = run.higher else { return text("geven beide evenveel", "both give the same") }
    return text("geeft \(higher) meer", "\(higher) gives more")
  }

  // MARK: Prices

  /// A product under each clause.
  struct Product {
    let tariff: Tariff
    let rows: [IndexedTable.Row]

    var lowest: Money? { rows.map(\.amount).min() }
    var highest: Money? { rows.map(\.amount).max() }
  }

  var products: [Product] {
    guard let first = scenario.lines.first else { return [] }
    return first.tables.indices.flatMap { table in
      first.tables[table].rows.indices.map { place in
        Product(
          tariff: first.tables[table].rows[place].tariff,
          rows: scenario.lines.map { $0.tables[table].rows[place] })
      }
    }
  }

  var pricesHeading: String {
    wording.prices(of: scenario)
  }

  var productColumns: [Report.Column<Product>] {
    let price = PriceColumns(wording: wording)
    let product: [Report.Column<Product>] = [
      price.law.dropped(3).of(\.tariff), price.code.repeated.hiddenWhenEmpty.of(\.tariff),
      price.name.repeated.of(\.tariff),
    ]
    let band: [Report.Column<Product>] =
      products.contains { !$0.tariff.band.isEmpty } ? [price.band.repeated.of(\.tariff)] : []
    let amounts: [Report.Column<Product>] =
      [
        price.unit.dropped(2).of(\.tariff), price.form.dropped(4).of(\.tariff),
        .money("amount", wording.amount(in: "\(scenario.from)")) { $0.tariff.amount },
      ]
      + scenario.lines.indices.map { line in
        .money("amount-\(line + 1)", scenario.lines[line].name + " (€)") { $0.rows[line].amount }
      } + [
        .money("spread", text("Spreiding (€)", "Spread (€)")) { product in
          product.lowest.flatMap { low in product.highest.map { $0 - low } }
        }
      ]
    return product + band + amounts
  }

  /// A product under one clause.
  struct Price {
    let line: IndexScenario.Line
    let row: IndexedTable.Row
  }

  var prices: [Price] {
    scenario.lines.flatMap { line in line.tables.flatMap { $0.rows.map { Price(line: line, row: $0) } } }
  }

  var priceColumns: [Report.Column<Price>] {
    let price = PriceColumns(wording: wording)
    return [
      price.table.of(\.row.tariff), price.product.of(\.row.tariff), price.law.of(\.row.tariff),
      price.code.of(\.row.tariff), price.name.of(\.row.tariff), price.unit.of(\.row.tariff),
      price.form.of(\.row.tariff),
      .text("clause", text("Clausule", "Clause")) { $0.line.name }.always,
      .number("year", wording.year) { _ in scenario.to },
      .boolean("is_assumed", mark) { $0.line.isAssumed(until: scenario.to) },
      .money("amount_from", wording.amount(in: "\(scenario.from)")) { $0.row.tariff.amount },
      .money("amount_to", wording.amount(in: "\(scenario.to)")) { $0.row.amount },
      .change("change", wording.change) { $0.row.change.difference },
      .percent("change_percent", wording.changePercent) { $0.row.change.percentage },
    ]
  }

  // MARK: Sentences

  /// What was assumed: `AANNAME: ova 3,5%, ppc 2,1%`; nothing where a clause that goes on is all.
  var assumed: String? {
    let words = scenario.assumptions.filter { !scenario.unused.contains($0) }.map { assumption in
      "\(name(assumption)) \(wording.percent(assumption.percent))"
        + (scenario.replacing.contains(assumption)
          ? text(" (in plaats van het bekende cijfer)", " (instead of the known figure)") : "")
    }
    let steps = scenario.lines.compactMap { line in
      line.lastStep.map { step in
        let day = wording.date(step.validFrom)
        return text("geen stap van \(line.name) na \(day)", "no step of \(line.name) after \(day)")
      }
    }
    guard !(words + steps).isEmpty else {
      return continued.isEmpty && !scenario.isAssumed
        ? text("Geen aannames: alles is bekend.", "No assumptions: all is known.") : nil
    }
    return "\(mark): \(wording.list(words + steps))."
  }

  /// An assumption by its series and its year: `ova 2027`.
  private func name(_ assumption: Assumption) -> String {
    assumption.series + (assumption.year.map { " \($0)" } ?? "")
  }

  private func total(_ line: IndexScenario.Line) -> Rational { line.path.factor - Rational(1) }

  private func percent(_ share: Rational) -> String {
    Percentage(share: share).map { wording.signed(hundredths: $0.hundredths) + "%" } ?? ""
  }

  var answer: Report.Answer {
    let lines = scenario.lines.sorted { total($0) > total($1) }
    var sentences = [cost.sentence].compactMap(\.self)
    if let highest = lines.first, let lowest = lines.last {
      let all = lines.map { "\($0.name) \(percent(total($0)))" }
      let rise = text(
        "\(lists) van \(scenario.from) naar \(scenario.to): \(wording.list(all)).",
        "\(lists) from \(scenario.from) to \(scenario.to): \(wording.list(all)).")
      sentences.append([rise, assumed].compactMap(\.self).joined(separator: " "))
      if lines.count > 1 {
        let spread = (highest.path.factor / lowest.path.factor - Rational(1)) * Rational(100)
        sentences.append(
          text(
            "De spreiding is \(wording.number(spread, decimals: 2))%: wat onder \(lowest.name) € 100.000 kost, kost in "
              + "\(scenario.to) onder \(highest.name) € \(thousand(highest, lowest)).",
            "The spread is \(wording.number(spread, decimals: 2))%: what costs € 100,000 under \(lowest.name) costs "
              + "€ \(thousand(highest, lowest)) under \(highest.name) in \(scenario.to)."))
      }
    }
    sentences += scenario.breakEvens.filter { $0.changes > 0 }.prefix(3).map { row in
      text(
        "Omslagpunt van \(row.first) en \(row.second) bij \(row.series): \(says(row)).",
        "Break-even of \(row.first) and \(row.second) with \(row.series): \(says(row)).")
    }
    let fixed = scenario.breakEvens.filter { $0.changes == 0 }
    if !fixed.isEmpty, fixed.count == scenario.breakEvens.count {
      sentences.append(
        text(
          "Tussen aannames van \(range) wisselen de clausules niet van plaats.",
          "Between assumptions of \(range) the clauses do not change places."))
    }
    let known = scenario.lines.map { "\($0.name) \($0.knownUntil)" }
    sentences.append(
      text(
        "Alle cijfers zijn bekend tot en met: \(wording.list(known)).",
        "All figures are known until: \(wording.list(known))."))
    sentences += continued + unused + cost.notes
    let byYear = costs.map { _ in CompactTable(cost.columns, cost.years, wording, lines: 24).section }
    let table = CompactTable(
      pathColumns.picked("clause", "year", "percent", "index", "is_assumed"), steps, wording, lines: 24,
      textWidth: 30)
    return Report.Answer(
      sentences, tables: [byYear, table.section].compactMap(\.self),
      leftOut: wording.leftOut(
        table,
        text(
          "\(products.count == 1 ? "de prijs" : "de \(products.count) prijzen") onder elke clausule, alle omslagpunten, en "
            + "uit welke cijfers elk percentage bestaat",
          "\(products.count == 1 ? "the price" : "the \(products.count) prices") under each clause, all break-evens, and of "
            + "which figures each percentage is made"
        ))
    )
  }

  /// What € 100.000 under one clause is under another.
  private func thousand(_ highest: IndexScenario.Line, _ lowest: IndexScenario.Line) -> String {
    let euros = highest.path.factor / lowest.path.factor * Rational(100_000)
    return wording.language.grouped("\(euros.rounded(decimals: 0))")
  }

  /// Clauses that are not written for all years.
  private var continued: [String] {
    scenario.lines.compactMap { line in
      guard let first = line.path.steps.first(where: { line.continued.contains($0.year) }),
        case .clause(let index) = first.origin
      else {
        return nil
      }
      let years =
        first.year - 1 > index.clause.yearFrom
        ? "\(index.clause.yearFrom)–\(first.year - 1)" : "\(index.clause.yearFrom)"
      return text(
        "\(mark): \(index.clause.reference) is voor \(years) geschreven en loopt vanaf \(first.year) zo door.",
        "\(mark): \(index.clause.reference) is written for \(years) and goes on like that from \(first.year)."
      )
    }
  }

  private var unused: [String] {
    guard !scenario.unused.isEmpty else { return [] }
    let names = wording.list(scenario.unused.map(name).firstOccurrences)
    return [
      text("Niet gebruikt: de aanname van \(names).", "Not used: the assumption of \(names).")
    ]
  }

  var notes: [String] {
    [assumed].compactMap(\.self) + [
      text(
        "Bekende cijfers gaan voor. Waar alleen het voorlopige cijfer bekend is, is het definitieve daaraan gelijk "
          + "genomen (\(mark)), zodat er niets wordt verrekend; een onbekende nacalculatie is nul genomen (\(mark)).",
        "Known figures come first. Where only the provisional figure is known, the definitive one is taken to be equal "
          + "(\(mark)), so that nothing is settled; an unknown settlement is taken to be nothing (\(mark))."),
      text(
        "Voor een omslagpunt is elke honderdste van een procent tussen \(range) bekeken, met de andere aannames zoals "
          + "gegeven; het geldt voor de index van de hele periode, voor afronding van prijzen.",
        "For a break-even every hundredth of a percent between \(range) was looked at, with the other assumptions as given; "
          + "it holds for the index of the whole period, before prices are rounded."),
    ] + continued + unused + cost.notes
  }
}
