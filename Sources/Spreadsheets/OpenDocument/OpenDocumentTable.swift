/// A sheet of an OpenDocument file, while it is read.
struct OpenDocumentTable {
  private static let part = "content.xml"
  private let looks: OpenDocumentLooks
  private let cellsBefore: Int
  private var row = 0
  private var column = 0
  private var repeated = 0
  /// What was read.
  private(set) var sheet = Sheet(name: "")
  /// The cells with a formula of which the outcome is not stored.
  private(set) var notCalculated: [Sheet.Place] = []
  /// Whether it keeps what a formula needs of another file.
  private(set) var isCopyOfOtherFile = false

  init(_ looks: OpenDocumentLooks, cellsBefore: Int) { (self.looks, self.cellsBefore) = (looks, cellsBefore) }

  /// Reads the sheet that just began.
  mutating func read(_ reader: inout XMLReader) throws(SpreadsheetError) {
    sheet.name = try reader.attribute("table:name") ?? ""
    let look = try reader.attribute("table:style-name") ?? ""
    sheet.isHidden = try reader.attribute("table:display") == "false" || looks.hidden.contains(look)
    let level = reader.depth
    while true {
      let event = try reader.next()
      if reader.depth < level { break }
      guard case .start(let name) = event else { continue }
      switch name {
      case "table:table-column": try readColumns(&reader)
      case "table:table-row": try readRow(&reader)
      case "table:table-source": isCopyOfOtherFile = true
      // Rows and columns stand in groups and heads of any depth.
      case "table:table-header-rows", "table:table-row-group", "table:table-rows",
        "table:table-header-columns",
        "table:table-column-group", "table:table-columns":
        break
      default:
        let depth = reader.depth
        while reader.depth >= depth { _ = try reader.next() }
      }
    }
    try sheet.finish(in: OpenDocumentTable.part)
  }

  /// How often something stands, without the end of the sheet that a single element fills with nothing.
  private func count(_ name: String, _ reader: XMLReader) throws(SpreadsheetError) -> Int {
    let count = try reader.count(name) ?? 1
    guard count > 0 else { throw reader.damage(.content) }
    return min(count, SpreadsheetLimit.rows.maximum)
  }

  private func isHidden(_ reader: XMLReader) throws(SpreadsheetError) -> Bool {
    let visibility = try reader.attribute("table:visibility")
    return visibility == "collapse" || visibility == "filter"
  }

  private mutating func readColumns(_ reader: inout XMLReader) throws(SpreadsheetError) {
    let count = try count("table:number-columns-repeated", reader)
    let end = min(column + count, SpreadsheetLimit.columns.maximum)
    if try isHidden(reader), column < end { sheet.hiddenColumns.formUnion(column..<end) }
    column = end
  }

  private mutating func readRow(_ reader: inout XMLReader) throws(SpreadsheetError) {
    let count = try count("table:number-rows-repeated", reader)
    let rowIsHidden = try isHidden(reader)
    var cells: [(column: Int, cell: Sheet.Cell)] = []
    var column = 0
    let level = reader.depth
    while true {
      let event = try reader.next()
      if reader.depth < level { break }
      guard case .start(let name) = event, reader.depth == level + 1 else { continue }
      guard name == "table:table-cell" || name == "table:covered-table-cell" else { continue }
      let times = try self.count("table:number-columns-repeated", reader)
      if name == "table:table-cell" {
        let rows = try self.count("table:number-rows-spanned", reader)
        let columns = try self.count("table:number-columns-spanned", reader)
        let first = Sheet.Place(row: row, column: column)
        if rows > 1 || columns > 1 {
          let last = Sheet.Place(
            row: min(row + rows, SpreadsheetLimit.rows.maximum) - 1,
            column: min(column + columns, SpreadsheetLimit.columns.maximum) - 1)
          sheet.merged.append(Sheet.Merged(first: first, last: last))
        }
        if let cell = try readCell(at: first, &reader) {
          repeated += times - 1
          try SpreadsheetLimit.repeatedCells.hold(repeated, in: OpenDocumentTable.part)
          try SpreadsheetLimit.columns.hold(column + times, in: OpenDocumentTable.part)
          for place in column..<(column + times) { cells.append((place, cell)) }
        }
      }
      // Only empty cells may go on past the end.
      column = min(column + times, SpreadsheetLimit.columns.maximum)
    }
    if !cells.isEmpty {
      try SpreadsheetLimit.rows.hold(row + count, in: OpenDocumentTable.part)
      repeated += (count - 1) * cells.count
      try SpreadsheetLimit.repeatedCells.hold(repeated, in: OpenDocumentTable.part)
      for row in row..<(row + count) {
        for (column, cell) in cells { sheet.cells[Sheet.Place(row: row, column: column)] = cell }
      }
      try SpreadsheetLimit.cells.hold(cellsBefore + sheet.cells.count, in: OpenDocumentTable.part)
    }
    if rowIsHidden { sheet.hiddenRows.formUnion(row..<min(row + count, SpreadsheetLimit.rows.maximum)) }
    row = min(row + count, SpreadsheetLimit.rows.maximum)
  }

  /// Reads the cell that just began; nothing where nothing stands in it.
  private mutating func readCell(
    at place: Sheet.Place, _ reader: inout XMLReader
  ) throws(SpreadsheetError) -> Sheet.Cell? {
    let type = try reader.attribute("office:value-type") ?? ""
    let isError = try reader.attribute("calcext:value-type") == "error"
    let formula = try reader.attribute("table:formula")
    let value = try reader.attribute("office:value")
    let date = try reader.attribute("office:date-value")
    let boolean = try reader.attribute("office:boolean-value")
    let written = try reader.attribute("office:string-value")
    let content = try OpenDocumentText(of: &reader, looks)
    var cell = Sheet.Cell(shown: content.text)
    (cell.raised, cell.comment) = (content.raised, content.comment)
    cell.formula = formula.map(OpenDocumentTable.plain) ?? ""
    switch type {
    case _ where isError: cell.kind = .error
    case "float", "percentage", "currency":
      guard let value, let number = DecimalNumber(value) else { throw reader.damage(.content) }
      cell.kind = .number(stored: value)
      cell.isPercentage = type == "percentage"
      cell.shown =
        content.hasText
        ? content.text.withDutchSigns(of: cell.isPercentage ? number.shifted(by: 2) : number) : number.general
    case "date":
      guard let day = date.flatMap({ Sheet.Cell.day(written: $0) }) else { throw reader.damage(.content) }
      cell.kind = .day(year: day.year, month: day.month, day: day.day)
    case "boolean": cell.kind = .boolean(boolean == "true")
    case "string", "time": if !content.hasText { cell.shown = written ?? "" }
    default:
      if let formula, !content.hasText {
        notCalculated.append(place)
        cell.kind = .error
        cell.shown = "=" + OpenDocumentTable.plain(formula)
      }
    }
    return cell == Sheet.Cell(shown: "") ? nil : cell
  }

  /// A formula without the name of its dialect, with cells as people know them: `of:=[.E7]*0.8` is `E7*0.8`.
  private static func plain(_ formula: String) -> String {
    var (plain, before): (String, Character) = ("", " ")
    for sign in formula.drop(while: { $0 != "=" }).dropFirst() {
      let belongsToCell = sign == "[" || sign == "]" || sign == "." && (before == "[" || before == ":")
      if !belongsToCell { plain.append(sign) }
      before = sign
    }
    return plain
  }
}

extension String {
  /// The text of a number with a comma for the decimals, whatever the language of the document is.
  ///
  /// Only one of the two notations gives the number that is stored; where neither does, the text stays as it is.
  func withDutchSigns(of number: DecimalNumber) -> String {
    guard utf8.contains(UInt8(ascii: ".")) || utf8.contains(UInt8(ascii: ",")) else { return self }
    let (mantissa, power) = (prefix { $0 != "E" }, drop { $0 != "E" })
    func gives(decimal: Character, group: Character) -> Bool {
      let signs = mantissa.filter { $0.isASCII && $0.isNumber || $0 == decimal || $0 == group }
      let parts = signs.split(separator: decimal, omittingEmptySubsequences: false)
      let groups = parts[0].split(separator: group, omittingEmptySubsequences: false)
      let decimals = parts.count > 1 ? String(parts[1]) : ""
      guard parts.count <= 2, groups.count == 1 || groups[0] != "0",
        groups.dropFirst().allSatisfy({ $0.count == 3 }),
        let shown = DecimalNumber(groups.joined() + "." + decimals + power)
      else { return false }
      let stored = number.magnitude.rounded(toSignificant: DecimalNumber.significant)
      return shown
        == (power.isEmpty
          ? stored.rounded(toDecimals: decimals.count)
          : stored.rounded(toSignificant: groups[0].count + decimals.count))
    }
    guard !gives(decimal: ",", group: "."), gives(decimal: ".", group: ",") else { return self }
    return String(map { $0 == "." ? "," : $0 == "," ? "." : $0 })
  }
}
