import Indexation
import Tariffs

extension DiffLayout {
  /// What the figures say, and the pairs: what is comparable first, with its mark beside the change.
  func answer(of whole: Comparison) -> Report.Answer {
    let all = ComparisonOrder.comparableFirst(comparison.rows)
    let pairs = all.filter { $0.change != nil }
    let rows = details.showsOneSided || pairs.isEmpty || all.count <= 25 ? all : pairs
    let oneSided = ComparisonCounts(comparison.rows.filter { row in !rows.contains(row) })
    return Report.Answer(
      wording.answer(on: whole, regions: regions)
        + (details.real.map { wording.answer(on: whole.rows, $0) } ?? [])
        + whole.notes.map(wording.sentence),
      tables: [Report.Section(key: "diff", columns: answerColumns(rows), rows: rows, tone: \.tone)],
      leftOut: wording.leftOut(oneSided, example: rows.first { $0.comparability != nil }?.subject.shortName))
  }

  private var regions: [String] {
    (comparison.from.tables + comparison.to.tables).map(\.regionName).firstOccurrences
  }

  /// The columns that matter, of those of the whole; the change and its mark stand side by side.
  private func answerColumns(_ rows: [ComparisonRow]) -> [Column] {
    let all = columns
    func column(_ key: String) -> Column? { all.first { $0.field.key == key } }
    let name = Column.text("name", wording.product) { $0.subject.name }.forReaders.flexible
    let first = ["code", "law"].compactMap(column)
    // The unit and the amounts go before the mark would stand apart from its change.
    let then =
      [
        column("unit")?.dropped(4), column("form"), column("amount_from")?.dropped(5),
        column("amount_to")?.dropped(6),
      ]
      .compactMap { $0 } + ["change_percent", "comparable"].compactMap(column)
    let known = Set((first + then).map(\.field.key)).union(["change", "status", "source"])
    // Of what was asked for besides, the percentages say it; amounts are there where there is room.
    let asked = all.filter { $0.field.audience.includesReaders && !known.contains($0.field.key) }
      .filter { $0.field.key != "name" }.map { $0.field.kind == .percent ? $0 : $0.dropped(1) }
    let status = rows.contains { $0.change == nil } ? [column("status")].compactMap { $0 } : []
    return first + [name] + then + status + asked
  }
}

extension Wording {
  /// How far the prices of two lists can be compared, and how they moved.
  fileprivate func answer(on comparison: Comparison, regions: [String]) -> [String] {
    let pairs = comparison.rows.filter { $0.change != nil }
    func of(_ verdict: Continuation.Comparability?) -> [ComparisonRow] {
      pairs.filter { $0.comparability?.verdict == verdict }
    }
    let (yes, partly, no, undescribed) = (of(.yes), of(.partly), of(.no), of(nil))
    let (from, to) = (comparison.from.selector, comparison.to.selector)
    let lists = "\(list(regions)), \(from) \(and) \(to): "
    func are(_ rows: [ComparisonRow]) -> String {
      "\(rows.count) " + (rows.count == 1 ? text(nl: "is", en: "is") : text(nl: "zijn", en: "are"))
    }
    let both =
      pairs.isEmpty
      ? text(nl: "geen prijs staat in beide lijsten", en: "no price stands in both lists")
      : language.count(
        pairs.count, nl: ("prijs staat", "prijzen staan"), en: ("price stands", "prices stand"))
        + text(nl: " in beide lijsten", en: " in both lists")
    let comparable =
      if !yes.isEmpty {
        text(
          nl: "; daarvan \(yes.count == 1 ? "is" : "zijn") er \(yes.count) vergelijkbaar",
          en: "; of these \(are(yes)) comparable")
          + ": \(range(yes))"
      } else if pairs.count > undescribed.count {
        text(nl: "; geen daarvan is zonder meer vergelijkbaar", en: "; none of them is comparable as it is")
      } else {
        ""
      }
    var sentences = ["\(lists)\(both)\(comparable)."]
    if !partly.isEmpty {
      sentences.append(
        text(
          nl:
            "\(are(partly)) deels vergelijkbaar, want ook wat de prijs betaalt veranderde: \(range(partly)).",
          en: "\(are(partly)) partly comparable, because what the price pays changed too: \(range(partly))."))
    }
    if !undescribed.isEmpty {
      sentences.append(
        text(
          nl:
            "Van \(undescribed.count) is niet beschreven of de prijzen vergelijkbaar zijn: \(range(undescribed)).",
          en:
            "Of \(undescribed.count) it is not described whether the prices are comparable: \(range(undescribed))."
        ))
    }
    var rest: [String] = []
    if !no.isEmpty {
      rest.append(
        text(
          nl: "\(are(no)) niet vergelijkbaar: dat percentage is geen prijsstijging.",
          en: "\(are(no)) not comparable: that percentage is no rise in price."))
    }
    let counts = ComparisonCounts(comparison.rows)
    if counts.added + counts.removed > 0 {
      rest.append(
        language.count(
          counts.added, nl: ("prijs is nieuw", "prijzen zijn nieuw"), en: ("price is new", "prices are new"))
          + text(nl: " en \(counts.removed) vervallen", en: " and \(counts.removed) gone")
          + text(nl: " in deze lijsten.", en: " in these lists."))
    }
    if counts.splitFrom + counts.splitTo > 0 {
      rest.append(
        language.count(
          counts.splitFrom, nl: ("oud product ging", "oude producten gingen"),
          en: ("old product became", "old products became"))
          + text(nl: " over in \(counts.splitTo) ", en: " \(counts.splitTo) ")
          + (counts.splitTo == 1 ? text(nl: "nieuw.", en: "new one.") : text(nl: "nieuwe.", en: "new ones.")))
    }
    return rest.isEmpty ? sentences : sentences + [rest.joined(separator: " ")]
  }

  /// From which change to which, each with its product and prices.
  private func range(_ rows: [ComparisonRow]) -> String {
    let changed = rows.compactMap { row in row.change?.percentage.map { (row: row, percent: $0.hundredths) } }
    guard let lowest = changed.min(by: { $0.percent < $1.percent }),
      let highest = changed.max(by: { $0.percent < $1.percent })
    else { return unknown }
    func said(_ change: (row: ComparisonRow, percent: Int64)) -> String {
      let prices = [ComparisonRow.Side.from, .to].compactMap { change.row.figure($0)?.amount }.map(number)
      return "\(signed(hundredths: change.percent))% (\(change.row.subject.codeAndName), "
        + prices.joined(separator: " → ") + " per \(change.row.unit.rawValue))"
    }
    guard changed.count > 1 else { return said(lowest) }
    guard lowest.percent != highest.percent else {
      return text(nl: "alle ", en: "all ") + "\(signed(hundredths: lowest.percent))%"
    }
    return text(
      nl: "van \(said(lowest)) tot \(said(highest))", en: "from \(said(lowest)) to \(said(highest))")
  }

  /// What remained of the comparable changes beyond the index.
  fileprivate func answer(on rows: [ComparisonRow], _ real: RealTerms) -> [String] {
    let left = rows.filter { $0.comparability?.verdict == .yes }.compactMap {
      real.change($0, on: nil)?.percentage?.hundredths
    }
    let name = real.path.name.isEmpty ? givenPercentages : real.path.name
    guard let lowest = left.min(), let highest = left.max() else { return [] }
    let (low, high) = (signed(hundredths: lowest) + "%", signed(hundredths: highest) + "%")
    return [
      text(
        nl: "Boven de index (\(name): \(percents(of: real.path))) bleef van wat vergelijkbaar is \(low)"
          + (low == high ? "." : " tot \(high)."),
        en: "Beyond the index (\(name): \(percents(of: real.path))) \(low)"
          + (low == high ? "" : " to \(high)") + " remained of what is comparable.")
    ]
  }

  /// What an answer leaves out, and how to see it.
  fileprivate func leftOut(_ counts: ComparisonCounts, example: String?) -> String {
    let prices = [
      text(nl: "de \(counts.added) nieuwe", en: "the \(counts.added) new"),
      text(nl: "\(counts.removed) vervallen", en: "\(counts.removed) gone"),
    ]
    let rows =
      counts.added + counts.removed > 0
      ? prices.joined(separator: " \(and) ") + text(nl: " prijzen", en: " prices") + ", " : ""
    let why = example.map {
      text(
        nl: " Waarom een product wel of niet vergelijkbaar is: --why PRODUCT, zoals --why \($0).",
        en: " Why a product is comparable or not: --why PRODUCT, such as --why \($0).")
    }
    return text(
      nl: "Niet getoond: \(rows)regels, toelichting en bronnen; alles met --details.",
      en: "Not shown: \(rows)lines, notes and sources; all with --details.") + (why ?? "")
  }
}

// MARK: - Reasons

extension Report {
  /// Why the prices of products can be compared or not, with all that is known of them.
  ///
  /// - Parameters:
  ///   - comparison: the rows of the products.
  ///   - whole: the comparison before rows were left out.
  ///   - details: what is shown besides; the places of the prices come from its data set.
  ///   - language: the language for people.
  /// - Returns: the report; for programs it holds the rows of a comparison.
  public static func reasons(
    _ comparison: Comparison, of whole: Comparison, details: DiffDetails, language: Language
  ) -> Report {
    var report = diff(comparison, of: whole, details: details, language: language)
    let wording = wording(language)
    let tables = (comparison.from.tables + comparison.to.tables).filter { table in
      comparison.rows.contains { ($0.from + $0.to).contains { $0.table == table.id } }
    }
    let letterOf = letters(of: tables.firstOccurrences)
    report.answer = nil
    report.sections[0].audience = .data
    report.sections += comparison.rows.map { row in
      Section(
        key: "reasons", heading: "\(row.subject.codeAndName) (\(row.unit.rawValue))",
        facts: wording.facts(of: row, in: comparison, details: details, letterOf: letterOf),
        audience: .readers)
    }
    report.notes = whole.notes.map(wording.sentence)
    report.sources = tables.firstOccurrences.map(wording.citation)
    return report
  }
}

extension Wording {
  /// What is known of a row: its prices with their places, the change with its bounds, and whether it says something.
  fileprivate func facts(
    of row: ComparisonRow, in comparison: Comparison, details: DiffDetails, letterOf: [String: String]
  ) -> [Report.Fact] {
    let sides = [(comparison.from.selector, row.from), (comparison.to.selector, row.to)]
    var facts = sides.map { selector, tariffs in
      let prices = tariffs.map { tariff in
        let place = details.places?.place(of: tariff.line, in: tariff.table) ?? ""
        return "\(number(tariff.amount)) per \(tariff.unit.rawValue), \(tariff.name) "
          + "(\(letterOf[tariff.table] ?? tariff.table), \(onLine(tariff.line))\(place.isEmpty ? "" : ": \(place)"))"
      }
      return Report.Fact("\(selector)", prices.isEmpty ? none : prices.joined(separator: "; "))
    }
    if let change = row.change {
      let bounds = change.percentageBounds.map { bounds in
        let (low, high) = (
          signed(hundredths: bounds.lower.hundredths), signed(hundredths: bounds.upper.hundredths)
        )
        return text(
          nl: "; door afronding op centen tussen \(low)% en \(high)%",
          en: "; between \(low)% and \(high)%, as prices are rounded to cents")
      }
      let percent = change.percentage.map { " (\(signed(hundredths: $0.hundredths))%\(bounds ?? ""))" } ?? ""
      facts.append(
        Report.Fact(text(nl: "Verschil", en: "Change"), signed(hundredths: change.difference.cents) + percent)
      )
    }
    facts.append(Report.Fact(status, name(of: row.status)))
    let verdict = row.comparability.map { "\(name(of: $0.verdict)). \($0.reason)" }
    facts.append(Report.Fact(comparable, verdict ?? comparableUnknown))
    let lines = lines(of: row, letterOf: letterOf)
    if !lines.isEmpty { facts.append(Report.Fact(text(nl: "Dat staat in", en: "As said in"), lines)) }
    let note = note(on: row, of: comparison)
    if !note.isEmpty { facts.append(Report.Fact(self.note, note)) }
    return facts
  }
}
