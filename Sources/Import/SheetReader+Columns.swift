import Spreadsheets
import Tariffs

// What the columns of a table hold.

extension SheetReader {
  /// The tables that share a head: side by side where a heading of products comes back behind one of prices, or behind
  /// an empty column.
  mutating func tables(_ head: Head, _ body: [Int]) -> [Columns] {
    var blocks: [[Int: Heading]] = [[:]]
    let beginning: Set<ColumnRole> = [.product, .group, .code]
    func isEmpty(_ column: Int) -> Bool {
      head.columns[column] == nil && !body.contains { grid.own($0, column) != nil }
    }
    for column in head.columns.keys.sorted() {
      guard let heading = head.columns[column] else { continue }
      let block = blocks[blocks.count - 1]
      let isAgain =
        heading.role.map(beginning.contains) ?? false && block.values.contains { $0.role == .price }
        && (isEmpty(column - 1)
          ? head.columns.contains { $0.key > column && $0.value.role == .price }
          : block.values.contains { $0.text == heading.text })
        && head.columns.contains {
          $0.key >= column && ($0.value.role == .product || $0.value.role == .group)
        }
      if isAgain { blocks.append([:]) }
      blocks[blocks.count - 1][column] = heading
    }
    let firsts = blocks.map { $0.keys.min() ?? 0 }
    return blocks.enumerated().map { place, block in
      let span =
        (place == 0 ? 0 : firsts[place])..<(place + 1 < blocks.count ? firsts[place + 1] : Int.max)
      return completed(block, span, body)
    }
  }

  /// Finds what the headings do not say in the cells below them.
  mutating func completed(_ block: [Int: Heading], _ span: Range<Int>, _ body: [Int]) -> Columns {
    var columns = Columns(headings: block, span: span)
    let all = grid.columns.filter(span.contains)
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
          if TermWords.isOnlyUnit(text) {
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
    // A column under "Jaar" with years holds no prices per year.
    for column in columns.prices where columns.headings[column]?.isStrong == false {
      let values = body.compactMap { grid.own($0, column) }
      let areYears = values.allSatisfy { text in
        text.line.count == 4 && PrintedDay.days(in: text).first?.isYear ?? false
      }
      if !values.isEmpty, areYears { columns.headings[column]?.role = .validFrom }
    }
    // Beside "Max", "Min" is no minute.
    if columns.headings.values.contains(where: { $0.text.lowercased().hasPrefix("max") }) {
      for column in columns.prices where columns.headings[column]?.text.lowercased().hasPrefix("min") ?? false
      {
        guard PrintedText(columns.headings[column]?.text ?? "").key == "min" else { continue }
        columns.headings[column]?.units = []
        columns.headings[column]?.kind = .minimum
      }
    }
    // Beside totals, a number of hours is a volume and divides no price.
    let hasTotals = columns.headings.values.contains {
      $0.role == .check
        && ["totaal", "subtotaal", "totaalbedrag", "omzet"].contains(
          $0.text.lowercased().prefix { $0.isLetter })
    }
    for column in columns.all(.band) where hasTotals {
      if columns.headings[column]?.text.lowercased().hasPrefix("aantal") ?? false {
        columns.headings[column]?.role = .check
      }
    }
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
    // `Groep` can stand above prices.
    for column in columns.all(.group) {
      let filled = body.filter { grid.own($0, column) != nil }
      guard filled.count(where: { grid.isWrittenAsAmount($0, column) }) * 2 > filled.count else { continue }
      guard var heading = columns.headings[column] else { continue }
      (heading.role, heading.band) = (.price, heading.text)
      columns.headings[column] = heading
    }
    // Beside a unit, a time of the day divides prices.
    if columns.first(.unit) != nil {
      for column in columns.prices where columns.headings[column]?.isTimeOfDay ?? false {
        guard var heading = columns.headings[column] else { continue }
        (heading.units, heading.band) = ([], heading.text)
        columns.headings[column] = heading
      }
    }
    // Beside amounts with cents, whole numbers under `Max per week` bound something else.
    func isWritten(_ column: Int) -> Bool { body.contains { grid.isWrittenAsAmount($0, column) } }
    for column in columns.prices where columns.headings[column]?.isBoundAlone ?? false && !isWritten(column) {
      if columns.prices.contains(where: isWritten) { columns.headings[column]?.role = .remark }
    }
    // Beside prices a length of time is none.
    if columns.prices.contains(where: { columns.headings[$0]?.isStrong ?? false }) {
      for column in columns.prices where columns.headings[column]?.isDuration ?? false {
        columns.headings[column]?.role = .band
      }
    }
    // Of several columns of units, that with the most units.
    let united = columns.all(.unit)
    if united.count > 1 {
      func units(_ column: Int) -> Int {
        let isNamed = columns.headings[column]?.text.lowercased().hasSuffix("eenheid") ?? false
        let all = body.count { grid.own($0, column).map { TermWords.units(in: $0).count == 1 } ?? false }
        return 2 * all + (isNamed && all > 0 ? body.count * 2 : 0)
      }
      let isRepeated = Set(united.compactMap { columns.headings[$0]?.text }).count == 1
      if isRepeated, united.count == columns.prices.count {
        // Each column of prices has its own one.
        columns.unitColumns = Dictionary(uniqueKeysWithValues: zip(columns.prices, united))
      }
      let best = united.max { units($0) < units($1) || units($0) == units($1) && $0 > $1 }
      for column in united where column != best && columns.unitColumns.isEmpty {
        columns.headings[column]?.role = .remark
      }
    }
    // Of several columns of codes, that with the most product codes.
    let coded = columns.all(.code)
    if coded.count > 1, Set(coded.compactMap { columns.headings[$0]?.text }).count == 1 {
      // Of a heading that comes back each is that of the prices behind it.
      for column in coded {
        let next = columns.prices.first { $0 > column }.flatMap { columns.headings[$0] }
        columns.headings[column]?.forms = next?.forms ?? []
      }
    }
    if coded.count > 1 {
      func certain(_ column: Int) -> Int {
        body.count { grid.own($0, column).map(ProductCodes.isCertain) ?? false }
      }
      let best = coded.max { certain($0) < certain($1) || certain($0) == certain($1) && $0 > $1 }
      for column in coded where column != best && columns.headings[column]?.forms.isEmpty ?? true {
        columns.headings[column]?.role = .remark
      }
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
      let group = columns.all(.group).last(where: {
        $0 < columns.prices.first ?? .max && contents($0).texts > 0
      })
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
    takeBand(&columns, all, body)
    tellApart(&columns)
    return columns
  }

  /// Takes a column of texts whose heading is not known as what divides the prices of a product, where only that tells its
  /// rows apart, and says so.
  private mutating func takeBand(_ columns: inout Columns, _ all: [Int], _ body: [Int]) {
    guard let product = columns.product, columns.first(.band) == nil else { return }
    let roles: Set<ColumnRole> = [.product, .group, .code, .unit, .law, .form, .kind, .validFrom]
    let told = columns.headings.filter { $0.value.role.map(roles.contains) ?? false }.keys.sorted()
    func words(_ row: Int, _ columns: [Int]) -> [String] { columns.map { grid.text(row, $0)?.line ?? "" } }
    let priced = body.filter { row in
      grid.own(row, product) != nil && columns.prices.contains { grid.own(row, $0) != nil }
    }
    let alike = Dictionary(grouping: priced) { words($0, told) }.values.filter { $0.count > 1 }
    func holdsDays(_ column: Int) -> Bool {
      priced.contains { row in
        guard let cell = grid.cell(row, column), let text = grid.text(row, column) else { return false }
        return !PrintedDay.days(of: cell, text).isEmpty
      }
    }
    for column in all
    where columns.headings[column].map({ $0.role == nil && !$0.text.isEmpty }) ?? false && !holdsDays(column)
    {
      guard alike.contains(where: { rows in Set(rows.map { words($0, [column]) }).count == rows.count })
      else {
        continue
      }
      columns.headings[column]?.role = .band
      let (heading, place) = (columns.headings[column]?.text ?? "", Sheet.Place(row: 0, column: column))
      let sheet = grid.sheet.name.isEmpty ? "" : grid.sheet.name + ": "
      reading.decisions.append(
        Phrase(
          nl:
            "\(sheet)de kop '\(heading)' is niet bekend; alleen die kolom onderscheidt rijen van één product, gelezen als "
            + "onderverdeling (kolom \(letters(place)))",
          en:
            "\(sheet)the heading '\(heading)' is not known; only that column tells rows of one product apart, read as a band "
            + "(column \(letters(place)))"))
      return
    }
  }

  /// Gives columns of prices whose headings say the same in the words of the field the rest of their words as bands.
  func tellApart(_ columns: inout Columns) {
    func said(_ heading: Heading) -> [String] {
      let (from, to) = period(heading.days)
      let days = [from, to].compactMap { $0?.description }
      return [
        heading.law, heading.forms.joined(separator: " "), heading.units.map(\.unit).joined(separator: " "),
        heading.kind?.rawValue ?? "", heading.band, from == nil ? "" : "from",
        (days.isEmpty ? heading.days.map(\.day.description) : days).joined(separator: " "),
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

  func letters(_ place: Sheet.Place) -> String { String(place.description.prefix { $0.isLetter }) }
}
