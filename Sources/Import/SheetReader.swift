import Spreadsheets
import Tariffs

/// Reads the prices of one sheet.
struct SheetReader {
  private let file: String
  private let grid: Grid
  private let mapping: Mapping
  private let mark: DecimalMark?
  private var isBudgetList = false
  private var reading = ListReading()
  private var accounts: [Sheet.Place: CellAccount.Outcome] = [:]

  /// What a title, a section or a heading says of all that stands under it.
  private struct Context {
    var text = ""
    var forms: [String] = []
    var laws: [String] = []
    var unit: TermWords.UnitMention?
    var kind: AmountKind?
    var from: CalendarDate?
    var to: CalendarDate?
  }

  /// The columns of a table by what they hold.
  private struct Columns {
    var headings: [Int: Heading]
    var product: Int?
    /// Which column holds a role; the first of several.
    func first(_ role: ColumnRole) -> Int? { all(role).first }
    func all(_ role: ColumnRole) -> [Int] { headings.filter { $0.value.role == role }.keys.sorted() }
    var prices: [Int] { all(.price) }
  }

  /// What holds on from one row to the next.
  private struct Carried {
    var product = PrintedText("")
    var productRow = -1
    var group = PrintedText("")
    var sections: (outer: Context?, inner: Context?) = (nil, nil)
    var isBehindSection = false
  }

  init(_ sheet: Sheet, file: String, mapping: Mapping, mark: DecimalMark?) {
    (self.file, grid, self.mapping, self.mark) = (file, Grid(sheet), mapping, mark)
  }

  /// Reads the sheet.
  mutating func read() -> ListReading {
    let name = PrintedText(grid.sheet.name)
    isBudgetList = isListOfBudgets(name)
    var heads = HeadFinder(grid: grid, mapping: mapping, isBudgetList: isBudgetList, mark: mark).heads()
    if heads.isEmpty, let row = grid.rows.first { heads = [Head(rows: row...row, columns: [:])] }
    var titles = [name] + grid.rows.filter { $0 < heads.first?.rows.lowerBound ?? 0 }.map(grid.rowText)
    reading.title = titles.dropFirst().first { !$0.isEmpty }?.line ?? ""
    var index = 0
    while index < heads.count {
      let head = heads[index]
      let isHeadless = head.columns.isEmpty
      // A head that is printed once more begins no other table.
      var end = index + 1
      while end < heads.count, isRepeated(heads[end], of: head) { end += 1 }
      let repeated = heads[index..<end].flatMap { isHeadless ? [] : Array($0.rows) }
      let bottom = end < heads.count ? heads[end].rows.lowerBound : Int.max
      let body = grid.rows.filter {
        $0 >= head.rows.lowerBound && $0 < bottom && !repeated.contains($0)
      }
      for row in repeated { explain(row, .heading) }
      for columns in tables(head, body) {
        let rest = read(body, columns, titles, isHeadless: isHeadless)
        if end < heads.count { titles = [name] + (rest.isEmpty ? Array(titles.dropFirst()) : rest) }
      }
      index = end
    }
    explainRest(above: heads.first?.rows.lowerBound ?? 0)
    reading.cells = accounts.map { place, outcome in
      CellAccount(
        place: at(place), printed: PrintedText(grid.sheet.cells[place]?.shown ?? "").line, outcome: outcome)
    }.sorted { $0.place.place < $1.place.place }
    return reading
  }

  private func at(_ place: Sheet.Place) -> CellPlace {
    CellPlace(file: file, sheet: grid.sheet.name, place: place)
  }

  private func isListOfBudgets(_ name: PrintedText) -> Bool {
    // Of the rows up to the last head: what stands below can be a footnote.
    TermWords.speaksOfBudget(name)
      || grid.rows.prefix(8).contains {
        TermWords.speaksOfBudget(grid.rowText($0)) && !isFootnote(grid.rowText($0))
      }
      || grid.rows.contains { row in
        let filled = grid.filled(row)
        return filled.count > 1
          && filled.contains { column in
            grid.own(row, column).map { TermWords.speaksOfBudget($0) && $0.words.count <= 6 } ?? false
          }
      }
  }

  private func isRepeated(_ head: Head, of first: Head) -> Bool {
    !first.columns.isEmpty && head.columns.mapValues(\.text) == first.columns.mapValues(\.text)
  }

  // MARK: Columns

  /// The tables that share a head: side by side where a heading of products comes back behind one of prices.
  private mutating func tables(_ head: Head, _ body: [Int]) -> [Columns] {
    var blocks: [[Int: Heading]] = [[:]]
    for column in head.columns.keys.sorted() {
      guard let heading = head.columns[column] else { continue }
      let block = blocks[blocks.count - 1]
      let isAgain =
        heading.role == .product || heading.role == .group
        ? block.values.contains { $0.text == heading.text } && block.values.contains { $0.role == .price }
        : false
      if isAgain { blocks.append([:]) }
      blocks[blocks.count - 1][column] = heading
    }
    return blocks.map { block in
      let upper =
        blocks.count == 1
        ? grid.columns
        : grid.columns.filter { column in
          guard let first = block.keys.min() else { return false }
          let next = blocks.compactMap { $0.keys.min() }.filter { $0 > first }.min() ?? Int.max
          return column >= first && column < next
        }
      return completed(block, upper, body)
    }
  }

  /// Finds what the headings do not say in the cells below them.
  private mutating func completed(_ block: [Int: Heading], _ all: [Int], _ body: [Int]) -> Columns {
    var columns = Columns(headings: block)
    let isHeadless = block.isEmpty
    struct Contents {
      var amounts = 0, units = 0, codes = 0, texts = 0, forms = 0, all = 0, isSequence = true, last = 0
    }
    func contents(_ column: Int) -> Contents {
      var found = Contents()
      for row in body {
        guard let text = grid.own(row, column), let cell = grid.cell(row, column) else { continue }
        found.all += 1
        if let number = Int(text.line), number == found.last + 1 {
          found.last = number
        } else {
          found.isSequence = false
        }
        switch PriceCell(cell, mark: mark, isBudgetList: isBudgetList) {
        case .amounts: found.amounts += isHeadless && !grid.isWrittenAsAmount(row, column) ? 0 : 1
        case .refused: found.amounts += grid.isAmountLike(Sheet.Place(row: row, column: column)) ? 1 : 0
        default:
          if !TermWords.units(in: text).isEmpty, text.words.count <= 4 {
            found.units += 1
          } else if ProductCodes(text, cell).codes.count > 0, ProductCodes.isCertain(text) {
            found.codes += 1
          } else if text.line.contains(where: \.isLetter) {
            found.texts += 1
          }
        }
      }
      return found
    }
    let counted = Dictionary(
      uniqueKeysWithValues: all.filter { columns.headings[$0]?.role == nil }.map { ($0, contents($0)) })
    let hasPrices = !columns.prices.isEmpty
    for column in all {
      guard let found = counted[column], found.all > 0 else { continue }
      var heading = columns.headings[column] ?? Heading(PrintedText(""), days: [], isBudgetList: isBudgetList)
      if found.isSequence, found.all > 2 {
        heading.role = .number
      } else if found.amounts * 2 >= found.all, found.amounts > 0 {
        guard !hasPrices else { continue }
        heading.role = .price
        if heading.band.isEmpty { heading.band = heading.text }
        if !heading.text.isEmpty {
          let place = Sheet.Place(row: body.first ?? 0, column: column)
          reading.decisions.append(
            Phrase(
              nl:
                "\(grid.sheet.name.isEmpty ? "" : grid.sheet.name + ": ")de kop '\(heading.text)' is niet bekend; er "
                + "staan bedragen onder, gelezen als prijzen met die onderverdeling (kolom \(letters(place)))",
              en:
                "\(grid.sheet.name.isEmpty ? "" : grid.sheet.name + ": ")the heading '\(heading.text)' is not known; "
                + "amounts stand under it, read as prices with that band (column \(letters(place)))"))
        }
      } else if found.units * 2 > found.all, columns.first(.unit) == nil {
        heading.role = .unit
      } else if found.codes * 2 > found.all, columns.first(.code) == nil {
        heading.role = .code
      }
      columns.headings[column] = heading
    }
    // The product: by its heading, else the last category, else the first column of texts.
    // Of several, that with the most names; what stands left of it is what they stand under.
    let products = columns.all(.product)
    let priced = body.filter { row in columns.prices.contains { grid.own(row, $0) != nil } }
    func names(_ column: Int) -> Int { Set(priced.compactMap { grid.own($0, column)?.line }).count }
    columns.product = products.reduce(nil) { best, column in
      best.map { names($0) >= names(column) ? $0 : column } ?? column
    }
    for other in products where other != columns.product {
      let isAbove = columns.first(.group) == nil && other < columns.product ?? 0
      columns.headings[other]?.role = isAbove ? .group : .remark
    }
    if columns.product == nil,
      let group = columns.all(.group).last(where: { $0 < columns.prices.first ?? .max })
    {
      columns.product = group
      columns.headings[group]?.role = .product
    }
    if columns.product == nil {
      let texts = all.filter { columns.headings[$0]?.role == nil && contents($0).texts > 0 }
      let before = texts.filter { $0 < columns.prices.first ?? .max }
      columns.product = (before.isEmpty ? texts : before).max { contents($0).texts < contents($1).texts }
      if let product = columns.product {
        columns.headings[product, default: Heading(PrintedText(""), days: [], isBudgetList: isBudgetList)]
          .role = .product
      }
    }
    // A list of bands only prices one thing.
    if columns.product == nil, let band = columns.first(.band) {
      columns.product = band
      columns.headings[band]?.role = .product
    }
    tellApart(&columns)
    return columns
  }

  /// Gives columns of prices whose headings say the same in the words of the field the rest of their words as bands.
  private func tellApart(_ columns: inout Columns) {
    func said(_ heading: Heading) -> [String] {
      [
        heading.law, heading.forms.joined(separator: " "), heading.units.map(\.unit).joined(separator: " "),
        heading.kind?.rawValue ?? "", heading.band, period(heading.days).from?.description ?? "",
      ]
    }
    let prices = columns.prices
    for column in prices {
      guard let heading = columns.headings[column], heading.band.isEmpty else { continue }
      let same = prices.filter { columns.headings[$0].map(said) == said(heading) }
      guard Set(same.compactMap { columns.headings[$0]?.text }).count > 1 else { continue }
      for other in same {
        let text = columns.headings[other]?.text ?? ""
        columns.headings[other]?.band = text
      }
    }
  }

  private func letters(_ place: Sheet.Place) -> String { String(place.description.prefix { $0.isLetter }) }

  // MARK: Contexts

  private func context(_ text: PrintedText) -> Context {
    var context = Context(text: text.line)
    context.forms = TermWords.forms(in: text, isBudgetList: isBudgetList)
    context.laws = TermWords.laws(in: text)
    let units = TermWords.units(in: text, needsPer: true)
    context.unit = units.count == 1 ? units[0] : nil
    context.kind = TermWords.kind(in: text)
    (context.from, context.to) = period(PrintedDay.days(in: text))
    if let entry = mapping.entry(of: text, "list") {
      if !entry.form.isEmpty { context.forms = [entry.form] }
      if !entry.law.isEmpty { context.laws = [entry.law] }
      if !entry.unit.isEmpty { context.unit = .init(unit: entry.unit, text: entry.unit) }
      if let kind = AmountKind(rawValue: entry.kind) { context.kind = kind }
      if let day = CalendarDate(entry.validFrom) { context.from = day }
    }
    return context
  }

  /// From when to when, as days of one text or of several say it: what is said to begin goes before a bare year, and that
  /// before a day without a word. Nothing where two of the same rank contradict each other.
  private func period(_ days: [PrintedDay]) -> (from: CalendarDate?, to: CalendarDate?) {
    let own = days.filter { !$0.isOther }
    let begins = own.filter { $0.end == nil }
    func only(_ days: [PrintedDay]) -> CalendarDate? {
      let all = Set(days.map(\.day))
      return all.count == 1 ? all.first : nil
    }
    let ranks = [
      begins.filter { $0.isBegin && !$0.isYear }, begins.filter(\.isYear), begins.filter { !$0.isYear },
    ]
    let from = ranks.first { !$0.isEmpty }.flatMap(only)
    let to = only(own.filter { $0.end == .last })
    let before = own.filter { $0.end == .first && !$0.isYear }.first.flatMap { $0.day.dayBefore }
    return (from, to ?? before)
  }

  /// What the rows above a table say of all its prices.
  private func titleContext(_ titles: [PrintedText]) -> Context {
    let all = titles.map(context)
    func only<Value: Hashable>(_ values: [Value]) -> Value? {
      let set = Set(values)
      return set.count == 1 ? set.first : nil
    }
    var whole = Context()
    let forms = Set(all.flatMap(\.forms))
    let tiers = forms.subtracting(["pgb"])
    whole.forms =
      tiers.count == 1 && (tiers.first?.hasPrefix("pgb") ?? false || forms.count == 1)
      ? Array(tiers)
      : forms == ["pgb"] ? ["pgb"] : []
    let laws = Set(all.flatMap(\.laws))
    whole.laws = laws.count == 1 ? Array(laws) : []
    whole.unit = only(all.compactMap(\.unit))
    whole.kind = only(all.compactMap(\.kind))
    let entries = titles.compactMap { mapping.entry(of: $0, "list") }.compactMap {
      CalendarDate($0.validFrom)
    }
    (whole.from, whole.to) = period(titles.flatMap { PrintedDay.days(in: $0) })
    if let day = only(entries) { whole.from = day }
    return whole
  }

  // MARK: Rows

  private func isFootnote(_ text: PrintedText) -> Bool {
    text.line.hasPrefix("*") || text.line.hasPrefix("Bron") || text.line.contains(" = ")
      || text.line.count > 100
      || text.line.hasPrefix("¹") || text.line.hasPrefix("²")
  }

  /// Reads the rows of a table.
  ///
  /// - Returns: the texts behind its last price, which are the title of the next table or footnotes.
  private mutating func read(
    _ body: [Int], _ columns: Columns, _ titles: [PrintedText], isHeadless: Bool
  ) -> [PrintedText] {
    let prices = columns.prices
    guard !prices.isEmpty else {
      for row in body { explain(row, .title) }
      return body.map(grid.rowText)
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
      guard let product = columns.product, grid.own(row, product) != nil else { return false }
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
      let filled = grid.filled(row)
      if row > last {
        explain(row, .footnote)
        let text = grid.rowText(row)
        if !isFootnote(text), text.line.count <= 80 { rest.append(text) }
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
        lacksAmount(row, first, prices, carried.product)
        continue
      }
      explain(row, .section)
      if !isFootnote(text) {
        let outer = carried.isBehindSection ? carried.sections.inner : carried.sections.outer
        carried.sections = (outer, context(text))
        carried.isBehindSection = true
        carried.product = PrintedText("")
        carried.group = PrintedText("")
      }
    }
    return rest
  }

  /// Names a product of which no amount is printed, or words in the place of one.
  private mutating func lacksAmount(_ row: Int, _ first: Int, _ prices: [Int], _ product: PrintedText) {
    let words = prices.filter { grid.own(row, $0) != nil }
    for column in words {
      let text = grid.own(row, column)?.line ?? ""
      refuse(
        Sheet.Place(row: row, column: column),
        Phrase(nl: "er staat geen bedrag in (\(text))", en: "there is no amount in it (\(text))"))
    }
    explain(row, .product)
    guard words.isEmpty else { return }
    reading.problems.append(
      (
        at(Sheet.Place(row: row, column: first)),
        Phrase(nl: "'\(product.line)' heeft geen bedrag", en: "'\(product.line)' has no amount")
      ))
  }

  /// Reads the prices of a row.
  private mutating func read(_ row: Int, _ columns: Columns, _ title: Context, _ carried: inout Carried) {
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
    if let group = text(.group) { carried.group = group }
    var product = carried.product
    // Where a row names only who helps, the product is what it stands under.
    if let section = carried.sections.inner?.text, !section.isEmpty,
      TermWords.isOnlyForm(product, isBudgetList: isBudgetList)
    {
      product = PrintedText(section)
    }
    let tier = product == carried.product ? nil : carried.product
    let total = ["totaal", "subtotaal", "gemiddeld", "gemiddelde", "som", "eindtotaal"]
    let percentages = ["indexering", "index", "korting", "percentage", "indexatie", "indexcijfer"]
    if let first = product.words.first, total.contains(first) || percentages.contains(first), !isCarried {
      explain(row, total.contains(first) ? .total : .percentage)
      return
    }
    if product.isEmpty {
      for column in columns.prices {
        refuse(
          Sheet.Place(row: row, column: column),
          Phrase(nl: "bij dit bedrag staat geen product", en: "no product stands beside this amount"))
      }
      explain(row, .remark)
      return
    }
    var row0 = Row(product: product, row: row)
    if let tier { row0.formsOfRow.append(TermWords.forms(in: tier, isBudgetList: isBudgetList)) }
    row0.isCarried = isCarried && carried.productRow >= 0
    row0.band = text(.band)?.line ?? ""
    if let column = columns.first(.band), case .day = grid.cell(row, column)?.kind {
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
    readContexts(&row0, columns, title, carried, text)
    var seen: Set<Sheet.Place> = []
    for column in columns.prices {
      let origin = grid.origin(row, column)
      guard columns.prices.contains(origin.column), seen.insert(origin).inserted else { continue }
      // A merged cell says its price for all columns that it covers.
      let covered = columns.prices.filter { grid.origin(row, $0) == origin }
      read(origin, covered.compactMap { columns.headings[$0] }, columns, row0)
    }
    explain(row, nil, columns)
  }

  /// What a row says of all its prices.
  private struct Row {
    let product: PrintedText
    let row: Int
    var isCarried = false
    var band = ""
    var codes: [String] = []
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
  }

  private mutating func readCodes(_ row: inout Row, _ columns: Columns) {
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

  private func readContexts(
    _ row: inout Row, _ columns: Columns, _ title: Context, _ carried: Carried,
    _ text: (ColumnRole) -> PrintedText?
  ) {
    let (outer, inner) = carried.sections
    let group = carried.group
    let groupContext = group.isEmpty ? nil : context(group)
    let around = [groupContext, inner, outer].compactMap(\.self)
    row.section = [group.line.count > 1 ? group.line : "", inner?.text ?? ""].first { !$0.isEmpty } ?? ""
    if let unit = text(.unit) {
      row.unitText = unit.line
      row.units =
        mapping.entry(of: unit, "unit").map { [.init(unit: $0.unit, text: unit.line)] }
        ?? TermWords.units(in: unit)
      if row.units.isEmpty, let entry = mapping.entry(of: unit), !entry.unit.isEmpty {
        row.units = [.init(unit: entry.unit, text: unit.line)]
      }
    }
    row.unitAround =
      TermWords.units(in: row.product, needsPer: true).first ?? around.lazy.compactMap(\.unit).first
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
    if let from = text(.validFrom), let cell = columns.first(.validFrom).flatMap({ grid.cell(row.row, $0) }),
      let day = PrintedDay.days(of: cell, from).first
    {
      (row.from, row.isFromRow) = (day.day, true)
    }
    if let to = text(.validTo), let cell = columns.first(.validTo).flatMap({ grid.cell(row.row, $0) }) {
      row.to = PrintedDay.days(of: cell, to).first?.day
    }
    let dated = around.first { $0.from != nil }
    row.from = row.from ?? dated?.from ?? title.from
    row.to = row.to ?? dated?.to ?? title.to
  }

  /// Reads a cell of prices, for each heading that it stands under.
  private mutating func read(_ place: Sheet.Place, _ headings: [Heading], _ columns: Columns, _ row: Row) {
    guard let cell = grid.sheet.cells[place], let first = headings.first else { return }
    let text = PrintedText(cell.shown)
    var content = PriceCell(cell, mark: mark, isBudgetList: isBudgetList)
    if let entry = mapping.entry(of: text, "amount"),
      let amount = try? MoneyNotation.read(entry.amount.utf8)
    {
      content = .amounts([
        .init(amount: amount, notes: [Phrase(nl: "volgens de mapping", en: "by the mapping")])
      ])
    }
    if mapping.entry(of: text, "none") != nil { content = .none }
    var amounts: [PriceCell.Amount]
    switch content {
    case .empty: return
    case .percentage:
      accounts[place] = .explained(.percentage)
      return
    case .refused(let reason):
      refuse(place, reason)
      return
    case .words:
      refuse(
        place,
        Phrase(nl: "er staat geen bedrag in (\(text.line))", en: "there is no amount in it (\(text.line))"))
      return
    case .none: amounts = [.init(amount: nil, kind: AmountKind.none)]
    case .quote: amounts = [.init(amount: nil, kind: .quote)]
    case .amounts(let found): amounts = found
    }
    if let reason = withUnits(&amounts, first, row) {
      refuse(place, reason)
      return
    }
    let shared = sharedHeadings(headings)
    for heading in shared {
      for amount in amounts {
        switch price(amount, heading, columns, row) {
        case .success(var price):
          price.place = at(place)
          price.printed = text.line
          if !cell.comment.isEmpty {
            price.notes.append(
              Phrase(nl: "bij de cel staat een opmerking", en: "a comment hangs on the cell"))
          }
          if text.isJoined == false, row.product.isJoined {
            price.notes.append(
              Phrase(
                nl: "de productnaam is in de cel afgebroken en hier aaneengeschreven",
                en: "the name of the product is broken in the cell and joined here"))
          }
          reading.prices.append(price)
          if accounts[place] == nil { accounts[place] = .read }
        case .failure(let refusal): refuse(place, refusal.reason)
        }
      }
    }
  }

  private struct Refusal: Error { let reason: Phrase }

  /// Of several headings over one cell, those that differ in more than their day; the earliest day counts.
  private func sharedHeadings(_ headings: [Heading]) -> [Heading] {
    var found: [Heading] = []
    for heading in headings {
      if let same = found.firstIndex(where: {
        $0.law == heading.law && $0.forms == heading.forms && $0.units == heading.units
          && $0.kind == heading.kind
          && $0.band == heading.band
      }) {
        if let day = period(heading.days).from, let known = period(found[same].days).from, day < known {
          found[same] = heading
        }
      } else {
        found.append(heading)
      }
    }
    return found
  }

  /// Gives several amounts of a cell their units, where the row names as many.
  private func withUnits(_ amounts: inout [PriceCell.Amount], _ heading: Heading, _ row: Row) -> Phrase? {
    guard amounts.count > 1 else { return nil }
    let isTold =
      Set(amounts.map { [$0.unit?.unit ?? "", $0.forms.joined(), $0.kind?.rawValue ?? ""] }).count
      == amounts.count
    if isTold {
      let units = amounts.compactMap { $0.unit?.unit }
      for index in amounts.indices { amounts[index].unitsOfCell = units }
      return nil
    }
    let units =
      row.units.count == amounts.count ? row.units : heading.units.count == amounts.count ? heading.units : []
    if !units.isEmpty, amounts.allSatisfy({ $0.unit == nil }) {
      for (index, unit) in units.enumerated() { amounts[index].unit = unit }
      return nil
    }
    let list = amounts.compactMap { $0.amount?.description }.joined(separator: ", ")
    return Phrase(
      nl: "er staan \(amounts.count) bedragen in (\(list)) en niet waarin zij verschillen",
      en: "there are \(amounts.count) amounts in it (\(list)), and not how they differ")
  }

  private func price(
    _ amount: PriceCell.Amount, _ heading: Heading, _ columns: Columns, _ row: Row
  ) -> Result<ReadPrice, Refusal> {
    var price = ReadPrice(
      place: at(Sheet.Place(row: row.row, column: 0)), printed: "", product: row.product.line)
    price.notes = amount.notes
    price.nameWords = TermWords.withoutForm(row.product, isBudgetList: isBudgetList)
    (price.section, price.codes, price.law) = (
      row.section, row.codes, heading.law.isEmpty ? row.law : heading.law
    )
    (price.amount, price.upper) = (amount.amount, amount.upper)
    let kind = amount.kind ?? heading.kind ?? row.kind ?? .price
    price.kind =
      kind == .none || kind == .quote || kind == .range
      ? kind : heading.kind ?? amount.kind ?? row.kind ?? .price
    price.band = [row.band, heading.band].filter { !$0.isEmpty }.joined(separator: "; ")
    if row.isCarried {
      price.notes.append(
        Phrase(
          nl: "de productnaam staat in een regel hierboven",
          en: "the name of the product stands in a row above"))
    }
    // The unit: the cell goes before the row, and the row before the heading, unless headings tell columns apart by it.
    let others = columns.prices.compactMap { columns.headings[$0] }
    let tellsApart =
      !heading.units.isEmpty
      && others.contains { $0.units != heading.units && $0.forms == heading.forms && !$0.units.isEmpty }
    let ofHeading = tellsApart || heading.kind == .maximum && !heading.units.isEmpty
    guard heading.units.count < 2 || amount.unit != nil || row.units.count == 1 && !ofHeading else {
      let units = heading.units.map(\.unit).joined(separator: ", ")
      return .failure(
        Refusal(
          reason: Phrase(
            nl: "de kop '\(heading.text)' noemt meer dan één eenheid (\(units)); zeg in mapping.csv welke",
            en: "the heading '\(heading.text)' names more than one unit (\(units)); say in mapping.csv which")
        ))
    }
    if let unit = amount.unit {
      (price.unit, price.unitText) = (unit.unit, unit.text)
      if row.units.count == 1, row.units[0].unit != unit.unit, !tellsApart,
        !amount.isOneOfUnit(row.units[0].unit)
      {
        price.notes.append(
          Phrase(
            nl: "de cel zegt \(unit.text), de regel \(row.unitText): de cel telt",
            en: "the cell says \(unit.text), the row \(row.unitText): the cell counts"))
      }
    } else if ofHeading, let unit = heading.units.first {
      (price.unit, price.unitText) = (unit.unit, unit.text)
    } else if !row.unitText.isEmpty {
      guard row.units.count < 2 else {
        let units = row.units.map(\.unit).joined(separator: ", ")
        return .failure(
          Refusal(
            reason: Phrase(
              nl: "de eenheid '\(row.unitText)' noemt er meer dan één (\(units))",
              en: "the unit '\(row.unitText)' names more than one (\(units))")))
      }
      price.unitText = row.unitText
      price.unit = row.units.first?.unit ?? TermWords.unknown
      if let unit = heading.units.first, unit.unit != price.unit {
        price.notes.append(
          Phrase(
            nl: "de regel zegt \(row.unitText), de kop \(unit.text): de regel telt",
            en: "the row says \(row.unitText), the heading \(unit.text): the row counts"))
      }
    } else if let unit = heading.units.first ?? row.unitAround {
      (price.unit, price.unitText) = (unit.unit, unit.text)
    }
    // The form: what is said nearest; a budget without more is made precise by what is said farther away.
    let said = [amount.forms] + row.formsOfRow + [heading.forms] + row.formsAround
    var forms: [String] = []
    for level in said where !level.isEmpty {
      if level.count > 1 { if forms.isEmpty { forms = level }; break }
      if level == ["pgb"] { if forms.isEmpty { forms = level }; continue }
      if forms.isEmpty || forms == ["pgb"] && level[0].hasPrefix("pgb") { forms = level }
      break
    }
    guard forms.count < 2 else {
      return .failure(
        Refusal(
          reason: Phrase(
            nl: "er worden meer vormen genoemd (\(forms.joined(separator: ", "))); zeg in mapping.csv welke",
            en: "several forms are named (\(forms.joined(separator: ", "))); say in mapping.csv which")))
    }
    price.form = forms.first ?? ""
    // The days: the row goes before the heading, the heading before the title.
    let (from, to) = period(heading.days)
    price.validFrom = row.isFromRow ? row.from : from ?? row.from
    price.validTo = row.isFromRow ? row.to : from == nil ? row.to : to
    return .success(price)
  }

  // MARK: Accounts

  private mutating func refuse(_ place: Sheet.Place, _ reason: Phrase) {
    guard grid.own(place.row, place.column) != nil else { return }
    accounts[place] = .refused(reason)
  }

  /// Says why numbers of a row are no prices: by one reason, or by the columns in which they stand.
  private mutating func explain(_ row: Int, _ reason: NoPrice?, _ columns: Columns? = nil) {
    for column in grid.filled(row) {
      let place = Sheet.Place(row: row, column: column)
      guard accounts[place] == nil, grid.isAmountLike(place) else { continue }
      if let reason {
        accounts[place] = .explained(reason)
        continue
      }
      guard let heading = columns?.headings[column], let role = heading.role else {
        let text = columns?.headings[column]?.text ?? ""
        accounts[place] = .refused(
          text.isEmpty
            ? Phrase(nl: "boven deze kolom staat geen kop", en: "no heading stands above this column")
            : Phrase(
              nl: "de kop '\(text)' is niet bekend; zeg in mapping.csv wat de kolom is",
              en: "the heading '\(text)' is not known; say in mapping.csv what the column is"))
        continue
      }
      let what: NoPrice? =
        switch role {
        case .product, .group: .product
        case .code: .code
        case .unit: .unit
        case .law: .law
        case .form, .kind, .remark: .remark
        case .band: .band
        case .validFrom, .validTo: .day
        // What has a euro sign is no percentage, whatever its heading says.
        case .percentage: grid.own(row, column)?.line.contains("€") ?? false ? nil : .percentage
        case .number: .number
        case .cak: .cak
        case .check: .check
        case .skip: .skipped
        case .price: nil
        }
      accounts[place] =
        what.map { .explained($0) }
        ?? (role == .price
          ? nil
          : .refused(
            Phrase(
              nl: "een bedrag onder de kop '\(heading.text)'",
              en: "an amount under the heading '\(heading.text)'")))
    }
  }

  /// Accounts for what stands outside the tables.
  private mutating func explainRest(above first: Int) {
    for place in grid.sheet.cells.keys where accounts[place] == nil && grid.isAmountLike(place) {
      accounts[place] =
        place.row < first
        ? .explained(.title)
        : .refused(
          Phrase(nl: "staat buiten de gelezen tabellen", en: "stands outside the tables that were read"))
    }
  }

  // MARK: Decisions

  /// Notes how the columns of a table are read, in words and as entries of a mapping.
  private mutating func note(_ columns: Columns, _ title: Context, _ titles: [PrintedText]) {
    for column in columns.headings.keys.sorted() {
      guard let heading = columns.headings[column], !heading.text.isEmpty else { continue }
      let row =
        grid.rows.first { grid.text($0, column).map { heading.text.hasSuffix($0.line) } ?? false } ?? 0
      var entry = Mapping.Entry(
        place: at(Sheet.Place(row: row, column: column)).address, text: heading.text,
        reading: heading.role?.rawValue ?? ColumnRole.skip.rawValue)
      if heading.role == .price {
        entry.form = heading.forms.count == 1 ? heading.forms[0] : ""
        entry.unit = heading.units.count == 1 ? heading.units[0].unit : ""
        entry.kind = heading.kind?.rawValue ?? ""
        entry.band = heading.band
        entry.validFrom = period(heading.days).from?.description ?? ""
      }
      if heading.role == nil { continue }
      if !reading.entries.contains(where: { $0.text == entry.text && $0.reading == entry.reading }) {
        reading.entries.append(entry)
      }
    }
    for text in titles where !text.isEmpty {
      let own = context(text)
      guard own.from != nil || !own.forms.isEmpty || !own.laws.isEmpty else { continue }
      let row = grid.rows.first { grid.rowText($0) == text }
      let entry = Mapping.Entry(
        place: row.map { at(Sheet.Place(row: $0, column: grid.filled($0).first ?? 0)).address }
          ?? grid.sheet.name,
        text: text.line, reading: "list", form: own.forms.count == 1 ? own.forms[0] : "",
        unit: own.unit?.unit ?? "", kind: own.kind?.rawValue ?? "",
        law: own.laws.count == 1 ? own.laws[0] : "",
        validFrom: own.from?.description ?? "")
      if !reading.entries.contains(entry) { reading.entries.append(entry) }
    }
    let sheet = grid.sheet.name.isEmpty ? file : grid.sheet.name
    func list(_ language: Language) -> String {
      columns.headings.keys.sorted().compactMap { column -> String? in
        guard let heading = columns.headings[column], let role = heading.role, role != .number,
          role != .remark
        else {
          return nil
        }
        let place = letters(Sheet.Place(row: 0, column: column))
        guard role == .price else { return "\(place) \(role.name.text(in: language))" }
        let what = [
          heading.kind.map { $0 == .price ? "" : $0.rawValue } ?? "", heading.forms.joined(separator: "/"),
          heading.units.first.map { language.text(nl: "per ", en: "per ") + $0.unit } ?? "",
          period(heading.days).from?.description ?? "", heading.band,
        ].filter { !$0.isEmpty }.joined(separator: ", ")
        return "\(place) \(role.name.text(in: language))" + (what.isEmpty ? "" : " (\(what))")
      }.joined(separator: ", ")
    }
    reading.decisions.append(Phrase(nl: "\(sheet): \(list(.dutch))", en: "\(sheet): \(list(.english))"))
  }
}

extension ColumnRole {
  /// What a column holds, for people.
  var name: Phrase {
    switch self {
    case .product: Phrase("product")
    case .group: Phrase(nl: "groep", en: "group")
    case .code: Phrase("code")
    case .unit: Phrase(nl: "eenheid", en: "unit")
    case .price: Phrase(nl: "prijs", en: "price")
    case .law: Phrase(nl: "wet", en: "law")
    case .form: Phrase(nl: "vorm", en: "form")
    case .band: Phrase(nl: "onderverdeling", en: "band")
    case .kind: Phrase(nl: "soort bedrag", en: "kind of amount")
    case .validFrom: Phrase(nl: "vanaf", en: "from")
    case .validTo: Phrase(nl: "tot en met", en: "to")
    case .remark: Phrase(nl: "opmerking", en: "remark")
    case .percentage: Phrase("percentage")
    case .number: Phrase(nl: "volgnummer", en: "number")
    case .cak: Phrase(nl: "CAK-code", en: "code of the CAK")
    case .check: Phrase(nl: "controle", en: "check")
    case .skip: Phrase(nl: "overgeslagen", en: "skipped")
    }
  }
}

extension CalendarDate {
  /// The day before.
  var dayBefore: CalendarDate? {
    if day > 1 { return CalendarDate(year: year, month: month, day: day - 1) }
    let (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1)
    return (28...31).reversed().lazy.compactMap { CalendarDate(year: year, month: month, day: $0) }.first
  }
}
