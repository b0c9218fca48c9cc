import Indexation
import Tariffs

extension Report {
  /// What the tariffs of some tables imply, one verdict for each product.
  ///
  /// - Parameters:
  ///   - verdicts: the verdicts.
  ///   - request: the model, wages and tolerance; each table uses the wages of its own day unless one was asked for.
  ///   - days: the dates of the wages that were used.
  ///   - tables: the tables.
  ///   - costs: the names of the function levels.
  ///   - otherForms: the forms of prices that were left out, because their product has a price in kind.
  ///   - language: the language for people.
  /// - Returns: the report.
  public static func verdicts(
    _ verdicts: [Verdict], _ request: RebuildRequest, wagesOn days: [CalendarDate], tables: [TariffTable],
    in costs: CostBook, otherForms: [PaymentForm] = [], language: Language
  ) -> Report {
    let wording = wording(language)
    let layout = VerdictLayout(
      wording: wording, hasTables: tables.count > 1,
      hasForms: verdicts.contains { $0.product.tariff.form != .zin })
    let rebuildable = verdicts.filter { !($0.product.mix.isEmpty && $0.product.figures.isEmpty) }
    let others = verdicts.filter { $0.product.mix.isEmpty && $0.product.figures.isEmpty }
    let calculated = rebuildable.filter { $0.implied != nil }
    var sections = [
      Section(
        key: "verdicts_for_readers", columns: layout.readers, rows: rebuildable, audience: .readers)
    ]
    if !calculated.isEmpty {
      sections.append(
        Section(
          key: "calculations", heading: wording.calculation, columns: layout.calculations, rows: calculated,
          audience: .readers))
    }
    sections.append(Section(key: "verdicts", columns: layout.data, rows: verdicts, audience: .data))
    let counts = Verdict.Kind.allCases.map { kind in (kind, verdicts.count { $0.kind == kind }) }
    var notes = [
      counts.filter { $0.1 > 0 }.map { "\($0.1) \(wording.name(of: $0.0))" }.joined(separator: ", ") + "."
    ]
    if !others.isEmpty {
      let reasons = others.compactMap(\.reason).map(wording.reason).firstOccurrences.joined(separator: "; ")
      let products = wording.some(others.map(\.product.tariff.shortName).firstOccurrences, atMost: 12)
      notes.append(
        wording.asSentence("\(wording.name(of: Verdict.Kind.notRebuildable)) (\(reasons)): \(products)"))
    }
    let scope =
      otherForms.isEmpty
      ? []
      : [
        wording.text(
          nl: "Van een product met een prijs in natura is alleen die herbouwd. Andere prijzen kiest u met "
            + "\(wording.list(otherForms.map { "--form \($0.rawValue)" })).",
          en: "Of a product with a price in kind only that one was rebuilt. Choose other prices with "
            + "\(wording.list(otherForms.map { "--form \($0.rawValue)" })).")
      ]
    notes += scope
    let hints = tables.filter { table in
      let own = rebuildable.filter { $0.product.table == table && !$0.product.mix.isEmpty }
      return !own.isEmpty && own.allSatisfy { $0.kind == .notRebuildable }
    }.map { table in
      wording.text(
        nl:
          "De mixen van \(table.id) zijn wel te gebruiken: tariffs rebuild --table \(table.id) --infer schat er "
          + "uurprijzen per functieniveau uit.",
        en:
          "The mixes of \(table.id) can be used: tariffs rebuild --table \(table.id) --infer estimates hour prices "
          + "per function level from them.")
    }
    notes += hints
    if !calculated.isEmpty {
      notes += [
        wording.wages(request.wages, from: days, namesPlace: true),
        wording.toleranceSentence(wording.decimal(request.tolerance)),
        wording.plausibilitySentence(client: wording.client(of: calculated.map(\.product.tariff.law))),
        wording.roundingSentence, wording.modelSentence(request.model),
      ]
      if request.group == nil,
        verdicts.contains(where: { $0.group != nil && $0.product.group()?.isLargest == true })
      {
        notes.append(wording.largestGroups)
      }
      notes += wording.scaleNotes(verdicts.flatMap(\.findings).firstOccurrences)
    }
    return Report(
      title: wording.verdictTitle(tables: tables.map(\.id)), sections: sections, notes: notes,
      sources: tables.map(wording.citation)
    ).answered(layout.answer(verdicts, request, wagesOn: days, besides: scope + hints))
      .calculated(
        [Calculation(of: verdicts, model: request.model, in: costs, tables: tables.map(\.id))]
          .compactMap(\.self))
  }
}

/// The columns of verdicts.
private struct VerdictLayout {
  typealias Column = Report.Column<Verdict>

  let wording: Wording
  let hasTables: Bool
  let hasForms: Bool

  private var price: PriceColumns { PriceColumns(wording: wording) }

  /// What a row calls its product.
  private var product: [Column] {
    [
      price.table.of(\.product.tariff).flexible.hiddenWhenEmpty.forReaders(where: hasTables),
      price.code.of(\.product.tariff).repeated.hiddenWhenEmpty,
      price.name.of(\.product.tariff).repeated,
      price.form.of(\.product.tariff).hiddenWhenEmpty.forReaders(where: hasForms),
    ]
  }

  var readers: [Column] {
    product + [
      price.unit.of(\.product.tariff).dropped(3),
      .money("amount", wording.published) { $0.product.tariff.amount },
      .money("rebuilt", wording.rebuilt) { $0.rebuilt },
      .percent("deviation", wording.deviation) { $0.deviation },
      .text("verdict", wording.verdict) { wording.shown($0) },
      .text("implied", wording.implies, wording.implied)
        .flexible,
      .text("against", wording.against, wording.against)
        .flexible.dropped(2),
      .text("findings", wording.findings) { wording.texts(of: $0).joined(separator: "; ") }.flexible,
      price.line.of(\.product.tariff).dropped(1),
    ]
  }

  /// How many tariffs can be rebuilt, which wages they imply, and what cannot be so.
  func answer(
    _ verdicts: [Verdict], _ request: RebuildRequest, wagesOn days: [CalendarDate], besides notes: [String]
  ) -> Report.Answer {
    func all(_ kind: Verdict.Kind) -> [Verdict] { verdicts.filter { $0.kind == kind } }
    func names(_ verdicts: [Verdict]) -> String {
      wording.listed(verdicts.map(\.product.tariff.codeAndName).firstOccurrences)
    }
    let (right, implied, impossible) = (all(.reproduced), all(.implied), all(.inconsistent))
    let rebuilt = right.count + implied.count
    let (total, missing) = (wording.tariffs(verdicts.count), verdicts.count - rebuilt - impossible.count)
    let contrary =
      impossible.isEmpty
      ? ""
      : wording.text(
        nl: " Tegenstrijdig \(impossible.count == 1 ? "is" : "zijn") \(names(impossible)).",
        en: " Inconsistent: \(names(impossible)).")
    let short = verdicts.filter { ![.reproduced, .implied, .inconsistent].contains($0.kind) }
    let which = missing > 3 ? "\(missing)" : names(short)
    let rest =
      missing == 0
      ? ""
      : wording.text(
        nl: "; van \(which) is daarvoor te weinig gedrukt",
        en: "; of \(which) too little is printed for it")
    func none(_ count: Int) -> String { count == 0 ? wording.none : "\(count)" }
    var sentences = [
      wording.text(
        nl:
          "Van \(total) \(rebuilt > 1 ? "zijn" : "is") er \(none(rebuilt)) te herbouwen uit wat het document drukt\(rest).",
        en: "Of \(total) \(none(rebuilt)) can be rebuilt from what the document prints\(rest).") + contrary
    ]
    if rebuilt > 0 {
      let tolerance = wording.decimal(request.tolerance)
      let exact = wording.asSentence(none(right.count)).dropLast()
      sentences.append(
        wording.text(
          nl:
            "\(exact) \(right.count > 1 ? "komen" : "komt") met deze lonen uit op het tarief, op \(tolerance)% na; bij "
            + "\(none(implied.count)) is één onbekende uit het tarief teruggerekend.",
          en:
            "\(exact) give the tariff with these wages, within \(tolerance)%; of \(none(implied.count)) one unknown was "
            + "calculated back from the tariff."))
    }
    let paid = verdicts.compactMap { verdict in verdict.implied.map { (verdict: verdict, figure: $0) } }
      .filter { $0.figure.unknown == .wage }.sorted { $0.figure.value < $1.figure.value }
    if let low = paid.first, let high = paid.last {
      func end(_ entry: (verdict: Verdict, figure: ImpliedFigure)) -> String {
        "\(wording.shown(entry.figure.value, of: .wage)) (\(entry.verdict.product.tariff.codeAndName))"
      }
      sentences.append(
        wording.text(
          nl:
            "Uit \(wording.tariffs(paid.count)) volgt een brutoloon per uur, van \(end(low)) tot \(end(high)).",
          en:
            "From \(wording.tariffs(paid.count)) a gross wage per hour follows, from \(end(low)) to \(end(high))."
        ))
    }
    let unlikely = verdicts.filter { $0.isPlausible == false }
    if !unlikely.isEmpty {
      sentences.append(
        wording.text(
          nl: "Buiten de loonschalen of de mogelijke uren, dus niet aannemelijk: \(names(unlikely)).",
          en: "Outside the wage scales or the hours that are possible, so not plausible: \(names(unlikely)).")
      )
    }
    if rebuilt > 0 { sentences.append(wording.wages(request.wages, from: days, namesPlace: true)) }
    let found = Column.text("found", wording.text(nl: "Loon of uren", en: "Wage or hours")) { verdict in
      guard let implied = verdict.implied else { return "" }
      guard implied.unknown == .wage else { return wording.implied(verdict) }
      return wording.text(
        nl: "\(wording.shown(implied.value, of: .wage)) per uur",
        en: "\(wording.shown(implied.value, of: .wage)) per hour")
    }
    // What cannot be so stands first.
    let table = CompactTable(
      product.picked("name", "code").map(\.hiddenWhenEmpty)
        + [price.table.of(\.product.tariff).dropped(1)] + readers.picked("form", "unit", "amount") + [found]
        + readers.picked("verdict").map(\.flexible),
      impossible + unlikely + (right + implied).filter { $0.isPlausible != false }, wording, lines: 19,
      textWidth: 24
    ) { !wording.texts(of: $0).isEmpty }
    return Report.Answer(
      sentences + notes, tables: [table.section],
      leftOut: wording.leftOut(
        table,
        mark: wording.text(nl: "er valt iets op aan de opbouw", en: "something stands out in the build-up"),
        wording.text(
          nl: "waaraan elk loon is getoetst, wat opvalt, de berekening, en de regels",
          en: "what each wage was held against, what stands out, the calculation, and the lines")))
  }

  var calculations: [Column] {
    product + [
      .text("formula", wording.formulaOfTariff) { wording.formula(of: $0) }.flexible,
      .text("rebuilt", wording.rebuilt) { wording.calculation(of: $0) }.flexible.hiddenWhenEmpty,
      .text("mix_lines", wording.linesOfMix) { $0.product.linesOfMix.joined(separator: ", ") }.flexible,
      .text("cost_lines", wording.linesOfCosts) { $0.product.linesOfFigures.joined(separator: ", ") }
        .flexible,
    ]
  }

  var data: [Column] {
    func scale(
      _ end: any KeyPath<ClosedRange<Rational>, Rational> & Sendable, _ rounding: Rounding
    ) -> @Sendable (Verdict) -> Report.Cell? {
      { $0.plausibility.scale.map { wording.euros($0[keyPath: end], rounding) } }
    }
    let product: [Column] = [price.table, price.product, price.code, price.unit, price.form]
      .map { $0.of(\.product.tariff) }
    let outcome: [Column] = [
      .money("published", wording.published) { $0.product.tariff.amount },
      price.line.of(\.product.tariff),
      .text("verdict", wording.verdict) { $0.kind.rawValue }.always,
      .money("rebuilt", wording.rebuilt) { $0.rebuilt },
      .percent("deviation_percent", wording.deviation) { $0.deviation },
      .amount("wage", wording.grossWage) { $0.rebuild?.mixedWage.map { wording.euros($0.cents) } },
      .text("wage_origin", wording.origin) {
        $0.rebuild.flatMap { $0.mixedWage == nil ? nil : $0.request.wages.origin }
      },
    ]
    let rest: [Column] = [
      .amount("constant", wording.formulaOfTariff) { $0.implied.map { wording.euros($0.constant) } },
      .decimal("slope", wording.formulaOfTariff) {
        $0.implied.map { $0.isFactor ? wording.plain($0.slope) : wording.euros($0.slope) }
      },
      .boolean("plausible", wording.against) { $0.isPlausible },
      .amount("scale_low", wording.scaleStart, scale(\.lowerBound, .down)),
      .amount("scale_high", wording.scaleEnd, scale(\.upperBound, .up)),
      .decimal("place_percent", wording.scale) { $0.place.map { wording.plain($0) } },
      .decimal("group", wording.participants) { $0.group.map { wording.plain($0) } },
      .text("mix_lines", wording.linesOfMix) { $0.product.linesOfMix.joined(separator: " ") },
      .text("cost_lines", wording.linesOfCosts) { $0.product.linesOfFigures.joined(separator: " ") },
      .text("reason", wording.reason) { $0.reason.map(wording.reason) },
      .text("findings", wording.findings) { verdict in
        wording.texts(of: verdict).filter { $0 != verdict.reason.map(wording.reason) }.joined(separator: "; ")
      },
    ]
    return product + outcome + wording.implied { $0.implied } + rest
  }
}

extension CostProduct {
  /// The lines on which the shares of the mix stand.
  var linesOfMix: [String] { mix.map(\.line).firstOccurrences.map(String.init) }

  /// The lines on which the figures stand.
  var linesOfFigures: [String] { figures.map(\.line).firstOccurrences.sorted().map(String.init) }
}

extension WageChoice {
  /// Where the wages come from, as programs read it.
  var origin: String { isChosen ? "chosen" : "assumed" }
}

extension Verdict.Plausibility {
  /// The wages that something was held against.
  fileprivate var scale: ClosedRange<Rational>? {
    switch self {
    case .withinScale(let range), .belowScale(let range), .aboveScale(let range): range
    default: nil
    }
  }
}

extension Wording {
  /// A verdict in a word, with its plausibility where something was solved for.
  fileprivate func shown(_ verdict: Verdict) -> String {
    let name = name(of: verdict.kind)
    return verdict.kind == .implied ? "\(name), \(plausible(verdict.isPlausible))" : name
  }

  /// What a tariff implies, in words.
  func implied(_ verdict: Verdict) -> String {
    guard let implied = verdict.implied else { return "" }
    let value = shown(implied.value, of: implied.unknown)
    return switch implied.unknown {
    case .wage: "\(value) \(grossWage.lowercased()) (\(calculatedBack))"
    case .component(.uren): "\(hours(value)) per \(unitName(of: verdict.product.tariff.unit))"
    case .component(let component): "\(name(of: component)) \(value)"
    }
  }

  /// What that was held against; wages that nobody chose are an assumption.
  func against(_ verdict: Verdict) -> String {
    guard verdict.implied != nil else { return "" }
    let text = against(verdict.plausibility, place: verdict.place.map { number($0, decimals: 2) })
    let isAssumed = verdict.plausibility.scale != nil && verdict.rebuild?.request.wages.isChosen == false
    return isAssumed ? "\(text), \(assumed)" : text
  }

  /// How the tariff depends on what it implies, and on which wages that rests.
  fileprivate func formula(of verdict: Verdict) -> String {
    guard let implied = verdict.implied else { return "" }
    let formula = formula(of: implied, name: name(of: implied.unknown))
    let text = "\(number(verdict.product.tariff.amount)) = \(formula)"
    guard implied.unknown != .wage, let rebuild = verdict.rebuild, rebuild.mixedWage != nil else {
      return text
    }
    return text + "; \(grossWage.lowercased()) \(wage(of: rebuild))"
  }

  /// How the rebuilt tariff follows from the wages.
  fileprivate func calculation(of verdict: Verdict) -> String {
    guard let rebuild = verdict.forward, let implied = verdict.implied else { return "" }
    return formula(of: implied, name: wage(of: rebuild)) + " = \(cents(rebuild.buildUp.exact))"
  }

  /// The mixed wage of a build-up, with where it comes from.
  private func wage(of rebuild: Rebuild) -> String {
    "\(cents(rebuild.buildUp.wage)) (\(origin(of: rebuild.request.wages)))"
  }
}
