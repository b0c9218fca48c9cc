import Indexation
import OfficeFiles
import Tariffs

/// A table of a report as rows of a worksheet.
struct WorkbookTable {
  private let table: Report.Table
  private let places: [Int]
  private let visit: Report.Table.RowVisit
  private let fields: [Report.Field]
  private let formulaColumns: [Int]
  private let wording: Wording
  private let figures: WorkbookFigures
  private let isChecked: Bool
  /// How many characters each column is wide.
  let widths: [Double]

  /// How many rows of a table a sheet has room for below its heads.
  static let mostRows = Worksheet.mostRows - 1

  /// How many columns are for people; the others are not printed.
  private var readers: Int { fields.count { $0.audience.includesReaders } }

  /// The number of rows.
  var count: Int { table.count }

  /// A table.
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - wording: the words of the language.
  ///   - figures: what its formulas may refer to beside their own row.
  ///   - isChecked: whether all columns come along, and a check behind them, instead of those for people only.
  init(_ table: Report.Table, _ wording: Wording, _ figures: WorkbookFigures, isChecked: Bool) {
    let places = isChecked ? table.workbookColumns : table.readerColumns
    let formulaColumns = places.indices.filter { table.hasFormula(places[$0]) }
    (self.table, self.wording, self.figures, self.places) = (table, wording, figures, places)
    visit = table.visit(in: places)
    (fields, self.formulaColumns) = (places.map { table.fields[$0] }, formulaColumns)
    self.isChecked = isChecked && !formulaColumns.isEmpty
    widths = WorkbookTable.widths(of: table, in: places, wording) + (self.isChecked ? [14] : [])
  }

  /// How wide the columns are to be, as the first rows say; longer text is wrapped.
  private static func widths(of table: Report.Table, in places: [Int], _ wording: Wording) -> [Double] {
    let sample = (0..<min(table.count, 1_000)).map { table.cells($0, in: places) }
    let (narrowest, widest, padding, sign) = (6, 48, 2, 2)
    return places.enumerated().map { column, place in
      let field = table.fields[place]
      let word = field.heading.split(separator: " ").map { String($0).displayWidth }.max() ?? 0
      let longest = sample.map { $0[column].readerText(wording).displayWidth }.max() ?? 0
      let figure = longest + ([.money, .change].contains(field.kind) ? sign : 0)
      return Double(min(max(narrowest, word, figure), widest) + padding)
    }
  }

  /// The sheet from some row on.
  func worksheet(_ name: String, from first: Int) -> Worksheet {
    let count = min(count - first, WorkbookTable.mostRows)
    let frozen = fields.lastIndex { $0.isRepeated || $0.key == "name" }.map { $0 + 1 } ?? 0
    // What stays in sight leaves room for the rest.
    let room = widths.prefix(frozen).reduce(0, +) <= 70
    return Worksheet(
      name: name, widths: widths, frozenRows: 1, frozenColumns: room ? frozen : 0, filteredRow: 0,
      printedColumns: readers, count: count + 1
    ) { $0 == 0 ? heading : row(first + $0 - 1, at: $0) }
  }

  /// The heads.
  var heading: WorksheetRow {
    WorksheetRow(
      fields.map { .text($0.heading, $0.isNumeric ? .figureHeading : .heading) }
        + (isChecked ? [.text(WorkbookTable.checkHeading(wording), .figureHeading)] : []))
  }

  static func checkHeading(_ wording: Wording) -> String {
    wording.text(nl: "Werkblad min tariffs (€)", en: "Worksheet minus tariffs (€)")
  }

  /// A row of the table at a place of the sheet.
  func row(_ row: Int, at sheetRow: Int) -> WorksheetRow {
    var cells: [WorksheetCell] = []
    cells.reserveCapacity(places.count + 1)
    var (values, lines): ([Rational?], Int) = ([], 1)
    visit(row) { cell in
      let field = fields[cells.count]
      let isLong = field.isFlexible && field.audience.includesReaders
      let typed = cell.worksheetCell(field.kind, isLong: isLong, wording)
      cells.append(field.isNumeric ? typed.readAsFigure(wording) : typed)
      if isLong { lines = max(lines, typed.lines(width: widths[cells.count - 1])) }
      if !formulaColumns.isEmpty { values.append(cell.workbookValue) }
    }
    var check = WorksheetCell()
    for column in formulaColumns {
      guard let value = values[column], let formula = table.formula(of: row, in: places[column]),
        let text = text(of: formula, giving: value, values, row: sheetRow)
      else { continue }
      cells[column].formula = text
      guard [.money, .change].contains(fields[column].kind) else { continue }
      let place = CellPlace(row: sheetRow, column: column)
      let difference = Formula.rounded(.reference(place.address) - .number(value), decimals: 2)
      check = .number("0", .check, formula: difference.text(.workbook))
    }
    return WorksheetRow(isChecked ? cells + [check] : cells, lines: lines > 1 ? lines : nil)
  }

  /// A formula as the cell of a row has it; nothing where it does not give exactly what the program calculated, because
  /// a column that it takes is not there or is shown rounded.
  private func text(of formula: Formula, giving value: Rational, _ values: [Rational?], row: Int) -> String? {
    func column(_ key: String) -> Int? { fields.firstIndex { $0.key == key } }
    let worked = formula.value { name in column(name).map { values[$0] } ?? figures.values[name] }
    guard worked == value else { return nil }
    return formula.renamed { name in
      column(name).map { CellPlace(row: row, column: $0).address } ?? figures.addresses[name] ?? name
    }.text(.workbook)
  }
}

extension Report.Table {
  /// Whether some of its columns are calculated from others.
  var hasFormulas: Bool { fields.indices.contains(where: hasFormula) }
}

extension Report.Cell {
  /// The value as formulas of a workbook see it: an amount in euro, a percentage as a part of 1.
  fileprivate var workbookValue: Rational? {
    switch self {
    case .money(let amount), .change(let amount): Rational(amount) / Rational(100)
    case .percentage(let percentage): Rational(percentage.hundredths) / Rational(10_000)
    case .number(let number): Rational(number)
    case .decimal(let digits, let shown):
      (digits.hasPrefix("-") ? Rational(String(digits.dropFirst())).map { -$0 } : Rational(digits))
        .map { shown.hasSuffix("%") ? $0 / Rational(100) : $0 }
    case .empty, .text, .term, .boolean, .date: nil
    }
  }

  /// The cell of a worksheet, typed.
  fileprivate func worksheetCell(_ kind: Report.Kind, isLong: Bool, _ wording: Wording) -> WorksheetCell {
    switch self {
    case .empty: return WorksheetCell()
    case .money(let amount): return .number(amount.description, .money)
    case .change(let amount): return .number(amount.description, .change)
    case .percentage: return .number(workbookValue?.workbookText ?? "", .signedPercent)
    case .number(let number): return .number("\(number)", .number)
    case .date(let date):
      return WorksheetCell(.date(year: date.year, month: date.month, day: date.day), .date)
    case .decimal(let digits, let shown):
      guard let value = workbookValue else {
        return digits.isDecimal ? .number(digits, .money) : .text(shown)
      }
      let style: WorksheetStyle =
        shown.hasSuffix("%") ? .percent : [.money, .change].contains(kind) ? .money : .decimal
      // A number without an end stands there as the fraction that it is.
      let text = Formula.number(value).text(.workbook)
      return .number(value.workbookText, style, formula: text.contains("/") ? text : "")
    case .boolean(let isSo, ""): return WorksheetCell(.boolean(isSo), WorksheetStyle(.general))
    case .text, .term, .boolean: break
    }
    return .text(readerText(wording), isLong ? .wrapped : .text)
  }
}

extension WorksheetCell {
  /// How many lines its text takes in a column; letters are a little narrower than the digits that widths count.
  func lines(width: Double) -> Int {
    guard case .text(let text) = value else { return 1 }
    return text.lines(width: Int(width * 1.05)).count
  }

  /// A figure that a table for people has as text, as the number that it shows; other text as it is.
  fileprivate func readAsFigure(_ wording: Wording) -> WorksheetCell {
    guard case .text(let text) = value else { return self }
    var digits = text.filter { !"€ %+\u{A0}".contains($0) && String($0) != wording.groupingSeparator }
    digits = String(digits.map { String($0) == wording.decimalSeparator ? "." : $0 == "−" ? "-" : $0 })
    guard digits.isDecimal else { return self }
    let (isPercent, isSigned) = (text.hasSuffix("%"), text.hasPrefix("+"))
    guard isPercent else {
      let style: WorksheetStyle = text.contains("€") ? .money : digits.contains(".") ? .decimal : .number
      return .number(digits, isSigned && style != .number ? .change : style)
    }
    let isNegative = digits.hasPrefix("-")
    guard let percent = Rational(isNegative ? String(digits.dropFirst()) : digits) else { return self }
    let share = percent / Rational(isNegative ? -100 : 100)
    return .number(share.workbookText, isSigned ? .signedPercent : .percent)
  }
}

extension Rational {
  /// The number as a file of a workbook has it: all its decimals, or as many digits as a spreadsheet keeps.
  var workbookText: String {
    let text = description
    guard text.contains("/") else { return text }
    // A spreadsheet keeps 15 to 17 digits; those before the point are no more than 12 here.
    let digits = self.text(decimals: 16)
    let trimmed = String(digits.dropLast(digits.reversed().prefix { $0 == "0" }.count))
    return trimmed.hasSuffix(".") ? String(trimmed.dropLast()) : trimmed
  }
}
