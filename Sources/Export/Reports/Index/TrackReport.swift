import Indexation
import Tariffs

extension Report {
  /// Which index the prices of several lists followed, where they left it, and what that gave or took.
  ///
  /// - Parameters:
  ///   - track: the lists with their prices.
  ///   - book: the series and clauses.
  ///   - language: the language for people.
  /// - Returns: the report.
  package static func track(_ track: IndexTrack, in book: IndexBook, language: Language) -> Report {
    let layout = TrackLayout(track: track, wording: wording(language))
    let paths = track.mainPaths.flatMap(\.self)
    return Report(
      title: layout.title,
      sections: [
        Section(key: "products", columns: layout.columns, rows: track.rows, audience: .readers),
        Section(key: "prices", columns: layout.priceColumns, rows: layout.prices, audience: .data),
      ], notes: layout.notes + layout.wording.notes(on: paths, in: book),
      sources: track.stops.flatMap(\.tables).firstOccurrences.map(layout.wording.citation)
        + layout.wording.figureSources(of: paths)
    ).answered(layout.answer)
  }
}

/// What is said of prices through several lists, and their columns.
private struct TrackLayout {
  typealias Row = IndexTrack.Row

  let track: IndexTrack
  let wording: Wording

  private func text(_ nl: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    wording.text(nl: nl(), en: en())
  }

  /// A list as it was asked for.
  private func name(_ stop: Int) -> String { "\(track.stops[stop].selector)" }

  private var main: String { track.main?.name ?? "" }

  var title: String {
    let names = wording.list(track.stops.map { "\($0.selector)" })
    return text("Gevolgde index: \(names)", "Index followed: \(names)")
  }

  // MARK: Columns

  /// A row for each product, with its price in each list.
  var columns: [Report.Column<Row>] {
    let price = PriceColumns(wording: wording)
    let isByYear = Set(track.stops.map(\.year)).count == track.stops.count
    let amounts = track.stops.indices.map { stop in
      Report.Column<Row>.money(
        "amount-\(stop + 1)", wording.amount(in: isByYear ? "\(track.stops[stop].year)" : name(stop))
      ) { $0.tariffs[stop].amount }
    }
    let band = Report.Column<Row>.text("band", text("Staffel", "Band")) { $0.last.band }
      .hiddenWhenEmpty
    return [
      price.law.dropped(3).of(\.last), price.code.repeated.hiddenWhenEmpty.of(\.last),
      price.name.repeated.of(\.last),
      band,
      price.unit.dropped(4).of(\.last), price.form.dropped(2).of(\.last),
    ] + amounts + [
      .text("followed", text("Volgde", "Followed")) { followed($0) }.flexible,
      .text("left", text("Losgelaten in", "Left in")) { row in
        row.followed == nil ? nil : row.left.map(name)
      }.flexible.hiddenWhenEmpty,
      .money("expected", text("Zou zijn (€)", "Would be (€)")) {
        $0.measuredFrom == nil ? nil : $0.expected.last ?? nil
      }
      .hiddenWhenEmpty,
      .change("gain", wording.change) { $0.measuredFrom == nil ? nil : $0.gain?.difference }.hiddenWhenEmpty,
      .percent("gain_percent", wording.changePercent) {
        $0.measuredFrom == nil ? nil : $0.gain?.percentage
      }
      .hiddenWhenEmpty,
    ]
  }

  private func followed(_ row: Row) -> String {
    guard let rule = row.followed else { return wording.no }
    return rule.name + (row.canBeChance ? ", \(wording.canBeChance)" : "")
  }

  /// A price in one list.
  struct Price {
    let row: Row
    let stop: Int

    var tariff: Tariff { row.tariffs[stop] }
    /// What it would be by the index against which it is measured.
    var expected: Money? { row.expected[stop] }
    var change: PriceChange? { expected.map { PriceChange(from: $0, to: tariff.amount) } }
  }

  var prices: [Price] { track.rows.flatMap { row in track.stops.indices.map { Price(row: row, stop: $0) } } }

  /// A row for each product and list.
  var priceColumns: [Report.Column<Price>] {
    let price = PriceColumns(wording: wording)
    let expected = Formula.reference("expected")
    let amount = Formula.reference("amount")
    return [
      .text("list", wording.table) { name($0.stop) }.always,
      .number("year", wording.year) { track.stops[$0.stop].year },
      price.table.of(\.tariff), price.product.of(\.tariff), price.law.of(\.tariff), price.code.of(\.tariff),
      price.name.of(\.tariff), price.unit.of(\.tariff), price.form.of(\.tariff),
      .money("amount", wording.amount) { $0.tariff.amount },
      .text("followed", text("Volgde", "Followed")) { $0.row.followed?.name },
      .boolean("follows", text("Volgt nog", "Still follows")) {
        $0.stop < $0.row.lists && $0.row.followed != nil
      },
      .boolean("can_be_chance", wording.canBeChance) { $0.row.canBeChance },
      .text("measured_by", text("Gemeten aan", "Measured by")) { $0.row.measured?.name },
      .money("expected", text("Zou zijn (€)", "Would be (€)")) { $0.expected },
      .change("gain", wording.change) { $0.change?.difference }.calculated {
        $0.change.map { _ in amount - expected }
      },
      .percent("gain_percent", wording.changePercent) { $0.change?.percentage }.calculated {
        $0.change.map { _ in .rounded((amount - expected) / expected, decimals: 4) }
      },
      price.line.of(\.tariff),
    ]
  }

  // MARK: Sentences

  /// The index with the percentages that give the prices, and of a clause with their versions:
  /// `vng@2024 en vng@2025-juli (2024: 6,30% en 2025: 4,91%)`.
  private var index: String {
    let steps = track.mainPaths.flatMap(\.self).flatMap(\.steps)
    guard let rule = track.main, !steps.isEmpty else { return main }
    let name = rule.isClause ? wording.list(steps.map(\.name).firstOccurrences) : main
    return "\(name) (\(wording.list(steps.map(step).firstOccurrences)))"
  }

  private func step(_ step: IndexPath.Step) -> String { "\(step.year): \(wording.percent(step.percent))" }

  private func names(_ rows: [Row]) -> String { wording.some(rows.map(\.last.codeAndName), atMost: 4) }

  /// `€ 1,23 per uur`.
  private func amount(_ amount: Money, _ row: Row) -> String {
    "€ \(wording.number(amount)) per \(wording.unitName(of: row.last.unit))"
  }

  var answer: Report.Answer {
    let table = CompactTable(
      columns.filter { $0.field.key != "law" && $0.field.key != "form" }, ordered, wording)
    return Report.Answer(
      sentences, tables: track.rows.isEmpty ? [] : [table.section],
      leftOut: wording.leftOut(
        table,
        text(
          "wat elke prijs in elke lijst zou zijn (CSV en JSON), welke indexen zijn geprobeerd, en de bronnen",
          "what each price would be in each list (CSV and JSON), which indices were tried, and the sources")))
  }

  /// Those that lost most first.
  private var ordered: [Row] {
    track.rows.sorted {
      ($0.measuredFrom == nil ? 1 : 0, $0.share ?? Rational(0))
        < ($1.measuredFrom == nil ? 1 : 0, $1.share ?? Rational(0))
    }
  }

  private var sentences: [String] {
    let (count, stops) = (track.rows.count, track.stops.count)
    guard count > 0 else {
      return [
        text(
          "Geen prijs staat vergelijkbaar en per dezelfde eenheid in alle \(stops) lijsten; er is niets om te volgen.",
          "No price stands in all \(stops) lists, comparable and by the same unit; there is nothing to follow."
        )
      ]
    }
    var sentences = [first]
    let left = track.followers.filter { $0.left != nil }
    let kept = track.followers.count - left.count
    for stop in track.stops.indices.dropFirst() {
      let here = left.filter { $0.left == stop }
      guard !here.isEmpty else { continue }
      sentences.append(
        text(
          "In \(name(stop)) is \(main) losgelaten voor \(here.count): \(names(here)).",
          "In \(name(stop)) \(main) was left for \(here.count): \(names(here))."))
    }
    if kept > 0 {
      sentences.append(
        text(
          "\(kept) \(kept == 1 ? "volgt" : "volgen") \(main) nog in \(name(stops - 1)).",
          "\(kept) still \(kept == 1 ? "follows" : "follow") \(main) in \(name(stops - 1))."))
    }
    sentences += gain(of: left, since: true)
    let others = track.rows.filter { row in
      row.measured == track.main && row.measuredFrom != nil && !left.contains(row)
    }
    if track.main != nil { sentences += gain(of: others, since: false) }
    let unknown = (left + others).count { $0.gain == nil }
    if unknown > 0, track.main != nil {
      let gaps = zip(track.mainPaths, zip(track.stops, track.stops.dropFirst())).filter { $0.0.isEmpty }.map {
        text("\($0.1.0.year) naar \($0.1.1.year)", "\($0.1.0.year) to \($0.1.1.year)")
      }
      let gap = gaps.isEmpty ? "" : text(" van ", " from ") + wording.list(gaps)
      sentences.append(
        text(
          "Wat \(unknown) \(unknown == 1 ? "prijs" : "prijzen") nu onder \(main) \(unknown == 1 ? "zou" : "zouden") zijn, "
            + "is niet te zeggen: \(main) is niet bekend\(gap).",
          "What \(unknown) \(unknown == 1 ? "price" : "prices") would be now under \(main) cannot be said: \(main) is not "
            + "known\(gap)."))
    }
    let byChance = track.rows.count { $0.canBeChance && $0.followed != nil }
    if byChance > 0 {
      sentences.append(
        text(
          "Van \(byChance) \(byChance == 1 ? "prijs" : "prijzen") kan toeval zijn dat "
            + "\(byChance == 1 ? "hij een index volgt" : "zij een index volgen"), zoals bij lage prijzen per minuut.",
          "Of \(byChance) \(byChance == 1 ? "price" : "prices") it can be chance that "
            + "\(byChance == 1 ? "it follows" : "they follow") an index, as with low prices by the minute."))
    }
    let fromNothing = track.rows.count { $0.isFromNothing }
    if fromNothing > 0 {
      let zero = wording.number(Money(cents: 0))
      sentences.append(
        text(
          "Bij \(fromNothing) is de oude prijs € \(zero), waarvandaan geen index leidt.",
          "For \(fromNothing) the old price is € \(zero), from which no index leads."))
    }
    if !track.dropped.isEmpty {
      sentences.append(
        text(
          "\(track.dropped.count) van de eerste lijst \(track.dropped.count == 1 ? "is" : "zijn") niet in alle lijsten "
            + "vergelijkbaar te volgen.",
          "\(track.dropped.count) of the first list cannot be followed through all lists."))
    }
    return sentences
  }

  /// What the prices did where they follow nothing.
  private var changes: String {
    let changed = track.rows.filter { $0.tariffs[0].amount != $0.last.amount }
    let same = track.rows.count - changed.count
    let shown = changed.map { row in
      let change = PriceChange(from: row.tariffs[0].amount, to: row.last.amount)
      let percent = change.percentage.map { " (" + wording.signed(hundredths: $0.hundredths) + "%)" } ?? ""
      return "\(row.last.codeAndName) € \(wording.number(row.tariffs[0].amount)) → "
        + "€ \(wording.number(row.last.amount))\(percent)"
    }
    let kept = text(
      "\(same) \(same == 1 ? "bleef" : "bleven") gelijk", "\(same) stayed the same")
    return changed.isEmpty
      ? kept + "." : kept + text("; anders werd ", "; changed: ") + wording.some(shown, atMost: 4) + "."
  }

  /// Which index was followed, by how many prices.
  private var first: String {
    let (count, start) = (track.rows.count, name(0))
    guard track.main != nil else {
      return
        (count == 1
        ? text(
          "De ene prijs in alle lijsten volgt sinds \(start) geen bekende index. ",
          "The one price in all lists follows no known index since \(start). ")
        : text(
          "Geen van de \(count) prijzen in alle lijsten volgt sinds \(start) een bekende index. ",
          "None of the \(count) prices in all lists follows a known index since \(start). ")) + changes
    }
    let followers = track.followers.count
    if count == 1 {
      return followers == 0
        ? text(
          "De ene prijs in alle lijsten volgt vanaf \(start) niet overtuigend \(index).",
          "The one price in all lists does not convincingly follow \(index) from \(start) on.")
        : text(
          "De ene prijs in alle lijsten volgde vanaf \(start) op de cent \(index).",
          "The one price in all lists followed \(index) to the cent from \(start) on.")
    }
    guard followers > 0 else {
      return text(
        "Van de \(count) prijzen in alle lijsten volgt er vanaf \(start) geen overtuigend \(index).",
        "Of the \(count) prices in all lists none convincingly follows \(index) from \(start) on.")
    }
    return text(
      "Van de \(count) prijzen in alle lijsten \(followers == 1 ? "volgde" : "volgden") er \(followers) vanaf \(start) "
        + "op de cent \(index).",
      "Of the \(count) prices in all lists \(followers) followed \(index) to the cent from \(start) on."
    )
  }

  /// What some products gained or lost.
  ///
  /// - Parameters:
  ///   - rows: the products.
  ///   - since: whether they followed the index once; else they are measured from the first list on.
  /// - Returns: a sentence; none without products.
  private func gain(of rows: [Row], since: Bool) -> [String] {
    let known = rows.filter { $0.share != nil }
    guard let share = IndexTrack.meanShare(of: known), let percentage = Percentage(share: share) else {
      return []
    }
    // Each product for as much money: only volumes would tell which is bought more.
    let size = "€ \(wording.number((share.magnitude * Rational(10_000_000)).money))"
    let percent = wording.number(hundredths: abs(percentage.hundredths)) + "%"
    let isLoss = share < Rational(0)
    let (count, isOne) = (known.count, known.count == 1)
    let who =
      since || track.followers.isEmpty
      ? text(isOne ? "die ene" : "die \(count)", isOne ? "that one" : "those \(count)")
      : text(isOne ? "de andere" : "de \(count) andere", isOne ? "the other one" : "the \(count) others")
    let which = who + (since ? "" : text(", gemeten vanaf \(name(0)),", ", measured from \(name(0)) on,"))
    let mean = isOne ? "" : text("gemiddeld ", " on average")
    let start = since ? text("Sindsdien kreeg", "Since then") : text("Voor", "For")
    let sentence =
      since
      ? text(
        "\(start) een aanbieder voor \(which) \(mean)\(percent) \(isLoss ? "minder" : "meer") dan \(main) geeft: "
          + "\(size) op elke € 100.000.",
        "\(start) a provider got \(percent) \(isLoss ? "less" : "more") for \(which)\(mean) than \(main) gives: "
          + "\(size) on every € 100,000.")
      : text(
        "\(start) \(which) is dat \(mean)\(percent) \(isLoss ? "minder" : "meer") dan \(main) geeft: "
          + "\(size) op elke € 100.000.",
        "\(start) \(which) it is \(percent) \(isLoss ? "less" : "more")\(mean) than \(main) gives: "
          + "\(size) on every € 100,000.")
    guard
      let most = known.max(by: { ($0.share ?? Rational(0)).magnitude < ($1.share ?? Rational(0)).magnitude }),
      let expected = most.expected.last ?? nil, let change = most.gain, let changed = change.percentage
    else { return [sentence] }
    let signed = wording.signed(hundredths: changed.hundredths) + "%"
    return [
      sentence
        + text(
          " \(isOne ? "Het gaat om" : "Het meest scheelt") \(most.last.codeAndName): "
            + "\(amount(most.last.amount, most)) in plaats van € \(wording.number(expected)) (\(signed)).",
          " It \(isOne ? "is" : "differs most for") \(most.last.codeAndName): "
            + "\(amount(most.last.amount, most)) instead of € \(wording.number(expected)) (\(signed)).")
    ]
  }

  var notes: [String] {
    var notes = [
      text(
        "Een prijs volgt een index naar een lijst als hij daar op de cent de geïndexeerde prijs van de lijst ervoor is, "
          + "met één keer of elk jaar afronden. Wat hij na het loslaten zou zijn, is de laatste prijs die nog volgde, "
          + "verder geïndexeerd met de versie die de meeste prijzen volgen en één keer afgerond.",
        "A price follows an index into a list when it is there to the cent the indexed price of the list before, rounded "
          + "once or every year. What it would be after that is the last price that still followed, indexed further by the "
          + "version that most prices follow and rounded once."),
      text(
        "Een gemiddelde telt elke prijs voor evenveel geld; hoeveel van elk is geleverd, is hier niet bekend.",
        "A mean counts each price for as much money; how much of each was delivered is not known here."),
    ]
    if Set(track.stops.map(\.year)).count < track.stops.count {
      notes.append(
        text(
          "Tussen twee lijsten van hetzelfde jaar geeft een jaarlijkse index niets: een andere prijs volgt hem daar niet.",
          "Between two lists of one year a yearly index gives nothing: another price does not follow it there."
        ))
    }
    let fromNothing = track.rows.filter(\.isFromNothing)
    if !fromNothing.isEmpty {
      let zero = wording.number(Money(cents: 0))
      notes.append(
        text(
          "De oude prijs is € \(zero), dus zonder index: ",
          "The old price is € \(zero), so without an index: ")
          + wording.some(fromNothing.map(\.last.codeAndName), atMost: 12) + ".")
    }
    if !track.dropped.isEmpty {
      notes.append(
        text("Niet in alle lijsten te volgen: ", "Cannot be followed through all lists: ")
          + wording.some(track.dropped.map(\.codeAndName), atMost: 12) + ".")
    }
    notes.append(wording.triedPaths(track.tried))
    return notes
  }
}
