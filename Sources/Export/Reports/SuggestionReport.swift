import Tariffs

extension Report {
  /// What may continue what, as rows of `crosswalk.csv` to judge and to complete.
  ///
  /// - Parameters:
  ///   - suggestions: the rows.
  ///   - language: the language for people.
  /// - Returns: the report, of which CSV has the columns of `crosswalk.csv` and nothing else.
  package static func suggestions(_ suggestions: [ContinuationSuggestion], language: Language) -> Report {
    let layout = SuggestionLayout(wording: wording(language))
    let tables = (suggestions.map(\.tableFrom) + suggestions.map(\.tableTo)).firstOccurrences
    return Report(
      title: layout.title(tables),
      sections: [
        Section(key: "crosswalk", columns: layout.rowColumns, rows: suggestions, audience: .data),
        Section(key: "suggestions", columns: layout.columns, rows: suggestions) { suggestion in
          suggestion.from == nil ? .added : suggestion.to == nil ? .removed : .plain
        },
      ],
      notes: [layout.whatToDo], sources: tables.map(layout.wording.citation)
    ).answered(layout.answer(suggestions))
  }
}

/// The columns of suggestions, and why each was made.
private struct SuggestionLayout {
  typealias Row = ContinuationSuggestion

  let wording: Wording

  /// What stands where somebody has yet to judge; a file with it is refused.
  private static let question = "?"

  func title(_ tables: [TariffTable]) -> String {
    let names = wording.list(tables.map(\.id))
    return wording.text(
      nl: "Voorstellen voor de overgang: \(names)", en: "Suggestions for the crosswalk: \(names)")
  }

  /// The columns of `crosswalk.csv`, in their order.
  var rowColumns: [Report.Column<Row>] {
    [
      .text("table_from") { $0.tableFrom.id }.always,
      .text("product_from") { $0.from?.product },
      .text("table_to") { $0.tableTo.id }.always,
      .text("product_to") { $0.to?.product },
      .text("relation") { $0.known?.relation.rawValue ?? SuggestionLayout.question }.always,
      .text("comparable") { $0.known?.comparable.rawValue ?? SuggestionLayout.question }.always,
      .text("lines_from") { $0.known.map { "\($0.linesFrom)" } ?? $0.from.map { "\($0.line)" } },
      .text("lines_to") { $0.known.map { "\($0.linesTo)" } ?? $0.to.map { "\($0.line)" } },
      .text("reason") { $0.known?.reason ?? why($0) }.always,
    ]
  }

  /// The same for people, with what the products are called.
  var columns: [Report.Column<Row>] {
    [
      .text("table_from", wording.table) { $0.tableFrom.id }.forData.always,
      .text("from", wording.text(nl: "Van", en: "From")) { $0.from?.codeAndName }.flexible.repeated,
      .text("table_to", wording.text(nl: "Naar lijst", en: "To list")) { $0.tableTo.id }.always.flexible
        .dropped(2),
      .text("to", wording.text(nl: "Naar", en: "To")) { $0.to?.codeAndName }.flexible,
      .text("price_from", wording.text(nl: "Tarief van", en: "Tariff from")) { $0.from.map(wording.price) }
        .flexible
        .dropped(3),
      .text("price_to", wording.text(nl: "Tarief naar", en: "Tariff to")) { $0.to.map(wording.price) }
        .flexible
        .dropped(3),
      .term("strength", wording.text(nl: "Voorstel", en: "Suggestion"), wording.name) { $0.strength },
      .number("points", wording.text(nl: "Punten", en: "Points")) { $0.strength == nil ? nil : $0.points }
        .dropped(1),
      .boolean("is_known") { $0.known != nil },
      .text("why", wording.text(nl: "Waarom", en: "Why")) { why($0) }.always.flexible,
    ]
  }

  /// Why a row is there.
  private func why(_ row: Row) -> String {
    if let known = row.known {
      return wording.text(
        nl:
          "staat al in de overgang: \(wording.name(of: known.relation)), vergelijkbaar: \(wording.name(of: known.comparable))",
        en:
          "in the crosswalk already: \(wording.name(of: known.relation)), comparable: \(wording.name(of: known.comparable))"
      )
    }
    guard let strength = row.strength else {
      return row.to == nil
        ? wording.text(
          nl: "Voorstel: geen kandidaat gevonden; vervallen (ended)?",
          en: "Suggestion: no candidate found; ended?")
        : wording.text(
          nl: "Voorstel: geen herkomst gevonden; nieuw (new)?", en: "Suggestion: no origin found; new?")
    }
    return wording.text(nl: "Voorstel", en: "Suggestion") + ", \(wording.name(of: strength)): \(reasons(row))"
  }

  private func reasons(_ row: Row) -> String { row.reasons.map(words).joined(separator: "; ") }

  private func words(_ reason: Row.Reason) -> String {
    switch reason {
    case .code(let code): wording.text(nl: "zelfde code \(code)", en: "same code \(code)")
    case .category(let category):
      wording.text(nl: "zelfde productcategorie \(category)", en: "same product category \(category)")
    case .name(let percent):
      wording.text(nl: "namen voor \(percent)% gelijk", en: "names \(percent)% alike")
    case .unit(let unit): wording.text(nl: "beide per \(unit.rawValue)", en: "both per \(unit.rawValue)")
    case .convertibleUnit(let old, let new):
      wording.text(
        nl: "per \(old.rawValue) en per \(new.rawValue), om te rekenen",
        en: "per \(old.rawValue) and per \(new.rawValue), which convert")
    case .otherUnit(let old, let new):
      wording.text(
        nl: "per \(old.rawValue) en per \(new.rawValue), niet om te rekenen",
        en: "per \(old.rawValue) and per \(new.rawValue), which do not convert")
    case .price(let change):
      wording.text(nl: "tarief ", en: "tariff ") + wording.signed(hundredths: change.hundredths) + "%"
    case .oneIsGroup:
      wording.text(nl: "een van de twee is voor een groep", en: "one of the two is for a group")
    }
  }

  var whatToDo: String {
    wording.text(
      nl:
        "Een voorstel is geen oordeel. Lees beide documenten, schrijf in crosswalk.csv bij relation en comparable een "
        + "woord waar nu ? staat en bij reason waarom, en haal weg wat niet klopt; een regel met ? wordt geweigerd.",
      en:
        "A suggestion is no verdict. Read both documents, write in crosswalk.csv a word for relation and comparable "
        + "where ? stands now and the reason, and take out what is wrong; a row with ? is refused.")
  }

  /// How many products have a candidate, and which have none.
  func answer(_ rows: [Row]) -> Report.Answer {
    let open = rows.filter { $0.strength != nil }
    let (gone, new) = (
      rows.filter { $0.to == nil && $0.known == nil }, rows.filter { $0.from == nil && $0.known == nil }
    )
    let counts = Row.Strength.allCases.compactMap { strength -> String? in
      let count = open.count { $0.strength == strength }
      return count == 0 ? nil : "\(count) \(wording.name(of: strength))"
    }
    let known = rows.count { $0.known != nil }
    var sentences = [
      open.isEmpty
        ? wording.text(nl: "Er is niets voor te stellen.", en: "There is nothing to suggest.")
        : wording.counted(open.count, nl: ("voorstel", "voorstellen"), en: ("suggestion", "suggestions"))
          + ": \(wording.list(counts))."
    ]
    if known > 0 {
      sentences.append(
        wording.text(
          nl: "\(known) \(known == 1 ? "regel staat" : "regels staan") al in de overgang.",
          en: "\(known) \(known == 1 ? "row is" : "rows are") in the crosswalk already."))
    }
    func names(_ rows: [Row], _ tariff: (Row) -> Tariff?) -> String {
      wording.some(rows.compactMap { tariff($0)?.codeAndName }.firstOccurrences, atMost: 6)
    }
    if !gone.isEmpty {
      sentences.append(
        wording.text(
          nl: "Zonder kandidaat: \(names(gone, \.from)).", en: "Without a candidate: \(names(gone, \.from)).")
      )
    }
    if !new.isEmpty {
      sentences.append(
        wording.text(
          nl: "Zonder herkomst: \(names(new, \.to)).", en: "Without an origin: \(names(new, \.to))."))
    }
    sentences.append(whatToDo)
    let table = CompactTable(
      columns.picked("from", "to", "strength")
        + [.text("reasons", wording.text(nl: "Waarom", en: "Why"), reasons).flexible],
      open.sorted(by: \.points, >), wording, textWidth: 60)
    return Report.Answer(
      sentences, tables: open.isEmpty ? [] : [table.section],
      leftOut: wording.leftOut(
        table,
        wording.text(
          nl:
            "de tarieven en wat al in de overgang staat; met --csv rfc4180 of -o crosswalk.csv de regels om aan te vullen",
          en:
            "the tariffs and what is in the crosswalk already; with --csv rfc4180 or -o crosswalk.csv the rows to complete"
        )))
  }
}
