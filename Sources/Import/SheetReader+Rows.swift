import Spreadsheets
import Tariffs

// The rows of a table.

extension SheetReader {
  static func isFootnote(_ text: PrintedText) -> Bool {
    text.line.hasPrefix("*") || text.line.hasPrefix("Bron") || text.line.contains(" = ")
      || text.line.count > 100
      || text.line.hasPrefix("¹") || text.line.hasPrefix("²")
  }

  /// Whether a text between the rows is a remark, which names no section.
  func isRemark(_ text: PrintedText) -> Bool {
    let (first, second) = (text.words.first ?? "", text.words.dropFirst().first ?? "")
    return ["nb", "opmerking", "toelichting", "noot", "geen", "behalve", "uitgezonderd"].contains(first)
      || [["n", "b"], ["let", "op"], ["niet", "voor"]].contains([first, second])
  }

  /// Reads the rows of a table.
  ///
  /// - Returns: the texts behind its last price, which are the title of the next table or footnotes.
  mutating func read(
    _ body: [Int], _ columns: Columns, _ titles: [PrintedText], isHeadless: Bool
  ) -> [PrintedText] {
    let prices = columns.prices
    guard !prices.isEmpty else {
      refuseNumbers(of: body, columns)
      for row in body { explain(row, .title, columns) }
      return body.map { grid.rowText($0, in: columns.span) }
    }
    let title = titleContext(titles)
    note(columns, title, titles)
    var carried = Carried()
    var rest: [PrintedText] = []
    func hasValue(_ row: Int) -> Bool {
      prices.contains { column in
        let origin = grid.origin(row, column)
        guard prices.contains(origin.column), let cell = grid.cell(row, column) else { return false }
        switch PriceCell(cell, mark: mark, isBudgetList: isBudgetList) {
        case .words, .empty: return false
        default: return true
        }
      }
    }
    /// Whether a row without a price names a product that has none: beside it stand a unit, a code or words.
    func isProduct(_ row: Int) -> Bool {
      guard let product = columns.product, let name = grid.own(row, product),
        !TermWords.isOnlyForm(name, isBudgetList: isBudgetList)
      else { return false }
      return grid.filled(row).contains { column in
        switch columns.headings[column]?.role {
        case .unit: grid.own(row, column).map { !TermWords.units(in: $0).isEmpty } ?? false
        case .code, .price: true
        default: false
        }
      }
    }
    let last = body.last { hasValue($0) || isProduct($0) } ?? -1
    for row in body {
      let filled = grid.filled(row).filter(columns.span.contains)
      if row > last {
        explain(row, .footnote, columns)
        let text = grid.rowText(row, in: columns.span)
        if !SheetReader.isFootnote(text), text.line.count <= 80 { rest.append(text) }
        continue
      }
      if hasValue(row) {
        carried.isBehindSection = false
        read(row, columns, title, &carried)
        continue
      }
      let first = filled.first { columns.headings[$0]?.role != .number } ?? filled.first ?? 0
      guard let text = grid.text(row, first) else { continue }
      if isProduct(row) {
        carried.product = columns.product.flatMap { grid.text(row, $0) } ?? carried.product
        carried.productRow = row
        lacksAmount(row, columns.product ?? first, columns, carried.product)
        continue
      }
      explain(row, .section, columns)
      if !SheetReader.isFootnote(text), !isRemark(text) {
        // What a form stands beside says of what, such as `PGB formeel | per uur`.
        let isForm = TermWords.isOnlyForm(text, isBudgetList: isBudgetList)
        carried.begin(context(isForm ? grid.rowText(row, in: columns.span) : text))
      }
    }
    return rest
  }

  /// Refuses numbers that stand below each other in a table without a heading of prices.
  private mutating func refuseNumbers(of body: [Int], _ columns: Columns) {
    for column in grid.columns where columns.span.contains(column) {
      let places = body.map { Sheet.Place(row: $0, column: column) }.filter { place in
        guard let cell = grid.sheet.cells[place] else { return false }
        if case .number = cell.kind { return !cell.isPercentage }
        return grid.isWrittenAsAmount(place.row, place.column)
      }
      guard places.count > 1, columns.headings[column]?.role != .number else { continue }
      for place in places {
        refuse(
          place,
          Phrase(
            nl: "boven deze kolom staat geen kop van prijzen; zeg in mapping.csv wat de kolom is",
            en: "no heading of prices stands above this column; say in mapping.csv what the column is"))
      }
    }
  }

  /// Names a product of which no amount is printed, or words in the place of one.
  mutating func lacksAmount(_ row: Int, _ place: Int, _ columns: Columns, _ product: PrintedText) {
    let words = columns.prices.filter { grid.own(row, $0) != nil }
    for column in words {
      let text = grid.own(row, column)?.line ?? ""
      refuse(
        Sheet.Place(row: row, column: column),
        Phrase(nl: "er staat geen bedrag in (\(text))", en: "there is no amount in it (\(text))"))
    }
    explain(row, nil, columns)
    guard words.isEmpty else { return }
    reading.problems.append(
      (
        at(Sheet.Place(row: row, column: place)),
        Phrase(nl: "'\(product.line)' heeft geen bedrag", en: "'\(product.line)' has no amount")
      ))
  }

  /// Reads the prices of a row.
  mutating func read(_ row: Int, _ columns: Columns, _ title: Context, _ carried: inout Carried) {
    func text(_ role: ColumnRole) -> PrintedText? {
      columns.all(role).compactMap { column in
        let origin = grid.origin(row, column)
        return origin.column == column ? grid.text(row, column) : nil
      }.first
    }
    // The product, also where it stands in the first row only.
    var isCarried = false
    if let column = columns.product, let own = grid.text(row, column) {
      carried.product = own
      carried.productRow = row
    } else if columns.product != nil {
      isCarried = true
    }
    for column in columns.all(.group) where grid.origin(row, column).column == column {
      if let group = grid.text(row, column) { carried.take(group, of: column) }
    }
    var product = carried.product
    // Where a row names only who helps, the product is what it stands under.
    if let section = carried.sections.last?.text, !section.isEmpty,
      TermWords.isOnlyForm(product, isBudgetList: isBudgetList)
        || TermWords.isOnlyUnit(product) && !TermWords.isNameToo(product) && text(.unit) == nil
    {
      product = PrintedText(section)
    }
    let tier = product == carried.product ? nil : carried.product
    let isTotal = isTotal(row, product, columns, isCarried: isCarried)
    let percentages = ["indexering", "index", "korting", "percentage", "indexatie", "indexcijfer"]
    if isTotal || !isCarried && product.words.first.map(percentages.contains) ?? false {
      explain(row, isTotal ? .total : .percentage, columns)
      return
    }
    // A price in a column that the rows of its product left empty is one more price of it.
    let isInEmptyColumn =
      carried.productRow >= 0
      && columns.prices.allSatisfy { column in
        grid.own(row, column) == nil
          || (carried.productRow..<row).allSatisfy { grid.own($0, column) == nil }
      }
    if isCarried, !product.isEmpty, !isInEmptyColumn, !isToldApart(row, columns) {
      for column in columns.prices {
        refuse(
          Sheet.Place(row: row, column: column),
          Phrase(
            nl: "naast dit bedrag staat geen product, en ook geen eenheid, code of onderverdeling",
            en: "no product stands beside this amount, and no unit, code or band either"))
      }
      explain(row, .remark, columns)
      return
    }
    if product.isEmpty {
      for column in columns.prices {
        refuse(
          Sheet.Place(row: row, column: column),
          Phrase(nl: "bij dit bedrag staat geen product", en: "no product stands beside this amount"))
      }
      explain(row, .remark, columns)
      return
    }
    guard product.line.contains(where: \.isLetter) else {
      for column in grid.filled(row) where grid.isAmountLike(Sheet.Place(row: row, column: column)) {
        refuse(
          Sheet.Place(row: row, column: column),
          Phrase(
            nl: "waar het product hoort te staan, staat een getal (\(product.line))",
            en: "a number stands where the product should (\(product.line))"))
      }
      explain(row, nil, columns)
      return
    }
    var row0 = Row(product: product, row: row)
    if let tier {
      row0.formsOfRow.append(TermWords.forms(in: tier, isBudgetList: isBudgetList))
      row0.units = TermWords.isOnlyUnit(tier) ? TermWords.units(in: tier) : []
      row0.unitText = row0.units.isEmpty ? "" : tier.line
    }
    row0.isCarried = isCarried && carried.productRow >= 0
    row0.band = text(.band)?.line ?? ""
    if let column = columns.first(.band), let cell = grid.cell(row, column), PrintedDay.isMade(of: cell) {
      let place = Sheet.Place(row: row, column: column)
      reading.problems.append(
        (
          at(place),
          Phrase(
            nl: "het rekenblad heeft van de onderverdeling een datum gemaakt (\(row0.band))",
            en: "the spreadsheet made a day of the band (\(row0.band))")
        ))
    }
    readCodes(&row0, columns)
    if let day = day(.validFrom, row, columns, title) { (row0.from, row0.isFromRow) = (day.day, true) }
    row0.to = day(.validTo, row, columns, title)?.lastDay
    readContexts(&row0, columns, title, carried, text)
    if let year = PrintedDay.days(in: product).first(where: \.isYear)?.day.year, let from = row0.from,
      year != from.year
    {
      reading.problems.append(
        (
          at(Sheet.Place(row: row, column: columns.product ?? 0)),
          Phrase(
            nl: "'\(product.line)' noemt \(year), en de prijs is gelezen als die van \(from.year)",
            en: "'\(product.line)' says \(year), and the price was read as that of \(from.year)")
        ))
    }
    var seen: Set<Sheet.Place> = []
    for column in columns.prices {
      let origin = grid.origin(row, column)
      guard columns.prices.contains(origin.column), seen.insert(origin).inserted else { continue }
      // A merged cell says its price for all columns that it covers.
      let covered = columns.prices.filter { grid.origin(row, $0) == origin }
      var own = row0
      if let unit = columns.unitColumns[column].flatMap({ grid.text(row, $0) }) { take(unit, &own) }
      read(origin, covered.compactMap { columns.headings[$0] }, columns, own)
    }
    explain(row, nil, columns)
  }

  /// Whether a row sums up those above it. With a unit or a code beside it, `Gemiddeld` is the middle one of a ladder.
  private func isTotal(_ row: Int, _ product: PrintedText, _ columns: Columns, isCarried: Bool) -> Bool {
    let totals: Set<String> = [
      "totaal", "totalen", "subtotaal", "subtotalen", "eindtotaal", "som", "gemiddeld", "gemiddelde", "gem",
    ]
    func says(_ text: PrintedText) -> Bool {
      text.words.first.map(totals.contains) ?? false || text.words.starts(with: ["sub", "totaal"])
    }
    if isCarried {
      return grid.filled(row).contains { column in
        columns.headings[column]?.role != .price && grid.own(row, column).map(says) ?? false
      }
    }
    let sums: Set<String> = [
      "tarief", "tarieven", "prijs", "prijzen", "bedrag", "per", "van", "over", "kosten",
    ]
    let isStep =
      product.words.first?.hasPrefix("gemiddeld") ?? false && isToldApart(row, columns)
      && !(product.words.dropFirst().first.map(sums.contains) ?? false)
    return says(product) && !isStep
  }

  /// Whether a row says besides its product of what its prices are.
  private func isToldApart(_ row: Int, _ columns: Columns) -> Bool {
    let roles: Set<ColumnRole> = [.group, .code, .unit, .law, .form, .band, .kind, .validFrom, .validTo]
    return columns.headings.contains { column, heading in
      heading.role.map(roles.contains) ?? false && grid.own(row, column) != nil
    }
  }

  /// What a row says of all its prices.
  struct Row {
    let product: PrintedText
    let row: Int
    var isCarried = false
    var band = ""
    var codes: [String] = []
    /// The codes under headings that name a form, by that form.
    var codesOfForms: [String: [String]] = [:]
    var unitText = ""
    var units: [TermWords.UnitMention] = []
    var section = ""
    /// What says the form, the nearest first: each with the forms that it names.
    var formsOfRow: [[String]] = []
    var formsAround: [[String]] = []
    var law = ""
    var kind: AmountKind?
    var from: CalendarDate?
    var to: CalendarDate?
    var isFromRow = false
    var unitAround: TermWords.UnitMention?
    /// What makes amounts no euros, where a title or a section says it.
    var measure: Phrase?
  }

  mutating func readCodes(_ row: inout Row, _ columns: Columns) {
    for column in columns.all(.code) {
      guard let forms = columns.headings[column]?.forms, forms.count == 1,
        let cell = grid.cell(row.row, column),
        let text = grid.text(row.row, column)
      else { continue }
      row.codesOfForms[forms[0]] = ProductCodes(text, cell).codes
    }
    if let column = columns.first(.code) {
      guard let cell = grid.cell(row.row, column), let text = grid.text(row.row, column) else { return }
      let codes = ProductCodes(text, cell)
      row.codes = codes.codes
      row.law = codes.law ?? ""
      if codes.isLost {
        reading.problems.append(
          (
            at(grid.origin(row.row, column)),
            Phrase(
              nl:
                "de code van '\(row.product.line)' is verloren: het rekenblad heeft er een \(codes.isDay ? "datum" : "getal") "
                + "van gemaakt (\(text.line)). Zoek hem op in het document",
              en:
                "the code of '\(row.product.line)' is lost: the spreadsheet made a \(codes.isDay ? "day" : "number") of it "
                + "(\(text.line)). Look it up in the document")
          ))
      }
    } else {
      row.codes = ProductCodes.inside(row.product)
    }
  }

  /// The unit of a name such as `Begeleiding (uur)`.
  func unitInBrackets(_ text: PrintedText) -> TermWords.UnitMention? {
    guard let open = text.line.lastIndex(of: "("), let close = text.line[open...].firstIndex(of: ")") else {
      return nil
    }
    let inside = PrintedText(String(text.line[text.line.index(after: open)..<close]))
    return TermWords.isOnlyUnit(inside) ? TermWords.units(in: inside).first : nil
  }

  /// The day in a column of days; one without a year is of the year of the title. What is none is named.
  mutating func day(_ role: ColumnRole, _ row: Int, _ columns: Columns, _ title: Context) -> PrintedDay? {
    guard let column = columns.first(role), let cell = grid.cell(row, column),
      let text = grid.text(row, column),
      !TermWords.saysNone(text)
    else { return nil }
    if let day = PrintedDay.days(of: cell, text).first?.inYear(title.from?.year) { return day }
    reading.problems.append(
      (
        at(grid.origin(row, column)),
        Phrase(
          nl: "er staat geen dag met een jaar in (\(text.line)); de prijs heeft die van de titel",
          en: "there is no day with a year in it (\(text.line)); the price has that of the title")
      ))
    return nil
  }

  /// Takes the unit that a row says.
  func take(_ unit: PrintedText, _ row: inout Row) {
    row.unitText = unit.line
    row.units =
      mapping.entry(of: unit, "unit").map { [.init(unit: $0.unit, text: unit.line)] }
      ?? TermWords.units(in: unit)
    if row.units.isEmpty, let entry = mapping.entry(of: unit), !entry.unit.isEmpty {
      row.units = [.init(unit: entry.unit, text: unit.line)]
    }
  }

  func readContexts(
    _ row: inout Row, _ columns: Columns, _ title: Context, _ carried: Carried,
    _ text: (ColumnRole) -> PrintedText?
  ) {
    let group = carried.group
    let groups = carried.groups.sorted { $0.key < $1.key }.map(\.value)
    let around = groups.reversed().map(context) + carried.sections.reversed()
    let named = groups.count > 1 ? groups.map(\.line).joined(separator: ", ") : group.line
    row.section =
      [named.count > 1 ? named : "", carried.sections.last?.text ?? ""].first { !$0.isEmpty } ?? ""
    if let unit = text(.unit) { take(unit, &row) }
    row.unitAround =
      TermWords.units(in: row.product, needsPer: true).first ?? unitInBrackets(row.product) ?? around.lazy
      .compactMap(\.unit).first
      ?? title.unit
    if let form = text(.form) {
      row.formsOfRow.append(TermWords.forms(in: form, isBudgetList: isBudgetList))
      if form.words.count == 1, form.line.count == 1, isBudgetList {
        row.formsOfRow.append(["pgb-categorie-\(form.line.lowercased())"])
      }
    }
    // A letter under the heading "Categorie" of a list of budgets is a tier.
    if group.line.count == 1, group.line.first?.isLetter ?? false, isBudgetList,
      columns.first(.group).flatMap({ columns.headings[$0]?.text.lowercased().hasPrefix("categorie") })
        ?? false
    {
      row.formsOfRow.append(["pgb-categorie-\(group.line.lowercased())"])
    }
    row.formsAround =
      [TermWords.forms(in: row.product, isBudgetList: isBudgetList, isName: true)] + around.map(\.forms) + [
        title.forms
      ]
    func one(_ laws: [String]) -> String? {
      laws.count == 1 ? laws[0] : laws == ["wmo", "jw"] ? "wmo-jw" : nil
    }
    if row.law.isEmpty {
      row.law =
        text(.law).flatMap { one(TermWords.laws(in: $0)) } ?? around.lazy.compactMap { one($0.laws) }.first
        ?? one(title.laws) ?? ""
    }
    let kindText = text(.kind)
    row.kind =
      kindText.flatMap { TermWords.kind(in: $0) }
      ?? TermWords.kind(in: row.product).flatMap { $0 == .contribution ? $0 : nil }
      ?? around.lazy.compactMap(\.kind).first ?? title.kind
    row.measure = around.lazy.compactMap(\.measure).first ?? title.measure
    let dated = around.first { $0.from != nil }
    row.from = row.from ?? dated?.from ?? title.from
    row.to = row.to ?? (dated ?? around.first { $0.to != nil })?.to ?? title.to
  }
}
