/// A sheet of a workbook, of which a row is made when it is written.
package struct Worksheet {
  /// Its name on the tab; ``Workbook/names(_:)`` makes names that are allowed.
  package var name: String
  /// How many characters each column is wide.
  package var widths: [Double]
  /// How many rows at the top stay in sight, and stand on each printed page.
  package var frozenRows: Int
  /// How many columns at the left stay in sight.
  package var frozenColumns: Int
  /// The row of heads from which the rows below can be filtered, from 0; nothing for no filter.
  package var filteredRow: Int?
  /// How many columns are printed; nothing for all.
  package var printedColumns: Int?
  /// The number of rows, at most ``mostRows``.
  package var count: Int
  /// Makes a row, from 0.
  package var row: (Int) -> WorksheetRow

  /// How many rows a sheet can have.
  package static let mostRows = 1_048_576
  /// How many characters a cell can have.
  package static let mostCharacters = 32_767

  /// A sheet.
  ///
  /// - Parameters:
  ///   - name: its name on the tab.
  ///   - widths: how many characters each column is wide, at most 255.
  ///   - frozenRows: how many rows stay in sight and are repeated on paper.
  ///   - frozenColumns: how many columns stay in sight.
  ///   - filteredRow: the row of heads for a filter, from 0.
  ///   - printedColumns: how many columns are printed; nothing for all.
  ///   - count: the number of rows.
  ///   - row: makes a row, from 0.
  package init(
    name: String, widths: [Double], frozenRows: Int = 0, frozenColumns: Int = 0, filteredRow: Int? = nil,
    printedColumns: Int? = nil, count: Int, row: @escaping (Int) -> WorksheetRow
  ) {
    precondition(count <= Worksheet.mostRows, "a sheet has no room for \(count) rows")
    (self.name, self.widths, self.frozenRows, self.frozenColumns) = (name, widths, frozenRows, frozenColumns)
    (self.filteredRow, self.count, self.row) = (filteredRow, count, row)
    self.printedColumns = printedColumns
  }

  /// A sheet of rows that are there already.
  package init(
    name: String, widths: [Double], frozenRows: Int = 0, frozenColumns: Int = 0, filteredRow: Int? = nil,
    rows: [WorksheetRow]
  ) {
    self.init(
      name: name, widths: widths, frozenRows: frozenRows, frozenColumns: frozenColumns,
      filteredRow: filteredRow, count: rows.count, row: { rows[$0] })
  }

  /// Up to where the filter goes; nothing without one.
  var filteredRange: (first: CellPlace, last: CellPlace)? {
    guard let filteredRow, count > filteredRow + 1, !widths.isEmpty else { return nil }
    return (
      CellPlace(row: filteredRow, column: 0), CellPlace(row: count - 1, column: widths.count - 1)
    )
  }
}

// MARK: - Writing

extension Worksheet {
  /// Writes the part of a file that holds the sheet. The order of its elements is fixed (ECMA-376 part 1, 18.3.1.99).
  ///
  /// - Parameters:
  ///   - append: where it goes.
  ///   - footer: the text at the bottom of each page, in the codes of the format.
  ///   - isFirst: whether it is the sheet that is seen first.
  func write(to append: (String) -> Void, footer: String, isFirst: Bool) {
    let last = CellPlace(row: max(0, count - 1), column: max(0, widths.count - 1)).address
    append(Workbook.declaration + "<worksheet xmlns=\"\(Workbook.namespace)\">")
    append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\"A1:\(last)\"/>")
    append(
      "<sheetViews><sheetView \(isFirst ? "tabSelected=\"1\" " : "")workbookViewId=\"0\">\(pane)</sheetView>"
        + "</sheetViews><sheetFormatPr defaultRowHeight=\"\(Worksheet.lineHeight)\"/>")
    if !widths.isEmpty {
      let columns = widths.enumerated().map {
        "<col min=\"\($0 + 1)\" max=\"\($0 + 1)\" width=\"\(min($1, 255))\" customWidth=\"1\"/>"
      }
      append("<cols>\(columns.joined())</cols>")
    }
    append("<sheetData>")
    var merged: [String] = []
    for index in 0..<count {
      let row = row(index)
      let height =
        row.lines.map { " ht=\"\(min($0, Worksheet.mostLines) * Worksheet.lineHeight)\" customHeight=\"1\"" }
        ?? ""
      append("<row r=\"\(index + 1)\"\(height)>")
      for (column, cell) in row.cells.enumerated() {
        append(cell.element(CellPlace(row: index, column: column)))
      }
      append("</row>")
      if let first = row.spansFrom, widths.count > first + 1 {
        let (start, end) = (
          CellPlace(row: index, column: first), CellPlace(row: index, column: widths.count - 1)
        )
        merged.append("\(start.address):\(end.address)")
      }
    }
    append("</sheetData>")
    if let range = filteredRange {
      append("<autoFilter ref=\"\(range.first.address):\(range.last.address)\"/>")
    }
    if !merged.isEmpty {
      let cells = merged.map { "<mergeCell ref=\"\($0)\"/>" }
      append("<mergeCells count=\"\(merged.count)\">\(cells.joined())</mergeCells>")
    }
    append(
      "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.7\" header=\"0.3\" footer=\"0.3\"/>"
        + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>"
        + "<headerFooter><oddFooter>\(footer.xmlEscaped)</oddFooter></headerFooter>")
    // A code such as 50303 is meant as text; without this each one has a warning in its corner.
    append(
      "<ignoredErrors><ignoredError sqref=\"A1:\(last)\" numberStoredAsText=\"1\"/></ignoredErrors>")
    append("</worksheet>")
  }

  /// How many lines a row can have: 409 points.
  private static let mostLines = 27
  /// How many points high a line is.
  private static let lineHeight = 15

  /// The rows and columns that stay in sight.
  private var pane: String {
    guard frozenRows > 0 || frozenColumns > 0 else { return "" }
    let moving = CellPlace(row: frozenRows, column: frozenColumns).address
    let pane = frozenRows == 0 ? "topRight" : frozenColumns == 0 ? "bottomLeft" : "bottomRight"
    return "<pane" + (frozenColumns > 0 ? " xSplit=\"\(frozenColumns)\"" : "")
      + (frozenRows > 0 ? " ySplit=\"\(frozenRows)\"" : "")
      + " topLeftCell=\"\(moving)\" activePane=\"\(pane)\" state=\"frozen\"/>"
      + "<selection pane=\"\(pane)\" activeCell=\"\(moving)\" sqref=\"\(moving)\"/>"
  }
}

extension WorksheetCell {
  /// The element of a file that holds the cell.
  fileprivate func element(_ place: CellPlace) -> String {
    let start = "<c r=\"\(place.address)\" s=\"\(style.index)\""
    let calculation = formula.isEmpty ? "" : "<f>\(formula.xmlEscaped)</f>"
    return switch value {
    case .empty: "\(start)>\(calculation)</c>"
    case .text(let text) where formula.isEmpty:
      "\(start) t=\"inlineStr\"><is><t xml:space=\"preserve\">\(text.cellEscaped)</t></is></c>"
    case .text(let text): "\(start) t=\"str\">\(calculation)<v>\(text.cellEscaped)</v></c>"
    case .number(let digits): "\(start)>\(calculation)<v>\(digits)</v></c>"
    case .boolean(let isSo): "\(start) t=\"b\">\(calculation)<v>\(isSo ? 1 : 0)</v></c>"
    case .date(let year, let month, let day):
      "\(start)>\(calculation)<v>\(WorksheetCell.serial(year, month, day))</v></c>"
    }
  }

  /// The number by which sheets know a day: days since 30 December 1899, right from 1 March 1900 on.
  private static func serial(_ year: Int, _ month: Int, _ day: Int) -> Int {
    // The year is taken to begin in March, so that the day that comes and goes is its last.
    let year = month > 2 ? year : year - 1
    let month = month > 2 ? month - 3 : month + 9
    let days = year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + day
    let daysBefore1900 = 693_900
    return days - daysBefore1900
  }
}

extension String {
  /// The text as a cell holds it: `_x0041_` would be read as the letter A, and what is too long is cut.
  fileprivate var cellEscaped: String {
    var text = self
    if utf8.count > Worksheet.mostCharacters, utf16.count > Worksheet.mostCharacters {
      var units = 1
      let kept = unicodeScalars.prefix {
        units += UTF16.width($0)
        return units <= Worksheet.mostCharacters
      }
      text = String(String.UnicodeScalarView(kept)) + "…"
    }
    guard utf8.contains(UInt8(ascii: "_")) else { return text.xmlEscaped }
    return text.split(separator: "_x", omittingEmptySubsequences: false).joined(separator: "_x005F_x")
      .xmlEscaped
  }
}
