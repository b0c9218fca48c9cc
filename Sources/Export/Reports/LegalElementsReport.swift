import Indexation
import Tariffs

extension Report {
  /// Which legal cost elements of a real price a list prints of each product, which follow from others, and which stand
  /// nowhere.
  ///
  /// - Parameters:
  ///   - checks: the checks, product by product and letter by letter.
  ///   - tables: the lists that were asked for.
  ///   - language: the language for people.
  /// - Returns: the report.
  package static func legalElements(
    _ checks: [LegalElementCheck], in tables: [TariffTable], language: Language
  ) -> Report {
    let wording = wording(language)
    let used = tables.filter { table in checks.contains { $0.product.table == table.id } }
    let layout = LegalElementsLayout(wording: wording)
    let parts = used.flatMap { table in
      layout.parts(of: checks.filter { $0.product.table == table.id }, in: table)
    }
    return Report(
      title: wording.legalElements,
      sections: parts + [Section(key: "elements", columns: layout.columns, rows: checks, audience: .data)],
      notes: [wording.legalElementsNote] + checks.map(\.element).firstOccurrences.map(wording.source),
      sources: used.map(wording.citation)
    ).answered(layout.answer(checks, tables: used))
  }
}

/// The parts and columns of legal cost elements.
private struct LegalElementsLayout {
  let wording: Wording

  private var language: Language { wording.language }

  /// For programs: a row for each product and element.
  var columns: [Report.Column<LegalElementCheck>] {
    let price = PriceColumns(wording: wording)
    return [
      price.table.of(\.product), price.product.of(\.product), price.code.of(\.product),
      price.name.of(\.product),
      .term("law", wording.law, wording.name) { $0.element.law },
      .text("article", wording.article) { $0.element.article }.always,
      .text("letter", wording.letter) { $0.element.letter }.always,
      .text("element", wording.element) { $0.element.name.text(in: language) }.always,
      .cell("standing", wording.standing, .term) { check in
        Report.Cell.term(check.standing.word, shown: check.standing.name.text(in: language))
      },
      .text("lines", wording.line) { "\($0.standing.lines)" },
    ]
  }

  /// A table for each law: a row for each product, a column for each letter.
  func parts(of checks: [LegalElementCheck], in table: TariffTable) -> [Report.Section] {
    checks.map(\.element.law).firstOccurrences.map { law in
      let own = checks.filter { $0.element.law == law }
      let elements = own.map(\.element).firstOccurrences
      let rows = own.map(\.product).firstOccurrences.map { product in
        (product: product, checks: own.filter { $0.product == product })
      }
      let letters = elements.map { element in
        Report.Column<(product: Tariff, checks: [LegalElementCheck])>.text(element.letter, element.letter) {
          row in
          row.checks.first { $0.element == element }.map { shown($0.standing) } ?? ""
        }
      }
      let price = PriceColumns(wording: wording)
      return Report.Section(
        key: "law", heading: "\(table.id): \(elements.first?.article ?? wording.name(of: law))",
        paragraphs: [
          elements.map { "\($0.letter) = \($0.name.text(in: language))" }.joined(separator: "; ") + "."
        ],
        columns: [price.code.hiddenWhenEmpty, price.name].map { $0.of(\.product) } + letters, rows: rows,
        audience: .readers)
    }
  }

  /// The lines where an element is printed, or that it is not.
  private func shown(_ standing: LegalElementCheck.Standing) -> String {
    switch standing {
    case .printed(let lines): "\(lines)"
    case .implied(let lines): "(\(lines))"
    case .nowhere: "–"
    }
  }

  /// How many products have each element, list by list.
  private struct Count {
    let table: TariffTable
    let element: LegalElement
    let printed, implied, nowhere: Int
  }

  func answer(_ checks: [LegalElementCheck], tables: [TariffTable]) -> Report.Answer {
    guard !checks.isEmpty else { return Report.Answer([wording.noLegalElements]) }
    let counts = tables.flatMap { table in
      let own = checks.filter { $0.product.table == table.id }
      return own.map(\.element).firstOccurrences.map { element in
        let standings = own.filter { $0.element == element }.map(\.standing.word)
        func count(_ word: String) -> Int { standings.count { $0 == word } }
        return Count(
          table: table, element: element, printed: count("printed"), implied: count("implied"),
          nowhere: count("nowhere"))
      }
    }
    let sentences = tables.map { table in
      let own = Dictionary(grouping: checks.filter { $0.product.table == table.id }, by: \.product.product)
      let whole = own.values.count { $0.allSatisfy { $0.standing.word == "printed" } }
      let missing = counts.filter { $0.table == table && $0.nowhere == $0.printed + $0.implied + $0.nowhere }
        .map { $0.element.name.text(in: language) }.firstOccurrences
      return wording.legalElements(table, products: own.count, whole: whole, missing: missing)
    }
    let columns: [Report.Column<Count>] = [
      .text("table", wording.table) { $0.table.id },
      .text("title", wording.article) { $0.element.title }.flexible,
      .text("element", wording.element) { $0.element.name.text(in: language) }.flexible,
      .number("printed", wording.printed) { $0.printed }, .number("implied", wording.implied) { $0.implied },
      .number("nowhere", wording.nowhere) { $0.nowhere },
    ]
    let table = CompactTable(columns, counts, wording, lines: 28, textWidth: 26)
    return Report.Answer(
      sentences, tables: [table.section],
      leftOut: wording.leftOut(
        table,
        wording.text(
          nl: "elk product met de regels waar elk element staat",
          en: "each product with the lines where each element stands")))
  }
}

extension LegalElementCheck.Standing {
  /// The word by which programs know it.
  fileprivate var word: String {
    switch self {
    case .printed: "printed"
    case .implied: "implied"
    case .nowhere: "nowhere"
    }
  }
}

extension Wording {
  var article: String { text(nl: "Artikel", en: "Article") }
  fileprivate var letter: String { "Letter" }
  fileprivate var element: String { text(nl: "Kostenelement", en: "Cost element") }
  fileprivate var standing: String { text(nl: "Waar het staat", en: "Where it stands") }
  fileprivate var implied: String { text(nl: "Volgt", en: "Implied") }
  fileprivate var nowhere: String { text(nl: "Nergens", en: "Nowhere") }
  fileprivate var legalElements: String {
    text(nl: "Wettelijke kostenelementen van een reële prijs", en: "Legal cost elements of a real price")
  }

  fileprivate var legalElementsNote: String {
    text(
      nl:
        "Een getal is de regel waar het element gedrukt staat; tussen haakjes de regel waaruit het volgt: genoemd binnen "
        + "andere kosten of als tijd, of wat overblijft als al het andere gedrukt is; – is nergens. De artikelen gaan "
        + "over prijzen voor aanbieders, dus niet over pgb.",
      en:
        "A number is the line where the element is printed; between brackets the line from which it follows: named "
        + "within other costs or as time, or what is left where all else is printed; – is nowhere. The articles are "
        + "about prices for providers, so not about budgets of clients.")
  }

  fileprivate var noLegalElements: String {
    text(
      nl: "Geen product van deze lijsten valt onder een wet waarvan de kostenelementen bekend zijn.",
      en: "No product of these lists is under a law whose cost elements are known.")
  }

  /// Where an element was read.
  fileprivate func source(_ element: LegalElement) -> String {
    "\(element.title): \(element.name.text(in: language)) (\(element.source))"
  }

  fileprivate func legalElements(
    _ table: TariffTable, products: Int, whole: Int, missing: [String]
  ) -> String {
    let start = text(
      nl:
        "\(table.id): bij \(whole == 0 ? "geen" : "\(whole)") van de \(products) producten is elk kostenelement gedrukt",
      en:
        "\(table.id): for \(whole == 0 ? "none" : "\(whole)") of the \(products) products every cost element is printed"
    )
    return missing.isEmpty
      ? start + "."
      : start
        + text(
          nl: "; bij geen enkel product te vinden: \(list(missing)).",
          en: "; no product at all has \(list(missing)).")
  }
}
