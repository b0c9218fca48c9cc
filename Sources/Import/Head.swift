import Spreadsheets
import Tariffs

/// The head of a table in a sheet: its rows, and what each column says of itself.
struct Head {
  /// The rows, from 0.
  var rows: ClosedRange<Int>
  /// The headings by column.
  var columns: [Int: Heading]
}

/// Finds the heads of tables.
struct HeadFinder {
  let grid: Grid
  let mapping: Mapping
  let isBudgetList: Bool

  /// How many rows behind a head may have no amounts yet.
  private static let rowsToFirstAmount = 10

  /// All heads of the sheet; one that is repeated counts once for each time.
  func heads() -> [Head] {
    var heads: [Head] = []
    var index = 0
    while index < grid.rows.count {
      guard !(heads.last.map { isRow(grid.rows[index], under: $0) } ?? false),
        let head = head(at: index, isFirst: heads.isEmpty)
      else {
        index += 1
        continue
      }
      heads.append(head)
      index = (grid.rows.firstIndex { $0 > head.rows.upperBound }) ?? grid.rows.count
    }
    // What looks like a head and has no amounts before the next one is a title.
    return heads.enumerated().filter { index, head in
      let next = index + 1 < heads.count ? heads[index + 1].rows.lowerBound : Int.max
      let columns = grid.columns.filter { head.columns[$0]?.role.map { $0 == .price } ?? true }
      return grid.rows.contains { row in
        row > head.rows.upperBound && row < next && columns.contains { isAmount(row, $0) }
      }
    }.map(\.element)
  }

  /// Whether a row is one of a table, and cannot be its next head: what stands under the heading of units is a unit.
  private func isRow(_ row: Int, under head: Head) -> Bool {
    let products: Set<String> = ["product", "producten", "productnaam", "omschrijving", "voorziening"]
    let namesProducts = head.columns.contains { column, heading in
      heading.role == .product && grid.own(row, column)?.words.first.map(products.contains) ?? false
    }
    return !namesProducts
      && head.columns.contains { column, heading in
        guard heading.role == .unit, let text = grid.own(row, column) else { return false }
        return TermWords.isOnlyUnit(text) && mapping.role(of: text) == nil
          && text.line.count < 20 && self.heading(row, column)?.role != .unit
      }
  }

  /// The heading of a cell.
  func heading(_ row: Int, _ column: Int) -> Heading? {
    guard let text = grid.text(row, column), let cell = grid.cell(row, column) else { return nil }
    return heading([(cell, text)])
  }

  private func heading(_ lines: [(cell: Sheet.Cell, text: PrintedText)]) -> Heading {
    let text = PrintedText(lines.map(\.text.line).joined(separator: " "))
    let days = lines.flatMap { PrintedDay.days(of: $0.cell, $0.text) }
    var heading = Heading(text, days: days, isBudgetList: isBudgetList)
    mapping.apply(to: &heading, text)
    return heading
  }

  /// Whether a cell cannot be a heading: amounts, percentages and words that say that there is none.
  private func isValue(_ row: Int, _ column: Int) -> Bool {
    guard let cell = grid.cell(row, column), let text = grid.text(row, column) else { return false }
    if case .number = cell.kind { return cell.isPercentage || PrintedDay.days(in: text).isEmpty }
    if case .error = cell.kind { return true }
    if case .day = cell.kind { return false }
    if mapping.role(of: text) != nil || TermWords.measure(in: text) != nil { return false }
    if TermWords.saysNone(text) && text.line != "/" || TermWords.saysLater(text) { return true }
    // `Tarief PGB 75%` says of what the column is a share.
    if text.line.hasSuffix("%"), text.line.contains(where: \.isLetter) { return false }
    guard PrintedDay.days(in: text).isEmpty else {
      // `€ 60,00 (2024)` is an amount.
      return PrintedNumber.all(in: Array(text.line), mark: nil).contains {
        $0.isAmountLike && $0.amount != nil
      }
    }
    return grid.isAmountLike(Sheet.Place(row: row, column: column)) || TermWords.saysQuote(text)
  }

  private func isAmount(_ row: Int, _ column: Int) -> Bool {
    guard let cell = grid.cell(row, column), let text = grid.text(row, column) else { return false }
    if case .number = cell.kind { return !cell.isPercentage }
    if case .error = cell.kind { return true }
    switch PriceCell.read(text, mark: nil, isBudgetList: isBudgetList) {
    case .amounts, .none, .quote: return true
    case .refused: return text.line.contains(where: \.isASCIIDigit)
    case .percentage, .words, .empty: return false
    }
  }

  private func head(at index: Int, isFirst: Bool) -> Head? {
    let row = grid.rows[index]
    let filled = grid.filled(row)
    guard !filled.isEmpty, !filled.contains(where: { isValue(row, $0) }) else { return nil }
    let headings = Dictionary(
      uniqueKeysWithValues: filled.compactMap { column in heading(row, column).map { (column, $0) } })
    let known = headings.values.filter { $0.role != nil }
    let prices = known.count { $0.role == .price }
    let hasStrong = known.contains(where: \.isStrong)
    // A single heading of prices stands above the second column of a list without other headings.
    let isAlone =
      filled.count == 1 && known.first?.role == .price && hasStrong && filled[0] != grid.columns.first
      && !grid.hasMergedAcross(row)
    let isHead =
      known.count >= 2 && known.count * 2 >= filled.count && (hasStrong || prices >= 2)
      || isFirst && hasStrong && filled.count >= 2 || isAlone
    guard isHead else { return nil }
    // A row straight below those of a table names more than prices where it is the head of the next one.
    let above = grid.rows[..<index].reversed().enumerated().prefix { $1 == row - 1 - $0 }.map(\.element)
    let isBelowRow = !isFirst && above.contains { row in grid.columns.contains { isAmount(row, $0) } }
    guard !isBelowRow || known.contains(where: { $0.role != .price }) else { return nil }
    var rows = row...row
    // A line below it that says more of the same columns, and a line above it.
    var next = index + 1
    while next < grid.rows.count, grid.rows[next] == rows.upperBound + 1, rows.count < 4,
      continues(headings, at: grid.rows[next])
    {
      rows = rows.lowerBound...grid.rows[next]
      next += 1
    }
    if index > 0, grid.rows[index - 1] == row - 1, isAbove(headings, at: row - 1) {
      rows = (row - 1)...rows.upperBound
    }
    let behind = grid.rows[next...].prefix(HeadFinder.rowsToFirstAmount)
    let columns = grid.columns.filter { column in headings[column]?.role.map { $0 == .price } ?? true }
    guard behind.contains(where: { row in columns.contains { isAmount(row, $0) } }) else { return nil }
    return Head(rows: rows, columns: combined(rows))
  }

  /// Whether a row is one more line of a head.
  private func continues(_ headings: [Int: Heading], at row: Int) -> Bool {
    let filled = grid.filled(row)
    guard !filled.isEmpty, !filled.contains(where: { isValue(row, $0) }) else { return false }
    // A row that names a product is none.
    let products = headings.filter { $0.value.role == .product || $0.value.role == .group }.keys
    let names = products.isEmpty ? Array(grid.columns.prefix(1)) : Array(products)
    return !filled.contains { names.contains($0) && grid.origin(row, $0).row == row }
      && filled.allSatisfy { column in
        guard let above = headings[column] ?? carried(headings, column) else {
          return heading(row, column)?.role != nil
        }
        return above.role != .product && above.role != .group && (above.role != .unit || filled.count > 1)
      } && filled.contains { heading(row, $0)?.role != nil || filled.count > 1 }
  }

  private func carried(_ headings: [Int: Heading], _ column: Int) -> Heading? {
    headings.keys.filter { $0 < column }.max().flatMap { headings[$0] }
  }

  /// Whether a row is a line above a head, which says what several of its columns have in common.
  private func isAbove(_ headings: [Int: Heading], at row: Int) -> Bool {
    let filled = grid.filled(row)
    guard !filled.isEmpty, !filled.contains(where: { isValue(row, $0) }) else { return false }
    // A title begins at the left, also above a column whose heading is not known, and can cover all of them.
    let firstKnown = headings.filter { $0.value.role != nil }.keys.min() ?? 0
    func isOfPrices(_ column: Int) -> Bool {
      headings[column].map {
        $0.role == .price && column > grid.columns.first ?? 0 || $0.role == nil && column > firstKnown
      } ?? false
    }
    return filled.allSatisfy { column in
      // Merged down into the head, or above columns of prices.
      grid.origin(row + 1, column).row == row
        || isOfPrices(column)
          && grid.columns.allSatisfy { other in
            grid.origin(row, other) != Sheet.Place(row: row, column: column) || headings[other] == nil
              || isOfPrices(other)
          }
    } && filled.contains { grid.origin(row + 1, $0).row != row }
  }

  /// The headings of all lines of a head, put together.
  private func combined(_ rows: ClosedRange<Int>) -> [Int: Heading] {
    var columns: [Int: Heading] = [:]
    for column in grid.columns {
      var lines: [(place: Sheet.Place, cell: Sheet.Cell, text: PrintedText)] = []
      func add(_ row: Int, _ column: Int) {
        let place = grid.origin(row, column)
        guard rows.contains(place.row), let cell = grid.cell(row, column), let text = grid.text(row, column),
          !lines.contains(where: { $0.place == place })
        else { return }
        lines.append((place, cell, text))
      }
      for row in rows {
        if grid.text(row, column) != nil {
          add(row, column)
        } else if row < rows.upperBound, !grid.hasMergedAcross(row),
          ((row + 1)...rows.upperBound).contains(where: { grid.own($0, column) != nil }),
          let left = grid.columns.last(where: { $0 < column && grid.own(row, $0) != nil }),
          heading(row, left).map({ $0.role == .price || $0.role == nil }) ?? false
        {
          // Without merged cells, what stands above several columns stands above the first of them.
          add(row, left)
        }
      }
      guard let last = lines.last else { continue }
      var whole = heading(lines.map { ($0.cell, $0.text) })
      if lines.count > 1 {
        let bottom = heading([(last.cell, last.text)])
        let top = heading([(lines[0].cell, lines[0].text)])
        if let role = bottom.role {
          let isSaidAbove = role == .price && !bottom.isStrong && top.role != nil && top.role != .price
          whole.role = isSaidAbove && top.role != .group ? top.role : role
        } else {
          whole.role = top.role
          if top.role == .price { whole.band = last.text.line }
        }
        if !bottom.units.isEmpty { whole.units = bottom.units }
      }
      columns[column] = whole
    }
    return columns
  }
}
