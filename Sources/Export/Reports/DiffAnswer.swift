import Indexation
import Tariffs

extension DiffLayout {
  /// What the figures say, and the pairs: with its mark beside each change, and what is comparable first where no other
  /// order was asked for.
  func answer(of whole: Comparison) -> Report.Answer {
    guard !whole.rows.isEmpty else {
      return Report.Answer([wording.noRows] + whole.notes.map(wording.sentence))
    }
    let all =
      comparison.order == .document ? ComparisonOrder.comparableFirst(comparison.rows) : comparison.rows
    let pairs = all.filter { $0.change != nil }
    let hasAll = details.showsOneSided || details.limit != nil || pairs.isEmpty || all.count <= 25
    var rows = hasAll ? all : pairs
    let table: Report.Table
    if details.columns.isEmpty {
      table = Report.Table(answerColumns(rows), { [rows] in rows }, tone: \.tone)
    } else {
      let keys = chosenKeys(rows)
      let chosen = columns.filter { keys.contains($0.field.key) }
      rows.removeAll { row in chosen.allSatisfy { $0.cell(row).isEmpty } }
      table = Report.Table(columns, { [rows] in rows }, tone: \.tone).choosing(keys)
    }
    var answer = Report.Answer(
      wording.answer(on: comparison, of: whole, regions: regions)
        + (details.real.map { wording.answer(on: comparison.rows, $0) } ?? [])
        + whole.notes.map(wording.sentence),
      tables: [Report.Section(key: "diff", table: table)],
      leftOut: wording.leftOut(
        rows, of: whole.rows, withoutValue: pairs.count - rows.count { $0.change != nil },
        example: rows.first { $0.comparability != nil }?.subject.shortName))
    answer.hasChosenColumns = true
    return answer
  }

  /// The columns that were chosen, and the mark behind the last change: a change is never shown without it.
  private func chosenKeys(_ rows: [ComparisonRow]) -> [String] {
    let (keys, mark) = (details.columns, "comparable")
    guard !keys.contains(mark), rows.contains(where: { $0.comparability != nil }),
      let change = keys.lastIndex(where: { $0.contains("change") })
    else { return keys }
    return keys[...change] + [mark] + keys[(change + 1)...]
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
        column("band"), column("unit")?.dropped(4), column("form"), column("amount_from")?.dropped(5),
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
  ///
  /// It is about the rows that are shown; what is new and gone is counted in the whole.
  fileprivate func answer(on comparison: Comparison, of whole: Comparison, regions: [String]) -> [String] {
    let pairs = comparison.rows.filter { $0.change != nil }
    func of(_ verdict: Continuation.Comparability?) -> [ComparisonRow] {
      pairs.filter { $0.comparability?.verdict == verdict }
    }
    let (yes, partly, no, undescribed) = (of(.yes), of(.partly), of(.no), of(nil))
    let (from, to) = (comparison.from.selector, comparison.to.selector)
    let lists = "\(list(regions)), \(from) \(and) \(to): "
    func are(_ rows: [ComparisonRow]) -> String {
      "\(rows.countOfPrices) "
        + (rows.countOfPrices == 1 ? text(nl: "is", en: "is") : text(nl: "zijn", en: "are"))
    }
    let counts = ComparisonCounts(whole.rows)
    let count = whole.rows.filter { $0.change != nil }.countOfPrices
    let both =
      if count == 0 {
        text(nl: "geen prijs staat in beide lijsten", en: "no price is in both lists")
      } else if pairs.countOfPrices < count {
        (pairs.isEmpty ? text(nl: "geen", en: "none") : "\(pairs.countOfPrices)")
          + text(
            nl: " van de \(count) prijzen in beide lijsten \(pairs.count > 1 ? "zijn" : "is") hier getoond",
            en: " of the \(count) prices in both lists \(pairs.count > 1 ? "are" : "is") shown here")
      } else {
        language.count(count, nl: ("prijs staat", "prijzen staan"), en: ("price is", "prices are"))
          + text(nl: " in beide lijsten", en: " in both lists")
          + ", "
          + (counts.changed == count && count > 1
            ? text(nl: "alle gewijzigd", en: "all changed")
            : list(
              [
                (counts.changed, text(nl: "gewijzigd", en: "changed")),
                (counts.unchanged, text(nl: "gelijk", en: "unchanged")),
              ].filter { $0.0 > 0 }.map { "\($0) \($1)" }))
      }
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
            "Van \(undescribed.countOfPrices) is niet beschreven of de prijzen vergelijkbaar zijn: \(range(undescribed)).",
          en:
            "Of \(undescribed.countOfPrices) it is not described whether the prices are comparable: \(range(undescribed))."
        ))
    }
    var rest: [String] = []
    if !no.isEmpty {
      rest.append(
        text(
          nl: "\(are(no)) niet vergelijkbaar: dat percentage is geen prijsstijging.",
          en: "\(are(no)) not comparable: that percentage is not a price rise."))
    }
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
          + (counts.splitTo == 1 ? text(nl: "nieuw", en: "new one") : text(nl: "nieuwe", en: "new ones"))
          + alsoPairs(pairs) + ".")
    }
    return rest.isEmpty ? sentences : sentences + [rest.joined(separator: " ")]
  }

  /// The products of a split or merger that are pairs too, so that nobody adds the two counts.
  private func alsoPairs(_ pairs: [ComparisonRow]) -> String {
    let names = pairs.filter { [.split, .merged].contains($0.status) }.map(\.subject.shortName)
    guard !names.isEmpty else { return "" }
    let products = some(names.firstOccurrences, atMost: 4)
    return text(
      nl: "; hierboven ook in beide lijsten geteld: \(products)",
      en: "; also counted above as in both lists: \(products)")
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
    let left = rows.filter { $0.comparability?.verdict == .yes }.compactMap { row in
      real.change(row, on: nil)?.percentage.map { (row: row, percent: $0.hundredths) }
    }
    let name = real.path.name.isEmpty ? givenPercentages : real.path.name
    guard let lowest = left.min(by: { $0.percent < $1.percent }),
      let highest = left.max(by: { $0.percent < $1.percent })
    else { return [] }
    func said(_ change: (row: ComparisonRow, percent: Int64)) -> String {
      "\(signed(hundredths: change.percent))% (\(change.row.subject.shortName))"
    }
    let isOne = lowest.percent == highest.percent
    let versions = real.others.map(\.name).filter { !$0.isEmpty }
    return [
      text(
        nl: "Na aftrek van de index (\(name); \(percents(of: real.path))) bleef van de vergelijkbare prijzen "
          + said(lowest) + (isOne ? "" : " tot \(said(highest))") + " over.",
        en: "After the index (\(name); \(percents(of: real.path))), " + said(lowest)
          + (isOne ? "" : " to \(said(highest))") + " remained of the comparable prices.")
        + (versions.isEmpty
          ? ""
          : text(
            nl: " De uitkomst verschilt per versie van de clausule; anders is zij met \(list(versions)).",
            en: " The outcome differs by version of the clause; it is another with \(list(versions))."))
    ]
  }

  /// What an answer leaves out, and how to see it.
  ///
  /// - Parameters:
  ///   - rows: the rows that it has.
  ///   - whole: all rows; pairs of another status are counted where the pairs are.
  ///   - withoutValue: how many pairs have no value in the columns that were chosen.
  ///   - example: a product of which a reason is known.
  /// - Returns: the sentences.
  fileprivate func leftOut(
    _ rows: [ComparisonRow], of whole: [ComparisonRow], withoutValue: Int, example: String?
  ) -> String {
    func count(_ status: ComparisonRow.Status) -> Int {
      func count(_ rows: [ComparisonRow]) -> Int { rows.count { $0.change == nil && $0.status == status } }
      return count(whole) - count(rows)
    }
    func prices(_ count: Int) -> String {
      text(nl: count == 1 ? "prijs" : "prijzen", en: count == 1 ? "price" : "prices")
    }
    let (added, removed, split, merged) = (count(.added), count(.removed), count(.split), count(.merged))
    let oneSided = [
      added > 0 ? text(nl: "\(added) nieuwe", en: "\(added) new") : nil,
      removed > 0 ? text(nl: "\(removed) vervallen", en: "\(removed) gone") : nil,
    ].compactMap { $0 }
    let parts = [
      oneSided.isEmpty
        ? nil : text(nl: "de ", en: "the ") + list(oneSided) + " " + prices(added + removed),
      split > 0
        ? "\(split) \(prices(split))" + text(nl: " van gesplitste producten", en: " of split products") : nil,
      merged > 0
        ? "\(merged) \(prices(merged))" + text(nl: " van samengevoegde producten", en: " of merged products")
        : nil,
      withoutValue > 0
        ? "\(withoutValue) \(prices(withoutValue))"
          + text(nl: " zonder waarde in deze kolommen", en: " without a value in these columns") : nil,
      text(nl: "regels", en: "lines"), text(nl: "toelichting", en: "notes"),
      text(nl: "bronnen", en: "sources"),
    ].compactMap { $0 }
    let why = example.map {
      text(
        nl: " Waarom een product wel of niet vergelijkbaar is: --why PRODUCT, zoals --why \($0).",
        en: " Why a product is comparable or not: --why PRODUCT, such as --why \($0).")
    }
    return text(nl: "Niet getoond: ", en: "Not shown: ") + list(parts)
      + text(nl: "; alles met --details.", en: "; all with --details.") + (why ?? "")
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
